"""The separators of an employer's statement: decided once for a column, and asked where nothing decides them."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Employer, Plan
from clientbook.jobs.pay.employer_statements import (
    StatementFile,
    currency_of,
    import_employer_statement,
    look_at,
    questions_of,
)
from clientbook.jobs.pay.reconciliation import employer_statements_of
from clientbook.store.book import Book

SIGNS = {"comma": (",", "."), "point": (".", ",")}  # the decimal sign, and the one that groups


def paying(book: Book, currency: str = "ILS") -> Book:
    plan = Plan(employer_id=-1, starts=date(2026, 1, 1), currency=currency)
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan]))
    return book


def written(value: int, way: str, places: int) -> str:
    """Minor units as one that writes so would: without a fraction where there is none to write."""
    decimal, group = SIGNS[way]
    whole, rest = divmod(value, 10**places)
    text = f"{whole:,}".replace(",", group)
    return f"{text}{decimal}{rest:0{places}}" if places and rest else text


def statement(folder: Path, rows: list[tuple[str, str, str]]) -> Path:
    path = folder / "theirs.csv"
    lines = ["Client;Sales;Commission", *(";".join(row) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def stated_sums(book: Book, statement_file: StatementFile) -> list[int]:
    import_employer_statement(book, statement_file, "2026-03")
    (made,) = employer_statements_of(book, book.employers()[0])
    return [each.amount for each in made.payments]


@pytest.mark.parametrize("seed", range(12))
def test_a_column_is_read_one_way_and_asked_about_where_it_is_open(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    paying(book)
    way, other = chance.choice([("comma", "point"), ("point", "comma")])
    sums = [chance.randint(1, 999) * 1000_00 + chance.randint(0, 999) * 100 for _ in range(chance.randint(2, 9))]
    telling = chance.random() < 0.5  # whether one of the cells says which sign is which
    if telling:
        sums[chance.randrange(len(sums))] += chance.randint(1, 99)
    # The sales' own column is written the other way: as if it came from another program.
    sales = [written(each * 20 + 50, other, 2) for each in sums]
    rows = [(f"Firm {n}", sales[n], written(each, way, 2)) for n, each in enumerate(sums)]
    statement_file = look_at(statement(tmp_path, rows), remembered=[{"Commission": "paid", "Sales": "amount"}])
    asked = [each.columns for each in questions_of(statement_file, "ILS")]
    if telling:
        assert asked == [] and stated_sums(book, statement_file) == sums
        return
    # Nothing but thousands: the column's own cells leave it open, the others of the file do not.
    assert asked == []
    alone = [(name, "", paid) for name, _, paid in rows]
    statement_file = look_at(statement(tmp_path, alone), remembered=[{"Commission": "paid"}])
    if way == "point":  # a comma that groups is what everybody reads where nothing says otherwise
        assert stated_sums(book, statement_file) == sums
        return
    assert [each.columns for each in questions_of(statement_file, "ILS")] == [("Commission",)]
    with pytest.raises(UserError) as error:
        import_employer_statement(book, statement_file, "2026-03")
    assert error.value.code == "list-asks" and "--decimals" in str(error.value.values["questions"])
    assert stated_sums(book, replace(statement_file, decimals="comma")) == sums
    assert stated_sums(book, replace(statement_file, decimals="point")) == [(each + 500) // 1000 for each in sums]


def test_a_currency_of_three_places_is_asked_about_too(book: Book, tmp_path: Path) -> None:
    paying(book, "KWD")
    statement_file = look_at(statement(tmp_path, [("A", "", "1,234"), ("B", "", "2,125")]))
    assert currency_of(book, "2026-03") == "KWD"
    assert questions_of(statement_file, "KWD") and not questions_of(statement_file, "ILS")
    assert stated_sums(book, replace(statement_file, decimals="comma")) == [1234, 2125]


def test_the_command_line_stops_and_names_column_and_option(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paying(book)
    path = statement(tmp_path, [("A", "", "1.234"), ("B", "", "2.125")])
    words = ["--book", str(book.path), "reconcile", "2026-03", str(path)]
    steps = len(book.history())
    assert main(words) == 1
    told = capsys.readouterr().err
    assert "Commission" in told and "--decimals comma | point" in told and len(book.history()) == steps
    assert main([*words, "--decimals", "comma"]) == 0
    assert '"1234.00"' in capsys.readouterr().out

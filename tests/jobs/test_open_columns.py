"""What a list leaves open is settled by its columns, or asked: nothing is written before it is answered."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.cli import lists
from clientbook.domain.errors import UserError
from clientbook.domain.records import Deal
from clientbook.domain.tax import KNOWN
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import import_lists, plan, run
from clientbook.jobs.importing.import_plan import Choices, ImportPlan
from clientbook.jobs.importing.rows.open_columns import QUESTIONS, answer_words, question_text
from clientbook.store.book import Book

HEAD = "Deal,Client,Amount,Stage,Won on\n"


def planned(folder: Path, text: str, **choices: Any) -> tuple[Book, ImportPlan]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    book = Book(folder / "book.clientbook")
    return book, plan(book, read(path), Choices(**choices))


def deals(book: Book, made: ImportPlan) -> dict[str, Deal]:
    run(book, made)
    return {deal.title: deal for deal in book.all("deal") if isinstance(deal, Deal)}


def asked(made: ImportPlan) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.name, each.columns) for each in made.unanswered]


def test_one_cell_decides_for_its_column(tmp_path: Path) -> None:
    text = "Deal;Firma;Betrag;Stage;Won on\n" + "".join(
        f"{name};{name};{amount};Won;2026-01-05\n"
        for name, amount in (("A", "1.234,50"), ("B", "12.000"), ("C", "800,00"))
    )
    found = deals(*planned(tmp_path, text))
    assert [found[name].amount for name in "ABC"] == [123_450, 1_200_000, 80_000]


@pytest.mark.parametrize(("answer", "first"), [("comma", 123_400), ("point", 123)])
def test_where_no_cell_decides_it_is_asked(tmp_path: Path, answer: str, first: int) -> None:
    text = "Deal;Firma;Betrag;Stage;Won on\n" + "".join(
        f"{name};{name};{amount};Won;2026-01-05\n" for name, amount in (("A", "1.234"), ("B", "12.000"), ("C", "2.500"))
    )
    book, made = planned(tmp_path, text)
    assert asked(made) == [("decimals", ("Betrag",))]
    with pytest.raises(UserError, match="list-asks"):
        run(book, made)
    with pytest.raises(UserError) as stopped:
        import_lists(book, [tmp_path / "list.csv"], Choices(), {})
    assert "Betrag" in str(stopped.value.values) and "--decimals comma | point" in str(stopped.value.values)
    assert not list(book.all("deal"))
    (told,) = import_lists(book, [tmp_path / "list.csv"], Choices(), {}, dry_run=True)
    assert told["asks"][0]["option"] == "--decimals"
    assert deals(*planned(tmp_path, text, answers={"decimals": answer}))["A"].amount == first


def test_no_list_of_several_is_written_while_one_of_them_asks(tmp_path: Path) -> None:
    sure, unsure = tmp_path / "sure.csv", tmp_path / "unsure.csv"
    sure.write_text(HEAD + "A,Alpha,500,Won,2026-01-05\n")
    unsure.write_text(HEAD + "B,Beta,500,Won,3/4/2026\n")
    book = Book(tmp_path / "book.clientbook")
    with pytest.raises(UserError, match="list-asks"):
        import_lists(book, [sure, unsure], Choices(), {})
    assert not list(book.all("deal"))
    import_lists(book, [sure, unsure], Choices(answers={"dates": "mdy"}), {})
    assert {deal.won_on for deal in book.all("deal") if isinstance(deal, Deal)} == {date(2026, 1, 5), date(2026, 3, 4)}


def test_each_row_that_cannot_come_in_says_why_and_a_word_for_an_amount_is_asked_about(tmp_path: Path) -> None:
    rows = "A,Alpha,tbd,Won,2026-01-05\nB,Beta,,Won,2026-01-05\nC,,500,Won,2026-01-05\nD,Delta,500,Won,31/02/2026\n"
    text = HEAD + rows + "E,Eps,500,Won,\nF,Phi,5OO,Won,2026-01-05\n"
    _, made = planned(tmp_path, text)
    assert asked(made) == [("words", ("Amount",))] and "tbd" in question_text(made.unanswered[0])
    assert [(row.cells[0], row.error.code) for row in made.refused] == [
        ("A", "not-an-amount"), ("B", "value-missing"), ("C", "row-without-client"), ("D", "not-a-date"), ("F", "not-an-amount"),
    ]  # fmt: skip
    book, made = planned(tmp_path, text, answers={"words": "empty"})
    found = deals(book, made)
    assert found["A"].amount == 0 and "Amount: tbd" in found["A"].notes and found["E"].amount == 50_000
    assert [row.cells[0] for row in made.refused] == ["B", "C", "D", "F"]


def test_days_as_spreadsheets_number_them(tmp_path: Path) -> None:
    found = deals(*planned(tmp_path, HEAD + "A,Alpha,500,Won,46027\nB,Beta,600,Won,46028\n"))
    assert (found["A"].won_on, found["B"].won_on) == (date(2026, 1, 5), date(2026, 1, 6))


def test_a_phone_that_a_spreadsheet_has_eaten_is_a_note_and_its_row_comes_in(tmp_path: Path) -> None:
    book, made = planned(tmp_path, "Name,Phone\nAnn,9.72501E+11\nBo,050-1111111\n")
    assert made.remarks == (("phones-spoilt", "Phone", 0),)
    run(book, made)
    ann, bo = sorted(book.all("client"), key=lambda each: each.name)  # type: ignore[union-attr]
    assert (ann.name, ann.phones, ann.notes) == ("Ann", (), "Phone: 9.72501E+11")  # type: ignore[union-attr]
    assert bo.phones == ("050-1111111",)  # type: ignore[union-attr]


# -- rates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "cells", "rates"),
    [
        ("Rate", ("1", "5"), ("0.01", "0.05")), ("Commission", ("4%", "7.5"), ("0.04", "0.075")),
        ("Commission %", ("1", "1"), ("0.01", "0.01")), ("Rate", ("0.05", "0.04"), ("0.05", "0.04")),
        ("אחוז עמלה", ("4,5", "3"), ("0.045", "0.03")),
    ],
)  # fmt: skip
def test_a_column_of_rates_is_read_as_one(
    tmp_path: Path, heading: str, cells: tuple[str, str], rates: tuple[str, str]
) -> None:
    head = f"Deal;Client;Amount;Won on;{heading}\n"
    text = head + "".join(f"{n};K;1000;2026-01-0{n};{cell}\n" for n, cell in enumerate(cells, 1))
    found = deals(*planned(tmp_path, text))
    assert (found["1"].rate, found["2"].rate) == tuple(map(Decimal, rates))


@pytest.mark.parametrize(
    ("heading", "cell"), [("Rate", "1"), ("Commission", "0.5"), ("Commission", "10.00"), ("Rate %", "0.05")]
)
def test_rates_that_can_be_two_are_asked_about(tmp_path: Path, heading: str, cell: str) -> None:
    text = f"Deal,Client,Amount,Won on,{heading}\nA,K,1000,2026-01-05,{cell}\n"
    _, made = planned(tmp_path, text)
    assert asked(made) == [("rates", (heading,))]
    assert deals(*planned(tmp_path, text, answers={"rates": "percent"}))["A"].rate == Decimal(cell) / 100


def test_sums_under_commission_are_no_rates_and_stay_in_the_notes(tmp_path: Path) -> None:
    text = "Deal,Client,Amount,Won on,Commission\nA,K,1000,2026-01-05,40\nB,K,9000,2026-01-05,360.00\n"
    book, made = planned(tmp_path, text)
    assert made.remarks == (("sums-no-rates", "Commission", 0),)
    found = deals(book, made)
    assert (found["A"].rate, found["A"].notes, found["B"].notes) == (None, "Commission: 40", "Commission: 360.00")
    _, made = planned(tmp_path, text.replace("Commission", "Rate").replace("360.00", "150"))
    assert made.remarks == (("above-whole", "Rate", 0),)


# -- tax --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        'שם לקוח,סה"כ לפני מע"מ,מע"מ,סה"כ\nאלפא,50000,9000,59000\n', 'שם לקוח,סה"כ,מע"מ,סה"כ לפני מע"מ\nאלפא,59000,9000,50000\n',
        'שם לקוח,סכום,מע"מ,סה"כ לתשלום\nאלפא,50000,9000,59000\n', 'שם לקוח,סכום כולל מע"מ\nאלפא,59000\n',
        'שם לקוח,סה"כ לתשלום,מע"מ,סכום\nאלפא,59000,9000,50000\n', "Client,Total,VAT,Net\nאלפא,59000,9000,50000\n",
        "Client,Deal,Gross\nאלפא,אלפא,59000\n", 'Client,Deal,Amount\nאלפא,אלפא,"59,000 incl. VAT"\n',
    ],
)  # fmt: skip
def test_the_amount_is_the_one_before_tax(tmp_path: Path, text: str) -> None:
    found = deals(*planned(tmp_path, text, taxes=KNOWN["IL"]))
    assert found["אלפא"].amount == 5_000_000


def test_whether_and_how_much_tax_is_in_the_amounts_is_asked(tmp_path: Path) -> None:
    text = 'לקוח,עסקה,סה"כ,מע"מ,תאריך סגירה\nאלפא,אתר,58500,8500,2024-05-01\n'
    _, made = planned(tmp_path, text, taxes=KNOWN["IL"])
    assert asked(made) == [("sums", ('סה"כ',))]
    found = deals(*planned(tmp_path, text, taxes=KNOWN["IL"], answers={"sums": "with-tax"}))
    assert found["אתר"].amount == 5_000_000  # 17 % in 2024
    _, made = planned(tmp_path, "Client,Deal,Gross\nA,A,59000\n")
    assert asked(made) == [("tax", ("Gross",))]
    assert deals(*planned(tmp_path, "Client,Deal,Gross\nA,A,59000\n", answers={"tax": "18%"}))["A"].amount == 5_000_000


def test_tax_that_is_taken_off_is_told_with_how_many_amounts_held_it(tmp_path: Path) -> None:
    text = 'Client,Deal,Amount\nA,A,"59,000 incl. VAT"\nB,B,5000\nC,C,"118 incl. VAT"\nD,D,\n'
    _, made = planned(tmp_path, text, taxes=KNOWN["IL"])
    assert made.remarks == (("tax-taken-off", "Amount", 2),)


# -- the mechanism ----------------------------------------------------------------------------------------------------


def test_every_question_has_its_option_and_its_words() -> None:
    assert [(each.option, each.answers or None) for each in QUESTIONS.values()] == [row[:2] for row in lists._QUESTIONS]
    for each in QUESTIONS.values():
        assert tuple(answer_words(each.name)) == each.answers


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(0, 10**9), min_size=1, max_size=8),
    st.sampled_from((",.", ".,", "\u202f,", "'.")),
    st.booleans(),
)
def test_a_list_of_any_habit_is_read_to_the_cent_or_asks(
    tmp_path_factory: pytest.TempPathFactory, cents: list[int], signs: str, keeps_cents: bool
) -> None:
    rows = []
    for number, minor in enumerate(cents):
        whole = f"{minor // 100:,}".replace(",", signs[0])
        rows.append(f"D{number};K;{whole}{signs[1]}{minor % 100:02}" if keeps_cents else f"D{number};K;{whole}")
    folder = tmp_path_factory.mktemp("list")
    book, made = planned(folder, "Deal;Client;Amount\n" + "\n".join(rows) + "\n")
    if made.unanswered:
        assert asked(made) == [("decimals", ("Amount",))] and signs[0] == "." and not keeps_cents
        return
    expected = {f"D{n}": minor if keeps_cents else minor // 100 * 100 for n, minor in enumerate(cents)}
    assert {title: deal.amount for title, deal in deals(book, made).items()} == expected

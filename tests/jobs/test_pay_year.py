"""A year of pay: months, quarters, averages and terms, of one employer and of all, in every format."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import EntryKind, PayLineKind, Period, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.pay_year import COLUMNS, of_column
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, Deal, Employer, PayLine, Plan, Record
from clientbook.files.reports.of_pay.pay_year_table import average_text, table_of
from clientbook.jobs.pay.pay_year import pay_year_of
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.jobs.pay.write_report import ENDINGS, write_pay_year
from clientbook.store.book import Book

LABEL = Label("edited", {"name": "x"})
TODAY = date(2026, 11, 10)
FIVE = (Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),)),)


def won(month: int, amount: int, employer: int = -1, year: int = 2026) -> Deal:
    day = date(year, month, 10)
    return Deal(client_id=-9, title=f"D{month}", stage=Stage.WON, amount=amount, won_on=day, employer_id=employer)


def filled(book: Book, *more: Record) -> None:
    """From September 2025 base pay of 9,000 and 5 % of 10,000 each month; from July 2026 a base of 10,000."""
    records: list[Record] = [
        Client(id=-9, name="Kalomi"),
        Employer(id=-1, name="Nord"),
        Plan(employer_id=-1, starts=date(2025, 9, 1), base_pay=9_000_00, components=FIVE),
        Plan(employer_id=-1, starts=date(2026, 7, 1), base_pay=10_000_00, components=FIVE),
        *(won(month, 10_000_00, year=2025) for month in (9, 10, 11, 12)),
        *(won(month, 10_000_00) for month in range(1, 12)),
        PayLine(employer_id=-1, on=date(2026, 10, 3), amount=600_00, kind=PayLineKind.SPIF),
    ]
    book.apply(LABEL, adds([*records, *more]))


def test_months_quarters_and_averages_are_those_of_the_statements(book: Book) -> None:
    filled(book)
    made = pay_year_of(book, 2026, "", TODAY)
    assert [each.month for each in made.months] == [f"2026-{n:02}" for n in range(1, 12)] and made.until == "2026-10"
    for each in made.months:
        totals = statement_of(book, each.month).totals
        assert of_column(each.sums, "payable") == totals.payable
        assert (each.sums[EntryKind.BASE], each.sums[EntryKind.COMMISSION]) == (totals.base, totals.commission)
    assert [(number, of_column(sums, "payable")) for number, sums in made.quarters] == [
        (1, 3 * 9_500_00), (2, 3 * 9_500_00), (3, 3 * 10_500_00), (4, 2 * 10_500_00 + 600_00),
    ]  # fmt: skip
    averages = {
        each.asked: (each.first, each.count, each.of_month("commission"), each.of_month("payable"))
        for each in made.averages
    }
    assert averages == {
        3: ("2026-08", 3, 500_00, 10_700_00),
        6: ("2026-05", 6, 500_00, 10_266_67),  # (2 x 9,500 + 4 x 10,500 + 600) / 6
        12: ("2025-11", 12, 500_00, 9_883_33),  # (8 x 9,500 + 4 x 10,500 + 600) / 12
    }
    assert [(each.first, each.last, each.of_month("base")) for each in made.terms] == [
        ("2025-11", "2026-06", 9_000_00), ("2026-07", "2026-10", 10_000_00),
    ]  # fmt: skip
    assert made.columns == ["base", "commission", "bonus", "by_hand", "payable"]


@pytest.mark.parametrize(("today", "count"), [(date(2025, 9, 20), 0), (date(2025, 10, 1), 1), (date(2026, 1, 31), 4)])
def test_a_young_book_says_how_many_months_it_knows(book: Book, today: date, count: int) -> None:
    filled(book)
    made = pay_year_of(book, today.year, "", today)
    assert {each.count for each in made.averages} == ({min(count, 3), count} if count else set())


def test_all_employers_are_summed_in_one_currency_and_others_are_told(book: Book) -> None:
    filled(
        book,
        Employer(id=-2, name="Sued"),
        Plan(employer_id=-2, starts=date(2026, 1, 1), base_pay=1_000_00),
        Employer(id=-3, name="West"),
        Plan(employer_id=-3, starts=date(2026, 3, 1), currency="USD", base_pay=500_00),
    )
    made = pay_year_of(book, 2026, "", TODAY, together=True)
    assert made.currency == "ILS" and made.employer == ""
    assert of_column(made.total, "base") == (6 * 9 + 5 * 10 + 11) * 1_000_00
    assert made.elsewhere == {"USD": 9 * 500_00}
    alone = [pay_year_of(book, 2026, name, TODAY) for name in ("Nord", "Sued")]
    for column in COLUMNS:
        assert of_column(made.total, column) == sum(of_column(each.total, column) for each in alone)


def test_closed_months_stay_as_they_were_closed(book: Book) -> None:
    filled(book)
    for month in ("2025-09", "2025-10", "2025-11", "2025-12", "2026-01"):
        close_month(book, month, today=TODAY)
    before = pay_year_of(book, 2026, "", TODAY).months[0]
    book.apply(LABEL, adds([Client(id=-9, name="Late"), won(1, 99_000_00, employer=book.employers()[0].id)]))
    made = pay_year_of(book, 2026, "", TODAY)
    assert made.months[0] == before and before.is_closed and not made.months[1].is_closed
    assert made.months[1].sums[EntryKind.ADJUSTMENT] == 4_950_00


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_has_it(book: Book, tmp_path: Path, ending: str, language: str) -> None:
    texts.use(language)
    filled(book)
    made = pay_year_of(book, 2026, "", TODAY, "Dana")
    target = tmp_path / f"year{ending}"
    write_pay_year(book, made, target)
    report = table_of(made, TODAY)
    assert len(report.lines) == 11 and len({len(line) for line in (*report.lines, *report.more, report.columns)}) == 1
    assert [average_text(each) for each in made.averages] == [line[0] for line in report.more[4:7]]
    if ending in (".csv", ".html"):
        said = target.read_text(encoding="utf-8-sig")
        assert "Dana" in said and ("9,883.33" in said or "9883.33" in said)
    if ending == ".json":
        told = json.loads(target.read_text(encoding="utf-8"))
        assert told["averages"][2] == {
            "of_months": 12, "first": "2025-11", "last": "2026-10", "months": 12, "base": "9333.33", "commission": "500.00",
            "bonus": "0.00", "by_hand": "50.00", "payable": "9883.33",
        }  # fmt: skip
        assert sum(Decimal(each["payable"]) for each in told["months"]) == Decimal(told["total"]["payable"])
    assert target.stat().st_size > 300


def test_the_command_line_has_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.clientbook"
    filled(Book(path))
    assert main(["--book", str(path), "pay-year", "2026", "--employer", "Nord"]) == 0
    assert json.loads(capsys.readouterr().out)["employer"] == "Nord"
    assert main(["--book", str(path), "pay-year", "2026", "--all", "--to", str(tmp_path / "year.csv")]) == 0
    assert (tmp_path / "year.csv").exists()
    assert main(["--book", str(path), "pay-year", "26"]) == 1
    with pytest.raises(UserError, match="no-plan"):
        book = Book(tmp_path / "none.clientbook")
        book.apply(LABEL, adds([Employer(name="Nobody")]))
        pay_year_of(book, 2026, "", TODAY)


def test_bonus_and_commission_stay_apart(book: Book) -> None:
    bonus = (Bonus(name="Two", over=Period.MONTH, measure="deals", reaches=Decimal(2), pays=500_00),)
    book.apply(
        LABEL,
        adds([
            Client(id=-9, name="Kalomi"),
            Employer(id=-1, name="Nord"),
            Plan(employer_id=-1, starts=date(2026, 1, 1), components=FIVE, bonuses=bonus),
            won(1, 1_000_00), won(1, 2_000_00),
        ]),
    )  # fmt: skip
    made = pay_year_of(book, 2026, "", TODAY)
    assert (of_column(made.total, "commission"), of_column(made.total, "bonus")) == (150_00, 500_00)

"""From which month a book keeps pay, and when a month may be closed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Period, Rates, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Plan, Receipt
from clientbook.files.plan.plan_file import PlanDraft
from clientbook.jobs.pay.pay_year import pay_year_of
from clientbook.jobs.pay.plans import set_plan
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.jobs.performance import pay_of_year
from clientbook.store.book import Book

TODAY = date(2026, 12, 10)
TIERS = (Tier(Decimal(0), Decimal("0.05")), Tier(Decimal(10_000_00), Decimal("0.10")))
SALES = Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.YEAR, tiers=TIERS)
PLAN = PlanDraft(
    "A", Plan(employer_id=0, starts=date(2026, 1, 1), base_pay=9000_00, guarantee=100_00, components=(SALES,))
)


@pytest.fixture
def started(book: Book) -> Book:
    """A plan from January, pay from December on; a deal of March, and one of December above the first tier."""
    set_plan(book, PLAN, pay_from=date(2026, 12, 7))
    client = next(iter(book.apply(Label("edited"), adds([Client(name="K")])).touched["client"]))
    deals = [
        Deal(client_id=client, title=str(day), stage=Stage.WON, amount=8000_00, won_on=day)
        for day in (date(2026, 3, 5), date(2026, 12, 5))
    ]
    book.apply(Label("edited"), adds(deals))
    return book


def test_months_before_are_history_that_counts_in_totals_and_pays_nothing(started: Book) -> None:
    assert started.employers()[0].pay_from == date(2026, 12, 1)
    assert not statement_of(started, "2026-03").entries
    december = statement_of(started, "2026-12").totals
    assert (december.base, december.commission) == (9000_00, 2000_00 * 5 // 100 + 6000_00 * 10 // 100)
    assert december.year_to_date == december.payable
    assert pay_of_year(started, 2026, "ILS", TODAY).months[:11] == [0] * 11
    assert all(each.month == "2026-12" for each in pay_year_of(started, 2026, "A", TODAY).months)


def test_closing_begins_there(started: Book) -> None:
    with pytest.raises(UserError, match="month-not-kept"):
        close_month(started, "2026-11", today=TODAY)
    close_month(started, "2026-12", today=date(2027, 1, 1))
    march = next(each for each in started.all("deal") if each.won_on == date(2026, 3, 5))  # type: ignore[union-attr]
    more = replace(march, receipts=(Receipt(date(2026, 3, 6), 1),))  # type: ignore[type-var]
    started.apply(Label("edited"), [Change(march, more)])
    assert not [e for e in statement_of(started, "2027-01").entries if e.kind.value == "adjustment"]
    # A start after the first closed month takes no closed one away.
    employer = started.employers()[0]
    started.apply(Label("edited"), [Change(employer, replace(employer, pay_from=date(2027, 6, 1)))])
    assert not [e for e in statement_of(started, "2027-01").entries if e.kind.value == "adjustment"]


def test_a_plan_of_its_own_means_its_own_start(book: Book) -> None:
    set_plan(book, PLAN)
    assert book.employers()[0].pay_from is None
    with pytest.raises(UserError, match="first-close"):
        close_month(book, "2026-12", today=TODAY, early=True)
    set_plan(book, replace(PLAN, plan=replace(PLAN.plan, starts=date(2026, 6, 1))), pay_from=date(2026, 12, 1))
    assert book.employers()[0].pay_from is None  # told with the first plan only


def test_the_first_month_that_is_closed_can_be_the_one_from_which_the_book_is_used(book: Book) -> None:
    set_plan(book, PLAN)
    close_month(book, "2026-12", today=TODAY, early=True, as_first=True)
    assert book.employers()[0].pay_from == date(2026, 12, 1)
    assert statement_of(book, "2026-12").totals.year_to_date == 9100_00
    assert pay_of_year(book, 2026, "ILS", TODAY).months == [0] * 11 + [9100_00]
    book.undo()
    assert book.employers()[0].pay_from is None and not book.count("statement")
    assert statement_of(book, "2026-11").totals.payable == 9100_00
    close_month(book, "2026-01", today=TODAY, as_first=True)  # the first of all anyway: nothing else changes
    assert book.employers()[0].pay_from is None


def test_a_month_that_is_not_over_is_closed_when_that_is_meant(started: Book) -> None:
    with pytest.raises(UserError, match="month-not-over"):
        close_month(started, "2026-12", today=date(2026, 12, 31))
    close_month(started, "2026-12", today=date(2026, 12, 31), early=True)
    started.undo()
    employer = started.employers()[0]
    started.apply(Label("edited"), [Change(employer, replace(employer, ends_on=date(2026, 12, 9)))])
    close_month(started, "2026-12", today=TODAY)  # the last day has passed


def test_the_command_line_names_the_option(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    today = date.today()
    month = f"{today.year}-{today.month:02}"
    starts = (today.replace(day=1) - timedelta(days=40)).replace(day=1)
    file = tmp_path / "plan.toml"
    file.write_text(f'employer = "A"\ncurrency = "ILS"\nstarts = {starts}\nbase_pay = "10"\n', encoding="utf-8")
    name = ["--book", str(book.path)]
    assert main([*name, "plan", "set", str(file)]) == 0
    assert main([*name, "statement", month, "--close"]) == 1
    assert "--first" in capsys.readouterr().err
    assert main([*name, "statement", month, "--close", "--first"]) == 1
    assert "--early" in capsys.readouterr().err
    assert main([*name, "statement", month, "--close", "--first", "--early"]) == 0

"""Closed months: frozen to the byte, corrected in the open month, opened again only from the newest."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Anchor, EntryKind, Period, Rates, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.engine import Ledger
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, ClosedStatement, Deal, Employer, Plan, Receipt
from clientbook.files.reports import report_csv, report_html
from clientbook.files.reports.of_pay import statement_json
from clientbook.files.reports.of_pay.statement_table import table_of
from clientbook.jobs.pay.statements import close_month, facts_of, reopen_month, statement_of
from clientbook.store.book import Book

from ..searching import tries

MONTHS = [f"2026-{number:02}" for number in range(1, 7)]
TIERS = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(100_000), Decimal("0.06")))
PLAN = Plan(
    employer_id=-1,
    starts=date(2026, 1, 1),
    base_pay=900_000,
    draw=1_000_000,
    components=(Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.QUARTER, quota=50_000, tiers=TIERS),),
    bonuses=(Bonus(name="Three", over=Period.QUARTER, measure="deals", reaches=Decimal(3), pays=5_000),),
)


def deal(number: int, day: int, month: int = 2, **more: Any) -> Deal:
    values = {"client_id": -2, "title": f"Deal {number}", "stage": Stage.WON, "won_on": date(2026, month, day)}
    return Deal(amount=100_000 + number, **(values | more))


@pytest.fixture
def paid(book: Book) -> Book:
    deals = [deal(n, n % 28 + 1, n % 4 + 1) for n in range(12)]
    plan = replace(PLAN, draw=0)
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan, Client(id=-2, name="Kalomi"), *deals]))
    return book


def shown(book: Book, month: str) -> tuple[str, str, str]:
    made = statement_of(book, month, manager="Noa")
    table = table_of(made)
    return statement_json.text_of(made), report_csv.text_of(table), report_html.text_of(table)


def edit(book: Book, kind: str, change: Callable[[Any], Any], place: int = 0) -> None:
    record = book.all(kind)[place]
    book.apply(Label("edited"), [Change(record, change(record))])


def test_nothing_that_is_edited_later_changes_a_byte_of_a_closed_statement(paid: Book) -> None:
    for month in ("2026-01", "2026-02"):
        close_month(paid, month, manager="Noa", today=date(2026, 3, 1))
    before = [shown(paid, month) for month in ("2026-01", "2026-02")]
    edit(paid, "employer", lambda e: replace(e, name="Southwind"))
    edit(paid, "client", lambda c: replace(c, name="Other"))
    edit(paid, "plan", lambda p: replace(p, base_pay=1, currency="USD", starts=date(2025, 12, 1)))
    edit(paid, "deal", lambda d: replace(d, title="Other", amount=1, currency="USD"), 4)
    assert [shown(paid, month) for month in ("2026-01", "2026-02")] == before
    assert json.loads(before[1][0])["totals"]["year_to_date"] != "0.00"


def test_an_adjustment_names_deal_field_and_month_and_goes_when_its_cause_goes(paid: Book) -> None:
    close_month(paid, "2026-01")
    edit(paid, "deal", lambda d: replace(d, amount=d.amount + 50_000), 4)
    (made,) = _adjustments(paid, "2026-02")
    assert (made["deal"], made["note"], made["corrects"], made["pay"]) == ("Deal 4", "amount", "2026-01", "30.00")
    assert made["why"].endswith("Pays 30 ₪")
    close_month(paid, "2026-02")
    assert not _adjustments(paid, "2026-03")
    edit(paid, "deal", lambda d: replace(d, amount=d.amount - 50_000), 4)
    (back,) = [each for each in _adjustments(paid, "2026-03") if each["corrects"] == "2026-01"]
    assert (back["pay"], back["deal"]) == ("-30.00", "Deal 4")


def test_a_deal_that_came_after_the_close_and_went_again_is_taken_back(paid: Book) -> None:
    close_month(paid, "2026-01")
    done = paid.apply(Label("edited"), adds([replace(deal(99, 20, 1), client_id=paid.all("client")[0].id)]))
    assert [each["note"] for each in _adjustments(paid, "2026-02")] == ["added"]
    close_month(paid, "2026-02")
    paid.apply(Label("edited"), [Change(paid.deal(done.touched["deal"][0]), None)])
    taken = [each for each in _adjustments(paid, "2026-03") if each["deal"] == "Deal 99"]
    assert [each["note"] for each in taken] == ["deleted"] and taken[0]["pay"].startswith("-")


def test_months_close_in_order_and_only_the_newest_opens_again(paid: Book) -> None:
    for month, code in (("2025-12", "month-not-kept"), ("2026-02", "first-close")):
        with pytest.raises(UserError, match=code):
            close_month(paid, month)
    close_month(paid, "2026-01")
    with pytest.raises(UserError, match="close-in-order"):
        close_month(paid, "2026-03", as_first=True)  # one is closed: there is no other first one
    close_month(paid, "2026-02")
    with pytest.raises(UserError, match="month-closed"):
        close_month(paid, "2026-02")
    with pytest.raises(UserError, match="reopen-in-order"):
        reopen_month(paid, "2026-01")
    with pytest.raises(UserError, match="month-not-closed"):
        reopen_month(paid, "2026-03")
    frozen = shown(paid, "2026-02")
    reopen_month(paid, "2026-02")
    assert statement_of(paid, "2026-02").state == "open"
    paid.undo()
    assert shown(paid, "2026-02") == frozen


def _adjustments(book: Book, month: str) -> list[dict[str, Any]]:
    made = statement_json.as_json(statement_of(book, month))
    return [each for each in made["entries"] if each["kind"] == "adjustment"]


# -- what holds whatever is edited when ---------------------------------------------------------------------------


@given(st.integers(0, 2**32))
@settings(
    max_examples=tries("CLOSED_BOOKS", 12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_edited_closed_months_stay_and_no_cent_is_lost(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    """All months together always pay what the facts say, and undoing everything restores every figure."""
    book = Book(tmp_path_factory.mktemp("pay") / "b.clientbook")
    with book.connected():  # thousands of questions, on one connection
        _edited_between_closes(book, random.Random(seed))


def _edited_between_closes(book: Book, chance: random.Random) -> None:
    deals = [deal(n, n % 28 + 1, n % 4 + 1) for n in range(8)]
    book.apply(Label("edited"), adds([Employer(id=-1, name="N"), PLAN, Client(id=-2, name="K"), *deals]))
    closed: dict[str, Any] = {}
    figures = {len(book.history()): _figures(book)}
    for _ in range(10):
        if chance.random() < 0.3 and len(closed) < 4:
            month = MONTHS[len(closed)]
            close_month(book, month)
            closed[month] = shown(book, month)
        else:
            _edit_something(book, chance)
        assert {month: shown(book, month) for month in closed} == closed
        _no_cent_is_lost(book)
        figures[len(book.history())] = _figures(book)
    *earlier, _ = figures.values()
    for before in reversed(earlier):
        book.undo()
        assert _figures(book) == before


def _edit_something(book: Book, chance: random.Random) -> None:
    record = cast(Deal, chance.choice(book.all("deal")))
    day = date(2026, chance.randrange(1, 7), chance.randrange(1, 29))
    edits: list[Deal | None] = [
        None,
        replace(record, amount=chance.randrange(-10_000, 300_000)),
        replace(record, share=Decimal(chance.randrange(1, 10)) / 10),
        replace(record, won_on=day),
        replace(record, cancelled_on=day),
        replace(record, receipts=(Receipt(day, chance.randrange(1, 200_000)),)),
    ]
    roll = chance.random()
    if roll < 0.15:
        edit(book, "plan", lambda p: replace(p, anchor=chance.choice(list(Anchor)), base_pay=chance.randrange(10**6)))
    elif roll < 0.25:
        book.apply(Label("edited"), adds([replace(record, id=0, title="More", won_on=day)]))
    elif book.count("deal") > 2 or edits[0] is not None:
        after = chance.choice(edits)
        if after != record and (after is not None or book.count("deal") > 2):
            book.apply(Label("edited"), [Change(record, after)])


def _figures(book: Book) -> list[int]:
    return [statement_of(book, month).totals.payable for month in MONTHS]


def _no_cent_is_lost(book: Book) -> None:
    facts = facts_of(book)
    (employer,) = facts.employers.values()
    with_closed = Ledger(facts, employer, MONTHS[-1])
    fresh = Ledger(replace(facts, closed=()), employer, MONTHS[-1])
    assert sum(map(with_closed.pay, MONTHS)) == sum(map(fresh.pay, MONTHS))


def test_a_book_of_schema_1_keeps_its_closed_months(tmp_path: Path) -> None:
    """The golden book was written by the first released schema, with two closed months."""
    import gzip

    path = tmp_path / "old.clientbook"
    golden = Path(__file__).parents[1] / "golden" / "book-schema-1.clientbook.gz"
    path.write_bytes(gzip.decompress(golden.read_bytes()))
    book = Book(path)
    book.check()
    closed = cast(list[ClosedStatement], book.all("statement"))
    assert [each.month for each in closed] == ["2026-01", "2026-02"] and len(list(path.parent.rglob("*backup*"))) >= 1
    for each in closed:
        made = statement_of(book, each.month)
        assert (made.employer, made.currency, made.plan_starts) == ("Northwind Trading", "ILS", date(2026, 1, 1))
        assert sum(b.pay for b in each.booked) == made.totals.payable == sum(e.pay for e in made.entries)
    assert statement_of(book, "2026-02").totals.year_to_date == sum(b.pay for each in closed for b in each.booked)
    assert not [e for e in statement_of(book, "2026-03").entries if e.kind is EntryKind.ADJUSTMENT]
    for _ in range(3):
        book.undo()
    assert book.count("statement") == 0
    book.check()

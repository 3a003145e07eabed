"""Adjustments tell the true cause: which field, from what to what; in both languages, and their parts add up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from clientbook import texts
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Anchor, EntryKind, Period, Rates, Stage
from clientbook.domain.entries import Entry
from clientbook.domain.money import rounded
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.pay_words.story import story
from clientbook.store.book import Book

TIERS = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(10_000_00), Decimal("0.08")))
SALES = Component(name="Sales", rates=Rates.RETROACTIVE, accumulates=Period.QUARTER, tiers=TIERS)
PLAN = Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=9_000_00, components=(SALES,))
#: Both in January: 6,750 at 4 % is 270, and 17,400 at 8 % is 1,392 less those 270.
FIRST = Deal(client_id=-2, title="First", stage=Stage.WON, won_on=date(2026, 1, 5), amount=6_750_00)
SECOND = replace(FIRST, title="Second", won_on=date(2026, 1, 9), amount=10_650_00)


def closed(book: Book, plan: Plan = PLAN, deals: tuple[Deal, ...] = (FIRST, SECOND), months: int = 1) -> Book:
    """A book whose first months are closed."""
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan, Client(id=-2, name="Kalomi"), *deals]))
    for number in range(1, months + 1):
        close_month(book, f"2026-{number:02}")
    return book


def edit(book: Book, kind: str, change: Callable[[Any], Any], place: int = 0) -> None:
    record = book.all(kind)[place]
    book.apply(Label("edited"), [Change(record, change(record))])


def corrections(book: Book, month: str = "2026-02") -> list[Entry]:
    return [entry for entry in statement_of(book, month).entries if entry.kind is EntryKind.ADJUSTMENT]


def told(entry: Entry, language: str = "en") -> list[str]:
    """The sentences of a story, whose parts add up to the pay."""
    texts.use(language)
    parts = story(entry, "ILS")
    assert rounded(sum((part.adds for part in parts), Decimal(0))) == entry.pay
    return [part.text for part in parts]


def because(book: Book, deal: str = "First", language: str = "en") -> list[str]:
    """What one adjustment says between its month and its sums."""
    (entry,) = [each for each in corrections(book) if each.deal == deal]
    return told(entry, language)[1:-3]


RECEIPTS = (Receipt(date(2026, 1, 8), 500_00),)
ON_CASH = replace(PLAN, anchor=Anchor.PAID, components=(replace(SALES, rates=Rates.FLAT, tiers=TIERS[:1]),))

#: What is edited of the first deal, and how the story of its own adjustment tells it.
DEAL_CAUSES: list[tuple[dict[str, Any], str, str]] = [
    ({"amount": 8_000_00}, "Because the amount changed from 6,750 ₪ to 8,000 ₪",
     "הסיבה: שינוי של סכום העסקה מ־6,750 ₪ ל־8,000 ₪"),
    ({"share": Decimal("0.5")}, "Because my share changed from 100% to 50%", "הסיבה: שינוי של החלק שלי מ־100% ל־50%"),
    ({"rate": Decimal("0.1")}, "Because the deal's own rate was added: 10%", "הסיבה: הוספה של האחוז שנקבע לעסקה: 10%"),
    ({"won_on": date(2026, 2, 3)}, "Because the day it was won changed from 5 Jan 2026 to 3 Feb 2026",
     "הסיבה: שינוי של יום הסגירה מ־5.1.2026 ל־3.2.2026"),
    ({"won_on": None},
     "Because the day it was won was removed; it was 5 Jan 2026", "הסיבה: הסרה של יום הסגירה (קודם: 5.1.2026)"),
    ({"currency": "USD"}, "Because the currency changed from ILS to USD", "הסיבה: שינוי של המטבע מ־ILS ל־USD"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "english", "hebrew"), DEAL_CAUSES)
def test_what_changed_of_a_deal(book: Book, fields: dict[str, Any], english: str, hebrew: str) -> None:
    closed(book)
    edit(book, "deal", lambda deal: replace(deal, **fields))
    assert because(book) == [english]
    assert because(book, language="he") == [hebrew]


def test_a_deal_that_is_gone_came_late_or_fell_through(book: Book) -> None:
    closed(book)
    late = replace(FIRST, title="Late", client_id=book.all("client")[0].id)
    book.apply(Label("edited"), adds([late]))
    edit(book, "deal", lambda _: None)
    assert because(book) == ["Because the deal was deleted"]
    assert because(book, "Late") == ["Because it was recorded after the month was closed"]
    edit(book, "deal", lambda deal: replace(deal, cancelled_on=date(2026, 1, 20)))
    found = [told(each) for each in corrections(book) if each.component.startswith("clawback")]
    assert found[0][1] == "Because it was cancelled on 20 Jan 2026" and found[0][-1].startswith("Takes back")


def test_another_deal_that_counts_before_it(book: Book) -> None:
    """The second deal's own fields are as they were: the first one put it into another tier."""
    closed(book)
    edit(book, "deal", lambda deal: replace(deal, amount=5_000_00))
    assert told(next(each for each in corrections(book) if each.deal == "Second")) == [
        "Corrects January 2026",
        "Because of another deal, First: the amount changed from 6,750 ₪ to 5,000 ₪",
        "It was booked as 1,122",
        "Now it is 1,052",
        "Takes back 70 ₪",
    ]


def test_another_deal_that_moved_the_border_of_a_tier(book: Book) -> None:
    """Both slices keep their rates, and only their sizes change: the plan is not what did it."""
    closed(book, replace(PLAN, components=(replace(SALES, rates=Rates.MARGINAL),)))
    edit(book, "deal", lambda deal: replace(deal, amount=5_000_00))
    assert because(book, "Second") == ["Because of another deal, First: the amount changed from 6,750 ₪ to 5,000 ₪"]


def test_receipts_that_came_changed_and_went(book: Book) -> None:
    closed(
        book,
        ON_CASH,
        (replace(FIRST, receipts=RECEIPTS), replace(SECOND, receipts=RECEIPTS), replace(FIRST, title="Third")),
    )
    edit(book, "deal", lambda deal: replace(deal, receipts=(Receipt(date(2026, 1, 8), 600_00),)), 0)
    edit(book, "deal", lambda deal: replace(deal, receipts=()), 1)
    edit(book, "deal", lambda deal: replace(deal, receipts=RECEIPTS), 2)
    assert because(book) == [
        "Because 500 by 8 Jan 2026 is no longer entered", "Because 600 had come in by 8 Jan 2026, now entered",
    ]  # fmt: skip
    # Won on the 9th: money that came before counts on that day.
    assert because(book, "Second") == ["Because 500 by 9 Jan 2026 is no longer entered"]
    assert because(book, "Third") == ["Because 500 had come in by 8 Jan 2026, now entered"]


def test_cost_and_exchange_rate(book: Book) -> None:
    margin = replace(PLAN, components=(replace(SALES, basis="margin", rates=Rates.FLAT, tiers=TIERS[:1]),))
    dollars = {"currency": "USD", "exchange_rate": Decimal("3.7"), "exchange_on": date(2026, 1, 5)}
    closed(book, margin, (replace(FIRST, cost=100_00), replace(SECOND, **dollars)))
    edit(book, "deal", lambda deal: replace(deal, cost=200_00))
    edit(book, "deal", lambda deal: replace(deal, exchange_rate=Decimal("3.9")), 1)
    assert because(book) == ["Because the cost changed from 100 ₪ to 200 ₪"]
    assert because(book, "Second") == ["Because the exchange rate changed from 3.7 to 3.9"]


def _rate(plan: Plan) -> Plan:
    return replace(plan, components=(replace(SALES, tiers=(TIERS[0], replace(TIERS[1], rate=Decimal("0.09")))),))


def test_what_changed_of_the_plan(book: Book) -> None:
    closed(book)
    edit(book, "plan", _rate)
    assert because(book, "Second") == ["Because the plan's rate changed from 8% to 9%"]
    edit(book, "plan", lambda plan: replace(plan, base_pay=9_500_00, components=(replace(SALES, cap=1_000_00),)))
    assert because(book, "Second") == ["Because the plan's ceiling was added: 1,000"]
    assert because(book, "") == ["Because the base pay changed from 9,000 to 9,500"]
    edit(book, "plan", lambda plan: replace(plan, starts=date(2026, 1, 16), base_pay=9_000_00))
    assert "Because the first day of the plan changed from 1 Jan 2026 to 16 Jan 2026" in because(book)


def test_bonus_guarantee_and_draw(book: Book) -> None:
    bonus = Bonus(name="Two", over=Period.QUARTER, measure="deals", reaches=Decimal(2), pays=100_00)
    closed(book, replace(PLAN, bonuses=(bonus,), guarantee=2_000_00))
    edit(book, "plan", lambda plan: replace(plan, guarantee=2_500_00, bonuses=(replace(bonus, pays=150_00),)))
    found = {each.component: told(each)[1:-3] for each in corrections(book)}
    assert found["bonus Two"] == ["Because the bonus changed from 100 to 150"]
    assert found["guarantee"][0] == "Because the guarantee changed from 2,000 to 2,500"
    edit(book, "plan", lambda plan: replace(plan, guarantee=0, bonuses=(), draw=3_000_00))
    found = {each.component: told(each)[1:-3] for each in corrections(book)}
    assert found["bonus Two"] == ["Because the plan's bonuses changed"] and "guarantee" in found and "draw" in found


def test_a_second_correction_begins_where_the_first_one_left(book: Book) -> None:
    closed(book)
    edit(book, "deal", lambda deal: replace(deal, amount=8_000_00))
    close_month(book, "2026-02")
    edit(book, "deal", lambda deal: replace(deal, amount=9_000_00))
    (entry,) = [each for each in corrections(book, "2026-03") if each.deal == "First"]
    assert told(entry) == [
        "Corrects January 2026",
        "Because the amount changed from 8,000 ₪ to 9,000 ₪",
        "It was booked as 270",
        "Now it is 360",
        "50 of the difference was corrected already",
        "Pays 40 ₪",
    ]
    edit(book, "deal", lambda deal: replace(deal, amount=6_750_00))
    (entry,) = [each for each in corrections(book, "2026-03") if each.deal == "First"]
    assert told(entry)[1:] == [
        "Because an earlier change was taken back", "It was booked as 270", "Now it is 270",
        "50 of the difference was corrected already", "Takes back 50 ₪",
    ]  # fmt: skip


def test_an_adjustment_credits_no_deal_again(book: Book) -> None:
    closed(book)
    edit(book, "deal", lambda deal: replace(deal, amount=8_000_00))
    assert {each.credited for each in corrections(book)} == {0}

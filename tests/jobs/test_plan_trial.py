"""What a plan that is being made would have paid, and what it would pay for a deal."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Anchor, Stage
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Record
from clientbook.files.plan.plan_file import PlanDraft
from clientbook.jobs.pay.plan_trial import MonthTried, last_months, tried_on
from clientbook.store.book import Book

LABEL = Label("edited", {"name": "x"})
TODAY = date(2026, 11, 10)


def rate(percent: int) -> Component:
    return Component(name="Sales", tiers=(Tier(Decimal(0), Decimal(percent) / 100),))


def filled(book: Book, *more: Record) -> dict[str, int]:
    deals = [
        Deal(id=-10 - n, client_id=-9, title=f"D{n}", stage=Stage.WON, amount=1_000_00, won_on=date(2026, n, 10))
        for n in (8, 9, 10)
    ]
    opened = Deal(id=-30, client_id=-9, title="Open", amount=2_000_00, expected_on=date(2026, 12, 1))
    book.apply(LABEL, adds([Client(id=-9, name="Kalomi"), *deals, opened, *more]))
    return {deal.title: deal.id for deal in book.all("deal") if isinstance(deal, Deal)}


def test_a_book_without_a_plan_is_told_what_its_first_one_would_have_paid(book: Book) -> None:
    filled(book)
    draft = PlanDraft("Nord", Plan(employer_id=0, starts=date(2026, 11, 1), base_pay=100_00, components=(rate(5),)))
    paid = [MonthTried(f"2026-{n:02}", 150_00, None) for n in (8, 9, 10)]
    assert last_months(book, draft, TODAY) == paid
    assert not book.employers() and len(book.history()) == 1


def test_beside_it_stands_what_the_months_pay_as_the_book_is(book: Book) -> None:
    filled(book, Employer(id=-1, name="Nord"), Plan(employer_id=-1, starts=date(2026, 9, 1), components=(rate(3),)))
    draft = PlanDraft("nord", Plan(employer_id=0, starts=date(2026, 12, 1), components=(rate(10),)))
    assert [(each.pay, each.now) for each in last_months(book, draft, TODAY)] == [
        (100_00, None), (100_00, 30_00), (100_00, 30_00),
    ]  # fmt: skip


def test_a_deal_says_why_it_would_be_paid_so_or_why_not(book: Book) -> None:
    deals = filled(book)
    draft = PlanDraft("Nord", Plan(employer_id=0, starts=date(2026, 1, 1), components=(rate(5),)))
    won, opened = tried_on(book, draft, deals["D9"], TODAY), tried_on(book, draft, deals["Open"], TODAY)
    assert won is not None and opened is not None
    assert [(each.component, each.pay) for each in won.lines] == [("Sales", 50_00)] and won.lines[0].why
    assert [each.pay for each in opened.lines] == [100_00]
    named = replace(draft, plan=replace(draft.plan, components=(replace(rate(5), products=("P",)),)))
    missed = tried_on(book, named, deals["D9"], TODAY)
    assert missed is not None and not missed.lines and [code for code, _ in missed.reasons] == ["no component"]
    later = replace(draft, plan=replace(draft.plan, anchor=Anchor.PAID))
    unpaid = tried_on(book, later, deals["D9"], TODAY)
    assert unpaid is not None and not unpaid.lines
    assert tried_on(book, draft, 99, TODAY) is None

"""What is still to come in for deals: the same before tax whether a plan keeps receipts before tax or with it."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Anchor, Period, Rates, Receipts, Stage
from clientbook.domain.money import rounded
from clientbook.domain.pay.forecast import Way
from clientbook.domain.plan import Component, TaxRate, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.jobs.pay.forecast import MonthForecast, month_forecast, suppose
from clientbook.jobs.pay.statements import statement_of
from clientbook.jobs.today import Reason, TodayLine, today_of
from clientbook.jobs.today_commands import finished
from clientbook.store.book import Book

TODAY: Final = date(2025, 6, 20)
CHANGED: Final = date(2025, 3, 1)
TABLE: Final = (TaxRate(date(2020, 1, 1), Decimal("0.17")), TaxRate(CHANGED, Decimal("0.18")))
OWN: Final = (None, None, Decimal("0.17"), Decimal("0.055"), Decimal("0.25"), Decimal(0))


def deals_of(chance: random.Random) -> list[tuple[Deal, list[tuple[date, int]]]]:
    """Deals without receipts, and the sums before tax that came in for each: none, parts, or all."""
    made = []
    for number in range(1, 13):
        won = date(2025, 1, 5) + timedelta(chance.randint(0, 80))
        invoiced = won + timedelta(chance.randint(0, 30)) if chance.random() < 0.7 else None
        amount = chance.choice([100_00, 33_33, 1, chance.randint(1, 90_000_00)])
        deal = Deal(
            id=-10 - number, client_id=-2, title=f"D{number}", stage=Stage.WON, won_on=won, invoiced_on=invoiced,
            amount=amount, tax_rate=chance.choice(OWN),
        )  # fmt: skip
        parts = sorted(chance.sample(range(1, amount), min(chance.randint(0, 3), amount - 1)))
        sums = [later - former for former, later in zip([0, *parts], parts, strict=False)]
        if chance.random() < 0.4:
            sums.append(amount - sum(sums))
        days = sorted(won + timedelta(chance.randint(0, 60)) for _ in sums)
        made.append((deal, list(zip(days, sums, strict=True))))
    return made


def kept(deal: Deal, sums: Iterable[tuple[date, int]], receipts: Receipts) -> Deal:
    """The deal with its receipts as a plan keeps them."""

    def rate(on: date) -> Decimal:
        if deal.tax_rate is not None:
            return deal.tax_rate
        return TABLE[(deal.invoiced_on or on) >= CHANGED].rate

    with_tax = receipts is Receipts.GROSS
    return replace(
        deal, receipts=tuple(Receipt(on, rounded(net * (1 + rate(on))) if with_tax else net) for on, net in sums)
    )


def filled(path: Path, receipts: Receipts, deals: Iterable[Deal]) -> Book:
    book = Book(path)
    part = Component(name="Sales", rates=Rates.FLAT, accumulates=Period.DEAL, tiers=(Tier(Decimal(0), Decimal("0.1")),))
    tax = TABLE if receipts is Receipts.GROSS else ()
    plan = Plan(
        employer_id=-1, starts=date(2025, 1, 1), anchor=Anchor.PAID, receipts=receipts, tax=tax, components=(part,)
    )
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan, Client(id=-2, name="Alpha"), *deals]))
    return book


def unpaid(book: Book) -> dict[str, TodayLine]:
    lines = today_of(book, TODAY)
    return {line.text: line for line in lines if line.reason in (Reason.NOT_PAID, Reason.NOT_INVOICED)}


def ahead(book: Book) -> MonthForecast:
    return month_forecast(book, "2025-06", "", TODAY)


@pytest.mark.parametrize("seed", range(8))
def test_open_sums_are_before_tax_and_a_paid_line_pays_all(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    deals = deals_of(chance)
    opened = Deal(
        id=-50, client_id=-2, title="Open", stage=Stage.PROPOSAL, amount=chance.randint(1, 9_000_00),
        expected_on=TODAY + timedelta(1), tax_rate=chance.choice(OWN),
    )  # fmt: skip
    books = {
        way: filled(tmp_path / f"{way.name}.clientbook", way, [*(kept(*each, way) for each in deals), opened])
        for way in Receipts
    }
    net, gross = books[Receipts.NET], books[Receipts.GROSS]
    expected = {deal.title: deal.amount - sum(each for _, each in sums) for deal, sums in deals}
    expected = {title: left for title, left in expected.items() if left}
    for book, off in ((net, 0), (gross, 2)):  # a receipt with tax is rounded to its minor unit
        lines = unpaid(book)
        assert {title for title, left in expected.items() if left > off} <= lines.keys()
        assert lines.keys() <= {deal.title for deal, sums in deals if deal.title in expected or (off and sums)}
        assert all(abs(line.amount - expected.get(title, 0)) <= off for title, line in lines.items())
    waits = {each.deal.title: each.pay for each in ahead(net).waiting}
    assert all(abs(each.pay - waits.get(each.deal.title, 0)) <= 1 for each in ahead(gross).waiting)
    assert any(each.month for each in ahead(gross).forecasts if each.way is Way.ALL)
    for one, other in zip(ahead(net).forecasts, ahead(gross).forecasts, strict=True):
        assert abs(one.month - other.month) <= len(deals)
    worth = chance.randint(1, 90_000_00)
    told = [suppose(book, "", None, worth, TODAY) for book in books.values()]
    assert len({made.after - made.before for made in told}) == 1

    for book in books.values():
        for _ in range(2):  # asked for, and then paid
            for line in unpaid(book).values():
                finished(book, line, TODAY)
        assert not unpaid(book) and not ahead(book).waiting
        paid = sum(statement_of(book, f"2025-{month:02}").totals.payable for month in range(1, 7))
        assert paid == sum(rounded(Fraction(deal.amount, 10)) for deal, _ in deals)

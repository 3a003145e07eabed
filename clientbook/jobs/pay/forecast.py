"""What lies ahead of an employer's month: next tiers, what waits, forecasts; what leaving would mean."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, cast

from ...domain.choices import Stage
from ...domain.deals.stage_weights import WEIGHTS
from ...domain.pay.engine import Ledger
from ...domain.pay.facts import Facts
from ...domain.pay.forecast import (
    Forecast,
    NextTier,
    Waiting,
    Way,
    WhatIf,
    closing_day,
    forecast,
    is_open,
    next_tiers,
    supposed,
    waiting,
    what_if,
)
from ...domain.pay.periods import checked_month, month_of, months
from ...domain.pay.reconciliation.verdicts import Verdict
from ...domain.records import Deal, Employer
from ...progress import gc_paused
from ...store.book import Book
from .reconciliation import employer_statements_of, reconciliations
from .statements import currency_in, employer_named, facts_of

#: What a deal would pay takes the whole ledger to tell: of those that are nearly closed so many are looked at.
_LOOKED_AT: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthForecast:
    """Amounts in minor units of `currency`; `without_day` open deals are in no forecast but the first."""

    month: str
    currency: str
    next_tiers: Sequence[NextTier]
    waiting: Sequence[Waiting]
    forecasts: Sequence[Forecast]
    pipeline: Sequence[tuple[Deal, str]]  # open deals with their clients' names
    without_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What is at stake with an employer: what it still owes, what its clients owe, what is about to close.

    `nearly` are the first of `nearly_all` deals.
    """

    employer: Employer
    currency: str
    unpaid: Mapping[str, int]  # by currency
    unpaid_months: Sequence[str]
    waiting: Sequence[Waiting]
    nearly: Sequence[tuple[Deal, str, int]]  # deal, client, what it would pay
    nearly_all: int


@gc_paused()
def month_forecast(
    book: Book, month: str, employer: str, today: date, weights: Mapping[Stage, Decimal] = WEIGHTS
) -> MonthForecast:
    """Raises UserError as `statement_of` does."""
    checked_month(month)
    with book.connected():
        facts, owner = facts_of(book), employer_named(book, employer)
        pipeline = _pipeline(book, facts, owner, today)
        names = book.names("client", {deal.client_id for deal in pipeline})
        ledger = Ledger(facts, owner, month)
        return MonthForecast(
            month=month,
            currency=currency_in(facts, owner, month),
            next_tiers=next_tiers(facts, owner, ledger, month),
            waiting=waiting(facts, owner, today),
            forecasts=[forecast(facts, pipeline, owner, month, way, today, weights) for way in Way],
            pipeline=[(deal, names.get(deal.client_id, "")) for deal in pipeline],
            without_day=sum(1 for deal in pipeline if closing_day(deal, today) is None),
        )


@gc_paused()
def suppose(book: Book, employer: str, deal_id: int | None, amount: int, on: date) -> WhatIf:
    """What it would pay if this open deal, or a new one of the plan's currency, closed for `amount` on a day."""
    with book.connected():
        facts, owner = facts_of(book), employer_named(book, employer)
        currency = currency_in(facts, owner, month_of(on))
        deal = book.deal(deal_id) if deal_id else Deal(client_id=0, title="", currency=currency)
        known = dict(facts.client_names) | book.names("client", [deal.client_id])
        fixed = replace(deal, employer_id=owner.id)
        return what_if(replace(facts, client_names=known), owner, supposed(facts, fixed, on, amount))


@gc_paused()
def leaving(book: Book, employer: str, today: date) -> Leaving:
    """What the manager should settle before leaving, or collect after."""
    with book.connected():
        facts, owner = facts_of(book), employer_named(book, employer)
        this_month = month_of(today)
        ledger = Ledger(facts, owner, this_month)
        stated = reconciliations(facts, owner, employer_statements_of(book, owner))
        unpaid: dict[str, int] = defaultdict(int)
        unpaid_months = []
        if stated:
            newest = stated[max(stated)]
            open_ones = [
                d for d in newest.differences if not d.settled and d.verdict in (Verdict.SHORT, Verdict.UNPAID)
            ]
            unpaid[newest.currency] -= sum(each.difference for each in open_ones)
            unpaid_months += sorted({each.month for each in open_ones})
        since = max(stated) if stated else ""
        for month in months(ledger.first_month, this_month):
            if month > since and not (not stated and ledger.is_closed(month)):
                unpaid[ledger.currency(month)] += ledger.pay(month)
                unpaid_months.append(month)
        pipeline = [d for d in _pipeline(book, facts, owner, today) if d.stage in (Stage.PROPOSAL, Stage.NEGOTIATION)]
        names = book.names("client", {deal.client_id for deal in pipeline[:_LOOKED_AT]})
        nearly = []
        for deal in pipeline[:_LOOKED_AT]:
            fixed = replace(deal, employer_id=owner.id)
            made = what_if(facts, owner, supposed(facts, fixed, closing_day(deal, today) or today))
            nearly.append((deal, names.get(deal.client_id, ""), made.after - made.before))
        return Leaving(
            employer=owner,
            currency=currency_in(facts, owner, this_month),
            unpaid={name: pay for name, pay in unpaid.items() if pay},
            unpaid_months=unpaid_months,
            waiting=waiting(facts, owner, today),
            nearly=nearly,
            nearly_all=len(pipeline),
        )


def _pipeline(book: Book, facts: Facts, owner: Employer, today: date) -> list[Deal]:
    """Open deals of this employer, the next to close first."""
    found = []
    for stage in (Stage.NEGOTIATION, Stage.PROPOSAL, Stage.QUALIFIED, Stage.OPEN):
        for deal in cast(list[Deal], book.all("deal", stage=stage.value)):
            assert is_open(deal)
            employing = [e.id for e in facts.employers_on(closing_day(deal, today) or today)]
            if deal.employer_id == owner.id or (deal.employer_id is None and employing == [owner.id]):
                found.append(deal)
    return sorted(found, key=lambda deal: (deal.expected_on or date.max, deal.id))

"""What is not booked yet: the next tier, what waits for an invoice or a payment, forecasts, and "what if?".

All by the one engine, on facts in which deals are supposed to have closed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ..choices import Anchor, Measure, Pays, Period, Stage
from ..deals.stage_weights import WEIGHTS, weighted
from ..entries import Entry
from ..plan import Component
from ..records import Deal, Employer, Plan, Receipt
from .earning.booking import Booking
from .earning.quotas import quota_in
from .earning.tiers import to_next_tier
from .engine import Ledger
from .facts import Facts, Likely, is_sold, sale_day
from .judging.bonuses import is_gone
from .opening import Opening
from .periods import last_day, month_of, quarter_of, total_of
from .receipts import open_before_tax, paid_in_full, receipt_of


class Way(StrEnum):
    """Which open deals a forecast supposes to close."""

    WON = "won"
    WEIGHTED = "weighted"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class NextTier:
    """How far a component's running total is from its next rate; amounts in exact minor units."""

    component: str
    period: Period
    total: Decimal
    missing: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Waiting:
    """A won deal that has not paid all it earns: what it waits for, since when, and what it will pay (minor units)."""

    deal: Deal
    client: str
    lacks: Anchor  # INVOICED or PAID
    since: date
    pay: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a month and its quarter would pay, in minor units of the month's currency, one way."""

    way: Way
    month: int
    quarter: int


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What one deal more would change in the month of its day: pay before and after, and the lines that it adds."""

    month: str
    before: int
    after: int
    entries: tuple[Entry, ...]


def next_tiers(facts: Facts, employer: Employer, ledger: Ledger, month: str) -> list[NextTier]:
    """For each component whose total runs over a period: what is missing to its next tier at the end of a month."""
    last = last_day(month)
    plan = facts.plan_on(employer.id, last)
    found = []
    for component in plan.components if plan is not None else ():
        if component.accumulates is Period.DEAL or not _speaks_of_sales(component):
            continue
        begins = plan.year_begins if plan is not None else 1
        period = total_of(last, component.accumulates, begins)
        opening = Opening(facts.plans_by_employer.get(employer.id, ()))
        total = opening.counted(component, period) + sum(
            (
                sale.basis
                for sale in ledger.sales
                if sale.component.name == component.name
                and sale.on <= last
                and total_of(sale.on, component.accumulates, sale.plan.year_begins) == period
                and (sale.plan == plan or plan is None or plan.carry_over)
                and (plan is None or sale.plan.currency == plan.currency)
                and sale.counts_in(component.accumulates)
                and not is_gone(facts, sale, last)
            ),
            Decimal(0),
        )
        ahead = to_next_tier(component, total, quota_in(component, last, begins))
        if ahead is not None:
            found.append(NextTier(component.name, component.accumulates, total, *ahead))
    return found


def _speaks_of_sales(component: Component) -> bool:
    """Whether its own sales alone lead to its next tier, and that one pays a rate."""
    return component.measure is Measure.TOTAL and component.pays is Pays.RATE and not component.shares


def waiting(facts: Facts, employer: Employer, today: date) -> list[Waiting]:
    """Won deals of an employer that an invoice or a payment would make pay more, oldest first."""
    open_ones = [deal for deal in facts.deals if is_sold(deal) and _lacks(facts, deal) is not None]
    owned = [deal for deal in open_ones if (facts.employer_of(deal)[0] or employer).id == employer.id]
    owned = [deal for deal in owned if sale_day(deal) is None or facts.plan_of(employer.id, deal) is not None]
    if not owned:
        return []
    last = month_of(max([today, *(day for deal in owned if (day := sale_day(deal)) is not None)]))
    completed = {deal.id: _completed(facts, deal, today) for deal in owned}
    other = replace(facts, deals=[completed.get(deal.id, deal) for deal in facts.deals])
    before, after = _by_deal(Ledger(facts, employer, last)), _by_deal(Ledger(other, employer, last))
    found = []
    for deal in owned:
        pay = after.get(deal.id, 0) - before.get(deal.id, 0)
        lacks, since = _lacks(facts, deal), sale_day(deal)
        if pay and lacks is not None and since is not None:
            name = facts.client_names.get(deal.client_id, "")
            found.append(Waiting(deal, name, lacks, deal.invoiced_on or since, pay))
    return sorted(found, key=lambda each: (each.since, each.deal.id))


def _lacks(facts: Facts, deal: Deal) -> Anchor | None:
    """What a won deal still waits for."""
    if deal.cancelled_on is not None:
        return None
    if deal.invoiced_on is None and not deal.receipts:
        return Anchor.INVOICED
    return Anchor.PAID if open_before_tax(deal, _plan_of(facts, deal)) else None


def _completed(facts: Facts, deal: Deal, today: date) -> Deal:
    """The deal as if it were invoiced and paid in full today."""
    day = max(today, sale_day(deal) or today)
    return paid_in_full(replace(deal, invoiced_on=deal.invoiced_on or day), _plan_of(facts, deal), day)


def _plan_of(facts: Facts, deal: Deal) -> Plan | None:
    """The version that takes a deal which was sold."""
    owner, _ = facts.employer_of(deal)
    return None if owner is None else facts.plan_of(owner.id, deal)


def _by_deal(ledger: Ledger) -> dict[int, int]:
    sums: dict[int, int] = defaultdict(int)
    for line in ledger.fresh_lines():
        if isinstance(line, Booking):
            sums[line.deal_id] += line.pay
    return sums


def supposed(facts: Facts, deal: Deal, on: date, amount: int | None = None) -> Deal:
    """The deal as if it were won, invoiced and paid on one day; its receipt is as its plan keeps them."""
    worth = deal.amount if amount is None else amount
    sold = replace(deal, stage=Stage.WON, amount=worth, won_on=on, invoiced_on=on, lost_on=None, receipts=())
    receipt = receipt_of(sold, _plan_of(facts, sold), on) or Receipt(on, 0)
    return replace(sold, receipts=(receipt,))


def is_open(deal: Deal) -> bool:
    return deal.stage in WEIGHTS


def closing_day(deal: Deal, today: date) -> date | None:
    """When an open deal is supposed to close: as expected, or today where that day has passed; None without one."""
    return None if deal.expected_on is None else max(deal.expected_on, today)


def forecast(
    facts: Facts,
    pipeline: Iterable[Deal],
    employer: Employer,
    month: str,
    way: Way,
    today: date,
    weights: Mapping[Stage, Decimal] = WEIGHTS,
) -> Forecast:
    """What `month` and its quarter would pay; open deals without an expected day are left out.

    Weighted, a deal pays for a part of its amount, and a bonus by how likely it is.
    """
    added = []
    likely: dict[int, Likely] = {}
    for deal in pipeline:
        on = closing_day(deal, today)
        if way is Way.WON or on is None:
            continue
        worth = deal.amount
        if way is Way.WEIGHTED:
            worth = weighted(deal.amount, weights[deal.stage])
            likely[deal.id] = Likely(weights[deal.stage], deal.amount)
        added.append(supposed(facts, deal, on, worth))
    quarter = quarter_of(month)
    ledger = Ledger(replace(facts, deals=[*facts.deals, *added], likely=likely), employer, quarter[-1])
    currency = ledger.currency(month)
    return Forecast(way, ledger.pay(month), pay_by_currency(ledger, quarter).get(currency, 0))


def what_if(facts: Facts, employer: Employer, deal: Deal) -> WhatIf:
    """What this won deal would change; it takes the place of the one with its id, or is a new one."""
    day = sale_day(deal)
    assert day is not None
    month = month_of(day)
    others = [each for each in facts.deals if each.id != deal.id]
    before = Ledger(replace(facts, deals=others), employer, month)
    after = Ledger(replace(facts, deals=[*others, deal]), employer, month)
    known = {(line.kind, line.deal_id, line.component, line.pay) for line in before.lines(month)}
    new = [line for line in after.lines(month) if (line.kind, line.deal_id, line.component, line.pay) not in known]
    return WhatIf(month, before.pay(month), after.pay(month), after.worded(new))


def pay_by_currency(ledger: Ledger, among: Iterable[str]) -> dict[str, int]:
    """What months pay together, in minor units by currency: sums of two currencies never mix."""
    sums: dict[str, int] = defaultdict(int)
    for month in among:
        sums[ledger.currency(month)] += ledger.pay(month)
    return {currency: pay for currency, pay in sums.items() if pay}

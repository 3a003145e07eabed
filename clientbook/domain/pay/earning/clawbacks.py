"""Deals that fell through: what falls away by each, and how much of that is taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ...choices import EntryKind, Period
from ...entries import Entry
from ...money import percent_text, plain, portion, rounded
from ...pay_rules import Rule
from ...records import Deal, Employer, Plan
from ..facts import Facts, sale_day, still_pays
from ..periods import whole_months
from .booking import Booking
from .counting import Counters
from .sales import Missing, Sale, not_counted

#: The reason that names the period in which a deal had counted, as "quarter 2026-02-10".
COUNTED_IN: Final = "counted in"


@dataclass(slots=True)
class Ending:
    """A cancelled deal: all that was counted for it, and what was booked of it, by day."""

    deal: Deal
    plan: Plan
    counted: list[Booking] = field(default_factory=list)
    parts: list[tuple[date, int]] = field(default_factory=list)
    drop: int = 0  # what falls away by it


def end(facts: Facts, employer: Employer, ending: Ending, counters: Counters) -> None:
    """What falls away by a cancelled deal, once all is counted up to its day."""
    on = ending.deal.cancelled_on
    if on is None or not facts.has(Rule.CANCELLED):
        return
    taken = not asks_term(facts, ending.plan, ending.deal) and still_pays(employer, on)
    share = clawback_share(facts, ending.plan, ending.deal) if taken else Fraction(0)
    ending.drop = counters.cancel(ending.counted, on, share)


def clawbacks(facts: Facts, employer: Employer, endings: Iterable[Ending], missing: Missing) -> Iterator[Entry]:
    for ending in endings:
        deal, plan = ending.deal, ending.plan
        on = deal.cancelled_on
        if on is None:
            continue
        if facts.has(Rule.CANCELLED):
            so_far = ending.drop
        else:
            so_far = sum(pay for day, pay in ending.parts if day <= on)
        if not so_far:
            continue
        if facts.has(Rule.CLAWBACK_TAIL) and not still_pays(employer, on):
            missing.append((on, not_counted(facts, deal, "clawback after tail")))
        elif asks_term(facts, plan, deal):
            missing.append((on, not_counted(facts, deal, "no term")))
        else:
            share = clawback_share(facts, plan, deal)
            pay = -(portion(share, so_far, 1) if facts.has(Rule.ONE_ROUNDING) else rounded(so_far * _quotient(share)))
            if pay:
                yield _clawback(facts, ending, on, so_far, share, pay)


def _clawback(facts: Facts, ending: Ending, on: date, so_far: int, share: Fraction, pay: int) -> Entry:
    deal, plan = ending.deal, ending.plan
    return Entry(
        kind=EntryKind.CLAWBACK,
        on=on,
        pay=pay,
        client=facts.client_names.get(deal.client_id, ""),
        deal=deal.title,
        deal_id=deal.id,
        invoice=deal.invoice,
        amount=deal.amount,
        share=deal.share,
        rate=_quotient(share).quantize(Decimal("0.0001")),
        plan_starts=plan.starts,
        why=(
            ("plan", plan.starts.isoformat()),
            *_counted_in(ending),
            ("cancelled", on.isoformat()),
            ("booked before", plain(so_far, plan.currency)),
            ("taken back", _share_text(facts, plan, deal)),
            ("pay", plain(pay, plan.currency)),
        ),
    )


def _counted_in(ending: Ending) -> Iterator[tuple[str, str]]:
    """Each component that had counted the deal, and in which period: a clawback is one line for all of them."""
    sales = [made.sale for made in ending.counted if made.sale.credits is None]
    yield from dict.fromkeys(("component", sale.component.name) for sale in sales)
    periods = [sale for sale in sales if sale.component.accumulates is not Period.DEAL]
    yield from dict.fromkeys((COUNTED_IN, _period_told(sale)) for sale in periods)


def _period_told(sale: Sale) -> str:
    """The length of a sale's period, a day in it, and in which month years begin, where that is not January."""
    begins = "" if sale.plan.year_begins == 1 else f" {sale.plan.year_begins}"
    return f"{sale.component.accumulates.value} {sale.on.isoformat()}{begins}"


def _share_text(facts: Facts, plan: Plan, deal: Deal) -> str:
    """ "100%", or months left and the term as "5 / 12"."""
    if plan.clawback == "months left" and deal.term_months:
        return f"{rounded(clawback_share(facts, plan, deal) * deal.term_months)} / {deal.term_months}"
    return percent_text(_quotient(clawback_share(facts, plan, deal)))


def _quotient(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / share.denominator


def asks_term(facts: Facts, plan: Plan, deal: Deal) -> bool:
    return facts.has(Rule.CLAWBACK_TERM) and plan.clawback == "months left" and not deal.term_months


def clawback_share(facts: Facts, plan: Plan, deal: Deal) -> Fraction:
    """The part of what falls away that is taken back: all, the plan's percentage, or months left of the term."""
    if plan.clawback.endswith("%"):
        return Fraction(plan.clawback.rstrip("% ")) / 100
    sold = sale_day(deal) if facts.has(Rule.CLAWBACK_TERM) else deal.won_on
    if plan.clawback == "months left" and deal.term_months and sold and deal.cancelled_on:
        left = max(deal.term_months - whole_months(sold, deal.cancelled_on), 0)
        return Fraction(left, deal.term_months)
    return Fraction(1)

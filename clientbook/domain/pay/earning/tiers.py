"""What a basis earns by a component's rates: exact, as slices. Rounding is the ledger's business."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from ...choices import Measure, Rates
from ...entries import Slice
from ...plan import Component, Tier

#: (from, to, rate) of a tier in minor units, half-open; the last has no end.
Span = tuple[Decimal, Decimal | None, Decimal]


def spans(component: Component, quota: int | None = None) -> list[Span]:
    """The tiers of a component with its own quota, or with that of a period."""
    quota = component.quota if quota is None else quota
    # Of things that are counted, "from 10" means the tenth: what lies before it are nine.
    before = 1 if component.measure is Measure.DEALS and component.rates is Rates.MARGINAL else 0
    starts = [max(_start(tier, quota) - (0 if tier.of_quota else before), Decimal(0)) for tier in component.tiers]
    if component.quotas and not quota:  # a period without a quota reaches no part of one
        starts = [
            Decimal("Infinity") if tier.of_quota and tier.start else start
            for tier, start in zip(component.tiers, starts, strict=True)
        ]
    ends: list[Decimal | None] = [*starts[1:], None]
    return [(start, end, tier.rate) for start, end, tier in zip(starts, ends, component.tiers, strict=True)]


def _start(tier: Tier, quota: int) -> Decimal:
    return tier.start * quota if tier.of_quota else tier.start


def looks_back(component: Component) -> bool:
    """Whether what a period pays follows from its total alone, so that each deal books a difference."""
    return component.rates is Rates.RETROACTIVE or any(tier.reaches_back for tier in component.tiers)


def tier_at(table: Sequence[Span], value: Decimal | Fraction) -> int:
    """The place of the tier that contains a value; of one below all tiers the first."""
    return max((place for place, (start, _, _) in enumerate(table) if value >= start), default=0)


def parted(table: Sequence[Span], measured: Decimal, before: Decimal, above_zero: bool) -> list[tuple[int, Decimal]]:
    """How much of what is measured falls into each tier, on top of what the period has counted `before`.

    Below zero the first tier goes on, or nothing is counted there (`above_zero`). What is taken away falls back, last
    first.
    """
    after = before + measured
    low, high = (before, after) if measured >= 0 else (after, before)
    sign = 1 if measured >= 0 else -1
    found = []
    for place, (start, end, _) in enumerate(table):
        bottom = low if place == 0 and not above_zero else max(low, start)
        top = high if end is None else min(high, end)
        if top > bottom:
            found.append((place, sign * (top - bottom)))
    return found[::sign]


def reached_back(component: Component, table: Sequence[Span], total: Decimal) -> list[Decimal]:
    """The rate that holds in each tier once the period has reached a total."""
    rates = [rate for _, _, rate in table]
    if component.rates is Rates.RETROACTIVE:
        return [rates[tier_at(table, total)]] * len(rates)
    for place, tier in enumerate(component.tiers):
        if tier.reaches_back and total >= table[place][0]:
            rates[: place + 1] = [table[place][2]] * (place + 1)
    return rates


def earned(table: Sequence[Span], basis: Decimal, before: Decimal) -> list[Slice]:
    """The slices of a basis on top of what the period has counted `before`; not for whole tiers.

    A negative basis takes back the slices that it would have earned, last first.
    """
    after = before + basis
    low, high = (before, after) if basis >= 0 else (after, before)
    for start, end, rate in table:
        if end is None or low < end:
            if low >= start and (end is None or high <= end):  # most sales lie inside one tier
                return [Slice(basis, rate)]
            break
    sign = 1 if basis >= 0 else -1
    breakdown = []
    for number, (start, end, rate) in enumerate(table):
        # Below zero the first tier goes on: a refund larger than the period's sales has no other rate.
        bottom = low if number == 0 else max(low, start)
        top = high if end is None else min(high, end)
        if top > bottom:
            breakdown.append(Slice(sign * (top - bottom), rate))
    return breakdown[::sign] or [Slice(basis, table[0][2])]


def retroactive(table: Sequence[Span], total: Decimal, rated: Decimal | None = None) -> Slice:
    """The whole period's total at the rate of the tier that contains it, or that part of it which is rated."""
    rate = table[0][2]
    for start, _, tier_rate in table:
        if total >= start:
            rate = tier_rate
    return Slice(total if rated is None else rated, rate)


def worth(breakdown: Sequence[Slice]) -> Decimal:
    """The exact pay of slices, in minor units."""
    if len(breakdown) == 1:
        return breakdown[0].amount * breakdown[0].rate
    return sum((sliced.amount * sliced.rate for sliced in breakdown), Decimal(0))


def to_next_tier(component: Component, total: Decimal, quota: int | None = None) -> tuple[Decimal, Decimal] | None:
    """(how much is missing, the rate reached then), None in the last tier."""
    for (_, end, _), (_, _, rate) in pairwise(spans(component, quota)):
        if end is not None and total < end:
            return end - total, rate
    return None

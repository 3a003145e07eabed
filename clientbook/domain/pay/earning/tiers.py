"""What a basis earns by a component's rates: exact, as slices. Rounding is the ledger's business."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ...entries import Slice
from ...plan import Component, Tier

#: (from, to, rate) of a tier in minor units, half-open; the last has no end.
Span = tuple[Decimal, Decimal | None, Decimal]


def spans(component: Component) -> list[Span]:
    starts = [_start(tier, component.quota) for tier in component.tiers]
    ends: list[Decimal | None] = [*starts[1:], None]
    return [(start, end, tier.rate) for start, end, tier in zip(starts, ends, component.tiers, strict=True)]


def _start(tier: Tier, quota: int) -> Decimal:
    return tier.start * quota if tier.of_quota else tier.start


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


def to_next_tier(component: Component, total: Decimal) -> tuple[Decimal, Decimal] | None:
    """(how much is missing, the rate reached then), None in the last tier."""
    for (_, end, _), (_, _, rate) in pairwise(spans(component)):
        if end is not None and total < end:
            return end - total, rate
    return None

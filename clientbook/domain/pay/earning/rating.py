"""What one sale is counted as and what its tiers pay for it: exact, before ceilings and rounding."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from ...choices import OF_A_DEAL, OF_A_FIGURE, OF_A_RECEIPT, Measure, Pays, Rates
from ...entries import Slice
from ...money import Exact
from ...plan import Component
from .sales import Sale
from .tiers import Span, earned, looks_back, parted, reached_back, tier_at, worth

_ONE: Final = Decimal(1)
_NONE: Final = Decimal(0)


class Rating(NamedTuple):
    """Slices as they are shown, and their exact pay in minor units. Where tiers pay sums, slices are deals."""

    breakdown: list[Slice]
    exact: Exact


class Kind(NamedTuple):
    """What of a component is asked for each of its sales, worked out once."""

    plain: bool  # rates of a total, each slice by its tier
    looks_back: bool
    laid: bool
    bounded: bool  # by a least or a most a deal
    shares: bool


def kind_of(component: Component) -> Kind:
    plain = component.measure is Measure.TOTAL and component.pays is Pays.RATE
    back = looks_back(component)
    return Kind(
        plain=plain and not back and component.rates is not Rates.REACHED,
        looks_back=back,
        laid=is_laid(component),
        bounded=component.least is not None or component.most is not None,
        shares=bool(component.shares),
    )


def counted(sale: Sale) -> Decimal:
    """What a sale adds to the total that finds its tier: its basis, or one where deals are counted.

    A credit note is no deal; one that names its deal takes it out of the count once all of it is credited.
    """
    if sale.component.measure is not Measure.DEALS:
        return sale.basis
    if sale.credits is None:
        return _ONE if sale.credited > 0 else _NONE
    return -counted(sale.credits.sale) if sale.credits.now <= -1 < sale.credits.before else _NONE


def paid_for(sale: Sale) -> Decimal:
    """What a tier's rate applies to: the basis, or the manager's share of one deal."""
    if sale.component.pays is Pays.RATE:
        return sale.basis
    if sale.credits is None:
        return sale.deal.share if sale.credited > 0 else _NONE
    part = sale.credits.part
    return paid_for(sale.credits.sale) * part.numerator / part.denominator


def own_measure(sale: Sale) -> Exact | None:
    """What a deal has of its own that finds its tier: its margin as a fraction; None where the whole is 0."""
    deal = sale.deal
    whole = deal.amount if sale.component.measure is Measure.MARGIN_OF_PRICE else deal.cost
    return Fraction(deal.amount - deal.cost, whole) if whole else None


def is_laid(component: Component) -> bool:
    """Whether a period's pay is worked out tier by tier (`Laid`); plain whole tiers need but their total."""
    plain = component.measure is Measure.TOTAL and component.pays is Pays.RATE
    return looks_back(component) and not (component.rates is Rates.RETROACTIVE and plain)


def rated(sale: Sale, table: Sequence[Span], before: Decimal) -> Rating:
    """What a sale earns on top of what its period has counted; not for tiers that look back.

    Under growth, `before` is less by the total of the year before, so that only what is above it counts.
    """
    component, paid = sale.component, paid_for(sale)
    if component.measure in OF_A_RECEIPT or component.measure in OF_A_FIGURE:
        return Rating([], paid)  # each receipt, or the end of its period, has the rate: `payouts`
    if component.measure in OF_A_DEAL:
        value = own_measure(sale)
        return _whole(paid, _NONE if value is None else table[tier_at(table, value)][2])
    grows = component.measure is Measure.GROWTH
    measured = counted(sale)
    if component.rates is Rates.REACHED:
        reached = max(before, before + measured)
        return _whole(paid, _NONE if grows and reached < 0 else table[tier_at(table, reached)][2])
    if measured == paid and not grows:
        breakdown = earned(table, measured, before)
        return Rating(breakdown, worth(breakdown))
    if not measured:
        return _whole(paid, table[tier_at(table, before)][2])
    parts = parted(table, measured, before, grows)
    exact = sum(
        (Fraction(paid) * Fraction(part) / Fraction(measured) * Fraction(table[n][2]) for n, part in parts), Fraction()
    )
    return Rating([Slice(paid * part / measured, table[place][2]) for place, part in parts], exact)


def _whole(paid: Decimal, rate: Decimal) -> Rating:
    return Rating([Slice(paid, rate)], paid * rate)


@dataclass(slots=True)
class Laid:
    """What the sales of a period have put into each tier, in their order; tiers that look back rate it anew each time.

    A row is what a sale counts and what of it is paid for: an own rate, or another version, leaves a place and no more.
    """

    rows: list[tuple[Decimal, Decimal]] = field(default_factory=list)
    total: Decimal = _NONE
    in_tier: dict[int, Fraction] = field(default_factory=lambda: defaultdict(Fraction))

    def copy(self) -> "Laid":
        return Laid(list(self.rows), self.total, defaultdict(Fraction, self.in_tier))

    def put(self, measured: Decimal, paid: Decimal, table: Sequence[Span], above_zero: bool) -> int:
        """The place of the new row."""
        self.rows.append((measured, paid))
        self._lay(measured, paid, table, above_zero)
        return len(self.rows) - 1

    def take(self, place: int, measured: Decimal, paid: Decimal, table: Sequence[Span], above_zero: bool) -> None:
        """Takes a part of an earlier row away: what came after it moves up."""
        row = self.rows[place]
        self.rows[place] = (row[0] - measured, row[1] - paid)
        rows, self.rows = self.rows, []
        begun = self.total - sum((measured for measured, _ in rows), _NONE) - measured
        self.total, self.in_tier = begun, defaultdict(Fraction)
        for each in rows:
            self.put(*each, table, above_zero)

    def _lay(self, measured: Decimal, paid: Decimal, table: Sequence[Span], above_zero: bool) -> None:
        parts = parted(table, measured, self.total, above_zero) if measured else []
        for place, part in parts:
            self.in_tier[place] += Fraction(paid) * Fraction(part) / Fraction(measured)
        if not measured and not above_zero:
            self.in_tier[tier_at(table, self.total)] += Fraction(paid)
        self.total += measured

    def pay(self, component: Component, table: Sequence[Span]) -> Rating:
        """What all of the period earns by now."""
        rates = reached_back(component, table, self.total)
        found: list[tuple[Fraction, Decimal]] = []
        for place in sorted(self.in_tier):
            part, rate = self.in_tier[place], rates[place]
            if not part:
                continue
            if found and found[-1][1] == rate:
                found[-1] = (found[-1][0] + part, rate)
            else:
                found.append((part, rate))
        exact = sum((part * Fraction(rate) for part, rate in found), Fraction())
        shown = [Slice(Decimal(part.numerator) / part.denominator, rate) for part, rate in found]
        return Rating(shown, exact)

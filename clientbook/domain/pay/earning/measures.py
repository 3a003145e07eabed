"""What is measured of a period for bonuses, conditions and multipliers: deals, total or attainment, day by day; and
figures, which a person enters: they count from the end of their period, and where one is missing nothing is reached.

Deals count by the plan's own anchor, once they reached it whole; what falls through in its period leaves it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ...choices import Anchor, Period
from ...money import percent_text, plain, rounded
from ...pay_rules import Rule
from ...plan import Bonus, Condition
from ...records import Deal, Employer, Plan
from ..facts import Facts, still_pays
from ..figures import MEASURES as OF_FIGURES
from ..figures import Figures, number_in
from ..opening import opening_of_measure
from ..periods import days_of, period_of
from .quotas import quota_over, quotas
from .reasons import Reasons
from .sales import Sale, in_plan_currency, paid_on
from .scopes import chooses, fits


class Asked(NamedTuple):
    """What is measured: over which period, and of which component's deals ("": of all), by a version of the plan."""

    plan: Plan
    over: Period
    measure: str
    of: str = ""
    scoped: Bonus | None = None  # that names deals


class Chance(NamedTuple):
    """A deal that may still come: when, how likely, and what it would add."""

    on: date
    weight: Fraction
    worth: Decimal
    deal_id: int


@dataclass(slots=True)
class Values:
    """A measure in one period: what it reached day by day, and what may come besides.

    `quota` is what an attainment is a part of, else 1; 0 where there is none.
    """

    quota: int = 1
    steps: list[tuple[date, Decimal]] = field(default_factory=list)
    chances: list[Chance] = field(default_factory=list)
    _days: list[date] = field(default_factory=list)
    _sums: list[Decimal] = field(default_factory=list)

    def add(self, on: date, worth: Decimal, ended: date | None = None) -> None:
        """What counts from a day, and until it falls through."""
        self.steps.append((on, worth))
        if ended is not None:
            self.steps.append((ended, -worth))

    def settle(self) -> None:
        """All steps are there: their sums by day."""
        total = Decimal(0)
        for on, worth in sorted(self.steps):
            total += worth
            self._days.append(on)
            self._sums.append(total)

    def at(self, day: date) -> Decimal:
        place = bisect_right(self._days, day)
        return self._sums[place - 1] if place else Decimal(0)

    def needed(self, reaches: Decimal) -> Decimal:
        """A threshold in what is added up; without a quota no attainment is ever reached."""
        return reaches * self.quota if self.quota else Decimal("Infinity")

    def coming(self, day: date) -> list[Chance]:
        return [each for each in self.chances if each.on <= day]


@dataclass(slots=True)
class _Credited:
    """What credits by name leave of one deal in a count of deals: it is none while those that count are all of it."""

    values: Values
    parts: list[tuple[date, Fraction]] = field(default_factory=list)

    def add(self, on: date, part: Fraction, ended: date | None) -> None:
        self.parts.append((on, part))
        if ended is not None:
            self.parts.append((ended, -part))

    def settle(self) -> None:
        so_far = Fraction(0)
        for on, part in sorted(self.parts):
            was, so_far = so_far <= -1, so_far + part
            if was is not (so_far <= -1):
                self.values.add(on, Decimal(1 if was else -1))


class Measures:
    """All that is asked of one employer's sales, each measured once."""

    def __init__(self, facts: Facts, employer: Employer, sales: Iterable[Sale]) -> None:
        """`sales` with those that still wait for their component's anchor."""
        self._facts = facts
        self._employer = employer
        self._deals: dict[int, list[Sale]] = defaultdict(list)
        for sale in sales:
            self._deals[sale.deal.id].append(sale)
        self._known: dict[tuple[date, Period, str, str, Bonus | None], dict[str, Values]] = {}
        self._figures = Figures(facts.figures, employer.id)

    def of(self, asked: Asked, day: date) -> Values:
        """What the measure has reached in the period that a day lies in."""
        if asked.measure in OF_FIGURES:
            return self._entered(asked, day)
        key = (asked.plan.starts, asked.over, asked.measure, asked.of, asked.scoped)
        if key not in self._known:
            self._known[key] = self._measured(asked)
        period = period_of(day, asked.over, asked.plan.year_begins)
        found = self._known[key].get(period)
        if found is None:
            found = self._known[key][period] = Values(self._quota(asked, day))
        return found

    def _entered(self, asked: Asked, day: date) -> Values:
        """A figure: known from its period's last day on, or from that of pay; before, and without one, no quota's."""
        begins = asked.plan.year_begins
        last = min(days_of(day, asked.over, begins)[1], self._employer.tail_on or self._employer.ends_on or date.max)
        value = self._figures.value(asked.of, asked.over, day, begins) if day >= last else None
        found = Values(0 if value is None else 1)
        if value is not None:
            number = number_in(value, asked.measure)
            found.add(last, Decimal(number.numerator) / number.denominator)
            found.settle()
        return found

    def _quota(self, asked: Asked, day: date) -> int:
        if asked.measure != "attainment" or not self._facts.has(Rule.QUOTAS):
            return 1
        return quota_over(asked.plan, asked.over, day, asked.of)

    def _measured(self, asked: Asked) -> dict[str, Values]:
        found: dict[str, Values] = {}
        credited: dict[int, _Credited] = {}
        for sales in self._deals.values():
            same = [sale for sale in sales if self._is_asked(sale, asked)]
            on = self._counted_on(same, asked) if same else None
            if on is not None:
                period = period_of(on, asked.over, asked.plan.year_begins)
                if period not in found:
                    found[period] = Values(self._quota(asked, on))
                self._measure(same, asked, on, found[period], credited)
        for each in credited.values():
            each.settle()
        self._add_opening(asked, found)
        for values in found.values():
            values.settle()
        return found

    def _add_opening(self, asked: Asked, found: dict[str, Values]) -> None:
        """What the period in which the book begins had reached before it, where the measure is what was told."""
        versions: Sequence[Plan] = self._facts.plans_by_employer.get(self._employer.id, ())
        counted = opening_of_measure(versions, asked.plan, asked.over, asked.measure, asked.of)
        if not counted or (asked.scoped is not None and chooses(asked.scoped)):
            return
        began = versions[0].starts
        period = period_of(began, asked.over, asked.plan.year_begins)
        if period not in found:
            found[period] = Values(self._quota(asked, began))
        found[period].add(began, counted)

    def _is_asked(self, sale: Sale, asked: Asked) -> bool:
        if sale.plan.currency != asked.plan.currency and self._facts.has(Rule.ONE_CURRENCY):
            return False
        if asked.of and sale.component.name != asked.of:
            return False
        if asked.scoped is None or not chooses(asked.scoped):
            return True
        deal = sale.deal if sale.credits is None else sale.credits.sale.deal
        return fits(self._facts, asked.scoped, asked.plan, deal)

    def _counted_on(self, sales: Sequence[Sale], asked: Asked) -> date | None:
        """The day on which a deal or a credit is measured; a credit of another period's deal changes nothing."""
        anchor, over, begins = asked.plan.anchor, asked.over, asked.plan.year_begins
        on, credit = self._completed_on(sales, anchor), sales[0].credits
        if on is None or credit is None:
            return on
        of = self._completed_on(self._deals[credit.sale.deal.id], anchor)
        if of is None or period_of(of, over, begins) != period_of(max(on, of), over, begins):
            return None
        return max(on, of)  # a credit counts no earlier than its deal

    def _measure(
        self, sales: Sequence[Sale], asked: Asked, on: date, values: Values, credited: dict[int, _Credited]
    ) -> None:
        credit, worth = sales[0].credits, self._worth(sales, asked)
        likely = self._facts.likely.get(sales[0].deal.id)
        if likely is not None:
            values.chances.append(Chance(on, Fraction(likely.weight), worth, sales[0].deal.id))
            return
        ended = min(filter(None, (deal.cancelled_on for deal in deals_of(sales[0]))), default=None)
        begins = asked.plan.year_begins
        if ended is not None and period_of(ended, asked.over, begins) != period_of(on, asked.over, begins):
            ended = None
        if credit is None or asked.measure != "deals":
            values.add(on, worth, ended)
        else:
            credited.setdefault(credit.sale.deal.id, _Credited(values)).add(on, credit.part, ended)

    def _completed_on(self, sales: Sequence[Sale], anchor: Anchor) -> date | None:
        """When a deal reached the plan's own anchor whole; None where it did not while it stood, or too late."""
        sale = sales[0]
        deal = sale.deal
        on: date | None
        match anchor:
            case Anchor.WON:
                on = deal.won_on
            case Anchor.INVOICED:
                on = None if deal.invoiced_on is None else max(deal.invoiced_on, sale.since)
                if on is not None and sale.credits is not None:
                    on = max(on, sale.begins)
            case Anchor.PAID | Anchor.PAID_IN_FULL:
                on = paid_on(sale)
        if on is None or on < sale.begins or not still_pays(self._employer, on):
            return None
        return None if deal.cancelled_on is not None and deal.cancelled_on < on else on

    def _worth(self, sales: Sequence[Sale], asked: Asked) -> Decimal:
        """What one deal adds to the measure; a credit by name takes as much away."""
        first = sales[0]
        likely = self._facts.likely.get(first.deal.id)
        credited = first.credited
        if likely is not None:
            credited = in_plan_currency(first.deal, first.plan, likely.amount) * first.deal.share
        match asked.measure:
            case "deals":
                if first.credits is not None:  # one that is only likely: `_Credited` sees to the others
                    return Decimal(-1 if first.credits.now <= -1 < first.credits.before else 0)
                return Decimal(1 if credited > 0 else 0)
            case "total":
                return credited
        if not self._facts.has(Rule.QUOTAS):
            return first.basis / first.component.quota if first.component.quota else Decimal(0)
        names = {component.name for component in quotas(asked.plan)}
        counted = sum((sale.basis for sale in sales if sale.component.name in names), Decimal(0))
        return counted if likely is None or not first.credited else counted * credited / first.credited


def deals_of(sale: Sale) -> Sequence[Deal]:
    """A sale's deal, and the one that it credits: with either of them it falls through."""
    return (sale.deal,) if sale.credits is None else (sale.deal, sale.credits.sale.deal)


# -- conditions -------------------------------------------------------------------------------------------------------


def holds(condition: Condition, values: Values, value: Decimal) -> bool:
    """Whether a condition holds where its measure stands at a value."""
    if not values.quota:
        return False
    return (value < values.needed(condition.reaches)) if condition.below else value >= values.needed(condition.reaches)


def told(condition: Condition, values: Values, on: date, currency: str, stands: bool) -> Reasons:
    """How a condition stands on a day: what was reached, and what is needed."""
    if condition.measure in OF_FIGURES and not values.quota:
        return (("no figure", condition.of),)
    value, needed = values.at(on), values.needed(condition.reaches)
    told_as = [shown(condition.measure, each, values, currency) for each in (value, needed)]
    code, sign = ("reached", ">=") if stands else ("no longer", "<")
    if condition.below:
        code, sign = ("below", "<") if stands else ("no longer below", ">=")
    elif not stands and holds(condition, values, value):
        return ()  # another one is what no longer holds
    of = f" of {condition.of}" if condition.of else ""
    return ((f"{code} {condition.measure.partition(' ')[0]}", f"{told_as[0]} {sign} {told_as[1]}{of}"),)


def shown(measure: str, value: Decimal, values: Values, currency: str) -> str:
    """A count, an amount, a figure, or a percentage of the quota."""
    match measure:
        case "deals":
            return f"{value:f}"
        case "figure":
            return f"{value.normalize() if value else value:f}"
        case "total":
            return plain(rounded(value), currency)
        case _:
            part = rounded(Fraction(value) * 10000 / values.quota) if values.quota and value.is_finite() else 0
            return percent_text(Decimal(part) / 10000)

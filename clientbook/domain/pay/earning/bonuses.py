"""Bonuses: judged at each month's end by the plan's own anchor, paid once a period, taken back while it runs.

How a bonus was paid under the rules of before stands in `former_bonuses`.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final, NamedTuple

from ...choices import Anchor, EntryKind, Period
from ...entries import Entry
from ...money import percent_text, plain, portion, rounded
from ...pay_rules import Rule
from ...plan import Bonus, Component
from ...records import Deal, Employer, Plan
from ..facts import Facts, still_pays
from ..periods import first_day, last_day, month_of, months, period_of
from .former_bonuses import former_attainment, former_bonus_entries
from .sales import Sale, in_plan_currency, paid_on


def bonus_entries(
    facts: Facts, employer: Employer, sales: Sequence[Sale], pending: Sequence[Sale], last: str
) -> list[Entry]:
    """Each bonus of an employer up to a month, whichever versions of the plan promise it.

    `pending` sales count where the plan's own anchor was reached and only their component's was not.
    """
    plans = facts.plans_by_employer.get(employer.id, ())
    if not any(plan.bonuses for plan in plans):
        return []
    if not facts.has(Rule.BONUS_AT_MONTH_END):
        return former_bonus_entries(facts, employer, sales)
    judge = _Judge(facts, employer, plans, [*sales, *pending])
    names = dict.fromkeys(bonus.name for plan in plans for bonus in plan.bonuses)
    return [entry for name in names for entry in judge.entries(name, last)]


class _Promise(NamedTuple):
    """A bonus in one version of the plan, with the last day on which that version is in force."""

    plan: Plan
    bonus: Bonus
    until: date


class _Judge:
    """All bonuses of one employer."""

    def __init__(self, facts: Facts, employer: Employer, plans: Sequence[Plan], sales: Iterable[Sale]) -> None:
        self._facts = facts
        self._employer = employer
        ends = [*(plan.starts - timedelta(days=1) for plan in plans[1:]), date.max]
        self._promises = [
            _Promise(plan, bonus, until) for plan, until in zip(plans, ends, strict=True) for bonus in plan.bonuses
        ]
        self._first = month_of(plans[0].starts)
        self._deals: dict[int, list[Sale]] = defaultdict(list)
        for sale in sales:
            self._deals[sale.deal.id].append(sale)
        self._values: dict[tuple[date, str], Mapping[str, _Values]] = {}

    def entries(self, name: str, last: str) -> Iterator[Entry]:
        """What a bonus pays and takes back, month by month: the difference of how surely it is due."""
        promises = [each for each in self._promises if each.bonus.name == name]
        due: dict[str, tuple[_Promise, Fraction]] = {}  # by period: who pays it, and how surely
        for month in months(self._first, last):
            start, end = first_day(month), self._last_paid(last_day(month))
            if end < start:
                return
            for period, (promise, so_far) in list(due.items()):
                if period_of(end, promise.bonus.over) != period:
                    continue
                sure = self._values_of(promise)[period].likelihood(end)
                if sure != so_far:
                    yield self._entry(promise, period, end, so_far, sure)
                    due[period] = promise, sure
                if not sure:
                    del due[period]
            current = [each for each in promises if max(each.plan.starts, start) <= min(end, each.until)]
            for promise in current:
                if promise is not current[-1] and promise.bonus.over is current[-1].bonus.over:
                    continue  # the month's end decides, by the version that is in force then
                day = min(end, promise.until)
                period = period_of(day, promise.bonus.over)
                if period in due:
                    continue
                sure = self._values_of(promise)[period].likelihood(day)
                if sure:
                    yield self._entry(promise, period, day, Fraction(0), sure)
                    due[period] = promise, sure

    def _last_paid(self, day: date) -> date:
        return min(day, self._employer.tail_on or self._employer.ends_on or date.max)

    def _entry(self, promise: _Promise, period: str, on: date, before: Fraction, sure: Fraction) -> Entry:
        plan, bonus, _ = promise
        pay = portion(sure, bonus.pays, 1) - portion(before, bonus.pays, 1)
        values = self._values_of(promise)[period]
        code, sign = ("reached", ">=") if sure > before else ("no longer", "<")
        shown, needed = _shown(bonus, values.at(on), values, plan), _shown(bonus, values.needed, values, plan)
        chance = (("likelihood", percent_text(Decimal(rounded(sure * 1000)) / 1000)),) if 0 < sure < 1 else ()
        return Entry(
            kind=EntryKind.BONUS,
            on=on,
            pay=pay,
            component=bonus.name,
            note=bonus.name,
            plan_starts=plan.starts,
            why=(
                ("plan", plan.starts.isoformat()),
                ("bonus", bonus.name),
                ("period", bonus.over.value),
                (f"{code} {bonus.measure}", f"{shown} {sign} {needed}"),
                *chance,
                ("pay", plain(pay, plan.currency)),
            ),
        )

    # -- what is measured ---------------------------------------------------------------------------------------------

    def _values_of(self, promise: _Promise) -> Mapping[str, "_Values"]:
        """What the measure of a bonus has reached in each period, day by day."""
        key = promise.plan.starts, promise.bonus.name
        if key not in self._values:
            self._values[key] = self._measured(promise)
        return self._values[key]

    def _measured(self, promise: _Promise) -> Mapping[str, "_Values"]:
        plan, bonus, _ = promise
        quota = quota_over(plan, bonus.over) if self._facts.has(Rule.QUOTAS) else 1
        needed = bonus.reaches * quota if bonus.measure == "attainment" else bonus.reaches
        if bonus.measure == "attainment" and not quota:
            needed = Decimal("Infinity")
        found: dict[str, _Values] = defaultdict(lambda: _Values(needed, quota))
        credited: dict[int, _Credited] = {}
        for sales in self._deals.values():
            same = [s for s in sales if s.plan.currency == plan.currency or not self._facts.has(Rule.ONE_CURRENCY)]
            on = self._counted_on(same, plan, bonus) if same else None
            if on is not None:
                self._measure(same, promise, on, found[period_of(on, bonus.over)], credited)
        for each in credited.values():
            each.settle()
        for values in found.values():
            values.settle()
        return found

    def _counted_on(self, sales: Sequence[Sale], plan: Plan, bonus: Bonus) -> date | None:
        """The day on which a deal or a credit is measured; a credit of another period's deal changes nothing."""
        on, credit = self._completed_on(sales, plan.anchor), sales[0].credits
        if on is None or credit is None:
            return on
        of = self._completed_on(self._deals[credit.sale.deal.id], plan.anchor)
        if of is None or period_of(of, bonus.over) != period_of(max(on, of), bonus.over):
            return None
        return max(on, of)  # a credit counts no earlier than its deal

    def _measure(
        self, sales: Sequence[Sale], promise: _Promise, on: date, values: "_Values", credited: "dict[int, _Credited]"
    ) -> None:
        plan, bonus, _ = promise
        credit, worth = sales[0].credits, self._worth(sales, plan, bonus)
        likely = self._facts.likely.get(sales[0].deal.id)
        if likely is not None:
            values.chances.append((on, Fraction(likely.weight), worth))
            return
        ended = min(filter(None, (deal.cancelled_on for deal in _deals_of(sales[0]))), default=None)
        if ended is not None and period_of(ended, bonus.over) != period_of(on, bonus.over):
            ended = None
        if credit is None or bonus.measure != "deals":
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
            case Anchor.PAID:
                on = paid_on(sale)
        if on is None or on < sale.begins or not still_pays(self._employer, on):
            return None
        return None if deal.cancelled_on is not None and deal.cancelled_on < on else on

    def _worth(self, sales: Sequence[Sale], plan: Plan, bonus: Bonus) -> Decimal:
        """What one deal adds to the measure; a credit by name takes as much away."""
        first = sales[0]
        likely = self._facts.likely.get(first.deal.id)
        credited = first.credited
        if likely is not None:
            credited = in_plan_currency(first.deal, first.plan, likely.amount) * first.deal.share
        match bonus.measure:
            case "deals":
                if first.credits is not None:  # one that is only likely: `_Credited` sees to the others
                    return Decimal(-1 if first.credits.now <= -1 < first.credits.before else 0)
                return Decimal(1 if credited > 0 else 0)
            case "total":
                return credited
        if not self._facts.has(Rule.QUOTAS):
            return first.basis / first.component.quota if first.component.quota else Decimal(0)
        names = {component.name for component in quotas(plan)}
        counted = sum((sale.basis for sale in sales if sale.component.name in names), Decimal(0))
        return counted if likely is None or not first.credited else counted * credited / first.credited


@dataclass(slots=True)
class _Values:
    """A measure in one period: what it needs, what it reached day by day, and what may come besides.

    `quota` is what an attainment is a part of.
    """

    needed: Decimal
    quota: int = 1
    steps: list[tuple[date, Decimal]] = field(default_factory=list)
    chances: list[tuple[date, Fraction, Decimal]] = field(default_factory=list)  # day, likelihood, worth
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

    def likelihood(self, day: date) -> Fraction:
        """How surely the measure has reached what it needs by the end of a day: 0 or 1 where nothing is only likely."""
        missing = self.needed - self.at(day)
        chances = [(weight, worth) for on, weight, worth in self.chances if on <= day]
        if not chances:
            return Fraction(1 if missing <= 0 else 0)
        return likelihood(missing, chances)


@dataclass(slots=True)
class _Credited:
    """What credits by name leave of one deal in a count of deals: it is none while those that count are all of it."""

    values: _Values
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


def _deals_of(sale: Sale) -> Sequence[Deal]:
    """A sale's deal, and the one that it credits: with either of them it falls through."""
    return (sale.deal,) if sale.credits is None else (sale.deal, sale.credits.sale.deal)


#: So many sums are told apart; where more are possible, near ones are taken together.
_SUMS: Final = 1000


def likelihood(missing: Decimal, chances: Iterable[tuple[Fraction, Decimal]]) -> Fraction:
    """How likely independent chances, each with its worth, add up to what is missing.

    Exact for up to a thousand different sums, else by steps of a thousandth of what is missing.
    """
    if missing.is_infinite():
        return Fraction(0)
    with localcontext(prec=28):
        sums = {Decimal(0): Decimal(1)}
        for weight, worth in sorted(chances, key=lambda each: each[1]):  # what takes away comes first
            happens = Decimal(weight.numerator) / weight.denominator
            after: dict[Decimal, Decimal] = defaultdict(Decimal)
            for so_far, chance in sums.items():
                after[so_far] += chance * (1 - happens)
                after[min(so_far + worth, missing) if worth > 0 else so_far + worth] += chance * happens
            sums = after if len(after) <= _SUMS else _near(after, missing)
        return Fraction(sum((chance for so_far, chance in sums.items() if so_far >= missing), Decimal(0)))


def _near(sums: Mapping[Decimal, Decimal], missing: Decimal) -> dict[Decimal, Decimal]:
    step = max(abs(missing), Decimal(1)) / _SUMS
    found: dict[Decimal, Decimal] = defaultdict(Decimal)
    for so_far, chance in sums.items():
        found[so_far if so_far >= missing else (so_far / step).to_integral_value() * step] += chance
    return found


# -- quotas -----------------------------------------------------------------------------------------------------------

_MONTHS: Final = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def quotas(plan: Plan) -> list[Component]:
    """The components whose totals are measured by a quota: of a single deal there is no attainment."""
    return [each for each in plan.components if each.quota and each.accumulates is not Period.DEAL]


def quota_over(plan: Plan, over: Period) -> int:
    """All quotas of a plan in minor units for a period: those of shorter periods are added up."""
    return sum(each.quota * max(_MONTHS[over] // _MONTHS[each.accumulates], 1) for each in quotas(plan))


def _shown(bonus: Bonus, value: Decimal, values: _Values, plan: Plan) -> str:
    match bonus.measure:
        case "deals":
            return f"{value:f}"
        case "total":
            return plain(rounded(value), plan.currency)
        case _:
            part = rounded(Fraction(value) * 10000 / values.quota) if value.is_finite() else 0
            return percent_text(Decimal(part) / 10000)


def attainment(facts: Facts, employer: Employer, sales: Sequence[Sale], month: str) -> Decimal | None:
    """How much of its quotas a plan has reached by the end of a month: the sum of totals over the sum of quotas.

    A fraction of four digits; None where no quota has anything counted in its period.
    """
    if not facts.has(Rule.QUOTAS):
        return former_attainment(sales, month)
    last = last_day(month)
    plan = facts.plan_on(employer.id, last)
    measured = {each.name: each for each in quotas(plan)} if plan is not None else {}
    if not measured:
        return None
    total, counted = Decimal(0), False
    for sale in sales:
        component = measured.get(sale.component.name)
        if component is None or plan is None or sale.on > last or sale.plan.currency != plan.currency:
            continue
        over = component.accumulates
        if period_of(sale.on, over) != period_of(last, over) or not sale.counts_in(over) or is_gone(facts, sale, last):
            continue
        total, counted = total + sale.basis, True
    if not counted:
        return None
    quota = sum(each.quota for each in measured.values())
    return Decimal(rounded(Fraction(total) * 10000 / quota)).scaleb(-4)


def is_gone(facts: Facts, sale: Sale, day: date) -> bool:
    """Whether a sale has left the totals by the end of a day."""
    return facts.has(Rule.CANCELLED) and sale.deal.cancelled_on is not None and sale.deal.cancelled_on <= day

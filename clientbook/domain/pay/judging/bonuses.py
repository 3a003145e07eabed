"""Bonuses: judged at each month's end by the plan's own anchor, paid once a period, taken back while it runs.

How a bonus was paid under the rules of before stands in `former_bonuses`, what is measured in `measures`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ...choices import EntryKind
from ...entries import Entry
from ...money import percent_text, plain, rounded
from ...pay_rules import Rule
from ...plan import Bonus, Condition
from ...records import Employer, Plan
from ..earning.measures import Asked, Measures, Values, holds, shown, told
from ..earning.quotas import quota_in, quotas
from ..earning.reasons import Reasons, exact_text, shown_decimal
from ..earning.sales import Sale
from ..facts import Facts
from ..periods import first_day, last_day, month_of, months, total_of
from .former_bonuses import former_attainment, former_bonus_entries
from .likelihoods import expected, likelihood


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
    judge = _Judge(employer, plans, Measures(facts, employer, [*sales, *pending]))
    names = dict.fromkeys(bonus.name for plan in plans for bonus in plan.bonuses)
    return [entry for name in names for entry in judge.entries(name, last)]


class _Promise(NamedTuple):
    """A bonus in one version of the plan, with the last day on which that version is in force."""

    plan: Plan
    bonus: Bonus
    until: date


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a bonus is worth on a day, exact minor units: how surely it is due, and what its conditions stand at."""

    exact: Fraction
    sure: Fraction
    conditions: Sequence[tuple[Condition, Values]]
    total: Values | None = None  # what a rate applies to


class _Judge:
    """All bonuses of one employer."""

    def __init__(self, employer: Employer, plans: Sequence[Plan], measures: Measures) -> None:
        self._employer = employer
        self._measures = measures
        ends = [*(plan.starts - timedelta(days=1) for plan in plans[1:]), date.max]
        self._promises = [
            _Promise(plan, bonus, until) for plan, until in zip(plans, ends, strict=True) for bonus in plan.bonuses
        ]
        self._first = month_of(plans[0].starts)

    def entries(self, name: str, last: str) -> Iterator[Entry]:
        """What a bonus pays and takes back, month by month: the difference of what it is worth."""
        promises = [each for each in self._promises if each.bonus.name == name]
        due: dict[str, tuple[_Promise, Fraction]] = {}  # by period: who pays it, and how much
        for month in months(self._first, last):
            start, end = first_day(month), self._last_paid(last_day(month))
            if end < start:
                return
            for period, (promise, so_far) in list(due.items()):
                if _total(promise, end) != period:
                    continue
                now = self._worth(promise, end)
                if now.exact != so_far:
                    yield self._entry(promise, end, so_far, now)
                    due[period] = promise, now.exact
                if not now.exact:
                    del due[period]
            current = [each for each in promises if max(each.plan.starts, start) <= min(end, each.until)]
            for promise in current:
                if promise is not current[-1] and promise.bonus.over is current[-1].bonus.over:
                    continue  # the month's end decides, by the version that is in force then
                day = min(end, promise.until)
                period = _total(promise, day)
                if period in due:
                    continue
                now = self._worth(promise, day)
                if now.exact:
                    yield self._entry(promise, day, Fraction(0), now)
                    due[period] = promise, now.exact

    def _last_paid(self, day: date) -> date:
        return min(day, self._employer.tail_on or self._employer.ends_on or date.max)

    # -- what it is worth ---------------------------------------------------------------------------------------------

    def _worth(self, promise: _Promise, day: date) -> _Worth:
        bonus = promise.bonus
        first = Condition(bonus.measure, bonus.reaches, bonus.of)
        conditions = [(first, self._values(promise, bonus.measure, bonus.of, day))]
        conditions += [(each, self._values(promise, each.measure, each.of, day)) for each in bonus.also]
        total = self._values(promise, "total", "", day) if bonus.rate is not None else None
        tracks = [values for _, values in conditions] + ([] if total is None else [total])
        reached = [values.at(day) for values in tracks]
        if not any(values.chances for values in tracks):
            stands = all(holds(*each, value) for each, value in zip(conditions, reached, strict=False))
            exact = _pays(bonus, conditions[0][1], reached) if stands else Fraction(0)
            return _Worth(exact, Fraction(stands), conditions, total)
        if not bonus.also and bonus.rate is None and not bonus.points:
            values = conditions[0][1]
            missing = values.needed(bonus.reaches) - reached[0]
            sure = likelihood(missing, [(each.weight, each.worth) for each in values.coming(day)])
            return _Worth(sure * bonus.pays, sure, conditions)

        def worth(values: Sequence[Decimal]) -> Fraction:
            stands = all(holds(*each, value) for each, value in zip(conditions, values, strict=False))
            return _pays(bonus, conditions[0][1], values) if stands else Fraction(0)

        chances = _together(tracks, day)
        exact = expected(worth, reached, chances)
        sure = expected(lambda values: Fraction(bool(worth(values))), reached, chances)
        return _Worth(exact, sure, conditions, total)

    def _values(self, promise: _Promise, measure: str, of: str, day: date) -> Values:
        return self._measures.of(Asked(promise.plan, promise.bonus.over, measure, of, promise.bonus), day)

    # -- its line -----------------------------------------------------------------------------------------------------

    def _entry(self, promise: _Promise, on: date, before: Fraction, now: _Worth) -> Entry:
        plan, bonus, _ = promise
        pay = rounded(now.exact) - rounded(before)
        stands = now.exact > before or bool(now.exact and (bonus.rate is not None or bonus.points))
        chance = (("likelihood", percent_text(Decimal(rounded(now.sure * 1000)) / 1000)),) if 0 < now.sure < 1 else ()
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
                *((("year begins", str(plan.year_begins)),) if plan.year_begins != 1 else ()),
                *(pair for each in now.conditions for pair in told(*each, on, plan.currency, stands)),
                *chance,
                *(_graded(bonus, now, on, before, plan.currency) if stands else ()),
                ("pay", plain(pay, plan.currency)),
            ),
        )


def _total(promise: _Promise, day: date) -> str:
    return total_of(day, promise.bonus.over, promise.plan.year_begins)


def _pays(bonus: Bonus, values: Values, reached: Sequence[Decimal]) -> Fraction:
    """What a bonus pays where its measures stand so: first its own one, last the total that a rate applies to."""
    if bonus.rate is not None:
        return max(Fraction(reached[-1]) * Fraction(bonus.rate), Fraction(0))
    if bonus.points:
        return on_scale(bonus, Fraction(reached[0]) / values.quota)
    return Fraction(bonus.pays)


def on_scale(bonus: Bonus, value: Fraction) -> Fraction:
    """What the points of a bonus pay for a value of its measure: linear between two, the last one's above it."""
    points = [(Fraction(point.at), point.pays) for point in bonus.points]
    if value < points[0][0]:
        return Fraction(0)
    for (low, less), (high, more) in pairwise(points):
        if value < high:
            return less + (more - less) * (value - low) / (high - low)
    return Fraction(points[-1][1])


def _graded(bonus: Bonus, now: _Worth, on: date, before: Fraction, currency: str) -> Reasons:
    """How a rate or points lead to the pay, and what the period has paid before."""
    if bonus.rate is not None and now.total is not None:
        code, value = "bonus leg", f"{exact_text(now.total.at(on), currency)} × {percent_text(bonus.rate)}"
    elif bonus.points:
        values = now.conditions[0][1]
        reached = shown(bonus.measure, values.at(on), values, currency)
        code, value = "on scale", f"{reached} = {exact_text(shown_decimal(now.exact, 6), currency)}"
    else:
        return ()
    exact = () if now.exact == rounded(now.exact) else (("exact", exact_text(shown_decimal(now.exact, 6), currency)),)
    paid = (("paid before", plain(rounded(before), currency)),) if before else ()
    return ((code, value), *exact, *paid)


def _together(tracks: Sequence[Values], day: date) -> list[tuple[Fraction, list[Decimal]]]:
    """The deals that may still come, each with what it adds to every measure."""
    found: dict[int, tuple[Fraction, list[Decimal]]] = {}
    for place, values in enumerate(tracks):
        for each in values.coming(day):
            _, adds = found.setdefault(each.deal_id, (each.weight, [Decimal(0)] * len(tracks)))
            adds[place] = each.worth
    return list(found.values())


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
        over, begins = component.accumulates, plan.year_begins
        if total_of(sale.on, over, sale.plan.year_begins) != total_of(last, over, begins):
            continue
        if not sale.counts_in(over) or is_gone(facts, sale, last):
            continue
        total, counted = total + sale.basis, True
    if not counted:
        return None
    assert plan is not None
    quota = sum(quota_in(each, last, plan.year_begins) for each in measured.values())
    if not quota:
        return None
    return Decimal(rounded(Fraction(total) * 10000 / quota)).scaleb(-4)


def is_gone(facts: Facts, sale: Sale, day: date) -> bool:
    """Whether a sale has left the totals by the end of a day."""
    return facts.has(Rule.CANCELLED) and sale.deal.cancelled_on is not None and sale.deal.cancelled_on <= day

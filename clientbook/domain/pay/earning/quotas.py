"""Quotas: what a component's is in a period, and all of a plan's together."""

from datetime import date
from fractions import Fraction

from ...choices import Period
from ...plan import Component
from ...records import Plan
from ..periods import LENGTHS, days_of, first_day, month_of, months, period_of


def quota_in(component: Component, day: date, begins: int) -> int:
    """The quota of the period that a day lies in, in minor units; 0 where there is none. Years begin in `begins`."""
    if not component.quotas or component.accumulates is Period.DEAL:
        return component.quota
    name = period_of(day, component.accumulates, begins)
    named = {quota.period: quota.amount for quota in component.quotas}
    return named.get(name, named.get(name.partition("-")[2], component.quota))


def quotas(plan: Plan) -> list[Component]:
    """The components whose totals are measured by a quota."""
    return [each for each in plan.components if each.has_quota]


def quota_over(plan: Plan, over: Period, day: date, of: str = "") -> int:
    """All quotas of a plan, or that `of` one component, in minor units for the period that a day lies in.

    Those of shorter periods are added up.
    """
    return sum(_over(each, over, day, plan.year_begins) for each in quotas(plan) if of in ("", each.name))


def _over(component: Component, over: Period, day: date, begins: int) -> int:
    count = max(LENGTHS[over] // LENGTHS[component.accumulates], 1)
    if not component.quotas:
        return component.quota * count
    first, last = days_of(day, over, begins)
    parts: dict[str, int] = {}
    for month in months(month_of(first), month_of(last)):
        inside = first_day(month)
        parts[period_of(inside, component.accumulates, begins)] = quota_in(component, inside, begins)
    return sum(parts.values())


def part_of(total: Fraction, quota: int) -> Fraction | None:
    """Attainment as a fraction; None without a quota."""
    return total / quota if quota else None

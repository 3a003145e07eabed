"""What stood before the book began: what a running period had counted, what a draw owed, what was below zero."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..choices import Basis, Measure, Period
from ..plan import Component
from ..records import Plan
from .periods import LENGTHS, total_of


def opened_by(plan: Plan, name: str) -> list[Component]:
    """The components whose total a name in an opening means: that of this name, or those that share one so called."""
    return [each for each in plan.components if each.name == name and not each.shares] or [
        each for each in plan.components if each.shares == name
    ]


class Opening:
    """The opening of an employer's first version; later versions have none."""

    def __init__(self, versions: Sequence[Plan]) -> None:
        """`versions` by their first days."""
        self._plan = versions[0] if versions else None
        self._counted: dict[tuple[str, str], Decimal] = {}  # by component, and the period in which the plan begins
        for each in self._plan.opening if self._plan is not None else ():
            if each.what == "counted" and self._plan is not None:
                for component in opened_by(self._plan, each.of):
                    period = total_of(self._plan.starts, component.accumulates, self._plan.year_begins)
                    self._counted[component.name, period] = Decimal(each.amount)

    def counted(self, component: Component, period: str) -> Decimal:
        """What a component had counted in a period before the book began: minor units or deals, as it measures."""
        return self._counted.get((component.name, period), Decimal(0))

    def reaches(self, version: str) -> bool:
        """Whether the totals that began with a version ("" for all that go on) are those of the first one."""
        return self._plan is not None and version in ("", self._plan.starts.isoformat())

    def owed(self) -> Mapping[str, tuple[str, int]]:
        """By "debt" and "carried", the currency and the minor units."""
        plan = self._plan
        kept = plan.opening if plan is not None else ()
        return {each.what: (plan.currency, each.amount) for each in kept if plan is not None and each.what != "counted"}


def opening_of_measure(versions: Sequence[Plan], plan: Plan, over: Period, measure: str, of: str) -> Decimal:
    """What was counted before the book began of what a version measures over a period; `of` "" is of all components.

    A count over a longer period than is asked for says nothing of it. Nor does one of a margin of a total, and of
    several components' total or deals it is not known how often each holds a deal.
    """
    if not versions or plan.currency != versions[0].currency:
        return Decimal(0)
    first = versions[0]
    found = []
    for each in first.opening:
        parts = opened_by(first, each.of) if each.what == "counted" else []
        parts = [part for part in parts if of in ("", part.name) and LENGTHS[part.accumulates] <= LENGTHS[over]]
        if any(_is_of(part, measure) for part in parts):
            found.append(Decimal(each.amount))
    return sum(found, Decimal(0)) if measure == "attainment" or len(found) == 1 else Decimal(0)


def _is_of(component: Component, measure: str) -> bool:
    match measure:
        case "deals":
            return component.measure is Measure.DEALS
        case "total":
            return component.measure is Measure.TOTAL and component.basis is Basis.AMOUNT
        case _:
            return component.has_quota

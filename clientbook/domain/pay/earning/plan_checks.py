"""What is wrong with a plan, as problems that name their place; and what deserves a warning."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ...choices import Period, Rates
from ...money import percent_text
from ...plan import Bonus, Component, Tier
from ...records import Plan
from ...tax import problem_of
from .bonuses import quotas
from .reasons import exact_text
from .tiers import spans


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """`key` as in the plan file ("component[1].tiers[2]", from 1), `code` what is wrong, `value` what stands there."""

    key: str
    code: str
    value: str = ""


def problems(plan: Plan) -> list[PlanProblem]:
    """Why a plan cannot be saved; empty where it can."""
    found = [PlanProblem(key, "negative") for key in ("base_pay", "guarantee", "draw") if getattr(plan, key) < 0]
    if plan.clawback.endswith("%") and not 0 <= Decimal(plan.clawback.rstrip("% ")) <= 100:
        found.append(PlanProblem("clawback", "not-a-part", plan.clawback))
    if plan.tax and (problem := problem_of(plan.tax)):
        found.append(PlanProblem("tax", problem))
    for number, component in enumerate(plan.components, 1):
        found += component_problems(component, f"component[{number}]", plan.currency)
    has_quota = bool(quotas(plan))
    longest = max((_LENGTHS.get(each.accumulates, 0) for each in quotas(plan)), default=0)
    for number, bonus in enumerate(plan.bonuses, 1):
        if bonus.measure == "attainment" and longest > _LENGTHS[bonus.over]:
            found.append(PlanProblem(f"bonus[{number}].over", "quota-over-longer"))
        if not bonus.name:
            found.append(PlanProblem(f"bonus[{number}].name", "nameless"))
        if bonus.pays <= 0:
            found.append(PlanProblem(f"bonus[{number}].pays", "pays-nothing"))
        if bonus.measure == "attainment" and not has_quota:
            found.append(PlanProblem(f"bonus[{number}].when", "attainment-without-quota"))
    return [*found, *_twice("component", plan.components), *_twice("bonus", plan.bonuses)]


_LENGTHS: Final = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def ill_begun(plan: Plan, others: Iterable[Plan]) -> Plan | None:
    """The version that would begin another currency inside a month, once `plan` stands beside an employer's others."""
    versions = sorted((*others, plan), key=lambda each: each.starts)
    found = (
        later for before, later in pairwise(versions) if later.currency != before.currency and later.starts.day != 1
    )
    return next(found, None)


def _twice(kind: str, parts: Sequence[Component | Bonus]) -> Iterator[PlanProblem]:
    """Names that stand twice: a component's total and a bonus's payment are known by the name."""
    names = [part.name for part in parts]
    for number, name in enumerate(names, 1):
        if name in names[: number - 1]:
            yield PlanProblem(f"{kind}[{number}].name", "twice", name)


def component_problems(component: Component, key: str, currency: str = "") -> Iterator[PlanProblem]:
    """Why one component cannot be saved; `key` is how it is named, amounts are told as `currency` writes them."""
    if not component.tiers:
        yield PlanProblem(f"{key}.tiers", "no-rate")
        return
    if component.rates is Rates.FLAT and len(component.tiers) > 1:
        yield PlanProblem(f"{key}.tiers", "flat-with-tiers", str(len(component.tiers)))
    if any(tier.of_quota for tier in component.tiers) and not component.quota:
        yield PlanProblem(f"{key}.quota", "percent-without-quota")
    for amount in ("quota", "cap"):
        if (getattr(component, amount) or 0) < 0:
            yield PlanProblem(f"{key}.{amount}", "negative")
    for row, tier in enumerate(component.tiers, 1):
        if tier.rate < 0:
            yield PlanProblem(f"{key}.tiers[{row}].rate", "negative-rate", percent_text(tier.rate))
    starts = [start for start, _, _ in spans(component)]
    if starts[0] != 0:
        yield PlanProblem(f"{key}.tiers[1].from", "not-from-zero", _start(component.tiers[0], currency))
    for row, (before, after) in enumerate(pairwise(starts), 2):
        if after <= before:
            yield PlanProblem(f"{key}.tiers[{row}].from", "not-rising", _start(component.tiers[row - 1], currency))


def _start(tier: Tier, currency: str) -> str:
    return percent_text(tier.start) if tier.of_quota else exact_text(tier.start, currency)


#: Twice the quota and more is rarely asked for: "attainment >= 2" was mostly meant as 2 %, and ">= 90" as 90 %.
_OFTEN_PERCENT: Final = Decimal(2)


def warnings(plan: Plan) -> list[PlanProblem]:
    """What is allowed but rarely meant: earnings that stop at or below the quota, rates above 100 %, many quotas."""
    found = []
    for number, component in enumerate(plan.components, 1):
        stops = len(component.tiers) > 1 and component.tiers[-1].rate == 0
        if component.quota and stops and spans(component)[-1][0] <= component.quota:
            found.append(PlanProblem(f"component[{number}].tiers[{len(component.tiers)}]", "stops-at-quota"))
        for row, tier in enumerate(component.tiers, 1):
            if tier.rate > 1:
                key = f"component[{number}].tiers[{row}].rate"
                found.append(PlanProblem(key, "above-whole", percent_text(tier.rate)))
    for number, bonus in enumerate(plan.bonuses, 1):
        if bonus.measure == "attainment" and bonus.reaches >= _OFTEN_PERCENT:
            found.append(PlanProblem(f"bonus[{number}].when", "many-quotas", percent_text(bonus.reaches)))
    return found

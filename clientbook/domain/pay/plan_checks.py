"""What is wrong with a plan, as problems that name their place; and what deserves a warning."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ..choices import OF_A_DEAL, OF_A_FIGURE, OF_A_RECEIPT, Anchor, Measure, Negative, Pays, Period, Rates
from ..money import percent_text
from ..plan import Allowance, Bonus, Component, Condition, Tier
from ..records import Plan
from ..tax import problem_of
from .earning.quotas import quotas
from .earning.reasons import exact_text
from .earning.tiers import looks_back, spans
from .figures import MEASURES as OF_FIGURES
from .opening import opened_by
from .periods import LENGTHS


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
    if not 1 <= plan.year_begins <= 12:
        found.append(PlanProblem("year_begins", "no-such-month", str(plan.year_begins)))
    if plan.tax and (problem := problem_of(plan.tax)):
        found.append(PlanProblem("tax", problem))
    for number, component in enumerate(plan.components, 1):
        found += component_problems(component, f"component[{number}]", plan.currency)
    for number, bonus in enumerate(plan.bonuses, 1):
        found += bonus_problems(plan, bonus, f"bonus[{number}]")
    for number, component in enumerate(plan.components, 1):
        found += _payout_problems(plan, component, f"component[{number}]")
    found += _across(plan)
    found += _opening_problems(plan)
    found += [PlanProblem(f"allowance[{n}].pays", "negative") for n, a in enumerate(plan.allowances, 1) if a.amount < 0]
    found += _twice("allowance", plan.allowances)
    return [*found, *_twice("component", plan.components), *_twice("bonus", plan.bonuses)]


def ill_begun(plan: Plan, others: Iterable[Plan]) -> Plan | None:
    """The version that would begin another currency inside a month, once `plan` stands beside an employer's others."""
    versions = sorted((*others, plan), key=lambda each: each.starts)
    found = (
        later for before, later in pairwise(versions) if later.currency != before.currency and later.starts.day != 1
    )
    return next(found, None)


def opened_late(plans: Iterable[Plan]) -> Plan | None:
    """A version that says in vain what stood before the book: it is not the first of an employer's."""
    return next((each for each in sorted(plans, key=lambda each: each.starts)[1:] if each.opening), None)


def _opening_problems(plan: Plan) -> Iterator[PlanProblem]:
    for each in plan.opening:
        key = f"opening.{each.what}.{each.of}" if each.of else f"opening.{each.what}"
        if each.amount < 0:
            yield PlanProblem(key, "negative")
        if each.what == "debt" and not plan.draw:
            yield PlanProblem(key, "debt-without-draw")
        if each.what == "carried" and (plan.negative is not Negative.CARRY or plan.draw):
            yield PlanProblem(key, "carried-in-vain")
        if each.what != "counted":
            continue
        parts = opened_by(plan, each.of)
        if not parts:
            yield PlanProblem(key, "no-such-part", each.of)
        elif any(part.accumulates is Period.DEAL or part.measure in OF_A_DEAL | OF_A_FIGURE for part in parts):
            yield PlanProblem(key, "opening-of-a-deal", each.of)


def _twice(kind: str, parts: Sequence[Component | Bonus | Allowance]) -> Iterator[PlanProblem]:
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
    if any(tier.of_quota for tier in component.tiers) and not (component.quota or component.quotas):
        yield PlanProblem(f"{key}.quota", "percent-without-quota")
    for amount in ("quota", "cap", "least", "most", "new_months"):
        if (getattr(component, amount) or 0) < 0:
            yield PlanProblem(f"{key}.{amount}", "negative")
    for row, tier in enumerate(component.tiers, 1):
        if tier.rate < 0:
            told = percent_text(tier.rate) if component.pays is Pays.RATE else exact_text(tier.rate, currency)
            yield PlanProblem(f"{key}.tiers[{row}].rate", "negative-rate", told)
    yield from _tier_problems(component, key, currency)
    yield from _contradictions(component, key)


def _tier_problems(component: Component, key: str, currency: str) -> Iterator[PlanProblem]:
    """Gaps and overlaps, whichever of its quotas holds."""
    every = {component.quota, *(each.amount for each in component.quotas)}
    for quota in sorted(every - {0} or every, reverse=True):
        starts = [start for start, _, _ in spans(component, quota)]
        first = starts[0] if component.measure is not Measure.DEALS or starts[0] != 1 else 0
        if first != 0:
            yield PlanProblem(f"{key}.tiers[1].from", "not-from-zero", _start(component.tiers[0], component, currency))
        for row, (before, after) in enumerate(pairwise(starts), 2):
            if after <= before:
                told = _start(component.tiers[row - 1], component, currency)
                yield PlanProblem(f"{key}.tiers[{row}].from", "not-rising", told)
        if not any(tier.of_quota for tier in component.tiers) or not component.quotas:
            return


def _start(tier: Tier, component: Component, currency: str) -> str:
    if tier.of_quota or component.measure in _IN_PERCENT:
        return percent_text(tier.start)
    if component.measure in (Measure.TOTAL, Measure.GROWTH):
        return exact_text(tier.start, currency)
    return f"{tier.start:f}"


#: Measures whose tiers are in percent.
_IN_PERCENT: Final = (Measure.MARGIN_OF_PRICE, Measure.MARGIN_OF_COST, Measure.FIGURE_IN_PERCENT)


def _contradictions(component: Component, key: str) -> Iterator[PlanProblem]:
    """Choices that say the contrary of each other."""
    back = [row for row, tier in enumerate(component.tiers, 1) if tier.reaches_back]
    if back and component.rates is not Rates.MARGINAL:
        yield PlanProblem(f"{key}.tiers[{back[0]}].back", "back-without-slices")
    if component.measure in OF_A_DEAL and component.rates is not Rates.REACHED:
        yield PlanProblem(f"{key}.rates", "own-measure", component.measure.value)
    if component.measure is not Measure.TOTAL and (component.quota or component.quotas):
        yield PlanProblem(f"{key}.quota", "quota-of-measure", component.measure.value)
    if component.measure in OF_A_FIGURE:
        yield from _of_a_figure(component, key)
    if component.measure is Measure.GROWTH and component.accumulates is Period.DEAL:
        yield PlanProblem(f"{key}.accumulates", "growth-of-a-deal")
    for name in ("least", "most"):
        if getattr(component, name) is not None and looks_back(component):
            yield PlanProblem(f"{key}.{name}", "bound-of-a-period")
    if component.least is not None and component.most is not None and component.least > component.most:
        yield PlanProblem(f"{key}.least", "least-above-most")
    names = [quota.period for quota in component.quotas]
    for quota in component.quotas:
        if component.accumulates is Period.DEAL or not _PERIODS[component.accumulates].fullmatch(quota.period):
            yield PlanProblem(f"{key}.quotas", "no-such-period", quota.period)
        if quota.amount < 0:
            yield PlanProblem(f"{key}.quotas", "negative")
    if len(set(names)) < len(names):
        yield PlanProblem(f"{key}.quotas", "no-such-period", names[-1])
    if component.shares:
        if looks_back(component) or component.measure in OF_A_DEAL | OF_A_FIGURE | {Measure.GROWTH}:
            yield PlanProblem(f"{key}.shares", "shared-looks-back")
        if component.accumulates is Period.DEAL:
            yield PlanProblem(f"{key}.shares", "shared-of-a-deal")


def _of_a_figure(component: Component, key: str) -> Iterator[PlanProblem]:
    """A figure is entered for a period, and rates all that the period's deals come to."""
    if not component.figure:
        yield PlanProblem(f"{key}.measure", "figure-nameless")
    if component.rates is not Rates.REACHED:
        yield PlanProblem(f"{key}.rates", "figure-rates")
    if component.accumulates is Period.DEAL:
        yield PlanProblem(f"{key}.accumulates", "judged-over-a-deal")
    for name in ("cap", "least", "most"):
        if getattr(component, name) is not None:
            yield PlanProblem(f"{key}.{name}", "bound-of-a-figure")


_PERIODS: Final = {
    Period.MONTH: re.compile(r"(\d{4}-)?(0[1-9]|1[0-2])"),
    Period.QUARTER: re.compile(r"(\d{4}-)?Q[1-4]"),
    Period.HALF: re.compile(r"(\d{4}-)?H[12]"),
    Period.YEAR: re.compile(r"\d{4}"),
}


def bonus_problems(plan: Plan, bonus: Bonus, key: str) -> Iterator[PlanProblem]:
    """Why one bonus cannot be saved."""
    if not bonus.name:
        yield PlanProblem(f"{key}.name", "nameless")
    if sum((bonus.pays != 0, bonus.rate is not None, bool(bonus.points))) > 1:
        yield PlanProblem(f"{key}.pays", "pays-twice")
    elif bonus.pays <= 0 and not (bonus.rate or bonus.points):
        yield PlanProblem(f"{key}.pays", "pays-nothing")
    if bonus.rate is not None and bonus.rate < 0:
        yield PlanProblem(f"{key}.rate", "negative-rate", percent_text(bonus.rate))
    for row, (before, after) in enumerate(pairwise(bonus.points), 2):
        if after.at <= before.at:
            yield PlanProblem(f"{key}.points[{row}].at", "points-not-rising")
    if any(point.pays < 0 for point in bonus.points):
        yield PlanProblem(f"{key}.points", "negative")
    first = Condition(bonus.measure, bonus.reaches, bonus.of)
    place = "by" if bonus.points else "when"
    yield from _condition_problems(plan, first, bonus.over, f"{key}.{place}", f"{key}.over")
    for condition in bonus.also:
        yield from _condition_problems(plan, condition, bonus.over, f"{key}.when", f"{key}.over")


def _payout_problems(plan: Plan, component: Component, key: str) -> Iterator[PlanProblem]:
    """What is wrong with when a component pays, and under which conditions."""
    whole = sum((part.part for part in component.parts), Decimal(0))
    if component.parts and whole != 1:
        yield PlanProblem(f"{key}.paid", "parts-not-whole", percent_text(whole))
    if any(part.part < 0 or part.days < 0 for part in component.parts):
        yield PlanProblem(f"{key}.paid", "negative")
    over = f"{key}.accumulates"
    asked = [(each, f"{key}.when") for each in component.conditions]
    asked += [(Condition(each.measure, Decimal(1), each.of), f"{key}.multipliers") for each in component.multipliers]
    for condition, place in asked:
        if component.accumulates is Period.DEAL:
            yield PlanProblem(over, "judged-over-a-deal")
        else:
            yield from _condition_problems(plan, condition, component.accumulates, place, over)
    for number, multiplier in enumerate(component.multipliers, 1):
        steps = f"{key}.multipliers[{number}].steps"
        if not multiplier.steps:
            yield PlanProblem(steps, "no-steps")
        for row, (before, after) in enumerate(pairwise(multiplier.steps), 2):
            if after.start <= before.start:
                yield PlanProblem(f"{steps}[{row}].from", "points-not-rising")
    if component.multipliers and component.cap is not None:
        yield PlanProblem(f"{key}.cap", "ceiling-multiplied")
    if component.measure in OF_A_RECEIPT:
        if (component.anchor or plan.anchor) not in (Anchor.PAID, Anchor.PAID_IN_FULL):
            yield PlanProblem(f"{key}.anchor", "receipts-before-paid", component.measure.value)
        for name in ("parts", "cap", "least", "most"):
            if getattr(component, name):
                place = "paid" if name == "parts" else name
                yield PlanProblem(f"{key}.{place}", "bound-of-receipts", component.measure.value)


def _condition_problems(
    plan: Plan, condition: Condition, over: Period, key: str, over_key: str
) -> Iterator[PlanProblem]:
    """`key` is the condition's place, `over_key` that of the period that it is judged over."""
    if condition.measure in OF_FIGURES:
        if not condition.of:
            yield PlanProblem(key, "figure-nameless")
        return
    if condition.of and condition.of not in {component.name for component in plan.components}:
        yield PlanProblem(key, "no-such-part", condition.of)
    if condition.measure != "attainment":
        return
    measured = [each for each in quotas(plan) if condition.of in ("", each.name)]
    if not measured:
        yield PlanProblem(key, "attainment-without-quota")
    elif max(LENGTHS[each.accumulates] for each in measured) > LENGTHS[over]:
        yield PlanProblem(over_key, "quota-over-longer")


def _across(plan: Plan) -> Iterator[PlanProblem]:
    """Components that share a total count alike."""
    first: dict[str, Component] = {}
    for number, component in enumerate(plan.components, 1):
        if not component.shares:
            continue
        other = first.setdefault(component.shares, component)
        if [getattr(other, name) for name in _ALIKE] != [getattr(component, name) for name in _ALIKE]:
            yield PlanProblem(f"component[{number}].shares", "shared-unlike", other.name)


_ALIKE: Final = ("measure", "basis", "accumulates")


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
            if tier.rate > 1 and component.pays is Pays.RATE:
                key = f"component[{number}].tiers[{row}].rate"
                found.append(PlanProblem(key, "above-whole", percent_text(tier.rate)))
    for number, bonus in enumerate(plan.bonuses, 1):
        if bonus.measure == "attainment" and bonus.reaches >= _OFTEN_PERCENT:
            found.append(PlanProblem(f"bonus[{number}].when", "many-quotas", percent_text(bonus.reaches)))
    return found

"""The plainest plan, with which a first one begins, and whether a plan is still as plain."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from ....domain.choices import Negative
from ....domain.plan import Component, Tier
from ....domain.records import Plan
from ....files.plan.plan_file import PlanDraft
from ....texts import tr


def fresh_component(name: str) -> Component:
    return Component(name=name, tiers=(Tier(Decimal(0), Decimal("0.05")),))


def fresh_draft(employer: str, currency: str) -> PlanDraft:
    """Base pay to be typed, and one rate on what is won."""
    starts = date(date.today().year, 1, 1)
    plan = Plan(
        employer_id=0,
        starts=starts,
        currency=currency or "ILS",
        negative=Negative.CARRY,
        components=(fresh_component(tr("Sales")),),
    )
    return PlanDraft(employer, plan)


def is_plain(plan: Plan) -> bool:
    """Whether a plan is base pay and one rate on what is won: the rest of it is as in a fresh one."""
    fresh = fresh_draft("", plan.currency).plan
    if len(plan.components) != 1 or len(plan.components[0].tiers) != 1:
        return False
    (first,) = fresh.components
    same = replace(plan.components[0], name=first.name, tiers=first.tiers)
    terms = replace(plan, id=0, employer_id=0, starts=fresh.starts, base_pay=0, components=(same,), written="")
    return replace(terms, carry_over=fresh.carry_over) == fresh

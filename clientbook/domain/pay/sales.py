"""Which sales there are: each won deal under each component of its plan, with what the rate applies to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ..choices import Anchor, Basis
from ..money import digits
from ..records import Deal, Employer, Plan
from .entries import NotCounted
from .facts import Facts, sale_day
from .plan import Component

#: Deals that cannot be counted, with the day that puts them into a month; None: into every month.
Missing = list[tuple[date | None, NotCounted]]


@dataclass(slots=True)
class Sale:
    """One deal under one component: when it counts, and what its rate applies to (exact minor units).

    Never changed; not frozen only because that makes tens of thousands of them in a third of the time.
    """

    deal: Deal
    plan: Plan
    component: Component
    anchor: Anchor
    on: date
    credited: Decimal
    basis: Decimal

    @property
    def completed_on(self) -> date | None:
        """When the anchor was reached whole, which bonuses wait for: on cash, the day of the last missing receipt."""
        if self.anchor is not Anchor.PAID:
            return self.on
        received = 0
        for receipt in sorted(self.deal.receipts, key=lambda each: each.on):
            received += receipt.amount
            if abs(received) >= abs(self.deal.amount):
                return max(receipt.on, self.on)
        return None


def sales_of(facts: Facts, employer: Employer, deal: Deal, missing: Missing) -> Iterator[Sale]:
    """The deal under each component that takes it; why it cannot be counted is added to `missing`."""
    owner, reason = facts.employer_of(deal)
    day = sale_day(deal)
    if owner is None:
        missing.append((day, not_counted(facts, deal, reason)))
        return
    if owner.id != employer.id:
        return
    if day is None:
        missing.append((None, not_counted(facts, deal, "no date")))
        return
    plan = facts.plan_on(employer.id, day)
    if plan is None:
        missing.append((day, not_counted(facts, deal, "no plan")))
        return
    components = _components(plan, deal)
    if not components:
        missing.append((day, not_counted(facts, deal, "no component")))
    for component in components:
        sale = _sale(facts, employer, deal, day, plan, component, missing)
        if sale is not None:
            yield sale


def _sale(
    facts: Facts, employer: Employer, deal: Deal, day: date, plan: Plan, component: Component, missing: Missing
) -> Sale | None:
    anchor = component.anchor or plan.anchor
    on = _anchored(deal, anchor)
    if on is None or (anchor is Anchor.PAID and not deal.receipts):
        missing.append((None, not_counted(facts, deal, _LACKS[anchor])))
    if on is None:
        return None
    # A version that starts between sale and anchor decides by the anchor's day; what is earned on cash was frozen.
    in_force = plan if anchor is Anchor.PAID or on == day else facts.plan_on(employer.id, on) or plan
    if in_force is not plan:
        same = [c for c in _components(in_force, deal) if c.name == component.name]
        component = same[0] if same else component
    if deal.currency != in_force.currency and deal.exchange_rate is None:
        missing.append((on, not_counted(facts, deal, "no exchange rate")))
        return None
    credited = _in_plan_currency(deal, in_force, deal.amount) * deal.share
    basis = credited
    if component.basis is Basis.MARGIN:
        basis -= _in_plan_currency(deal, in_force, deal.cost) * deal.share
    return Sale(deal, in_force, component, anchor, on, credited, basis)


_LACKS: Final = {Anchor.WON: "no won date", Anchor.INVOICED: "not invoiced", Anchor.PAID: "not paid"}


def _anchored(deal: Deal, anchor: Anchor) -> date | None:
    """The day that decides tiers and periods; on cash the sale's own, only the pay comes later."""
    if anchor is Anchor.WON:
        return deal.won_on
    return deal.invoiced_on if anchor is Anchor.INVOICED else sale_day(deal)


def _components(plan: Plan, deal: Deal) -> Sequence[Component]:
    """The components that name the deal's product; else those that name none."""
    for component in plan.components:
        if component.products:
            break
    else:
        return plan.components
    product = deal.product.casefold()
    naming = [c for c in plan.components if product and product in {name.casefold() for name in c.products}]
    return naming or [c for c in plan.components if not c.products]


def _in_plan_currency(deal: Deal, plan: Plan, minor: int) -> Decimal:
    """Exact minor units of the plan's currency, by the exchange rate that the deal stores."""
    if deal.currency == plan.currency:
        return Decimal(minor)
    assert deal.exchange_rate is not None
    return (Decimal(minor) * deal.exchange_rate).scaleb(digits(plan.currency) - digits(deal.currency))


def not_counted(facts: Facts, deal: Deal, reason: str) -> NotCounted:
    client = facts.client_names.get(deal.client_id, "")
    return NotCounted(deal.title, client, reason, deal.id, deal.amount, deal.currency)

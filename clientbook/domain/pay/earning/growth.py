"""What growth is measured from: what a component's deals came to in the same period a year before."""

from collections import defaultdict
from decimal import Decimal

from ...choices import Basis
from ...plan import Component
from ...records import Deal, Employer, Plan
from ..facts import Facts, is_sold, sale_day
from ..periods import days_of, period_of, year_before
from .sales import Sale, anchored, in_plan_currency
from .scopes import components_of


class YearBefore:
    """The totals of a year before, by component and period; deals from before there was a plan count in them too."""

    def __init__(self, facts: Facts, employer: Employer) -> None:
        self._facts = facts
        self._employer = employer
        self._known: dict[int, dict[str, Decimal]] = {}

    def __call__(self, sale: Sale) -> Decimal:
        of = sale if sale.credits is None else sale.credits.sale
        key = id(of.component)
        if key not in self._known:
            self._known[key] = self._totals(of.plan, of.component)
        return self._known[key].get(
            period_of(year_before(of.on), of.component.accumulates, of.plan.year_begins), Decimal(0)
        )

    def _totals(self, plan: Plan, component: Component) -> dict[str, Decimal]:
        found: dict[str, Decimal] = defaultdict(Decimal)
        for deal in self._facts.deals:
            day = sale_day(deal) if is_sold(deal) else None
            on = None if day is None else anchored(deal, component.anchor or plan.anchor, day, day, plan)
            if on is None or (deal.currency != plan.currency and deal.exchange_rate is None):
                continue
            if not self._is_taken(deal, plan, component):
                continue
            last = days_of(on, component.accumulates, plan.year_begins)[1]
            if deal.cancelled_on is None or deal.cancelled_on > last:
                cost = deal.cost if component.basis is Basis.MARGIN else 0
                worth = in_plan_currency(deal, plan, deal.amount - cost) * deal.share
                found[period_of(on, component.accumulates, plan.year_begins)] += worth
        return found

    def _is_taken(self, deal: Deal, plan: Plan, component: Component) -> bool:
        owner, _ = self._facts.employer_of(deal)
        if owner is not None and owner.id != self._employer.id:
            return False
        of = self._facts.deals_by_id.get(deal.credits, deal) if deal.credits is not None else deal
        return any(each.name == component.name for each in components_of(self._facts, plan, of))

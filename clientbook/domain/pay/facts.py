"""The facts that pay follows from, and which employer and plan a deal belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from ..choices import Stage
from ..pay_rules import EVERY, Rule
from ..records import Client, ClosedStatement, Deal, Employer, Figure, PayLine, Plan


class Likely(NamedTuple):
    """How likely a deal closes, as a fraction, and its whole amount in minor units: its record holds a part of it."""

    weight: Decimal
    amount: int


@dataclass(frozen=True)
class Facts:
    """Everything of one manager that pay depends on. Never changed; a "what if" is other facts."""

    employers: Mapping[int, Employer]
    plans: Sequence[Plan]
    deals: Sequence[Deal]
    client_names: Mapping[int, str] = field(default_factory=dict)
    closed: Sequence[ClosedStatement] = ()
    manager: str = ""
    rules: frozenset[Rule] = EVERY  # by which pay is computed: `rules_of`
    clients: Mapping[int, Client] = field(default_factory=dict)  # by id, where a plan asks what they are
    likely: Mapping[int, Likely] = field(default_factory=dict)  # deals that are only supposed to close, by id
    pay_lines: Sequence[PayLine] = ()
    figures: Sequence[Figure] = ()
    named_deals: Mapping[int, Deal] = field(default_factory=dict)  # those that pay lines belong to, won or not, by id

    @cached_property
    def plans_by_employer(self) -> Mapping[int, list[Plan]]:
        found: dict[int, list[Plan]] = {}
        for plan in sorted(self.plans, key=lambda plan: plan.starts):
            found.setdefault(plan.employer_id, []).append(plan)
        return found

    @cached_property
    def begins(self) -> Mapping[int, date]:
        """The day from which an employer and its first plan both are there, by the employer's id."""
        plans = self.plans_by_employer
        return {
            number: max(plans[number][0].starts, self.employers[number].starts_on or date.min)
            for number in self.employers
            if number in plans
        }

    def is_paid_later(self, employer_id: int, deal: Deal) -> bool:
        """Whether a deal that was won before the first plan is invoiced or paid under it.

        Then the first plan takes it, and its later events count; what else came before the plan is history.
        """
        plans, begins = self.plans_by_employer.get(employer_id), self.begins.get(employer_id)
        if plans is None or begins is None or deal.won_on is None or deal.won_on >= plans[0].starts:
            return False
        events = (deal.invoiced_on, *(receipt.on for receipt in deal.receipts))
        return any(day is not None and day >= begins for day in events)

    def plan_of(self, employer_id: int, deal: Deal) -> Plan | None:
        """The version that takes a deal which was sold; None where all of it came before there was a plan."""
        day = sale_day(deal)
        if day is not None and self.has(Rule.LATER_DAY) and self.is_paid_later(employer_id, deal):
            day = self.begins[employer_id]
        return None if day is None else self.plan_on(employer_id, day)

    @cached_property
    def deals_by_id(self) -> Mapping[int, Deal]:
        return {deal.id: deal for deal in self.deals}

    def first_sales(self, employer_id: int) -> Mapping[int, date]:
        """When each client bought first from an employer, by the client's id."""
        if employer_id not in self._first_sales:
            found: dict[int, date] = {}
            for deal in self.deals:
                day = sale_day(deal) if is_sold(deal) and deal.amount > 0 else None
                if day is None or (deal.cancelled_on is not None and deal.cancelled_on < day):
                    continue
                owner, _ = self.employer_of(deal)
                if owner is not None and owner.id == employer_id:
                    found[deal.client_id] = min(found.get(deal.client_id, day), day)
            self._first_sales[employer_id] = found
        return self._first_sales[employer_id]

    @cached_property
    def _first_sales(self) -> dict[int, Mapping[int, date]]:
        return {}

    def has(self, rule: Rule) -> bool:
        """Whether a changed rule of pay holds."""
        return rule in self.rules

    @cached_property
    def _plans_on(self) -> dict[tuple[int, date], Plan | None]:
        return {}

    @cached_property
    def _employers_on(self) -> dict[date, list[Employer]]:
        return {}

    def plan_on(self, employer_id: int, day: date) -> Plan | None:
        """The version in force on a day."""
        key = (employer_id, day)
        if key not in self._plans_on:
            in_force = [plan for plan in self.plans_by_employer.get(employer_id, ()) if plan.starts <= day]
            self._plans_on[key] = in_force[-1] if in_force else None
        return self._plans_on[key]

    def employers_on(self, day: date) -> list[Employer]:
        """Who pays the manager on a day: within the employer's dates, and with a plan where no date is set."""
        if day not in self._employers_on:
            self._employers_on[day] = [e for e in self.employers.values() if self._employs(e, day)]
        return self._employers_on[day]

    def _employs(self, employer: Employer, day: date) -> bool:
        if employer.starts_on is None:
            plans = self.plans_by_employer.get(employer.id)
            started = plans is None or plans[0].starts <= day
        else:
            started = employer.starts_on <= day
        return started and (employer.ends_on is None or day <= employer.ends_on)

    def employer_of(self, deal: Deal) -> tuple[Employer | None, str]:
        """The employer that a deal belongs to; without one, the reason as a code."""
        if deal.employer_id is not None:
            return self.employers.get(deal.employer_id), "no employer"
        day = sale_day(deal)
        if day is None:
            return None, "no date"
        found = self.employers_on(day)
        if len(found) == 1:
            return found[0], ""
        return None, "several employers" if found else "no employer"


def is_sold(deal: Deal) -> bool:
    return deal.stage is Stage.WON


def sale_day(deal: Deal) -> date | None:
    """When a deal was sold: the day it was won, else the earliest later event that is known."""
    if deal.won_on is not None:
        return deal.won_on
    later = [day for day in (deal.invoiced_on, *(receipt.on for receipt in deal.receipts)) if day is not None]
    return min(later, default=None)


def still_pays(employer: Employer, on: date) -> bool:
    """After leaving, won deals pay until the tail date; without one, until the last day."""
    end = employer.tail_on or employer.ends_on
    return end is None or on <= end

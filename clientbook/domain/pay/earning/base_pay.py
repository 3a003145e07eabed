"""Base pay: so much a month, by calendar days where an employer or a version of the plan starts or ends inside it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from ...choices import EntryKind
from ...entries import Entry
from ...money import plain, rounded
from ...pay_rules import Rule
from ...records import Employer, Plan
from ..facts import Facts
from ..periods import first_day, last_day


class Part(NamedTuple):
    """What one version pays of a sum a month: from which day of it, for how many of its days, in minor units."""

    plan: Plan
    start: date
    days: int
    length: int
    pay: int


def base_entries(facts: Facts, employer: Employer, month: str) -> list[Entry]:
    """Base pay of a month: whole, or by calendar days where an employer or a plan starts or ends inside it."""
    exact = facts.has(Rule.BASE_OF_VERSIONS)
    return [_base_entry(*part) for part in by_versions(facts, employer, month, lambda plan: plan.base_pay, exact)]


def by_versions(
    facts: Facts, employer: Employer, month: str, amount: Callable[[Plan], int], exactly: bool = True
) -> Iterator[Part]:
    """A sum a month by the versions of the plan that are in force in it, each by its calendar days.

    Two versions' parts are exact until the month is summed.
    """
    first, last = first_day(month), last_day(month)
    length = (last - first).days + 1
    plans = facts.plans_by_employer.get(employer.id, [])
    begins = max(first, employer.starts_on or date.min)
    ends = min(last, employer.ends_on or date.max)
    exact: dict[str, Fraction] = defaultdict(Fraction)  # of the month so far, by currency
    for plan, following in zip(plans, [*plans[1:], None], strict=True):
        start = max(begins, plan.starts)
        stop = ends if following is None else min(ends, following.starts - timedelta(days=1))
        days = (stop - start).days + 1
        if days > 0 and amount(plan):
            before = exact[plan.currency] if exactly else Fraction(0)
            exact[plan.currency] = before + Fraction(amount(plan) * days, length)
            # What one version's line is rounded by, the next one's makes up for.
            yield Part(plan, start, days, length, rounded(exact[plan.currency]) - rounded(before))


def _base_entry(plan: Plan, start: date, days: int, length: int, pay: int) -> Entry:
    return Entry(
        kind=EntryKind.BASE,
        on=start,
        pay=pay,
        plan_starts=plan.starts,
        why=(
            ("plan", plan.starts.isoformat()),
            ("base pay", plain(plan.base_pay, plan.currency)),
            ("days", f"{days} / {length}"),
            ("pay", plain(pay, plan.currency)),
        ),
    )

"""The rules of pay that have changed, each by name, and which of them a number of the rules stands for.

A plan, a deal or a book says nothing of them: they are what the engine itself does. Each lives behind one small branch
at its one place, so that former figures can be computed as they were, and what moved a month can be named: the present
rules less one. What only newer records can ask (`Plan.negative`, `Plan.receipts`, `Deal.credits`) is no rule of these.
"""

from enum import StrEnum
from typing import Final


class Rule(StrEnum):
    """One rule that came after the first number; without it the engine does what it did before."""

    ONE_ROUNDING = "one rounding"  # ratios are multiplied first, divided once and rounded once
    BASE_OF_VERSIONS = "base of versions"  # base pay of two versions is exact until the month is summed
    LATER_DAY = "later day"  # an invoice or receipt before the deal, the employer or the plan counts on the later day
    OWN_RATE = "own rate"  # split among the components of a deal; whole tiers never rate it again
    RETROACTIVE_ACROSS_VERSIONS = "whole across versions"  # the carried total chooses the tier, for new deals only
    CANCELLED = "cancelled"  # leaves the totals of later deals; whole tiers take back what the period drops by
    CLAWBACK_TAIL = "clawback tail"  # clawbacks end with the tail
    CLAWBACK_TERM = "clawback term"  # a clawback by months left without a term waits for the term
    CEILING = "ceiling"  # counts what stands; a lower one later takes nothing back
    BONUS_AT_MONTH_END = "bonus at month's end"  # by the plan's own anchor; taken back while its period runs
    QUOTAS = "quotas"  # shorter ones are added up, several are summed
    FLOORS_BY_DAYS = "floors by days"  # guarantee and draw in a month of starting or leaving
    DEBT_AFTER_LEAVING = "debt after leaving"  # a draw's debt is taken from what the tail pays
    ONE_CURRENCY = "one currency"  # sums of two currencies never mix
    SALES_WHEN_WON = "sales when won"  # "Sales" counts each deal once, in the month in which it was won


#: The number of the present rules; books that were made before there were numbers live by 1.
NUMBER: Final = 2

EVERY: Final = frozenset(Rule)


def rules_of(number: int) -> frozenset[Rule]:
    """The changed rules that hold under a number: none under 1, all under the present one."""
    return EVERY if number >= NUMBER else frozenset()

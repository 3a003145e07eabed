"""Which plan takes a deal, won or not yet, and what that plan has to know of it before the deal can be counted."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ..choices import Receipts, Stage
from ..records import Deal, Plan
from ..tax import TaxTable, tax_of
from .facts import Facts, sale_day
from .receipts import tax_factor


class Lack(StrEnum):
    """What a plan asks of a deal that the deal does not say."""

    EXCHANGE_RATE = "exchange rate"
    TERM = "term"
    TAX = "tax rate"


@dataclass(frozen=True, slots=True)
class TaxTerms:
    """How sums of a deal that speak of tax are understood: by which rate, and whether receipts are kept with tax."""

    rate: Decimal | None = None  # a fraction; None where nobody knows it
    receipts_with_tax: bool = False


def tax_terms(deal: Deal, plan: Plan | None, table: TaxTable, today: date) -> TaxTerms:
    """The deal's own rate wins, then its plan's, then that of the table, on the day of the sale or today."""
    known = plan.tax if plan is not None and plan.tax else table
    rate = tax_of(deal, known, sale_day(deal) or today)
    return TaxTerms(rate, plan is not None and plan.receipts is Receipts.GROSS)


def plan_taking(facts: Facts, deal: Deal, today: date) -> Plan | None:
    """The version in force on the day of the sale; of a deal that is still open, on the day that it is expected for.

    A day that has passed without a sale means today. None where no employer or several could take the deal. Of
    `facts`, employers and plans are asked.
    """
    day = sale_day(deal) or max(deal.expected_on or today, today)
    owner, _ = facts.employer_of(replace(deal, won_on=day))
    if owner is None:
        return None
    return facts.plan_of(owner.id, deal) if sale_day(deal) else facts.plan_on(owner.id, day)


def takes_rate(deal: Deal, plan: Plan | None) -> bool:
    """Whether the plan counts in another currency than the deal's."""
    return plan is not None and deal.currency != plan.currency


def lacks_of(deal: Deal, plan: Plan | None) -> tuple[Lack, ...]:
    """What is missing of a deal that was won: without it a statement leaves it out, or takes all of it back."""
    if plan is None or deal.stage is not Stage.WON:
        return ()
    found = []
    if takes_rate(deal, plan) and deal.exchange_rate is None:
        found.append(Lack.EXCHANGE_RATE)
    if plan.clawback == "months left" and deal.cancelled_on is not None and deal.term_months is None:
        found.append(Lack.TERM)
    if any(tax_factor(deal, plan, each.on) is None for each in deal.receipts):
        found.append(Lack.TAX)
    return tuple(found)

"""What came in for a deal and what has still to: before tax, whether its plan keeps receipts before tax or with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_UP, Decimal
from fractions import Fraction
from typing import Final

from ..choices import Receipts
from ..money import rounded
from ..records import Deal, Plan, Receipt
from ..tax import tax_of

_ONE: Final = Decimal(1)


def tax_factor(deal: Deal, plan: Plan | None, on: date) -> Decimal | None:
    """By what a receipt of a day is divided to be before tax; None where its tax is not known.

    The tax is that of the invoice's day, or of the receipt's where there is no invoice. 1 where receipts are kept
    before tax, as they are without a plan.
    """
    if plan is None or plan.receipts is Receipts.NET:
        return _ONE
    tax = tax_of(deal, plan.tax, deal.invoiced_on or on)
    return None if tax is None else 1 + tax


def came_in(deal: Deal, plan: Plan | None, unknown: Decimal | None = None) -> Iterator[tuple[date, int | Fraction]]:
    """All receipts of a deal before tax, the earliest first: the day, and the sum of it and those before.

    In minor units of the deal's currency, exact. Once all that was invoiced came in it is the whole amount, whatever
    the last minor unit of the tax. Receipts whose tax is not known are divided by `unknown`; without it, left out.
    """
    gross = 0
    net: int | Fraction = 0
    for receipt in sorted(deal.receipts, key=lambda each: each.on):
        gross += receipt.amount
        if plan is None or plan.receipts is Receipts.NET:
            net = gross
        else:
            factor = tax_factor(deal, plan, receipt.on) or unknown
            if factor is None:
                continue
            net += Fraction(receipt.amount) / Fraction(factor)
            if abs(gross) >= abs(rounded(deal.amount * factor)):
                yield receipt.on, deal.amount
                continue
        yield receipt.on, net


def open_before_tax(deal: Deal, plan: Plan | None) -> int:
    """What of a deal's amount has not come in, before tax, in minor units; 0 once all has, or more.

    Sums whose tax nobody knows count as they stand.
    """
    came = _so_far(deal, plan)
    left = deal.amount - (came if isinstance(came, int) else rounded(came))
    return left if left * deal.amount > 0 else 0


def _so_far(deal: Deal, plan: Plan | None) -> int | Fraction:
    """All that came in, before tax."""
    return [0, *(so_far for _, so_far in came_in(deal, plan, unknown=_ONE))][-1]


def receipt_of(deal: Deal, plan: Plan | None, on: date) -> Receipt | None:
    """The receipt of a day that is missing for all of a deal to have come in, as its plan keeps it; None where none is.

    Where the tax is not known it is as if there were none.
    """
    if not open_before_tax(deal, plan):
        return None
    factors = {tax_factor(deal, plan, each.on) or _ONE for each in deal.receipts}
    factor = tax_factor(deal, plan, on) or _ONE
    if factors <= {factor}:
        return Receipt(on, rounded(deal.amount * factor) - sum(each.amount for each in deal.receipts))
    missing = (deal.amount - _so_far(deal, plan)) * Fraction(factor)
    # Up to the next minor unit: by one that is cut off, the deal would never be paid in full.
    return Receipt(on, int((Decimal(missing.numerator) / missing.denominator).to_integral_value(ROUND_UP)))


def paid_in_full(deal: Deal, plan: Plan | None, on: date) -> Deal:
    """The deal with what is missing received on a day."""
    last = receipt_of(deal, plan, on)
    return deal if last is None else replace(deal, receipts=(*deal.receipts, last))

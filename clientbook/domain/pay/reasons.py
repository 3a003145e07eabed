"""Why an amount is what it is: (code, value) pairs in the order of commission.md. Worded elsewhere."""

from collections.abc import Sequence
from decimal import Decimal

from ..choices import Anchor, Basis, Period
from ..money import from_minor, percent_text, plain, rounded
from .entries import Leg
from .sales import Sale
from .tiers import worth

Reasons = tuple[tuple[str, str], ...]


def commission_reasons(sale: Sale, before: Decimal, legs: Sequence[Leg], exact: Decimal, pay: int) -> Reasons:
    """Plan, anchor, inputs, legs, what whole tiers booked before, rounding, ceiling, total.

    On cash the total is what the sale earns; the receipts that pay it follow.
    """
    deal, plan, component, anchor = sale.deal, sale.plan, sale.component, sale.anchor
    found: list[tuple[str, str]] = [
        ("plan", plan.starts.isoformat()),
        ("component", component.name),
        (f"anchor {anchor.value}", sale.on.isoformat()),
        ("amount", f"{plain(deal.amount, deal.currency)} {deal.currency}"),
    ]
    if component.basis is Basis.MARGIN:
        found.append(("cost", f"{plain(deal.cost, deal.currency)} {deal.currency}"))
    if deal.share != 1:
        found.append(("share", percent_text(deal.share)))
    if deal.currency != plan.currency:
        found.append(("exchange rate", f"{deal.exchange_rate} {deal.exchange_on or ''}".strip()))
    if deal.rate is not None:
        found.append(("own rate", percent_text(deal.rate)))
    if component.accumulates is not Period.DEAL:
        found.append(("period", component.accumulates.value))
    found.append(("rates", component.rates.value))
    if before:
        found.append(("counted before", exact_text(before, plan.currency)))
    found += [("leg", f"{exact_text(leg.amount, plan.currency)} × {percent_text(leg.rate)}") for leg in legs]
    booked = worth(legs) - exact
    if booked:
        found.append(("booked before", exact_text(booked, plan.currency)))
    if exact != rounded(exact):
        found.append(("exact", exact_text(exact, plan.currency)))
    if component.cap is not None and pay != rounded(exact):
        found.append(("ceiling", plain(component.cap, plan.currency)))
    found.append(("earned" if anchor is Anchor.PAID else "pay", plain(pay, plan.currency)))
    return tuple(found)


def exact_text(minor: Decimal, currency: str) -> str:
    """An exact number of minor units as a decimal string: "150000.00", "0.125"."""
    if minor == minor.to_integral_value():
        return plain(int(minor), currency)
    places = from_minor(1, currency)
    return f"{(minor * places).normalize():f}"

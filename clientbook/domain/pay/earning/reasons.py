"""Why an amount is what it is: (code, value) pairs in the order of docs/pay.md. Worded elsewhere."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ...choices import OF_A_DEAL, OF_A_FIGURE, OF_A_RECEIPT, Basis, Measure, Pays, Period, Rates
from ...entries import Slice
from ...money import Exact, from_minor, percent_text, plain, rounded
from ...plan import Component
from .rating import is_laid, own_measure
from .sales import Sale
from .tiers import looks_back, worth

Reasons = tuple[tuple[str, str], ...]


def commission_reasons(
    sale: Sale,
    before: Decimal,
    breakdown: Sequence[Slice],
    exact: Exact,
    pay: int,
    paid_later: bool = False,
    free: Exact | None = None,
) -> Reasons:
    """Plan, anchor, inputs, slices, what whole tiers booked before, rounding, ceiling, total.

    `free` is the exact pay before the least and the most a deal. On cash, and in parts (`paid_later`), the total is
    what the sale earns; what pays it follows.
    """
    plan, component = sale.plan, sale.component
    found = _of_deal(sale, exact)
    if component.accumulates is not Period.DEAL:
        found.append(("period", component.accumulates.value))
        if plan.year_begins != 1:
            found.append(("year begins", str(plan.year_begins)))
    found.append(("rates", component.rates.value))
    if sale.credits is None:
        found += _measured(sale, before)
    found += _slices(sale, before, breakdown)
    if sale.credits is None:
        found += _booked(sale, breakdown, exact if free is None else free)
        found += _bounded(sale, exact, exact if free is None else free)
    if exact != rounded(exact) and sale.credits is None:
        found.append(("exact", exact_text(shown_decimal(exact, 6), plan.currency)))
    if component.cap is not None and pay != rounded(exact) and sale.credits is None:
        found.append(("ceiling", plain(component.cap, plan.currency)))
    if component.measure not in OF_A_RECEIPT | OF_A_FIGURE or sale.own is not None:
        found.append(("earned" if paid_later else "pay", plain(pay, plan.currency)))
    return tuple(found)


def _slices(sale: Sale, before: Decimal, breakdown: Sequence[Slice]) -> Iterator[tuple[str, str]]:
    """The slices with their rates: what an own rate pays first."""
    component, currency = sale.component, sale.plan.currency
    own = 1 if sale.own is not None and breakdown else 0
    yield from (("own leg", _slice_text(sliced, currency)) for sliced in breakdown[:own])
    plain_whole = component.rates is Rates.RETROACTIVE and not is_laid(component)
    if plain_whole and breakdown[own:] and breakdown[own].amount != before + sale.basis:
        yield "of total", exact_text(before + sale.basis, currency)
    leg = "leg" if component.pays is Pays.RATE else "sum"
    yield from ((leg, slice_text(sliced, component, currency)) for sliced in breakdown[own:])


def _booked(sale: Sale, breakdown: Sequence[Slice], free: Exact) -> Iterator[tuple[str, str]]:
    """What of the slices the period has booked already."""
    booked = shown_decimal(
        worth(breakdown) - free if isinstance(free, Decimal) else Fraction(worth(breakdown)) - free, 6
    )
    if booked and (looks_back(sale.component) or sale.own is not None):
        yield "booked before", exact_text(booked, sale.plan.currency)


def _bounded(sale: Sale, exact: Exact, free: Exact) -> Iterator[tuple[str, str]]:
    """The least or the most a deal, where it holds."""
    if exact != free:
        lifted = abs(Fraction(exact)) > abs(Fraction(free))
        bound = sale.component.least if lifted else sale.component.most
        yield "least" if lifted else "most", plain(bound or 0, sale.plan.currency)


def _of_deal(sale: Sale, exact: Exact) -> list[tuple[str, str]]:
    """The plan, what the deal brings along, and its own rate."""
    deal, plan, component = sale.deal, sale.plan, sale.component
    found: list[tuple[str, str]] = [
        ("plan", plan.starts.isoformat()),
        ("component", component.name),
        (f"anchor {sale.anchor.value}", sale.on.isoformat()),
        ("amount", f"{plain(deal.amount, deal.currency)} {deal.currency}"),
    ]
    if component.basis is Basis.MARGIN:
        found.append(("cost", f"{plain(deal.cost, deal.currency)} {deal.currency}"))
    if deal.share != 1:
        found.append(("share", percent_text(deal.share)))
    if deal.currency != plan.currency:
        found.append(("exchange rate", f"{deal.exchange_rate} {deal.exchange_on or ''}".strip()))
    if sale.credits is not None:
        found += _credit_reasons(sale, exact)
    if deal.rate is not None and sale.credits is None:
        found.append(("own rate", percent_text(deal.rate)))
        if sale.own is not None and sale.own != deal.rate:
            found.append(("own rate here", percent_text(shown_decimal(sale.own, 6))))
    return found


def _measured(sale: Sale, before: Decimal) -> Reasons:
    """What found the tier: what the period had counted, or what the deal has of its own."""
    component, currency = sale.component, sale.plan.currency
    if component.measure in OF_A_RECEIPT | OF_A_FIGURE:
        return ()
    if component.measure in OF_A_DEAL:
        value = own_measure(sale)
        return () if value is None else ((component.measure.value, percent_text(shown_decimal(value, 4))),)
    if component.measure is Measure.DEALS:
        return (("deals before", f"{before:f}"),) if before else ()
    told: Reasons = (("counted before", exact_text(before, currency)),) if before else ()
    if component.rates is Rates.REACHED:
        told = (*told, ("with it", exact_text(max(before, before + sale.basis), currency)))
    return told


def slice_text(sliced: Slice, component: Component, currency: str) -> str:
    """A slice and its rate; of a sum a deal how many deals, and the sum."""
    if component.pays is Pays.SUM:
        count = shown_decimal(Fraction(sliced.amount), 4).normalize()
        return f"{count:f} × {exact_text(sliced.rate, currency)}"
    return _slice_text(sliced, currency)


def _slice_text(sliced: Slice, currency: str) -> str:
    return f"{exact_text(sliced.amount, currency)} × {percent_text(sliced.rate)}"


def _credit_reasons(sale: Sale, exact: Exact) -> Reasons:
    """Which deal is credited, how much of it, and what that had earned."""
    assert sale.credits is not None
    of, credit = sale.credits.sale.deal, sale.deal
    share = f"{plain(-credit.amount, credit.currency)} / {plain(of.amount, of.currency)}"
    earned = shown_decimal(Fraction(exact) / sale.credits.part, 2) if sale.credits.part else Decimal(0)
    return (("credits", of.title), ("credited part", share), ("earned then", exact_text(earned, sale.plan.currency)))


def shown_decimal(value: Exact, places: int) -> Decimal:
    """An exact amount as it is shown: a decimal as it is, what has no end with so many places of a minor unit."""
    if isinstance(value, Decimal):
        return value
    scaled = Decimal(rounded(value * 10**places)).scaleb(-places)
    return scaled.normalize() if scaled else Decimal(0)


#: Digits of a minor unit that products of amounts, shares and rates have; only ratios without end have more.
_SHOWN: Final = 20


def exact_text(minor: Decimal, currency: str) -> str:
    """An exact number of minor units as a decimal string: "150000.00", "0.125"."""
    if minor == minor.to_integral_value():
        return plain(int(minor), currency)
    exponent = minor.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_SHOWN:  # a word for what is not finite, which no amount is
        minor = shown_decimal(Fraction(minor), 6)
    places = from_minor(1, currency)
    return f"{(minor * places).normalize():f}"

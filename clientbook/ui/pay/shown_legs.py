"""Tier legs as the screen writes them."""

from collections.abc import Iterable

from ...domain.money import percent_text
from ...domain.pay.entries import Leg
from ...domain.pay.reasons import exact_text
from ..kit.bidi import ltr, shown_number


def shown_leg(leg: Leg, currency: str) -> str:
    """ "200,000 × 4%", kept in its own direction."""
    whole = leg.amount == leg.amount.to_integral_value()
    amount = shown_number(int(leg.amount), currency) if whole else exact_text(leg.amount, currency)
    return ltr(f"{amount} × {percent_text(leg.rate)}")


def shown_legs(legs: Iterable[Leg], currency: str) -> str:
    return " + ".join(shown_leg(leg, currency) for leg in legs)

"""Tier legs and reasons as the screen writes them."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from ...domain.money import percent_text, rounded
from ...domain.pay.entries import Entry, Leg
from ...domain.pay.reasons import exact_text
from ...domain.pay.tiers import worth
from ..kit.bidi import locale, ltr, shown_date, shown_number

_DAY_OR_NUMBER: Final = re.compile(r"(\d{4}-\d\d-\d\d)|(\d+)\.(\d+)")


def shown_leg(leg: Leg, currency: str) -> str:
    """ "200,000 × 4%", kept in its own direction."""
    whole = leg.amount == leg.amount.to_integral_value()
    amount = shown_number(int(leg.amount), currency) if whole else exact_text(leg.amount, currency)
    return ltr(f"{amount} × {percent_text(leg.rate)}")


def shown_sum(entry: Entry, currency: str) -> str:
    """The legs of an entry, less what whole tiers booked before or a ceiling cut off: they add up to its pay."""
    less = rounded(worth(entry.legs)) - entry.pay
    parts = " + ".join(shown_leg(leg, currency) for leg in entry.legs)
    return f"{parts} − {shown_number(less, currency)}" if less else parts


def shown_rates(legs: Iterable[Leg]) -> str:
    """The rates alone, for a narrow column: "4% + 6%"."""
    return ltr(" + ".join(percent_text(leg.rate) for leg in legs))


def shown_reason(value: str) -> str:
    """The plain days and amounts of a reason ("108000.00", "2026-02-04") as the language writes them."""
    return ltr(_DAY_OR_NUMBER.sub(_written, value))


def _written(found: re.Match[str]) -> str:
    day, whole, fraction = found.groups()
    if day:
        return shown_date(date.fromisoformat(day))
    grouped = f"{int(whole):,}".replace(",", locale().groupSeparator())
    return grouped + (locale().decimalPoint() + fraction if fraction.strip("0") else "")

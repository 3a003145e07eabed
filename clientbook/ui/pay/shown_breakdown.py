"""Slices by tier and reasons as the screen writes them."""

from collections.abc import Iterable

from ...domain.entries import Entry, Slice
from ...domain.money import percent_text, rounded
from ...domain.pay.earning.tiers import worth
from ...formatting import exact_number
from ..kit.bidi import ltr, shown_number


def shown_slice(sliced: Slice, currency: str) -> str:
    """ "200,000 × 4%", kept in its own direction."""
    return ltr(f"{exact_number(sliced.amount, currency)} × {percent_text(sliced.rate)}")


def shown_sum(entry: Entry, currency: str) -> str:
    """The slices of an entry, less what whole tiers booked before or a ceiling cut off: they add up to its pay."""
    less = rounded(worth(entry.breakdown)) - entry.pay
    parts = " + ".join(shown_slice(sliced, currency) for sliced in entry.breakdown)
    return f"{parts} − {shown_number(less, currency)}" if less else parts


def shown_rates(breakdown: Iterable[Slice]) -> str:
    """The rates alone, for a narrow column: "4% + 6%"."""
    return ltr(" + ".join(percent_text(sliced.rate) for sliced in breakdown))

"""The one reader of rates: percentages, and what a number without a percent sign means where it stands.

In a field of the window 4 is 4 %. In a plan file a bare number is a fraction, and above 1 it is refused. A column of a
list is read as one: percent where any cell is above 1, asked about where that stays open.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ..errors import UserError
from ..money import percent_text
from .invisible import without_marks
from .numerals import Habit, number_of, western


class Bare(StrEnum):
    """What a number without a percent sign is."""

    PERCENT = "percent"
    FRACTION = "fraction"


_PERCENT: Final = re.compile(r"\s*(?:[%٪％﹪]|percent|per cent|pct\.?|prozent|אחוזים|אחוז)\s*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[+\-−]?\s?\d[\d.,]*|[+\-−]?[.,]\d+")
_LONGEST: Final = 30
#: Nobody is paid less than a tenth of a percent of a sale: 0.05 is 5 %, and 0.5 may be half a percent.
_LEAST: Final = Decimal("0.1")


def rate_of(text: str, bare: Bare = Bare.FRACTION) -> Decimal:
    """A rate as a fraction, from "4%", "4,5 %", "4 אחוז", or from a bare number. Raises UserError("not-a-rate")."""
    value, percent = _read(text)
    return value / 100 if percent or bare is Bare.PERCENT else value


def plan_rate(text: str) -> Decimal:
    """A rate of a plan file as a fraction: "4%" or "0.04".

    Raises UserError "not-a-rate", "rate-without-percent" (value, percent, fraction) for a bare number above 1.
    """
    value, percent = _read(text)
    if not percent and abs(value) > 1:
        raise UserError(
            "rate-without-percent", value=text.strip(), percent=percent_text(value), fraction=f"{value / 100:f}"
        )
    return value / 100 if percent else value


def _read(text: str) -> tuple[Decimal, bool]:
    """The number, and whether a percent sign stands with it."""
    body = " ".join(western(without_marks(text)).split())
    bodies = _PERCENT.split(body) if len(body) <= _LONGEST else []
    numbers = [each for each in bodies if each]
    if len(bodies) > 2 or len(numbers) != 1 or not _NUMBER.fullmatch(numbers[0]):
        raise UserError("not-a-rate", value=text)
    digits = numbers[0].lstrip("+-− ")
    try:
        # Rates are not grouped: a point or comma that stands alone ends the whole part.
        value = number_of(digits, Habit(decimal="," if "," in digits else "."))
    except ValueError:
        raise UserError("not-a-rate", value=text) from None
    return (-value if numbers[0][0] in "-−" else value), len(bodies) == 2


def bare_of(cells: Iterable[str], whole_is_one: bool = False, percent_heading: bool = False) -> Bare | None:
    """What the bare numbers of a column are; None where it has to be asked. Cells that are no rates have no say.

    `whole_is_one` for shares, of which 1 is the whole; `percent_heading` where "%" stands above the column.
    """
    found = []
    for cell in cells:
        try:
            value, percent = _read(cell)
        except UserError:
            continue
        if not percent and value:
            found.append(abs(value))
    if not found:
        return Bare.FRACTION
    if max(found) > 1:
        return Bare.PERCENT
    if percent_heading:
        return Bare.PERCENT if max(found) == 1 and not whole_is_one else None
    return Bare.FRACTION if whole_is_one or min(found) < _LEAST else None

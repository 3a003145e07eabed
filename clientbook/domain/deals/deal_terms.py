"""What is agreed on a deal besides its amount, as people type it: exchange rates and terms; and what it is called."""

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Final

from ..errors import UserError
from ..reading.folding import name_key
from ..reading.invisible import without_marks
from ..reading.numerals import Habit, number_of, western
from ..records import Deal

#: A contract of more months than these is a typing error.
LONGEST_TERM: Final = 600
#: No two currencies of the world are further apart; a rate beyond is a typing error.
_LARGEST_RATE: Final = Decimal(10) ** 7
_PLACES: Final = 12
_TERM: Final = re.compile(r"(\d{1,4})\s*([^\d\s.]*)\.?")
_YEARS: Final = frozenset(
    "y yr yrs year years jahr jahre jahren an ans annee annees ano anos anni anno שנה שנים".split()
)
_MONTHS: Final = frozenset(
    "m mo mos mon month months monat monate monaten mois mes meses mesi mese חודש חודשים".split()
)


def exchange_rate_of(text: str) -> Decimal:
    """How much one unit of a deal's currency is in that of the plan: "3.65", "3,65", "1,234.5".

    A lone comma is a decimal one: nobody groups the thousands of a rate. Raises UserError("not-an-exchange-rate").
    """
    body = western(without_marks(text)).strip()
    try:
        rate = number_of(body, Habit(decimal="," if "," in body else "."))
    except ValueError:
        rate = Decimal(0)
    if not 0 < rate < _LARGEST_RATE or -int(rate.as_tuple().exponent) > _PLACES:
        raise UserError("not-an-exchange-rate", value=text)
    return rate


def rate_text(rate: Decimal) -> str:
    """An exchange rate as it was typed, without zeros behind it."""
    return f"{rate.normalize():f}"


def months_of(text: str) -> int:
    """A term in months: "12", "12 months", "2 years", "שנתיים". Raises UserError("not-a-term")."""
    body = text.strip().casefold()
    if body in ("שנה", "שנתיים"):
        return 12 if body == "שנה" else 24
    found = _TERM.fullmatch(body.removesuffix(".0").removesuffix(",0"))
    number, unit = (int(found[1]), found[2]) if found else (0, "")
    months = number * 12 if unit in _YEARS else number
    if (unit and unit not in _YEARS | _MONTHS) or not 1 <= months <= LONGEST_TERM:
        raise UserError("not-a-term", value=text)
    return months


def reference_to(deal: Deal, others: Collection[Deal]) -> str:
    """What a list calls a deal, told apart from others of its client: title, else invoice, else title and day."""
    alike = [each for each in others if each.id != deal.id and name_key(each.title) == name_key(deal.title)]
    if not alike:
        return deal.title
    if deal.invoice and all(name_key(each.invoice) != name_key(deal.invoice) for each in others if each.id != deal.id):
        return deal.invoice
    return deal.title if deal.won_on is None else f"{deal.title} ({deal.won_on.isoformat()})"

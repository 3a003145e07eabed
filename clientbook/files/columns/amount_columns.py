"""Which of several columns of sums is the amount before tax: by what the headings say of tax, and by adding up.

A list may hold a sum before tax, the tax and the whole; or only some of them, under headings that say so or do not.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ...domain.errors import UserError
from ...domain.reading.amounts import read
from ...domain.reading.numerals import Habit
from .headings import field_of, plain

#: The fields that hold sums of a deal, before tax and with it.
BEFORE_TAX: Final = "amount"
WITH_TAX: Final = "amount_with_tax"

_TAX: Final = (
    r"(?:vat|gst|tax|taxes|sales tax|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|iva|btw|moms|pdv|kdv|dph|ндс|ה?מע[מם]|מס)"
)
_SUM: Final = r"(?:amount|total|sum|value|price|betrag|summe|montant|importe|importo|valor|сумма|סכום|סהכ|סך הכל|מחיר)"
_BEFORE: Final = re.compile(
    rf"\b(?:before|excl\w*|ex|without|less|ohne|exkl|hors|sin|senza|без|לפני|ללא|בלי|לא כולל) (?:the )?{_TAX}\b"
    rf"|\b{_TAX} (?:excl\w*|esclus\w*|extra)\b|\bnett?o?\b|\bnettobetrag\b|\bht\b|\bsubtotal\b|\bסכום ביניים\b|\bנטו\b"
)
_WITH: Final = re.compile(
    rf"\b(?:incl\w*|inc|with|inkl\w*|mit|avec|con|с|כולל|עם|אחרי) (?:the )?{_TAX}\b"
    rf"|\b{_TAX} (?:incl\w*|comprise|inbegrepen)\b|\bgross\b|\bbrutto\w*\b|\bttc\b|\bברוטו\b"
)
_OF_TAX: Final = re.compile(rf"(?:{_SUM} )?(?:of )?{_TAX}(?: (?:{_SUM}|\d{{1,2}}))*")
_WHOLE: Final = re.compile(
    r"\b(?:total|grand total|amount due|to pay|gesamt\w*|totale|итого)\b|\b(?:סהכ|סך הכל|סך הכול|לתשלום)\b"
)
#: Where the rows that can be added up agree in more than this share, the columns are what they add up to.
_MOSTLY: Final = 0.9
#: Rounding of the tax of a row may leave so much.
_ROUNDING: Final = Decimal("0.05")


class Said(StrEnum):
    """What a heading says of the sums below it."""

    BEFORE = "before tax"
    WITH = "with tax"
    TAX = "the tax itself"
    WHOLE = "a total"
    BARE = "a sum"


def said(heading: str) -> Said | None:
    """What a heading says; None where it heads no sums."""
    words = plain(heading)
    field = field_of(heading)
    if _OF_TAX.fullmatch(words):
        return Said.TAX
    is_sum = field in (BEFORE_TAX, WITH_TAX) or (field is None and (re.search(rf"\b{_SUM}\b", words) is not None))
    if not is_sum and not re.search(r"\b(?:net|netto|gross|brutto|ttc|ht|נטו|ברוטו)\b", words):
        return None
    if _BEFORE.search(words):
        return Said.BEFORE
    if _WITH.search(words):
        return Said.WITH
    if not is_sum:
        return None
    if field in (None, BEFORE_TAX) and _WHOLE.search(words):
        return Said.WHOLE
    return Said.BARE if field is not None else None


def settle_amounts(headings: Sequence[str], fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """Gives the column that is the amount its field, and takes it from the other sums; `cells` are by row."""
    found = {place: what for place, heading in enumerate(headings) if (what := said(heading)) is not None}
    found = {place: what for place, what in found.items() if _is_free(fields[place]) and _sums(cells, place)}
    found = dict(list(found.items())[:_HELD])
    sums = [place for place, what in found.items() if what is not Said.TAX]
    if len(sums) + len(found) < 2 or not sums:
        return
    chosen = _chosen(found, sums, cells)
    for place in found:
        fields[place] = None
    fields[chosen] = WITH_TAX if found[chosen] is Said.WITH else BEFORE_TAX


def has_tax_headings(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> bool:
    """Whether sums stand under headings that speak of tax."""
    spoken = (Said.BEFORE, Said.WITH, Said.TAX)
    return any(said(heading) in spoken and _sums(cells, place) for place, heading in enumerate(headings))


def _is_free(field: str | None) -> bool:
    return field in (None, BEFORE_TAX, WITH_TAX)


def _chosen(found: dict[int, Said], sums: list[int], cells: Sequence[Sequence[str]]) -> int:
    before = [place for place in sums if found[place] is Said.BEFORE]
    if before:
        return before[0]
    taxes = [place for place, what in found.items() if what is Said.TAX]
    for tax in taxes:
        for one in sums:
            if any(_adds_up(cells, one, tax, other) for other in sums if other != one):
                return one
    order = (Said.BARE, Said.WHOLE, Said.WITH)
    return min(sums, key=lambda place: (order.index(found[place]), place))


def is_tax_open(headings: Sequence[str], fields: Sequence[str | None], cells: Sequence[Sequence[str]]) -> bool:
    """Whether a list tells a tax beside its amount, and nothing says whether the tax is in the amount."""
    if BEFORE_TAX not in fields:
        return False
    place = fields.index(BEFORE_TAX)
    if said(headings[place]) in (Said.BEFORE, None):
        return False
    found = {n: what for n, heading in enumerate(headings) if (what := said(heading)) is not None and n != place}
    found = dict(list(found.items())[:_HELD])
    taxes = [n for n, what in found.items() if what is Said.TAX and _sums(cells, n)]
    others = [n for n, what in found.items() if what in (Said.WITH, Said.WHOLE, Said.BARE) and _sums(cells, n)]
    if any(found[n] is Said.WITH for n in others):
        return False  # beside a sum with tax this is the one without
    return bool(taxes) and not any(_adds_up(cells, place, tax, n) for tax in taxes for n in others)


def _sums(cells: Sequence[Sequence[str]], place: int) -> bool:
    """Whether most cells of a column are amounts, and no percentages."""
    filled = [row[place] for row in cells if place < len(row) and row[place]]
    return bool(filled) and sum(_value(cell) is not None for cell in filled) > len(filled) / 2


#: So many columns of sums are held against each other: of more, nobody has said what is the amount.
_HELD: Final = 24


def _adds_up(cells: Sequence[Sequence[str]], one: int, tax: int, whole: int) -> bool:
    rows = [[_value(row[place]) if place < len(row) else None for place in (one, tax, whole)] for row in cells]
    full = [(a, b, c) for a, b, c in rows if a is not None and b is not None and c is not None]
    right = sum(abs(a + b - c) <= _ROUNDING for a, b, c in full)
    return bool(full) and right > _MOSTLY * len(full) and any(b for _, b, _ in full)


@lru_cache(maxsize=1 << 13)  # a cell is held against those of many other columns
def _value(cell: str) -> Decimal | None:
    """The amount of a cell for comparing: a point or comma that can be two things groups here."""
    for habit in (Habit(grouping="."), Habit(grouping=",")):
        try:
            return read(cell, habit).value
        except UserError:
            continue
    return None

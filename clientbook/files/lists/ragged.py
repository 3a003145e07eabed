"""Rows that have fewer or more cells than their table: padded, split by their own delimiter, or mended where one stands
inside a text. Cells beyond the last column stay apart: glued to a value they would make another of it.
"""

import re
from collections.abc import Sequence
from typing import Final

from . import dialect as dialects
from .dialect import Dialect
from .header import is_typed
from .reading import Reading

#: The last column of these holds texts, in which a delimiter is a sign like any other.
_PROSE: Final = frozenset(("notes", "address"))
#: A number that was written with its own comma: thousands in threes, or two digits behind it.
_GROUPS: Final = re.compile(
    r"[-+(]?[^\w\s]?\s?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\D{0,4}|[-+(]?[^\w\s]?\s?\d+,\d\d\D{0,4}"
)


def fitted(cells: Sequence[str], width: int, reading: Reading) -> tuple[list[str], list[str]]:
    """A ragged row in the table's width, and its cells beyond."""
    delimiter = reading.delimiter or " "
    if len(cells) < width and (other := split_otherwise(delimiter.join(cells), width, reading, len(cells) == 1)):
        return other, []
    texts = [cell.strip() for cell in cells]
    if len(texts) < width:
        return texts + [""] * (width - len(texts)), []
    if not any(texts[width:]):
        return texts[:width], []
    if reading.format != "csv":
        return texts[:width], [text for text in texts[width:] if text]
    while not texts[-1]:
        texts.pop()
    whole = list(cells[: len(texts)])
    if (mended := _prose_joined(whole, width, delimiter)) is not None:
        return mended, []
    last = delimiter.join(whole[width - 1 :]).strip()
    is_prose = width == len(reading.fields) and reading.fields[-1] in _PROSE and not is_typed(texts[width - 1])
    if is_prose or _GROUPS.fullmatch(last):
        return [*texts[: width - 1], last], []
    return texts[:width], [text for text in texts[width:] if text]


def _prose_joined(cells: Sequence[str], width: int, delimiter: str) -> list[str] | None:
    """The row where a comma and a blank stand inside a text that nobody quoted: one for each cell too many."""
    led = {place for place, cell in enumerate(cells) if place and cell[:1] == " " and cell.strip()}
    if len(led) != len(cells) - width or any(is_typed(cells[place + shift]) for place in led for shift in (-1, 0)):
        return None
    joined: list[str] = []
    for place, cell in enumerate(cells):
        if place in led:
            joined[-1] += delimiter + cell
        else:
            joined.append(cell)
    return [cell.strip() for cell in joined]


def split_otherwise(text: str, width: int, reading: Reading, is_one_cell: bool = True) -> list[str] | None:
    """A line that was written with another delimiter, or wrapped in quotes as a whole.

    `is_one_cell` where the list's own delimiter has not parted it: a short row is not parted once more, in its texts.
    """
    # A quote around the whole line was none, where it opens the first cell and closes the last.
    ways = (text, f"{reading.quote}{text}{reading.quote}") if reading.quote and reading.quote in text else (text,)
    for other in (reading.delimiter, *dialects.USUAL):
        if other and (is_one_cell or other != reading.delimiter) and text.count(other) >= width - 1:
            dialect = Dialect(other, reading.quote, reading.escape)
            parted = (dialects.cells_of(each, dialect) for each in ways)
            fits = [[cell.strip() for cell in cells] for cells in parted if len(cells) == width]
            if fits:
                return min(fits, key=lambda cells: sum(cell.count(reading.quote) for cell in cells if reading.quote))
    return None

"""What the cells of a table's columns look like, learned from its rows as they come, and which lines are unlike them.

A line that fills one cell is a record, or the name of a group, a note, a footer: what it says must be like what stands
in its column. Nothing is known here of words but how firms end; `header` knows those.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from .columns.firm_or_person import ends_as_firm
from .lists.header import is_again, is_total, is_typed, looks_typed

_LEAST: Final = 3
_FEW: Final = 2
_SIGNS: Final = ":=;|"
#: So many rows that all fill a column say that a record fills it.
_ALWAYS: Final = 5
#: The name of a group with how many rows it has.
_COUNTED: Final = re.compile(r"[^()]*[^\W\d_][^()]*\(\d{1,6}\)")
_LONGEST: Final = 100


class RowShapes:
    """Columns by what `see` was shown: the share of numbers, days and addresses, and the words of their texts."""

    def __init__(self, width: int) -> None:
        self._seen = 0
        self._filled = [0] * width
        self._typed = [0] * width
        self._words = [0] * width
        self._letters = [0] * width
        self._digits = [0] * width
        self._signs = [False] * width
        self._counted = [False] * width
        self._single = 0
        self._least = width
        self._groups = -1

    @classmethod
    def of(cls, records: Iterable[Sequence[str]], headings: Sequence[str]) -> "RowShapes":
        """What the rows below these headings are like, totals and what stands below the table left aside."""
        width = len(headings)
        shapes = cls(width)
        rows = [texts for cells in records if any(texts := [cell.strip() for cell in cells])]
        while rows and _is_alone(rows[-1]):
            rows.pop()  # what is written below the table
        shapes._groups = _place_of_groups(rows)
        for texts in rows:
            if len(texts) == width and not is_again(texts, headings) and not is_total(texts, width):
                shapes.see(texts)
        return shapes

    def see(self, cells: Sequence[str]) -> None:
        """A row of the table's width. One that fills a single cell says nothing but that there are such rows."""
        self._seen += 1
        if _is_alone(cells):
            self._single += 1
            return
        self._least = min(self._least, len(cells) - cells.count(""))
        for place, cell in enumerate(cells):
            if not cell:
                continue
            self._filled[place] += 1
            self._typed[place] += looks_typed(cell)
            self._words[place] = max(self._words[place], len(cell.split()))
            self._letters[place] = max(self._letters[place], len(cell))
            self._digits[place] += any(map(str.isdigit, cell))
            self._signs[place] = self._signs[place] or any(sign in cell for sign in _SIGNS)
            self._counted[place] = self._counted[place] or _is_counted(cell)

    def is_outsider(self, cells: Sequence[str]) -> bool:
        """Whether a line that fills one cell says something that its column does not: no record, but a group or a note.

        Nothing is one where rows of one cell are usual, or where little was seen.
        """
        filled = [(place, cell) for place, cell in enumerate(cells) if cell]
        if len(filled) != 1 or len(cells) < _LEAST:
            return False
        place, cell = filled[0]
        if place >= len(self._filled):
            return False  # beyond the last column
        if _is_counted(cell) and not self._counted[place]:
            return True
        if self._seen < _LEAST or self._single * 5 > self._seen * 2:
            return False
        if self._is_like(place, cell):
            return False
        return place == self._groups or self._is_unlike(place, cell) or self._lacks(place)

    def _is_like(self, place: int, cell: str) -> bool:
        """Whether a cell is a number, a day, an address where those may stand: it may be all of a record."""
        if self._typed[place] or not self._filled[place]:
            return looks_typed(cell)
        return is_typed(cell) or "@" in cell

    def _is_unlike(self, place: int, cell: str) -> bool:
        of = self._filled[place]
        has_digit = any(map(str.isdigit, cell))
        return (
            not of
            or self._typed[place] * 10 > of * 9
            or (self._digits[place] == of and not has_digit)
            or (self._digits[place] == 0 and has_digit)
            or (not self._signs[place] and any(sign in cell for sign in _SIGNS))
            or len(cell.split()) > self._words[place] + 1
            or len(cell) > 2 * self._letters[place]
        )

    def _lacks(self, place: int) -> bool:
        """Whether a line that fills this column alone, which others leave empty, lacks one that all others fill."""
        rows = self._seen - self._single
        return rows >= _ALWAYS and self._filled[place] < rows == max(self._filled)

    @property
    def are_full(self) -> bool:
        """Whether each row fills several cells: behind a gap at the end, a line of one cell is then none of them."""
        return self._seen >= _FEW and not self._single and self._least >= _LEAST

    def fit(self, cells: Sequence[str], start: int = 0) -> float:
        """How many of these cells are of the sort of the columns from `start` on, less those that are of another."""
        points = 0.0
        for place, cell in enumerate(cells, start):
            of = self._filled[place] if place < len(self._filled) else 0
            if not cell or not of:
                continue
            share = self._typed[place] / of
            if share > 0.8 or share < 0.2:
                points += 1 if looks_typed(cell) == (share > 0.8) else -1
        return points

    def is_heading_of_another(self, cells: Sequence[str]) -> bool:
        """Whether nothing but words stands where numbers, days and addresses belong: a second table begins."""
        filled = [cell for cell in cells if cell]
        return len(filled) >= 2 and not any(map(looks_typed, filled)) and self.fit(cells) < 0.3 * len(filled)


def _place_of_groups(rows: Sequence[Sequence[str]]) -> int:
    """The column in which the names of groups stand, -1 where there are none.

    Groups begin with the first line, which fills nothing else; one more at least does so below rows of the first, few
    of all, and the rest fill much more, or another column all over: where rows are often hardly filled, one with a name
    alone is a record.
    """
    are_alone = list(map(_is_alone, rows))
    alone = sum(are_alone)
    begun = sum(is_alone and not before for before, is_alone in zip([False, *are_alone], are_alone, strict=False))
    if begun < 2 or not are_alone[0] or alone * 3 > len(rows):
        return -1
    place = next(place for place, cell in enumerate(rows[0]) if cell)
    others = [cells for cells in rows if not _is_alone(cells)]
    # A table that begins further right has columns in front that nothing fills.
    full = [sum(map(bool, column)) for column in zip_longest(*others, fillvalue="")]
    width = sum(map(bool, full))
    # A row or two may lack more, or be torn by a line end.
    thin = sum(1 for cells in others if len(cells) - cells.count("") < _LEAST)
    is_full = thin * 2 <= alone and sum(full) * 3 >= len(others) * width * 2
    named = [cells[place] for cells in others if len(cells) > place and cells[place]]
    # Firms all over, each with its form, and lines alone that are none.
    are_firms = len(named) >= _ALWAYS and all(map(ends_as_firm, named)) and not ends_as_firm(rows[0][place])
    is_needed = len(others) >= _ALWAYS and any(of == len(others) for at, of in enumerate(full) if at != place)
    return place if width >= _LEAST and (is_full or is_needed or are_firms) else -1


def _is_counted(cell: str) -> bool:
    return cell[-1] == ")" and len(cell) < _LONGEST and _COUNTED.fullmatch(cell) is not None


def _is_alone(cells: Sequence[str]) -> bool:
    return len(cells) - cells.count("") == 1


def mended(
    records: Iterable[tuple[int, list[str]]], width: int, shapes: RowShapes, first: int
) -> Iterator[tuple[int, list[str]]]:
    """The records from line `first` on with those parted that stand on one line, and joined that a line end broke.

    Two rows on one line have twice the cells. A row with a line end in a cell that nothing quotes comes as two short
    ones, which fit the columns better together than one by one. It follows a row: behind a gap or a title stands
    something else.
    """
    short: tuple[int, list[str]] | None = None
    follows = False
    for line, cells in records:
        if short is not None:
            whole = _joined(short[1], cells, width, shapes)
            if whole:
                yield short[0], whole
                short = None
                continue
            yield short
            short = None
        if len(cells) == width or line < first:
            yield line, cells
        elif 1 < len(cells) < width and follows:
            short = (line, cells)
        else:
            for part in _parted(cells, width, shapes):
                yield line, part
        follows = len(cells) > 1 and any(cells)
    if short is not None:
        yield short


def _joined(one: list[str], other: list[str], width: int, shapes: RowShapes) -> list[str]:
    if not 1 < len(other) < width or len(one) + len(other) != width + 1:
        return []
    whole = [*one[:-1], f"{one[-1].strip()}\n{other[0].strip()}", *other[1:]]
    return whole if shapes.fit(whole) > shapes.fit(one) + shapes.fit(other) else []


def _parted(cells: list[str], width: int, shapes: RowShapes) -> list[list[str]]:
    if width < 3 or len(cells) % width or not any(cell.strip() for cell in cells[width:]):
        return [cells]
    parts = [cells[start : start + width] for start in range(0, len(cells), width)]
    fits = all(shapes.fit(part) >= 0.5 * sum(1 for cell in part if cell.strip()) > 0 for part in parts)
    # Cells beyond the last column may happen to be as many: an address among them stands where the row has none.
    alike = all(
        ("@" in one) == ("@" in cell)
        for part in parts[1:]
        for one, cell in zip(parts[0], part, strict=True)
        if one and cell
    )
    return parts if fits and alike else [cells]

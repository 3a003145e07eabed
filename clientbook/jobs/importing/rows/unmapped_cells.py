"""What became of cells beside the fields that took them, by column: into the notes, left out, not needed; not seen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ....texts import tr

#: So many lines are named for a column; the count tells of all.
_LINES: Final = 5


class Fate(StrEnum):
    NOTED = "notes"
    DROPPED = "left out"
    SKIPPED = "of skipped rows"  # the row was skipped, and says something that its record does not
    DAY_ONLY = "day only"  # a day with a time of day, which no field has
    FOR_PROGRAMS = "for programs"  # groups of which everybody is a member
    AS_IT_WAS = "as in the book"  # the record says something else, and was not to be changed
    UNKNOWN_NUMBER = "of unknown records"  # the number of a firm, person or deal that is not in the book
    UNSEEN_KEPT = "holds what cannot be seen"
    UNSEEN_REMOVED = "what cannot be seen was removed"


#: What became of the whole cell.
WHOLE: Final = (Fate.NOTED, Fate.DROPPED, Fate.AS_IT_WAS)


@dataclass(slots=True)
class ColumnFate:
    """How many cells of a column met one fate, and the lines of the first of them."""

    column: str
    place: int
    fate: Fate
    cells: int = 0
    lines: list[int] = field(default_factory=list)


class CellTally:
    """By column and fate. `headings` name the columns; one without a heading goes by its number."""

    def __init__(self, headings: Sequence[str] = ()) -> None:
        self._headings = headings
        self._fates: dict[tuple[int, Fate], ColumnFate] = {}

    def __iter__(self) -> Iterator[ColumnFate]:
        """In the order of the columns."""
        return iter(sorted(self._fates.values(), key=lambda column_fate: (column_fate.fate, column_fate.place)))

    def take(self, fate: Fate, place: int, line: int) -> None:
        column_fate = self._of(fate, place)
        column_fate.cells += 1
        if len(column_fate.lines) < _LINES:
            column_fate.lines.append(line)

    def take_many(self, fate: Fate, place: int, count: int, lines: Iterable[int]) -> None:
        """`lines` are those of the cells, as many of them as are asked for."""
        if not count:
            return
        column_fate = self._of(fate, place)
        column_fate.cells += count
        wanted = iter(lines)
        while len(column_fate.lines) < _LINES and (line := next(wanted, None)) is not None:
            column_fate.lines.append(line)

    def columns(self, *fates: Fate) -> list[str]:
        """The names of the columns of which cells met one of these fates."""
        return [column_fate.column for column_fate in self if column_fate.fate in fates]

    def places(self, *fates: Fate) -> set[int]:
        return {column_fate.place for column_fate in self if column_fate.fate in fates}

    def as_json(self) -> list[dict[str, object]]:
        return [
            {
                "column": column_fate.column,
                "cells": column_fate.cells,
                "fate": column_fate.fate.value,
                "lines": column_fate.lines,
            }
            for column_fate in self
        ]

    def _of(self, fate: Fate, place: int) -> ColumnFate:
        if (place, fate) not in self._fates:
            heading = self._headings[place] if place < len(self._headings) else ""
            self._fates[place, fate] = ColumnFate(heading or tr("Column {n}").format(n=place + 1), place, fate)
        return self._fates[place, fate]

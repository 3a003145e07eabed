"""What became of cells beside the fields that took them, by column: into the notes, left out, not needed; not seen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

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
    UNSEEN_KEPT = "holds what cannot be seen"
    UNSEEN_REMOVED = "what cannot be seen was removed"


#: What became of the whole cell.
WHOLE: Final = (Fate.NOTED, Fate.DROPPED, Fate.AS_IT_WAS)


@dataclass(slots=True)
class Told:
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
        self._told: dict[tuple[int, Fate], Told] = {}

    def __iter__(self) -> Iterator[Told]:
        """In the order of the columns."""
        return iter(sorted(self._told.values(), key=lambda told: (told.fate, told.place)))

    def take(self, fate: Fate, place: int, line: int) -> None:
        told = self._of(fate, place)
        told.cells += 1
        if len(told.lines) < _LINES:
            told.lines.append(line)

    def take_many(self, fate: Fate, place: int, count: int, lines: Iterable[int]) -> None:
        """`lines` are those of the cells, as many of them as are asked for."""
        if not count:
            return
        told = self._of(fate, place)
        told.cells += count
        wanted = iter(lines)
        while len(told.lines) < _LINES and (line := next(wanted, None)) is not None:
            told.lines.append(line)

    def columns(self, *fates: Fate) -> list[str]:
        """The names of the columns of which cells met one of these fates."""
        return [told.column for told in self if told.fate in fates]

    def places(self, *fates: Fate) -> set[int]:
        return {told.place for told in self if told.fate in fates}

    def as_json(self) -> list[dict[str, Any]]:
        return [
            {"column": told.column, "cells": told.cells, "fate": told.fate.value, "lines": told.lines} for told in self
        ]

    def _of(self, fate: Fate, place: int) -> Told:
        if (place, fate) not in self._told:
            heading = self._headings[place] if place < len(self._headings) else ""
            self._told[place, fate] = Told(heading or tr("Column {n}").format(n=place + 1), place, fate)
        return self._told[place, fate]

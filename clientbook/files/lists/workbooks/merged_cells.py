"""Rows out of columns: many at a time, of one width, with the cells that are merged over rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

#: Texts; or their numbers among those of the workbook.
Column = list[str] | tuple[int, ...]
#: The numbers of some lines, and each column in them.
Batch = tuple[Sequence[int], Sequence[Column]]
TextsOf = Callable[[Sequence[int]], list[str]]
#: So many lines of a gap are told one by one; a cell in the last line of a sheet has a million above it.
_GAP: Final = 64


class MergedBelow:
    """Cells of one column that are merged over rows: each of those rows has what stands in the first."""

    def __init__(self, ranges: Iterable[tuple[int, int, int, int]] = ()) -> None:
        """Of (top, left, bottom, right), lines counted from 1 and columns from 0."""
        self._below: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, right in ranges:
            if left == right and bottom > top:
                self._below.setdefault(top, []).append((left, bottom))
        self._running: dict[int, tuple[int, str]] = {}

    def touches(self, first: int, last: int) -> bool:
        return bool(self._running) or any(first <= line <= last for line in self._below)

    def fill(self, line: int, texts: list[str]) -> None:
        """Puts into a row what is merged into it; rows come in order."""
        for place, (bottom, text) in list(self._running.items()):
            if line > bottom:
                del self._running[place]
                continue
            texts += [""] * (place + 1 - len(texts))
            texts[place] = texts[place] or text
        for place, bottom in self._below.get(line, ()):
            if place < len(texts):
                self._running[place] = (bottom, texts[place])


def rows(batches: Iterable[Batch], merged: MergedBelow, texts_of: TextsOf) -> Iterator[tuple[int, list[str]]]:
    """(line, texts) of each row, and of the empty lines between them.

    Empty cells at a row's end are cells of the table as soon as a row has filled them.
    """
    line = widest = 0
    for numbers, given in batches:
        columns = [texts_of(column) if isinstance(column, tuple) else column for column in given]
        is_whole = numbers[0] == line + 1 and numbers[-1] - line == len(numbers)
        if is_whole and len(columns) == widest and not merged.touches(numbers[0], numbers[-1]):
            yield from zip(numbers, map(list, zip(*columns, strict=True)), strict=True)
            line = numbers[-1]
            continue
        for number, texts in zip(numbers, map(list, zip(*columns, strict=True)), strict=True):
            yield from ((empty, []) for empty in range(max(line + 1, number - _GAP), number))
            line = number
            merged.fill(line, texts)
            while texts and not texts[-1]:
                texts.pop()
            widest = max(widest, len(texts))
            if texts:
                texts += [""] * (widest - len(texts))
            yield line, texts

"""The search lines that a write adds: into `line` at once, into the index together."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final

from . import search

#: From so many lines on, the search index is built with its bulk settings.
_MANY: Final = 2000


class NewLines:
    """Keeps which lines wait for the index. Each statement that fills it costs it a segment: ranges are joined."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[int, int]] = []

    def add(self, kind: str, ids: Sequence[int], texts: Iterable[str]) -> None:
        """Lines of records with these ascending ids."""
        search.add_lines(self._connection, ((number, kind, text) for number, text in zip(ids, texts, strict=True)))
        if ids[-1] - ids[0] == len(ids) - 1:
            self._wait(ids[0], ids[-1])
        else:
            for number in ids:
                self._wait(number, number)

    def _wait(self, first: int, last: int) -> None:
        if self._waiting and self._waiting[-1][1] == first - 1:
            first = self._waiting.pop()[0]
        self._waiting.append((first, last))

    def index_before_removing(self, ids: Iterable[int]) -> None:
        """A line can only be taken out of the index once it is in."""
        if self._waiting and any(first <= number <= last for number in ids for first, last in self._waiting):
            self.index()

    def index(self) -> None:
        """Puts all that wait into the index."""
        many = sum(last - first + 1 for first, last in self._waiting) >= _MANY
        if many:
            search.bulk(self._connection, True)
        for first, last in self._waiting:
            search.index_range(self._connection, first, last)
        if many:
            search.bulk(self._connection, False)
        self._waiting.clear()

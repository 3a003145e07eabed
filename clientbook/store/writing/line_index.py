"""The search lines that a write puts in and takes out: `line` follows at once, the index as late as it may."""

from collections.abc import Iterable, Sequence
from typing import Final

from .. import engine
from ..reading import search

#: From so many lines on, the search index is built with its bulk settings.
_MANY: Final = 2000
#: Where more than one in so many lines is taken out, building the index anew costs less.
_ANEW: Final = 4


class LineIndex:
    """Keeps which lines wait for the index. Each statement that fills it costs it a segment: they go in together."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[int, int]] = []
        self._ids: set[int] = set()  # the waiting ones that do not come as a range
        self._removed = 0
        self._held = -1
        self._anew = False

    def add(self, kind: str, ids: Sequence[int], texts: Iterable[str]) -> None:
        """Lines of records with these ascending ids."""
        search.add_lines(self._connection, ((number, kind, text) for number, text in zip(ids, texts, strict=True)))
        if ids[-1] - ids[0] == len(ids) - 1:
            first, last = ids[0], ids[-1]
            if self._waiting and self._waiting[-1][1] == first - 1:
                first = self._waiting.pop()[0]
            self._waiting.append((first, last))
        else:
            self._ids.update(ids)

    def remove(self, ids: Sequence[int]) -> None:
        """Takes lines out. Those that wait are put into the index before: only what is in it can be taken out."""
        self._note(len(ids))
        if not self._anew and self._waits(ids):
            self.finish()
        search.remove_lines(self._connection, ids, indexed=not self._anew)

    def remove_ranges(self, runs: Sequence[tuple[int, int]]) -> None:
        """Takes out all lines of these ranges of ids, before anything waits there."""
        sql = "SELECT count(*) FROM line WHERE id BETWEEN ? AND ?"
        self._note(sum(self._connection.execute(sql, run).fetchone()[0] for run in runs))
        for first, last in runs:
            search.remove_range(self._connection, first, last, indexed=not self._anew)

    def _note(self, removed: int) -> None:
        self._removed += removed
        if self._removed < _MANY or self._anew:
            return
        if self._held < 0:
            self._held = self._connection.execute("SELECT count(*) FROM line").fetchone()[0]
        self._anew = self._removed * _ANEW > self._held

    def _waits(self, ids: Iterable[int]) -> bool:
        if not self._ids.isdisjoint(ids):
            return True
        return any(first <= number <= last for first, last in self._waiting for number in ids)

    def finish(self) -> None:
        """Puts all that wait into the index."""
        many = len(self._ids) + sum(last - first + 1 for first, last in self._waiting) >= _MANY
        if many or self._anew:
            search.bulk(self._connection, True)
        if self._anew:
            search.rebuild(self._connection)
        else:
            for first, last in self._waiting:
                search.index_range(self._connection, first, last)
            if self._ids:
                search.index_lines(self._connection, self._ids)
        if many or self._anew:
            search.bulk(self._connection, False)
        self._waiting.clear()
        self._ids.clear()
        self._anew = False
        self._removed, self._held = 0, -1

"""A file of its own for what a very long list makes, so that memory stays flat; gone when the plan is."""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Final

#: SQLite takes no more values than this at once in older builds.
_AT_ONCE: Final = 30_000


class Scratch:
    """Records by number, and which numbers bear which keys."""

    def __init__(self) -> None:
        # A name of "" is SQLite's own temporary file: it has no name on disk, and goes with the connection.
        self._connection = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        for statement in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA cache_size = -32768",
            "CREATE TABLE record (number INTEGER PRIMARY KEY, data BLOB NOT NULL)",
            "CREATE TABLE bears (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID",
            "BEGIN",
        ):
            self._connection.execute(statement)

    def put(self, records: Iterable[tuple[int, Any]]) -> None:
        """Keeps records under their numbers, or replaces them."""
        rows = ((number, pickle.dumps(record, protocol=5)) for number, record in records)
        self._connection.executemany("INSERT OR REPLACE INTO record VALUES (?, ?)", rows)

    def get(self, number: int) -> Any:
        """Raises KeyError."""
        row = self._connection.execute("SELECT data FROM record WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        return pickle.loads(row[0])

    def records(self) -> Iterator[Any]:
        """All records, in the order in which they were numbered: -1 first."""
        rows = self._connection.execute("SELECT data FROM record ORDER BY number DESC")
        while chunk := rows.fetchmany(2000):
            for (data,) in chunk:
                yield pickle.loads(data)

    def learn(self, keys: Iterable[tuple[str, int]]) -> None:
        """(key, number) pairs."""
        pairs = ((hash(key), number) for key, number in keys)
        self._connection.executemany("INSERT OR IGNORE INTO bears VALUES (?, ?)", pairs)

    def bearers(self, keys: Iterable[str]) -> set[int]:
        """The numbers that bear any of these keys, and by chance some that do not."""
        hashes = [hash(key) for key in keys]
        found: set[int] = set()
        for start in range(0, len(hashes), _AT_ONCE):
            part = "[" + ",".join(map(str, hashes[start : start + _AT_ONCE])) + "]"
            sql = "SELECT number FROM bears WHERE key IN (SELECT value FROM json_each(?))"
            found.update(row[0] for row in self._connection.execute(sql, (part,)))
        return found

"""A file of its own for what a very long list makes, so that memory stays flat; gone when the plan is.

It is no book, and in plain SQL: keys come and are asked for by the hundred thousand.
"""

import pickle
from collections.abc import Iterable, Iterator
from typing import Final

from ..domain.adds import Adds
from ..domain.records import Record
from . import engine

#: SQLite takes no more values than this at once in older builds.
_AT_ONCE: Final = 30_000
#: One record costs the reading of so many.
_TOGETHER: Final = 100

#: Of what more records of a list, or of the book, have in common, so many are brought back.
MOST_OWNERS: Final = 1000
_OWNERS_OF: Final = """
    SELECT numbers FROM (SELECT (SELECT group_concat(number) FROM
        (SELECT number FROM bears WHERE key = wanted.value ORDER BY number DESC LIMIT :most)) AS numbers
    FROM json_each(:keys) AS wanted) WHERE numbers IS NOT NULL
"""


class Scratch:
    """Records by number, and which numbers bear which keys."""

    def __init__(self) -> None:
        self._connection = engine.on_scratch_file()
        for statement in (
            "PRAGMA scratch.journal_mode = OFF",
            "PRAGMA scratch.cache_size = -32768",
            "CREATE TABLE scratch.part (first INTEGER PRIMARY KEY, data BLOB NOT NULL)",
            "CREATE TABLE scratch.bears (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID",
            "BEGIN",
        ):
            self._connection.execute(statement)

    def put(self, records: Iterable[Record | Adds]) -> None:
        """Keeps records under their numbers, those that come by columns in small pieces."""
        parts = (part for each in records for part in (each.parts(_TOGETHER) if isinstance(each, Adds) else (each,)))
        rows = ((_first(part), pickle.dumps(part, protocol=5)) for part in parts)
        self._connection.executemany("INSERT OR REPLACE INTO part VALUES (?, ?)", rows)

    def get(self, number: int) -> Record:
        """Raises KeyError."""
        part = self._part_with(number)
        if not isinstance(part, Adds):
            return part
        place = part.place_of(number)
        if place is None:
            raise KeyError(number)
        return part.record(place)

    def replace(self, record: Record) -> None:
        """Another record under the same number."""
        part = self._part_with(record.id)
        if isinstance(part, Adds):
            part.put(record)
        self.put([part if isinstance(part, Adds) else record])

    def _part_with(self, number: int) -> Record | Adds:
        sql = "SELECT data FROM part WHERE first <= ? ORDER BY first DESC LIMIT 1"
        row = self._connection.execute(sql, (-number,)).fetchone()
        found: Record | Adds | None = None if row is None else pickle.loads(row[0])
        if found is None or (not isinstance(found, Adds) and found.id != number):
            raise KeyError(number)
        return found

    def records(self) -> Iterator[Record | Adds]:
        """All records, in the order in which they were numbered: -1 first."""
        rows = self._connection.execute("SELECT data FROM part ORDER BY first")
        while chunk := rows.fetchmany(50):
            for (data,) in chunk:
                yield pickle.loads(data)

    def learn(self, keys: Iterable[tuple[str, int]]) -> None:
        """(key, number) pairs."""
        pairs = ((hash(key), number) for key, number in keys)
        self._connection.executemany("INSERT OR IGNORE INTO bears VALUES (?, ?)", pairs)

    def with_keys(self, keys: Iterable[str]) -> set[int]:
        """The numbers that bear any of these keys, of each the first ones; and by chance some that do not."""
        hashes = [hash(key) for key in keys]
        found: set[int] = set()
        for start in range(0, len(hashes), _AT_ONCE):
            part = "[" + ",".join(map(str, hashes[start : start + _AT_ONCE])) + "]"
            for (numbers,) in self._connection.execute(_OWNERS_OF, {"keys": part, "most": MOST_OWNERS}):
                found.update(map(int, numbers.split(",")))
        return found


def _first(part: Record | Adds) -> int:
    return -int(part.columns["id"][0] if isinstance(part, Adds) else part.id)

"""A file of its own for what a very long list makes, so that memory stays flat; gone when the plan is.

It is no book, and in plain SQL: keys come and are asked for by the hundred thousand.
"""

import pickle
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ..domain.adds import Adds
from ..domain.records import Record
from . import engine

#: SQLite takes no more values than this at once in older builds.
_AT_ONCE: Final = 30_000
#: One record costs the reading of so many: 20 fit a page, and 100 take three times as long.
_TOGETHER: Final = 20
#: So many are handed out together: a book writes them three times as fast as in the pieces in which they are kept.
_WRITTEN: Final = 2000
#: So many pieces stay at hand: a row asks several times for the record that it may be.
_AT_HAND: Final = 256

#: So much of a key's hash is kept.
_HASH: Final = (1 << 31) - 1

#: Of what more records of a list, or of the book, have in common, so many are brought back.
MOST_OWNERS: Final = 1000
_OWNERS_OF: Final = """
    SELECT pairs FROM (SELECT (SELECT group_concat(pair) FROM
        (SELECT pair FROM bears WHERE pair BETWEEN wanted.value AND wanted.value + 0xffffffff ORDER BY pair LIMIT :most)
        ) AS pairs FROM json_each(:keys) AS wanted) WHERE pairs IS NOT NULL
"""


class Scratch:
    """Records by number, and which numbers bear which keys."""

    def __init__(self) -> None:
        self._connection = engine.on_scratch_file()
        for statement in (
            "PRAGMA scratch.journal_mode = OFF",
            "PRAGMA scratch.cache_size = -32768",
            "CREATE TABLE scratch.part (first INTEGER PRIMARY KEY, data BLOB NOT NULL)",
            # 31 bits of the key's hash and 32 of who bears it, in one number: rows of nothing but it go in quickest.
            "CREATE TABLE scratch.bears (pair INTEGER PRIMARY KEY)",
            "BEGIN",
        ):
            self._connection.execute(statement)
        self._at_hand: OrderedDict[int, Record | Adds] = OrderedDict()  # by `first`, the last used one last
        self._learned = _Hashes()

    def put(self, records: Iterable[Record | Adds]) -> None:
        """Keeps records under their numbers, those that come by columns in small pieces."""
        parts = (part for each in records for part in (each.parts(_TOGETHER) if isinstance(each, Adds) else (each,)))
        rows = ((_first(part), _written(part)) for part in parts)
        self._connection.executemany("INSERT OR REPLACE INTO part VALUES (?, ?)", rows)
        self._at_hand.clear()

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
        else:
            part = record
        self._connection.execute("UPDATE part SET data = ? WHERE first = ?", (_written(part), _first(part)))
        self._at_hand[_first(part)] = part

    def _part_with(self, number: int) -> Record | Adds:
        sql = "SELECT first FROM part WHERE first <= ? ORDER BY first DESC LIMIT 1"
        row = self._connection.execute(sql, (-number,)).fetchone()
        found = None if row is None else self._part(row[0])
        if found is None or (not isinstance(found, Adds) and found.id != number):
            raise KeyError(number)
        return found

    def _part(self, first: int) -> Record | Adds:
        found = self._at_hand.get(first)
        if found is None:
            ((data,),) = self._connection.execute("SELECT data FROM part WHERE first = ?", (first,))
            found = self._at_hand[first] = pickle.loads(data)
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(first)
        return found

    def records(self) -> Iterator[Record | Adds]:
        """All records, in the order in which they were numbered: -1 first."""
        rows = self._connection.execute("SELECT data FROM part ORDER BY first")
        waiting: list[Adds] = []
        for part in (pickle.loads(data) for (data,) in rows):
            if isinstance(part, Adds) and (not waiting or _go_together(waiting, part)):
                waiting.append(part)
                continue
            if waiting:
                yield Adds.joined(waiting)
            waiting = [part] if isinstance(part, Adds) else []
            if not waiting:
                yield part
        if waiting:
            yield Adds.joined(waiting)

    def learn(self, keys: Iterable[tuple[str, int]]) -> None:
        """(key, number) pairs of new records: their numbers are below 0."""
        # In their order they go into the tree page by page; as they come, each into one that was written out before.
        pairs = sorted((hash(key) & _HASH) << 32 | -number for key, number in keys)
        self._learned.add(pair >> 32 for pair in pairs)
        self._connection.executemany("INSERT OR IGNORE INTO bears VALUES (?)", zip(pairs, strict=True))
        # What has changed is written now, and not page by page when another is to be read (19 us, and 12 afterwards).
        self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")

    def with_keys(self, keys: Iterable[str]) -> set[int]:
        """The numbers that bear any of these keys, of each the first ones; and by chance some that do not."""
        wanted = sorted(each << 32 for each in self._learned.among(hash(key) & _HASH for key in keys))
        found: set[int] = set()
        for start in range(0, len(wanted), _AT_ONCE):
            part = "[" + ",".join(map(str, wanted[start : start + _AT_ONCE])) + "]"
            for (pairs,) in self._connection.execute(_OWNERS_OF, {"keys": part, "most": MOST_OWNERS}):
                found.update(-(int(pair) & 0xFFFFFFFF) for pair in pairs.split(","))
        return found


class _Hashes:
    """Which hashes were learned, and by chance some that were not: most keys of most rows are new, and asking the
    file for each takes five times as long as all else that is done with it."""

    #: 16 MB of bits: of ten million keys that were not learned one in fourteen is asked for in vain.
    _BITS: Final = 1 << 27

    def __init__(self) -> None:
        self._bits = bytearray(self._BITS >> 3)

    def add(self, hashes: Iterable[int]) -> None:
        bits, mask = self._bits, self._BITS - 1
        for each in hashes:
            place = each & mask
            bits[place >> 3] |= 1 << (place & 7)

    def among(self, hashes: Iterable[int]) -> Iterator[int]:
        bits, mask = self._bits, self._BITS - 1
        return (each for each in hashes if bits[(each & mask) >> 3] >> (each & 7) & 1)


def _go_together(waiting: Sequence[Adds], part: Adds) -> bool:
    return part.kind == waiting[0].kind and sum(map(len, waiting)) + len(part) <= _WRITTEN


def _written(part: Record | Adds) -> bytes:
    return pickle.dumps(part, protocol=5)


def _first(part: Record | Adds) -> int:
    return -int(part.columns["id"][0] if isinstance(part, Adds) else part.id)

"""The search index: one folded line for each record, kept beside the records in the same transaction.

A search is cut into words. Words of three letters and more are found by their trigrams and settled by the line's
own text; those of two begin a word, and are found by a trigram too: each word of a line has a space before it. One
letter alone only matches the beginning of a name.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ...domain.adds import Adds
from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS
from ...domain.fields.types import Notes, Phones, Text
from ...domain.kinds import KINDS, kind_of
from ...domain.reading.folding import search_text, search_texts, search_words
from ...domain.reading.phones import digits, national
from ...domain.records import Record
from .. import engine
from ..rows.tables import Stored

#: Kinds that have a `name_key`, and can be found by its first letters.
NAMED: Final = tuple(name for name, kind in KINDS.items() if kind.is_sorted)
_LONGEST: Final = 200
_PHONE: Final = re.compile(r"[\d\s()+\-./*]+")
_TRIGRAM: Final = 3
#: Shorter words are no question to the index.
_INDEXED: Final = 2
#: What the index knows of a record, in this order, and how each value is searched; None where it is as it stands. The
#: phones of clients and contacts follow, and a client's name.
_PARTS: Final[Mapping[str, Sequence[tuple[str, Callable[[Any], str] | None]]]] = {
    kind: parts
    for kind, declared in FIELDS.items()
    if (
        parts := [
            (field.name, None if type(field.type) in (Text, Notes) else field.type.searched)
            for field in declared.values()
            if field.is_searched and not isinstance(field.type, Phones)
        ]
    )
}
#: All that decides about a record's line and about the keys of its duplicates.
_DECIDES: Final = {
    kind: attrgetter(
        *(name for name, _ in parts),
        *(name for name in ("phones", "client_id") if kind != "activity" and name in fields_of),
    )
    for kind, parts in _PARTS.items()
    for fields_of in [KINDS[kind].fields]
}
_THESE: Final = "id IN (SELECT value FROM json_each(?))"


def same_line(kind: str, old: Record, new: Record) -> bool:
    """Whether an edit leaves a record's line, and the keys of its duplicates, as they are."""
    decides = _DECIDES.get(kind)
    return decides is None or bool(decides(old) == decides(new))


def line_of(record: Record, client_key: str = "") -> str | None:
    """What the index knows of a record; None for kinds that are not searched."""
    parts: list[str] = []
    for name, how in _PARTS.get(kind_of(record), ()):
        value = getattr(record, name)
        parts.append(value if how is None else how(value))
    if not parts:
        return None
    return search_text([*parts, client_key], getattr(record, "phones", ()))


def lines_of(adds: Adds, client_keys: Sequence[str] | None = None) -> list[str]:
    """`line_of` of each new client or contact."""
    columns: list[Iterable[str]] = []
    for name, how in _PARTS[adds.kind]:
        values = adds.columns.get(name)
        if values is not None:
            columns.append(values if how is None else map(how, values))
    if client_keys is not None:
        columns.append(client_keys)
    lines = ["\n".join(filter(None, parts)) for parts in zip(*columns, strict=True)]
    return search_texts(lines, adds.columns.get("phones"))


def add_lines(connection: engine.Connection, lines: Iterable[tuple[int, str, str]]) -> None:
    """(id, kind, text) of new records, into `line` only; `index_range` follows."""
    connection.executemany("INSERT INTO line (id, kind, text) VALUES (?, ?, ?)", lines)


def index_range(connection: engine.Connection, first: int, last: int) -> None:
    """Indexes the lines of an id range by one statement: per-row triggers cost ten times as much."""
    connection.execute(
        "INSERT INTO line_index (rowid, text) SELECT id, text FROM line WHERE id BETWEEN ? AND ?", (first, last)
    )


def bulk(connection: engine.Connection, on: bool) -> None:
    """While on, segments are not merged after each flush and the index gathers more before it flushes.

    Four MB: 100,000 lines take 0.9 s of a processor and 300,000 take 2.8 to 4.6; with 64 MB it is 1.1 and 6.8.
    """
    for option, value in (("automerge", 0 if on else 4), ("hashsize", (4 if on else 1) << 20)):
        connection.execute("INSERT INTO line_index (line_index, rank) VALUES (?, ?)", (option, value))


def index_lines(connection: engine.Connection, ids: Iterable[int]) -> None:
    """As `index_range`, for ids that lie apart."""
    connection.execute(
        f"INSERT INTO line_index (rowid, text) SELECT id, text FROM line WHERE {_THESE}", (_listed(sorted(ids)),)
    )


def rebuild(connection: engine.Connection) -> None:
    """Builds the index anew from all lines."""
    connection.execute("INSERT INTO line_index (line_index) VALUES ('rebuild')")


def remove_lines(connection: engine.Connection, ids: Iterable[int], indexed: bool) -> None:
    """Takes out these lines, from the index too where they are still `indexed`."""
    _remove(connection, _THESE, (_listed(ids),), indexed)


def remove_range(connection: engine.Connection, first: int, last: int, indexed: bool) -> None:
    """As `remove_lines`, for a range of ids."""
    _remove(connection, "id BETWEEN ? AND ?", (first, last), indexed)


def _remove(connection: engine.Connection, which: str, values: Sequence[Any], indexed: bool) -> None:
    if indexed:
        connection.execute(
            f"INSERT INTO line_index (line_index, rowid, text) SELECT 'delete', id, text FROM line WHERE {which}",
            values,
        )
    connection.execute(f"DELETE FROM line WHERE {which}", values)


def check(connection: engine.Connection) -> None:
    """Raises engine.Error where the index and the lines differ."""
    connection.execute("INSERT INTO line_index (line_index, rank) VALUES ('integrity-check', 1)")


def words_of(text: str) -> list[str]:
    """The folded words of a search; a phone, however it is written, is one word of digits."""
    text = text[:_LONGEST].replace("\0", " ").encode("utf-8", "ignore").decode()
    if _PHONE.fullmatch(text) and sum(c.isdigit() for c in text) >= _TRIGRAM:
        local = national(text) if text.strip().startswith(("+", "00")) else ""
        return [local if len(local) >= _TRIGRAM else digits(text)]
    return search_words(text)


class Query(NamedTuple):
    """A SELECT of ids, or a condition on a record, and the values that it takes."""

    sql: str
    values: tuple[Stored, ...] = ()


ALL: Final = Query("1")


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a search, folded once, as what the book is asked by them.

    All of it is SQL, so that hits stay in SQLite: an id that Python reads costs nine times what the index takes to find
    it (0.36 us against 0.04), and holds the interpreter while the window paints.
    """

    words: tuple[str, ...]

    @property
    def is_by_name(self) -> bool:
        """Whether the index cannot be asked: a letter alone only begins a name."""
        return all(len(word) < _INDEXED for word in self.words)

    def ids(self, kind: str) -> Query:
        """The ids that may be found, among those of others; `settled` says which of them are.

        Only between the first and the last of a kind: what one import has brought lies together.
        """
        if self.is_by_name:
            test, values = self._of_name(kind)
            return Query(f"SELECT id FROM {kind} WHERE {test}", values)
        # Where there is none of the kind: the index takes a bound that is NULL for none, and walks to its end.
        ends = f"ifnull((SELECT min(id) FROM {kind}), 0) AND ifnull((SELECT max(id) FROM {kind}), -1)"
        sql = f"SELECT rowid AS id FROM line_index WHERE line_index MATCH ? AND rowid BETWEEN {ends}"
        return Query(sql, (_trigrams(self.words),))

    def found(self, kind: str) -> Query:
        """The ids that are found, among those of others; each line is read that the index alone does not settle.

        Line by line as the index has them, that takes 0.15 us for each.
        """
        tests, values = ("", []) if self.is_by_name else _tests(self.words)
        if not tests:
            return self.ids(kind)
        sql, asked = self.ids(kind)
        return Query(
            f"SELECT line.id FROM ({sql}) AS offered CROSS JOIN line USING (id) WHERE {tests}", (*asked, *values)
        )

    def settled(self, kind: str) -> Query:
        """What `ids` leaves open, as a condition on a record"""
        tests, values = ("", []) if self.is_by_name else _tests(self.words)
        return _of_line(kind, tests, values) if tests else ALL

    def found_at(self, kind: str) -> Query:
        """The whole search as a condition on a record, without the index."""
        if self.is_by_name:
            return self._of_name(kind)
        return _of_line(kind, " AND ".join("instr(line.text, ?)" for _ in self.words), map(_held, self.words))

    def _of_name(self, kind: str) -> Query:
        """Whose name begins with the first word, and has one that begins with each further word."""
        if kind not in NAMED:
            return Query("0")
        first, *further = self.words
        column = f"{kind}.name_key"
        rest = "".join(f" AND instr({column}, ?)" for _ in further)
        # The index is one of names that are not empty; `likelihood` leaves the letter to be where the walk begins: 0.1
        # ms for the first rows, and else up to 25 at 100,000, through all names before it.
        return Query(
            f"likelihood({column} > '', 1.0) AND {column} >= ? AND {column} < ?{rest}",
            (first, first + "\U0010ffff", *(" " + word for word in further)),
        )


def _of_line(kind: str, tests: str, values: Iterable[str]) -> Query:
    return Query(f"EXISTS (SELECT 1 FROM line WHERE line.id = {kind}.id AND {tests})", tuple(values))


@lru_cache(16)
def sought(text: str) -> Sought | None:
    """None where the text holds nothing to search by."""
    words = words_of(text)
    return Sought(tuple(words)) if words else None


def hits(connection: engine.Connection, text: str) -> Mapping[int, str]:
    """All records that the search finds, with the kind of each; none where the text holds nothing to search by."""
    asked = sought(text)
    if asked is None:
        return {}
    if asked.is_by_name:
        queries = [(kind, asked.ids(kind)) for kind in NAMED]
        return {row[0]: kind for kind, (sql, values) in queries for row in connection.execute(sql, values)}
    tests, values = _tests(asked.words)
    sql = (
        "SELECT line.id, line.kind FROM line_index CROSS JOIN line ON line.id = line_index.rowid"
        f" WHERE line_index MATCH ? AND {tests or 1}"
    )
    return dict(connection.execute(sql, (_trigrams(asked.words), *values)).fetchall())


def _trigrams(words: Sequence[str]) -> str:
    """The index's question for words of two letters and more."""
    sought = [" " + word if len(word) < _TRIGRAM else word for word in words if len(word) >= _INDEXED]
    trigrams = {word[i : i + _TRIGRAM] for word in sought for i in range(len(word) - _TRIGRAM + 1)}
    return " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in sorted(trigrams))


def _tests(words: Sequence[str]) -> tuple[str, list[str]]:
    """What the trigrams leave open, as a condition on `line.text` and its values; "" where they settle all."""
    unsure = [_held(word) for word in words if len(word) < _INDEXED or len(word) > _TRIGRAM]
    return " AND ".join("instr(line.text, ?)" for _ in unsure), unsure


def _held(word: str) -> str:
    """What a line holds where it has the word: a short one at the beginning of one of its own."""
    return word if len(word) >= _TRIGRAM else " " + word


def some(connection: engine.Connection, text: str, limit: int) -> list[tuple[int, str]]:
    """(id, kind) of records that the search finds, the oldest first: a part of them where they are many.

    Only the first `limit` lines that the index offers are looked at, so that any text is answered at once.
    """
    asked = sought(text)
    if asked is None:
        return []
    if asked.is_by_name:
        found = [(number, kind) for kind in NAMED for number in named(connection, kind, asked, limit)]
        return sorted(found)[:limit]
    tests, values = _tests(asked.words)
    sql = (
        "SELECT line.id, line.kind FROM (SELECT rowid FROM line_index WHERE line_index MATCH ? LIMIT ?) AS offered"
        f" JOIN line ON line.id = offered.rowid WHERE {tests or 1}"
    )
    return connection.execute(sql, (_trigrams(asked.words), limit, *values)).fetchall()


def named(connection: engine.Connection, kind: str, asked: Sought, limit: int) -> list[int]:
    """The first by name that a search by letters alone finds."""
    sql, values = asked.ids(kind)
    return [row[0] for row in connection.execute(f"{sql} ORDER BY name_key, id LIMIT ?", (*values, limit))]


def _listed(ids: Iterable[int]) -> str:
    return "[" + ",".join(map(str, ids)) + "]"


def refuse_nothing(text: str) -> None:
    """Raises UserError("search-empty") where a search has no letter and no digit."""
    if sought(text) is None:
        raise UserError("search-empty")

"""The search index: one folded line for each record, kept beside the records in the same transaction.

A search is cut into words. Words of three letters and more are found by their trigrams and settled by the line's
own text; shorter ones only match the beginning of a name.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

from ..domain.errors import UserError
from ..domain.folding import digits, fold, national, search_text
from ..domain.records import Activity, Client, Contact, Deal, Employer, Record

#: Kinds that have a `name_key`, and can be found by its first letters.
NAMED: Final = ("client", "contact", "deal", "employer")
_LONGEST: Final = 200
_PHONE: Final = re.compile(r"[\d\s()+\-./*]+")
_ABOUT_NAMES: Final = 3


def line_of(record: Record, client_key: str = "") -> str | None:
    """What the index knows of a record; None for kinds that are not searched."""
    match record:
        case Client():
            # Not the website: its host stands in the e-mails, and each letter of a line costs an import time.
            parts = [record.name, record.city, record.title, *record.emails, *record.tags, record.industry]
            return search_text([*parts, record.notes], record.phones)
        case Contact():
            parts = [record.name, record.title, *record.emails, *record.tags, record.notes, client_key]
            return search_text(parts, record.phones)
        case Deal():
            return search_text([record.title, record.product, record.invoice, record.notes, client_key])
        case Activity():
            return search_text([record.text])
        case Employer():
            return search_text([record.name, record.contact, record.notes])
        case _:
            return None


def add_lines(connection: sqlite3.Connection, lines: Iterable[tuple[int, str, str]]) -> None:
    """(id, kind, text) of new records, into `line` only; `index_range` follows."""
    connection.executemany("INSERT INTO line (id, kind, text) VALUES (?, ?, ?)", lines)


def index_range(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Indexes the lines of an id range by one statement: per-row triggers cost ten times as much."""
    connection.execute(
        "INSERT INTO line_index (rowid, text) SELECT id, text FROM line WHERE id BETWEEN ? AND ?", (first, last)
    )


def bulk(connection: sqlite3.Connection, on: bool) -> None:
    """While on, segments are not merged after each flush and the index gathers more before it flushes."""
    for option, value in (("automerge", 0 if on else 4), ("hashsize", (64 if on else 1) << 20)):
        connection.execute("INSERT INTO line_index (line_index, rank) VALUES (?, ?)", (option, value))


def remove_lines(connection: sqlite3.Connection, ids: str) -> None:
    """Takes the records of `ids` (a JSON list) out of the index."""
    connection.execute(
        "INSERT INTO line_index (line_index, rowid, text) SELECT 'delete', id, text FROM line"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    connection.execute("DELETE FROM line WHERE id IN (SELECT value FROM json_each(?))", (ids,))


def check(connection: sqlite3.Connection) -> None:
    """Raises sqlite3.DatabaseError where the index and the lines differ."""
    connection.execute("INSERT INTO line_index (line_index, rank) VALUES ('integrity-check', 1)")


def words_of(text: str) -> list[str]:
    """The folded words of a search; a phone, however it is written, is one word of digits."""
    text = text[:_LONGEST].replace("\0", " ").encode("utf-8", "ignore").decode()
    if _PHONE.fullmatch(text) and sum(c.isdigit() for c in text) >= _ABOUT_NAMES:
        local = national(text) if text.strip().startswith(("+", "00")) else ""
        return [local if len(local) >= _ABOUT_NAMES else digits(text)]
    return fold(text).split()


def hits(connection: sqlite3.Connection, text: str) -> set[int] | None:
    """The ids of all records that the search finds; None where the text holds nothing to search by."""
    words = words_of(text)
    if not words:
        return None
    if all(len(word) < _ABOUT_NAMES for word in words):
        return _by_name(connection, words)
    return _by_index(connection, words)


def _by_name(connection: sqlite3.Connection, words: list[str]) -> set[int]:
    """Records whose name begins with the first word, and has one that begins with each further word."""
    first, further = words[0], words[1:]
    rest = "".join(" AND instr(name_key, ?)" for _ in further)
    found: set[int] = set()
    for kind in NAMED:
        rows = connection.execute(
            f"SELECT id FROM {kind} WHERE name_key > '' AND name_key >= ? AND name_key < ?{rest}",
            (first, first + "\U0010ffff", *(" " + word for word in further)),
        )
        found.update(row[0] for row in rows)
    return found


def _by_index(connection: sqlite3.Connection, words: list[str]) -> set[int]:
    tests, values = _tests(words)
    sql = (
        f"SELECT line.id FROM line_index JOIN line ON line.id = line_index.rowid WHERE line_index MATCH ? AND {tests}"
        if tests
        else "SELECT rowid FROM line_index WHERE line_index MATCH ?"
    )
    return {row[0] for row in connection.execute(sql, (_trigrams(words), *values))}


def _trigrams(words: list[str]) -> str:
    """The index's question for words of three letters and more."""
    trigrams = {word[i : i + 3] for word in words for i in range(len(word) - 2)}
    return " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in sorted(trigrams))


def _tests(words: list[str]) -> tuple[str, list[str]]:
    """What the trigrams leave open, as a condition on `line.text` and its values; "" where they settle all."""
    unsure = [word for word in words if len(word) != _ABOUT_NAMES]
    tests = ["instr(line.text, ?)" if len(w) > _ABOUT_NAMES else "instr(' ' || line.text, ?)" for w in unsure]
    return " AND ".join(tests), [word if len(word) > _ABOUT_NAMES else " " + word for word in unsure]


def broad_test(connection: sqlite3.Connection, text: str, limit: int) -> tuple[str, tuple[str, ...]] | None:
    """For a search that more than `limit` records may answer: the condition on `line.text` that settles each.

    None for rarer ones, and for those by name: `hits` is fast for them. Counting stops at the limit.
    """
    words = words_of(text)
    if not words or all(len(word) < _ABOUT_NAMES for word in words):
        return None
    sql = "SELECT count(*) FROM (SELECT 1 FROM line_index WHERE line_index MATCH ? LIMIT ?)"
    found = connection.execute(sql, (_trigrams(words), limit + 1)).fetchone()[0]
    if found <= limit:
        return None
    sure = [("instr(line.text, ?)", word) for word in words if len(word) == _ABOUT_NAMES]
    tests, values = _tests(words)
    return " AND ".join(filter(None, [tests, *(test for test, _ in sure)])), (*values, *(word for _, word in sure))


def some(connection: sqlite3.Connection, text: str, limit: int) -> list[tuple[int, str]]:
    """(id, kind) of records that the search finds, the oldest first: a part of them where they are many.

    Only the first `limit` lines that the index offers are looked at, so that any text is answered at once.
    """
    words = words_of(text)
    if not words:
        return []
    if all(len(word) < _ABOUT_NAMES for word in words):
        return sorted(kinds(connection, sorted(_by_name(connection, words))[:limit]).items())
    tests, values = _tests(words)
    sql = (
        "SELECT line.id, line.kind FROM (SELECT rowid FROM line_index WHERE line_index MATCH ? LIMIT ?) AS offered"
        f" JOIN line ON line.id = offered.rowid WHERE {tests or 1}"
    )
    return connection.execute(sql, (_trigrams(words), limit, *values)).fetchall()


def kinds(connection: sqlite3.Connection, ids: Iterable[int]) -> Mapping[int, str]:
    """The kind of each of these records."""
    listed = "[" + ",".join(map(str, ids)) + "]"
    sql = "SELECT id, kind FROM line WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (listed,)).fetchall())


def refuse_nothing(text: str) -> None:
    """Raises UserError("search-empty") where a search has no letter and no digit."""
    if not words_of(text):
        raise UserError("search-empty")

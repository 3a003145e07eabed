"""Sums over all that a person has written: what changes in the file by itself no longer fits its sum.

SQLite's own check passes over most single flipped bits. Each record has a sum over its row and those of its parts, each
step one over itself and its images and ranges, under one number: the record's, or minus the step's. An edit adds the
difference of both rows' sums, so that a row which was damaged before it keeps a wrong one. Triggers do that for edits
and removals; who inserts says so, for a trigger costs a row as much as its insertion.
"""

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

import peewee

from ..domain.kinds import KINDS
from . import engine
from .rows.parts import TABLES_OF_PARTS

#: The first schema that has sums.
SINCE: Final = 5
#: By whose number the rows of each table are summed, in terms of the row.
_NUMBERS: Final = {
    **dict.fromkeys(KINDS, "{row}id"),
    **dict.fromkeys(TABLES_OF_PARTS, "{row}owner_id"),
    "step": "-{row}id",
    "image": "-{row}step_id",
    "added": "-{row}step_id",
}
#: Of these the row and its sum come and go together; the others are parts of a record or of a step.
_WHOLE: Final = (*KINDS, "step")
_present: dict[str, str] = {}
#: Rows that are compared by one statement.
_TOGETHER: Final = 10_000
_STEPS_TOGETHER: Final = 200


class Changed(NamedTuple):
    """What no longer fits its sum: a record by kind and id, or a "step"; id 0 where rows are missing."""

    kind: str
    id: int


def prepare(db: peewee.SqliteDatabase) -> None:
    """Gives each connection the sum that the triggers call: CRC-32, which finds every flipped bit of a row."""
    db.register_function(zlib.crc32, "crc32", 1, deterministic=True)


def use(connection: engine.Connection) -> None:
    """As `prepare`, for a connection made without peewee."""
    connection.define("crc32", zlib.crc32, 1)


def exist(connection: engine.Connection) -> bool:
    """Whether a book has sums: those of older schemas have none."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'step_sealed_on_insert'").fetchone() is not None


# -- keeping ----------------------------------------------------------------------------------------------------------


def make_anew(connection: engine.Connection) -> None:
    """The triggers for the tables as they now are, and the sums of all rows; inside the caller's transaction."""
    tables = _tables(connection)
    for table in tables:
        for event, statement in _statements(connection, table).items():
            name = f"{table}_sealed_on_{event}"
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.execute(f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table} BEGIN {statement}; END")
    connection.execute("DELETE FROM seal")
    for table in tables:
        connection.execute(_insertion(table, _sum(connection, table), "1"))


def _tables(connection: engine.Connection) -> list[str]:
    """Those with sums that a book of its schema has."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [table for table in _NUMBERS if table in there and "seal" in there]


def _kinds(tables: Sequence[str]) -> list[str]:
    """The kinds of record that a book of its schema has."""
    return [kind for kind in KINDS if kind in tables]


def _statements(connection: engine.Connection, table: str) -> dict[str, str]:
    """What the triggers of a table do, by the event."""
    new, old = _sum(connection, table, "new."), _sum(connection, table, "old.")
    whose = f"WHERE whose = {_number(table, 'old.')}"
    found = {"update": f"UPDATE seal SET sealed = sealed + {new} - {old} {whose}"}
    if table in _WHOLE:
        found["delete"] = f"DELETE FROM seal {whose}"
    else:
        found["delete"] = f"UPDATE seal SET sealed = sealed - {old} {whose}"
    if table == "step":
        found["insert"] = f"INSERT INTO seal VALUES ({_number(table, 'new.')}, {new})"
    if table == "added" or table in TABLES_OF_PARTS:
        found["insert"] = f"UPDATE seal SET sealed = sealed + {new} WHERE whose = {_number(table, 'new.')}"
    return found


def _number(table: str, row: str = "") -> str:
    return _NUMBERS[table].format(row=row)


def _sum(connection: engine.Connection, table: str, row: str = "") -> str:
    """The sum over a row, as SQL: its values as JSON, so that no two rows look alike.

    A text joined to nothing is text, also where SQLite's own JSON functions have just made it.
    """
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    text = " || ''"
    values = ", ".join(f'{row}"{name}"{text if kind == "TEXT" else ""}' for _, name, kind, *_ in columns)
    return f"crc32(CAST(json_array('{table}', {values}) AS BLOB))"


def _insertion(table: str, summed: str, which: str) -> str:
    return (
        f"INSERT INTO seal SELECT {_number(table)}, sum({summed}) FROM {table} WHERE {which} GROUP BY 1"
        " ON CONFLICT (whose) DO UPDATE SET sealed = sealed + excluded.sealed"
    )


def _insert(connection: engine.Connection, table: str, which: str, values: Sequence[object]) -> None:
    """Only for books of the present schema: their tables are asked for their columns once."""
    if table not in _present:
        _present[table] = _sum(connection, table)
    connection.execute(_insertion(table, _present[table], which), values)


def seal_range(connection: engine.Connection, kind: str, first: int, last: int) -> None:
    """After new records of these ids, which nobody had before, were inserted."""
    _insert(connection, kind, "id BETWEEN ? AND ?", (first, last))


def seal_records(connection: engine.Connection, kind: str, ids: Sequence[int]) -> None:
    """As `seal_range`, for any ids."""
    if ids and max(ids) - min(ids) == len(ids) - 1:
        seal_range(connection, kind, min(ids), max(ids))
    else:
        _insert(connection, kind, "id IN (SELECT value FROM json_each(?))", ("[" + ",".join(map(str, ids)) + "]",))


@contextmanager
def sealed_together(connection: engine.Connection, table: str, first: int, last: int) -> Iterator[None]:
    """While rows of a part come in for new records of these ids, which had none: all are summed at once.

    The trigger that does it row by row is away meanwhile; it takes ten times as long as the row's own insertion.
    """
    name = f"{table}_sealed_on_insert"
    trigger = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {name}")
    yield
    _insert(connection, table, "owner_id BETWEEN ? AND ?", (first, last))
    connection.execute(trigger[0])


def seal_images(connection: engine.Connection, step_id: int, place: int) -> None:
    """After a step's images from this place on were inserted."""
    _insert(connection, "image", "step_id = ? AND place >= ?", (step_id, place))


# -- comparing --------------------------------------------------------------------------------------------------------


def changed(connection: engine.Connection) -> Iterator[list[Changed]]:
    """What no longer fits its sum, in pieces of a moment each: empty ones where all fits."""
    tables = _tables(connection)
    for kind in _kinds(tables):
        now, last = _sum_with_parts(connection, kind, tables), 0
        sql = (
            f"SELECT id, sealed IS NOT {now} FROM {kind} LEFT JOIN seal ON whose = id"
            f" WHERE id > ? ORDER BY id LIMIT {_TOGETHER}"
        )
        while rows := connection.execute(sql, (last,)).fetchall():
            last = rows[-1][0]
            yield [Changed(kind, number) for number, differs in rows if differs]
    yield from _changed_steps(connection)
    yield [Changed(table, 0) for table in _with_missing_rows(connection)]


def unlike(connection: engine.Connection) -> Iterator[int]:
    """The records that do not fit the sum that they have."""
    tables = _tables(connection)
    for kind in _kinds(tables):
        now = _sum_with_parts(connection, kind, tables)
        sql = f"SELECT id FROM {kind} JOIN seal ON whose = id WHERE sealed <> {now}"
        yield from (number for (number,) in connection.execute(sql))


def _sum_with_parts(connection: engine.Connection, kind: str, tables: Sequence[str]) -> str:
    parts = [part for part, owner in TABLES_OF_PARTS.items() if owner == kind and part in tables]
    sums = [_sum(connection, kind), *(_sum_of_parts(connection, part, kind) for part in parts)]
    return f"({' + '.join(sums)})"


def _sum_of_parts(connection: engine.Connection, part: str, owner: str) -> str:
    number = _number(part).removeprefix("-")
    return f"coalesce((SELECT sum({_sum(connection, part)}) FROM {part} WHERE {number} = {owner}.id), 0)"


def _changed_steps(connection: engine.Connection) -> Iterator[list[Changed]]:
    parts = " + ".join(_sum_of_parts(connection, part, "step") for part in ("image", "added"))
    sql = (
        f"SELECT id, sealed IS NOT {_sum(connection, 'step')} + {parts} FROM step LEFT JOIN seal ON whose = -id"
        f" WHERE id > ? ORDER BY id LIMIT {_STEPS_TOGETHER}"
    )
    last = 0
    while rows := connection.execute(sql, (last,)).fetchall():
        last = rows[-1][0]
        yield [Changed("step", number) for number, differs in rows if differs]


def _with_missing_rows(connection: engine.Connection) -> Iterator[str]:
    """Where there are sums of which the row is gone; each row has its own by then. Asked at once: others may write."""

    def count(table: str, which: str = "1") -> str:
        return f"(SELECT count(*) FROM {table} WHERE {which})"

    records, steps = count("seal", "whose > 0"), count("seal", "whose < 0")
    kinds = " + ".join(map(count, _kinds(_tables(connection))))
    sql = f"SELECT {records} <> {kinds}, {steps} <> {count('step')}"
    missing = connection.execute(sql).fetchone()
    yield from (table for table, is_missing in zip(("client", "step"), missing, strict=True) if is_missing)


def is_whole(connection: engine.Connection) -> bool:
    """Whether all rows fit their sums, or the book is of a schema that has none."""
    return not exist(connection) or not any(changed(connection))

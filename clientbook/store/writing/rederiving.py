"""Everything in a book that follows from its records, made anew: sort keys, search lines, match keys, touches."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from ...domain.kinds import KINDS
from ...domain.own_fields.values import key_of
from ...domain.reading.folding import reach_keys
from ...domain.records import Record
from .. import engine
from ..reading import search
from ..rows.parts import PARTS
from ..rows.tables import DERIVED, FOLLOWED, SELECTED, Row, derived_of, records_of
from .touches import Touches

_TOGETHER: Final = 2000


def rederive(connection: engine.Connection, report: Callable[[], None]) -> None:
    """All of it, inside a transaction; `report` is called every two thousand records."""
    connection.execute("DELETE FROM line")
    connection.execute("DELETE FROM reach")
    for kind in FOLLOWED:
        connection.execute(f"UPDATE {kind} SET touched_on = '', next_on = '' WHERE touched_on > '' OR next_on > ''")
    keys: dict[int, str] = {}
    touches = Touches(connection)
    for kind in KINDS:
        for rows in _chunks(connection, kind):
            report()
            _settle_chunk(connection, kind, rows, records_of(kind, rows), keys)
            if kind == "activity":
                touches.note(rows)
        _settle_keys(connection, kind)
    touches.settle()
    search.bulk(connection, True)
    search.rebuild(connection)
    search.bulk(connection, False)


def _settle_keys(connection: engine.Connection, kind: str) -> None:
    """What the rows of parts are sorted by."""
    for part in (each for each in PARTS[kind].values() if each.keyed >= 0):
        if connection.execute(f"PRAGMA table_info({part.table})").fetchone():
            rows = connection.execute(f"SELECT owner_id, place, {part.columns[part.keyed]}, key FROM {part.table}")
            changed = [(key_of(text), owner, place) for owner, place, text, key in rows if key_of(text) != key]
            connection.executemany(f"UPDATE {part.table} SET key = ? WHERE owner_id = ? AND place = ?", changed)


def _chunks(connection: engine.Connection, kind: str) -> Iterator[list[Row]]:
    sql = f"SELECT {SELECTED[kind]} FROM {kind} WHERE id > ? ORDER BY id LIMIT {_TOGETHER}"
    last = 0
    while rows := connection.execute(sql, (last,)).fetchall():
        last = rows[-1][0]
        yield rows


def _settle_chunk(
    connection: engine.Connection, kind: str, rows: Sequence[Row], records: Sequence[Record], keys: dict[int, str]
) -> None:
    """`keys` holds the folded names of the clients, which come first."""
    derived = [derived_of(kind, row, keys) for row in rows]
    if DERIVED[kind]:
        settings = ", ".join(f"{name} = ?" for name in DERIVED[kind])
        values = ((*each, record.id) for each, record in zip(derived, records, strict=True))
        connection.executemany(f"UPDATE {kind} SET {settings} WHERE id = ?", values)
    if kind == "client":
        keys.update((record.id, str(each[0])) for each, record in zip(derived, records, strict=True))
    owners = [str(each[1]) if len(each) > 1 else "" for each in derived]
    lines = ((record.id, kind, search.line_of(record, owner)) for record, owner in zip(records, owners, strict=True))
    search.add_lines(connection, ((number, name, text) for number, name, text in lines if text is not None))
    reached: Sequence[Any] = records if KINDS[kind].is_reached else ()
    reach = [(key, r.id) for r in reached for key in reach_keys(r)]
    connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", reach)

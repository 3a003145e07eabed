"""What is done differently when very many records are written at once. All of it inside the one transaction."""

from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from ...domain.kinds import KINDS
from ...domain.references import REFERENCES
from .. import engine

#: From so many changes on, building the sort indexes anew may beat keeping them up to date row by row.
_BULK: Final = 10_000
#: From so many changes on, a transaction does not keep all that it changes in memory.
_HUGE: Final = 400_000


def drop_indexes(connection: engine.Connection, kind: str, total: int, among: Container[str]) -> Sequence[str]:
    """Drops the indexes of a kind that have one of these columns, before a write of `total` changes.

    Returns how to make them again. Rebuilding costs the whole table, keeping up costs each new row about three times
    as much: below half of what the book holds already, nothing is dropped. Nor is ever what finds those who refer to a
    record: without it SQLite looks through all of them for each one that goes.
    """
    if total < _BULK or KINDS[kind].tab is None:
        return ()
    held = connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0]
    if total < held // 2:
        return ()
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?"
    dropped = []
    for name, statement in connection.execute(sql, (kind,)).fetchall():
        columns = {column for _, _, column in connection.execute(f"PRAGMA index_info({name})")}
        if columns.isdisjoint(REFERENCES[kind]) and any(column in among for column in columns):
            connection.execute(f"DROP INDEX {name}")
            dropped.append(statement)
    return dropped


@contextmanager
def bounded_memory(connection: engine.Connection, total: int) -> Iterator[None]:
    """A transaction of so many changes that its pages would fill the memory writes them to the file as it goes.

    Others cannot read meanwhile, so that only the very largest do.
    """
    if total < _HUGE:
        yield
        return
    connection.execute("PRAGMA cache_spill = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA cache_spill = OFF")


def create_indexes(connection: engine.Connection, statements: Sequence[str]) -> None:
    for statement in statements:
        connection.execute(statement)


def remove_range(connection: engine.Connection, kind: str, first: int, last: int) -> list[int]:
    """Deletes the records of one kind in an id range, with their keys; returns their ids."""
    span = (first, last)
    ids = [row[0] for row in connection.execute(f"SELECT id FROM {kind} WHERE id BETWEEN ? AND ?", span)]
    connection.execute("DELETE FROM reach WHERE record_id BETWEEN ? AND ?", span)
    connection.execute(f"DELETE FROM {kind} WHERE id BETWEEN ? AND ?", span)
    return ids

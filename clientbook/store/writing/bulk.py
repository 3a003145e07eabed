"""What is done differently when very many records are written at once. All of it inside the one transaction."""

from array import array
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from ...domain.kinds import KINDS
from ...domain.references import REFERENCES
from .. import engine
from ..reading.questions import listed
from ..rows.parts import PARTS

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
    # By its keys a part is sorted and its values found, and nobody takes a field out while records are added.
    for part in PARTS[kind].values():
        if part.keyed >= 0 and part.field in among:
            for name, statement in connection.execute(sql, (part.table,)).fetchall():
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


def remove_ranges(
    connection: engine.Connection, kinds: Collection[str], runs: Sequence[tuple[int, int]]
) -> Mapping[str, Sequence[int]]:
    """Deletes the records of these kinds in ranges of ids that no other kind has, with their parts and keys; returns
    their ids by kind.

    Table by table, those that refer to others first: each row that goes is looked for among those who may refer to it.
    The sums go before all: there is nothing left to do then for the triggers that keep them.
    """
    found: dict[str, array[int]] = {}
    for first, last in runs:
        connection.execute("DELETE FROM seal WHERE whose BETWEEN ? AND ?", (first, last))
    for kind in (each for each in reversed(list(KINDS)) if each in kinds):
        found[kind] = array("q")
        for run in runs:
            rows = connection.execute(f"SELECT id FROM {kind} WHERE id BETWEEN ? AND ?", run)
            found[kind].extend(number for (number,) in rows)
            for part in PARTS[kind].values():
                connection.execute(f"DELETE FROM {part.table} WHERE owner_id BETWEEN ? AND ?", run)
            connection.execute(f"DELETE FROM {kind} WHERE id BETWEEN ? AND ?", run)
    # Keys stand in the order of what they say: each statement reads all of them.
    if len(runs) == 1:
        connection.execute("DELETE FROM reach WHERE record_id BETWEEN ? AND ?", runs[0])
    else:
        gone = listed(number for ids in found.values() for number in ids)
        connection.execute("DELETE FROM reach WHERE record_id IN (SELECT value FROM json_each(?))", (gone,))
    return found

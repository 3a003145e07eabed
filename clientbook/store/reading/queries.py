"""Questions to a book: counts, and records by ids, by values and by whom they name. Each takes a connection, and only
reads.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from ...domain.errors import UserError
from ...domain.fields.catalogue import items_of
from ...domain.filtering.filters import Asked
from ...domain.records import Record
from ...domain.references import REFERENCES
from .. import engine
from ..rows.tables import COLUMNS, LAZY, WORDED, records_of
from .filtering import condition

_NAMES: Final = {kind: ", ".join(f'"{column.name}"' for column in columns) for kind, columns in COLUMNS.items()}


def listed(numbers: Iterable[int]) -> str:
    """Ids as the JSON list that `json_each` takes: no limit on how many."""
    return "[" + ",".join(map(str, numbers)) + "]"


def count(connection: engine.Connection, kind: str, only: Asked | None = None) -> int:
    """How many records of a kind there are, or a filter lets through."""
    tests, values = ("1", ()) if only is None else condition(kind, only)
    return int(connection.execute(f"SELECT count(*) FROM {kind} WHERE {tests}", values).fetchone()[0])


def _read(kind: str, rows: engine.Cursor) -> list[Record]:
    """The records of rows, a few hundred at a time: the memory of the ones read serves the next."""
    found: list[Record] = []
    file = rows.connection.db_filename("main") if kind in LAZY else ""
    while chunk := rows.fetchmany(500):
        found += records_of(kind, chunk, file)
    return found


def records(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, Record]:
    """The records of these ids that exist, by id."""
    sql = f"SELECT {_NAMES[kind]} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
    return {record.id: record for record in _read(kind, connection.execute(sql, (listed(wanted),)))}


def where(connection: engine.Connection, kind: str, conditions: Mapping[str, Any]) -> list[Record]:
    """All records whose columns equal these values, oldest first; all of the kind without conditions."""
    known = {column.name for column in COLUMNS[kind]} | {"name_key"}
    if not conditions.keys() <= known:
        raise ValueError(f"unknown columns of {kind}: {conditions.keys() - known}")
    tests = " AND ".join(f'"{name}" IS ?' for name in conditions) or "1"
    sql = f"SELECT {_NAMES[kind]} FROM {kind} WHERE {tests} ORDER BY id"
    return _read(kind, connection.execute(sql, tuple(conditions.values())))


def worded(connection: engine.Connection, kind: str) -> Iterator[Record]:
    """The records of which a value may be a word that no closed vocabulary has, all of them read.

    Raises UserError("value-unknown") where one is.
    """
    tests, values = ["0"], list[str]()
    for name, words in WORDED[kind].items():
        tests.append(f'"{name}" NOT IN ({", ".join("?" * len(words))})' if words else f"\"{name}\" <> '[]'")
        values += words
    sql = f"SELECT {_NAMES[kind]} FROM {kind} WHERE {' OR '.join(tests)}"
    rows, file = connection.execute(sql, values), connection.db_filename("main")
    while chunk := rows.fetchmany(500):
        for record in records_of(kind, chunk, file):
            for field in LAZY.get(kind, ()):
                len(getattr(record, field))
            yield record


def naming(connection: engine.Connection, kind: str, field: str, numbers: Iterable[int]) -> list[Record]:
    """The records of a kind whose `field` is one of these ids."""
    if field not in REFERENCES[kind]:
        raise ValueError(f"{kind}.{field} refers to nothing")
    sql = f"SELECT {_NAMES[kind]} FROM {kind} WHERE {field} IN (SELECT value FROM json_each(?)) ORDER BY id"
    return _read(kind, connection.execute(sql, (listed(numbers),)))


def listing(
    connection: engine.Connection, kind: str, field: str, attribute: str, numbers: Sequence[int]
) -> list[Record]:
    """The records of a kind that name one of these ids in a field holding a list (`domain.references.LISTS`)."""
    if field not in {column.name for column in COLUMNS[kind]}:
        raise ValueError(f"{kind} has no {field}")
    place = items_of(kind, field).path(attribute) if attribute else "$"
    # The digits of a single one are looked for first: reading the list itself costs ten times as much.
    digits = str(numbers[0]) if len(numbers) == 1 else ""
    found = f"SELECT 1 FROM json_each({field}) WHERE json_extract(value, '{place}')"
    sql = (
        f"SELECT {_NAMES[kind]} FROM {kind} WHERE {field} <> '[]' AND instr({field}, ?)"
        f" AND EXISTS ({found} IN (SELECT value FROM json_each(?))) ORDER BY id"
    )
    return _read(kind, connection.execute(sql, (digits, listed(numbers))))


def newest_activities(
    connection: engine.Connection, field: str, number: int, limit: int, skipped: int = 0
) -> list[Record]:
    """What was logged and planned with one record, newest first but for those skipped, by the index that ends in the
    day.
    """
    if field not in REFERENCES["activity"]:
        raise ValueError(f"activity.{field} refers to nothing")
    sql = f'SELECT {_NAMES["activity"]} FROM activity WHERE {field} = ? ORDER BY "on" DESC, id DESC LIMIT ? OFFSET ?'
    return _read("activity", connection.execute(sql, (number, limit, skipped)))


def must_get(connection: engine.Connection, kind: str, number: int) -> Record:
    """One record. Raises UserError("record-gone") where it is no longer there."""
    found = records(connection, kind, [number]).get(number)
    if found is None:
        raise UserError("record-gone")
    return found

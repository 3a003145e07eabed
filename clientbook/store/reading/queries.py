"""Questions to a book: counts, ids in an order, records of ids, duplicates. Each takes a connection, and only reads."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final

from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS, items_of
from ...domain.filtering.filters import Asked
from ...domain.languages.language import Script
from ...domain.reading.folding import with_script_first
from ...domain.records import Record
from ...domain.references import REFERENCES
from .. import engine
from ..rows.tables import COLUMNS, LAZY, WORDED, Stored, records_of
from . import search
from .filtering import condition

#: What each table can be sorted by. What many sort by has an index; few sort by how to reach somebody, or by the days
#: on which a deal was opened and came to its stage.
ORDERS: Final[Mapping[str, Sequence[str]]] = {
    kind: orders
    for kind, declared in FIELDS.items()
    if (orders := tuple(field.order for field in declared.values() if field.order))
}
#: Up to so many hits are sorted by themselves; more are picked out of the whole order, which is kept.
_FEW: Final = 2000
#: Columns that hold numbers: nothing in them is empty.
_NUMBERS: Final = frozenset(
    field.order for declared in FIELDS.values() for field in declared.values() if field.type.whole and field.order
)
_NAMES: Final = {kind: ", ".join(f'"{column.name}"' for column in columns) for kind, columns in COLUMNS.items()}


class Orders:
    """The ids of each kind in the orders last asked for, until another connection writes.

    Belongs to one connection: SQLite's `data_version` tells it of all the others' writes.
    """

    def __init__(self) -> None:
        self._version = -1
        self._kept: dict[tuple[str, str, bool, Script | None], array[int]] = {}

    def ids(
        self, connection: engine.Connection, kind: str, order: str, descending: bool, script_first: Script | None
    ) -> "array[int]":
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._kept.clear()
            self._version = version
        key = (kind, order, descending, script_first)
        if key not in self._kept:
            self._kept[key] = _ordered(connection, kind, order, descending, script_first)
        return self._kept[key]

    def forget(self) -> None:
        """After a write on this very connection, which `data_version` does not tell of."""
        self._kept.clear()


def _parts(kind: str, order: str, descending: bool, script_first: Script | None) -> Sequence[str]:
    """Conditions under which an order is walked, one after the other; nothing empty is in them but numbers."""
    column = f"{kind}.{order}"
    if order in _NUMBERS:  # they sort before text in SQLite, so `> ''` is false for them
        return ("1",)
    if script_first is None:
        return (f"{column} > ''",)
    # Each part is walked by the order's own index, which is one of what is not empty; `likely` leaves the part's own
    # bound to be where the walk begins.
    parts = [
        " AND ".join(
            [f"{column} >= '{first}'"] * bool(first)
            + [f"{column} < '{end}'"] * bool(end)
            + [f"likelihood({column} > '', 1.0)"]
        )
        for first, end in with_script_first(script_first)
    ]
    return parts[::-1] if descending else parts


def _ordered(
    connection: engine.Connection,
    kind: str,
    order: str,
    descending: bool,
    script_first: Script | None,
    among: str = "",
) -> "array[int]":
    """All ids in this order, or those of the JSON list `among`; what is empty comes last both ways."""
    if order not in ORDERS[kind]:
        raise ValueError(f"{kind} cannot be sorted by {order}")
    way = "DESC" if descending else "ASC"
    only = " AND id IN (SELECT value FROM json_each(?))" if among else ""
    values = (among,) if among else ()
    ids = array("q")
    for part in _parts(kind, order, descending, script_first):
        filled = f"SELECT id FROM {kind} WHERE {part}{only} ORDER BY {order} {way}, id {way}"
        ids.extend(map(itemgetter(0), connection.execute(filled, values)))
    if order not in _NUMBERS:
        empty = f"SELECT id FROM {kind} WHERE ({order} IS NULL OR {order} = ''){only} ORDER BY id {way}"
        ids.extend(row[0] for row in connection.execute(empty, values))
    return ids


def ids(
    connection: engine.Connection,
    orders: Orders,
    kind: str,
    order: str,
    descending: bool,
    text: str,
    only: Asked | None = None,
    script_first: Script | None = None,
) -> "array[int]":
    """The ids of one kind that search and filter find (all where both are empty), in an order of `ORDERS`."""
    found = search.hits(connection, text)
    if found and kind == "client":
        found |= _of_contacts(connection, found)
    if only is not None:
        found = _passing(connection, kind, only, found)
    if found is None:
        return orders.ids(connection, kind, order, descending, script_first)
    if len(found) <= _FEW:
        return _ordered(connection, kind, order, descending, script_first, among=listed(found))
    everything = orders.ids(connection, kind, order, descending, script_first)
    return array("q", filter(found.__contains__, everything))


def _of_contacts(connection: engine.Connection, found: Iterable[int]) -> set[int]:
    """The clients of those contacts that a search found: a firm is known by its people."""
    sql = "SELECT client_id FROM contact WHERE client_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, (listed(found),))}


def _passing(connection: engine.Connection, kind: str, only: Asked, among: set[int] | None) -> set[int]:
    """The ids that a filter lets through, of all or of those that a search found."""
    tests, values = condition(kind, only)
    if among is not None and len(among) <= _FEW:
        sql = f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?)) AND +({tests})"
        return {row[0] for row in connection.execute(sql, (listed(among), *values))}
    found = {row[0] for row in connection.execute(f"SELECT id FROM {kind} WHERE {tests}", values)}
    return found if among is None else found & among


def _few(connection: engine.Connection, kind: str, only: Asked) -> list[int] | None:
    """The ids that a filter lets through; None where they are many."""
    tests, values = condition(kind, only)
    rows = connection.execute(f"SELECT id FROM {kind} WHERE {tests} LIMIT ?", (*values, _FEW + 1)).fetchall()
    return None if len(rows) > _FEW else [row[0] for row in rows]


def first_ids(
    connection: engine.Connection,
    orders: Orders,
    kind: str,
    order: str,
    descending: bool,
    text: str,
    limit: int,
    only: Asked | None = None,
    script_first: Script | None = None,
) -> "tuple[array[int], bool]":
    """The first ids that `ids` would give, at once; and whether they are all.

    A broad search or filter walks the order and looks at each line: it has a page's worth long before all hits are
    known.
    """
    broad = search.broad_test(connection, text, _FEW)
    rare = broad is None and text.strip() and search.words_of(text)
    few = None if only is None or rare else _few(connection, kind, only)
    if few is not None and broad is None:
        return _ordered(connection, kind, order, descending, script_first, among=listed(few)), True
    if rare or few is not None:
        return ids(connection, orders, kind, order, descending, text, only, script_first), True
    first = _walked(connection, kind, order, descending, broad or ("1", ()), only, limit, script_first)
    if len(first) < limit:
        return ids(connection, orders, kind, order, descending, text, only, script_first), True
    return first, False


def _walked(
    connection: engine.Connection,
    kind: str,
    order: str,
    descending: bool,
    broad: tuple[str, tuple[Stored, ...]],
    only: Asked | None,
    limit: int,
    script_first: Script | None,
) -> "array[int]":
    """The first ids along an order that pass the tests of a `broad` search and of a filter."""
    tests, values = broad
    lines = f" JOIN line ON line.id = {kind}.id" if values else ""
    if values and kind == "client":
        # A firm is known by its people.
        tests = (
            f"({tests} OR EXISTS (SELECT 1 FROM contact JOIN line ON line.id = contact.id"
            f" WHERE contact.client_id = client.id AND {tests}))"
        )
        values = (*values, *values)
    if only is not None:
        filtered, more = condition(kind, only)
        # The plus keeps the filter's own indexes out of it: it is the order that is walked.
        tests, values = f"{tests} AND +({filtered})", (*values, *more)
    way = "DESC" if descending else "ASC"
    ids = array("q")
    for part in _parts(kind, order, descending, script_first):
        sql = (
            f"SELECT {kind}.id FROM {kind}{lines} WHERE {part} AND {tests}"
            f" ORDER BY {kind}.{order} {way}, {kind}.id {way} LIMIT ?"
        )
        ids.extend(row[0] for row in connection.execute(sql, (*values, limit - len(ids))))
        if len(ids) == limit:
            break
    return ids


def named(connection: engine.Connection, kind: str, beginning: str, limit: int) -> list[int]:
    """The first ids of a kind whose folded name begins so, by name."""
    sql = f"SELECT id FROM {kind} WHERE name_key > '' AND name_key >= ? AND name_key < ? ORDER BY name_key, id LIMIT ?"
    return [row[0] for row in connection.execute(sql, (beginning, beginning + "\U0010ffff", limit))]


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

"""Ids of one kind in an order: all of them, those that a search and a filter find, or only the first."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from ...domain.fields.catalogue import FIELDS
from ...domain.filtering.filters import Asked
from ...domain.languages.language import Script
from ...domain.reading.folding import with_script_first
from .. import engine
from ..rows.tables import Stored
from . import search
from .filtering import condition
from .questions import listed

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

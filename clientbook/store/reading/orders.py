"""Ids of one kind in an order: all of them, those that a search and a filter find, or only the first."""

import sys
from array import array
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from ...domain.fields.catalogue import FIELDS
from ...domain.filtering.filters import Asked
from ...domain.languages.language import Script
from ...domain.own_fields.values import OWN, own_field_of
from ...domain.reading.folding import with_script_first
from .. import engine
from ..rows.parts import PARTS
from ..rows.tables import Stored
from . import search
from .filtering import Condition, condition
from .questions import listed
from .search import ALL, Query, Sought

#: What each table can be sorted by. What many sort by has an index; few sort by how to reach somebody, or by the days
#: on which a deal was opened and came to its stage.
ORDERS: Final[Mapping[str, Sequence[str]]] = {
    kind: orders
    for kind, declared in FIELDS.items()
    if (orders := tuple(field.order for field in declared.values() if field.order))
}
#: Up to so many hits are sorted by themselves; for more the order is walked.
_FEW: Final = 2000
#: More hits are not made a set of, which takes 0.15 us for each: a page is full after a few records.
_MANY: Final = 20_000
#: So many records are read for it; where the hits are of other kinds, all are gathered after all.
_FAR: Final = 10_000
#: Columns that hold numbers: nothing in them is empty.
_NUMBERS: Final = frozenset(
    field.order for declared in FIELDS.values() for field in declared.values() if field.type.whole and field.order
)


class Order(NamedTuple):
    """What a kind is sorted by, one of `ORDERS`, and whose script comes first."""

    kind: str
    column: str
    descending: bool
    script_first: Script | None

    @property
    def way(self) -> str:
        return "DESC" if self.descending else "ASC"

    @property
    def own_field(self) -> int | None:
        """The number of the own field by which it sorts; None for a field of the kind's own table."""
        return own_field_of(self.column)

    @property
    def key(self) -> str:
        """What is sorted by, as SQL."""
        return f"{self.kind}.{self.column}" if self.own_field is None else "said.key"

    @property
    def number(self) -> str:
        """The ids that lie in the order's index behind the key, as SQL."""
        return f"{self.kind}.id" if self.own_field is None else "said.owner_id"

    def along(self, tests: str) -> str:
        """The rows along the order's index that pass tests, as SQL: those of the kind, or of its own fields' table."""
        if self.own_field is None:
            return f"{self.kind} WHERE {tests}"
        # A record without tests is not looked at. Else its row is found for each value, in the order of values.
        record = f" CROSS JOIN {self.kind} ON {self.kind}.id = said.owner_id" if f"{self.kind}." in tests else ""
        return f"{self._values}{record} WHERE said.field_id = {self.own_field} AND {tests}"

    @property
    def beside(self) -> str:
        """The rows of the kind with what they are sorted by, as SQL."""
        if self.own_field is None:
            return self.kind
        same = f"said.owner_id = {self.kind}.id AND said.field_id = {self.own_field}"
        return f"{self.kind} LEFT JOIN {self._values} ON {same}"

    @property
    def empty(self) -> str:
        """Whether nothing is to be sorted by, as SQL."""
        if self.own_field is None:
            return f"({self.key} IS NULL OR {self.key} = '')"
        filled = f"SELECT said.owner_id FROM {self._values} WHERE said.field_id = {self.own_field} AND said.key > ''"
        return f"{self.kind}.id NOT IN ({filled})"

    @property
    def _values(self) -> str:
        return f"{PARTS[self.kind][OWN].table} AS said"


class Orders:
    """The ids of each kind in the orders last asked for, until another connection writes.

    Belongs to one connection: SQLite's `data_version` tells it of all the others' writes.
    """

    def __init__(self) -> None:
        self._version = -1
        self._kept: dict[Order, array[int]] = {}

    def ids(self, connection: engine.Connection, order: Order) -> "array[int]":
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._kept.clear()
            self._version = version
        if order not in self._kept:
            self._kept[order] = _ordered(connection, order)
        return self._kept[order]

    def forget(self) -> None:
        """After a write on this very connection, which `data_version` does not tell of."""
        self._kept.clear()


def _parts(order: Order) -> Sequence[str]:
    """Conditions under which an order is walked, one after the other; nothing empty is in them but numbers."""
    _, name, descending, script_first = order
    column = order.key
    if name in _NUMBERS:  # they sort before text in SQLite, so `> ''` is false for them
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


def _read(connection: engine.Connection, sql: str, values: Sequence[Stored] = ()) -> "array[int]":
    """The ids of a SELECT, in its order, out of one text that SQLite makes of them.

    Measured at 100,000: 15 ms against 32 by a row each, and most of them without the interpreter.
    """
    text = connection.execute(f"SELECT group_concat(format('%016x', id), '') FROM ({sql})", values).fetchone()[0]
    ids = array("q", bytes.fromhex(text or ""))
    if sys.byteorder == "little":
        ids.byteswap()
    return ids


def _ordered(connection: engine.Connection, order: Order, among: Query = ALL) -> "array[int]":
    """All ids in this order, or those that pass a condition; what is empty comes last both ways."""
    _refuse_unknown(order)
    kind, way = order.kind, order.way
    tests, values = among
    ids = array("q")
    for part in _parts(order):
        rows = order.along(f"{part} AND {tests}")
        filled = f"SELECT {order.number} AS id FROM {rows} ORDER BY {order.key} {way}, {order.number} {way}"
        ids.extend(_read(connection, filled, values))
    if order.column not in _NUMBERS:
        # What is found is looked into only for those that are empty: the set is not made where there are none.
        empty = f"SELECT {kind}.id AS id FROM {kind} WHERE {order.empty} AND {tests} ORDER BY {kind}.id {way}"
        ids.extend(_read(connection, empty, values))
    return ids


def _sorted(connection: engine.Connection, order: Order, few: Query, limit: int = -1) -> "array[int]":
    """As `_ordered`, for a few that are looked up by their ids and then sorted, in one statement."""
    _refuse_unknown(order)
    number, way = f"{order.kind}.id", order.way
    tests, values = few
    keys = f"{order.key} {way}, {number} {way}"
    if order.column not in _NUMBERS:
        parts = " ".join(f"WHEN {part} THEN {place}" for place, part in enumerate(_parts(order)))
        keys = f"CASE {parts} ELSE 9 END, nullif({order.key}, '') {way}, {number} {way}"
    sql = f"SELECT {number} FROM {order.beside} WHERE {tests} ORDER BY {keys} LIMIT ?"
    return array("q", map(itemgetter(0), connection.execute(sql, (*values, limit))))


def _refuse_unknown(order: Order) -> None:
    is_known = order.column in ORDERS[order.kind] if order.own_field is None else OWN in PARTS[order.kind]
    if not is_known:
        raise ValueError(f"{order.kind} cannot be sorted by {order.column}")


def ids(connection: engine.Connection, orders: Orders, by: Order, text: str, only: Asked | None = None) -> "array[int]":
    """The ids of one kind that search and filter find (all where both are empty), in an order of `ORDERS`."""
    kind, asked = by.kind, search.sought(text)
    if asked is None and only is None:
        return orders.ids(connection, by)
    if asked is not None and _count(connection, kind, asked, _FEW) <= _FEW:
        return _of_few(connection, by, asked, only)
    return _of_many(connection, by, asked, only)


def _of_few(connection: engine.Connection, order: Order, asked: Sought, only: Asked | None) -> "array[int]":
    """What a search finds and a filter lets through, where the search finds few."""
    found = _within(f"{order.kind}.id", _found(order.kind, asked))
    # The plus keeps the filter's own indexes out of it.
    return _sorted(connection, order, found if only is None else _both(found, condition(order.kind, only)))


def _of_many(connection: engine.Connection, order: Order, asked: Sought | None, only: Asked | None) -> "array[int]":
    """The same where it may find many: what is found becomes a set, and the order is walked along it."""
    kind, tests = order.kind, ALL
    if asked is not None:
        tests = _within(f"+{kind}.id", _found(kind, asked))
    if only is not None:
        passing = _passing(connection, kind, only)
        if passing.count(",") < _FEW:
            return _sorted(connection, order, _both(_within(f"{kind}.id", _listed(passing)), tests))
        tests = _both(_within(f"+{kind}.id", _listed(passing)), tests)
    return _ordered(connection, order, tests)


def _found(kind: str, asked: Sought) -> Query:
    """The ids that a search finds, among those of others: a firm is known by its people."""
    own = asked.found(kind)
    if kind != "client":
        return own
    people = _within("contact.id", asked.found("contact"))
    clients = f"SELECT client_id FROM contact WHERE client_id IS NOT NULL AND {people.sql}"
    return Query(f"{own.sql} UNION ALL {clients}", (*own.values, *people.values))


def _within(what: str, ids: Query) -> Query:
    return Query(f"{what} IN ({ids.sql})", ids.values)


def _listed(ids: str) -> Query:
    """Ids of a JSON list: no limit on how many."""
    return Query("SELECT value FROM json_each(?)", (ids,))


def _both(one: Query | Condition, other: Query | Condition) -> Query:
    """Both conditions, the other asked of what passes the one."""
    return Query(f"({one.sql}) AND +({other.sql})", (*one.values, *other.values))


def _passing(connection: engine.Connection, kind: str, only: Asked) -> str:
    """The ids that a filter lets through, as a JSON list."""
    tests, values = condition(kind, only)
    return str(connection.execute(f"SELECT json_group_array(id) FROM {kind} WHERE {tests}", values).fetchone()[0])


def _count(connection: engine.Connection, kind: str, asked: Sought, limit: int) -> int:
    """How many a search may find, counted up to a limit: 0.04 us for each."""
    queries = [asked.ids(each) for each in ((kind, "contact") if kind == "client" else (kind,))]
    sql = " + ".join(f"(SELECT count(*) FROM ({each} LIMIT {limit + 1}))" for each, _ in queries)
    values = [value for _, values in queries for value in values]
    return int(connection.execute(f"SELECT {sql}", values).fetchone()[0])


def _few(connection: engine.Connection, kind: str, only: Asked) -> list[int] | None:
    """The ids that a filter lets through; None where they are many."""
    tests, values = condition(kind, only)
    rows = connection.execute(f"SELECT id FROM {kind} WHERE {tests} LIMIT ?", (*values, _FEW + 1)).fetchall()
    return None if len(rows) > _FEW else [row[0] for row in rows]


def first_ids(
    connection: engine.Connection, orders: Orders, by: Order, text: str, limit: int, only: Asked | None = None
) -> "tuple[array[int], bool]":
    """The first ids that `ids` would give, at once; and whether they are all.

    Few hits are sorted. For more the order is walked until a page is full: each record is looked for among the hits or,
    where these are very many, its own line is read.
    """
    kind, asked = by.kind, search.sought(text)
    many = 0 if asked is None else _count(connection, kind, asked, _MANY)
    if asked is not None and many <= _FEW:
        return _of_few(connection, by, asked, only), True
    few = None if only is None else _few(connection, kind, only)
    if few is not None:
        tests = _within(f"{kind}.id", _listed(listed(few)))
        if asked is not None:
            tests = _both(tests, _within(f"+{kind}.id", _found(kind, asked)))
        return _sorted(connection, by, tests), True
    if asked is not None and asked.is_by_name and by.column == "name_key" and only is None:
        first = _named(connection, by, asked, limit)
    else:
        tests = ALL if asked is None else _of_record(kind, asked, many > _MANY)
        if only is not None:
            tests = _both(tests, condition(kind, only))
        first = _walked(connection, by, tests, limit, _FAR if many > _MANY else None)
    if len(first) == limit:
        return first, False
    return (
        orders.ids(connection, by) if asked is None and only is None else _of_many(connection, by, asked, only)
    ), True


def _of_record(kind: str, asked: Sought, is_read: bool) -> Query:
    """A search as a condition on a record: it is among the hits, or its line `is_read`."""
    tests = _own(kind, asked, is_read)
    if kind != "client":
        return tests
    people = _own("contact", asked, is_read)
    return Query(
        f"({tests.sql} OR EXISTS (SELECT 1 FROM contact WHERE contact.client_id = client.id AND {people.sql}))",
        (*tests.values, *people.values),
    )


def _own(kind: str, asked: Sought, is_read: bool) -> Query:
    if is_read:
        return asked.found_at(kind)
    return _both(_within(f"+{kind}.id", asked.ids(kind)), asked.settled(kind))


def _walked(
    connection: engine.Connection, order: Order, tests: Query, limit: int, far: int | None = None
) -> "array[int]":
    """The first ids along an order that pass a condition; fewer than there are where the first `far` of a part, and
    those that are level with the last of them, hold too few.
    """
    _refuse_unknown(order)
    key, sorting = order.key, f"ORDER BY {order.key} {order.way}, {order.number} {order.way}"
    ids = array("q")
    for part in _parts(order):
        within, end = part, None
        if far is not None:
            sql = f"SELECT {key} FROM {order.along(part)} {sorting} LIMIT 1 OFFSET ?"
            end = connection.execute(sql, (far,)).fetchone()
        if end is not None:
            within = f"{part} AND {key} {'>=' if order.descending else '<='} ?"
        sql = f"SELECT {order.number} FROM {order.along(f'{within} AND {tests.sql}')} {sorting} LIMIT ?"
        ids.extend(map(itemgetter(0), connection.execute(sql, (*(end or ()), *tests.values, limit - len(ids)))))
        if len(ids) == limit or end is not None:
            break
    return ids


def _named(connection: engine.Connection, order: Order, asked: Sought, limit: int) -> "array[int]":
    """The first by name of those whose name, or that of one of whose people, begins with a letter.

    Those with the name lie together in the order, at any place of it: to walk there took 11 to 25 ms at 100,000.
    """
    kind, way = order.kind, order.way
    sql, values = asked.ids(kind)
    own = connection.execute(f"{sql} ORDER BY name_key {way}, id {way} LIMIT ?", (*values, limit)).fetchall()
    ids = [row[0] for row in own]
    if kind == "client":
        people = asked.ids("contact")
        tests = Query(
            f"EXISTS (SELECT 1 FROM contact WHERE client_id = client.id AND +contact.id IN ({people.sql}))",
            people.values,
        )
        if _count(connection, "contact", asked, _FEW) <= _FEW:
            clients = f"SELECT client_id FROM contact WHERE id IN ({people.sql})"
            known = _sorted(connection, order, _within("client.id", Query(clients, people.values)), limit)
        else:
            known = _walked(connection, order, tests, limit)
        ids += known
        return _sorted(connection, order, _within("client.id", _listed(listed(ids))), limit)
    return array("q", ids)


def named(connection: engine.Connection, kind: str, beginning: str, limit: int) -> list[int]:
    """The first ids of a kind whose folded name begins so, by name."""
    test = "likelihood(name_key > '', 1.0) AND name_key >= ? AND name_key < ?"  # as `search.Sought` has it
    sql = f"SELECT id FROM {kind} WHERE {test} ORDER BY name_key, id LIMIT ?"
    return [row[0] for row in connection.execute(sql, (beginning, beginning + "\U0010ffff", limit))]

"""Questions to a book as peewee queries, each compiled once and then asked with its values as often as one likes.

Compiling takes 0.3 to 2 ms and building model instances ten times as long as reading rows (a page: 3.6 ms against
0.36), so a question keeps its SQL, is asked on the engine's own connection, and its rows become records.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast

import peewee
from peewee import NodeList, fn

from ...domain.records import Record
from .. import engine
from ..rows.models import TABLES, RecordTable
from ..rows.tables import LAZY, SELECTED, records_of

R = TypeVar("R", bound=Record)
#: What a question is asked with: as SQLite keeps it, or a day.
Value = str | int | float | date | None


#: As one text: column by column they would be half of what compiling costs.
_COLUMNS: Final = {kind: peewee.SQL(columns) for kind, columns in SELECTED.items()}


class _Place(NamedTuple):
    """Where a value belongs that is not known yet."""

    name: str


class Given(peewee.ColumnBase):
    """A value that a question is asked with, by its name.

    Whatever else stands in a question is spelt out: SQLite takes an index of some rows (`WHERE name_key > ''`) only
    where it can read that the question is about those.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __sql__(self, context: peewee.Context) -> peewee.Context:
        with context(value_literals=False):
            return cast(peewee.Context, context.value(_Place(self.name), converter=False))


class Bound(peewee.ColumnBase):
    """A value that is bound where it stands: what a user typed is never spelt out."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def __sql__(self, context: peewee.Context) -> peewee.Context:
        with context(value_literals=False):
            return cast(peewee.Context, context.value(self.value, converter=False))


def spelt(node: peewee.Node, is_part: bool = False) -> tuple[str, list[Any]]:
    """The SQL of a query, or of a part of one, and in the order of its places what belongs there: the value, or a
    `_Place`.
    """
    context = peewee.Context(value_literals=True, subquery=is_part)
    context.sql(node)  # type: ignore[no-untyped-call]  # peewee's own stubs leave it out
    return context.query()


class Question:
    """A query whose values are named by `Given`, or bound in it."""

    def __init__(self, query: peewee.Node) -> None:
        self._query = query
        self._spelt: tuple[str, Sequence[Any]] | None = None
        self._names: list[str] | None = None  # of all values, where none is bound

    def spelt(self) -> tuple[str, Sequence[Any]]:
        """As `spelt`, once."""
        if self._spelt is None:
            _, places = found = spelt(self._query)
            names = [place.name for place in places if isinstance(place, _Place)]
            self._names = names if len(names) == len(places) else None
            self._spelt = found
        return self._spelt

    def rows(self, connection: engine.Connection, /, **values: Value) -> engine.Cursor:
        """Raises KeyError where a value is missing, `engine.Error`."""
        sql, places = self._spelt or self.spelt()
        if self._names is not None:
            return connection.execute(sql, [values[name] for name in self._names])
        filled = [values[place.name] if isinstance(place, _Place) else place for place in places]
        return connection.execute(sql, filled)

    def firsts(self, connection: engine.Connection, /, **values: Value) -> list[Any]:
        """The first column of all rows."""
        return [row[0] for row in self.rows(connection, **values)]

    def number(self, connection: engine.Connection, /, **values: Value) -> int:
        """The one number that answers."""
        return int(self.rows(connection, **values).fetchone()[0])


class Records(Question, Generic[R]):
    """Which records of a kind are wanted, and in which order: the first `most` of them."""

    def __init__(self, kind: str, *tests: peewee.Node, order: Sequence[peewee.Node] = ()) -> None:
        self.kind: Final = kind
        super().__init__(those(kind, *tests).order_by(*order).limit(Given("most")))

    def ask(self, connection: engine.Connection, /, most: int = 500, **values: Value) -> list[R]:
        """Days are given as days."""
        stored = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
        return cast(list[R], read(self.kind, self.rows(connection, most=most, **stored)))


def read(kind: str, rows: engine.Cursor) -> list[Record]:
    """The records of rows, a few hundred at a time: the memory of the ones read serves the next."""
    found: list[Record] = []
    file = rows.connection.db_filename("main") if kind in LAZY else ""
    while chunk := rows.fetchmany(500):
        found += records_of(kind, chunk, file)
    return found


def those(kind: str, *tests: peewee.Node) -> "peewee.ModelSelect[RecordTable]":
    """The records of a kind that pass all tests, as `read` takes their rows."""
    query = TABLES[kind].select(_COLUMNS[kind])
    return query.where(*tests) if tests else query


def among(column: peewee.ColumnBase, name: str) -> peewee.Expression:
    """Whether a column's value is one of a list given as JSON: however long, it is one value (`listed`)."""
    return column.in_(items(Given(name), ITEM))


def items(column: peewee.ColumnBase, *selected: peewee.Node) -> peewee.Select:
    """A query of the items of a JSON column's list; each is called "value"."""
    return peewee.Select((fn.json_each(column),), selected or (peewee.SQL("1"),))


#: An item of a JSON list, in `items`.
ITEM: Final = peewee.SQL("value")


#: How many rows there are.
ROWS: Final = fn.count(peewee.SQL("*"))
#: What sorts behind whatever begins as the text before it.
BEHIND_ALL: Final = "\U0010ffff"


def listed(numbers: Iterable[int]) -> str:
    """Ids as the JSON list that `among` takes: no limit on how many."""
    return "[" + ",".join(map(str, numbers)) + "]"


def unindexed(node: peewee.Node) -> peewee.NodeList:
    """The same, kept from SQLite's choice of an index."""
    return NodeList((peewee.SQL("+"), node), glue="")

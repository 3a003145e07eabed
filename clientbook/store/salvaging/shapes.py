"""Which table a row belongs to, told by the row alone: how many values it has, and of what kind.

The tables of a book are STRICT and no two are alike, so that this holds also where the list of tables is damaged.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from functools import cache
from typing import Final, NamedTuple

from ...domain.kinds import KINDS
from .. import engine
from ..migrations import MIGRATIONS
from ..rows.parts import PARTS, TABLES_OF_PARTS
from .pages import Row

#: What is kept of a book beside its records; the rest follows from these.
_TABLES: Final = (*KINDS, *TABLES_OF_PARTS, "step", "image", "added", "line", "counter", "seal", "elsewhere")
#: Its rows are as many entries of indexes are, and say nothing of a schema.
LIKE_INDEXES: Final = "seal"
#: Whose column `kind` holds kinds of records, and which: by that the ranges of steps differ from receipts, and what the
#: clients say in own fields from what the contacts say there.
_OF_KINDS: Final[Mapping[str, Collection[str]]] = {
    **dict.fromkeys(("image", "added", "line"), KINDS),
    **{part.table: (kind,) for kind, parts in PARTS.items() for part in parts.values() if part.keyed >= 0},
}


class Column(NamedTuple):
    name: str
    integer: bool
    required: bool
    words: Collection[str] = ()  # what it may hold, where that tells its table from another


class Table(NamedTuple):
    """Its columns in the order in which a row holds them; the first one's value is the row's number, if it has one."""

    name: str
    columns: Sequence[Column]
    numbered: bool

    def fits(self, row: Row) -> bool:
        """A row that is older than the newest columns has no values for them."""
        for column, value in zip(self.columns, row.values, strict=False):
            if value is None:
                if column.required:
                    return False
            elif column.integer is not (type(value) is int) or (column.words and value not in column.words):
                return False
        return True


class Shapes:
    """The tables of one schema."""

    def __init__(self, schema: int) -> None:
        self._by_width: dict[tuple[bool, int], list[Table]] = defaultdict(list)
        now = _tables(schema)
        for name, table in now.items():
            for width in {len(_tables(n)[name].columns) for n in range(1, schema + 1) if name in _tables(n)}:
                self._by_width[table.numbered, width].append(table)

    def table_of(self, row: Row) -> Table | None:
        """The table of a row; None where it is none of those that are kept."""
        fitting = [t for t in self._by_width.get((row.number is not None, len(row.values)), ()) if t.fits(row)]
        return min(fitting, key=lambda table: table.name not in _OF_KINDS, default=None)


@cache
def _tables(schema: int) -> Mapping[str, Table]:
    with closing(engine.in_memory()) as connection:
        for migration in MIGRATIONS[:schema]:
            for statement in migration.statements:
                connection.execute(statement)
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: Table(name, _columns(connection, name), "WITHOUT ROWID" not in sql)
            for name, sql in made
            if name in _TABLES
        }


def _columns(connection: engine.Connection, table: str) -> list[Column]:
    """Those of the primary key come first, as in the rows of a table without numbers."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    ordered = sorted(columns, key=lambda each: (not each[5], each[5], each[0]))
    return [
        Column(name, kind == "INTEGER", bool(required), _OF_KINDS.get(table, ()) if name == "kind" else ())
        for _, name, kind, required, _, _ in ordered
    ]

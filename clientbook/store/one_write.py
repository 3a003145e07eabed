"""One change on its way into the tables, and whether the book still holds what it changes."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ..domain.errors import UserError
from ..domain.records import Record
from .queries import listed
from .tables import COLUMNS, NAME_FIELD, Row, Stored


class Write(NamedTuple):
    """Rows in the order of `COLUMNS[kind]`."""

    kind: str
    before: Row | None
    after: list[Stored] | None
    old: Record | None
    new: Record | None

    @property
    def id(self) -> int:
        row = self.after if self.after is not None else self.before
        assert row is not None
        return int(row[0] or 0)


def refuse_outdated(connection: sqlite3.Connection, writes: Iterable[Write]) -> None:
    """Raises UserError("changed-meanwhile") where a stored record is no longer what `before` says."""
    by_kind: dict[str, list[Write]] = defaultdict(list)
    for write in writes:
        by_kind[write.kind].append(write)
    for kind, of_kind in by_kind.items():
        names = ", ".join(f'"{column.name}"' for column in COLUMNS[kind])
        sql = f"SELECT {names} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
        stored = {row[0]: row for row in connection.execute(sql, (listed(w.id for w in of_kind),))}
        for write in of_kind:
            if write.before is None or stored.get(write.id) != tuple(write.before):
                raise UserError("changed-meanwhile", name=getattr(write.old, NAME_FIELD.get(kind, ""), ""))

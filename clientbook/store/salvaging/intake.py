"""Rows of a damaged book on their way into a new one: those that hold together, with what can be mended mended."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from ...domain.kinds import KINDS
from ...domain.records import ClosedStatement
from .. import engine
from ..rows.parts import PARTS, TABLES_OF_PARTS
from ..rows.tables import COLUMNS, NAMES, Stored, record_of, row_of_image
from .pages import Row
from .shapes import Table

#: Rows of a table that are written together.
_TOGETHER: Final = 500
_LARGEST_ID: Final = 1 << 53
#: A pair of numbers is an entry of an index where the second is a record's; one sum in 250 is smaller than this.
_SMALLEST_SUM: Final = 1 << 24
#: What SQLite says of a value that it does not take, and not of the disk.
_REFUSED: Final = (engine.Code.ERROR, engine.Code.CONSTRAINT, engine.Code.MISMATCH)


class Intake:
    """Writes rows by table; counts those `refused` of each kind, and notes the ids of `torn` records: those that lack
    letters or fields.
    """

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self._waiting: dict[tuple[str, int], list[Sequence[Stored]]] = defaultdict(list)
        self._names: dict[tuple[str, int], str] = {}
        self.next_id = 1
        self.refused: Counter[str] = Counter()
        self.torn: set[int] = set()

    def take(self, table: Table, row: Row) -> None:
        """One row that fits the table."""
        names = [column.name for column in table.columns[: len(row.values)]]
        stored: dict[str, Stored] = dict(zip(names, row.values, strict=True))
        if table.name == "counter":
            self.next_id = max(self.next_id, int(stored["next_id"] or 0))
            return
        if table.numbered:
            stored["id"] = row.number
        try:
            mended = row.torn
            if not 0 < int(stored.get("id") or 1) < _LARGEST_ID:
                raise ValueError("no id of a book")
            if table.name in KINDS:
                mended |= _mend(table.name, stored)
            elif table.name in TABLES_OF_PARTS:
                _check_part(table.name, stored)
            else:
                _CHECKS[table.name](stored)
        except Exception:  # noqa: BLE001 - whatever a torn value leads to, its row cannot be read
            self.refused[table.name] += 1
            return
        if mended and table.name in KINDS:
            self.torn.add(int(stored["id"] or 0))
        self._put(table.name, stored)

    def _put(self, table: str, stored: dict[str, Stored]) -> None:
        key = (table, len(stored))
        self._names.setdefault(key, ", ".join(f'"{name}"' for name in stored))
        waiting = self._waiting[key]
        waiting.append(list(stored.values()))
        if len(waiting) == _TOGETHER:
            self._write(key)

    def finish(self) -> None:
        """Writes what still waits."""
        for key in self._waiting:
            self._write(key)

    def _write(self, key: tuple[str, int]) -> None:
        table, width = key
        waiting = self._waiting[key]
        sql = f"INSERT OR IGNORE INTO {table} ({self._names[key]}) VALUES ({', '.join('?' * width)})"
        try:
            self._connection.executemany(sql, waiting)
        except engine.Error as error:
            _raise_unless_refused(error)
            for values in waiting:
                self._write_one(table, sql, values)
        waiting.clear()

    def _write_one(self, table: str, sql: str, values: Sequence[Stored]) -> None:
        try:
            self._connection.execute(sql, values)
        except engine.Error as error:
            _raise_unless_refused(error)
            self.refused[table] += 1


def _raise_unless_refused(error: engine.Error) -> None:
    if engine.code_of(error) not in _REFUSED:
        raise error


def _mend(kind: str, stored: dict[str, Stored]) -> bool:
    """Sees to it that the values make a record; returns whether some had to be replaced by those of a new one."""
    columns = COLUMNS[kind]
    fresh = row_of_image(kind, "{}")
    row = [stored.get(column.name, absent) for column, absent in zip(columns, fresh, strict=True)]
    try:
        _read(kind, row)
        return False
    except Exception:
        if KINDS[kind].is_salvaged_whole:
            raise
    for column, absent in zip(columns, fresh, strict=True):
        try:
            if column.decode is not None:
                column.decode(stored.get(column.name, absent))
        except Exception:  # noqa: BLE001 - as above
            stored[column.name] = absent
    _read(kind, [stored.get(column.name, absent) for column, absent in zip(columns, fresh, strict=True)])
    return True


def _read(kind: str, row: Sequence[Stored]) -> None:
    record = record_of(kind, row)
    if isinstance(record, ClosedStatement):
        len(record.entries)  # read from their text only now


def _check_part(table: str, stored: dict[str, Stored]) -> None:
    kind = TABLES_OF_PARTS[table]
    part = next(each for each in PARTS[kind].values() if each.table == table)
    values = [stored[column] for column in part.columns]
    read = COLUMNS[kind][NAMES[kind].index(part.field)].decode
    assert read is not None
    read(json.dumps(values if part.is_bare else [values]))


def _check_image(stored: dict[str, Stored]) -> None:
    kind = str(stored["kind"])
    for image in (stored["before"], stored["after"]):
        if image is not None:
            _read(kind, row_of_image(kind, str(image)))


def _check_step(stored: dict[str, Stored]) -> None:
    datetime.fromisoformat(str(stored["at"]))
    if not isinstance(json.loads(str(stored["label"])), dict):
        raise TypeError("no label")


def _check_kind(stored: dict[str, Any]) -> None:
    KINDS[stored["kind"]]


def _check_copy(stored: dict[str, Stored]) -> None:
    datetime.fromisoformat(str(stored["made"]))


def _check_sum(stored: dict[str, Any]) -> None:
    if stored["whose"] <= 0 or stored["sealed"] < _SMALLEST_SUM:
        raise ValueError("rather an entry of an index")


_CHECKS: Final[dict[str, Callable[[dict[str, Stored]], None]]] = {
    "image": _check_image,
    "step": _check_step,
    "added": _check_kind,
    "line": _check_kind,
    "elsewhere": _check_copy,
    "seal": _check_sum,
}

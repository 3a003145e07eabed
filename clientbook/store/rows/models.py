"""The peewee models of the records' tables, to build queries of; the schema itself is the migrations' business."""

import types
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

import peewee

from ...domain.kinds import KINDS
from .tables import COLUMNS, DERIVED, FOLLOWED


class _Columns(peewee.ModelBase):
    """Columns are attributes of their table."""

    if TYPE_CHECKING:

        def __getattr__(cls, name: str) -> peewee.Field: ...


class RecordTable(peewee.Model, metaclass=_Columns):
    """The table of a kind; its rows are read as records (`tables.records_of`), never as instances."""


def _called(name: str, body: Mapping[str, object], **meta: object) -> type[RecordTable]:
    called = {**body, "Meta": type("Meta", (), {"table_name": name, **meta})}
    made: type[RecordTable] = cast(Any, types.new_class)(
        f"{name.capitalize()}Table", (RecordTable,), {}, lambda names: names.update(called)
    )
    # Called by its own name in every query, so that conditions nest and join. peewee has no door for it.
    made._meta._table = made._meta.table.alias(name)  # type: ignore[attr-defined]  # peewee's own stubs leave it out
    return made


def _table(kind: str) -> type[RecordTable]:
    body: dict[str, object] = {}
    for column in COLUMNS[kind][1:]:
        of: type[peewee.Field] = peewee.IntegerField if column.integer else peewee.TextField
        body[column.name] = of(null=column.optional)
    body |= {name: peewee.TextField() for name in (*DERIVED[kind], *FOLLOWED.get(kind, ()))}
    return _called(kind, {**body, "id": peewee.IntegerField(primary_key=True)})


#: By kind.
TABLES: Final[Mapping[str, type[RecordTable]]] = {kind: _table(kind) for kind in KINDS}

#: The keys under which records may be duplicates of each other.
REACH: Final = _called("reach", {"key": peewee.TextField(), "record_id": peewee.IntegerField()}, primary_key=False)

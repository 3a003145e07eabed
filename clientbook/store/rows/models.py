"""The peewee models of the records' tables, to build queries of; the schema itself is the migrations' business."""

import types
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast, get_args

import peewee

from ...domain.kinds import KINDS
from .parts import PARTS, Part
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
        if column.name in PARTS[kind]:
            continue
        of: type[peewee.Field] = peewee.IntegerField if column.integer else peewee.TextField
        body[column.name] = of(null=column.optional)
    body |= {name: peewee.TextField() for name in (*DERIVED[kind], *FOLLOWED.get(kind, ()))}
    if "received" in body:
        body["received"] = peewee.IntegerField()
    return _called(kind, {**body, "id": peewee.IntegerField(primary_key=True)})


def _part_table(part: Part) -> type[RecordTable]:
    body: dict[str, object] = {"owner_id": peewee.IntegerField(), "place": peewee.IntegerField()}
    for name, of in zip(part.columns, part.types, strict=True):
        field: type[peewee.Field] = peewee.IntegerField if int in (of, *get_args(of)) else peewee.TextField
        body[name] = field(null=types.NoneType in get_args(of))
    if part.keyed >= 0:
        body |= {"key": peewee.TextField(), "kind": peewee.TextField()}
    return _called(part.table, body, primary_key=peewee.CompositeKey("owner_id", "place"))


#: By kind.
TABLES: Final[Mapping[str, type[RecordTable]]] = {kind: _table(kind) for kind in KINDS}

#: Those of parts, by kind and field.
PART_TABLES: Final[Mapping[str, Mapping[str, type[RecordTable]]]] = {
    kind: {name: _part_table(part) for name, part in parts.items()} for kind, parts in PARTS.items()
}

#: The keys under which records may be duplicates of each other.
REACH: Final = _called("reach", {"key": peewee.TextField(), "record_id": peewee.IntegerField()}, primary_key=False)

"""Small records in a record that the book is asked for (receipts, roles, services): each a row of a table of its own.

Such a row has its owner's id, its place among its owner's, and the attributes of the small record. Rows of the owner,
as they are read, compared and remembered by steps, hold all of them as one JSON text, which `reading` makes.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, get_type_hints

from ...domain.fields.catalogue import FIELDS
from ...domain.fields.types import Ids, Own, Rows
from ...domain.own_fields.values import key_of

#: The JSON text of none.
NONE: Final = "[]"


class Part(NamedTuple):
    """A field of a kind whose items are rows of `table`, in these columns."""

    field: str
    table: str
    columns: Sequence[str]
    types: Sequence[object]  # those of the columns' values
    is_bare: bool  # an item is the value itself, of the one column
    keyed: int = -1  # the place of the column that rows are sorted by, under the key in `key`; -1 for none

    @property
    def reading(self) -> str:
        """As SQL, the JSON text of what an owner, a row of the kind's own table, has."""
        values = ", ".join(f'"{column}"' for column in self.columns)
        item = values if self.is_bare else f"json_array({values})"
        owner = self.table.removesuffix(f"_{self.field}")
        rows = f"SELECT {values} FROM {self.table} WHERE owner_id = {owner}.id ORDER BY place"
        return f"(SELECT json_group_array({item}) FROM ({rows}))"

    def rows(self, owner: int, text: object) -> Iterator[Sequence[object]]:
        """The rows of what `reading` reads as this text."""
        if text == NONE:
            return
        if self.keyed >= 0:
            for place, item in enumerate(json.loads(str(text))):
                yield owner, place, *item, key_of(item[self.keyed])
        else:
            for place, item in enumerate(json.loads(str(text))):
                yield (owner, place, item) if self.is_bare else (owner, place, *item)

    @property
    def insertion(self) -> str:
        """The statement that takes `rows`."""
        columns = ("owner_id", "place", *self.columns, *(("key",) if self.keyed >= 0 else ()))
        names = ", ".join(f'"{column}"' for column in columns)
        return f"INSERT INTO {self.table} ({names}) VALUES ({', '.join('?' * len(columns))})"


def _types(of: Rows | Ids) -> Sequence[object]:
    return (int,) if isinstance(of, Ids) else tuple(get_type_hints(of.of).values())


def _part(kind: str, name: str, of: Rows | Ids) -> Part:
    keyed = of.columns.index(of.keyed) if isinstance(of, Own) else -1
    return Part(name, f"{kind}_{name}", of.columns, _types(of), isinstance(of, Ids), keyed)


def _parts(kind: str) -> dict[str, Part]:
    fields = FIELDS[kind].values()
    return {field.name: _part(kind, field.name, field.type) for field in fields if isinstance(field.type, Rows | Ids)}


#: By kind and field.
PARTS: Final[Mapping[str, Mapping[str, Part]]] = {kind: _parts(kind) for kind in FIELDS}
#: The tables of all of them, and whose rows they are parts of.
TABLES_OF_PARTS: Final[Mapping[str, str]] = {
    part.table: kind for kind, parts in PARTS.items() for part in parts.values()
}


def selected(kind: str, columns: Iterable[str]) -> str:
    """As SQL, these columns of a kind's rows, whether its own table holds them or that of a part."""
    parts = PARTS[kind]
    return ", ".join(f'{parts[name].reading} AS "{name}"' if name in parts else f'{kind}."{name}"' for name in columns)

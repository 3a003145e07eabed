"""New records by columns on their way into the tables: the values as they are stored, and the statement for them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ...domain.adds import Adds
from ...domain.fields.catalogue import RECORDED
from ...domain.kinds import KINDS
from ...domain.reading.folding import name_keys
from ...domain.references import REFERENCES, named_in_lists
from ..rows.parts import NONE
from ..rows.tables import COLUMNS, DERIVED, NAMES, OWN, Stored, literal, received, row_of_image


def stored_columns(adds: Adds, ids: range, real: Callable[[int], int]) -> dict[str, Sequence[Stored]]:
    """The columns as SQLite takes them, by name; parts as `rows.parts.Part.reading` reads them.

    `real` tells the id that a new record was given.
    """
    stored: dict[str, Sequence[Stored]] = {}
    lists = dict(named_in_lists(adds.kind))
    for column in COLUMNS[adds.kind]:
        values = adds.columns.get(column.name)
        if column.name == "id":
            stored["id"] = ids
        elif column.name == RECORDED.get(adds.kind):
            stored[column.name] = ids if values is None else [own or new for own, new in zip(values, ids, strict=True)]
        elif values is None:
            continue
        elif column.name in REFERENCES[adds.kind]:
            stored[column.name] = [real(value) if value is not None and value < 0 else value for value in values]
        elif column.name in lists:
            assert column.encode is not None
            stored[column.name] = _encoded([renumbered(v, lists[column.name], real) for v in values], column.encode)
        else:
            stored[column.name] = values if column.encode is None else _encoded(values, column.encode)
    if "received" in DERIVED[adds.kind]:
        stored["received"] = list(map(received, stored.get("receipts", [NONE] * len(ids))))
    stored["name_key"] = name_keys(adds.columns[KINDS[adds.kind].name_field])
    return stored


def renumbered(items: tuple[Any, ...], attribute: str, real: Callable[[int], int]) -> tuple[object, ...]:
    """A list in a record with real ids in place of negative ones; `attribute` as `domain.references.LISTS` has it."""
    if not attribute:
        return tuple(real(item) if item < 0 else item for item in items)
    return tuple(
        replace(item, **{attribute: real(number)}) if (number := getattr(item, attribute)) < 0 else item
        for item in items
    )


def _encoded(values: list[object], encode: Callable[[object], Stored]) -> Sequence[Stored]:
    """Most columns of most lists hold the same in every row."""
    if values.count(values[0]) == len(values):
        return [encode(values[0])] * len(values)
    return list(map(encode, values))


def insertion(kind: str, bound: Sequence[str]) -> str:
    """The statement that inserts these columns; the others get what a new record holds.

    Half of the columns of a list are never bound: that takes a third off the time of the insertion.
    """
    defaults = dict(zip(NAMES[kind], row_of_image(kind, "{}"), strict=True))
    names = [*OWN[kind], *DERIVED[kind]]
    values = ["?" if name in bound else literal(defaults[name]) for name in names]
    quoted = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {kind} ({quoted}) VALUES ({', '.join(values)})"

"""Where a record names another one: fields that hold its id, and lists of small things that do.

What hangs on a record (a client's contacts, an employer's plans) is `jobs.delete`'s business; this is about the rest.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from .fields import catalogue
from .fields.types import Ids, Items, Reference
from .kinds import KINDS, kind_of
from .records import Record

#: All fields that hold the id of another record: (kind that names it, field, its type).
_ONE: Final = [
    (kind, field.name, field.type)
    for kind in KINDS
    for field in catalogue.fields_of(kind)
    if isinstance(field.type, Reference)
]
#: And those that hold several.
_SEVERAL: Final = [
    (kind, field.name, field.type)
    for kind in KINDS
    for field in catalogue.fields_of(kind)
    if isinstance(field.type, Ids | Items) and field.type.names
]
#: By the kind that is named: (kind that names it, field), for fields that hold one id and can do without.
FIELDS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    named: [(kind, name) for kind, name, of in _ONE if of.names == named and not KINDS[kind].goes_with(name)]
    for named in KINDS
}
#: The same for fields that hold a tuple: with the attribute of its items that is the id, "" where an item is the id.
LISTS: Final[Mapping[str, Sequence[tuple[str, str, str]]]] = {
    named: [(kind, name, of.attribute) for kind, name, of in _SEVERAL if of.names == named] for named in KINDS
}
#: By kind: its fields that hold the id of another record.
REFERENCES: Final[Mapping[str, Sequence[str]]] = {
    kind: tuple(name for other, name, _ in _ONE if other == kind) for kind in KINDS
}
#: The kind that a field names, whichever kind it is a field of: one name never means two.
NAMED: Final[Mapping[str, str]] = {name: of.names for _, name, of in _ONE}


def renamed(record: Record, kind: str, old: int, new: int | None) -> Record:
    """The record naming `new` of this kind where it named `old`; None takes the mention out.

    A list names each one once, and nobody reports to, or knows, themselves.
    """
    own = kind_of(record)
    fresh: dict[str, Any] = {}
    for other, field in FIELDS.get(kind, ()):
        if other == own and getattr(record, field) == old:
            fresh[field] = None if new == record.id else new
    for other, field, attribute in LISTS.get(kind, ()):
        if other == own:
            fresh[field] = _items(getattr(record, field), attribute, old, None if new == record.id else new)
    return replace(record, **fresh) if fresh else record


def named_in_lists(kind: str) -> Sequence[tuple[str, str]]:
    """The fields of a kind that name records in a tuple: (field, attribute), as in `LISTS`."""
    return [(field, attribute) for lists in LISTS.values() for other, field, attribute in lists if other == kind]


def without(record: Record, kind: str, gone: Collection[int]) -> Record:
    """The record without any mention of these ids of a kind; by itself where it has none."""
    own = kind_of(record)
    fresh: dict[str, Any] = {
        field: None for other, field in FIELDS.get(kind, ()) if other == own and getattr(record, field) in gone
    }
    for other, field, attribute in LISTS.get(kind, ()):
        if other == own:
            items = getattr(record, field)
            kept = tuple(item for item in items if (getattr(item, attribute) if attribute else item) not in gone)
            if len(kept) < len(items):
                fresh[field] = kept
    return replace(record, **fresh) if fresh else record


def _items(items: tuple[Any, ...], attribute: str, old: int, new: int | None) -> tuple[object, ...]:
    kept: dict[int, object] = {}
    for item in items:
        number = getattr(item, attribute) if attribute else item
        if number == old:
            if new is None:
                continue
            item, number = (replace(item, **{attribute: new}) if attribute else new), new
        kept.setdefault(number, item)
    return tuple(kept.values())


def referred_to(record: Record, kind: str) -> set[int]:
    """The ids of one kind that a record names, in fields or lists, its own client among them."""
    own = kind_of(record)
    names = [f"{kind}_id", *(field for other, field in FIELDS.get(kind, ()) if other == own)]
    found = {getattr(record, name, None) for name in names}
    for other, field, attribute in LISTS.get(kind, ()):
        if other == own:
            found |= {getattr(item, attribute) if attribute else item for item in getattr(record, field)}
    return {number for number in found if isinstance(number, int)}


def without_dangling(record: Record, is_there: Callable[[str, int], bool]) -> Record | None:
    """The record without mentions of what is gone; None where it cannot do without. `is_there(kind, id)` tells."""
    fresh: dict[str, Any] = {}
    for field, kind in NAMED.items():
        number = getattr(record, field, None)
        if number is not None and not is_there(kind, number):
            if KINDS[kind_of(record)].needs == field:
                return None
            fresh[field] = None
    record = replace(record, **fresh) if fresh else record
    for kind, lists in LISTS.items():
        for other, field, attribute in lists:
            for item in getattr(record, field) if other == kind_of(record) else ():
                number = getattr(item, attribute) if attribute else item
                if not is_there(kind, number):
                    record = renamed(record, kind, number, None)
    return record

"""A row of a list and the record that it is, or may be, beside each other: field by field, and what stays."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final, NamedTuple

from ....domain.fields.catalogue import FIELDS
from ....domain.fields.types import Registered
from ....domain.kinds import kind_of
from ....domain.reading.folding import site_of
from ....domain.records import Record

#: What a list tells by names, and a record by the numbers of other records: the names of both stand above.
_OTHERS: Final = frozenset(("client_id", "employer_id", "reports_to", "credits", "roles", "knows"))


class Compared(NamedTuple):
    """One field of two records. `kept` is what stays, None where each record keeps its own.

    `differs` where both say something and it is not the same.
    """

    field: str
    listed: object
    known: object
    kept: object
    differs: bool


def compared(listed: Record | None, known: Record | None, kept: Record | None) -> Iterator[Compared]:
    """Each field of which either record says something, in the order of forms; `kept` None where both stay."""
    if listed is None or known is None or type(listed) is not type(known):
        return
    declared, defaults = FIELDS[kind_of(known)], {each.name: each.default for each in fields(known)}
    for name, field in declared.items():
        if name not in defaults or name in _OTHERS or not field.imported:
            continue
        said, there = getattr(listed, name), getattr(known, name)
        said = None if said == defaults[name] else said
        if said in (None, "", ()) and there in (None, "", (), defaults[name]):
            continue
        differs = said not in (None, "", ()) and there not in (None, "", ()) and not _is_same(name, said, there, known)
        yield Compared(name, said, there, None if kept is None else getattr(kept, name), differs)


def _is_same(name: str, said: Any, there: Any, record: Record) -> bool:
    """Whether two values say one thing: the address of a site with its beginning, a number with signs in it."""
    if isinstance(said, tuple) and isinstance(there, tuple):
        return set(said) <= set(there)
    of = FIELDS[kind_of(record)][name].type
    if isinstance(of, Registered):
        return bool(of.key(said)) and of.key(said) == of.key(there)
    if name == "website":
        return bool(site_of(said) == site_of(there))
    return bool(said == there)

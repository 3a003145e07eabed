"""Renaming, retyping, ordering and removing own fields, each as one step that undo takes back.

A field that was removed keeps its values, and has them again when it is put back; `purge` is what takes them too.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ...domain.changes import Change, Label
from ...domain.choices import OwnType
from ...domain.errors import UserError
from ...domain.own_fields.types import TYPES, is_read, retyped
from ...domain.own_fields.values import OWN, text_in, with_text
from ...domain.records import OwnField
from ...store.book import Book, Done
from ..delete import deletion
from .known_fields import free_name, own_fields


class Altered(NamedTuple):
    """A field that was altered; so many records say what its type cannot read, which stays as it was written."""

    done: Done
    unread: int


def alter(book: Book, field: OwnField, name: str, of: OwnType, choices: Sequence[str] = ()) -> Altered:
    """The field under a name and as one of a type, and its values as that type writes them, in one step.

    What the type cannot read stays as it is. Raises UserError "field-unnamed", "field-taken", "nothing-to-do".
    """
    with book.connected():
        others = (each for each in own_fields(book, field.kind) if each.id != field.id)
        fresh = replace(field, name=free_name(others, field.kind, name), type=of, choices=tuple(choices))
        if TYPES[of].has_choices and not choices:
            fresh = replace(fresh, choices=field.choices or tuple(_said(book, field)))
        changes = [Change(field, fresh)] if fresh != field else []
        if (of, fresh.choices) != (field.type, field.choices):
            changes += _rewritten(book, fresh)
        if not changes:
            raise UserError("nothing-to-do")
        unread = _unread(book, fresh) if of is not field.type else 0
        return Altered(book.apply(Label("edited", {"name": field.name}), changes), unread)


def _rewritten(book: Book, field: OwnField) -> list[Change]:
    """What records say in a field, as its type writes it, where that is otherwise."""
    records = _saying(book, field)
    texts = retyped(field, {text_in(record.own, field.id) for record in records})
    return [
        Change(record, replace(record, own=with_text(record.own, field.id, texts[said])))
        for record in records
        if (said := text_in(record.own, field.id)) in texts
    ]


def _unread(book: Book, field: OwnField) -> int:
    """How many records say in a field what its type cannot read."""
    way = TYPES[field.type](field.choices)
    return sum(not is_read(way, text_in(record.own, field.id)) for record in _saying(book, field))


def arrange(book: Book, fields: Sequence[OwnField]) -> Done:
    """These fields of one kind in this order. Raises UserError("nothing-to-do")."""
    moved = ((field, replace(field, place=place)) for place, field in enumerate(fields, 1))
    changes = [Change(field, fresh) for field, fresh in moved if field != fresh]
    if not changes:
        raise UserError("nothing-to-do")
    return book.apply(Label("fields-arranged"), changes)


def remove(book: Book, field: OwnField) -> Done:
    """It is shown nowhere from now on; what records say in it stays in the book."""
    return book.apply(Label("field-removed", {"name": field.name}), [Change(field, replace(field, is_removed=True))])


def put_back(book: Book, field: OwnField) -> Done:
    """A removed field, behind the others. Raises UserError("field-taken") where another has its name by now."""
    with book.connected():
        there = own_fields(book, field.kind)
        place = max((each.place for each in there), default=0) + 1
        name = free_name(there, field.kind, field.name)
        return _edit(book, field, replace(field, is_removed=False, place=place, name=name))


def purge(book: Book, field: OwnField) -> Done:
    """Takes the field out with all that records say in it; undo still brings both back."""
    with book.connected():
        planned = deletion(book, "own_field", [field.id])
        return book.apply(planned.label, planned.changes)


def _edit(book: Book, field: OwnField, fresh: OwnField) -> Done:
    if field == fresh:
        raise UserError("nothing-to-do")
    return book.apply(Label("edited", {"name": field.name}), [Change(field, fresh)])


def _saying(book: Book, field: OwnField) -> list[Any]:
    """The records that say something in a field."""
    return [each for each in book.referencing("own_field", field.id) if hasattr(each, OWN)]


def _said(book: Book, field: OwnField) -> list[str]:
    """What records say in a field, as choices of a list: those of several lines one by one, as they are met."""
    lines = (line for record in _saying(book, field) for line in text_in(record.own, field.id).split("\n"))
    return list(dict.fromkeys(lines))

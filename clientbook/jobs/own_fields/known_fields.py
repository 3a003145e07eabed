"""The own fields that a book has, and a new one beside them: light, for the window asks for them at its start."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, cast

from ...domain.changes import Change, Label
from ...domain.choices import OwnType
from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS
from ...domain.fields.list_headings import HEADINGS
from ...domain.reading.folding import name_key
from ...domain.records import OwnField
from ...store.book import Book, Done
from ...texts import in_each_language, translated

#: Nobody's list has as many columns, and each is a walk of its own when lists go out.
MOST: Final = 200


class Added(NamedTuple):
    """A field that was added, as the book holds it."""

    done: Done
    field: OwnField


def every_own_field(book: Book, kind: str) -> list[OwnField]:
    """The own fields of a kind: those in use in their order, then those that were removed."""
    fields = cast(list[OwnField], book.all("own_field", kind=kind))
    return sorted(fields, key=lambda each: (each.is_removed, each.place, each.id))


def own_fields(book: Book, kind: str) -> list[OwnField]:
    """Those in use."""
    return standing(every_own_field(book, kind))


def standing(fields: Iterable[OwnField]) -> list[OwnField]:
    """Without those that were removed."""
    return [each for each in fields if not each.is_removed]


def add(book: Book, kind: str, name: str, of: OwnType = OwnType.TEXT, choices: Sequence[str] = ()) -> Added:
    """A new field, in a step of its own. Raises as `begin`."""
    with book.connected():
        field = begin(own_fields(book, kind), kind, name, of, choices)
        done = book.apply(Label("added-own_field", {"name": field.name}), [Change(None, field)])
        return Added(done, replace(field, id=done.ids[-1]))


def begin(
    there: Iterable[OwnField], kind: str, name: str, of: OwnType = OwnType.TEXT, choices: Sequence[str] = ()
) -> OwnField:
    """A new field behind those that are `there`. Raises UserError "field-unnamed", "field-taken", "fields-too-many"."""
    fields = list(there)
    if len(fields) >= MOST:
        raise UserError("fields-too-many", most=MOST)
    place = max((each.place for each in fields), default=0) + 1
    return OwnField(id=-1, kind=kind, name=free_name(fields, kind, name), type=of, choices=tuple(choices), place=place)


def free_name(others: Iterable[OwnField], kind: str, name: str) -> str:
    """The name in one line, which no other field has in any spelling, nor one of those that all books have."""
    line = " ".join(name.split())
    if not name_key(line):
        raise UserError("field-unnamed")
    if name_key(line) in {*(name_key(each.name) for each in others), *_known_names(kind)}:
        raise UserError("field-taken", name=line)
    return line


def _known_names(kind: str) -> set[str]:
    """What lists of a kind call its own columns, in every language: such a column is read as what all books have."""
    labels = (HEADINGS[name].label for field in FIELDS[kind].values() for name in field.exported)
    return {name_key(word) for label in labels for word in in_each_language(translated(label))}

"""The own fields that a book has, and a new one beside them: light, for the window asks for them at its start."""

from collections.abc import Iterable, Sequence
from typing import Final, cast

from ...domain.choices import OwnType
from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS
from ...domain.fields.list_headings import HEADINGS
from ...domain.reading.folding import name_key
from ...domain.records import OwnField
from ...store.book import Book
from ...texts import in_each_language, translated

#: Nobody's list has as many columns, and each is a walk of its own when lists go out.
MOST: Final = 200


def own_fields(book: Book, kind: str, *, removed: bool = False) -> list[OwnField]:
    """The own fields of a kind in their order; those that were `removed` instead."""
    fields = cast(list[OwnField], book.all("own_field", kind=kind))
    return sorted((each for each in fields if each.is_removed is removed), key=lambda each: (each.place, each.id))


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

"""Columns of a list that are kept as own fields: which they are, of which type, and the fields that the book lacks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from ....domain.errors import UserError
from ....domain.fields.types import in_order
from ....domain.own_fields.guessing import guessed
from ....domain.own_fields.types import TYPES, OwnText
from ....domain.own_fields.values import OWN
from ....domain.reading.folding import name_key
from ....domain.records import OwnField, OwnValue
from ....files.columns import values
from ....files.lists.csv_rows import Reading, bare_rows
from ....store.book import Book
from ....texts import tr
from ...duplicates.ledger import Ledger
from ...own_fields.known_fields import begin, own_fields

#: The kinds of record that the rows of a list become, by the kind of list. Other lists bring nothing of their own.
KINDS: Final[Mapping[str, Sequence[str]]] = {
    "clients": ("client", "contact"),
    "contacts": ("contact", "client"),
    "deals": ("deal",),
}
#: By so many rows a column's type is told, and by so many of its letters a field is called.
_SAMPLE: Final = 2000
_LETTERS: Final = 60


class OwnColumn:
    """One column, and its field in each kind of record. A new field comes into the book with its first value."""

    def __init__(self, place: int, heading: str, homes: Mapping[str, tuple[OwnField, OwnText]], ledger: Ledger) -> None:
        self.place = place
        self.heading = heading
        self._homes = homes
        self._ledger = ledger
        self._begun = {kind for kind, (field, _) in homes.items() if field.id < 0}

    def value(self, kind: str, text: str) -> OwnValue:
        """What a record of a kind says in its field by a cell that is not empty."""
        field, way = self._homes[kind]
        if kind in self._begun:
            self._begun.remove(kind)
            self._ledger.add(field, field.id)
        return OwnValue(field.id, way.kept(text))

    def said(self, kind: str, text: str) -> OwnValue | None:
        """The same of any cell; None of an empty one."""
        return self.value(kind, text) if text else None

    def has(self, kind: str) -> bool:
        """Whether records of a kind have a field of it."""
        return kind in self._homes

    @property
    def is_new(self) -> bool:
        """Whether a field of it is new to the book, and has a value."""
        return any(field.id < 0 and kind not in self._begun for kind, (field, _) in self._homes.items())


def recognised(book: Book, reading: Reading) -> Reading:
    """The reading with the columns that are called as own fields of the book taken for them."""
    known = {name_key(field.name) for kind in KINDS.get(reading.kind, ()) for field in own_fields(book, kind)}
    fields = zip(reading.headings, reading.fields, strict=True)
    return replace(reading, fields=tuple(OWN if name_key(heading) in known else name for heading, name in fields))


def with_rest(reading: Reading, kind: str) -> Reading:
    """The reading with each column of no known meaning taken for an own field, where lists of its kind have any."""
    if kind not in KINDS:
        return reading
    return replace(reading, fields=tuple(OWN if name is None else name for name in reading.fields))


def own_columns(book: Book, reading: Reading, kind: str, ledger: Ledger) -> list[OwnColumn]:
    """The columns of a list that are kept as own fields. Raises UserError("fields-too-many")."""
    places = [place for place, name in enumerate(reading.fields) if name == OWN]
    if not places:
        return []
    there = {each: own_fields(book, each) for each in KINDS.get(kind, ())}
    cells = _cells(reading, places)
    made, taken = list[OwnColumn](), set[int]()
    for place in places:
        way = guessed(cells[place])
        heading = " ".join(reading.headings[place].split()) or tr("Column {n}").format(n=place + 1)
        homes = dict[str, tuple[OwnField, OwnText]]()
        for each, fields in there.items():
            found = _called(fields, heading, taken)
            if found is None:
                found = _begun(fields, each, heading, way, ledger)
                fields.append(found)
            taken.add(found.id)
            homes[each] = found, _way(found, way)
        made.append(OwnColumn(place, heading, homes, ledger))
    return made


def _way(field: OwnField, guessed_way: OwnText) -> OwnText:
    """How a field reads the column: one of the type that the column was told to be, as it is written there."""
    if field.type is not guessed_way.of:
        return TYPES[field.type](field.choices)
    return TYPES[field.type](field.choices, month_first=guessed_way.month_first, habit=guessed_way.habit)


def _called(fields: Sequence[OwnField], name: str, taken: Collection[int]) -> OwnField | None:
    """The field of this name, if no earlier column has it."""
    return next((each for each in fields if name_key(each.name) == name_key(name) and each.id not in taken), None)


def _begun(fields: Sequence[OwnField], kind: str, heading: str, way: OwnText, ledger: Ledger) -> OwnField:
    """A new field under the first name that is free."""
    name, number = heading[:_LETTERS], 1
    while True:
        try:
            field = begin(fields, kind, name, way.of, way.choices)
            return replace(field, id=ledger.reserve(1))
        except UserError as error:
            if error.code not in ("field-taken", "field-unnamed"):
                raise
            number += 1
            name = f"{heading[:_LETTERS] or tr('Field')} {number}"


def _cells(reading: Reading, places: Sequence[int]) -> Mapping[int, list[str]]:
    """The first cells of these columns that say something."""
    found: dict[int, list[str]] = {place: [] for place in places}
    for _, cells in islice(bare_rows(reading), _SAMPLE):
        for place in places:
            if not values.is_empty(cells[place]):
                found[place].append(cells[place])
    return found


def values_of(kind: str, texts: Iterable[tuple[OwnColumn, str]]) -> tuple[OwnValue, ...]:
    """What a record of a kind says by these cells, in the order of the fields."""
    return tuple(sorted((column.value(kind, text) for column, text in texts), key=lambda each: in_order(each.field_id)))

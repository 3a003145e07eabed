"""Columns of numbers by which another program knows a record that the row refers to: a person's firm, a deal's client.

A number alone says little, as every program counts from 1. A column speaks of the book's records under one heading
where that is its own, or where names, or numbers that do not follow each other, show that both are one program's.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Protocol

from ....domain.kinds import KINDS
from ....domain.reading.folding import OUTSIDE
from ...duplicates.disambiguation import LONG_ID
from ...duplicates.name_likeness import Likeness, firms, people
from .row_cells import Cells, Picker, Remark, bare, labelled

#: Between several numbers of one cell.
_BETWEEN: Final = re.compile(r"\s*[;,|]\s*")
_COUNTED: Final = re.compile(r"\D*(\d{1,18})")
#: Of more records under one number nobody says which is meant.
_MOST: Final = 4
#: By chance numbers meet as seldom as this, where nothing else says that they are of one program.
_CHANCE: Final = 1e-6
#: So many numbers of a column are enough to judge by.
_ENOUGH: Final = 500
#: So many rows whose names agree are no chance.
_AGREE: Final = 2


class Found(NamedTuple):
    """The record that a row refers to, the column that says so, and the further numbers of its cell."""

    kind: str
    id: int
    place: int
    further: tuple[str, ...]


@dataclass(slots=True)
class _Heading:
    """The numbers that the book holds under one heading: how many, and how far apart."""

    count: int = 0
    least: int = 10**18
    most: int = 0

    def take(self, number: str) -> None:
        self.count += 1
        counted = _COUNTED.fullmatch(number)
        self.least = min(self.least, int(counted[1]) if counted else 0)
        self.most = max(self.most, int(counted[1]) if counted else 10**18)

    @property
    def density(self) -> float:
        """How likely a number between the least and the greatest is one of them."""
        return min(1.0, self.count / (self.most - self.least + 1)) if self.count > 1 else 1.0


@dataclass(slots=True)
class _Evidence:
    """What speaks for a column and a heading of the book being of one program."""

    agree: int = 0  # rows that call the record as the book does
    differ: int = 0
    met: set[str] = field(default_factory=set)


def numbers_of(text: str) -> tuple[str, ...]:
    """The numbers of one cell."""
    text = bare(text)
    return tuple(filter(None, _BETWEEN.split(" ".join(text.split())))) if text else ()


class Numbered(Protocol):
    """Where records are asked for by their numbers: the book, or the deals that a list has gathered of it."""

    def connected(self) -> AbstractContextManager[object]: ...

    def outside_numbers(self, kind: str, /) -> Iterable[str]:
        """ "record id: 4711" of each."""

    def by_keys(self, kind: str, keys: Iterable[str], most: int, /) -> Mapping[str, Sequence[int]]:
        """Whose the `folding.outside_key`s are."""

    def records(self, kind: str, wanted: Iterable[int], /) -> Mapping[int, Any]: ...


class References:
    """Made once for a list. `columns` are the places of the numbers, of which the first that is known counts; `names`
    those of what the record is called there; `kinds` are those of records, of which the first counts.
    """

    def __init__(
        self,
        book: "Numbered",
        picker: Picker,
        columns: Sequence[int],
        names: Sequence[int],
        kinds: Sequence[str],
        is_meant: Callable[[Any], bool] = bool,
    ) -> None:
        """A record that is not `is_meant` is not referred to, whatever its number."""
        self._book = book
        self._is_meant = is_meant
        self._names = names
        self._kinds = kinds
        self.columns = columns
        self._heading = {place: _key(picker.headings[place]) for place in columns}
        self._known: dict[str, dict[str, _Heading]] = {}
        for kind in kinds if columns else ():
            headings: defaultdict[str, _Heading] = defaultdict(_Heading)
            self._known[kind] = headings
            for told in book.outside_numbers(kind):
                heading, sign, number = told.rpartition(": ")
                if sign:
                    headings[heading].take(number)
        self._evidence: defaultdict[tuple[int, str, str], _Evidence] = defaultdict(_Evidence)
        self._asked: defaultdict[int, set[str]] = defaultdict(set)
        self._owners: dict[tuple[str, str], Sequence[int]] = {}
        self._called: dict[tuple[str, int], str] = {}

    @property
    def is_idle(self) -> bool:
        """Whether the list has no such column, or the book no such numbers."""
        return not any(self._known.values())

    def look_at(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Gathers what these rows say of whom they refer to; `find` answers for them."""
        if self.is_idle:
            return
        told = [(place, numbers_of(cells[place]), self._name(cells)) for _, cells in rows for place in self.columns]
        self._ask({number for _, numbers, _ in told for number in numbers})
        for place, numbers, name in told:
            for number in numbers[:1]:
                asked = self._asked[place]
                is_new = number not in asked and len(asked) < _ENOUGH
                if is_new:
                    asked.add(number)
                self._weigh(place, number, name, is_new)

    def find(self, cells: Cells, name: str = "") -> Found | None:
        """The record that a row refers to, which it calls `name`; None where none is known or it is not sure which."""
        if self.is_idle:
            return None
        for place in self.columns:
            numbers = numbers_of(cells.at("outside_ids", place))
            for at, number in enumerate(numbers):
                if (found := self._one(place, number, name)) is not None:
                    return Found(*found, place, (*numbers[:at], *numbers[at + 1 :]))
        return None

    # -- what speaks for a column ---------------------------------------------------------------------------------

    def _name(self, cells: Sequence[str]) -> str:
        return " ".join(filter(None, (bare(cells[place]) for place in self._names)))

    def _ask(self, numbers: set[str]) -> None:
        """Whose these numbers are in the book, and what those are called."""
        self._owners.clear()
        self._called.clear()
        with self._book.connected():
            for kind, headings in self._known.items():
                keys = {f"{OUTSIDE}{heading}: {_key(number)}" for heading in headings for number in numbers}
                found = self._book.by_keys(kind, keys, _MOST)
                ids = {owner for owners in found.values() for owner in owners}
                for number, record in self._book.records(kind, ids).items():
                    if self._is_meant(record):
                        self._called[kind, number] = KINDS[kind].name_of(record)
                for key, owners in found.items():
                    self._owners[kind, key] = [owner for owner in owners if (kind, owner) in self._called]

    def _owners_of(self, number: str) -> Iterator[tuple[str, str, Sequence[int]]]:
        """(kind, heading in the book, ids) of each that bears a number."""
        for kind, headings in self._known.items():
            for heading in headings:
                owners = self._owners.get((kind, f"{OUTSIDE}{heading}: {_key(number)}"))
                if owners:
                    yield kind, heading, owners

    def _weigh(self, place: int, number: str, name: str, is_new: bool) -> None:
        for kind, heading, owners in self._owners_of(number):
            evidence = self._evidence[place, kind, heading]
            if is_new:
                evidence.met.add(number)
            if name:
                agrees = any(_are_alike(kind, name, self._called.get((kind, owner), "")) for owner in owners)
                evidence.agree += agrees
                evidence.differ += not agrees

    def _speaks_of(self, place: int, kind: str, heading: str, number: str) -> bool:
        """Whether a column means what the book holds under a heading."""
        evidence = self._evidence[place, kind, heading]
        if len(number) >= LONG_ID and not number.isdecimal():
            return True  # no two programs make the same letters and digits
        if evidence.differ > evidence.agree:
            return False
        if heading == self._heading[place] or len(number) >= LONG_ID or evidence.agree >= _AGREE:
            return True
        met, asked = len(evidence.met), len(self._asked[place])
        return 2 * met >= asked and self._known[kind][heading].density ** met < _CHANCE

    def _one(self, place: int, number: str, name: str) -> tuple[str, int] | None:
        """The one record of a number; of several that of the column's own heading, then that which is called so."""
        for kind in self._kinds:
            meant = [
                (heading, owner)
                for of, heading, owners in self._owners_of(number)
                if of == kind and self._speaks_of(place, kind, heading, number)
                for owner in owners
            ]
            own = [owner for heading, owner in meant if heading == self._heading[place]]
            found = set(own or (owner for _, owner in meant))
            if len(found) > 1 and name:
                found = {each for each in found if _are_alike(kind, name, self._called.get((kind, each), ""))}
            if len(found) == 1:
                return kind, found.pop()
        return None


def take_number(cells: Cells, found: Found) -> None:
    """The number of a row that was found is taken; further ones of its cell are kept in the notes."""
    cells.take("outside_ids", found.place)
    if found.further:
        text = labelled(cells.picker.headings[found.place], "; ".join(found.further))
        cells.remarks.append(Remark(found.place, text, False))


def _key(text: str) -> str:
    """As `folding.outside_key` writes it."""
    return " ".join(text.casefold().split())


def _are_alike(kind: str, one: str, other: str) -> bool:
    return (firms if kind == "client" else people)(one, other) > Likeness.TWO or people(one, other) > Likeness.TWO

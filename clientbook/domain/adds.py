"""Many new records at once, column by column: the same as a `Change(None, record)` for each, at a tenth of the cost."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter, neg
from typing import Any, Final, cast

from .changes import Change
from .kinds import KINDS
from .records import Record

_DEFAULTS: Final = {name: {each.name: each.default for each in fields(kind.record)} for name, kind in KINDS.items()}


class Adds:
    """New records of one kind. Each column holds one field of all of them; a field without a column has its default.

    The `id` column holds the negative numbers that the records go by until the book gives real ids, each lower than
    the one before.
    """

    def __init__(self, kind: str, columns: dict[str, list[Any]]) -> None:
        self.kind = kind
        self.columns = columns

    @classmethod
    def of(cls, kind: str, records: Sequence[Record]) -> "Adds":
        """These records, in this order."""
        columns = {name: list(map(attrgetter(name), records)) for name in _DEFAULTS[kind]}
        stated = {name for name, column in columns.items() if column.count(_DEFAULTS[kind][name]) < len(column)}
        return cls(kind, {name: column for name, column in columns.items() if name in stated or name == "id"})

    @classmethod
    def joined(cls, parts: Sequence["Adds"]) -> "Adds":
        """The records of several of one kind, in this order."""
        kind = parts[0].kind
        names = dict.fromkeys(name for part in parts for name in part.columns)
        columns: dict[str, list[Any]] = {name: [] for name in names}
        for part in parts:
            for name, column in columns.items():
                column += part.columns.get(name) or [_DEFAULTS[kind][name]] * len(part)
        return cls(kind, columns)

    def __len__(self) -> int:
        return len(self.columns["id"])

    def __iter__(self) -> Iterator[Change]:
        return (Change(None, record) for record in self.records())

    def records(self) -> Iterator[Record]:
        make = cast(Any, KINDS[self.kind].record)
        names = tuple(self.columns)
        for values in zip(*self.columns.values(), strict=True):
            yield make(**dict(zip(names, values, strict=True)))

    def record(self, place: int) -> Record:
        make = cast(Any, KINDS[self.kind].record)
        made: Record = make(**{name: column[place] for name, column in self.columns.items()})
        return made

    def place_of(self, number: int) -> int | None:
        """Where the record of this number stands."""
        place = self._place_for(number)
        numbers = self.columns["id"]
        return place if place < len(numbers) and numbers[place] == number else None

    def _place_for(self, number: int) -> int:
        return bisect_left(self.columns["id"], -number, key=neg)

    def put(self, record: Record) -> None:
        """Takes a record in at the place of its number, or in place of the one that has this number."""
        place = self._place_for(record.id)
        if self.place_of(record.id) is None:
            for name, column in self.columns.items():
                column.insert(place, getattr(record, name))
        for name, default in _DEFAULTS[self.kind].items():
            value = getattr(record, name)
            if name not in self.columns and value != default:
                self.columns[name] = [default] * len(self)
            if name in self.columns:
                self.columns[name][place] = value

    def drop(self, places: Iterable[int]) -> None:
        for place in sorted(places, reverse=True):
            for column in self.columns.values():
                del column[place]

    def parts(self, size: int) -> Iterator["Adds"]:
        """The same records in pieces of so many."""
        for first in range(0, len(self), size):
            yield Adds(self.kind, {name: column[first : first + size] for name, column in self.columns.items()})

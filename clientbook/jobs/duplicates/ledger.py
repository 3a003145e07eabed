"""The new and edited records of an import's plan, until it is written."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, Final

from ...domain.adds import Adds
from ...domain.changes import Change
from ...domain.choices import ClientKind
from ...domain.kinds import kind_of
from ...domain.records import Client, Contact, Record
from ...store.scratch import Scratch

#: So many new records of a plan stay in memory.
IN_MEMORY: Final = 110_000
#: One record that comes in alone costs as much as so many that are put in order anew.
_MANY: Final = 8

#: What new records are counted as, by their kind; a client who is a person counts among the people.
_SORTS: Final = {"client": "firms", "contact": "people", "deal": "deals"}


class Ledger:
    """Each record is changed once, whatever number of rows touch it. New ones have negative numbers, counting down.

    Plain new records are kept by columns, others one by one. Those of a very long list move into a scratch file.
    """

    def __init__(self) -> None:
        self._new: dict[int, Record] = {}
        self._blocks: list[Adds] = []
        self._edited: dict[int, tuple[Record, Record]] = {}
        self._next = -1
        self._moved = Counter[str]()  # so many records of each sort are in the scratch file
        self._last_moved = 0  # the number down to which all are
        self.scratch: Scratch | None = None

    # -- new records ----------------------------------------------------------------------------------------------

    def reserve(self, size: int) -> int:
        """So many numbers, not all of which need to be used; returns the first."""
        first = self._next
        self._next -= size
        return first

    def add(self, record: Any, number: int = 0) -> int:
        """Takes a new record in, under a reserved number or the next. Setting it in place spares a copy."""
        number = number or self.reserve(1)
        object.__setattr__(record, "id", number)
        self._new[number] = record
        return number

    def put_last(self, number: int) -> int:
        """Gives a single new record the next number, so that it may refer to every other; nobody may refer to it."""
        return self.add(self._new.pop(number))

    def open(self, adds: Adds) -> None:
        """New records by columns, under reserved numbers; `close` tells which of them stay."""
        if len(adds):
            self._blocks.append(adds)

    def close(self, adds: Adds, dropped: set[int], singles: Iterable[int]) -> None:
        """Without the places that were `dropped`; the new records of `singles` come in, by columns too.

        `singles` are numbers of clients or of contacts, of which those of contacts are lower.
        """
        self._blocks = [block for block in self._blocks if block is not adds]
        adds.drop(dropped)
        found = [self._new.pop(number) for number in sorted(singles, reverse=True) if number in self._new]
        clients = [record for record in found if isinstance(record, Client)]
        contacts = [record for record in found if isinstance(record, Contact)]
        self._blocks += [block for block in (_with(adds, clients), Adds.of("contact", contacts)) if len(block)]

    def new(self, number: int) -> Record:
        """The new record of this number, as the rows before left it."""
        if number in self._new:
            return self._new[number]
        if number >= self._last_moved and self.scratch is not None:
            return self.scratch.get(number)
        block = self._block_with(number)
        place = block.place_of(number)
        assert place is not None
        return block.record(place)

    def _block_with(self, number: int) -> Adds:
        place = bisect_right(self._blocks, -number, key=lambda block: -int(block.columns["id"][0]))
        return self._blocks[place - 1]

    # -- edits ----------------------------------------------------------------------------------------------------

    def get(self, record: Record) -> Record:
        """The record as the rows before left it."""
        if record.id < 0:
            return self.new(record.id)
        return self._edited[record.id][1] if record.id in self._edited else record

    def has_edited(self, number: int) -> bool:
        """Whether a row has changed this record of the book."""
        return number in self._edited

    def edit(self, stored: Record, **values: Any) -> bool:
        """Sets values of a record; True where anything changes."""
        current = self.get(stored)
        after = replace(current, **values)
        if after == current:
            return False
        if stored.id in self._new:
            self._new[stored.id] = after
        elif stored.id >= 0:
            before = self._edited[stored.id][0] if stored.id in self._edited else stored
            self._edited[stored.id] = (before, after)
        elif stored.id >= self._last_moved and self.scratch is not None:
            self.scratch.replace(after)
            self._moved[_sort_of(current)] -= 1
            self._moved[_sort_of(after)] += 1
        else:
            self._block_with(stored.id).put(after)
        return True

    # -- all of them ----------------------------------------------------------------------------------------------

    def is_large(self) -> bool:
        return self._in_memory() >= IN_MEMORY

    def _in_memory(self) -> int:
        return len(self._new) + sum(map(len, self._blocks))

    def size(self) -> int:
        return self._moved.total() + self._in_memory() + len(self._edited)

    def new_records(self) -> Mapping[str, int]:
        """How many new ones there are of each sort: "firms", "people" (whether clients or at one), "deals" ..."""
        return self._moved + self._sorts_in_memory()

    def _sorts_in_memory(self) -> Counter[str]:
        found = Counter(map(_sort_of, self._new.values()))
        for block in self._blocks:
            people = block.columns.get("kind", []).count(ClientKind.PERSON) if block.kind == "client" else 0
            found["people"] += people
            found[_SORTS.get(block.kind, block.kind)] += len(block) - people
        return found

    def move_out(self) -> Scratch:
        """Moves the new records into the scratch file; returns it."""
        if self.scratch is None:
            self.scratch = Scratch()
        self._moved += self._sorts_in_memory()
        self._last_moved = self._next + 1
        self.scratch.put(self._numbered())
        self._new.clear()
        self._blocks.clear()
        return self.scratch

    def changes(self) -> Iterator[Change | Adds]:
        """New records first, in the order of the rows: edited ones may refer to them."""
        for each in self.scratch.records() if self.scratch is not None else ():
            yield each if isinstance(each, Adds) else Change(None, each)
        for each in self._numbered():
            yield each if isinstance(each, Adds) else Change(None, each)
        for before, after in self._edited.values():
            yield Change(before, after)

    def _numbered(self) -> Iterator[Record | Adds]:
        """What is new in memory, by number; a block stands before the single records whose numbers follow its first."""
        singles = iter(sorted(self._new.values(), key=attrgetter("id"), reverse=True))
        waiting = next(singles, None)
        for block in self._blocks:
            while waiting is not None and waiting.id > block.columns["id"][0]:
                yield waiting
                waiting = next(singles, None)
            yield block
        if waiting is not None:
            yield waiting
        yield from singles


def _with(adds: Adds, records: Sequence[Record]) -> Adds:
    """New records with some more, by their numbers."""
    if len(records) * _MANY < len(adds):
        for record in records:
            adds.put(record)
        return adds
    every = [*adds.records(), *records]
    return Adds.of(adds.kind, sorted(every, key=attrgetter("id"), reverse=True))


def _sort_of(record: Record) -> str:
    if isinstance(record, Client) and record.kind is ClientKind.PERSON:
        return "people"
    kind = kind_of(record)
    return _SORTS.get(kind, kind)

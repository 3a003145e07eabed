"""What an import would do, before it does it: each row's verdict, and the changes that make it true."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from typing import Any, Final

from ..domain.changes import Change
from ..domain.errors import UserError
from ..domain.records import Record
from .scratch import Scratch

DEFAULT_CURRENCY: Final = "ILS"
#: So many new records of a plan stay in memory.
IN_MEMORY: Final = 110_000
#: So many matches are kept one by one; the counts tell of all.
MATCHES_KEPT: Final = 20_000


class Existing(StrEnum):
    """What to do with a row whose record is in the book already."""

    SKIP = "skip"
    FILL = "fill"  # only what is empty in the book
    UPDATE = "update"
    ADD = "add"


class Verdict(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be imported: its line, its cells as read, and why."""

    line: int
    cells: list[str]
    error: UserError


@dataclass(frozen=True, slots=True)
class Match:
    """A row that is in the book already, or may be: its twin, why, whether that is sure, and what happens to it.

    `of_list` where the twin is an earlier row of the same list.
    """

    line: int
    name: str
    twin: str
    reason: str  # "email", "phone", "name", "alike", "deal"
    sure: bool
    of_list: bool
    existing: Existing


@dataclass(frozen=True, slots=True)
class Choices:
    """How the user wants a list imported.

    `as_kind` "" takes the list's own kind; `match` "" tries all keys; `currency` "" takes that of the newest plan.
    `existing` is for sure twins, `doubtful` for the others, `rows` for single lines. `month_first` settles date
    columns that can be read both ways. `rest` says where columns without a home go: "" nowhere, "notes" or "tags".
    """

    as_kind: str = ""
    existing: Existing = Existing.SKIP
    doubtful: Existing = Existing.ADD
    rows: Mapping[int, Existing] = field(default_factory=dict)
    match: str = ""
    currency: str = ""
    month_first: bool | None = None
    rest: str = ""

    def of(self, line: int, sure: bool) -> Existing:
        """What to do with the twin of this line."""
        return self.rows.get(line) or (self.existing if sure else self.doubtful)


@dataclass(slots=True)
class ImportPlan:
    """The plan of one list: counts are counts of rows; `changes` are ready for one step."""

    name: str
    kind: str
    counts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    refused: list[Refused] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)  # the first of them; `matched` counts all
    matched: int = 0
    doubtful: int = 0
    unsure_days: tuple[str, ...] = ()  # headings of date columns that can be read both ways
    homeless: tuple[str, ...] = ()  # headings of columns that are not imported
    ledger: "Ledger" = field(default_factory=lambda: Ledger())

    def match(self, match: Match) -> None:
        """Keeps a match, unless there are more than anybody looks at."""
        self.matched += 1
        self.doubtful += not match.sure
        if len(self.matches) < MATCHES_KEPT:
            self.matches.append(match)

    @property
    def rows(self) -> int:
        return sum(self.counts.values())

    def changes(self) -> Iterator[Change]:
        return self.ledger.changes()

    def size(self) -> int:
        """How many records the import would write."""
        return self.ledger.size()


class Ledger:
    """New and edited records of a plan; each is changed once, whatever number of rows touch it.

    New records of a very long list move into a scratch file; what they are called tells where they are.
    """

    def __init__(self) -> None:
        self._new: dict[int, Record] = {}
        self._edited: dict[int, tuple[Record, Record]] = {}
        self._numbers = count(-1, -1)
        self._moved = 0  # so many of the first numbers are in the scratch file
        self.scratch: Scratch | None = None

    def add(self, record: Any) -> int:
        """Takes a new record in and returns its temporary id. Setting it in place spares a copy of each record."""
        number = next(self._numbers)
        object.__setattr__(record, "id", number)
        self._new[number] = record
        return number

    def move_out(self) -> Scratch:
        """Moves the new records into the scratch file; returns it."""
        if self.scratch is None:
            self.scratch = Scratch()
        self.scratch.put(self._new.items())
        self._moved += len(self._new)
        self._new.clear()
        return self.scratch

    def is_large(self) -> bool:
        return len(self._new) >= IN_MEMORY

    def get(self, record: Record) -> Record:
        """The record as the rows before left it."""
        if record.id < 0:
            return self.new(record.id)
        return self._edited[record.id][1] if record.id in self._edited else record

    def new(self, number: int) -> Record:
        if number in self._new:
            return self._new[number]
        assert self.scratch is not None
        found: Record = self.scratch.get(number)
        return found

    def edit(self, stored: Record, **values: Any) -> bool:
        """Sets values of a record; True where anything changes."""
        current = self.get(stored)
        after = replace(current, **values)
        if after == current:
            return False
        if stored.id in self._new:
            self._new[stored.id] = after
        elif stored.id < 0:
            assert self.scratch is not None
            self.scratch.put([(stored.id, after)])
        else:
            before = self._edited[stored.id][0] if stored.id in self._edited else stored
            self._edited[stored.id] = (before, after)
        return True

    def size(self) -> int:
        return self._moved + len(self._new) + len(self._edited)

    def changes(self) -> Iterator[Change]:
        """New records first: edited ones may refer to them."""
        if self.scratch is not None:
            for record in self.scratch.records():
                yield Change(None, record)
        for record in self._new.values():
            yield Change(None, record)
        for before, after in self._edited.values():
            yield Change(before, after)

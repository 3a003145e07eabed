"""The asking side of a book: its connections, and every question that a book answers. Nothing here writes."""

import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

import peewee

from ..domain.changes import Change
from ..domain.choices import Stage
from ..domain.errors import UserError
from ..domain.filters import Asked
from ..domain.records import Activity, Client, Contact, Deal, Employer, Plan, Record
from ..domain.references import FIELDS, LISTS
from .file.connection import journal_of, raw
from .file.faults import read_only, told
from .file.same_file import SameFile
from .file.stray_journal import set_aside
from .file.writer_lock import holder_of, touch
from .reading import filtering, lookups, queries, search, stages
from .writing import erasing, steps


@dataclass(frozen=True, slots=True)
class StepWork:
    """One step from the book's memory: ids that it added, its edits and removals inverted, and what changed since."""

    step: steps.Step
    added: list[tuple[str, int, int]]  # kind, first id, last id
    inverses: list[Change]
    touched_since: set[int]


class Asking:
    """Questions to one file, from any thread: each has its own connection, kept only inside `connected()`."""

    path: Path
    file: SameFile
    _db: peewee.SqliteDatabase
    _own: threading.local

    # -- connections ----------------------------------------------------------------------------------------------

    @contextmanager
    def connected(self) -> Iterator[sqlite3.Connection]:
        """Keeps this thread's connection open until the end of the block; calls inside share it."""
        with told(self.path):
            opened = self._db.is_closed()
            if opened or not raw(self._db).in_transaction:
                self.refuse_other_file()
            if opened:
                self._db.connect()
                self._own.orders = queries.Orders()
                filtering.prepare(raw(self._db))
            try:
                if opened:
                    self.file.refuse_other()  # it may have come in between
                yield raw(self._db)
            except (sqlite3.Error, peewee.PeeweeException):
                self.file.look()  # what else is wrong comes of that
                raise
            finally:
                if opened:
                    self._db.close()

    def refuse_other_file(self) -> None:
        """Raises UserError("book-gone") or "book-replaced" where the book's name means another file now, or none.

        A journal of another state is given another name, before SQLite takes it for the book's own.
        """
        self.file.refuse_other()
        if journal_of(self.path).exists() and not self.file.is_written and holder_of(self.path) is None:
            set_aside(self.path, self.file.read, self.file.mark)

    def look_at_file(self) -> None:
        """As `refuse_other_file`, and where the file holds what others wrote; touches the writer's lock."""
        self.refuse_other_file()
        self.file.look()
        touch(self.path)

    def refuse_read_only(self) -> None:
        """Raises UserError("book-read-only") or "book-folder-read-only" where the book can be read and not written."""
        code = read_only(self.path)
        if code is not None:
            raise UserError(code, file=str(self.path))

    # -- asking ---------------------------------------------------------------------------------------------------

    def count(self, kind: str, only: Asked | None = None) -> int:
        with self.connected() as connection:
            return queries.count(connection, kind, only)

    def ids(
        self,
        kind: str,
        *,
        text: str = "",
        order: str = "name_key",
        descending: bool = False,
        only: Asked | None = None,
        hebrew_first: bool = False,
    ) -> "array[int]":
        """Ids of all records of a kind that search and filter find, in an order of `queries.ORDERS`; with
        `hebrew_first` as a Hebrew reader has it, else Latin before Hebrew.

        Raises UserError("filter-unknown") for rules of a newer program.
        """
        with self.connected() as connection:
            return queries.ids(connection, self._own.orders, kind, order, descending, text, only, hebrew_first)

    def first_ids(
        self,
        kind: str,
        limit: int,
        *,
        text: str = "",
        order: str = "name_key",
        descending: bool = False,
        only: Asked | None = None,
        hebrew_first: bool = False,
    ) -> "tuple[array[int], bool]":
        """The beginning of what `ids` gives, fast for any search; and whether it is all."""
        with self.connected() as connection:
            orders = self._own.orders
            return queries.first_ids(connection, orders, kind, order, descending, text, limit, only, hebrew_first)

    def records(self, kind: str, ids: Iterable[int]) -> dict[int, Record]:
        with self.connected() as connection:
            return queries.records(connection, kind, ids)

    def all(self, kind: str, **conditions: Any) -> list[Record]:
        """All records of a kind whose fields equal these stored values, oldest first."""
        with self.connected() as connection:
            return queries.where(connection, kind, conditions)

    def naming(self, kind: str, field: str, numbers: Iterable[int]) -> list[Record]:
        """The records of a kind whose `field` is one of these ids."""
        with self.connected() as connection:
            return queries.naming(connection, kind, field, numbers)

    def mentioning(self, kind: str, *numbers: int) -> list[Record]:
        """The records that name any of these without hanging on it (`domain.mentions`)."""
        found: list[Record] = []
        with self.connected() as connection:
            for other, field in FIELDS.get(kind, ()):
                found += self.naming(other, field, numbers)
            for other, field, attribute in LISTS.get(kind, ()):
                found += queries.listing(connection, other, field, attribute, numbers)
        return list({record.id: record for record in found}.values())

    def closed_months_of(self, deal_id: int) -> list[str]:
        """The closed months ("YYYY-MM") in which a deal is booked."""
        with self.connected() as connection:
            return lookups.closed_months_of(connection, deal_id)

    def selected(self, kind: str, tests: str, values: Sequence[Any], limit: int = 500) -> list[Record]:
        """The first records of a kind that a condition of `store.agenda` lets through."""
        with self.connected() as connection:
            return queries.selected(connection, kind, tests, values, limit)

    def followed(self, kind: str, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The days (ISO, "" for none) of the last and of the next touch of these records."""
        with self.connected() as connection:
            return lookups.followed(connection, kind, ids)

    def newest_activities(self, kind: str, number: int, limit: int, skipped: int = 0) -> list[Activity]:
        """What was logged and planned with one client, contact or deal, newest first; the newest may be skipped."""
        with self.connected() as connection:
            found = queries.newest_activities(connection, f"{kind}_id", number, limit, skipped)
            return cast(list[Activity], found)

    def stage_sums(self, stage: Stage, since: date, among: Iterable[int] | None) -> list[tuple[str, int, int]]:
        """As `stages.sums`, and its neighbour as `stages.first`."""
        with self.connected() as connection:
            return stages.sums(connection, stage, since, among)

    def stage_deals(self, stage: Stage, since: date, among: Iterable[int] | None, limit: int) -> Sequence[Deal]:
        with self.connected() as connection:
            return stages.first(connection, stage, since, among, limit)

    def client(self, number: int) -> Client:
        """Raises UserError("record-gone"), as its sisters do."""
        return cast(Client, self.get("client", number))

    def contact(self, number: int) -> Contact:
        return cast(Contact, self.get("contact", number))

    def deal(self, number: int) -> Deal:
        return cast(Deal, self.get("deal", number))

    def employers(self) -> list[Employer]:
        return cast(list[Employer], self.all("employer"))

    def plans(self) -> list[Plan]:
        return cast(list[Plan], self.all("plan"))

    def get(self, kind: str, number: int) -> Record:
        with self.connected() as connection:
            return queries.must_get(connection, kind, number)

    def names(self, kind: str, ids: Iterable[int]) -> dict[int, str]:
        with self.connected() as connection:
            return lookups.names(connection, kind, ids)

    def count_at(self, kind: str, client: int) -> int:
        """How many contacts or deals a client has."""
        with self.connected() as connection:
            return lookups.count_at(connection, kind, client)

    def persons(self, ids: Iterable[int]) -> set[int]:
        """Which of these clients are persons, not firms."""
        with self.connected() as connection:
            return lookups.persons(connection, ids)

    def open_sums(self, clients: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
        """(currency, sum in minor units) of the open deals of these clients."""
        with self.connected() as connection:
            return lookups.open_sums(connection, clients)

    def sums_of(self, kind: str, ids: Iterable[int]) -> list[tuple[str, int]]:
        """(currency, sum in minor units) over these deals, or over the open deals of these clients."""
        with self.connected() as connection:
            return lookups.sums_of(connection, kind, ids)

    def distinct(self, kind: str, column: str, limit: int = 200) -> list[str]:
        with self.connected() as connection:
            return lookups.distinct(connection, kind, column, limit)

    def client_names(self, beginning: str = "") -> Iterator[tuple[int, str, str]]:
        """(id, name, kind) of every client, or of those whose folded name begins so; to be walked to its end."""
        sql, values = "SELECT id, name, kind FROM client", []
        if beginning:
            sql += " WHERE name_key > '' AND name_key >= ? AND name_key < ?"
            values = [beginning, beginning + "\U0010ffff"]
        with self.connected() as connection:
            yield from connection.execute(sql, values)

    def by_keys(self, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
        with self.connected() as connection:
            return lookups.by_keys(connection, kind, keys, most)

    def by_names(self, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
        with self.connected() as connection:
            return lookups.by_names(connection, kind, keys, most)

    def search(self, text: str) -> dict[int, str]:
        """Every record that the text finds, with its kind. Raises UserError("search-empty")."""
        search.refuse_nothing(text)
        with self.connected() as connection:
            return dict(search.kinds(connection, search.hits(connection, text) or ()))

    def history(self, limit: int = 200) -> list[steps.Step]:
        with self.connected() as connection:
            return steps.history(connection, limit)

    def steps_called(self, code: str) -> list[steps.Step]:
        """All steps of one kind ("imported", "merged", ...), newest first, undone ones among them."""
        with self.connected() as connection:
            return steps.called(connection, code)

    def work_of(self, step_id: int) -> StepWork:
        """What a step did, and which of its records were changed since. Raises UserError("step-unknown")."""
        with self.connected() as connection:
            step = steps.find(connection, step_id)
            if step is None:
                raise UserError("step-unknown", step=step_id)
            return StepWork(
                step,
                steps.added_ranges(connection, step_id),
                list(steps.changes_of(connection, step_id, backwards=True)),
                steps.touched_since(connection, step_id),
            )

    def referring(self, kind: str, field: str, first: int, last: int) -> list[tuple[int, int]]:
        """(id, what it refers to) of the records of a kind whose `field` names an id of this range."""
        with self.connected() as connection:
            return lookups.referring(connection, kind, field, first, last)

    def still_naming(self, words: Sequence[str]) -> list[tuple[str, int]]:
        """(kind, id) of records that hold one of these texts in any of their fields."""
        with self.connected() as connection:
            return erasing.still_naming(connection, words)

    def still_remembered(self, words: Sequence[str]) -> list[tuple[str, int]]:
        """(kind, id) of records of which a former version holds one of these texts."""
        with self.connected() as connection:
            return erasing.still_remembered(connection, words)

    def history_of(self, record_id: int, limit: int = -1) -> list[steps.Version]:
        """What happened to one record, newest first; all of it without a limit."""
        with self.connected() as connection:
            return steps.history_of(connection, record_id, limit)

    def next_steps(self) -> tuple[steps.Step | None, steps.Step | None]:
        """The steps that undo and redo would take."""
        with self.connected() as connection:
            return steps.newest(connection, undone=False), steps.newest(connection, undone=True)

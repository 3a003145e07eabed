"""The book: one SQLite file, open. `apply` is the one door through which anything is written.

A book may be used from several threads; each has its own connection, and keeps it between calls only inside
`connected()`.
"""

import sqlite3
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from ..domain.adds import Adds
from ..domain.changes import Change, Label
from ..domain.choices import Stage
from ..domain.errors import UserError
from ..domain.filters import Asked
from ..domain.mentions import FIELDS, LISTS
from ..domain.records import Activity, Client, Contact, Deal, Employer, Plan, Record
from ..progress import Progress, many_objects
from . import backup, bulk, filtering, queries, search, stages, steps
from .connection import raw
from .faults import told
from .opening import open_database
from .pieces import pieces
from .stopping import stoppable
from .writing import Writer


@dataclass(frozen=True, slots=True)
class Done:
    """What a write did: its step, the ids of each kind that it touched, and the real ids of new records."""

    step: steps.Step
    touched: Mapping[str, Sequence[int]]
    ids: Mapping[int, int]
    counts: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class StepWork:
    """One step from the book's memory: ids that it added, its edits and removals inverted, and what changed since."""

    step: steps.Step
    added: list[tuple[str, int, int]]  # kind, first id, last id
    inverses: list[Change]
    touched_since: set[int]


class Book:
    """One open book. Raises what `store.opening` and `store.faults` say; never leaves half a write."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self.writer = ""  # who works with the book: each step remembers it
        self._own = threading.local()
        self._db = open_database(self.path, before_migration=self._back_up_before_migration)

    # -- connections ----------------------------------------------------------------------------------------------

    @contextmanager
    def connected(self) -> Iterator[sqlite3.Connection]:
        """Keeps this thread's connection open until the end of the block; calls inside share it."""
        with told(self.path):
            opened = self._db.is_closed()
            if opened:
                self._db.connect()
                self._own.orders = queries.Orders()
                filtering.prepare(raw(self._db))
            try:
                yield raw(self._db)
            finally:
                if opened:
                    self._db.close()

    @contextmanager
    def _writing(self, total: int = 0, progress: Progress | None = None) -> Iterator[sqlite3.Connection]:
        """One transaction; `total` is how many changes are expected."""
        with self.connected() as connection, many_objects():
            self._own.orders.forget()
            with stoppable(connection, progress), bulk.bounded_memory(connection, total), self._db.atomic():
                yield connection

    # -- writing --------------------------------------------------------------------------------------------------

    def apply(
        self, label: Label, changes: Iterable[Change | Adds], progress: Progress | None = None, total: int = 0
    ) -> Done:
        """Writes the changes as one step, all or nothing.

        New records carry an id of 0, or a negative one by which later changes refer to them; `Done.ids` tells the
        real ones. Raises UserError("changed-meanwhile") where a stored record differs from its change's `before`,
        UserError("nothing-to-do") without changes, and `Cancelled`.
        """
        stream = iter(changes)
        with self._writing(total, progress) as connection:
            step_id = steps.begin(connection, label, self.writer)
            writer = Writer(connection, step_id, total)
            _write_all(writer, stream, progress, total)
            writer.finish()
            added, edited, removed = writer.counts
            if not (added or edited or removed):
                raise UserError("nothing-to-do")
            steps.finish(connection, step_id, (added, edited, removed))
            step = steps.newest(connection, undone=False)
        assert step is not None
        return _done(step, writer)

    def undo(self, progress: Progress | None = None) -> Done:
        """Takes the newest step back. Raises UserError("nothing-to-undo")."""
        return self._replay(progress, backwards=True)

    def redo(self, progress: Progress | None = None) -> Done:
        """Brings the step back that was undone last. Raises UserError("nothing-to-redo")."""
        return self._replay(progress, backwards=False)

    def _replay(self, progress: Progress | None, backwards: bool) -> Done:
        with self.connected() as connection:
            waiting = steps.newest(connection, undone=not backwards)
        expected = 0 if waiting is None else waiting.added + waiting.edited + waiting.removed
        with self._writing(expected, progress) as connection:
            step = steps.newest(connection, undone=not backwards)
            if step is None:
                raise UserError("nothing-to-undo" if backwards else "nothing-to-redo")
            size = step.added + step.edited + step.removed
            writer = Writer(connection, None, size)
            if backwards:
                added = steps.added_ranges(connection, step.id)
                steps.ranges_to_images(connection, step.id)
            for kind in steps.kinds_added_or_removed(connection, step.id):
                writer.expect_many(kind)
            if backwards:
                _write_all(writer, steps.changes_of(connection, step.id, backwards=True), progress, size)
                for kind, first, last in reversed(added):
                    writer.remove_added(kind, first, last)
            else:
                _write_all(writer, steps.changes_of(connection, step.id, backwards=False), progress, size)
                steps.images_to_ranges(connection, step.id)
            writer.finish()
            steps.mark(connection, step.id, undone=backwards)
        return _done(step, writer)

    # -- asking ---------------------------------------------------------------------------------------------------

    def count(self, kind: str, only: Asked | None = None) -> int:
        with self.connected() as connection:
            return queries.count(connection, kind, only)

    def ids(
        self, kind: str, *, text: str = "", order: str = "name_key", descending: bool = False, only: Asked | None = None
    ) -> "array[int]":
        """Ids of all records of a kind that search and filter find, in an order of `queries.ORDERS`.

        Raises UserError("filter-unknown") for rules of a newer program.
        """
        with self.connected() as connection:
            return queries.ids(connection, self._own.orders, kind, order, descending, text, only)

    def first_ids(
        self,
        kind: str,
        limit: int,
        *,
        text: str = "",
        order: str = "name_key",
        descending: bool = False,
        only: Asked | None = None,
    ) -> "tuple[array[int], bool]":
        """The beginning of what `ids` gives, fast for any search; and whether it is all."""
        with self.connected() as connection:
            return queries.first_ids(connection, self._own.orders, kind, order, descending, text, limit, only)

    def records(self, kind: str, ids: Iterable[int]) -> dict[int, Record]:
        with self.connected() as connection:
            return queries.records(connection, kind, ids)

    def all(self, kind: str, **conditions: Any) -> list[Record]:
        """All records of a kind whose fields equal these stored values, oldest first."""
        with self.connected() as connection:
            return queries.where(connection, kind, conditions)

    def mentioning(self, kind: str, number: int) -> list[Record]:
        """The records that name this one without hanging on it (`domain.mentions`)."""
        with self.connected() as connection:
            found = [record for other, field in FIELDS.get(kind, ()) for record in self.all(other, **{field: number})]
            for other, field, attribute in LISTS.get(kind, ()):
                found += queries.listing(connection, other, field, attribute, number)
            return list({record.id: record for record in found}.values())

    def closed_months_of(self, deal_id: int) -> list[str]:
        """The closed months ("YYYY-MM") in which a deal is booked."""
        with self.connected() as connection:
            return queries.closed_months_of(connection, deal_id)

    def selected(self, kind: str, tests: str, values: Sequence[Any], limit: int = 500) -> list[Record]:
        """The first records of a kind that a condition of `store.agenda` lets through."""
        with self.connected() as connection:
            return queries.selected(connection, kind, tests, values, limit)

    def followed(self, kind: str, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The days (ISO, "" for none) of the last and of the next touch of these records."""
        with self.connected() as connection:
            return queries.followed(connection, kind, ids)

    def newest_activities(self, kind: str, number: int, limit: int) -> list[Activity]:
        """What was logged and planned with one client, contact or deal, newest first."""
        with self.connected() as connection:
            found = queries.newest_activities(connection, f"{kind}_id", number, limit)
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
            return queries.names(connection, kind, ids)

    def open_sums(self, clients: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
        """(currency, sum in minor units) of the open deals of these clients."""
        with self.connected() as connection:
            return queries.open_sums(connection, clients)

    def distinct(self, kind: str, column: str, limit: int = 200) -> list[str]:
        with self.connected() as connection:
            return queries.distinct(connection, kind, column, limit)

    def client_names(self, beginning: str = "") -> Iterator[tuple[int, str, str]]:
        """(id, name, kind) of every client, or of those whose folded name begins so; to be walked to its end."""
        sql, values = "SELECT id, name, kind FROM client", []
        if beginning:
            sql += " WHERE name_key > '' AND name_key >= ? AND name_key < ?"
            values = [beginning, beginning + "\U0010ffff"]
        with self.connected() as connection:
            yield from connection.execute(sql, values)

    def by_keys(self, kind: str, keys: Iterable[str]) -> dict[str, list[int]]:
        with self.connected() as connection:
            return queries.by_keys(connection, kind, keys)

    def by_names(self, kind: str, keys: Iterable[str]) -> dict[str, list[int]]:
        with self.connected() as connection:
            return queries.by_names(connection, kind, keys)

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
            return queries.referring(connection, kind, field, first, last)

    def history_of(self, record_id: int) -> list[steps.Version]:
        with self.connected() as connection:
            return steps.history_of(connection, record_id)

    def next_steps(self) -> tuple[steps.Step | None, steps.Step | None]:
        """The steps that undo and redo would take."""
        with self.connected() as connection:
            return steps.newest(connection, undone=False), steps.newest(connection, undone=True)

    # -- safety ---------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Reads the whole file. Raises UserError("book-damaged") where anything in it does not fit."""
        with self.connected() as connection:
            whole = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            if not whole or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise UserError("book-damaged", file=str(self.path))
        with self._writing() as connection:
            search.check(connection)

    def back_up(self, target: Path | None = None, report: Callable[[int, int], None] | None = None) -> Path:
        """A verified copy; without a target, dated, in the book's own backup folder."""
        place = target or backup.default_name(self.path, datetime.now())
        with self.connected() as connection:
            backup.copy_to(connection, place, report)
        return place

    def _back_up_before_migration(self, path: Path) -> None:
        source = sqlite3.connect(path)
        try:
            backup.copy_to(source, backup.default_name(path, datetime.now()))
        finally:
            source.close()


def _write_all(writer: Writer, changes: Iterator[Change | Adds], progress: Progress | None, total: int) -> None:
    done = 0
    for chunk in pieces(changes):
        if progress is not None:
            progress.at(done, total)
        if isinstance(chunk, Adds):
            writer.add(chunk)
        else:
            writer.write(chunk)
        done += len(chunk)
    if progress is not None:
        progress.at(done, total)


def _done(step: steps.Step, writer: Writer) -> Done:
    added, edited, removed = writer.counts
    return Done(step, dict(writer.touched), writer.ids, (added, edited, removed))

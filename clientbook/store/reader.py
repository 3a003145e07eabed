"""The reading side of a book: its connections, and every question that a book answers. Nothing here writes."""

import threading
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import peewee

from ..domain.changes import Change
from ..domain.errors import UserError
from ..domain.filtering.filters import Asked
from ..domain.languages.language import Script
from ..domain.records import Activity, Client, Contact, Deal, Employer, Plan, Record
from ..domain.references import FIELDS, LISTS
from . import engine
from .file.connection import journal_of, raw
from .file.faults import as_user_errors, read_only
from .file.same_file import SameFile
from .file.stray_journal import set_aside
from .file.writer_lock import holder_of, touch
from .reading import filtering, lookups, orders, queries, search, stages
from .reading.questions import Records, Value
from .writing import erasing, steps


@dataclass(frozen=True, slots=True)
class StepWork:
    """One step from the book's memory: ids that it added, its edits and removals inverted, and what changed since."""

    step: steps.Step
    added: list[tuple[str, int, int]]  # kind, first id, last id
    inverses: list[Change]
    touched_since: set[int]


P = ParamSpec("P")
R = TypeVar("R")
Of = TypeVar("Of", bound=Record)


def _asks(question: Callable[Concatenate[engine.Connection, P], R]) -> Callable[Concatenate["BookReader", P], R]:
    """A question to a connection as one to a book, which has its connection from `BookReader.connected`."""

    @wraps(question)
    def ask(book: "BookReader", /, *args: P.args, **kwargs: P.kwargs) -> R:
        with book.connected() as connection:
            return question(connection, *args, **kwargs)

    return ask


class BookReader:
    """Questions to one file, from any thread: each has its own connection, kept only inside `connected()`."""

    path: Path
    file: SameFile
    _db: peewee.SqliteDatabase
    _own: threading.local

    # -- connections ----------------------------------------------------------------------------------------------

    @contextmanager
    def connected(self) -> Iterator[engine.Connection]:
        """Keeps this thread's connection open until the end of the block; calls inside share it."""
        with as_user_errors(self.path):
            opened = self._db.is_closed()
            if opened or not raw(self._db).in_transaction:
                self.refuse_other_file()
            if opened:
                self._db.connect()
                self._own.orders = orders.Orders()
                filtering.prepare(raw(self._db))
            try:
                if opened:
                    self.file.refuse_other()  # it may have come in between
                yield raw(self._db)
            except (engine.Error, peewee.PeeweeException):
                self.file.look()  # what else is wrong comes of that
                raise
            finally:
                if opened:
                    self._db.close()

    @contextmanager
    def of_one_state(self) -> Iterator[engine.Connection]:
        """As `connected`, for a long reading that goes out as a file: at its end raises as `refuse_changed_since`.

        Rows that are written while they are read hold it open until the last: no file is left of two books.
        """
        with self.connected() as connection:
            marks = self.file.marks()
            yield connection
            self.refuse_changed_since(marks)

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

    def refuse_changed_since(self, marks: bytes) -> None:
        """For a long reading that began at `file.marks()`. Raises as `look_at_file`, and UserError("book-busy") where
        somebody else wrote to the file meanwhile, be it over it."""
        self.look_at_file()
        if self.file.marks() != marks:
            raise UserError("book-busy", file=str(self.path))

    def refuse_read_only(self) -> None:
        """Raises UserError("book-read-only") or "book-folder-read-only" where the book can be read and not written."""
        code = read_only(self.path)
        if code is not None:
            raise UserError(code, file=str(self.path))

    # -- asked as the store asks them: by `reading` and `writing`, on this thread's connection -----------------------

    count = _asks(queries.count)
    records = _asks(queries.records)
    get = _asks(queries.must_get)
    naming = _asks(queries.naming)
    names = _asks(lookups.names)
    followed = _asks(lookups.followed)
    referring = _asks(lookups.referring)
    distinct = _asks(lookups.distinct)
    by_keys = _asks(lookups.by_keys)
    by_names = _asks(lookups.by_names)
    count_at = _asks(lookups.count_at)
    persons = _asks(lookups.persons)
    open_sums = _asks(lookups.open_sums)
    reached_by = _asks(lookups.reached_by)
    sums_of = _asks(lookups.sums_of)
    closed_months_of = _asks(lookups.closed_months_of)
    stage_sums = _asks(stages.sums)
    stage_deals = _asks(stages.first)
    history = _asks(steps.history)
    history_of = _asks(steps.history_of)
    steps_called = _asks(steps.called)
    still_naming = _asks(erasing.still_naming)
    still_remembered = _asks(erasing.still_remembered)

    # -- reading --------------------------------------------------------------------------------------------------

    def ids(
        self,
        kind: str,
        *,
        text: str = "",
        order: str = "name_key",
        descending: bool = False,
        only: Asked | None = None,
        script_first: Script | None = None,
    ) -> "array[int]":
        """Ids of all records of a kind that search and filter find, in an order of `orders.ORDERS`; with
        `script_first` as readers of a script have it, their own names before Latin ones.

        Raises UserError("filter-unknown") for rules of a newer program.
        """
        with self.connected() as connection:
            by = orders.Order(kind, order, descending, script_first)
            return orders.ids(connection, self._own.orders, by, text, only)

    def first_ids(
        self,
        kind: str,
        limit: int,
        *,
        text: str = "",
        order: str = "name_key",
        descending: bool = False,
        only: Asked | None = None,
        script_first: Script | None = None,
    ) -> "tuple[array[int], bool]":
        """The beginning of what `ids` gives, fast for any search; and whether it is all."""
        with self.connected() as connection:
            by = orders.Order(kind, order, descending, script_first)
            return orders.first_ids(connection, self._own.orders, by, text, limit, only)

    def all(self, kind: str, /, **conditions: Any) -> list[Record]:
        """All records of a kind whose fields equal these stored values, oldest first."""
        with self.connected() as connection:
            return queries.where(connection, kind, conditions)

    def referencing(self, kind: str, *numbers: int) -> list[Record]:
        """The records that name any of these without hanging on it (`domain.references`)."""
        found: list[Record] = []
        with self.connected() as connection:
            for other, field in FIELDS.get(kind, ()):
                found += self.naming(other, field, numbers)
            for other, field, attribute in LISTS.get(kind, ()):
                found += queries.listing(connection, other, field, attribute, numbers)
        return list({record.id: record for record in found}.values())

    def newest_activities(self, kind: str, number: int, limit: int, skipped: int = 0) -> list[Activity]:
        """What was logged and planned with one client, contact or deal, newest first; the newest may be skipped."""
        with self.connected() as connection:
            found = queries.newest_activities(connection, f"{kind}_id", number, limit, skipped)
            return cast(list[Activity], found)

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

    def asked(self, question: Records[Of], most: int = 500, **values: Value) -> list[Of]:
        """The first records that answer a question of `agenda`, asked with its values."""
        with self.connected() as connection:
            return question.ask(connection, most, **values)

    def client_names(self, beginning: str = "") -> Iterator[tuple[int, str, str]]:
        """(id, name, kind) of every client, or of those whose folded name begins so; to be walked to its end."""
        with self.connected() as connection:
            yield from lookups.client_names(connection, beginning)

    def outside_numbers(self, kind: str) -> Iterator[str]:
        """What programs call clients or contacts, a text for each ("record id: 4711"); to be walked to the end."""
        with self.connected() as connection:
            yield from lookups.outside_numbers(connection, kind)

    def search(self, text: str) -> dict[int, str]:
        """Every record that the text finds, with its kind. Raises UserError("search-empty")."""
        search.refuse_nothing(text)
        with self.connected() as connection:
            return dict(search.hits(connection, text))

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

    def next_steps(self) -> tuple[steps.Step | None, steps.Step | None]:
        """The steps that undo and redo would take."""
        with self.connected() as connection:
            return steps.newest(connection, undone=False), steps.newest(connection, undone=True)

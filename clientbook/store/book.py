"""The book: one SQLite file, open. `apply` is the one door through which anything is written.

A book may be used from several threads; each has its own connection, and keeps it between calls only inside
`connected()`.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import peewee

from ..domain.adds import Adds
from ..domain.changes import Change, Label
from ..domain.errors import Cancelled, UserError
from ..progress import Progress, gc_paused
from . import engine, rules_guard
from .file import backup, elsewhere, keeping, writer_lock
from .file.checking import whole_check, zeroed_pages
from .file.checking.turns import Turns
from .file.connection import is_cut, raw
from .file.opening import open_database
from .file.same_file import LOST
from .file.stopping import stoppable
from .reader import BookReader
from .seals import Changed
from .writing import bulk, erasing, steps, undo_past_erase
from .writing.batches import batched
from .writing.write import Writer


@dataclass(frozen=True, slots=True)
class Done:
    """What a write did: its step, the ids of each kind that it touched, and the real ids of new records."""

    step: steps.Step
    touched: Mapping[str, Sequence[int]]
    ids: Mapping[int, int]
    counts: tuple[int, int, int] = (0, 0, 0)
    passed_over: int = 0  # records that undo or redo left as they are: erased since, or others need them since an erase


class Book(BookReader):
    """One open book. Raises what `store.opening` and `store.faults` say; never leaves half a write."""

    def __init__(
        self,
        path: Path,
        backups: Path | None = None,
        anew: bool = False,
        *,
        second: Path | None = None,
        only_look: bool = False,
    ) -> None:
        """Makes a new book where there is none, but not where backups of it are: beside it, in `backups` or `second`.

        Only `anew` does, with a file that is there and empty too. With `only_look` nothing is written once it is open
        (`store.file.looking`): UserError("book-only-looked-at"). Raises as `store.opening`.
        """
        self.only_look = only_look
        self.path = path.absolute()
        if anew:
            _make_room(self.path)
        self.writer = ""  # who works with the book: each step remembers it
        self._sound = False  # whether its pages were looked at since it was opened
        self._own = threading.local()
        self._turns = Turns()
        self._backups = backups
        self._kept: Path | None = None
        self._db, self.file = open_database(
            self.path,
            self._back_up_before_migration,
            when_ready=self._make_ready,
            may_make=lambda: anew or not backup.backups_of(self.path, backups, second),
        )
        backup.clean(self.path, backups, second)

    def _make_ready(self, db: peewee.SqliteDatabase) -> None:
        """The first writes of this opening; all pages are looked at before."""
        connection = raw(db)
        if not rules_guard.is_settled(connection, self.path):
            self._refuse_damage(connection)
            with writer_lock.holding(self.path), db.atomic():
                rules_guard.settle(connection, date.today())
        # Where the program ended in the middle of it. Damaged, or without room for that, the book opens all the same.
        with suppress(engine.Error, UserError):
            if erasing.has_bytes_left(connection):
                self._refuse_damage(connection)
                with writer_lock.holding(self.path, patience=0):
                    erasing.empty_bytes(connection)

    @contextmanager
    def _writing(self, total: int = 0, progress: Progress | None = None) -> Iterator[engine.Connection]:
        """One transaction; `total` is how many changes are expected. Before the first one all pages are looked at.

        Before and after it the file that bears the book's name is the one that was opened, or nothing is told as done:
        then UserError("book-gone") or "book-replaced" is raised, once what was open is kept (`keep_what_was_open`).
        """
        if self.only_look:
            raise UserError("book-only-looked-at")
        with (
            self._keeping(),
            self.connected() as connection,
            gc_paused(),
            stoppable(connection, progress),
            self._turns.writing(),
        ):
            self._own.orders.forget()
            with writer_lock.holding(self.path) as held, self.file.alone():
                if not self._sound:
                    self._refuse_damage(connection)
                with bulk.bounded_memory(connection, total), self._db.atomic():
                    self.file.begin(connection, held)
                    yield connection
                    stamp = self.file.advance(connection)
                self.file.written(stamp, connection)

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        """Whatever goes wrong while the file is another one: that is what happened, and what was open is kept."""
        try:
            yield
        except (Exception, Cancelled) as error:
            lost = error if isinstance(error, UserError) and error.code in LOST else self._lost()
            if lost is None:
                raise
            kept = self.keep_what_was_open()
            code = lost.code if kept is None else f"{lost.code}-kept"
            raise UserError(code, file=str(self.path), kept=str(kept or "")) from error

    def _lost(self) -> UserError | None:
        try:
            self.file.look()
        except UserError as error:
            return error if error.code in LOST else None
        return None

    def keep_what_was_open(self) -> Path | None:
        """Writes the content of the file that was opened, once, beside the one that bears its name now.

        None where it was overwritten, so that it is nowhere any more, or cannot be written.
        """
        if self._kept is None:
            self._kept = keeping.keep(self.file, self.path, self._backups)
        return self._kept

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
            _settle_returned(connection, writer)
            added, edited, removed = writer.counts
            if not (added or edited or removed):
                raise UserError("nothing-to-do")
            steps.finish(connection, step_id, (added, edited, removed))
            step = steps.newest(connection, undone=False)
        assert step is not None
        return _done(step, writer)

    def erase(self, label: Label, changes: Iterable[Change], doomed: Mapping[int, str]) -> Done:
        """Writes the changes, and takes the doomed records (kinds by id) out of the book's memory and its file's bytes.

        Undo passes over it: there is nothing left to bring back. Raises as `apply`.
        """
        with self._writing() as connection:
            step_id = steps.begin(connection, label, self.writer)
            writer = Writer(connection, step_id)
            _write_all(writer, iter(changes), None, 0)
            writer.finish()
            added, edited, removed = writer.counts
            steps.finish(connection, step_id, (added, edited, removed))
            names = erasing.empty_memory(connection, doomed)
            elsewhere.forget(connection, names)
            step = steps.find(connection, step_id)
            erasing.note_bytes_left(connection, step_id)
        with self._keeping(), self.connected() as connection, writer_lock.holding(self.path), self.file.alone():
            self.file.refuse_changed()
            erasing.empty_bytes(connection)
            self.file.locate(connection)
            self.file.refuse_changed()
        assert step is not None
        return _done(step, writer)

    def undo(self, progress: Progress | None = None) -> Done:
        """Takes the newest step back, all of it that is not gone (`Done.passed_over`). Raises "nothing-to-undo"."""
        return self._replay(progress, backwards=True)

    def redo(self, progress: Progress | None = None) -> Done:
        """Brings the step back that was undone last. Raises UserError("nothing-to-redo")."""
        return self._replay(progress, backwards=False)

    def _replay(self, progress: Progress | None, backwards: bool) -> Done:
        with self._keeping(), self.connected() as connection:
            waiting = steps.newest(connection, undone=not backwards)
        expected = 0 if waiting is None else waiting.added + waiting.edited + waiting.removed
        with self._writing(expected, progress) as connection:
            step = steps.newest(connection, undone=not backwards)
            if step is None:
                raise UserError("nothing-to-undo" if backwards else "nothing-to-redo")
            size = step.added + step.edited + step.removed
            writer = Writer(connection, None, size)
            if backwards:
                undo_past_erase.fit_step(connection, step.id)
                added = steps.added_ranges(connection, step.id)
                steps.ranges_to_images(connection, step.id)
            for kind in steps.kinds_added_or_removed(connection, step.id):
                writer.expect_many(kind)
            if backwards:
                _write_all(writer, steps.changes_of(connection, step.id, backwards=True), progress, size)
                writer.remove_added(added)
            else:
                _write_all(writer, steps.changes_of(connection, step.id, backwards=False), progress, size)
                steps.images_to_ranges(connection, step.id)
            writer.finish()
            _settle_returned(connection, writer)
            steps.mark(connection, step.id, undone=backwards)
        return replace(_done(step, writer), passed_over=size - sum(writer.counts))

    def note_announced(self, announced: int) -> None:
        """How far the user knows what the last update changed (`store.rules_guard`). No step: it undoes nothing."""
        with self._writing() as connection:
            rules_guard.note_announced(connection, announced)

    # -- safety ---------------------------------------------------------------------------------------------------

    def check_pages(self) -> None:
        """A quick look at every page (0.6 s at 100,000 clients). Raises UserError("book-damaged")."""
        with self.connected() as connection:
            self._refuse_damage(connection)

    def _refuse_damage(self, connection: engine.Connection) -> None:
        whole = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        if not whole or is_cut(connection, self.path) or zeroed_pages.has_zeroed_text(connection):
            raise UserError("book-damaged", file=str(self.path))
        self._sound = True

    def check(self) -> None:
        """Reads the whole file and writes nothing. Raises UserError("book-damaged") where anything in it does not fit:
        its value `changed` says what (`whole_check.damage`)."""
        with self.connected() as connection:
            self._refuse(whole_check.damage(connection, self.path))

    def check_beside(self, progress: Progress) -> None:
        """As `check`, for a check that nobody waits for: a write of this program does not wait for it either.

        Raises `Cancelled` as well.
        """
        with self.connected() as connection:
            carried = self._turns.carried(connection, progress)
            self._refuse(whole_check.damage(connection, self.path, carried, lambda: progress.cancelled))

    def _refuse(self, found: Sequence[Changed]) -> None:
        if found:
            raise UserError("book-damaged", file=str(self.path), changed=tuple(found))

    def state(self) -> tuple[object, ...]:
        """The same in two copies of the book only where they hold the same steps; () before the first one."""
        with self.connected() as connection:
            return steps.state(connection)

    def back_up(self, target: Path | None = None, report: Callable[[int, int], None] | None = None) -> Path:
        """A verified copy; without a target, dated, in the book's own backup folder."""
        if self.only_look:
            raise UserError("book-only-looked-at")
        place = (target or backup.default_name(self.path, datetime.now())).absolute()
        if place.parent != backup.folder_of(self.path):
            dated = backup.is_dated(self.path, place)
            self.note_elsewhere(place.parent if dated else place, "backups" if dated else "backup")
        with self.connected() as connection:
            backup.copy_to(connection, place, report)
        return place

    def note_elsewhere(self, path: Path, what: str) -> None:
        """Remembers a file, or a folder of backups, that is about to be written beyond the book's own."""
        # It is written from a damaged book too, and while a window holds the lock: this is one row beside all records.
        with suppress(UserError), self.connected() as connection, self.file.alone():
            if self.only_look:
                return
            if not self._sound:
                self._refuse_damage(connection)
            self.file.refuse_other()
            with self._db.atomic():
                elsewhere.note(connection, path, what)

    def copies_elsewhere(self) -> list[elsewhere.Copy]:
        """Files, and folders of backups, that were written beyond the book's own, the newest first."""
        with self.connected() as connection:
            return elsewhere.noted(connection)

    def known_in(self, copies: Iterable[Path], kinds: Mapping[int, str], words: Iterable[str]) -> list[str]:
        """More names, e-mails and phones of the same people, by copies of this book that know one of these words."""
        found = dict.fromkeys(words)
        with self.connected() as connection:
            first_at = steps.first_at(connection)
        there = [set(erasing.known_in(copy, {n: kind}, first_at)) for copy in copies for n, kind in kinds.items()]
        while any(more := [each for each in there if each & found.keys() and not each <= found.keys()]):
            found.update(dict.fromkeys(word for each in more for word in sorted(each)))
        return list(found)

    def known_as(self, kinds: Mapping[int, str]) -> list[str]:
        """Names, e-mails and phones that these records (kinds by id) bear or ever bore, and those of what hung on them
        and is gone."""
        with self.connected() as connection:
            return erasing.known_as(connection, kinds)

    def _back_up_before_migration(self, path: Path) -> None:
        if self.only_look:
            return
        source = engine.connect(path, "rw")
        try:
            backup.copy_to(source, backup.default_name(path, datetime.now()))
        finally:
            source.close()


def _make_room(path: Path) -> None:
    """A file of 0 bytes goes out of the way of a new book: its name tells when it was one, and nothing is lost."""
    if path.is_file() and not path.stat().st_size:
        path.rename(path.with_name(f"{path.stem} empty {datetime.now():%Y-%m-%d %H%M%S}{path.suffix}"))


def _write_all(writer: Writer, changes: Iterator[Change | Adds], progress: Progress | None, total: int) -> None:
    done = 0
    for chunk in batched(changes):
        if progress is not None:
            progress.at(done, total)
        if isinstance(chunk, Adds):
            writer.add(chunk)
        else:
            writer.write(chunk)
        done += len(chunk)
    if progress is not None:
        progress.at(done, total)


def _settle_returned(connection: engine.Connection, writer: Writer) -> None:
    """A closed month that comes back out of the book's memory may have been there before the last update."""
    if writer.touched.get("statement"):
        rules_guard.settle_returned(connection)


def _done(step: steps.Step, writer: Writer) -> Done:
    added, edited, removed = writer.counts
    return Done(step, dict(writer.touched), writer.ids, (added, edited, removed))

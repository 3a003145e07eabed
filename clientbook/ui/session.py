"""The window's way to the book: questions in lanes, writes on a thread of theirs, answers back on the window's.

A click waits neither for the rows of a whole list nor for a month's pay over all deals: those have lanes of their own.

`changed` is the one signal that tells views to forget what they know.
"""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from ..domain.changes import Change, Label
from ..domain.errors import Cancelled, UserError
from ..domain.tax import TaxTable
from ..progress import Progress
from ..store import engine
from ..store.book import Book, Done
from .days_off import KnownDaysOff
from .drafts import Drafts
from .lanes import Callback, Lane, Outcome, Reader

_log = logging.getLogger(__name__)

#: After so long without an answer the memory for pages of the book is given back.
IDLE_MS = 5000


class Session(QObject):
    """One open book behind the window.

    `ask` answers questions; a newer question on the same channel makes an older one void. `write` runs anything that
    changes the book; it tells by `changed`, or by `failed` with the exception (UserError, or a bug).
    """

    opened = Signal()
    changed = Signal(object)  # Done
    steps_changed = Signal(object, object)  # the steps that undo and redo would take, or None
    failed = Signal(object)
    work_changed = Signal(str)  # what long work is under way; "" when it is over
    progress_changed = Signal(int, int)
    _answered = Signal(object, object)  # (callback, value), from a worker to the window's thread

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.taxes: TaxTable = ()
        self.home = ""  # ISO 3166, "" where nothing says it
        self._backups: Path | None = None
        self._second: Path | None = None
        self._anew = False
        self._only_look = False
        self._writer = ""
        self._book: Book | None = None
        self._readers = {lane: Reader(f"clientbook-{lane.name.lower()}") for lane in Lane}
        self._writers = ThreadPoolExecutor(1, "clientbook-write")
        self._beside = ThreadPoolExecutor(1, "clientbook-beside")
        self.unhurried = Progress()  # of what nobody waits for: it ends with the session
        self._reading: WeakSet[Progress] = WeakSet()  # of files that are being read whole
        self._numbers = count(1)
        self._newest: dict[str, int] = {}
        self._work: Progress | None = None
        self._closed = False
        self.days_off = KnownDaysOff(self.look, self)
        self.drafts = Drafts(path, self)
        self.drafts.save_requested.connect(self._save_drafts)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._let_go)

    # -- life -----------------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._book is not None

    def use_home(self, country: str, taxes: TaxTable = (), week: str = "") -> None:
        """The country (ISO 3166) of phones that say none, its tax on sales, and the working week, "" as usual there."""
        self.home = country
        self.taxes = taxes
        self.days_off.use(country, week)

    def use_writer(self, name: str) -> None:
        """Whom the book's memory names from now on."""
        self._writer = name
        if self._book is not None:
            self._book.writer = name

    def use_backups(self, folder: Path | None, anew: bool = False, second: Path | None = None) -> None:
        """Where backups of the book are, if not beside it; no new book is made where there are any, but `anew`."""
        self._backups, self._anew, self._second = folder, anew, second

    def only_look(self) -> None:
        """Before it is opened: nothing is to be written."""
        self._only_look = True

    def open(self, before: Callable[[], object] | None = None) -> None:
        """Opens the book on the worker, after what is to be done before; `opened` or `failed` follows."""
        self._readers[Lane.QUICK].pool.submit(self._open, before)

    def _open(self, before: Callable[[], object] | None) -> None:
        try:
            if before is not None:
                before()
        except Cancelled:
            return  # nobody waits for the book any more
        except Exception as error:
            self._send(self.failed.emit, error)  # and the book is opened as it is
        try:
            self._book = Book(self.path, self._backups, self._anew, second=self._second, only_look=self._only_look)
            self._book.writer = self._writer
            self._readers[Lane.QUICK].keep(self._book)
        except Exception as error:
            self._send(self.failed.emit, error)
            return
        self._send(lambda _: self._after_opening(), None)

    def _after_opening(self) -> None:
        self.opened.emit()
        self.look(self.drafts.read, self.drafts.take, self)
        self.look_at_steps()
        self.ask(Book.refuse_read_only, lambda _: None, self)  # told once, and not only when something is typed

    def close(self) -> None:
        """Stops long work, waits for all workers, and closes their connections."""
        if self._closed:
            return
        self._closed = True
        self._idle.stop()
        self.cancel_work()
        for progress in (self.unhurried, *self._reading):
            progress.cancel()
        self._newest.clear()
        for reader in self._readers.values():
            reader.interrupt()
            reader.pool.submit(reader.kept.close)
        for pool in (*(reader.pool for reader in self._readers.values()), self._writers, self._beside):
            pool.shutdown(wait=True)

    # -- questions ------------------------------------------------------------------------------------------------

    def look(self, work: Callable[[], Any], then: Callable[[Any], None], owner: QObject) -> None:
        """Answers `work()`, which needs no open book, by `then(answer)`, unless `owner` is gone by then."""
        if not self._closed:
            self._readers[Lane.SLOW].pool.submit(self._look, work, Callback(owner, then, lambda: False))

    def read_whole(self, work: Callable[[Progress], Any], then: Callable[[Any], None], owner: QObject) -> Progress:
        """As `look`, for what reads whole files: it is stopped by the progress returned, and ends with the session."""
        progress = Progress()
        self._reading.add(progress)
        self.look(partial(work, progress), then, owner)
        return progress

    def _look(self, work: Callable[[], Any], callback: Callback) -> None:
        try:
            self._send(callback, work())
        except Cancelled:
            return
        except Exception as error:
            self._send(self.failed.emit, error)

    def carry_out_beside(self, work: Callable[[Book, Progress], Any], owner: QObject) -> None:
        """Runs `work(book, progress)`, which writes nothing to it and which nobody waits for, on a thread of its own.

        `progress` is `unhurried`. What goes wrong is told by `failed`.
        """
        book = self._book
        if book is not None and not self._closed:
            self._beside.submit(self._run_beside, partial(work, book, self.unhurried), owner)

    def _run_beside(self, work: Callable[[], Any], owner: QObject) -> None:
        try:
            work()
        except Cancelled:
            return
        except Exception as error:
            self._send(Callback(owner, self.failed.emit, lambda: False), error)

    def ask(
        self,
        question: Callable[[Book], Any],
        then: Callable[[Any], None],
        owner: QObject,
        channel: str = "",
        lane: Lane = Lane.QUICK,
    ) -> None:
        """Answers `question(book)` by `then(answer)` on the window's thread, unless `owner` is gone by then."""
        if self._closed:
            return
        number = next(self._numbers)
        if channel:
            self._newest[channel] = number
            for each in self._readers.values():
                each.interrupt(channel)
        reader = self._readers[lane]
        callback = Callback(owner, then, lambda: self._is_void(channel, number))
        reader.pool.submit(self._answer, reader, question, callback, channel, number)

    def _is_void(self, channel: str, number: int) -> bool:
        return bool(channel) and self._newest.get(channel) != number

    def _answer(
        self, reader: Reader, question: Callable[[Book], Any], callback: Callback, channel: str, number: int
    ) -> None:
        while not self._is_void(channel, number):
            book = self._book
            if book is None:
                return
            try:
                reader.keep(book)
                with book.connected() as connection:
                    reader.reading = (channel, connection)
                    answer = question(book)
            except engine.Interrupted as error:
                if not self._closed:
                    continue  # meant for another question, or this one is void now
                self._send(self.failed.emit, error)
            except UserError as error:
                if error.code == "book-busy" and self._work is not None and not self._closed:
                    continue  # a very large write lets nobody read; it is shown, and ends
                self._send(self.failed.emit, error)
            except Exception as error:
                self._send(self.failed.emit, error)
            else:
                if not self._is_void(channel, number):
                    self._send(callback, answer)
            finally:
                reader.reading = None
            return

    def _let_go(self) -> None:
        """What a click asks for is kept: it is little (3 MB of 56 on a book of 1,450,000 records)."""
        for lane in (Lane.ROWS, Lane.SLOW):
            self._readers[lane].pool.submit(self._readers[lane].let_go)

    # -- writes ---------------------------------------------------------------------------------------------------

    def apply(self, label: Label, changes: Iterable[Change], then: Callable[[Done], None] | None = None) -> None:
        """Writes the changes as one step."""
        kept = list(changes)
        self.write(lambda book, _: book.apply(label, kept), then)

    def undo(self, called: str = "", then: Callable[[Done], None] | None = None) -> None:
        """Takes the newest step back; `called` names it as long work."""
        self.write(lambda book, progress: book.undo(progress), then, called=called)

    def redo(self, called: str = "", then: Callable[[Done], None] | None = None) -> None:
        self.write(lambda book, progress: book.redo(progress), then, called=called)

    def write(
        self,
        work: Callable[[Book, Progress], Any],
        then: Callable[[Any], None] | None = None,
        called: str = "",
        stopped: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Runs `work(book, progress)` after the writes before it. A `Done` among its results is told by `changed`.

        `called` names long work: it shows with a progress bar and can be cancelled by `cancel_work`; then `stopped`
        is called. What goes wrong is told by the signal `failed`, and the callback `failed` follows. None of the three
        is called once `owner` is gone.
        """
        self.carry_out(lambda progress: self._run(work, progress), then, called, stopped, failed, owner)

    def carry_out(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None] | None = None,
        called: str = "",
        stopped: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """As `write`, for work that needs no open book."""
        if self._closed:
            return
        progress = Progress(self._report if called else None)
        if called:
            self._work = progress
            self.work_changed.emit(called)
        future = self._writers.submit(work, progress)
        outcome = Outcome(owner or self, then, stopped, failed)
        future.add_done_callback(lambda done: self._send(lambda _: self._written(done, bool(called), outcome), None))

    def _save_drafts(self, save: Callable[[], None]) -> None:
        if not self._only_look:
            self.carry_out(lambda _: save())

    def keep_what_was_open(self, then: Callable[[Path | None], None], owner: QObject) -> None:
        """Keeps the content of a file that was replaced while it was open; answers where, None where it is lost."""
        book = self._book
        self.look(lambda: None if book is None else book.keep_what_was_open(), then, owner)

    def cancel_work(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _report(self, done: int, total: int) -> None:
        self._send(lambda _: self.progress_changed.emit(done, total), None)

    def _run(self, work: Callable[[Book, Progress], Any], progress: Progress) -> Any:
        book = self._book
        if book is None:
            raise UserError("record-gone")
        with book.connected():
            return work(book, progress)

    def _written(self, future: "Future[Any]", long: bool, outcome: Outcome) -> None:
        if long:
            self._work = None
            self.work_changed.emit("")
        error = future.exception()
        if isinstance(error, Cancelled):
            outcome.deliver(outcome.stopped)
            return
        if error is not None:
            self.failed.emit(error)
            outcome.deliver(outcome.failed)
            return
        result = future.result()
        done = result if isinstance(result, Done) else getattr(result, "done", None)
        if isinstance(done, Done):
            if done.step.label.code == "erased":  # some of the drafts went along
                self.drafts.forget_all()
                self.look(self.drafts.read, self.drafts.take, self)
            self.changed.emit(done)
            self.look_at_steps()
        outcome.deliver(outcome.then, result)

    def look_at_steps(self) -> None:
        self.ask(lambda book: book.next_steps(), lambda steps: self.steps_changed.emit(*steps), self, "steps")

    # -- between the threads --------------------------------------------------------------------------------------

    def _send(self, callback: Callable[[Any], None], value: object) -> None:
        if isValid(self):
            self._answered.emit(callback, value)

    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        if not self._closed:
            self._idle.start()
            callback(value)

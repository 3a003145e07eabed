"""Looks after the automatic backups while the program runs: soon after the start, then each hour."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ...domain.errors import UserError
from ...jobs.safety.auto_backup import EVERY, Places, look_after
from ...progress import Progress
from ...settings import Settings
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import ltr
from ..kit.messages import said
from ..lanes import Lane
from ..session import Session

_FIRST_MS: Final = 20_000  # the window comes first


class AutoBackups(QObject):
    """A backup that cannot be written (its disk is not there) is told in passing and tried again an hour later."""

    error_occurred = Signal(str)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._last_problem = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._hourly = QTimer(self)

        self._soon.timeout.connect(self.run)
        self._hourly.timeout.connect(self.run)
        self._soon.start(_FIRST_MS)
        self._hourly.start(int(EVERY.total_seconds() * 1000))

    def watch(self, session: Session) -> None:
        """Another session has the book open now."""
        self._session = session

    def stop(self) -> None:
        """Nothing is to be backed up."""
        self._soon.stop()
        self._hourly.stop()

    def run(self) -> None:
        """One look at the book, and at whether a backup is due; a damaged book is told, and not backed up.

        What programs that were killed left of exports is taken away, too.
        """
        from ...jobs.safety.still_holding import remove_leftovers

        if self._session.is_open:
            self._session.carry_out_beside(lambda book, _: remove_leftovers(book), self)
            self._session.ask(lambda book: book.check_pages(), lambda _: self._back_up(), self, lane=Lane.SLOW)

    def _back_up(self) -> None:
        folder, places = self._settings.own_backups, places_of(self._settings)
        unhurried = self._session.unhurried  # nobody who quits waits for it: it is made after the next start

        def work(book: Book, _: Progress) -> str:
            try:
                lacks = look_after(book, folder, places, datetime.now(), unhurried)
            except UserError as error:
                if error.code == "book-damaged":
                    raise  # told as damage is, and not in passing
                return tr("No automatic backup: {why}").format(why=said(error))
            return "" if lacks is None else tr("No copy in the second place: {why}").format(why=said(lacks))

        self._session.write(work, self._report)

    def _report(self, problem: str) -> None:
        """Not each hour: the other disk may be away all day."""
        if problem and problem != self._last_problem:
            self.error_occurred.emit(problem)
        self._last_problem = problem


def places_of(settings: Settings) -> Places:
    return Places(settings.second_place, settings.backup_months)


def backed_up(path: Path, lacks: UserError | None) -> str:
    """What became of a backup by hand, in both places."""
    text = tr("Backed up as {file}").format(file=ltr(path.name))
    if lacks is None:
        return text
    return f"{text} · " + tr("No copy in the second place: {why}").format(why=said(lacks))

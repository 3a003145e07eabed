"""Looks at the whole book now and then while the program runs: once a day, when nothing was written for a while."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ...domain.errors import UserError
from ...jobs.safety.last_check import check, is_due
from ...progress import Progress
from ...store.book import Book
from ..session import Session

_CALM_MS: Final = 180_000  # so long nothing was written, and the start is long over
_HOURLY_MS: Final = 3_600_000  # a program may run for weeks


class WholeChecks(QObject):
    """What is damaged is told by the session's signal `failed`, as damage is that a question finds.

    It writes nothing, has a thread and a connection of its own, makes way for each write, and ends with the session.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._hourly = QTimer(self)
        self._hourly.setInterval(_HOURLY_MS)

        self._calm.timeout.connect(self.run)
        self._hourly.timeout.connect(self._calm.start)
        self._hourly.start()
        self.watch(session)

    def watch(self, session: Session) -> None:
        """This session has the book open now, or will."""
        self._session = session
        session.opened.connect(self._calm.start)
        session.changed.connect(self._put_off)

    def stop(self) -> None:
        """Nothing is to be looked at."""
        self._calm.stop()
        self._hourly.stop()
        self._session.opened.disconnect(self._calm.start)

    def _put_off(self, _: object) -> None:
        if self._calm.isActive():
            self._calm.start()

    def run(self) -> None:
        """One look at the whole book, where one is due."""
        self._session.carry_out_beside(_look, self)


def _look(book: Book, progress: Progress) -> None:
    if not is_due(book.path, datetime.now()):
        return
    try:
        check(book, progress)
    except UserError as error:
        if error.code != "book-busy":  # another time, then
            raise

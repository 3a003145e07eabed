"""Watches the file of an open book: the system tells of changes in its folder, and a slow look sees the others."""

from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ...domain.errors import UserError
from ...store.book import Book
from ...store.file.same_file import LOST
from ..session import Session

_SETTLED_MS: Final = 300  # a sync tool, and a write of ours, make several changes
_CALM_MS: Final = 2000  # each write of ours comes and goes there too
_SLOW_MS: Final = 5000  # network folders tell of nothing


class FileWatch(QObject):
    """What is wrong is told by the session's signal `failed`, as for any other question to the book."""

    folder_changed = Signal()  # something came or went beside the book

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._system: QFileSystemWatcher | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED_MS)
        self._slow = QTimer(self)
        self._slow.setInterval(_SLOW_MS)

        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)

        self._calm.timeout.connect(self.folder_changed)
        self._soon.timeout.connect(self._look)
        self._slow.timeout.connect(self._look)
        self.watch(session)

    def watch(self, session: Session) -> None:
        """This session has the book open now, or will."""
        self._session = session
        session.opened.connect(self._start)
        session.failed.connect(self._stop_where_lost)

    def _start(self) -> None:
        self._slow.start()
        if self._system is None:
            self._system = QFileSystemWatcher(self)
            self._system.fileChanged.connect(lambda _: self._soon.start())
            self._system.directoryChanged.connect(lambda _: self._soon.start())
            self._system.directoryChanged.connect(lambda _: self._calm.start())
        path = self._session.path
        self._system.addPaths([str(each) for each in (path, path.parent) if each.exists()])

    def _look(self) -> None:
        if self._session.is_open:
            self._session.ask(Book.look_at_file, lambda _: None, self, "file")

    def _stop_where_lost(self, error: object) -> None:
        """Told once: what the user does next is told for itself."""
        if is_lost(error):
            self._slow.stop()
            self._soon.stop()


def is_lost(error: object) -> bool:
    """Whether the book's name means another file now, or none."""
    return isinstance(error, UserError) and error.code.removesuffix("-kept") in LOST

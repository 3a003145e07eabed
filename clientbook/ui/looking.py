"""A second window on another book, to be looked at only: on a private copy, which goes when the window is closed.

A copy, as a book of an older program has to be brought up to date before this one can show it.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from copy import deepcopy
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ..durable import new_partial_folder
from ..settings import Settings
from ..store.file import backup
from ..store.file.connection import address
from ..texts import tr
from .kit.bidi import apart
from .session import Session
from .window.main_window import MainWindow


class Looking(QObject):
    """Lives as long as its window."""

    problem_told = Signal(object)

    def __init__(self, file: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = new_partial_folder(Path(tempfile.gettempdir()))  # for its owner only
        copy = self._folder / file.name
        session = self.session = Session(copy, self)
        session.is_only_looked_at = True
        self.window = window = MainWindow(session, deepcopy(settings))
        window.setWindowTitle(tr("{file} — only to look at").format(file=apart(file.name)))
        window.installEventFilter(self)
        session.failed.connect(self._give_up)
        session.open(lambda: _copy(file, copy))
        window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            QTimer.singleShot(0, self, self.end)
        return False

    def _give_up(self, error: object) -> None:
        """A file that cannot be shown is told in the first window."""
        if not self.session.is_open:
            self.window.hide()
            self.problem_told.emit(error)
            QTimer.singleShot(0, self, self.end)

    def end(self) -> None:
        """Closes the window and removes the copy."""
        self.session.close()
        self.window.hide()
        self.window.deleteLater()
        shutil.rmtree(self._folder, ignore_errors=True)
        self.deleteLater()


def _copy(file: Path, copy: Path) -> None:
    with closing(sqlite3.connect(address(file, "ro"), uri=True)) as connection:
        backup.copy_to(connection, copy)

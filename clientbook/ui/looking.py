"""A second window on another book, to be looked at only: on a private copy, which goes when the window is closed."""

from copy import deepcopy
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ..settings import Settings
from ..store.file.looking import PrivateCopy
from .session import Session
from .window.main_window import MainWindow


class Looking(QObject):
    """Lives as long as its window."""

    error_occurred = Signal(object)

    def __init__(self, file: Path, settings: Settings, parent: QObject) -> None:
        """Raises UserError "backup-missing", "backup-failed"."""
        super().__init__(parent)
        self._copy = PrivateCopy(file)
        session = self.session = Session(self._copy.path, self)
        session.only_look()
        self.window = window = MainWindow(session, deepcopy(settings))
        window.show_looked_at(file)
        window.installEventFilter(self)
        session.failed.connect(self._give_up)
        session.open(self._copy.make)
        window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            QTimer.singleShot(0, self, self.end)
        return False

    def _give_up(self, error: object) -> None:
        """A file that cannot be shown is told in the first window."""
        if not self.session.is_open:
            self.window.hide()
            self.error_occurred.emit(error)
            QTimer.singleShot(0, self, self.end)

    def end(self) -> None:
        """Closes the window and removes the copy."""
        self.session.close()
        self.window.hide()
        self.window.deleteLater()
        self._copy.remove()
        self.deleteLater()

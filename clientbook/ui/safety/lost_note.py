"""That the book's name means another file now, or none, stands in the status bar until one of the files is taken."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...domain.errors import UserError
from ...store.file.same_file import GONE
from ...texts import tr
from ..kit.words import link


class LostNote(QObject):
    """Whoever closed the dialog still sees that nothing is written, and `button` brings it back."""

    dialog_requested = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._error: object = None
        self.button = link("", window)
        self.button.hide()
        self.button.clicked.connect(lambda: self.dialog_requested.emit(self._error))

    def show_lost(self, error: object) -> None:
        """`error` is one of those that `file_watch.is_lost` knows."""
        self._error = error
        gone = isinstance(error, UserError) and error.code.startswith(GONE)
        text = (
            tr("Nothing is written: the book's file is gone…")
            if gone
            else tr("Nothing is written: another file has the book's name…")
        )
        self.button.setText(text)
        self.button.show()

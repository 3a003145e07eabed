"""That copies of the book lie beside it stands in the status bar as long as they do."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...store.file.copies import KEPT, Copy, copies_beside
from ...texts import tr
from ..kit.words import link
from ..session import Session


class CopiesNote(QObject):
    """`button` asks for the list. What this program kept itself was told then, and is only in the list."""

    list_requested = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.button = link("", window)
        self.button.hide()
        self.button.clicked.connect(self.list_requested)

    def start(self) -> None:
        """Looks, when the book is open and whenever something comes or goes in its folder."""
        path = self._session.path
        self._session.look(lambda: copies_beside(path), self._take, self)

    def _take(self, copies: list[Copy]) -> None:
        others = [each for each in copies if each.maker != KEPT]
        self.button.setText(tr("%n cop(ies) of this book beside it…", "", len(others)))
        self.button.setVisible(bool(others))

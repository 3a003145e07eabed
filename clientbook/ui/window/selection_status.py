"""In the status bar: how many rows are selected, and what their deals come to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ...texts import tr
from ..kit.bidi import shown_amount
from ..kit.words import leading
from ..lanes import Lane
from ..session import Session


class SelectionNote(QLabel):
    """Empty for fewer than two rows. Of deals the sum of all, of clients that of their open ones, by currency."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: list[int] = []
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "secondary")
        leading(self)

    def show_selection(self, kind: str, ids: Sequence[int]) -> None:
        """The number at once, the sums when the book has answered, if these are still the ones selected."""
        wanted = self._shown = list(ids)
        self._say(len(wanted), ())
        if len(wanted) < 2 or kind not in ("client", "deal"):
            return

        def answered(sums: Sequence[tuple[str, int]]) -> None:
            if self._shown is wanted:
                self._say(len(wanted), sums)

        self._session.ask(lambda book: book.sums_of(kind, wanted), answered, self, "selection", Lane.ROWS)

    def _say(self, count: int, sums: Sequence[tuple[str, int]]) -> None:
        parts = [tr("%n selected", "", count), *(shown_amount(total, currency) for currency, total in sums)]
        self.setText(" · ".join(parts) if count > 1 else "")

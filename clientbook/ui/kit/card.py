"""A titled card, and the grid of cards that a page is made of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from .look import theme
from .words import plain_label


class Card(QFrame):
    """A title over whatever is added to `body`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        heading = plain_label(title, "", self)
        theme.type_scale(heading, 1.0, QFont.Weight.DemiBold)
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 16)
        self.body.setSpacing(8)
        self.body.addWidget(heading)


class CardGrid(QScrollArea):
    """Cards in two columns that scroll together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes it, and is scrolled to
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(16, 12, 16, 16)
        self._grid.setSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setWidget(inside)

    def add(self, card: QWidget, row: int, column: int, rows: int = 1, wide: bool = False) -> None:
        self._grid.addWidget(card, row, column, rows, 2 if wide else 1)

    def stretch(self, row: int) -> None:
        """The row that takes what height is left, no other does; one that is empty leaves it below the cards."""
        for each in range(max(self._grid.rowCount(), row + 1)):
            self._grid.setRowStretch(each, int(each == row))

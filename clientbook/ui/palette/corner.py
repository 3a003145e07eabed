"""The corners beside the tabs: where one came from; the field-like button that opens the palette, undo and redo."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from ...texts import tr
from ..kit.bidi import ltr
from ..kit.layout.layouts import set_margins
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.words import plain_label
from ..menus import keys_of


class Corner(QWidget):
    """Actions as icons, after the button that finds, where there is one."""

    def __init__(self, actions: list[QAction], finder: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        set_margins(row, 8, 0, 12, 0)
        row.setSpacing(4)
        if finder is not None:
            row.addWidget(FinderButton(finder, self))
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            row.addWidget(button)


class FinderButton(QPushButton):
    """Looks like a search field, so that a newcomer tries it."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self.setAccessibleName(tr("Find anything"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        picture = plain_label("", "", self)
        picture.setPixmap(icon("search", theme.current().secondary).pixmap(QSize(16, 16)))
        text = plain_label(tr("Find anything"), "secondary", self)
        key = plain_label(ltr(keys_of(action)[0]), "secondary", self)

        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(text, 1)
        row.addSpacing(24)
        row.addWidget(key)
        for label in (picture, text, key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(220, 30))

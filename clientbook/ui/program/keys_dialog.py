"""The shortcut sheet: every key on one page, made from the actions themselves."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...texts import tr
from ..kit.bidi import ltr
from ..kit.layout.layouts import open_within
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from ..kit.words import plain_label
from .key_texts import Rows, keys_by_menu


class KeysDialog(ReadingOrder, QDialog):
    """Two columns of groups, of about the same height."""

    def __init__(self, groups: list[tuple[str, list[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("All keys"))
        shown = keys_by_menu(groups)
        inside = QWidget(self)
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(24, 24, 24, 8)
        sides.setSpacing(48)
        for part in _halves(shown):
            column = QVBoxLayout()
            column.setSpacing(6)
            for title, rows in part:
                column.addLayout(self._group(title, rows))
                column.addSpacing(14)
            column.addStretch()
            sides.addLayout(column, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("All keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.setContentsMargins(16, 0, 16, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        wanted = inside.sizeHint() + QSize(16, 56)
        open_within(self, QSize(max(860, wanted.width()), min(wanted.height(), 720)))

    def _group(self, title: str, rows: Rows) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        heading = plain_label(title, "", self)
        theme.type_scale(heading, 1.0, QFont.Weight.DemiBold)
        grid.addWidget(heading, 0, 0)
        for place, (text, keys) in enumerate(rows, 1):
            words = plain_label(text, "", self)
            words.setWordWrap(True)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            for key in keys:
                caps.addWidget(self._cap(key))
            grid.addWidget(words, place, 0)
            grid.addLayout(caps, place, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _cap(self, key: str) -> QLabel:
        cap = plain_label(ltr(key), "secondary", self)
        cap.setObjectName("key")
        return cap


def _halves(shown: list[tuple[str, Rows]]) -> tuple[list[tuple[str, Rows]], list[tuple[str, Rows]]]:
    """The groups in their order, cut where both sides are about as high."""
    total = sum(len(rows) + 2 for _, rows in shown)
    sums = [sum(len(rows) + 2 for _, rows in shown[:cut]) for cut in range(len(shown) + 1)]
    cut = min(range(len(shown) + 1), key=lambda place: abs(total - 2 * sums[place]))
    return shown[:cut], shown[cut:]

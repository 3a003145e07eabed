"""Which row of a table has the keys: a frame around it. Around the table it would be the loudest thing on the page."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView

from . import theme


def paint_focused_row(table: QTableView) -> None:
    """After the table was painted; where no row has the keys, around all of them."""
    if not table.hasFocus():
        return
    inside = table.viewport().rect()
    row = table.currentIndex().row()
    if row >= 0:
        inside = QRect(inside.left(), table.rowViewportPosition(row), inside.width(), table.rowHeight(row))
    painter = QPainter(table.viewport())
    painter.setPen(QColor(theme.current().accent))
    painter.drawRect(inside.adjusted(0, 0, -1, -1))
    painter.end()

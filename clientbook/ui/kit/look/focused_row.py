"""A table that frames the row which has the keys: around the whole table it would be the loudest thing on the page."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from . import theme


class RowTable(QTableView):
    """One whose rows are chosen, and not its cells."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, by way of Python: so the interpreter is held for the whole repaint. Otherwise each of some 1,400
        questions to the model waits for it anew: a repaint takes 17 ms instead of 8, beside a busy worker 31 and 17.
        """
        super().paintEvent(event)
        if not self.hasFocus():
            return
        row = self.currentIndex().row()
        frame = self._row_rect(row) if row >= 0 else self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setPen(QColor(theme.current().accent))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        painter.end()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The frame goes along also where nothing else is chosen (Ctrl and an arrow): Qt paints two cells anew."""
        super().currentChanged(current, previous)
        if not (current.isValid() and previous.isValid()):
            self.viewport().update()  # the frame was around all of them, or comes to be
            return
        for row in {current.row(), previous.row()}:
            self.viewport().update(self._row_rect(row))

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

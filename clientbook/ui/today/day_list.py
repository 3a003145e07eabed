"""What stands on one day: a list whose lines are dragged, or sent by keys, to another day."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ...jobs.today import TodayLine
from ...jobs.today_sections import hour_of, may_move
from ..kit.bidi import as_written, joined, ltr
from ..kit.dragging import DraggedList, DraggedRows
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.relative_days import ago, ahead
from ..kit.words import plain_tooltip
from .words import reasons, what_of

#: What a dragged line carries: its day (YYYY-MM-DD), and its place among the lines of that day.
MIME: Final = "application/x-clientbook-agenda-line"
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_COLOUR: Final = int(Qt.ItemDataRole.ForegroundRole)
_PICTURE: Final = int(Qt.ItemDataRole.DecorationRole)
_WEEK: Final = 7
_Index = QModelIndex | QPersistentModelIndex


class DayRows(DraggedRows):
    """The lines of one day. What is overdue stands on today, with since when, a sign and a colour of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MIME, parent)
        self.day = date.min
        self.high = False  # what is to be done stands below whom it is with

    def _said(self, line: TodayLine) -> str:
        who, what = as_written(line.who), as_written(" ".join(what_of(line).split()))
        if self.high and who:
            return f"{who}\n{joined([self._when(line), what])}"
        return joined(["" if line.late else ltr(hour_of(line)), who or what])

    def _when(self, line: TodayLine) -> str:
        return ago(line.due, self.day) if line.late else ltr(hour_of(line))

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        line = self.held[index.row()]
        if role == _DISPLAY:
            return self._said(line)
        if role in (_ACCESSIBLE, _TOOLTIP):
            when = ahead(line.due, self.day) if line.late else ltr(hour_of(line))
            said = joined([when, reasons()[line.reason], line.who, what_of(line)])
            return said if role == _ACCESSIBLE else plain_tooltip(said)
        if not line.late:
            return None
        bad = theme.current().bad
        return QColor(bad) if role == _COLOUR else icon("warning", bad) if role == _PICTURE else None

    def may_go(self, row: int) -> bool:
        return may_move(self.held[row])

    def carried(self, row: int) -> str:
        return f"{self.day} {row}"


class DayList(DraggedList):
    """Arrows go from line to line and to the days beside; with Ctrl the line goes along, up and down by a week."""

    chosen = Signal()
    opened = Signal()
    day_requested = Signal(int)  # to go so many days ahead
    move_requested = Signal(int)  # the chosen line goes so many days ahead
    menu_requested = Signal(QPoint)  # where on the screen
    focus_changed = Signal(bool)
    typed = Signal(str)  # a letter

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows = DayRows()
        super().__init__(self.rows, parent)
        self.setObjectName("dayLines")
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit() if now.isValid() else None)
        self.activated.connect(lambda _: self.opened.emit())
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_day(self, day: date, lines: Sequence[TodayLine]) -> None:
        """Other lines; none is chosen then."""
        self.setIconSize(QSize(1, 1) * self.fontMetrics().ascent())  # a sign is no higher than a line of text
        self.rows.day = day
        self.rows.show(lines)

    def line(self) -> TodayLine | None:
        """The chosen line."""
        row = self.chosen_row()
        return self.rows.held[row] if row >= 0 else None

    def choose(self, row: int) -> None:
        """The line in a row, or the last one above it."""
        self.choose_row(max(min(row, len(self.rows.held) - 1), 0))

    def _ask_menu(self, place: QPoint) -> None:
        if self.line() is not None:
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def minimumSizeHint(self) -> QSize:
        """Half a row: six weeks have to fit into a small window, and what is below is scrolled to."""
        return QSize(self.fontMetrics().averageCharWidth(), self.fontMetrics().height() // 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ahead = Qt.Key(event.key()), self.ahead(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            by = ahead or {Qt.Key.Key_Down: _WEEK, Qt.Key.Key_Up: -_WEEK}.get(key, 0)
            if by:
                self.move_requested.emit(by)
                return
        elif ahead or self._leaves(key):
            self.day_requested.emit(ahead or (_WEEK if key == Qt.Key.Key_Down else -_WEEK))
            return
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def _leaves(self, key: Qt.Key) -> bool:
        """Below the last line, and above the first, stands another week."""
        row = self.currentIndex().row()
        if key == Qt.Key.Key_Down:
            return row >= len(self.rows.held) - 1
        return key == Qt.Key.Key_Up and row <= 0

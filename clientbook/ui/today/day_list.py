"""What stands on one day: a list whose lines are dragged, or sent by keys, to another day."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ...jobs.today import TodayLine
from ...jobs.today_sections import hour_of, may_move
from ..kit.bidi import as_written, joined, ltr
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


class DayModel(QAbstractListModel):
    """The lines of one day. What is overdue stands on today, with since when, a sign and a colour of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.day = date.min
        self.lines: Sequence[TodayLine] = ()
        self.high = False  # what is to be done stands below whom it is with

    def _said(self, line: TodayLine) -> str:
        who, what = as_written(line.who), as_written(" ".join(what_of(line).split()))
        if self.high and who:
            return f"{who}\n{joined([self._when(line), what])}"
        return joined(["" if line.late else ltr(hour_of(line)), who or what])

    def _when(self, line: TodayLine) -> str:
        return ago(line.due, self.day) if line.late else ltr(hour_of(line))

    def show(self, day: date, lines: Sequence[TodayLine]) -> None:
        self.beginResetModel()
        self.day, self.lines = day, lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        line = self.lines[index.row()]
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

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        dragged = index.isValid() and may_move(self.lines[index.row()])
        return usual | Qt.ItemFlag.ItemIsDragEnabled if dragged else usual

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            data.setData(MIME, QByteArray(f"{self.day} {index.row()}".encode()))
        return data


class DayList(QListView):
    """Arrows go from line to line and to the days beside; with Ctrl the line goes along, up and down by a week."""

    chosen = Signal()
    opened = Signal()
    day_requested = Signal(int)  # to go so many days ahead
    move_requested = Signal(int)  # the chosen line goes so many days ahead
    menu_requested = Signal(QPoint)  # where on the screen
    focus_changed = Signal(bool)
    typed = Signal(str)  # a letter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayLines")
        self.rows = DayModel(self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit() if now.isValid() else None)
        self.activated.connect(lambda _: self.opened.emit())
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_day(self, day: date, lines: Sequence[TodayLine]) -> None:
        """Other lines; none is chosen then."""
        self.setIconSize(QSize(1, 1) * self.fontMetrics().ascent())  # a sign is no higher than a line of text
        self.rows.show(day, lines)

    def line(self) -> TodayLine | None:
        """The chosen line."""
        found = self.selectionModel().selectedIndexes()
        return self.rows.lines[found[0].row()] if found else None

    def choose(self, row: int) -> None:
        """The line in a row, or the last one above it."""
        row = min(row, len(self.rows.lines) - 1)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(max(row, 0)), flags.ClearAndSelect)

    def _ask_menu(self, place: QPoint) -> None:
        if self.line() is not None:
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def minimumSizeHint(self) -> QSize:
        """One row: six weeks have to fit into a small window, and what is below is scrolled to."""
        return QSize(self.fontMetrics().averageCharWidth(), self.fontMetrics().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        ahead = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key, 0) * (-1 if self.isRightToLeft() else 1)
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
            return row >= len(self.rows.lines) - 1
        return key == Qt.Key.Key_Up and row <= 0

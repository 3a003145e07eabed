"""One day of the agenda: its name, its lines; a line of another day can be dropped on it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...jobs.today import TodayLine
from ..kit.bidi import shown_weekday
from ..kit.look import theme
from ..kit.words import plain_label
from .day_list import MIME, DayList

_MARGIN: Final = 6


class DayCell(QFrame):
    """`line_dropped` tells the day, and the place on that day, of a line that was dropped here."""

    line_dropped = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day")
        self.setAcceptDrops(True)
        self.day = date.min
        self._open = False  # whether something can still be done on it
        self.head = plain_label("", "", self)
        self.lines = DayList(self)
        self.lines.focus_changed.connect(partial(self._mark, "focused"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 2)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.lines, 1)

    def show_day(self, day: date, name: str, lines: Sequence[TodayLine], today: date, *, high: bool) -> None:
        """A day called by `name`; its lines with `high` in two rows each."""
        self.day = day
        self._open = day >= today
        self.head.setText(name)
        self.head.setProperty("role", "accent" if day == today else "" if self._open else "secondary")
        theme.type_scale(self.head, 1.0, QFont.Weight.DemiBold if day == today else QFont.Weight.Normal)
        theme.restyle(self.head)
        self.lines.setAccessibleName(f"{shown_weekday(day)}, {len(lines):,}")
        self.lines.rows.high = high
        self.lines.show_day(day, lines)
        self._mark("past", not self._open)

    # -- dropping -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Nothing is planned for a day that is over."""
        if event.mimeData().hasFormat(MIME) and event.source() is not self.lines and self._open:
            event.acceptProposedAction()
            self._mark("over", True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark("over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark("over", False)
        event.acceptProposedAction()
        day, row = bytes(event.mimeData().data(MIME).data()).decode().split()
        self.line_dropped.emit(date.fromisoformat(day), int(row))

    def _mark(self, name: str, holds: bool) -> None:
        self.setProperty(name, holds)
        theme.restyle(self)

"""One day of the agenda: its name, its lines; a line of another day can be dropped on it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...jobs.today import TodayLine
from ..kit.bidi import shown_weekday
from ..kit.dragging import DropTarget
from ..kit.look import theme
from ..kit.words import ElidedLabel, plain_label
from .day_list import MIME, DayList

_MARGIN: Final = 6


class DayCell(DropTarget):
    """`line_dropped` tells the day, and the place on that day, of a line that was dropped here."""

    line_dropped = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MIME, parent)
        self.setObjectName("day")
        self.day = date.min
        self._open = False  # whether something can still be done on it
        self.head = plain_label("", "", self)
        self.holiday = ElidedLabel(self)
        self.holiday.setProperty("role", "secondary")
        self.lines = DayList(self)
        self.lines.focus_changed.connect(partial(self.mark, "focused"))
        self.row_dropped.connect(self._take_drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 2)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head)
        top.addWidget(self.holiday, 1)
        column.addLayout(top)
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
        self.mark("past", not self._open)

    def show_off(self, is_off: bool, holiday: str) -> None:
        """Whether one works on the day, and what is kept on it, "" for nothing."""
        self.holiday.set_text(holiday)
        self.lines.setAccessibleDescription(holiday)
        self.mark("off", is_off)

    def takes_from(self, source: QObject | None) -> bool:
        """Nothing is planned for a day that is over."""
        return source is not self.lines and self._open

    def _take_drop(self, carried: str) -> None:
        day, row = carried.split()
        self.line_dropped.emit(date.fromisoformat(day), int(row))

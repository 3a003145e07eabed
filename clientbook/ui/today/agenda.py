"""Today's other look: the days of a week, or of a month, with what stands on each; lines go from day to day."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...domain.reading.days_off import NO_DAYS_OFF, DaysOff
from ...formatting import first_day, month_text
from ...jobs.today import TodayLine
from ...jobs.today_sections import Span, agenda_of, day_of, days_of, may_move, span_beside
from ...texts import tr
from ..kit.bidi import joined, locale, ltr, shown_weekday
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.words import plain_label
from .day_cell import DayCell

_WEEK: Final = 7


class Agenda(QWidget):
    """At most one line is chosen. `shown_days` is what is looked at, whole weeks."""

    opened = Signal()
    move_requested = Signal(object, object)  # a line, to a day
    menu_requested = Signal(QPoint)
    typed = Signal(str)  # a letter, at a line
    notified = Signal(str)  # why something was not done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = Span.WEEK
        self._day = date.today()  # looked at
        self._today = self._day
        self._lines: Sequence[TodayLine] = ()
        self._days_off = NO_DAYS_OFF
        self._goal: tuple[TodayLine, date] | None = None  # what went to another day is chosen there again
        self.shown_days: list[date] = []
        self.cells: list[DayCell] = []
        self.title = plain_label("", "", self)
        theme.type_scale(self.title, 1.0, QFont.Weight.DemiBold)
        self.back, self.ahead = QToolButton(self), QToolButton(self)
        self.to_today = QPushButton(tr("Today"), self)
        self._names = [plain_label("", "secondary", self) for _ in range(_WEEK)]
        self._grid = QGridLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        for button, picture, by in ((self.back, "back", -1), (self.ahead, "forward", 1)):
            button.setIcon(icon(picture))
            button.clicked.connect(partial(self._step, by))
        self.to_today.clicked.connect(lambda: self.look_at(date.today()))
        for widget in (self.back, self.to_today, self.ahead, self.title):
            head.addWidget(widget)
        head.addStretch()
        self._grid.setContentsMargins(12, 0, 12, 8)
        self._grid.setSpacing(2)
        for place, name in enumerate(self._names):
            name.setContentsMargins(8, 0, 8, 0)
            self._grid.addWidget(name, 0, place)
            self._grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._grid, 1)

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[TodayLine], today: date, span: Span, days_off: DaysOff) -> None:
        """What Today knows of, in the week or the month of the day that is looked at.

        The chosen line stays chosen where it still stands on its day, or where it was followed to.
        """
        if self._day == self._today:
            self._day = today  # past midnight
        self._lines, self._today, self.span, self._days_off = lines, today, span, days_off
        self._show()
        self._goal = None

    def follow(self, line: TodayLine, to: date) -> None:
        """A line went to another day, on which it is chosen when the lines are shown again."""
        self._goal = line, to
        if to not in self.shown_days:
            self._day = to

    def look_at(self, day: date) -> None:
        """The week, or the month, of a day, which takes the focus."""
        self._day = day
        self._show()
        self._cell_of(day).lines.setFocus()

    def _step(self, by: int, _: bool = False) -> None:
        self._day = span_beside(self.span, self._day, by)
        self._show()

    def _show(self) -> None:
        kept, focused = self.line(), any(cell.lines.hasFocus() for cell in self.cells)
        self.shown_days = days_of(self.span, self._day, first_day())
        held = agenda_of(self._lines, self.shown_days, self._today)
        self._make_cells(len(self.shown_days))
        for cell, day in zip(self.cells, self.shown_days, strict=True):
            cell.show_day(day, self._name_of(day), held[day], self._today, high=self.span is Span.WEEK)
            cell.show_off(self._days_off.holds(day), self._days_off.holidays.get(day, ""))
            cell.lines.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day == self._day else Qt.FocusPolicy.ClickFocus)
        self._say_what_is_shown()
        self._choose_again(kept, focused)

    def _make_cells(self, count: int) -> None:
        for cell in self.cells[count:]:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        del self.cells[count:]
        while len(self.cells) < count:
            cell = DayCell(self)
            self._connect(cell)
            self._grid.addWidget(cell, len(self.cells) // _WEEK + 1, len(self.cells) % _WEEK)
            self.cells.append(cell)
        for row in range(1, 7):
            self._grid.setRowStretch(row, int(row <= count // _WEEK))

    def _connect(self, cell: DayCell) -> None:
        cell.line_dropped.connect(lambda day, row: self._dropped(day, row, cell.day))
        cell.lines.chosen.connect(lambda: self._only(cell))
        cell.lines.focus_changed.connect(lambda comes: self._entered(cell) if comes else None)
        cell.lines.typed.connect(self.typed)
        cell.lines.opened.connect(self.opened)
        cell.lines.day_requested.connect(lambda by: self._go(cell.day + timedelta(by)))
        cell.lines.move_requested.connect(lambda by: self._move(cell.lines.line(), cell.day + timedelta(by)))
        cell.lines.menu_requested.connect(self.menu_requested)

    def _name_of(self, day: date) -> str:
        """Below the names of a week's days, the number; the month with the first day that is shown of it."""
        with_month = day.day == 1 or day == self.shown_days[0]
        name = locale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        return f"{ltr(str(day.day))} {name}" if with_month else ltr(str(day.day))

    def _say_what_is_shown(self) -> None:
        for name, day in zip(self._names, self.shown_days, strict=False):
            name.setText(locale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat))
        if self.span is Span.MONTH:
            self.title.setText(month_text(f"{self._day:%Y-%m}"))
            words = tr("The month before"), tr("The month after")
        else:
            self.title.setText(joined([shown_weekday(self.shown_days[0]), shown_weekday(self.shown_days[-1])]))
            words = tr("The week before"), tr("The week after")
        for button, word in zip((self.back, self.ahead), words, strict=True):
            button.setToolTip(word)
            button.setAccessibleName(word)

    # -- choosing -------------------------------------------------------------------------------------------------

    def line(self) -> TodayLine | None:
        """The chosen line."""
        return next((line for cell in self.cells if (line := cell.lines.line()) is not None), None)

    def take_focus(self) -> None:
        """To the day that is looked at, and its first line."""
        cell = self._cell_of(self._day)
        cell.lines.setFocus()
        self._entered(cell)

    def _cell_of(self, day: date) -> DayCell:
        return self.cells[self.shown_days.index(day)]

    def _only(self, chosen: DayCell) -> None:
        for cell in self.cells:
            if cell is not chosen:
                cell.lines.selectionModel().clear()

    def _entered(self, cell: DayCell) -> None:
        """Tab comes back to the day that was left."""
        for each in self.cells:
            each.lines.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is cell else Qt.FocusPolicy.ClickFocus)
        self._day = cell.day
        if cell.lines.line() is None and cell.lines.rows.held:
            cell.lines.choose(0)
            self._only(cell)

    def _go(self, day: date) -> None:
        if day not in self.shown_days:
            self._day = day
            self._show()
        self._cell_of(day).lines.setFocus()

    def _choose_again(self, kept: TodayLine | None, focused: bool) -> None:
        goal, day = self._goal or (kept, day_of(kept, self._today) if kept is not None else self._day)
        cell = next((each for each in self.cells if each.day == day), None)
        if cell is None or goal is None:
            if focused:
                self.take_focus()
            return
        row = next((row for row, line in enumerate(cell.lines.rows.held) if line.key == goal.key), None)
        if row is None:
            return
        cell.lines.choose(row)
        if focused:
            cell.lines.setFocus()

    # -- moving ---------------------------------------------------------------------------------------------------

    def _dropped(self, day: date, row: int, to: date) -> None:
        lines = self._cell_of(day).lines.rows.held if day in self.shown_days else ()
        self._move(lines[row] if row < len(lines) else None, to)

    def _move(self, line: TodayLine | None, to: date) -> None:
        if line is None:
            return
        if not may_move(line):
            self.notified.emit(tr("The day of a renewal follows from its service."))
        elif to < self._today:
            self.notified.emit(tr("Nothing is planned for a day that is over."))
        else:
            self.move_requested.emit(line, to)

"""A month to choose a day from: in the words, direction and week of the language in use."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from ....texts import in_use, right_to_left
from ..bidi import locale
from ..look import theme
from ..look.icons import icon

#: Rows of a month, and the room around a day's number.
_WEEKS: Final = 6
_AROUND: Final = 16


class Calendar(QCalendarWidget):
    """Days off are quieter than the others, never red; every week has its row."""

    def __init__(self, day: date, first_day: Qt.DayOfWeek, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not its parent's: a date is typed from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
        self.setLocale(locale())
        self.setFirstDayOfWeek(first_day)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        heads, widths = QCalendarWidget.HorizontalHeaderFormat, QLocale.FormatType
        self._names = widths.NarrowFormat if in_use().letters_of_days else widths.ShortFormat
        self.setHorizontalHeaderFormat(heads.SingleLetterDayNames if in_use().letters_of_days else heads.ShortDayNames)
        self.setSelectedDate(QDate(day.year, day.month, day.day))
        self._colour_days()
        self._draw_arrows()
        self._make_room()

    def days_off(self) -> list[Qt.DayOfWeek]:
        """Friday and Saturday in Israel."""
        return [each for each in Qt.DayOfWeek if each not in self.locale().weekdays()]

    def _colour_days(self) -> None:
        for each in Qt.DayOfWeek:
            shown = QTextCharFormat()
            quiet = each in self.days_off()
            shown.setForeground(QColor(theme.current().secondary if quiet else theme.current().text))
            self.setWeekdayTextFormat(each, shown)

    def _make_room(self) -> None:
        """Qt reckons without the stylesheet's paddings, cuts the last row, and remembers that size."""
        days = self.findChild(QTableView)
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        assert days is not None and bar is not None
        metrics = days.fontMetrics()
        heads = [self.locale().dayName(each.value, self._names) for each in Qt.DayOfWeek]
        wide = max(map(metrics.horizontalAdvance, (*heads, "00"))) + _AROUND
        days.setMinimumSize(wide * len(heads), (metrics.height() + _AROUND // 2) * (_WEEKS + 1))
        self.setMinimumSize(days.minimumWidth() + 2, days.minimumHeight() + bar.sizeHint().height() + 4)

    def _draw_arrows(self) -> None:
        """Qt's own are black, on dark ground too."""
        for place, name in (("prev", "back"), ("next", "forward")):
            button = self.findChild(QToolButton, f"qt_calendar_{place}month")
            assert button is not None
            button.setIcon(icon(name))

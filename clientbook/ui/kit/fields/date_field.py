"""A day, typed leniently, always left to right, with a calendar button; may be empty.

Qt's own QDateEdit turns its sections round in a right-to-left window and refuses 25/11/2026 without a word.
"""

import re
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from ....domain.errors import UserError
from ....domain.languages import LANGUAGES
from ....domain.reading.days import day_of
from ....domain.reading.far_days import is_far
from ....domain.reading.invisible import without_marks
from ....domain.reading.numerals import western
from ....formatting import day_text, first_day
from ....texts import right_to_left, tr
from ..look.icons import icon
from .calendar import Calendar
from .field import LineField

_NUMBERS: Final = re.compile(r"(\d{1,4})[./\-\s](\d{1,2})(?:[./\-\s](\d{2,4}))?\.?")
#: What the key of T writes under any of our layouts.
_T: Final = ("t", *(written for each in LANGUAGES.values() for written, key in each.keys.items() if key == "T"))
_TODAY: Final = frozenset(("t", *(each.today for each in LANGUAGES.values())))


_NEARING: Final = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)


def read_day(text: str, today: date) -> date:
    """The day that a person means: 25.11, 25/11/2026, 2026-11-25, +5, -10, today. Raises ValueError."""
    word = western(without_marks(text)).strip().lower()
    if word in _TODAY:
        return today
    if re.fullmatch(r"[+-]\d{1,4}", word):
        return today + timedelta(days=int(word))
    found = _NUMBERS.fullmatch(word)
    if found is None:
        return _whole_day(text)
    first, second, third = found.groups()
    if len(first) == 4:
        return date(int(first), int(second), int(third or 1))
    year = today.year if third is None else int(third) + (2000 if len(third) == 2 else 0)
    return date(year, int(second), int(first))


def _whole_day(text: str) -> date:
    """A day with its year, as lists write it: "3 בדצמבר 2026". Five digits alone are none that anybody types."""
    if text.strip().isdecimal():
        raise ValueError(text)
    try:
        return day_of(text)
    except UserError:
        raise ValueError(text) from None


class DateField(LineField):
    """`value()` is a date or None. While the text is selected or empty: + and - a day, T today.

    `far_day_entered` is a day that was typed and lies more than a year off, and None once that is settled; with
    `any_year` no day is too far.
    """

    far_day_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None, any_year: bool = False) -> None:
        self._far: date | None = None
        self._any_year = any_year
        self._reads = False
        super().__init__(parent, left_to_right=True)
        self._button = QAction(icon("calendar"), tr("Choose a day"), self)
        self._button.triggered.connect(self._choose)
        self.textChanged.connect(self._show_button)
        end = LineField.ActionPosition.LeadingPosition if right_to_left() else LineField.ActionPosition.TrailingPosition
        self.addAction(self._button, end)  # at the end of the line, whose text begins where lines do

    def nothing(self) -> None:
        return None

    def read(self, text: str) -> date:
        try:
            return read_day(text, date.today())
        except (ValueError, OverflowError):
            raise ValueError(tr("Not a day: type it as 25.11.2026")) from None

    def shown(self, value: date) -> str:
        return day_text(value)

    def set_value(self, value: date | None) -> None:
        super().set_value(value)
        if value != self._far:
            self._check_far_day(None)

    def commit(self) -> None:
        before = self.value()
        super().commit()
        day = self.value()
        if day is not None and day != before and not self._any_year and is_far(day, date.today()):
            self._check_far_day(day)

    def type_day(self, day: date) -> None:
        """Takes a day as if it had been typed."""
        self.setText(self.shown(day))
        self.commit()

    def forget_far(self) -> None:
        """Another record is shown: nothing is asked about the former one's day."""
        self._check_far_day(None)

    def _check_far_day(self, day: date | None) -> None:
        if day != self._far:
            self._far = day
            self.far_day_entered.emit(day)

    def showEvent(self, event: QShowEvent) -> None:
        """Where fields read as text the button stands there for those who come near, and where there is no day."""
        super().showEvent(event)
        around: QWidget | None = self.parentWidget()
        while around is not None and not around.property("reads"):
            around = around.parentWidget()
        self._reads = around is not None
        self._show_button()

    def _show_button(self, *_: object) -> None:
        near = self.hasFocus() or self.underMouse() or not self.text()
        self._button.setVisible(near or not self._reads)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if self._reads and event.type() in _NEARING:
            self._show_button()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        untouched = not self.text() or self.selectedText() == self.text() or not self.isModified()
        step = {"+": 1, "-": -1}.get(event.text())
        if untouched and (step is not None or event.text().lower() in _T):
            day = date.today() if step is None else (self.value() or date.today()) + timedelta(days=step)
            self.type_day(day)
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = Calendar(self.value() or date.today(), Qt.DayOfWeek(first_day() + 1), menu)
        calendar.clicked.connect(lambda chosen: self._chosen(chosen, menu))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _chosen(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self.type_day(date(day.year(), day.month(), day.day()))

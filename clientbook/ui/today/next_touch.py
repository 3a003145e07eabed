"""What is asked once a line of Today is done: when to be in touch again; nothing has to wait for the answer."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...domain.reading.spans import months_later
from ...jobs.today import Reason, TodayLine
from ...jobs.today_commands import name_of
from ...texts import tr
from ..days_off import KnownDaysOff
from ..kit.bidi import isolate
from ..kit.fields.date_field import DateField
from ..kit.words import ElidedLabel

#: After these another touch is to be expected; invoices, renewals and reviews have their own next day.
_ASKED_AFTER = frozenset((Reason.TOUCH, Reason.REQUEST, Reason.QUIET))


class NextTouch(QWidget):
    """Stays below the lines until a day is chosen, it is waved away (Esc), or another line is done."""

    day_chosen = Signal(object, object)  # TodayLine, date
    left = Signal()  # the focus goes back to the lines

    def __init__(self, days_off: KnownDaysOff, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days_off = days_off
        self._line: TodayLine | None = None
        self._text = ElidedLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        self.buttons: list[QPushButton] = []
        for text, days, months in ((tr("Tomorrow"), 1, 0), (tr("In a week"), 7, 0), (tr("In a month"), 0, 1)):
            button = self._button(row, text)
            button.clicked.connect(lambda _=False, d=days, m=months: self._choose_in(d, m))
        self.day = DateField(self)
        self.day.setPlaceholderText(tr("Another day"))
        self.day.setAccessibleName(tr("Another day"))
        self.day.setFixedWidth(self.day.fontMetrics().horizontalAdvance("25.12.2026") + 56)
        row.addWidget(self.day)
        self._button(row, tr("None")).clicked.connect(self.dismiss)
        self.day.value_changed.connect(self._choose)
        self.hide()

    def ask_about(self, line: TodayLine) -> None:
        """A line was done."""
        self._line = line if line.reason in _ASKED_AFTER else None
        self._text.set_text(tr("Done: {who}. The next touch (N)?").format(who=isolate(name_of(line))))
        self.day.set_value(None)
        self.setVisible(self._line is not None)

    def take_focus(self) -> None:
        self.buttons[0].setFocus()

    def dismiss(self) -> None:
        """No next touch."""
        had = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if had:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _button(self, row: QHBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text, self)
        row.addWidget(button)
        self.buttons.append(button)
        return button

    def _choose_in(self, days: int, months: int) -> None:
        """The first working day from then on."""
        day = months_later(date.today() + timedelta(days=days), months)
        self._days_off.ask(lambda days_off: self._choose(days_off.working_day_from(day)), self)

    def _choose(self, day: date | None) -> None:
        line, self._line = self._line, None
        self.dismiss()
        if line is not None and day is not None:
            self.day_chosen.emit(line, day)

"""What stands below a day that is more than a year off: 2019 typed for 2026 is asked about, nothing has to wait."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....domain.reading.far_days import proposed
from ....texts import tr
from ..bidi import ltr
from ..words import link, plain_label
from .date_field import DateField


class DayNote(QWidget):
    """Shows itself below its field when a day was typed that is far off, until it is kept, changed or forgotten."""

    def __init__(self, field: DateField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._held = False
        self._asks: QLabel = plain_label("", "secondary", self)
        self._keep: QPushButton = link("", self)
        self._change: QPushButton = link("", self)
        answers = QHBoxLayout()
        answers.setSpacing(12)
        answers.addWidget(self._keep)
        answers.addWidget(self._change)
        answers.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._asks)
        column.addLayout(answers)
        self.hide()
        field.far_day_entered.connect(self._show_day)
        self._keep.clicked.connect(lambda: self._show_day(None))
        self._change.clicked.connect(self._take_proposed)

    def _show_day(self, day: date | None) -> None:
        if day is None:
            if self._keep.hasFocus() or self._change.hasFocus():
                self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            return
        self._asks.setText(tr("Is {year} right?").format(year=ltr(str(day.year))))
        self._keep.setText(tr("Keep {year}").format(year=ltr(str(day.year))))
        self._change.setText(ltr(self._field.shown(proposed(day, date.today()))))
        self._held = False
        self.show()

    def hold(self) -> bool:
        """Whether what is about to be saved has to wait: once, for a question that nobody has seen yet."""
        if self.isHidden() or self._held:
            return False
        self._held = True
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _take_proposed(self) -> None:
        day = self._field.value()
        if day is not None:
            self._field.type_day(proposed(day, date.today()))


def holds(window: QWidget) -> bool:
    """Whether a day of a dialog that is about to close is asked about for the first time."""
    return any(note.hold() for note in window.findChildren(DayNote))

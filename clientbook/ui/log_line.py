"""One line to log a call, meeting, message or note, with what it was understood as before it is saved."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from .. import labels
from ..domain.records import Activity
from ..domain.touch import Understood, understood
from ..texts import tr
from .kit.bidi import ltr, shown_date
from .kit.layouts import empty
from .kit.notices import plain_label


class LogLine(QWidget):
    """`log_requested` gives what was typed, as it was understood; below it the newest of what was logged."""

    log_requested = Signal(object)  # Understood

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Called, met, wrote… and when next"))
        self.line.setAccessibleName(tr("Log a call, meeting or message"))
        self._preview = plain_label("", "secondary", self)
        self._preview.setVisible(False)
        self._timeline = QVBoxLayout()
        self._timeline.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._preview)
        column.addLayout(self._timeline)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._log)

    def show_timeline(self, activities: list[Activity]) -> None:
        """The newest first; what is typed stays."""
        empty(self._timeline)
        for each in activities:
            label = plain_label(_said(each), "", self)
            label.setWordWrap(True)
            self._timeline.addWidget(label)

    def _typed(self, text: str) -> None:
        found = understood(text, date.today())
        self._preview.setText(_words(found) if text.strip() else "")
        self._preview.setVisible(bool(text.strip()))

    def _log(self) -> None:
        text = self.line.text()
        if text.strip():
            self.line.clear()
            self._preview.setVisible(False)
            self.log_requested.emit(understood(text, date.today()))


def _words(found: Understood) -> str:
    kind = labels.activity_kinds()[found.kind]
    if found.planned and found.next_on is not None:
        return tr("Planned: {kind}, {day}").format(kind=kind, day=_moment(found.next_on, found.time))
    said = tr("Log: {kind}, {day}").format(kind=kind, day=_moment(found.on, ""))
    if found.next_on is not None:
        said += " · " + tr("next touch {day}").format(day=_moment(found.next_on, found.time))
    return said


def _moment(day: date, time: str) -> str:
    return " ".join(filter(None, (shown_date(day), ltr(time))))


def _said(each: Any) -> str:
    """One line of the timeline."""
    parts = [shown_date(each.on), labels.activity_kinds()[each.kind], each.text]
    if each.next_on is not None and not each.done:
        parts.append(tr("next touch {day}").format(day=shown_date(each.next_on)))
    return " · ".join(filter(None, parts))

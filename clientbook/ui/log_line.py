"""One line to log a call, meeting, message or note, with what it was understood as before it is saved."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from .. import labels
from ..domain.touch import Understood, understood
from ..texts import tr
from .kit.bidi import isolate, ltr, shown_date
from .kit.words import plain_label


class LogLine(QWidget):
    """`log_requested` gives what was typed, as it was understood."""

    log_requested = Signal(object)  # Understood

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Mapping[int, str] = {}
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Called, met, wrote… and when next"))
        self.line.setAccessibleName(tr("Log a call, meeting or message"))
        self._preview = plain_label("", "secondary", self)
        self._preview.setWordWrap(True)
        self._preview.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._preview)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._log)

    def use_people(self, people: Mapping[int, str]) -> None:
        """Who may be named: names by contact id."""
        self._people = people

    def _typed(self, text: str) -> None:
        self._preview.setText(self._words(self._understood(text)) if text.strip() else "")
        self._preview.setVisible(bool(text.strip()))

    def _log(self) -> None:
        text = self.line.text()
        if text.strip():
            self.line.clear()
            self._preview.setVisible(False)
            self.log_requested.emit(self._understood(text))

    def _understood(self, text: str) -> Understood:
        return understood(text, date.today(), self._people)

    def _words(self, found: Understood) -> str:
        parts = [labels.activity_kinds()[found.kind]]
        if found.contact_id is not None:
            parts.append(isolate(self._people[found.contact_id]))
        kind = " · ".join(parts)
        if found.planned and found.next_on is not None:
            return tr("Planned: {kind}, {day}").format(kind=kind, day=_moment(found.next_on, found.time))
        said = tr("Log: {kind}, {day}").format(kind=kind, day=_moment(found.on, ""))
        if found.next_on is not None:
            said += " · " + tr("next touch {day}").format(day=_moment(found.next_on, found.time))
        return said


def _moment(day: date, time: str) -> str:
    return " ".join(filter(None, (shown_date(day), ltr(time))))

"""One line to log a call, meeting, message or note, with what it was understood as before it is saved."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.reading.spans import months_later
from ...texts import tr
from ..kit.bidi import isolate, ltr, shown_date
from ..kit.layout.flow import FlowLayout
from ..kit.layout.reading_side import begin_where_lines_do
from ..kit.words import plain_label

if TYPE_CHECKING:
    from ...domain.reading.touch import Understood


class LogLine(QWidget):
    """`log_requested` gives what was typed, as it was understood.

    What is to come and names no day that is understood is not logged: the line stays, and asks for the day.
    """

    log_requested = Signal(object)  # Understood

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Mapping[int, str] = {}
        self.line = _Line(self)
        begin_where_lines_do(self.line)
        self.show_key("")
        self.line.setAccessibleName(tr("Log a call, meeting or message"))
        self.preview = plain_label("", "secondary", self)
        self.preview.setWordWrap(True)
        self.preview.setVisible(False)
        self.days = _Days(self)
        self.days.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.preview)
        column.addWidget(self.days)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._log)
        self.days.day_chosen.connect(lambda day: self._send(self._understood(self.line.text()).on_day(day)))
        self.days.done_chosen.connect(lambda: self._send(self._understood(self.line.text()).done_today()))

    def show_key(self, key: str) -> None:
        """By which key one comes here."""
        words = tr("Called, met, wrote… and when next")
        self.line.setPlaceholderText(f"{words}  {ltr(key)}" if key else words)
        self.line.setToolTip(f"{tr('Log a call, meeting or message')} ({ltr(key)})" if key else "")

    def use_people(self, people: Mapping[int, str]) -> None:
        """Who may be named: names by contact id."""
        self._people = people

    def put_text(self, text: str) -> None:
        """As if it had been typed."""
        if text != self.line.text():
            self.line.setText(text)
            self._typed(text)

    def _typed(self, text: str) -> None:
        found = self._understood(text)
        self.preview.setText(self._words(found) if text.strip() else "")
        self.preview.setVisible(bool(text.strip()))
        self.days.setVisible(bool(text.strip()) and found.day_missing)

    def _log(self) -> None:
        text = self.line.text()
        if not text.strip():
            return
        found = self._understood(text)
        if found.day_missing:
            self.days.take_focus()
        else:
            self._send(found)

    def _send(self, found: "Understood") -> None:
        self.line.clear()
        self.line.setFocus()
        self.preview.setVisible(False)
        self.days.setVisible(False)
        self.log_requested.emit(found)

    def _understood(self, text: str) -> "Understood":
        from ...domain.reading.touch import understood

        return understood(text, date.today(), self._people)

    def _words(self, found: "Understood") -> str:
        kinds = labels.activity_kinds()
        parts = [kinds[found.kind]]
        if found.contact_id is not None:
            parts.append(isolate(self._people[found.contact_id]))
        kind = " · ".join(parts)
        if found.day_missing:
            return _asked(kind, found.unclear)
        if found.planned and found.next_on is not None:
            return tr("Planned: {kind}, {day}").format(kind=kind, day=_moment(found.next_on, found.time))
        said = [tr("Log: {kind}, {day}").format(kind=kind, day=_moment(found.on, ""))]
        if found.next_on is not None:
            said.append(tr("next touch {day}").format(day=_moment(found.next_on, found.time)))
            if found.next_kind is not None:
                said.append(kinds[found.next_kind])
        elif found.unclear:
            said.append(tr("no day understood in “{words}”").format(words=isolate(found.unclear)))
        return " · ".join(said)


class _Line(QLineEdit):
    """Enter ends here: it may put the focus on a day's button, which it is not meant to press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class _Days(QWidget):
    """The answers to "when?": usual days, or that it has happened already."""

    day_chosen = Signal(object)  # date
    done_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons: list[QPushButton] = []
        for text, days, months in ((tr("Tomorrow"), 1, 0), (tr("In a week"), 7, 0), (tr("In a month"), 0, 1)):
            self._add(row, text).clicked.connect(lambda _=False, d=days, m=months: self._choose(d, m))
        self._add(row, tr("Done already")).clicked.connect(self.done_chosen)

    def _choose(self, days: int, months: int) -> None:
        self.day_chosen.emit(months_later(date.today() + timedelta(days=days), months))

    def _add(self, row: FlowLayout, text: str) -> QPushButton:
        button = QPushButton(text, self)
        row.addWidget(button)
        self.buttons.append(button)
        return button

    def take_focus(self) -> None:
        self.buttons[0].setFocus()


def _asked(kind: str, unclear: str) -> str:
    if unclear:
        words = isolate(unclear)
        return tr("To plan: {kind}. “{words}” is no day that is understood: when?").format(kind=kind, words=words)
    return tr("To plan: {kind}. When? Type a day, or choose one").format(kind=kind)


def _moment(day: date, time: str) -> str:
    return " ".join(filter(None, (shown_date(day), ltr(time))))

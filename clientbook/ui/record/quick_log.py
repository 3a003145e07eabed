"""One line to log a call, meeting, message or note, with what it was understood as before it is saved.

What is below keeps its place while one types: the line below always has its room, and days are asked for over the page.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.reading.days_off import DaysOff
from ...domain.reading.spans import months_later
from ...texts import tr
from ..days_off import KnownDaysOff
from ..kit.bidi import isolate, ltr, shown_date
from ..kit.layout.layouts import set_margins
from ..kit.layout.reading_side import begin_where_lines_do
from ..kit.popover import Popover
from ..kit.words import ElidedLabel, plain_label

if TYPE_CHECKING:
    from ...domain.reading.touch import Understood


#: What a line's frame and margins take of its width, in pixels.
_BESIDE_HINT = 20


class LogLine(QWidget):
    """`log_requested` gives what was typed, as it was understood.

    What is to come and names no day that is understood is not logged: the line stays, and Enter asks for the day.
    """

    log_requested = Signal(object)  # Understood

    def __init__(self, days_off: KnownDaysOff, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days_off = days_off
        self._people: Mapping[int, str] = {}
        self.line = _Line(self)
        begin_where_lines_do(self.line)
        self.show_key("")
        self.line.setAccessibleName(tr("Log a call, meeting or message"))
        self.preview = _Preview(self)
        self.days: DayQuestion | None = None  # while it is asked
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        self.below = QHBoxLayout()
        self.below.addWidget(self.preview, 1)
        column.addLayout(self.below)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._enter)
        days_off.changed.connect(lambda: self._typed(self.line.text()))

    def show_key(self, key: str) -> None:
        """By which key one comes here."""
        words = tr("Called, met, wrote… and when next")
        self.line.hint_with(f"{words}  {ltr(key)}" if key else words, words)
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
        self.preview.set_text(self._words(self._understood(text)) if text.strip() else "")

    def _enter(self) -> None:
        """Enter: once it is known which day is tomorrow."""
        text = self.line.text()
        self._days_off.ask(lambda _: self._log() if self.line.text() == text else None, self)

    def _log(self) -> None:
        text = self.line.text()
        if not text.strip():
            return
        found = self._understood(text)
        if found.day_missing:
            self._ask_day(found)
        else:
            self._send(found)

    def _ask_day(self, found: "Understood") -> None:
        self.days = DayQuestion(self._question(found), self._days_off.now(), self)
        self.days.day_chosen.connect(lambda day: self._send(found.on_day(day)))
        self.days.done_chosen.connect(lambda: self._send(found.done_today()))
        self.days.finished.connect(self._day_asked)
        self.days.show_at(self.line)

    def _day_asked(self) -> None:
        self.days = None

    def _send(self, found: "Understood") -> None:
        self.clear()
        self.line.setFocus()
        self.log_requested.emit(found)

    def clear(self) -> None:
        """Nothing is typed."""
        self.line.clear()
        self.preview.set_text("")

    def _understood(self, text: str) -> "Understood":
        from ...domain.reading.touch import understood

        return understood(text, date.today(), self._people, self._days_off.now())

    def _whom(self, found: "Understood") -> str:
        """The name of whom the line names, "" for nobody."""
        return self._people[found.contact_id] if found.contact_id is not None else ""

    def _kind(self, found: "Understood") -> str:
        whom = self._whom(found)
        return " · ".join([labels.activity_kinds()[found.kind], *([isolate(whom)] if whom else [])])

    def _question(self, found: "Understood") -> str:
        kind = self._kind(found)
        if found.unclear:
            words = isolate(found.unclear)
            return tr("To plan: {kind}. “{words}” is no day that is understood: when?").format(kind=kind, words=words)
        return tr("To plan: {kind}. When?").format(kind=kind)

    def _words(self, found: "Understood") -> str:
        kinds, kind = labels.activity_kinds(), self._kind(found)
        if found.day_missing and found.unclear:
            return tr("{kind}: “{words}” is no day. Enter asks").format(kind=kind, words=isolate(found.unclear))
        if found.day_missing:
            return tr("{kind}: when? Type a day, or Enter asks").format(kind=kind)
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

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints = ("", "")

    def hint_with(self, whole: str, shorter: str) -> None:
        """What stands in the empty line, and what does where that has no room."""
        self._hints = (whole, shorter)
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        whole, shorter = self._hints
        has_room = self.fontMetrics().horizontalAdvance(whole) <= self.contentsRect().width() - _BESIDE_HINT
        self.setPlaceholderText(whole if has_room else shorter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class _Preview(ElidedLabel):
    """One line high, also while it says nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "secondary")

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing()


class DayQuestion(Popover):
    """ "When?" below the line, over what stands there: on a usual day (a working one), or it has happened already."""

    day_chosen = Signal(object)  # date
    done_chosen = Signal()

    def __init__(self, question: str, days_off: DaysOff, parent: QWidget) -> None:
        super().__init__(parent)
        self._days_off = days_off
        self.setWindowTitle(question)
        self.body.addWidget(plain_label(question, "", self))
        row = QHBoxLayout()
        self.body.addLayout(row)
        self.buttons: list[QPushButton] = []
        for text, days, months in ((tr("Tomorrow"), 1, 0), (tr("In a week"), 7, 0), (tr("In a month"), 0, 1)):
            self._add(row, text).clicked.connect(lambda _=False, d=days, m=months: self._choose(d, m))
        self._add(row, tr("Done already")).clicked.connect(self._say_done)
        self.buttons[0].setFocus()

    def _choose(self, days: int, months: int) -> None:
        self.close()
        day = months_later(date.today() + timedelta(days=days), months)
        self.day_chosen.emit(self._days_off.working_day_from(day))

    def _say_done(self) -> None:
        self.close()
        self.done_chosen.emit()

    def _add(self, row: QHBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text, self)
        row.addWidget(button)
        self.buttons.append(button)
        return button


def _moment(day: date, time: str) -> str:
    return " ".join(filter(None, (shown_date(day), ltr(time))))

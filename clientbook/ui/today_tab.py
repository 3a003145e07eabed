"""What waits today, to be acted on where it stands: touches due, late deals, deals not invoiced or paid."""

from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ..jobs.today import Reason, TodayLine, put_off, today_of, touched
from ..store.book import Done
from ..texts import tr
from .kit.bidi import shown_amount, shown_date
from .kit.notices import EmptyState, plain_label
from .kit.sheet import Sheet, SheetColumn
from .session import Session

_KINDS: Final = {"activity", "deal", "client", "contact"}


class TodayTab(QWidget):
    """One line a thing to do. Done, tomorrow and next week also by D, T and W; Enter opens."""

    open_requested = Signal(str, int)
    told = Signal(str, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._started = False
        self.table = Sheet(tr("Today"), self._columns(), self)
        self._count = plain_label("", "secondary", self)
        self._done = QPushButton(tr("Done") + "  D", self)
        self._tomorrow = QPushButton(tr("Tomorrow") + "  T", self)
        self._week = QPushButton(tr("Next week") + "  W", self)
        self._open = QPushButton(tr("Open"), self)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _columns(self) -> list[SheetColumn]:
        reasons = {
            Reason.TOUCH: tr("Follow up"),
            Reason.LATE_DEAL: tr("Past its expected close"),
            Reason.NOT_INVOICED: tr("Won, not invoiced"),
            Reason.NOT_PAID: tr("Won, not paid"),
        }

        def amount(line: TodayLine) -> str:
            return shown_amount(line.amount, line.currency) if line.amount else ""

        return [
            SheetColumn(tr("Due"), lambda line: _due(line.due), 130),
            SheetColumn(tr("Why"), lambda line: reasons[line.reason], 170),
            SheetColumn(tr("Who"), lambda line: line.client, 240),
            SheetColumn(tr("What"), lambda line: line.text, 320),
            SheetColumn(tr("Amount"), amount, 120, True),
            SheetColumn("", lambda _: "", 20),
        ]

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 12)
        bar.setSpacing(8)
        bar.addWidget(self._count)
        bar.addStretch()
        for button in (self._done, self._tomorrow, self._week, self._open):
            button.setEnabled(False)
            bar.addWidget(button)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._chosen)
        self.table.row_opened.connect(lambda _: self._open_line())
        self.table.installEventFilter(self)
        self._done.clicked.connect(self._finish)
        self._tomorrow.clicked.connect(partial(self._put_off, 1))
        self._week.clicked.connect(partial(self._put_off, 7))
        self._open.clicked.connect(self._open_line)

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        if not self._started:
            self._started = True
            self.refresh()

    def tell(self, done: Done) -> None:
        if self._started and done.touched.keys() & _KINDS:
            self.refresh()

    def refresh(self) -> None:
        today = date.today()
        self._session.ask(lambda book: today_of(book, today), self._show, self, "today")

    def _show(self, lines: list[TodayLine]) -> None:
        kept = self.table.chosen()
        self.table.show_rows(lines)
        self._count.setText(tr("%n thing(s) to do", "", len(lines)) if lines else "")
        self._stack.setCurrentIndex(0 if lines else 1)
        if not lines:
            self._empty.say(
                "check", tr("Nothing waits for you. Log a call or a meeting, and its next touch comes here."), []
            )
        elif kept is not None:
            place = next((n for n, line in enumerate(lines) if line.id == kept.id), None)
            if place is not None:
                self.table.select_row(place)

    def _chosen(self, line: TodayLine | None) -> None:
        is_touch = line is not None and line.reason is Reason.TOUCH
        self._done.setEnabled(is_touch)
        for button in (self._tomorrow, self._week):
            button.setEnabled(is_touch or (line is not None and line.reason is Reason.LATE_DEAL))
        self._open.setEnabled(line is not None)

    # -- acting ---------------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        line = self.table.chosen()
        if line is not None and line.reason is Reason.TOUCH:
            today = date.today()
            self._session.write(
                lambda book, _: touched(book, line.record, today), lambda _: self.told.emit(tr("Logged today"), True)
            )

    def _put_off(self, days: int, _: bool = False) -> None:
        line = self.table.chosen()
        if line is not None and line.reason in (Reason.TOUCH, Reason.LATE_DEAL):
            today = date.today()
            text = tr("Moved to tomorrow") if days == 1 else tr("Moved to next week")
            self._session.write(lambda book, _: put_off(book, line, days, today), lambda _: self.told.emit(text, True))

    def _open_line(self) -> None:
        line: Any = self.table.chosen()
        if line is None:
            return
        if line.reason is not Reason.TOUCH:
            self.open_requested.emit("deal", line.id)
        elif line.record.contact_id is not None:
            self.open_requested.emit("contact", line.record.contact_id)
        elif line.client_id is not None:
            self.open_requested.emit("client", line.client_id)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        # By the key's place too: under a Hebrew layout D, T and W write other letters.
        acts = {Qt.Key.Key_D: self._done, Qt.Key.Key_T: self._tomorrow, Qt.Key.Key_W: self._week}
        hebrew = {"ג": self._done, "א": self._tomorrow, "'": self._week}
        button = acts.get(Qt.Key(event.key())) or hebrew.get(event.text())
        if button is None or not button.isEnabled():
            return False
        button.click()
        return True


def _due(day: date) -> str:
    days = (date.today() - day).days
    if days == 0:
        return tr("Today")
    if days > 0:
        return tr("%n day(s) ago", "", days)
    return shown_date(day)

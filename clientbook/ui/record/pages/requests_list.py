"""What a client in service asked for and has not got yet, the soonest due first."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....domain.records import Activity
from ....texts import tr
from ...kit.layout.layouts import empty, set_margins
from ...kit.notices import Pill
from ...kit.relative_days import ahead
from ...kit.words import plain_label


class RequestsList(QWidget):
    """Each with the day that it is promised for, and a button once it is done."""

    done_requested = Signal(object)  # Activity

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        set_margins(self._column, 0, 0, 8, 0)
        self._column.setSpacing(6)

    def show_requests(self, requests: list[Activity]) -> None:
        empty(self._column)
        title = tr("Open requests") + (f" ({len(requests)})" if requests else "")
        self._column.addWidget(plain_label(title, "secondary", self))
        for each in sorted(requests, key=lambda request: request.next_on or date.max):
            self._line(each)
        if not requests:
            hint = plain_label(tr("None. Type above “request: …” when something is asked for."), "secondary", self)
            hint.setWordWrap(True)
            self._column.addWidget(hint)

    def _line(self, each: Activity) -> None:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        text = plain_label(each.text, "", holder)
        text.setWordWrap(True)
        row.addWidget(text, 1)
        if each.next_on is not None:
            late = each.next_on < date.today()
            pill = Pill(holder)
            pill.show_word(ahead(each.next_on, date.today()), "bad" if late else "neutral")
            row.addWidget(pill)
        done = QPushButton(tr("Done"), holder)
        done.clicked.connect(partial(self._press, each))
        row.addWidget(done)
        self._column.addWidget(holder)

    def _press(self, each: Activity, _: bool = False) -> None:
        self.done_requested.emit(each)

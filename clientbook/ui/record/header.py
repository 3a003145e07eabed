"""What stands above all pages of a record: its name, a word, who and where, how to reach it, and a notice.

It has one height for all records: nothing below it moves when a phone, a city or a touch arrives. What is longer than
its line ends in dots and is read whole where the pointer rests. `notice` is laid out below the line that logs, which
stands at one place at clients, contacts and deals.
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...domain.choices import Work
from ...domain.deals.deal_watch import UNTOUCHED_DAYS
from ...domain.records import Deal, Employer, Record
from ...texts import tr
from ..kit.layout.layouts import set_margins
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.notices import Pill
from ..kit.relative_days import ago, ahead
from ..kit.words import ElidedLabel, link
from .draft_note import DraftNote
from .headline import headline_of
from .load import RecordDetails
from .reach_bar import ReachBar


class Header(QWidget):
    """Shows `RecordDetails`; `reach` are the buttons to reach a record by, `draft_note` stands there for a new one."""

    client_requested = Signal(int)  # the client that a contact or a deal belongs to
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client_id = 0
        self.untouched_days = UNTOUCHED_DAYS  # an open deal that lies still for longer says so
        self.name = ElidedLabel(self)
        theme.type_scale(self.name, 1.25, QFont.Weight.DemiBold)
        self._pill = Pill(self)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close"))
        self.show_close_key("Esc")
        self._client = link("", self)
        self._under = _line(self)
        self._touches = _line(self)
        self.reach = ReachBar(self)
        self.draft_note = DraftNote(self)
        self.notice = _line(self, "careful")
        self._state = QStackedWidget(self)
        self._lay_out()
        self._client.clicked.connect(lambda: self.client_requested.emit(self._client_id))
        self.close_button.clicked.connect(self.close_requested)

    def _lay_out(self) -> None:
        known = QWidget(self)
        rows = QVBoxLayout(known)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._touches)
        rows.addWidget(self.reach)
        rows.addStretch()
        self._state.addWidget(known)
        self._state.addWidget(self.draft_note)
        self._state.setFixedHeight(known.sizeHint().height())
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, 8, 0)
        column.setSpacing(4)
        high = max(self.close_button.sizeHint().height(), self.name.sizeHint().height())
        column.addWidget(_row(self, high, (self.name, 1), (self._pill, 0), (self.close_button, 0)))
        column.addWidget(_row(self, self._client.sizeHint().height(), (self._client, 0), (self._under, 1)))
        column.addWidget(self._state)

    def show_close_key(self, key: str) -> None:
        """By which key it closes."""
        word = tr("Close the details")
        self.close_button.setAccessibleName(word)
        self.close_button.setToolTip(f"{word} ({key})")

    def show_details(self, found: RecordDetails, begun: bool = False) -> None:
        """`begun` says of a new record that something is typed."""
        shown = headline_of(found, self.untouched_days)
        self.name.set_text(shown.name)
        self._pill.show_word(shown.word, shown.role)
        client = found.reached_at if found.reached_at is not found.record else None
        self._client_id = client.id if client is not None else 0
        self._client.setText(client.name.replace("&", "&&") if client is not None else "")
        self._client.setVisible(client is not None)
        for label, text in ((self._under, shown.under), (self._touches, _touches(found)), (self.notice, shown.notice)):
            label.set_text(text)
        self.notice.setVisible(_has_notices(found.record))
        self.reach.show_details(found)
        for widget in (self._state, self.close_button):
            widget.setVisible(not isinstance(found.record, Employer))
        self.show_draft(found.record, begun)

    def show_draft(self, record: Record, begun: bool) -> None:
        """What a new record lacks, in the place of how one of the book is reached."""
        self.draft_note.show_for(record, begun)
        self._state.setCurrentIndex(0 if record.id else 1)


def _line(parent: QWidget, role: str = "secondary") -> ElidedLabel:
    label = ElidedLabel(parent)
    label.setProperty("role", role)
    label.setFixedHeight(label.fontMetrics().height() + 2)
    return label


def _row(parent: QWidget, high: int, *widgets: tuple[QWidget, int]) -> QWidget:
    """Widgets beside each other, each with how much of the width it takes, as high as told whatever they hold."""
    holder = QWidget(parent)
    holder.setFixedHeight(high)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch)
    return holder


def _has_notices(record: Record) -> bool:
    """Of which records there may be something to watch."""
    return isinstance(record, Deal) or getattr(record, "work", None) is Work.SERVICE


def _touches(found: RecordDetails) -> str:
    """When the last touch was, and when the next one is due."""
    today = date.today()
    parts = []
    if found.touched_on:
        last = ago(date.fromisoformat(found.touched_on), today)
        parts.append(tr("Last touch {day}").format(day=last))
    if found.next_on:
        parts.append(tr("next {day}").format(day=ahead(date.fromisoformat(found.next_on), today)))
    return " · ".join(parts) or tr("No touch yet")

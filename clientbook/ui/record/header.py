"""What stands above all pages of a record: its name, a word, who and where, how to reach it, and a notice."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.deals.deal_watch import UNTOUCHED_DAYS
from ...texts import tr
from ..kit.look import theme
from ..kit.notices import Pill
from ..kit.relative_days import ago, ahead
from ..kit.words import ElidedLabel, link, plain_label
from .headline import headline_of
from .load import Found
from .reach_bar import ReachBar


class Header(QWidget):
    """Shows a `Found`; `reach` are the buttons to reach the record by."""

    client_requested = Signal(int)  # the client that a contact or a deal belongs to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client_id = 0
        self.untouched_days = UNTOUCHED_DAYS  # an open deal that lies still for longer says so
        self._name = ElidedLabel(self)
        theme.type_scale(self._name, 1.25, QFont.Weight.DemiBold)
        self._pill = Pill(self)
        self._client = link("", self)
        self._under = plain_label("", "secondary", self)
        self._under.setWordWrap(True)
        self._under.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._touches = plain_label("", "secondary", self)
        self.reach = ReachBar(self)
        self._notice = plain_label("", "careful", self)
        self._notice.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        whose = QHBoxLayout()
        whose.setSpacing(8)
        whose.addWidget(self._client)
        whose.addWidget(self._under, 1)
        column.addLayout(top)
        column.addLayout(whose)
        column.addWidget(self._touches)
        column.addWidget(self.reach)
        column.addWidget(self._notice)
        self._client.clicked.connect(lambda: self.client_requested.emit(self._client_id))

    def show_found(self, found: Found) -> None:
        shown = headline_of(found, self.untouched_days)
        self._name.set_text(shown.name)
        self._pill.show_word(shown.word, shown.role)
        client = found.reached_at if found.reached_at is not found.record else None
        self._client_id = client.id if client is not None else 0
        self._client.setText(client.name.replace("&", "&&") if client is not None else "")
        self._client.setVisible(client is not None)
        for label, text in (
            (self._under, shown.under),
            (self._touches, _touches(found)),
            (self._notice, shown.notice),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.reach.show_found(found)
        self.reach.setVisible(bool(found.record.id) and hasattr(found.record, "notes") and not _is_employer(found))


def _is_employer(found: Found) -> bool:
    return hasattr(found.record, "tail_on")


def _touches(found: Found) -> str:
    """When the last touch was, and when the next one is due."""
    today = date.today()
    parts = []
    if found.touched_on:
        last = ago(date.fromisoformat(found.touched_on), today)
        parts.append(tr("Last touch {day}").format(day=last))
    if found.next_on:
        parts.append(tr("next {day}").format(day=ahead(date.fromisoformat(found.next_on), today)))
    return " · ".join(parts)

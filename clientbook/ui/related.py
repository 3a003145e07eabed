"""What hangs on a client, as links: its people and its deals, and how to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..domain.records import Client
from ..texts import tr
from . import theme
from .found import Found
from .kit.bidi import shown_amount
from .kit.layouts import empty
from .kit.notices import link, plain_label

_SHOWN = 20


class Related(QWidget):
    """Empty for all but clients."""

    open_requested = Signal(str, int)
    new_requested = Signal(str, int)  # a contact or a deal for this client

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_found(self, found: Found) -> None:
        empty(self._column)
        record = found.record
        if not isinstance(record, Client) or not record.id:
            return
        self._column.addWidget(rule(self))
        people = [(person.id, person.name, person.title) for person in found.people]
        deals = [(deal.id, deal.title, shown_amount(deal.amount, deal.currency)) for deal in found.deals]
        self._add_list(record.id, "contact", tr("People"), tr("Add a contact"), people)
        self._add_list(record.id, "deal", tr("Deals"), tr("Add a deal"), deals)

    def _add_list(self, client_id: int, kind: str, title: str, add: str, lines: list[tuple[int, str, str]]) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(plain_label(f"{title} ({len(lines)})" if lines else title, "secondary", self))
        for number, name, beside in lines[:_SHOWN]:
            button = link(f"{name} · {beside}" if beside else name, self)
            button.clicked.connect(lambda _=False, number=number: self.open_requested.emit(kind, number))
            self._column.addWidget(button)
        button = link("+ " + add, self)
        button.clicked.connect(lambda _=False: self.new_requested.emit(kind, client_id))
        self._column.addWidget(button)


def rule(parent: QWidget) -> QFrame:
    """A thin line between groups."""
    made = QFrame(parent)
    made.setFrameShape(QFrame.Shape.HLine)
    made.setFixedHeight(1)
    made.setStyleSheet(f"background: {theme.current().line}; border: none;")
    return made

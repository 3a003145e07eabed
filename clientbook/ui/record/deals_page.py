"""The deals of a client, or those on which a contact has a role."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import Stage
from ...domain.records import Client, Contact, Deal
from ...texts import tr
from ..found import Found
from ..kit.bidi import shown_amount
from ..kit.layouts import empty
from ..kit.notices import Pill, link, plain_label

_SHOWN = 50


class DealsPage(QWidget):
    """Open ones first. `new_requested` names a client that wants another deal."""

    open_requested = Signal(str, int)
    new_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 16)
        self._column.setSpacing(6)

    def show_found(self, found: Found) -> None:
        empty(self._column)
        closed = (Stage.WON, Stage.LOST)
        deals = sorted(found.deals, key=lambda deal: deal.stage in closed)
        for deal in deals[:_SHOWN]:
            self._line(found, deal)
        if len(deals) > _SHOWN:
            self._column.addWidget(plain_label(tr("and %n more", "", len(deals) - _SHOWN), "secondary", self))
        if not deals:
            self._column.addWidget(plain_label(tr("No deals yet."), "secondary", self))
        if isinstance(found.record, Client):
            add = link("+ " + tr("Add a deal"), self)
            add.clicked.connect(lambda: self.new_requested.emit("deal", found.record.id))
            self._column.addWidget(add)
        self._column.addStretch()

    def _line(self, found: Found, deal: Deal) -> None:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        button = link(deal.title, holder)
        button.clicked.connect(lambda: self.open_requested.emit("deal", deal.id))
        row.addWidget(button)
        row.addWidget(plain_label(self._beside(found, deal), "secondary", holder), 1)
        pill = Pill(holder)
        role = {Stage.WON: "good", Stage.LOST: "bad"}.get(deal.stage, "neutral")
        pill.show_word(labels.stages()[deal.stage], role)
        row.addWidget(pill)
        self._column.addWidget(holder)

    def _beside(self, found: Found, deal: Deal) -> str:
        amount = shown_amount(deal.amount, deal.currency) if deal.amount else ""
        role = ""
        if isinstance(found.record, Contact):
            own = next((each.role for each in deal.roles if each.contact_id == found.record.id), None)
            role = labels.roles()[own] if own is not None else ""
        return " · ".join(filter(None, (amount, role)))

"""What winning or losing a deal still asks for, in a small dialog: nothing that the book knows already."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...domain.deals.closing import lacks_rate, lost, won
from ...domain.pay.taking import tax_terms
from ...domain.records import Deal, Plan
from ...domain.tax import TaxTable
from ...texts import tr
from ..kit.fields.amount_field import AmountField
from ..kit.fields.date_field import DateField
from ..kit.fields.day_note import holds
from ..kit.fields.field import LineField
from ..kit.fields.form import Form
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from ..kit.words import ElidedLabel
from ..record.fields.deal_fields import ExchangeRateField


class ClosingDialog(ReadingOrder, QDialog):
    """The deal's name, a form, and the button that closes the deal."""

    enter_once = True  # asks for one thing: Enter in a field is enough

    deal_done = Signal(object)  # the deal as it is afterwards

    def __init__(self, deal: Deal, title: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self._deal = deal
        name = ElidedLabel(self)
        theme.type_scale(name, 1.25, QFont.Weight.DemiBold)
        name.set_text(deal.title)
        self._form = Form()
        self._fields: list[LineField] = []
        self.act = QPushButton(act, self)
        self.act.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.act, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(name)
        column.addLayout(self._form)
        column.addWidget(buttons)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def ask(self, label: str, field: LineField) -> None:
        """One more field; what it cannot read it says below itself, and nothing is closed then."""
        self._form.add(label, field)
        self._fields.append(field)

    def _accept(self) -> None:
        for field in self._fields:
            field.commit()
        if not any(field.property("problem") for field in self._fields) and not holds(self):
            self.deal_done.emit(self.closed())
            self.accept()

    def closed(self) -> Deal:
        """The deal as it is afterwards, which each kind of closing says for itself."""
        return self._deal


class WinDialog(ClosingDialog):
    """What the deal is worth, in what the plan counts, and since when it is won: today, unless told otherwise."""

    def __init__(
        self, deal: Deal, plan: Plan | None = None, parent: QWidget | None = None, taxes: TaxTable = ()
    ) -> None:
        super().__init__(deal, tr("Win the deal"), tr("Won"), parent)
        self.amount = AmountField(self, empty_is_zero=True)
        self.amount.currency = deal.currency
        self.amount.tax_rate = tax_terms(deal, plan, taxes, date.today()).rate
        self.amount.set_value(deal.amount)
        self.on = DateField(self)
        self.on.set_value(date.today())
        self.rate, self.rate_on = ExchangeRateField(self), DateField(self)
        self.ask(tr("Amount before tax, {currency}").format(currency=deal.currency), self.amount)
        self.ask(tr("Won on"), self.on)
        if plan is not None and lacks_rate(deal, plan):
            self._ask_rate(deal, plan)
        else:
            self.rate.hide()
            self.rate_on.hide()
        (self.amount if self.rate.isHidden() or not deal.amount else self.rate).setFocus()

    def _ask_rate(self, deal: Deal, plan: Plan) -> None:
        """May stay empty: the statement then lists the deal until the rate is known."""
        self.rate_on.set_value(date.today())
        self.rate.show_currencies(deal.currency, plan.currency)
        self.ask(tr("Exchange rate"), self.rate)
        self.ask(tr("Exchange rate of"), self.rate_on)

    def closed(self) -> Deal:
        amount, rate, tax = self.amount.value(), self.rate.value(), self.amount.named_rate
        deal = self._deal if tax in (None, self.amount.tax_rate) else replace(self._deal, tax_rate=tax)
        return won(deal, date.today(), amount, self.on.value(), rate, self.rate_on.value())


class LoseDialog(ClosingDialog):
    """Why it was lost, in one line that may stay empty."""

    def __init__(self, deal: Deal, parent: QWidget | None = None) -> None:
        super().__init__(deal, tr("Lose the deal"), tr("Lost", "a deal"), parent)
        self.reason = LineField(self)
        self.reason.setPlaceholderText(tr("May stay empty"))
        self.ask(tr("Lost because"), self.reason)
        self.reason.setFocus()

    def closed(self) -> Deal:
        return lost(self._deal, date.today(), self.reason.value())

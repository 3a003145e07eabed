"""The fields that only deals have: money received, rates of exchange, terms, credits, and who does what on the deal."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import Role
from ....domain.deals.deal_terms import exchange_rate_of, months_of, rate_text
from ....domain.errors import UserError
from ....domain.pay.taking import TaxTerms
from ....domain.records import Deal, DealRole, Receipt
from ....texts import tr
from ...kit.bidi import as_written, shown_amount, shown_date
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.field import ChoiceField, LineField
from ...kit.fields.pair_lines import Pair, PairLines, remove_button


class Rows(QWidget):
    """Rows of small fields with a button to remove each and an empty row to add by."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._rows: list[QWidget] = []

    def clear_rows(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []

    def add_row(self, fields: list[tuple[QWidget, int]], remove: object) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for field, stretch in fields:
            line.addWidget(field, stretch)
        button = remove_button(row)
        button.setVisible(callable(remove))
        if callable(remove):
            button.clicked.connect(lambda _=False: remove())
        line.addWidget(button)
        self._rows.append(row)
        self._column.addWidget(row)


class ReceiptsField(PairLines):
    """What was received, and when; a line counts once it has both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._currency = "ILS"
        self._tax = TaxTerms()
        super().__init__(self._fields, parent)

    @property
    def currency(self) -> str:
        return self._currency

    @currency.setter
    def currency(self, currency: str) -> None:
        self._currency = currency
        for line in self.lines:
            assert isinstance(line.second, AmountField)
            line.second.currency = currency

    def use_tax(self, terms: TaxTerms) -> None:
        """How sums that speak of tax are understood."""
        self._tax = terms
        for line in self.lines:
            assert isinstance(line.second, AmountField)
            line.second.tax_rate, line.second.with_tax = terms.rate, terms.receipts_with_tax

    def item_of(self, pair: Pair) -> Receipt:
        return Receipt(*pair)

    def pair_of(self, item: Any) -> Pair:
        return item.on, item.amount

    def _fields(self, parent: QWidget) -> tuple[LineField, LineField]:
        on, amount = DateField(parent), AmountField(parent)
        amount.currency = self._currency
        amount.tax_rate, amount.with_tax = self._tax.rate, self._tax.receipts_with_tax
        for field, word, hint in (
            (on, tr("Received on"), tr("Received on")),
            (amount, tr("Amount received"), tr("Amount")),
        ):
            field.setAccessibleName(word)
            field.setPlaceholderText(hint)
        return on, amount


class ExchangeRateField(LineField):
    """What one unit of the deal's currency is worth in that of the plan that takes it; None where not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> None:
        return None

    def read(self, text: str) -> Decimal:
        try:
            return exchange_rate_of(text)
        except UserError:
            raise ValueError(tr("Not an exchange rate: type what one unit is worth, as 3.65")) from None

    def shown(self, value: Decimal) -> str:
        return rate_text(value)

    def show_currencies(self, own: str, plans: str) -> None:
        """Which two currencies the rate is between, as a hint while there is none."""
        self.setPlaceholderText(f"1 {own} = ? {plans}" if plans != own else "")


class TermField(LineField):
    """A contract's months: 12, "2 years"; None where not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> None:
        return None

    def read(self, text: str) -> int:
        try:
            return months_of(text)
        except UserError:
            raise ValueError(tr("Not a term: type its months, as 12")) from None


class CreditsField(ChoiceField):
    """Which deal of the client a negative one takes back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({None: tr("No deal by itself")}, parent)
        self.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)

    def offer(self, deals: Sequence[Deal]) -> None:
        """The deals to choose from, told apart by their day, or amount."""
        choices: dict[int | None, str] = {
            None: tr("No deal by itself"),
            **{deal.id: _told_apart(deal) for deal in deals},
        }
        shown = [self.itemText(place) for place in range(self.count())]
        if list(choices) != self.values() or shown != list(choices.values()):
            self.fill(choices)
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 16)  # the field itself is narrow


def _told_apart(deal: Deal) -> str:
    told = shown_date(deal.won_on) if deal.won_on is not None else shown_amount(deal.amount, deal.currency)
    return f"{as_written(deal.title)} · {told}"


class RolesField(Rows):
    """The client's contacts and what each does on the deal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: dict[int, str] = {}
        self._value: tuple[DealRole, ...] = ()

    def value(self) -> tuple[DealRole, ...]:
        return self._value

    def offer(self, contacts: dict[int, str]) -> None:
        """The contacts to choose from, by id."""
        if contacts != self._contacts:
            self._contacts = contacts
            self.set_value(self._value)

    def set_value(self, value: tuple[DealRole, ...]) -> None:
        self._value = tuple(value)
        self.clear_rows()
        for place, role in enumerate(self._value):
            self._role_row(role, place)
        taken = {role.contact_id for role in self._value}
        if any(number not in taken for number in self._contacts):
            self._role_row(None, len(self._value))

    def _role_row(self, role: DealRole | None, place: int) -> None:
        taken = {other.contact_id for other in self._value if other is not role}
        choices = {number: name for number, name in self._contacts.items() if number not in taken}
        person = ChoiceField({None: tr("Add a contact")} | choices if role is None else choices, self)
        person.setAccessibleName(tr("Contact"))
        person.set_value(None if role is None else role.contact_id)
        if role is None:
            person.value_changed.connect(
                lambda number: self._commit((*self._value, DealRole(number, Role.DECISION_MAKER)))
            )
            self.add_row([(person, 1)], None)
            return
        does = ChoiceField(labels.roles(), self)
        does.setAccessibleName(tr("Role on the deal"))
        does.set_value(role.role)
        person.value_changed.connect(lambda number: self._edited(place, replace(role, contact_id=number)))
        does.value_changed.connect(lambda chosen: self._edited(place, replace(role, role=chosen)))
        self.add_row([(person, 1), (does, 1)], lambda: self._commit(self._value[:place] + self._value[place + 1 :]))

    def _edited(self, place: int, role: DealRole) -> None:
        self._commit((*self._value[:place], role, *self._value[place + 1 :]))

    def _commit(self, value: tuple[DealRole, ...]) -> None:
        self.set_value(value)
        self.value_changed.emit(value)

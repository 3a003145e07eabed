"""The fields that only deals have: money received, and what each contact does on the deal."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from .. import labels
from ..domain.choices import Role
from ..domain.records import DealRole, Receipt
from ..texts import tr
from .icons import icon
from .kit.amount_field import AmountField
from .kit.date_field import DateField
from .kit.field import ChoiceField


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
        button = QToolButton(row)
        button.setIcon(icon("close"))
        button.setAccessibleName(tr("Remove this line"))
        button.setToolTip(tr("Remove this line"))
        button.setVisible(callable(remove))
        if callable(remove):
            button.clicked.connect(lambda _=False: remove())
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        line.addWidget(button)
        self._rows.append(row)
        self._column.addWidget(row)


class ReceiptsField(Rows):
    """What was received, and when; a row counts once it has both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = "ILS"
        self._value: tuple[Receipt, ...] = ()
        self.set_value(())

    def value(self) -> tuple[Receipt, ...]:
        return self._value

    def set_value(self, value: tuple[Receipt, ...]) -> None:
        self._value = tuple(value)
        self.clear_rows()
        for place, receipt in enumerate(self._value):
            self._receipt_row(receipt, place)
        self._receipt_row(None, len(self._value))

    def _receipt_row(self, receipt: Receipt | None, place: int) -> None:
        on, amount = DateField(self), AmountField(self)
        amount.currency = self.currency
        on.setAccessibleName(tr("Received on"))
        amount.setAccessibleName(tr("Amount received"))
        if receipt is None:
            on.setPlaceholderText(tr("Received on"))
            amount.setPlaceholderText(tr("Amount"))
        else:
            on.set_value(receipt.on)
            amount.set_value(receipt.amount)
        on.value_changed.connect(lambda day: self._edited(place, day, amount.value()))
        amount.value_changed.connect(lambda minor: self._edited(place, on.value(), minor))
        self.add_row([(on, 1), (amount, 1)], None if receipt is None else lambda: self._remove(place))

    def _edited(self, place: int, on: date | None, amount: int | None) -> None:
        if on is None or amount is None:
            return
        rows = [*self._value]
        rows[place : place + 1] = [Receipt(on, amount)]
        self._commit(tuple(rows))

    def _remove(self, place: int) -> None:
        self._commit(self._value[:place] + self._value[place + 1 :])

    def _commit(self, value: tuple[Receipt, ...]) -> None:
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value)


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

"""The fields that only deals have: money received, rates of exchange, terms, credits, and who does what on the deal."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from .. import labels
from ..domain.choices import Role
from ..domain.deal_terms import exchange_rate_of, months_of, rate_text
from ..domain.errors import UserError
from ..domain.records import Deal, DealRole, Receipt
from ..texts import tr
from .icons import icon
from .kit.amount_field import AmountField
from .kit.bidi import as_written, shown_amount, shown_date
from .kit.date_field import DateField
from .kit.day_note import DayNote
from .kit.field import ChoiceField, LineField
from .kit.field_note import FieldNote


def remove_button(parent: QWidget) -> QToolButton:
    """Takes a line out; keeps its room while it is hidden."""
    button = QToolButton(parent)
    button.setIcon(icon("close"))
    button.setAccessibleName(tr("Remove this line"))
    button.setToolTip(tr("Remove this line"))
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button


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


class _ReceiptLine(QWidget):
    """One receipt, or the beginning of one: its day, its amount, and a button to take it out."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, currency: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.on, self.amount = DateField(self), AmountField(self)
        self.amount.currency = currency
        self._stored: Receipt | None = None
        self.on.setAccessibleName(tr("Received on"))
        self.amount.setAccessibleName(tr("Amount received"))
        self.on.setPlaceholderText(tr("Received on"))
        self.amount.setPlaceholderText(tr("Amount"))
        self._remove = remove_button(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.on, 1)
        row.addWidget(self.amount, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        for note in (FieldNote(self.on, self), DayNote(self.on, self), FieldNote(self.amount, self)):
            column.addWidget(note)
        self._remove.clicked.connect(self.remove_requested)
        for field in (self.on, self.amount):
            field.value_changed.connect(self._edit)
            field.textChanged.connect(self.show_remove)
        self.show_remove()

    def receipt(self) -> Receipt | None:
        """None as long as the day or the amount is missing."""
        on, amount = self.on.value(), self.amount.value()
        return None if on is None or amount is None else Receipt(on, amount)

    def show_receipt(self, receipt: Receipt | None) -> None:
        """A field that is being typed in keeps its text."""
        self._stored = receipt
        values = (None, None) if receipt is None else (receipt.on, receipt.amount)
        for field, value in zip((self.on, self.amount), values, strict=True):
            if field.value() != value or not (field.hasFocus() and field.isModified()):
                field.set_value(value)

    def _edit(self) -> None:
        """A receipt has both: of a stored one, the half that was emptied comes back."""
        if self.receipt() is None and self._stored is not None:
            self.show_receipt(self._stored)
            return
        self._stored = self.receipt()
        self.edited.emit()

    def is_begun(self) -> bool:
        return bool(self.on.text() or self.amount.text())

    def show_remove(self) -> None:
        self._remove.setVisible(self.is_begun())

    def commit(self) -> None:
        self.on.commit()
        self.amount.commit()


class ReceiptsField(QWidget):
    """What was received, and when; a line counts once it has both. There is always an empty one below.

    Lines are never made anew while they are typed in: the focus would fall out of the form.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = "ILS"
        self._value: tuple[Receipt, ...] = ()
        self._lines: list[_ReceiptLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_lines(1, 0)

    @property
    def currency(self) -> str:
        return self._currency

    @currency.setter
    def currency(self, currency: str) -> None:
        self._currency = currency
        for line in self._lines:
            line.amount.currency = currency

    def value(self) -> tuple[Receipt, ...]:
        return self._value

    def set_value(self, value: tuple[Receipt, ...]) -> None:
        """Lines that are only begun stay below."""
        if tuple(value) == self._value == self._written():
            return
        self._value = tuple(value)
        full = [line for line in self._lines if line.receipt() is not None]
        self._remove_lines(full[len(self._value) :])
        full = full[: len(self._value)]
        full += self._add_lines(len(self._value) - len(full), len(full))
        for line, receipt in zip(full, self._value, strict=True):
            line.show_receipt(receipt)
        self._end_empty()

    def start_anew(self) -> None:
        """Another record: nothing that was begun for the former one stays."""
        self._remove_lines([line for line in self._lines if line.receipt() is None])
        self._end_empty()

    def commit(self) -> None:
        for line in tuple(self._lines):
            line.commit()

    def _written(self) -> tuple[Receipt, ...]:
        return tuple(receipt for line in self._lines if (receipt := line.receipt()) is not None)

    def _edited(self) -> None:
        self._end_empty()
        value = self._written()
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _take_out(self, line: _ReceiptLine) -> None:
        place = self._lines.index(line)
        self._remove_lines([line])
        self._end_empty()
        self._lines[min(place, len(self._lines) - 1)].on.setFocus()
        self._edited()

    def _end_empty(self) -> None:
        """Another empty line as soon as the last is begun: Tab goes on into it."""
        if not self._lines or self._lines[-1].is_begun():
            self._add_lines(1, len(self._lines))

    def _add_lines(self, count: int, place: int) -> list[_ReceiptLine]:
        """So many empty lines from a place on."""
        added = [_ReceiptLine(self._currency, self) for _ in range(count)]
        for at, line in enumerate(added, place):
            self._lines.insert(at, line)
            self._column.insertWidget(at, line)
            line.show()  # at once: Tab may be on its way into it
            line.edited.connect(self._edited)
            line.remove_requested.connect(lambda line=line: self._take_out(line))
        return added

    def _remove_lines(self, gone: list[_ReceiptLine]) -> None:
        for line in gone:
            self._lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()


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

"""The fields that only deals have: money received, rates of exchange, terms, credits, and who does what on the deal."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

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
from ...kit.fields.pair_lines import Pair, SumLines, Words
from ...kit.fields.rows import Row, Rows


class ReceiptsField(SumLines):
    """What was received, and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tax = TaxTerms()
        super().__init__(parent)

    def use_tax(self, terms: TaxTerms) -> None:
        """How sums that speak of tax are understood."""
        self._tax = terms
        for amount in self.amounts():
            self.begin_amount(amount)

    def begin_amount(self, amount: AmountField) -> None:
        amount.tax_rate, amount.with_tax = self._tax.rate, self._tax.receipts_with_tax

    def first_field(self, parent: QWidget) -> LineField:
        return DateField(parent)

    def words(self) -> tuple[Words, Words]:
        on = tr("Received on")
        return (on, on), (tr("Amount received"), tr("Amount"))

    def item_of(self, pair: Pair) -> Receipt:
        return Receipt(*pair)

    def pair_of(self, item: Any) -> Pair:
        return item.on, item.amount


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
            **{deal.id: _distinct_title(deal) for deal in deals},
        }
        shown = [self.itemText(place) for place in range(self.count())]
        if list(choices) != self.values() or shown != list(choices.values()):
            self.fill(choices)
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 16)  # the field itself is narrow


def _distinct_title(deal: Deal) -> str:
    shown = shown_date(deal.won_on) if deal.won_on is not None else shown_amount(deal.amount, deal.currency)
    return f"{as_written(deal.title)} · {shown}"


class RolesField(Rows):
    """The client's contacts and what each does on the deal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._contacts: dict[int, str] = {}
        super().__init__(parent)

    def value(self) -> tuple[DealRole, ...]:
        return self.items

    def offer(self, contacts: dict[int, str]) -> None:
        """The contacts to choose from, by id."""
        if contacts != self._contacts:
            self._contacts = contacts
            self.show_items(self.items)

    def has_empty(self, items: tuple[Any, ...]) -> bool:
        """A last row to add by, as long as somebody is left."""
        return bool(self._contacts.keys() - {role.contact_id for role in items})

    def make_row(self) -> Row:
        person, does = ChoiceField({}, self), ChoiceField(labels.roles(), self)
        person.setAccessibleName(tr("Contact"))
        does.setAccessibleName(tr("Role on the deal"))
        row = Row([(person, 1), (does, 1)], self)
        person.value_changed.connect(lambda number: self._person_chosen(row, number))
        does.value_changed.connect(lambda role: self.put(row, replace(row.item, role=role)))
        return row

    def show_row(self, row: Row, item: DealRole | None) -> None:
        person, does = row.fields
        taken = {other.contact_id for other in self.items if other is not item}
        offered: dict[int | None, str] = {} if item is not None else {None: tr("Add a contact")}
        offered |= {number: name for number, name in self._contacts.items() if number not in taken}
        shown = [person.itemText(place) for place in range(person.count())]
        if list(offered) != person.values() or list(offered.values()) != shown:
            person.fill(offered)
        person.set_value(None if item is None else item.contact_id)
        does.setVisible(item is not None)
        if item is not None:
            does.set_value(item.role)

    def _person_chosen(self, row: Row, number: int | None) -> None:
        if number is not None:
            former: DealRole | None = row.item
            self.put(row, DealRole(number, Role.DECISION_MAKER if former is None else former.role))

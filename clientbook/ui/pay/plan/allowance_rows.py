"""Allowances in the plan editor: a name and a sum a month, line by line."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ....domain.plan import Allowance
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.field import LineField
from ...kit.fields.pair_lines import Pair, PairLines


class _NameField(LineField):
    """A name; None where it is still missing."""

    def nothing(self) -> None:
        return None


class AllowanceRows(PairLines):
    """An allowance counts once it has both; amounts are minor units of `currency`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._currency = "ILS"
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

    def item_of(self, pair: Pair) -> Allowance:
        return Allowance(*pair)

    def pair_of(self, item: Any) -> Pair:
        return item.name, item.amount

    def _fields(self, parent: QWidget) -> tuple[LineField, LineField]:
        name, amount = _NameField(parent), AmountField(parent)
        amount.currency = self._currency
        for field, word, hint in (
            (name, tr("Name of the allowance"), tr("Car, phone…")),
            (amount, tr("Allowance a month"), tr("Allowance a month")),
        ):
            field.setAccessibleName(word)
            field.setPlaceholderText(hint)
        return name, amount

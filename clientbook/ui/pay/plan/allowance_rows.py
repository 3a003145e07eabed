"""Allowances in the plan editor: a name and a sum a month, line by line."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ....domain.plan import Allowance
from ....texts import tr
from ...kit.fields.field import LineField
from ...kit.fields.pair_lines import Pair, SumLines, Words


class _NameField(LineField):
    """A name; None where it is still missing."""

    def nothing(self) -> None:
        return None


class AllowanceRows(SumLines):
    """What is paid each month beside variable pay, by name."""

    def first_field(self, parent: QWidget) -> LineField:
        return _NameField(parent)

    def words(self) -> tuple[Words, Words]:
        each_month = tr("Allowance a month")
        return (tr("Name of the allowance"), tr("Car, phone…")), (each_month, each_month)

    def item_of(self, pair: Pair) -> Allowance:
        return Allowance(*pair)

    def pair_of(self, item: Any) -> Pair:
        return item.name, item.amount

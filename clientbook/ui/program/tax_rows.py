"""The tax on sales by day: a line each for the day from which a rate holds, and the rate."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ...domain.plan import TaxRate
from ...texts import tr
from ..kit.fields.date_field import DateField
from ..kit.fields.field import LineField, PercentField, named
from ..kit.fields.pair_lines import Pair, PairLines


class TaxRows(PairLines):
    """`value()` is a table of `TaxRate`, in the order in which it was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_fields, parent)

    def item_of(self, pair: Pair) -> TaxRate:
        return TaxRate(*pair)

    def pair_of(self, item: Any) -> Pair:
        return item.starts, item.rate


def _fields(parent: QWidget) -> tuple[LineField, LineField]:
    starts, rate = DateField(parent, any_year=True), PercentField(parent)
    for field, word in ((starts, tr("In force from")), (rate, tr("Tax rate"))):
        named(field, word)
        field.setPlaceholderText(word)
    return starts, rate

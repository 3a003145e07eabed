"""What stood before the book began, in the plan editor: what parts had counted, what a draw owed, what was carried."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.choices import Measure
from ....domain.money import digits
from ....domain.pay.opening import opened_by
from ....domain.plan import Opening
from ....domain.records import Plan
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.field import LineField
from ...kit.fields.form import Form
from ...kit.fields.pair_lines import Pair, SumLines, Words


class _PartField(LineField):
    """The name of a part; None where it is still missing."""

    def nothing(self) -> None:
        return None


class _Counted(SumLines):
    """What each part had counted in the period in which the plan begins: sales, or deals where it measures those."""

    def first_field(self, parent: QWidget) -> LineField:
        return _PartField(parent)

    def words(self) -> tuple[Words, Words]:
        counted = tr("Counted so far")
        return (tr("Part that had counted"), tr("Name of a part")), (counted, counted)

    def pair_of(self, item: Any) -> Pair:
        return item[0], item[1]


class OpeningRows(QWidget):
    """`value(plan)` gives the openings, of a plan that says what its parts measure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counted = _Counted(self)
        self.debt = AmountField(self, empty_is_zero=True)
        self.carried = AmountField(self, empty_is_zero=True)
        form = Form()
        form.add(tr("Owed from earlier draws"), self.debt)
        form.add(tr("Carried below zero"), self.carried)
        for field in (self.debt, self.carried):
            field.setPlaceholderText(tr("None"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counted)
        column.addLayout(form)

    def set_currency(self, currency: str) -> None:
        self.counted.currency = currency
        for field in (self.debt, self.carried):
            field.currency = currency

    def set_value(self, plan: Plan) -> None:
        opened = plan.opening
        self.counted.set_value(tuple(
            (each.of, each.amount * _unit(plan, each.of)) for each in opened if each.what == "counted"
        ))  # fmt: skip
        for what, field in (("debt", self.debt), ("carried", self.carried)):
            field.set_value(next((each.amount for each in opened if each.what == what), 0))

    def value(self, plan: Plan) -> tuple[Opening, ...]:
        pairs: Sequence[tuple[str, int]] = self.counted.value()
        found = [Opening("counted", amount // _unit(plan, of), of) for of, amount in pairs]
        owed = (("debt", self.debt.value()), ("carried", self.carried.value()))
        return (*found, *(Opening(what, amount) for what, amount in owed if amount))

    def commit(self) -> None:
        for field in (self.counted, self.debt, self.carried):
            field.commit()

    def begun(self) -> Any:
        """A line of which half is missing."""
        return self.counted.begun()


def _unit(plan: Plan, of: str) -> int:
    """A field of money holds minor units; of a part that counts deals, its whole units are deals."""
    deals = any(each.measure is Measure.DEALS for each in opened_by(plan, of))
    return 10 ** digits(plan.currency) if deals else 1

"""The bonuses of a plan: a row each, when what reaches how much, what it pays."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import Period
from ....domain.errors import UserError
from ....domain.money import percent_text
from ....domain.plan import Bonus
from ....domain.reading.numerals import number_of, western
from ....domain.reading.rates import Bare, rate_of
from ....texts import tr
from ...kit.bidi import shown_number
from ...kit.fields.amount_field import AmountField, read_minor
from ...kit.fields.field import ChoiceField, LineField
from ...kit.look.icons import icon
from .told_part import ToldPart, fits_row


class ReachField(LineField):
    """How much has to be reached: a count, an amount in minor units, or a fraction of the quota, by `measure`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.measure = "deals"
        self.currency = "ILS"
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> Decimal:
        return Decimal(0)

    def read(self, text: str) -> Decimal:
        if self.measure == "total":
            return Decimal(read_minor(text, self.currency))
        try:
            return rate_of(text, Bare.PERCENT) if self.measure == "attainment" else number_of(western(text))
        except (ValueError, UserError):
            raise ValueError(tr("Not a number")) from None

    def shown(self, value: Decimal) -> str:
        if self.measure == "total":
            return shown_number(int(value), self.currency)
        return percent_text(value) if self.measure == "attainment" else f"{value.normalize():f}"


class BonusRows(QWidget):
    """`value()` gives the bonuses; a row with neither a name nor a sum is none.

    One that says more than a row can show stands there as its plan file has it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = "ILS"
        self.rows: list[tuple[QWidget, dict[str, Any]]] = []
        self._kept: dict[QWidget, Bonus] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        add = QPushButton(tr("Add a bonus"), self)
        add.clicked.connect(lambda: self._append(_fresh()))
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._column)
        whole.addLayout(foot)

    def value(self) -> tuple[Bonus, ...]:
        found = []
        for row, fields in self.rows:
            if row in self._kept:
                found.append(self._kept[row])
                continue
            made = Bonus(**{name: field.value() for name, field in fields.items()})
            if made.name or made.pays:
                found.append(made)
        return tuple(found)

    def set_value(self, bonuses: tuple[Bonus, ...], currency: str) -> None:
        self.currency = currency
        for row, _ in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self._kept = [], {}
        for bonus in bonuses:
            if fits_row(bonus):
                self._append(bonus)
            else:
                self._keep(bonus)

    def commit(self) -> None:
        for _, fields in self.rows:
            for field in fields.values():
                if hasattr(field, "commit"):
                    field.commit()

    def _append(self, bonus: Bonus) -> None:
        row = QWidget(self)
        periods = {period: word for period, word in labels.periods().items() if period is not Period.DEAL}
        measures = {"deals": tr("Deals"), "total": tr("Sales total"), "attainment": tr("Attainment of quota")}
        reaches = ReachField(row)
        fields: dict[str, Any] = {
            "name": LineField(row),
            "over": ChoiceField(periods, row),
            "measure": ChoiceField(measures, row),
            "reaches": reaches,
            "pays": AmountField(row, empty_is_zero=True),
        }
        words = (tr("Bonus"), tr("Over"), tr("Measured by"), tr("Reaches"), tr("Pays"))
        reaches.measure, reaches.currency = bonus.measure, self.currency
        fields["pays"].currency = self.currency
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for (name, field), word in zip(fields.items(), words, strict=True):
            field.setAccessibleName(word)
            if isinstance(field, LineField):
                field.setPlaceholderText(word)
            field.set_value(getattr(bonus, name))
            line.addWidget(field, 2 if name == "name" else 1)
        fields["measure"].value_changed.connect(lambda chosen: _measure_by(reaches, chosen))
        self._end(row, line, fields)

    def _keep(self, bonus: Bonus) -> None:
        row = QWidget(self)
        told = ToldPart(row)
        told.show_bonus(bonus, self.currency)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(told, 1)
        self._kept[row] = bonus
        self._end(row, line, {})

    def _end(self, row: QWidget, line: QHBoxLayout, fields: dict[str, Any]) -> None:
        """Each row ends with what removes it."""
        remove = QToolButton(row)
        remove.setIcon(icon("close"))
        remove.setAccessibleName(tr("Remove this line"))
        remove.clicked.connect(self._remover(row))
        line.addWidget(remove)
        self.rows.append((row, fields))
        self._column.addWidget(row)

    def _remover(self, gone: QWidget) -> Callable[[], None]:
        def remove() -> None:
            self.rows = [each for each in self.rows if each[0] is not gone]
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

        return remove


def _measure_by(field: ReachField, measure: str) -> None:
    """Another measure means another number: what stood there is no longer meant."""
    field.measure = measure
    field.set_value(Decimal(0))


def _fresh() -> Bonus:
    return Bonus(name="", over=Period.QUARTER, measure="deals", reaches=Decimal(10), pays=0)

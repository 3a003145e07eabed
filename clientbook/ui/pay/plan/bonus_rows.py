"""The bonuses of a plan: a row each, when what reaches how much, what it pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import Period
from ....domain.errors import UserError
from ....domain.money import percent_text
from ....domain.plan import Bonus
from ....domain.reading.numerals import number_of, western
from ....domain.reading.rates import Bare, rate_of
from ....domain.records import Plan
from ....texts import tr
from ...kit.bidi import shown_number
from ...kit.fields.amount_field import AmountField, read_minor
from ...kit.fields.field import ChoiceField, LineField
from ...kit.look.icons import icon
from ...kit.words import plain_label
from .told_part import ToldBonus, fits_row


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


@dataclass(frozen=True, slots=True, eq=False)
class BonusRow:
    """A bonus in fields, or `told` as its plan file has it; `widgets` are all that stands in the row."""

    widgets: tuple[QWidget, ...]
    fields: Mapping[str, Any]
    told: ToldBonus | None = None

    def value(self) -> Bonus:
        return (
            self.told.value()
            if self.told is not None
            else Bonus(**{name: field.value() for name, field in self.fields.items()})
        )


class BonusRows(QWidget):
    """`value()` gives the bonuses; a row with neither a name nor a sum is none.

    One that says more than a row can show stands there as its plan file has it.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = "ILS"
        self.rows: list[BonusRow] = []
        self._heads = [plain_label(word, "secondary", self) for word in _words().values()]
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, 1 if place else 2)
        add = QPushButton(tr("Add a bonus"), self)
        add.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._grid)
        whole.addLayout(foot)
        self._show_heads()

    def value(self) -> tuple[Bonus, ...]:
        made = (row.value() for row in self.rows)
        return tuple(each for each in made if each.name or each.pays)

    def problem(self) -> str:
        """What cannot be read of a bonus that is written as lines; "" for nothing."""
        return next((row.told.problem for row in self.rows if row.told is not None and row.told.problem), "")

    def add(self, bonus: Bonus) -> None:
        """One more, in fields where they hold all that it says."""
        if fits_row(bonus):
            self._append(bonus)
        else:
            self._keep(bonus)
        self._show_heads()

    def set_value(self, bonuses: tuple[Bonus, ...], currency: str) -> None:
        self.currency = currency
        for row in self.rows:
            self._take_out(row)
        self.rows = []
        for bonus in bonuses:
            if fits_row(bonus):
                self._append(bonus)
            else:
                self._keep(bonus)
        self._show_heads()

    def commit(self) -> None:
        for row in self.rows:
            for field in row.fields.values():
                if hasattr(field, "commit"):
                    field.commit()
            if row.told is not None:
                row.told.commit()

    def _add(self) -> None:
        self._append(_fresh())
        self.rows[-1].fields["name"].setFocus()

    def _append(self, bonus: Bonus) -> None:
        periods = {period: word for period, word in labels.periods().items() if period is not Period.DEAL}
        measures = {"deals": tr("Deals"), "total": tr("Sales total"), "attainment": tr("Attainment of quota")}
        reaches, pays = ReachField(self), AmountField(self, empty_is_zero=True)
        reaches.measure, reaches.currency = bonus.measure, self.currency
        pays.currency = self.currency
        fields: dict[str, Any] = {
            "name": LineField(self),
            "over": ChoiceField(periods, self),
            "measure": ChoiceField(measures, self),
            "reaches": reaches,
            "pays": pays,
        }
        line = self._grid.rowCount()
        for place, (name, word) in enumerate(_words().items()):
            fields[name].setAccessibleName(word)
            fields[name].set_value(getattr(bonus, name))
            self._grid.addWidget(fields[name], line, place)
            fields[name].value_changed.connect(lambda _: self.value_changed.emit(None))
            fields[name].show()  # at once: what its layout shows later, Tab passes over until then
        fields["measure"].value_changed.connect(lambda chosen: _measure_by(reaches, chosen))
        self._end(line, fields)

    def _keep(self, bonus: Bonus) -> None:
        told = ToldBonus(self)
        told.show_part(bonus, lambda: Plan(employer_id=0, starts=date.min, currency=self.currency))
        told.value_changed.connect(self.value_changed)
        line = self._grid.rowCount()
        self._grid.addWidget(told, line, 0, 1, len(_words()))
        self._end(line, {"told": told}, told)

    def _end(self, line: int, fields: dict[str, Any], told: ToldBonus | None = None) -> None:
        """Each row ends with what removes it."""
        remove = QToolButton(self)
        remove.setIcon(icon("close"))
        remove.setAccessibleName(tr("Remove this line"))
        self._grid.addWidget(remove, line, len(_words()))
        row = BonusRow((*fields.values(), remove), fields if told is None else {}, told)
        remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._show_heads()

    def _remove(self, row: BonusRow) -> None:
        self.rows = [each for each in self.rows if each is not row]
        self._take_out(row)
        self._show_heads()

    def _take_out(self, row: BonusRow) -> None:
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_heads(self) -> None:
        """Over the rows, where any has fields."""
        shown = any(row.fields for row in self.rows)
        for head in self._heads:
            head.setVisible(shown)


def _words() -> dict[str, str]:
    """What the fields of a row are called."""
    return {
        "name": tr("Bonus"),
        "over": tr("Over"),
        "measure": tr("Measured by"),
        "reaches": tr("Reaches"),
        "pays": tr("Pays"),
    }


def _measure_by(field: ReachField, measure: str) -> None:
    """Another measure means another number: what stood there is no longer meant."""
    field.measure = measure
    field.set_value(Decimal(0))


def _fresh() -> Bonus:
    return Bonus(name="", over=Period.QUARTER, measure="deals", reaches=Decimal(10), pays=0)

"""The tiers of one component: a row each, from an amount (or a share of the quota) on, at a rate."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ....domain.errors import UserError
from ....domain.money import digits, percent_text
from ....domain.plan import Tier
from ....domain.reading.rates import rate_of
from ....texts import tr
from ...kit.bidi import shown_number
from ...kit.fields.amount_field import read_minor
from ...kit.fields.field import LineField, PercentField
from ...kit.look.icons import icon


class BoundField(LineField):
    """Where a tier begins: an amount, or a share of the quota typed as 80%. The value is (start, of_quota)."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        self.currency = currency
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> tuple[Decimal, bool]:
        return Decimal(0), False

    def read(self, text: str) -> tuple[Decimal, bool]:
        try:
            if "%" in text:
                return rate_of(text), True
        except UserError:
            raise ValueError(tr("Not an amount: type it as 150,000, or as 80% of the quota")) from None
        return Decimal(read_minor(text, self.currency)), False

    def shown(self, value: tuple[Decimal, bool]) -> str:
        start, of_quota = value
        if of_quota:
            return percent_text(start)
        whole = start == start.to_integral_value()
        return shown_number(int(start), self.currency) if whole else f"{start.scaleb(-digits(self.currency)):f}"


class TierTable(QWidget):
    """`value_changed` tells the tiers whenever a row is changed or removed, `row_added` that there is one more."""

    value_changed = Signal(object)
    row_added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = "ILS"
        self.rows: list[tuple[QWidget, BoundField, PercentField]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add_button = QPushButton(tr("Add a tier"), self)
        self.add_button.clicked.connect(self._add)
        head = QHBoxLayout()
        head.setSpacing(8)
        for text in (tr("From", "an amount"), tr("Rate")):
            label = QLabel(text, self)
            label.setProperty("role", "secondary")
            head.addWidget(label, 1)
        head.addSpacing(32)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        whole.addLayout(foot)

    def value(self) -> tuple[Tier, ...]:
        return tuple(
            Tier(bound.value()[0], rate.value() or Decimal(0), bound.value()[1]) for _, bound, rate in self.rows
        )

    def set_value(self, tiers: tuple[Tier, ...]) -> None:
        for row, _, _ in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for tier in tiers or (Tier(Decimal(0), Decimal(0)),):
            self._append(tier)

    def commit(self) -> None:
        for _, bound, rate in self.rows:
            bound.commit()
            rate.commit()

    def rate_field(self, place: int) -> PercentField:
        """The rate of one row, for the focus."""
        return self.rows[place][2]

    def _add(self) -> None:
        self.row_added.emit()  # first: what follows from it may lay out the rows anew
        self._append(Tier(Decimal(0), Decimal(0)), focus=True)

    def _append(self, tier: Tier, focus: bool = False) -> None:
        row = QWidget(self)
        bound, rate = BoundField(self.currency, row), PercentField(row)
        number = len(self.rows) + 1
        bound.setAccessibleName(tr("Tier {n} begins at").format(n=number))
        rate.setAccessibleName(tr("Rate of tier {n}").format(n=number))
        bound.set_value((tier.start, tier.of_quota))
        bound.setReadOnly(number == 1)  # the first begins at 0, else amounts below it would earn nothing
        if number == 1:
            bound.setText(shown_number(0, self.currency))
        rate.set_value(tier.rate)
        remove = QToolButton(row)
        remove.setIcon(icon("close"))
        remove.setAccessibleName(tr("Remove tier {n}").format(n=number))
        remove.setVisible(number > 1)
        policy = remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        remove.setSizePolicy(policy)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(bound, 1)
        line.addWidget(rate, 1)
        line.addWidget(remove)
        self.rows.append((row, bound, rate))
        self._column.addWidget(row)
        for field in (bound, rate):
            field.value_changed.connect(lambda _: self.value_changed.emit(self.value()))
        remove.clicked.connect(lambda: self._remove(row))
        if focus:
            row.show()  # its layout would only show it later: Tab pressed before that began at the top of the form
            bound.setFocus()
            bound.selectAll()

    def _remove(self, gone: QWidget) -> None:
        self.set_value(
            tuple(tier for tier, (row, _, _) in zip(self.value(), self.rows, strict=True) if row is not gone)
        )
        self.value_changed.emit(self.value())

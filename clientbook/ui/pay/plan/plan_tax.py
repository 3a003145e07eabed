"""The rates of tax that a plan's receipts hold: its own table, filled from the settings."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.tax import TaxTable, in_order
from ....texts import tr
from ...kit.words import link, plain_label
from ...program.tax_rows import TaxRows


class PlanTax(QWidget):
    """`rows` hold the table; a link takes the one of the settings where it is another."""

    def __init__(self, usual: TaxTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.rows = TaxRows(self)
        self.take_button = link(tr("Take the rates of the settings"), self)
        hint = plain_label(tr("Tax that the receipts hold, from which day on:"), "secondary", self)
        head = QHBoxLayout()
        head.addWidget(hint)
        head.addStretch()
        head.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        narrow = QHBoxLayout()
        narrow.addWidget(self.rows, 1)
        narrow.addStretch(1)
        column.addLayout(narrow)
        self.rows.value_changed.connect(lambda _: self._offer())
        self.take_button.clicked.connect(self._take_usual)
        self._offer()

    def _offer(self) -> None:
        self.take_button.setVisible(bool(self._usual) and in_order(self.rows.value()) != self._usual)

    def show_table(self, table: TaxTable) -> None:
        """The plan's own table; that of the settings where it has none."""
        self.rows.set_value(table or self._usual)
        self._offer()

    def _take_usual(self) -> None:
        self.rows.set_value(self._usual)
        self._offer()

"""The tax on sales of one country, by day: known rates, to be changed or gone on with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...domain.tax import KNOWN, TaxTable, in_order, problem_of
from ...texts import tr
from ..kit.layout.layouts import fit
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label
from .tax_rows import TaxRows


class TaxDialog(ReadingOrder, QDialog):
    """`table_changed` gives the table, sound and in order, once it is accepted."""

    table_changed = Signal(object)

    def __init__(self, country: str, name: str, table: TaxTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tax on sales"))
        self._country = country
        self.rows = TaxRows(self)
        self.rows.set_value(table)
        self.problem_label = plain_label("", "problem", self)
        self.problem_label.setWordWrap(True)
        self.problem_label.hide()
        self.usual_button = QPushButton(tr("As known"), self)
        self.usual_button.setVisible(country in KNOWN)
        self.keep_button = QPushButton(tr("Save"), self)
        self.keep_button.setProperty("primary", True)
        self._lay_out(name)
        self.usual_button.clicked.connect(lambda: self.rows.set_value(KNOWN[self._country]))

    def _lay_out(self, name: str) -> None:
        hint = plain_label(tr("{country}: each rate holds from its day on.").format(country=name), "secondary", self)
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.usual_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.keep_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (hint, self.rows, self.problem_label):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        fit(self, 420)

    def _accept(self) -> None:
        self.rows.commit()
        table = self.rows.value()
        problem = tax_problem(self.rows) if table or self._country in KNOWN else ""
        self.problem_label.setText(problem)
        self.problem_label.setVisible(bool(problem))
        if not problem:
            self.table_changed.emit(in_order(table))
            self.accept()


def tax_problem(rows: TaxRows) -> str:
    """What is wrong with the rates in the fields, in a sentence, the cursor where it is; "" for a sound table."""
    begun = rows.begun()
    if begun is not None:
        (begun.second if begun.first.value() is not None else begun.first).setFocus()
        return tr("A rate needs the day from which it holds, and a percentage.")
    problem = problem_of(rows.value())
    if problem:
        rows.lines[-1].first.setFocus()
    return {
        "": "",
        "empty": tr("Which tax do receipts hold? Type a day and a rate, as 1.1.2025 and 18%."),
        "day-twice": tr("Two rates hold from the same day: change one, or take it out."),
        "not-a-tax": tr("A tax is 0% or more, and less than 100%."),
    }[problem]

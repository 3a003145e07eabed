"""A pay line by hand: what it is for, its sum, its day, and whose it is where that is open."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.records import PayLine
from ...jobs.pay.pay_lines import PayLineTerms, in_currency, line_name
from ...texts import tr
from ..kit.fields.amount_field import AmountField
from ..kit.fields.date_field import DateField
from ..kit.fields.day_note import holds
from ..kit.fields.field import ChoiceField, NotesField
from ..kit.fields.form import Form
from ..kit.fields.link_field import LinkField
from ..kit.layout.layouts import fit
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label


class PayLineDialog(ReadingOrder, QDialog):
    """`line_done` gives the line as it was typed; what it lacks is said, and nothing is given then."""

    enter_once = True  # most lines are a sum and a word: Enter in a field is enough

    line_done = Signal(object)  # PayLine
    delete_requested = Signal()
    history_requested = Signal(int, str)

    def __init__(self, terms: PayLineTerms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._facts = terms.line, terms.facts
        is_new = not self._line.id
        self.setWindowTitle(tr("New pay line") if is_new else tr("Pay line"))
        self.kind = ChoiceField(dict(labels.pay_line_kinds()), self)
        self.amount = AmountField(self)
        self.on = DateField(self)
        self.employer = ChoiceField({each.id: each.name for each in self._facts.employers.values()}, self)
        self.deal = LinkField(self)
        self.note = NotesField(self)
        self.problem = plain_label("", "problem", self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.save_button = QPushButton(tr("Add the line") if is_new else tr("Save"), self)
        self.save_button.setProperty("primary", True)
        self.delete_button = QPushButton(tr("Delete"), self)
        self.history_button = QPushButton(tr("History…"), self)
        self._show(terms.deal)
        self._lay_out()
        self._connect()
        self.amount.setFocus()

    def _show(self, deal: str) -> None:
        line = self._line
        self.amount.currency = line.currency
        self.kind.set_value(line.kind)
        self.amount.set_value(line.amount if line.id else None)
        self.on.set_value(line.on)
        self.employer.set_value(line.employer_id)
        self.deal.set_value(line.deal_id)
        self.deal.set_name(deal)
        self.deal.setPlaceholderText(tr("May stay empty"))
        self.note.set_value(line.note)

    def _lay_out(self) -> None:
        form = Form()
        form.add(tr("For", "what a pay line is for"), self.kind)
        form.add(tr("Amount, {currency}").format(currency=self._line.currency), self.amount)
        self._amount_label = form.labels()[-1]
        form.add(tr("Day"), self.on)
        if len(self._facts.employers) > 1:
            form.add(tr("Employer"), self.employer)
        else:
            self.employer.hide()
        form.add(tr("Note"), self.note)
        form.add(tr("Deal"), self.deal)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        if self._line.id:
            buttons.addButton(self.delete_button, QDialogButtonBox.ButtonRole.DestructiveRole)
            buttons.addButton(self.history_button, QDialogButtonBox.ButtonRole.ActionRole)
        else:
            self.delete_button.hide()
            self.history_button.hide()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        fit(self, self.fontMetrics().averageCharWidth() * 64)

    def _connect(self) -> None:
        self.on.value_changed.connect(self._follow)
        self.employer.value_changed.connect(self._follow)
        self.delete_button.clicked.connect(self._ask_delete)
        self.history_button.clicked.connect(self._ask_history)

    def _follow(self) -> None:
        """A new line is in what its employer pays in on its day; one of the book keeps its own currency."""
        on = self.on.value()
        if on is None or self._line.id:
            return
        self._line = in_currency(self._facts, replace(self._line, on=on, employer_id=self.employer.value()))
        self.amount.currency = self._line.currency
        self._amount_label.setText(tr("Amount, {currency}").format(currency=self._line.currency))

    def line(self) -> PayLine | None:
        """The line as it is typed; None where it says too little, which is told."""
        for field in (self.amount, self.on, self.note, self.deal):
            field.commit()
        amount, on = self.amount.value(), self.on.value()
        problem = ""
        if not amount:
            problem = tr("Type the amount.")
        elif on is None:
            problem = tr("Type the day.")
        elif self.deal.unknown:
            problem = tr("No deal of that name is in the book: choose one from the list, or leave it empty.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem or amount is None or on is None or self.amount.property("problem") or self.on.property("problem"):
            return None
        return replace(
            self._line,
            kind=self.kind.value(),
            amount=amount,
            on=on,
            employer_id=self.employer.value(),
            deal_id=self.deal.value(),
            note=self.note.value(),
        )

    def accept(self) -> None:
        """What is being typed counts."""
        line = self.line()
        if line is not None and not holds(self):
            super().accept()
            self.line_done.emit(line)

    def _ask_delete(self) -> None:
        self.reject()
        self.delete_requested.emit()

    def _ask_history(self) -> None:
        self.reject()
        self.history_requested.emit(self._line.id, line_name(self._line))

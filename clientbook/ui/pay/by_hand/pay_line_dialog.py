"""A pay line by hand: what it is for, its sum, its day, and whose it is where that is open."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from .... import labels
from ....domain.records import PayLine
from ....jobs.pay.pay_lines import PayLineTerms, in_currency, line_name
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.field import ChoiceField, NotesField
from ...kit.fields.form import Form
from ...kit.fields.link_field import LinkField
from .entered_dialog import EnteredDialog


class PayLineDialog(EnteredDialog):
    """A new line, or one of the book."""

    def __init__(self, terms: PayLineTerms, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add the line"), not terms.line.id, parent)
        self._line, self._facts = terms.line, terms.facts
        self.setWindowTitle(tr("Pay line") if self._line.id else tr("New pay line"))
        self.kind = ChoiceField(dict(labels.pay_line_kinds()), self)
        self.amount = AmountField(self)
        self.on = DateField(self)
        self.employer = ChoiceField({each.id: each.name for each in self._facts.employers.values()}, self)
        self.deal = LinkField(self)
        self.note = NotesField(self)
        self._show(terms.deal)
        self.lay_out(self._form(), self._line.id, line_name(self._line))
        self.on.value_changed.connect(self._follow)
        self.employer.value_changed.connect(self._follow)
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

    def _form(self) -> Form:
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
        return form

    def _follow(self) -> None:
        """A new line is in what its employer pays in on its day; one of the book keeps its own currency."""
        on = self.on.value()
        if on is None or self._line.id:
            return
        self._line = in_currency(self._facts, replace(self._line, on=on, employer_id=self.employer.value()))
        self.amount.currency = self._line.currency
        self._amount_label.setText(tr("Amount, {currency}").format(currency=self._line.currency))

    def typed(self) -> PayLine | None:
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
        self.tell(problem)
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

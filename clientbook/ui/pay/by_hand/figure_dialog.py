"""A figure that a plan measures: its name, for which period, what it says and who says so."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ....domain.choices import Period
from ....domain.errors import UserError
from ....domain.pay.figures import PERCENT, AskedFigure, in_percent, read_value, span_of
from ....domain.reading.folding import name_key
from ....domain.reading.rates import Bare
from ....domain.records import Figure
from ....formatting import period_text
from ....jobs.pay.figures import FigureTerms, periods_near
from ....labels import periods
from ....sentences import sentence
from ....texts import tr
from ...kit.fields.field import ChoiceField, LineField, NotesField
from ...kit.fields.form import Form
from .entered_dialog import EnteredDialog


class FigureField(LineField):
    """A value as figures keep it; `in_percent` where a number without a sign is a percentage."""

    in_percent = False

    def read(self, text: str) -> str:
        try:
            value = read_value(text)
        except UserError as error:
            raise ValueError(sentence(error)) from None
        return in_percent(value, Bare.PERCENT) if self.in_percent else value


class FigureDialog(EnteredDialog):
    """A new figure, or one of the book. What the plan asks for is offered by name, with its period."""

    def __init__(self, terms: FigureTerms, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add the figure"), not terms.figure.id, parent)
        self._figure, self._asked, self._begins = terms.figure, terms.asked, terms.begins
        self.setWindowTitle(tr("Figure") if self._figure.id else tr("New figure"))
        self.employer = ChoiceField({each.id: each.name for each in terms.employers}, self)
        self.name = LineField(self)
        self.over = ChoiceField({over: periods()[over] for over in Period if over is not Period.DEAL}, self)
        self.period = ChoiceField({}, self)
        self.value = FigureField(self, left_to_right=True)
        self.source = NotesField(self)
        self._show()
        self.lay_out(self._form(len(terms.employers) > 1), self._figure.id, self._figure.name)
        self.over.value_changed.connect(lambda _: self._fill_periods())
        self.name.value_changed.connect(lambda _: self._follow())
        self.employer.value_changed.connect(lambda _: self._follow())
        (self.value if self._figure.name else self.name).setFocus()

    def _show(self) -> None:
        figure = self._figure
        self.employer.set_value(figure.employer_id)
        self.name.set_value(figure.name)
        self.over.set_value(span_of(figure.period))
        self._fill_periods()
        self.period.set_value(figure.period)
        self.value.set_value(figure.value if figure.id else "")
        self.source.set_value(figure.source)
        self.source.setPlaceholderText(tr("Who says so: a report, a mail"))
        self._offer()

    def _form(self, with_employer: bool) -> Form:
        form = Form()
        form.add(tr("Figure"), self.name)
        form.add(tr("Runs over"), self.over)
        form.add(tr("Period"), self.period)
        form.add(tr("Value"), self.value)
        if with_employer:
            form.add(tr("Employer"), self.employer)
        else:
            self.employer.hide()
        form.add(tr("Source", "of a figure"), self.source)
        return form

    # -- what follows from what ---------------------------------------------------------------------------------------

    def _fill_periods(self) -> None:
        begins = self._begins.get(self.employer.value(), 1)
        near = periods_near(self._figure.period, date.today(), begins)[self.over.value().value]
        self.period.fill({each: period_text(each, begins) for each in near})
        if self.period.value() is None and near:
            self.period.set_value(near[0])

    def _wanted(self) -> AskedFigure | None:
        """What the plan of the employer asks for under this name."""
        asked = self._asked.get(self.employer.value(), ())
        return next((each for each in asked if name_key(each.name) == name_key(self.name.value())), None)

    def _offer(self) -> None:
        asked = self._asked.get(self.employer.value(), ())
        completer = QCompleter([each.name for each in asked], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        wanted = self._wanted()
        self.value.in_percent = wanted is not None and wanted.measure == PERCENT
        self.value.setPlaceholderText("92%" if self.value.in_percent else tr("71, 92% or 2 of 3"))

    def _follow(self) -> None:
        """Another name, or employer: over which period it is asked for, and in what."""
        self._offer()
        wanted = self._wanted()
        if wanted is not None and wanted.over is not self.over.value():
            self.over.set_value(wanted.over)
        self._fill_periods()

    def typed(self) -> Figure | None:
        for field in (self.name, self.value, self.source):
            field.commit()
        problem = ""
        if not self.name.value():
            problem = tr("Type what the figure is called.")
        elif self.value.property("problem"):
            problem = self.value.toolTip()
        elif not self.value.value():
            problem = tr("Type the value.")
        self.tell(problem)
        if problem:
            return None
        return replace(
            self._figure,
            employer_id=self.employer.value(),
            name=self.name.value(),
            period=self.period.value(),
            value=self.value.value(),
            source=self.source.value(),
        )

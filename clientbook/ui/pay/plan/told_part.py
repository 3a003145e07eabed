"""A part of a plan, or a bonus, that says more than its form: as the lines of its plan file, to be read and changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.choices import Measure, Pays
from ....domain.errors import UserError
from ....domain.plan import Bonus, Component
from ....domain.records import Plan
from ....files.plan.plan_pieces import bonus_text, component_text, read_bonus_text, read_component_text
from ....formatting import isolate, line_of
from ....pay_words.plan_sentences import bonus_sentence, component_sentence
from ....texts import tr
from ...kit.fields.field import NotesField
from ...kit.words import plain_label

_Part = TypeVar("_Part", Component, Bonus)


def fits_form(component: Component) -> bool:
    """Whether the form shows all that a component says."""
    plain = replace(
        component,
        measure=Measure.TOTAL,
        pays=Pays.RATE,
        scopes=(),
        new_months=0,
        least=None,
        most=None,
        shares="",
        quotas=(),
        parts=(),
        conditions=(),
        multipliers=(),
        tiers=tuple(replace(tier, reaches_back=False) for tier in component.tiers),
    )
    return component == plain


def fits_row(bonus: Bonus) -> bool:
    """Whether a row shows all that a bonus says."""
    plain = Bonus(name=bonus.name, over=bonus.over, measure=bonus.measure, reaches=bonus.reaches, pays=bonus.pays)
    return bonus == plain


class _ToldPart(QWidget, Generic[_Part]):
    """The lines of a plan file; below them what they say in a sentence, or what is wrong with them.

    `value_changed` tells the part whenever the lines say another one; what cannot be read stays as it is typed, and
    `problem` says why.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Callable[[], Plan] | None = None
        self._part: _Part | None = None
        self._problem = ""
        self.lines = NotesField(self)
        self.lines.setAccessibleName(tr("The lines of its plan file"))
        # A file is no language's: its lines begin below each other.
        self.lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = self.lines.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.lines.document().setDefaultTextOption(option)
        self.lines.fit_text()
        self.words = plain_label("", "secondary", self)
        self.told_problem = plain_label("", "problem", self)
        for label in (self.words, self.told_problem):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.lines, self.words, self.told_problem):
            column.addWidget(widget)
        self.lines.value_changed.connect(lambda _: self._read())

    # -- what subclasses say ------------------------------------------------------------------------------------------

    def written(self, part: _Part, currency: str) -> str:
        raise NotImplementedError

    def read(self, text: str, currency: str) -> _Part:
        raise NotImplementedError

    def sentence(self, part: _Part, plan: Plan) -> str:
        raise NotImplementedError

    # -- what is shown ------------------------------------------------------------------------------------------------

    @property
    def problem(self) -> str:
        """Why the lines cannot be read, "" where they can."""
        return self._problem

    def value(self) -> _Part:
        assert self._part is not None
        return self._part

    def show_part(self, part: _Part, plan: Callable[[], Plan]) -> None:
        """`plan` gives the plan as it stands, whose terms the sentence needs."""
        self._part, self._plan = part, plan
        self.lines.set_value(self.written(part, plan().currency))
        self._tell("")

    def commit(self) -> None:
        self.lines.commit()

    def _read(self) -> None:
        assert self._plan is not None
        try:
            part = self.read(self.lines.value(), self._plan().currency)
        except UserError as error:
            self._tell(tr("{key}: {problem}").format(key=error.values["key"], problem=error.values["problem"]))
            return
        changed, self._part = part != self._part, part
        self._tell("")
        if changed:
            self.value_changed.emit(part)

    def _tell(self, problem: str) -> None:
        assert self._part is not None and self._plan is not None
        self._problem = problem
        self.told_problem.setText(problem)
        self.told_problem.setVisible(bool(problem))
        self.words.setText("" if problem else self.sentence(self._part, self._plan()))
        self.words.setVisible(not problem)


class ToldComponent(_ToldPart[Component]):
    """A part of the plan."""

    def written(self, part: Component, currency: str) -> str:
        return component_text(part, currency)

    def read(self, text: str, currency: str) -> Component:
        return read_component_text(text, currency)

    def sentence(self, part: Component, plan: Plan) -> str:
        return line_of(component_sentence(part, plan, isolate))


class ToldBonus(_ToldPart[Bonus]):
    """A bonus."""

    def written(self, part: Bonus, currency: str) -> str:
        return bonus_text(part, currency)

    def read(self, text: str, currency: str) -> Bonus:
        return read_bonus_text(text, currency)

    def sentence(self, part: Bonus, plan: Plan) -> str:
        return line_of(bonus_sentence(part, plan, isolate))

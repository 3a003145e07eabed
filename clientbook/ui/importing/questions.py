"""What a list leaves open, asked in the dialog that takes it in: a question a line, with its answers.

Nothing comes in before. The import's dialog asks so, and that of an employer's statement.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ...domain.money import percent_text
from ...jobs.importing.rows.open_columns import QUESTIONS, Asked, Question, answer_words, question_text
from ...texts import tr
from ..kit.bidi import isolate, line_of
from ..kit.fields.field import ChoiceField, PercentField
from ..kit.layout.fitted_scroll import FittedScroll
from ..kit.look import theme
from ..kit.words import plain_label


class AskedLines(FittedScroll):
    """A question a line, its answer beside it.

    As high as its questions where there is room; on a small screen they are scrolled, and the rows below stay in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid = QGridLayout(self.inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.hide()

    def add_line(self, row: int, field: Any) -> QLabel:
        """The label of a new line."""
        label = plain_label("", "", self.inside)
        label.setWordWrap(True)
        label.setBuddy(field)
        self.grid.addWidget(label, row, 0)
        self.grid.addWidget(field, row, 1)
        return label


class ImportQuestions(AskedLines):
    """`changed` tells that a question was answered; what was answered stays in sight, to be changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {name: _field(asked, self.inside) for name, asked in QUESTIONS.items()}
        self._labels: dict[str, QLabel] = {}
        for row, (name, field) in enumerate(self.fields.items()):
            self._labels[name] = self.add_line(row, field)
            field.value_changed.connect(lambda _: self.changed.emit())

    def answers(self) -> Mapping[str, str]:
        """The answers by the questions' names."""
        found = {name: field.value() for name, field in self.fields.items()}
        return {name: _as_text(value) for name, value in found.items() if value}

    def show_questions(self, questions: Iterable[Question]) -> None:
        """What is asked; what is open stands out."""
        asked = {question.name: question for question in questions}
        for name, field in self.fields.items():
            question, label = asked.get(name), self._labels[name]
            field.setVisible(question is not None)
            label.setVisible(question is not None)
            if question is not None:
                columns = ", ".join(map(isolate, question.columns))
                text = tr("{columns}: {question}").format(columns=columns, question=question_text(question))
                label.setText(line_of(text))
                label.setProperty("role", "" if question.answer else "problem")
                theme.restyle(label)
                field.setAccessibleName(text)
        self.setVisible(bool(asked))
        self.updateGeometry()


def _field(asked: Asked, parent: QWidget) -> Any:
    if not asked.answers:
        return PercentField(parent)
    field = ChoiceField({"": tr("Choose…")} | answer_words(asked.name), parent)
    field.set_value("")
    return field


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else percent_text(value)

"""The tie with a contact: how established it is now, why it became so, and the steps before."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .... import labels
from ....domain.records import TieStep
from ....texts import tr
from ...kit.bidi import joined, shown_date
from ...kit.fields.field import ChoiceField, LineField
from ...kit.words import plain_label


class TieField(ChoiceField):
    """One of the five steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(dict(labels.ties()), parent)


class TieStepsField(QWidget):
    """The newest step with its reason to be typed, and all as lines. `value()` are the steps, oldest first."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[TieStep, ...] = ()
        self.reason = LineField(self)
        self.reason.setPlaceholderText(tr("Why it became so"))
        self.story = plain_label("", "secondary", self)
        self.story.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.reason)
        column.addWidget(self.story)
        self.reason.value_changed.connect(self._reason_typed)
        self.set_value(())

    def value(self) -> tuple[TieStep, ...]:
        return self._value

    def set_value(self, value: tuple[TieStep, ...]) -> None:
        self._value = tuple(value)
        typing = self.reason.hasFocus() and self.reason.isModified()
        self.reason.setVisible(bool(self._value))
        if self._value and not typing:
            self.reason.set_value(self._value[-1].reason)
        words = labels.ties()
        lines = [joined((shown_date(step.on), words[step.tie], step.reason)) for step in reversed(self._value)]
        self.story.setText("\n".join(lines))
        self.story.setVisible(bool(lines))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.reason.setAccessibleName(tr("Why it became so"))

    def commit(self) -> None:
        self.reason.commit()

    def _reason_typed(self, reason: Any) -> None:
        if self._value:
            self.set_value((*self._value[:-1], replace(self._value[-1], reason=reason)))
            self.value_changed.emit(self._value)

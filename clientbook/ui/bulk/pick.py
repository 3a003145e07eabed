"""One of several values that stand side by side: a row of radio buttons in a grid."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from ..kit.bidi import as_written
from ..kit.words import plain_tooltip

#: Longer texts end in …, and are told whole where the pointer rests.
_WIDEST: Final = 240


class Pick(QObject):
    """`values` are what can be chosen, by the text that stands for each; a value without a text leaves its place."""

    value_changed = Signal(object)

    def __init__(self, name: str, texts: Mapping[Any, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {value: _button(name, text, parent) for value, text in texts.items() if text}
        self._places = {value: place for place, value in enumerate(texts)}
        for button in self._buttons.values():
            self._group.addButton(button)
        self._group.buttonToggled.connect(lambda _, on: self.value_changed.emit(self.value()) if on else None)

    @property
    def buttons(self) -> Mapping[object, QRadioButton]:
        """By value."""
        return self._buttons

    def values(self) -> list[object]:
        return list(self._buttons)

    def value(self) -> object:
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        self._buttons[value].setChecked(True)

    def lay_out(self, grid: QGridLayout, row: int, column: int) -> None:
        """Each button in the column of its value, from `column` on."""
        for value, button in self._buttons.items():
            grid.addWidget(button, row, column + self._places[value])


def _button(name: str, text: str, parent: QWidget) -> QRadioButton:
    """The text is data: no key is read from it, and no markup."""
    button = QRadioButton(parent)
    whole = as_written(" ".join(text.split()))
    shown = button.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, _WIDEST)
    button.setText(shown.replace("&", "&&"))
    button.setToolTip("" if shown == whole else plain_tooltip(text))
    button.setAccessibleName(f"{name}: {text}")
    return button

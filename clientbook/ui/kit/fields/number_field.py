"""A whole number that may be left empty."""

from PySide6.QtWidgets import QWidget

from ....texts import tr
from .field import LineField


class NumberField(LineField):
    """`value()` is a number of 1 and more, or None."""

    def __init__(self, parent: QWidget | None = None, most: int = 3650) -> None:
        super().__init__(parent, left_to_right=True)
        self._most = most

    def nothing(self) -> None:
        return None

    def read(self, text: str) -> int | None:
        if not text.isdecimal() or int(text) > self._most:
            raise ValueError(tr("Not a number from 1 to {most}").format(most=f"{self._most:,}"))
        return int(text) or None

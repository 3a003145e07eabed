"""What a field has to say of what was typed into it, in a line below it: why it is refused, or how it was read."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ..look import theme
from ..words import leading


class FieldNote(QLabel):
    """Hidden while its field has nothing to say; a problem is said before a remark."""

    def __init__(self, field: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = self._remark = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        leading(self)
        self.hide()
        field.problem_changed.connect(self._show_problem)
        field.remark_changed.connect(self._show_remark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A layout asks a wrapped text for its height before it knows its width."""
        super().resizeEvent(event)
        self.setMinimumHeight(max(0, self.heightForWidth(event.size().width())))

    def _show_problem(self, text: str) -> None:
        self._problem = text
        self._show()

    def _show_remark(self, text: str) -> None:
        self._remark = text
        self._show()

    def _show(self) -> None:
        text = self._problem or self._remark
        role = "problem" if self._problem else "secondary"
        if self.property("role") != role:  # styling it costs more than filling the field
            self.setProperty("role", role)
            theme.restyle(self)
        self.setText(text)
        self.setVisible(bool(text))

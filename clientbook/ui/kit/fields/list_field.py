"""Several values, a line each: phones, e-mails. While one of them is worked in an empty line below takes the next."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ....domain.reading.invisible import without_marks
from ....texts import tr
from ..elided_line import mark_blank
from ..layout.form_around import notify_typing
from ..layout.reading_side import begin_where_lines_do

#: So many have a line; what a list made a client of may have thousands, and keeps them.
_SHOWN: Final = 20


class ListField(QWidget):
    """`value()` is a tuple of the lines that hold something."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, left_to_right: bool = True) -> None:
        super().__init__(parent)
        self._left_to_right = left_to_right
        self._value: tuple[str, ...] = ()
        self.lines: list[QLineEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._resize(1)

    def value(self) -> tuple[str, ...]:
        return self._value

    def set_value(self, value: tuple[str, ...]) -> None:
        self._value = tuple(value)
        shown = self._value[:_SHOWN]
        self._resize(len(shown) + 1 if shown else 1)
        if shown:
            left_out = len(self._value) - len(shown)
            self.lines[-1].setPlaceholderText(tr("and %n more", "", left_out) if left_out else tr("Add another"))
        for line, text in zip(self.lines, (*shown, ""), strict=False):
            line.setText(text)
            line.setCursorPosition(0)
        self._show_last()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for line in self.lines:
            line.setAccessibleName(name)

    def commit(self) -> None:
        typed = (" ".join(without_marks(line.text()).split()) for line in self.lines)
        value = tuple(dict.fromkeys((*(text for text in typed if text), *self._value[_SHOWN:])))
        if value != self._value:
            focused = next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)
            self.set_value(value)
            if focused is not None:
                self.lines[min(focused, len(self.lines) - 1)].setFocus()
            self.value_changed.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line for another one stands there while one is worked in."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._show_last) if event.type() == QEvent.Type.FocusOut else self._show_last()
        return super().eventFilter(watched, event)

    def _show_last(self) -> None:
        self.lines[-1].setVisible(len(self.lines) == 1 or any(line.hasFocus() for line in self.lines))

    def _resize(self, size: int) -> None:
        while len(self.lines) < size:
            line = QLineEdit(self)
            line.setAccessibleName(self.accessibleName())
            if self.lines:
                line.setPlaceholderText(tr("Add another"))
            if self._left_to_right:
                line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            begin_where_lines_do(line)
            mark_blank(line)
            line.installEventFilter(self)
            line.editingFinished.connect(self.commit)
            line.textEdited.connect(lambda _: notify_typing(self))
            self.lines.append(line)
            self._column.addWidget(line)
        while len(self.lines) > size:
            line = self.lines.pop()
            line.blockSignals(True)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.setFocusProxy(self.lines[0])

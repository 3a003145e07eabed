"""A line that may stand for many records at once: where they differ it is empty and says so, and can empty them all."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ....texts import right_to_left, tr
from ..elided_line import mark_blank
from ..layout.form_around import notify_typing
from ..layout.reading_side import begin_where_lines_do
from ..look.icons import icon

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_NEARING = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class SharedLine(QLineEdit):
    """While `is_various`, what is left empty changes nothing; Del, Backspace before anything is typed, or the button at
    its end empties it in all of them (`is_emptied`, until it is committed), and Esc or the button takes that back.
    Where it may not be empty, `can_be_emptied` says so.
    """

    can_be_emptied = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_various = self.is_emptied = False
        self._usual_hint = ""
        self._emptying: QAction | None = None
        begin_where_lines_do(self)
        mark_blank(self)
        self.textChanged.connect(self._text_changed)

    def show_various(self, various: bool) -> None:
        """Whether the records that it stands for differ here; what is being typed stays."""
        if various == self.is_various:
            return
        if various:
            self._usual_hint = self.placeholderText()
            self._offer_emptying()
            if not self.isModified():
                self.setText("")
        self.is_various, self.is_emptied = various, False
        self._show_state()

    def _offer_emptying(self) -> None:
        if self._emptying is None:
            ends = QLineEdit.ActionPosition
            self._emptying = QAction(self)
            self._emptying.triggered.connect(lambda: self._set_emptied(not self.is_emptied))
            self.addAction(self._emptying, ends.LeadingPosition if self._ends_left() else ends.TrailingPosition)

    def _ends_left(self) -> bool:
        """Whether its line ends on the left while the field itself is laid out from there."""
        return right_to_left() and self.layoutDirection() == Qt.LayoutDirection.LeftToRight

    def _set_emptied(self, emptied: bool) -> None:
        self.is_emptied = emptied
        self.setModified(emptied)  # until it is committed
        self.setFocus()
        self._show_state()
        notify_typing(self)

    def _text_changed(self, text: str) -> None:
        if text and self.is_emptied:
            self.is_emptied = False
        if self.is_various:
            self._show_state()

    def _show_state(self) -> None:
        if self.is_emptied:
            state, act, picture = tr("Emptied in all of them"), tr("Leave them as they are"), "undo"
        elif self.is_various:
            state, act, picture = tr("various"), tr("Empty it in all of them (Del)"), "clear"
        else:
            state, act, picture = self._usual_hint, "", ""
        self.setPlaceholderText(state)
        self.setAccessibleDescription(state if self.is_various else "")
        if self._emptying is not None:
            if picture:
                self._emptying.setIcon(icon(picture))
                self._emptying.setText(act)
                self._emptying.setToolTip(act)
            self._show_button()

    def _show_button(self) -> None:
        """It stands there for those who come near."""
        if self._emptying is not None:
            near = self.hasFocus() or self.underMouse()
            self._emptying.setVisible(self.is_various and self.can_be_emptied and near and not self.text())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _NEARING:
            self._show_button()
        return done

    def _may_empty(self, event: QKeyEvent) -> bool:
        """A key that is held takes back what was typed, and no more; so does a Backspace too many."""
        is_typed = event.key() == Qt.Key.Key_Backspace and self.isModified()
        return not event.isAutoRepeat() and not is_typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_various and self.can_be_emptied and not self.text():
            if event.key() in _EMPTYING:
                if self._may_empty(event):
                    self._set_emptied(True)
                return
            if event.key() == Qt.Key.Key_Escape and self.is_emptied:
                self._set_emptied(False)
                return
        super().keyPressEvent(event)

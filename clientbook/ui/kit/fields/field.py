"""What every field can do, so that forms treat them alike; and the one-line fields."""

from collections.abc import Callable
from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QToolTip, QWidget

from ....domain.errors import UserError
from ....domain.money import percent_text
from ....domain.reading.invisible import marks_in, without_marks
from ....domain.reading.rates import Bare, rate_of
from ....texts import tr
from ..elided_line import mark_blank, paint_elided, room_is_short
from ..layout.form_around import notify_typing
from ..look import theme
from ..words import plain_tooltip
from .shared_line import SharedLine


class Field(Protocol):
    """`set_value` never emits; `value_changed` only tells of what the user committed and is different."""

    value_changed: Any

    def value(self) -> object: ...
    def set_value(self, value: object) -> None: ...


class LineField(SharedLine):
    """A line that commits on Enter and on leaving, and goes back on Esc. Subclasses read and show other types.

    What cannot be read stays as typed, marked, and `problem_changed` says why in a sentence; `remark_changed` tells
    what was read otherwise than it was typed, or is rarely meant ("" for nothing). `unseen_changed` tells how many
    characters of a text cannot be seen; `remove_unseen` takes them out.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)
    remark_changed = Signal(str)
    unseen_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None, left_to_right: bool = False) -> None:
        super().__init__(parent)
        self._value: object = self.nothing()
        self._remark = ""
        self._is_plain = left_to_right  # numbers and addresses: what cannot be seen means nothing in them
        if left_to_right:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(lambda _: notify_typing(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A text that nobody is working in ends in … where there is no room."""
        if self.hasFocus() or not paint_elided(self):
            super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and room_is_short(self):
            QToolTip.showText(cast(QHelpEvent, event).globalPos(), plain_tooltip(self.text()), self)
            return True
        return super().event(event)

    # -- what subclasses say --------------------------------------------------------------------------------------

    def nothing(self) -> object:
        """The value of an empty field."""
        return ""

    def read(self, text: str) -> object:
        """The value that a text means. Raises ValueError with the sentence for the user."""
        return " ".join(text.split())

    def shown(self, value: Any) -> str:
        return str(value)

    def remark(self, text: str) -> None:
        """Called by `read`: what is to be said of the value."""
        self._remark = text

    # -- the protocol ---------------------------------------------------------------------------------------------

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        self.show_various(False)
        if value != self._value:
            self.remark_changed.emit("")
        self._value = value
        self.setText("" if value is None else self.shown(value))
        self.unseen_changed.emit(0 if self._is_plain else marks_in(value) if isinstance(value, str) else 0)
        self.setCursorPosition(0)
        self._show_problem("")

    def commit(self) -> None:
        text = (without_marks(self.text()) if self._is_plain else self.text()).strip()
        if self.is_various and not text and not self.is_emptied:
            return
        typed = self.isModified()
        self._remark = ""
        try:
            value = self.read(text) if text else self.nothing()
        except ValueError as error:
            self._show_problem(str(error))
            return
        changed = value != self._value or self.is_various
        self.set_value(value)
        if typed:
            self.remark_changed.emit(self._remark)
        if changed:
            self.value_changed.emit(value)

    def _take_back(self) -> None:
        various = self.is_various
        self.set_value(self._value)
        self.show_various(various)

    def remove_unseen(self) -> None:
        """The text without what cannot be seen in it, committed."""
        self.setText(without_marks(self.text()))
        self.commit()

    def _show_problem(self, problem: str) -> None:
        if bool(self.property("problem")) != bool(problem):
            self.setProperty("problem", bool(problem))
            theme.restyle(self)
        self.setToolTip(problem)
        self.problem_changed.emit(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self.property("problem")):
            self._take_back()
            notify_typing(self)
            event.accept()
            return
        # Enter ends what was being typed; where a dialog asks for one thing it presses the button too.
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isModified()
        super().keyPressEvent(event)
        if ends and (self.property("problem") or not getattr(self.window(), "enter_once", False)):
            event.accept()


#: A field of several lines: what stands above and below them in pixels, and how many are seen at once.
_AROUND: Final = 14
_MOST_LINES: Final = 16


class NotesField(QPlainTextEdit):
    """Several lines; commits on leaving, and when typing pauses."""

    value_changed = Signal(object)
    unseen_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(1500)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + _AROUND)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._typed)
        mark_blank(self)

    def _typed(self) -> None:
        self._pause.start()
        if self.hasFocus():
            notify_typing(self)

    def fit_text(self) -> None:
        """From now on as high as its text, so that all of it is read."""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        lines = round(self.document().documentLayout().documentSize().height())  # of plain text it is told in lines
        self.setFixedHeight(self.fontMetrics().lineSpacing() * min(max(lines, 1), _MOST_LINES) + _AROUND)
        bar = Qt.ScrollBarPolicy
        # While all lines are seen a bar would only show what is left of a pixel.
        self.setVerticalScrollBarPolicy(bar.ScrollBarAsNeeded if lines > _MOST_LINES else bar.ScrollBarAlwaysOff)

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        self._value = value
        if value != self.toPlainText():
            self.setPlainText(value)
        self._pause.stop()
        self.unseen_changed.emit(marks_in(value))

    def commit(self) -> None:
        self._pause.stop()
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.unseen_changed.emit(marks_in(text))
            self.value_changed.emit(text)

    def remove_unseen(self) -> None:
        """The text without what cannot be seen in it, committed."""
        self.setPlainText(without_marks(self.toPlainText()))
        self.commit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()


#: From so many choices on, a field is as wide as so many letters.
_MANY: Final = 100
_LETTERS: Final = 20


#: What many records hold that differ.
_VARIOUS: Final = object()


class ChoiceField(QComboBox):
    """One of a few (value, label) pairs; the wheel only turns it while it has the focus."""

    value_changed = Signal(object)

    def __init__(self, choices: dict[Any, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[object] = []
        self._last: object = None
        self.fill(choices)
        self.activated.connect(self._activated)

    def fill(self, choices: dict[Any, str]) -> None:
        """Other choices; the value stays where it is still among them."""
        kept = self._last
        self.clear()
        if len(choices) > _MANY:  # else Qt measures each of them, again and again
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(_LETTERS)
        self.addItems(list(choices.values()))
        self._values = list(choices)
        if kept in self._values:
            self.set_value(kept)
        self._last = self.value()

    def value(self) -> Any:
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def values(self) -> list[Any]:
        """What can be chosen."""
        return list(self._values)

    def set_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._last = value

    def show_various(self, various: bool) -> None:
        """Whether the records that it stands for differ here: then it stands on none of its choices."""
        self.setPlaceholderText(tr("various") if various else "")
        if various:
            self.setCurrentIndex(-1)
            self._last = _VARIOUS

    def _activated(self) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.value_changed.emit(self._last)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckField(QCheckBox):
    """Yes or no."""

    value_changed = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(lambda checked: self.value_changed.emit(checked))

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        self.setTristate(False)
        self.setChecked(bool(value))

    def show_various(self, various: bool) -> None:
        """Whether the records that it stands for differ here."""
        if various:
            self.setCheckState(Qt.CheckState.PartiallyChecked)


class TagsField(LineField):
    """Several short words, a comma between."""

    def nothing(self) -> tuple[str, ...]:
        return ()

    def read(self, text: str) -> tuple[str, ...]:
        parts = (" ".join(part.split()) for part in text.replace("،", ",").split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def shown(self, value: tuple[str, ...]) -> str:
        return ", ".join(value)


class PercentField(LineField):
    """A fraction, typed and shown as a percentage; None where empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> None:
        return None

    def read(self, text: str) -> object:
        try:
            found = rate_of(text, Bare.PERCENT)
        except UserError:
            raise ValueError(tr("Not a percentage: type it as 4 or 4.5")) from None
        if found > 1:
            self.remark(tr("More than 100 %: is that meant?"))
        return found

    def shown(self, value: Any) -> str:
        return percent_text(value)


def refused_in(parent: QWidget) -> LineField | None:
    """The first field below a widget in which something stands that it could not read."""
    fields = (field for field in parent.findChildren(LineField) if field.isVisibleTo(parent))
    return next((field for field in fields if field.property("problem")), None)


def named(widget: QWidget, name: str) -> QWidget:
    """Gives a widget the name that screen readers say."""
    widget.setAccessibleName(name)
    return widget


Make = Callable[[], QWidget]

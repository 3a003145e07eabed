"""A line that names another record: typing asks for names, choosing one sets its id."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QWidget

from ....texts import tr
from ..elided_line import paint_elided
from ..layout.form_around import notify_typing
from ..look import theme
from .shared_line import SharedLine

Names = list[tuple[int, str]]


class LinkField(SharedLine):
    """`value()` is the id of the chosen record or None. `names_requested` asks for names; `offer` answers.

    What names no record stays as typed: `unknown_named` gives it, and "" once that is settled; `create_requested`
    wishes for a record of that name, which `take` then links. What is typed faster than names are offered is `unknown`
    at once and told when the answer is there: till then it may be known.
    """

    value_changed = Signal(object)
    names_requested = Signal(str)
    unknown_named = Signal(str)
    create_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self._name = ""
        self._offered: dict[str, int] = {}
        self._asked: str | None = None  # for which text names were asked last
        self._answered: str | None = None  # and for which they were offered
        self.unknown = ""
        self._told = ""  # what is unknown and was told
        self.is_left_by_tab = False
        self._model = QStringListModel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setPlaceholderText(tr("Type a name"))

        self.textEdited.connect(self._pause.start)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._edited)
        completer.activated.connect(self._choose)
        self.editingFinished.connect(self.commit)

    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        self._value = value
        if value is None:
            self.set_name("")

    def set_name(self, name: str) -> None:
        """The name of the linked record; never emits a value."""
        self.show_various(False)
        self._name = name
        self._pause.stop()
        self.setText(name)
        self.setCursorPosition(0)
        self._show_unknown("")

    def offer(self, names: Names) -> None:
        """Names to choose from; two of one name are told apart by their number."""
        self._answered = self._asked
        self._offered.clear()
        for number, name in names:
            shown = name if name not in self._offered else f"{name} (#{number})"
            self._offered[shown] = number
        self._model.setStringList(list(self._offered))
        if self.unknown or not self.hasFocus():
            self.commit()  # as it would have been, had the names been there
        if self.hasFocus() and self._offered and self.text() != self._name:
            self.completer().complete()

    def take(self, number: int, name: str) -> None:
        """Links a record, as if it had been chosen."""
        self._set(number, name)

    def take_back(self, value: int | None, name: str) -> None:
        """What it was before it was emptied, and may not be empty."""
        self._value = value
        self.set_name(name)

    def show_unknown(self, text: str) -> None:
        """A text that named no record when it was typed."""
        self._pause.stop()
        self.setText(text)
        self._show_unknown(text)

    def commit(self) -> None:
        text = self.text().strip()
        if text == self._name and not self.is_emptied:
            self._show_unknown("")
            return
        known = {name.casefold(): (number, name) for name, number in self._offered.items()}
        found = known.get(text.casefold())
        if not text:
            self._set(None, "")
        elif found is not None:
            self._set(*found)
        elif text != (self._answered or "").strip():
            self._ask()  # typed faster than names are offered
            self.unknown = text
        else:
            self._show_unknown(text)

    def _ask(self) -> None:
        self._pause.stop()
        if self._asked != self.text() or self._answered == self._asked:
            self._asked = self.text()
            self._answered = None
            self.names_requested.emit(self._asked)

    def _edited(self) -> None:
        """Typing on: what was unknown may become known."""
        self._show_unknown("")
        notify_typing(self)

    def _show_unknown(self, text: str) -> None:
        self.unknown = text
        if text == self._told:
            return
        self._told = text
        self.setProperty("problem", bool(text))
        theme.restyle(self)
        self.unknown_named.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not paint_elided(self):
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.is_left_by_tab = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_left_by_tab = event.reason() == Qt.FocusReason.TabFocusReason
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._name:
            various = self.is_various
            self.set_name(self._name)
            self.show_various(various)
            notify_typing(self)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self, text: str) -> None:
        if text in self._offered:
            self._set(self._offered[text], text)

    def _set(self, number: int | None, name: str) -> None:
        changed = number != self._value or self.is_various
        self._value = number
        self.set_name(name)
        if changed:
            self.value_changed.emit(number)


def connect_names(field: LinkField, ask: Callable[[str, Callable[[Names], None]], None]) -> LinkField:
    """Connects a link field to whoever knows the names."""
    field.names_requested.connect(lambda text: ask(text, field.offer))
    return field

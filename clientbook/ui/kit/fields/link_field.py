"""A line that names another record: typing asks for names, choosing one sets its id."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ....texts import tr
from ..reading_side import begin_where_lines_do

Names = list[tuple[int, str]]


class LinkField(QLineEdit):
    """`value()` is the id of the chosen record or None. `names_requested` asks for names; `offer` answers."""

    value_changed = Signal(object)
    names_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        begin_where_lines_do(self)
        self._value: int | None = None
        self._name = ""
        self._offered: dict[str, int] = {}
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
        self._pause.timeout.connect(lambda: self.names_requested.emit(self.text()))
        completer.activated.connect(self._choose)
        self.editingFinished.connect(self.commit)

    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        self._value = value
        if value is None:
            self.set_name("")

    def set_name(self, name: str) -> None:
        """The name of the linked record; never emits."""
        self._name = name
        self.setText(name)
        self.setCursorPosition(0)

    def offer(self, names: Names) -> None:
        """Names to choose from; two of one name are told apart by their number."""
        self._offered.clear()
        for number, name in names:
            shown = name if name not in self._offered else f"{name} (#{number})"
            self._offered[shown] = number
        self._model.setStringList(list(self._offered))
        if self.hasFocus() and self._offered:
            self.completer().complete()

    def commit(self) -> None:
        text = self.text().strip()
        if text == self._name:
            return
        known = {name.casefold(): (number, name) for name, number in self._offered.items()}
        found = known.get(text.casefold())
        if not text:
            self._set(None, "")
        elif found is not None:
            self._set(*found)
        else:
            self.setText(self._name)

    def _choose(self, text: str) -> None:
        if text in self._offered:
            self._set(self._offered[text], text)

    def _set(self, number: int | None, name: str) -> None:
        changed = number != self._value
        self._value = number
        self.set_name(name)
        if changed:
            self.value_changed.emit(number)


def asking(field: LinkField, ask: Callable[[str, Callable[[Names], None]], None]) -> LinkField:
    """Connects a link field to whoever knows the names."""
    field.names_requested.connect(lambda text: ask(text, field.offer))
    return field

"""A page of lines that each lead to another record, and perhaps one to add another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....texts import tr
from ...kit.layout.layouts import empty, set_margins
from ...kit.notices import Pill
from ...kit.words import link, plain_label

_INDENT = 20
Word = tuple[str, str]  # of a pill: what it says, and its role


class LinkLines(QWidget):
    """Pages fill themselves by `add_...`, from `start` to `end`."""

    open_requested = Signal(str, int)  # a kind and an id
    new_requested = Signal(str, int)  # a kind, for this client

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._column = QVBoxLayout(self)
        set_margins(self._column, 0, 0, 8, 16)
        self._column.setSpacing(6)

    def start(self) -> None:
        empty(self._column)

    def end(self) -> None:
        self._column.addStretch()

    def add_line(
        self, name: str, beside: str, kind: str, number: int, word: Word | None = None, depth: int = 0
    ) -> None:
        """A name that leads to the record; what is said beside it; a pill at the end."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addSpacing(_INDENT * depth)
        button = link(name, holder)
        button.clicked.connect(lambda: self.open_requested.emit(kind, number))
        row.addWidget(button)
        row.addWidget(plain_label(beside, "secondary", holder), 1)
        if word is not None:
            pill = Pill(holder)
            pill.show_word(*word)
            row.addWidget(pill)
        self._column.addWidget(holder)

    def add_heading(self, text: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(plain_label(text, "secondary", self))

    def add_rest(self, count: int) -> None:
        """How many more there are than lines, if any."""
        if count > 0:
            self.add_sentence(tr("and %n more", "", count))

    def add_sentence(self, text: str) -> None:
        label = plain_label(text, "secondary", self)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def add_new(self, text: str, kind: str, client_id: int) -> None:
        """A link that asks for another record of a kind at a client."""
        button = link("+ " + text, self)
        button.clicked.connect(lambda: self.new_requested.emit(kind, client_id))
        self._column.addWidget(button)

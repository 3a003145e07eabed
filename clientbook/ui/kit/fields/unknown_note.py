"""What stands below a name that no record bears: that it is unknown, and the act that creates one of that name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....texts import tr
from ..bidi import isolate
from ..words import link, plain_label
from .link_field import LinkField


class UnknownNote(QWidget):
    """Shows itself as long as its field holds such a name; `word` is what the act is called, with the name in it."""

    def __init__(self, field: LinkField, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._word = field, word
        note = plain_label(tr("Not in the book."), "problem", self)
        self.create_button: QPushButton = link("", self)
        row = QHBoxLayout()  # as wide as its words
        row.addWidget(self.create_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(note)
        column.addLayout(row)
        self.hide()
        field.unknown_named.connect(self._show_name)
        self.create_button.clicked.connect(lambda: field.create_requested.emit(field.unknown))

    def _show_name(self, text: str) -> None:
        if not text and self.create_button.hasFocus():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.create_button.setText(self._word.format(name=isolate(text)).replace("&", "&&"))
        self.setVisible(bool(text) and bool(self._word))

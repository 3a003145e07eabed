"""What stands below a name that no record bears: that it is unknown, and the act that creates one of that name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ....texts import tr
from ..bidi import isolate
from ..layout.reading_order import tab_stops
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
        if text and self._field.is_left_by_tab:
            self._stop_tab()

    def _stop_tab(self) -> None:
        """Tab went past the act before it was known that it is needed: it comes back, unless more was done since."""
        now, stops = QApplication.focusWidget(), tab_stops(self.window())
        if self.create_button not in stops or (isinstance(now, QLineEdit) and now.isModified()):
            return
        if now in stops[stops.index(self.create_button) + 1 :][:1]:
            self.create_button.setFocus(Qt.FocusReason.TabFocusReason)

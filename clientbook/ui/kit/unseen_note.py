"""What stands below a text that holds characters that cannot be seen, with the act that removes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...texts import tr
from .fields.field import LineField, NotesField
from .words import link, plain_label


class UnseenNote(QWidget):
    """Shows itself while its field's text holds such characters: they may be meant, so nothing removes them unasked."""

    def __init__(self, field: LineField | NotesField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = plain_label("", "secondary", self)
        self._label.setWordWrap(True)
        self.remove: QPushButton = link(tr("Remove"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.remove)
        self.hide()
        field.unseen_changed.connect(self._show_count)
        self.remove.clicked.connect(field.remove_unseen)

    def _show_count(self, count: int) -> None:
        if not count and self.remove.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._label.setText(tr("%n character(s) here cannot be seen", "", count))
        self.setVisible(count > 0)

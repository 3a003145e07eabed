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
        self._field = field
        self._told = plain_label("", "secondary", self)
        self._told.setWordWrap(True)
        self.remove: QPushButton = link(tr("Remove"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._told, 1)
        row.addWidget(self.remove)
        self.hide()
        field.unseen_changed.connect(self._tell)
        self.remove.clicked.connect(field.remove_unseen)

    def _tell(self, count: int) -> None:
        if not count and self.remove.hasFocus():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._told.setText(tr("%n character(s) here cannot be seen", "", count))
        self.setVisible(count > 0)

"""Whose name the statements bear: asked once, before the first one goes out without it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...texts import tr
from ..kit.fields.field import LineField
from ..kit.fields.form import Form
from ..kit.layout.layouts import fit
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label


class NameDialog(ReadingOrder, QDialog):
    """`answered` gives the name, "" where the statement goes out without one; closed otherwise, nothing is answered."""

    enter_once = True  # asks for one thing: Enter in a field is enough

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Whose statement is it?"))
        self.name = LineField(self)
        words = plain_label(
            tr("Your name stands at the head of every statement. It can be changed in the settings at any time."),
            "secondary",
            self,
        )
        words.setWordWrap(True)
        self.keep = QPushButton(tr("Use this name"), self)
        self.keep.setProperty("primary", True)
        self.without = QPushButton(tr("Without a name"), self)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.without, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        form = Form()
        form.add(tr("Your name"), self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)
        fit(self, self.fontMetrics().averageCharWidth() * 64)

        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.without.clicked.connect(self._go_without)

    def accept(self) -> None:
        """What is being typed counts."""
        self.name.commit()
        super().accept()
        self.answered.emit(self.name.value())

    def _go_without(self) -> None:
        super().accept()
        self.answered.emit("")

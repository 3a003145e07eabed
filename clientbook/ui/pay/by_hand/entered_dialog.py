"""The frame of a form for one thing that is entered by hand: its fields, what is wrong, what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ....texts import tr
from ...kit.fields.day_note import holds
from ...kit.fields.form import Form
from ...kit.layout.layouts import fit
from ...kit.layout.reading_order import ReadingOrder
from ...kit.words import plain_label


class EnteredDialog(ReadingOrder, QDialog):
    """`done_with` gives the record as it was typed; what it lacks is said, and nothing is given then.

    It closes once the record is written (`finish`): what a book refuses stays typed (`go_on`). Subclasses make the
    fields of the form and say what was `typed`.
    """

    enter_once = True  # most are a number and a word: Enter in a field is enough

    done_with = Signal(object)  # the record
    delete_requested = Signal()
    history_requested = Signal(int, str)

    def __init__(self, add_text: str, is_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_new = is_new
        self._is_written = False  # it is on its way into the book: once is enough
        self.problem = plain_label("", "problem", self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.save_button = QPushButton(add_text if is_new else tr("Save"), self)
        self.save_button.setProperty("primary", True)
        self.delete_button = QPushButton(tr("Delete"), self)
        self.history_button = QPushButton(tr("History…"), self)

    def lay_out(self, form: Form, number: int, name: str) -> None:
        """The form, and below it the buttons; `number` and `name` are of the record whose history can be asked for."""
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        if self._is_new:
            self.delete_button.hide()
            self.history_button.hide()
        else:
            buttons.addButton(self.delete_button, QDialogButtonBox.ButtonRole.DestructiveRole)
            buttons.addButton(self.history_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        fit(self, self.fontMetrics().averageCharWidth() * 64)
        self.delete_button.clicked.connect(self._ask_delete)
        self.history_button.clicked.connect(lambda: self._ask_history(number, name))

    def typed(self) -> object | None:
        """The record as it is typed; None where it says too little, which is told."""
        raise NotImplementedError

    def tell(self, problem: str) -> None:
        """What keeps the record from being taken, "" for nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def accept(self) -> None:
        """What is being typed counts."""
        record = None if self._is_written else self.typed()
        if record is not None and not holds(self):
            self._is_written = True
            self.done_with.emit(record)

    def finish(self) -> None:
        """What was typed is in the book."""
        super().accept()

    def go_on(self) -> None:
        """It is not in the book, which was told: it can be typed otherwise."""
        self._is_written = False

    def _ask_delete(self) -> None:
        self.reject()
        self.delete_requested.emit()

    def _ask_history(self, number: int, name: str) -> None:
        self.reject()
        self.history_requested.emit(number, name)

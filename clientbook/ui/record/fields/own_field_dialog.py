"""What a field of one's own is called, and what it holds: for a new one, and to change one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import OwnType
from ....domain.own_fields.types import TYPES
from ....domain.records import OwnField
from ....texts import tr
from ...kit.fields.field import ChoiceField, LineField, NotesField
from ...kit.fields.form import Form
from ...kit.layout.reading_order import ReadingOrder
from ...kit.words import plain_label


class OwnFieldDialog(ReadingOrder, QDialog):
    """`field_chosen` tells name, type and, of a type that has one, the list to choose from."""

    field_chosen = Signal(str, object, tuple)

    @classmethod
    def ask(
        cls, parent: QWidget, then: Callable[[str, OwnType, tuple[str, ...]], None], field: OwnField | None = None
    ) -> None:
        """Opens it for a new field, or for one that is to be changed; it goes when it is closed."""
        dialog = cls(parent, field)
        dialog.setModal(True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.field_chosen.connect(then)
        dialog.open()

    def __init__(self, parent: QWidget | None = None, field: OwnField | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New field") if field is None else tr("Change field"))
        self.setMinimumWidth(400)
        self.name = LineField(self)
        self.type = ChoiceField(labels.own_types(), self)
        self.choices = NotesField(self)
        self.do_button = QPushButton(tr("Add") if field is None else tr("Change"), self)
        self.do_button.setProperty("primary", True)
        self._hint = plain_label(tr("What it offers to choose from, one a line."), "secondary", self)
        self.name.set_value("" if field is None else field.name)
        self.type.set_value(OwnType.TEXT if field is None else field.type)
        self.choices.set_value("" if field is None else "\n".join(field.choices))
        self._lay_out()
        self.name.textChanged.connect(self._show_state)
        self.type.currentIndexChanged.connect(self._show_state)
        self._show_state()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self._form = Form()
        self._form.add(tr("Name"), self.name)
        self._form.add(tr("Type"), self.type)
        self._form.add(tr("Choices"), self.choices)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.do_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _show_state(self) -> None:
        has_choices = TYPES[self.type.value() or OwnType.TEXT].has_choices
        self._form.setRowVisible(self.choices, has_choices)
        self._hint.setVisible(has_choices)
        self.do_button.setEnabled(bool(self.name.text().strip()))

    def _accept(self) -> None:
        self.name.commit()
        self.choices.commit()
        lines = (" ".join(line.split()) for line in self.choices.value().splitlines())
        choices = tuple(dict.fromkeys(filter(None, lines))) if TYPES[self.type.value()].has_choices else ()
        self.field_chosen.emit(self.name.value(), self.type.value(), choices)
        self.accept()

"""One field of many records: which one, and what it is to be."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from .. import labels
from ..texts import tr
from .forms import FormField, sections_of
from .kit.field import ChoiceField, named
from .kit.link_field import LinkField, Names, asking
from .kit.reading_order import ReadingOrder
from .kit.words import plain_label

#: What many records can have in common. Not what belongs to one alone, nor amounts without their own currency; tags
#: have a line of their own in the menu.
_SHARED: Final = {
    "client": "status city region country industry source address kind work"
    " wished_days longest_days health review_on response_days",
    "contact": "tie decides client_id title wished_days longest_days",
    "deal": "stage client_id expected_on won_on invoiced_on opened_on lost_on lost_reason cancelled_on product"
    " share rate employer_id",
}


class EditManyDialog(ReadingOrder, QDialog):
    """`edit_requested` tells the field and its value."""

    edit_requested = Signal(str, object)

    def __init__(
        self,
        kind: str,
        count: int,
        employers: dict[int, str],
        ask_clients: Callable[[str, Callable[[Names], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        what = labels.kinds(count)[kind]
        self.setWindowTitle(tr("Edit {what}").format(what=what))
        self.setMinimumWidth(440)
        self._kind = kind
        self._ask_clients = ask_clients
        specs = {spec.name: spec for section in sections_of(kind, dict(employers)) for spec in section}
        self._fields = {name: specs[name] for name in _SHARED[kind].split() if name in specs}
        self.field = ChoiceField({name: spec.label for name, spec in self._fields.items()}, self)
        self.field.setMaxVisibleItems(20)
        named(self.field, tr("Field"))
        self.value: Any = None
        told = plain_label(tr("All of them get this value; what is left empty is emptied."), "secondary", self)
        told.setWordWrap(True)
        self._do = QPushButton(tr("Change {what}").format(what=what), self)
        self._do.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self.field)
        self._column.addWidget(told)
        self._column.addWidget(buttons)

        self.field.value_changed.connect(lambda _: self._show_value())
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._show_value()

    def _show_value(self) -> None:
        if self.value is not None:
            self._column.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        spec: FormField = self._fields[self.field.value()]
        self.value = spec.make(self)
        named(self.value, spec.label)
        if isinstance(self.value, LinkField):
            asking(self.value, self._ask_clients)
        self._column.insertWidget(1, self.value)
        self.value.show()

    def _accept(self) -> None:
        if hasattr(self.value, "commit"):
            self.value.commit()
        name, value = self.field.value(), self.value.value()
        if self.value.property("problem") or not self._can_be(name, value):
            self.value.setFocus()
            return
        if name == "share" and value is None:
            value = Decimal(1)
        self.edit_requested.emit(name, value)
        self.accept()

    def _can_be(self, name: str, value: Any) -> bool:
        """A deal has a client."""
        return bool(value) or self._kind != "deal" or name != "client_id"

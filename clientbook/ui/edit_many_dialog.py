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
from .kit.notices import plain_label

#: What belongs to one record alone, cannot be said without its own currency, or has a line of its own in the menu.
_OWN: Final = {
    "client": {"name", "phones", "emails", "tags"},
    "contact": {"name", "phones", "emails", "tags"},
    "deal": {"title", "amount", "cost", "receipts", "roles", "invoice"},
}
#: What is changed for many most often.
_FIRST: Final = {"client": "status", "contact": "tie", "deal": "stage"}


class EditManyDialog(QDialog):
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
        sections = sections_of(kind, dict(employers))
        self._fields = {spec.name: spec for section in sections for spec in section if spec.name not in _OWN[kind]}
        self.field = ChoiceField({name: spec.label for name, spec in self._fields.items()}, self)
        self.field.setMaxVisibleItems(20)
        self.field.set_value(_FIRST[kind])
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
        """A deal has a client and a currency."""
        return bool(value) or self._kind != "deal" or name not in ("client_id", "currency")

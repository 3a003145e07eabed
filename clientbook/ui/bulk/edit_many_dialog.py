"""One field of many records: which one, and what it is to be."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.fields.catalogue import FIELDS, arranged
from ...texts import tr
from ..kit.fields.date_field import DateField
from ..kit.fields.day_note import DayNote, holds
from ..kit.fields.field import ChoiceField, LineField, named
from ..kit.fields.field_note import FieldNote
from ..kit.fields.link_field import LinkField, Names, connect_names
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label
from ..record.fields.deal_fields import TermField
from ..record.fields.forms import FormField, sections_of

#: What many records have in common most often comes first. Not among them is what belongs to one alone, nor amounts
#: without their own currency; tags have a line of their own in the menu.
_ORDER: Final = {
    "client": "status city region country industry source address kind work"
    " wished_days longest_days health review_on response_days",
    "contact": "tie decides client_id title wished_days longest_days",
    "deal": "stage client_id expected_on won_on invoiced_on opened_on lost_on lost_reason cancelled_on product"
    " share rate employer_id term_months exchange_rate exchange_on tax_rate",
}


def shared_fields(kind: str) -> list[str]:
    """The fields that can be set for many records of a kind at once."""
    return arranged((field.name for field in FIELDS[kind].values() if field.is_bulk), _ORDER.get(kind, "").split())


class EditManyDialog(ReadingOrder, QDialog):
    """`edit_requested` tells the field, its value, and values of other fields for those that have none there.

    A plan that takes back by the months left needs the term of what is cancelled: with `by_months` it is asked too.
    """

    enter_once = True  # asks for one thing: Enter in a field is enough

    edit_requested = Signal(str, object, dict)

    def __init__(
        self,
        kind: str,
        count: int,
        employers: dict[int, str],
        ask_clients: Callable[[str, Callable[[Names], None]], None],
        parent: QWidget | None = None,
        by_months: bool = False,
    ) -> None:
        super().__init__(parent)
        what = labels.kinds(count)[kind]
        self.setWindowTitle(tr("Edit {what}").format(what=what))
        self.setMinimumWidth(440)
        self._kind = kind
        self._ask_clients = ask_clients
        self._by_months = by_months
        specs = {spec.name: spec for section in sections_of(kind, dict(employers)) for spec in section}
        self._fields = {name: specs[name] for name in shared_fields(kind) if name in specs}
        self.field = ChoiceField({name: spec.label for name, spec in self._fields.items()}, self)
        self.field.setMaxVisibleItems(20)
        named(self.field, tr("Field"))
        self.value: Any = None
        self._notes: list[QWidget] = []
        self.term = TermField(self)
        self.term.setPlaceholderText(tr("Term (months) of those that have none"))
        named(self.term, tr("Term (months) of those that have none"))
        hint = plain_label(tr("All of them get this value; what is left empty is emptied."), "secondary", self)
        hint.setWordWrap(True)
        self.do_button = QPushButton(tr("Change {what}").format(what=what), self)
        self.do_button.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.do_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        self._lay_out(hint, buttons)
        self.field.value_changed.connect(lambda _: self._show_value())
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._show_value()

    def _lay_out(self, hint: QWidget, buttons: QDialogButtonBox) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self.field)
        self._column.addWidget(self.term)
        self._column.addWidget(FieldNote(self.term, self))
        self._column.addWidget(hint)
        self._column.addWidget(buttons)

    def _show_value(self) -> None:
        """The field of the chosen name in place of the former one, with what it may have to say."""
        for old in (self.value, *self._notes):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        spec: FormField = self._fields[self.field.value()]
        self.value = spec.make(self)
        named(self.value, spec.label)
        if isinstance(self.value, LinkField):
            connect_names(self.value, self._ask_clients)
        self._notes = [FieldNote(self.value, self)] if isinstance(self.value, LineField) else []
        self._notes += [DayNote(self.value, self)] if isinstance(self.value, DateField) else []
        for place, widget in enumerate((self.value, *self._notes), 1):
            self._column.insertWidget(place, widget)
        self.term.setVisible(self._by_months and spec.name == "cancelled_on")
        self.value.show()
        if self.isVisible():  # grows with what is asked
            self._column.activate()
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def _accept(self) -> None:
        for field in (self.value, self.term):
            if hasattr(field, "commit"):
                field.commit()
        name, value = self.field.value(), self.value.value()
        if self.value.property("problem") or not self._can_be(name, value):
            self.value.setFocus()
            return
        if self.term.property("problem"):
            self.term.setFocus()
            return
        if holds(self):
            return
        if name == "share" and value is None:
            value = Decimal(1)
        asked = not self.term.isHidden() and value is not None and self.term.value() is not None
        self.edit_requested.emit(name, value, {"term_months": self.term.value()} if asked else {})
        self.accept()

    def _can_be(self, name: str, value: object) -> bool:
        """A deal has a client."""
        return bool(value) or self._kind != "deal" or name != "client_id"

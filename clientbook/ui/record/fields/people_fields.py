"""The fields of a contact that name other contacts: whom it reports to, and whom it knows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from ....texts import tr
from ...kit.fields.field import ChoiceField
from ...kit.fields.link_field import LinkField
from ...kit.words import ElidedLabel
from .deal_fields import Rows


class ReportsToField(ChoiceField):
    """One of the other people at the client, or nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({None: tr("Nobody known")}, parent)

    def offer(self, contacts: Mapping[int, str]) -> None:
        """The contacts to choose from, by id."""
        fresh: dict[Any, str] = {None: tr("Nobody known"), **contacts}
        if list(fresh) != self.values() or list(fresh.values()) != [self.itemText(n) for n in range(self.count())]:
            self.fill(fresh)


class KnowsField(Rows):
    """Contacts of any client, by name; a last line adds one. `value()` are their ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[int, ...] = ()
        self._names: Mapping[int, str] = {}
        self.adding = LinkField(self)
        self.adding.setPlaceholderText(tr("Add whom this person knows"))
        self.adding.setAccessibleName(tr("Add whom this person knows"))
        self._column.addWidget(self.adding)
        self.adding.value_changed.connect(self._add)

    def value(self) -> tuple[int, ...]:
        return self._value

    def show_names(self, names: Mapping[int, str]) -> None:
        """What the ids are called."""
        if names != self._names:
            self._names = names
            self.set_value(self._value)

    def set_value(self, value: tuple[int, ...]) -> None:
        self._value = tuple(value)
        self.clear_rows()
        for number in self._value:
            name = ElidedLabel(self)
            name.set_text(self._names.get(number, "…"))
            self.add_row([(name, 1)], lambda number=number: self._commit(tuple(n for n in self._value if n != number)))
        self._column.removeWidget(self.adding)
        self._column.addWidget(self.adding)

    def _add(self, number: int | None) -> None:
        if number is not None and number not in self._value:
            self._names = {**self._names, number: self.adding.text()}
            self._commit((*self._value, number))
        self.adding.set_value(None)

    def _commit(self, value: tuple[int, ...]) -> None:
        self.set_value(value)
        self.value_changed.emit(value)

"""The fields of a contact that name other contacts: whom it reports to, and whom it knows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from ....texts import tr
from ...kit.fields.field import ChoiceField
from ...kit.fields.link_field import LinkField
from ...kit.fields.rows import Row, Rows
from ...kit.words import ElidedLabel


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
        self._names: Mapping[int, str] = {}
        super().__init__(parent)
        self.adding = LinkField(self)
        self.adding.setPlaceholderText(tr("Add whom this person knows"))
        self.adding.setAccessibleName(tr("Add whom this person knows"))
        self._column.addWidget(self.adding)
        self.adding.value_changed.connect(self._add)

    def value(self) -> tuple[int, ...]:
        return self.items

    def has_empty(self, items: tuple[object, ...]) -> bool:
        return False

    def show_names(self, names: Mapping[int, str]) -> None:
        """What the ids are called."""
        if names != self._names:
            self._names = names
            self.show_items(self.items)

    def start_anew(self) -> None:
        super().start_anew()
        self.adding.set_value(None)

    def commit(self) -> None:
        self.adding.commit()

    def make_row(self) -> Row:
        return Row([(ElidedLabel(self), 1)], self)

    def show_row(self, row: Row, item: int) -> None:
        row.fields[0].set_text(self._names.get(item, "…"))

    def focus_row(self, place: int) -> None:
        if place < len(self.rows):
            super().focus_row(place)
        else:
            self.adding.setFocus()

    def _add(self, number: int | None) -> None:
        name = self.adding.text()
        self.adding.set_value(None)
        if number is not None and number not in self.items:
            self._names = {**self._names, number: name}
            self.commit_items((*self.items, number))

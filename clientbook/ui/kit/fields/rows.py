"""Rows of small fields that are one thing together, with a button to remove each and mostly an empty row to add by.

Rows are never made anew for other values: the focus would fall out of the form, and what was begun would go.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .pair_lines import remove_button

#: Of a row that has shown nothing yet.
_FRESH: Final = object()


class Row(QWidget):
    """One item, or None for the row that adds; `fields` are its widgets, each with how much of the width it takes."""

    remove_requested = Signal()

    def __init__(self, fields: Sequence[tuple[Any, int]], parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = [field for field, _ in fields]
        self.item: Any = _FRESH
        self.remove = remove_button(self)
        self.remove.clicked.connect(self.remove_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for field, stretch in fields:
            line.addWidget(field, stretch)
        line.addWidget(self.remove)

    def take_focus(self) -> None:
        """Into the first field that takes it, else onto the button."""
        first = next((each for each in self.fields if each.focusPolicy().value and not each.isHidden()), self.remove)
        first.setFocus()


class Rows(QWidget):
    """`items` as a tuple, which is also the value of the field where a subclass says no other."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.rows: list[Row] = []
        self.items: tuple[Any, ...] = ()
        self.show_items(())

    # -- what subclasses say --------------------------------------------------------------------------------------

    def make_row(self) -> Row:
        """An empty row."""
        raise NotImplementedError

    def show_row(self, row: Row, item: Any) -> None:
        """Puts an item into its row; what is typed there this moment stays."""
        raise NotImplementedError

    def has_empty(self, items: tuple[object, ...]) -> bool:
        """Whether an empty row stands below these."""
        return True

    # -- the protocol of fields -----------------------------------------------------------------------------------

    def set_value(self, value: tuple[object, ...]) -> None:
        self.show_items(tuple(value))

    def start_anew(self) -> None:
        """Another record: nothing that was begun for the former one stays."""
        for row in self.rows:
            row.item = _FRESH

    # -- rows -----------------------------------------------------------------------------------------------------

    def show_items(self, items: tuple[object, ...]) -> None:
        self.items = items
        shown = [*items, None] if self.has_empty(items) else [*items]
        focused = next((place for place, row in enumerate(self.rows) if row.isAncestorOf(_focused(row))), None)
        while len(self.rows) > len(shown):
            self._take_off(self.rows.pop())
        while len(self.rows) < len(shown):
            self._add_row()
        for row, item in zip(self.rows, shown, strict=True):
            if item is not None or row.item is not None:  # what was begun in the empty row stays
                self.show_row(row, item)
            row.item = item
            row.remove.setVisible(item is not None)
        if focused is not None and focused >= len(self.rows) and self.rows:
            self.rows[-1].take_focus()

    def put(self, row: Row, item: object) -> None:
        """An item in the place of what its row had, or behind all."""
        place = self.rows.index(row)
        row.item = item if row.item is None else row.item
        self.commit_items((*self.items[:place], item, *self.items[place + 1 :]))

    def commit_items(self, items: tuple[object, ...]) -> None:
        """What the user made of them."""
        if items != self.items:
            self.show_items(items)
            self.value_changed.emit(items)

    def _add_row(self) -> None:
        row = self.make_row()
        row.remove_requested.connect(lambda: self._take_out(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        row.show()  # at once: Tab may be on its way into it

    def _take_out(self, row: Row) -> None:
        place = self.rows.index(row)
        self.commit_items((*self.items[:place], *self.items[place + 1 :]))
        self.focus_row(place)

    def focus_row(self, place: int) -> None:
        """The cursor into the row of this place, or the last."""
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].take_focus()

    def _take_off(self, row: Row) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _focused(inside: QWidget) -> QWidget:
    """What has the focus in this window."""
    return inside.window().focusWidget() or inside.window()

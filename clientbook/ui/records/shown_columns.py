"""Which columns of a record table stand on screen, in what order and how wide: chosen, filled, and with room."""

import json
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from ..columns import Column
from ..kit.layout.layouts import in_type
from ..kit.shared_widths import BESIDE, SharedWidths, Space, heading_width
from ..table_rows import Line
from .model import RecordModel

#: So many first rows say whether a column is empty.
_LOOKED_AT: Final = 64


class ShownColumns:
    """The columns of one table. One that was chosen has a place once it is filled and where there is room; one that was
    asked for in the menu has it always.
    """

    def __init__(self, table: QTableView, model: RecordModel) -> None:
        self._table = table
        self._model = model
        self._columns = model.columns
        self._chosen = {section for section, column in enumerate(model.columns) if column.shown}
        self._insisted: set[int] = set()
        self._filled: set[int] = set()
        self._longest: dict[int, int] = {}  # of the cells that were looked at, in pixels, by column
        self._measured_in = ""  # the font
        self._kept: dict[str, tuple[int, int, bool, bool]] = {}  # place, width, chosen, insisted of the last session
        self._sorted: tuple[str, bool] = ("", False)
        self._widths = SharedWidths(table, self._spaces)
        model.rows_changed.connect(self._look_for_filled)
        model.columnsInserted.connect(lambda _, first, last: self._take_in(range(first, last + 1)))
        model.headerDataChanged.connect(lambda *_: self._widths.share())

    def on_screen(self) -> list[Column]:
        """In their order there."""
        header = self._table.horizontalHeader()
        return [self._columns[place] for place in self._in_order() if not header.isSectionHidden(place)]

    def chosen(self) -> list[Column]:
        """Those on screen, and those that would be there with more room, in their order."""
        return [self._columns[place] for place in self._in_order() if place in self._chosen]

    def offer(self, menu: QMenu) -> None:
        """Fills a menu with the columns that can be shown."""
        for section, column in ((place, each) for place, each in enumerate(self._columns) if each.title):
            shown = not self._table.horizontalHeader().isSectionHidden(section)
            action = QAction(column.title, menu, checkable=True, checked=shown)
            action.setEnabled(section > 0)
            action.toggled.connect(partial(self._choose, section))
            menu.addAction(action)

    def _choose(self, section: int, shown: bool) -> None:
        for places in (self._chosen, self._insisted):
            (places.add if shown else places.discard)(section)
        self._widths.share()

    # -- room -----------------------------------------------------------------------------------------------------

    def _spaces(self) -> list[Space | None]:
        return [self._space(section, column) for section, column in enumerate(self._columns)]

    def _space(self, section: int, column: Column) -> Space | None:
        if not column.title:
            return None
        header = self._table.horizontalHeader()
        stays = section == 0 or section in self._insisted or section == header.sortIndicatorSection()
        is_empty = section not in self._filled and self._model.rowCount() > 0
        if section not in self._chosen or (is_empty and not stays):
            return None
        heading, wanted = heading_width(header, column.title), in_type(self._table, column.width)
        if section in self._longest and self._measured_in == self._table.font().key():
            needed = max(heading, self._longest[section] + BESIDE)
            wanted = min(wanted, needed) if column.fits and not column.stretch else wanted
        least = wanted * 3 // 5 if column.stretch else wanted
        rank = 0 if stays else 1 + column.rank * header.count() + header.visualIndex(section)
        return Space(max(wanted, heading), max(least, heading), column.stretch, rank)

    def _look_for_filled(self) -> None:
        """Once a column was seen filled, it keeps its place: rows come and go with each letter of a search."""
        rows = range(min(self._model.rowCount(), _LOOKED_AT))
        lines = [line for row in rows if (line := self._model.line_at(row)) is not None]
        empty = self._chosen - self._filled
        filled = {section for section in empty if any(self._columns[section].text(line) for line in lines)}
        self._filled |= filled
        if self._measure(lines) or filled or empty:
            self._widths.share()

    def _measure(self, lines: list[Line]) -> bool:
        """How long the cells are whose column is as wide as they need; True where one is longer than those before."""
        if self._measured_in != self._table.font().key():
            self._longest.clear()
            self._measured_in = self._table.font().key()
        wide = self._table.fontMetrics().horizontalAdvance
        before = dict(self._longest)
        for section in (place for place in self._chosen if self._columns[place].fits):
            texts = {self._columns[section].text(line) for line in lines}
            self._longest[section] = max(before.get(section, 0), *map(wide, texts), 0)
        return before != self._longest

    # -- memory ---------------------------------------------------------------------------------------------------

    def arrangement(self) -> str:
        """The columns in their order, each with the width that it was dragged to (0 for none) and whether it is
        chosen, and the sorted one: by name, so that it outlives columns that come and go.
        """
        header = self._table.horizontalHeader()
        names = [column.name for column in self._columns]
        return json.dumps(
            {
                "columns": [(names[p], self._widths.by_hand.get(p, 0), p in self._chosen) for p in self._in_order()],
                "insisted": [names[place] for place in sorted(self._insisted)],
                "sort": [
                    names[header.sortIndicatorSection()],
                    header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
                ],
            }
        )

    def arrange(self, arrangement: str) -> None:
        """Arranges the columns as a former `arrangement` says; what cannot be read is passed over.

        Before columns shared the width, each had one: those are not taken for dragged.
        """
        try:
            kept = json.loads(arrangement)
            columns = [(str(name), int(width), bool(shown)) for name, width, shown in kept["columns"]]
            sorted_by, descending = kept["sort"]
            insisted = {str(name) for name in kept.get("insisted", ())}
        except (ValueError, TypeError, KeyError, AttributeError):
            return
        header = self._table.horizontalHeader()
        sections = {column.name: section for section, column in enumerate(self._columns)}
        for place, (name, width, shown) in enumerate(each for each in columns if each[0] in sections):
            section = sections[name]
            header.moveSection(header.visualIndex(section), place)
            (self._chosen.add if shown or not section else self._chosen.discard)(section)
            if width and "insisted" in kept:
                self._widths.by_hand[section] = max(20, min(width, 2000))
        self._insisted = {sections[name] for name in insisted & sections.keys()} & self._chosen
        if sorted_by in sections and self._columns[sections[sorted_by]].order:
            self._sort_by(sections[sorted_by], descending is True)
        self._kept = {
            name: (place, max(20, min(width, 2000)) if width else 0, shown, name in insisted)
            for place, (name, width, shown) in enumerate(columns)
        }
        self._sorted = str(sorted_by), descending is True
        self._widths.share()

    def _take_in(self, sections: range) -> None:
        """Columns that came behind the others stand as they did when the window was last closed."""
        header = self._table.horizontalHeader()
        for section in sections:
            name = self._columns[section].name
            if name in self._kept:
                place, width, chosen, insisted = self._kept[name]
                header.moveSection(header.visualIndex(section), min(place, header.count() - 1))
                if chosen:
                    self._chosen.add(section)
                if insisted:
                    self._insisted.add(section)
                if width:
                    self._widths.by_hand[section] = width
            if name == self._sorted[0]:
                self._sort_by(section, self._sorted[1])
        self._widths.share()

    def _sort_by(self, section: int, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(section, order)

    def _in_order(self) -> list[int]:
        header = self._table.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

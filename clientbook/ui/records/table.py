"""The table view of one kind of record: rows of one height, columns that can be chosen and moved."""

import json
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ..columns import Column
from ..kit.layouts import in_type
from .model import RecordModel

_ROW: Final = 28


class RecordTable(QTableView):
    """Shows a `RecordModel`; its header's menu chooses columns."""

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = model.columns
        self._model = model
        self._kept: list[int] = []
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_selection)
        model.modelReset.connect(self._select_again)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + 10))
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        # Whether a column is selected, Qt asks of each of a hundred thousand rows: the header has nothing to select.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(model.columns):
            header.resizeSection(place, in_type(self, column.width))
            header.setSectionHidden(place, not column.shown)
        header.customContextMenuRequested.connect(self._choose_columns)

    def select_row(self, row: int) -> None:
        """Selects one row; `QTableView.selectRow` does nothing in a right-to-left window."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def selected_rows(self) -> list[int]:
        """In their order; taken from the ranges, for there may be a hundred thousand."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        if len(ranges) == 1:
            return list(range(ranges[0].top(), ranges[0].bottom() + 1))
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def _remember_selection(self) -> None:
        rows = self.selected_rows()
        ids = self._model.ids()
        self._kept = [ids[row] for row in rows] if len(rows) > 1 else []

    def _select_again(self) -> None:
        """Several selected rows stay so over every change of the rows, by id."""
        if not self._kept:
            return
        places = self._model.rows_by_id()
        rows = sorted(places[number] for number in self._kept if number in places)
        last = self._model.columnCount() - 1
        selection = QItemSelection()
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                selection.select(self._model.index(rows[start], 0), self._model.index(row, last))
                start = place + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def shown_columns(self) -> list[Column]:
        """The columns on screen, in their order there."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        return [self._columns[place] for place in places if not header.isSectionHidden(place)]

    # -- columns --------------------------------------------------------------------------------------------------

    def _choose_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_columns(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def offer_columns(self, menu: QMenu) -> None:
        """Fills a menu with the columns that can be shown."""
        header = self.horizontalHeader()
        for section, column in enumerate(self._columns):
            action = QAction(column.title, menu, checkable=True, checked=not header.isSectionHidden(section))
            action.setEnabled(section > 0)
            action.toggled.connect(lambda on, section=section: header.setSectionHidden(section, not on))
            menu.addAction(action)

    def arrangement(self) -> str:
        """The columns in their order, with width and whether they are shown, and the sorted one: by name, so that it
        outlives columns that come and go.
        """
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        columns = [(self._columns[p].name, self._width(p), not header.isSectionHidden(p)) for p in places]
        sorted_by = self._columns[header.sortIndicatorSection()].name
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return json.dumps({"columns": columns, "sort": [sorted_by, descending]})

    def _width(self, section: int) -> int:
        """Also of a hidden one, which Qt says is 0."""
        header = self.horizontalHeader()
        return header.sectionSize(section) or in_type(self, self._columns[section].width)

    def arrange(self, told_before: str) -> None:
        """Arranges the columns as `arrangement` told; what cannot be read is passed over."""
        try:
            told = json.loads(told_before)
            columns = [(str(name), int(width), bool(shown)) for name, width, shown in told["columns"]]
            sorted_by, descending = told["sort"]
        except (ValueError, TypeError, KeyError):
            return
        header = self.horizontalHeader()
        sections = {column.name: section for section, column in enumerate(self._columns)}
        known = [each for each in columns if each[0] in sections]
        for place, (name, width, shown) in enumerate(known):
            section = sections[name]
            header.moveSection(header.visualIndex(section), place)
            header.resizeSection(section, max(20, min(width, 2000)))
            header.setSectionHidden(section, section > 0 and not shown)
        if sorted_by in sections and self._columns[sections[sorted_by]].order:
            order = Qt.SortOrder.DescendingOrder if descending is True else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(sections[sorted_by], order)

"""The table view of one kind of record: rows of one height, columns that can be chosen and moved."""

from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from ..kit.look.elided_cells import ElidedCells
from ..kit.look.focused_row import RowTable
from .model import RecordModel
from .shown_columns import ShownColumns

_ROW: Final = 28


class RecordTable(RowTable):
    """Shows a `RecordModel`; its header's menu chooses columns (`shown`)."""

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        header.customContextMenuRequested.connect(self._choose_columns)
        self.shown = ShownColumns(self, model)
        cells = ElidedCells(self)
        for place, column in enumerate(model.columns):
            if column.stretch:  # the others give nothing of their width: their texts have room
                self.setItemDelegateForColumn(place, cells)

    def select_row(self, row: int) -> None:
        """Selects one row; `QTableView.selectRow` does nothing in a right-to-left window."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow in a list of which nothing is chosen chooses the row that it stands on, be it the only one."""
        row = max(self.currentIndex().row(), 0)
        arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if event.key() in arrows and not self.selectionModel().hasSelection() and row < self.model().rowCount():
            self.select_row(row)
        else:
            super().keyPressEvent(event)

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

    def ask_columns(self) -> None:
        """The menu of columns, where the headings begin."""
        header = self.horizontalHeader()
        begin = header.rect().topRight() if self.isRightToLeft() else header.rect().topLeft()
        self._choose_columns(begin)

    def _choose_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shown.offer(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

"""The table view of one kind of record: rows of one height, columns that can be chosen and moved."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from .columns import Column
from .record_model import RecordModel

_ROW: Final = 28


class RecordTable(QTableView):
    """Shows a `RecordModel`; its header's menu chooses columns."""

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = model.columns
        self.setModel(model)
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
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(model.columns):
            header.resizeSection(place, column.width)
            header.setSectionHidden(place, not column.shown)
        header.customContextMenuRequested.connect(self._choose_columns)

    def select_row(self, row: int) -> None:
        """Selects one row; `QTableView.selectRow` does nothing in a right-to-left window."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def selected_rows(self) -> list[int]:
        return [index.row() for index in sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)]

    def shown_columns(self) -> list[Column]:
        """The columns on screen, in their order there."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        return [self._columns[place] for place in places if not header.isSectionHidden(place)]

    def _choose_columns(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section, column in enumerate(self._columns):
            action = QAction(column.title, menu, checkable=True, checked=not header.isSectionHidden(section))
            action.setEnabled(section > 0)
            action.toggled.connect(lambda on, section=section: header.setSectionHidden(section, not on))
            menu.addAction(action)
        menu.popup(header.mapToGlobal(place))

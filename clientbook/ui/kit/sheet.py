"""A small read-only table: rows of anything, one `SheetColumn` a column. For what fits in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from .layouts import in_type, row_height
from .look import theme

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_COLOUR: Final = int(Qt.ItemDataRole.ForegroundRole)
#: The blank beside a heading.
_BESIDE: Final = 20
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """How one column shows a row; `trailing` for numbers; `tone` names a colour of the theme, "" for the text's own."""

    title: str
    text: Callable[[Any], str]
    width: int = 120
    trailing: bool = False
    tone: Callable[[Any], str] | None = None


class SheetModel(QAbstractTableModel):
    """The rows of a `Sheet`."""

    def __init__(self, columns: Sequence[SheetColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: Sequence[Any] = ()

    def show(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> Any:
        """The row at a place, None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        return self._align(section) if role == _ALIGN else None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if role == _ALIGN:
            return self._align(index.column())
        row = self.row(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == _DISPLAY:
            return column.text(row)
        if role == _COLOUR and column.tone is not None and (tone := column.tone(row)):
            return QColor(getattr(theme.current(), tone))
        return None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        """Numbers line up at their units in windows of either direction."""
        if self.columns[column].trailing:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Sheet(QTableView):
    """`row_chosen` tells the selected row, or None; `row_opened` the one that was double-clicked or entered."""

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, name: str, columns: Sequence[SheetColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SheetModel(columns, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, column in enumerate(columns):
            heading = header.fontMetrics().horizontalAdvance(column.title) + _BESIDE
            header.resizeSection(place, max(in_type(self, column.width), heading if column.title else 0))
        header.setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.row_chosen.emit(self.rows.row(now.row())))
        self.activated.connect(lambda index: self.row_opened.emit(self.rows.row(index.row())))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Other rows; nothing is selected then."""
        self.rows.show(rows)
        self.row_chosen.emit(None)

    def chosen(self) -> Any:
        """The selected row, or None."""
        index = self.selectionModel().currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def select_row(self, place: int) -> None:
        """`QTableView.selectRow` does nothing in a right-to-left window."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(place, 0), flags.ClearAndSelect | flags.Rows)

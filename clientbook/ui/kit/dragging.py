"""Rows that go from list to list, dragged or sent by keys: their model, their list, and what they are dropped on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from .look import theme

_Index = QModelIndex | QPersistentModelIndex


class DraggedRows(QAbstractListModel):
    """What one list holds. A subclass says how a row reads (`data`), and what a dragged one carries (`carried`)."""

    def __init__(self, form: str, parent: QObject | None = None) -> None:
        """`form` is the MIME type of what is carried: rows go only where that is taken."""
        super().__init__(parent)
        self._form = form
        self.held: Sequence[Any] = ()

    def show(self, held: Sequence[Any]) -> None:
        self.beginResetModel()
        self.held = held
        self.endResetModel()

    def may_go(self, row: int) -> bool:
        """Whether the row can be dragged."""
        return True

    def carried(self, row: int) -> str:
        """What tells those who take the row which one it is."""
        raise NotImplementedError

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.held)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self.may_go(index.row()) else usual

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [self._form]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            data.setData(self._form, QByteArray(self.carried(index.row()).encode()))
        return data


class DraggedList(QListView):
    """One of several lists beside each other. At most one row is chosen."""

    def __init__(self, rows: DraggedRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows.setParent(self)
        self.setModel(rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def chosen_row(self) -> int:
        """The row that is chosen, -1 for none."""
        chosen = self.selectionModel().selectedIndexes()
        return chosen[0].row() if chosen else -1

    def choose_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags.ClearAndSelect)

    def ahead(self, key: int) -> int:
        """To which list an arrow leads: 1 to the next one, as the language reads, -1 to the one before; else 0."""
        to_right = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
        return -to_right if self.isRightToLeft() else to_right


class DropTarget(QFrame):
    """What a row can be dropped on. While one is over it, its property "over" holds, which the stylesheet shows."""

    row_dropped = Signal(str)  # what it carries

    def __init__(self, form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setAcceptDrops(True)

    def takes_from(self, source: QObject | None) -> bool:
        """Whether a row of that list can be dropped here."""
        return True

    def mark(self, name: str, holds: bool) -> None:
        """Sets a property that the stylesheet looks at."""
        self.setProperty(name, holds)
        theme.restyle(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(self._form) and self.takes_from(event.source()):
            event.acceptProposedAction()
            self.mark("over", True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.mark("over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.mark("over", False)
        event.acceptProposedAction()
        self.row_dropped.emit(bytes(event.mimeData().data(self._form).data()).decode())

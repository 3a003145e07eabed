"""The palette's rows: a model of entries and how one is drawn."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..kit.look import theme
from ..kit.look.icons import icon
from .entries import Entry

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_SAID: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_ENTRY: Final = int(Qt.ItemDataRole.UserRole)
_HIGH, _EDGE, _GAP, _PICTURE = 34, 12, 8, 16
_Index = QModelIndex | QPersistentModelIndex


class Entries(QAbstractListModel):
    """The entries that are listed."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == _DISPLAY:
            return entry.text
        if role == _SAID:
            return ", ".join(filter(None, (entry.text, entry.beside, entry.aside)))
        return entry if role == _ENTRY else None


class EntryRow(QStyledItemDelegate):
    """Picture, name, what stands beside it; the key or the kind at the line's end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, max(_HIGH, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry | None = index.data(_ENTRY)
        if entry is None:
            return
        colours = theme.current()
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6)
        line = _Line(painter, option)
        line.picture(entry.picture)
        line.trailing(entry.aside, colours.secondary)
        line.leading(entry.text, colours.text)
        line.leading(entry.beside, colours.secondary)
        painter.restore()


class _Line:
    """A row that is filled from both of its ends; mirrored as a whole where lines run that way."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._whole = option.rect
        self._direction = option.direction
        self._metrics = option.fontMetrics
        self._free = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)

    def picture(self, name: str) -> None:
        place = QRect(self._free.left(), self._free.center().y() - _PICTURE // 2 + 1, _PICTURE, _PICTURE)
        if name:
            icon(name, theme.current().secondary).paint(self._painter, self._turned(place))
        self._free.setLeft(place.right() + 1 + _GAP)

    def leading(self, text: str, colour: str) -> None:
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(self._free.width(), 0))
        self._write(shown, colour, self._free, Qt.AlignmentFlag.AlignLeading)
        self._free.setLeft(self._free.left() + self._metrics.horizontalAdvance(shown) + _GAP)

    def trailing(self, text: str, colour: str) -> None:
        wide = self._metrics.horizontalAdvance(text)
        place = QRect(self._free)
        place.setLeft(self._free.right() - wide)
        self._write(text, colour, place, Qt.AlignmentFlag.AlignTrailing)
        self._free.setRight(place.left() - _GAP)

    def _write(self, text: str, colour: str, place: QRect, side: Qt.AlignmentFlag) -> None:
        if text and place.width() > 0:
            self._painter.setPen(QColor(colour))
            self._painter.drawText(self._turned(place), side | Qt.AlignmentFlag.AlignVCenter, text)

    def _turned(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._whole, place)

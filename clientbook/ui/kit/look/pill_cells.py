"""Cells whose word stands in a soft pill, as a state does elsewhere."""

from collections.abc import Callable
from typing import Any, Final, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from . import theme
from .elided_cells import ElidedCells

#: Of a pill beside its word, in pixels, at either side.
PADDING: Final = 8
_LEADING: Final = 3  # from the cell's edge, so that words stand near those of a heading
_FLAT: Final = 4  # what a pill leaves of the row's height


class PillCells(ElidedCells):
    """`role_of` says how a row's pill is coloured ("good", "careful", "bad", "neutral"), "" for none, by its place."""

    def __init__(self, role_of: Callable[[int], str], parent: QObject) -> None:
        super().__init__(parent)
        self._role_of = role_of

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        role = self._role_of(index.row())
        cell = cast(Any, QStyleOptionViewItem(option))
        self.initStyleOption(cell, index)
        if not role or not cell.text:
            super().paint(painter, option, index)
            return
        word, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        wide = min(cell.fontMetrics.horizontalAdvance(word) + 2 * PADDING, cell.rect.width() - 2 * _LEADING)
        high = min(cell.fontMetrics.height() + 2, cell.rect.height() - _FLAT)
        top = cell.rect.top() + (cell.rect.height() - high) // 2
        place = QStyle.visualRect(cell.direction, cell.rect, QRect(cell.rect.left() + _LEADING, top, wide, high))
        ink, ground = theme.pill_colours(role)
        chosen = bool(cell.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(place), high / 2, high / 2)
        painter.setPen(cell.palette.highlightedText().color() if chosen else ink)
        painter.setFont(cell.font)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), word)
        painter.restore()

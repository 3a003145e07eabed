"""Cells of tables whose text has no room: it ends in … where it goes on, whichever way the window runs."""

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ..bidi import apart
from ..shared_widths import BESIDE


class ElidedCells(QStyledItemDelegate):
    """By itself Qt puts the dots where lines of the window end: before the first word of a name in Latin letters."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        cell = cast(Any, option)
        if cell.fontMetrics.horizontalAdvance(cell.text) > cell.rect.width() - BESIDE:
            cell.text = apart(cell.text)

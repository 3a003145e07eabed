"""Tables that show no half of a row at their foot: one is there, or comes when the table is scrolled."""

from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QTableView


def whole_rows(table: QTableView, region: QRegion) -> QRegion:
    """What of a region of the viewport is to be painted, in a table that scrolls by rows: all but a last row that is
    there in part. The only row that has room stays, whole or not.
    """
    last = table.rowAt(table.viewport().height() - 1)
    top = table.rowViewportPosition(last)
    if last < 0 or top <= 0 or top + table.rowHeight(last) <= table.viewport().height():
        return region
    return region & QRegion(0, 0, table.viewport().width(), top)

"""Layouts that are filled anew, and sizes that fit what is in them and the screen."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QTableView, QWidget

from ....texts import right_to_left

#: The height in pixels of the type for which columns' widths are given.
_TYPE: Final = 14
#: The rows of a table, in pixels, unless its type needs more.
_ROW: Final = 28
#: What a window's frame and title take of the screen; and what every screen has that people work on, whatever it says.
_FRAME: Final = QSize(16, 48)
_LEAST: Final = QSize(960, 480)


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout; its widgets go as soon as Qt is back in its loop."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def set_margins(layout: QLayout, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Margins of which those at the sides differ: Qt turns round what lies in a layout, and not what is left free."""
    left, right = (trailing, leading) if right_to_left() else (leading, trailing)
    layout.setContentsMargins(left, top, right, bottom)


def fit(window: QWidget, wide: int) -> None:
    """At least so wide, and as high as its texts then are: by itself a window does not know how they wrap."""
    layout = window.layout()
    if layout is not None:
        wide = max(wide, layout.totalMinimumSize().width())
        window.resize(wide, layout.totalHeightForWidth(wide))


def in_type(widget: QWidget, wide: int) -> int:
    """A width that was given for the usual type, for the type that this widget has."""
    return wide * widget.fontMetrics().height() // _TYPE


def row_height(table: QTableView) -> int:
    """Of one row of a table, in its type."""
    return max(_ROW, table.fontMetrics().height() + 10)


def high_enough(table: QTableView, rows: int) -> int:
    """What a table that has its columns needs to show their headings and so many rows whole, with a bar to scroll
    sideways.
    """
    bar = table.horizontalScrollBar().sizeHint().height()
    return table.horizontalHeader().sizeHint().height() + rows * row_height(table) + bar + 2


def open_at(window: QWidget, wide: int, high: int) -> None:
    """A dialog as large as was given for the usual type, in the type that it has."""
    open_within(window, QSize(in_type(window, wide), in_type(window, high)))


def open_within(window: QWidget, wanted: QSize) -> None:
    """A dialog of this size, as far as the screen has room."""
    room = window.screen().availableSize() - _FRAME
    window.resize(wanted.boundedTo(room.expandedTo(_LEAST)))

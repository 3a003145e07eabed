"""Layouts that are filled anew, and widths that fit what is in them."""

from typing import Final

from PySide6.QtWidgets import QLayout, QWidget

#: The height in pixels of the type for which columns' widths are given.
_TYPE: Final = 14


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout; its widgets go as soon as Qt is back in its loop."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def fit(window: QWidget, wide: int) -> None:
    """At least so wide, and as high as its texts then are: by itself a window does not know how they wrap."""
    layout = window.layout()
    if layout is not None:
        wide = max(wide, layout.totalMinimumSize().width())
        window.resize(wide, layout.totalHeightForWidth(wide))


def in_type(widget: QWidget, wide: int) -> int:
    """A width that was given for the usual type, for the type that this widget has."""
    return wide * widget.fontMetrics().height() // _TYPE

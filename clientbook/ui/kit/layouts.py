"""Layouts that are filled anew, and windows that fit what is in them."""

from PySide6.QtWidgets import QLayout, QWidget


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

"""What has the focus is in sight: pages scroll to it, by whatever way the focus came there.

`QScrollArea.ensureWidgetVisible` scrolls the wrong way in a right-to-left window; these pages scroll up and down alone.
"""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

_MARGIN: Final = 12


class InSight(QObject):
    """Watches the focus of the whole program."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._moved)

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or isinstance(now, QAbstractItemView):  # a list scrolls by itself
            return
        bring_into_sight(now)
        QTimer.singleShot(0, now, lambda: bring_into_sight(now))  # rows that come or go are laid out first


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls each page around a widget so far that it is seen, from its top on where it is higher than the page."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            _scroll(around, widget)
        around = around.parentWidget()


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    page, bar = area.widget(), area.verticalScrollBar()
    if page is None or not page.isAncestorOf(widget):
        return
    top = widget.mapTo(page, QPoint(0, 0)).y() - _MARGIN
    bottom = top + widget.height() + 2 * _MARGIN
    if bottom > bar.value() + area.viewport().height():
        bar.setValue(bottom - area.viewport().height())
    if top < bar.value():
        bar.setValue(top)

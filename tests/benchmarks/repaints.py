"""When a view was painted, to the end of its paint event."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea


class Repaints(QObject):
    """Listens to one view from when it is made until it is gone; `last` is when its last paint event ended.

    The view's own paint event is carried out here, so that its end is known; nothing else of it is touched.
    """

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._is_inside = False
        self.times: list[float] = []
        view.viewport().installEventFilter(self)

    @property
    def last(self) -> float:
        return self.times[-1] if self.times else 0.0

    def forget(self) -> None:
        self.times.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self._is_inside or not isinstance(event, QPaintEvent):
            return False
        self._is_inside = True
        try:
            paint: Callable[[QPaintEvent], None] = self._view.paintEvent
            paint(event)
        finally:
            self._is_inside = False
        self.times.append(time.perf_counter())
        return True

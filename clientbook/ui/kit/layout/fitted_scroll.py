"""A scroll area that is as high as what is in it where there is room, and scrolls where there is none."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class FittedScroll(QScrollArea):
    """`inside` is to be given a layout; `most` is the greatest height in pixels, 0 for none."""

    def __init__(self, parent: QWidget | None = None, most: int = 0) -> None:
        super().__init__(parent)
        self._most = most
        self.inside = QWidget(self)
        self.inside.setObjectName("cards")  # without a ground of its own
        self.setWidget(self.inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        inside = self.inside
        high = inside.heightForWidth(self.viewport().width()) if inside.hasHeightForWidth() else -1
        high = max(high, inside.sizeHint().height())
        return QSize(inside.sizeHint().width(), min(high, self._most) if self._most else high)

    def minimumSizeHint(self) -> QSize:
        """Of one line."""
        return QSize(0, min(self.sizeHint().height(), self.fontMetrics().lineSpacing() + 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

"""A thin line between groups."""

from PySide6.QtWidgets import QFrame, QWidget

from .look import theme


def rule(parent: QWidget) -> QFrame:
    made = QFrame(parent)
    made.setFrameShape(QFrame.Shape.HLine)
    made.setFixedHeight(1)
    made.setStyleSheet(f"background: {theme.current().line}; border: none;")
    return made

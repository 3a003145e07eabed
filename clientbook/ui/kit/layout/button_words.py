"""Buttons of a row say in words what they do, where they have room; else their icon says it, and a tooltip."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def fit_words(row: QWidget, buttons: Sequence[QToolButton]) -> None:
    """Asked whenever the row is resized or shown; the last of the buttons loses its words first."""
    style = Qt.ToolButtonStyle
    for button in buttons:
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
    for button in reversed(buttons):
        if row.sizeHint().width() <= row.width():
            break
        button.setToolButtonStyle(style.ToolButtonIconOnly)

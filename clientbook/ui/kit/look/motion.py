"""What moves by itself: the caret, the bar of work that may take any time, menus and tips that fade in.

Qt tells of the system's wish for stillness only by the caret, which does not blink then.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
_usual: tuple[int, list[Qt.UIEffect]] | None = None  # the system's caret and effects, while nothing moves


def keep_still(wished: bool) -> None:
    """Nothing moves by itself from now on, or again what moves on this system."""
    global _usual
    if wished and _usual is None:
        on = [each for each in _EFFECTS if QApplication.isEffectEnabled(each)]
        _usual = QApplication.cursorFlashTime(), on
        QApplication.setCursorFlashTime(0)
        for each in on:
            QApplication.setEffectEnabled(each, False)
    elif not wished and _usual is not None:
        caret, on = _usual
        _usual = None
        QApplication.setCursorFlashTime(caret)
        for each in on:
            QApplication.setEffectEnabled(each, True)


def is_still() -> bool:
    """Whether nothing is to move by itself, by the settings or by the system."""
    return QApplication.cursorFlashTime() <= 0

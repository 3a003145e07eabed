"""Qt's application for writers that draw: they need one, but no screen."""

import os
from typing import Final

#: An application has to outlive the call that made it.
_kept: Final[list[object]] = []


def application() -> None:
    """Makes an application where none is running. Loads Qt."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["clientbook"]))

"""The form around a field, as the field finds it: whatever around it wants to know what is typed."""

from typing import Any

from PySide6.QtWidgets import QWidget


def notify_typing(field: QWidget) -> None:
    """Emits `typing` of what is around a field: what is typed there changes, and is no value yet."""
    around: Any = field.parentWidget()
    while around is not None and not hasattr(around, "typing"):
        around = None if around.isWindow() else around.parentWidget()
    if around is not None:
        around.typing.emit()

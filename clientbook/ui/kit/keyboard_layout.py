"""Shortcuts under a layout of another script: a key with Ctrl or Alt means what stands at its place on a Latin one.

Found by trying on X11 (layouts "il" and "us,il"): a Hebrew letter with Ctrl reaches no shortcut; Ctrl+Shift+N also
matches Ctrl+N, because Shift writes N there; Ctrl and the key of Q, which writes /, matches Ctrl+/. So shortcuts are
matched here, before Qt does, by the Latin key and exactly these modifiers.
"""

import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ...domain.languages import LANGUAGES

_BY_LETTER: Final = {ord(letter): ord(key) for each in LANGUAGES.values() for letter, key in each.keys.items()}
#: The keys that write no letter of their language: by their place (the native scan code) and what they write there.
_BY_PLACE: Final = {
    place: key for each in LANGUAGES.values() for place, key in each.keys_by_place.get(sys.platform, {}).items()
}
#: With Ctrl. On Linux a field also takes E, K and D, as old terminals do: an action of ours is meant then.
_OF_FIELDS: Final = "ACVXYZ"
_MODIFIERS: Final = Qt.KeyboardModifier
_HELD: Final = _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier | _MODIFIERS.MetaModifier
_COUNTED: Final = _HELD | _MODIFIERS.ShiftModifier


class KeyboardLayout(QObject):
    """Watches every window of the program that gets the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._action: QAction | None = None  # what the key that is going down will do
        self._sending = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        if self._sending:
            return False
        key = us_key(event)
        if key is None or QApplication.activePopupWidget() is not None:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            return self._asked(watched, event, key)
        return self._pressed(watched, event, key)

    def _asked(self, watched: QObject, event: QKeyEvent, key: int) -> bool:
        """A field keeps what copies, pastes and undoes typing; else an action comes first, Qt's own meaning last."""
        wanted = self._send(watched, event, key).isAccepted()
        kept = wanted and chr(key) in _OF_FIELDS and not _is_spent(event.modifiers(), key)
        self._action = None if kept else _action_of(event.modifiers(), key)
        if self._action is None and key == event.key() and not wanted:
            return False
        event.accept()  # what is accepted here comes back as a key press, and reaches no shortcut of Qt's
        return True

    def _pressed(self, watched: QObject, event: QKeyEvent, key: int) -> bool:
        action, self._action = self._action, None
        if action is not None:
            action.trigger()
            return True
        if key == event.key():
            return False
        self._send(watched, event, key)
        return True

    def _send(self, watched: QObject, event: QKeyEvent, key: int) -> QKeyEvent:
        """The same event with the Latin key; it comes by here once more."""
        made = QKeyEvent(event.type(), key, event.modifiers(), "", event.isAutoRepeat(), event.count())
        made.setAccepted(event.type() != QEvent.Type.ShortcutOverride)
        self._sending = True
        try:
            QCoreApplication.sendEvent(watched, made)
        finally:
            self._sending = False
        return made


def us_key(event: QKeyEvent) -> int | None:
    """The Latin key at this key's place, where it may be a shortcut: Ctrl, Alt or Meta is held with it."""
    held = event.modifiers() & _HELD
    if not held or held == _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier:  # both are AltGr, which writes
        return None
    key = event.key()
    by_place = _BY_PLACE.get((event.nativeScanCode(), chr(key) if key < 128 else ""))
    if by_place is not None and not event.modifiers() & _MODIFIERS.ShiftModifier:
        return ord(by_place)
    if ord("A") <= key <= ord("Z"):
        return key
    return _BY_LETTER.get(key)


def _is_spent(modifiers: Qt.KeyboardModifier, key: int) -> bool:
    """Whether undo or redo has nothing left in the field that has the focus: the book's is meant then."""
    if key not in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        return False
    again = key == Qt.Key.Key_Y or bool(modifiers & _MODIFIERS.ShiftModifier)
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit):
        return not (field.document().isRedoAvailable() if again else field.document().isUndoAvailable())
    return isinstance(field, QLineEdit) and not (field.isRedoAvailable() if again else field.isUndoAvailable())


def _action_of(modifiers: Qt.KeyboardModifier, key: int) -> QAction | None:
    """The action that has exactly these keys, in the window that has the focus."""
    wanted = QKeySequence(QKeyCombination(modifiers & _COUNTED, Qt.Key(key)))
    widget: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
    while widget is not None:
        for action in widget.actions():
            if action.isEnabled() and wanted in action.shortcuts():
                return action
        widget = None if widget.isWindow() else widget.parentWidget()
    return None

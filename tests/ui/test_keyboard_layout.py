"""Shortcuts under a Hebrew keyboard layout. The events are those that X11 gave for the layouts "il" and "us,il"."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.ui.kit.keyboard_layout import _BY_PLACE, us_key
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(window: MainWindow, key: int, held: Qt.KeyboardModifier, text: str) -> None:
    """One key as the window system brings it: first the question whether somebody wants it, then the key."""
    handle = window.windowHandle()
    assert isinstance(handle, QWindow) and QGuiApplication.focusWindow() is handle
    question = QKeyEvent(QEvent.Type.ShortcutOverride, int(key), held, text)
    question.ignore()
    QApplication.sendEvent(handle, question)
    assert question.isAccepted()  # else Qt would look for a shortcut, and find none or a wrong one
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, int(key), held, text))


def ready(qtbot: QtBot, open_window: Open, path: Path) -> MainWindow:
    fill_with_samples(Book(path))
    window = open_window(path, "he")
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20 and window.isActiveWindow())
    return window


def test_a_hebrew_letter_with_ctrl_is_the_key_at_its_place(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = ready(qtbot, open_window, tmp_path / "full.clientbook")
    press(window, ord("ל"), CTRL, "ל")  # Ctrl+K
    assert window.palette_card.isVisible()
    QTest.keyClick(window.palette_card.line, Qt.Key.Key_Escape)
    press(window, ord("ת"), CTRL, "ת")  # Ctrl+,
    assert window.dialogs.is_open("settings")
    window.dialogs.dialog("settings").close()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, ord("כ"), CTRL, "כ")  # Ctrl+F
    assert window.pages["client"].search.hasFocus()


def test_shift_does_not_make_another_shortcut_of_it(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    """Under "il" and "us,il", Qt takes Ctrl+Shift+N for Ctrl+N as well, and then for neither."""
    window = ready(qtbot, open_window, tmp_path / "full.clientbook")
    ran: list[str] = []
    for name in ("new", "new-contact"):
        window.menus[name].triggered.connect(lambda _=False, name=name: ran.append(name))
    press(window, Qt.Key.Key_N, CTRL | SHIFT, "\x0e")
    press(window, ord("מ"), CTRL, "מ")
    assert ran == ["new-contact", "new"]


def test_a_field_keeps_its_own_keys(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = ready(qtbot, open_window, tmp_path / "full.clientbook")
    window.pages["client"].search.setFocus()
    window.pages["client"].search.setText("kalomi")
    press(window, ord("ש"), CTRL, "ש")  # Ctrl+A
    assert window.pages["client"].search.selectedText() == "kalomi"
    press(window, ord("ס"), CTRL, "ס")  # Ctrl+X
    assert window.pages["client"].search.text() == "" and QApplication.clipboard().text() == "kalomi"
    press(window, ord("ז"), CTRL, "ז")  # Ctrl+Z belongs to the field
    assert window.pages["client"].search.text() == "kalomi"
    assert Book(tmp_path / "full.clientbook").next_steps()[1] is None
    exported: list[bool] = []
    window.menus["export"].triggered.disconnect()
    window.menus["export"].triggered.connect(lambda: exported.append(True))
    press(window, ord("ק"), CTRL, "ק")  # Ctrl+E, which a field on Linux would take for the end of the line
    assert exported
    QApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("key", "held", "place", "meant"),
    [
        (ord("א"), NONE, 28, None),  # typing
        (ord("א"), CTRL | ALT, 28, None),  # AltGr writes
        (ord("א"), CTRL, 28, ord("T")),
        (Qt.Key.Key_N, CTRL, 57, ord("N")),
        (Qt.Key.Key_Tab, CTRL, 23, None),
        (Qt.Key.Key_Slash, CTRL, 61, None),  # a Latin layout's own
        (Qt.Key.Key_Apostrophe, CTRL, 48, None),
    ],
)
def test_what_a_key_means(key: int, held: Qt.KeyboardModifier, place: int, meant: int | None) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), held, place, 0, 0, "")
    assert us_key(event) == meant


def test_keys_that_write_no_letter_are_known_by_their_place() -> None:
    """On X11 the key of Q writes / and Qt would take Ctrl+Q for Ctrl+/."""
    if sys.platform == "linux":
        assert len(_BY_PLACE) == 3
    for (place, written), meant in _BY_PLACE.items():
        event = QKeyEvent(QEvent.Type.KeyPress, ord(written), CTRL, place, 0, 0, written)
        assert us_key(event) == ord(meant)

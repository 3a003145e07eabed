"""What is seen can be read: contrast in both themes, no text cut at large type, light and dark while running."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QProgressBar
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.ui.kit.look import theme
from clientbook.ui.window.main_window import MainWindow

from .. import chosen_font, pseudo_language
from .conftest import Open
from .test_whole_job import type_into

ROOT = Path(__file__).resolve().parent.parent.parent


def luminance(colour: QColor) -> float:
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(upper: QColor, lower: QColor) -> QColor:
    """What is seen of a colour that lets another through."""
    part = upper.alphaF()
    mixed = (part * up + (1 - part) * low for up, low in zip(upper.getRgb()[:3], lower.getRgb()[:3], strict=True))
    return QColor(*(round(value) for value in mixed))


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK])
def test_every_text_can_be_read(shown: theme.Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    """WCAG 2.1, 1.4.3: at least 4.5 to 1; 1.4.11: what draws at least 3 to 1."""
    grounds = (shown.window, shown.base, shown.raised)
    inks = (shown.text, shown.secondary, shown.accent, shown.good, shown.careful, shown.bad)
    pairs = [(QColor(ink), QColor(ground)) for ink in inks for ground in grounds]
    pairs += [
        (QColor(ink), QColor(ground))
        for ink, ground in (
            (shown.accent_text, shown.accent),  # the primary button, and text selected in a field
            (shown.text, shown.selection),  # a chosen line, a button under the pointer
            (shown.secondary, shown.line),  # the primary button while it cannot be pressed
            (shown.window, shown.text),  # the toast, and the primary button under the pointer
            ((theme.LIGHT if shown.dark else theme.DARK).accent, shown.text),  # the toast's button
        )
    ]
    monkeypatch.setattr(theme, "_current", shown)
    for role in ("good", "careful", "bad", "neutral"):
        word, tint = theme.pill_colours(role)
        pairs += [(word, over(tint, QColor(ground))) for ground in grounds]
    assert [(a.name(), b.name(), contrast(a, b)) for a, b in pairs if contrast(a, b) < 4.5] == []
    drawn = [(ink, ground) for ink in (shown.accent, shown.good, shown.careful, shown.secondary) for ground in grounds]
    assert [pair for pair in drawn if contrast(QColor(pair[0]), QColor(pair[1])) < 3] == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_placeholders_can_be_read_too(qtbot: QtBot, open_window: Open, name: str) -> None:
    window = open_window(theme=name)
    assert window.pages["contact"] and window.pages["deal"]  # made when they are asked for
    base = QColor(theme.current().base)
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    for field in fields:
        field.ensurePolished()
        assert contrast(over(field.palette().placeholderText().color(), base), base) >= 4.5
    assert len(fields) > 2


def test_the_window_follows_the_system_while_something_is_being_typed(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offscreen platform has no scheme of its own: what it would say is said for it."""
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, theme="system")
    app = QApplication.instance()
    assert isinstance(app, QApplication) and not theme.current().dark
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() > 2)
    dialog = window.pay_commands.edit_plan(None)
    type_into(dialog.employer, "Northwind")
    monkeypatch.setattr(theme, "is_dark", lambda app, wish: True)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: theme.current().dark)
    assert app.palette().window().color().name() == theme.DARK.window.lower()
    qtbot.wait(50)
    assert dialog.isVisible() and dialog.employer.text() == "Northwind"  # what was typed stays
    assert window.isVisible() and dialog.parent() is window
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(window) or window.isHidden())
    fresh = next(each for each in app.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible())
    qtbot.waitUntil(lambda: fresh.pages["client"].model.rowCount() > 2)
    assert fresh.tabs.currentWidget() is fresh.pages["client"] and fresh is not window


@pytest.mark.parametrize(
    ("language", "font", "scale", "width", "height"),
    [(language, font, "1", 1366, 768) for language in ("en", "he") for font in chosen_font.NAMES]
    + [("he", chosen_font.WIDEST, "2", 3840, 2160)],  # there is more room at twice the scale: only rounding differs
)
def test_nothing_is_cut_at_fourteen_points_at_twice_the_scale_or_on_a_small_screen(
    language: str, font: str, scale: str, width: int, height: int, tmp_path: Path
) -> None:
    """In a process of its own: the scale is fixed when Qt starts."""
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    words = [sys.executable, "-m", "tests.cut_texts", language, str(tmp_path)]
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    world = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform, chosen_font.VARIABLE: font}
    done = subprocess.run(words, cwd=ROOT, env=world, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and done.stdout == "", done.stdout + done.stderr


def test_every_screen_holds_in_a_language_that_is_half_as_long_again(tmp_path: Path) -> None:
    """In the widest font, from right to left, with six plural forms, at the usual size of type: what is right there has room everywhere."""
    screen = {"name": "one", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    words = [sys.executable, "-m", "tests.cut_texts", pseudo_language.CODE, str(tmp_path)]
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    world = os.environ | {"POINTS": "10", "QT_QPA_PLATFORM": platform, chosen_font.VARIABLE: chosen_font.WIDEST}
    done = subprocess.run(words, cwd=ROOT, env=world, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and done.stdout == "", done.stdout + done.stderr


def test_nothing_moves_by_itself_where_that_is_wished(qtbot: QtBot, open_window: Open) -> None:
    window: Any = open_window()
    usual = QApplication.cursorFlashTime()
    bar = window.busy.findChild(QProgressBar)
    window.busy.show_work("x")
    assert usual > 0 and bar.maximum() == 0  # to and fro
    window.choose("motion", "still")
    assert QApplication.cursorFlashTime() == 0
    window.busy.show_work("x")
    assert bar.maximum() > 0
    window.busy.show_progress(3, 6)
    assert (bar.value(), bar.maximum()) == (3, 6)  # how far it is, is no movement by itself
    window.choose("motion", "")
    assert QApplication.cursorFlashTime() == usual

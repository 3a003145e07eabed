"""What a Hebrew reader meets in the window: the language that was asked for, days, sides, numbers as they are dialled."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.ui import theme
from clientbook.ui.kit.date_field import DateField

#: Starts the program as a user does, tells the first tab and the side where lines begin, and quits.
_LOOK = """
import sys
from PySide6.QtCore import QTimer
from clientbook.cli import main
from clientbook.ui import app as program
program.is_offscreen = lambda: False
app = program.application()
def look():
    window = next((each for each in app.topLevelWidgets() if hasattr(each, "tabs")), None)
    if window is None:
        QTimer.singleShot(50, look)
        return
    sys.stdout.buffer.write(f"{window.tabs.tabText(0)} {app.layoutDirection().name}".encode())
    app.quit()
QTimer.singleShot(50, look)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", (["--language", "he"], ["--language", "he", "demo"], ["demo", "--language", "he"]))
def test_the_language_that_was_asked_for_reaches_the_window_and_is_not_kept(tmp_path: Path, words: list[str]) -> None:
    folder = [str(tmp_path / "demo")] if "demo" in words else []
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, "--book", str(tmp_path / "a.clientbook"), *words, *folder],
        capture_output=True, timeout=120, check=True, env=os.environ | homes | {"LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.stdout.decode().endswith("היום RightToLeft")
    kept = json.loads((tmp_path / "CONFIG" / "clientbook" / "settings.json").read_text())
    assert kept["language"] == ""


# -- the calendar -----------------------------------------------------------------------------------------------------


def _contrast(one: str, other: str) -> float:
    """WCAG 2's ratio of two colours."""

    def light(colour: str) -> float:
        parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", (False, True))
@pytest.mark.parametrize(
    ("language", "month", "off", "first"),
    (("he", "אוגוסט", {5, 6}, Qt.DayOfWeek.Sunday), ("en", "August", {6, 7}, Qt.DayOfWeek.Monday)),
)
def test_the_calendar_speaks_the_language_and_has_its_week(
    qapp: QApplication, qtbot: QtBot, language: str, month: str, off: set[int], first: Qt.DayOfWeek, dark: bool
) -> None:
    theme.apply_theme(qapp, dark)
    texts.use(language)
    field = DateField()
    qtbot.addWidget(field)
    field.set_value(date(2026, 8, 31))  # a month of six rows
    field.show()
    field.actions()[-1].trigger()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    popup = calendar.parentWidget()
    assert popup is not None and popup.isVisible()
    button = calendar.findChild(QToolButton, "qt_calendar_monthbutton")
    assert button is not None and button.text() == month
    assert calendar.locale().language() == (QLocale.Language.Hebrew if language == "he" else QLocale.Language.English)
    assert calendar.isRightToLeft() == (language == "he") and calendar.firstDayOfWeek() == first
    days = calendar.findChild(QTableView)
    assert days is not None
    end = days.viewport().mapTo(popup, days.viewport().rect().bottomRight())
    assert popup.rect().contains(end) and days.rowViewportPosition(6) + days.rowHeight(6) <= days.viewport().height()
    shown = theme.current()
    for each in Qt.DayOfWeek:
        colour = calendar.weekdayTextFormat(each).foreground().color().name().upper()
        assert colour == (shown.secondary if each.value in off else shown.text)
        assert _contrast(colour, shown.base) >= 4.5
    bar = calendar.grab().toImage()
    assert _contrast(shown.text, bar.pixelColor(calendar.width() // 2, 3).name()) >= 4.5
    popup.close()
    qapp.processEvents()  # while the field is there that it hangs on

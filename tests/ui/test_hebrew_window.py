"""What a Hebrew reader meets in the window: the language that was asked for, days, sides, numbers as they are dialled."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.languages import LANGUAGES
from clientbook.domain.records import Contact
from clientbook.jobs.find import Hit
from clientbook.jobs.phones import e164_of, shown_of
from clientbook.ui.kit import messages
from clientbook.ui.kit.bidi import shown_moment
from clientbook.ui.kit.fields.date_field import DateField
from clientbook.ui.kit.fields.link_field import LinkField
from clientbook.ui.kit.look import theme
from clientbook.ui.palette.entries import record_entry
from clientbook.ui.program.help_dialog import HelpDialog

from .conftest import Open

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


# -- sides, arrows, numbers -------------------------------------------------------------------------------------------


def test_an_empty_field_has_its_caret_beside_its_words(qapp: QApplication, open_window: Open) -> None:
    """Whatever the keyboard writes: every field for text, not those for numbers, which have their own direction."""
    window = open_window(language="he")
    window.tabs.setCurrentIndex(1)
    window.tab_commands.new()
    window.palette_card.toggle()
    lines = [
        each for each in window.findChildren(QLineEdit) if each.isVisible() and each.isRightToLeft() and not each.text()
    ]
    assert len(lines) > 3
    for line in lines:
        if isinstance(line.parent(), (QComboBox, QAbstractSpinBox)):
            continue
        line.grab()  # Qt settles the place while it paints
        caret = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        assert caret.center().x() > line.width() / 2, line.accessibleName()


@pytest.mark.parametrize("name", ("Kalomi Ltd.", "קלומי בע״מ", ""))
def test_a_linked_name_begins_where_lines_do(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    texts.use("he")
    field = LinkField()
    qtbot.addWidget(field)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.resize(400, 30)
    field.set_name(name)
    field.show()
    field.grab()
    assert field.alignment() & Qt.AlignmentFlag.AlignRight and field.alignment() & Qt.AlignmentFlag.AlignAbsolute


@pytest.mark.parametrize(("language", "back"), (("en", "Alt+Left"), ("he", "Alt+Right")))
def test_an_arrow_key_goes_where_its_arrow_points(open_window: Open, language: str, back: str) -> None:
    """Back is where lines begin, with its picture; so does Ctrl with an arrow on the board, which has its own test."""
    window = open_window(language=language)
    keys = {each.text(): each.shortcut().toString() for each in window.findChildren(QAction)}
    assert keys[texts.tr("Back")] == back != keys[texts.tr("Forward")]


def test_numbers_of_lists_have_their_point_behind_them(qapp: QApplication, qtbot: QtBot) -> None:
    texts.use("he")
    dialog = HelpDialog([])
    qtbot.addWidget(dialog)
    block, numbered = dialog.page.document().begin(), []
    while block.isValid():
        if block.textList() is not None:
            numbered.append(block.textList().itemText(block))
        block = block.next()
    # In a line from the right, what comes last is drawn at the left.
    assert numbered[:3] == ["1.", "2.", "3."]


def test_the_file_dialog_speaks_hebrew_where_the_desktop_has_none(open_window: Open) -> None:
    window = open_window(language="he")
    dialog = QFileDialog(window, "", "", messages._in_one_piece("רשימות (*.csv *.vcf)"))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert len(said) > 2 and [each for each in said if re.search("[a-zA-Z]", each)] == []
    assert [re.findall(r"\*\.\w+", each) for each in dialog.nameFilters()] == [["*.csv", "*.vcf"]]
    dialog.deleteLater()


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("way", ["open", "save", "folder"])
def test_days_in_a_file_dialog_read_as_everywhere(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, way: str
) -> None:
    """In those that the program opens, and what is chosen there comes back."""
    window = open_window(language=language)
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "list.csv").write_text("x")
    for name in ("list.csv", "b"):
        os.utime(tmp_path / "a" / name, (1_788_000_000, 1_788_000_000))
    shown: list[str] = []
    named = {"open": "list.csv", "save": "new.csv", "folder": "b"}[way]

    def look(dialog: QFileDialog) -> int:
        dialog.setDirectory(str(tmp_path / "a"))
        tree = dialog.findChild(QTreeView)
        assert tree is not None
        dialog.show()
        qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) > 0)
        for row in range(tree.model().rowCount(tree.rootIndex())):
            option = QStyleOptionViewItem()
            delegate: Any = tree.itemDelegateForColumn(3)
            delegate.initStyleOption(option, tree.model().index(row, 3, tree.rootIndex()))
            shown.append(cast(Any, option).text)
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(named)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(QFileDialog, "exec", look)
    kinds = "CSV (*.csv)"
    chosen = {
        "open": lambda: messages.file_to_open(window, "x", kinds),
        "save": lambda: messages.file_to_save(window, "x", "list.csv", kinds),
        "folder": lambda: messages.folder_to_use(window, "x", str(tmp_path)),
    }[way]()
    assert chosen == tmp_path / "a" / named
    assert set(shown) == {shown_moment(datetime.fromtimestamp(1_788_000_000, UTC))}


#: As Qt's catalogue commands: the program says what happens, not what to do.
_COMMANDS = set("צור שמור פתח מחק הצג לך החלף שנה בחר הסר חפש הדפס נסה אנא".split())


@pytest.mark.parametrize("way", list(QFileDialog.AcceptMode))
@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
def test_all_that_the_file_dialog_says_is_hebrew_and_commands_nobody(
    qtbot: QtBot, open_window: Open, tmp_path: Path, way: QFileDialog.AcceptMode, mode: QFileDialog.FileMode
) -> None:
    window = open_window(language="he")
    (tmp_path / "123").mkdir()
    dialog = QFileDialog(window, "", str(tmp_path), "(*)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(way)
    dialog.show()
    tree = dialog.findChild(QTreeView)
    assert tree is not None
    model, root = tree.model(), tree.rootIndex()
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) > 0)
    root = tree.rootIndex()
    kinds = [
        model.index(row, 2, root).data() for row in range(model.rowCount(root)) if not model.index(row, 1, root).data()
    ]
    said = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())] + kinds
    for each in (*dialog.findChildren(QWidget), *dialog.findChildren(QAction)):
        if isinstance(each, (QLineEdit, QComboBox)):
            continue  # hold names of files
        for name in ("text", "toolTip", "accessibleName", "accessibleDescription"):
            said.append(str(getattr(each, name, str)()))
    said = [each for each in said if each]
    assert "תיקייה" in said and len(said) > 30
    assert [each for each in said if re.search("[a-zA-Z]", each)] == []
    assert [each for each in said if _COMMANDS & set(each.replace("&", "").split())] == []
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("typed", "home", "shown"),
    (
        ("+972501234567", "IL", "050-123-4567"), ("0501234567", "", "050-123-4567"), ("04-6494000 שלוחה 12", "IL", "04-649-4000 x12"),
        ("+442079460958", "IL", "+44 20 7946 0958"), ("+442079460958", "GB", "020 7946 0958"), ("*2700", "IL", "*2700"),
        ("+972501234567", "GB", "+972 50-123-4567"),
    ),
)  # fmt: skip
def test_phones_are_read_as_at_home_and_dialled_as_everywhere(typed: str, home: str, shown: str) -> None:
    assert shown_of([typed], home=home) == (shown,)
    if shown != typed:
        assert e164_of([typed], home=home)[0] == "+" + "".join(filter(str.isdigit, e164_of([shown], home=home)[0]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_beside_a_name_in_the_palette_keeps_the_lines_direction(language: str) -> None:
    """Whatever scripts meet there: each part that would turn its neighbours round stands by itself."""
    texts.use(language)
    words = ("Kalomi Ltd", "קלומי בע״מ", "Северсталь", "Ness בע״מ", "42")
    for title, firm in product(words, words):
        beside = record_entry(Hit("contact", Contact(id=1, name="D", title=title), firm)).beside
        assert re.sub("[\u2066-\u2069\u200f]", "", beside) == f"{title} · {firm}"
        turning = re.compile("[A-Za-zа-яА-Я]" if language == "he" else "[א-ת]")
        bare = re.sub("[\u2066-\u2068][^\u2069]*\u2069", "", beside)
        assert not turning.search(bare)
        assert beside.startswith("\u200f") == (language == "he" and "\u2069" in beside)

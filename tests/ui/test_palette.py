"""The palette, the keys of tabs and fields, and that every list of actions is the same list."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.jobs.demo import fill_with_samples
from clientbook.resources_path import resource
from clientbook.store.book import Book
from clientbook.ui.menus import keys_of
from clientbook.ui.palette.entries import action_entries
from clientbook.ui.pay.name_dialog import NameDialog
from clientbook.ui.program.help_dialog import page_of
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .palette_words import ENGLISH, HEBREW

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def full(tmp_path: Path) -> Path:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    return path


def listed(window: MainWindow) -> list[str]:
    entries = window.palette_card.entries
    return [entries.data(entries.index(row)) for row in range(entries.rowCount())]


@pytest.mark.parametrize("language", ["en", "he"])
def test_one_line_finds_a_record_and_opens_it(qtbot: QtBot, open_window: Open, full: Path, language: str) -> None:
    window = open_window(full, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    window.pages["client"].table.setFocus()
    QTest.keyClick(window.pages["client"].table, Qt.Key.Key_K, CTRL)
    assert window.palette_card.isVisible() and window.palette_card.line.hasFocus()
    QTest.keyClicks(window.palette_card.line, "kalom")
    qtbot.waitUntil(lambda: listed(window)[:1] == ["Kalomi Ltd"])
    QTest.keyClick(window.palette_card.line, Qt.Key.Key_Return)
    assert not window.palette_card.isVisible()
    qtbot.waitUntil(lambda: bool(window.pages["client"].selected_ids()))
    number = window.pages["client"].selected_ids()[0]
    assert Book(full).client(number).name == "Kalomi Ltd"

    # Opened once, it is the first thing that the empty palette offers; Esc gives the focus back.
    window.pages["client"].table.setFocus()
    QTest.keyClick(window.pages["client"].table, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: listed(window)[:1] == ["Kalomi Ltd"])
    QTest.keyClick(window.palette_card.line, Qt.Key.Key_Escape)
    assert not window.palette_card.isVisible() and window.pages["client"].table.hasFocus()


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("typed", ["key sheet all", "כל המקשים", "all ke", "מקש"])
def test_actions_are_found_by_words_of_either_language(
    qtbot: QtBot, open_window: Open, language: str, typed: str
) -> None:
    window = open_window(language=language)
    window.palette_card.toggle()
    window.palette_card.line.setText(typed.replace("sheet ", ""))
    entry = window.palette_card.chosen()
    assert entry is not None and entry.action is window.menus["keys"]
    QTest.keyClick(window.palette_card.line, Qt.Key.Key_Return)
    assert window.dialogs.is_open("keys")
    window.dialogs.dialog("keys").close()


def test_what_cannot_be_done_now_is_not_offered_and_nothing_is_said_to_be_found(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window()
    window.palette_card.toggle()
    assert "Undo" not in listed(window) and "Find anything…" not in listed(window)
    window.palette_card.line.setText("qqqq")
    assert not listed(window) and window.palette_card.none_found.isVisible()
    QTest.keyClick(window.palette_card.line, Qt.Key.Key_Return)
    assert window.palette_card.isVisible()
    QTest.mouseClick(window.palette_card, Qt.MouseButton.LeftButton, pos=window.palette_card.rect().bottomLeft())
    assert not window.palette_card.isVisible()


@pytest.mark.parametrize("language", ["en", "he"])
def test_menus_sheet_and_help_show_every_action_with_its_keys(qtbot: QtBot, open_window: Open, language: str) -> None:
    window = open_window(language=language)
    groups = window.menus.groups()
    actions = [action for _, group in groups for action in group]
    assert len(actions) == sum(len(each) for _, each in window.menus.groups())
    keys = [key for action in actions for key in keys_of(action)]
    assert len(keys) == len(set(keys)), "a key has two meanings"

    window.dialogs.show_keys()
    shown = {
        re.sub("[\u2066-\u2069]", "", label.text()) for label in window.dialogs.dialog("keys").findChildren(QLabel)
    }
    with_keys = [action for action in actions if keys_of(action)]
    assert {action.property("plain") for action in with_keys} | set(keys) <= shown
    window.dialogs.dialog("keys").close()

    QTest.keyClick(window, Qt.Key.Key_F1)
    text = re.sub("[\u2066-\u2069]", "", window.dialogs.dialog("help").page.toPlainText())
    assert not [action.property("plain") for action in actions if action.property("plain") not in text]
    assert not [key for key in keys if key not in text]
    window.dialogs.dialog("help").close()


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_help_names_what_stands_on_screen(language: str) -> None:
    """Whatever the page prints in bold is a text of the program, and its links lead to places on it."""
    texts.use("he")
    known = {(form if language == "he" else source) for (source, _), forms in texts._messages.items() for form in forms}
    texts.use(language)
    page = page_of([])
    named = {" ".join(name.split()) for name in re.findall(r"<b>(.+?)</b>", page, re.DOTALL)}
    assert named and not named - known
    assert set(re.findall(r'href="#(\w+)"', page)) == set(re.findall(r'<a name="(\w+)"', page))
    assert not re.search(r"https?:|file:|src=", page)
    other = resource("help/en.html" if language == "he" else "help/he.html").read_text(encoding="utf-8")
    assert page.count("<h2>") == other.count("<h2>") and page.count("<li>") == other.count("<li>")


def test_keys_walk_the_tabs_the_cells_and_out_again(qtbot: QtBot, open_window: Open, full: Path) -> None:
    window = open_window(full)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.currentWidget() is window.pages["contact"]
    QTest.keyClick(window, Qt.Key.Key_Backtab, CTRL | SHIFT)
    QTest.keyClick(window, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert window.tabs.currentWidget() is window.pages["today"]
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.tabs.currentWidget() is window.pages["client"] and window.pages["client"].search.hasFocus()

    table, details = window.pages["client"].table, window.pages["client"].details
    window.pages["client"].select_row(2)
    qtbot.waitUntil(details.isVisible)
    table.setFocus()
    city = [column.name for column in table.shown.on_screen()].index("city")
    table.setCurrentIndex(window.pages["client"].model.index(2, city))
    QTest.keyClick(table, Qt.Key.Key_F2)
    field = details.pages.fields["city"]
    assert field.hasFocus() and field.selectedText() == field.text() == "Haifa"
    QTest.keyClicks(field, "Acre")
    QTest.keyClick(field, Qt.Key.Key_Escape)  # takes back what was typed
    assert field.text() == "Haifa" and field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)  # leaves the field
    assert table.hasFocus() and details.isVisible()
    QTest.keyClick(table, Qt.Key.Key_Escape)  # closes the details
    assert not details.isVisible() and not window.pages["client"].selected_ids()
    window.pages["client"].search.setFocus()
    QTest.keyClick(window.pages["client"].search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table


def test_the_statement_is_printed_into_a_file(qtbot: QtBot, open_window: Open, full: Path, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    window = open_window()
    window.tabs.setCurrentWidget(window.pages["pay"])
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert window.toast.text() == "There is no statement to print yet."
    window = open_window(full)
    window.tabs.setCurrentWidget(window.pages["pay"])
    qtbot.waitUntil(lambda: window.pages["pay"].page.statement is not None)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    (asked,) = window.findChildren(NameDialog)
    asked.without.click()
    (dialog,) = window.findChildren(QPrintDialog)
    dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "statement.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: (tmp_path / "statement.pdf").exists())
    assert (tmp_path / "statement.pdf").read_bytes().startswith(b"%PDF")


SOUGHT = {
    "לקוח חדש": "new-client", "new client": "new-client", "עמלות": "pay", "דוח חודשי": "pay", "גבה": "pay", "monthly report": "pay", "collect": "pay",
    "theme": "theme-dark", "dark": "theme-dark", "hebrew": "language-he", "כהה": "theme-dark", "pdf": "export", "employer": "pay-employers",
    "track record": "track-record", "close month": "close-month", "edit plan": "plan", "filter": "filter", "columns": "columns", "merge": "merge",
    "כפילויות": "merge", "עברית": "language-he", "font": "type-larger", "גופן": "type-larger", "bonus": "plan", "payment": "pay", "סינון": "filter",
    "עמודות": "columns", "מעסיק": "pay-employers", "bigger": "type-larger", "english": "language-en", "language": "language-he", "settings": "settings",
    "רקורד": "track-record", "סגירת חודש": "close-month", "תשלום": "pay",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_people_call_it_is_found_in_both_languages(open_window: Open, language: str) -> None:
    window = open_window(language=language)
    for name in ("merge", "filter", "columns"):
        window.menus[name].setEnabled(True)
    for typed, wanted in SOUGHT.items():
        found = [entry.action for entry in action_entries(window.menus.groups(), typed)]
        shown = [action.property("page") or action.objectName() for action in found if action is not None]
        assert wanted in shown[:6], (typed, shown)


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("he", HEBREW)])
def test_what_people_type_brings_what_they_mean_first(
    qtbot: QtBot, open_window: Open, full: Path, language: str, words: dict[str, str]
) -> None:
    window = open_window(full, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    window.tabs.setCurrentWidget(window.pages["client"])
    window.pages["client"].select_row(1)
    qtbot.waitUntil(lambda: window.menus["delete"].isEnabled() and window.menus["undo"].isEnabled())
    assert len(words) >= 60
    wrong = {}
    for typed, meant in words.items():
        found = action_entries(window.menus.groups(), typed)
        first = found[0].action.objectName() if found and found[0].action is not None else ""
        if first not in meant.split():
            wrong[typed] = first
    assert not wrong


def test_two_letters_are_a_name_rather_than_what_else_an_action_is_called(open_window: Open) -> None:
    groups = open_window().menus.groups()
    assert not action_entries(groups, "ka"), "Enter would show the board (kanban), and not Kalomi"
    assert action_entries(groups, "kan")[0].action.objectName() == "board"  # type: ignore[union-attr]


def test_every_hit_says_where_it_lives_or_what_it_waits_for(open_window: Open) -> None:
    window = open_window()
    for typed in ("merge", "dark", "plan", "tag", "erase", "statement"):
        assert all(entry.beside for entry in action_entries(window.menus.groups(), typed)), typed


def test_doing_comes_before_undoing(qtbot: QtBot, open_window: Open, full: Path) -> None:
    window = open_window(full)
    window.menus["undo"].setEnabled(True)
    window.menus["undo"].setText("Undo: Set the plan of Nord")
    first = [entry.action.objectName() for entry in action_entries(window.menus.groups(), "plan") if entry.action]
    assert first[-1] == "undo" and len(first) > 1
    assert action_entries(window.menus.groups(), "undo")[0].action is window.menus["undo"]

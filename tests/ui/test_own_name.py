"""The manager's name: typed once, wherever it is asked for, it is kept and stands on what goes out."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clientbook.cli import main
from clientbook.jobs.demo import fill_with_samples
from clientbook.settings import Settings, settings_path
from clientbook.store.book import Book
from clientbook.ui.kit import messages
from clientbook.ui.pay.name_dialog import NameDialog
from clientbook.ui.program import printing
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

LEFT = Qt.MouseButton.LeftButton
NAME = "נועה Ben David"


def pay_window(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str) -> MainWindow:
    """On a month that has a statement."""
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].show_month("2026-02")
    qtbot.waitUntil(lambda: window.pages["pay"].shown_month == "2026-02")
    return window


def asking(window: MainWindow) -> NameDialog | None:
    return next((each for each in window.findChildren(NameDialog) if each.isVisible()), None)


def paste(line: QLineEdit, text: str) -> None:
    """What no single keyboard writes."""
    QApplication.clipboard().setText(text)
    line.paste()


def answer(window: MainWindow, name: str) -> None:
    """Types the name and takes it, or goes on without one where it is empty."""
    dialog = asking(window)
    assert dialog is not None
    paste(dialog.name, name)
    QTest.mouseClick(dialog.keep if name else dialog.without, LEFT)


def kept(name: str) -> Any:
    path = settings_path()
    return json.loads(path.read_text(encoding="utf-8")).get(name) if path.exists() else None


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv", "html", "json"])
@pytest.mark.parametrize("name", [NAME, ""])
def test_the_first_statement_that_goes_out_asks_whose_it_is(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, ending: str
) -> None:
    window = pay_window(qtbot, open_window, tmp_path, "he" if ending in ("xlsx", "csv") else "en")
    target = tmp_path / f"out.{ending}"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    QTest.mouseClick(window.pages["pay"].export_button, LEFT)
    assert not target.exists()
    with qtbot.waitSignal(window.pay_commands.notified):
        answer(window, name)
    qtbot.waitUntil(lambda: kept("asked_name") is True)
    assert kept("manager") == name and Settings.load(settings_path()).manager == name
    if ending in ("csv", "html", "json"):
        assert (NAME in target.read_text(encoding="utf-8-sig")) == bool(name)

    # Whatever was answered, nobody asks again; and the page knows the name.
    target.unlink()
    qtbot.waitUntil(lambda: getattr(window.pages["pay"].page.statement, "manager", None) == name)
    with qtbot.waitSignal(window.pay_commands.notified):
        QTest.mouseClick(window.pages["pay"].export_button, LEFT)
    assert target.exists() and asking(window) is None


def test_paper_asks_too_and_a_closed_month_does_not(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = pay_window(qtbot, open_window, tmp_path, "en")
    printed: list[Any] = []
    monkeypatch.setattr(printing, "ask_printer", lambda made, _: printed.append(made))
    made = window.pages["pay"].page.statement
    assert made is not None

    window.pay_commands.print_statement(replace(made, closed_on=date(2026, 3, 1)))
    assert [each.manager for each in printed] == [""] and asking(window) is None
    window.pay_commands.print_statement(made)
    assert len(printed) == 1
    answer(window, NAME)
    assert printed[1].manager == NAME and printed[1].entries == made.entries


def test_a_question_that_was_closed_lets_nothing_out_and_comes_again(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = pay_window(qtbot, open_window, tmp_path, "en")
    chosen: list[Any] = []
    monkeypatch.setattr(messages, "file_to_save", lambda *words: chosen.append(words))
    for _ in range(2):
        QTest.mouseClick(window.pages["pay"].export_button, LEFT)
        dialog = asking(window)
        assert dialog is not None
        QTest.keyClicks(dialog.name, "Half a na")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: asking(window) is None)
    assert not chosen and not kept("asked_name") and not kept("manager") and window.settings.manager == ""


def test_the_name_of_the_track_record_is_kept_like_any_setting(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = pay_window(qtbot, open_window, tmp_path, "en")
    monkeypatch.setattr(messages, "file_to_save", lambda *_: None)  # no file is chosen: the name was typed all the same
    for typed, then in ((NAME, NAME), ("", NAME), ("Noa B.", "Noa B.")):
        dialog = window.pages["performance"].ask_track_record()
        dialog.manager.clear()
        paste(dialog.manager, typed)
        QTest.mouseClick(dialog.save_button, LEFT)
        qtbot.waitUntil(lambda then=then: kept("manager") == then)
        qtbot.waitUntil(lambda then=then: getattr(window.pages["pay"].page.statement, "manager", "") == then)
    QTest.mouseClick(window.pages["pay"].export_button, LEFT)
    assert asking(window) is None


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_command_line_hints_once_how_the_name_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    words = ["--language", language, "--book", str(path), "statement", "2026-02"]
    assert main(words) == 0
    assert str(settings_path()) not in capsys.readouterr().err  # it goes nowhere
    told = []
    for _ in range(2):
        assert main([*words, "--to", str(tmp_path / "out.csv")]) == 0
        told.append(str(settings_path()) in capsys.readouterr().err)
    assert told == [True, False]
    settings = Settings.load(settings_path())
    settings.manager = NAME
    settings.save(settings_path())
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["manager"] == NAME

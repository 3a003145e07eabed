"""Each setting where it acts, at once, and kept; who sells nothing has deals and pay out of the way."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Work
from clientbook.domain.deals.stage_weights import STAGE_WEIGHTS
from clientbook.domain.languages.language import MONDAY, SUNDAY
from clientbook.formatting import first_day
from clientbook.jobs.demo import fill_with_samples
from clientbook.settings import Settings, settings_path
from clientbook.store.book import Book
from clientbook.ui.app import Program
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_whole_job import type_into


def choose(window: MainWindow, name: str, value: Any) -> None:
    """A choice in the settings, as by the mouse."""
    field = window.dialogs.dialog("settings").fields[name]
    field.setCurrentIndex(field.values().index(value))
    field.activated.emit(field.currentIndex())


def kept() -> dict[str, Any]:
    path = settings_path()
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_is_chosen_holds_at_once_and_is_kept(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.dialogs.dialog("settings")
    type_into(dialog.fields["currency"], "EUR")
    window.tab_commands.new_for_client("deal", 0)
    qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == 0)
    assert window.pages["deal"].details.record.currency == "EUR"

    type_into(dialog.fields["manager"], "Dana Cohen")
    window.tabs.setCurrentWidget(window.pages["pay"])
    qtbot.waitUntil(lambda: getattr(window.pages["pay"].page.statement, "manager", "") == "Dana Cohen")

    assert first_day() == (SUNDAY if language == "he" else MONDAY)
    choose(window, "first_day", "monday" if language == "he" else "sunday")
    assert first_day() == (MONDAY if language == "he" else SUNDAY)

    type_into(dialog.weights["proposal"], "60")
    type_into(dialog.fields["untouched_days"], "9")
    type_into(dialog.fields["default_interval"], "999999")
    assert dialog.fields["default_interval"].toolTip()  # says why not
    type_into(dialog.fields["default_interval"], "45")
    type_into(dialog.fields["backup_folder"], str(tmp_path / "elsewhere"))
    with qtbot.waitSignal(window.file_commands.notified):
        window.menus["backup"].trigger()
    assert len(list((tmp_path / "elsewhere").glob("full *.clientbook"))) == 1
    qtbot.waitUntil(lambda: kept().get("backup_folder") == str(tmp_path / "elsewhere"))
    found = Settings.load(settings_path())
    assert (found.currency, found.manager, found.untouched_days) == ("EUR", "Dana Cohen", 9)
    assert found.default_interval == 45 and found.stage_weights == STAGE_WEIGHTS | {"proposal": 60}
    dialog.close()


def test_another_language_comes_at_once_and_the_settings_stay_open(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    program = next(c for c in QApplication.instance().children() if getattr(c, "window", None) is window)
    window.dialogs.show_settings()
    choose(window, "language", "he")
    qtbot.waitUntil(lambda: program.window is not window and program.window.dialogs.is_open("settings"))
    assert program.window.dialogs.dialog("settings").windowTitle() == "הגדרות"
    again = program.window
    choose(again, "theme", "dark")
    qtbot.waitUntil(lambda: program.window is not again)
    qtbot.waitUntil(lambda: (kept().get("language"), kept().get("theme")) == ("he", "dark"))
    program.window.dialogs.dialog("settings").close()


def test_who_sells_nothing_has_deals_and_pay_out_of_the_way(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    tabs = window.tabs
    tabs.setCurrentWidget(window.pages["pay"])
    qtbot.waitUntil(lambda: window.this_month.text() != "")
    window.dialogs.show_settings()
    choose(window, "duty", "service")
    shown = [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert shown == ["Today", "Clients", "Contacts"]
    assert tabs.currentWidget() is window.pages["client"] and not window.this_month.isVisible()
    window.tab_commands.step_tab(2)
    assert tabs.currentWidget() is window.pages["today"]  # past what is out of the way

    # A new client is one in service, and has no page of deals.
    tabs.setCurrentWidget(window.pages["client"])
    window.menus["new"].trigger()
    type_into(window.pages["client"].details.pages.fields["name"], "Served Ltd")
    qtbot.waitUntil(lambda: bool(window.pages["client"].details.record_id))
    (served,) = Book(path).all("client", name="Served Ltd")
    assert served.work is Work.SERVICE  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "service" in window.pages["client"].details.pages.shown_pages)
    assert "deals" not in window.pages["client"].details.pages.shown_pages

    # The View menu, and a deal that is found, still open them.
    window.menus["tab-4"].trigger()
    assert tabs.currentWidget() is window.pages["pay"] and tabs.isTabVisible(tabs.indexOf(window.pages["pay"]))
    window.open_record("deal", 60)
    assert tabs.currentWidget() is window.pages["deal"]
    choose(window, "duty", "sell")
    assert all(tabs.isTabVisible(place) for place in range(tabs.count())) and window.this_month.isVisible()
    window.dialogs.dialog("settings").close()


def test_a_damaged_file_of_settings_means_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for text in ("", "[]", '{"duty": "all", "first_day": 3, "untouched_days": true, "stage_weights": {"open": 900}}'):
        path.write_text(text, encoding="utf-8")
        assert Settings.load(path) == Settings()
    path.write_text('{"duty": "service", "stage_weights": {"open": 5, "won": 3}, "later": 1}', encoding="utf-8")
    found = Settings.load(path)
    assert found.duty == "service" and found.stage_weights == STAGE_WEIGHTS | {"open": 5}


def test_looks_are_commands_and_the_type_keeps_its_size(qtbot: QtBot, open_window: Open) -> None:
    """Theme, language and type are chosen by name, without the settings; each comes at once and is kept."""
    window = open_window()
    usual = QApplication.font().pointSizeF()
    program = next(each for each in QApplication.instance().children() if isinstance(each, Program))

    def run(name: str, **wanted: Any) -> None:
        before = program.window
        assert before is not None
        before.menus[name].trigger()
        qtbot.waitUntil(lambda: program.window is not before)
        assert {key: getattr(program.window.settings, key) for key in wanted} == wanted  # type: ignore[union-attr]

    assert program.window is window
    run("type-larger", type_size=110)
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.1)
    run("theme-dark", theme="dark")
    run("language-he", language="he")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.1)
    run("type-smaller", type_size=100)
    run("type-smaller", type_size=90)
    run("type-usual", type_size=100)
    assert QApplication.font().pointSizeF() == pytest.approx(usual)
    qtbot.waitUntil(
        lambda: (kept().get("language"), kept().get("theme"), kept().get("type_size")) == ("he", "dark", 100)
    )

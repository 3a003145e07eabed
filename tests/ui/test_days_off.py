"""Days off in the window: what is put off or called "tomorrow" comes to a working day, and weeks name their holidays."""

from datetime import date, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind
from clientbook.domain.reading.days_off import DaysOff
from clientbook.domain.records import Activity, Client
from clientbook.jobs.today_sections import Span
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui import days_off
from clientbook.ui.kit.bidi import shown_weekday
from clientbook.ui.program.settings_dialog import SettingsDialog

from .conftest import Open
from .test_today import press

TODAY = date.today()
TOMORROW, AFTER = TODAY + timedelta(1), TODAY + timedelta(2)
FEAST = {"en": "Feast", "he": "חג"}


@pytest.fixture(params=["en", "he"])
def window(
    request: pytest.FixtureRequest, open_window: Open, book: Book, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Any:
    """Tomorrow is a holiday."""
    known = DaysOff(holidays={TOMORROW: FEAST[request.param]})
    monkeypatch.setattr(days_off, "days_off_of", lambda *_: known)
    touch = Activity(kind=ActivityKind.CALL, on=TODAY, next_on=TODAY, text="x", client_id=-1)
    book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), touch]))
    window: Any = open_window(book.path, request.param)
    window.tabs.setCurrentWidget(window.pages["today"])
    qtbot.waitUntil(lambda: len(window.pages["today"].lines) == 1)
    return window


def test_what_is_put_off_comes_to_a_working_day_and_the_sentence_names_it(
    window: Any, qtbot: QtBot, book: Book
) -> None:
    table = window.pages["today"].table
    table.select_row(next(iter(table.rows.places())))
    QTest.keyClick(table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: [each.next_on for each in cast(list[Activity], book.all("activity"))] == [AFTER])
    said = tr("Moved to {day}").format(day=shown_weekday(AFTER))
    qtbot.waitUntil(lambda: said in window.toast.text())


@pytest.mark.parametrize("where", ["today", "client"])
def test_tomorrow_in_a_line_is_a_working_day(window: Any, qtbot: QtBot, book: Book, where: str) -> None:
    if where == "client":
        window.open_record("client", book.ids("client")[0])
        details = window.pages["client"].details
        qtbot.waitUntil(lambda: bool(details.record_id) and details.log is not None)
    line = (window.pages["today"].plan if where == "today" else details.log).line
    for letter in {"en": "meeting with Kalomi tomorrow", "he": "פגישה עם Kalomi מחר"}[window.settings.language]:
        press(line, letter)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.count("activity") == 2)
    assert cast(list[Activity], book.all("activity"))[-1].next_on == AFTER


def test_a_week_names_its_holidays(window: Any, qtbot: QtBot) -> None:
    page = window.pages["today"]
    page.look(Span.MONTH)
    page.agenda.look_at(TOMORROW)
    named = lambda: {cell.day: cell.holiday.full_text for cell in page.agenda.cells if cell.holiday.full_text}  # noqa: E731
    qtbot.waitUntil(lambda: named() == {TOMORROW: FEAST[window.settings.language]})
    assert [cell.day for cell in page.agenda.cells if cell.property("off")] == [TOMORROW]


def test_the_week_of_the_settings_holds_at_once(window: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(days_off, "days_off_of", lambda *of: asked.append(of) or DaysOff())
    window.pages["today"].look(Span.WEEK)
    window.dialogs.show_settings()
    dialog = window.findChild(SettingsDialog)
    field = dialog.fields["working_week"]
    field.setCurrentIndex(field.values().index("sunday-friday"))
    field.activated.emit(field.currentIndex())
    dialog.close()
    qtbot.waitUntil(lambda: [of[-1] for of in asked][-1:] == ["sunday-friday"])
    assert window.settings.working_week == "sunday-friday"

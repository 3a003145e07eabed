"""The day's work: a typed line is understood and logged, its next touch comes to Today, and is acted on there."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Stage
from clientbook.domain.records import Activity, Client, Deal
from clientbook.jobs.today import Reason, today_of
from clientbook.store.book import Book

from .conftest import Open

LINES = {"en": "call Dana tomorrow 10:00", "he": "להתקשר לדנה מחר 10:00"}


def activities(book: Book) -> list[Activity]:
    return cast(list[Activity], book.all("activity"))


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_line_is_typed_understood_logged_and_done(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    book = Book(tmp_path / "b.clientbook")
    book.apply(Label("edited"), adds([Client(name="Kalomi")]))
    window = open_window(book.path, language)
    qtbot.waitUntil(lambda: window.clients.model.rowCount() == 1)
    window.clients.select_row(0)
    details = window.clients.details
    qtbot.waitUntil(details.isVisible)
    field: Any = details.log.line  # type: ignore[union-attr]
    field.setText(LINES[language])
    field.textEdited.emit(field.text())
    assert "10:00" in details.log._preview.text()  # type: ignore[union-attr]
    with qtbot.waitSignal(window._session.changed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    (planned,) = activities(book)
    tomorrow = date.today() + timedelta(days=1)
    assert (planned.kind, planned.next_on, planned.text) == (ActivityKind.CALL, tomorrow, LINES[language])
    assert today_of(book, date.today()) == [] and [line.record.id for line in today_of(book, tomorrow)] == [planned.id]

    # It is put off, brought forward by undo, and done when its day has come.
    book.apply(
        Label("edited"),
        adds(
            [
                Activity(
                    kind=ActivityKind.MEETING,
                    on=date.today(),
                    text="Offer",
                    client_id=book.all("client")[0].id,
                    next_on=date.today(),
                )
            ]
        ),
    )
    window.tabs.setCurrentWidget(window.today)
    qtbot.waitUntil(lambda: window.today.table.rows.rowCount() == 1)
    window.today.table.select_row(0)
    with qtbot.waitSignal(window._session.changed):
        QTest.keyClick(window.today.table, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.today._empty.isVisible())
    with qtbot.waitSignal(window._session.changed):
        window._actions["undo"].trigger()
    qtbot.waitUntil(lambda: window.today.table.rows.rowCount() == 1)
    window.today.table.select_row(0)
    with qtbot.waitSignal(window._session.changed):
        QTest.keyClick(window.today.table, Qt.Key.Key_D)
    *_, done, logged = activities(book)
    assert done.done and logged.on == date.today() and logged.next_on is None and logged.text == "Offer"
    qtbot.waitUntil(lambda: window.today._empty.isVisible())


def test_late_deals_and_open_money_wait_too(book: Book) -> None:
    today = date(2026, 11, 24)
    client = Client(id=-1, name="Kalomi")
    deals = [
        Deal(client_id=-1, title="Late", stage=Stage.PROPOSAL, expected_on=date(2026, 11, 1), amount=100),
        Deal(client_id=-1, title="Ahead", stage=Stage.PROPOSAL, expected_on=date(2026, 12, 1)),
        Deal(client_id=-1, title="Not invoiced", stage=Stage.WON, won_on=date(2026, 10, 1), amount=100),
        Deal(
            client_id=-1,
            title="Not paid",
            stage=Stage.WON,
            won_on=date(2026, 9, 1),
            invoiced_on=date(2026, 9, 2),
            amount=100,
        ),
        Deal(
            client_id=-1,
            title="Fell through",
            stage=Stage.WON,
            won_on=date(2026, 9, 1),
            cancelled_on=date(2026, 9, 2),
            amount=100,
        ),
    ]
    book.apply(Label("edited"), adds([client, *deals]))
    assert [(line.reason, line.text) for line in today_of(book, today)] == [
        (Reason.LATE_DEAL, "Late"), (Reason.NOT_INVOICED, "Not invoiced"), (Reason.NOT_PAID, "Not paid"),
    ]  # fmt: skip

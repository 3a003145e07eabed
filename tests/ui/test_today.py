"""The day's work: a typed line is understood and logged, its next touch comes to Today, and is acted on there."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage, Tie, Work
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole, Service
from clientbook.jobs.today import Reason, today_of
from clientbook.store.book import Book
from clientbook.ui.record.pages.activity_dialog import ActivityDialog
from clientbook.ui.safety.history_dialog import HistoryDialog

from .conftest import Open

LINES = {"en": "call Dana tomorrow 10:00", "he": "להתקשר לדנה מחר 10:00"}


def press(widget: QWidget, letter: str) -> None:
    """A key that writes this letter; QTest knows only Latin ones."""
    key = Qt.Key.Key_unknown if not letter.isascii() else Qt.Key(ord(letter.upper()))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))


def activities(book: Book) -> list[Activity]:
    return cast(list[Activity], book.all("activity"))


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_line_is_typed_understood_logged_and_done(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    book = Book(tmp_path / "b.clientbook")
    book.apply(Label("edited"), adds([Client(name="Kalomi")]))
    window = open_window(book.path, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    window.pages["client"].select_row(0)
    details = window.pages["client"].details
    qtbot.waitUntil(details.isVisible)
    field: Any = details.log.line  # type: ignore[union-attr]
    field.setText(LINES[language])
    field.textEdited.emit(field.text())
    assert "10:00" in details.log.preview.full_text  # type: ignore[union-attr]
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    (planned,) = activities(book)
    tomorrow = date.today() + timedelta(days=1)
    assert (planned.kind, planned.next_on, planned.text) == (ActivityKind.CALL, tomorrow, LINES[language])
    assert today_of(book, date.today()) == [] and [line.record.id for line in today_of(book, tomorrow)] == [planned.id]

    # What is to come and names no day waits for one; nothing is written meanwhile.
    asked = {"en": "call Dana after the holidays", "he": "להתקשר לדנה אחרי החגים"}[language]
    field.setText(asked)
    field.textEdited.emit(asked)
    log: Any = details.log
    words = {"en": "after the holidays", "he": "אחרי החגים"}[language]
    assert words in log.preview.full_text and log.days is None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == asked and len(activities(book)) == 1
    assert log.days.isVisible() and words in log.days.windowTitle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert log.days is None and field.text() == asked and len(activities(book)) == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert field.text() == "" and log.days is None
    assert window.focusWidget() is field
    assert [each.next_on for each in activities(book)] == [tomorrow, tomorrow]
    book.undo()

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

    def dues() -> list[date]:
        return [each.due for each in window.pages["today"].lines]

    window.tabs.setCurrentWidget(window.pages["today"])
    qtbot.waitUntil(lambda: dues() == [date.today(), tomorrow])
    window.pages["today"].table.select_row(0)
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(window.pages["today"].table, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: dues() == [tomorrow, date.today() + timedelta(7)])
    with qtbot.waitSignal(window.session.changed):
        window.menus["undo"].trigger()
    qtbot.waitUntil(lambda: dues() == [date.today(), tomorrow])
    window.pages["today"].table.select_row(0)
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(window.pages["today"].table, Qt.Key.Key_D)
    *_, done, logged = activities(book)
    assert (
        done.done and logged.on == date.today() and logged.next_on is None and (done.text, logged.text) == ("Offer", "")
    )
    qtbot.waitUntil(lambda: dues() == [tomorrow])


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


@pytest.mark.parametrize("language", ["en", "he"])
def test_keys_work_today_off_line_by_line(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    today, book = date.today(), Book(tmp_path / "b.clientbook")
    clients = [Client(id=-1 - n, name=f"Firm {n}", phones=(f"03-555000{n}",)) for n in range(3)]
    touches = [Activity(on=today, text=f"t{n}", client_id=-1 - n, next_on=today) for n in range(3)]
    book.apply(Label("edited"), adds([*clients, *touches, Deal(id=-9, client_id=-1, title="Won", amount=5,
                                                                stage=Stage.WON, won_on=today)]))  # fmt: skip
    window = open_window(book.path, language)
    window.tabs.setCurrentWidget(window.pages["today"])
    table = window.pages["today"].table
    qtbot.waitUntil(lambda: len(table.rows.places()) == 4)
    table.select_row(0)
    table.setFocus()
    # A Hebrew layout writes other letters on the same keys; the call is offered to the system.
    letters = {"en": "cdtd", "he": "בגאג"}[language]
    press(table, letters[0])
    assert opened == ["tel:035550000"]
    for following, letter in zip(("t1", "t2", "t1"), letters[1:], strict=True):
        with qtbot.waitSignal(window.session.changed):
            press(table, letter)
        # The next line waits under the same keys; what was put off, with those of its day.
        qtbot.waitUntil(lambda text=following: table.chosen() is not None and table.chosen().text == text)
    done = {each.text for each in activities(book) if each.done}
    assert done == {"t0", "t2"} and [a.next_on for a in activities(book) if a.text == "t1"] == [today + timedelta(1)]
    assert table.chosen().text == "t1" and table.chosen().due == today + timedelta(1)
    QTest.keyClick(table, Qt.Key.Key_Down)  # past the heading of the money
    assert table.chosen().reason is Reason.NOT_INVOICED
    with qtbot.waitSignal(window.session.changed):
        press(table, letters[1])
    qtbot.waitUntil(lambda: {line.reason for line in window.pages["today"].lines} == {Reason.TOUCH, Reason.NOT_PAID})

    # Enter opens it; back leads here again, forward to the deal.
    qtbot.waitUntil(lambda: table.chosen() is not None)
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.pages["deal"].details.record_id))
    assert window.tabs.currentWidget() is window.pages["deal"]
    window.menus["back"].trigger()
    assert window.tabs.currentWidget() is window.pages["today"]
    window.menus["forward"].trigger()
    assert window.tabs.currentWidget() is window.pages["deal"] and not window.menus["forward"].isEnabled()


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_pages_of_a_client_lead_to_people_deals_and_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    book = Book(tmp_path / "b.clientbook")
    people = [Contact(id=-2, client_id=-1, name="Dana Cohen", decides=True),
              Contact(id=-3, client_id=-1, name="Ron Bar", reports_to=-2)]  # fmt: skip
    deal = Deal(id=-4, client_id=-1, title="Steel", roles=(DealRole(-2, Role.DECISION_MAKER),))
    ids = book.apply(Label("edited"), adds([Client(id=-1, name="Kalomi", work=Work.SERVICE), *people, deal])).ids
    window = open_window(book.path, language)
    details: Any = window.pages["client"].details
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    window.pages["client"].select_row(0)
    qtbot.waitUntil(lambda: details.record_id == ids[-1])
    assert details.pages.shown_pages == ["fields", "service", "people", "deals", "timeline"]

    # What is logged names the person it is about, shows in the timeline, is put right there, and is undone.
    details.log.line.setText({"en": "call Dana tomorrow", "he": "call Dana מחר"}[language])
    details.log.line.textEdited.emit(details.log.line.text())
    assert "Dana Cohen" in details.log.preview.full_text
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(details.log.line, Qt.Key.Key_Return)
    (logged,) = activities(book)
    assert (logged.client_id, logged.contact_id) == (ids[-1], ids[-2])
    details.pages.edit_requested.emit(logged)
    (dialog,) = details.findChildren(ActivityDialog)
    dialog.fields["at"].setText("1030")
    dialog.fields["contact_id"].set_value(ids[-3])
    with qtbot.waitSignal(window.session.changed):
        dialog._save()
    assert (activities(book)[0].at, activities(book)[0].contact_id) == ("10:30", ids[-3])
    with qtbot.waitSignal(window.session.changed):
        details.pages.done_requested.emit(activities(book)[0])
    assert [(each.done, each.on <= date.today()) for each in activities(book)] == [(True, False), (False, True)]

    # A service is typed in, a request comes and is done.
    details.pages.show_page("service")
    name = details.pages.fields["services"].findChildren(QLineEdit)[0]
    with qtbot.waitSignal(window.session.changed):
        name.setText("Backup")
        name.editingFinished.emit()
    assert book.client(ids[-1]).services == (Service("Backup"),)
    details.log.line.setText("request: printer")
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(details.log.line, Qt.Key.Key_Return)
    requests = details.pages.requests
    qtbot.waitUntil(lambda: len(requests.findChildren(QPushButton)) == 1)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(requests.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    # A person's name leads to the person, theirs to the deal, and back leads the same way.
    details.pages.show_page("people")
    names = [button.text() for button in details.findChildren(QPushButton) if button.isVisible()]
    assert names[:2] == ["Dana Cohen", "Ron Bar"]
    window.open_record("contact", ids[-2])
    qtbot.waitUntil(lambda: window.pages["contact"].details.record_id == ids[-2])
    window.open_record("deal", ids[-4])
    qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == ids[-4])
    window.menus["back"].trigger()
    assert window.tabs.currentWidget() is window.pages["contact"]
    window.menus["back"].trigger()
    assert window.tabs.currentWidget() is window.pages["client"] and details.record_id == ids[-1]


def test_a_tie_tells_why_and_a_version_comes_back_from_the_history(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    book = Book(tmp_path / "b.clientbook")
    number = book.apply(Label("edited"), adds([Contact(id=-1, name="Dana")])).ids[-1]
    window = open_window(book.path)
    window.open_record("contact", number)
    details: Any = window.pages["contact"].details
    qtbot.waitUntil(lambda: details.record_id == number)
    for tie, reason in ((Tie.MET, "Trade fair"), (Tie.ALLY, "Gave us the order")):
        with qtbot.waitSignal(window.session.changed):
            details.pages.field_edited.emit("tie", tie)
        qtbot.waitUntil(lambda: details.pages.fields["tie_steps"].reason.isVisible())
        with qtbot.waitSignal(window.session.changed):
            field = details.pages.fields["tie_steps"].reason
            field.setText(reason)
            field.commit()
        qtbot.waitUntil(lambda reason=reason: reason in details.pages.fields["tie_steps"].story.text())
    assert [step.reason for step in book.contact(number).tie_steps] == ["Trade fair", "Gave us the order"]
    window.file_commands.show_history(number, "Dana")
    qtbot.waitUntil(lambda: bool(window.findChildren(HistoryDialog)))
    (dialog,) = window.findChildren(HistoryDialog)
    assert dialog.lines.count() == 5 and "You" in dialog.lines.item(0).text()
    dialog.lines.setCurrentRow(0)
    assert not dialog.bring_button.isEnabled()  # that is how it stands
    dialog.lines.setCurrentRow(2)
    with qtbot.waitSignal(window.session.changed):
        dialog.bring_button.click()
    assert book.contact(number).tie is Tie.MET and len(book.contact(number).tie_steps) == 1

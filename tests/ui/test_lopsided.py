"""Records on which thousands hang: the window shows the first of them, says how many there are, and loses none."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Work
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.store.book import Book
from clientbook.ui.kit.fields.list_field import ListField
from clientbook.ui.safety.history_dialog import SHOWN, HistoryDialog

from .conftest import Open


def test_the_details_of_a_client_with_thousands_of_people_and_deals(
    qtbot: QtBot, open_window: Open, book: Book
) -> None:
    people = [Contact(id=-2 - n, client_id=-1, name=f"Person {n:04}", decides=n == 2999) for n in range(3000)]
    deals = [Deal(id=-4000 - n, client_id=-1, title=f"Deal {n}") for n in range(3000)]
    done = book.apply(
        Label("x"), [Change(None, Client(id=-1, name="Kalomi")), Adds.of("contact", people), *adds(deals)]
    )
    window = open_window(book.path)
    details: Any = window.pages["client"].details
    window.open_record("client", done.ids[-1])
    qtbot.waitUntil(lambda: details.record_id == done.ids[-1])
    assert [details.pages.tabs.tabText(place) for place in (1, 2)] == ["People 3,000", "Deals 3,000"]

    def shown() -> list[str]:
        return [each.text() for each in details.findChildren(QLabel) if each.isVisible()]

    details.pages.show_page("people")
    qtbot.waitUntil(lambda: "and 2,970 more" in shown())
    assert "Decides" in shown()
    details.pages.show_page("deals")
    qtbot.waitUntil(lambda: "and 2,950 more" in shown())
    # The next client's pages are its own, also those that are not open.
    book_of_two = book.apply(Label("x"), adds([Client(id=-1, name="Negev")]))
    window.session.changed.emit(book_of_two)
    window.open_record("client", book_of_two.ids[-1])
    qtbot.waitUntil(lambda: "No deals yet." in shown())
    details.pages.show_page("people")
    qtbot.waitUntil(lambda: any(text.startswith("Nobody here yet") for text in shown()))


def test_a_field_with_a_thousand_phones_keeps_those_that_it_does_not_show(qtbot: QtBot) -> None:
    field = ListField()
    qtbot.addWidget(field)
    phones = tuple(f"050-{n:07}" for n in range(1000))
    field.set_value(phones)
    lines = field.findChildren(QLineEdit)
    assert len(lines) == 21 and lines[-1].placeholderText() == "and 980 more"
    lines[0].setText("03-5551234")
    with qtbot.waitSignal(field.value_changed):
        field.commit()
    assert field.value() == ("03-5551234", *phones[1:])


def test_the_history_of_a_record_that_was_edited_a_thousand_times(qtbot: QtBot, open_window: Open, book: Book) -> None:
    now = Client(name="Kalomi")
    number = book.apply(Label("x"), adds([now])).touched["client"][0]
    now = book.client(number)
    with book.connected():
        for edit in range(SHOWN + 100):
            former, now = now, replace(now, city=f"City {edit}", review_on=date(2026, 11, 1))
            book.apply(Label("edited", {"name": "Kalomi"}), [Change(former, now)])
    window = open_window(book.path)
    window.file_commands.show_history(number, "Kalomi")
    qtbot.waitUntil(lambda: bool(window.findChildren(HistoryDialog)))
    (dialog,) = window.findChildren(HistoryDialog)
    assert dialog.lines.count() == SHOWN + 1
    assert f"City {SHOWN + 99}" in dialog.lines.item(0).text() and dialog.lines.item(SHOWN).text() == "…"
    dialog.lines.setCurrentRow(SHOWN)
    assert not dialog.take_button.isEnabled() and not dialog.bring_button.isEnabled()
    dialog.close()


def test_a_long_story_is_turned_over_part_by_part_and_old_requests_are_still_open(
    qtbot: QtBot, open_window: Open, book: Book
) -> None:
    def story(day: int, **values: Any) -> Activity:
        return Activity(on=date(2020, 1, 1) + timedelta(day), client_id=-1, text=f"Call {day}", **values)

    first = story(0, kind=ActivityKind.REQUEST)
    done = book.apply(
        Label("x"), adds([Client(id=-1, name="Kalomi", work=Work.SERVICE), first, *(story(n) for n in range(1, 250))])
    )
    window = open_window(book.path)
    details: Any = window.pages["client"].details
    window.open_record("client", done.ids[-1])
    qtbot.waitUntil(lambda: details.record_id == done.ids[-1])
    assert "Service 1" in [details.pages.tabs.tabText(place) for place in range(3)]

    def told() -> list[str]:
        labels = [each.text() for each in details.findChildren(QLabel) if each.isVisible()]
        return [text for text in labels if text.startswith("Call ")]

    def press(text: str) -> None:
        button = next(each for each in details.findChildren(QPushButton) if each.isVisible() and each.text() == text)
        button.click()

    details.pages.show_page("timeline")
    for number, newest, count in (
        ("", 249, 30),
        ("older", 249, 90),
        ("older", 159, 90),
        ("older", 69, 70),
        ("newer", 159, 90),
    ):
        if number:
            press(f"Show {number} ones")
        qtbot.waitUntil(lambda newest=newest, count=count: told()[:1] == [f"Call {newest}"] and len(told()) == count)

"""A new record that lacks something says so, and outlives another choice, the window, a kill; erasing drops it."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.records import Client, Contact, Deal
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
from clientbook.store.drafts import Draft, drafts_path, read_drafts, write_drafts
from clientbook.texts import tr

from .conftest import Open
from .test_today import press


def typed(widget: Any, text: str) -> None:
    widget.setFocus()
    for letter in text:
        press(widget, letter)
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def shown(window: Any) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def deals(book: Book) -> list[Deal]:
    return cast(list[Deal], book.all("deal"))


def links(window: Any, text: str) -> list[QPushButton]:
    return [each for each in window.findChildren(QPushButton) if each.isVisible() and text in each.text()]


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("slowly", [False, True])
def test_an_unknown_client_is_created_where_it_was_typed(
    qtbot: QtBot, open_window: Open, book: Book, language: str, slowly: bool
) -> None:
    book.apply(Label("x"), adds([Client(name="Kalomi")]))
    window: Any = open_window(book.path, language)
    window.tabs.setCurrentWidget(window.pages["deal"])
    window.pages["deal"].start_new()
    details = window.pages["deal"].details
    qtbot.waitUntil(lambda: details.record_id == 0)
    typed(details.pages.fields["title"], "Steel")
    field = details.pages.fields["client_id"]
    assert field.hasFocus()
    for letter in "Negev Labs":
        press(field, letter)
    if slowly:
        qtbot.wait(200)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(links(window, "Negev Labs")))
    assert field.text() == "Negev Labs" and field.unknown == "Negev Labs"
    qtbot.wait(100)
    (button,) = links(details.pages, "Negev Labs")
    assert QApplication.focusWidget() is button  # Tab goes on to the act
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.count("deal") == 1)
    qtbot.waitUntil(lambda: bool(details.record_id))
    deal = cast(Deal, book.all("deal")[0])
    assert book.names("client", [deal.client_id]) == {deal.client_id: "Negev Labs"} and deal.title == "Steel"
    qtbot.waitUntil(lambda: not drafts_path(book.path).exists())
    window.session.undo()
    window.session.undo()
    qtbot.waitUntil(lambda: book.count("client") == 1 and not book.count("deal"))


def test_a_known_client_is_linked_however_fast_it_is_typed(qtbot: QtBot, open_window: Open, book: Book) -> None:
    (number,) = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi")])).ids.values()
    window: Any = open_window(book.path)
    window.tabs.setCurrentWidget(window.pages["deal"])
    window.pages["deal"].start_new()
    typed(window.pages["deal"].details.pages.fields["title"], "Steel")
    typed(window.pages["deal"].details.pages.fields["client_id"], "kalomi")
    qtbot.waitUntil(lambda: book.count("deal") == 1)
    assert cast(Deal, book.all("deal")[0]).client_id == number


@pytest.mark.parametrize("slow", [False, True])
def test_tab_goes_past_a_known_client_however_late_its_name_is_found(
    qtbot: QtBot, open_window: Open, book: Book, slow: bool
) -> None:
    """Nothing that creates it comes in between: what is typed next would land in the wrong field."""
    (number,) = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi")])).ids.values()
    window: Any = open_window(book.path)
    window.tabs.setCurrentWidget(window.pages["deal"])
    window.pages["deal"].start_new()
    fields = window.pages["deal"].details.pages.fields
    typed(fields["title"], "Steel")
    typed(fields["client_id"], "Kalomi")
    if slow:
        qtbot.waitUntil(lambda: book.count("deal") == 1)
    for text in ("", "42000"):
        for letter in text:
            press(QApplication.focusWidget(), letter)  # type: ignore[arg-type]
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: [(each.client_id, each.amount) for each in deals(book)] == [(number, 42_000_00)])


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_draft_waits_over_another_choice_and_over_a_restart(
    qtbot: QtBot, open_window: Open, book: Book, language: str
) -> None:
    book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Deal(client_id=-1, title="Old")]))
    window: Any = open_window(book.path, language)
    window.tabs.setCurrentWidget(window.pages["deal"])
    qtbot.waitUntil(lambda: window.pages["deal"].model.rowCount() == 1)
    window.pages["deal"].start_new()
    details = window.pages["deal"].details
    typed(details.pages.fields["title"], "Steel")
    typed(details.pages.fields["client_id"], "Nobody Ltd")
    details.pages.fields["amount"].setFocus()
    for letter in "90000":
        press(details.pages.fields["amount"], letter)
    window.pages["deal"].select_row(0)  # what is being typed is taken along
    qtbot.waitUntil(lambda: bool(details.record_id))
    assert not details.draft_note.isVisible() and details.pages.fields["client_id"].text() == "Kalomi"
    waits = [text for text in shown(window.pages["deal"].waiting) if tr("Not in the book yet.") in text]
    assert any("Steel" in text and "Nobody Ltd" in text for text in waits)
    window.close()
    qtbot.waitUntil(lambda: [each.record.title for each in read_drafts(book.path)] == ["Steel"])
    assert drafts_path(book.path).stat().st_mode & 0o077 == 0

    again: Any = open_window(book.path, language)
    again.tabs.setCurrentWidget(again.pages["deal"])
    qtbot.waitUntil(lambda: bool(links(again, tr("Go on with it"))))
    links(again, tr("Go on with it"))[0].click()
    fresh = again.pages["deal"].details
    qtbot.waitUntil(lambda: fresh.record_id == 0)
    assert fresh.pages.fields["title"].text() == "Steel" and fresh.pages.fields["amount"].value() == 90_000_00
    assert fresh.pages.fields["client_id"].text() == "Nobody Ltd" and links(fresh, "Nobody Ltd")
    assert (
        any(texts.tr("Client") in text for text in shown(fresh.draft_note))
        and not again.pages["deal"].waiting.isVisible()
    )
    links(fresh.draft_note, tr("Discard"))[0].click()
    qtbot.waitUntil(lambda: not drafts_path(book.path).exists())
    assert not fresh.isVisible() and not book.count("client") - 1


def test_a_deal_keeps_its_client_when_the_field_is_emptied(qtbot: QtBot, open_window: Open, book: Book) -> None:
    done = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Deal(id=-2, client_id=-1, title="Old")]))
    window: Any = open_window(book.path)
    window.open_record("deal", done.ids[-2])
    details = window.pages["deal"].details
    qtbot.waitUntil(lambda: details.record_id == done.ids[-2])
    field = details.pages.fields["client_id"]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "Kalomi" and window.toast.isVisible()


@pytest.mark.parametrize("seed", range(20))
def test_drafts_come_back_as_they_were(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    word = lambda: "".join(chance.choice('אב,"\\xyz ü') for _ in range(chance.randrange(8)))  # noqa: E731
    made: list[Draft] = []
    for _ in range(chance.randrange(5)):
        record: Any = chance.choice([
            Deal(client_id=0, title=word(), amount=chance.randrange(10**6), stage=chance.choice(list(Stage)), notes=word()),
            Client(name=word(), phones=(f"1{word().strip()}",), tags=(f"t{word().strip()}",)),
            Contact(client_id=chance.randrange(3), name=word(), birthday=date(1990, 1, 1)),
        ])  # fmt: skip
        typed_too = {"client_id": word()} if chance.random() < 0.5 else {}
        made.append(Draft({Deal: "deal", Client: "client", Contact: "contact"}[type(record)], record, typed_too))
    path = tmp_path / "b.clientbook"
    write_drafts(path, made)
    assert read_drafts(path) == made and drafts_path(path).exists() == bool(made)
    whole = drafts_path(path).read_bytes() if made else b"[]"
    drafts_path(path).write_bytes(whole[: chance.randrange(len(whole) + 1)])  # whatever is left of it is no error
    read_drafts(path)


def test_erasing_a_person_drops_the_drafts_that_name_them(book: Book) -> None:
    done = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Contact(id=-2, client_id=-1, name="Dana Levi")]))
    other = Draft("deal", Deal(client_id=0, title="Other"))
    named = Draft("deal", Deal(client_id=0, title="Bonus", notes="for dana levi"))
    write_drafts(
        book.path, [named, other, replace(named, record=Deal(client_id=0, title="x"), typed={"a": "Dana Levi"})]
    )
    erase(book, done.ids[-2])
    assert read_drafts(book.path) == [other]
    write_drafts(book.path, [Draft("deal", Deal(client_id=done.ids[-1], title="At Kalomi")), other])
    erase(book, done.ids[-1])
    assert read_drafts(book.path) == [other]

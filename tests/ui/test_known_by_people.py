"""A firm in the list of clients is found by its people, and reached through them; what goes out is the firm's own."""

import random
from array import array
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.records import Client, Contact
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
from clientbook.ui.columns import columns_of, plain_text
from clientbook.ui.table_rows import REACH, lines_of

from .conftest import Open

NAMES = ("Dana Levy", "דנה כהן", "Omer", "Zoë Ångström", "ירון בן-דוד", "Li")
COLOUR = Qt.ItemDataRole.ForegroundRole


def some_firms(rng: random.Random, count: int) -> list[Any]:
    firms = [
        Client(id=-1 - n, name=f"Firm {n}", phones=("03-5550000",) if rng.random() < 0.3 else ()) for n in range(count)
    ]
    people = [
        Contact(
            id=-1000 - n, client_id=-1 - rng.randrange(count), name=rng.choice(NAMES), decides=rng.random() < 0.3,
            phones=tuple(f"052-{rng.randrange(10**7):07}" for _ in range(rng.randrange(3))),
            emails=tuple(f"p{rng.randrange(10**6)}@mail.example" for _ in range(rng.randrange(2))),
        )
        for n in range(3 * count)
    ]  # fmt: skip
    return [*firms, *people]


def wanted(book: Book, client: Client, field: str) -> tuple[str, ...]:
    """What a list should show: the firm's own, else what its first person has who has any."""
    people = cast(list[Contact], book.all("contact", client_id=client.id))
    ranked = sorted(people, key=lambda each: (not each.decides, book.names("contact", [each.id])[each.id].casefold()))
    own: tuple[str, ...] = getattr(client, field)
    return own or next((getattr(each, field) for each in ranked if getattr(each, field)), ())


def shown(book: Book, client: Client, field: str) -> tuple[str, ...]:
    line = lines_of(book, "client", [client.id])[client.id]
    return tuple(getattr(line.through.get(field, line.record), field))


def look(book: Book) -> None:
    columns = {column.name: column for column in columns_of("client")}
    with book.connected():  # a connection for each of its questions would take the time of the test
        for client in cast(list[Client], book.all("client")):
            line = lines_of(book, "client", [client.id])[client.id]
            for field in REACH:
                own = getattr(client, field)
                assert len(shown(book, client, field)) == len(wanted(book, client, field)), (client, field)
                assert plain_text(columns[field], line) == "; ".join(own)
                faint = columns[field].is_faint
                assert faint is not None and faint(line) is (not own and bool(wanted(book, client, field)))


@pytest.mark.parametrize("seed", range(3))
def test_who_is_reached_through_whom_follows_every_change(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    book = Book(tmp_path / "b.clientbook")
    book.apply(Label("x"), adds(some_firms(rng, 9)))
    look(book)
    for _ in range(8):
        people = cast(list[Contact], book.all("contact"))
        person = rng.choice(people)
        done = rng.randrange(4)
        match done:
            case 0:
                moved = replace(person, client_id=rng.choice(book.all("client")).id)
                book.apply(Label("x"), [Change(person, moved)])
            case 1:
                book.apply(Label("x"), [Change(person, replace(person, phones=(), decides=not person.decides))])
            case 2:
                erase(book, person.id)
            case 3:
                merge(book, "client", [each.id for each in book.all("client")[:2]])
        look(book)
        if done != 2 and rng.random() < 0.5:
            book.undo()
            look(book)


def test_the_list_finds_and_shows_them(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "people.clientbook"
    Book(path).apply(
        Label("x"),
        adds(
            [
                Client(id=-1, name="Kalomi"),
                Client(id=-2, name="Orchard", phones=("03-5550000",)),
                Contact(
                    id=-3, client_id=-1, name="Dana Levy", phones=("052-7654567",), emails=("dana@kalomi.example",)
                ),
            ]
        ),
    )
    window = open_window(path)
    tab = window.pages["client"]
    window.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2 and tab.model.line_at(0) is not None)
    phone = next(place for place, column in enumerate(tab.model.columns) if column.name == "phones")
    cell, own = tab.model.index(0, phone), tab.model.index(1, phone)
    assert "7654567" in cell.data() and cell.data(COLOUR) is not None and own.data(COLOUR) is None
    assert "Dana Levy" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert not tab.table.horizontalHeader().isSectionHidden(phone)
    for text in ("dana", "4567", "dana@kal", "levy"):
        tab.search.setText(text)
        qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
        assert tab.model.ids() == array("q", [tab.model.line_at(0).record.id]) and cell.row() == 0
        tab.search.clear()
        qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    person = Book(path).all("contact")[0]
    window.session.write(
        lambda book, _: book.apply(Label("x"), [Change(person, replace(person, phones=()))]), lambda _: None
    )
    qtbot.waitUntil(lambda: not (tab.model.index(0, phone).data() or ""))

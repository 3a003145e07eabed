"""What is typed in a field and not committed, or could not be read, outlives another row, a quit and a kill."""

import random
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client, Contact, Deal
from clientbook.store.book import Book
from clientbook.store.drafts import drafts_path, read_drafts
from clientbook.texts import tr
from clientbook.ui.record.pages.form_page import lines_in

from ..searching import tries
from .conftest import Open
from .test_today import press

SEEDS = tries("BEGUN_SEEDS", 2)
KINDS = ("client", "contact", "deal")


@pytest.fixture
def ids(book: Book) -> dict[str, int]:
    done = book.apply(Label("x"), adds([
        Client(id=-1, name="Kalomi"), Client(id=-2, name="Negev"), Contact(id=-3, client_id=-1, name="Dana"),
        Contact(id=-4, client_id=-2, name="Avi"), Deal(id=-5, client_id=-1, title="Steel"),
        Deal(id=-6, client_id=-1, title="Wood", amount=100_00),
    ]))  # fmt: skip
    names = {"client": (-1, -2), "contact": (-3, -4), "deal": (-5, -6)}
    return {f"{kind} {place}": done.ids[each] for kind, two in names.items() for place, each in enumerate(two)}


def shown(qtbot: QtBot, window: Any, kind: str, number: int) -> Any:
    window.open_record(kind, number)
    details = window.pages[kind].details
    qtbot.waitUntil(lambda: details.record_id == number and details.coming_id == number)
    return details


def a_line(details: Any, chance: random.Random) -> tuple[str, Any]:
    """Any field in which something can be typed, opened where it is empty."""
    if details.pages.form.add_field.fields:
        details.pages.form.add_field.chosen.emit("")
    fields = {name: lines_in(field) for name, field in details.pages.form.fields.items()}
    name = chance.choice([name for name, lines in fields.items() if lines])
    return name, fields[name][-1]


def keys(line: QWidget, text: str) -> None:
    line.setFocus()
    cast(Any, line).selectAll()
    for letter in text:
        press(line, letter)


def text_of(line: Any) -> str:
    return str(line.toPlainText() if isinstance(line, QPlainTextEdit) else line.text())


def waiting(window: Any, kind: str) -> list[str]:
    return [
        getattr(label, "full_text", label.text())
        for label in window.pages[kind].waiting.findChildren(QLabel)
        if label.isVisible()
    ]


def go_on(qtbot: QtBot, window: Any, kind: str) -> None:
    buttons = lambda: [each for each in window.pages[kind].waiting.findChildren(QPushButton)  # noqa: E731
                       if each.isVisible() and each.text() == tr("Go on with it")]  # fmt: skip
    qtbot.waitUntil(lambda: bool(buttons()))
    buttons()[0].click()


def killed(book: Path, to: Path) -> Path:
    """The files as they are on the disk this moment: what a kill would leave."""
    for file in book.parent.glob(book.name + "*"):
        shutil.copy(file, to / file.name)
    return to / book.name


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("language", ["en", "he"])
def test_what_is_being_typed_outlives_a_kill(
    qtbot: QtBot, open_window: Open, book: Book, ids: dict[str, int], tmp_path: Path, language: str, seed: int
) -> None:
    chance = random.Random(f"{language}{seed}")
    window: Any = open_window(book.path, language)
    kind = KINDS[(seed + (language == "he")) % 3] if SEEDS < 3 else chance.choice(KINDS)
    details = shown(qtbot, window, kind, ids[f"{kind} 0"])
    name, line = a_line(details, chance)
    text = "".join(chance.choice("1234xyz") for _ in range(1, 7))
    keys(line, text)
    typed = lambda: [each for each in read_drafts(book.path) if text in each.typed.values()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(typed()) or book.count("client") < 0)
    (tmp_path / "left").mkdir()
    left = killed(book.path, tmp_path / "left")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    if not isinstance(line, QPlainTextEdit) and type(line).__name__ != "QLineEdit":
        qtbot.waitUntil(lambda: not typed())  # taken back: nothing is begun any more

    again: Any = open_window(left, language)
    qtbot.waitUntil(again.toast.isVisible)
    again.tabs.setCurrentWidget(again.pages[kind])
    qtbot.waitUntil(lambda: any(text in said for said in waiting(again, kind)))
    go_on(qtbot, again, kind)
    fresh = again.pages[kind].details
    qtbot.waitUntil(lambda: fresh.record_id == ids[f"{kind} 0"])
    found = lambda: [each for each in lines_in(fresh.pages.fields[name]) if text_of(each) == text]  # noqa: E731
    qtbot.waitUntil(lambda: bool(found()))
    assert QApplication.focusWidget() is found()[0] and not any(text in said for said in waiting(again, kind))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_what_cannot_be_read_outlives_other_writes_another_row_and_a_quit(
    qtbot: QtBot, open_window: Open, book: Book, ids: dict[str, int], seed: int
) -> None:
    chance = random.Random(seed)
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "deal", ids["deal 0"])
    amount, invoice = details.pages.fields["amount"], details.pages.fields["invoice"]
    text = "".join(chance.choice("abcxyz") for _ in range(5))
    keys(amount, text)
    QTest.keyClick(amount, Qt.Key.Key_Tab)
    invoice.setText("17")
    with qtbot.waitSignal(window.session.changed):
        invoice.commit()
    qtbot.waitUntil(
        lambda: (
            details.pages.fields["invoice"].value() == "17"
            and "17" in [each.invoice for each in cast(list[Deal], book.all("deal"))]
        )
    )
    assert amount.text() == text  # the book's answer does not wipe it
    shown(qtbot, window, "deal", ids["deal 1"])
    assert amount.text() == "100"
    qtbot.waitUntil(lambda: any(text in said for said in waiting(window, "deal")))
    window.close()
    qtbot.waitUntil(lambda: any(text in each.typed.values() for each in read_drafts(book.path)))
    again: Any = open_window(book.path)
    again.tabs.setCurrentWidget(again.pages["deal"])
    go_on(qtbot, again, "deal")
    fresh = again.pages["deal"].details
    qtbot.waitUntil(lambda: fresh.pages.is_built and fresh.pages.fields["amount"].text() == text)
    keys(fresh.pages.fields["amount"], "250")
    QTest.keyClick(fresh.pages.fields["amount"], Qt.Key.Key_Tab)
    deals = lambda: {deal.id: deal.amount for deal in cast(list[Deal], book.all("deal"))}  # noqa: E731
    qtbot.waitUntil(lambda: deals()[ids["deal 0"]] == 250_00)
    qtbot.waitUntil(lambda: not drafts_path(book.path).exists())


def test_a_line_that_was_not_logged_waits_for_its_own_record(
    qtbot: QtBot, open_window: Open, book: Book, ids: dict[str, int]
) -> None:
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "contact", ids["contact 0"])
    keys(details.log.line, "called about steel")
    shown(qtbot, window, "contact", ids["contact 1"])
    assert details.log.line.text() == ""
    qtbot.waitUntil(lambda: any("about steel" in said for said in waiting(window, "contact")))
    go_on(qtbot, window, "contact")
    qtbot.waitUntil(lambda: details.log.line.text() == "called about steel")
    assert details.record_id == ids["contact 0"]
    QTest.keyClick(details.log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.count("activity") == 1 and not drafts_path(book.path).exists())
    assert book.all("activity")[0].contact_id == ids["contact 0"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["client", "deal"])
def test_a_person_who_is_being_added_comes_back_where_they_were_begun(
    qtbot: QtBot, open_window: Open, book: Book, ids: dict[str, int], tmp_path: Path, kind: str
) -> None:
    window: Any = open_window(book.path)
    details = shown(qtbot, window, kind, ids[f"{kind} 0"])
    details.pages.add_person()
    keys(details.pages.people.adding.fields["phone"], "050-7654321")
    shown(qtbot, window, kind, ids[f"{kind} 1"])
    qtbot.waitUntil(lambda: any("Not in the book yet" in said for said in waiting(window, kind)))
    assert not details.pages.people.adding.is_begun
    shown(qtbot, window, kind, ids[f"{kind} 0"])
    details.pages.show_page("people")
    assert details.pages.people.adding.fields["phone"].text() == "050-7654321" and not waiting(window, kind)
    qtbot.waitUntil(lambda: bool(read_drafts(book.path)))
    (tmp_path / "left").mkdir()
    again: Any = open_window(killed(book.path, tmp_path / "left"))
    assert not again.session.drafts.waiting_at("contact")
    again.tabs.setCurrentWidget(again.pages[kind])
    go_on(qtbot, again, kind)
    fresh = again.pages[kind].details
    qtbot.waitUntil(lambda: fresh.record_id == ids[f"{kind} 0"] and fresh.pages.people.adding.is_begun)
    adding = fresh.pages.people.adding
    assert fresh.pages.page == "people" and adding.fields["name"].hasFocus()
    keys(adding.fields["name"], "Noa")
    QTest.keyClick(adding.fields["name"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not read_drafts(tmp_path / "left" / book.path.name))
    left = Book(tmp_path / "left" / book.path.name)
    assert [each.phones for each in cast(list[Contact], left.all("contact")) if each.name == "Noa"] == [
        ("050-7654321",)
    ]

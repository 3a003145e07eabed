"""What daily work costs in clicks and keys, by mouse alone where it can be and by keyboard alone; `make day` prints it.

The bounds are those of docs/look.md; a text that is typed counts no keys, the keys beside it do.
"""

from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Activity, Client, Contact, Plan
from clientbook.texts import tr

from .conftest import Open
from .hand import Hand

NAMES = {"en": ("Dana Cohen", "Avi Levi", "Michal Ron"), "he": ("דנה כהן", "אבי לוי", "מיכל רון")}
TOUCH = {"en": "called Dana, tomorrow 10:00", "he": "התקשרתי לדנה, מחר 10:00"}


@pytest.fixture(params=["en", "he"])
def hand(request: pytest.FixtureRequest, qtbot: QtBot, open_window: Open) -> Hand:
    return Hand(qtbot, open_window(language=request.param), request.param)


def with_firm(hand: Hand, *people: str) -> int:
    """The id of a firm that is in the list, with these people."""
    made = [
        Client(id=-1, name="Kalomi"),
        *(Contact(id=-2 - n, client_id=-1, name=name) for n, name in enumerate(people)),
    ]
    hand.window.session.write(lambda book, _: book.apply(Label("edited"), adds(made)))
    hand.until(lambda: hand.window.pages["client"].model.rowCount() == 1)
    return hand.book.ids("client")[0]


def click_firm(hand: Hand) -> Any:
    tab = hand.window.pages["client"]
    hand.click(tab.table.viewport(), tab.table.visualRect(tab.model.index(0, 0)).center())
    hand.until(lambda: bool(tab.details.record_id) and tab.details.pages.is_built)
    return tab


def test_three_people_are_added_to_a_firm_by_mouse(hand: Hand) -> None:
    firm = with_firm(hand)
    tab = click_firm(hand)
    hand.click_tab(tab.details.pages.tabs, tr("People"))
    hand.click(hand.button("+ " + tr("Add a contact")))
    for count, name in enumerate(NAMES[hand.language], 1):
        hand.type(name)
        hand.key(Qt.Key.Key_Return)
        hand.until(lambda count=count: hand.book.count("contact") == count)  # type: ignore[misc]
    people = cast(list[Contact], hand.book.all("contact"))
    assert [(each.name, each.client_id) for each in people] == [(name, firm) for name in NAMES[hand.language]]
    hand.told("three people added to a firm")
    assert hand.clicks + hand.keys <= 15


def test_a_touch_is_logged_with_its_next_by_keyboard(hand: Hand) -> None:
    with_firm(hand, NAMES[hand.language][0])
    click_firm(hand)
    hand.clicks = 0  # the firm is in front already
    hand.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hand.type(TOUCH[hand.language])
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: hand.book.count("activity") == 1)
    (logged,) = cast(list[Activity], hand.book.all("activity"))
    assert logged.contact_id and logged.on == date.today() and logged.at == "10:00"
    hand.told("a touch logged")
    assert hand.clicks == 0 and hand.keys <= 3


def test_from_an_empty_book_to_the_first_statement_by_keyboard(hand: Hand) -> None:
    pay = hand.window.pages["pay"]
    hand.key(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: pay.page.empty.isVisible())
    begin = hand.button(pay.page.empty.findChildren(QAbstractButton)[0].text())
    hand.tab_to(lambda widget: widget is begin)
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: QApplication.activeWindow() is not hand.window and QApplication.focusWidget() is not None)
    hand.type("Northwind")
    hand.tab_to(lambda widget: widget.accessibleName().startswith(tr("Base pay")))
    hand.type("9000")
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: hand.book.count("plan") == 1)
    (plan,) = cast(list[Plan], hand.book.all("plan"))
    assert plan.base_pay == 900_000
    hand.until(lambda: pay.page.statement is not None and bool(pay.page.statement.entries))
    assert [each.pay for each in pay.page.statement.entries] == [900_000]
    hand.told("the first statement from an empty book")
    assert hand.clicks == 0 and hand.keys <= 30

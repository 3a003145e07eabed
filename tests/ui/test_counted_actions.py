"""What daily work costs in clicks and keys, by mouse alone where it can be and by keyboard alone; `make day` prints it.

A hand knows no widget: it presses keys where the focus is, and clicks what can be seen by the words that stand on it.
The bounds are those of docs/look.md; a text that is typed counts no keys, the keys beside it do.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Activity, Client, Contact, Plan
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

NAMES = {"en": ("Dana Cohen", "Avi Levi", "Michal Ron"), "he": ("דנה כהן", "אבי לוי", "מיכל רון")}
TOUCH = {"en": "called Dana, tomorrow 10:00", "he": "התקשרתי לדנה, מחר 10:00"}


class Hand:
    """Counts what it does."""

    def __init__(self, qtbot: QtBot, window: MainWindow, language: str) -> None:
        self.qtbot, self.window, self.language = qtbot, window, language
        self.book = Book(window.session.path)
        self.clicks = self.keys = 0

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(self._focus(), key, modifiers)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> None:
        """Tab after Tab, no more than a form has fields."""
        for _ in range(40):
            if wanted(self._focus()):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not come there")

    def type(self, text: str) -> None:
        """Letter by letter, Hebrew ones too, which QTest cannot type."""
        for letter in text:
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._focus(), event)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Only what a hand could hit: it is in sight, on top, and enabled."""
        at = widget.rect().center() if place is None else place
        self.until(lambda: widget.isVisible() and widget.isEnabled() and widget.visibleRegion().contains(at))
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def click_tab(self, bar: QTabBar, text: str) -> None:
        """Where it stands once all is laid out."""
        for _ in range(10):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        (place,) = (at for at in range(bar.count()) if bar.tabText(at).startswith(text) and bar.isTabVisible(at))
        self.click(bar, bar.tabRect(place).center())
        self.until(lambda: bar.currentIndex() == place)

    def button(self, text: str) -> QAbstractButton:
        """The one that can be seen with these words on it."""
        top: QWidget = QApplication.activeModalWidget() or self.window

        def found() -> list[QAbstractButton]:
            buttons = cast(list[QAbstractButton], top.findChildren(QAbstractButton))
            return [each for each in buttons if each.isVisible() and each.text().replace("&", "") == text]

        self.until(lambda: len(found()) == 1)
        return found()[0]

    def _focus(self) -> QWidget:
        self.until(lambda: QApplication.focusWidget() is not None)
        return cast(QWidget, QApplication.focusWidget())

    def told(self, what: str) -> None:
        print(f"{what} ({self.language}): {self.clicks} click(s), {self.keys} key(s) beside the text")


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

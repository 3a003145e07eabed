"""Pages behind the tabs are made when they are needed: nobody notices but by the start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.texts import translated
from clientbook.ui.window.screens import SCREENS, Screen

from .conftest import Open


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_page_is_made_when_its_tab_is_opened(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    assert list(window.pages.all_made()) == ["client"]
    window.settings.windows["deal-filter"] = "as it was"
    title = window.tabs.tabText(2)
    QTest.mouseClick(window.tabs.tabBar(), Qt.MouseButton.LeftButton, pos=window.tabs.tabBar().tabRect(2).center())
    assert window.tabs.currentWidget() is window.pages["contact"] and window.tabs.tabText(2) == title
    qtbot.waitUntil(lambda: window.pages["contact"].model.rowCount() > 2)
    assert window.pages["contact"].isVisible() and window.tabs.count() == 6
    # A page that nobody opened is remembered as it was.
    assert "deal" not in window.pages.all_made() and window.state()["deal-filter"] == "as it was"
    # A record on another page brings it, with its rows, and the way back holds.
    number = Book(path).ids("deal")[0]
    window.open_record("deal", number)
    qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == number)
    window.navigation.back()
    assert window.tabs.currentWidget() is window.pages["contact"]


def test_every_screen_of_the_catalogue_is_a_tab_with_its_key_and_is_told_what_changes(open_window: Open) -> None:
    window = open_window()
    assert [window.tabs.tabText(place) for place in range(window.tabs.count())] == [
        translated(each.title) for each in SCREENS
    ]
    for place, screen in enumerate(SCREENS):
        page = window.pages[screen.name]
        assert isinstance(page, Screen), screen.name
        assert window.tabs.widget(place) is page
        action = window.menus[f"tab-{place}"]
        assert action.text() == translated(screen.title) and action.property("page") == screen.name
        assert action.shortcut().toString() == f"Ctrl+{place + 1}"


def test_a_record_that_is_opened_leaves_the_list_as_it_is_drawn(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "full.clientbook"
    book = Book(path)
    firms = [Client(id=-1, name="Aviv", city="Haifa", notes="pays late"), Client(id=-2, name="Barak", phones=("03-1",))]
    first, second = book.apply(Label("edited"), adds(firms)).ids.values()
    window = open_window(path)
    tab = window.pages["client"]
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    for number in (second, first, second):  # all that is made late is there
        window.open_record("client", number)
        qtbot.waitUntil(lambda number=number: tab.details.record_id == number)  # type: ignore[misc]
        settle()
    drawn = Drawn(tab.table.viewport())
    tab.details.show_record(first)
    qtbot.waitUntil(lambda: tab.details.record_id == first)
    settle()
    assert drawn.whole == 0
    tab.table.viewport().update()
    qtbot.waitUntil(lambda: drawn.whole == 1)


def settle() -> None:
    """Until all is laid out and drawn; one layout asks for the next."""
    for _ in range(10):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


class Drawn(QObject):
    """How often all of a widget was drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.whole = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget) and event.region().contains(watched.rect()):
            self.whole += 1
        return False

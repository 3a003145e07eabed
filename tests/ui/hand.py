"""A hand that knows no widget: it presses keys where the focus is, clicks what can be seen, and counts both."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from clientbook.store.book import Book
from clientbook.ui.window.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


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

    def tab_to(self, wanted: Callable[[QWidget], bool], key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Tab after Tab, or backwards, no more than a form has fields."""
        for _ in range(40):
            if wanted(self._focus()):
                return
            self.key(key)
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

    def wheel_to(self, widget: QWidget) -> None:
        """Turns the wheel over what scrolls until the widget is in sight; no click and no key."""
        area = widget.parentWidget()
        while not isinstance(area, QScrollArea):
            area = area.parentWidget()
        bar, here = area.verticalScrollBar(), widget.mapTo(area.widget(), widget.rect().center()).y()
        self.until(lambda: bar.maximum() > 0 or widget.visibleRegion().contains(widget.rect().center()))
        for _ in range(100):
            if widget.visibleRegion().contains(widget.rect().center()):
                return
            down = here > bar.value() + area.viewport().height() // 2
            middle = QPointF(area.viewport().rect().center())
            event = QWheelEvent(
                middle, QPointF(area.viewport().mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120 if down else 120),
                Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(area.viewport(), event)
            QApplication.processEvents()
        raise AssertionError("the wheel does not bring it")

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
        def found() -> QWidget | None:
            popup = QApplication.activePopupWidget()
            if popup is not None:  # takes all keys
                return popup.focusWidget() or popup
            active = QApplication.activeWindow()
            if active is None:  # a screen without a window manager leaves it so when another closes
                self.window.activateWindow()
            return QApplication.focusWidget() or (active and active.focusWidget())

        self.until(lambda: found() is not None)
        return cast(QWidget, found())

    def told(self, what: str) -> None:
        print(f"{what} ({self.language}): {self.clicks} click(s), {self.keys} key(s) beside the text")

    def dialog(self) -> Any:
        """The one that is open, once it is."""
        self.until(lambda: any(each.isVisible() for each in self.window.findChildren(QDialog)))
        found = next(each for each in self.window.findChildren(QDialog) if each.isVisible())

        def has_keys() -> bool:
            if found.isAncestorOf(QApplication.focusWidget() or self.window):
                return True
            if found is not QApplication.activePopupWidget():
                found.activateWindow()  # where no window manager does
                return False
            return found.focusWidget() is not None

        self.until(has_keys)
        return found

    def closed(self) -> None:
        self.until(lambda: not any(each.isVisible() for each in self.window.findChildren(QDialog)))

    def act(self, action: str, words: str = "") -> None:
        """By the palette: its key, words that bring the action first, Enter."""
        text = self.window.menus[action].text().replace("&", "")
        self.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.type(words or text)
        entries = self.window.palette_card.entries
        self.until(lambda: bool(entries.rowCount()) and entries.data(entries.index(0)) == text)
        self.key(Qt.Key.Key_Return)

    def click_row(self, table: Any, row: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.until(lambda: table.model().rowCount() > row)
        at = table.visualRect(table.model().index(row, 0)).center()
        self.until(lambda: table.viewport().rect().contains(at))
        self.clicks += 1
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    def pick(self, button: QWidget, text: str, by_key: bool = False) -> None:
        """From the menu of a button, by mouse or by Space and arrows. A menu waits for its answer: it comes by a timer."""

        def answer() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            (place,) = (at for at, each in enumerate(menu.actions()) if each.text() == text)
            if by_key:
                while menu.activeAction() is not menu.actions()[place]:
                    self.keys += 1
                    QTest.keyClick(menu, Qt.Key.Key_Down)
                self.keys += 1
                QTest.keyClick(menu, Qt.Key.Key_Return)
            else:
                self.clicks += 1
                QTest.mouseClick(
                    menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[place]).center()
                )

        QTimer.singleShot(50, menu_of(button), answer)
        if by_key:
            self.key(Qt.Key.Key_Space)
        else:
            self.click(button)

    def pick_from_bar(self, menu: str, action: str) -> None:
        """Two clicks: the menu in the bar, and the line in it."""
        bar = self.window.menuBar()
        wanted = self.window.menus[action]
        (title,) = (each for each in bar.actions() if wanted in each.menu().actions())

        def answer() -> None:
            opened = title.menu()
            self.until(opened.isVisible)
            self.clicks += 1
            QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=opened.actionGeometry(wanted).center())

        self.clicks += 1
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(title).center())
        answer()

    def choose(self, box: QComboBox, text: str) -> None:
        """From a list that opens, by mouse."""
        self.click(box)
        self.until(lambda: box.view().isVisible())
        at = box.view().visualRect(box.model().index(box.findText(text), 0)).center()
        self.clicks += 1

        def chosen() -> bool:
            """Qt takes no click into a list that has only just opened."""
            if box.view().isVisible():
                QTest.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=at)
            return box.currentText() == text

        self.until(chosen)


def menu_of(button: QWidget) -> QMenu:
    return cast(QMenu, button.menu())  # type: ignore[attr-defined]

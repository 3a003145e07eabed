"""Scenario 6 where it touches what is kept: a person erased, a backup restored, the sample data in and out; by mouse alone
and by keyboard alone, with clicks and keys counted (`make day` prints them). The bounds are what is taken now.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store.book import Book

from .counting import at_most, by_key, hand, press
from .hand import Hand

__all__ = ["by_key", "hand"]  # fixtures for all tests here

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(hand: Hand, menu: str, action: str, by_key: bool) -> None:
    if by_key:
        hand.act(action)
    else:
        hand.pick_from_bar(menu, action)


def test_a_person_is_erased_and_the_backup_that_has_her_restored(hand: Hand, by_key: bool) -> None:
    clients = hand.window.pages["client"]
    hand.book.apply(Label("edited"), adds([Client(name="Dana Cohen")]))
    hand.book.back_up()
    hand.window.session.write(lambda book, _: book.apply(Label("edited"), adds([Client(name="Kalomi")])))
    hand.until(lambda: clients.model.rowCount() == 2)
    if by_key:
        hand.tab_to(lambda widget: widget is clients.table)
        hand.key(Qt.Key.Key_Down)
    else:
        hand.click_row(clients.table, 0)
    hand.until(lambda: bool(clients.details.record_id))
    begin(hand, "edit", "erase", by_key)
    dialog = hand.dialog()
    press(hand, dialog.erase, by_key)
    hand.until(lambda: hand.book.count("client") == 1 and dialog.backups.isVisible())
    at_most(hand, "a person erased", by_key, clicks=4, keyboard=14)
    press(hand, dialog.backups, by_key)
    hand.until(lambda: hand.window.dialogs.dialog("backups") is not None)
    backups: Any = hand.window.dialogs.dialog("backups")
    hand.until(lambda: backups.restore.isEnabled())  # the newest is chosen
    if by_key:
        backups.activateWindow()  # where no window manager does
        hand.until(lambda: QApplication.activeWindow() is backups)
    press(hand, backups.restore, by_key)
    path = hand.window.session.path

    def names() -> list[str]:
        try:
            return [each.name for each in Book(path).all("client") if isinstance(each, Client)]
        except UserError as error:
            assert error.code == "book-replaced"  # read in the instant in which the backup takes its place
            return []

    hand.until(lambda: names() == ["Dana Cohen"])
    at_most(hand, "a person erased, the newest backup restored", by_key, clicks=6, keyboard=23)


def test_the_sample_data_comes_in_and_goes_out_by_one_undo(hand: Hand, by_key: bool) -> None:
    """It took five undos at the first version."""
    begin(hand, "book", "samples-in", by_key)
    hand.until(lambda: hand.window.toast.isVisible() and hand.window.menus["undo"].isEnabled())
    hand.until(lambda: hand.window.pages["client"].model.rowCount() > 0 and not hand.window.palette_card.isVisible())
    if by_key:
        hand.key(Qt.Key.Key_Z, CTRL)
    else:
        hand.click(hand.window.toast.action_button)
    hand.until(lambda: not any(map(hand.book.count, ("client", "contact", "deal", "activity", "plan"))))
    at_most(hand, "the sample data in and out", by_key, clicks=3, keyboard=3)

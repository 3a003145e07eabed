"""Dialogs come and go: however often, nothing of them is left."""

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Stage
from clientbook.domain.errors import UserError
from clientbook.store.book import Book
from clientbook.ui.kit import messages
from clientbook.ui.window.main_window import MainWindow
from tests.scenes.books import LIST, THEIRS, list_file, make_full

from ..searching import tries
from .conftest import Open

OPENERS: dict[str, Callable[[MainWindow], object]] = {
    "import": lambda window: window.file_commands.import_list(list_file("list.csv", LIST)),
    "imports": lambda window: window.file_commands.show_imports(),
    "history": lambda window: window.file_commands.show_history(window.pages["client"].model.id_at(0), "Kalomi"),
    "merge": lambda window: window.row_commands.ask_merge(
        "client", [window.pages["client"].model.id_at(n) for n in (0, 1)]
    ),
    "plan": lambda window: window.pay_commands.edit_plan(None),
    "reconciliation": lambda window: window.pay_commands.ask_employer_statement(
        list_file("theirs.csv", THEIRS), "2026-03", ""
    ),
    "name": lambda window: window.pay_commands.export_statement(
        replace(window.pages["pay"].page.statement, closed_on=None)
    ),
    "track record": lambda window: window.pages["performance"].ask_track_record(),
    "about": lambda window: window.dialogs.show_about(),
    "settings": lambda window: window.dialogs.show_settings(),
    "keys": lambda window: window.dialogs.show_keys(),
    "help": lambda window: window.dialogs.show_help(),
    "backups": lambda window: window.dialogs.show_backups(),
    "erase": lambda window: window.dialogs.ask_erase(window.pages["client"].model.id_at(0), "Kalomi"),
    "damage": lambda window: window.dialogs.show_damage(),
    "filter": lambda window: window.pages["client"].filters.add_condition(),
    "lose": lambda window: window.pages["deal"].moves.move(open_deal(window), Stage.LOST),
    "problem": lambda window: messages.error_box(window, UserError("record-gone")),
}


def open_deal(window: MainWindow) -> int:
    return Book(window.session.path).all("deal", stage="open")[0].id


def open_dialog(window: MainWindow) -> QDialog | None:
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)


def widgets(app: QApplication) -> int:
    """How many widgets there are, once those that are to go have gone."""
    for _ in range(3):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.processEvents()
    gc.collect()
    return sum(1 + len(top.findChildren(QWidget)) for top in app.topLevelWidgets() if top.parent() is None)


@pytest.mark.parametrize("name", OPENERS)
def test_a_dialog_leaves_nothing_behind(
    qapp: QApplication, qtbot: QtBot, open_window: Open, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "full.clientbook"
    make_full(path)
    window = open_window(path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() > 2)
    window.tabs.setCurrentWidget(window.pages["pay"])  # a page asks its first question when it is looked at
    qtbot.waitUntil(lambda: bool(window.pages["pay"].shown_month))
    window.tabs.setCurrentWidget(window.pages["client"])

    def open_and_close() -> None:
        OPENERS[name](window)
        qtbot.waitUntil(lambda: open_dialog(window) is not None)
        dialog = open_dialog(window)
        assert dialog is not None
        dialog.reject()
        qtbot.waitUntil(lambda: not window.findChildren(QDialog))

    assert window.palette_card is not None  # the window makes it a moment after its rows
    open_and_close()
    before = widgets(qapp)
    for _ in range(tries("DIALOGS", 8)):
        open_and_close()
    assert widgets(qapp) == before

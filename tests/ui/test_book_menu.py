"""What the menu of the book does with all of it: sample data in and out, the whole check; where dialogs for files open."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.jobs.safety import last_check
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.kit import messages
from clientbook.ui.window import file_commands

from .conftest import Open


@pytest.mark.parametrize("language", ["en", "he"])
def test_sample_data_comes_and_goes_by_the_menu(qtbot: QtBot, open_window: Open, book: Book, language: str) -> None:
    book.apply(Label("x"), adds([Client(name="Mine")]))
    window: Any = open_window(book.path, language)
    window.menus["samples-out"].trigger()
    qtbot.waitUntil(lambda: tr("There is no sample data in this book.") in window.toast.text())
    window.menus["samples-in"].trigger()
    qtbot.waitUntil(lambda: book.count("client") > 1, timeout=20_000)
    (sample,) = (client for client in book.all("client") if client.id == max(book.ids("client")))
    assert isinstance(sample, Client)
    book.apply(Label("x"), [Change(sample, replace(sample, notes="kept"))])  # other steps since, in other windows too
    window.menus["samples-out"].trigger()
    qtbot.waitUntil(lambda: book.count("deal") == 0, timeout=20_000)
    assert {client.name for client in book.all("client") if isinstance(client, Client)} == {"Mine", sample.name}
    window.menus["samples-out"].trigger()
    qtbot.waitUntil(lambda: tr("There is no sample data in this book.") in window.toast.text())


def test_the_whole_book_is_checked_and_damage_told(
    qtbot: QtBot, open_window: Open, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    window: Any = open_window(book.path)
    window.menus["check-book"].trigger()
    qtbot.waitUntil(lambda: tr("Every page and record of the book was read: it is sound.") in window.toast.text())
    found = last_check.last_check(book.path)
    assert found is not None and found.sound

    def damaged(*_: object) -> None:
        raise UserError("book-damaged", file=str(book.path), changed=())

    told: list[object] = []
    window.session.failed.disconnect()
    window.session.failed.connect(told.append)
    monkeypatch.setattr(file_commands, "check", damaged)
    window.menus["check-book"].trigger()
    qtbot.waitUntil(lambda: [getattr(each, "code", "") for each in told] == ["book-damaged"])


def test_dialogs_for_files_open_where_a_file_was_chosen_last(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window: Any = open_window()
    documents, other = tmp_path / "documents", tmp_path / "other"
    for folder in (documents, other):
        folder.mkdir()
    seen: list[Path] = []

    def chosen(dialog: QFileDialog) -> int:
        seen.append(Path(dialog.directory().absolutePath()))
        dialog.selectFile(str(other / "list.csv"))  # somebody goes there
        return 1

    monkeypatch.setattr(QFileDialog, "exec", chosen)
    messages.use_folder(str(documents))
    assert messages.file_to_save(window, "", "list.csv", "CSV (*.csv)") == other / "list.csv"
    messages.file_to_save(window, "", "list.csv", "CSV (*.csv)")
    assert seen == [documents, other]
    assert window.state()["folder"] == str(other)  # over a restart too
    other.rmdir()
    messages.file_to_open(window, "", "(*)")
    assert seen[-1].is_dir() and seen[-1] != other

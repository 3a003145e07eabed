"""A book that is replaced, overwritten, moved or deleted under an open window: it says so, keeps both files, and goes on
with the one that is taken."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file import writer_lock
from clientbook.ui.app import Program
from clientbook.ui.window.main_window import MainWindow

from ..store.test_replaced import BESIDE, IN_PLACE, home, names
from .conftest import Open

__all__ = ["home"]  # a fixture for all tests here
LABEL = Label("edited", {"name": "x"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Book(tmp_path / "synced" / "test.clientbook")
    book.apply(LABEL, adds([Client(name="First")]))
    return book.path


@pytest.fixture
def other(path: Path, tmp_path: Path) -> Path:
    place = tmp_path / "other.clientbook"
    shutil.copy2(path, place)
    Book(place).apply(LABEL, adds([Client(name="Theirs")]))
    Book(path).apply(LABEL, adds([Client(name="Ours")]))
    return place


@pytest.fixture(autouse=True)
def held(other: Path, path: Path) -> Iterator[None]:
    """The program holds the book's lock as long as its window is open."""
    with writer_lock.holding(path, writer_lock.WINDOW):
        yield


def replaced_dialog(window: MainWindow, qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: window.dialogs.is_open("replaced"), timeout=20_000)
    dialog: Any = window.dialogs.dialog("replaced")
    qtbot.waitUntil(lambda: "Keeping" not in dialog.ours.text(), timeout=20_000)
    return dialog


def program_of(window: MainWindow) -> Program:
    program = window.session.parent()
    assert isinstance(program, Program)
    return program


def take(window: MainWindow, qtbot: QtBot, button: Any) -> MainWindow:
    """Presses the button and waits for the window that comes."""
    program = program_of(window)
    qtbot.waitUntil(button.isEnabled, timeout=20_000)
    button.click()
    qtbot.waitUntil(lambda: program.session.is_open and program.window is not window, timeout=20_000)
    assert program.window is not None
    return program.window


@pytest.mark.parametrize("how", [*BESIDE, *IN_PLACE])
@pytest.mark.parametrize("ours", [True, False], ids=["ours", "theirs"])
def test_the_window_notices_by_itself_and_goes_on_with_the_file_that_is_taken(
    how: str, ours: bool, path: Path, other: Path, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(path)
    (BESIDE | IN_PLACE)[how](path, other)
    dialog = replaced_dialog(window, qtbot)
    gone, lost = not path.exists(), how in IN_PLACE
    assert ("moved, renamed or deleted" if gone else "Another file has taken the place") in dialog.happened.text()
    assert dialog.take_there.isHidden() == gone and dialog.take_ours.isHidden() == lost
    kept = list(path.parent.parent.rglob("*as it was open*"))
    assert len(kept) == (0 if lost else 1)
    if ours and not lost:
        later = take(window, qtbot, dialog.take_ours)
        assert names(path) == ["First", "Ours"]
        if not gone:
            (theirs,) = path.parent.glob("test backups/*before restore*.clientbook")
            assert names(theirs) == ["First", "Theirs"]
    elif not ours and not gone and how != "emptied":
        later = take(window, qtbot, dialog.take_there)
        assert names(path) == ["First", "Theirs"]
    else:
        return
    with qtbot.waitSignal(later.session.changed, timeout=20_000):
        later.session.apply(LABEL, adds([Client(name="Later")]))
    assert "Later" in names(path)


def test_a_write_finds_it_first_and_nothing_is_told_as_done(
    path: Path, other: Path, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(path)
    changed: list[object] = []
    window.session.changed.connect(changed.append)
    shutil.copy2(other, path.with_name("incoming")).replace(path)
    window.session.apply(LABEL, adds([Client(name="Lost")]))
    replaced_dialog(window, qtbot).close()
    assert not changed and path.read_bytes() == other.read_bytes()
    assert window.lost_note.button.isVisible() and not window.dialogs.is_open("replaced")
    window.lost_note.button.click()  # whoever closed it has it back
    replaced_dialog(window, qtbot)


def test_either_file_can_be_looked_at_and_nothing_is_written_there(
    path: Path, other: Path, open_window: Open, qtbot: QtBot, qapp: QApplication
) -> None:
    window = open_window(path)
    shutil.copy2(other, path.with_name("incoming")).replace(path)
    dialog = replaced_dialog(window, qtbot)
    program = program_of(window)
    for button, expected in ((dialog.look_there, "Theirs"), (dialog.look_ours, "Ours")):
        qtbot.waitUntil(button.isEnabled, timeout=20_000)
        button.click()
        (looking,) = program.looks
        qtbot.waitUntil(lambda looking=looking: looking.session.is_open, timeout=20_000)
        found: list[list[Any]] = []
        looking.session.ask(lambda book: book.all("client"), found.append, looking.window)
        qtbot.waitUntil(lambda found=found: bool(found), timeout=20_000)
        assert [each.name for each in found[0]] == ["First", expected]
        assert "Only to look at" in " ".join(each.text() for each in looking.window.statusBar().findChildren(QLabel))
        assert not looking.window.menus["restore"].isEnabled() and not looking.window.menus["backup"].isEnabled()
        with qtbot.waitSignal(looking.session.failed) as told:
            looking.session.apply(LABEL, adds([Client(name="No")]))
        assert told.args[0].code == "book-only-looked-at"
        close_boxes(qapp)
        copy = looking.session.path
        assert copy.exists()
        looking.window.close()
        qtbot.waitUntil(lambda copy=copy: not copy.exists(), timeout=20_000)
        qtbot.waitUntil(lambda: not program.looks, timeout=20_000)
    assert path.read_bytes() == other.read_bytes()


def close_boxes(qapp: QApplication) -> None:
    for each in qapp.topLevelWidgets():
        if type(each).__name__ == "QMessageBox":
            each.close()

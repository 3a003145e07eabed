"""The whole check beside the work: its day in About, damage told with the newest good backup, and nobody kept waiting."""

import json
import random
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.records import Client
from clientbook.jobs.safety import last_check
from clientbook.progress import Progress
from clientbook.store.book import Book
from clientbook.store.file.backup import default_name
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_replaced_window import program_of

LABEL = Label("edited", {"name": "x"})
NAME = "Zebulon Canary"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Book(tmp_path / "own.clientbook")
    notes = "a long-term price " * 9
    book.apply(LABEL, adds([Client(name=f"{NAME} {n}", notes=notes) for n in range(300)]))
    book.back_up(default_name(book.path, datetime(2026, 3, 1, 9, 30)))
    return book.path


def spoil(path: Path, chance: random.Random) -> None:
    """One letter in some of the notes: SQLite's own check sees nothing."""
    content = path.read_bytes()
    places = [n for n in range(len(content)) if content.startswith(b"a long-term price ", n)]
    place = chance.choice(places)
    path.write_bytes(content[:place] + b"A" + content[place + 1 :])


def about(window: MainWindow, qtbot: QtBot) -> str:
    window.dialogs.show_about()
    dialog: Any = window.dialogs.dialog("about")
    qtbot.waitUntil(lambda: "·" in dialog.checked.text(), timeout=20_000)
    told = dialog.checked.text()
    dialog.close()
    return str(told)


@pytest.mark.parametrize(("language", "sound", "damaged"), [("en", "sound", "damaged"), ("he", "תקין", "פגום")])
def test_a_damaged_record_is_told_while_the_window_is_open_with_the_newest_good_backup(
    language: str, sound: str, damaged: str, path: Path, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(path, language)
    program_of(window).checks.run()
    qtbot.waitUntil(lambda: last_check.last_check(path) is not None, timeout=20_000)
    assert about(window, qtbot).endswith(f"· {sound}") and not window.dialogs.is_open("damage")

    spoil(path, random.Random())
    program_of(window).checks.run()  # it was read today
    assert about(window, qtbot).endswith(f"· {sound}")
    _turn_back(2)
    program_of(window).checks.run()
    qtbot.waitUntil(lambda: window.dialogs.is_open("damage"), timeout=20_000)
    dialog: Any = window.dialogs.dialog("damage")
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: NAME in dialog.changed.text(), timeout=20_000)
    assert "09:30" in dialog.offer.text()
    assert about(window, qtbot).endswith(f"· {damaged}")
    dialog.restore.click()
    program = program_of(window)
    qtbot.waitUntil(lambda: program.session.is_open and program.window is not window, timeout=20_000)
    assert last_check.last_check(path) is None  # that file has not been read yet
    program.checks.run()
    qtbot.waitUntil(lambda: last_check.last_check(path) is not None, timeout=20_000)
    assert program.window is not None and about(program.window, qtbot).endswith(f"· {sound}")


def _turn_back(days: float) -> None:
    place = last_check.place()
    known = json.loads(place.read_text())
    for told in known.values():
        told[0] = (datetime.fromisoformat(told[0]) - timedelta(days=days)).isoformat()
    place.write_text(json.dumps(known))


def test_nothing_is_looked_at_at_the_start_and_a_write_puts_it_off(path: Path, open_window: Open, qtbot: QtBot) -> None:
    window = open_window(path)
    calm = program_of(window).checks._calm
    assert calm.isActive() and calm.isSingleShot() and calm.remainingTime() > 60_000
    calm.start(170_000)
    with qtbot.waitSignal(window.session.changed):
        window.session.apply(LABEL, adds([Client(name="Later")]))
    assert calm.remainingTime() > 169_000 and last_check.last_check(path) is None


def test_a_window_that_is_closed_in_the_middle_ends_the_check(
    path: Path, open_window: Open, qtbot: QtBot, qapp: QApplication
) -> None:
    """And a write in the middle comes through; what was not looked at to its end is not remembered."""
    window = open_window(path)
    session, begun = window.session, []

    def look_for_ever(book: Book, progress: Progress) -> None:
        while True:
            book.check_beside(progress)
            begun.append(1)

    session.carry_out_beside(look_for_ever, window)
    qtbot.waitUntil(lambda: bool(begun), timeout=20_000)
    first = Book(path).all("client")[0]
    assert isinstance(first, Client)
    with qtbot.waitSignal(session.changed, timeout=20_000):
        session.apply(LABEL, [Change(first, replace(first, city="Akko"))])
    session.close()
    assert last_check.last_check(path) is None


def test_the_command_line_s_check_counts_too_and_nothing_personal_is_kept(path: Path) -> None:
    assert main(["--book", str(path), "check"]) == 0
    found = last_check.last_check(path)
    assert found is not None and found.sound and not last_check.is_due(path, datetime.now())
    for away in (-400, -1, 1, 400):  # a clock that was set back, too
        assert last_check.is_due(path, found.at + timedelta(days=away))
    spoil(path, random.Random())
    assert main(["--book", str(path), "check"]) == 1
    found = last_check.last_check(path)
    assert found is not None and not found.sound
    place = last_check.place()
    kept = place.read_text()
    assert "own" not in kept and NAME not in kept and place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b"[" * 99_999, b'{"a": 1}', b"{}"])
def test_what_is_remembered_may_be_damaged_itself(content: bytes, path: Path) -> None:
    place = last_check.place()
    place.parent.mkdir(parents=True)
    place.write_bytes(content)
    assert last_check.last_check(path) is None and last_check.is_due(path, datetime.now())
    for _ in range(3):
        last_check.remember(path, sound=True)
    for n in range(60):
        (path.parent / f"{n}").touch()
        last_check.remember(path.parent / f"{n}", sound=False)
    assert len(json.loads(place.read_text())) == 50
    assert last_check.last_check(path.parent / "59") is not None


@pytest.mark.parametrize("stored", ['"x"', "null", "[]", "[1, 2]", '["2026-01-01"]', '["2026", true, 3]', "{}"])
def test_one_that_cannot_be_understood_is_none(stored: str, path: Path) -> None:
    last_check.remember(path, sound=True)
    place = last_check.place()
    (mark,) = json.loads(place.read_text())
    place.write_text(f'{{"{mark}": {stored}}}')
    assert last_check.last_check(path) is None

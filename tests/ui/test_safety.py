"""Backups in the window, the second start, and bugs told without a client's name in the log."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from clientbook import bug_log
from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.progress import Progress
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.store.file.backup import backups_of, default_name
from clientbook.store.file.looking import looked_at
from clientbook.ui.app import Program
from clientbook.ui.program.about_dialog import versions
from clientbook.ui.program.single_instance import SingleInstance, call_open_window
from clientbook.ui.safety import backups_dialog
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

CANARY = "Canary Zebulon 7731"


def program_of(window: MainWindow) -> Program:
    app = QApplication.instance()
    assert app is not None
    return next(child for child in app.children() if isinstance(child, Program) and child.window is window)


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_backup_takes_the_book_s_place_and_can_be_taken_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "own.clientbook"
    Book(path).apply(Label("edited", {}), adds([Client(name="Kept")]))
    window = open_window(path, language)
    program = program_of(window)
    program.backups.run()
    qtbot.waitUntil(lambda: [each.way for each in backups_of(path)] == ["auto"])
    with qtbot.waitSignal(window.session.changed):
        window.session.apply(Label("edited", {}), adds([Client(name="Later")]))
    window.dialogs.show_backups()
    dialog = window.dialogs.dialog("backups")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    assert dialog.table.selectionModel().isRowSelected(0)  # the newest, until another one is chosen
    QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not window and program.session.is_open)
    qtbot.waitUntil(lambda: program.window.pages["client"].model.rowCount() == 1)
    qtbot.waitUntil(program.window.toast.isVisible)
    assert Book(path).count("client") == 1

    # The former book is one more backup: restored, everything is as it was.
    again = program.window
    again.dialogs.show_backups()
    dialog = again.dialogs.dialog("backups")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 2)
    ways = [dialog.table.rows.row(place).way for place in range(2)]
    dialog.table.select_row(ways.index("before restore"))
    QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not again and program.session.is_open)
    qtbot.waitUntil(lambda: program.window.pages["client"].model.rowCount() == 2)


def test_a_damaged_backup_is_told_and_the_book_stays(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    Book(path).apply(Label("edited", {}), adds([Client(name="Kept")]))
    window = open_window(path)
    program = program_of(window)
    (tmp_path / "broken").write_bytes(b"SQLite format 3\0" + bytes(5000))
    program.restore(tmp_path / "broken")
    qtbot.waitUntil(lambda: program.window is not window and bool(program.window.findChildren(QMessageBox)))
    qtbot.waitUntil(lambda: program.window.pages["client"].model.rowCount() == 1)
    program.window.findChildren(QMessageBox)[0].accept()


def test_an_automatic_backup_that_fails_is_told_in_passing(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    Book(path).apply(Label("edited", {}), adds([Client(name="Kept")]))
    window = open_window(path)
    (tmp_path / "a file").touch()
    window.settings.backup_folder = str(tmp_path / "a file" / "inside")
    program_of(window).backups.run()
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.text().startswith("No automatic backup: ")


def test_a_second_start_raises_the_first_window(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    window = open_window(path)
    assert not call_open_window(path)  # nobody answers yet
    instance = SingleInstance(path, window)
    instance.called_again.connect(program_of(window).raise_window)
    window.showMinimized()
    heard = threading.Event()
    caller = threading.Thread(target=lambda: call_open_window(path) and heard.set())
    with qtbot.waitSignal(instance.called_again):
        caller.start()
    caller.join()
    assert heard.is_set() and not window.isMinimized()
    assert not call_open_window(tmp_path / "other.clientbook")


def test_two_programs_never_have_one_book(tmp_path: Path) -> None:
    """The second one ends by itself, well, and in silence; once the first was killed, the next one opens the book."""
    words = [sys.executable, "-m", "clientbook.cli", "--book", str(tmp_path / "own.clientbook")]
    root = Path(__file__).resolve().parents[2]
    code = "import sys; from clientbook.cli import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", code, *words[3:]]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    def start() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(words, cwd=root, env=environment, stderr=subprocess.PIPE)

    first = start()
    while not (tmp_path / "own.clientbook").exists():
        assert first.poll() is None
    second = start()
    assert second.wait(30) == 0
    assert first.poll() is None
    first.kill()
    first.wait()
    third = start()
    with pytest.raises(subprocess.TimeoutExpired):
        third.wait(4)
    third.kill()
    third.wait()
    for each in (first, second, third):
        assert each.stderr is not None
        each.stderr.close()


def test_bugs_are_noted_without_what_was_at_hand(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "own.clientbook"
    window = open_window(path)

    def fail(name: str) -> None:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise RuntimeError(f"{name} is wrong") from error

    # On the window's thread, on a worker, and on the command line.
    window.pages["client"].search.setText(CANARY)
    window.session.write(lambda *_: fail(CANARY))
    qtbot.waitUntil(lambda: len(window.findChildren(QMessageBox)) == 1)
    (box,) = window.findChildren(QMessageBox)
    assert CANARY in box.detailedText()  # for the eyes of whoever sees the box
    copy = next(b for b in box.findChildren(QPushButton) if b.text() == "Copy details")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "RuntimeError" in QApplication.clipboard().text()
    QApplication.clipboard().clear()
    box.close()
    monkeypatch.setattr("clientbook.jobs.find.find", lambda *_: fail(CANARY))
    Book(path).apply(Label("edited", {}), adds([Client(name=CANARY)]))
    assert main(["--book", str(path), "search", CANARY]) == 1
    log = bug_log.log_folder() / "clientbook.log"
    noted = log.read_text(encoding="utf-8")
    lines = noted.splitlines()
    assert lines.count("RuntimeError") == lines.count("KeyError") == 2 and "in fail" in noted
    assert "Canary" not in noted and "Canary" not in versions()
    assert log.stat().st_mode & 0o777 == 0o600
    assert "Canary" not in capfd.readouterr().err


def test_the_log_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bug_log, "_LARGEST", 2000)
    for _ in range(200):
        bug_log.note(ValueError("x"))
    sizes = [path.stat().st_size for path in bug_log.log_folder().iterdir()]
    assert len(sizes) == 2 and max(sizes) < 2300


def test_nothing_is_added_to_what_a_link_at_the_log_s_name_leads_to(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    log = bug_log.log_folder() / "clientbook.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    log.symlink_to(victim)
    assert bug_log.note(ValueError("x")) == log
    assert victim.read_text() == "mine" and not log.is_symlink() and "ValueError" in log.read_text()


@pytest.mark.parametrize(("language", "named"), [("en", "disk of my book: "), ("he", "\u2068my book\u2069")])
def test_what_the_user_can_act_on_has_details_to_copy_too(
    qtbot: QtBot, open_window: Open, language: str, named: str
) -> None:
    """The name of a file keeps its direction inside a sentence; in the copy it is as it was."""
    window = open_window(language=language)
    window.show_error(UserError("disk-full", file="my book"))
    (box,) = window.findChildren(QMessageBox)
    copy = next(b for b in box.findChildren(QPushButton) if b.text() in ("Copy details", "העתקת הפרטים"))
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert named in box.text()
    assert "disk-full" in QApplication.clipboard().text() and "Clientbook" in QApplication.clipboard().text()
    QApplication.clipboard().clear()
    box.close()


def damaged_unseen(path: Path, whole: bytes) -> bytes:
    """The file with one page emptied that opening does not read, but the look at all pages does."""
    size = int.from_bytes(whole[16:18], "big")
    for start in range(len(whole) - size, 0, -size):
        damaged = whole[:start] + bytes(size) + whole[start + size :]
        path.write_bytes(damaged)
        with suppress(UserError):
            book = Book(path)
            try:
                book.check_pages()
            except UserError as error:
                assert error.code == "book-damaged"
                return damaged
    raise AssertionError("no such page")


def test_reading_a_backup_ends_with_its_dialog(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.clientbook"
    Book(path).back_up(default_name(path, datetime(2026, 3, 1, 9, 30)))
    window = open_window(path)
    window.dialogs.show_backups()
    dialog = window.dialogs.dialog("backups")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    dialog.table.select_row(0)
    asked: list[Progress] = []

    def endless(_: Path, __: datetime, progress: Progress) -> None:
        asked.append(progress)
        while True:
            progress.at(0)

    monkeypatch.setattr(backups_dialog, "verify", endless)  # as with gigabytes on a slow disk
    QTest.mouseClick(dialog.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked))
    assert "from end to end" in dialog.news.text()
    dialog.close()
    answered: list[int] = []
    window.session.look(lambda: 1, answered.append, window)  # behind it in the same lane
    qtbot.waitUntil(lambda: answered == [1])


@contextmanager
def over_damage(qtbot: QtBot, qapp: QApplication, path: Path, later: bool) -> Iterator[tuple[Program, Any]]:
    """A program over a damaged book, with the dialog that tells; `later` where the book could be opened at first."""
    program = Program(qapp, path, Settings(language="en"))
    try:
        program.start()
        window = program.window
        assert window is not None
        if later:
            qtbot.waitUntil(lambda: program.session.is_open)
            program.backups.run()
        qtbot.waitUntil(lambda: window.dialogs.is_open("damage"))
        dialog = window.dialogs.dialog("damage")
        qtbot.waitUntil(dialog.restore.isEnabled)  # type: ignore[attr-defined]  # a DamageDialog
        yield program, dialog
    finally:
        program.end()


@pytest.mark.parametrize("spoilt", [0, 1], ids=["cannot be opened", "found later"])
def test_of_a_damaged_book_the_newest_good_backup_is_offered(
    qtbot: QtBot, qapp: QApplication, open_window: Open, tmp_path: Path, spoilt: int
) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name=f"Kept {n}") for n in range(300)]))
    good, torn = default_name(path, datetime(2026, 3, 1, 9, 30)), default_name(path, datetime(2026, 3, 2))
    for place in (good, torn):
        book.back_up(place)
    torn.write_bytes(torn.read_bytes()[:-5000])
    whole = path.read_bytes()
    damaged = damaged_unseen(path, whole) if spoilt else whole[:100] + bytes(4096) + whole[4196:]
    path.write_bytes(damaged)
    with over_damage(qtbot, qapp, path, later=spoilt) as (program, dialog):
        window = program.window
        assert "09:30" in dialog.offer.text()
        QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: program.window is not window and program.session.is_open)
        Book(path).check()
        assert Book(path).count("client") == 300
        (kept,) = [each for each in backups_of(path) if each.way == "before restore"]
        assert kept.path.read_bytes() == damaged


@pytest.mark.parametrize("begins", [False, True], ids=["restored", "begun anew"])
@pytest.mark.parametrize("empty", [False, True], ids=["missing", "empty"])
def test_a_lost_book_is_restored_or_begun_anew_when_asked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, empty: bool, begins: bool
) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    book.back_up(default_name(path, datetime(2026, 3, 1, 9, 30)))
    path.unlink()
    if empty:
        path.touch()
    with over_damage(qtbot, qapp, path, later=False) as (program, dialog):
        window = program.window
        assert "09:30" in dialog.offer.text() and not dialog.save.isVisible()
        assert path.exists() == empty and not (empty and path.stat().st_size)
        QTest.mouseClick(dialog.new if begins else dialog.restore, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: program.window is not window and program.session.is_open)
        assert [getattr(each, "name", "") for each in Book(path).all("client")] == ([] if begins else ["Kept"])


@pytest.mark.parametrize("opens", [False, True], ids=["cannot be opened", "found later"])
def test_what_can_be_read_of_a_damaged_book_takes_its_place(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, opens: bool
) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name=f"Kept {n}", notes="x" * 900) for n in range(900)]))
    older = book.back_up(default_name(path, datetime(2026, 3, 1, 9, 30)))
    book.apply(Label("edited", {}), adds([Client(name="Later")]))
    damaged = bytearray(path.read_bytes())
    if not opens:
        damaged[:100] = bytes(100)
    middle = damaged.index(b"Kept 450") // 16384 * 16384
    damaged[middle : middle + 16384] = bytes(16384)
    path.write_bytes(damaged)
    with over_damage(qtbot, qapp, path, later=opens) as (program, dialog):
        window = program.window
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        program.session.cancel_work()
        qtbot.waitUntil(dialog.save.isEnabled)
        assert [each.path for each in backups_of(path)] == [older]  # stopped, it left nothing
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "more by name only" in dialog.rest.text())
        assert "the backup holds 900 records up to" in dialog.rest.text() and path.read_bytes() == damaged
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: program.window is not window and program.session.is_open)
        now = Book(path)
        now.check()
        names = {each.name for each in now.all("client") if isinstance(each, Client)}
        assert {"Later", "Kept 0", "Kept 450"} <= names and len(names) == 901
        ways = {each.way: each.path for each in backups_of(path)}
        assert ways["before restore"].read_bytes() == damaged and "salvaged" in ways


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_person_is_erased_for_good(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name="Other")]))
    book.apply(Label("added-client", {"name": CANARY}), adds([Client(name=CANARY, emails=("canary@z.example",))]))
    backup = book.back_up()
    window = open_window(path, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 2)
    window.pages["client"].select_row(0)
    qtbot.waitUntil(lambda: window.pages["client"].details.record_id is not None)
    menu = window.pages["client"].menu_of(window.pages["client"].selected_ids())
    next(each for each in menu.actions() if each.text() in ("Erase for good…", "מחיקה לצמיתות…")).trigger()
    dialog = window.dialogs.dialog("erase")
    dialog.save_known(tmp_path / "known.json")  # type: ignore[attr-defined]  # an EraseDialog
    qtbot.waitUntil((tmp_path / "known.json").exists)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]  # an EraseDialog
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    qtbot.waitUntil(lambda: backup.name in dialog.more.text())  # type: ignore[attr-defined]  # an EraseDialog
    assert b"anary" not in path.read_bytes()
    qtbot.waitUntil(lambda: CANARY not in window.menus["undo"].text())
    QTest.mouseClick(dialog.backups, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]  # an EraseDialog
    listed: Any = window.dialogs.dialog("backups")
    qtbot.waitUntil(lambda: [made.path for made in listed.table.rows.all()] == [backup])
    listed.reject()
    dialog.reject()


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_backup_is_looked_at_without_changing_a_byte_of_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    made = book.back_up()
    book.apply(Label("edited", {}), adds([Client(name="Later")]))
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    with looked_at(made) as copy:
        program = Program(qapp, copy, Settings(language=language), looked_at=made)
        program.start()
        window = program.window
        assert window is not None and made.name in window.windowTitle()
        qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
        with qtbot.waitSignal(program.session.failed) as refused:
            window.session.apply(Label("edited", {}), adds([Client(name="No")]))
        assert refused.args is not None and refused.args[0].code == "book-only-looked-at"
        for box in window.findChildren(QMessageBox):
            box.accept()
        program.end()
    assert not copy.exists()
    after = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file() and "xdg" not in each.parts}
    assert {each: content for each, content in before.items() if "xdg" not in each.parts} == after


def test_the_list_of_backups_verifies_and_opens_one_to_look_at(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    made = book.back_up()
    window = open_window(path)
    (tmp_path / "disk").mkdir()
    window.settings.second_backup_folder = str(tmp_path / "disk")
    window.dialogs.show_backups()
    dialog: Any = window.dialogs.dialog("backups")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    assert "nothing verified there yet" in dialog.places.text()
    dialog.table.select_row(0)
    QTest.mouseClick(dialog.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "as it was made" in dialog.news.text())
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    dialog.table.select_row(0)
    QTest.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    program = program_of(window)
    qtbot.waitUntil(lambda: len(program.looks) == 1 and program.looks[0].window.pages["client"].model.rowCount() == 1)
    assert made.name in program.looks[0].window.windowTitle()
    program.looks[0].end()
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 3)
    assert "nothing verified" not in dialog.places.text()
    dialog.reject()

"""A book, its folder, or both that can only be read: everything is shown and checked, nothing is written, each has its
sentence, and none is taken for a book that is open in another window."""

from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file import writer_lock

from .read_only import ROOT, only_readable, run

FILE, FOLDER = "can only be read: look at it", "The folder of "
HOW = {"file": FILE, "folder": FOLDER, "both": FILE}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Book(tmp_path / "away" / "own.clientbook")
    book.apply(Label("edited", {}), adds([Client(name="Kalomi")]))
    (tmp_path / "new.csv").write_text("Name\nBar\n", encoding="utf-8")
    return book.path


def places(how: str, path: Path) -> list[Path]:
    return {"file": [path], "folder": [path.parent], "both": [path, path.parent]}[how]


@pytest.mark.parametrize("how", HOW)
def test_every_verb_that_reads_works_and_every_one_that_writes_says_why_not(
    how: str, path: Path, tmp_path: Path
) -> None:
    out = f"export clients {tmp_path}/out-{how}.csv"
    spare = tmp_path / "spare.clientbook"
    assert run(ROOT / "main.py", "--book", path, "backup", spare).returncode == 0
    content = path.read_bytes()
    with only_readable(*places(how, path)):
        for verb in ("check", "search Kalomi", "history", out, "--read-only check"):
            done = run(ROOT / "main.py", "--book", path, *verb.split())
            assert (done.returncode, done.stderr) == (0, ""), verb
        # A backup may take the place of a file that can only be read, where its folder can be written.
        restores = () if how == "file" else (f"restore {spare}",)
        for verb in ("undo", f"import {tmp_path}/new.csv", "erase 1 --yes", "take-back 1", *restores):
            done = run(ROOT / "main.py", "--book", path, *verb.split())
            assert done.returncode == 1 and HOW[how] in done.stderr and "window" not in done.stderr, (verb, done.stderr)
            assert len(done.stderr.splitlines()) == 1, done.stderr
    assert path.read_bytes() == content and [each.name for each in path.parent.glob("*.clientbook")] == [path.name]


def test_another_window_is_told_as_such(path: Path, tmp_path: Path) -> None:
    with writer_lock.holding(path, writer_lock.WINDOW):
        done = run(ROOT / "main.py", "--book", path, "undo")
    assert done.returncode == 1 and "is open in a window of Clientbook" in done.stderr
    assert "can only be read" not in done.stderr


_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMessageBox
from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.settings import Settings
from clientbook.store.file import writer_lock
from clientbook.ui.app import Program
app = QApplication([])
path = Path(sys.argv[1])
writer_lock.take(path, writer_lock.WINDOW, patience=0.1)
program = Program(app, path, Settings(language=sys.argv[2]))
program.start()

def boxes(number):
    while len(found := program.window.findChildren(QMessageBox)) < number:
        app.processEvents()
    return found

(box,) = boxes(1)
while not program.window.pages["client"].model.rowCount():
    app.processEvents()
print(program.window.pages["client"].model.rowCount(), box.text())
program.session.apply(Label("edited", {}), adds([Client(name="New")]))
print(boxes(2)[1].text() == box.text())
for each in boxes(2):
    each.close()
program.end()
app.sendPostedEvents(None, 52)
"""


@pytest.mark.parametrize(("how", "language", "told"), [("file", "en", FILE), ("folder", "en", FOLDER),
                                                       ("both", "he", "לקריאה בלבד")])  # fmt: skip
def test_the_window_says_so_once_shows_the_book_and_writes_nothing(
    how: str, language: str, told: str, path: Path
) -> None:
    content = path.read_bytes()
    with only_readable(*places(how, path)):
        done = run("-c", _WINDOW, path, language)
    shown, *rest = done.stdout.splitlines()
    assert shown.startswith("1 ") and told in shown and rest == ["True"], done.stderr
    assert path.read_bytes() == content and Book(path).count("client") == 1

"""Damage is found before anything is written: a file that is cut when it is opened, by whatever verb; pages at the first
write of a start. The file keeps its bytes."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
from clientbook.store.writing import erasing

LABEL = Label("edited", {"name": "x"})
PAGE = 16384
VERBS = [
    "history",
    "imports",
    "undo",
    "redo",
    "check",
    "backup",
    "take-back 1",
    "search Kalomi",
    "export clients {folder}/x.csv",
]


@pytest.fixture
def path(book: Book) -> Path:
    book.apply(LABEL, adds([Client(name=f"Kalomi {n}", notes="word " * 60) for n in range(300)]))
    return book.path


@pytest.mark.parametrize("cut", [1, 100, 3000, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE, 5 * PAGE + 3000])
def test_a_cut_file_is_neither_read_nor_written(
    cut: int, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new.csv").write_text("Name\nBar\n", encoding="utf-8")
    content = path.read_bytes()[:-cut]
    path.write_bytes(content)
    for verb in [*VERBS, "import {folder}/new.csv"]:
        assert main(["--book", str(path), *verb.format(folder=tmp_path).split()]) == 1, verb
        assert "is damaged" in capsys.readouterr().err, verb
        assert path.read_bytes() == content, verb
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize("behind", [1, 3000, PAGE - 1, PAGE, PAGE + 1])
def test_what_was_put_behind_a_book_is_told(behind: int, path: Path) -> None:
    path.write_bytes(path.read_bytes() + bytes(behind))
    with pytest.raises(UserError, match="book-damaged"):
        Book(path)


@pytest.mark.parametrize("pages", [1, 40])
def test_pages_that_a_killed_erase_left_behind_are_no_damage(
    pages: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite cuts the file of a book that became smaller after its journal is gone, and can be killed between."""
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(erasing, "empty_bytes", Mock(side_effect=KeyboardInterrupt))
        erase(Book(path), 7)
    path.write_bytes(path.read_bytes() + b"Kalomi 6" * (pages * PAGE // 8))
    book = Book(path)
    book.check()
    assert b"Kalomi 6Kalomi 6" not in path.read_bytes() and book.count("client") == 299


def test_an_emptied_page_is_found_before_the_first_write(path: Path) -> None:
    """Whichever it is; what can be opened is looked at before it is written, also by undo."""
    whole = path.read_bytes()
    opened = 0
    for start in range(PAGE, len(whole), PAGE):
        content = whole[:start] + bytes(PAGE) + whole[start + PAGE :]
        path.write_bytes(content)
        try:
            book = Book(path)
            opened += 1
            old = Client(id=1, name="Kalomi 0", notes="word " * 60)
            for write in (lambda b=book: b.apply(LABEL, adds([Client(name="New")])), book.undo,
                          lambda b=book, o=old: b.apply(LABEL, [Change(o, replace(o, name="other"))])):  # fmt: skip
                with pytest.raises(UserError, match="book-damaged"):
                    write()
        except UserError as error:
            assert error.code == "book-damaged"
        assert path.read_bytes() == content
    assert opened > 3


def test_a_backup_of_a_damaged_book_says_that_the_book_is(path: Path, tmp_path: Path) -> None:
    book = Book(path)
    content = path.read_bytes()
    path.write_bytes(content[: -2 * PAGE] + bytes(PAGE) + content[-PAGE:])
    with pytest.raises(UserError) as told:
        book.back_up(tmp_path / "b.clientbook")
    assert told.value.code == "book-damaged" and told.value.values["file"] == str(path)
    assert not list(tmp_path.glob("b.clientbook*"))

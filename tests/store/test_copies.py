"""Copies that sync programs leave beside a book are recognised by their names, and by what is in them where a name alone
does not tell; `check` names them."""

import random
import shutil
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file.copies import KEPT, copies_beside

LABEL = Label("edited", {"name": "x"})
BOOKS = ["my", "my book", "הספר שלי", "a.b (c)", "my-2026", "קפה+[1]"]


def a_name(maker: str, stem: str, chance: random.Random) -> str:
    """As each program names it (its documentation, or its source); computers and people are called anything."""
    day, number = (
        f"20{chance.randrange(10, 30)}-{chance.randrange(10, 13)}-{chance.randrange(10, 29)}",
        chance.randrange(1, 9),
    )
    who = chance.choice(["Dana", "דנה כהן", "O'Brien", "LAPTOP-7F2K", "Anna's MacBook"])
    compact = day.replace("-", "")
    names = {
        "Syncthing": [f"{stem}.sync-conflict-{compact}-{chance.randrange(100000, 240000)}-ABCD2E7"],
        "Dropbox": [f"{stem} ({who}'s conflicted copy {day})", f"{stem} ({who}'s conflicted copy {day} ({number}))",
                    f"{stem} (conflicted copy {day})", f"{stem} (Case Conflict)"],
        "Nextcloud": [f"{stem} (conflicted copy {day} {chance.randrange(100000, 240000)})",
                      f"{stem}_conflict-{compact}-{chance.randrange(100000, 240000)}"],
        "OneDrive": [f"{stem}-LAPTOP{number}K", f"{stem}-OFFICE-{number}", f"{stem}-DANA-PC"],
        "Google Drive": [f"{stem} ({number})"],
        "iCloud": [f"{stem} {number + 1}"],
        "Seafile": [f"{stem} (SFConflict dana@example.com {day}-10-15-00)"],
        "": [f"{stem} (In Konflikt stehende Kopie von {who} {day})", f"{stem} (העותק המתנגש של {who} {day})"],
        KEPT: [f"{stem} as it was open {day} 101500"],
    }  # fmt: skip
    return chance.choice(names[maker])


@pytest.fixture(scope="module")
def two_books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A book, and another one of the same records that is not it."""
    made = []
    for name in ("one", "other"):
        book = Book(tmp_path_factory.mktemp("books") / f"{name}.clientbook")
        book.apply(LABEL, adds([Client(name="First")]))
        made.append(book.path)
    return made[0], made[1]


@pytest.mark.parametrize("stem", BOOKS)
def test_each_program_s_copies_are_recognised_and_named(
    stem: str, two_books: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random()
    path = tmp_path / f"{stem}.clientbook"
    shutil.copy2(two_books[0], path)
    expected = {}
    for maker in ("Syncthing", "Dropbox", "Nextcloud", "OneDrive", "Google Drive", "iCloud", "Seafile", "", KEPT):
        name = f"{a_name(maker, stem, chance)}.clientbook"
        shutil.copy2(two_books[0], path.with_name(name))
        expected[name] = maker
    Book(path).apply(LABEL, adds([Client(name="Since")]))
    assert {copy.path.name: copy.maker for copy in copies_beside(path)} == expected
    assert main(["--book", str(path), "check"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in expected) and "made by Syncthing" in told and "1 client" in told


def test_other_books_and_files_are_no_copies(two_books: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "my.clientbook"
    shutil.copy2(two_books[0], path)
    for name in ("my-OFFICE", "my (1)", "my 2", "my next", "mystery", "other"):
        shutil.copy2(two_books[1], path.with_name(f"{name}.clientbook"))
    for name in ("my.sync-conflict-20261201-101500-ABCDEFG.csv", "my (1).clientbook-journal", "my.clientbook.lock"):
        path.with_name(name).write_bytes(b"x")
    path.with_name("my (2).clientbook").write_bytes(b"no book")
    path.with_name("my (3).clientbook").mkdir()
    assert copies_beside(path) == []

"""A book that is missing, empty or moved is no new book: its backups are offered, and nothing is made in its place."""

import shlex
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.settings import Settings, settings_path
from clientbook.store.book import Book
from clientbook.store.file.backup import default_name

LOST: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "moved": lambda path: path.rename(path.with_name("moved.clientbook")),
}


@pytest.fixture(params=["", "backup_folder", "second_backup_folder"], ids=["beside it", "from settings", "second"])
def path(request: pytest.FixtureRequest, book: Book, tmp_path: Path) -> Path:
    """A book with two backups, the newer one torn; beside it, or in a folder that the settings name."""
    folder = tmp_path / "disk" if request.param else None
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    if folder is not None:
        Settings(**{request.param: str(folder)}).save(settings_path())
    good, torn = (default_name(book.path, datetime(2026, 3, day, 9, 30), folder) for day in (1, 2))
    for place in (good, torn):
        book.back_up(place)
    torn.write_bytes(torn.read_bytes()[:-1])
    return book.path


@pytest.mark.parametrize("how", LOST)
def test_every_verb_offers_the_newest_good_backup(
    how: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.csv"
    new.write_text("Name\nBar\n", encoding="utf-8")
    LOST[how](path)
    before = sorted(path.parent.iterdir())
    for verb in (["import", str(new)], ["history"], ["check"], ["undo"], ["search", "Kept"], ["backup"]):
        assert main(["--book", str(path), *verb]) == 1
        told = capsys.readouterr().err
        assert "2026-03-01, 09:30" in told and "delete" not in told
        assert sorted(path.parent.iterdir()) == before and not (path.exists() and path.stat().st_size)
    command = next(line for line in told.splitlines() if line.startswith("  clientbook "))
    assert main(shlex.split(command)[1:]) == 0
    assert [each.name for each in Book(path).all("client")] == ["Kept"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", LOST)
def test_a_new_book_is_begun_where_it_is_asked_for(how: str, path: Path) -> None:
    LOST[how](path)
    assert main(["--book", str(path), "--new", "check"]) == 0
    assert Book(path).count("client") == 0


def test_without_backups_a_first_book_is_made_as_ever(tmp_path: Path) -> None:
    (tmp_path / "a backups").mkdir()
    Book(tmp_path / "a.clientbook").check()
    with pytest.raises(UserError, match="book-empty"):
        (tmp_path / "b.clientbook").touch()
        Book(tmp_path / "b.clientbook")

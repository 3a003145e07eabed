"""Books of schema 5 from before that schema was finished: what they lack is made when they are opened."""

import gzip
import random
import re
from contextlib import closing
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.file.completing import is_unfinished
from clientbook.store.migrations import MIGRATIONS

LABEL = Label("edited", {"name": "x"})
GREW = MIGRATIONS[4]
SINCE = "\n".join(GREW.statements)
GOLDEN = Path(__file__).parents[1] / "golden" / "book-schema-5.clientbook.gz"
TABLES = re.findall(r"CREATE TABLE (\w+)", SINCE)
COLUMNS = re.findall(r"ALTER TABLE (\w+) ADD COLUMN (\w+)", SINCE)
INDEXES = re.findall(r"CREATE INDEX (\w+)", SINCE)


def filled(path: Path) -> Path:
    path.write_bytes(gzip.decompress(GOLDEN.read_bytes()))
    return path


def unfinish(path: Path, chance: random.Random) -> list[str]:
    """Takes away some of what that migration makes, as a program had it that did not make that yet."""
    tables = chance.sample(TABLES, chance.randint(0, len(TABLES)))
    last = dict(COLUMNS)  # columns came one after the other
    columns = [(kind, last[kind]) for kind in chance.sample(sorted(last), chance.randint(0, len(last)))]
    with closing(engine.connect(path, "rw")) as connection:
        seals.use(connection)
        if "seal" in tables or columns or not tables:
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE name LIKE '%_sealed_on_%'"
            ).fetchall():
                connection.execute(f"DROP TRIGGER {name}")
        if ("deal", "credits") in columns:
            for name in INDEXES:
                connection.execute(f"DROP INDEX {name}")
        for name in tables:
            connection.execute(f"DROP TABLE {name}")
        for kind, column in columns:
            connection.execute(f"ALTER TABLE {kind} DROP COLUMN {column}")
    return [*tables, *map(str, columns)]


@pytest.mark.parametrize("round_", range(8))
def test_what_is_lacking_is_made_once_and_the_book_is_sound(round_: int, tmp_path: Path) -> None:
    chance = random.Random()
    path = filled(tmp_path / "own.clientbook")
    lacking = unfinish(path, chance)
    before = path.read_bytes()
    book = Book(path)
    book.check()
    kept = {*(tmp_path / "own backups").glob("*.clientbook")}
    assert len(before) in {each.stat().st_size for each in kept}, lacking
    assert [each.amount for each in book.all("deal")] == [100_000] * 3  # type: ignore[union-attr]
    book.apply(LABEL, adds([Client(name="Later")]))
    steps = len(book.history())
    for _ in range(steps):
        book.undo()
    assert not book.all("client")
    for _ in range(steps):
        book.redo()
    Book(path).check()
    assert {*(tmp_path / "own backups").glob("*.clientbook")} == kept


def test_every_statement_of_that_migration_is_understood(tmp_path: Path) -> None:
    """So that a book from before any of them is finished; one that is finished is known as such."""
    known = r"ALTER TABLE \w+ ADD COLUMN |CREATE (UNIQUE )?(TABLE|INDEX) |INSERT INTO "
    assert [each for each in GREW.statements if not re.match(known, each)] == []
    with closing(engine.connect(filled(tmp_path / "a.clientbook"), "ro")) as connection:
        assert not is_unfinished(connection, GREW)


@pytest.mark.parametrize("spoil", ["CREATE TABLE other (x)", "DROP TABLE counter", "DROP INDEX {index}"])
def test_one_that_differs_in_anything_else_is_damaged_and_stays_as_it_is(
    spoil: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "own.clientbook")
    with closing(engine.connect(path, "rw")) as connection:
        index = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql > '' AND name NOT LIKE 'deal_credits%'"
        connection.execute(spoil.format(index=connection.execute(index).fetchone()[0]))
        connection.execute("DROP TABLE elsewhere")
    content = path.read_bytes()
    with pytest.raises(UserError, match="book-damaged"):
        Book(path)
    assert path.read_bytes() == content
    assert main(["--book", str(path), "check"]) == 1
    assert "is damaged" in capsys.readouterr().err and path.read_bytes() == content


def test_one_that_is_only_looked_at_stays_as_it_is(tmp_path: Path) -> None:
    path = filled(tmp_path / "own.clientbook")
    unfinish(path, random.Random(3))
    content = path.read_bytes()
    assert main(["--read-only", "--book", str(path), "check"]) == 0
    assert path.read_bytes() == content and [each.name for each in tmp_path.glob("own*")] == [path.name]

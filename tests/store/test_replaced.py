"""A book's file that is replaced, overwritten, moved or deleted while it is open: no step is told as done that the file of
that name does not hold, nothing is written to the other file, and what was open is kept.

`REPLACED_ROUNDS=300` replaces more books at more instants than the few of every run.
"""

import random
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from types import FrameType
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact, Deal, Receipt, Record
from clientbook.jobs.exporting.export_follow_ups import export_follow_ups
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.exporting.export_person import export_person
from clientbook.jobs.exporting.export_receipts import export_receipts
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.file import writer_lock
from clientbook.store.file.connection import journal_of

from ..searching import tries

ROUNDS = tries("REPLACED_ROUNDS", 6)
LABEL = Label("edited", {"name": "x"})
#: What SQLite writes to the head of a journal once it is synced: its mark, and that all that follows counts.
HEAD = bytes.fromhex("d9d505f920a163d7ffffffff")
Replace = Callable[[Path, Path], object]  # (the book, a copy of it of as many writes that went another way)


def folder_renamed(path: Path, _: Path) -> None:
    """To a name of its own: pytest may give the folder's again to the next test."""
    path.parent.rename(Path(mkdtemp(prefix="renamed ", dir=path.parent.parent)) / path.parent.name)


def overwritten(path: Path, other: Path) -> None:
    """In one go, without a moment in which it is shorter."""
    with path.open("r+b") as file:
        file.write(other.read_bytes())
        file.truncate()


def _linked(path: Path, other: Path) -> None:
    """At once: between a name that is gone and one that is there, a window may look."""
    link = path.with_name("link")
    link.symlink_to(other)
    link.replace(path)


BESIDE: dict[str, Replace] = {
    "renamed over": lambda path, other: shutil.copy2(other, path.with_name("incoming")).replace(path),
    "deleted": lambda path, _: path.unlink(),
    "moved": lambda path, _: path.rename(path.with_name("moved.clientbook")),
    "folder renamed": folder_renamed,
    "deleted and made anew": lambda path, other: (path.unlink(), shutil.copy2(other, path)),
    "a link elsewhere": lambda path, other: _linked(path, other),
}
IN_PLACE: dict[str, Replace] = {
    "overwritten": overwritten,
    "overwritten with its times": lambda path, other: (overwritten(path, other), shutil.copystat(other, path)),
    "copied over": lambda path, other: shutil.copyfile(other, path),
    "emptied": lambda path, _: path.write_bytes(b""),
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what was open is kept once its folder is gone."""
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    (tmp_path / "synced").mkdir()
    book = Book(tmp_path / "synced" / "test.clientbook")
    add(book, "First")
    return book


@pytest.fixture
def other(book: Book, tmp_path: Path) -> Path:
    """The same book on another computer: as many writes, to the same pages, of other content."""
    place = tmp_path / "other.clientbook"
    shutil.copy2(book.path, place)
    add(Book(place), "Theirs")
    add(book, "Ours")
    assert book.path.read_bytes()[24:28] == place.read_bytes()[24:28]
    return place


def add(book: Book, name: str) -> None:
    book.apply(LABEL, adds([Client(name=name)]))


def names(path: Path) -> list[str]:
    return [each.name for each in Book(path).all("client")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", [*BESIDE, *IN_PLACE])
def test_nothing_is_written_to_another_file_and_what_was_open_is_kept(how: str, book: Book, other: Path) -> None:
    with writer_lock.holding(book.path, writer_lock.WINDOW), book.connected():  # as the window does
        book.count("client")
        (BESIDE | IN_PLACE)[how](book.path, other)
        there = book.path.read_bytes() if book.path.exists() else None
        for write in (lambda: add(book, "Lost"), book.undo, lambda: add(book, "Lost")):
            with pytest.raises(UserError) as told:
                write()
            assert told.value.code.startswith("book-gone" if there is None else "book-replaced")
        with pytest.raises(UserError, match=r"book-(gone|replaced)"):
            book.look_at_file()
    assert (book.path.read_bytes() if book.path.exists() else None) == there
    kept = told.value.values["kept"]
    assert bool(kept) == (how in BESIDE)
    if kept:
        assert names(Path(str(kept))) == ["First", "Ours"]


@pytest.mark.parametrize("how", [*BESIDE, *IN_PLACE])
def test_at_any_instant_of_a_write_a_step_that_is_told_as_done_is_there(how: str, book: Book, other: Path) -> None:
    """The program's own calls are counted, and the file goes after a random one of them."""
    chance = random.Random()
    calls = count_calls(lambda: add(book, "counted"))
    for n in range(ROUNDS):
        path = book.path.with_name(f"{n}") / "a.clientbook"
        path.parent.mkdir(parents=True)
        shutil.copy2(other, path)
        each = Book(path)
        add(each, "Ours")
        at = chance.randrange(calls)
        done, code, begun = after_calls(at, each, lambda p=path: (BESIDE | IN_PLACE)[how](p, other))
        there = path.exists() and path.stat().st_size and path.read_bytes() != other.read_bytes()
        assert not done or there or code == "late", (how, at)
        if not done:
            assert code.startswith(("book-gone", "book-replaced")), (how, at, code)
            if how in ("renamed over", "deleted and made anew") or (how in IN_PLACE and how != "emptied" and not begun):
                assert path.read_bytes() == other.read_bytes(), (how, at)


@pytest.mark.parametrize("how", ["renamed over", "moved", "deleted and made anew"])
def test_while_a_thread_replaces_it_no_confirmed_step_is_missing(how: str, book: Book, other: Path) -> None:
    """At instants inside of SQLite's own work too, which no hook of ours reaches."""
    chance = random.Random()
    for n in range(ROUNDS):
        path = book.path.with_name(f"{n}") / "a.clientbook"
        path.parent.mkdir(parents=True)
        shutil.copy2(other, path)
        each = Book(path)
        confirmed: list[str] = []
        wait = chance.random() * 0.1

        def replace(path: Path = path, wait: float = wait) -> None:
            time.sleep(wait)
            BESIDE[how](path, other)

        thread = threading.Thread(target=replace)
        thread.start()
        with pytest.raises(UserError) as told:
            while True:
                add(each, f"New {len(confirmed)}")
                confirmed.append(f"New {len(confirmed)}")
        thread.join()
        if path.exists():
            assert path.read_bytes() == other.read_bytes()
        assert set(confirmed) <= set(names(Path(str(told.value.values["kept"]))))
        assert not journal_of(path).exists()


def test_a_reader_without_the_lock_takes_another_program_s_write_for_what_it_is(book: Book) -> None:
    """As another process does: a second book whose writes this one knows nothing of."""
    reader = Book(book.path)
    with reader.connected() as connection:
        assert reader.count("client") == 1
        add(book, "Since")
        book.file._opened.mark = ""  # as if another process had written it
        reader.look_at_file()
        with pytest.raises(engine.Error, match="no such table"), reader.connected():
            connection.execute("SELECT * FROM missing")
        assert reader.count("client") == 2
    add(reader, "Mine")
    assert names(book.path) == ["First", "Since", "Mine"]


def test_an_old_journal_put_back_takes_nothing_back(book: Book) -> None:
    old = b""
    with book.connected() as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE client SET notes = 'x'")
        connection.execute("UPDATE stamp SET writes = writes + 1")
        old = bytearray(journal_of(book.path).read_bytes())
        connection.execute("ROLLBACK")
    old[:12] = HEAD
    with book.connected():
        book.count("client")
        for n in range(3):
            add(book, f"New {n}")
            journal_of(book.path).write_bytes(old)
            assert book.count("client") == n + 2
            book.refuse_other_file()
    journal_of(book.path).write_bytes(old)
    assert len(names(book.path)) == 4
    assert len(list(book.path.parent.glob("*stray journal*"))) == 4
    Book(book.path).check()


def test_a_journal_of_the_book_s_own_last_write_is_taken_back(book: Book, tmp_path: Path) -> None:
    """A program that was killed in the middle of its commit, before and after it wrote the stamp's page."""
    before = book.path.read_bytes()
    with book.connected() as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE client SET notes = 'x'")
        connection.execute("UPDATE stamp SET former = mark, mark = lower(hex(randomblob(16)))")
        journal = bytearray(journal_of(book.path).read_bytes())
        connection.execute("COMMIT")
    after = book.path.read_bytes()
    journal[:12] = HEAD
    size = 16384
    for n, written in enumerate(
        (before, after, before[: 3 * size] + after[3 * size :], after[: 3 * size] + before[3 * size :])
    ):
        path = tmp_path / f"{n}.clientbook"
        path.write_bytes(written)
        journal_of(path).write_bytes(journal)
        with Book(path).connected() as connection:
            assert connection.execute("SELECT notes FROM client").fetchone() != ("x",)
        assert not list(tmp_path.glob("*stray*"))
        assert not journal_of(path).exists()


def test_the_command_line_says_it(
    book: Book, other: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import is not told as done that went to a file without a name."""
    new = tmp_path / "new.csv"
    new.write_text("Name\nBar\n", encoding="utf-8")
    written = Book.apply

    def replaced_meanwhile(self: Book, *given: object, **more: object) -> object:
        shutil.copy2(other, self.path.with_name("incoming")).replace(self.path)
        return written(self, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Book, "apply", replaced_meanwhile)
    assert main(["--book", str(book.path), "import", str(new)]) == 1
    told = capsys.readouterr()
    assert "Another file has taken the place" in told.err and "as it was open" in told.err and not told.out
    assert book.path.read_bytes() == other.read_bytes()


# -- instants ---------------------------------------------------------------------------------------------------------


def count_calls(work: Callable[[], object]) -> int:
    count = 0

    def counting(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def after_calls(at: int, book: Book, replace: Callable[[], object]) -> tuple[bool, str, bool]:
    """Whether a write was told as done; the error's code, "late" where its last look had begun; whether the commit had."""
    count, replaced, last, commit = 0, False, 0, 1 << 60
    look, at_commit = book.file.refuse_changed, book.file.advance

    def looking() -> None:
        nonlocal last
        last = count
        look()

    def committing(*given: Any) -> Any:
        nonlocal commit
        commit = count  # from the look in it on, what overwrites the file meets with the pages of the commit
        return at_commit(*given)

    def counting(_frame: FrameType, _event: str, _what: object) -> None:
        nonlocal count, replaced
        count += 1
        if count > at and not replaced:
            replaced = True
            sys.setprofile(None)
            replace()
            sys.setprofile(counting)

    book.file.refuse_changed = looking  # type: ignore[method-assign]
    book.file.advance = committing  # type: ignore[method-assign]
    sys.setprofile(counting)
    try:
        add(book, "New")
    except UserError as error:
        return False, error.code, at >= commit
    finally:
        sys.setprofile(None)
    return True, "late" if at >= last or not replaced else "", True


#: Each way out of the book that is more than one question long, by the file that it makes.
WAYS_OUT: dict[str, Callable[[Book, Path], object]] = {
    "clients.csv": lambda book, target: export_list(book, "client", target),
    "clients.xlsx": lambda book, target: export_list(book, "client", target),
    "contacts.vcf": lambda book, target: export_list(book, "contact", target),
    "receipts.csv": export_receipts,
    "receipts.xlsx": export_receipts,
    "follow-ups.ics": export_follow_ups,
    "person.json": lambda book, target: export_person(book, book.all("contact")[0].id, target),
}


class ReplacedWhileRead(Book):
    """Something becomes of its file after the first question of an export."""

    act: Callable[[], object] | None = None

    def _now(self) -> None:
        act, self.act = self.act, None
        if act is not None:
            act()

    def names(self, kind: str, numbers: Iterable[int]) -> dict[int, str]:
        found = super().names(kind, numbers)
        self._now()
        return found

    def referencing(self, kind: str, *numbers: int) -> list[Record]:
        found = super().referencing(kind, *numbers)
        self._now()
        return found


@pytest.mark.parametrize("out", WAYS_OUT)
@pytest.mark.parametrize("how", [*BESIDE, *IN_PLACE])
def test_a_file_of_two_books_is_never_written(how: str, out: str, tmp_path: Path) -> None:
    """Whatever becomes of the book in the middle of an export: it ends in a sentence, and there is no file."""
    book, other = ReplacedWhileRead(tmp_path / "own.clientbook"), tmp_path / "other.clientbook"
    book.apply(LABEL, adds([Client(name="First")]))
    shutil.copy2(book.path, other)
    for each, name in ((Book(other), "Other"), (book, "Firm")):
        each.apply(LABEL, [change for n in range(60) for change in _paid(f"{name} {n}", -10 * n)])
    book.act = lambda: (BESIDE | IN_PLACE)[how](book.path, other)
    with pytest.raises(UserError) as told:
        WAYS_OUT[out](book, tmp_path / out)
    assert told.value.code.startswith(("book-replaced", "book-gone", "book-damaged", "book-busy")), told.value.code
    assert book.act is None
    assert not (tmp_path / out).exists() and not list(tmp_path.glob(".clientbook-*"))


def _paid(name: str, number: int) -> list[Change]:
    """A client with a contact, a deal of which something came in, and a call to come; new records have ids below 0."""
    client, contact, deal = number - 1, number - 2, number - 3
    paid, to_come = date(2026, 3, 1), date(2026, 4, 1)
    return adds(
        [
            Client(id=client, name=name),
            Contact(id=contact, name=f"Person of {name}", client_id=client),
            Deal(id=deal, title=f"Deal of {name}", client_id=client, receipts=(Receipt(paid, 100),)),
            Activity(
                kind=ActivityKind.CALL,
                on=paid,
                next_on=to_come,
                text="Ask",
                client_id=client,
                contact_id=contact,
                deal_id=deal,
            ),
        ]
    )

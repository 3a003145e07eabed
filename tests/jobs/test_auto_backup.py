"""Automatic backups over two simulated years: which stay, and that each of them restores the book of its day."""

import os
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.errors import Cancelled
from clientbook.domain.records import Client
from clientbook.jobs.safety.auto_backup import back_up_by_itself, is_due, kept
from clientbook.progress import Progress
from clientbook.store.book import Book
from clientbook.store.file.backup import backups_of, check_file, default_name, folder_of, verified_at, verify
from clientbook.store.file.restore import restore

HOUR = timedelta(hours=1)
START = datetime(2026, 1, 1, 9)


def write(book: Book, at: datetime) -> None:
    """One edit at this hour: the client bears its date."""
    book.apply(Label("edited", {}), adds([Client(name=at.isoformat())]))
    os.utime(book.path, (at.timestamp(), at.timestamp()))


def test_what_stays_of_two_years_of_hours() -> None:
    staying: set[datetime] = set()
    now = START
    for _ in range(2 * 365 * 24):
        staying = kept([*staying, now], now)
        now += HOUR
    ages = Counter()
    for at in staying:
        age = now - at
        reach = ((1, "day"), (14, "two weeks"), (61, "two months"), (9999, "older"))
        ages[next(name for days, name in reach if age <= timedelta(days=days))] += 1
    assert ages["day"] in (24, 25) and ages["two weeks"] in (13, 14)
    assert 6 <= ages["two months"] <= 9 and 21 <= ages["older"] <= 24
    assert max(staying) == now - HOUR


def test_each_backup_of_forty_days_restores_the_book_of_its_hour(book: Book, tmp_path: Path) -> None:
    now, texts = START, {}
    by_hand = book.back_up(default_name(book.path, START - HOUR))
    for day in range(40):
        for hour in (0, 3, 8):
            now = START + timedelta(days=day, hours=hour)
            write(book, now)
            made = back_up_by_itself(book, None, now)
            assert made is not None
            texts[made] = now.isoformat()
            assert back_up_by_itself(book, None, now + HOUR) is None  # nothing has changed since
    found = [each for each in backups_of(book.path) if each.way == "auto"]
    assert 15 <= len(found) <= 25 and found[0].path == made and by_hand.exists()
    for each in found:
        assert each.path.with_name(each.path.name + ".sha256").exists()
        check_file(each.path)
        again = tmp_path / "again" / "again.clientbook"
        again.parent.mkdir(exist_ok=True)
        restore(each.path, again)
        names = sorted(client.name for client in Book(again).all("client"))  # type: ignore[union-attr]  # clients
        assert names[-1] == texts[each.path]
        again.unlink()
    assert not [p for p in folder_of(book.path).iterdir() if p.name.removesuffix(".sha256") not in
                {each.path.name for each in backups_of(book.path)}]  # fmt: skip


def test_when_a_backup_is_due(book: Book, tmp_path: Path) -> None:
    assert not is_due(book, None, START)  # an empty book is no loss
    write(book, START)
    other = tmp_path / "other disk"
    assert back_up_by_itself(book, other, START) == other / "test auto 2026-01-01 090000.clientbook"
    assert other.stat().st_mode & 0o777 == 0o700
    write(book, START + HOUR / 2)
    assert not is_due(book, other, START + HOUR / 2)
    assert is_due(book, other, START + HOUR)
    book.back_up(default_name(book.path, START + HOUR))
    assert not is_due(book, other, START + HOUR)  # one by hand serves as well


def test_a_backup_whose_content_changed_is_refused(book: Book, tmp_path: Path) -> None:
    import pytest

    from clientbook.domain.errors import UserError

    write(book, START)
    made = back_up_by_itself(book, None, START)
    assert made is not None
    before = Book(made).all("client")[0]
    Book(made).apply(Label("edited", {}), [Change(before, None)])
    with pytest.raises(UserError, match="backup-damaged"):
        restore(made, book.path)
    assert book.count("client") == 1


def test_a_look_at_a_backup_ends_when_the_program_does(book: Book) -> None:
    book.apply(Label("added", {}), adds([Client(name=f"c{n}") for n in range(3000)]))
    made = book.back_up(default_name(book.path, START))
    before = verified_at(made)
    ended = Progress()
    ended.cancel()
    with pytest.raises(Cancelled):
        verify(made, START + HOUR, ended)
    assert verified_at(made) == before
    verify(made, START + HOUR, Progress())
    assert verified_at(made) == START + HOUR


def test_a_restore_that_nobody_waits_for_leaves_the_book_and_no_trace(book: Book) -> None:
    book.apply(Label("added", {}), adds([Client(name=f"c{n}") for n in range(3000)]))
    made = book.back_up(default_name(book.path, START))
    book.apply(Label("added", {}), adds([Client(name="later")]))
    files = {each: each.read_bytes() for each in book.path.parent.rglob("*") if each.is_file()}
    ended = Progress()
    ended.cancel()
    with pytest.raises(Cancelled):
        restore(made, book.path, ended)
    assert {each: each.read_bytes() for each in book.path.parent.rglob("*") if each.is_file()} == files
    assert restore(made, book.path, Progress()) is not None
    assert Book(book.path).count("client") == 3000

"""What lies among the backups and is none, and clocks that go wrong: no backup is left out, and nothing strange is touched."""

import os
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.jobs.safety.auto_backup import back_up_by_itself, bring_to, last_verified, verify_newest
from clientbook.store.book import Book
from clientbook.store.file.backup import (
    Backup,
    backups_of,
    copy_backup,
    digest_file,
    folder_of,
    newest_first,
    noted_digest,
    verified_at,
)
from clientbook.store.file.restore import newest_good, restore

from ..searching import tries

#: So many folders are tried; STRAY_FOLDERS=500 for more.
FOLDERS = tries("STRAY_FOLDERS", 8)
START = datetime(2026, 3, 10, 9)

#: Ways in which a name that looks like a backup's holds none.
STRAYS: dict[str, Callable[[Path], object]] = {
    "empty": lambda place: place.touch(),
    "cut": lambda place: place.write_bytes(b"SQLite format 3\0" + bytes(90)),
    "another's": lambda place: place.write_text("no book at all" * 200),
    "folder": lambda place: place.mkdir(),
    "fifo": lambda place: os.mkfifo(place),
    "link to nowhere": lambda place: place.symlink_to(place.with_name("nowhere")),
    "empty with an empty SHA-256": lambda place: (place.touch(), digest_file(place).touch()),
    "empty with a wrong SHA-256": lambda place: (place.touch(), digest_file(place).write_text(f"{'0' * 64}  x\n")),
    "SHA-256 that is no text": lambda place: (place.touch(), digest_file(place).write_bytes(b"\xff\xfe" * 40)),
    "SHA-256 that is a folder": lambda place: (place.touch(), digest_file(place).mkdir()),
}
NAMES = ("2026-13-45 999999", "2026-02-30 000000", "2099-12-31 235959", "0001-01-01 000000", "2026-03-10 095959",
         "2026-03-11 120000", "٢٠٢٦-٠٣-١٠ ٠٩٠٠٠٠", "2026-03-10")  # fmt: skip
CLOCKS = {
    "runs": [timedelta(hours=2)] * 6,
    "set back a day": [timedelta(hours=2), timedelta(days=-1), *[timedelta(hours=2)] * 4],
    "years ahead and back": [timedelta(days=1500), timedelta(days=-1500), *[timedelta(hours=2)] * 4],
    "stands still": [timedelta()] * 4,
    "back by minutes, again and again": [timedelta(minutes=-40)] * 6,
    "1970": [datetime(1970, 1, 2) - START, *[timedelta(hours=2)] * 4],
}


def names_in(path: Path) -> list[str]:
    return sorted(getattr(each, "name", "") for each in Book(path).all("client"))


def is_good(made: Backup) -> bool:
    return newest_good([made], START) == made


@pytest.mark.parametrize("number", range(FOLDERS))
def test_no_backup_is_left_out_and_none_lies(number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(number)
    book = Book(tmp_path / "own.clientbook")
    folder = folder_of(book.path)
    folder.mkdir()
    second = tmp_path / "disk"
    second.mkdir()
    strays = []
    for _ in range(chance.randint(1, 5)):
        place = folder / f"own {chance.choice(['', 'auto ', 'before restore '])}{chance.choice(NAMES)}.clientbook"
        if not place.exists() and not place.is_symlink():
            STRAYS[chance.choice(list(STRAYS))](place)
            strays.append(place)
    now = START
    for elapsed in CLOCKS[chance.choice(list(CLOCKS))]:
        now += elapsed
        book.apply(Label("edited", {}), adds([Client(name=f"{now:%Y-%m-%d %H:%M} {book.count('client')}")]))
        of_the_hour = any(timedelta() <= now - each.at < timedelta(hours=1) and is_good(each) for each in
                          backups_of(book.path))  # fmt: skip
        made = back_up_by_itself(book, None, now)
        assert (made is None) == of_the_hour
        if made is not None:
            restore(made, tmp_path / "again" / "own.clientbook")
            assert names_in(tmp_path / "again" / "own.clientbook") == names_in(book.path)
            brought = bring_to(second, book, None, now)
            assert brought is not None and noted_digest(brought) == noted_digest(made)
            assert back_up_by_itself(book, None, now + timedelta(hours=3)) is None  # nothing has changed
    found = backups_of(book.path)
    good = newest_good(found, now)
    assert good == newest_first(filter(is_good, found), now)[0]
    assert made is None or good.path == made  # whatever a clock that ran ahead has dated later
    assert all(place.exists() or place.is_symlink() for place in strays)
    assert main(["--book", str(book.path), "backup"]) == 0
    assert noted_digest(Path(capsys.readouterr().out.strip()))
    assert main(["--book", str(book.path), "restore", str(good.path)]) == 0
    assert main(["--book", str(book.path), "check"]) == 0


def test_a_second_migration_within_the_same_second_has_its_backup_too(book: Book) -> None:
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    for _ in range(3):  # as in one second, where the machine is fast enough
        book._back_up_before_migration(book.path)
    assert len(backups_of(book.path)) == 3 and all(is_good(each) for each in backups_of(book.path))


@pytest.mark.parametrize("what", ["missing", "empty", "not a text", "of another file"])
def test_a_backup_without_a_readable_digest_is_not_verified_and_an_older_good_one_is_taken(
    book: Book, what: str
) -> None:
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    older = back_up_by_itself(book, None, START)
    book.apply(Label("edited", {}), adds([Client(name="Later")]))
    newer = back_up_by_itself(book, None, START + timedelta(hours=2))
    assert older is not None and newer is not None
    content = {"empty": b"", "not a text": b"\xff" * 99, "of another file": digest_file(older).read_bytes()}
    digest_file(newer).unlink()
    if what in content:
        digest_file(newer).write_bytes(content[what])
    found = newest_good(backups_of(book.path), START + timedelta(hours=2))
    assert found is not None and found.path == older
    assert (verified_at(newer) is None) == (what != "of another file")


def test_a_second_place_holds_the_newest_backup_and_is_read_again_each_day(book: Book, tmp_path: Path) -> None:
    second, now = tmp_path / "disk", START
    with pytest.raises(UserError, match="backup-place-away"):
        bring_to(second, book, None, now)
    assert not second.exists()
    second.mkdir()
    for _ in range(3):
        book.apply(Label("edited", {}), adds([Client(name=f"At {now}")]))
        back_up_by_itself(book, None, now)
        made = bring_to(second, book, None, now)
        assert made is not None and bring_to(second, book, None, now) is None
        restore(made, tmp_path / "again" / "own.clientbook")
        assert names_in(tmp_path / "again" / "own.clientbook") == names_in(book.path)
        now += timedelta(hours=2)
    today = datetime.now().replace(microsecond=0)
    later = today + timedelta(days=2000)
    assert last_verified(backups_of(book.path, second), second, today) is not None
    verify_newest(book.path, second, later)
    assert last_verified(backups_of(book.path, second), second, later) == later
    told = last_verified(backups_of(book.path, second), second, today)
    assert told is not None and told <= today  # once the clock is right again
    made.write_bytes(made.read_bytes()[:-1] + b"?")
    with pytest.raises(UserError, match="backup-damaged"):
        verify_newest(book.path, second, later + timedelta(days=2000))
    with pytest.raises(UserError, match="backup-damaged"):
        copy_backup(made, tmp_path / "copy.clientbook")
    assert not (tmp_path / "copy.clientbook").exists()


def test_monthly_backups_end_when_the_user_says(book: Book) -> None:
    now = START
    for _ in range(30):
        book.apply(Label("edited", {}), adds([Client(name=f"At {now}")]))
        back_up_by_itself(book, None, now, months=12)
        now += timedelta(days=31)
    ages = [now - each.at for each in backups_of(book.path)]
    assert 12 <= len(ages) <= 14 and max(ages) < timedelta(days=410)


def test_a_damaged_book_is_kept_as_it_is_with_its_unfinished_journal(book: Book) -> None:
    book.apply(Label("edited", {}), adds([Client(name=f"Firm {n}", notes="x" * 900) for n in range(200)]))
    made = book.back_up()
    content = book.path.read_bytes()
    middle = content.index(b"Firm 150") // 16384 * 16384
    damaged = content[:middle] + bytes(16384) + content[middle + 16384 :]
    journal = bytes.fromhex("d9d505f920a163d7") + bytes(504)  # a head without pages: nothing to take back
    book.path.write_bytes(damaged)
    Path(f"{book.path}-journal").write_bytes(journal)
    kept = restore(made, book.path)
    assert kept is not None and kept.read_bytes() == damaged and not noted_digest(kept)
    assert Path(f"{kept}-journal").read_bytes() == journal
    assert not Path(f"{book.path}-journal").exists() and len(names_in(book.path)) == 200
    assert newest_good(backups_of(book.path), datetime.now()) == next(
        each for each in backups_of(book.path) if each.path == made
    )

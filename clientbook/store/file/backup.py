"""Backups: SQLite's own backup call, then a check of the copy, then its SHA-256 beside it.

An open book's file is never copied: the copy of an open file may hold nothing of what was committed. What has no
readable SHA-256 beside it is not verified: it is listed, and nothing that looks for a good backup takes it.
"""

import contextlib
import hashlib
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from ...domain.errors import UserError
from ...durable import make_folder, new_partial, partials, remove_left, settle, sync, write_text
from ...progress import Progress
from .. import engine, seals
from ..migrations import SCHEMA
from ..writing import steps
from .connection import APPLICATION_ID, is_cut
from .faults import as_user_errors
from .stopping import stoppable

_AT: Final = "%Y-%m-%d %H%M%S"
#: Of two backups in one second the later is dated a second later, and clocks of two computers differ.
_SOON: Final = timedelta(minutes=5)
#: Where SQLite keeps whose file it is.
_MARK: Final = APPLICATION_ID.to_bytes(4, "big")
#: `sha256sum --check` takes such a line for a remark.
_VERIFIED: Final = "# verified "


def folder_of(book: Path) -> Path:
    """Where a book's own backups lie: beside it."""
    return book.parent / f"{book.stem} backups"


def default_name(book: Path, now: datetime, folder: Path | None = None, automatic: bool = False) -> Path:
    """The name of a backup made now: in the book's own folder of them, or in another one."""
    return free_name(book, "auto " if automatic else "", now, folder)


def salvaged_name(book: Path, now: datetime) -> Path:
    """Where what was read of a damaged book lies: among its backups."""
    return free_name(book, "salvaged ", now)


def free_name(book: Path, way: str, at: datetime, folder: Path | None = None) -> Path:
    """A name that no backup has: of two in the same second the later one is dated a second later."""
    while True:
        place = (folder or folder_of(book)) / f"{book.stem} {way}{at:{_AT}}{book.suffix}"
        if not place.exists():
            return place
        at += timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells it: made "by hand", by itself ("auto"), the book "before restore", or "salvaged"."""

    path: Path
    at: datetime
    way: str
    size: int  # bytes
    verified: datetime | None = None  # when it was last read whole and was as made; None where nothing tells how it was


def backups_of(book: Path, *folders: Path | None) -> list[Backup]:
    """The backups of a book in its own folder and in others, the newest first by their names.

    What is called otherwise, bears a day that is none, or is no file, is no backup; a folder that is away has none.
    """
    places = dict.fromkeys((*(each for each in folders if each is not None), folder_of(book)))
    found = [made for place in places for made in _backups_in(place, book)]
    return sorted(found, key=lambda each: each.at, reverse=True)


def newest_first(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The likeliest order of age: those of days to come were made by a clock that ran ahead, and come last.

    So a clock that was years ahead for an hour does not hide all that is made after it.
    """
    soon = now + _SOON
    return sorted(backups, key=lambda each: (each.at <= soon, each.at), reverse=True)


def is_dated(book: Path, path: Path) -> bool:
    """Whether this is called as a backup of the book is."""
    return _named(book).fullmatch(path.name) is not None


def _named(book: Path) -> re.Pattern[str]:
    return re.compile(
        re.escape(book.stem)
        + r" (auto |before restore |salvaged |)([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{6})"
        + re.escape(book.suffix)
    )


def _backups_in(folder: Path, book: Path) -> Iterator[Backup]:
    named = _named(book)
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            name = named.fullmatch(path.name)
            if name is None:
                continue
            with contextlib.suppress(ValueError, OSError):  # no such day; gone meanwhile, or a link to nowhere
                at, status = datetime.strptime(name[2], _AT), path.stat()
                if stat.S_ISREG(status.st_mode):
                    yield Backup(path, at, name[1].strip() or "by hand", status.st_size, verified_at(path))


def remove(made: Backup) -> None:
    """Takes a backup away, with its SHA-256."""
    made.path.unlink(missing_ok=True)
    digest_file(made.path).unlink(missing_ok=True)


def copy_to(source: engine.Connection, target: Path, report: Callable[[int, int], None] | None = None) -> str:
    """A verified copy, whole or absent, on the disk with its SHA-256 when this returns it.

    `report(done, total)` counts pages. Raises UserError("backup-exists"), "disk-full", "backup-damaged" and what `told`
    knows; "book-damaged" of the source where it is the source that is.
    """
    if target.exists():
        raise UserError("backup-exists", file=str(target))
    with could_not_write(target):
        make_folder(target.parent)
        partial = new_partial(target)
        try:
            with as_user_errors(target):
                copy_pages(source, partial, report)
                _check_copy(partial, source)
            return note_and_settle(partial, target)
        finally:
            with contextlib.suppress(OSError):  # whatever is wrong has been told
                partial.unlink(missing_ok=True)


def copy_pages(source: engine.Connection, partial: Path, report: Callable[[int, int], None] | None = None) -> None:
    """Fills an empty file; without a journal, as nobody needs a part of it. Raises engine.Error."""
    with contextlib.closing(engine.connect(partial, "rw")) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")  # it is synced as a whole
        engine.copy(source, copy, -1 if report is None else 1000, report)


def note_and_settle(partial: Path, target: Path) -> str:
    """Gives a copy its name, and its SHA-256 before that: no backup is ever seen without. Raises OSError."""
    digest = digest_of(partial)
    note_digest(target, digest)
    try:
        settle(partial, target)
    except OSError:
        digest_file(target).unlink(missing_ok=True)
        raise
    return digest


@contextlib.contextmanager
def could_not_write(target: Path) -> Iterator[None]:
    """What the system could not do is told as a backup that could not be written."""
    try:
        yield
    except OSError as error:
        raise UserError("backup-failed", file=str(target), reason=error.strerror or str(error)) from error


def _check_copy(copy: Path, source: engine.Connection) -> None:
    try:
        check_file(copy)
    except UserError as error:
        (*_, file) = source.execute("PRAGMA database_list").fetchone()
        if error.code == "backup-damaged" and not _is_sound(source):
            raise UserError("book-damaged", file=file) from error
        raise


def _is_sound(connection: engine.Connection) -> bool:
    seals.use(connection)
    whole = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    whole = whole and seals.is_whole(connection)
    return whole and connection.execute("PRAGMA foreign_key_check").fetchone() is None


def check_file(path: Path, progress: Progress | None = None) -> None:
    """Raises UserError("backup-damaged"), "book-foreign" or "book-newer" unless this is a whole book of ours, and
    `Cancelled` where nobody wants to know any more.

    Where its SHA-256 is noted the content is that of the day it was made.
    """
    with (
        as_user_errors(path),
        contextlib.closing(engine.connect(path, "ro")) as connection,
    ):
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise UserError("book-foreign", file=str(path))
            if connection.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
                raise UserError("book-newer", file=str(path))
            with stoppable(connection, progress):
                whole = not is_cut(connection, path) and _is_sound(connection)
        except engine.Error:
            whole = False
    if not whole or noted_digest(path) not in (None, digest_of(path)):
        raise UserError("backup-damaged", file=str(path))


def digest_file(path: Path) -> Path:
    """Where a backup's SHA-256 is noted, as `sha256sum` writes it."""
    return path.with_name(path.name + ".sha256")


def noted_digest(path: Path) -> str | None:
    """The SHA-256 noted beside a backup, None where none can be read: it is not verified then."""
    return _noted(path, r"([0-9a-f]{64})\s")


def verified_at(path: Path) -> datetime | None:
    """When the whole backup was read and was as made, by this machine's clock; None where it is not verified."""
    if noted_digest(path) is None:
        return None
    try:
        return datetime.fromisoformat(_noted(path, rf".*\n{_VERIFIED}(\S+)") or "")
    except ValueError:
        return datetime.fromtimestamp(digest_file(path).stat().st_mtime)  # noqa: DTZ006 - noted before times were


def _noted(path: Path, pattern: str) -> str | None:
    try:
        found = re.match(pattern, digest_file(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found[1] if found is not None else None


def verify(path: Path, now: datetime, progress: Progress | None = None) -> None:
    """Reads a backup whole, and notes that it is as it was made.

    Raises as `check_file`, UserError("backup-unverified") where nothing tells how it was, "backup-failed".
    """
    digest = noted_digest(path)
    if digest is None:
        raise UserError("backup-unverified", file=str(path))
    check_file(path, progress)
    with could_not_write(path):
        note_digest(path, digest, now)


def looks_whole(path: Path) -> bool:
    """A glance at what would take long to verify: a book's head, its length, and a SHA-256 beside it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
        size = path.stat().st_size
    except OSError:
        return False
    ours = head[:16] == b"SQLite format 3\0" and head[68:72] == _MARK
    # https://www.sqlite.org/fileformat2.html#the_database_header: 1 stands for 65536
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    return ours and size >= pages * (65536 if page == 1 else page) and noted_digest(path) is not None


def copy_backup(source: Path, target: Path) -> None:
    """Another copy of a backup, read back and compared before it has its name.

    Raises UserError "backup-unverified", "backup-damaged" where what lies there now differs, "backup-failed".
    """
    digest = noted_digest(source)
    if digest is None:
        raise UserError("backup-unverified", file=str(source))
    with could_not_write(target):
        partial = new_partial(target)
        try:
            shutil.copyfile(source, partial)
            sync(partial)
            if digest_of(partial) != digest:
                raise UserError("backup-damaged", file=str(source))
            note_and_settle(partial, target)
        finally:
            with contextlib.suppress(OSError):  # whatever is wrong has been told
                partial.unlink(missing_ok=True)


def newest_step(path: Path) -> tuple[object, ...] | None:
    """What tells the state of a backup's book from that of any other (`steps.state`); None where it cannot be read."""
    try:
        with contextlib.closing(engine.connect(path, "ro")) as connection:
            return steps.state(connection)
    except engine.Error:
        return None


def note_digest(path: Path, digest: str, now: datetime | None = None) -> None:
    """Whole or absent, on the disk when this returns, with the time at which it was compared. Raises OSError."""
    verified = f"{_VERIFIED}{now or datetime.now():%Y-%m-%dT%H:%M:%S}"
    write_text(digest_file(path), f"{digest}  {path.name}\n{verified}\n")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def clean(book: Path, *folders: Path | None) -> None:
    """Takes away what programs that were killed left beside the book and among its backups."""
    remove_left(Path(tempfile.gettempdir()))  # what was only looked at (`store.file.looking`)
    for place in dict.fromkeys((book.parent, folder_of(book), *(each for each in folders if each is not None))):
        remove_left(place)
        if place != book.parent and not partials(place):  # else one of them may be about to take its name
            for each in _without_file(place, book):
                with contextlib.suppress(OSError):
                    each.unlink()


def _without_file(folder: Path, book: Path) -> Iterator[Path]:
    """SHA-256 and journals of backups of this book that are not there."""
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            for ending in (".sha256", "-journal"):
                owner = path.with_name(path.name.removesuffix(ending))
                if owner != path and path.name.startswith(f"{book.stem} ") and not owner.exists():
                    yield path


def copies_in(folder: Path, book: Path) -> list[Path]:
    """Files of a folder that are books, by their first bytes, with their journals, and what is half written.

    So they are found under any name: conflict copies of programs that sync, files that were kept, copies made by hand.
    """
    found = []
    with contextlib.suppress(OSError):
        for each in os.scandir(folder):
            with contextlib.suppress(OSError):
                path = Path(each.path)
                if (
                    each.is_file()
                    and path != book
                    and (each.name.endswith((".part", "-journal")) or begins_as_book(path))
                ):
                    found.append(path)
    return sorted(found)


def begins_as_book(path: Path) -> bool:
    """By its first bytes: an SQLite file, or one that bears our mark though its head is damaged."""
    with path.open("rb") as file:
        head = file.read(100)
    return head[:16] == b"SQLite format 3\0" or head[68:72] == _MARK

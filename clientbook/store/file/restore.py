"""Putting a backup in a book's place, keeping the book that was there: at any instant the old or the new, whole."""

import os
import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from ...domain.errors import UserError
from ...durable import make_folder, new_partial, settle, sync
from ...progress import Progress
from .. import engine
from . import backup
from .connection import create_private, journal_of
from .elsewhere import carry_over
from .faults import as_user_errors, read_only


def restore(source: Path, book: Path, progress: Progress | None = None) -> Path | None:
    """Makes `book` what the backup `source` is; returns where the former book was kept, None where there was none.

    The backup is checked first. When this returns both are on the disk; where it is `Cancelled` the book is as it was.
    Raises UserError("backup-missing"), "backup-damaged", "book-foreign", "backup-failed", those of `read_only` and what
    `told` knows.
    """
    if not source.is_file():
        raise UserError("backup-missing", file=str(source))
    if (code := read_only(book)) and not os.access(book.parent, os.W_OK):
        raise UserError(code, file=str(book))
    with as_user_errors(book), backup.could_not_write(book):
        make_folder(book.parent)
        fresh = new_partial(book)
        try:
            _fill(fresh, source, progress)
            kept = _keep(book, progress) if book.exists() and book.stat().st_size else None
            _end_journal(book)
            carry_over(book, fresh)
            settle(fresh, book)
        finally:
            _remove(fresh)
    return kept


def newest_good(
    backups: Iterable[backup.Backup], now: datetime, progress: Progress | None = None
) -> backup.Backup | None:
    """The newest of these backups (`backup.newest_first`) that is verified and whole; None where none is."""
    for each in backup.newest_first(backups, now):
        with suppress(UserError, engine.Error, OSError):
            if backup.noted_digest(each.path) is not None:
                backup.check_file(each.path, progress)
                return each
    return None


def newest_restorable(
    book: Path, folders: Iterable[Path | None], now: datetime, progress: Progress | None = None
) -> backup.Backup | None:
    """The backup to offer for a damaged or lost book: what was salvaged lacks something, and is none."""
    found = (each for each in backup.backups_of(book, *folders) if each.way != "salvaged")
    return newest_good(found, now, progress)


def _fill(fresh: Path, source: Path, progress: Progress | None) -> None:
    """The backup's content; where a write was under way in what was kept, as SQLite takes it back, in the copy."""
    if journal_of(source).exists():
        _copy_raw(source, fresh)
        if not _recovers(fresh, progress):
            raise UserError("backup-damaged", file=str(source))
        return
    backup.check_file(source, progress)
    with closing(engine.connect(source, "ro")) as connection:
        backup.copy_pages(connection, fresh, None if progress is None else progress.at)
    backup.check_file(fresh, progress)


def _keep(book: Path, progress: Progress | None) -> Path:
    """A copy of the former book among its backups, verified where the book is whole.

    A damaged one cannot be copied by SQLite: its bytes are kept as they are, with an unfinished journal.
    """
    kept = backup.free_name(book, "before restore ", datetime.now())
    make_folder(kept.parent)
    partial = new_partial(kept)
    try:
        _copy_raw(book, partial)
        if _recovers(partial, progress):
            backup.note_and_settle(partial, kept)
            return kept
        _remove(partial)
        partial = new_partial(kept)
        shutil.copyfile(book, partial)
        if journal_of(book).exists():  # it comes first: without it the copy would be read as it is
            beside = new_partial(kept)
            shutil.copyfile(journal_of(book), beside)
            settle(beside, journal_of(kept))
        settle(partial, kept)
    finally:
        _remove(partial)
    return kept


def _end_journal(book: Path) -> None:
    """No journal of the former book may lie beside the new one: SQLite would write it back into that.

    So an unfinished write is taken back in the former book, as any opening does. Only of one that cannot be opened the
    journal goes unread, and is gone from the disk before the new book comes; both have been kept.
    """
    journal = journal_of(book)
    if journal.exists() and book.exists():
        with suppress(engine.Error), closing(engine.connect(book, "rw")) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    journal.unlink(missing_ok=True)
    sync(book.parent)


def _copy_raw(book: Path, partial: Path) -> None:
    shutil.copyfile(book, partial)
    if journal_of(book).exists():
        create_private(journal_of(partial))
        shutil.copyfile(journal_of(book), journal_of(partial))


def _recovers(partial: Path, progress: Progress | None) -> bool:
    """Whether this copy is a whole book once SQLite took an unfinished write back in it."""
    try:
        with closing(engine.connect(partial, "rw")) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        backup.check_file(partial, progress)
    except (engine.Error, UserError):
        return False
    return not journal_of(partial).exists()


def _remove(partial: Path) -> None:
    with suppress(OSError):  # whatever is wrong has been told
        journal_of(partial).unlink(missing_ok=True)
        partial.unlink(missing_ok=True)

"""Putting a backup in the place of a book, keeping the book that was there."""

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from ..domain.errors import UserError
from . import backup


def restore(source: Path, book: Path) -> Path | None:
    """Makes `book` what the backup `source` is; returns where the former book was kept, None where there was none.

    The backup is checked first. Raises UserError("backup-missing"), "backup-damaged", "book-foreign".
    """
    if not source.is_file():
        raise UserError("backup-missing", file=str(source))
    backup.check_file(source)
    fresh = book.with_name(book.name + ".restoring")
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        backup.copy_to(connection, fresh)
    fresh.with_name(fresh.name + ".sha256").unlink(missing_ok=True)
    kept = None
    if book.exists():
        kept = _free_name(book, datetime.now())
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A damaged book cannot be copied by SQLite: its bytes are kept as they are, with an unfinished journal.
        for suffix in ("", "-journal"):
            former = book.with_name(book.name + suffix)
            if former.exists():
                shutil.copy2(former, kept.with_name(kept.name + suffix))
        book.with_name(book.name + "-journal").unlink(missing_ok=True)
    fresh.replace(book)
    return kept


def newest_good(backups: Iterable[backup.Backup]) -> backup.Backup | None:
    """The first of these backups, the newest first, that is whole; None where none is."""
    for each in backups:
        with suppress(UserError, sqlite3.Error, OSError):
            backup.check_file(each.path)
            return each
    return None


def _free_name(book: Path, at: datetime) -> Path:
    """Where the former book is kept: never in the place of one that was kept before."""
    while True:
        place = backup.folder_of(book) / f"{book.stem} before restore {at:%Y-%m-%d %H%M%S}{book.suffix}"
        if not place.exists():
            return place
        at += timedelta(seconds=1)

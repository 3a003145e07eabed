"""Backups: SQLite's own backup call, then a check of the copy, then its SHA-256 beside it.

An open book's file is never copied: the copy of an open file may hold nothing of what was committed.
"""

import contextlib
import hashlib
import os
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from ..domain.errors import UserError
from .connection import APPLICATION_ID, create_private, is_cut
from .faults import told
from .migrations import SCHEMA

_AT: Final = "%Y-%m-%d %H%M%S"


def folder_of(book: Path) -> Path:
    """Where a book's own backups lie: beside it."""
    return book.parent / f"{book.stem} backups"


def default_name(book: Path, now: datetime, folder: Path | None = None, automatic: bool = False) -> Path:
    """The name of a backup made now: in the book's own folder of them, or in another one."""
    made = "auto " if automatic else ""
    return (folder or folder_of(book)) / f"{book.stem} {made}{now:{_AT}}{book.suffix}"


def salvaged_name(book: Path, now: datetime) -> Path:
    """Where what was read of a damaged book lies: among its backups."""
    return folder_of(book) / f"{book.stem} salvaged {now:{_AT}}{book.suffix}"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells it: made "by hand", by itself ("auto"), the book "before restore", or "salvaged"."""

    path: Path
    at: datetime
    way: str
    size: int  # bytes


def backups_of(book: Path, folder: Path | None = None) -> list[Backup]:
    """The backups of a book in its own folder and in another one, the newest first."""
    named = re.compile(
        re.escape(book.stem) + r" (auto |before restore |salvaged |)(\d{4}-\d\d-\d\d \d{6})" + re.escape(book.suffix)
    )
    found = []
    for place in dict.fromkeys((folder or folder_of(book), folder_of(book))):
        for path in place.iterdir() if place.is_dir() else ():
            name = named.fullmatch(path.name)
            if name is not None:
                at = datetime.strptime(name[2], _AT)
                found.append(Backup(path, at, name[1].strip() or "by hand", path.stat().st_size))
    return sorted(found, key=lambda each: each.at, reverse=True)


def remove(made: Backup) -> None:
    """Takes a backup away, with its SHA-256."""
    made.path.unlink(missing_ok=True)
    _digest_file(made.path).unlink(missing_ok=True)


def copy_to(source: sqlite3.Connection, target: Path, report: Callable[[int, int], None] | None = None) -> str:
    """A verified copy, whole or absent; returns its SHA-256. `report(done, total)` counts pages.

    Raises UserError("backup-exists"), "disk-full", "backup-damaged" and what `told` knows; "book-damaged" of the source
    where it is the source that is.
    """
    if target.exists():
        raise UserError("backup-exists", file=str(target))
    partial = target.with_name(target.name + ".part")
    try:
        with told(target):
            partial.unlink(missing_ok=True)
            create_private(partial)
            copy = sqlite3.connect(partial)
            try:
                progress = None if report is None else lambda _, left, total: report(total - left, total)
                source.backup(copy, pages=-1 if report is None else 1000, progress=progress)
            finally:
                copy.close()
            _check_copy(partial, source)
        digest = _digest(partial)
        _sync(partial)
        partial.replace(target)
        _note_digest(target, digest)
    except OSError as error:
        raise UserError("backup-failed", file=str(target), reason=error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):  # whatever is wrong has been told
            partial.unlink(missing_ok=True)
    return digest


def _check_copy(copy: Path, source: sqlite3.Connection) -> None:
    try:
        check_file(copy)
    except UserError as error:
        (*_, file) = source.execute("PRAGMA database_list").fetchone()
        if error.code == "backup-damaged" and not _is_sound(source):
            raise UserError("book-damaged", file=file) from error
        raise


def _is_sound(connection: sqlite3.Connection) -> bool:
    whole = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    return whole and connection.execute("PRAGMA foreign_key_check").fetchone() is None


def check_file(path: Path) -> None:
    """Raises UserError("backup-damaged"), "book-foreign" or "book-newer" unless this is a whole book of ours."""
    # The context manager of sqlite3 ends transactions; it does not close.
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise UserError("book-foreign", file=str(path))
            if connection.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
                raise UserError("book-newer", file=str(path))
            whole = not is_cut(connection, path) and _is_sound(connection)
        except sqlite3.DatabaseError:
            whole = False
    if not whole:
        raise UserError("backup-damaged", file=str(path))
    noted = _digest_file(path)
    if noted.exists() and noted.read_text(encoding="utf-8").split()[0] != _digest(path):
        raise UserError("backup-damaged", file=str(path))


def _digest_file(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _note_digest(path: Path, digest: str) -> None:
    noted = _digest_file(path)
    noted.unlink(missing_ok=True)
    create_private(noted)
    noted.write_text(f"{digest}  {path.name}\n", encoding="utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Backups: SQLite's own backup call, then a check of the copy, then its SHA-256 beside it.

An open book's file is never copied: the copy of an open file may hold nothing of what was committed.
"""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ..domain.errors import UserError
from .connection import APPLICATION_ID, create_private
from .faults import told
from .migrations import SCHEMA


def folder_of(book: Path) -> Path:
    """Where a book's own backups lie: beside it."""
    return book.parent / f"{book.stem} backups"


def default_name(book: Path, now: datetime) -> Path:
    return folder_of(book) / f"{book.stem} {now:%Y-%m-%d %H%M%S}{book.suffix}"


def copy_to(source: sqlite3.Connection, target: Path, report: Callable[[int, int], None] | None = None) -> str:
    """A verified copy, whole or absent; returns its SHA-256. `report(done, total)` counts pages.

    Raises UserError("backup-exists"), "disk-full", "backup-damaged" and what `told` knows.
    """
    if target.exists():
        raise UserError("backup-exists", file=str(target))
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    try:
        with told(target):
            create_private(partial)
            copy = sqlite3.connect(partial)
            try:
                progress = None if report is None else lambda _, left, total: report(total - left, total)
                source.backup(copy, pages=-1 if report is None else 1000, progress=progress)
            finally:
                copy.close()
            check_file(partial)
        digest = _digest(partial)
        _sync(partial)
        partial.replace(target)
        _note_digest(target, digest)
    except OSError as error:
        raise UserError("backup-failed", file=str(target), reason=error.strerror or str(error)) from error
    finally:
        partial.unlink(missing_ok=True)
    return digest


def check_file(path: Path) -> None:
    """Raises UserError("backup-damaged"), "book-foreign" or "book-newer" unless this is a whole book of ours."""
    problem = None
    # The context manager of sqlite3 ends transactions; it does not close.
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise UserError("book-foreign", file=str(path))
            if connection.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
                raise UserError("book-newer", file=str(path))
            rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
            if rows != [("ok",)] or connection.execute("PRAGMA foreign_key_check").fetchone():
                problem = rows[0][0] if rows else ""
        except sqlite3.DatabaseError as error:
            problem = str(error)
    if problem is not None:
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

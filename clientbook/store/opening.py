"""Opening a book: is it one, may this program write to it, and bringing its schema up to date."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import peewee

from ..domain.errors import UserError
from .connection import APPLICATION_ID, create_private, database, is_cut, raw
from .faults import told
from .migrations import MIGRATIONS, Migration
from .rederiving import rederive

_HEADER = b"SQLite format 3\0"


def open_database(
    path: Path,
    before_migration: Callable[[Path], object],
    migrations: Sequence[Migration] = MIGRATIONS,
    when_ready: Callable[[peewee.SqliteDatabase], object] = lambda _: None,
    may_make: Callable[[], bool] = lambda: True,
) -> peewee.SqliteDatabase:
    """The database of an existing or new book, with the newest schema, not connected.

    `before_migration` backs up an older book; it is not called for a new one. `when_ready` is the first to read and
    write a book of this schema, on the connection that brought it there. `may_make` is asked before a new file is made.
    Raises UserError: "book-missing", "book-is-folder", "book-empty", "book-foreign", "book-newer", "book-damaged",
    "book-read-only", "book-cannot-open".
    """
    with told(path):
        fresh = _prepare_file(path, may_make)
        db = database(path)
        try:
            with db.connection_context():
                found = _schema_of(db, path, fresh)
                pending = [m for m in migrations if m.number > found]
                if pending and not fresh:
                    before_migration(path)
                for migration in pending:
                    last = migration is pending[-1]
                    migrate(db, migration, rederives=last and not fresh and any(each.rederives for each in pending))
                when_ready(db)
        except BaseException:
            if fresh:
                path.unlink(missing_ok=True)
            raise
        return db


def _prepare_file(path: Path, may_make: Callable[[], bool]) -> bool:
    """True where the file was made now. Nothing is written to a file that is not a book."""
    if path.is_dir():
        raise UserError("book-is-folder", file=str(path))
    try:
        if not path.exists():
            if not may_make():
                raise UserError("book-missing", file=str(path))
            create_private(path)
            return True
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise UserError("book-cannot-open", file=str(path), reason=error.strerror or "") from error
    if not head:
        raise UserError("book-empty", file=str(path))
    if not head.startswith(_HEADER):
        raise UserError("book-damaged" if _was_book(head) else "book-foreign", file=str(path))
    return False


def _was_book(head: bytes) -> bool:
    """A head that was emptied, or that still names this program, is not another program's."""
    return not any(head) or head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def _schema_of(db: peewee.SqliteDatabase, path: Path, fresh: bool) -> int:
    connection = raw(db)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise UserError("book-damaged", file=str(path)) from error
        raise
    if fresh:
        return 0
    if application != APPLICATION_ID:
        raise UserError("book-foreign", file=str(path))
    if schema > MIGRATIONS[-1].number:
        raise UserError("book-newer", file=str(path), schema=schema)
    if is_cut(connection, path):
        raise UserError("book-damaged", file=str(path))
    return int(schema)


def migrate(db: peewee.SqliteDatabase, migration: Migration, rederives: bool = False) -> None:
    """One migration and its number, in one exclusive transaction; checks references before it commits.

    `rederives` where it is the last one and what follows from the records is to be made anew.
    """
    connection = raw(db)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statement in migration.statements:
            connection.execute(statement)
        if rederives:
            rederive(connection, lambda: None)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError(f"migration {migration.number} broke a reference")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {migration.number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")

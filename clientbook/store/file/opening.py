"""Opening a book: is it one, may this program write to it, and bringing its schema up to date."""

import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import peewee

from ...domain.errors import UserError
from ...durable import make_folder, new_partial, settle
from .. import engine, seals
from ..migrations import MIGRATIONS, Migration
from ..writing.rederiving import rederive
from .checking.whole_check import differing
from .completing import complete, is_unfinished
from .connection import APPLICATION_ID, database, is_cut, journal_of, raw
from .faults import as_user_errors
from .same_file import SameFile
from .stray_journal import set_aside
from .writer_lock import holder_of, holding

_HEADER = b"SQLite format 3\0"


class Opened(NamedTuple):
    """A book's database, not connected, and its file."""

    db: peewee.SqliteDatabase
    file: SameFile


def open_database(
    path: Path,
    before_migration: Callable[[Path], object],
    migrations: Sequence[Migration] = MIGRATIONS,
    when_ready: Callable[[peewee.SqliteDatabase], object] = lambda _: None,
    may_make: Callable[[], bool] = lambda: True,
) -> Opened:
    """The database of an existing or new book, with the newest schema.

    `before_migration` backs up an older book; it is not called for a new one. `when_ready` is the first to read and
    write a book of this schema, on the connection that brought it there. `may_make` is asked before a new file is made.
    Raises UserError: "book-missing", "book-is-folder", "book-empty", "book-foreign", "book-newer", "book-damaged",
    "book-read-only", "book-cannot-open", and as `writer_lock.holding` where something is to be written.
    """
    with as_user_errors(path):
        fresh = _make_where_missing(path, migrations, may_make)
        try:
            file = _looked_at(path)
            if journal_of(path).exists() and not file.is_written and holder_of(path) is None:
                set_aside(path, file.read)
            db = database(path)
            with db.connection_context():
                with _misread_is_damage(db, path):
                    _bring_up_to_date(db, path, migrations, before_migration)
                    when_ready(db)
                file.refuse_other()
                file.know(raw(db))
        except UnicodeDecodeError as error:  # of the names in a damaged schema, in what SQLite says of it
            raise UserError("book-damaged", file=str(path)) from error
        except BaseException:
            if fresh:
                path.unlink(missing_ok=True)
            raise
        return Opened(db, file)


def _bring_up_to_date(
    db: peewee.SqliteDatabase,
    path: Path,
    migrations: Sequence[Migration],
    before_migration: Callable[[Path], object],
) -> None:
    known = [migration for migration in migrations if migration.number == _schema_of(db, path)]
    if known and is_unfinished(raw(db), known[0]):
        _finish(db, path, known[0], before_migration)
    if known == [migrations[-1]]:
        return
    with holding(path):
        found = _schema_of(db, path)  # another program may have done it meanwhile
        pending = [m for m in migrations if m.number > found]
        if pending:
            if not seals.is_whole(raw(db)):
                raise UserError("book-damaged", file=str(path))
            before_migration(path)
        for migration in pending:
            last = migration is pending[-1]
            migrate(db, migration, last and any(each.rederives for each in pending), seals_anew=last)


def _finish(
    db: peewee.SqliteDatabase, path: Path, migration: Migration, before_migration: Callable[[Path], object]
) -> None:
    """A book of this schema from before the schema was finished. One that differs otherwise is damaged."""
    with holding(path):
        if is_unfinished(raw(db), migration):
            if not complete(raw(db), migration, only_try=True):
                raise UserError("book-damaged", file=str(path))
            before_migration(path)
            complete(raw(db), migration)


@contextmanager
def _misread_is_damage(db: peewee.SqliteDatabase, path: Path) -> Iterator[None]:
    """What SQLite does not understand because the tables are not those of the schema that the book names is damage."""
    try:
        yield
    except engine.Error as error:
        if engine.code_of(error) is engine.Code.ERROR and _differs(db):
            raise UserError("book-damaged", file=str(path)) from error
        raise


def _differs(db: peewee.SqliteDatabase) -> bool:
    return bool(differing(raw(db), raw(db).execute("PRAGMA user_version").fetchone()[0]))


def _make_where_missing(path: Path, migrations: Sequence[Migration], may_make: Callable[[], bool]) -> bool:
    """True where the book was made now: under another name, so that nobody ever sees half a one under its own."""
    if path.exists():
        return False
    if not may_make():
        raise UserError("book-missing", file=str(path))
    try:
        make_folder(path.parent)
        with holding(path):
            if path.exists():
                return False  # another program made it meanwhile
            new = new_partial(path)
            try:
                db = database(new)
                with db.connection_context():
                    raw(db).execute("PRAGMA synchronous = OFF")  # it has no name to lose: `settle` gives it one, synced
                    raw(db).execute("PRAGMA journal_mode = MEMORY")
                    for migration in migrations:
                        migrate(db, migration, seals_anew=migration is migrations[-1])
                settle(new, path)
            finally:
                for left in (new, journal_of(new)):
                    left.unlink(missing_ok=True)
    except OSError as error:
        raise UserError("book-cannot-open", file=str(path), reason=error.strerror or "") from error
    return True


def _looked_at(path: Path) -> SameFile:
    """The file, opened. Nothing is written to one that is not a book."""
    if path.is_dir():
        raise UserError("book-is-folder", file=str(path))
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError("book-foreign", file=str(path))
        file = SameFile(path)
        head = file.head()
    except OSError as error:
        raise UserError("book-cannot-open", file=str(path), reason=error.strerror or "") from error
    if not head:
        raise UserError("book-empty", file=str(path))
    if not head.startswith(_HEADER):
        raise UserError("book-damaged" if _was_book(head) else "book-foreign", file=str(path))
    return file


def _was_book(head: bytes) -> bool:
    """A head that was emptied, or that still names this program, is not another program's."""
    return not any(head) or head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def _schema_of(db: peewee.SqliteDatabase, path: Path) -> int:
    connection = raw(db)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
    except engine.Error as error:
        if engine.code_of(error) in (engine.Code.NOTADB, engine.Code.CORRUPT):
            raise UserError("book-damaged", file=str(path)) from error
        raise
    if application != APPLICATION_ID:
        raise UserError("book-foreign", file=str(path))
    if schema > MIGRATIONS[-1].number:
        raise UserError("book-newer", file=str(path), schema=schema)
    if is_cut(connection, path):
        raise UserError("book-damaged", file=str(path))
    return int(schema)


def migrate(db: peewee.SqliteDatabase, migration: Migration, rederives: bool = False, seals_anew: bool = False) -> None:
    """One migration and its number, in one exclusive transaction; checks references before it commits.

    `rederives` and `seals_anew` where it is the last one: what follows from the records, and the sums over them, are
    made anew.
    """
    connection = raw(db)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statement in migration.statements:
            connection.execute(statement)
        if rederives:
            rederive(connection, lambda: None)
        if seals_anew and migration.number >= seals.SINCE:
            seals.make_anew(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise engine.Refused(f"migration {migration.number} broke a reference")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {migration.number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")

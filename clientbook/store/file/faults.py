"""What SQLite could not do, as something that the user can act on."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import peewee

from ...domain.errors import UserError

_CODES: Final = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_IOERR: "disk-fault",
    sqlite3.SQLITE_READONLY: "book-read-only",
    sqlite3.SQLITE_CANTOPEN: "book-cannot-open",
    sqlite3.SQLITE_PERM: "book-cannot-open",
    sqlite3.SQLITE_BUSY: "book-busy",
    sqlite3.SQLITE_LOCKED: "book-busy",
    sqlite3.SQLITE_CORRUPT: "book-damaged",
    sqlite3.SQLITE_NOTADB: "book-damaged",
}
#: What Python says of a text that is none: nothing lets one into a book.
_NO_TEXT: Final = "Could not decode to UTF-8"


def _first_cause(error: BaseException) -> sqlite3.Error | None:
    """The oldest sqlite3 error behind this one: peewee's failed rollback hides the real cause."""
    found: sqlite3.Error | None = None
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        if isinstance(current, sqlite3.Error):
            found = current
        current = current.__cause__ or current.__context__
    return found


@contextmanager
def as_user_errors(path: object) -> Iterator[None]:
    """Turns storage faults into `UserError`; leaves bugs (bad SQL, broken constraints) as they are.

    What the rows cannot know of a value that was not understood is added: the file that they stand in.
    """
    try:
        yield
    except UserError as error:
        if error.code == "value-unknown":
            error.values.setdefault("file", str(path))
        raise
    except (sqlite3.Error, peewee.PeeweeException) as error:
        cause = _first_cause(error)
        extended = getattr(cause, "sqlite_errorcode", None)
        code = _CODES.get(extended & 0xFF) if isinstance(extended, int) else None
        if str(cause).startswith(_NO_TEXT):
            code = "book-damaged"
        if code is None:
            raise
        if code in ("book-read-only", "book-cannot-open"):
            code = read_only(Path(str(path))) or code
        raise UserError(code, file=str(path)) from error


def read_only(path: Path) -> str | None:
    """The error that says why a book which is there cannot be written: the file itself, or its folder; None if it can.

    A write needs the folder too: SQLite keeps a journal beside the book.
    """
    if path.is_file() and not os.access(path, os.W_OK):
        return "book-read-only"
    return "book-folder-read-only" if path.is_file() and not os.access(path.parent, os.W_OK) else None

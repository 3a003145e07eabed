"""What SQLite could not do, as something that the user can act on."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import peewee

from ...domain.errors import UserError
from .. import engine

_CODES: Final[Mapping[engine.Code | None, str]] = {
    engine.Code.FULL: "disk-full",
    engine.Code.IOERR: "disk-fault",
    engine.Code.READONLY: "book-read-only",
    engine.Code.CANTOPEN: "book-cannot-open",
    engine.Code.PERM: "book-cannot-open",
    engine.Code.BUSY: "book-busy",
    engine.Code.LOCKED: "book-busy",
    engine.Code.CORRUPT: "book-damaged",
    engine.Code.NOTADB: "book-damaged",
}


def _first_cause(error: BaseException) -> engine.Error | None:
    """The oldest error of the engine behind this one: peewee's failed rollback hides the real cause."""
    found: engine.Error | None = None
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        if isinstance(current, engine.Error):
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
    except (engine.Error, peewee.PeeweeException) as error:
        code = _CODES.get(engine.code_of(_first_cause(error) or error))
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

"""The SQLite that books are kept in: one version on every machine. Nothing else names the driver, or its errors.

It is that of SQLite3 Multiple Ciphers, by way of apsw. Books have no key; one would be given in `Connection.__init__`,
before anything else is said to the file, and to the target of `copy`.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal, cast
from urllib.parse import quote

import apsw

#: That of SQLite, as in "3.54.0".
VERSION: Final = apsw.sqlite_lib_version()

#: What SQLite, or the driver, could not do; `code_of` tells why.
Error = apsw.Error
#: A statement was stopped: by `Connection.interrupt`, or as a progress handler wanted.
Interrupted = apsw.InterruptError
#: Rows that break a rule of their table.
Refused = apsw.ConstraintError

#: How a file is opened: to read, to read and write, or to read as it lies there: without locks, and without a look at
#: its journal. None of them makes a file.
Mode = Literal["ro", "rw", "unchanging"]
Values = Sequence[Any] | Mapping[str, Any] | None

#: How long a connection waits for another one's lock, in milliseconds.
_PATIENCE: Final = 5000
#: After so many seconds a copy tries again where the book was locked.
_PAUSE: Final = 0.25
_FLAGS: Final = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE


class NoTextError(apsw.Error):
    """A text that is no UTF-8: damage, as nothing lets one into a book."""

    result = apsw.SQLITE_CORRUPT


class Code(IntEnum):
    """What SQLite says of an error, in the terms of its manual."""

    ERROR = apsw.SQLITE_ERROR
    PERM = apsw.SQLITE_PERM
    BUSY = apsw.SQLITE_BUSY
    LOCKED = apsw.SQLITE_LOCKED
    READONLY = apsw.SQLITE_READONLY
    INTERRUPT = apsw.SQLITE_INTERRUPT
    IOERR = apsw.SQLITE_IOERR
    CORRUPT = apsw.SQLITE_CORRUPT
    FULL = apsw.SQLITE_FULL
    CANTOPEN = apsw.SQLITE_CANTOPEN
    CONSTRAINT = apsw.SQLITE_CONSTRAINT
    MISMATCH = apsw.SQLITE_MISMATCH
    NOTADB = apsw.SQLITE_NOTADB


_CODES: Final[Mapping[object, Code]] = {int(code): code for code in Code}


def code_of(error: BaseException) -> Code | None:
    """None for what SQLite did not say itself, and for what nothing here tells apart."""
    said = getattr(error, "result", None) if isinstance(error, Error) else None
    return _CODES.get(said)


@contextmanager
def _reading() -> Iterator[None]:
    """The driver says of a text that is none what Python says of any bytes."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise NoTextError(error.reason) from error


class Cursor(apsw.Cursor):
    """Rows, each a tuple. Raises `NoTextError` where one holds no text, and not for what its reader does."""

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # the driver's cursor is its own iterator
        with _reading():
            yield from iter(super().__next__, None)

    def __next__(self) -> Any:
        with _reading():
            return super().__next__()

    def fetchone(self) -> Any:
        with _reading():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with _reading():
            return super().fetchall()

    def fetchmany(self, most: int) -> list[Any]:
        """The next rows; none at the end."""
        return list(islice(self, most))


class Connection(apsw.Connection):
    """One thread's way to a file; what is not inside BEGIN and COMMIT stands by itself.

    Another thread may only `interrupt`.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name, _FLAGS)
        self.cursor_factory = Cursor
        self.set_busy_timeout(_PATIENCE)
        # What was prepared stays so: else a statement with `LIMIT ?` is prepared anew each time, for the value's sake,
        # which is two thirds of what a short one takes (27 us against 9).
        self.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)

    def execute(self, statement: str, values: Values = None) -> Cursor:  # type: ignore[override]  # as much as is used
        """Values are a sequence for places that are "?", or named. Raises `Error`."""
        with _reading():  # on its way to a function
            return cast(Cursor, super().execute(statement, values))

    def executemany(self, statement: str, values: Iterable[Any]) -> Cursor:  # type: ignore[override]  # as much as is used
        """The statement with each of these. Raises `Error`, and what comes of reading `values` as it is."""
        theirs: list[UnicodeDecodeError] = []

        def read() -> Iterator[Any]:
            try:
                yield from values
            except UnicodeDecodeError as error:
                theirs.append(error)
                raise

        try:
            return cast(Cursor, super().executemany(statement, read()))
        except UnicodeDecodeError as error:
            if error in theirs:
                raise
            raise NoTextError(error.reason) from error

    def define(self, name: str, function: Callable[..., Any], places: int) -> None:
        """A function for statements; it answers the same whenever it is asked the same."""
        self.create_scalar_function(name, function, places, deterministic=True)

    def let_go(self) -> None:
        """Gives the memory back that it keeps pages of the file in."""
        self.execute("PRAGMA shrink_memory")
        _hand_back()

    def interrupt(self) -> None:
        """Ends the statement under way, from any thread; nothing where the connection is closed by now."""
        with suppress(apsw.ConnectionClosedError):
            super().interrupt()


def _hand_back() -> None:
    """Linux' C library keeps what was freed below anything in use, until it is told: all 20 MB of a cache of 20."""
    import ctypes

    with suppress(AttributeError, OSError, TypeError):  # other systems have no such call, and no need of it
        ctypes.CDLL(None).malloc_trim(0)


def connect(path: Path, mode: Mode) -> Connection:
    """Raises `Error`, and only later where a file is no book: SQLite reads nothing before the first statement."""
    return Connection(address(path, mode))


def address(path: Path, mode: Mode) -> str:
    """The file as SQLite is told it, whatever letters or bytes it is called by."""
    named = quote(os.fsencode(path.absolute().as_posix()))
    how = "ro&immutable=1" if mode == "unchanging" else mode
    return f"file://{'' if named.startswith('/') else '/'}{named}?mode={how}"


def in_memory() -> Connection:
    """An empty one of its own."""
    return Connection(":memory:")


def on_scratch_file() -> Connection:
    """Tables made in its schema `scratch` lie in a file without a name, which goes with the connection."""
    connection = in_memory()
    connection.execute("PRAGMA temp_store = FILE")  # or it would be memory as well
    connection.execute("ATTACH '' AS scratch")
    return connection


def copy(
    source: Connection, target: Connection, together: int = -1, report: Callable[[int, int], None] | None = None
) -> None:
    """All pages, as many together as said, else all at once; `report(done, total)` after each time.

    Waits as long as somebody else writes to the source. Raises `Error`.
    """
    with target.backup("main", source, "main") as pages:
        while not pages.done:
            try:
                pages.step(together)
            except (apsw.BusyError, apsw.LockedError):
                time.sleep(_PAUSE)
            if report is not None:
                report(pages.page_count - pages.remaining, pages.page_count)

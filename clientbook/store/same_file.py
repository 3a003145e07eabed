"""Whether the file that bears the book's name is still the one that was opened, and holds what was written last.

The file is told by device and inode: it is kept open here, so that no other file can get them. What it holds is told by
the stamp: one row in a table of its own, with a mark that is drawn anew at each write. It is read from the bytes of the
file: SQLite would answer from its memory where a file was overwritten by one of as many writes.
"""

import os
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple
from weakref import WeakValueDictionary

from ..domain.errors import UserError
from ..durable import new_partial, settle

GONE: Final = "book-gone"
REPLACED: Final = "book-replaced"
#: What `Book` raises of them, with or without what was open being kept, begins with one of these.
LOST: Final = frozenset((GONE, REPLACED))
_PIECE: Final = 1 << 20


class Stamp(NamedTuple):
    """The row of a book: which book it is, how many writes it had, the mark of the last one, and of the one before."""

    book: str
    writes: int
    mark: str
    former: str


class _Opened:
    """A file that is kept open: by all books of this process that are in it, and closed after all of them.

    Closing any handle of a file takes away the locks that SQLite holds on it in this process.
    """

    def __init__(self, file: int) -> None:
        self._file = file
        self._mutex = threading.Lock()
        self.writing = threading.RLock()  # held around each write of this process
        self.is_written = False
        self.mark = ""  # what this process wrote last

    def read(self, start: int, size: int) -> bytes:
        with self._mutex:
            os.lseek(self._file, start, os.SEEK_SET)
            return os.read(self._file, size)

    def size(self) -> int:
        return os.fstat(self._file).st_size

    def is_at(self, path: Path) -> bool:
        return os.path.samestat(path.stat(), os.fstat(self._file))

    def __del__(self) -> None:
        with suppress(OSError):
            os.close(self._file)


_opened: WeakValueDictionary[tuple[int, int], _Opened] = WeakValueDictionary()
_guard = threading.Lock()


def _open(path: Path) -> _Opened:
    with _guard:
        told = path.stat()
        known = _opened.get((told.st_dev, told.st_ino))
        if known is None:
            file = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
            told = os.fstat(file)
            known = _opened[(told.st_dev, told.st_ino)] = _Opened(file)
        return known


class SameFile:
    """The file of an open book. Every refusal is a UserError of `GONE` or `REPLACED`."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be read."""
        self.path = path
        self._opened = _open(path)
        self._place = (0, 0)  # where the stamp's page starts, and its size
        self._known: Stamp | None = None
        self._held = 0  # the number of the lock under which it was known

    def head(self) -> bytes:
        """The first 100 bytes."""
        return self._opened.read(0, 100)

    def read(self, start: int, size: int) -> bytes:
        """Bytes of the file that was opened, whatever bears its name now; less than `size` at its end."""
        return self._opened.read(start, size)

    # -- is it the same? ------------------------------------------------------------------------------------------

    def refuse_other(self) -> None:
        """Where another file bears the name now, or none."""
        try:
            same = self._opened.is_at(self.path)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise UserError(GONE, file=str(self.path)) from error
        except OSError as error:
            raise UserError("book-cannot-open", file=str(self.path)) from error
        if not same:
            raise UserError(REPLACED, file=str(self.path))

    def refuse_changed(self) -> None:
        """Where another file bears the name now, or this one holds what this program did not write."""
        self.refuse_other()
        if self.is_overwritten():
            raise UserError(REPLACED, file=str(self.path))

    def look(self) -> None:
        """As `refuse_changed`, at any time: not while this process is writing, which looks for itself."""
        if self._opened.writing.acquire(blocking=False):
            try:
                self.refuse_changed()
            finally:
                self._opened.writing.release()

    def is_overwritten(self) -> bool:
        """Whether the file that was opened holds what somebody else wrote: what it held is nowhere any more."""
        known = self._known
        return known is not None and not (self._holds(known.mark) or self._holds(self._opened.mark))

    @property
    def is_written(self) -> bool:
        """Whether this process is writing now: the journal is its own."""
        return self._opened.is_written

    @property
    def mark(self) -> str:
        """The mark of the last write that is known to have come to its end."""
        return self._known.mark if self._known is not None else ""

    def _holds(self, mark: str) -> bool:
        return bool(mark) and mark.encode() in self._opened.read(*self._place)

    # -- around a write -------------------------------------------------------------------------------------------

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One write of this process at a time."""
        with self._opened.writing:
            before, self._opened.is_written = self._opened.is_written, True
            try:
                yield
            finally:
                self._opened.is_written = before

    def know(self, connection: sqlite3.Connection) -> None:
        """What is there now is what this book goes by from here on."""
        self.locate(connection)
        self._known, self._held = stamp_of(connection), 0

    def locate(self, connection: sqlite3.Connection) -> None:
        """Where the stamp lies: elsewhere, perhaps, once the file was written anew."""
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'stamp'").fetchone() or (0,)
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        self._place = (max(root - 1, 0) * size, size)

    def begin(self, connection: sqlite3.Connection, held: int) -> None:
        """Inside a transaction, before anything is written, under the writer's lock of this number.

        Where the lock was free in between, another program of ours may have gone on with the book.
        """
        self.refuse_other()
        self.locate(connection)
        found, known = stamp_of(connection), self._known
        if found is None or known is None or not self._holds(found.mark):
            raise UserError(REPLACED, file=str(self.path))
        ours = found.mark in (known.mark, self._opened.mark)
        if not ours and (held == self._held or found.book != known.book or found.writes <= known.writes):
            raise UserError(REPLACED, file=str(self.path))
        self._known, self._held = found, held

    def advance(self, connection: sqlite3.Connection) -> Stamp:
        """Before the commit: looks once more, and draws the next mark. `written` is to be called after the commit."""
        self.refuse_changed()
        known = self._known
        assert known is not None
        new = Stamp(known.book, known.writes + 1, secrets.token_hex(16), known.mark)
        connection.execute("UPDATE stamp SET writes = ?, mark = ?, former = ?", new[1:])
        return new

    def written(self, new: Stamp, connection: sqlite3.Connection) -> None:
        """After the commit: whether the file that bears the name holds what was written."""
        self._known, self._opened.mark = new, new.mark
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        if self._opened.size() < pages * self._place[1]:
            raise UserError(REPLACED, file=str(self.path))
        self.refuse_changed()

    # -- keeping --------------------------------------------------------------------------------------------------

    def save(self, target: Path) -> bool:
        """Writes the file that was opened to `target`, whatever bears its name now; False where it is overwritten.

        Raises OSError; `target` is whole or absent.
        """
        with self._opened.writing:
            if self.is_overwritten():
                return False
            partial = new_partial(target)
            try:
                with partial.open("r+b") as copy:
                    start = 0
                    while piece := self.read(start, _PIECE):
                        copy.write(piece)
                        start += len(piece)
                settle(partial, target)
            finally:
                partial.unlink(missing_ok=True)
        return True


def stamp_of(connection: sqlite3.Connection) -> Stamp | None:
    """A book's stamp; None in a book of a schema before there was one."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'stamp'").fetchone() is None:
        return None
    return Stamp(*connection.execute("SELECT book, writes, mark, former FROM stamp").fetchone())

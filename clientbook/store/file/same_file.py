"""Whether the file that bears the book's name is still the one that was opened, and holds what was written last.

The file is told by device and inode: it is kept open here, so that no other file can get them. What it holds is told by
the stamp: one row in a table of its own, with a mark that is drawn anew at each write. It is read from the bytes of the
file: SQLite would answer from its memory where a file was overwritten by one of as many writes.
"""

import os
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple
from weakref import WeakValueDictionary

from ...domain.errors import UserError
from ...durable import new_partial, settle
from .. import engine
from .writer_lock import number_held

GONE: Final = "book-gone"
REPLACED: Final = "book-replaced"
#: What `Book` raises of them, with or without what was open being kept, begins with one of these.
LOST: Final = frozenset((GONE, REPLACED))
#: A page of a table that fits on it, with the marks at its end (SQLite's file format, 1.6).
_LEAF: Final = 13
_SMALLEST: Final = 512
_MARKS: Final = re.compile(rb"([0-9a-f]{32})([0-9a-f]{32})")
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
        stat = path.stat()
        known = _opened.get((stat.st_dev, stat.st_ino))
        if known is None:
            file = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
            stat = os.fstat(file)
            known = _opened[(stat.st_dev, stat.st_ino)] = _Opened(file)
        return known


class SameFile:
    """The file of an open book. Every refusal is a UserError of `GONE` or `REPLACED`."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be read."""
        self.path = path
        self._opened = _open(path)
        self._place = (0, 0)  # where the stamp's page starts, and its size
        self._witnesses = (0, 0)  # where the two pages start of which a write leaves one as it is
        self._known: Stamp | None = None
        self._overwritten = False  # once seen, what this program writes later is no proof of the contrary
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
        """Whether the file that was opened holds what somebody else wrote: what it held is nowhere any more.

        Without the writer's lock another program of ours may have gone on with it: its stamp is one, then.
        """
        known = self._known
        if self._overwritten or known is None or self._holds(known.mark) or self._holds(self._opened.mark):
            return self._overwritten
        self._overwritten = bool(number_held(self.path)) or marks_in(self._opened.read(*self._place)) is None
        return self._overwritten

    @property
    def is_written(self) -> bool:
        """Whether this process is writing now: the journal is its own."""
        return self._opened.is_written

    @property
    def mark(self) -> str:
        """The mark of the last write that is known to have come to its end."""
        return self._known.mark if self._known is not None else ""

    def marks(self) -> bytes:
        """What the file's own bytes say now of the last write and the one before."""
        return self._opened.read(*self._place)[-64:]

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

    def know(self, connection: engine.Connection) -> None:
        """What is there now is what this book goes by from here on."""
        self.locate(connection)
        self._known, self._held = stamp_of(connection), number_held(self.path)

    def locate(self, connection: engine.Connection) -> None:
        """Where the stamp lies: elsewhere, perhaps, once the file was written anew."""
        sql = "SELECT name, rootpage FROM sqlite_master WHERE name IN ('stamp', 'witness_0', 'witness_1')"
        roots = dict(connection.execute(sql).fetchall())
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        stamp, *witnesses = (max(roots.get(name, 0) - 1, 0) * size for name in ("stamp", "witness_0", "witness_1"))
        self._place, self._witnesses = (stamp, size), (witnesses[0], witnesses[1])

    def begin(self, connection: engine.Connection, held: int) -> None:
        """Inside a transaction, before anything is written, under the writer's lock of this number.

        Where the lock was free in between, another program of ours may have gone on with the book.
        """
        self.refuse_other()
        self.locate(connection)
        found = stamp_of(connection)
        if self._overwritten or found is None or not self._is_ours(found, held):
            self._overwritten = True
            raise UserError(REPLACED, file=str(self.path))
        self._known, self._held = found, held

    def _is_ours(self, found: Stamp, held: int) -> bool:
        """Whether the file holds this stamp, and it is our last one or one that another program of ours came to."""
        known = self._known
        if known is None or not self._holds(found.mark):
            return False
        if found.mark in (known.mark, self._opened.mark):
            return True
        return held != self._held and found.book == known.book and found.writes > known.writes

    def advance(self, connection: engine.Connection) -> Stamp:
        """Before the commit: draws the next mark, and looks once more. `written` is to be called after the commit."""
        known = self._known
        assert known is not None
        new = Stamp(known.book, known.writes + 1, secrets.token_hex(16), known.mark)
        connection.execute("UPDATE stamp SET writes = ?, mark = ?, former = ?", new[1:])
        connection.execute(f"UPDATE witness_{new.writes % 2} SET mark = ?", (new.mark,))
        self.refuse_other()
        if not (self._holds(known.mark) or self._holds(self._opened.mark) or self._holds(new.mark)):  # if not in memory
            self._overwritten = True
            raise UserError(REPLACED, file=str(self.path))
        return new

    def written(self, new: Stamp, connection: engine.Connection) -> None:
        """After the commit: whether the file that bears the name holds what was written.

        Where it was overwritten in the middle of the commit, what this write left as it was is another book's now.
        """
        self._known, self._opened.mark = new, new.mark
        left = self._opened.read(self._witnesses[(new.writes - 1) % 2], self._place[1])
        if new.former.encode() not in left:
            self._overwritten = True
            raise UserError(REPLACED, file=str(self.path))
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


def marks_in(page: bytes) -> tuple[bytes, ...] | None:
    """The marks of the last write and of the one before, which end the only row of the stamp's page; None in others."""
    if len(page) < _SMALLEST or page[0] != _LEAF or page[3:5] != b"\0\1":
        return None
    found = _MARKS.fullmatch(page[-64:])
    return None if found is None else found.groups()


def stamp_of(connection: engine.Connection) -> Stamp | None:
    """A book's stamp; None in a book of a schema before there was one."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'stamp'").fetchone() is None:
        return None
    return Stamp(*connection.execute("SELECT book, writes, mark, former FROM stamp").fetchone())


def settle_witnesses(connection: engine.Connection) -> None:
    """As the last write left them, where they were made after it; nothing in a book that has no stamp."""
    if stamp_of(connection) is not None:
        for n in (0, 1):
            mark = f"CASE writes % 2 WHEN {n} THEN mark ELSE former END"
            connection.execute(f"UPDATE witness_{n} SET mark = (SELECT {mark} FROM stamp)")

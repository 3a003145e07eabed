"""One writer a book: a lock file beside it, held by the window while it is open, by the command line while it writes.

The system lets go of the lock when its owner ends, however that happens. What stands in the file says who holds it, in
the lines of Qt's lock files, so that older windows of this program and this one respect each other. A lock that names
another computer is only as old as its file: its owner touches it as long as it lives. Readers need no lock.
"""

import errno
import os
import socket
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ...domain.errors import UserError

#: What a holder is called in its lock file: everything but the window is a verb of the command line.
WINDOW: Final = "window"
WRITING: Final = "write"
#: How long a command line waits for another one (seconds): the largest import takes less.
PATIENCE: Final = 60.0
#: How long one waits for a window, which may just be closing (seconds).
PATIENCE_WITH_WINDOW: Final = 1.0
#: After so long without a touch (seconds) a lock of another computer has no owner any more.
STALE: Final = 900.0
_TOUCHED_EVERY: Final = 300.0  # a sync program takes each touch to the other computer
_NOTICE_AFTER: Final = 1.0
_BUSY: Final = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: what the program is at (`WINDOW`, `WRITING`, or a verb), its process, its computer."""

    what: str
    process: int
    computer: str
    here: bool  # on this computer


class _Held:
    """The lock of one book in this process, whoever in it needs it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: int | None = None
        self.count = 0
        self.number = 0
        self.mutex = threading.RLock()


_held: dict[str, _Held] = {}
_guard = threading.Lock()


def lock_of(book: Path) -> Path:
    return book.with_name(book.name + ".lock")


@contextmanager
def holding(
    book: Path, what: str = WRITING, patience: float | None = None, waiting: Callable[[Holder], object] | None = None
) -> Iterator[int]:
    """Holds the book's lock until the end of the block; inside one process again and again.

    Waits for another holder up to `patience` seconds (None: as long as such a holder is worth), and calls `waiting`
    with it once after a second. Gives a number, which is another one when the lock was free in between. Raises
    UserError("book-in-use") and "book-in-use-elsewhere". Where no lock file can be made (a folder that can only be
    read) nothing is held: nothing can be written there either.
    """
    held = _of(book)
    number = take(book, what, patience, waiting)
    try:
        yield number
    finally:
        _let_go(held)


def take(
    book: Path, what: str = WRITING, patience: float | None = None, waiting: Callable[[Holder], object] | None = None
) -> int:
    """As `holding`, for as long as this process lives, or until `release`."""
    held = _of(book)
    with held.mutex:
        if held.file is None:  # free, or its folder was not there yet
            _acquire(held, book, what, patience, waiting)
            held.number += 1
        held.count += 1
        return held.number


def take_over(book: Path, what: str) -> None:
    """As `take`, though another computer may still hold it: the user has said that it does not."""
    with suppress(OSError):
        lock_of(book).unlink()
    take(book, what)


def release(book: Path) -> None:
    """Gives back what `take` took."""
    _let_go(_of(book))


def number_held(book: Path) -> int:
    """The number that `holding` gives, where this process holds the lock; else 0."""
    held = _of(book)
    return held.number if held.count else 0


def holder_of(book: Path) -> Holder | None:
    """Who else holds the book's lock; None where it is free, or ours."""
    held = _of(book)
    with held.mutex:
        if held.count:
            return None
        try:
            found = _try(held.path, WRITING)
        except OSError:
            return None
        if isinstance(found, int):
            _give_back(held.path, found)
            return None
        return found


def wait_for_new(book: Path, waiting: Callable[[Holder], object]) -> bool:
    """Whether the book is there, or is once the program is through that holds its lock, perhaps to make it."""
    start, noticed = time.monotonic(), False
    while not book.exists():
        holder = holder_of(book)
        passed = time.monotonic() - start
        if holder is None or passed > _worth(holder):
            return book.exists()
        if not noticed and passed >= _NOTICE_AFTER:
            waiting(holder)
            noticed = True
        time.sleep(0.05)
    return True


def touch(book: Path) -> None:
    """For whoever holds the lock for long: others see that its owner lives. Makes it anew where it was taken away."""
    held = _of(book)
    with held.mutex, suppress(OSError):
        if held.file is not None and _is_there(held.path, held.file):
            if abs(time.time() - held.path.stat().st_mtime) > _TOUCHED_EVERY:
                os.utime(held.path)
        elif held.count:
            found = _try(held.path, WINDOW)
            if isinstance(found, int):
                _close(held)
                held.file = found


def _of(book: Path) -> _Held:
    path = lock_of(book.absolute())
    with _guard:
        return _held.setdefault(str(path), _Held(path))


def _let_go(held: _Held) -> None:
    with held.mutex:
        held.count -= 1
        if not held.count:
            if held.file is not None:
                _give_back(held.path, held.file)
            held.file = None


def _acquire(
    held: _Held, book: Path, what: str, patience: float | None, waiting: Callable[[Holder], object] | None
) -> None:
    start, noticed = time.monotonic(), False
    while True:
        try:
            found = _try(held.path, what)
        except OSError:
            return  # whoever writes there all the same is told why that is not possible
        if isinstance(found, int):
            held.file = found
            return
        passed = time.monotonic() - start
        if passed >= (_worth(found) if patience is None else patience):
            raise _refusal(book, found)
        if not noticed and passed >= _NOTICE_AFTER and waiting is not None:
            waiting(found)
            noticed = True
        time.sleep(0.05)


def _worth(holder: Holder) -> float:
    return PATIENCE_WITH_WINDOW if holder.what == WINDOW or not holder.here else PATIENCE


def _refusal(book: Path, holder: Holder) -> UserError:
    code = "book-in-use" if holder.here else "book-in-use-elsewhere"
    code += "-window" if holder.here and holder.what == WINDOW else ""
    values = {"file": str(book), "verb": holder.what, "process": holder.process or "?", "computer": holder.computer}
    return UserError(code, **values)


# -- the file ---------------------------------------------------------------------------------------------------------


def _try(path: Path, what: str) -> int | Holder:
    """The open lock file where it is ours now, else who holds it. Raises OSError where none can be made."""
    while True:
        file = _open(path)
        ours = False
        try:
            locked = _lock(file)
            if locked is not False and _is_of_another(file):
                path.unlink()
                continue
            if locked is False:
                return _read(file) or Holder(WRITING, 0, _computer()[0], here=True)
            if not _is_there(path, file):
                continue  # its owner took it away between our opening and locking it
            former = _read(file)
            if former is not None and _lives(former, os.fstat(file).st_mtime, known=locked is True):
                return former
            with suppress(OSError):  # a full disk: it is ours all the same
                os.ftruncate(file, 0)
                os.lseek(file, 0, os.SEEK_SET)
                os.write(file, _lines(what))
            ours = True
            return file
        finally:
            if not ours:
                os.close(file)


def _open(path: Path) -> int:
    """The lock file, which is made where there is none. A link at its name goes, and nothing behind it is touched."""
    if path.is_symlink():
        path.unlink()
    flags = (getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
    return os.open(path, os.O_RDWR | os.O_CREAT | sum(flags), 0o600)


def _is_of_another(file: int) -> bool:
    """Whether it bears another name too, or is a pipe or a device: no program of ours makes such."""
    status = os.fstat(file)
    return status.st_nlink > 1 or not stat.S_ISREG(status.st_mode)


def _lives(former: Holder, touched: float, *, known: bool) -> bool:
    """Whether the owner that a free lock file names may still live. `known` where the system keeps locks for us."""
    if not former.here:
        return abs(time.time() - touched) < STALE
    return not known and former.process != os.getpid() and _runs(former.process)


def _runs(process: int) -> bool:
    if sys.platform == "win32":
        return True  # there, asking in this way would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _lock(file: int) -> bool | None:
    """Whether the system gave us the lock; None where its files know no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, 4096, os.SEEK_SET)  # beyond what stands in it: others may read that
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return False if error.errno in _BUSY else None
    return True


def _is_there(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except OSError:
        return False


def _give_back(path: Path, file: int) -> None:
    with suppress(OSError):
        if _is_there(path, file):
            path.unlink()
    os.close(file)


def _close(held: _Held) -> None:
    if held.file is not None:
        os.close(held.file)
        held.file = None


def _lines(what: str) -> bytes:
    node, machine = _computer()
    return f"{os.getpid()}\nclientbook\n{node}\n{machine}\n\n{what}\n".encode()


def _read(file: int) -> Holder | None:
    os.lseek(file, 0, os.SEEK_SET)
    lines = [*os.read(file, 4000).decode("utf-8", "replace").split("\n"), *[""] * 6]
    process, _, node, machine, _, what = lines[:6]
    if not process.strip().isdigit():
        return None
    ours, ours_machine = _computer()
    here = node == ours and (not machine or not ours_machine or machine == ours_machine)
    return Holder(what or WINDOW, int(process), node, here)  # a lock of Qt's has no such line: an older window


@cache
def _computer() -> tuple[str, str]:
    """The name of this computer, and what tells it from others of that name ("" where nothing does)."""
    machine = ""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with suppress(OSError):
            machine = machine or Path(place).read_text(encoding="ascii").strip()
    return socket.gethostname(), machine

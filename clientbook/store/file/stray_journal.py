"""A journal that lies beside a book and is not of its last write: SQLite would take back what it never did.

A sync tool, or a hand, puts one there. Each write changes the stamp (`store.same_file`), so that its journal holds the
stamp before: the file must show that one still, or name it as the one before its own. What cannot be told is left to
SQLite.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from .. import engine
from .connection import journal_of
from .same_file import marks_in

_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")  # SQLite's file format, 3
_TO_THE_END: Final = 0xFFFFFFFF


def set_aside(book: Path, read: Callable[[int, int], bytes], whole: str = "") -> Path | None:
    """Gives a journal of another state of the book another name, and returns that; None where there is none.

    `read(start, size)` reads the book's bytes; `whole` is the mark of a write that is known to have come to its end.
    To be called before SQLite reads the file, and not while it is written.
    """
    journal = journal_of(book)
    try:
        if not journal.stat().st_size or not _is_of_another_state(book, journal, read, whole):
            return None
        aside = book.with_name(f"{book.name} stray journal {datetime.now():%Y-%m-%d %H%M%S %f}")
        journal.rename(aside)
    except OSError:
        return None
    return aside


def _is_of_another_state(book: Path, journal: Path, read: Callable[[int, int], bytes], whole: str) -> bool:
    page, size = _place_of_stamp(book)
    now = marks_in(read((page - 1) * size, size)) if page else None
    if now is None:
        return False
    if now[0] == whole.encode():
        now = now[:1]
    with journal.open("rb") as file:
        for number, content in _pages_in(file):
            before = marks_in(content) if number == page and len(content) == size else None
            if before is not None:
                return before[0] not in now
    return False


def _place_of_stamp(book: Path) -> tuple[int, int]:
    """The number of its page and the size of pages, without a look at the journal; (0, 0) where it cannot be told."""
    try:
        with closing(engine.connect(book, "unchanging")) as connection:
            found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'stamp'").fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
            return (found[0], size) if found is not None else (0, 0)
    except engine.Error:
        return 0, 0


def _pages_in(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The pages that a journal holds, by number, as they were before the write; of every part of it."""
    start = 0
    while True:
        file.seek(start)
        head = file.read(28)
        if len(head) < 28 or head[:8] != _MAGIC:
            return
        count, sector, size = (int.from_bytes(head[at : at + 4], "big") for at in (8, 20, 24))
        if not (512 <= size <= 65536 and 32 <= sector <= 65536):
            return
        start += sector
        done = 0
        while done < count or count in (0, _TO_THE_END):  # no number stands there until the journal is synced
            file.seek(start)
            record = file.read(size + 8)
            if len(record) < size + 8:
                return
            yield int.from_bytes(record[:4], "big"), record[4:-4]
            start += size + 8
            done += 1
        start = -(-start // sector) * sector

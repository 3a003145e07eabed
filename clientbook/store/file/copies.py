"""Copies of a book that lie beside it: what sync programs make of two computers' changes, and what this program kept.

The names are those that Syncthing, Dropbox, Nextcloud and ownCloud, OneDrive, Google Drive, iCloud and Seafile give.
Where a name alone does not tell (`my (1)`, `my-OFFICE`), the file has to be the same book: one of the same beginning.
"""

import re
import unicodedata
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from .. import engine
from .connection import APPLICATION_ID
from .same_file import stamp_of

KEPT: Final = "kept"
#: Who names copies so, by what stands between the book's name and its ending; the first that fits.
_NAMED: Final = tuple(
    (maker, re.compile(pattern, re.IGNORECASE))
    for maker, pattern in (
        (KEPT, r" as it was open \d{4}-\d\d-\d\d \d{6}( \d+)?"),
        ("Syncthing", r"\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?"),
        ("Nextcloud", r" \(conflicted copy .*\d{4}-\d\d-\d\d \d{6}\)|_conflict-\d{8}-\d{6}"),
        ("Dropbox", r" \(.*(conflicted copy|case conflict).*\)"),
        ("Seafile", r" \(SFConflict .*\)"),
        ("", r".*conflict.*"),
    )
)
_MAY_BE_NAMED: Final = tuple(
    (maker, re.compile(pattern))
    for maker, pattern in (
        ("Google Drive", r" \(\d+\)"),
        ("OneDrive", r"-[^ ]+(-\d+)?"),
        ("iCloud", r" \d+"),
        ("", r" \(.*\d{4}-\d\d-\d\d.*\)"),  # Dropbox in other languages
    )
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy by its file; who made it: a sync program's name, `KEPT`, or "" where the name does not tell."""

    path: Path
    maker: str


@dataclass(frozen=True, slots=True)
class Side:
    """What a file of a book holds: its clients, contacts and deals, and when its newest step was taken (UTC)."""

    clients: int
    contacts: int
    deals: int
    newest: datetime | None


def copies_beside(book: Path) -> list[Copy]:
    """All copies of the book in its folder, by name."""
    stem, suffix = _plain(book.stem), book.suffix.casefold()
    found = []
    with suppress(OSError):
        for each in sorted(book.parent.iterdir()):
            name = _plain(each.stem)
            if each.suffix.casefold() == suffix and name.startswith(stem) and name != stem and each.is_file():
                maker = _maker(name[len(stem) :], each, book)
                found += [] if maker is None else [Copy(each, maker)]
    return found


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _maker(rest: str, file: Path, book: Path) -> str | None:
    for maker, named in _NAMED:
        if named.fullmatch(rest):
            return maker
    for maker, named in _MAY_BE_NAMED:
        if named.fullmatch(rest) and is_same_book(file, book):
            return maker
    return None


def is_same_book(one: Path, other: Path) -> bool:
    """Whether two files are one book, however far apart they have gone."""
    first = _origin(one)
    return first is not None and first == _origin(other)


def _origin(file: Path) -> str | None:
    """What a book keeps from its beginning; None of what is none, and of an older one without a step."""
    with suppress(engine.Error), closing(engine.connect(file, "ro")) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            stamp = stamp_of(connection)
            first = connection.execute("SELECT at FROM step ORDER BY id LIMIT 1").fetchone()
            return stamp.book if stamp is not None else first and str(first[0])
    return None


def side_of(file: Path) -> Side:
    """Raises engine.Error where the file is no book, or damaged."""
    with closing(engine.connect(file, "ro")) as connection:
        clients, contacts, deals = (
            connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in ("client", "contact", "deal")
        )
        newest = connection.execute("SELECT max(at) FROM step").fetchone()[0]
        return Side(clients, contacts, deals, None if newest is None else datetime.fromisoformat(newest))

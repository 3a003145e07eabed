"""When a book was last read whole, and whether it was sound: kept for this user, without saying whose it is."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from ...domain.errors import UserError
from ...durable import make_folder, write_text
from ...progress import Progress
from ...store.book import Book

#: A whole look reads every byte: so often is enough to be told long before the last good backup is thinned out.
EVERY: Final = timedelta(days=1)
#: So many books are remembered, those that were looked at last.
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class LastCheck:
    """A local time, and whether the book was sound then."""

    at: datetime
    sound: bool


def check(book: Book, progress: Progress | None = None) -> None:
    """The whole check, with `progress` as one that nobody waits for; what it found is remembered, but of a copy.

    Raises as `Book.check` and `Book.check_beside`.
    """
    try:
        book.check() if progress is None else book.check_beside(progress)
    except UserError as error:
        if error.code == "book-damaged":
            _note(book, sound=False)
        raise
    _note(book, sound=True)


def is_due(book: Path, now: datetime) -> bool:
    """Whether it was not read whole for a day; a clock that was set back counts as a day too."""
    last = last_check(book)
    return last is None or abs(now - last.at) >= EVERY


def last_check(book: Path) -> LastCheck | None:
    """The last one of this very file: one that was put in its place since is another."""
    with suppress(KeyError, TypeError, ValueError):
        at, sound = _read()[_mark(book)]
        return LastCheck(datetime.fromisoformat(at).replace(tzinfo=None), sound is True)
    return None


def _note(book: Book, *, sound: bool) -> None:
    if not book.only_look:
        remember(book.path, sound=sound)


def remember(book: Path, *, sound: bool) -> None:
    """Where nothing can be written, it is not remembered, and looked at again."""
    mark, known = _mark(book), _read()
    known.pop(mark, None)
    kept = dict([*known.items()][1 - _MOST :])
    kept[mark] = [datetime.now().isoformat(timespec="seconds"), sound]
    with suppress(OSError):
        make_folder(place().parent)
        write_text(place(), json.dumps(kept))


def place() -> Path:
    """Where this user's programs remember it."""
    import platformdirs

    return platformdirs.user_state_path("clientbook", appauthor=False) / "checks.json"


def _read() -> dict[str, Any]:
    """What cannot be read is not known."""
    try:
        known = json.loads(place().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _mark(book: Path) -> str:
    """Of the file and of its name: a path may hold a person's name."""
    with suppress(OSError):
        status = book.stat()
        named = f"{book.absolute()}\n{status.st_dev}\n{status.st_ino}"
        return hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return ""

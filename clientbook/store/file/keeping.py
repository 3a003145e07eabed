"""Where the content of a book is kept whose file was replaced, moved or deleted while it was open."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from .same_file import SameFile


def keep(file: SameFile, book: Path, backups: Path | None) -> Path | None:
    """Writes what was open beside the book; where that folder is gone, among the backups elsewhere, or at home.

    None where nothing can be kept: it was overwritten, or there is no room.
    """
    now = datetime.now()
    for folder in (book.parent, backups, Path.home()):
        if folder is None or not folder.is_dir():
            continue
        with suppress(OSError):
            place = kept_name(book, now, folder)
            return place if file.save(place) else None
    return None


def kept_name(book: Path, now: datetime, folder: Path) -> Path:
    """A name that nothing bears yet, and that tells what it is."""
    place = folder / f"{book.stem} as it was open {now:%Y-%m-%d %H%M%S}{book.suffix}"
    number = 1
    while place.exists():
        number += 1
        place = place.with_name(f"{book.stem} as it was open {now:%Y-%m-%d %H%M%S} {number}{book.suffix}")
    return place

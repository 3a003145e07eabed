"""The way back to a damaged or lost book, in words: its newest good backup, and the command that restores it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from ...store.file.backup import backups_of
from ...store.file.restore import newest_good
from ...texts import tr


def way_back(book: Path, folders: Sequence[Path], *, lost: bool) -> list[str]:
    """Lines for the command line; none without a good backup, beside the book or in `folders`.

    `lost` is a book whose file is missing or empty: a new one may be begun as well.
    """
    found = newest_good(each for each in backups_of(book, *folders) if each.way != "salvaged")
    if found is None:
        return []
    told = tr("The newest good backup is of {day}, {time}; this puts it in the book's place:")
    lines = [
        told.format(day=f"{found.at:%Y-%m-%d}", time=f"{found.at:%H:%M}"),
        f"  clientbook --book {shlex.quote(str(book))} restore {shlex.quote(str(found.path))}",
    ]
    return [*lines, tr("To begin a new book under this name, say --new.")] if lost else lines

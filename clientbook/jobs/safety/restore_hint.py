"""The way back to a damaged or lost book, in words: its newest good backup, and the command that restores it."""

import shlex
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ...store.file.restore import newest_restorable
from ...texts import tr


def restore_hint(book: Path, folders: Sequence[Path], *, lost: bool) -> list[str]:
    """Lines for the command line; none without a good backup, beside the book or in `folders`.

    `lost` is a book whose file is missing or empty: a new one may be begun as well.
    """
    found = newest_restorable(book, folders, datetime.now())
    if found is None:
        return []
    text = tr("The newest good backup is of {day}, {time}; this puts it in the book's place:")
    lines = [
        text.format(day=f"{found.at:%Y-%m-%d}", time=f"{found.at:%H:%M}"),
        f"  clientbook --book {shlex.quote(str(book))} restore {shlex.quote(str(found.path))}",
    ]
    return [*lines, tr("To begin a new book under this name, say --new.")] if lost else lines

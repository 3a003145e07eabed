"""Backups that make themselves: when one is due, and which of the older ones are kept."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from ..store.backup import backups_of, default_name, remove
from ..store.book import Book

#: A changed book is backed up again after so long.
EVERY: Final = timedelta(hours=1)
#: Of the last day one an hour is kept, of two weeks one a day, of two months one a week, then one a month.
_KEPT: Final = (
    (timedelta(days=1), "%Y-%m-%d %H"),
    (timedelta(days=14), "%Y-%m-%d"),
    (timedelta(days=61), "%G-%V"),
    (timedelta.max, "%Y-%m"),
)


def back_up_by_itself(
    book: Book, folder: Path | None, now: datetime, report: Callable[[int, int], None] | None = None
) -> Path | None:
    """A verified backup where one is due, and the older automatic ones thinned; None where none is due.

    Backups made by hand are never taken away. Raises UserError as `Book.back_up`.
    """
    if not is_due(book, folder, now):
        return None
    made = book.back_up(default_name(book.path, now, folder, automatic=True), report)
    automatic = [each for each in backups_of(book.path, folder) if each.way == "auto"]
    staying = kept((each.at for each in automatic), now)
    for each in automatic:
        if each.at not in staying:
            remove(each)
    return made


def is_due(book: Book, folder: Path | None, now: datetime) -> bool:
    """Whether the book holds anything, has changed since its newest backup, and that one is an hour old."""
    if book.next_steps() == (None, None):
        return False
    copies = [each for each in backups_of(book.path, folder) if each.way != "before restore"]
    if not copies:
        return True
    changed = datetime.fromtimestamp(book.path.stat().st_mtime)  # noqa: DTZ006 - backups go by the clock on the wall
    return changed > copies[0].at and now - copies[0].at >= EVERY


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of these backups stay: the newest of each hour, day, week and month, as far back as each reaches."""
    found: set[datetime] = set()
    ordered = sorted(times)
    for reach, period in _KEPT:
        found.update({f"{at:{period}}": at for at in ordered if now - at <= reach}.values())
    return found

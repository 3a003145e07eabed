"""Backups that make themselves: when one is due, which older ones are kept, and their copies in a second place.

The clock may be wrong, or be set back, and files may be among the backups that are none: the book is compared with what
its backups hold, and what does not look whole neither counts nor is taken away.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from ...domain.errors import UserError
from ...progress import Progress
from ...store.book import Book
from ...store.file.backup import (
    Backup,
    backups_of,
    copy_backup,
    default_name,
    digest_of,
    folder_of,
    looks_whole,
    newest_first,
    newest_step,
    noted_digest,
    remove,
    verify,
)

#: A changed book is backed up again after so long.
EVERY: Final = timedelta(hours=1)
#: The newest backup of each place is read again after so long.
VERIFIED_EVERY: Final = timedelta(days=1)
#: So many months monthly backups stay, unless the user chooses otherwise; 0 is for ever.
MONTHS: Final = 24
#: Of the last day one an hour is kept, of two weeks one a day, of two months one a week, then one a month.
_KEPT: Final[tuple[tuple[timedelta, Callable[[datetime], object]], ...]] = (
    (timedelta(days=1), lambda at: (at.date(), at.hour)),
    (timedelta(days=14), datetime.date),
    (timedelta(days=61), lambda at: at.isocalendar()[:2]),
)
_MONTH: Final = timedelta(days=365.25 / 12)
#: The newest ones stay whatever the clock says: after it jumped ahead, all others would be old.
_ALWAYS: Final = 5


@dataclass(frozen=True, slots=True)
class Places:
    """What the user chose: a folder on another disk for a copy of each backup, and how long monthly ones stay."""

    second: Path | None = None
    months: int = MONTHS


def back_up_by_itself(
    book: Book,
    folder: Path | None,
    now: datetime,
    report: Callable[[int, int], None] | None = None,
    months: int = MONTHS,
) -> Path | None:
    """A verified backup where one is due, and the older automatic ones thinned; None where none is due.

    Backups made by hand are never taken away. Raises UserError as `Book.back_up`.
    """
    if not is_due(book, folder, now):
        return None
    made = book.back_up(default_name(book.path, now, folder, automatic=True), report)
    _thin(backups_of(book.path, folder), now, months)
    return made


def is_due(book: Book, folder: Path | None, now: datetime) -> bool:
    """Whether the book holds anything, no whole backup is of the last hour, and none holds the same."""
    held = book.state()
    if not held:
        return False
    copies = [each for each in backups_of(book.path, folder) if each.way in ("auto", "by hand")]
    copies = [each for each in copies if looks_whole(each.path)]
    if any(timedelta() <= now - each.at < EVERY for each in copies):
        return False
    return not any(_holds(each.path, held) for each in copies)  # which is the newest a wrong clock may hide


def _holds(path: Path, state: tuple[object, ...]) -> bool:
    return newest_step(path) == state and noted_digest(path) == digest_of(path)


def _thin(backups: Iterable[Backup], now: datetime, months: int) -> None:
    automatic = [each for each in backups if each.way == "auto" and looks_whole(each.path)]
    staying = kept((each.at for each in automatic), now, months)
    for each in automatic:
        if each.at not in staying:
            remove(each)


def kept(times: Iterable[datetime], now: datetime, months: int = MONTHS) -> set[datetime]:
    """Which of these backups stay: the newest of each hour, day, week and month, as far back as each reaches.

    Those of days to come were made by a clock that ran ahead: they stay, and stand in for none of now.
    """
    ordered = sorted(times)
    ahead = {at for at in ordered if at > now}
    ordered = ordered[: len(ordered) - len(ahead)]
    found = ahead | set(ordered[-_ALWAYS:])
    monthly = (months * _MONTH if months else timedelta.max, lambda at: (at.year, at.month))
    for reach, period in (*_KEPT, monthly):
        found.update({period(at): at for at in ordered if now - at <= reach}.values())
    return found


# -- a second place -----------------------------------------------------------------------------------------------


def bring_to(second: Path, book: Book, folder: Path | None, now: datetime, months: int = MONTHS) -> Path | None:
    """The newest whole backup, to a folder on another disk; returns it, or None where it is there already.

    Raises UserError("backup-place-away") where that folder is not there: its disk may not be, and nothing is made in
    its stead; and as `store.backup.copy_backup`.
    """
    if not second.is_dir():
        raise UserError("backup-place-away", folder=str(second))
    path = book.path
    newest = next(filter(is_copied, newest_first(backups_of(path, folder), now)), None)
    if newest is None or newest.path.parent == second:
        return None
    target = second / newest.path.name
    if noted_digest(target) == noted_digest(newest.path) and looks_whole(target):
        return None
    if target.exists():
        target = default_name(path, newest.at, second, newest.way == "auto")
    book.note_elsewhere(second, "backups")
    copy_backup(newest.path, target)
    _thin([each for each in backups_of(path, second) if each.path.parent == second], now, months)
    return target


def is_copied(made: Backup) -> bool:
    """Whether a backup is one to have twice: made of the book as it was, and whole."""
    return made.way in ("auto", "by hand") and looks_whole(made.path)


def last_verified(backups: Iterable[Backup], folder: Path, now: datetime) -> datetime | None:
    """When a backup in this folder was last read whole and found as made; None where none was.

    A day to come was noted by a clock that ran ahead, and says nothing.
    """
    days = (each.verified for each in backups if each.verified and each.path.parent == folder)
    return max((day for day in days if day <= now), default=None)


def verify_newest(book: Path, folder: Path, now: datetime, progress: Progress | None = None) -> None:
    """Reads the newest backup of a folder again, once a day. Raises as `store.backup.verify`."""
    there = (each for each in backups_of(book, folder) if each.path.parent == folder)
    newest = next(filter(is_copied, newest_first(there, now)), None)
    if newest is not None and not (newest.verified and timedelta() <= now - newest.verified < VERIFIED_EVERY):
        verify(newest.path, now, progress)


# -- both places --------------------------------------------------------------------------------------------------


def back_up_now(
    book: Book, folder: Path | None, places: Places, now: datetime, report: Callable[[int, int], None] | None = None
) -> tuple[Path, UserError | None]:
    """One more backup, by hand, and why the second place lacks it, if it does. Raises UserError as `Book.back_up`."""
    made = book.back_up(default_name(book.path, now, folder), report)
    return made, _second_lacks(book, folder, places, now)


def look_after(book: Book, folder: Path | None, places: Places, now: datetime, progress: Progress) -> UserError | None:
    """All that is to be done by itself: a backup where one is due, its copy, and a look at the newest of each place.

    Returns why the second place lacks the newest one, if it does. Raises UserError as `Book.back_up`, and
    "backup-damaged" where the newest backup is not what it was. Ends with `Cancelled` soon after that is wished: on a
    large book whoever quits would wait a minute for a look at a backup.
    """
    back_up_by_itself(book, folder, now, progress.at, places.months)
    verify_newest(book.path, folder or folder_of(book.path), now, progress)
    return _second_lacks(book, folder, places, now, progress)


def _second_lacks(
    book: Book, folder: Path | None, places: Places, now: datetime, progress: Progress | None = None
) -> UserError | None:
    if places.second is None:
        return None
    try:
        bring_to(places.second, book, folder, now, places.months)
        verify_newest(book.path, places.second, now, progress)
    except UserError as error:
        return error
    return None

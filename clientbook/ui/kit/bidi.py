"""Texts, amounts and days as the window shows them: `formatting`, with the marks that keep each in its direction.

The invisible marks are for the screen only: never for files, the clipboard or the book.
"""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from ...formatting import amount_alone as shown_amount
from ...formatting import apart, as_written, day_text, isolate, joined, line_of, ltr
from ...formatting import number as shown_number
from ...texts import in_use

__all__ = [
    "apart", "as_written", "isolate", "joined", "line_of", "locale", "ltr", "short_date", "shown_amount", "shown_date",
    "shown_moment", "shown_number", "shown_weekday",
]  # fmt: skip


def locale() -> QLocale:
    """The locale of the language in use; the system's where it speaks that language."""
    system = QLocale.system()
    return system if in_use().speaks(system.name()) else QLocale(in_use().locale)


def shown_date(day: date) -> str:
    """d.M.yyyy in Hebrew, d MMM yyyy in English."""
    return ltr(day_text(day))


def shown_moment(at: datetime) -> str:
    """The day and time of an aware moment, as the clock here shows it."""
    here = at.astimezone()
    return f"{shown_date(here.date())}, {ltr(f'{here:%H:%M}')}"


def short_date(day: date) -> str:
    """As `shown_date`, without the year while it is this one."""
    shown = day_text(day)
    return ltr(shown if day.year != date.today().year else shown[:-5])


def shown_weekday(day: date) -> str:
    """A day as a heading says it: "Friday, 27 November"."""
    name, month = locale().dayName(day.isoweekday()), locale().monthName(day.month)
    return in_use().heading.format(weekday=name, day=day.day, month=month)

"""Texts, amounts and days as the window shows them: `formatting`, with the marks that keep each in its direction.

The invisible marks are for the screen only: never for files, the clipboard or the book.
"""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from ...formatting import amount_alone as shown_amount
from ...formatting import apart, as_written, day_text, isolate, joined, line_of, ltr
from ...formatting import number as shown_number
from ...texts import language

__all__ = [
    "apart", "as_written", "isolate", "joined", "line_of", "locale", "ltr", "short_date", "shown_amount", "shown_date",
    "shown_moment", "shown_number", "shown_weekday",
]  # fmt: skip


def locale() -> QLocale:
    """The locale of the language in use; the system's where it speaks that language."""
    system = QLocale.system()
    wanted = QLocale.Language.Hebrew if language() == "he" else QLocale.Language.English
    if system.language() == wanted:
        return system
    return QLocale(QLocale.Language.Hebrew, QLocale.Country.Israel) if language() == "he" else QLocale("en_GB")


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
    name = locale().dayName(day.isoweekday())
    month = locale().monthName(day.month)
    return f"{name}, {day.day} ב{month}" if language() == "he" else f"{name}, {day.day} {month}"

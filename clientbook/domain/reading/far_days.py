"""Days that lie more than a year off: 2019 typed for 2026 is asked about where it is typed, and told of a list."""

from datetime import date
from typing import Final

_YEAR: Final = 366


def is_far(day: date, today: date) -> bool:
    """Whether a day lies more than a year off: rarely meant, but for days that are long past by their nature."""
    return abs((day - today).days) > _YEAR


def proposed(day: date, today: date) -> date:
    """The same day of this year, for one whose year was mistyped."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(today.year, day.month, last)

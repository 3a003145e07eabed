"""Spans of days as people name them ("this quarter", "the last 60 days"), settled on days when they are asked for."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

#: Beyond a hundred years nobody looks back or ahead.
MOST_DAYS: Final = 36_500


class SpanName(StrEnum):
    TODAY = "today"
    THIS_MONTH = "this month"
    THIS_QUARTER = "this quarter"
    THIS_YEAR = "this year"
    LAST_MONTH = "last month"
    LAST_QUARTER = "last quarter"
    LAST_YEAR = "last year"
    NEXT_MONTH = "next month"
    NEXT_QUARTER = "next quarter"
    NEXT_YEAR = "next year"
    LAST_DAYS = "last days"
    NEXT_DAYS = "next days"


#: Spans that say how many days.
COUNTED: Final = (SpanName.LAST_DAYS, SpanName.NEXT_DAYS)
#: (months that the span takes, how many such spans it lies ahead)
_MONTHS: Final = {
    SpanName.THIS_MONTH: (1, 0),
    SpanName.LAST_MONTH: (1, -1),
    SpanName.NEXT_MONTH: (1, 1),
    SpanName.THIS_QUARTER: (3, 0),
    SpanName.LAST_QUARTER: (3, -1),
    SpanName.NEXT_QUARTER: (3, 1),
    SpanName.THIS_YEAR: (12, 0),
    SpanName.LAST_YEAR: (12, -1),
    SpanName.NEXT_YEAR: (12, 1),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A span by its name; `days` counts for those of `COUNTED` only. Today belongs to both of them."""

    name: SpanName
    days: int = 0

    def between(self, today: date) -> tuple[date, date]:
        """The first and the last day of the span."""
        match self.name:
            case SpanName.TODAY:
                return today, today
            case SpanName.LAST_DAYS:
                return today - timedelta(days=self.days), today
            case SpanName.NEXT_DAYS:
                return today, today + timedelta(days=self.days)
        size, ahead = _MONTHS[self.name]
        first = (today.year * 12 + today.month - 1) // size * size + ahead * size
        return _month(first), _month(first + size) - timedelta(days=1)


def _month(number: int) -> date:
    """The first day of a month counted from the year 0."""
    return date(number // 12, number % 12 + 1, 1)


def months_later(day: date, count: int) -> date:
    """The same day of another month, or its last day where that month is shorter; `count` may be negative."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

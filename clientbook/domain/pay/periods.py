"""Months as "YYYY-MM", and the periods that totals accumulate over."""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from ..choices import Period
from ..errors import UserError


@lru_cache(8192)
def month_of(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def checked_month(text: str) -> str:
    """The month as typed. Raises UserError("not-a-month")."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text) or text < "1900":
        raise UserError("not-a-month", value=text)
    return text


def first_day(month: str) -> date:
    return date(int(month[:4]), int(month[5:]), 1)


def last_day(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, calendar.monthrange(year, number)[1])


def next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def months(first: str, last: str) -> Iterator[str]:
    """All months from `first` to `last`, both among them."""
    while first <= last:
        yield first
        first = next_month(first)


@lru_cache(8192)
def period_of(day: date, period: Period) -> str:
    """A name of the period that a day lies in; days of one period share it. Not for `Period.DEAL`."""
    match period:
        case Period.MONTH:
            return month_of(day)
        case Period.QUARTER:
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case Period.HALF:
            return f"{day.year}-H{(day.month + 5) // 6}"
        case _:
            return str(day.year)


def quarter_of(month: str) -> list[str]:
    """The three months of a month's quarter."""
    year, first = month[:4], (int(month[5:]) - 1) // 3 * 3 + 1
    return [f"{year}-{first + more:02}" for more in range(3)]


#: How many months a period has; a deal is none.
LENGTHS: Final = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF: 6, Period.YEAR: 12}


def days_of(day: date, period: Period) -> tuple[date, date]:
    """The first and the last day of the period that a day lies in. Not for `Period.DEAL`."""
    length = LENGTHS[period]
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    return first, last_day(f"{first.year:04}-{first.month + length - 1:02}")


def year_before(day: date) -> date:
    """The same day a year before; of the 29th of February the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def whole_months(start: date, end: date) -> int:
    """Full months from one day to another, never below 0."""
    count = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return max(count, 0)

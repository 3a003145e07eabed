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
def period_of(day: date, period: Period, begins: int) -> str:
    """The name of the period that a day lies in, where years begin in the month `begins`. Not for `Period.DEAL`.

    Quarters and halves are counted from there, and a year is called by the calendar year in which it begins: where
    years begin in April, the 1st of February 2027 lies in "2026-Q4".
    """
    if period is Period.MONTH:
        return month_of(day)
    year, month = divmod(day.year * 12 + day.month - begins, 12)
    match period:
        case Period.QUARTER:
            return f"{year:04}-Q{month // 3 + 1}"
        case Period.HALF:
            return f"{year:04}-H{month // 6 + 1}"
        case _:
            return f"{year:04}"


def total_of(day: date, period: Period, begins: int) -> str:
    """The name under which a total runs: as its period, but another one where years begin in another month."""
    name = period_of(day, period, begins)
    return name if begins == 1 or period is Period.MONTH else f"{name} from {begins:02}"


def quarter_of(month: str) -> list[str]:
    """The three months of a month's quarter."""
    year, first = month[:4], (int(month[5:]) - 1) // 3 * 3 + 1
    return [f"{year}-{first + more:02}" for more in range(3)]


#: How many months a period has; a deal is none.
LENGTHS: Final = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF: 6, Period.YEAR: 12}


def days_of(day: date, period: Period, begins: int) -> tuple[date, date]:
    """The first and the last day of the period that a day lies in, as `period_of`. Not for `Period.DEAL`."""
    length = LENGTHS[period]
    before = begins - 1
    first = (day.year * 12 + day.month - 1 - before) // length * length + before
    last = first + length - 1
    return date(first // 12, first % 12 + 1, 1), last_day(f"{last // 12:04}-{last % 12 + 1:02}")


def year_before(day: date) -> date:
    """The same day a year before; of the 29th of February the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def whole_months(start: date, end: date) -> int:
    """Full months from one day to another, never below 0."""
    count = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return max(count, 0)

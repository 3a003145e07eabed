"""What waits in Today, laid out by when: in sections, from what is overdue to open money; or by days, as an agenda."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ..domain.reading.spans import months_later
from ..domain.records import Activity
from .today import LISTED, Reason, TodayLine

_WEEK: Final = 7
_MONEY: Final = {Reason.NOT_INVOICED, Reason.NOT_PAID}
#: What has a day of its own to be done on. Money waits for others, and who goes quiet can be called on any day.
_DATED: Final = {Reason.TOUCH, Reason.REQUEST, Reason.LATE_DEAL, Reason.RENEWAL, Reason.REVIEW}
#: Whose day the user sets; that of a renewal follows from its service.
_MOVED: Final = _DATED - {Reason.RENEWAL}


class Section(StrEnum):
    """A part of Today, in the order in which they are worked off."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    MONEY = "money"


def section_of(line: TodayLine, today: date, week_end: date) -> Section:
    """Money that is open waits in a section of its own, however long; a request without a day is for today."""
    if line.reason in _MONEY:
        return Section.MONEY
    if line.late:
        return Section.OVERDUE
    if line.due > max(week_end, today):
        return Section.LATER
    return Section.WEEK if line.due > today else Section.TODAY


def sections_of(lines: Iterable[TodayLine], today: date, first_weekday: int) -> Mapping[Section, list[TodayLine]]:
    """The sections that hold anything, in their order: each by day, lines of one day as they came.

    This week ends before the next `first_weekday`, counted from Monday, which is 0.
    """
    week_end = days_of(Span.WEEK, today, first_weekday)[-1]
    found: dict[Section, list[TodayLine]] = {section: [] for section in Section}
    for line in sorted(lines, key=lambda each: (each.due, hour_of(each))):
        found[section_of(line, today, week_end)].append(line)
    return {section: held for section, held in found.items() if held}


def listed(lines: Sequence[TodayLine], today: date) -> tuple[list[TodayLine], bool]:
    """The lines without what is planned too far ahead for a list, and whether there is any."""
    ahead = [line for line in lines if line.reason is Reason.TOUCH and line.due > today]
    further = {line.key for line in ahead[LISTED:]}
    return [line for line in lines if line.key not in further], bool(further)


# -- by days ----------------------------------------------------------------------------------------------------------


class Span(StrEnum):
    """How much is looked at together."""

    WEEK = "week"
    MONTH = "month"


def days_of(span: Span, day: date, first_weekday: int) -> list[date]:
    """Whole weeks that hold the week, or the month, of a day. Weekdays count from Monday, which is 0."""
    first, last = day, day
    if span is Span.MONTH:
        first = day.replace(day=1)
        last = months_later(first, 1) - timedelta(1)
    start = first - timedelta((first.weekday() - first_weekday) % _WEEK)
    weeks = (last - start).days // _WEEK + 1
    return [start + timedelta(place) for place in range(weeks * _WEEK)]


def span_beside(span: Span, day: date, ahead: int) -> date:
    """The day from which the next span (-1: the one before) is looked at."""
    return months_later(day.replace(day=1), ahead) if span is Span.MONTH else day + timedelta(_WEEK * ahead)


def has_own_day(line: TodayLine) -> bool:
    """Whether it stands on a day of the agenda."""
    return line.reason in _DATED


def day_of(line: TodayLine, today: date) -> date:
    """The day of the agenda on which it stands: what is due still is for today."""
    return max(line.due, today)


def agenda_of(lines: Iterable[TodayLine], days: Sequence[date], today: date) -> Mapping[date, list[TodayLine]]:
    """The lines of each of the days, by their hour; what has none comes first, and before it what is overdue."""
    found: dict[date, list[TodayLine]] = {day: [] for day in days}
    for line in filter(has_own_day, lines):
        if (day := day_of(line, today)) in found:
            found[day].append(line)
    for held in found.values():
        held.sort(key=lambda line: (line.due, hour_of(line)))
    return found


def hour_of(line: TodayLine) -> str:
    """The hour that is planned, "" where there is none."""
    return line.record.at if isinstance(line.record, Activity) else ""


def may_move(line: TodayLine) -> bool:
    """Whether it can be put on another day."""
    return line.reason in _MOVED

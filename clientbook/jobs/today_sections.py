"""What waits in Today, laid out by when: what is overdue, what is for today, the days ahead, and open money."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from .today import Reason, TodayLine

#: So many days after today are the week ahead.
_WEEK: Final = 7
_MONEY: Final = {Reason.NOT_INVOICED, Reason.NOT_PAID}


class Section(StrEnum):
    """A part of Today, in the order in which they are worked off."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    MONEY = "money"


def section_of(line: TodayLine, today: date) -> Section:
    """Money that is open waits in a section of its own, however long; a request without a day is for today."""
    if line.reason in _MONEY:
        return Section.MONEY
    if line.late:
        return Section.OVERDUE
    if line.due > today + timedelta(_WEEK):
        return Section.LATER
    return Section.WEEK if line.due > today else Section.TODAY


def sections_of(lines: Iterable[TodayLine], today: date) -> Mapping[Section, list[TodayLine]]:
    """The sections that hold anything, in their order: each by day, lines of one day as they came."""
    found: dict[Section, list[TodayLine]] = {section: [] for section in Section}
    for line in sorted(lines, key=lambda each: (each.due, _time(each))):
        found[section_of(line, today)].append(line)
    return {section: held for section, held in found.items() if held}


def _time(line: TodayLine) -> str:
    """The hour that is planned; what has none comes before those that have."""
    return str(getattr(line.record, "at", ""))

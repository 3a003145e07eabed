"""Days and times as people type them, in any of our languages: "next Tuesday", "in three days", "ביום ה' בשעה 10".

A phrase is read whole or not at all: what only looks like a day ("3.5%", "מחרוזת") is none, and what speaks of a time
without naming it ("after the holidays") is given back as it stands.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache, partial
from typing import Final

from ..languages import LANGUAGES
from ..languages.language import DayWords, Language, Weekday
from .spans import months_later


class Side(Enum):
    """Where a day lies by its own words: "yesterday", "tomorrow", or open, as "Monday" is."""

    BACK = "back"
    FUTURE = "ahead"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """The day that a phrase means if it has been, if it is to come, and if the line does not tell; often one day."""

    past: date
    ahead: date
    plain: date
    side: Side
    is_tomorrow: bool = False  # by that word


@dataclass(frozen=True, slots=True)
class Moment:
    """What a line, or a part of it, says of time: a day, a time of day (HH:MM or ""), and what was not understood."""

    day: SpokenDay | None = None
    time: str = ""
    unclear: str = ""


def moment_in(text: str, today: date) -> Moment:
    """The first day and the first time that a text names. `text` is case-folded."""
    time, rest = _time_in(text)
    for pattern, read in _readers():
        for found in pattern.finditer(rest):
            day = read(found, today)
            if day is not None:
                return Moment(day, time)
    vague = _VAGUE.search(rest) or _NO_DATE.search(rest)
    return Moment(None, time, vague.group(0).strip() if vague else "")


#: Reads what a pattern has found.
_Reader = Callable[[re.Match[str], date], SpokenDay | None]
_WORDS: Final = tuple(language.days for language in LANGUAGES.values())


def _any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


# -- counted units ----------------------------------------------------------------------------------------------------

_COUNTS: Final[Mapping[str, int]] = {word: number for words in _WORDS for word, number in words.counts.items()}
#: (count, unit letter) of a unit.
_UNITS: Final[Mapping[str, tuple[int, str]]] = {word: unit for words in _WORDS for word, unit in words.units.items()}
_COUNT: Final = rf"(?P<n>\d{{1,3}}|{_any_of(_COUNTS)})"
_UNIT: Final = rf"(?P<unit>{_any_of(_UNITS)})"


def _counted(sign: int, found: re.Match[str], today: date) -> SpokenDay:
    each, scale = _UNITS[found["unit"]]
    written = found["n"]
    count = sign * each * (int(written) if written and written.isdecimal() else _COUNTS.get(written or "", 1))
    return _at(today + timedelta(days=count) if scale == "d" else months_later(today, count), sign)


def _at(day: date, sign: int) -> SpokenDay:
    return SpokenDay(day, day, day, Side.BACK if sign < 0 else Side.FUTURE)


# -- named days -------------------------------------------------------------------------------------------------------


#: All names of weekdays, each in a group that tells whose it is and which: the first of a line is meant.
_NAMED: Final = {
    f"w{number}_{place}": (language, place) for number, language in enumerate(LANGUAGES.values()) for place in range(7)
}
_ANY_WEEKDAY: Final = "|".join(
    f"(?P<{name}>{language.days.weekdays[place]})" for name, (language, place) in _NAMED.items()
)


def _weekday(found: re.Match[str], today: date) -> SpokenDay:
    """The one before and the one to come; never today, which has a name of its own. "Next" and "last" decide."""
    language, place = _NAMED[found.lastgroup or ""]
    step = (place - today.weekday()) % 7 or 7
    ahead, past = today + timedelta(days=step), today - timedelta(days=(7 - step) or 7)
    line, words = found.string, language.days
    if _NEXT_WEEK.search(line):
        return _at(_in_week(today, place, 1, language.first_day), 1)
    if _LAST_WEEK.search(line):
        return _at(_in_week(today, place, -1, language.first_day), -1)
    before, after = line[: found.start()], line[found.end() :]
    if re.search(words.next_before, before) or re.match(words.next_after, after):
        return _at(ahead, 1)
    if re.search(words.last_before, before) or re.match(words.last_after, after):
        return _at(past, -1)
    return SpokenDay(past, ahead, ahead, Side.OPEN)


def _in_week(today: date, place: Weekday, weeks: int, first_day: Weekday) -> date:
    """A weekday of another week, which begins on a day that the language says."""
    since, into = (today.weekday() - first_day) % 7, (place - first_day) % 7
    return today + timedelta(days=7 * weeks + into - since)


# -- dates ------------------------------------------------------------------------------------------------------------

_MONTH_NUMBERS: Final = {
    name: number for words in _WORDS for number, names in enumerate(words.months, 1) for name in names
}
_MONTH: Final = _any_of(_MONTH_NUMBERS)
_BEFORE_MONTH: Final = "|".join(filter(None, (words.before_month for words in _WORDS)))
_YEAR: Final = r"(?:[, ]+(?P<y>(?:19|20)\d\d))?"
_DAY_MONTH: Final = rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:{_BEFORE_MONTH})?(?P<m>{_MONTH})(?!\w)['׳.]?{_YEAR}"
_MONTH_DAY: Final = rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}"
_ISO: Final = r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
_NUMERIC: Final = (
    r"(?<![\d:.,/])(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d{2}))?(?![\d:/]|[.,]\d)"
)
#: Days that are lately, or soon: a date without a year is rather that one than one further off.
_NEAR: Final = 60
#: What makes "3.5" a number and no day: a word for what it counts after it, or a word that measures before it.
_COUNTS_SOMETHING: Final = re.compile(rf" ?(?:%|‰|[$€£₪¥]|{'|'.join(words.counted_things for words in _WORDS)})")
_MEASURES: Final = re.compile(rf"(?:[$€£₪¥×]|{'|'.join(words.measuring for words in _WORDS)}) ?$")


def _date(found: re.Match[str], today: date) -> SpokenDay | None:
    groups = found.groupdict()
    if groups.get("sep") == "." and not groups["y"] and _is_number(found):
        return None
    month = groups["m"]
    number = int(month) if month.isdecimal() else _MONTH_NUMBERS[month]
    try:
        if groups["y"]:
            year = int(groups["y"])
            day = date(year + 2000 if year < 100 else year, number, int(groups["d"]))
            return SpokenDay(day, day, day, Side.OPEN if day == today else Side.BACK if day < today else Side.FUTURE)
        past, ahead = _around(today, number, int(groups["d"]))
    except ValueError:
        return None
    # Without a tense it is the next one, unless it was only lately. What comes soon, and was long ago, is to come
    # whatever the tense: nobody logs on 1 December what was on the 9th of another year.
    lately, soon = (today - past).days < _NEAR, (ahead - today).days < _NEAR
    return SpokenDay(past, ahead, past if lately else ahead, Side.FUTURE if soon and not lately else Side.OPEN)


def _around(today: date, month: int, day: int) -> tuple[date, date]:
    """The last and the next day of that name; 29 February is looked for in leap years. Raises ValueError."""
    if day > monthrange(2024, month)[1] or day < 1:
        raise ValueError(day)
    years = [year for year in range(today.year - 8, today.year + 9) if day <= monthrange(year, month)[1]]
    days = [date(year, month, day) for year in years]
    return max(each for each in days if each <= today), min(each for each in days if each >= today)


def _is_number(found: re.Match[str]) -> bool:
    line = found.string
    return bool(_COUNTS_SOMETHING.match(line, found.end()) or _MEASURES.search(line[: found.start()]))


# -- phrases ----------------------------------------------------------------------------------------------------------


def _shift(days: int, _: re.Match[str], today: date) -> SpokenDay:
    day = today + timedelta(days=days)
    side = Side.OPEN if days == 0 else Side.BACK if days < 0 else Side.FUTURE
    return SpokenDay(day, day, day, side, is_tomorrow=days == 1)


def _end(language: Language, found: re.Match[str], today: date) -> SpokenDay:
    """The last day of this or the next week, month or year; of a week the last working one."""
    words, said = language.days, found.group(0)
    later = 1 if re.search(words.later, said) else 0
    if re.search(words.month, said):
        day = months_later(today.replace(day=1), later + 1) - timedelta(days=1)
    elif re.search(words.year, said):
        day = date(today.year + later, 12, 31)
    else:
        day = _in_week(today, language.last_working_day, later, language.first_day)
        day = day if day >= today else day + timedelta(days=7)
    return _at(day, 1)


def _start(language: Language, found: re.Match[str], today: date) -> SpokenDay:
    """The first day of the next month, year or week."""
    words, said = language.days, found.group(0)
    if re.search(words.month, said):
        return _at(months_later(today.replace(day=1), 1), 1)
    if re.search(words.year, said):
        return _at(date(today.year + 1, 1, 1), 1)
    return _at(_in_week(today, language.first_day, 1, language.first_day), 1)


def _middle(_: re.Match[str], today: date) -> SpokenDay:
    day = today.replace(day=15)
    return _at(day if day > today else months_later(day, 1), 1)


def _last_month(_: re.Match[str], today: date) -> SpokenDay:
    return _at(months_later(today, -1), -1)


def _with_counts(pattern: str) -> str:
    return pattern.replace("{n}", _COUNT).replace("{unit}", _UNIT)


def _near(words: DayWords, *days: int) -> list[tuple[str, _Reader]]:
    return [(words.shifts[day], partial(_shift, day)) for day in days if day in words.shifts]


def _counted_from_today(language: Language) -> Iterable[tuple[str, _Reader]]:
    """How far a day lies from today, in words."""
    words = language.days
    yield from _near(words, 2, -2, 1, -1)
    yield from ((_with_counts(each), partial(_counted, -1)) for each in words.back)
    yield from ((_with_counts(each), partial(_counted, 1)) for each in words.ahead)


def _less_exact(language: Language) -> Iterable[tuple[str, _Reader]]:
    """What is asked after dates and weekdays, which say more."""
    words = language.days
    yield words.end, partial(_end, language)
    yield words.middle, _middle
    yield words.start, partial(_start, language)
    yield words.next_week, partial(_shift, 7)
    yield words.last_week, partial(_shift, -7)
    yield words.coming, partial(_start, language)
    yield words.last_month, _last_month
    yield from _near(words, 0)


@cache
def _readers() -> Sequence[tuple[re.Pattern[str], _Reader]]:
    """In the order in which they are asked."""
    languages = LANGUAGES.values()
    found = [
        *(each for language in languages for each in _counted_from_today(language)),
        *((dates, _date) for dates in (_ISO, _DAY_MONTH, _MONTH_DAY, _NUMERIC)),
        (_ANY_WEEKDAY, _weekday),
        *(each for language in languages for each in _less_exact(language)),
    ]
    return [(re.compile(pattern), read) for pattern, read in found]


_NEXT_WEEK: Final = re.compile("|".join(words.next_week for words in _WORDS))
_LAST_WEEK: Final = re.compile("|".join(words.last_week for words in _WORDS))
#: Speaks of a time and names none.
_VAGUE: Final = re.compile("|".join(words.vague for words in _WORDS))
#: Looks like a day and is none, as 99/99.
_NO_DATE: Final = re.compile(r"(?<![\w.,/:])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/:])")


# -- times of day -----------------------------------------------------------------------------------------------------

_CLOCK: Final = re.compile(r"(?<![\d.:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?!\d)(?: ?(?P<half>am|pm)\b)?")
_HOURS: Final = tuple(re.compile(hour) for words in _WORDS for hour in words.hours)
_MORNING: Final = re.compile("|".join(words.morning for words in _WORDS))
_EVENING: Final = re.compile("|".join(words.evening for words in _WORDS))


def _time_in(text: str) -> tuple[str, str]:
    """The first time of day as HH:MM, and the text without it, that its digits are not read again.

    An hour by itself from one to seven is one of the afternoon, as office hours are.
    """
    exact = _CLOCK.search(text)
    found = exact or min(filter(None, (hour.search(text) for hour in _HOURS)), key=re.Match.start, default=None)
    if found is None:
        return "", text
    hour, half = int(found["h"]), found["half"]
    after = text[found.end() :].strip()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < 12 and (_EVENING.match(after) or (not exact and 1 <= hour <= 7 and not _MORNING.match(after))):
        hour += 12
    return f"{hour:02}:{exact['m'] if exact else '00'}", text[: found.start()] + " " + text[found.end() :]

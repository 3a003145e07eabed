"""Days and times as people type them, in English and Hebrew: "next Tuesday", "in three days", "ביום ה' בשעה 10".

A phrase is read whole or not at all: what only looks like a day ("3.5%", "מחרוזת") is none, and what speaks of a time
without naming it ("after the holidays") is given back as it stands.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

#: Hebrew writes "and", "to", "from", "in", "that", "the" and "as" as letters before a word.
_PREFIX: Final = "[ולמבשהכ]{0,3}"


class Side(Enum):
    """Where a day lies by its own words: "yesterday", "tomorrow", or open, as "Monday" is."""

    BACK = "back"
    AHEAD = "ahead"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """The day that a phrase means if it has been, if it is to come, and if the line does not tell; often one day."""

    past: date
    ahead: date
    plain: date
    side: Side


@dataclass(frozen=True, slots=True)
class Moment:
    """What a line, or a part of it, says of time: a day, a time of day (HH:MM or ""), and what was not understood."""

    day: SpokenDay | None = None
    time: str = ""
    unclear: str = ""


def moment_in(text: str, today: date) -> Moment:
    """The first day and the first time that a text names. `text` is case-folded."""
    time, rest = _time_in(text)
    for pattern, read in _READERS:
        for found in re.finditer(pattern, rest):
            day = read(found, today)
            if day is not None:
                return Moment(day, time)
    vague = _VAGUE.search(rest) or _NO_DATE.search(rest)
    return Moment(None, time, vague.group(0).strip() if vague else "")


def _whole(english: str, hebrew: str) -> str:
    """A pattern of whole words; Hebrew ones may have letters before them."""
    return rf"\b(?:{english})\b|(?<!\w){_PREFIX}(?:{hebrew})(?!\w)"


# -- counted units ----------------------------------------------------------------------------------------------------

_COUNTS: Final[Mapping[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "a an one אחד אחת", "two couple שני שתי שניים", "three שלושה שלוש", "four ארבעה ארבע", "five חמישה חמש",
            "six שישה שש", "seven שבעה שבע", "eight שמונה", "nine תשעה תשע", "ten עשרה עשר", "eleven", "twelve",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_COUNT: Final = r"\d{1,3}|" + "|".join(sorted(_COUNTS, key=len, reverse=True))
_UNIT: Final = (
    "days?|weeks?|months?|years?|fortnights?|ימים|יום|שבועות|שבוע|חודשים|חודש|שנים|שנה|יומיים|שבועיים|חודשיים|שנתיים"
)
#: (count, unit letter) of a unit; Hebrew has a dual.
_UNITS: Final[Mapping[str, tuple[int, str]]] = {
    "day": (1, "d"), "week": (7, "d"), "fortnight": (14, "d"), "month": (1, "m"), "year": (12, "m"),
    "ימים": (1, "d"), "יום": (1, "d"), "יומיים": (2, "d"), "שבוע": (7, "d"), "שבועות": (7, "d"), "שבועיים": (14, "d"),
    "חודש": (1, "m"), "חודשים": (1, "m"), "חודשיים": (2, "m"), "שנה": (12, "m"), "שנים": (12, "m"), "שנתיים": (24, "m"),
}  # fmt: skip
_COUNTED: Final = rf"(?:(?P<n>{_COUNT}) (?:of )?)?(?P<u>{_UNIT})(?: (?P<one>אחד|אחת))?(?!\w)"


def months_later(day: date, count: int) -> date:
    """The same day of another month, or its last day where that month is shorter; `count` may be negative."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted(found: re.Match[str], today: date, sign: int) -> SpokenDay | None:
    unit = found["u"] if found["u"] in _UNITS else found["u"].removesuffix("s")
    each, scale = _UNITS[unit]
    told = found["n"]
    count = sign * each * (int(told) if told and told.isdecimal() else _COUNTS.get(told or "", 1))
    return _at(today + timedelta(days=count) if scale == "d" else months_later(today, count), sign)


def _at(day: date, sign: int) -> SpokenDay:
    return SpokenDay(day, day, day, Side.BACK if sign < 0 else Side.AHEAD)


# -- named days -------------------------------------------------------------------------------------------------------

#: English name, its short forms, Hebrew name; Monday first, as `date.weekday` counts.
_WEEKDAYS: Final = (
    ("monday", "mon", "יום שני|יום ב['׳]"),
    ("tuesday", "tues|tue", "יום שלישי|יום ג['׳]"),
    ("wednesday", "weds|wed", "יום רביעי|יום ד['׳]"),
    ("thursday", "thurs|thur|thu", "יום חמישי|יום ה['׳]"),
    ("friday", "fri", "יום שישי|יום ו['׳]"),
    ("saturday", "sat", "יום שבת|שבת"),
    ("sunday", "sun", "יום ראשון|יום א['׳]"),
)
#: "Sat", "sun" and "wed" are words too: a short form is a day after such a word, or at the end of what is said.
_AFTER: Final = "|".join(rf"(?<=\b{word} )" for word in ("on", "by", "next", "last", "this", "until", "till"))
_ANY_WEEKDAY: Final = "|".join(
    rf"(?P<d{place}>\b{name}\b|(?:{_AFTER})(?:{short})\b|\b(?:{short})(?=\s*(?:[,.;]|$))|(?<!\w){_PREFIX}(?:{hebrew})(?!\w))"
    for place, (name, short, hebrew) in enumerate(_WEEKDAYS)
)
_NEXT_WEEK: Final = r"\bnext week\b|(?<!\w)ב?שבוע הבא(?!\w)"
_LAST_WEEK: Final = r"\blast week\b|(?<!\w)ב?שבוע שעבר(?!\w)"


def _weekday(found: re.Match[str], today: date) -> SpokenDay:
    """The one before and the one to come; never today, which has a name of its own. "Next" and "last" decide."""
    place = next(number for number in range(7) if found[f"d{number}"] is not None)
    step = (place - today.weekday()) % 7 or 7
    ahead, past = today + timedelta(days=step), today - timedelta(days=(7 - step) or 7)
    line = found.string
    sunday_first = re.search("[א-ת]", found.group(0)) is not None
    if re.search(_NEXT_WEEK, line):
        return _at(_in_week(today, place, 1, sunday_first), 1)
    if re.search(_LAST_WEEK, line):
        return _at(_in_week(today, place, -1, sunday_first), -1)
    before, after = line[: found.start()], line[found.end() :]
    if re.search(r"\bnext $", before) or after.startswith(" הבא"):
        return _at(ahead, 1)
    if re.search(r"\blast $", before) or re.match(" (?:שעבר|האחרון|הקודם)", after):
        return _at(past, -1)
    return SpokenDay(past, ahead, ahead, Side.OPEN)


def _in_week(today: date, place: int, weeks: int, sunday_first: bool) -> date:
    """A weekday of another week; in Hebrew a week begins on Sunday."""
    since = (today.weekday() + 1) % 7 if sunday_first else today.weekday()
    into = (place + 1) % 7 if sunday_first else place
    return today + timedelta(days=7 * weeks + into - since)


# -- dates ------------------------------------------------------------------------------------------------------------

_MONTHS: Final = (
    "january|jan|ינואר", "february|feb|פברואר", "march|mar|מרץ|מרס", "april|apr|אפריל", "may|מאי", "june|jun|יוני",
    "july|jul|יולי", "august|aug|אוגוסט", "september|sept|sep|ספטמבר|ספט", "october|oct|אוקטובר|אוק",
    "november|nov|נובמבר|נוב", "december|dec|דצמבר|דצמ",
)  # fmt: skip
_MONTH_NUMBERS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_MONTH: Final = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_YEAR: Final = r"(?:[, ]+(?P<y>(?:19|20)\d\d))?"
_DAY_MONTH: Final = rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? [בל]?(?P<m>{_MONTH})(?!\w)['׳.]?{_YEAR}"
_MONTH_DAY: Final = rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}"
_ISO: Final = r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
_NUMERIC: Final = (
    r"(?<![\d:.,/])(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d{2}))?(?![\d:/]|[.,]\d)"
)
#: Days that are lately, or soon: a date without a year is rather that one than one further off.
_NEAR: Final = 60
#: What makes "3.5" a number and no day: a word for what it counts after it, or a word that measures before it.
_COUNTS_SOMETHING: Final = re.compile(
    r" ?(?:%|‰|[$€£₪¥]|k\b|m\b|x\b|per ?cent|million|thousand|hundred|hours?|hrs?|kg|tons?|metres?|meters?|km|gb|"
    r"points?|stars?|nis\b|ils\b|usd\b|eur\b|אחוז|מיליון|מליון|אלף|מאות|שעות|שעה|ק\"ג|קילו|טון|מטר|ק\"מ|ש\"ח|שקל|דולר|"
    r"יורו|נקודות|חודשים|שנים|ימים)"
)
_MEASURES: Final = re.compile(
    r"(?:[$€£₪¥]|\b(?:of|version|v|rate|price|about|than|by|x)|של|גרסה|גירסה|מחיר|בערך|פי|מ־|×) ?$"
)


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
            return SpokenDay(day, day, day, Side.OPEN if day == today else Side.BACK if day < today else Side.AHEAD)
        past, ahead = _around(today, number, int(groups["d"]))
    except ValueError:
        return None
    # Without a tense it is the next one, unless it was only lately. What comes soon, and was long ago, is to come
    # whatever the tense: nobody logs on 1 December what was on the 9th of another year.
    lately, soon = (today - past).days < _NEAR, (ahead - today).days < _NEAR
    return SpokenDay(past, ahead, past if lately else ahead, Side.AHEAD if soon and not lately else Side.OPEN)


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


def _shift(days: int) -> Callable[[re.Match[str], date], SpokenDay]:
    def read(_: re.Match[str], today: date) -> SpokenDay:
        day = today + timedelta(days=days)
        return SpokenDay(day, day, day, Side.OPEN if days == 0 else Side.BACK if days < 0 else Side.AHEAD)

    return read


def _end(found: re.Match[str], today: date) -> SpokenDay:
    """The last day of this or the next week, month or year; of a week the last working one."""
    later = 1 if re.search(r"next|הבא", found.group(0)) else 0
    if re.search("month|חודש", found.group(0)):
        day = months_later(today.replace(day=1), later + 1) - timedelta(days=1)
    elif re.search("year|שנה", found.group(0)):
        day = date(today.year + later, 12, 31)
    else:
        hebrew = "שבוע" in found.group(0)
        day = _in_week(today, 3 if hebrew else 4, later, hebrew)
        day = day if day >= today else day + timedelta(days=7)
    return _at(day, 1)


def _start(found: re.Match[str], today: date) -> SpokenDay:
    """The first day of the next month, year or week."""
    if re.search("month|חודש", found.group(0)):
        return _at(months_later(today.replace(day=1), 1), 1)
    if re.search("year|שנה", found.group(0)):
        return _at(date(today.year + 1, 1, 1), 1)
    hebrew = "שבוע" in found.group(0)
    return _at(_in_week(today, 6 if hebrew else 0, 1, hebrew), 1)


def _middle(_: re.Match[str], today: date) -> SpokenDay:
    day = today.replace(day=15)
    return _at(day if day > today else months_later(day, 1), 1)


def _last_month(_: re.Match[str], today: date) -> SpokenDay:
    return _at(months_later(today, -1), -1)


_READERS: Final[tuple[tuple[str, Callable[[re.Match[str], date], SpokenDay | None]], ...]] = (
    (_whole("day after tomorrow", "מחרתיים"), _shift(2)),
    (_whole("day before yesterday", "שלשום"), _shift(-2)),
    (_whole("tomorrow", "מחר"), _shift(1)),
    (_whole("yesterday", "אתמול|אמש"), _shift(-1)),
    (
        rf"\b(?:a )?(?P<n>{_COUNT}) (?:of )?(?P<u>{_UNIT})(?P<one>) ago\b",
        lambda found, today: _counted(found, today, -1),
    ),
    (rf"(?<!\w)לפני {_COUNTED}", lambda found, today: _counted(found, today, -1)),
    (
        rf"\b(?P<n>{_COUNT}) (?:of )?(?P<u>{_UNIT})(?P<one>) from (?:now|today)\b",
        lambda f, today: _counted(f, today, 1),
    ),
    (
        rf"\b(?:in|within) (?:a )?(?P<n>{_COUNT}) (?:of )?(?P<u>{_UNIT})\b(?P<one>)",
        lambda f, today: _counted(f, today, 1),
    ),
    (rf"(?<!\w)ו?(?:בעוד|עוד|תוך|בתוך|כעבור) {_COUNTED}", lambda found, today: _counted(found, today, 1)),
    (_ISO, _date),
    (_DAY_MONTH, _date),
    (_MONTH_DAY, _date),
    (_NUMERIC, _date),
    (_ANY_WEEKDAY, _weekday),
    (_whole("end of (?:the |this |next )?(?:week|month|year)", "סוף (?:ה?שבוע|ה?חודש|ה?שנה)(?: הבאה?)?"), _end),
    (_whole("middle of the month|mid-month", "אמצע החודש"), _middle),
    (
        _whole(
            "(?:start|beginning) of (?:the )?(?:next )?(?:week|month|year)",
            "תחילת (?:ה?שבוע|ה?חודש|ה?שנה)(?: הבאה?)?",
        ),
        _start,
    ),
    (_NEXT_WEEK, _shift(7)),
    (_LAST_WEEK, _shift(-7)),
    (_whole("next month|next year", "חודש הבא|שנה הבאה"), _start),
    (_whole("last month", "חודש שעבר"), _last_month),
    (_whole("today|tonight", "היום|הערב"), _shift(0)),
)

#: Speaks of a time and names none.
_VAGUE: Final = re.compile(
    r"\b(?:after|before|until|till|around) (?!all\b)(?:\w+ ?){1,4}|\b(?:sometime|someday|soon|later"
    r"|this week|this month"
    r"|next (?:quarter|spring|summer|autumn|fall|winter|season)|in (?:a )?(?:few|some|several) (?:days|weeks|months)"
    r"|in (?:the )?(?:spring|summer|autumn|fall|winter))\b"
    r"|(?<!\w)ו?(?:אחרי|לאחר|לפני|לקראת|עד) (?:\w[\w\"'׳״]* ?){1,3}"
    r"|(?<!\w)(?:מתישהו|בקרוב|בהמשך|השבוע|החודש|(?:ב?עוד )?כמה (?:ימים|שבועות|חודשים)"
    r"|ברבעון (?:ה\w+ ?){1,2}|ב?(?:קיץ|חורף|אביב|סתיו))(?!\w)"
)
#: Looks like a day and is none, as 99/99.
_NO_DATE: Final = re.compile(r"(?<![\w.,/:])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/:])")


# -- times of day -----------------------------------------------------------------------------------------------------

_CLOCK: Final = re.compile(r"(?<![\d.:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?!\d)(?: ?(?P<half>am|pm)\b)?")
_HOUR: Final = re.compile(
    r"\b(?:(?:at )(?P<h>[01]?\d|2[0-3])(?! ?[%.:/\d]| (?:days|weeks|months|people))(?: ?(?P<half>am|pm))?"
    r"|(?P<h2>1[0-2]|0?[1-9]) ?(?P<half2>am|pm))\b"
    r"|(?<!\w)(?:בשעה|ב-?(?=\d+ (?:בבוקר|בצהריים|בערב|אחר הצהריים|אחה\"צ))) ?(?P<h3>[01]?\d|2[0-3])(?![\d:])"
)
_EVENING: Final = re.compile('בצהריים|בערב|אחר הצהריים|אחה["״]צ')


def _time_in(text: str) -> tuple[str, str]:
    """The first time of day as HH:MM, and the text without it, that its digits are not read again.

    An hour by itself from one to seven is one of the afternoon, as office hours are.
    """
    found = _CLOCK.search(text)
    if found is not None:
        hour, minute, half, exact = int(found["h"]), found["m"], found["half"], True
    else:
        found = _HOUR.search(text)
        if found is None:
            return "", text
        hour, minute = int(found["h"] or found["h2"] or found["h3"]), "00"
        half, exact = found["half"] or found["half2"], False
    rest = text[: found.start()] + " " + text[found.end() :]
    if half or exact:
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        if not half and hour < 12 and _EVENING.match(text[found.end() :].strip()):
            hour += 12
    elif ("בבוקר" not in text[found.end() :][:8] and 1 <= hour <= 7) or _EVENING.match(text[found.end() :].strip()):
        hour += 12 if hour < 12 else 0
    return f"{hour:02}:{minute}", rest

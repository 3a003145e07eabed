"""The one reader of days that stand in fields and lists: numbers in either order, months in words, serial numbers.

Relative words ("tomorrow", "next Tuesday") are for the log line: `touch` knows them.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from ..errors import UserError
from .invisible import without_marks
from .numerals import western

_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s](?P<more>.*))?")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})\.?(?:,?[T\s](?P<more>.*))?")
#: A day of the week before a day says nothing new: "יום ג' 1/12/26", "Tuesday, 1 December 2026".
_WEEKDAY: Final = re.compile(
    r"^(?:יום\s+)?(?:[א-ש]['׳’]|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|שבת קודש"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|[^\W\d]{2,12}(?=,))\s*,?\s+(?:ב-?)?(?=\S)",
    re.IGNORECASE,
)
_WORDY: Final = re.compile(
    r"(?:[^\W\d]+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+|of\s+)?ב?([^\W\d]+)['׳’.]?,?[\s-]+(?:de\s+)?"
    r"(\d{4}|\d{2})(?:,?\s(?P<more>.*))?"
)
_WORDY_FIRST: Final = re.compile(
    r"(?:[^\W\d]+,\s+)?([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s(?P<more>.*))?"
)
#: How spreadsheets keep days: days since the end of 1899. Five digits reach from 1950 to 2099.
_SERIAL: Final = re.compile(r"(\d{5})(?P<more>\.\d+)?")
#: Midnight, and zones: what programs write behind a day that has no time.
_MIDNIGHT: Final = re.compile(
    r"(?:0{1,2}(?:[:.]00){1,2}(?:[.,]0+)?|\.0+|12(?::00){1,2}(?:\.0+)? ?a\.?m\.?)?[ ,]*"
    r"(?:Z|UTC|GMT)?(?: ?[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
#: A time of day, or a serial number's fraction, and nothing else.
_TIME: Final = re.compile(
    r"\.\d+|(?:at |um |à |בשעה )?\d{1,2}(?:[:.h]\d\d){1,2}(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?[ ,]*(?:Z|[A-Z]{3,4}|Uhr)?"
    r"(?: ?[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_SHAPES: Final = (_ISO, _NUMERIC, _SERIAL, _WORDY, _WORDY_FIRST)
_SERIAL_ZERO: Final = date(1899, 12, 30)
_FIRST_SERIAL: Final = 18_264
_LAST_SERIAL: Final = 73_050
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january ינואר ינו januar janvier enero janv ene gennaio gen janeiro",
            "feb february פברואר פבר februar fevrier février févr fevr febrero febbraio fevereiro fev",
            "mar march מרץ מרס märz marz mars marzo março marco mrz mär",
            "apr april אפריל אפר avril avr abril abr aprile",
            "may מאי mai mayo maggio mag maio",
            "jun june יוני יונ juni juin junio giugno giu junho",
            "jul july יולי יול juli juillet juil julio luglio lug julho",
            "aug august אוגוסט אוג août aout agosto ago",
            "sep sept september ספטמבר ספט septembre septiembre settembre set setembro",
            "oct october אוקטובר אוק oktober okt octobre octubre ottobre ott outubro out",
            "nov november נובמבר נוב novembre noviembre novembro",
            "dec december דצמבר דצמ dezember dez décembre decembre déc diciembre dic dicembre dezembro",
        ),
        1,
    )
    for name in names.split()
}


def day_of(text: str, month_first: bool = False) -> date:
    """A calendar day, any time of day left out. Raises UserError("not-a-date")."""
    body = " ".join(western(without_marks(text)).split())
    try:
        found = _numeric(body, month_first) or _in_words(body)
        if found is None and (bare := _WEEKDAY.sub("", body, count=1)) != body:
            found = _numeric(bare, month_first) or _in_words(bare)
    except ValueError:
        found = None
    if found is None:
        raise UserError("not-a-date", value=text)
    return found


def beside_day(text: str) -> str:
    """What a text that is read as a day says behind it: a time, any words; "" for nothing and for midnight."""
    body = " ".join(western(without_marks(text)).split())
    for each in (body, _WEEKDAY.sub("", body, count=1)):
        found = next(filter(None, (shape.fullmatch(each) for shape in _SHAPES)), None)
        if found is not None:
            more = found["more"] or ""
            return "" if _MIDNIGHT.fullmatch(more.strip(" ,")) else more
    return ""


def says_time(text: str) -> bool:
    """Whether a text that is read as a day says a time of day too, other than midnight."""
    return (":" in text or "." in text or "h" in text) and _TIME.fullmatch(beside_day(text)) is not None


def _numeric(body: str, month_first: bool) -> date | None:
    if found := _ISO.fullmatch(body):
        return date(*map(int, found.groups()[:3]))
    if found := _NUMERIC.fullmatch(body):
        first, second, year = found.groups()[:3]
        return _date(year, *((first, second) if month_first else (second, first)))
    if len(body) == 8 and body.isdigit() and body[:2] in ("19", "20"):
        return date(int(body[:4]), int(body[4:6]), int(body[6:]))
    if (found := _SERIAL.fullmatch(body)) and _FIRST_SERIAL <= int(found.group(1)) <= _LAST_SERIAL:
        return _SERIAL_ZERO + timedelta(days=int(found.group(1)))
    return None


def _in_words(body: str) -> date | None:
    if (found := _WORDY.fullmatch(body)) and found.group(2).lower() in _MONTHS:
        return _date(found.group(3), str(_MONTHS[found.group(2).lower()]), found.group(1))
    if (found := _WORDY_FIRST.fullmatch(body)) and found.group(1).lower() in _MONTHS:
        return _date(found.group(3), str(_MONTHS[found.group(1).lower()]), found.group(2))
    return None


def _date(year: str, month: str, of_month: str) -> date:
    full = int(year)
    if len(year) == 2:
        full += 2000 if full < 70 else 1900
    return date(full, int(month), int(of_month))


def month_first(samples: Iterable[str]) -> bool | None:
    """Whether a column's numeric dates name the month first; None where every one of them can be both."""
    days_first = months_first = 0
    for first, second in _pairs(samples):
        days_first += first > 12 >= second
        months_first += second > 12 >= first
    if days_first == months_first:
        return None
    return months_first > days_first


def can_be_two_days(samples: Iterable[str]) -> bool:
    """Whether any numeric date of a column means another day when day and month change places.

    Where points stand between them, the day comes first: no country writes the month first with points.
    """
    dashed = (text for text in samples if "." not in text)
    return any(first != second and max(first, second) <= 12 for first, second in _pairs(dashed))


def _pairs(samples: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The first two numbers of each numeric date."""
    for text in samples:
        body = _WEEKDAY.sub("", " ".join(western(without_marks(text)).split()), count=1)
        if found := _NUMERIC.fullmatch(body):
            yield int(found.group(1)), int(found.group(2))

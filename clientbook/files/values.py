"""What the cells of a list mean: amounts, days, fractions, e-mails, phones. Pure, quick on plain values.

Every reader raises `UserError` with the value when a cell cannot mean what its column says; nothing is guessed
into money or a day silently.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from ..domain.amounts import Amount
from ..domain.amounts import read as read_amount
from ..domain.errors import UserError
from ..domain.numerals import OURS, Habit
from ..domain.rates import rate_of

#: How cells say that nothing is known, in small letters.
EMPTY: Final = frozenset(
    "n/a|n.a.|n.a|n/d|na|#n/a|#ref!|#value!|#name?|-|--|—|null|(null)|none|(none)|nil|nan|undefined|unknown|"
    "not available|not provided|not specified|keine angabe|нет данных|לא ידוע|לא זמין|אין|ללא|?|\\n".split("|")
)
#: No way of saying "unknown" is longer; longer cells need no second look.
LONGEST_EMPTY: Final = max(map(len, EMPTY))
#: The lengths are those of RFC 5321; without them a long cell of anything is searched from each of its letters.
_EMAIL: Final = re.compile(r"[^\s<>()\[\],;:\"/|]{1,64}@[^\s<>()\[\],;:\"@/|]{1,255}")
_EATEN: Final = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
#: A phone that a program took for a number: 3480195180.0.
_AS_FRACTION: Final = re.compile(r"^(\d{7,15})[.,]0$")
_ADDRESSED: Final = re.compile(r"<[^<>]*@[^<>]*>")
#: What stands behind a comma without being a given name.
_SUFFIX: Final = re.compile(
    r"(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|mba|cpa|esq|llb|adv|ltd|inc|llc|corp|co|gmbh|sons|partners|עו.?ד|רו.?ח|בע.?מ)\.?",
    re.IGNORECASE,
)
_DIALLED: Final = re.compile(r"\+?[\d\s().\-/]+(?:x\d+)?")
#: Digits of a phone: the longest are those of E.164.
_FEWEST: Final = 7
_MOST: Final = 15
_BREAK: Final = re.compile(r"\s*(?::::|[;,|\n]|\s/\s)\s*")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})(?:,?[T\s].*)?")
_WORDY: Final = re.compile(
    r"(?:\w+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+ב?([^\W\d]+)\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s.*)?"
)
_WORDY_FIRST: Final = re.compile(r"(?:[^\W\d]+,\s+)?([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s.*)?")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january ינואר januar janvier enero",
            "feb february פברואר februar fevrier febrero",
            "mar march מרץ מרס märz mars marzo",
            "apr april אפריל avril abril",
            "may מאי mai mayo",
            "jun june יוני juni juin junio",
            "jul july יולי juli juillet julio",
            "aug august אוגוסט août agosto",
            "sep sept september ספטמבר septembre septiembre",
            "oct october אוקטובר oktober octobre octubre",
            "nov november נובמבר novembre noviembre",
            "dec december דצמבר dezember décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}


def is_empty(text: str) -> bool:
    """Whether a cell says that nothing is known."""
    return not text or (len(text) <= LONGEST_EMPTY and text.lower() in EMPTY)


# -- money ------------------------------------------------------------------------------------------------------------


def amount(text: str, habit: Habit = OURS, places: int = 2) -> Amount | None:
    """What a cell says of money (`domain.amounts`); None for an empty cell. Raises UserError as `amounts.read` does."""
    return None if is_empty(text) else read_amount(text, habit, places)


def fraction(text: str) -> Decimal:
    """A share or rate as a fraction: "60%", "60 %", "0.6"; above 1 it is read as a percentage.

    Raises UserError("not-a-rate").
    """
    value = rate_of(text)
    return value / 100 if abs(value) > 1 else value


# -- days -------------------------------------------------------------------------------------------------------------


def day(text: str, *, month_first: bool = False) -> date | None:
    """A calendar day, any time of day left out; None for an empty cell. Raises UserError("not-a-date")."""
    if is_empty(text):
        return None
    body = text.strip()
    try:
        if found := _ISO.fullmatch(body):
            return date(*map(int, found.groups()))
        if found := _NUMERIC.fullmatch(body):
            first, second, year = found.groups()
            return _date(year, *((first, second) if month_first else (second, first)))
        if (found := _WORDY.fullmatch(body)) and found.group(2).lower() in _MONTHS:
            return _date(found.group(3), str(_MONTHS[found.group(2).lower()]), found.group(1))
        if (found := _WORDY_FIRST.fullmatch(body)) and found.group(1).lower() in _MONTHS:
            return _date(found.group(3), str(_MONTHS[found.group(1).lower()]), found.group(2))
        if len(body) == 8 and body.isdigit() and body[:2] in ("19", "20"):
            return date(int(body[:4]), int(body[4:6]), int(body[6:]))
    except ValueError:
        pass
    raise UserError("not-a-date", value=text)


def _date(year: str, month: str, of_month: str) -> date:
    full = int(year)
    if len(year) == 2:
        full += 2000 if full < 70 else 1900
    return date(full, int(month), int(of_month))


def month_first(samples: Iterable[str]) -> bool | None:
    """Whether a column's numeric dates name the month first; None where every one of them can be both."""
    days_first = months_first = 0
    for text in samples:
        found = _NUMERIC.fullmatch(text.strip())
        if found:
            first, second = int(found.group(1)), int(found.group(2))
            days_first += first > 12 >= second
            months_first += second > 12 >= first
    if days_first == months_first:
        return None
    return months_first > days_first


def can_be_two_days(samples: Iterable[str]) -> bool:
    """Whether any numeric date of a column means another day when day and month change places."""
    for text in samples:
        found = _NUMERIC.fullmatch(text.strip())
        if found and found.group(1).lstrip("0") != found.group(2).lstrip("0"):
            return True
    return False


# -- reaching people --------------------------------------------------------------------------------------------------


def emails(text: str) -> tuple[str, ...]:
    """All addresses in a cell: "Dana <dana@x.co.il>", several of them. Raises UserError("not-an-email")."""
    if _EMAIL.fullmatch(text):
        return (text.removeprefix("mailto:"),)
    found = tuple(dict.fromkeys(address.strip(".'") for address in _EMAIL.findall(text.replace("mailto:", ""))))
    if not found:
        raise UserError("not-an-email", value=text)
    return found


def person(text: str) -> str:
    """A person's name as it is said: "Cohen, Dana" is Dana Cohen, "Dana Cohen <dana@x.com>" too."""
    name = _ADDRESSED.sub("", text).strip(" \"'") if "<" in text else text
    family, comma, given = (part.strip() for part in name.partition(","))
    turned = comma and family and given and not set(",&") & set(given) and not _SUFFIX.fullmatch(given)
    if turned and all(not c.isdigit() for c in name) and len(given.split()) <= 3 and len(family.split()) <= 4:
        return f"{given} {family}"
    return name or text


def is_phone(text: str) -> bool:
    """Whether a text can be nothing but a phone: its signs, and as many digits as phones have."""
    return bool(_DIALLED.fullmatch(text)) and _FEWEST <= sum(c.isdigit() for c in text) <= _MOST


def phones(text: str) -> tuple[str, ...]:
    """The phones of a cell as they were typed, none in one without a digit: "at the office".

    Raises UserError("phone-eaten") for a spreadsheet's 9.72501E+11.
    """
    if text.isdigit():
        return (text,)
    body = _AS_FRACTION.sub(r"\1", text.strip().removeprefix("p:"))
    if _EATEN.fullmatch(body):
        raise UserError("phone-eaten", value=text)
    parts = [part for part in _BREAK.split(body) if part]
    # A piece without a phone's worth of digits belongs to the one before it: "555-1234, ext. 5".
    if len(parts) > 1 and all(sum(c.isdigit() for c in part) >= 6 for part in parts):
        return tuple(dict.fromkeys(part.removeprefix("p:") for part in parts))
    return (" ".join(body.split()),) if any(map(str.isdigit, body)) else ()

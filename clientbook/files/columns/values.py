"""What the cells of a list mean: amounts, days, fractions, e-mails, phones. Pure, quick on plain values.

Every reader raises `UserError` with the value when a cell cannot mean what its column says; nothing is guessed
into money or a day silently.
"""

import re
from datetime import date
from typing import Final

from ...domain.errors import UserError
from ...domain.reading.amounts import Amount
from ...domain.reading.amounts import read as read_amount
from ...domain.reading.days import day_of
from ...domain.reading.invisible import without_marks
from ...domain.reading.numerals import OURS, Habit

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
#: What each of several phones in one cell is: "Phone: 555 0101 Mobile: 555 0102".
_KINDS: Final = re.compile(
    r"(?:^|(?<=\d)[\s,;]+)(?:telephone|phone|mobile|cell|work|home|tel|telefon|mobil|office)\s*:\s*", re.IGNORECASE
)
_BREAK: Final = re.compile(r"\s*(?::::|[;,|\n]|\s/\s)\s*")


def is_empty(text: str) -> bool:
    """Whether a cell says that nothing is known."""
    return not text or (len(text) <= LONGEST_EMPTY and text.lower() in EMPTY)


# -- money ------------------------------------------------------------------------------------------------------------


def amount(text: str, habit: Habit = OURS, places: int = 2) -> Amount | None:
    """What a cell says of money (`domain.amounts`); None for an empty cell. Raises UserError as `amounts.read` does."""
    return None if is_empty(text) else read_amount(text, habit, places)


# -- days -------------------------------------------------------------------------------------------------------------


def day(text: str, *, month_first: bool = False) -> date | None:
    """A calendar day, any time of day left out; None for an empty cell. Raises UserError("not-a-date")."""
    return None if is_empty(text) else day_of(text, month_first)


# -- reaching people --------------------------------------------------------------------------------------------------


def emails(text: str) -> tuple[str, ...]:
    """All addresses in a cell: "Dana <dana@x.co.il>", several of them. Raises UserError("not-an-email")."""
    text = without_marks(text)
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
    if comma and any(map(_SUFFIX.fullmatch, given.split()[-1:])):
        return name or text  # "Nord, AB Ltd"
    turned = comma and family and given and not set(",&") & set(given) and not _SUFFIX.fullmatch(given)
    if turned and all(not c.isdigit() for c in name) and len(given.split()) <= 3 and len(family.split()) <= 4:
        return f"{given} {family}"
    return name or text


def is_phone(text: str) -> bool:
    """Whether a text can be nothing but a phone: its signs, and as many digits as phones have."""
    return bool(_DIALLED.fullmatch(text)) and _FEWEST <= sum(c.isdigit() for c in text) <= _MOST


def is_eaten(text: str) -> bool:
    """Whether a spreadsheet has made a number of a phone, and lost its digits: 9.72501E+11."""
    return "E" in text.upper() and _EATEN.fullmatch(text.strip()) is not None


def phones(text: str) -> tuple[str, ...]:
    """The phones of a cell as they were typed, none in one without a digit: "at the office".

    Raises UserError("phone-eaten") for a spreadsheet's 9.72501E+11.
    """
    text = without_marks(text)
    if text.isdigit():
        return (text,)
    body = _KINDS.sub(", ", _AS_FRACTION.sub(r"\1", text.strip().removeprefix("p:"))).removeprefix(", ")
    if _EATEN.fullmatch(body):
        raise UserError("phone-eaten", value=text)
    parts = [part for part in _BREAK.split(body) if part]
    # A piece without a phone's worth of digits belongs to the one before it: "555-1234, ext. 5".
    if len(parts) > 1 and all(sum(c.isdigit() for c in part) >= 6 for part in parts):
        return tuple(dict.fromkeys(part.removeprefix("p:") for part in parts))
    return (" ".join(body.split()),) if any(map(str.isdigit, body)) else ()

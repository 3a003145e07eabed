"""What a phone number says: its country where it says one, its digits inside the country, and an extension.

A number is kept as it was typed; everything here is read from that text. Two spellings of one line share a `phone_key`;
whether they are one line is told by `agreement`, which looks at the countries too.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

_NOT_DIGIT: Final = re.compile(r"\D+")
#: What stands before an extension, in the languages of lists; "052-1111111/2" is a second line that differs in the end.
_EXTENSION: Final = re.compile(
    r"(?:(?:\bx|\bext(?:ension)?\b\.?|#|שלוחה|\bint(?:erno)?\b\.?|\bdurchwahl\b|\bdw\b\.?|\bposte\b|\bramal\b|\bwew\b\.?|\bdahili\b"
    r"|доб\b\.?|[,;])[\s:.]*|(?<=\d)x\s*|/(?=\d{1,2}\s*$))\d{1,6}\s*$",
    re.IGNORECASE,
)
#: Without one of these a phone has no extension: most need no second look.
_SIGNS: Final = re.compile(r"[^\d\s+\-.()*]")
#: What only sets groups of digits apart.
_BETWEEN: Final = str.maketrans("", "", "- ")
_INTERNATIONAL: Final = re.compile(r"[^\d+*#]*(?:\+|00[1-9])")
_TRUNK_AGAIN: Final = re.compile(r"\(\s*0\s*\)")
#: Fewer digits are no line of one person: star numbers, extensions.
_SHORTEST_LINE: Final = 7
#: Of so many digits a number in America or Russia has one before it that is dialled inside the country.
_LONG: Final = 11
#: Country codes of one and of two digits; every other one has three (ITU E.164).
_SHORT_CODES: Final = frozenset(
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84"
    " 86 90 91 92 93 94 95 98".split()
)
#: Countries in which no number is dialled with a zero before it: one that begins with it is from elsewhere.
_WITHOUT_TRUNK_ZERO: Final = frozenset(
    "1 7 30 34 39 45 47 48 65 351 352 354 356 357 371 372 420 506 852 965 971 974".split()
)


class Line(NamedTuple):
    """`country` is the code that the number begins with, "" where it is written as inside its country."""

    country: str
    number: str  # without country code and trunk zero
    extension: str
    has_trunk: bool = False  # written with the zero that is dialled inside most countries


class Agreement(IntEnum):
    """Whether two numbers are one line."""

    NO = 0
    MAYBE = 1  # the same digits; the country that one of them is taken to be in says otherwise
    YES = 2


def digits(phone: str) -> str:
    """The digits of a phone without its extension."""
    if phone.isdigit() and phone.isascii():
        return phone
    number = _NOT_DIGIT.sub("", _bare(phone))
    return number if number.isascii() else "".join(str(int(digit)) for digit in number)


def extension(phone: str) -> str:
    """The digits of its extension, "" for none."""
    found = _EXTENSION.search(phone) if _SIGNS.search(phone) else None
    return _NOT_DIGIT.sub("", found.group()) if found else ""


def dialled(phone: str) -> str:
    """What is dialled for it: digits, a plus before them, star and hash; without extension and "(0)"."""
    bare = _bare(phone)
    if _is_international(bare):
        bare = _TRUNK_AGAIN.sub("", bare)
    kept = "".join(c for c in bare if c.isdigit() or c in "+*#")
    return kept[:1] + kept[1:].replace("+", "")


def _bare(phone: str) -> str:
    return _EXTENSION.sub("", phone) if _SIGNS.search(phone) else phone


def _is_international(phone: str) -> bool:
    return _INTERNATIONAL.match(phone) is not None


@lru_cache(maxsize=65536)
def line_of(phone: str) -> Line:
    """A phone in its parts."""
    if (plain := phone.translate(_BETWEEN)).isdigit() and plain.isascii() and plain[0] == "0" and plain[1:2] != "0":
        return Line("", plain[1:], "", True)  # as most are written
    number = digits(phone)
    ending = extension(phone)
    if _is_international(phone):
        number = number.removeprefix("00")
        size = 1 if number[:1] in _SHORT_CODES else 2 if number[:2] in _SHORT_CODES else 3
        return Line(number[:size], number[size:].lstrip("0"), ending)
    if number.startswith("0"):
        return Line("", number.lstrip("0"), ending, True)
    if number.startswith("972") and len(number) >= _LONG:
        return Line("972", number[3:].lstrip("0"), ending)
    if len(number) == _LONG and number[0] in "178":
        return Line("", number[1:], ending)
    return Line("", number, ending)


def national(phone: str) -> str:
    """The digits after country code and trunk zero."""
    return line_of(phone).number


def agreement(one: str, other: str, homes: tuple[str, str]) -> Agreement:
    """Whether two phones are one line; `homes` are the country codes that each of them has where it says none, "" where
    that is not known. Lines behind one switchboard, told apart by their extensions, are two.
    """
    a, b = line_of(one), line_of(other)
    if a.number != b.number or (a.extension and b.extension and a.extension != b.extension):
        return Agreement.NO
    if a.country and b.country:
        return Agreement.YES if a.country == b.country else Agreement.NO
    codes = {each.country or _assumed(each, home) for each, home in ((a, homes[0]), (b, homes[1]))} - {""}
    return Agreement.YES if len(codes) < 2 else Agreement.MAYBE


def _assumed(line: Line, home: str) -> str:
    """The country of a number that says none, "" where it cannot be the one that is taken for home."""
    return "" if line.has_trunk and home in _WITHOUT_TRUNK_ZERO else home


def phone_digits(phone: str) -> str:
    """What the search index holds of a phone: its digits, and how it is dialled inside its country."""
    if _is_plain(phone):
        return phone
    number = digits(phone)
    local = "0" + national(phone)
    return number if number == local else f"{number} {local}"


def phone_key(phone: str) -> str:
    """The key under which a line is looked for, "" for what is too short to be one person's (star numbers)."""
    number = line_of(phone).number
    return "p:" + number if len(number) >= _SHORTEST_LINE else ""


def _is_plain(phone: str) -> bool:
    """Digits as they are dialled inside a country: they are their own digits, and a line's key but for the zero."""
    return phone.isdigit() and phone[0] == "0" and phone[1:2] != "0" and len(phone) > _SHORTEST_LINE and phone.isascii()


def phone_keys(phones: Iterable[str]) -> list[str]:
    """`phone_key` of each phone."""
    return ["p:" + phone[1:] if _is_plain(phone) else phone_key(phone) for phone in phones]

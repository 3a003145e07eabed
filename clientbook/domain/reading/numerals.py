"""Digits with the signs that stand between them: which one ends the whole part, and which only group.

"1.234,50" says it by itself. "1.234" alone does not: one person means a thousand, another one and a bit. What else is
known decides then (the other cells of a column, what the window itself writes), and where nothing is, it is refused.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

#: A number of more digits and signs is none: all of it fits the precision of decimals.
_MOST: Final = 27
_BODY: Final = re.compile(r"\d*(?:[.,' ]\d+)*[.,]?")
_BETWEEN: Final = re.compile(r"([.,' ])")
#: How several languages and keyboards write the four signs.
_SIGNS: Final = str.maketrans({
    **dict.fromkeys("’ʼ‘´`", "'"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    "٫": ".", "٬": "'", "．": ".", "，": ",", "、": ",",
})  # fmt: skip
#: What the keys of point and comma write under a Hebrew layout, between digits.
_HEBREW_KEYS: Final = re.compile(r"(?<=\d)[ץת](?=\d)")


class TwoWays(ValueError):
    """A number that can be two: as it reads with a decimal sign, and with the same sign grouping."""

    def __init__(self, fraction: Decimal, grouped: Decimal) -> None:
        super().__init__(fraction, grouped)
        self.fraction = fraction
        self.grouped = grouped


def western(text: str) -> str:
    """The text with digits of every script as 0 to 9, and separators as `.`, `,`, `'` and a blank."""
    if text.isascii():
        return text.replace("\t", " ").replace("`", "'")
    digits = {ord(c): str(unicodedata.decimal(c)) for c in set(text) if not c.isascii() and c.isdecimal()}
    typed = text.translate(digits).translate(_SIGNS)
    return _HEBREW_KEYS.sub(lambda key: "." if key.group() == "ץ" else ",", typed)


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody writes numbers: `decimal` where it is known; else `grouping` groups without being asked about."""

    decimal: str = ""  # "." or ","; "" where nothing says it
    grouping: str = ","


#: As the program and its readers write: 1,234.50.
OURS: Final = Habit()


def ours(places: int) -> Habit:
    """How the program itself writes money of so many places: what it has written it reads back.

    1.234 is a dinar's three places; of other money the program never writes three, and does not guess.
    """
    return Habit(decimal=".") if places == 3 else OURS


def number_of(body: str, habit: Habit = OURS, places: int = 2) -> Decimal:
    """The number of `western` digits; `places` are those of its currency. Raises ValueError, TwoWays."""
    fraction, grouped = _readings(body)
    if fraction is None or grouped is None:
        one = fraction if fraction is not None else grouped
        if one is None:
            raise ValueError(body)
        return one
    sign = "." if "." in body else ","
    if habit.decimal:
        return fraction if sign == habit.decimal else grouped
    # Three places are all that a dinar has, and more than any other money: only there can a comma be meant both ways.
    if sign == habit.grouping and places != 3:
        return grouped
    raise TwoWays(fraction, grouped)


def _readings(body: str) -> tuple[Decimal | None, Decimal | None]:
    """What digits can mean with the last sign before a fraction, and with all signs grouping."""
    if len(body) > _MOST or not _BODY.fullmatch(body) or not any(map(str.isdigit, body)):
        return None, None
    parts = _BETWEEN.split(body)
    groups, signs = parts[::2], parts[1::2]
    if not signs:
        return None, Decimal(body)
    fraction = None
    if signs[-1] in ".," and signs[-1] not in signs[:-1] and _groups(groups[:-1], signs[:-1]):
        fraction = Decimal(f"{''.join(groups[:-1]) or '0'}.{groups[-1] or '0'}")
    return fraction, Decimal("".join(groups)) if _groups(groups, signs) else None


def _groups(groups: list[str], signs: list[str]) -> bool:
    """Whether these are the groups of one whole number: by thousands, or as in India (12,34,567)."""
    if not signs:
        return True
    sizes = [len(group) for group in groups[1:]]
    if len(set(signs)) != 1 or not 1 <= len(groups[0]) <= 3 or groups[0][0] == "0":
        return False
    indian = signs[0] == "," and len(groups[0]) <= 2 and sizes[-1] == 3 and set(sizes[:-1]) == {2}
    return set(sizes) == {3} or indian


def vote(body: str) -> str:
    """What one number says of its column: "." or "," ends the whole part, "" nothing, "?." or "?," can be both ways."""
    fraction, grouped = _readings(body)
    signs = [sign for sign in ".," if sign in body]
    if not signs or fraction is grouped is None:
        return ""
    if fraction is not None and grouped is not None:
        return f"?{signs[0]}"
    if fraction is not None:
        return max(signs, key=body.rfind)
    return "," if signs[0] == "." else "."


def habit_of(votes: Iterable[str], places: int = 2) -> Habit | None:
    """How a column is written, by the votes of all its cells; None where it has to be asked."""
    said = set(votes) - {""}
    open_ones = {one for one in said if one[0] == "?"}
    decided = said - open_ones
    if len(decided) == 1:
        return Habit(decimal=decided.pop())
    if open_ones and (decided or open_ones != {"?,"} or places == 3):
        return None
    return OURS

"""Which type of own field the cells of a column are, by what stands in all of them."""

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

from ..choices import OwnType
from ..errors import UserError
from ..reading.amounts import currency_beside
from ..reading.days import can_be_two_days, month_first
from ..reading.folding import name_key
from ..reading.numerals import OURS, Habit, habit_of, vote, western
from .types import TYPES, OwnText

#: A choice is made again and again: each stands in so many cells at least, and so many can be chosen from.
_EACH: Final = 3
_CHOICES: Final = 24
_CHOICE_LENGTH: Final = 40
#: A text that is longer takes more than one line.
_LINE: Final = 120
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")
_PHONE: Final = re.compile(r"(?:\+|0)[\d\s().\-/]{7,20}")
#: Digits that begin with a zero, or are more than a spreadsheet keeps, are no number of anything.
_NUMBER: Final = re.compile(r"[-\u2212]?(?!0\d)\d[\d.,'\s]{0,20}")
_WORDS: Final = frozenset(map(name_key, "yes no true false כן לא ja nein oui non si y n".split()))


def guessed(cells: Sequence[str]) -> OwnText:
    """How the cells of a column are read, of which none is empty: as one type where every one is of it, else as texts.

    Days that can be two days, and sums that can be two sums, stay the texts that they are.
    """
    if not cells:
        return TYPES[OwnType.TEXT]()
    for fits in (_flag, _day, _number, _amount, _pattern, _several, _choice):
        way = fits(cells)
        if way is not None and _reads_all(way, cells):
            return way
    is_long = any("\n" in cell or len(cell) > _LINE for cell in cells)
    return TYPES[OwnType.NOTES if is_long else OwnType.TEXT]()


def _reads_all(way: OwnText, cells: Sequence[str]) -> bool:
    try:
        return all(map(way.read, cells))
    except UserError:
        return False


def _flag(cells: Sequence[str]) -> OwnText | None:
    return TYPES[OwnType.FLAG]() if {name_key(cell) for cell in cells} <= _WORDS else None


def _day(cells: Sequence[str]) -> OwnText | None:
    first = month_first(cells)
    if first is None and can_be_two_days(cells):
        return None
    return TYPES[OwnType.DAY](month_first=bool(first))


def _number(cells: Sequence[str]) -> OwnText | None:
    if not all(map(_NUMBER.fullmatch, cells)) or max(map(len, cells)) > _LONGEST_NUMBER:
        return None
    habit = _habit(cells)
    return None if habit is None else TYPES[OwnType.NUMBER](habit=habit)


#: Digits and signs: more digits are numbers of accounts, and a spreadsheet would cut them.
_LONGEST_NUMBER: Final = 15


def _amount(cells: Sequence[str]) -> OwnText | None:
    if not all(map(currency_beside, cells)):
        return None
    habit = _habit(cells)
    return None if habit is None else TYPES[OwnType.AMOUNT](habit=habit)


def _habit(cells: Sequence[str]) -> Habit | None:
    bodies = ("".join(_DIGITS.findall(western(cell))) for cell in cells)
    habit = habit_of(map(vote, bodies))
    return OURS if habit is None and not any(sign in cell for cell in cells for sign in ".,") else habit


_DIGITS: Final = re.compile(r"[\d.,]+")


def _pattern(cells: Sequence[str]) -> OwnText | None:
    patterns: Sequence[tuple[OwnType, Callable[[str], object]]] = (
        (OwnType.LINK, _LINK.fullmatch), (OwnType.EMAIL, _EMAIL.fullmatch), (OwnType.PHONE, _PHONE.fullmatch),
    )  # fmt: skip
    return next((TYPES[of]() for of, fits in patterns if all(map(fits, cells))), None)


def _several(cells: Sequence[str]) -> OwnText | None:
    parts = [part.strip() for part in chain.from_iterable(cell.split(";") for cell in cells)]
    if len(parts) == len(cells):
        return None
    return _chosen(OwnType.SEVERAL, [part for part in parts if part])


def _choice(cells: Sequence[str]) -> OwnText | None:
    return _chosen(OwnType.CHOICE, cells)


def _chosen(of: OwnType, parts: Sequence[str]) -> OwnText | None:
    choices = list(dict.fromkeys(" ".join(part.split()) for part in parts))
    is_list = len(choices) <= _CHOICES and len(choices) * _EACH <= len(parts) and len(choices) > 1
    return TYPES[of](choices) if is_list and max(map(len, choices)) <= _CHOICE_LENGTH else None

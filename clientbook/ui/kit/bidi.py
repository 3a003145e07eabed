"""Texts for the screen in a line that may run the other way, and amounts and dates as the language writes them.

The invisible marks are for the screen only: never for files, the clipboard or the book.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from ...domain.money import digits, from_minor
from ...texts import language, right_to_left

_LTR, _FIRST_STRONG, _END, _RTL_MARK = "\u2066", "\u2068", "\u2069", "\u200f"
#: Digits and what may stand between them: the same in lines of either direction.
_SAFE: Final = re.compile(r"\d[\d.,:]*%?")
#: A text of so many letters fits wherever it is shown; a longer one may be cut, and ends in … on its own side then.
_SHORT: Final = 20
_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_SIGNS: Final = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def ltr(text: str) -> str:
    """A phone, e-mail or amount that keeps its own direction.

    Where nothing can turn it round it stays bare: fonts without the marks set such a line a little lower.
    """
    bare = not text or _SAFE.fullmatch(text) or not (right_to_left() or _RIGHT.search(text))
    return text if bare else f"{_LTR}{text}{_END}"


def isolate(text: str) -> str:
    """A name inside a sentence, in whichever direction the name has."""
    return f"{_FIRST_STRONG}{text}{_END}"


def as_written(text: str) -> str:
    """A text of which nothing is known, in the direction that it has by itself: a phone in a Hebrew window, say."""
    has_right = _RIGHT.search(text) is not None
    letters = text[:1].isalpha() and text.replace(" ", "").isalnum() and not (has_right and _LATIN.search(text))
    bare = (letters and len(text) <= _SHORT) or _SAFE.fullmatch(text) or not (text and (right_to_left() or has_right))
    return text if bare else isolate(text)


def apart(text: str) -> str:
    """A part of a line that is put together: isolated where its letters would turn its neighbours round."""
    return isolate(text) if (_LATIN if right_to_left() else _RIGHT).search(text) else text


def joined(parts: Iterable[str]) -> str:
    """The parts that are there in one line, in the order in which the language reads: "Health · Haifa"."""
    line = " · ".join(map(apart, filter(None, parts)))
    # A line of isolated parts alone has no direction of its own: Qt would take it for left to right.
    return f"{_RTL_MARK}{line}" if right_to_left() and _FIRST_STRONG in line else line


def locale() -> QLocale:
    """The locale of the language in use; the system's where it speaks that language."""
    system = QLocale.system()
    wanted = QLocale.Language.Hebrew if language() == "he" else QLocale.Language.English
    if system.language() == wanted:
        return system
    return QLocale(QLocale.Language.Hebrew, QLocale.Country.Israel) if language() == "he" else QLocale("en_GB")


def shown_number(minor: int, currency: str) -> str:
    """Minor units with the language's separators, without the currency; exact, whatever the size."""
    places = digits(currency)
    value = abs(from_minor(minor, currency))
    grouped = f"{int(value):,}".replace(",", locale().groupSeparator())
    fraction = f"{value:.{places}f}".partition(".")[2]
    sign = "-" if minor < 0 else ""
    return f"{sign}{grouped}{locale().decimalPoint() + fraction if fraction.strip('0') else ''}"


def shown_amount(minor: int, currency: str) -> str:
    """An amount with its currency, the sign after it: "12,400 ₪". Unknown currencies by their code."""
    return ltr(f"{shown_number(minor, currency)} {_SIGNS.get(currency, currency)}")


def shown_date(day: date) -> str:
    """d.M.yyyy in Hebrew, d MMM yyyy in English."""
    if language() == "he":
        return ltr(f"{day.day}.{day.month}.{day.year}")
    return ltr(f"{day.day} {QLocale('en_GB').monthName(day.month, QLocale.FormatType.ShortFormat)} {day.year}")


def short_date(day: date) -> str:
    """As `shown_date`, without the year while it is this one."""
    if day.year != date.today().year:
        return shown_date(day)
    if language() == "he":
        return ltr(f"{day.day}.{day.month}")
    return ltr(f"{day.day} {QLocale('en_GB').monthName(day.month, QLocale.FormatType.ShortFormat)}")


def shown_weekday(day: date) -> str:
    """A day as a heading says it: "Friday, 27 November"."""
    name = locale().dayName(day.isoweekday())
    month = locale().monthName(day.month)
    return f"{name}, {day.day} ב{month}" if language() == "he" else f"{name}, {day.day} {month}"

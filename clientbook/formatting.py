"""Amounts, days and months as people read them, and texts that keep their direction in a line that runs the other way.

The same on screen and in every file. The invisible marks are for what is looked at: never for the clipboard, the book,
or files whose cells somebody takes further.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from typing import Final

from .domain.choices import OwnType
from .domain.languages.language import MONDAY, SUNDAY, Weekday
from .domain.money import digits, from_minor, percent_text
from .domain.own_fields.values import NO, YES
from .texts import in_use, right_to_left, tr

_LTR, _RTL, _FIRST_STRONG, _END, _RTL_MARK = "\u2066", "\u2067", "\u2068", "\u2069", "\u200f"
#: Digits and what may stand between them: the same in lines of either direction.
_SAFE: Final = re.compile(r"\d[\d.,:]*%?")
#: A text of so many letters fits wherever it is shown; a longer one may be cut, and ends in … on its own side then.
_SHORT: Final = 20
_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
#: Latin, Greek, Cyrillic and Armenian letters.
_LEFT: Final = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f\u1e00-\u1fff]")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_SIGNS: Final = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}

#: Whether amounts in sentences have their decimals, as those of the tables beside them: see `with_places`.
_PLACES: Final[ContextVar[bool]] = ContextVar("places", default=False)

#: How a part of a sentence is kept in its own direction; `str` where no mark may stand.
Mark = Callable[[str], str]


# -- direction --------------------------------------------------------------------------------------------------------


def ltr(text: str) -> str:
    """A phone, e-mail or number that keeps its own direction.

    Where nothing can turn it round it stays bare: fonts without the marks set such a line a little lower.
    """
    bare = not text or _SAFE.fullmatch(text) or not (right_to_left() or _RIGHT.search(text))
    return text if bare else f"{_LTR}{text}{_END}"


def isolate(text: str) -> str:
    """A name inside a sentence, in whichever direction the name has.

    One that has Hebrew in it reads from the right in a Hebrew line, also where it begins in Latin letters.
    """
    hebrew, latin = _RIGHT.search(text), _LEFT.search(text)
    turned = right_to_left() and hebrew is not None and latin is not None and latin.start() < hebrew.start()
    return f"{_RTL if turned else _FIRST_STRONG}{text}{_END}"


def line_of(text: str) -> str:
    """A sentence that may begin with an isolated name, in the direction of the language and not of the name."""
    return f"{_RTL_MARK}{text}" if right_to_left() and text.startswith((_FIRST_STRONG, _RTL)) else text


def as_written(text: str) -> str:
    """A text of which nothing is known, in the direction that it has by itself: a phone in a Hebrew window, say."""
    has_right = _RIGHT.search(text) is not None
    letters = text[:1].isalpha() and text.replace(" ", "").isalnum() and not (has_right and _LEFT.search(text))
    bare = (letters and len(text) <= _SHORT) or _SAFE.fullmatch(text) or not (text and (right_to_left() or has_right))
    return text if bare else isolate(text)


def in_sentence(text: str) -> str:
    """A name or a number inside a sentence: what has no letters reads from left to right, whatever stands around it."""
    return as_written(text) if _RIGHT.search(text) or _LEFT.search(text) else ltr(text)


def apart(text: str) -> str:
    """A part of a line that is put together: isolated where its letters would turn its neighbours round."""
    return isolate(text) if (_LEFT if right_to_left() else _RIGHT).search(text) else text


def joined(parts: Iterable[str]) -> str:
    """The parts that are there in one line, in the order in which the language reads: "Health · Haifa"."""
    line = " · ".join(map(apart, filter(None, parts)))
    # A line of isolated parts alone has no direction of its own: Qt would take it for left to right.
    return f"{_RTL_MARK}{line}" if right_to_left() and _END in line else line


# -- numbers ----------------------------------------------------------------------------------------------------------


@contextmanager
def with_places() -> Iterator[None]:
    """Within it, amounts in sentences have their decimals: on paper "9,000.00 ₪" stands below a column of such."""
    token = _PLACES.set(True)
    try:
        yield
    finally:
        _PLACES.reset(token)


def number(minor: int, currency: str, *, places: bool = False) -> str:
    """Minor units with separators: "12,400", "12,400.50"; with `places` always with the currency's decimals."""
    value = abs(from_minor(minor, currency))
    whole, _, fraction = f"{value:,.{digits(currency)}f}".partition(".")
    shown = f"{whole}.{fraction}" if fraction and (places or _PLACES.get() or fraction.strip("0")) else whole
    return f"-{shown}" if minor < 0 else shown


def has_fractions(minors: Iterable[int], currency: str) -> bool:
    """Whether one of the amounts of a column has decimals: then all of it is written with them, and lines up."""
    unit: int = 10 ** digits(currency)
    return any(minor % unit for minor in minors)


def exact_number(minor: Decimal, currency: str) -> str:
    """An exact number of minor units, with as many decimals as it has: "150,000", "654.205"."""
    if minor == minor.to_integral_value():
        return number(int(minor), currency)
    return f"{(minor * from_minor(1, currency)).normalize():,f}"


def with_sign(shown: str, currency: str, mark: Mark = str) -> str:
    """A number with its currency: "12,400 ₪"; in Hebrew the sign comes to stand at the left of it."""
    sign = currency_sign(currency)
    return f"{mark(shown)} {sign}" if right_to_left() else mark(f"{shown} {sign}")


def amount(minor: int, currency: str, mark: Mark = str) -> str:
    """An amount inside a sentence."""
    return with_sign(number(minor, currency), currency, mark)


def amount_alone(minor: int, currency: str, *, places: bool = False) -> str:
    """An amount that stands by itself on screen or on a page, whatever direction its neighbours have."""
    return alone(with_sign(number(minor, currency, places=places), currency, ltr))


def alone(figure: str) -> str:
    """A figure that stands by itself reads as its language does, though no letter in it says so."""
    return f"{_RTL}{figure}{_END}" if right_to_left() else ltr(figure)


def currency_sign(currency: str) -> str:
    """What stands beside amounts of a currency: its sign, else its code."""
    return _SIGNS.get(currency, currency)


def currency_name(currency: str) -> str:
    """A currency by its code, with the sign that amounts carry: "ILS (₪)"."""
    return f"{currency} ({_SIGNS[currency]})" if currency in _SIGNS else currency


def percent(rate: Decimal) -> str:
    """A fraction as the shortest percentage: 0.04 is "4%"."""
    return percent_text(rate)


# -- days and months --------------------------------------------------------------------------------------------------


_wished_first_day = ""


def use_first_day(wish: str) -> None:
    """The first day of the week in every calendar: "sunday", "monday", or "" for what the language has."""
    global _wished_first_day
    _wished_first_day = wish


def first_day() -> Weekday:
    return {"sunday": SUNDAY, "monday": MONDAY}.get(_wished_first_day, in_use().first_day)


def day_text(day: date) -> str:
    """d.M.yyyy in Hebrew, d MMM yyyy in English."""
    short = _months()[day.month - 1][:3]
    return in_use().day.format(day=day.day, number=day.month, short=short, year=day.year)


def month_text(month: str) -> str:
    """A month ("YYYY-MM") in words: "November 2026"."""
    return f"{_months()[int(month[5:]) - 1]} {month[:4]}"


def period_text(period: str, begins: int = 1) -> str:
    """A month, quarter, half-year or year in words: "November 2026", "Quarter 1 of 2026"; where years begin in another
    month than January, with its first month."""
    year, _, part = period.partition("-")
    if part.isdigit():
        return month_text(period)
    texts = {"": "{year}", "Q": tr("Quarter {number} of {year}"), "H": tr("Half {number} of {year}")}
    text = texts[part[:1]].format(number=part[1:], year=year)
    if begins == 1:
        return text
    length = {"": 12, "Q": 3, "H": 6}[part[:1]]
    first = int(year) * 12 + begins - 1 + (int(part[1:] or 1) - 1) * length
    text_from = tr("{period}, from {month}")
    return text_from.format(period=text, month=month_text(f"{first // 12:04}-{first % 12 + 1:02}"))


def month_name(number: int) -> str:
    """The name of a month of the year, January is 1."""
    return _months()[number - 1]


def _months() -> tuple[str, ...]:
    return (
        tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"), tr("August"),
        tr("September"), tr("October"), tr("November"), tr("December"),
    )  # fmt: skip


# -- plain values as the engine writes them ---------------------------------------------------------------------------


def shown_value(value: str, mark: Mark = str) -> str:
    """The plain days, amounts and currencies of a pair ("108000.00 ILS", "2026-02-04") as people read them."""
    words = value.split(" ")
    if len(words) == 2 and _NUMBER.fullmatch(words[0]) and words[1].isalpha() and words[1].isupper():
        return with_sign(plain_words(words[0]), words[1], mark)
    return " ".join(mark(plain_words(word)) for word in words)


def own_text(of: OwnType | None, text: str) -> str:
    """What a record says in an own field, as people read it; as it is kept where the type is not known."""
    if of is OwnType.FLAG and text in (YES, NO):
        return tr("yes") if text == YES else tr("no")
    if of in (OwnType.NUMBER, OwnType.AMOUNT, OwnType.DAY):
        return shown_value(text)
    return ", ".join(text.split("\n")) if of in (OwnType.SEVERAL, None) else text


def plain_words(word: str) -> str:
    """ "108000.00" as "108,000"; a day as the language writes it; anything else as it is."""
    if _DAY.fullmatch(word):
        return day_text(date.fromisoformat(word))
    if not _NUMBER.fullmatch(word):
        return word
    whole, _, fraction = word.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(whole):,}" + (f".{fraction}" if fraction.strip("0") or (fraction and _PLACES.get()) else "")

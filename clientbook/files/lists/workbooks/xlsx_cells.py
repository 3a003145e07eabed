"""The values of an XLSX's cells as texts: numbers, days by the formats of their styles, texts by their numbers."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from typing import Final

from ....domain.reading.currencies import code_of
from .cell_texts import text_of
from .merged_cells import Column
from .xlsx_package import Irregular, Package, plain_text

#: Formats of days and times that every program knows by number (ECMA-376, 18.8.30), those of East Asia among them.
_DAYS: Final = frozenset((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)))
_DURATION: Final = 46
#: What a format only prints: texts, signs behind a backslash, fillers, and colours, currencies, conditions.
_PRINTED: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
#: Where a format of numbers prints a currency: "[$€-407]", a quoted text, a sign as it is or behind a backslash.
_CURRENCY: Final = re.compile(r'\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"]+)"|\\?([₪$€£¥₹₽₺₴₩฿₫₱])')
_NO_CURRENCY: Final = re.compile(r"[_*].|\[(?!\$[^\]-])[^\]]*\]")
_ATTRIBUTE: Final = re.compile(r'\b(s|t)="([^"]*)"')
#: Numbers of fewer digits are told as they stand.
_MOST_DIGITS: Final = 16
_MOST_DAYS: Final = 50_000
#: In what is written with an exponent, or is infinite or no number.
_NO_PLAIN_NUMBER: Final = frozenset("en")
Convert = Callable[[str], str]


def kind_of_format(number: int, code: str) -> str:
    """ "day", "duration" or "" for a number, by the first part of the format (of positive numbers)."""
    if not code:
        return "day" if number in _DAYS else "duration" if number == _DURATION else ""
    shown = _PRINTED.sub("", code).split(";")[0].casefold()
    if "[" in shown:
        return "duration"
    return "" if "general" in shown or "standard" in shown or not set("ymdhs") & set(shown) else "day"


def currency_of_format(code: str) -> str:
    """The currency that a format of numbers prints, as a code; "" for none."""
    shown = _NO_CURRENCY.sub("", code.split(";")[0])
    for found in _CURRENCY.finditer(shown):
        if currency := code_of(next(filter(None, found.groups())).strip()):
            return currency
    return ""


def number_text(value: str) -> str:
    """A number as a person types it: `12.0` is 12. Raises Irregular for what is none."""
    if not value or (value.isdecimal() and value[0] != "0" and len(value) < _MOST_DIGITS and value.isascii()):
        return value
    try:
        return text_of(float(value))
    except ValueError as error:
        raise Irregular from error


def number_texts(values: Sequence[str]) -> list[str]:
    """`number_text` of very many."""
    whole = "".join(values)
    if whole.isdecimal() and whole.isascii() and max(map(len, values)) < _MOST_DIGITS:
        return list(values)
    try:
        texts = "\n".join(map(repr, map(float, values)))
    except ValueError:
        return list(map(number_text, values))
    if not _NO_PLAIN_NUMBER.isdisjoint(texts):
        return list(map(number_text, values))
    return f"{texts}\n".replace(".0\n", "\n").split("\n")[:-1]


class _Days(dict[str, str]):
    """The texts of days and times by their serial numbers, each made once."""

    def __init__(self, counts_from_1904: bool) -> None:
        super().__init__({"": ""})
        self._zero = datetime(1904, 1, 1) if counts_from_1904 else datetime(1899, 12, 30)
        self._is_1900 = not counts_from_1904

    def __missing__(self, value: str) -> str:
        if len(self) > _MOST_DAYS:
            self.clear()
            self[""] = ""
        self[value] = text = self._text(value)
        return text

    def _text(self, value: str) -> str:
        plain = number_text(value)
        serial = float(value)
        if self._is_1900 and serial < 60:
            serial += 1  # the 29th of February 1900 counts, and never was
        try:
            when = self._zero + timedelta(milliseconds=round(serial * 86_400_000))
        except OverflowError:
            return plain
        if when.year > 9999 or when < self._zero:
            return plain
        return text_of(when.time().replace(microsecond=0)) if 0 <= float(value) < 1 else text_of(when)


def duration_text(value: str) -> str:
    """A number of days as hours, minutes and seconds."""
    try:
        return text_of(timedelta(days=float(value))) if value else ""
    except OverflowError:
        return number_text(value)


def _moment_text(value: str) -> str:
    try:
        return (
            text_of(datetime.fromisoformat(value))
            if "T" in value or "-" in value
            else text_of(time.fromisoformat(value))
        )
    except ValueError:
        return plain_text(value)


class Cells:
    """How the values of a workbook's cells become texts, by the attributes that their elements have."""

    def __init__(self, package: Package) -> None:
        self._text: Convert = lambda number: package.texts.of(_numbers((number,)))[0] if number else ""
        self._days = _Days(package.counts_from_1904)
        self._kinds = [kind_of_format(*each) for each in package.formats]
        self._currencies = [currency_of_format(code) for _, code in package.formats]
        self._known: dict[str, Convert] = {}

    def column(self, usual: str, values: Sequence[str], attributes: Sequence[str], others: Sequence[str]) -> Column:
        """The texts of one column: of `values`, whose cells have the usual attributes, and of `others` with their own.

        What a row does not have is "" in each of them.
        """
        convert = self.convert(usual)
        if convert is self._text:
            if not any(others) and "" not in values:
                return _numbers(values)
            texts = list(map(convert, values))
        else:
            texts = number_texts(values) if convert is number_text else list(map(convert, values))
        if any(others):
            for place, value in enumerate(others):
                if value:
                    texts[place] = self.convert(attributes[place])(value)
        return texts

    def convert(self, attributes: str) -> Convert:
        found = self._known.get(attributes)
        if found is None:
            found = self._known[attributes] = self._of(dict(_ATTRIBUTE.findall(attributes)))
        return found

    def _of(self, attributes: dict[str, str]) -> Convert:
        kind = attributes.get("t", "n")
        if kind == "s":
            return self._text
        if kind != "n":
            return _BY_TYPE.get(kind, _refuse)
        style = int(attributes.get("s", "0"))
        look = self._kinds[style] if style < len(self._kinds) else ""
        currency = self._currencies[style] if style < len(self._currencies) else ""
        if currency and not look:
            return lambda value: f"{number_text(value)} {currency}" if value else ""
        return {"day": self._days.__getitem__, "duration": duration_text}.get(look, number_text)


def _numbers(values: Sequence[str]) -> tuple[int, ...]:
    try:
        return tuple(map(int, values))
    except ValueError as error:
        raise Irregular from error


def _refuse(_value: str) -> str:
    raise Irregular


def _yes_or_no(value: str) -> str:
    return text_of(value in ("1", "true")) if value else ""


def _nothing(_value: str) -> str:
    return ""


#: An error is told apart, and no value.
_BY_TYPE: Final[dict[str, Convert]] = {
    "b": _yes_or_no,
    "e": _nothing,
    "str": plain_text,
    "inlineStr": plain_text,
    "d": _moment_text,
}

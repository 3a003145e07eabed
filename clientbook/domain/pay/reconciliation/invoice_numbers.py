"""Invoice numbers as two programs write them: with a prefix or without, with zeros or without, several in one cell."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from ...reading.folding import fold

_FRACTION: Final = re.compile(r"(\d+)[.,]0+")
_DIGITS: Final = re.compile(r"\d+")
_BETWEEN: Final = re.compile(r"\s*(?:[,;&+|\n]|\band\b|\s/\s)\s*")
_LOOSELY: Final = re.compile(r"[\s/]+")


class InvoiceIndex:
    """Whose an invoice number is, however it is written."""

    def __init__(self, numbers: Iterable[tuple[str, str]]) -> None:
        """Pairs of whose it is and the number as we write it."""
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._digits: dict[str, set[str]] = defaultdict(set)
        self._last: dict[str, set[str]] = defaultdict(set)
        for owner, number in numbers:
            if key := _key(number):
                self._exact[key].add(owner)
                self._digits[_bare(key)].add(owner)
                self._last[_last(number)].add(owner)

    def find(self, text: str) -> tuple[set[str], bool]:
        """The owners of the numbers in a cell, and whether each number is theirs as it is written."""
        if not text.strip():
            return set(), False
        if owners := self._exact.get(_key(text)):
            return set(owners), True
        for between in (_BETWEEN, _LOOSELY):
            numbers = [part for part in between.split(text) if part]
            found = [self._one(number) for number in numbers]
            if len(numbers) > 1 and all(owners for owners, _ in found):
                return set().union(*(owners for owners, _ in found)), all(exact for _, exact in found)
        return self._one(text)

    def _one(self, text: str) -> tuple[set[str], bool]:
        text = _FRACTION.sub(r"\1", text.strip()) if _FRACTION.fullmatch(text.strip()) else text
        key = _key(text)
        if owners := self._exact.get(key):
            return set(owners), True
        digits = _bare(key)
        if not digits or sum(map(str.isalpha, key)) > 5:
            return set(), False
        for index, number in (
            (self._digits, digits),
            (self._last, digits),
            (self._last, _last(text)),
            (self._digits, _last(text)),
        ):
            if owners := index.get(number):
                return set(owners), False
        return set(), False


def _key(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def _bare(key: str) -> str:
    """The digits without leading zeros."""
    return "".join(filter(str.isdigit, key)).lstrip("0")


def _last(number: str) -> str:
    """The last run of digits without leading zeros: 12 of "2026/0012"."""
    found = _DIGITS.findall(number)
    return found[-1].lstrip("0") if found else ""

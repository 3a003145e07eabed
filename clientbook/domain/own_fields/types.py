"""How what own fields hold is read and written: one class a type. How a value is said in a language is the business of
`formatting.own_text`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Final

from ..choices import OwnType
from ..errors import UserError
from ..money import CURRENCIES
from ..reading import amounts
from ..reading.days import beside_day, day_of
from ..reading.folding import name_key
from ..reading.numerals import OURS, Habit, number_of, western
from ..records import OwnField
from .values import NO, YES


class OwnText:
    """One line of text, and what all types have in common."""

    of: ClassVar[OwnType] = OwnType.TEXT
    has_choices: ClassVar[bool] = False

    def __init__(self, choices: Sequence[str] = (), *, month_first: bool = False, habit: Habit = OURS) -> None:
        """What is offered to choose from; how somebody writes days and numbers."""
        self.choices = choices
        self.month_first = month_first
        self.habit = habit

    def read(self, text: str) -> str:
        """What is stored of a text that somebody typed or a list has; "" of blanks. Raises UserError."""
        return " ".join(text.split())

    def kept(self, text: str) -> str:
        """What is stored of a list's cell: what the type cannot read stays as it was written, and nothing is lost."""
        try:
            return self.read(text)
        except UserError:
            return " ".join(text.split())


class _Notes(OwnText):
    of = OwnType.NOTES

    def read(self, text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class _Number(OwnText):
    of = OwnType.NUMBER

    def read(self, text: str) -> str:
        body = "".join(western(text).split())
        sign, body = ("-", body[1:]) if body[:1] in ("-", "\u2212") else ("", body)
        try:
            return _plain(sign, number_of(body, self.habit)) if body else ""
        except ValueError:
            raise UserError("not-a-number", value=text) from None


class _Amount(OwnText):
    """A number, and the currency where one is written beside it."""

    of = OwnType.AMOUNT

    def read(self, text: str) -> str:
        if not text.strip():
            return ""
        found = amounts.read(text, self.habit)
        if found.tax is not amounts.Tax.UNSAID or found.currency not in ("", *CURRENCIES):
            raise UserError("not-an-amount", value=text)  # what it says more would be lost
        number = _plain("-" if found.value < 0 else "", abs(found.value))
        return f"{number} {found.currency}" if found.currency else number


class _Day(OwnText):
    """A calendar day; one with a time, or words, behind it is none."""

    of = OwnType.DAY

    def read(self, text: str) -> str:
        if beside_day(text):
            raise UserError("not-a-date", value=text)
        return day_of(text, self.month_first).isoformat() if text.strip() else ""


class _Flag(OwnText):
    of = OwnType.FLAG

    def read(self, text: str) -> str:
        word = name_key(text)
        if word not in _FLAGS:
            raise UserError("not-yes-or-no", value=text)
        return _FLAGS[word]


class _Choice(OwnText):
    """One of the list, spelt as it stands there. What is none of it stays as it was written."""

    of = OwnType.CHOICE
    has_choices = True

    def read(self, text: str) -> str:
        return _spelt(" ".join(text.split()), self.choices)


class _Several(OwnText):
    of = OwnType.SEVERAL
    has_choices = True

    def read(self, text: str) -> str:
        parts = (" ".join(part.split()) for part in _BETWEEN.split(text))
        return "\n".join(dict.fromkeys(_spelt(part, self.choices) for part in parts if part))


#: Between several of a list, in a cell and where they are typed.
_BETWEEN: Final = re.compile(r"[;\n]")
_FLAGS: Final = {
    "": "",
    **dict.fromkeys(map(name_key, "1 yes y true x v ✓ כן נכון ja oui si".split()), YES),
    **dict.fromkeys(map(name_key, "0 no n false לא nein non".split()), NO),
}


def _spelt(part: str, choices: Sequence[str]) -> str:
    if part in choices:
        return part
    key = name_key(part)
    return next((choice for choice in choices if name_key(choice) == key), part)


def _plain(sign: str, number: Decimal) -> str:
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{sign}{text}" if number else "0"


class _Link(OwnText):
    of = OwnType.LINK


class _Email(OwnText):
    of = OwnType.EMAIL


class _Phone(OwnText):
    of = OwnType.PHONE


#: By type.
TYPES: Final[Mapping[OwnType, type[OwnText]]] = {
    each.of: each for each in (OwnText, _Notes, _Number, _Amount, _Day, _Flag, _Choice, _Several, _Link, _Email, _Phone)
}


def is_read(way: OwnText, text: str) -> bool:
    """Whether a type can read a value."""
    try:
        way.read(text)
    except UserError:
        return False
    return True


def retyped(field: OwnField, texts: Iterable[str]) -> Mapping[str, str]:
    """How values are written in the type that a field has now, where that is otherwise. What it cannot read stays."""
    of = TYPES[field.type](field.choices)
    found: dict[str, str] = {}
    for text in texts:
        try:
            fresh = of.read(text)
        except UserError:
            continue
        if fresh and fresh != text:
            found[text] = fresh
    return found

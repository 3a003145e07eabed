"""What records say in own fields: one text each, written in one way (2026-03-04, 1234.5, "99.9 EUR", 1 for yes and 0
for no, several of a list on a line each), and what it is sorted by, which follows from that text alone. So a field that
becomes one of another type leaves the values that both write the same as they are.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ..choices import OwnType
from ..fields.types import FieldType, in_order
from ..reading.folding import name_key
from ..records import OwnValue

#: The field of a record that holds its values, and the beginning of the names under which a list is sorted and asked by
#: one of them.
OWN: Final = "own"
YES: Final = "1"
NO: Final = "0"
#: Letters that a text is sorted by: what agrees in more stands in the order of ids.
_SORTED: Final = 60
_NUMBER: Final = re.compile(r"(-?)(\d{1,40})(?:\.(\d{1,40}))?(?: ([A-Z]{3}))?")
#: Begins the keys of numbers, and no word's: they sort before any word, between these two.
BEFORE_NUMBERS: Final = " "
AFTER_NUMBERS: Final = "!"
_BELOW_ZERO, _ZERO, _ABOVE_ZERO = "456"
_COMPLEMENT: Final = str.maketrans("0123456789", "9876543210")
#: Digits of the place of a number's point, which stands in the middle of what they can say.
_POINT: Final = 500


@lru_cache(8192)
def key_of(text: str) -> str:
    """What a value is sorted and compared by: numbers by size and before words, words as names are (`name_key`)."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return name_key(text)[:_SORTED].rstrip()
    sign, whole, fraction, currency = found.groups(default="")
    return number_key(sign, whole, fraction) + (f" {currency.lower()}" if currency else "")


def number_key(sign: str, whole: str, fraction: str) -> str:
    """The key of the number that these digits are, by which keys compare as the numbers do."""
    point, digits = len(whole), whole + fraction
    bare = digits.lstrip("0")
    point -= len(digits) - len(bare)
    bare = bare.rstrip("0")
    if not bare:
        return f"{BEFORE_NUMBERS}{_ZERO}"
    size = f"{point + _POINT:03}{bare}"
    # Of two below zero the longer one is the smaller.
    return (
        f"{BEFORE_NUMBERS}{_BELOW_ZERO}{size.translate(_COMPLEMENT)}~"
        if sign
        else f"{BEFORE_NUMBERS}{_ABOVE_ZERO}{size}"
    )


def key_of_number(number: Decimal) -> str:
    """`key_of` a number without a currency."""
    return key_of(f"{number:f}")


#: As what each type is compared and asked for.
ASKED: Final[Mapping[OwnType, FieldType]] = {
    **dict.fromkeys(OwnType, FieldType.TEXT),
    OwnType.NUMBER: FieldType.NUMBER,
    OwnType.AMOUNT: FieldType.AMOUNT,
    OwnType.DAY: FieldType.DAY,
    OwnType.FLAG: FieldType.FLAG,
    OwnType.CHOICE: FieldType.CHOICE,
    OwnType.SEVERAL: FieldType.TAGS,
}


def own_order(field_id: int) -> str:
    """The name under which a list is sorted by an own field, and under which a merge asks whose value it takes."""
    return f"{OWN}.{field_id}"


def own_field_of(name: str) -> int | None:
    """The number of the own field that is meant by a name of `own_order`; None for another name."""
    number = name.removeprefix(f"{OWN}.")
    return int(number) if number != name and number.isascii() and number.isdigit() else None


def text_in(values: Iterable[OwnValue], field_id: int) -> str:
    """What a record says in a field; "" for nothing."""
    return next((each.text for each in values if each.field_id == field_id), "")


def with_text(values: tuple[OwnValue, ...], field_id: int, text: str) -> tuple[OwnValue, ...]:
    """The values with this one in a field; "" takes it out."""
    kept = [each for each in values if each.field_id != field_id]
    if text:
        kept.append(OwnValue(field_id, text))
    return tuple(sorted(kept, key=lambda each: in_order(each.field_id)))

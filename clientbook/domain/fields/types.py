"""The types of value that fields hold: one class a type, which owns how its values are compared, joined, searched and
stored. How they are parsed and shown in a language is asked of the type too, by those who know that language.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, ClassVar, Final

#: No country's numbers of businesses that are told apart by nothing else are shorter.
_SHORTEST: Final = 7
#: Of YYYY-MM-DD.
_DAY_LENGTH: Final = 10


class FieldType(StrEnum):
    """What can be asked of a field."""

    TEXT = "text"
    LINES = "lines"  # several texts: e-mails, phones
    TAGS = "tags"
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    WON = "won"  # the sum of the deals won in a span


class ValueType:
    """What all types have in common: nothing can be asked of them, and the first value that says something stays.

    Plain classes: as dataclasses they would double what the records take of the start.
    """

    asked: ClassVar[FieldType | None] = None
    #: Whether a table holds whole numbers: nothing in them is empty, and they sort before texts.
    whole: ClassVar[bool] = False
    #: Whether a merge keeps what all records have, and asks nobody whose it is.
    joins: ClassVar[bool] = False

    def searched(self, value: Any) -> str:
        """What a search finds it by, a line for each of several texts."""
        return str(value)

    def joined(self, values: Sequence[Any]) -> object:
        """Of several records that become one, by those of its values that say something."""
        return values[0]


class Text(ValueType):
    """One line."""

    asked: ClassVar[FieldType | None] = FieldType.TEXT

    def searched(self, value: str) -> str:
        return value


class LeftToRight(Text):
    """A text that runs from left to right in any window: a website, the number of an invoice."""


class Registered(LeftToRight):
    """A number under which a firm or a person is registered, and nobody else is: of two records with it, one is."""

    def searched(self, value: str) -> str:
        """As it is written, and without what stands between its letters and digits."""
        bare = _bare(value)
        return value if bare == value or not bare else f"{value}\n{bare}"

    def key(self, value: str) -> str:
        """What two of them are compared by; "" for what is too short to be one, or one digit over and over."""
        bare = _bare(value).upper()
        return bare if len(bare) >= _SHORTEST and len(set(bare)) > 1 and any(map(str.isdigit, bare)) else ""


def _bare(value: str) -> str:
    return "".join(filter(str.isalnum, value))


class Notes(Text):
    """Many lines."""

    joins: ClassVar[bool] = True

    def joined(self, values: Sequence[str]) -> str:
        return "\n".join(dict.fromkeys(filter(None, values)))


class Currency(ValueType):
    """Three letters (ISO 4217)."""


class Month(ValueType):
    """YYYY-MM."""


class Span(ValueType):
    """The name of a month, quarter, half-year or year: "2026-Q1"."""


class Measured(ValueType):
    """A number, a percentage, or so many of so many, as a text: "92%"."""


class Several(ValueType):
    """A tuple. All items in their order; of equal ones (two receipts of one day) as many as the list with the most."""

    joins: ClassVar[bool] = True

    def joined(self, values: Sequence[tuple[object, ...]]) -> tuple[object, ...]:
        most: Counter[object] = Counter()
        for items in values:
            most |= Counter(items)
        return tuple(most.elements())


class Lines(Several):
    """Several texts, each on a line."""

    asked: ClassVar[FieldType | None] = FieldType.LINES

    def searched(self, value: tuple[str, ...]) -> str:
        return "\n".join(value)


class Phones(Lines):
    """Searched by their digits, which `folding.search_text` puts behind all else."""


class Outside(Lines):
    """Numbers by which other programs know a record, each behind the heading under which a list had it:
    "Record ID: 4711". So two programs that both count from 1 do not speak of the same record.
    """


class Tags(Lines):
    asked: ClassVar[FieldType | None] = FieldType.TAGS


class Paths(Lines):
    """Files beside the book: nothing is asked of them."""

    asked: ClassVar[FieldType | None] = None


class Items(Several):
    """A tuple of small records. A table keeps it whole, as JSON: nobody asks a book for one of them by itself."""

    def __init__(self, of: type[Any], names: str = "", attribute: str = "") -> None:
        """`names` is the kind of the record that an item names, by the `attribute` that holds the id; "" for none."""
        self.of = of
        self.names = names
        self.attribute = attribute


class Rows(Items):
    """Items that a book is asked for: each is a row of a table of its own (`store.rows.parts`)."""

    @property
    def columns(self) -> Sequence[str]:
        """Of that table, in the order of the item's attributes."""
        return [each.name for each in fields(self.of)]


def in_order(field_id: int) -> tuple[bool, int]:
    """By what values of own fields stand in a record: by their fields, those that are new to the book behind."""
    return field_id < 0, abs(field_id)


class Own(Rows):
    """What a record says in own fields: at most one value in each. A book sorts by `keyed` as
    `own_fields.values.key_of` has it.
    """

    keyed: ClassVar[str] = "text"

    def searched(self, value: tuple[Any, ...]) -> str:
        return "\n".join(filter(None, map(_searched, value)))

    def joined(self, values: Sequence[tuple[Any, ...]]) -> tuple[object, ...]:
        """The first that says something in a field says it."""
        found = {each.field_id: each for items in reversed(values) for each in items}
        return tuple(found[number] for number in sorted(found, key=in_order))


def _searched(value: Any) -> str:
    """Nobody looks for a record by a day."""
    text: str = value.text
    return "" if len(text) == _DAY_LENGTH and text[4] == text[7] == "-" and text[:4].isdigit() else text


class Ids(Several):
    """A tuple of ids of other records, each a row of a table as those of `Rows`."""

    attribute: ClassVar[str] = ""

    def __init__(self, names: str) -> None:
        """`names` is the kind of the records."""
        self.names = names

    @property
    def columns(self) -> Sequence[str]:
        return [f"{self.names}_id"]


class Choice(ValueType):
    """A value of a closed vocabulary."""

    asked: ClassVar[FieldType | None] = FieldType.CHOICE

    def __init__(self, of: type[StrEnum], said: bool = False, untold: StrEnum | None = None) -> None:
        """`said` where the default is one of the words, and a list may mean it. `untold` is no news: a table leaves its
        place empty, and a column of nothing else has none.
        """
        self.of = of
        self.said = said
        self.untold = untold


class Flag(ValueType):
    """Yes or no. `said` as of a `Choice`."""

    asked: ClassVar[FieldType | None] = FieldType.FLAG
    whole: ClassVar[bool] = True

    def __init__(self, said: bool = False) -> None:
        self.said = said


class Number(ValueType):
    """A whole number, None where it is not known."""

    asked: ClassVar[FieldType | None] = FieldType.NUMBER


class Recorded(ValueType):
    """The place of a record in the order in which all of its kind came into a book. 0 in a new one: the book gives it
    the next, and it keeps the one that it had in another book.
    """

    whole: ClassVar[bool] = True

    def joined(self, values: Sequence[int]) -> int:
        """Who was here first stays it."""
        return min(values)


class Amount(ValueType):
    """Whole minor units of the record's currency."""

    asked: ClassVar[FieldType | None] = FieldType.AMOUNT
    whole: ClassVar[bool] = True


class Fraction(ValueType):
    """Shown in percent: 0.6 is 60 %."""


class ExchangeRate(ValueType):
    """Into another currency."""


class Day(ValueType):
    asked: ClassVar[FieldType | None] = FieldType.DAY


class Reference(ValueType):
    """The id of another record of the kind that it `names`, None where there is none; what goes with that one is told
    by `Kind.hangs_on`."""

    def __init__(self, names: str) -> None:
        self.names = names


class SumWon(ValueType):
    """The sum of the deals won in a span."""

    asked: ClassVar[FieldType | None] = FieldType.WON


class Inner(ValueType):
    """What the program keeps for itself in a record."""

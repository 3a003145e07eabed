"""The numbers of an employer's statement: which sign is the decimal point, decided once for a column.

A column's own cells speak first; where they leave it open, all cells of the file do: one program wrote them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ...domain.errors import UserError
from ...domain.reading.amounts import Amount, votes
from ...domain.reading.numerals import OURS, Habit, habit_of
from ..columns import values

#: Longer cells are sentences.
_LONGEST: Final = 30
#: For evidence any one reading will do: base times rate is pay in both, and neither is a word.
_ANY: Final = Habit(decimal=".")


class Numbers:
    """Reads the amounts of one file, or of one column of it; `habit` is None where it stays open."""

    def __init__(self, habit: Habit | None = OURS, said: frozenset[str] = frozenset(), places: int = 2) -> None:
        """`said` is what the cells of the whole file say of its separators, `places` those of its currency."""
        self.habit = habit
        self._said = said
        self._places = places
        self.value = lru_cache(8192)(self._value)

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Numbers":
        """By the cells that can be read in one way only; where those differ, each number is read for itself."""
        said = frozenset(_votes(cells))
        return cls(habit_of(said) or OURS, frozenset(vote for vote in said if vote[:1] != "?"))

    def of_column(self, cells: Sequence[str], places: int = 2) -> "Numbers":
        """As a column is written, by its own cells, else by the others of the file; open where both leave it so."""
        said = set(_votes(cells))
        decided = {vote for vote in said if vote and vote[:1] != "?"}
        habit = habit_of(said if decided else said | self._said, places)
        return Numbers(habit, self._said, places)

    def decided(self, decimal: str) -> "Numbers":
        """With the sign that somebody named, where it was open; "" names none."""
        return self if self.habit is not None or not decimal else Numbers(Habit(decimal), self._said, self._places)

    def amount(self, text: str) -> Amount | None:
        """None for an empty cell. Raises UserError "not-an-amount", "amount-two-ways"."""
        return values.amount(text, self.habit or Habit(grouping=""), self._places)

    def _value(self, text: str) -> Decimal | None:
        """An amount or a rate as it is printed ("4%" is 4); None for anything else. Evidence of what a column is."""
        body = text.strip().rstrip("%").rstrip()
        if len(body) > _LONGEST or not any(map(str.isdigit, body)):
            return None
        try:
            amount = self.amount(body)
        except UserError as error:
            two_ways = error.code == "amount-two-ways"
            amount = values.amount(body, _ANY, self._places) if two_ways else None
        return None if amount is None else amount.value


@dataclass(frozen=True, slots=True)
class OpenColumn:
    """A column whose numbers can be read in two ways, with a cell that shows it."""

    heading: str
    example: str


def open_cell(cells: Iterable[str]) -> str:
    """The first cell that can be read in two ways, "" where none can."""
    return next((cell for cell in cells if any(vote[:1] == "?" for vote in _votes([cell]))), "")


def _votes(cells: Iterable[str]) -> Iterable[str]:
    return (vote for cell in cells if len(cell) <= _LONGEST for vote in _votes_of(cell))


@lru_cache(maxsize=1 << 16)  # each cell is heard for the file, and for its column
def _votes_of(cell: str) -> tuple[str, ...]:
    return tuple(votes(cell))

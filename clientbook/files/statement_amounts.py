"""The numbers of an employer's statement: which sign is its decimal point, decided once for the whole file."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ..domain.amounts import Amount, votes
from ..domain.errors import UserError
from ..domain.numerals import OURS, Habit, habit_of
from . import values

#: Longer cells are sentences.
_LONGEST: Final = 30


class Numbers:
    """Reads the amounts of one file."""

    def __init__(self, habit: Habit = OURS) -> None:
        self._habit = habit
        self.value = lru_cache(8192)(self._value)

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Numbers":
        """By the cells that can be read in one way only; where those differ, each number is read for itself."""
        short = (cell for cell in cells if len(cell) <= _LONGEST)
        return cls(habit_of(vote for cell in short for vote in votes(cell)) or OURS)

    def amount(self, text: str) -> Amount | None:
        """None for an empty cell. Raises UserError "not-an-amount", "amount-two-ways"."""
        return values.amount(text, self._habit)

    def _value(self, text: str) -> Decimal | None:
        """An amount or a rate as it is printed ("4%" is 4); None for anything else."""
        body = text.strip().rstrip("%").rstrip()
        if len(body) > _LONGEST or not any(map(str.isdigit, body)):
            return None
        try:
            amount = self.amount(body)
        except UserError:
            return None
        return None if amount is None else amount.value

"""The real ids of new records, by the negative numbers that a step calls them, in whatever order they come."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

#: So many numbers may be left out before the next one.
_LEFT_OUT: Final = 10_000


class NewIds(Mapping[int, int]):
    """Numbers that count down from -1, as an import's do, take eight bytes each; others are kept one by one."""

    def __init__(self) -> None:
        self._counted = array("q")  # 0 where a number was left out
        self._others: dict[int, int] = {}
        self._size = 0

    def put(self, number: int, real: int) -> None:
        """Raises ValueError where two new records have one number."""
        if number in self:
            raise ValueError(f"two new records are both called {number}")
        self._size += 1
        place = -number - 1
        if place > len(self._counted) + _LEFT_OUT:
            self._others[number] = real
            return
        if place >= len(self._counted):
            self._counted.extend([0] * (place + 1 - len(self._counted)))
        self._counted[place] = real

    def put_all(self, numbers: Sequence[int], reals: Sequence[int]) -> None:
        """Many at once."""
        first, last = -numbers[0] - 1, -numbers[-1] - 1
        if last - first + 1 == len(numbers) and len(self._counted) <= first <= len(self._counted) + _LEFT_OUT:
            self._counted.extend([0] * (first - len(self._counted)))
            self._counted.extend(reals)
            self._size += len(numbers)
            return
        for number, real in zip(numbers, reals, strict=True):
            self.put(number, real)

    def __getitem__(self, number: int) -> int:
        place = -number - 1
        if 0 <= place < len(self._counted) and self._counted[place]:
            return self._counted[place]
        return self._others[number]

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        place = -number - 1
        return bool(0 <= place < len(self._counted) and self._counted[place]) or number in self._others

    def __iter__(self) -> Iterator[int]:
        yield from (-place - 1 for place, real in enumerate(self._counted) if real)
        yield from self._others

    def __len__(self) -> int:
        return self._size

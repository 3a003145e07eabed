"""The real ids of new records, by the negative numbers that a step calls them."""

from array import array
from collections.abc import Iterator, Mapping


class NewIds(Mapping[int, int]):
    """Numbers that count down from -1, as an import's do, take eight bytes each; others are kept one by one."""

    def __init__(self) -> None:
        self._counted = array("q")
        self._others: dict[int, int] = {}

    def put(self, number: int, real: int) -> None:
        """Raises ValueError where two new records have one number."""
        if number in self:
            raise ValueError(f"two new records are both called {number}")
        if number == -len(self._counted) - 1:
            self._counted.append(real)
        else:
            self._others[number] = real

    def __getitem__(self, number: int) -> int:
        place = -number - 1
        if 0 <= place < len(self._counted):
            return self._counted[place]
        return self._others[number]

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and (0 < -number <= len(self._counted) or number in self._others)

    def __iter__(self) -> Iterator[int]:
        yield from range(-1, -len(self._counted) - 1, -1)
        yield from self._others

    def __len__(self) -> int:
        return len(self._counted) + len(self._others)

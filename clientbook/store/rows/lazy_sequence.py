"""A long sequence of a record that is read from its stored text when somebody first looks into it."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

#: What reading a stored value may raise.
MISREAD: Final = (ValueError, TypeError, ArithmeticError, AttributeError, LookupError)


class LazySequence(Sequence[object]):
    """Behaves as the tuple that the text holds; a closed year's entries cost nothing where only sums are asked."""

    __slots__ = ("_items", "_read", "misread", "text")

    def __init__(self, text: str, read: Callable[[object], tuple[object, ...]]) -> None:
        self.text = text
        self._read = read
        self._items: tuple[object, ...] | None = None
        self.misread: Callable[[Exception], Exception] | None = None  # what is raised where it cannot be read

    def _all(self) -> tuple[object, ...]:
        if self._items is None:
            try:
                self._items = self._read(json.loads(self.text))
            except MISREAD as error:
                raise error if self.misread is None else self.misread(error) from error
        return self._items

    def __getitem__(self, place: Any) -> Any:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[object]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazySequence):
            return self.text == other.text or self._all() == other._all()
        return self._all() == other

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

"""The book's firms whose name says more than their key does ("Kalomi, Ltd."): its index cannot be asked for these."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from ...store.scratch import MOST_OWNERS

#: Keys are kept as numbers of so many bits, in front of the ids. By chance two may share one.
_BITS: Final = 32


class FirmNames:
    """Sixteen bytes for each firm, so that a million of them are of no weight."""

    def __init__(self, firms: Iterable[tuple[str, int]]) -> None:
        """(key, id) of each; ids are below 2 to the power of 32."""
        packed = array("Q", (_spread(key) | number for key, number in firms))
        self._packed = array("Q", sorted(packed))

    def with_keys(self, keys: Iterable[str]) -> Iterator[int]:
        """The ids of the firms of these keys, of each the first ones; and by chance of others."""
        if not self._packed:
            return
        for key in keys:
            first = bisect_left(self._packed, spread := _spread(key))
            for packed in self._packed[first : first + MOST_OWNERS]:
                if packed >> _BITS != spread >> _BITS:
                    break
                yield packed - spread


def _spread(key: str) -> int:
    return (hash(key) & ((1 << _BITS) - 1)) << _BITS

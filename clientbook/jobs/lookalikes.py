"""Names that may be one with typing errors between them. Found in small blocks, so that long lists stay quick."""

from collections import defaultdict
from typing import Final

from ..domain.folding import firm_key

#: From so much likeness on (rapidfuzz, 0 to 100) two names are worth a look.
_ALIKE: Final = 88
#: Shorter names differ in one letter and mean something else.
_SHORTEST: Final = 6
#: A block with more names than this holds a series ("Branch 1", "Branch 2"), not misspellings.
_CROWDED: Final = 200


class Lookalikes:
    """Names by what misspellings leave alone: their beginning or end, and their digits."""

    def __init__(self) -> None:
        self._blocks: dict[tuple[str, str, str], list[tuple[str, int]]] = defaultdict(list)

    def learn(self, kind: str, name: str, number: int) -> None:
        """`number` is what `find` answers with; `kind` keeps firms and people apart."""
        key = firm_key(name)
        for block in _blocks_of(kind, key):
            self._blocks[block].append((key, number))

    def find(self, kind: str, name: str) -> int | None:
        """The number of the name most like this one, None where none is like it. An equal one is no lookalike."""
        key = firm_key(name)
        if len(key) < _SHORTEST:
            return None
        known = {
            other: number
            for block in _blocks_of(kind, key)
            if len(found := self._blocks.get(block, ())) <= _CROWDED
            for other, number in found
            if other != key and abs(len(other) - len(key)) <= 3
        }
        if not known:
            return None
        from rapidfuzz import fuzz, process

        best = process.extractOne(key, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return None if best is None else known[best[0]]


def _blocks_of(kind: str, key: str) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    digits = "".join(c for c in key if c.isdigit())
    letters = key.replace(" ", "")
    return (kind, "<" + letters[:3], digits), (kind, ">" + letters[-3:], digits)

"""Names that may be one with typing errors between them. Found in small blocks, so that long lists stay quick."""

from typing import Final

from rapidfuzz import fuzz, process

from ..domain.folding import firm_key

#: From so much likeness on (rapidfuzz, 0 to 100) two names are worth a look.
_ALIKE: Final = 88
#: Shorter names differ in one letter and mean something else.
_SHORTEST: Final = 6
#: A block with more names than this holds a series ("Branch 1", "Branch 2"), not misspellings.
_CROWDED: Final = 200
#: Beyond so many names memory matters more than misspellings.
_MOST: Final = 100_000


class Lookalikes:
    """Names by what a misspelling leaves alone: their beginning or their end, and their digits."""

    def __init__(self) -> None:
        self._blocks: dict[str, tuple[list[str], list[int]]] = {}
        self._count = 0
        self._last = ("", ("", ""))

    def learn(self, kind: str, name: str, number: int) -> None:
        """`number` is what `find` answers with; `kind` keeps firms and people apart."""
        key = firm_key(name)
        if len(key) < _SHORTEST or self._count >= _MOST:
            return
        self._count += 1
        for block in self._blocks_for(kind, key):
            found = self._blocks.get(block)
            if found is None:
                self._blocks[block] = ([key], [number])
            elif len(found[0]) <= _CROWDED:
                found[0].append(key)
                found[1].append(number)

    def find(self, kind: str, name: str) -> int | None:
        """The number of the name most like this one, None where none is like it. An equal one is no lookalike."""
        key = firm_key(name)
        if len(key) < _SHORTEST:
            return None
        best: tuple[float, int] | None = None
        for block in self._blocks_for(kind, key):
            names, numbers = self._blocks.get(block, _NOBODY)
            if not 0 < len(names) <= _CROWDED:
                continue
            found = process.extractOne(key, names, scorer=fuzz.ratio, processor=None, score_cutoff=_ALIKE)
            if found is not None and found[0] != key and (best is None or found[1] > best[0]):
                best = (found[1], numbers[found[2]])
        return None if best is None else best[1]

    def _blocks_for(self, kind: str, key: str) -> tuple[str, str]:
        """A name is looked for, and then learned: its blocks are worked out once."""
        if self._last[0] != key or self._last[1][0][:1] != kind[0]:
            self._last = (key, _blocks_of(kind, key))
        return self._last[1]


_NOBODY: Final[tuple[list[str], list[int]]] = ([], [])


def _blocks_of(kind: str, key: str) -> tuple[str, str]:
    digits = "" if key.isalpha() else "".join(filter(str.isdigit, key))
    letters = key.replace(" ", "")
    return f"{kind[0]}<{letters[:4]}{digits}", f"{kind[0]}>{letters[-4:]}{digits}"

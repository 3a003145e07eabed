"""Names that may be one with typing errors between them. Found in small blocks, so that long lists stay quick."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from ...domain.reading.folding import firm_key

#: From so much likeness on (rapidfuzz, 0 to 100) two names are worth a look.
_ALIKE: Final = 88
#: Shorter names differ in one letter and mean something else.
_SHORTEST: Final = 6
#: A block with more names than this holds a series ("Branch 1", "Branch 2"), not misspellings.
_CROWDED: Final = 200
#: Beyond so many names memory matters more than misspellings: later ones are looked for among these.
_MOST: Final = 100_000
#: So many of the later ones are looked for together.
_TOGETHER: Final = 20_000

_Block = tuple[list[str], list[int]]


class Lookalikes:
    """Names by what a misspelling leaves alone: their beginning or their end, and their digits.

    With `late`, names of the list (those with negative numbers) are only gathered, and looked for at the end by
    `pairs`: block by block that takes a third of the time.
    """

    def __init__(self, late: bool = False) -> None:
        self._late = late
        self._blocks: tuple[dict[str, _Block], dict[str, _Block]] = ({}, {})
        self._gathered: list[tuple[str, str, int]] = []
        self._beyond: list[tuple[str, str, int]] = []  # the later ones that are still to be looked for
        self._found: list[tuple[int, int]] = []  # what `pairs` says of later ones
        self._count = 0
        self._settled: set[int] = set()

    def learn(self, kind: str, key: str, number: int, settled: bool = False) -> None:
        """A name's `firm_key`, and the number that `find` answers with. `kind` keeps firms and people apart.

        `pairs` forgets `settled` ones.
        """
        if len(key) >= _SHORTEST:
            self._gather(kind, key, number)
        if settled:
            self._settled.add(number)

    def find(self, kind: str, name: str) -> int | None:
        """The number of the name most like this one, None where none is like it. An equal one is no lookalike."""
        return None if self._waits else self._look(kind, firm_key(name))

    def meet(
        self, kinds: Sequence[str], keys: Sequence[str], numbers: Sequence[int], places: Iterable[int], left: set[int]
    ) -> Iterator[tuple[int, int]]:
        """Walks over names of which the `firm_key`s are known: finds, then learns each.

        Yields (place, what `find` answers) of those that are found; one that is in `left` when the walk goes on is
        not learned.
        """
        for place in places:
            key = keys[place]
            if len(key) < _SHORTEST:
                continue
            if self._late and self._count >= _MOST:
                self._beyond.append((kinds[place], key, numbers[place]))
                continue
            if not self._late:
                found = self._look(kinds[place], key)
                if found is not None:
                    yield place, found
                    if place in left:
                        continue
            self._gather(kinds[place], key, numbers[place])
        if len(self._beyond) >= _TOGETHER:
            self._look_beyond()

    def pairs(self) -> list[tuple[int, int]]:
        """(number, what `find` would have answered) of the names of the list, in their order."""
        if not self._late:
            return []
        best: dict[int, tuple[float, int]] = {}
        for blocks in self._sorted():
            for names, numbers in blocks.values():
                for place in range(1, min(len(names), _CROWDED + 1)):
                    if numbers[place] >= 0 or numbers[place] in self._settled:
                        continue
                    found = _likest(names[place], names[:place])
                    if found is not None and found[0] > best.get(numbers[place], (0.0, 0))[0]:
                        best[numbers[place]] = (found[0], numbers[found[1]])
        self._look_beyond()
        return [*((number, best[number][1]) for number in sorted(best, reverse=True)), *self._found]

    def _look_beyond(self) -> None:
        """Block by block, as `pairs`."""
        best: dict[int, tuple[float, int]] = {}
        named = [(_blocks_of(kind, key), key, number) for kind, key, number in self._beyond]
        self._beyond.clear()
        for place, blocks in enumerate(self._sorted()):
            for names, key, number in sorted(named, key=lambda each: each[0][place]):
                block = blocks.get(names[place])
                if block is None or len(block[0]) > _CROWDED:
                    continue
                found = _likest(key, block[0])
                if found is not None and found[0] > best.get(number, (0.0, 0))[0]:
                    best[number] = (found[0], block[1][found[1]])
        self._found += ((number, best[number][1]) for number in sorted(best, reverse=True))

    @property
    def _waits(self) -> bool:
        return self._late and self._count < _MOST

    def _gather(self, kind: str, key: str, number: int) -> None:
        if self._count < _MOST:
            self._count += 1
            self._gathered.append((kind, key, number))

    def _sorted(self) -> tuple[dict[str, _Block], dict[str, _Block]]:
        """The blocks, with all that was gathered."""
        named = [(_blocks_of(kind, key), key, number) for kind, key, number in self._gathered]
        self._gathered.clear()
        for place, blocks in enumerate(self._blocks):
            for names, key, number in named:
                block = blocks.get(names[place])
                if block is None:
                    blocks[names[place]] = ([key], [number])
                elif len(block[0]) <= _CROWDED:
                    block[0].append(key)
                    block[1].append(number)
        return self._blocks

    def _look(self, kind: str, key: str) -> int | None:
        if len(key) < _SHORTEST:
            return None
        best: tuple[float, int] | None = None
        for blocks, name in zip(self._sorted(), _blocks_of(kind, key), strict=True):
            block = blocks.get(name)
            if block is None or len(block[0]) > _CROWDED:
                continue
            found = _likest(key, block[0])
            if found is not None and (best is None or found[0] > best[0]):
                best = (found[0], block[1][found[1]])
        return None if best is None else best[1]


def _likest(key: str, names: list[str]) -> tuple[float, int] | None:
    """How like this name the likest of `names` is, and where it stands."""
    found = process.extractOne(key, names, scorer=fuzz.ratio, processor=None, score_cutoff=_ALIKE)
    return None if found is None or found[0] == key else (found[1], found[2])


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


def _blocks_of(kind: str, key: str) -> tuple[str, str]:
    letters = key.replace(" ", "")
    digits = "" if letters.isalpha() else _digits(key)
    return f"{kind[0]}{letters[:4]}{digits}", f"{kind[0]}{letters[-4:]}{digits}"

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
_Likest = dict[int, tuple[float, int]]  # by number: how like the likest is, and its number


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
        best: _Likest = {}
        for blocks in self._sorted():
            for names, numbers in blocks.values():
                for place in range(1, min(len(names), _CROWDED + 1)):
                    if numbers[place] < 0 and numbers[place] not in self._settled:
                        _keep_likest(best, numbers[place], names[place], (names[:place], numbers))
        self._look_beyond()
        return [*_in_order(best), *self._found]

    def _look_beyond(self) -> None:
        """Block by block, as `pairs`."""
        best: _Likest = {}
        named = [(_blocks_of(kind, key), key, number) for kind, key, number in self._beyond]
        self._beyond.clear()
        for place, blocks in enumerate(self._sorted()):
            for names, key, number in sorted(named, key=lambda each: each[0][place]):
                _keep_likest(best, number, key, blocks.get(names[place]))
        self._found += _in_order(best)

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
        best: _Likest = {}
        for blocks, name in zip(self._sorted(), _blocks_of(kind, key), strict=True):
            _keep_likest(best, 0, key, blocks.get(name))
        return best[0][1] if best else None


def _keep_likest(best: _Likest, number: int, key: str, block: _Block | None) -> None:
    """Keeps for the one who has this number and key whom of a block it is most like, if more than whom it has."""
    if block is None or len(block[0]) > _CROWDED:
        return
    found = process.extractOne(key, block[0], scorer=fuzz.ratio, processor=None, score_cutoff=_ALIKE)
    if found is not None and found[0] != key and found[1] > best.get(number, (0.0, 0))[0]:
        best[number] = (found[1], block[1][found[2]])


def _in_order(best: _Likest) -> list[tuple[int, int]]:
    """(number, that of its likest), as the list has them."""
    return [(number, best[number][1]) for number in sorted(best, reverse=True)]


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


def _blocks_of(kind: str, key: str) -> tuple[str, str]:
    letters = key.replace(" ", "")
    digits = "" if letters.isalpha() else _digits(key)
    return f"{kind[0]}{letters[:4]}{digits}", f"{kind[0]}{letters[-4:]}{digits}"

"""New clients that were read by columns, with the keys under which their duplicates are looked for."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from ....domain.adds import Adds
from ....domain.choices import ClientKind
from ....domain.reading.folding import firm_keys, name_keys, reach_columns
from ....domain.records import Client
from ...duplicates.known_records import KnownRecords

#: Before the name in `match_keys.list_keys`.
_NAMED: Final = "n:"


class NewClients:
    """Those of one chunk. They are called by their place among them."""

    def __init__(self, adds: Adds) -> None:
        self.adds = adds
        self.numbers: list[int] = adds.columns["id"]
        self.names: list[str] = adds.columns["name"]
        self.kinds: list[ClientKind] = adds.columns["kind"]
        #: What likeness is judged by.
        self.likeness = firm_keys(self.names)
        firms = [kind is ClientKind.FIRM for kind in self.kinds]
        self._folded = name_keys(self.names)
        named = self.likeness if all(firms) else _chosen(firms, self.likeness, self._folded)
        reach, owners = reach_columns(range(len(adds)), adds.kind, adds.columns)
        self._keys = reach + [_NAMED + name for name in named]
        self._owners = [*owners, *range(len(adds))]

    def __len__(self) -> int:
        return len(self.numbers)

    def client(self, place: int) -> Client:
        found = self.adds.record(place)
        assert isinstance(found, Client)
        return found

    def learn(self, known_records: KnownRecords, others: Iterable[str]) -> set[int]:
        """Has them learn all of these keys; returns the places of possible duplicates, also among the `others`.

        The rest share nothing with anybody known, nor with another row of the chunk.
        """
        if not self.numbers:
            return set()
        keys = set(self._keys)
        known_records.learn_keys(keys, set(self._folded), set(self.likeness))
        shared = known_records.known(keys)
        every = [*self._keys, *others]
        if len(keys) < len(self._keys) or len(every) > len(self._keys):
            shared |= {key for key, times in Counter(every).items() if times > 1}
        if not shared:
            return set()
        return {owner for key, owner in zip(self._keys, self._owners, strict=True) if key in shared}

    def note(self, known_records: KnownRecords, left: set[int]) -> None:
        """Has `known_records` remember all but those that are `left` out."""
        if not left:
            known_records.note(self._keys, map(self.numbers.__getitem__, self._owners))
            return
        pairs = [(key, self.numbers[o]) for key, o in zip(self._keys, self._owners, strict=True) if o not in left]
        known_records.note((key for key, _ in pairs), (number for _, number in pairs))


def _chosen(firsts: list[bool], one: list[str], other: list[str]) -> Iterator[str]:
    return (a if first else b for first, a, b in zip(firsts, one, other, strict=True))

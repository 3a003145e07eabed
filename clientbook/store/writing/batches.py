"""The changes of a step in pieces, between which a write tells how far it is and looks whether to stop."""

from collections.abc import Iterable, Iterator
from typing import Final

from ...domain.adds import Adds
from ...domain.changes import Change

#: So many single changes are written together.
_TOGETHER: Final = 2000


def batched(changes: Iterable[Change | Adds]) -> Iterator[list[Change] | Adds]:
    """Single changes together, up to the next new records that come by columns."""
    single: list[Change] = []
    for change in changes:
        if isinstance(change, Adds):
            if single:
                yield single
                single = []
            yield change
            continue
        single.append(change)
        if len(single) == _TOGETHER:
            yield single
            single = []
    if single:
        yield single

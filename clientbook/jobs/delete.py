"""Deleting records with all that hangs on them, as changes of one step."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from ..domain.changes import Change, Label
from ..domain.kinds import children_of, kind_of, name_of
from ..domain.records import Record
from ..domain.references import without
from ..store.book import Book


@dataclass(frozen=True)
class Deletion:
    """What a deletion would do: its changes, and how many records of each kind go."""

    label: Label
    changes: tuple[Change, ...]
    counts: Counter[str]


def deletion(book: Book, kind: str, ids: Iterable[int]) -> Deletion:
    """Plans the deletion of these records: what hangs on them goes too, what only mentions them is mended."""
    doomed: dict[int, Record] = dict(book.records(kind, ids))
    first = next(iter(doomed.values()), None)
    changes = _with_all(book, doomed)
    asked = sum(1 for record in doomed.values() if kind_of(record) == kind)
    label = Label("deleted", {"name": name_of(first)}) if asked == 1 else Label("deleted-many", {"n": asked})
    return Deletion(label, tuple(changes), Counter(kind_of(record) for record in doomed.values()))


def deletion_changes(book: Book, records: Iterable[Record], stays: Set[int] = frozenset()) -> list[Change]:
    """The changes that delete these records and all that hangs on them, but for what `stays`."""
    return _with_all(book, {record.id: record for record in records}, stays)


def _with_all(book: Book, doomed: dict[int, Record], stays: Set[int] = frozenset()) -> list[Change]:
    """Adds to `doomed` what hangs on it; returns the changes that delete it and mend what only mentions it."""
    waiting = _by_kind(doomed.values())
    while waiting:
        kind, ids = waiting.popitem()
        for other, by in children_of(kind):
            children = [
                each
                for each in book.naming(other.name, by.field, ids)
                if each.id not in doomed and each.id not in stays
            ]
            hanging = [child for child in children if not by.unless or getattr(child, by.unless) is None]
            doomed.update((child.id, child) for child in hanging)
            if hanging:
                waiting.setdefault(other.name, []).extend(child.id for child in hanging)
    return [*(Change(record, None) for record in doomed.values()), *_mended(book, doomed)]


def _by_kind(records: Iterable[Record]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for record in records:
        found[kind_of(record)].append(record.id)
    return found


def _mended(book: Book, doomed: dict[int, Record]) -> list[Change]:
    """What only mentions a doomed record stays, and no longer does."""
    mended: dict[int, tuple[Record, Record]] = {}
    for kind, ids in _by_kind(doomed.values()).items():
        for other in book.referencing(kind, *ids):
            if other.id not in doomed:
                stored, now = mended.get(other.id, (other, other))
                mended[other.id] = stored, without(now, kind, doomed.keys())
    return [Change(stored, now) for stored, now in mended.values() if stored != now]

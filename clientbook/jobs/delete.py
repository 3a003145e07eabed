"""Deleting records with all that hangs on them, as changes of one step."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ..domain.changes import Change, Label
from ..domain.kinds import kind_of
from ..domain.records import Activity, Record
from ..domain.references import without
from ..store.book import Book

#: Which records go with a deleted one: (their kind, the field that refers to it).
GO_ALONG: Final = {
    "client": (("contact", "client_id"), ("deal", "client_id"), ("activity", "client_id")),
    "contact": (("activity", "contact_id"),),
    "deal": (("activity", "deal_id"),),
    "employer": (("plan", "employer_id"), ("statement", "employer_id"), ("remittance", "employer_id")),
    "plan": (),
    "activity": (),
    "statement": (),
    "remittance": (),
    "filter": (),
}


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
    named = getattr(first, "name", "") or getattr(first, "title", "")
    label = Label("deleted", {"name": named}) if asked == 1 else Label("deleted-many", {"n": asked})
    return Deletion(label, tuple(changes), Counter(kind_of(record) for record in doomed.values()))


def deletion_changes(book: Book, records: Iterable[Record]) -> list[Change]:
    """The changes that delete these records and all that hangs on them."""
    return _with_all(book, {record.id: record for record in records})


def _with_all(book: Book, doomed: dict[int, Record]) -> list[Change]:
    """Adds to `doomed` what hangs on it; returns the changes that delete it and mend what only mentions it."""
    waiting = _by_kind(doomed.values())
    while waiting:
        kind, ids = waiting.popitem()
        for other, field in GO_ALONG[kind]:
            children = [each for each in book.naming(other, field, ids) if each.id not in doomed]
            hanging = [child for child in children if _hangs_on(child, kind)]
            doomed.update((child.id, child) for child in hanging)
            if hanging:
                waiting.setdefault(other, []).extend(child.id for child in hanging)
    return [*(Change(record, None) for record in doomed.values()), *_mended(book, doomed)]


def _by_kind(records: Iterable[Record]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for record in records:
        found[kind_of(record)].append(record.id)
    return found


def _hangs_on(child: Record, parent: str) -> bool:
    """An activity that names a contact or a deal still belongs to its client's timeline."""
    if isinstance(child, Activity) and parent != "client":
        return child.client_id is None
    return True


def _mended(book: Book, doomed: dict[int, Record]) -> list[Change]:
    """What only mentions a doomed record stays, and no longer does."""
    mended: dict[int, tuple[Record, Record]] = {}
    for kind, ids in _by_kind(doomed.values()).items():
        for other in book.mentioning(kind, *ids):
            if other.id not in doomed:
                stored, now = mended.get(other.id, (other, other))
                mended[other.id] = stored, without(now, kind, doomed.keys())
    return [Change(stored, now) for stored, now in mended.values() if stored != now]

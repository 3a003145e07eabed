"""Deleting records with all that hangs on them, as changes of one step."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ..domain.changes import Change, Label
from ..domain.mentions import renamed
from ..domain.records import Activity, Record, kind_of
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
    waiting = list(doomed.values())
    while waiting:
        record = waiting.pop()
        for other, field in GO_ALONG[kind_of(record)]:
            for child in book.all(other, **{field: record.id}):
                if child.id not in doomed and _hangs_on(child, record):
                    doomed[child.id] = child
                    waiting.append(child)
    return [*(Change(record, None) for record in doomed.values()), *_mended(book, doomed)]


def _hangs_on(child: Record, parent: Record) -> bool:
    """An activity that names a contact or a deal still belongs to its client's timeline."""
    if isinstance(child, Activity) and kind_of(parent) != "client":
        return child.client_id is None
    return True


def _mended(book: Book, doomed: dict[int, Record]) -> list[Change]:
    """What only mentions a doomed record stays, and no longer does."""
    mended: dict[int, tuple[Record, Record]] = {}
    for record in doomed.values():
        kind = kind_of(record)
        for other in book.mentioning(kind, record.id):
            if other.id not in doomed:
                stored, now = mended.get(other.id, (other, other))
                mended[other.id] = stored, renamed(now, kind, record.id, None)
    return [Change(stored, now) for stored, now in mended.values() if stored != now]

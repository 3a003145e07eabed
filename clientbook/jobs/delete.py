"""Deleting records with all that hangs on them, as changes of one step."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from ..domain.changes import Change, Label
from ..domain.records import Activity, Deal, Record, kind_of
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
    """Deals that lose a role or an employer, and activities that lose a contact or a deal."""
    mended: dict[int, Change] = {}
    for record in doomed.values():
        match kind_of(record):
            case "contact":
                touched = [*book.all("activity", contact_id=record.id), *book.deals_with(record.id)]
            case "deal":
                touched = book.all("activity", deal_id=record.id)
            case "employer":
                touched = book.all("deal", employer_id=record.id)
            case _:
                touched = []
        for other in touched:
            if other.id not in doomed:
                before = mended[other.id].after if other.id in mended else other
                assert before is not None
                mended[other.id] = Change(other, _without(before, record.id))
    return list(mended.values())


def _without(record: Record, gone: int) -> Record:
    if isinstance(record, Deal):
        roles = tuple(role for role in record.roles if role.contact_id != gone)
        return replace(record, roles=roles, employer_id=None if record.employer_id == gone else record.employer_id)
    assert isinstance(record, Activity)
    return replace(
        record,
        contact_id=None if record.contact_id == gone else record.contact_id,
        deal_id=None if record.deal_id == gone else record.deal_id,
    )

"""What many records have in common, and one edit to all of them as one step: a field set, tags added or taken away."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, Final, cast

from ..domain.changes import Change, Label
from ..domain.deals.closing import is_won_by, now_active
from ..domain.derived_fields import with_derived
from ..domain.kinds import KINDS, name_of
from ..domain.reading.folding import name_key
from ..domain.records import Client, Deal
from ..progress import Progress
from ..store.book import Book, Done

#: Takes a record and gives it as it is to be.
Edit = Callable[[Any], Any]
_PAGE: Final = 1000


def setting(field: str, value: object, **missing: object) -> Edit:
    """Sets a field of each record, and those of `missing` of records that hold nothing there."""

    def edit(record: Any) -> object:
        lacking = {name: each for name, each in missing.items() if getattr(record, name) is None}
        return replace(record, **{field: value}, **lacking)

    return edit


def tagging(tags: Sequence[str]) -> Edit:
    """Adds tags to those that a record has; one that it has in another spelling stays as it is."""

    def edit(record: Any) -> object:
        has = {name_key(tag) for tag in record.tags}
        return replace(record, tags=(*record.tags, *(tag for tag in tags if name_key(tag) not in has)))

    return edit


def untagging(tags: Sequence[str]) -> Edit:
    unwanted = {name_key(tag) for tag in tags}
    return lambda record: replace(record, tags=tuple(tag for tag in record.tags if name_key(tag) not in unwanted))


def edit_many(
    book: Book, kind: str, ids: Iterable[int], edit: Edit, label: Label, today: date, progress: Progress | None = None
) -> Done:
    """Edits these records as one step, with what follows from it; `n` of the label is how many really change.
    A prospect whose deal is won is an active client from then on.

    Records are read inside the transaction that writes them, so that nothing can come between; those that are gone
    are passed over. Raises UserError("nothing-to-do") where all are so already, and `Cancelled`.
    """
    numbers = sorted(ids)  # neighbours are taken out of the search index, and into it, by one statement
    with book.connected():
        count, buyers = 0, set()
        for change in _changes(book, kind, numbers, edit, today):
            count += 1
            if is_won_by(change.before, change.after):
                buyers.add(cast(Deal, change.after).client_id)
        clients = cast(Iterable[Client], book.records("client", buyers).values())
        changes = chain(_changes(book, kind, numbers, edit, today), now_active(clients))
        counted = Label(label.code, {**label.values, "n": count})
        return book.apply(counted, changes, progress, total=count)


def _changes(book: Book, kind: str, ids: list[int], edit: Edit, today: date) -> Iterator[Change]:
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        stored = book.records(kind, page)
        for number in page:
            before = stored.get(number)
            if before is not None:
                after = with_derived(before, edit(before), today)
                if after != before:
                    yield Change(before, after)


#: So many records are held against each other; of more of them a field that was one so far counts as various.
_COMPARED: Final = 2000
_SIDE: Final = 200
_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class Shared:
    """`record` holds what all have in common, and nothing in the fields that are `various`; None where all are gone."""

    record: object
    various: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()  # of the first of them
    client: str = ""  # the one they have in common


def shared_values(book: Book, kind: str, ids: Sequence[int], fields: Iterable[str]) -> Shared:
    """Reads no further than until every field is known to differ."""
    first: Any = None
    names: list[str] = []
    same = set(fields)
    compared = ids[:_COMPARED]
    with book.connected():
        for start in range(0, len(compared), _SIDE):
            page: dict[int, Any] = dict(book.records(kind, compared[start : start + _SIDE]))
            for number in compared[start : start + _SIDE]:
                record = page.get(number)
                if record is None:
                    continue
                first = first or record
                names += [name_of(record)] if len(names) < _NAMED else []
                same = {name for name in same if getattr(record, name) == getattr(first, name)}
            if not same:
                break
        if first is None:
            return Shared(None)
        if len(ids) > len(compared):
            same = set()
        various = frozenset(fields) - same
        client_id = getattr(first, "client_id", None) if "client_id" in same else None
        client = book.names("client", [client_id]).get(client_id, "") if client_id else ""
    plain = {name: KINDS[kind].fields[name] for name in various}
    return Shared(replace(first, **plain), various, tuple(names), client)

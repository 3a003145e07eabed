"""One edit to many records, as one step: a field set, tags added or taken away."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from ..domain.changes import Change, Label
from ..domain.derived_fields import with_derived
from ..domain.reading.folding import name_key
from ..progress import Progress
from ..store.book import Book, Done

#: Takes a record and gives it as it is to be.
Edit = Callable[[Any], Any]
_PAGE: Final = 1000


def setting(field: str, value: Any, **missing: Any) -> Edit:
    """Sets a field of each record, and those of `missing` of records that hold nothing there."""

    def edit(record: Any) -> Any:
        lacking = {name: each for name, each in missing.items() if getattr(record, name) is None}
        return replace(record, **{field: value}, **lacking)

    return edit


def tagging(tags: Sequence[str]) -> Edit:
    """Adds tags to those that a record has; one that it has in another spelling stays as it is."""

    def edit(record: Any) -> Any:
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

    Records are read inside the transaction that writes them, so that nothing can come between; those that are gone
    are passed over. Raises UserError("nothing-to-do") where all are so already, and `Cancelled`.
    """
    numbers = sorted(ids)  # neighbours are taken out of the search index, and into it, by one statement
    with book.connected():
        count = sum(1 for _ in _changes(book, kind, numbers, edit, today))
        counted = Label(label.code, {**label.values, "n": count})
        return book.apply(counted, _changes(book, kind, numbers, edit, today), progress, total=count)


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

"""A record as one of its steps left it, brought back as a step of its own."""

from dataclasses import replace

from ..domain.changes import Change, Label
from ..domain.errors import UserError
from ..domain.mentions import LISTS, renamed
from ..domain.records import Record
from ..store.book import Book, Done
from ..store.steps import Version

#: What a record cannot do without, or names in a field of its own.
_NEEDED = (("client_id", "client"), ("employer_id", "employer"), ("contact_id", "contact"), ("deal_id", "deal"),
           ("reports_to", "contact"))  # fmt: skip


def version_after(versions: list[Version], step_id: int, now: Record) -> Record | None:
    """The record as the step left it; None where it was not in the book then. `versions` as `Book.history_of` tells.

    Steps that were undone never counted; what a step only added is what the next change started from.
    """
    state: Record | None = now
    for version in versions:  # newest first
        if version.step.undone:
            if version.step.id == step_id:
                return version.change.after if version.change is not None else None
            continue
        if version.step.id == step_id:
            return state
        if version.change is not None:
            state = version.change.before
    return None


def bring_back(book: Book, kind: str, number: int, step_id: int) -> Done:
    """Writes the record as that step left it; what it names and is no longer there is left out.

    Raises UserError "step-unknown", "record-gone", "nothing-to-do".
    """
    with book.connected():
        now = book.get(kind, number)
        former = version_after(book.history_of(number), step_id, now)
        if former is None:
            raise UserError("step-unknown", step=step_id)
        after = _with_what_is_there(book, replace(former, id=number), now)
        if after == now:
            raise UserError("nothing-to-do")
        name = str(getattr(after, "name", "") or getattr(after, "title", ""))
        return book.apply(Label("brought-back", {"name": name}), [Change(now, after)])


def _with_what_is_there(book: Book, record: Record, now: Record) -> Record:
    for field, kind in _NEEDED:
        number = getattr(record, field, None)
        if number is not None and not book.records(kind, [number]):
            record = replace(record, **{field: getattr(now, field)})
    for named, lists in LISTS.items():
        for _, field, attribute in lists:
            for item in getattr(record, field, ()):
                number = getattr(item, attribute) if attribute else item
                if isinstance(number, int) and not book.records(named, [number]):
                    record = renamed(record, named, number, None)
    return record

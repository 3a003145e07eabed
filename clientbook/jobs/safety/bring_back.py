"""A record as one of its steps left it, brought back as a step of its own."""

from dataclasses import replace

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.kinds import KINDS, name_of
from ...domain.records import Record
from ...store.book import Book, Done
from ...store.writing.steps import Version
from .drop_dangling import without_dangling


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
        needed = KINDS[kind].needs
        after = without_dangling(book, former) or without_dangling(
            book, replace(former, **{needed: getattr(now, needed)})
        )
        assert after is not None  # what it needs now is there
        if after == now:
            raise UserError("nothing-to-do")
        return book.apply(Label("brought-back", {"name": name_of(after)}), [Change(now, after)])

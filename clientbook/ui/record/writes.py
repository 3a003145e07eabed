"""What is on its way from the details into the book: edits, and a new record with what is typed at it meanwhile."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ...domain.changes import Change, Label
from ...domain.kinds import name_of
from ...domain.records import Deal, Record
from ...jobs.close_deal import write_deal
from ...store.book import Done
from ..session import Session


class Writes(QObject):
    """Each edit is one step, and so is a new record; of these one is on its way at a time."""

    added = Signal(int, object)  # the draft of a new record; the record with its id, as it was typed last
    refused = Signal()  # edits could not be written: what the book holds is what counts

    def __init__(self, session: Session, kind: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        self._edits = 0
        self.is_adding = False
        self._draft = 0  # of the record that is being added
        self._typed: Any = None  # that record as it was typed last
        session.failed.connect(self._failed)

    @property
    def is_editing(self) -> bool:
        """Whether an answer of the book may be older than what is on screen."""
        return self._edits > 0

    def edit(self, before: Record, after: Record) -> None:
        label = Label("edited", {"name": name_of(after)})
        self.expect_edit()
        if isinstance(before, Deal) and isinstance(after, Deal):
            was, now = before, after
            self._session.write(lambda book, _: write_deal(book, label, was, now), self.edit_written)
        else:
            self._session.apply(label, [Change(before, after)], self.edit_written)

    def expect_edit(self) -> None:
        """An edit is on its way that somebody else writes."""
        self._edits += 1

    def edit_written(self, _: object = None) -> None:
        self._edits = max(0, self._edits - 1)

    def add(self, record: Any, draft: int) -> None:
        """A new record that has what its kind cannot be without; `draft` is the number of its draft."""
        if self.is_adding:
            return
        self.is_adding, self._draft, self._typed = True, draft, record
        label = Label("added-" + self._kind, {"name": name_of(record)})
        self._session.apply(label, [Change(None, replace(record, id=-1))], lambda done: self._was_added(done, record))

    def follow(self, record: Any, draft: int) -> None:
        """What is typed while its record is being added follows it into the book."""
        if self.is_adding and draft == self._draft:
            self._typed = record

    def _was_added(self, done: Done, record: Any) -> None:
        self.is_adding = False
        number = done.ids[-1]
        written, typed = replace(record, id=number), replace(self._typed, id=number)
        self.added.emit(self._draft, typed)
        if typed != written:
            self.edit(written, typed)

    def _failed(self, _: object) -> None:
        """Which write failed is not told: none is waited for any longer, and what the book holds is shown."""
        self.is_adding = False
        if self._edits:
            self._edits = 0
            self.refused.emit()

"""What is typed and not in the book yet, because something is missing: remembered until it is, or is discarded."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ..domain.errors import UserError
from ..store.drafts import Draft, read_drafts, write_drafts

#: So long after a key a draft is on the disk at the latest, however fast others follow.
_PAUSE_MS: Final = 400


class Drafts(QObject):
    """By a number of their own, the oldest first. `save` writes what is given away from the window's thread."""

    changed = Signal()
    left_behind = Signal(int)  # so many were found on the disk when the book was opened
    save_requested = Signal(object)  # what is to be called where files are written

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._kept: dict[int, Draft] = {}
        self._numbers = count(1)
        self._is_refused = False  # whether there was no room for them the last time
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def read(self) -> list[Draft]:
        """What is on the disk; no work for the window's thread."""
        return read_drafts(self._book)

    def take(self, drafts: Sequence[Draft]) -> None:
        """What was found on the disk, before those that were begun since."""
        found = {next(self._numbers): draft for draft in drafts}
        begun = {number: draft for number, draft in self._kept.items() if draft not in drafts}
        if self._kept != found | begun:
            self._kept = found | begun
            self.changed.emit()
        if found:
            self.left_behind.emit(len(found))

    def waiting_at(self, kind: str) -> dict[int, Draft]:
        """Those that one goes on with among the records of a kind."""
        return {number: draft for number, draft in self._kept.items() if draft.waits_at == kind}

    def person_at(self, kind: str, number: int) -> int:
        """The newest draft of a person who was being added at this record; 0 for none."""
        at = [each for each, draft in self._kept.items() if draft.at and (draft.at.kind, draft.at.id) == (kind, number)]
        return at[-1] if at else 0

    def draft(self, number: int) -> Draft | None:
        return self._kept.get(number)

    def keep(self, number: int, draft: Draft) -> int:
        """Its number, a new one for 0."""
        number = number or next(self._numbers)
        if self._kept.get(number) != draft:
            self._kept[number] = draft
            if not self._pause.isActive():
                self._pause.start()
            self.changed.emit()
        return number

    def drop(self, number: int) -> None:
        """It is in the book now, or is not wanted."""
        if self._kept.pop(number, None) is not None:
            self._pause.start()
            self.changed.emit()

    def forget_all(self) -> None:
        """What is on the disk is asked for anew by whoever calls."""
        self._pause.stop()
        self._kept = {}

    def flush(self) -> None:
        """At once, as before the program ends."""
        self._pause.stop()
        book, drafts = self._book, list(self._kept.values())
        self.save_requested.emit(lambda: self._write(book, drafts))

    def _write(self, book: Path, drafts: Sequence[Draft]) -> None:
        """Where they find no room that is said once, and not again at each key."""
        was_refused, self._is_refused = self._is_refused, True
        try:
            write_drafts(book, drafts)
            self._is_refused = False
        except UserError:
            if not was_refused:
                raise

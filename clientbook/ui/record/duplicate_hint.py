"""A line that says, while a new client or contact is typed, who that may be already; a click opens it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ...domain.kinds import KINDS, kind_of
from ...domain.reading.folding import number_keys
from ...domain.records import Client, Contact
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import isolate
from ..session import Session


class DuplicateHint(QPushButton):
    """Hidden unless a new record has a likely duplicate."""

    open_requested = Signal(str, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft: Any = None
        self._duplicate: tuple[str, int] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(200)
        self._pause.timeout.connect(self._ask)
        self.clicked.connect(self._open)
        self.hide()

    def watch(self, draft: Any) -> None:
        """A new record is about to be typed."""
        self._draft = draft if draft is not None and KINDS[kind_of(draft)].is_reached else None
        self.hide()

    def watch_again(self, draft: object) -> None:
        """Another of its fields is filled in."""
        if self._draft is not None:
            self._draft = draft
            self._pause.start()

    def keep_for(self, record: Any, former: Any) -> None:
        """Another record is shown: the hint was about the one before. The same one, now in the book, keeps it."""
        same = record is not None and former is not None and former.id in (0, record.id)
        if not same:
            self._draft = None
            self.hide()
        elif self._draft is not None and self._draft.id != record.id:
            self._draft = record  # in the book by now, and no duplicate of itself
            self._pause.start()

    def name_typed(self, text: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, name=" ".join(text.split()))
            self._pause.start()

    def _ask(self) -> None:
        draft = self._draft
        if draft is None or not (draft.name or draft.emails or draft.phones or any(number_keys(draft))):
            self.hide()
        else:
            home = self._session.home
            self._session.ask(lambda book: _found(book, draft, home), self._show, self, "duplicate-hint")

    def _show(self, duplicate: tuple[str, int, str] | None) -> None:
        self._duplicate = None if duplicate is None else duplicate[:2]
        self.setVisible(duplicate is not None and self._draft is not None)
        if duplicate is not None:
            self.setText(tr("In your book already? Open {name}").format(name=isolate(duplicate[2])).replace("&", "&&"))

    def _open(self) -> None:
        if self._duplicate is not None:
            self.open_requested.emit(*self._duplicate)


def _found(book: Book, draft: Client | Contact, home: str) -> tuple[str, int, str] | None:
    from ...jobs.duplicates.known_records import likely_duplicate

    duplicate = likely_duplicate(book, draft, home)
    return None if duplicate is None else (kind_of(duplicate.record), duplicate.record.id, duplicate.record.name)

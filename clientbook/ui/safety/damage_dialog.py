"""A damaged or lost book: the newest good backup with its date, to be put in its place; or what can still be read.

A book is lost where its file is missing or empty: then a new one may be begun as well, when the user says so.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...jobs.safety.damage import changed_lines
from ...jobs.safety.salvage import compared, salvage_sentences, save_what_can_be_read
from ...progress import Progress
from ...settings import Settings
from ...store import engine
from ...store.file.backup import Backup
from ...store.file.restore import newest_restorable
from ...store.salvaging.salvage import Holding, Salvaged, holding
from ...store.seals import Changed
from ...texts import tr
from ..kit.bidi import ltr, shown_date, shown_moment
from ..kit.layout.reading_order import ReadingOrder
from ..kit.messages import said
from ..kit.notices import BusyBar
from ..kit.words import plain_label
from ..session import Session

_WIDTH: Final = 600
_NAMED: Final = 5  # of the records that changed; the command line names more


class DamageDialog(ReadingOrder, QDialog):
    """Says what happened and offers what helps; the damaged file is never thrown away."""

    restore_requested = Signal(Path)
    others_requested = Signal()
    new_book_requested = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        code: str = "book-damaged",
        changed: Sequence[Changed] = (),
    ) -> None:
        """`code` is the error: "book-damaged", "book-missing" or "book-empty"; `changed` what differs, where known."""
        super().__init__(parent)
        self.setWindowTitle("Clientbook")
        path = session.path
        folders, lost = settings.backup_places, code != "book-damaged"
        self._session = session
        self._found: Backup | None = None
        self._held: Holding | None = None  # by the backup
        self._saved: Salvaged | None = None
        self._saving = False
        self._make(said(UserError(code, file=path.name)))
        self._lay_out(lost)
        self._connect()
        self._fit()
        if changed:
            session.look(partial(changed_lines, path, changed, _NAMED), self._show_changed, self)
        self._searching = session.read_whole(partial(_newest, path, folders), self._show_found, self)

    def _make(self, what: str) -> None:
        self._what = plain_label(what, "", self)
        self.changed = plain_label("", "", self)
        self.changed.hide()
        self.offer = plain_label(tr("Looking for the newest good backup…"), "", self)
        self.rest = plain_label(
            tr("What is left of the damaged file can be read into a new book: you see how much before you open it."),
            "",
            self,
        )
        self._busy = BusyBar(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.restore = QPushButton(tr("Restore this backup"), self)
        self.restore.setEnabled(False)
        self.save = QPushButton(tr("Save what can be read"), self)
        self.others = QPushButton(tr("Other backups…"), self)
        self.new = QPushButton(tr("Begin a new book"), self)
        self._column = QVBoxLayout(self)

    def _lay_out(self, lost: bool) -> None:
        self.rest.setHidden(lost)
        (self.save if lost else self.new).hide()
        for button in (self.others, self.new if lost else self.save, self.restore):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self._column.setContentsMargins(24, 24, 24, 16)
        self._column.setSpacing(16)
        for label in (self._what, self.changed, self.offer, self.rest):
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._column.addWidget(self._busy)
        self._column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.restore.clicked.connect(self._restore)
        self.save.clicked.connect(self._save)
        self.new.clicked.connect(self.accept)
        self.new.clicked.connect(self.new_book_requested)
        self.others.clicked.connect(self.accept)
        self.others.clicked.connect(self.others_requested)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._stop)
        self._busy.cancel_requested.connect(self._session.cancel_work)
        self._session.progress_changed.connect(self._busy.show_progress)

    def _show_changed(self, lines: list[str]) -> None:
        self.changed.setText("\n".join(lines))
        self.changed.setVisible(bool(lines))
        self._fit()

    def _show_found(self, found: tuple[Backup | None, Holding | None]) -> None:
        self._found, self._held = found
        self.restore.setEnabled(self._found is not None)
        text = tr("There is no good backup in the folder of backups. Bring one there from another disk, and try again.")
        if self._found is not None:
            if self._saved is None:
                self.restore.setDefault(True)
                self.restore.setFocus()
            text = tr("The newest good backup is of {day}, {time}. What was written after that is not in it.")
            text = text.format(day=shown_date(self._found.at.date()), time=ltr(f"{self._found.at:%H:%M}"))
        self.offer.setText(text)
        self._fit()
        if self._saved is not None:
            self._show_salvaged(self._saved)

    def _fit(self) -> None:
        """As high as the wrapped texts ask for."""
        width = max(_WIDTH, self._column.minimumSize().width())
        self.resize(width, self._column.heightForWidth(width))

    def _restore(self) -> None:
        if self._found is not None:
            self.restore_requested.emit(self._found.path)
            self.accept()

    # -- what can be read -----------------------------------------------------------------------------------------

    def _save(self) -> None:
        """Reads what is left; once that is done, the same button puts it in the book's place."""
        if self._saved is not None:
            self.restore_requested.emit(self._saved.path)
            self.accept()
            return
        path, called = self._session.path, tr("Reading what is left…")
        self.save.setEnabled(False)
        self._busy.show_work(called)
        self._fit()
        self._session.carry_out(
            lambda progress: save_what_can_be_read(path, None, progress),
            self._show_saved,
            called,
            stopped=self._ended,
            failed=self._ended,
            owner=self,
        )
        self._saving = True

    def _ended(self) -> None:
        """Done, stopped, or not possible: the window tells why."""
        self._saving = False
        self._busy.show_work("")
        self.save.setEnabled(True)
        self._fit()

    def _show_saved(self, saved: Salvaged) -> None:
        self._ended()
        self._saved = saved
        self.save.setText(tr("Open what was read"))
        self._show_salvaged(saved)

    def _show_salvaged(self, saved: Salvaged) -> None:
        lines = [tr("This could be read:"), *salvage_sentences(saved)]
        if self._held is not None:
            lines.append(compared(saved, self._held, shown_moment))
        self.rest.setText("\n".join(lines))
        self._fit()

    def _stop(self) -> None:
        self._searching.cancel()
        if self._saving:
            self._session.cancel_work()


def _newest(book: Path, folders: Sequence[Path], progress: Progress) -> tuple[Backup | None, Holding | None]:
    found = newest_restorable(book, folders, datetime.now(), progress)
    held = None
    with suppress(engine.Error):
        held = holding(found.path) if found is not None else None
    return found, held

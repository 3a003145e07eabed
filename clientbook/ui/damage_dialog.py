"""A damaged book: the newest good backup with its date, to be put in its place."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ..domain.errors import UserError
from ..settings import Settings
from ..store.backup import Backup, backups_of
from ..store.restore import newest_good
from ..texts import tr
from .kit.bidi import ltr, shown_date
from .kit.notices import plain_label
from .kit.reading_order import ReadingOrder
from .messages import said
from .session import Session

_WIDTH: Final = 520


class DamageDialog(ReadingOrder, QDialog):
    """Says what happened and offers what helps; the damaged file is never thrown away."""

    restore_requested = Signal(Path)
    others_requested = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Clientbook")
        path = session.path
        folder = Path(settings.backup_folder) if settings.backup_folder else None
        self._found: Backup | None = None
        what = plain_label(said(UserError("book-damaged", file=path.name)), "", self)
        self.offer = plain_label(tr("Looking for the newest good backup…"), "", self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.restore = QPushButton(tr("Restore this backup"), self)
        self.others = QPushButton(tr("Other backups…"), self)

        self.restore.setEnabled(False)
        buttons.addButton(self.others, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for label in (what, self.offer):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)

        self.restore.clicked.connect(self._restore)
        self.others.clicked.connect(self.accept)
        self.others.clicked.connect(self.others_requested)
        buttons.rejected.connect(self.reject)
        self._fit()
        session.look(partial(_newest, path, folder), self._show_found, self)

    def _show_found(self, found: Backup | None) -> None:
        self._found = found
        self.restore.setEnabled(found is not None)
        text = tr("There is no good backup in the folder of backups. Bring one there from another disk, and try again.")
        if found is not None:
            self.restore.setDefault(True)
            self.restore.setFocus()
            text = tr("The newest good backup is of {day}, {time}. What was written after that is not in it.")
            text = text.format(day=shown_date(found.at.date()), time=ltr(f"{found.at:%H:%M}"))
        self.offer.setText(text)
        self._fit()

    def _fit(self) -> None:
        """As high as the wrapped texts ask for."""
        width = max(_WIDTH, self._column.minimumSize().width())
        self.resize(width, self._column.heightForWidth(width))

    def _restore(self) -> None:
        if self._found is not None:
            self.restore_requested.emit(self._found.path)
            self.accept()


def _newest(book: Path, folder: Path | None) -> Backup | None:
    return newest_good(backups_of(book, folder))

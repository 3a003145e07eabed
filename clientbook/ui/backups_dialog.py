"""The book's backups with their dates: one more now, or one of them in the book's place."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ..settings import Settings
from ..store.backup import Backup, backups_of, default_name, folder_of
from ..texts import tr
from .kit.bidi import ltr, shown_date
from .kit.layouts import open_at
from .kit.reading_order import ReadingOrder
from .kit.sheet import Sheet, SheetColumn
from .kit.words import plain_label
from .session import Session


class BackupsDialog(ReadingOrder, QDialog):
    """The newest first. What is restored takes the book's place; the book as it was is one more backup then."""

    restore_requested = Signal(Path)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        open_at(self, 640, 460)
        self._session = session
        self._folder = Path(settings.backup_folder) if settings.backup_folder else folder_of(session.path)
        self.table = Sheet(tr("Backups"), _columns(), self)
        where = plain_label(tr("Folder: {folder}").format(folder=ltr(str(self._folder))), "secondary", self)
        where.setWordWrap(True)
        note = plain_label(
            tr("Your book as it is now is kept as well, and can be restored in the same way."), "secondary", self
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.now = QPushButton(tr("Back up now"), self)
        self.open_folder = QPushButton(tr("Open the folder"), self)
        self.restore = QPushButton(tr("Restore"), self)
        self.restore.setEnabled(False)

        for button in (self.now, self.open_folder, self.restore):
            buttons.addButton(button, role)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(where)
        column.addWidget(self.table, 1)
        column.addWidget(note)
        column.addWidget(buttons)

        self.table.row_chosen.connect(lambda made: self.restore.setEnabled(made is not None))
        self.restore.clicked.connect(self._restore)
        self.now.clicked.connect(self._back_up)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        buttons.rejected.connect(self.reject)
        self._ask()

    def _ask(self) -> None:
        path, folder = self._session.path, self._folder
        self._session.look(lambda: backups_of(path, folder), self.table.show_rows, self)

    def _back_up(self) -> None:
        path, folder = self._session.path, self._folder
        self._session.write(
            lambda book, progress: book.back_up(default_name(path, datetime.now(), folder), progress.at),
            lambda _: self._ask(),
            called=tr("Backing up…"),
            owner=self,
        )

    def _restore(self) -> None:
        made: Backup | None = self.table.chosen()
        if made is not None:
            self.restore_requested.emit(made.path)
            self.accept()


def _columns() -> list[SheetColumn]:
    ways = {
        "by hand": tr("By hand"),
        "auto": tr("Automatic"),
        "before restore": tr("Before a restore"),
        "salvaged": tr("From a damaged book"),
    }
    return [
        SheetColumn(tr("When"), lambda made: f"{shown_date(made.at.date())}  {ltr(f'{made.at:%H:%M}')}", 190),
        SheetColumn(tr("How"), lambda made: ways[made.way], 160),
        SheetColumn(tr("Size"), lambda made: ltr(f"{made.size / 1_000_000:,.1f} MB"), 120, True),
        SheetColumn("", lambda _: "", 20),
    ]

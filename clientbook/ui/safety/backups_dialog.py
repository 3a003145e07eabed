"""The book's backups with their dates: one more now, one read again, or one of them in the book's place."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.errors import UserError
from ...jobs.safety.auto_backup import back_up_now, last_verified
from ...progress import Progress
from ...settings import Settings
from ...store.file.backup import Backup, backups_of, folder_of, verify
from ...texts import tr
from ..kit.bidi import ltr, shown_date
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.messages import said
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..session import Session
from .auto_backups import backed_up, places_of


class BackupsDialog(ReadingOrder, QDialog):
    """The newest first. What is restored takes the book's place; the book as it was is one more backup then."""

    restore_requested = Signal(Path)
    look_requested = Signal(Path)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        open_at(self, 800, 500)
        self._session = session
        self._settings = settings
        self._folder = settings.own_backups or folder_of(session.path)
        self._verifying = Progress()
        self.table = Sheet(tr("Backups"), _columns(), self)
        self.places = plain_label("", "secondary", self)
        self.news = plain_label("", "", self)
        self.news.hide()
        self._note = plain_label(
            tr("Your book as it is now is kept as well, and can be restored in the same way."), "secondary", self
        )
        for label in (self.places, self.news, self._note):
            label.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.now = QPushButton(tr("Back up now"), self)
        self.open_folder = QPushButton(tr("Open the folder"), self)
        self.verify = QPushButton(tr("Verify"), self)
        self.look = QPushButton(tr("Look at it"), self)
        self.restore = QPushButton(tr("Restore"), self)
        self._lay_out()
        self._connect()
        self._offer(None)
        self._show([])
        self._ask()

    def _lay_out(self) -> None:
        for button in (self.now, self.open_folder, self.verify, self.look, self.restore):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.places)
        column.addWidget(self.table, 1)
        column.addWidget(self.news)
        column.addWidget(self._note)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._offer)
        self.restore.clicked.connect(self._restore)
        self.verify.clicked.connect(self._verify)
        self.look.clicked.connect(self._look)
        self.now.clicked.connect(self._back_up)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda: self._verifying.cancel())

    def _ask(self) -> None:
        path, folders = self._session.path, self._settings.backup_places
        self._session.look(lambda: backups_of(path, *folders), self._show, self)

    def _show(self, found: list[Backup]) -> None:
        chosen: Backup | None = self.table.chosen()
        newest: Backup | None = self.table.rows.row(0)
        self.table.show_rows(found)
        if found:  # the newest is most often wanted; what was chosen stays so until a newer one is there
            paths = [made.path for made in found]
            stays = chosen is not None and newest is not None and newest.path == paths[0] and chosen.path in paths
            self.table.select_row(paths.index(chosen.path) if stays and chosen is not None else 0)
        lines = [place_line(tr("Folder: {folder}"), self._folder, found)]
        second = self._settings.second_place
        if second is not None:
            lines.append(place_line(tr("Second place: {folder}"), second, found))
        else:
            lines.append(tr("There is no second place: the settings take a folder on another disk."))
        self.places.setText("\n".join(lines))

    def _offer(self, made: Backup | None) -> None:
        self.restore.setEnabled(made is not None)
        self.look.setEnabled(made is not None)
        self.verify.setEnabled(made is not None and made.verified is not None)

    def _show_text(self, text: str) -> None:
        self.news.setText(text)
        self.news.show()

    def _back_up(self) -> None:
        folder, places = self._settings.own_backups, places_of(self._settings)

        def done(made: tuple[Path, UserError | None]) -> None:
            self._show_text(backed_up(*made))
            self._ask()

        self._session.write(
            lambda book, progress: back_up_now(book, folder, places, datetime.now(), progress.at),
            done,
            called=tr("Backing up…"),
            owner=self,
        )

    def _verify(self) -> None:
        made: Backup | None = self.table.chosen()
        if made is None:
            return

        def read_again(progress: Progress) -> str:
            try:
                verify(made.path, datetime.now(), progress)
            except UserError as error:
                return said(error)
            return tr("{file} is whole, and as it was made.").format(file=ltr(made.path.name))

        def done(text: str) -> None:
            self._show_text(text)
            self._ask()

        self._verifying.cancel()
        self._show_text(tr("Reading {file} from end to end…").format(file=ltr(made.path.name)))
        self._verifying = self._session.read_whole(read_again, done, self)

    def _look(self) -> None:
        """In a window of its own: this one goes on with the book."""
        made: Backup | None = self.table.chosen()
        if made is not None:
            self.look_requested.emit(made.path)

    def _restore(self) -> None:
        made: Backup | None = self.table.chosen()
        if made is not None:
            self.restore_requested.emit(made.path)
            self.accept()


def place_line(template: str, folder: Path, found: list[Backup]) -> str:
    """A folder of backups, and when one in it was last read whole."""
    at = last_verified(found, folder, datetime.now())
    verified_text = tr("nothing verified there yet") if at is None else tr("last verified {when}").format(when=when(at))
    return f"{template.format(folder=ltr(str(folder)))} · {verified_text}"


def when(at: datetime) -> str:
    return f"{shown_date(at.date())}  {ltr(f'{at:%H:%M}')}"


def _columns() -> list[SheetColumn]:
    ways = labels.backup_ways()
    unverified = tr("not verified")
    return [
        SheetColumn(tr("When"), lambda made: when(made.at), 150),
        SheetColumn(tr("How"), lambda made: ways[made.way], 125),
        SheetColumn(tr("Verified"), lambda made: unverified if made.verified is None else when(made.verified), 150),
        SheetColumn(tr("Size"), lambda made: ltr(f"{made.size / 1_000_000:,.1f} MB"), 75, True),
        SheetColumn(tr("Folder"), lambda made: ltr(made.path.parent.name), 110, stretch=1),
    ]

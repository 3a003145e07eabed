"""Erasing a person for good: the one thing that is asked first, because undo cannot bring it back."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ... import labels
from ...jobs.exporting.export_person import export_person
from ...jobs.safety.erase import Erased, erase
from ...settings import Settings
from ...texts import tr
from ..kit import messages
from ..kit.bidi import isolate, ltr
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label
from ..session import Session

_WIDTH = 520
_BESIDE = 72  # the margins, and the bar to scroll by


class EraseDialog(ReadingOrder, QDialog):
    """Says what will be gone; then what is still left elsewhere, with the way to backups that have it."""

    backups_requested = Signal()

    def __init__(
        self, session: Session, settings: Settings, number: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Erase for good"))
        self._session = session
        self._folders = settings.backup_places
        self._number, self._name = number, name
        text = tr("{name}, and all that hangs on this record, goes out of the book, its history and its file.")
        self.what = plain_label(text.format(name=isolate(name)), "", self)
        self.more = plain_label(tr("Undo cannot bring it back."), "secondary", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = QPushButton(tr("Save all that is known…"), self)
        self.erase = QPushButton(tr("Erase for good"), self)
        self.backups = QPushButton(tr("Show the backups…"), self)
        self.backups.hide()
        self._lay_out()
        self.save.clicked.connect(self._choose_file)
        self.erase.clicked.connect(self._erase)
        self.backups.clicked.connect(self.backups_requested)
        self.buttons.rejected.connect(self.reject)
        self._fit()

    def _lay_out(self) -> None:
        for button in (self.save, self.erase, self.backups):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for label in (self.what, self.more):
            label.setWordWrap(True)
        self._scroll = QScrollArea(self)  # there may be many files
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setWidget(self.more)
        column.addWidget(self.what)
        column.addWidget(self._scroll)
        column.addWidget(self.buttons)

    def _fit(self) -> None:
        """As high as the wrapped texts ask for, on half a screen; the rest is scrolled to."""
        width = max(_WIDTH, self._column.minimumSize().width())
        most = self.screen().availableGeometry().height() // 2
        self._scroll.setFixedHeight(min(self.more.heightForWidth(width - _BESIDE), most))
        self.resize(width, self._column.heightForWidth(width))

    def _choose_file(self) -> None:
        target = messages.file_to_save(self, self.save.text(), "person.json", "JSON (*.json)")
        if target is not None:
            self.save_known(target)

    def save_known(self, target: Path) -> None:
        """Writes all that the book knows of this person."""
        number = self._number
        text = tr("Written to {file}").format(file=ltr(target.name))
        self._session.write(lambda book, _: export_person(book, number, target), lambda _: self._say(text), owner=self)

    def _erase(self) -> None:
        number, folders = self._number, self._folders
        self.erase.setEnabled(False)
        self._session.write(
            lambda book, _: erase(book, number, folders), self._show_erased, called=tr("Erasing…"), owner=self
        )

    def _show_erased(self, done: Erased) -> None:
        self.erase.hide()
        self.save.hide()
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))
        self.what.setText(tr("{name} is erased.").format(name=isolate(self._name)))
        counts = Counter(kind for kind, _ in done.naming)
        named = [labels.kinds(count)[kind] for kind, count in sorted(counts.items())]
        lines = [tr("Still named in: {what}").format(what=", ".join(named))] if named else []
        if counts.keys() & {"statement", "remittance"}:
            lines.append(tr("Closed statements and what employers sent stay as they are, with the name."))
        if done.remembering:
            lines.append(tr("Still named in the history of %n record(s).", "", len(done.remembering)))
        files = done.files
        self.backups.setVisible(bool(files.backups))
        lines += _listed(tr("Still in these backups:"), files.backups)
        lines += _listed(tr("Still in these files:"), files.exports)
        lines += _listed(tr("Cannot be searched, and may hold the name:"), files.unclear)
        lines += _listed(tr("No longer where they were written (deleted, or moved):"), files.missing)
        nowhere = tr("It is named nowhere else in the book, in no backup, and in no file that the book remembers.")
        self._say("\n".join(lines).strip() or nowhere)

    def _say(self, text: str) -> None:
        self.more.setText(text)
        self._fit()


def _listed(title: str, paths: Sequence[Path]) -> list[str]:
    """A title with all files below it, by their folders: they have to be found, to be deleted."""
    lines = ["", title] if paths else []
    for folder in dict.fromkeys(path.parent for path in paths):
        lines.append(ltr(str(folder)))
        lines += [f"    {ltr(path.name)}" for path in paths if path.parent == folder]
    return lines

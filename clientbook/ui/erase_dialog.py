"""Erasing a person for good: the one thing that is asked first, because undo cannot bring it back."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from .. import labels
from ..jobs.erase import Erased, erase
from ..jobs.export_person import export_person
from ..settings import Settings
from ..texts import tr
from . import messages
from .kit.bidi import isolate, ltr
from .kit.reading_order import ReadingOrder
from .kit.words import plain_label
from .session import Session

_WIDTH = 520
_SHOWN = 8


class EraseDialog(ReadingOrder, QDialog):
    """Says what will be gone; then what is still left elsewhere."""

    def __init__(
        self, session: Session, settings: Settings, number: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Erase for good"))
        self._session = session
        self._folder = Path(settings.backup_folder) if settings.backup_folder else None
        self._number, self._name = number, name
        text = tr("{name}, and all that hangs on this record, goes out of the book, its history and its file.")
        self.what = plain_label(text.format(name=isolate(name)), "", self)
        self.more = plain_label(tr("Undo cannot bring it back."), "secondary", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = QPushButton(tr("Save all that is known…"), self)
        self.erase = QPushButton(tr("Erase for good"), self)

        for button in (self.save, self.erase):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for label in (self.what, self.more):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.buttons)

        self.save.clicked.connect(self._choose_file)
        self.erase.clicked.connect(self._erase)
        self.buttons.rejected.connect(self.reject)
        self._fit()

    def _fit(self) -> None:
        """As high as the wrapped texts ask for."""
        width = max(_WIDTH, self._column.minimumSize().width())
        self.resize(width, self._column.heightForWidth(width))

    def _choose_file(self) -> None:
        target = messages.file_to_save(self, self.save.text(), "person.json", "JSON (*.json)")
        if target is not None:
            self.save_known(target)

    def save_known(self, target: Path) -> None:
        """Writes all that the book knows of this person."""
        number = self._number
        told = tr("Written to {file}").format(file=ltr(target.name))
        self._session.write(lambda book, _: export_person(book, number, target), lambda _: self._say(told), owner=self)

    def _erase(self) -> None:
        number, folder = self._number, self._folder
        self.erase.setEnabled(False)
        self._session.write(
            lambda book, _: erase(book, number, folder), self._show_erased, called=tr("Erasing…"), owner=self
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
        lines += [tr("Still in the backup {file}").format(file=ltr(path.name)) for path in done.backups[:_SHOWN]]
        if len(done.backups) > _SHOWN:
            lines.append(tr("and in %n more backup(s)", "", len(done.backups) - _SHOWN))
        self._say("\n".join(lines) or tr("It is named nowhere else in the book, and in no backup."))

    def _say(self, text: str) -> None:
        self.more.setText(text)
        self._fit()

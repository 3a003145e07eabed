"""Files linked to a client: they stay where they are, the book keeps the way to them."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ....texts import tr
from ...kit import messages
from ...kit.bidi import ltr
from ...kit.fields.rows import Row, Rows
from ...kit.links import only_shows
from ...kit.words import cut, link


class FilesField(Rows):
    """`value()` are paths. `file_missing` says that a file is no longer there."""

    file_missing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = link("+ " + tr("Link a file…"), self)
        self._column.addWidget(self._add)
        self._add.clicked.connect(self._choose)

    def value(self) -> tuple[str, ...]:
        return self.items

    def has_empty(self, items: tuple[object, ...]) -> bool:
        return False

    def make_row(self) -> Row:
        button = link("", self)
        row = Row([(button, 1)], self)
        button.clicked.connect(lambda: self._open(row.item))
        return row

    def show_row(self, row: Row, item: str) -> None:
        (button,) = row.fields
        name = Path(item).name
        button.setText(cut(name).replace("&", "&&"))
        button.setAccessibleName(tr("Open {file}").format(file=name))

    def focus_row(self, place: int) -> None:
        if place < len(self.rows):
            super().focus_row(place)
        else:
            self._add.setFocus()

    def _choose(self) -> None:
        path = messages.file_to_open(self, tr("Link a file"), tr("All files (*)"))
        if path is not None and str(path) not in self.items:
            self.commit_items((*self.items, str(path)))

    def _open(self, path: str) -> None:
        """What only shows itself is opened at once; before anything that may run, the manager is asked."""
        if not Path(path).exists():
            self.file_missing.emit(tr("{file} is no longer where it was.").format(file=Path(path).name))
        elif only_shows(Path(path)):
            _hand_over(path)
        else:
            self._ask(path)

    def _ask(self, path: str) -> None:
        text = tr("{file} may be a program, and would run. Open it only where you know what it does.")
        named = text.format(file=ltr(Path(path).name))
        messages.ask(self, named, (tr("Open it"), lambda: _hand_over(path)))


def _hand_over(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))

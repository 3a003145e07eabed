"""Files linked to a client: they stay where they are, the book keeps the way to them."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ....texts import tr
from ...kit import messages
from ...kit.bidi import ltr
from ...kit.links import only_shows
from ...kit.words import link
from .deal_fields import Rows


class FilesField(Rows):
    """`value()` are paths. `missing_told` says that a file is no longer there."""

    missing_told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] = ()
        self._add = link("+ " + tr("Link a file…"), self)
        self._column.addWidget(self._add)
        self._add.clicked.connect(self._choose)

    def value(self) -> tuple[str, ...]:
        return self._value

    def set_value(self, value: tuple[str, ...]) -> None:
        self._value = tuple(value)
        self.clear_rows()
        for path in self._value:
            button = link(Path(path).name, self)
            button.setAccessibleName(tr("Open {file}").format(file=Path(path).name))
            button.clicked.connect(lambda _=False, path=path: self._open(path))
            self.add_row([(button, 1)], lambda path=path: self._commit(tuple(p for p in self._value if p != path)))
        self._column.removeWidget(self._add)
        self._column.addWidget(self._add)

    def _choose(self) -> None:
        path = messages.file_to_open(self, tr("Link a file"), tr("All files (*)"))
        if path is not None and str(path) not in self._value:
            self._commit((*self._value, str(path)))

    def _open(self, path: str) -> None:
        """What only shows itself is opened at once; before anything that may run, the manager is asked."""
        if not Path(path).exists():
            self.missing_told.emit(tr("{file} is no longer where it was.").format(file=Path(path).name))
        elif only_shows(Path(path)):
            _hand_over(path)
        else:
            self._ask(path)

    def _ask(self, path: str) -> None:
        text = tr("{file} may be a program, and would run. Open it only where you know what it does.")
        named = text.format(file=ltr(Path(path).name))
        messages.ask(self, named, (tr("Open it"), lambda: _hand_over(path)))

    def _commit(self, value: tuple[str, ...]) -> None:
        self.set_value(value)
        self.value_changed.emit(value)


def _hand_over(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))

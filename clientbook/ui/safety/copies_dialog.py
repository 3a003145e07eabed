"""The copies of the book that lie beside it: what each holds, to be looked at."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...jobs.safety.sides import held_text, maker_text
from ...store import engine
from ...store.file.copies import Copy, Side, copies_beside, side_of
from ...texts import tr
from ..kit.bidi import ltr, shown_moment
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..session import Session


class _Line(NamedTuple):
    copy: Copy
    side: Side | None  # None where it cannot be read


class CopiesDialog(ReadingOrder, QDialog):
    """Nothing is done with a copy here: both computers' work stays until the user has seen to it."""

    look_requested = Signal(Path)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Copies of this book"))
        open_at(self, 960, 380)
        self._path = session.path
        why = plain_label(
            tr(
                "A sync program makes a copy where the book was changed on two computers while they were apart. What is"
                " in a copy is not in this book: look at it, and enter here what is missing."
            ),
            "",
            self,
        )
        why.setWordWrap(True)
        self.table = Sheet(tr("Copies of this book"), _columns(), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.look = QPushButton(tr("Look at it"), self)
        self.open_folder = QPushButton(tr("Open the folder"), self)
        self.look.setEnabled(False)
        for button in (self.open_folder, self.look):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(why)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

        self.table.row_chosen.connect(lambda line: self.look.setEnabled(line is not None))
        self.look.clicked.connect(lambda: self.look_requested.emit(self.table.chosen().copy.path))
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))))
        buttons.rejected.connect(self.reject)
        session.look(lambda: [_Line(each, _side(each.path)) for each in copies_beside(self._path)], self._show, self)

    def _show(self, lines: list[_Line]) -> None:
        self.table.show_rows(lines)


def _side(file: Path) -> Side | None:
    with suppress(engine.Error, OSError):
        return side_of(file)
    return None


def _changed(line: _Line) -> str:
    return shown_moment(line.side.newest) if line.side is not None and line.side.newest is not None else ""


def _held(line: _Line) -> str:
    return tr("it cannot be read as a book") if line.side is None else held_text(line.side)


def _columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("File"), lambda line: ltr(line.copy.path.name), 340, stretch=2),
        SheetColumn(tr("Made by"), lambda line: maker_text(line.copy), 140),
        SheetColumn(tr("Last changed"), _changed, 140),
        SheetColumn(tr("Holds"), _held, 250, stretch=1),
    ]

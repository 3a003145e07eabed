"""The book's name means another file now, or none: both are kept, either can be looked at, and one of them is taken."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...jobs.safety.sides import side_text
from ...store import engine
from ...store.file.copies import Side, side_of
from ...texts import tr
from ..kit.bidi import ltr, shown_moment
from ..kit.layout.reading_order import ReadingOrder
from ..kit.messages import said
from ..kit.words import plain_label
from ..session import Session

_WIDTH: Final = 640


class ReplacedDialog(ReadingOrder, QDialog):
    """Nothing is written until one of the files is taken; what was open is kept before anything else is offered."""

    restore_requested = Signal(Path)
    reopen_requested = Signal()
    look_requested = Signal(Path)
    others_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None, *, gone: bool) -> None:
        """`gone` where no file bears the book's name any more."""
        super().__init__(parent)
        self.setWindowTitle("Clientbook")
        self._session = session
        self._gone = gone
        self._kept: Path | None = None
        name = session.path.name
        self.happened = plain_label(said(UserError("book-gone" if gone else "book-replaced", file=name)), "", self)
        self.there = plain_label("", "", self)
        self.ours = plain_label(tr("Keeping what was open…"), "", self)
        self.look_there = QPushButton(tr("Look at it"), self)
        self.take_there = QPushButton(tr("Go on with this file"), self)
        self.look_ours = QPushButton(tr("Look at it"), self)
        self.take_ours = QPushButton(tr("Put it back") if gone else tr("Go on with what was open"), self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.others = QPushButton(tr("Backups…"), self)
        self.others.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        session.keep_what_was_open(self._show_kept, self)
        if not gone:
            session.look(partial(_side, session.path), self._show_there, self)

    def _lay_out(self) -> None:
        self._buttons.addButton(self.others, QDialogButtonBox.ButtonRole.ActionRole)
        self._column.setContentsMargins(24, 24, 24, 16)
        self._column.setSpacing(16)
        for label in (self.happened, self.there, self.ours):
            label.setWordWrap(True)
        self._column.addWidget(self.happened)
        for label, look, take in (
            (self.there, self.look_there, self.take_there),
            (self.ours, self.look_ours, self.take_ours),
        ):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(look)
            row.addWidget(take)
            self._column.addWidget(label)
            self._column.addLayout(row)
            take.setEnabled(False)
            look.setEnabled(False)
        for widget in (self.there, self.look_there, self.take_there):
            widget.setHidden(self._gone)
        self._column.addWidget(self._buttons)
        self._fit()

    def _connect(self) -> None:
        self.look_there.clicked.connect(lambda: self.look_requested.emit(self._session.path))
        self.look_ours.clicked.connect(lambda: self.look_requested.emit(self._kept))
        self.take_there.clicked.connect(self.accept)
        self.take_there.clicked.connect(self.reopen_requested)
        self.take_ours.clicked.connect(self.accept)
        self.take_ours.clicked.connect(lambda: self.restore_requested.emit(self._kept))
        self.others.clicked.connect(self.accept)
        self.others.clicked.connect(self.others_requested)
        self._buttons.rejected.connect(self.reject)

    def _show_there(self, side: Side | None) -> None:
        held = tr("it cannot be read as a book") if side is None else side_text(side, shown_moment)
        self.there.setText(tr("The file that is there now: {held}.").format(held=held))
        self.take_there.setEnabled(True)  # where it is damaged, its backups are offered then
        self.look_there.setEnabled(side is not None)
        self._fit()

    def _show_kept(self, kept: Path | None) -> None:
        self._kept = kept
        if kept is None:
            self.ours.setText(
                tr("What was open was overwritten and cannot be kept: the newest backup is the nearest to it.")
            )
            self.look_ours.hide()
            self.take_ours.hide()
            self._fit()
            return
        self._session.look(partial(_side, kept), self._show_ours, self)

    def _show_ours(self, side: Side | None) -> None:
        assert self._kept is not None
        held = "" if side is None else side_text(side, shown_moment)
        text = tr("What was open: {held}. It is kept as this file:").format(held=held)
        self.ours.setText(f"{text}\n{ltr(self._kept.name)}")
        for button in (self.look_ours, self.take_ours):
            button.setEnabled(side is not None)
        if self._gone:
            self.take_ours.setDefault(True)
            self.take_ours.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As high as the wrapped texts ask for."""
        width = max(_WIDTH, self._column.minimumSize().width())
        self.resize(width, self._column.heightForWidth(width))


def _side(file: Path) -> Side | None:
    with suppress(engine.Error, OSError):
        return side_of(file)
    return None

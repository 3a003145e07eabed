"""An employer's statement before it is taken in: which column is what, its first lines, and the tolerance."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...domain.money import from_minor, to_minor
from ...files.csv_rows import rows
from ...jobs.compare import TOLERANCE, Theirs, look_at
from ...texts import tr
from .. import messages
from ..kit.amount_field import AmountField
from ..kit.field import ChoiceField
from ..kit.form import Form
from ..kit.layouts import open_at
from ..kit.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session

_SAMPLE: Final = 6
_WIDTH: Final = 110


class TheirsDialog(ReadingOrder, QDialog):
    """`taken` gives the columns as the user left them, and the tolerance in whole units."""

    taken = Signal(object, object)  # Theirs, Decimal

    def __init__(self, session: Session, path: Path, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Their statement"))
        open_at(self, 820, 460)
        self._session = session
        self._theirs: Theirs | None = None
        self._currency = currency
        self._parts = {
            "amount": tr("What was paid"),
            "deal": tr("Deal"),
            "invoice": tr("Invoice"),
            "client": tr("Client"),
            "text": tr("Note"),
        }
        self._choices = {part: ChoiceField({}, self) for part in self._parts}
        self._tolerance = AmountField(self, empty_is_zero=True)
        self._tolerance.currency = currency
        self._tolerance.set_value(to_minor(TOLERANCE, currency))
        self._column = QVBoxLayout(self)
        self._take = QPushButton(tr("Compare"), self)
        self._take.setProperty("primary", True)
        self._take.setEnabled(False)
        self._lay_out(path)
        session.ask(lambda _: _looked(path), self._show, self, lane=Lane.SLOW)

    def _lay_out(self, path: Path) -> None:
        form = Form()
        for part, word in self._parts.items():
            form.add(word, self._choices[part])
        form.add(tr("Tolerance"), self._tolerance)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(plain_label(path.name, "", self))
        self._column.addLayout(form)
        self._column.addStretch(0)
        self._column.addWidget(buttons)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    @property
    def is_ready(self) -> bool:
        return self._theirs is not None

    def _show(self, answer: Any) -> None:
        if isinstance(answer, UserError):
            messages.told(self, answer).finished.connect(self.reject)
            return
        self._theirs, sample = answer
        headings = self._theirs.reading.headings
        names = {n: heading or tr("Column {n}").format(n=n + 1) for n, heading in enumerate(headings)}
        for part, choice in self._choices.items():
            choice.fill({None: tr("— none —")} | names)
            choice.set_value(self._theirs.columns.get(part))
        columns = [SheetColumn(name, _cell_at(place), _WIDTH) for place, name in names.items()]
        table = Sheet(tr("First lines"), columns, self)
        table.show_rows(sample)
        self._column.insertWidget(2, table, 1)
        self._take.setEnabled(True)
        self._take.setDefault(True)

    def _accept(self) -> None:
        self._tolerance.commit()
        if self._theirs is None or self._tolerance.property("problem"):
            return
        columns = {part: choice.value() for part, choice in self._choices.items() if choice.value() is not None}
        tolerance = from_minor(self._tolerance.value() or 0, self._currency)
        self.taken.emit(Theirs(self._theirs.reading, columns), tolerance)
        self.accept()


def _cell_at(place: int) -> Callable[[list[str]], str]:
    return lambda cells: cells[place] if place < len(cells) else ""


def _looked(path: Path) -> Any:
    """The list and its first rows; a problem with the file is an answer too."""
    try:
        theirs = look_at(path)
        return theirs, [list(row.cells) for row in islice(rows(theirs.reading), _SAMPLE)]
    except UserError as error:
        return error

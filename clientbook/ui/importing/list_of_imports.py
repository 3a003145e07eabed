"""All lists that came in: file, day, counts; each can be taken back, whatever happened since."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...jobs.importing.summary import step_summary_lines
from ...jobs.safety.take_back import ImportDone, TakingBack, imports_of, taking_back
from ...store.book import Book
from ...texts import tr
from ..kit import messages
from ..kit.bidi import as_written, isolate, ltr, shown_date
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..session import Session

_NAMED = 6


class ImportsDialog(ReadingOrder, QDialog):
    """`take_back_requested` gives the plan that was agreed to."""

    take_back_requested = Signal(object)  # TakingBack

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Imports"))
        open_at(self, 980, 440)
        self._session = session
        self._plans: tuple[TakingBack, TakingBack] | None = None
        self.table = Sheet(tr("Imports"), _columns(), self)
        self.summary = plain_label("", "", self)
        self.summary.setWordWrap(True)
        self.back_button = QPushButton(tr("Take back"), self)
        self.part_button = QPushButton(tr("Take back the rest"), self)
        self._whole = QPushButton(tr("Take back all of it"), self)
        for button in (self.part_button, self._whole):
            button.setVisible(False)
        self.back_button.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.back_button, self.part_button, self._whole):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addLayout(row)
        self.table.row_chosen.connect(self._chosen)
        self.back_button.clicked.connect(self._look)
        self.part_button.clicked.connect(lambda: self._agree(0))
        self._whole.clicked.connect(lambda: self._agree(1))
        buttons.rejected.connect(self.reject)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Asks the book for its imports."""
        self._session.ask(imports_of, self.table.show_rows, self, "imports")

    def _chosen(self, each: ImportDone | None) -> None:
        self._plans = None
        self.summary.setText("" if each is None else "\n".join(step_summary_lines(each.step.label.values)))
        self.back_button.setVisible(True)
        self.back_button.setEnabled(each is not None and not each.taken_back)
        for button in (self.part_button, self._whole):
            button.setVisible(False)

    def _look(self) -> None:
        """What was changed since is asked about before anything goes."""
        each: ImportDone | None = self.table.chosen()
        if each is not None:
            number = each.step.id
            self.back_button.setEnabled(False)
            self._session.ask(lambda book: _planned(book, number), self._ask, self)

    def _ask(self, answer: Any) -> None:
        if isinstance(answer, UserError):
            messages.error_box(self, answer)
            return
        self._plans = answer
        kept = answer[0].kept
        if not kept:
            self._agree(0)
            return
        names = ", ".join(isolate(each.name) for each in kept[:_NAMED])
        more = "…" if len(kept) > _NAMED else ""
        text = tr("%n record(s) changed since, or used by others: {names}", "", len(kept))
        self.summary.setText(text.format(names=names + more))
        self.back_button.setVisible(False)
        self.part_button.setVisible(bool(answer[0].changes))
        self._whole.setVisible(True)

    def _agree(self, place: int) -> None:
        if self._plans is not None:
            self.take_back_requested.emit(self._plans[place])
            self._chosen(None)


def _planned(book: Book, step: int) -> object:
    """(what goes without what was changed since, what goes with it)."""
    try:
        return taking_back(book, step), taking_back(book, step, all_of_it=True)
    except UserError as error:
        return error


def _columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("File"), lambda each: as_written(str(each.step.label.values.get("file", ""))), 180, stretch=1),
        SheetColumn(tr("Day"), lambda each: shown_date(each.step.at.astimezone().date()), 90),
        SheetColumn(tr("Rows added"), lambda each: _count(each, "added"), 105, True),
        SheetColumn(tr("Updated"), lambda each: _count(each, "updated"), 75, True, optional=True),
        SheetColumn(tr("In the book already"), lambda each: _count(each, "known"), 115, True),
        SheetColumn(tr("Repeats"), lambda each: _count(each, "repeats"), 65, True, optional=True),
        SheetColumn(tr("Refused"), lambda each: _count(each, "refused"), 65, True),
        SheetColumn(tr("New records"), lambda each: ltr(f"{each.step.added:,}"), 95, True, optional=True),
        SheetColumn(tr("State"), lambda each: tr("Taken back") if each.taken_back else tr("In the book"), 90),
    ]


def _count(each: ImportDone, name: str) -> str:
    """So many rows, as the dialog counted them; earlier imports did not keep it."""
    count = each.step.label.values.get(name)
    return ltr(f"{count:,}") if isinstance(count, int) else ""

"""An employer's statement before it is taken in: which column is what, its first lines, and the tolerance."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...domain.money import from_minor, to_minor
from ...files.employer_statements.employer_statement import Table
from ...jobs.pay.employer_statements import (
    TOLERANCE,
    StatementFile,
    currency_of,
    expected,
    look_at,
    questions_of,
    remembered_columns,
)
from ...store.book import Book
from ...texts import tr
from ..importing.questions import ImportQuestions
from ..kit import messages
from ..kit.bidi import as_written, isolate
from ..kit.fields.amount_field import AmountField
from ..kit.fields.field import ChoiceField
from ..kit.fields.form import Form
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session

_SAMPLE: Final = 6
_WIDTH: Final = 110


class EmployerStatementDialog(ReadingOrder, QDialog):
    """`taken` gives the columns as the user left them, and the tolerance in whole units."""

    taken = Signal(object, object)  # StatementFile, Decimal

    def __init__(
        self, session: Session, path: Path, month: str, employer: str, currency: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Their statement"))
        open_at(self, 820, 560)
        self._session = session
        self._statement_file: StatementFile | None = None
        self._currency = currency
        self._parts = {
            "paid": tr("What was paid"),
            "deal": tr("Deal"),
            "invoice": tr("Invoice"),
            "client": tr("Client"),
            "amount": tr("The sale's amount"),
            "notes": tr("Note"),
        }
        self.part_choices = {part: ChoiceField({}, self) for part in self._parts}
        self.said = plain_label("", "secondary", self)
        self.questions = ImportQuestions(self)
        self._tolerance = AmountField(self, empty_is_zero=True)
        self._tolerance.currency = currency
        self._tolerance.set_value(to_minor(TOLERANCE, currency))
        self._column = QVBoxLayout(self)
        self.take_button = QPushButton(tr("Reconcile"), self)
        self.take_button.setProperty("primary", True)
        self.take_button.setEnabled(False)
        self._lay_out(path)
        for choice in self.part_choices.values():
            choice.activated.connect(self._chosen)
        self.questions.changed.connect(self._chosen)
        session.ask(lambda book: _looked(book, path, month, employer), self._show, self, lane=Lane.SLOW)

    def _lay_out(self, path: Path) -> None:
        form = Form()
        for part, word in self._parts.items():
            form.add(word, self.part_choices[part])
        form.add(tr("Tolerance"), self._tolerance)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.take_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(plain_label(path.name, "", self))
        self._column.addLayout(form)
        self.said.setWordWrap(True)
        self._column.addWidget(self.questions)
        self._column.addWidget(self.said)
        self._column.addStretch(0)
        self._column.addWidget(buttons)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    @property
    def is_ready(self) -> bool:
        return self._statement_file is not None

    def _show(self, answer: Any) -> None:
        if isinstance(answer, UserError):
            messages.error_box(self, answer).finished.connect(self.reject)
            return
        self._statement_file, self._currency = answer
        self._tolerance.currency = self._currency
        self._tolerance.set_value(to_minor(TOLERANCE, self._currency))
        self._show_columns(self._statement_file.table)
        self.take_button.setDefault(True)
        self._chosen()

    def _show_columns(self, read: Table) -> None:
        """The choices, filled with the columns as they were understood, and the first lines below them."""
        assert self._statement_file is not None
        headings = read.headings
        names = {
            n: isolate(heading) if heading else tr("Column {n}").format(n=n + 1) for n, heading in enumerate(headings)
        }
        for part, choice in self.part_choices.items():
            choice.fill({None: tr("— none —")} | names)
            choice.set_value(self._statement_file.columns.get(part))
        columns = [SheetColumn(name, _cell_at(place), _WIDTH, stretch=1) for place, name in names.items()]
        table = Sheet(tr("First lines"), columns, self)
        table.show_rows([cells for _, cells in read.rows[:_SAMPLE]])
        self._column.insertWidget(self._column.indexOf(self.said) + 1, table, 1)

    def _chosen(self) -> None:
        """What is still to be chosen, and what becomes of the columns that are nothing."""
        if self._statement_file is None:
            return
        columns = self._columns()
        asked = questions_of(self._answered(), self._currency)
        self.questions.show_questions(asked)
        self.take_button.setEnabled("paid" in columns and all(each.answer for each in asked))
        table = self._statement_file.table
        if "paid" in columns:
            others = [isolate(h) for place, h in enumerate(table.headings) if h and place not in columns.values()]
            text = tr("Not needed, though words in them help to find a deal: {columns}") if others else ""
            text = text.format(columns=", ".join(others))
        elif table.understood.open:
            either = ", ".join(isolate(table.headings[place]) for place in table.understood.open)
            text = tr("Either of these may be what was paid; choose one: {columns}").format(columns=either)
        else:
            text = tr("Which column says what was paid? Choose it above.")
        self.said.setText(text)

    def _answered(self) -> StatementFile:
        """The list with the columns as they are chosen and what was answered. For a dialog that shows one."""
        assert self._statement_file is not None
        decimals = self.questions.answers().get("decimals", "")
        return replace(self._statement_file, columns=self._columns(), decimals=decimals)

    def _columns(self) -> dict[str, int]:
        return {part: choice.value() for part, choice in self.part_choices.items() if choice.value() is not None}

    def _accept(self) -> None:
        self._tolerance.commit()
        if self._statement_file is None or self._tolerance.property("problem"):
            return
        tolerance = from_minor(self._tolerance.value() or 0, self._currency)
        self.taken.emit(self._answered(), tolerance)
        self.accept()


def _cell_at(place: int) -> Callable[[list[str]], str]:
    return lambda cells: as_written(cells[place]) if place < len(cells) else ""


def _looked(book: Book, path: Path, month: str, employer: str) -> tuple[StatementFile, str] | UserError:
    """The list, its columns as this employer's were before, and its currency; a problem with it is an answer too."""
    try:
        statement_file = look_at(path, "", remembered_columns(book, employer), expected(book, month, employer))
        return statement_file, currency_of(book, month, employer)
    except UserError as error:
        return error

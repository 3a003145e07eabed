"""A list before it comes in: what was recognised, the first rows, and what the import would do. All can be changed."""

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import labels
from ..files.columns import FIELDS
from ..files.csv_rows import Reading, read, rows
from ..jobs.import_list import Imported, plan, refused_rows, run
from ..jobs.import_plan import Choices, Existing, ImportPlan, Verdict
from ..progress import Progress
from ..store.book import Book
from ..texts import tr
from . import messages
from .kit.field import ChoiceField
from .kit.notices import BusyBar, plain_label
from .session import Session

_SAMPLE: Final = 8
_PERSON_FIELDS: Final = (
    "company name first_name last_name kind title email phone website address city region country industry status"
    " source tags work tie decides birthday notes"
).split()
_DEAL_FIELDS: Final = (
    "client deal amount currency stage won_on invoiced_on expected_on paid paid_on invoice employer share product cost"
    " rate lost_on lost_reason notes"
).split()
_RECEIPT_FIELDS: Final = "deal client invoice received_on amount notes".split()
_FIELDS_OF: Final = {
    "clients": _PERSON_FIELDS,
    "contacts": _PERSON_FIELDS,
    "deals": _DEAL_FIELDS,
    "receipts": _RECEIPT_FIELDS,
}


class ImportDialog(QDialog):
    """Reads and plans on the worker; `imported` tells when the book has the rows."""

    imported = Signal(object)  # Imported

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path = path
        self._reading: Reading | None = None
        self._sample: list[list[str]] = []
        self._plan: ImportPlan | None = None
        self._number = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)

        self.setWindowTitle(tr("Import a list"))
        self.resize(900, 600)
        self._what = plain_label(parent=self)
        self._guess = plain_label("", "secondary", self)
        self._kind = ChoiceField(
            {
                "clients": tr("Clients"),
                "contacts": tr("Contacts without a client"),
                "deals": tr("Deals"),
                "receipts": tr("Money received"),
            },
            self,
        )
        self._existing = ChoiceField(
            {
                Existing.SKIP: tr("Leave them as they are"),
                Existing.UPDATE: tr("Update them from the list"),
                Existing.ADD: tr("Add them again"),
            },
            self,
        )
        self._existing.set_value(Existing.SKIP)
        self._table = QTableWidget(self)
        self._summary = plain_label(parent=self)
        self._summary.setWordWrap(True)
        self._reasons = QPlainTextEdit(self)
        self._reasons.setReadOnly(True)
        self._reasons.setFixedHeight(96)
        self._reasons.setVisible(False)
        self._save = QPushButton(tr("Save the refused rows…"), self)
        self._save.setVisible(False)
        self._busy = BusyBar(self)
        self._buttons = QDialogButtonBox(self)
        self._import = QPushButton(tr("Import"), self)
        self._import.setProperty("primary", True)
        self._import.setEnabled(False)
        self._lay_out()
        self._connect()
        self._session.ask(_sampled(path), self._show_reading, self, "import-reading")

    def _lay_out(self) -> None:
        for widget, name in (
            (self._kind, tr("The rows are")),
            (self._existing, tr("Rows that are in the book already")),
            (self._table, tr("Columns and the first rows")),
            (self._reasons, tr("Refused rows")),
        ):
            widget.setAccessibleName(name)
        self._buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        options = QFormLayout()
        options.addRow(tr("The rows are"), self._kind)
        options.addRow(tr("Rows that are in the book already"), self._existing)
        self._table.verticalHeader().setVisible(False)
        self._table.setWordWrap(False)
        self._table.setShowGrid(False)
        self._table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        foot = QHBoxLayout()
        foot.addWidget(self._save)
        foot.addStretch()
        foot.addWidget(self._busy)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._what)
        column.addWidget(self._guess)
        column.addLayout(options)
        column.addWidget(self._table, 1)
        column.addWidget(self._summary)
        column.addWidget(self._reasons)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._kind.value_changed.connect(lambda _: self._kind_changed())
        self._existing.value_changed.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._check)
        self._import.clicked.connect(self._run)
        self._save.clicked.connect(self._save_refused)
        self._buttons.rejected.connect(self.reject)
        self._busy.cancel_requested.connect(self._session.cancel_work)
        self._session.work_changed.connect(self._busy.show_work)
        self._session.progress_changed.connect(self._busy.show_progress)

    @property
    def is_checked(self) -> bool:
        """Whether what the import would do is on screen."""
        return self._plan is not None

    # -- reading --------------------------------------------------------------------------------------------------

    def _show_reading(self, answer: Any) -> None:
        if isinstance(answer, Exception):
            messages.told(self, answer).finished.connect(self.reject)
            return
        self._reading, self._sample = answer
        reading = self._reading
        self._what.setText(self._path.name)
        names = {",": tr("comma"), ";": tr("semicolon"), "\t": tr("tab"), "|": tr("bar"), "": tr("one column")}
        self._guess.setText(
            tr("Read as {encoding}, columns by {delimiter}").format(
                encoding=reading.encoding, delimiter=names.get(reading.delimiter, reading.delimiter)
            )
        )
        self._kind.set_value(reading.kind)
        self._fill_table()
        self._check()

    def _kind_changed(self) -> None:
        self._fill_table()
        self._pause.start()

    def _fill_table(self) -> None:
        reading = self._reading
        if reading is None:
            return
        width = len(reading.headings)
        self._table.clear()
        self._table.setColumnCount(width)
        self._table.setRowCount(1 + len(self._sample))
        self._table.setHorizontalHeaderLabels(
            [heading or tr("Column {n}").format(n=place + 1) for place, heading in enumerate(reading.headings)]
        )
        for place in range(width):
            self._table.setCellWidget(0, place, self._mapping(place))
            self._table.setColumnWidth(place, 150)
        for line, cells in enumerate(self._sample):
            for place, text in enumerate(cells[:width]):
                self._table.setItem(line + 1, place, QTableWidgetItem(" ".join(text.split())))

    def _mapping(self, place: int) -> QWidget:
        reading = self._reading
        assert reading is not None
        words = labels.fields()
        known = [name for name in _FIELDS_OF[self._kind.value() or "clients"] if name in FIELDS]
        current = reading.fields[place]
        if current is not None and current not in known:
            known.append(current)
        choice = ChoiceField({None: tr("— not imported —")} | {name: words.get(name, name) for name in known}, self)
        choice.set_value(current)
        choice.setAccessibleName(tr("Meaning of {column}").format(column=reading.headings[place] or place + 1))
        choice.value_changed.connect(lambda value: self._map(place, value))
        return choice

    def _map(self, place: int, field: str | None) -> None:
        reading = self._reading
        assert reading is not None
        fields = list(reading.fields)
        fields[place] = field
        self._reading = replace(reading, fields=tuple(fields))
        self._pause.start()

    # -- planning and importing -----------------------------------------------------------------------------------

    def _choices(self) -> Choices:
        return Choices(as_kind=self._kind.value(), existing=self._existing.value())

    def _check(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self._number += 1
        number, choices = self._number, self._choices()
        self._import.setEnabled(False)
        self._session.cancel_work()
        self._session.write(
            lambda book, progress: _tried(book, reading, choices, progress),
            lambda planned: self._show_plan(number, planned),
            called=tr("Checking the rows…"),
        )

    def _show_plan(self, number: int, planned: ImportPlan | Exception) -> None:
        if number != self._number:
            return
        if isinstance(planned, Exception):
            from ..sentences import sentence

            self._summary.setText(sentence(planned))  # type: ignore[arg-type]  # _tried only keeps UserError
            return
        self._plan = planned
        counts = planned.counts
        self._summary.setText(
            tr("To add: {added}   To update: {updated}   Already there: {skipped}   Refused: {refused}").format(
                **{verdict.value: f"{counts[verdict]:,}" for verdict in Verdict}
            )
        )
        refused = refused_rows(planned, ())[:200]
        self._reasons.setPlainText(
            "\n".join(tr("Line {line}: {reason}").format(line=r[-2], reason=r[-1]) for r in refused)
        )
        self._reasons.setVisible(bool(refused))
        self._save.setVisible(bool(refused))
        self._import.setEnabled(planned.size() > 0)
        self._import.setDefault(True)

    def _run(self) -> None:
        planned = self._plan
        if planned is None:
            return
        self._import.setEnabled(False)
        self._session.write(
            lambda book, progress: run(book, planned, progress), self._was_imported, called=tr("Importing…")
        )

    def _was_imported(self, done: Imported) -> None:
        self.imported.emit(done)
        self.accept()

    def _save_refused(self) -> None:
        from ..jobs.save_refused import save_refused

        planned, reading = self._plan, self._reading
        proposed = f"{self._path.stem} refused.csv"
        target = messages.file_to_save(self, tr("Save the refused rows"), proposed, "CSV (*.csv)")
        if target is not None and planned is not None and reading is not None:
            self._session.write(lambda *_: save_refused(planned, reading.headings, target))

    def reject(self) -> None:
        self._session.cancel_work()
        super().reject()

    def done(self, result: int) -> None:
        self._session.work_changed.disconnect(self._busy.show_work)
        self._session.progress_changed.disconnect(self._busy.show_progress)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().done(result)


def _sampled(path: Path) -> Any:
    """A question that reads a list's beginning; a problem with the file is an answer too."""
    from ..domain.errors import UserError

    def question(_: Book) -> Any:
        try:
            reading = read(path)
            return reading, [list(row.cells) for row in islice(rows(reading), _SAMPLE)]
        except UserError as error:
            return error

    return question


def _tried(book: Book, reading: Reading, choices: Choices, progress: Progress) -> ImportPlan | Exception:
    from ..domain.errors import UserError

    try:
        return plan(book, reading, choices, progress)
    except UserError as error:
        return error

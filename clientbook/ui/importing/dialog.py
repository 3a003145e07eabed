"""A list before it comes in: what was recognised, the first rows, and what the import would do. All can be changed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ... import labels
from ...domain.errors import UserError
from ...domain.plan import TaxRate
from ...files.lists.csv_rows import Reading
from ...jobs.importing.deal_stages import chosen_stages
from ...jobs.importing.import_list import Imported, run
from ...jobs.importing.import_plan import ImportPlan
from ...jobs.importing.refused_rows import save_refused
from ...jobs.importing.rows.open_columns import remark_text
from ...jobs.importing.summary import sentences
from ...progress import Progress
from ...store.book import Book
from ...texts import tr
from ..kit import messages
from ..kit.bidi import isolate
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from ..kit.notices import BusyBar
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session
from .columns import ImportColumns
from .findings import ImportFindings
from .options import ReadingOptions, RowOptions
from .questions import ImportQuestions
from .reading import Sampled, as_remembered, key_of, sampled, tried
from .stages import ImportStages

#: So many columns are named in a line; all stand in the findings.
_NAMED: Final = 8
#: So many first rows are kept in sight where there is room for them, and where there is little.
_MOST_ROWS: Final = 4
_LEAST_ROWS: Final = 2


class ImportDialog(ReadingOrder, QDialog):
    """Reads and plans on the worker; `imported` tells when the book has the rows.

    `remembered` holds what the user made of the columns of earlier lists, by their headings; it grows here. `taxes` is
    the table of the country, for amounts with tax. `stages` are ours by those of other programs; they grow here too.
    """

    imported = Signal(object)  # Imported
    another_requested = Signal()

    def __init__(
        self,
        session: Session,
        path: Path,
        remembered: dict[str, dict[str, str]] | None = None,
        parent: QWidget | None = None,
        taxes: Sequence[TaxRate] = (),
        stages: dict[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.path = path
        self._remembered = {} if remembered is None else remembered
        self._taxes = taxes
        self._stages = {} if stages is None else stages
        self.list_reading: Reading | None = None
        self._sample: list[list[str]] = []
        self.plan: ImportPlan | None = None
        self._number = 0
        self._is_over = self._is_importing = self._is_shared = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)

        self.setWindowTitle(tr("Import a list"))
        open_at(self, 1120, 700)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.columns.setFocus()
        self._read({})

    def _make_parts(self) -> None:
        self.verdict = plain_label("", "", self)
        self.verdict.setWordWrap(True)
        theme.type_scale(self.verdict, 1.25, QFont.Weight.DemiBold)
        self.how = ReadingOptions(self.path.name, self)
        self.options = RowOptions(self)
        self.questions = ImportQuestions(self)
        self.stages = ImportStages(self._stages, self)
        self.columns = ImportColumns(self)
        self.summary = plain_label(parent=self)
        self.summary.setWordWrap(True)
        self.findings = ImportFindings(self)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._upper = QWidget(self._parts)
        self.busy = BusyBar(self)
        self._buttons = QDialogButtonBox(self)
        self.import_button = QPushButton(tr("Import"), self)
        self.import_button.setProperty("primary", True)
        self.import_button.setEnabled(False)

    def _lay_out(self) -> None:
        self._buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.busy)
        foot.addWidget(self._buttons)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        above = QVBoxLayout(self._upper)
        above.setContentsMargins(0, 0, 0, 8)
        above.addWidget(self.columns, 1)
        above.addWidget(self.summary)
        self._parts.addWidget(self._upper)
        self._parts.addWidget(self.findings)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addWidget(self.how)
        column.addWidget(self.options)
        column.addWidget(self.questions)
        column.addWidget(self.stages)
        column.addWidget(self._parts, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.how.reading_requested.connect(self._read)
        self.options.changed.connect(lambda: self.columns.say_rest(self.options.choices().rest))
        self.options.changed.connect(self._check_soon)
        self.options.kind_changed.connect(self._kind_changed)
        self.questions.changed.connect(self._check_soon)
        self.stages.changed.connect(self._check_soon)
        self.columns.mapped.connect(self._map)
        self.findings.row_chosen.connect(self.options.choose_row)
        self.findings.save_requested.connect(self._save_refused)
        self._pause.timeout.connect(self._check)
        self.import_button.clicked.connect(self._run)
        self._buttons.rejected.connect(self.reject)
        self.busy.cancel_requested.connect(self._session.cancel_work)
        self._session.work_changed.connect(self.busy.show_work)
        self._session.progress_changed.connect(self.busy.show_progress)

    @property
    def is_checked(self) -> bool:
        """Whether what the import would do is on screen."""
        return self.plan is not None

    # -- reading --------------------------------------------------------------------------------------------------

    def _read(self, how: dict[str, object]) -> None:
        """Reads the list's beginning, as it was asked for."""
        self.plan = None
        self.import_button.setEnabled(False)
        path = self.path

        def look(book: Book) -> Sampled | UserError:
            return sampled(book, path, how)

        self._session.ask(look, self._show_reading, self, "import-reading", lane=Lane.SLOW)

    def _show_reading(self, answer: Sampled | UserError) -> None:
        if self._is_over:
            return
        if isinstance(answer, UserError):
            if self.list_reading is None:
                another = (tr("Choose another list…"), self.another_requested.emit)
                messages.error_box(self, answer, [another]).finished.connect(self.reject)
            else:
                messages.error_box(self, answer)
            return
        self.list_reading = as_remembered(answer.reading, self._remembered)
        self._sample = answer.rows
        self.how.show_reading(self.list_reading, answer.sheets)
        self.options.kind.set_value(self.list_reading.kind)
        self._fill_table()
        self._check()

    def _kind_changed(self) -> None:
        self._fill_table()
        self._check_soon()

    def _fill_table(self) -> None:
        if self.list_reading is not None:
            self.columns.show_list(self.list_reading, self._sample, self.options.kind.value())
            self.columns.say_rest(self.options.choices().rest)

    def _map(self, place: int, field: str | None) -> None:
        reading = self.list_reading
        assert reading is not None
        fields = list(reading.fields)
        fields[place] = field
        self.list_reading = replace(reading, fields=tuple(fields))
        self._remembered[key_of(reading)] = {
            heading: field or "" for heading, field in zip(reading.headings, fields, strict=True) if heading
        }
        self._check_soon()

    # -- planning and importing -----------------------------------------------------------------------------------

    def _check_soon(self) -> None:
        """What was found until now is void: nothing comes in by it."""
        self.plan = None
        self.import_button.setEnabled(False)
        self._pause.start()

    def _check(self) -> None:
        reading = self.list_reading
        if reading is None:
            return
        self.plan = None
        self._show_taken(0)
        self._number += 1
        number, home = self._number, self._session.home
        answers = self.questions.answers()
        stages = chosen_stages(self._stages)
        choices = replace(self.options.choices(), answers=answers, taxes=self._taxes, home=home, stages=stages)
        self.import_button.setEnabled(False)
        self._session.cancel_work()
        self._session.write(
            lambda book, progress: tried(book, reading, choices, progress),
            lambda planned: self._show_plan(number, planned),
            called=tr("Checking the rows…"),
            stopped=lambda: self._was_stopped(number),
            failed=self._may_go_on,
            owner=self,
        )

    def _show_plan(self, number: int, planned: ImportPlan | UserError) -> None:
        if number != self._number:
            return  # another one is on its way
        if isinstance(planned, UserError):
            self.verdict.clear()
            self.summary.show()
            self.summary.setText(messages.said(planned))
            self.findings.hide()
            return
        self.plan = planned
        said = labels.import_verdict(planned.row_counts)
        self.verdict.setText(said[:1].upper() + said[1:])
        self.summary.setText("\n".join(_summary_of(planned)))
        self.summary.setVisible(bool(self.summary.text()))
        self.options.show_plan(planned)
        self.questions.show_questions(planned.open_questions)
        self.stages.show_plan(planned)
        self.findings.show_plan(planned)
        self.columns.keep_rows(_LEAST_ROWS)
        QTimer.singleShot(0, self, self._give_room)  # once what was found is laid out
        self._show_taken(planned.taken)
        self.import_button.setEnabled(planned.size() > 0 and not planned.unanswered)
        self.import_button.setDefault(True)

    def _give_room(self) -> None:
        """As many first rows stay whole as this dialog has room for, beside all that is asked and was found."""
        for rows in range(_MOST_ROWS, _LEAST_ROWS - 1, -1):
            self.columns.keep_rows(rows)
            self._parts.updateGeometry()
            layout = self.layout()
            if layout is None or layout.totalMinimumHeightForWidth(self.width()) <= self.height():
                break
        if self.plan is not None and self.plan.matched and not self._is_shared:
            # All that the first rows leave, until the splitter is moved.
            first = self._upper.minimumSizeHint().height()
            self._parts.setSizes([first, max(0, self._parts.height() - first)])
            self._is_shared = True

    def _show_taken(self, rows: int) -> None:
        """The button says how many rows come in: as many as are told of afterwards."""
        self.import_button.setText(tr("Import {n}").format(n=f"{rows:,}") if rows else tr("Import"))

    def _was_stopped(self, number: int) -> None:
        """Nothing came in; the same button goes on from here."""
        if number == self._number:
            self.summary.show()
            self.summary.setText(tr("Stopped, nothing came in. Import to go on."))
            self._may_go_on()

    def _may_go_on(self) -> None:
        """After what was stopped, or has failed: why, the window tells."""
        self._is_importing = False
        self.import_button.setEnabled(self.list_reading is not None)

    def _run(self) -> None:
        planned, number = self.plan, self._number
        if planned is None:
            self._check()
            return
        self.import_button.setEnabled(False)
        self._is_importing = True
        self._session.write(
            lambda book, progress: run(book, planned, progress),
            self._was_imported,
            called=tr("Importing…"),
            stopped=lambda: self._was_stopped(number),
            failed=self._may_go_on,
            owner=self,
        )

    def _was_imported(self, done: Imported) -> None:
        self.imported.emit(done)
        self.accept()

    def _save_refused(self) -> None:
        planned, reading = self.plan, self.list_reading
        proposed = f"{self.path.stem} refused.csv"
        target = messages.file_to_save(self, tr("Save the refused rows"), proposed, "CSV (*.csv)")
        if target is None or planned is None or reading is None:
            return

        def notify(count: int) -> None:
            text = tr("%n row(s) written to {file}", "", count)
            self.findings.show_text(text.format(file=isolate(target.name)))

        def work(book: Book, _: Progress) -> int:
            book.note_elsewhere(target, "refused rows")
            return save_refused(planned, reading.headings, target)

        self._session.write(work, notify, owner=self)

    def reject(self) -> None:
        """While rows come in, the first time only stops them: it may be too late for that."""
        if self._is_importing:
            self._session.cancel_work()
            return
        self._is_over = True
        self._number += 1  # what is still on its way comes too late
        self._session.cancel_work()
        super().reject()

    def done(self, result: int) -> None:
        self._session.work_changed.disconnect(self.busy.show_work)
        self._session.progress_changed.disconnect(self.busy.show_progress)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().done(result)


def _summary_of(planned: ImportPlan) -> list[str]:
    """What is still to be said about the rows and the columns."""
    lines = []
    if not planned.rows:
        lines.append(tr("There are no rows below the headings."))
    elif not planned.size():
        lines.append(tr("As it is set now, nothing would come in."))
    if planned.unanswered:
        lines.append(tr("Answer what is asked above first: nothing comes in before."))
    for fate, text in sentences().items():
        if headings := planned.cells.columns(fate):
            more = "…" if len(headings) > _NAMED else ""
            lines.append(text.format(columns=", ".join(map(isolate, headings[:_NAMED])) + more))
    lines += [remark_text(code, isolate(heading), count) for code, heading, count in planned.remarks]
    return lines + planned.questions

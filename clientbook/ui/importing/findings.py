"""What an import found: twins, each with what becomes of it, and refused rows with their reasons."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ...jobs.importing.import_plan import Existing, ImportPlan, Match
from ...jobs.importing.refused_rows import refused_rows
from ...jobs.importing.rows.row_values import one_line
from ...jobs.importing.rows.unmapped_cells import Fate
from ...jobs.importing.summary import notice_told
from ...labels import duplicate_reason
from ...texts import tr
from ..kit.bidi import as_written, ltr
from ..kit.fields.field import ChoiceField
from ..kit.layouts import high_enough
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label

#: More lines than these nobody reads one by one; the counts tell of all.
_SHOWN: Final = 2000


class ImportFindings(QTabWidget):
    """`row_chosen` tells what shall become of one line (None: what becomes of all)."""

    row_chosen = Signal(int, object)
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.matches = Sheet(tr("Rows that are in the book, or in the list above, already"), _match_columns(), self)
        self.refused = Sheet(tr("Refused rows"), _refused_columns(), self)
        self.rest = Sheet(tr("Cells and lines without a field"), _rest_columns(), self)
        self._choice = ChoiceField({None: tr("As for all")} | _one_words(), self)
        self._choice.setAccessibleName(tr("This row"))
        self._choice.setEnabled(False)
        save = QPushButton(tr("Save the refused rows…"), self)
        self._saved = plain_label("", "secondary", self)
        self._pages: list[QWidget] = []
        self._add(self.matches, [plain_label(tr("This row"), "secondary", self), self._choice])
        self._add(self.refused, [save, self._saved])
        self._add(self.rest, [])
        self.matches.row_chosen.connect(self._chosen)
        self._choice.value_changed.connect(self._choose)
        save.clicked.connect(self.save_requested)
        self.setVisible(False)

    def _add(self, sheet: Sheet, foot: Sequence[QWidget]) -> None:
        sheet.setMinimumHeight(high_enough(sheet, 2))
        page = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in foot:
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(sheet, 1)
        column.addLayout(row)
        self._pages.append(page)

    def show_plan(self, planned: ImportPlan) -> None:
        """Doubtful twins first; the chosen row stays chosen."""
        chosen = self.matches.chosen()
        found = sorted(planned.matches, key=lambda match: (match.sure, match.of_list, match.line))[:_SHOWN]
        refused = refused_rows(planned, (), limit=_SHOWN)
        self.matches.show_rows(found)
        self.refused.show_rows(refused)
        self._saved.clear()
        rest = rest_of(planned)
        self.rest.show_rows(rest[:_SHOWN])
        counts = (planned.matched, len(planned.refused), sum(row.cells for row in rest))
        words = (tr("Duplicates ({n})"), tr("Refused ({n})"), tr("Without a field ({n})"))
        current = self.currentWidget()
        self.clear()
        for page, word, count in zip(self._pages, words, counts, strict=True):
            page.setVisible(bool(count))
            if count:
                self.addTab(page, word.format(n=f"{count:,}"))
        if current is not None and self.indexOf(current) >= 0:
            self.setCurrentWidget(current)
        self.setVisible(any(counts))
        if chosen is not None:
            place = next((n for n, match in enumerate(found) if match.line == chosen.line), None)
            if place is not None:
                self.matches.select_row(place)

    def tell(self, text: str) -> None:
        """What came of saving the refused rows."""
        self._saved.setText(text)

    def _chosen(self, match: Match | None) -> None:
        self._choice.setEnabled(match is not None)
        self._choice.set_value(match.existing if match is not None else None)

    def _choose(self, existing: Existing | None) -> None:
        match = self.matches.chosen()
        if match is not None:
            self.row_chosen.emit(match.line, existing)


def _one_words() -> dict[Any, str]:
    return {
        Existing.SKIP: tr("Leave it as it is"),
        Existing.FILL: tr("Fill in what is empty"),
        Existing.UPDATE: tr("Update it from the list"),
        Existing.ADD: tr("Add it again"),
    }


def _match_columns() -> list[SheetColumn]:
    actions = _one_words() | {Existing.JOIN: tr("Joined with it")}

    return [
        SheetColumn(tr("Line"), lambda match: ltr(str(match.line)), 60),
        SheetColumn(tr("In the list"), lambda match: as_written(match.name), 200),
        SheetColumn(tr("Same as, or like"), lambda match: as_written(match.twin), 200),
        SheetColumn(tr("Sure"), lambda match: tr("yes") if match.sure else tr("perhaps"), 70),
        SheetColumn(tr("Because"), lambda match: duplicate_reason(match.reason, match.twin_line), 220),
        SheetColumn(tr("What happens"), lambda match: actions[match.existing], 150),
        SheetColumn(tr("It says more"), lambda match: as_written("; ".join(map(one_line, match.more))), 260),
    ]


class Rest(NamedTuple):
    """Cells of one column, or a line, that became no field of a record."""

    what: str
    cells: int
    fate: str
    lines: str


def rest_of(planned: ImportPlan) -> list[Rest]:
    """What a workbook does not show, then by column, then the lines that are no rows."""
    fates = {
        Fate.NOTED: tr("Into the notes"),
        Fate.DROPPED: tr("Left out"),
        Fate.DAY_ONLY: tr("Taken without the time of day"),
        Fate.FOR_PROGRAMS: tr("A group of everybody, left out"),
        Fate.SKIPPED: tr("In a skipped row, left out"),
        Fate.AS_IT_WAS: tr("The book says otherwise"),
        Fate.UNSEEN_KEPT: tr("Kept with what cannot be seen"),
        Fate.UNSEEN_REMOVED: tr("What cannot be seen is removed"),
    }
    rows = [
        Rest(
            told.column,
            told.cells,
            fates[told.fate],
            ", ".join(map(str, told.lines)) + ("…" if told.cells > len(told.lines) else ""),
        )
        for told in planned.cells
    ]
    no_row = tr("No row, left out")
    shown = [Rest(notice_told(each), each.number, "", ", ".join(each.cells)) for each in planned.notices]
    return shown + rows + [Rest(" ".join(each.text.split()), 1, no_row, str(each.line)) for each in planned.left_lines]


def _rest_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Column or line"), lambda row: as_written(row.what), 240),
        SheetColumn(tr("Cells"), lambda row: ltr(f"{row.cells:,}"), 70, True),
        SheetColumn(tr("What happens"), lambda row: row.fate, 250),
        SheetColumn(tr("Lines"), lambda row: ltr(row.lines), 120),
    ]


def _refused_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Line"), lambda row: ltr(row[-2]), 60),
        SheetColumn(tr("Reason"), lambda row: row[-1], 400),
    ]

"""What an import found: duplicates, each with what becomes of it, and refused rows with their reasons."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ...jobs.importing.import_plan import Existing, ImportPlan, Match
from ...jobs.importing.refused_rows import refused_rows
from ...jobs.importing.rows.unmapped_cells import Fate
from ...jobs.importing.summary import notice_text
from ...texts import tr
from ..kit.bidi import as_written, ltr
from ..kit.fields.field import ChoiceField
from ..kit.layout.layouts import high_enough
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from .side_by_side import SideBySide, existing_words

#: More lines than these nobody reads one by one; the counts tell of all.
_SHOWN: Final = 2000


class _Matches(Sheet):
    """Enter opens a row, and is not passed on to the dialog, whose button would bring the list in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class ImportFindings(QTabWidget):
    """`row_chosen` tells what shall become of one line (None: what becomes of all)."""

    row_chosen = Signal(int, object)
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        title = tr("Rows that are in the book, or in the list above, already")
        self.matches = _Matches(title, _match_columns(), self, keeps_room=True)
        self.refused = Sheet(tr("Refused rows"), _refused_columns(), self)
        self.rest = Sheet(tr("Cells and lines without a field"), _rest_columns(), self)
        self.beside = SideBySide(self)
        self.existing = ChoiceField({None: tr("As for all")} | existing_words(), self)
        self.existing.setAccessibleName(tr("This row"))
        self.existing.setEnabled(False)
        save = QPushButton(tr("Save the refused rows…"), self)
        self.saved = plain_label("", "secondary", self)
        self._pages: list[QWidget] = []
        self.beside.add_decision(self.existing)
        self._add(self.matches, [], self.beside)
        self._add(self.refused, [save, self.saved])
        self._add(self.rest, [])
        self.matches.row_chosen.connect(self._chosen)
        self.matches.row_opened.connect(self._decide)
        self.existing.value_changed.connect(self._choose)
        save.clicked.connect(self.save_requested)
        self.setVisible(False)

    def _add(self, sheet: Sheet, foot: Sequence[QWidget], beside: QWidget | None = None) -> None:
        sheet.setMinimumHeight(high_enough(sheet, 2))
        page = QWidget(self)
        main: QWidget = sheet
        if beside is not None:
            main = QSplitter(Qt.Orientation.Horizontal, page)
            main.setChildrenCollapsible(False)
            main.addWidget(sheet)
            main.addWidget(beside)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in foot:
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(main, 1)
        column.addLayout(row)
        self._pages.append(page)

    def show_plan(self, planned: ImportPlan) -> None:
        """Doubtful duplicates first; the chosen row stays chosen."""
        chosen = self.matches.chosen()
        found = sorted(planned.matches, key=lambda match: (match.sure, match.of_list, match.line))[:_SHOWN]
        refused = refused_rows(planned, (), limit=_SHOWN)
        self.matches.show_rows(found)
        self.refused.show_rows(refused)
        self.saved.clear()
        rest = rest_of(planned)
        self.rest.show_rows(rest[:_SHOWN])
        counts = (planned.matched, len(planned.refused), sum(row.cells for row in rest))
        words = (tr("Duplicates ({n})"), tr("Refused ({n})"), tr("Without a field ({n})"))
        titles = {
            page: word.format(n=f"{count:,}")
            for page, word, count in zip(self._pages, words, counts, strict=True)
            if count
        }
        self._show_pages(titles)
        self.setVisible(any(counts))
        if chosen is not None:
            place = next((n for n, match in enumerate(found) if match.line == chosen.line), None)
            if place is not None:
                self.matches.select_row(place)
        elif found:
            self.matches.select_row(0)

    def _show_pages(self, titles: Mapping[QWidget, str]) -> None:
        """These pages; where they are those that are there, they stay, and so does the focus inside."""
        if [self.widget(place) for place in range(self.count())] != list(titles):
            current = self.currentWidget()
            self.clear()
            for page in self._pages:
                page.setVisible(page in titles)
            for page, title in titles.items():
                self.addTab(page, title)
            if current in titles:
                self.setCurrentWidget(current)
        for place, title in enumerate(titles.values()):
            self.setTabText(place, title)

    def show_text(self, text: str) -> None:
        """What came of saving the refused rows."""
        self.saved.setText(text)

    def _chosen(self, match: Match | None) -> None:
        self.existing.setEnabled(match is not None)
        self.existing.set_value(match.existing if match is not None else None)
        self.beside.show_match(match)

    def _decide(self, match: Match | None) -> None:
        """Enter on a row leads to what becomes of it; Esc, or the choice, leads back."""
        if match is not None:
            self.existing.setFocus()
            self.existing.showPopup()

    def _choose(self, existing: Existing | None) -> None:
        match = self.matches.chosen()
        if match is not None:
            self.row_chosen.emit(match.line, existing)
            self.matches.setFocus()


def _match_columns() -> list[SheetColumn]:
    actions = existing_words() | {Existing.JOIN: tr("Joined with it")}

    return [
        SheetColumn(tr("Line"), lambda match: ltr(str(match.line)), 40),
        SheetColumn(tr("In the list"), lambda match: as_written(match.name), 120, stretch=3),
        SheetColumn(tr("Same as, or like"), lambda match: as_written(match.duplicate), 120, stretch=3),
        SheetColumn(tr("Sure"), lambda match: tr("yes") if match.sure else tr("perhaps"), 70, optional=True),
        SheetColumn(tr("What happens"), lambda match: actions[match.existing], 130, stretch=2),
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
            column_fate.column,
            column_fate.cells,
            fates[column_fate.fate],
            ", ".join(map(str, column_fate.lines)) + ("…" if column_fate.cells > len(column_fate.lines) else ""),
        )
        for column_fate in planned.cells
    ]
    no_row = tr("No row, left out")
    noticed = [each for each in planned.notices if each.code != "encoding guessed"]  # beside the field of encodings
    shown = [Rest(notice_text(each), each.number, "", ", ".join(each.cells)) for each in noticed]
    return shown + rows + [Rest(" ".join(each.text.split()), 1, no_row, str(each.line)) for each in planned.left_lines]


def _rest_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Column or line"), lambda row: as_written(row.what), 240, stretch=1),
        SheetColumn(tr("Cells"), lambda row: ltr(f"{row.cells:,}"), 70, True),
        SheetColumn(tr("What happens"), lambda row: row.fate, 250, stretch=1),
        SheetColumn(tr("Lines"), lambda row: ltr(row.lines), 120, stretch=1),
    ]


def _refused_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Line"), lambda row: ltr(row[-2]), 60),
        SheetColumn(tr("Reason"), lambda row: row[-1], 400, stretch=1),
    ]

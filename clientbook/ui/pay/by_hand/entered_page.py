"""What was entered by hand of an employer's pay: lines on one side, figures on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from .... import labels
from ....domain.records import Figure, PayLine
from ....formatting import period_text
from ....jobs.pay.entered import Entered, entered_for
from ....texts import tr
from ...kit.bidi import as_written, ltr, shown_amount, shown_date
from ...kit.look import theme
from ...kit.sheet import Sheet, SheetColumn
from ...kit.words import plain_label
from ...session import Session


class EnteredPage(QWidget):
    """Two lists; a row is opened in its form, and below each list a new one is begun."""

    line_requested = Signal(int)
    new_line_requested = Signal()
    figure_requested = Signal(int)
    new_figure_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = Entered()
        self.lines = Sheet(tr("Pay lines"), self._line_columns(), self)
        self.figures = Sheet(tr("Figures"), self._figure_columns(), self)
        self.add_line = QPushButton(tr("Add a pay line…"), self)
        self.add_figure = QPushButton(tr("Enter a figure…"), self)
        self._lay_out()
        self.lines.row_opened.connect(lambda row: self.line_requested.emit(row.id))
        self.figures.row_opened.connect(lambda row: self.figure_requested.emit(row.id))
        self.add_line.clicked.connect(self.new_line_requested)
        self.add_figure.clicked.connect(self.new_figure_requested)

    def _line_columns(self) -> list[SheetColumn]:
        def deal(line: PayLine) -> str:
            return as_written((self._shown.deals or {}).get(line.deal_id or 0, ""))

        return [
            SheetColumn(tr("Day"), lambda line: shown_date(line.on), 95),
            SheetColumn(tr("For", "what a pay line is for"), lambda line: labels.pay_line_kinds()[line.kind], 100),
            SheetColumn(tr("Note"), lambda line: as_written(line.note.replace("\n", " ")), 110, stretch=3),
            SheetColumn(tr("Deal"), deal, 90, stretch=2, optional=True),
            SheetColumn(tr("Amount"), lambda line: ltr(shown_amount(line.amount, line.currency)), 100, True),
        ]

    def _figure_columns(self) -> list[SheetColumn]:
        def source(figure: Figure) -> str:
            return as_written(figure.source.replace("\n", " "))

        return [
            SheetColumn(tr("Figure"), lambda figure: as_written(figure.name), 120, stretch=2),
            SheetColumn(tr("Period"), lambda figure: period_text(figure.period), 120),
            SheetColumn(tr("Value"), lambda figure: ltr(figure.value), 70, True),
            SheetColumn(tr("Source", "of a figure"), source, 90, stretch=2, optional=True),
        ]

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        of_lines = tr("What was promised, driven or deducted, and follows from no plan.")
        of_figures = tr("What a plan measures and no deal tells: a renewal rate, goals that were reached.")
        for title, text, sheet, button in (
            (tr("Pay lines"), of_lines, self.lines, self.add_line),
            (tr("Figures"), of_figures, self.figures, self.add_figure),
        ):
            side = QWidget(self)
            heading = plain_label(title, "", side)
            theme.type_scale(heading, 1.0, QFont.Weight.DemiBold)
            column = QVBoxLayout(side)
            column.setContentsMargins(16, 12, 16, 16)
            column.setSpacing(8)
            column.addWidget(heading)
            said = plain_label(text, "secondary", side)
            said.setWordWrap(True)
            column.addWidget(said)
            column.addWidget(sheet, 1)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            splitter.addWidget(side)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([640, 460])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def show_for(self, employer: str, month: str) -> None:
        """All of an employer, whichever month is shown."""
        self._session.ask(lambda book: entered_for(book, employer), self._show, self, "pay-entered")

    def _show(self, entered: Entered) -> None:
        self._shown = entered
        self.lines.show_rows(entered.lines)
        self.figures.show_rows(entered.figures)

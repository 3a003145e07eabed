"""The employer's own statement against ours: what is short, unpaid, overpaid or unknown."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...domain.pay.reconciliation.verdicts import Difference, Reconciliation, Verdict
from ...files.reports.of_pay.reconciliation_table import difference_text, lines_text, reasons, verdicts
from ...formatting import has_fractions, month_text
from ...jobs.pay.reconciliation import answer, reconciliation_of, settle
from ...pay_words.letter import asked_for
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import as_written, isolate, ltr, shown_amount, shown_number
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.notices import EmptyState
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session

#: The heading and three lines: a title, a total and a note are what most statements have.
_LEFT_OUT_ROWS: Final = 4


class ReconciliationPage(QWidget):
    """One month's reconciliation; a difference can be let go, and taken up again."""

    take_requested = Signal()
    export_requested = Signal(object)  # Reconciliation
    letter_requested = Signal(object)  # Reconciliation

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._employer = ""
        self._shown: Reconciliation | None = None
        self._places = False  # whether its amounts are written with decimals
        self._figure = plain_label(parent=self)
        self._meaning = plain_label("", "secondary", self)
        self._caption = plain_label("", "secondary", self)
        self._take = QPushButton(icon("import"), tr("Take in their statement…"), self)
        self._export = QPushButton(icon("export"), tr("Export the reconciliation…"), self)
        self.letter_button = QPushButton(tr("Ask for what is missing…"), self)
        self.settle_button = QPushButton(tr("Let it go"), self)
        self.accept_button = QPushButton(tr("It is this one"), self)
        self.refuse_button = QPushButton(tr("It is not"), self)
        self.table = Sheet(tr("Differences"), self._columns(), self)
        self._left_out_title = plain_label(tr("Lines of theirs that are left out"), "secondary", self)
        self.left_out = Sheet(tr("Lines of theirs that are left out"), _left_out_columns(), self)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lines(self, each: Difference) -> str:
        return lines_text(each, self._shown.month if self._shown else "")

    def _columns(self) -> list[SheetColumn]:
        words = verdicts()

        def number(minor: int) -> str:
            return ltr(shown_number(minor, self._shown.currency if self._shown else "ILS", places=self._places))

        def verdict(each: Difference) -> str:
            return tr("{verdict}, let go").format(verdict=words[each.verdict]) if each.settled else words[each.verdict]

        return [
            SheetColumn(tr("Verdict"), verdict, 165),
            SheetColumn(tr("Client"), lambda each: as_written(each.client), 140, stretch=3),
            SheetColumn(tr("Deal"), lambda each: as_written(each.deal), 160, stretch=4),
            SheetColumn(tr("Invoice"), lambda each: each.invoice, 85, optional=True),
            SheetColumn(tr("Due"), lambda each: number(each.due), 85, True),
            SheetColumn(tr("Paid"), lambda each: number(each.paid), 85, True),
            SheetColumn(tr("Difference"), lambda each: number(each.difference) if each.difference else "", 85, True),
            SheetColumn(tr("Month"), lambda each: month_text(each.month), 110),
            SheetColumn(tr("Their line"), self._lines, 90, optional=True),
            SheetColumn(tr("What it says"), lambda each: as_written(each.said), 150, stretch=2, optional=True),
        ]

    def _lay_out(self) -> None:
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self.settle_button.setEnabled(False)
        self._caption.setWordWrap(True)  # one line of it may be wider than a small screen
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 12)
        bar.setSpacing(8)
        headline = QVBoxLayout()
        headline.setSpacing(0)
        headline.addWidget(self._meaning)
        headline.addWidget(self._figure)
        bar.addLayout(headline)
        bar.addStretch()
        for button in (self._export, self._take, self.letter_button):
            bar.addWidget(button)
        line = QHBoxLayout()  # what is done to the chosen line, next to what the lines are
        line.setContentsMargins(16, 0, 16, 12)
        line.setSpacing(8)
        line.addWidget(self._caption, 1)
        for button in (self.accept_button, self.refuse_button, self.settle_button):
            line.addWidget(button)
        title = QHBoxLayout()
        title.setContentsMargins(16, 8, 16, 8)
        title.addWidget(self._left_out_title)
        self.left_out.setFixedHeight(_LEFT_OUT_ROWS * self.left_out.verticalHeader().defaultSectionSize())
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addLayout(title)
        column.addWidget(self.left_out)
        self._stack.addWidget(inside)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self._take.clicked.connect(self.take_requested)
        self._empty.action_requested.connect(lambda _: self.take_requested.emit())
        self._export.clicked.connect(lambda: self.export_requested.emit(self._shown))
        self.letter_button.clicked.connect(lambda: self.letter_requested.emit(self._shown))
        self.settle_button.clicked.connect(self._settle_chosen)
        self.accept_button.clicked.connect(lambda: self._answer_chosen(accepted=True))
        self.refuse_button.clicked.connect(lambda: self._answer_chosen(accepted=False))
        self.table.row_chosen.connect(self._chosen)

    def show_for(self, employer: str, month: str) -> None:
        self._employer = employer
        self._session.ask(
            lambda book: _asked(book, month, employer), self._show, self, "pay-reconciliation", lane=Lane.SLOW
        )

    def _show(self, made: Reconciliation | None) -> None:
        self._shown = made
        if made is not None:
            amounts = (n for each in made.differences for n in (each.due, each.paid))
            self._places = has_fractions(amounts, made.currency)
        self._stack.setCurrentIndex(0 if made is not None else 1)
        if made is None:
            self._empty.say(
                "pay",
                tr("Take in what your employer says was paid, and see at once what is short or missing."),
                [("take", tr("Take in their statement…"))],
            )
            return
        self.letter_button.setEnabled(bool(asked_for(made)))
        order = list(Verdict)
        shown = sorted(made.differences, key=lambda each: (each.verdict is Verdict.MATCHED, order.index(each.verdict)))
        self.table.show_rows(shown)
        self.left_out.show_rows(made.left_out)
        self.left_out.setVisible(bool(made.left_out))
        self._left_out_title.setVisible(bool(made.left_out))
        self._figure.setText(shown_amount(abs(made.open_difference), made.currency))
        self._meaning.setText(difference_text(made))
        counts = [
            f"{word} {ltr(str(count))}"
            for verdict, word in verdicts().items()
            if (count := sum(1 for each in made.differences if each.verdict is verdict))
        ]
        self._caption.setText(" · ".join([isolate(made.source), *counts]))

    def _chosen(self, each: Any) -> None:
        self.settle_button.setEnabled(each is not None and each.verdict is not Verdict.MATCHED)
        suggested = each is not None and each.verdict is Verdict.SUGGESTED
        self.accept_button.setVisible(suggested)
        self.refuse_button.setVisible(suggested)
        self.settle_button.setVisible(not suggested)
        again = each is not None and each.settled
        self.settle_button.setText(tr("Take it up again") if again else tr("Let it go"))

    def _settle_chosen(self) -> None:
        each, made = self.table.chosen(), self._shown
        if each is None or made is None:
            return
        month, subject, employer = made.month, each.subject, self._employer
        self._session.write(lambda book, _: settle(book, month, subject, employer))

    def _answer_chosen(self, accepted: bool) -> None:
        each, employer = self.table.chosen(), self._employer
        if each is not None:
            self._session.write(lambda book, _: answer(book, each, accepted, employer))


def _left_out_columns() -> list[SheetColumn]:
    words = reasons()
    return [
        SheetColumn(tr("Their line"), lambda each: str(each.line), 90),
        SheetColumn(tr("Why it is left out"), lambda each: words[each.reason], 320, stretch=1),
        SheetColumn(tr("What it says"), lambda each: as_written(each.text), 400, stretch=2),
    ]


def _asked(book: Book, month: str, employer: str) -> Reconciliation | None:
    try:
        return reconciliation_of(book, month, employer)
    except UserError:
        return None

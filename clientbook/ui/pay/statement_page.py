"""The month's lines, its sums, and why each amount is what it is."""

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import EntryKind
from ...domain.entries import Entry, credits_its_deal
from ...domain.money import percent_text
from ...domain.pay.beside import line_behind
from ...domain.pay.statement import Statement
from ...formatting import has_fractions
from ...pay_words.history import history_text
from ...pay_words.lines import kind_text, note_text, part_text
from ...texts import tr
from ..kit.bidi import as_written, ltr, shown_amount, shown_date, shown_number
from ..kit.layout.layouts import empty
from ..kit.look import theme
from ..kit.notices import EmptyState
from ..kit.sheet import Group, Sheet, SheetColumn
from ..kit.words import link, plain_label
from .not_counted import NotCountedCard
from .shown_breakdown import shown_rates
from .why_card import WhyCard

#: The places of the columns that are added up.
_CREDITED: Final = 4
_PAY: Final = 6
_APART: Final = 12


class StatementPage(QWidget):
    """Shows one statement, or what to do where there is none."""

    plan_requested = Signal(str)  # "edit" or "file"
    mend_requested = Signal(object)  # NotCounted: where its reason is mended
    deal_requested = Signal(int)
    line_requested = Signal(int)
    new_line_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement: Statement | None = None
        self._places = False  # whether its amounts are written with decimals
        self.table = Sheet(tr("Lines of the statement"), self._columns(), self)
        self._figure = plain_label(parent=self)
        self._caption = plain_label(tr("Payable"), "secondary", self)
        self.history = plain_label("", "", self)
        self._sums = QGridLayout()
        self.add_line = link(tr("Add a pay line…"), self)
        self._why = WhyCard(self)
        self.missing = NotCountedCard(self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.empty.action_requested.connect(self.plan_requested)
        self.table.row_chosen.connect(self._explain)
        self.missing.mend_requested.connect(self.mend_requested)
        self.missing.deal_requested.connect(self.deal_requested)
        self._why.deal_requested.connect(self.deal_requested)
        self._why.line_requested.connect(self.line_requested)
        self.add_line.clicked.connect(self.new_line_requested)
        self.table.row_opened.connect(self._open)

    def _columns(self) -> list[SheetColumn]:
        def number(minor: int) -> str:
            return ltr(shown_number(minor, self._currency, places=self._places))

        return [
            SheetColumn(tr("Date"), lambda e: shown_date(e.on), 95),
            SheetColumn(tr("Kind"), kind_text, 95, pill=_pill_of),
            SheetColumn(tr("Client"), lambda e: as_written(e.client), 130, stretch=3),
            SheetColumn(tr("Deal"), lambda e: as_written(_about(e)), 150, stretch=4),
            SheetColumn(tr("Credited"), lambda e: number(e.credited) if credits_its_deal(e) else "", 90, True),
            SheetColumn(tr("Rate"), self._rate, 90, True),
            SheetColumn(tr("Pay"), lambda e: number(e.pay), 95, True),
            SheetColumn(tr("Note"), note_text, 60, stretch=2, optional=True),
        ]

    @property
    def _currency(self) -> str:
        return self._statement.currency if self._statement is not None else "ILS"

    def _rate(self, entry: Entry) -> str:
        return ltr(percent_text(entry.rate)) if entry.rate is not None else shown_rates(entry.breakdown)

    def _lay_out(self) -> None:
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self.history.setWordWrap(True)
        self.history.hide()
        side = QFrame()
        side.setObjectName("details")
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._figure)
        column.addWidget(self.history)
        column.addSpacing(12)
        self._sums.setHorizontalSpacing(16)
        self._sums.setVerticalSpacing(4)
        column.addLayout(self._sums)
        column.addSpacing(8)
        column.addWidget(self.add_line)
        column.addSpacing(8)
        column.addWidget(self._why)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setMinimumWidth(320)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._lines())
        splitter.addWidget(scroll)
        splitter.setHandleWidth(1)
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([800, 340])
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _lines(self) -> QWidget:
        """The table, and below it what is not counted."""
        lines = QWidget()
        lines.setObjectName("body")
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        foot = QVBoxLayout()  # with margins of its own
        foot.setContentsMargins(8, 0, 8, 8)
        foot.addWidget(self.missing)
        column.addLayout(foot)
        return lines

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def statement(self) -> Statement | None:
        """The statement on screen."""
        return self._statement

    def show_none(self) -> None:
        """There is no plan yet: what it would give, and how to set one."""
        self._statement = None
        self.table.show_rows(())
        self._stack.setCurrentIndex(1)
        self.empty.say(
            "pay",
            tr("Set your pay plan, and every closed deal shows what it pays and why."),
            [("edit", tr("Set the plan…")), ("file", tr("From a plan file…"))],
        )

    def show_statement(self, made: Statement) -> None:
        """Whoever has just set the plan goes on among its lines."""
        self._statement = made
        self._places = has_fractions((n for e in made.entries for n in (e.pay, e.credited)), made.currency)
        now = self.window().focusWidget()
        is_first = now is not None and self.empty.isAncestorOf(now)
        self._stack.setCurrentIndex(0)
        if is_first:
            self.table.setFocus()
        self.table.show_rows([*made.entries, self._total(made)])
        self._figure.setText(shown_amount(made.totals.payable, made.currency))
        self.history.setText(history_text(made))
        self.history.setVisible(bool(made.kept_from))
        self._show_sums(made)

    def _total(self, made: Statement) -> Group:
        """What stands in the columns, added up below them."""
        sums = {
            _CREDITED: sum(each.credited for each in made.entries if credits_its_deal(each)),
            _PAY: sum(each.pay for each in made.entries),
        }
        texts = {
            place: ltr(shown_number(minor, made.currency, places=self._places))
            for place, minor in sums.items()
            if minor
        }
        return Group(tr("Total"), texts)

    def _show_sums(self, made: Statement) -> None:
        empty(self._sums)
        rows = [(word, getattr(made.totals, kind.value)) for kind, word in labels.entry_kinds().items()]
        rows = [(word, value) for word, value in rows if value]
        rows.append((tr("Year to date"), made.totals.year_to_date))
        pay = len(rows)
        rows += [(tr("Sales"), made.totals.sales), (tr("Credited"), made.totals.credited)]
        places = has_fractions((value for _, value in rows), made.currency)
        shown = [(word, shown_amount(value, made.currency, places=places)) for word, value in rows]
        if made.totals.attainment is not None:
            shown.append((tr("Attainment"), ltr(percent_text(made.totals.attainment))))
        if made.number is not None and made.closed_on is not None:
            shown.append((tr("Number"), ltr(str(made.number))))
            shown.append((tr("Closed on"), shown_date(made.closed_on)))
        for row, (word, value) in enumerate(shown):
            amount = plain_label(value, "", self)
            amount.setFont(theme.tabular(amount.font()))
            place = row + (row >= pay)  # pay and sales apart
            self._sums.addWidget(plain_label(word, "secondary", self), place, 0)
            self._sums.addWidget(amount, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._sums.setRowMinimumHeight(pay, _APART)
        self.missing.show_missing(made.not_counted)

    def _open(self, entry: Any) -> None:
        """A pay line opens in its form, what a deal pays at its deal."""
        if not isinstance(entry, Entry):
            return
        if (number := line_behind(entry)) is not None:
            self.line_requested.emit(number)
        elif entry.deal_id is not None:
            self.deal_requested.emit(entry.deal_id)

    def _explain(self, entry: Any) -> None:
        if entry is None:
            self._why.show_none()
        else:
            self._why.show_entry(entry, self._currency)


def _about(entry: Entry) -> str:
    """A line's deal, else the part of the plan that it comes of."""
    return entry.deal or ("" if kind_text(entry) == part_text(entry) else part_text(entry))


def _pill_of(entry: Entry) -> str:
    """What is earned, what is taken away, and what is only settled look different."""
    if entry.pay < 0:
        return "careful"
    return "good" if entry.kind in (EntryKind.COMMISSION, EntryKind.BONUS) else "neutral"

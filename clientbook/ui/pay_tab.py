"""The month's statement: employer and month above, the lines, the sums, and why each amount is what it is."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import labels
from ..domain.errors import UserError
from ..domain.pay.periods import month_of, next_month
from ..domain.pay.statement import Statement
from ..files.statement_table import reason, why_lines
from ..store.book import Book, Done
from ..texts import tr
from . import theme
from .entry_model import EntryModel
from .icons import icon
from .kit.bidi import shown_amount
from .kit.field import ChoiceField
from .kit.notices import EmptyState, Pill, plain_label
from .session import Session

_MONTHS_SHOWN: Final = 24


class PayTab(QWidget):
    """One employer and month; asks the engine anew whenever the book changes."""

    export_requested = Signal(object)  # Statement
    plan_requested = Signal(str)  # "new" or "file"
    month_told = Signal(object)  # the current month's Statement, for the status bar

    def __init__(self, session: Session, manager: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._manager = manager
        self._statement: Statement | None = None
        self._employer = ""
        self._month = month_of(date.today())
        self._stale = True

        self._employers = ChoiceField({}, self)
        self._months = ChoiceField({}, self)
        self._before = QToolButton(self)
        self._after = QToolButton(self)
        self._state = Pill(self)
        self._plan = QPushButton(tr("Plan…"), self)
        self._export = QPushButton(icon("export"), tr("Export…"), self)
        self.table = QTableView(self)
        self.model = EntryModel(self)
        self._figure = plain_label(parent=self)
        self._caption = plain_label("", "secondary", self)
        self._sums = QGridLayout()
        self._why = plain_label("", "", self)
        self._missing = plain_label("", "secondary", self)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._set_up()
        self._lay_out()
        self._connect()

    # -- making ---------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self._employers.setAccessibleName(tr("Employer"))
        self._employers.setMinimumWidth(180)
        self._months.setAccessibleName(tr("Month"))
        self._months.setMinimumWidth(140)
        for button, name, text in (
            (self._before, "back", tr("Month before")),
            (self._after, "forward", tr("Month after")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._fill_months()
        menu = QMenu(self._plan)
        menu.addAction(tr("Base pay and one rate…")).triggered.connect(lambda: self.plan_requested.emit("new"))
        menu.addAction(tr("From a plan file…")).triggered.connect(lambda: self.plan_requested.emit("file"))
        self._plan.setMenu(menu)
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Lines of the statement"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(max(28, table.fontMetrics().height() + 10))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((95, 95, 150, 180, 90, 60, 95, 60)):
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self._why.setWordWrap(True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._missing.setWordWrap(True)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 12)
        bar.setSpacing(8)
        for widget in (self._employers, self._before, self._months, self._after, self._state):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self._plan)
        bar.addWidget(self._export)
        side = QFrame(self)
        side.setObjectName("details")
        side.setMinimumWidth(320)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._figure)
        column.addSpacing(12)
        self._sums.setHorizontalSpacing(16)
        self._sums.setVerticalSpacing(4)
        column.addLayout(self._sums)
        column.addSpacing(16)
        column.addWidget(self._why)
        column.addSpacing(16)
        column.addWidget(self._missing)
        column.addStretch()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(side)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([800, 340])
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._employers.value_changed.connect(self._choose_employer)
        self._months.value_changed.connect(self._choose_month)
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self._export.clicked.connect(self.ask_export)
        self._empty.action_requested.connect(self.plan_requested)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._explain(now.row()))

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        if self._stale:
            self.refresh()

    def tell(self, done: Done) -> None:
        """Pay follows from deals, plans, employers and clients' names."""
        if done.touched.keys() & {"deal", "plan", "employer", "statement", "client"}:
            self.refresh()

    @property
    def shown_month(self) -> str:
        """The month whose statement is on screen, "" while none is."""
        return self._statement.month if self._statement is not None else ""

    def select_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags.ClearAndSelect | flags.Rows)

    def show_month(self, month: str) -> None:
        self._month = month
        self._fill_months()
        self.refresh()

    def refresh(self) -> None:
        self._stale = False
        employer, month, manager = self._employer, self._month, self._manager

        def question(book: Book) -> Any:
            from ..jobs.pay import statement_of

            names = {e.id: e.name for e in book.employers()}
            try:
                return names, statement_of(book, month, employer, manager)
            except UserError as error:
                if error.code == "employer-ambiguous" and names:
                    first = book.employers()[0].name
                    return names, statement_of(book, month, first, manager)
                return names, error

        self._session.ask(question, self._show, self, "pay")

    def _show(self, answer: tuple[dict[int, str], Statement | UserError]) -> None:
        names, made = answer
        self._fill_employers(names)
        if isinstance(made, UserError):
            self._statement = None
            self.model.show(None)
            self._state.show_word("")
            self._export.setEnabled(False)
            self._stack.setCurrentIndex(1)
            self._empty.say(
                "pay",
                tr("Set your pay plan, and every closed deal shows what it pays and why."),
                [("new", tr("Base pay and one rate…")), ("file", tr("From a plan file…"))],
            )
            self.month_told.emit(None)
            return
        self._statement = made
        self._employer = made.employer
        self._employers.set_value(made.employer)
        self._export.setEnabled(True)
        self._stack.setCurrentIndex(0)
        self.model.show(made)
        self._show_sums(made)
        self._explain(-1)
        if made.month == month_of(date.today()):
            self.month_told.emit(made)

    def _show_sums(self, made: Statement) -> None:
        closed = made.state == "closed"
        self._state.show_word(tr("Closed") if closed else tr("Open", "statement"), "good" if closed else "neutral")
        self._caption.setText(tr("Payable"))
        self._figure.setText(shown_amount(made.totals.payable, made.currency))
        while (item := self._sums.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = [(word, getattr(made.totals, kind.value)) for kind, word in labels.entry_kinds().items()]
        rows = [(word, value) for word, value in rows if value]
        rows += [(tr("Sales"), made.totals.sales), (tr("Credited"), made.totals.credited)]
        rows.append((tr("Year to date"), made.totals.year_to_date))
        for row, (word, value) in enumerate(rows):
            name, amount = (
                plain_label(word, "secondary", self),
                plain_label(shown_amount(value, made.currency), "", self),
            )
            amount.setFont(theme.tabular(amount.font()))
            self._sums.addWidget(name, row, 0)
            self._sums.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignTrailing)
        lines = [f"{each.deal}: {reason(each.reason)}" for each in made.not_counted[:12]]
        if len(made.not_counted) > 12:
            lines.append(tr("and %n more", "", len(made.not_counted) - 12))
        self._missing.setText("\n".join([tr("Not counted"), *lines]) if lines else "")

    def _explain(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is None or self._statement is None:
            self._why.setText(tr("Choose a line to see why it is this amount."))
            return
        lines = why_lines(entry, self._statement.currency)
        self._why.setText("\n".join([tr("Why this amount?"), *lines]))

    # -- choosing -------------------------------------------------------------------------------------------------

    def _fill_employers(self, names: dict[int, str]) -> None:
        shown = [self._employers.itemText(place) for place in range(self._employers.count())]
        if shown != list(names.values()):
            self._employers.fill({name: name for name in names.values()})
        self._employers.setVisible(bool(names))

    def _fill_months(self) -> None:
        last = max(next_month(month_of(date.today())), self._month)
        year, number = int(last[:4]), int(last[5:])
        shown = {}
        for back in range(_MONTHS_SHOWN):
            count = year * 12 + number - 1 - back
            month = f"{count // 12:04}-{count % 12 + 1:02}"
            shown[month] = month_name(month)
        self._months.fill(shown)
        self._months.set_value(self._month)

    def _step(self, by: int) -> None:
        year, number = int(self._month[:4]), int(self._month[5:])
        count = year * 12 + number - 1 + by
        self.show_month(f"{count // 12:04}-{count % 12 + 1:02}")

    def _choose_employer(self, name: str) -> None:
        self._employer = name
        self.refresh()

    def _choose_month(self, month: str) -> None:
        self._month = month
        self.refresh()

    def ask_export(self) -> None:
        if self._statement is not None:
            self.export_requested.emit(self._statement)


def month_name(month: str) -> str:
    """A month in the language's words: "November 2026"."""
    from PySide6.QtCore import QLocale

    from .kit.bidi import locale

    name = locale().standaloneMonthName(int(month[5:]), QLocale.FormatType.LongFormat)
    return f"{name} {month[:4]}"

"""Employer and month above; below them the statement, what lies ahead, the year, their statement, employers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.deals.stage_weights import WEIGHTS, weights_of
from ...domain.entries import NotCounted
from ...domain.kinds import OF_PAY, Message, message
from ...domain.pay.mending import mending_of
from ...domain.pay.periods import month_of, next_month
from ...domain.pay.statement import Statement
from ...formatting import month_text
from ...jobs.pay.statements import pay_view
from ...settings import Settings
from ...store.book import Done
from ...texts import tr, translated
from ..kit.fields.field import ChoiceField
from ..kit.look.icons import icon
from ..kit.notices import Pill, QuestionBar
from ..kit.popover import give_menu
from ..kit.sheet import Sheet
from ..lanes import Lane
from ..session import Session
from .statement_page import StatementPage

_MONTHS_SHOWN: Final = 24


class PayPage(Protocol):
    """What the tab tells each of these pages."""

    def show_for(self, employer: str, month: str) -> None:
        """Asks the book anew for all that is shown."""


class PayTab(QWidget):
    """One employer and month; asks the engine anew whenever the book changes."""

    export_requested = Signal(object)  # Statement
    plan_requested = Signal(str, str)  # "edit", "new", "file" or "save"; the employer's name
    #: Month, employer; whether it is meant though the month is not over, and as the first month that the book keeps.
    close_requested = Signal(str, str, bool, bool)
    reopen_requested = Signal(str, str)
    take_requested = Signal(str, str)  # their statement of a month, of an employer
    export_year_requested = Signal(object)  # PayYear
    export_reconciliation_requested = Signal(object)  # Reconciliation
    letter_requested = Signal(object)  # Reconciliation
    open_requested = Signal(str, int)
    line_requested = Signal(int)  # a pay line by hand
    new_line_requested = Signal(str, str)  # one of an employer, of a month
    figure_requested = Signal(int)
    #: One of an employer, of a month; which one, as a statement tells that it waits for it, "" for any.
    new_figure_requested = Signal(str, str, str)
    field_requested = Signal(str, int, str)  # a record's field, to be typed in
    merge_requested = Signal(str, list)
    error_occurred = Signal(object)

    def __init__(self, session: Session, manager: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._manager = manager
        self.weights = WEIGHTS  # of open deals by their stage
        self._employer = ""
        self._month = month_of(date.today())
        self._stale = True
        self._is_asked = False  # the month's own view is on its way, and with it what the employer is called by now
        self._pages: dict[str, PayPage] = {}
        self._old_pages: set[str] = set()

        self._employers = ChoiceField({}, self)
        self._months = ChoiceField({}, self)
        self._before = QToolButton(self)
        self._after = QToolButton(self)
        self.state = Pill(self)
        self._bar = QTabBar(self)
        self.close_button = QPushButton(self)
        self.question = QuestionBar(self)
        self._is_over = True
        self._first_open = ""
        self._has_closed = False
        self._closing = False  # it was asked for before its month was there
        self._plan = QPushButton(tr("Plan"), self)
        self.export_button = QPushButton(icon("export"), tr("Export…"), self)
        self.page = StatementPage(self)
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
        for choice in (self._employers, self._months):
            choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        for button, name, text in (
            (self._before, "back", tr("Previous month")),
            (self._after, "forward", tr("Next month")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._fill_months()
        menu = QMenu(self._plan)
        for way, text in (
            ("edit", tr("Edit the plan…")),
            ("new", tr("New version from a day on…")),
            ("file", tr("From a plan file…")),
            ("save", tr("Save as a plan file…")),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, way=way: self.plan_requested.emit(way, self._employer)
            )
        give_menu(self._plan, menu)
        self.close_button.hide()
        for spec in PAGES:
            self._bar.addTab(translated(spec.title))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setAccessibleName(tr("Pages of Pay"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 4)
        bar.setSpacing(8)
        for widget in (self._employers, self._before, self._months, self._after, self.state):
            bar.addWidget(widget)
        bar.addStretch()
        for button in (self.close_button, self._plan, self.export_button):
            bar.addWidget(button)
        pages = QHBoxLayout()
        pages.setContentsMargins(8, 0, 8, 0)
        pages.addWidget(self._bar)
        pages.addStretch()
        self._stack.addWidget(self.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self.question)
        whole.addLayout(pages)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._employers.value_changed.connect(self._choose_employer)
        self._months.value_changed.connect(self._choose_month)
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self.export_button.clicked.connect(self.ask_export)
        self.close_button.clicked.connect(self._ask_close)
        self.question.accepted.connect(lambda: self._close_shown(early=True))
        self.question.other_chosen.connect(lambda: self.show_month(self._first_open))
        self._bar.currentChanged.connect(lambda place: self.show_page(PAGES[place].name))
        self.page.plan_requested.connect(lambda way: self.plan_requested.emit(way, self._employer))
        self.page.mend_requested.connect(self._mend)
        self.page.line_requested.connect(self.line_requested)
        self.page.new_line_requested.connect(self.ask_new_line)
        self.page.deal_requested.connect(lambda number: self.open_requested.emit("deal", number))

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        if self._stale:
            self.refresh()

    def book_changed(self, done: Done) -> None:
        """What pay follows from, and the employers' own statements."""
        if done.touched.keys() & (OF_PAY | {"remittance"}):
            self._look_anew()

    def _look_anew(self) -> None:
        """At once where the tab is looked at, else when it is opened next: the ledger takes a worker's time."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @property
    def shown_month(self) -> str:
        """The month whose statement is on screen, "" while none is."""
        return self.page.statement.month if self.page.statement is not None else ""

    @property
    def employer(self) -> str:
        """The name of the employer that is shown."""
        return self._employer

    @property
    def table(self) -> Sheet:
        """The statement's lines."""
        return self.page.table

    def apply_settings(self, settings: Settings) -> None:
        """Whose name the statements bear, and how likely open deals are counted in forecasts."""
        former = (self._manager, self.weights)
        self._manager, self.weights = settings.manager, weights_of(settings.stage_weights)
        if former != (self._manager, self.weights) and not self._stale:
            self._look_anew()

    def show_month(self, month: str) -> None:
        self._month = month
        self._fill_months()
        self.refresh()

    def show_page(self, name: str) -> None:
        """By its name in `PAGES`."""
        self._bar.setCurrentIndex([spec.name for spec in PAGES].index(name))
        if name == "statement":
            self._stack.setCurrentWidget(self.page)
            return
        if name not in self._pages:
            self._make(name)
        self._stack.setCurrentWidget(self.page_named(name))
        self._refresh_page()

    def _make(self, name: str) -> None:
        make = next(spec.make for spec in PAGES if spec.name == name)
        assert make is not None, name
        self._pages[name] = make(self._session, self)
        self._stack.addWidget(self.page_named(name))
        self._old_pages.add(name)

    def page_named(self, name: str) -> Any:
        """A page that was shown before."""
        return self._pages[name]

    def refresh(self) -> None:
        self._stale, self._is_asked = False, True
        self._old_pages = set(self._pages)
        employer, month, manager = self._employer, self._month, self._manager

        def question(book: Any) -> object:
            return pay_view(book, month, employer, manager)

        self._session.ask(question, self._show, self, "pay", lane=Lane.SLOW)

    def _refresh_page(self) -> None:
        """Not before the month's own view is there: asked for under its former name, an employer would be nobody."""
        name = PAGES[self._bar.currentIndex()].name
        if name in self._old_pages and not self._is_asked:
            self._old_pages.discard(name)
            self._pages[name].show_for(self._employer, self._month)

    def _show(self, view: Any) -> None:
        self._is_asked = False
        self._fill_employers(view.employers)
        self._employer = view.employer
        self._employers.set_value(view.employer)
        made: Statement | None = view.statement
        self.export_button.setEnabled(made is not None)
        self._show_closing(view)
        self._refresh_page()
        if made is None:
            self.page.show_none()
            return
        self.page.show_statement(made)
        if self._closing:
            self.ask_closing()

    def _show_closing(self, view: Any) -> None:
        made: Statement | None = view.statement
        self._is_over, self._first_open = view.is_over, view.first_open
        self._has_closed = bool(view.newest_closed)
        self.question.hide()
        if made is None:
            self.state.show_word("")
            self.close_button.hide()
            return
        closed = made.state == "closed"
        self.state.show_word(tr("Closed") if closed else tr("Open", "statement"), "good" if closed else "neutral")
        over = made.month <= month_of(date.today())
        self.close_button.setVisible(
            made.month == view.newest_closed or (not closed and over and made.month >= view.first_open)
        )
        name = month_text(made.month)
        text = tr("Open {month} again") if closed else tr("Close {month}")
        self.close_button.setText(text.format(month=name).replace("&", "&&"))

    def ask_closing(self) -> None:
        """Closes the month that is shown, as its button does; where it is on its way, once it is there."""
        made = self.page.statement
        self._closing = made is None
        if made is not None and made.state != "closed" and not self.close_button.isHidden():
            self._ask_close()

    def _ask_close(self) -> None:
        made = self.page.statement
        if made is None:
            return
        if made.state == "closed":
            self.reopen_requested.emit(made.month, made.employer)
        elif self._is_over and made.month == self._first_open:
            self._close_shown(early=False)
        else:
            self._ask_before_closing(month_text(made.month), month_text(self._first_open), made.month)

    def _ask_before_closing(self, name: str, first: str, month: str) -> None:
        """What is asked in one go: whether earlier months are history or come first, and whether it is early."""
        asked, yes, other = [], tr("Close it all the same"), ""
        if month != self._first_open:
            other = tr("Go to {month}").format(month=first)
        if other and self._has_closed:
            asked.append(tr("Months close in order, and {first} is still open.").format(first=first))
            yes = ""
        elif other:
            text = tr(
                "Is this book used from {month} on? Then the months before it, from {first} on, are history: they count"
                " in totals and pay nothing."
            )
            asked.append(text.format(month=name, first=first))
            yes = tr("From {month} on: close it").format(month=name)
        if yes and not self._is_over:
            text = tr("{month} is not over: what is won until its end comes into the next month as an adjustment.")
            asked.append(text.format(month=name))
        self.question.ask(" ".join(asked), yes, tr("Not yet"), other)

    def _close_shown(self, early: bool) -> None:
        made = self.page.statement
        if made is not None:
            self.close_requested.emit(made.month, made.employer, early, made.month != self._first_open)

    def _mend(self, missing: NotCounted) -> None:
        """Goes to where the reason is mended for which a deal is not counted."""
        mending = mending_of(missing.reason)
        match mending.kind:
            case "plan":
                self.plan_requested.emit("edit", self._employer)
            case "figure":
                self.new_figure_requested.emit(self._employer, self._month, missing.value)
            case "employer":
                self.show_page("employers")
                self.page_named("employers").show_field(self._employer, mending.field)
            case _:
                self.field_requested.emit("deal", missing.deal_id or 0, mending.field)

    # -- choosing -------------------------------------------------------------------------------------------------

    def _fill_employers(self, names: list[str]) -> None:
        shown = [self._employers.itemText(place) for place in range(self._employers.count())]
        if shown != list(names):
            self._employers.fill({name: name for name in names})
        self._employers.setVisible(bool(names))

    def _fill_months(self) -> None:
        last = max(next_month(month_of(date.today())), self._month)
        first = min(_before(last, _MONTHS_SHOWN - 1), self._month)
        shown = {}
        while last >= first:
            shown[last] = month_text(last)
            last = _before(last, 1)
        self._months.fill(shown)
        self._months.set_value(self._month)

    def _step(self, by: int) -> None:
        self.show_month(_before(self._month, -by))

    def _choose_employer(self, name: str) -> None:
        self._employer = name
        self.refresh()

    def _choose_month(self, month: str) -> None:
        self._month = month
        self.refresh()

    def ask_new_line(self) -> None:
        """Asks for a pay line by hand, of the employer and the month that are shown."""
        self.new_line_requested.emit(self._employer, self._month)

    def ask_new_figure(self) -> None:
        """Asks for a figure that the plan measures, of the employer and the month that are shown."""
        self.new_figure_requested.emit(self._employer, self._month, "")

    def ask_employer_statement(self) -> None:
        """Asks for the employer's own statement of the month that is shown."""
        self.take_requested.emit(self._month, self._employer)

    def ask_export(self) -> None:
        if self.page.statement is not None:
            self.export_requested.emit(self.page.statement)


def _before(month: str, by: int) -> str:
    """The month so many months before."""
    count = int(month[:4]) * 12 + int(month[5:]) - 1 - by
    return f"{count // 12:04}-{count % 12 + 1:02}"


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """One page: `make` gets the session, and the tab that its wishes go to; without it, the tab's own statement."""

    name: str
    title: Message
    make: Callable[[Session, PayTab], PayPage] | None = None


def _make_forecast(session: Session, tab: PayTab) -> PayPage:
    from .forecast_page import ForecastPage

    page = ForecastPage(session, lambda: tab.weights, tab)
    page.open_requested.connect(tab.open_requested)
    return page


def _make_year(session: Session, tab: PayTab) -> PayPage:
    from .year_page import YearPage

    page = YearPage(session, tab)
    page.export_requested.connect(tab.export_year_requested)
    return page


def _make_reconciliation(session: Session, tab: PayTab) -> PayPage:
    from .reconciliation_page import ReconciliationPage

    page = ReconciliationPage(session, tab)
    page.take_requested.connect(tab.ask_employer_statement)
    page.export_requested.connect(tab.export_reconciliation_requested)
    page.letter_requested.connect(tab.letter_requested)
    return page


def _make_entered(session: Session, tab: PayTab) -> PayPage:
    from .by_hand.entered_page import EnteredPage

    page = EnteredPage(session, tab)
    page.line_requested.connect(tab.line_requested)
    page.new_line_requested.connect(tab.ask_new_line)
    page.figure_requested.connect(tab.figure_requested)
    page.new_figure_requested.connect(tab.ask_new_figure)
    return page


def _make_employers(session: Session, tab: PayTab) -> PayPage:
    from .employers_page import EmployersPage

    page = EmployersPage(session, tab)
    page.plan_requested.connect(tab.plan_requested)
    page.error_occurred.connect(tab.error_occurred)
    page.open_requested.connect(tab.open_requested)
    page.merge_requested.connect(tab.merge_requested)
    return page


#: A page is loaded when it is first shown: most days are spent on the statement alone.
PAGES: Final = (
    PageSpec(name="statement", title=message("Statement")),
    PageSpec(name="forecast", title=message("Forecast", "the page"), make=_make_forecast),
    PageSpec(name="year", title=message("Year"), make=_make_year),
    PageSpec(name="reconciliation", title=message("Reconciliation"), make=_make_reconciliation),
    PageSpec(name="entered", title=message("Lines and figures"), make=_make_entered),
    PageSpec(name="employers", title=message("Employers"), make=_make_employers),
)

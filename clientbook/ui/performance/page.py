"""A year at one glance: its few figures, closed sales against the year before and quota, clients, months.

What one employer pays by its parts is the year of Pay; here is what was sold, for all of them.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ...domain.performance import Month, Performance, YearOfPay
from ...files.reports.track_record import figures_of, notes_of, pay_notes_of, percent
from ...texts import tr
from ..kit.bidi import locale, ltr, shown_amount, shown_number
from ..kit.card import Card, CardGrid
from ..kit.layout.layouts import empty, in_type
from ..kit.look import theme
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..pay.month_bars import MonthBars
from .running_total import RunningTotal
from .sales_series import sales_series

#: So many figures stand side by side, and all of them where the page is wider than so many pixels in the usual type.
_ACROSS: Final = 3
_WIDE: Final = 1300
#: So many clients have room at least.
_FEWEST: Final = 6


class PerformancePage(QWidget):
    """Shows a `Performance`, and pay by month once that is known."""

    open_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Performance | None = None
        self._pay: Sequence[int] = ()
        self._figures = QGridLayout()
        self._holders: list[QWidget] = []
        self._notes = plain_label("", "secondary", self)
        self.sales = MonthBars(tr("Closed sales by month"), False, self)
        self.running = RunningTotal(self)
        self.pay_notes = plain_label("", "secondary", self)
        self.clients = Sheet(tr("Top clients"), self._client_columns(), self)
        self.months = Sheet(tr("Month by month"), self._month_columns(), self)
        self._lay_out()
        self.clients.row_opened.connect(lambda each: self.open_requested.emit("client", each.client_id))

    @property
    def is_whole(self) -> bool:
        """Whether pay is on screen too."""
        return bool(self._pay)

    # -- making ---------------------------------------------------------------------------------------------------

    def _client_columns(self) -> list[SheetColumn]:
        return [
            SheetColumn(tr("Client"), lambda each: self.made.client_names.get(each.client_id, ""), 190, stretch=2),
            SheetColumn(tr("Deals"), lambda each: ltr(f"{each.deals:,}"), 70, True, stretch=1),
            SheetColumn(tr("Amount"), lambda each: self._number(each.amount), 110, True, stretch=1),
        ]

    def _month_columns(self) -> list[SheetColumn]:
        def month(row: tuple[int, Month]) -> str:
            return locale().standaloneMonthName(row[0], QLocale.FormatType.LongFormat)

        def number(value: int | None) -> str:
            return self._number(value) if value else ""

        def rate(row: tuple[int, Month]) -> str:
            return "" if row[1].win_rate is None else ltr(percent(row[1].win_rate))

        return [
            SheetColumn(tr("Month"), month, 130, stretch=1),
            SheetColumn(tr("Closed sales"), lambda row: number(row[1].sales), 130, True, stretch=1),
            SheetColumn(tr("Previous year"), lambda row: number(row[1].before), 130, True, stretch=1),
            SheetColumn(tr("Quota"), lambda row: number(row[1].quota), 110, True, stretch=1),
            SheetColumn(tr("Won", "deals"), lambda row: ltr(str(row[1].won or "")), 80, True, stretch=1),
            SheetColumn(tr("Lost", "deals"), lambda row: ltr(str(row[1].lost or "")), 80, True, stretch=1),
            SheetColumn(tr("Win rate"), rate, 90, True, stretch=1),
            SheetColumn(tr("Pay"), lambda row: number(self._pay[row[0] - 1] if self._pay else 0), 120, True, stretch=1),
        ]

    @property
    def made(self) -> Performance:
        assert self._shown is not None
        return self._shown

    def _number(self, minor: int) -> str:
        return ltr(shown_number(minor, self.made.currency))

    def _lay_out(self) -> None:
        self._figures.setHorizontalSpacing(24)
        self._figures.setVerticalSpacing(16)
        year, sales = Card(tr("The year"), self), Card(tr("Closed sales by month"), self)
        running, clients = Card(tr("Sales added up over the year"), self), Card(tr("Top clients"), self)
        months = Card(tr("Month by month"), self)
        year.body.addLayout(self._figures)
        year.body.addWidget(self._notes)
        self._notes.setWordWrap(True)
        bodies = ((sales, self.sales), (running, self.running), (clients, self.clients), (months, self.months))
        for card, body in bodies:
            card.body.addWidget(body, 1)
        months.body.addWidget(self.pay_notes)
        self.pay_notes.setWordWrap(True)
        self.pay_notes.hide()
        for chart in (self.sales, self.running):
            chart.setMinimumHeight(240)
        self.months.setFixedHeight(_height(self.months, 12))
        grid = CardGrid(self)
        grid.add(year, 0, 0, wide=True)
        grid.add(running, 1, 0, wide=True)
        grid.add(sales, 2, 0)
        grid.add(clients, 2, 1)
        grid.add(months, 3, 0, wide=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(grid)

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_performance(self, made: Performance) -> None:
        """All but pay, which follows."""
        if self._shown is None or (self._shown.year, self._shown.currency) != (made.year, made.currency):
            self._pay = ()
        self._shown = made
        self._show_figures(made)
        self.sales.show_series(*sales_series(made))
        self.running.show_performance(made)
        self.clients.show_rows(made.clients)
        self.clients.setMinimumHeight(_height(self.clients, max(_FEWEST, len(made.clients))))
        self._show_months(made)

    def show_pay(self, pay: YearOfPay) -> None:
        """Pay of all employers by month in the currency shown, and below it what they paid in others."""
        self._pay = pay.months
        self.pay_notes.setText("\n".join(pay_notes_of(pay, shown_amount)))
        self.pay_notes.setVisible(bool(pay.elsewhere))
        self._show_months(self.made)

    def _show_months(self, made: Performance) -> None:
        self.months.show_rows(list(enumerate(made.months, 1)))

    def _show_figures(self, made: Performance) -> None:
        empty(self._figures)
        self._holders = []
        for value, caption in figures_of(made, shown_amount):
            figure = plain_label(ltr(value) if value.isascii() else value, "", self)
            theme.type_scale(figure, 1.6, QFont.Weight.DemiBold)
            under = plain_label(caption, "secondary", self)
            under.setWordWrap(True)
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(figure)
            cell.addWidget(under)
            cell.addStretch()
            holder = QWidget(self)
            holder.setLayout(cell)
            cell.setContentsMargins(0, 0, 0, 0)
            self._holders.append(holder)
        self._place_figures()
        self._notes.setText("\n".join(notes_of(made, shown_amount)))
        self._notes.setVisible(bool(self._notes.text()))

    def _place_figures(self) -> None:
        """In one row where the page is wide enough."""
        across = len(self._holders) if self.width() >= in_type(self, _WIDE) else _ACROSS
        for place, holder in enumerate(self._holders):
            self._figures.addWidget(holder, place // across, place % across)
        for column in range(self._figures.columnCount()):
            self._figures.setColumnStretch(column, int(column < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_figures()


def _height(sheet: Sheet, rows: int) -> int:
    """The room that so many rows take, with the header."""
    return sheet.verticalHeader().defaultSectionSize() * rows + sheet.horizontalHeader().sizeHint().height() + 4

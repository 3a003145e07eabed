"""What lies ahead: forecasts, the next tier, what waits for an invoice or a payment, and "what if?"."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import Anchor, Stage
from ...domain.errors import UserError
from ...domain.money import percent_text
from ...domain.pay.forecast import NextTier, Way, WhatIf
from ...formatting import has_fractions, month_text
from ...jobs.pay.forecast import MonthForecast, month_forecast, suppose
from ...texts import tr
from ..kit.bidi import as_written, isolate, ltr, shown_amount, shown_date, shown_number
from ..kit.card import Card, CardGrid
from ..kit.fields.amount_field import AmountField
from ..kit.fields.date_field import DateField
from ..kit.fields.field import ChoiceField
from ..kit.fields.form import Form
from ..kit.layout.layouts import empty
from ..kit.look import theme
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session
from .shown_breakdown import shown_sum


class ForecastPage(QWidget):
    """All figures come from the engine that makes the statement, on facts that are supposed."""

    open_requested = Signal(str, int)

    def __init__(
        self, session: Session, weights: Callable[[], Mapping[Stage, Decimal]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._weights = weights  # of open deals by their stage
        self._employer = ""
        self.forecast: MonthForecast | None = None
        self._places = False  # whether what waits is written with decimals
        self._figures = QGridLayout()
        self._left_out = plain_label("", "secondary", self)
        self._tiers = plain_label("", "", self)
        self._deal = ChoiceField({None: tr("A new deal")}, self)
        self.amount = AmountField(self)
        self.day = DateField(self)
        self.answer = plain_label("", "", self)
        self.breakdown = plain_label("", "secondary", self)
        self.waiting = Sheet(tr("Waiting for an invoice or a payment"), self._columns(), self)
        self._none_waits = plain_label(tr("Nothing waits: all that was won has been booked."), "secondary", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._lay_out()
        self._connect()

    def _columns(self) -> list[SheetColumn]:
        lacks = {Anchor.INVOICED: tr("An invoice"), Anchor.PAID: tr("Payment")}
        return [
            SheetColumn(tr("Deal"), lambda each: as_written(each.deal.title), 200, stretch=4),
            SheetColumn(tr("Client"), lambda each: as_written(each.client), 160, stretch=3),
            SheetColumn(tr("Waits for"), lambda each: lacks[each.lacks], 110),
            SheetColumn(tr("Since"), lambda each: shown_date(each.since), 100),
            SheetColumn(tr("Will pay"), lambda each: self._shown_pay(each.pay), 110, True),
        ]

    def _shown_pay(self, pay: int) -> str:
        return ltr(shown_number(pay, self._currency, places=self._places))

    @property
    def _currency(self) -> str:
        return self.forecast.currency if self.forecast is not None else "ILS"

    def _lay_out(self) -> None:
        forecast = Card(tr("Forecast"), self)
        self._figures.setHorizontalSpacing(24)
        self._figures.setVerticalSpacing(6)
        self._figures.setColumnStretch(0, 1)
        forecast.body.addLayout(self._figures)
        forecast.body.addWidget(self._left_out)
        forecast.body.addStretch()
        tiers = Card(tr("Next tier"), self)
        tiers.body.addWidget(self._tiers)
        tiers.body.addStretch()
        what = Card(tr("What if this deal closes?"), self)
        form = Form()
        for label, field in ((tr("Deal"), self._deal), (tr("For"), self.amount), (tr("On"), self.day)):
            form.add(label, field)
        what.body.addLayout(form)
        theme.type_scale(self.answer, 1.25, QFont.Weight.DemiBold)
        what.body.addWidget(self.answer)
        what.body.addWidget(self.breakdown)
        what.body.addStretch()
        waits = Card(tr("Waiting for an invoice or a payment"), self)
        waits.body.addWidget(self._none_waits)
        waits.body.addWidget(self.waiting, 100)
        waits.body.addStretch(1)
        self.waiting.setMinimumHeight(160)
        for words in (self._left_out, self._tiers, self.answer, self.breakdown):
            words.setWordWrap(True)
        grid = self._grid = CardGrid(self)
        grid.add(forecast, 0, 0)
        grid.add(tiers, 1, 0)
        grid.add(waits, 2, 0, wide=True)
        what.setMinimumWidth(320)
        grid.add(what, 0, 1, rows=2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(grid)

    def _connect(self) -> None:
        self._deal.value_changed.connect(self._deal_chosen)
        for field in (self.amount, self.day):
            field.value_changed.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._suppose)
        self.waiting.row_opened.connect(lambda each: self.open_requested.emit("deal", each.deal.id))

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_for(self, employer: str, month: str) -> None:
        self._employer = employer
        asked = (month, employer, date.today(), self._weights())
        self._session.ask(
            lambda book: _tried(month_forecast, book, *asked), self._show, self, "pay-forecast", lane=Lane.SLOW
        )

    def _show(self, made: MonthForecast | None) -> None:
        self.forecast = made
        self.setEnabled(made is not None)
        if made is None:  # nothing of another month or employer stays
            empty(self._figures)
            for words in (self._left_out, self._tiers, self.answer, self.breakdown):
                words.setText("")
            self.waiting.show_rows(())
            return
        self._show_figures(made)
        self._places = has_fractions((each.pay for each in made.waiting), made.currency)
        lines = [_tier_sentence(each, made.currency) for each in made.next_tiers]
        self._tiers.setText("\n".join(lines) or tr("No higher tier lies ahead."))
        self.waiting.show_rows(made.waiting)
        self.waiting.setVisible(bool(made.waiting))
        self._none_waits.setVisible(not made.waiting)
        self._grid.stretch(2 if made.waiting else 3)  # one sentence needs no card as high as the page
        kept = self._deal.value()
        choices: dict[object, str] = {None: tr("A new deal")}
        choices |= {deal.id: f"{deal.title} · {client}" for deal, client in made.pipeline}
        self._deal.fill(choices)
        self._deal.set_value(kept if kept in choices else None)
        self.amount.currency = made.currency
        if self.day.value() is None:
            self.day.set_value(date.today())
        self._suppose()

    def _show_figures(self, made: MonthForecast) -> None:
        empty(self._figures)
        ways = {
            Way.WON: tr("What is won"),
            Way.WEIGHTED: tr("Open deals weighted by stage"),
            Way.ALL: tr("If everything open closes"),
        }
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute  # digits line up
        self._figures.addWidget(plain_label(month_text(made.month), "secondary", self), 0, 1, end)
        self._figures.addWidget(plain_label(tr("The quarter"), "secondary", self), 0, 2, end)
        for row, each in enumerate(made.forecasts, 1):
            self._figures.addWidget(plain_label(ways[each.way], "", self), row, 0)
        months, quarters = ([each.month for each in made.forecasts], [each.quarter for each in made.forecasts])
        for column, values in enumerate((months, quarters), 1):
            places = has_fractions(values, made.currency)
            for row, value in enumerate(values, 1):
                amount = plain_label(shown_amount(value, made.currency, places=places), "", self)
                amount.setFont(theme.tabular(amount.font()))
                self._figures.addWidget(amount, row, column, end)
        count = made.without_day
        self._left_out.setText(tr("%n open deal(s) without an expected day left out.", "", count) if count else "")
        self._left_out.setVisible(bool(count))

    # -- what if --------------------------------------------------------------------------------------------------

    def _deal_chosen(self, number: int | None) -> None:
        for deal, _ in self.forecast.pipeline if self.forecast is not None else ():
            if deal.id == number:
                self.amount.currency = deal.currency
                self.amount.set_value(deal.amount)
                self.day.set_value(max(deal.expected_on or date.today(), date.today()))
        self._pause.start()

    def _suppose(self) -> None:
        amount, day, number, employer = self.amount.value(), self.day.value(), self._deal.value(), self._employer
        if not amount or day is None:
            self.answer.setText("")
            self.breakdown.setText(tr("Type an amount and a day to see what it would pay."))
            return
        self._session.ask(
            lambda book: _tried(suppose, book, employer, number, amount, day),
            self._answer_with,
            self,
            "if",
            lane=Lane.SLOW,
        )

    def _answer_with(self, made: WhatIf | None) -> None:
        if made is None:
            self.answer.setText("")
            return
        more = shown_amount(made.after - made.before, self._currency)
        self.answer.setText(tr("{amount} more in {month}").format(amount=more, month=month_text(made.month)))
        lines = []
        for entry in made.entries:
            parts = f"{shown_sum(entry, self._currency)} = " if entry.breakdown else ""
            lines.append(f"{labels.entry_kinds()[entry.kind]}: {parts}{shown_amount(entry.pay, self._currency)}")
        if not lines:
            lines.append(tr("The plan pays nothing for it on that day."))
        self.breakdown.setText("\n".join(lines))


def _tier_sentence(each: NextTier, currency: str) -> str:
    """ "3,200 more lifts the rate to 6 %"."""
    period = {
        "month": tr("this month"),
        "quarter": tr("this quarter"),
        "half-year": tr("this half-year"),
        "year": tr("this year"),
    }[each.period.value]
    return tr("{amount} more lifts the rate to {rate} ({component}, {period})").format(
        amount=shown_amount(int(each.missing), currency),
        rate=ltr(percent_text(each.rate)),
        component=isolate(each.component),
        period=period,
    )


def _tried(work: Any, *arguments: object) -> object:
    """What a job answers, or None where there is no plan to answer by."""
    try:
        return work(*arguments)
    except UserError:
        return None

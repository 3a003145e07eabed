"""One year's pay by month, by what it was paid for: drawn, and as tables with totals, quarters and averages.

What was sold is told by Performance.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...domain.pay.pay_year import COLUMNS, PayYear, Sums, of_column
from ...files.reports.of_pay.pay_year_table import average_text, column_words, told_averages
from ...formatting import has_fractions, month_text
from ...jobs.pay.pay_year import employers_with_plan, pay_year_of
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import ltr, shown_amount, shown_number
from ..kit.card import Card, CardGrid
from ..kit.layout.layouts import high_enough
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.sheet import Group, Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session
from .month_bars import MonthBars, Series

#: The columns that are drawn by themselves; all others are one part of a bar.
_DRAWN: Final = ("base", "commission", "bonus", "allowance")


class _Answer(NamedTuple):
    """The year, None where there is none, and how many employers have a plan."""

    year: PayYear | None
    employers: int


class _Row(NamedTuple):
    """A line of either table: what it is of, and its amounts by column."""

    title: str
    amounts: dict[str, int]


class YearPage(QWidget):
    """The year of the month that Pay shows, of one employer or of all together."""

    export_requested = Signal(object)  # PayYear

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = ("", "")
        self._shown: PayYear | None = None
        self._figure = plain_label(parent=self)
        self._caption = plain_label("", "secondary", self)
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self.together = QCheckBox(tr("All employers together"), self)
        self.export_button = QPushButton(icon("export"), tr("Export the year…"), self)
        self.chart = MonthBars(tr("Pay by month"), True, self)
        self.months = Sheet(tr("Month by month"), self._columns(tr("Month")), self)
        self.averages = Sheet(tr("By quarter, and on average"), self._columns(tr("Period")), self)
        self._lay_out()
        self.together.clicked.connect(lambda: self.show_for(*self._asked))
        self.export_button.clicked.connect(lambda: self.export_requested.emit(self._shown))

    def _lay_out(self) -> None:
        cards = CardGrid(self)  # in large type they are higher than a small screen
        for place, (title, inside, rows) in enumerate((
            (tr("Pay by month"), self.chart, 0),
            (tr("Month by month"), self.months, 13),
            (tr("By quarter, and on average"), self.averages, 8),
        )):  # fmt: skip
            card = Card(title, self)
            card.body.addWidget(inside, 1)
            if isinstance(inside, Sheet):
                inside.setFixedHeight(high_enough(inside, rows))
            cards.add(card, place, 0, wide=True)
            cards.stretch(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.setSpacing(8)
        top.addWidget(self._figure)
        top.addWidget(self._caption, 1)
        top.addWidget(self.together)
        top.addWidget(self.export_button)
        column.addLayout(top)
        column.addWidget(cards, 1)

    @property
    def is_drawn(self) -> bool:
        return self._shown is not None

    @property
    def made(self) -> PayYear:
        """The year that is drawn."""
        assert self._shown is not None
        return self._shown

    def show_for(self, employer: str, month: str) -> None:
        self._asked = employer, month
        year, together = int(month[:4]), self.together.isChecked()
        self._session.ask(
            lambda book: _answer(book, year, employer, together), self._show, self, "pay-year", lane=Lane.SLOW
        )

    def _show(self, answer: _Answer) -> None:
        self._shown = answer.year
        self.setEnabled(answer.year is not None)
        self.together.setVisible(answer.employers > 1 or self.together.isChecked())
        if answer.year is not None:
            self._show_pay(answer.year)

    def _show_pay(self, made: PayYear) -> None:
        sums = [(made.currency, of_column(made.total, "payable")), *sorted(made.elsewhere.items())]
        self._figure.setText(" + ".join(shown_amount(pay, name) for name, pay in sums))
        self._caption.setText(tr("earned in {year}").format(year=ltr(str(made.year))))
        self._draw(made)
        total = Group(tr("Total"), {
            place: self._number(of_column(made.total, name), name) for place, name in enumerate(COLUMNS, 1)
        })  # fmt: skip
        rows: list[object] = [_Row(month_text(each.month), _amounts(each.sums)) for each in made.months]
        self.months.show_rows([*rows, total] if rows else [])
        quarters = [_Row(tr("Quarter {number}").format(number=number), _amounts(one)) for number, one in made.quarters]
        averages = [
            _Row(average_text(each), {name: each.of_month(name) for name in COLUMNS}) for each in told_averages(made)
        ]
        self.averages.show_rows([*quarters, *averages])

    def _draw(self, made: PayYear) -> None:
        shown, words = theme.current(), column_words()
        colours = (shown.secondary, shown.accent, shown.good, shown.accent_hover)

        def by(*columns: str) -> list[int]:
            found = {int(each.month[5:]): sum(of_column(each.sums, name) for name in columns) for each in made.months}
            return [found.get(number, 0) for number in range(1, 13)]

        parts = [Series(words[name], colour, by(name)) for name, colour in zip(_DRAWN, colours, strict=True)]
        others = [name for name in COLUMNS if name not in (*_DRAWN, "payable")]
        all_else = tr("All else: guarantee, draw, clawbacks, pay lines, adjustments")
        parts.append(Series(all_else, shown.careful, by(*others)))
        self.chart.show_series([part for part in parts if any(part.values) or part in parts[:3]], made.currency)

    def _columns(self, first: str) -> list[SheetColumn]:
        def part(name: str) -> Callable[[_Row], str]:
            return lambda row: self._number(row.amounts[name], name)

        always = ("base", "commission", "bonus", "payable")
        return [SheetColumn(first, lambda row: row.title, 130, stretch=2)] + [
            SheetColumn(title, part(name), 90, True, stretch=1, optional=name not in always)
            for name, title in column_words().items()
        ]

    def _number(self, pay: int, column: str) -> str:
        made = self._shown
        if not pay or made is None:
            return ""
        shown = [of_column(each.sums, column) for each in made.months]
        places = has_fractions((*shown, *(each.of_month(column) for each in made.averages)), made.currency)
        return ltr(shown_number(pay, made.currency, places=places))


def _amounts(sums: Sums) -> dict[str, int]:
    return {name: of_column(sums, name) for name in COLUMNS}


def _answer(book: Book, year: int, employer: str, together: bool) -> _Answer:
    try:
        return _Answer(pay_year_of(book, year, employer, date.today(), together=together), employers_with_plan(book))
    except UserError:
        return _Answer(None, 0)

"""One year's pay from one employer by month, by what it was paid for: drawn, and as a table with its totals.

What was sold is told by Performance.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.choices import EntryKind
from ...domain.errors import UserError
from ...formatting import has_fractions
from ...jobs.pay.forecast import Year, year_forecast
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import locale, ltr, shown_amount, shown_number
from ..kit.card import Card, CardGrid
from ..kit.layout.layouts import high_enough
from ..kit.look import theme
from ..kit.sheet import Group, Sheet, SheetColumn
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session
from .month_bars import MonthBars, Series

_Kinds = tuple[EntryKind, ...]
_OTHERS: Final[_Kinds] = (
    EntryKind.GUARANTEE, EntryKind.DRAW, EntryKind.CLAWBACK, EntryKind.CARRY, EntryKind.ADDITION, EntryKind.DEDUCTION,
    EntryKind.ADJUSTMENT,
)  # fmt: skip


class YearPage(QWidget):
    """The year of the month that Pay shows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Year | None = None
        self._figure = plain_label(parent=self)
        self._caption = plain_label("", "secondary", self)
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self.chart = MonthBars(tr("Pay by month"), True, self)
        self.months = Sheet(tr("Month by month"), self._columns(), self)
        pay, months = Card(tr("Pay by month"), self), Card(tr("Month by month"), self)
        pay.body.addWidget(self.chart, 1)
        months.body.addWidget(self.months, 1)
        self.months.setFixedHeight(high_enough(self.months, 13))
        cards = CardGrid(self)  # in large type both are higher than a small screen
        for place, card in enumerate((pay, months)):
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
        column.addLayout(top)
        column.addWidget(cards, 1)

    @property
    def is_drawn(self) -> bool:
        return self._shown is not None

    @property
    def made(self) -> Year:
        """The year that is drawn."""
        assert self._shown is not None
        return self._shown

    def show_for(self, employer: str, month: str) -> None:
        year = int(month[:4])
        self._session.ask(
            lambda book: _asked(book, year, employer, date.today()), self._show, self, "pay-year", lane=Lane.SLOW
        )

    def _show(self, answer: Year | None) -> None:
        self._shown = answer
        self.setEnabled(answer is not None)
        if answer is not None:
            self._show_pay(answer)

    def _show_pay(self, made: Year) -> None:
        shown = theme.current()
        total = sum(sum(month.values()) for month in made.pay)
        sums = [(made.currency, total), *sorted(made.elsewhere.items())]
        self._figure.setText(" + ".join(shown_amount(pay, name) for name, pay in sums))
        self._caption.setText(tr("earned in {year}").format(year=ltr(str(made.year))))

        def by(*kinds: EntryKind) -> list[int]:
            return [_sum_of(month, kinds) for month in made.pay]

        parts = [
            Series(tr("Base pay"), shown.secondary, by(EntryKind.BASE)),
            Series(tr("Commission"), shown.accent, by(EntryKind.COMMISSION)),
            Series(tr("Bonus"), shown.good, by(EntryKind.BONUS)),
            Series(tr("Allowances"), shown.accent_hover, by(EntryKind.ALLOWANCE)),
            Series(tr("All else: guarantee, draw, clawbacks, pay lines, adjustments"), shown.careful, by(*_OTHERS)),
        ]
        self.chart.show_series([part for part in parts if any(part.values) or part in parts[:3]], made.currency)
        rows: list[object] = [(number, month) for number, month in enumerate(made.pay, 1) if month]
        whole = {kind.value: sum(month.get(kind.value, 0) for month in made.pay) for kind in EntryKind}
        under = {place: self._number(whole, kinds) for place, kinds in enumerate(_parts(), 1)}
        self.months.show_rows([*rows, Group(tr("Total"), under)] if rows else [])

    def _columns(self) -> list[SheetColumn]:
        def month(row: tuple[int, Mapping[str, int]]) -> str:
            return locale().standaloneMonthName(row[0], QLocale.FormatType.LongFormat)

        def part(kinds: _Kinds) -> Callable[[tuple[int, Mapping[str, int]]], str]:
            return lambda row: self._number(row[1], kinds)

        titles = (tr("Base pay"), tr("Allowances"), tr("Commission"), tr("Bonus"), tr("Other"), tr("Pay"))
        return [SheetColumn(tr("Month"), month, 130, stretch=1)] + [
            SheetColumn(title, part(kinds), 110, True, stretch=1, optional=kinds in (_OTHERS, (EntryKind.ALLOWANCE,)))
            for title, kinds in zip(titles, _parts(), strict=True)
        ]

    def _number(self, month: Mapping[str, int], kinds: "_Kinds") -> str:
        pay, made = _sum_of(month, kinds), self._shown
        if not pay or made is None:
            return ""
        places = has_fractions((_sum_of(each, kinds) for each in made.pay), made.currency)
        return ltr(shown_number(pay, made.currency, places=places))


def _parts() -> list[_Kinds]:
    """What each column of the table sums, after the month; the last is all of it."""
    return [
        (EntryKind.BASE,), (EntryKind.ALLOWANCE,), (EntryKind.COMMISSION,), (EntryKind.BONUS,), _OTHERS,
        tuple(EntryKind),
    ]  # fmt: skip


def _sum_of(month: Mapping[str, int], kinds: _Kinds) -> int:
    return sum(month.get(kind.value, 0) for kind in kinds)


def _asked(book: Book, year: int, employer: str, today: date) -> Year | None:
    try:
        return year_forecast(book, year, employer, today)
    except UserError:
        return None

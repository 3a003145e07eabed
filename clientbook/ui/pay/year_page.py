"""One year's pay from one employer by month, by what it was paid for; and sales beside those of the year before."""

from datetime import date

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.choices import EntryKind
from ...domain.errors import UserError
from ...domain.performance import Performance
from ...jobs.pay.forecast import Year, year_outlook
from ...jobs.performance import performance_of
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import ltr, shown_amount
from ..kit.card import Card, CardGrid
from ..kit.look import theme
from ..kit.words import plain_label
from ..lanes import Lane
from ..session import Session
from .month_bars import MonthBars, Series
from .sales_series import sales_series

_Answer = tuple[Year, Performance]


class YearPage(QWidget):
    """The year of the month that Pay shows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: _Answer | None = None
        self._figure = plain_label(parent=self)
        self._caption = plain_label("", "secondary", self)
        theme.type_scale(self._figure, 1.6, QFont.Weight.DemiBold)
        self.chart = MonthBars(tr("Pay by month"), True, self)
        self.sales = MonthBars(tr("Closed sales by month"), False, self)
        pay, sales = Card(tr("Pay by month"), self), Card(tr("Closed sales by month"), self)
        pay.body.addWidget(self.chart, 1)
        sales.body.addWidget(self.sales, 1)
        cards = CardGrid(self)  # in large type both are higher than a small screen
        for place, card in enumerate((pay, sales)):
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

    def show_for(self, employer: str, month: str) -> None:
        year = int(month[:4])
        self._session.ask(
            lambda book: _asked(book, year, employer, date.today()), self._show, self, "pay-year", lane=Lane.SLOW
        )

    def _show(self, answer: _Answer | None) -> None:
        self._shown = answer
        self.setEnabled(answer is not None)
        if answer is not None:
            self._show_pay(answer[0])
            self.sales.show_series(*sales_series(answer[1]))

    def _show_pay(self, made: Year) -> None:
        shown = theme.current()
        total = sum(sum(month.values()) for month in made.pay)
        sums = [(made.currency, total), *sorted(made.elsewhere.items())]
        self._figure.setText(" + ".join(shown_amount(pay, name) for name, pay in sums))
        self._caption.setText(tr("earned in {year}").format(year=ltr(str(made.year))))

        def by(*kinds: EntryKind) -> list[int]:
            return [sum(month.get(kind.value, 0) for kind in kinds) for month in made.pay]

        others = (EntryKind.GUARANTEE, EntryKind.DRAW, EntryKind.CLAWBACK, EntryKind.CARRY, EntryKind.ADJUSTMENT)
        parts = [
            Series(tr("Base pay"), shown.secondary, by(EntryKind.BASE)),
            Series(tr("Commission"), shown.accent, by(EntryKind.COMMISSION)),
            Series(tr("Bonus"), shown.good, by(EntryKind.BONUS)),
            Series(tr("Guarantee, draw, clawbacks, adjustments"), shown.careful, by(*others)),
        ]
        self.chart.show_series([part for part in parts if any(part.values) or part is not parts[3]], made.currency)


def _asked(book: Book, year: int, employer: str, today: date) -> _Answer | None:
    try:
        return year_outlook(book, year, employer, today), performance_of(book, year, today)
    except UserError:
        return None

"""Closed sales added up over the year, as a line beside that of the year before and of the quota."""

from decimal import Decimal
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.performance import Performance
from ...texts import right_to_left, tr
from ..kit.bidi import ltr, shown_amount
from ..kit.look import theme
from ..kit.words import plain_label
from ..pay.month_bars import MonthBars, MonthPlot, Series


class RunningTotal(QWidget):
    """The lines, and below them in a sentence how far the year is ahead or behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = MonthBars(tr("Sales added up over the year"), False, self, _Lines(False, self))
        self.said = plain_label("", "secondary", self)
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chart, 1)
        column.addWidget(self.said)

    def show_performance(self, made: Performance) -> None:
        shown, counted = theme.current(), made.counted
        series = [Series(ltr(str(made.year)), shown.accent, _sums([m.sales for m in made.months[:counted]]))]
        before, quota = ([m.before for m in made.months], [m.quota or 0 for m in made.months])
        if any(before):
            series.insert(0, Series(ltr(str(made.year - 1)), shown.secondary, _sums(before)))
        if any(quota):
            series.append(Series(tr("Quota"), shown.careful, _sums(quota)))
        self.chart.show_series(series, made.currency)
        self.said.setText("\n".join(_sentences(made)))
        self.said.setVisible(bool(self.said.text()))


def _sums(values: list[int]) -> list[int]:
    return list(accumulate(values))


def _sentences(made: Performance) -> list[str]:
    """How far the months so far are ahead of the quota, and of the same months a year before; or behind."""
    so_far = made.months[: made.counted]
    lines = []
    if quota := sum(month.quota or 0 for month in so_far):
        over = sum(month.sales for month in so_far if month.quota) - quota
        text = tr("{amount} above the quota so far") if over >= 0 else tr("{amount} below the quota so far")
        lines.append(text.format(amount=shown_amount(abs(over), made.currency)))
    if made.before > 0:
        over = sum(month.sales for month in so_far) - made.before
        text = tr("{amount} above the same months of {year}")
        if over < 0:
            text = tr("{amount} below the same months of {year}")
        lines.append(text.format(amount=shown_amount(abs(over), made.currency), year=ltr(str(made.year - 1))))
    return lines


class _Lines(MonthPlot):
    """A line a series, from the year's beginning; a month's value stands at its end."""

    def _ends(self) -> list[Decimal]:
        return [self._amount(value) for each in self._series for value in each.values]

    def _paint_values(self, painter: QPainter, number: int, room: QRectF) -> None:
        """Lines go over all months: they are drawn at once."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area = self._area()
        for each in self._series:
            ends = [QPointF(self._x(area, n), self._y(area, value)) for n, value in enumerate((0, *each.values))]
            painter.setPen(QPen(QColor(each.colour), 3))
            for start, end in pairwise(ends):
                painter.drawLine(start, end)
        painter.end()

    def _x(self, area: QRectF, months: int) -> float:
        along = area.left() + area.width() * months / 12
        return self.width() - along if right_to_left() else along

    def _y(self, area: QRectF, minor: int) -> float:
        return area.top() + self._scale.part(self._amount(minor)) * area.height()

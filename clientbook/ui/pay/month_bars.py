"""Bars by month, stacked or side by side, with their legend; from right to left in Hebrew.

Painted here: a charts' library would take half a second to load, and cannot be loaded beside a running window.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolTip, QVBoxLayout, QWidget

from ...domain.money import from_minor
from ...domain.scale import Scale, scale_of
from ...texts import right_to_left
from ..kit.bidi import locale, ltr, shown_number
from ..kit.layout.layouts import empty
from ..kit.look import theme
from ..kit.words import plain_label, plain_tooltip

_MONTHS = range(12)


class Series(NamedTuple):
    """A name, a colour, and a year's values in minor units, January first; of a year under way it may have fewer."""

    name: str
    colour: str
    values: Sequence[int]


class MonthBars(QWidget):
    """One chart with its legend. What it shows is also said in words for screen readers."""

    def __init__(
        self, name: str, stacked: bool, parent: QWidget | None = None, plot: "MonthPlot | None" = None
    ) -> None:
        super().__init__(parent)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(16)
        self.plot = plot or MonthPlot(stacked, self)
        self.plot.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._legend)
        column.addWidget(self.plot, 1)

    def show_series(self, series: Sequence[Series], currency: str, marks: Series | None = None) -> None:
        """Draws anew; the values of a stack that are below zero hang under the line. `marks` are targets, 0 none."""
        named = [*series, marks] if marks is not None else series
        self._show_legend(named)
        self.plot.show_series(series, currency, marks)
        self.plot.setAccessibleDescription(_in_words(named, currency))

    def _show_legend(self, series: Sequence[Series]) -> None:
        empty(self._legend)
        for each in series:
            entry = QWidget(self)
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            patch = QLabel(entry)
            patch.setFixedSize(12, 12)
            patch.setStyleSheet(f"background: {each.colour}; border-radius: 3px;")
            row.addWidget(patch)
            row.addWidget(plain_label(each.name, "secondary", entry))
            self._legend.addWidget(entry)
        self._legend.addStretch()


class MonthPlot(QWidget):
    """The bars between their scale and the names of the months; a month's values in its tooltip."""

    def __init__(self, stacked: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._stacked = stacked
        self._series: Sequence[Series] = ()
        self._marks: Series | None = None
        self._currency = "ILS"
        self._scale = scale_of(())

    def sizeHint(self) -> QSize:
        return QSize(480, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().height() * 10)

    def show_series(self, series: Sequence[Series], currency: str, marks: Series | None) -> None:
        self._series, self._currency, self._marks = series, currency, marks
        self._scale = scale_of([*self._ends(), *(self._amount(value) for value in (marks.values if marks else ()))])
        self.update()

    def _ends(self) -> list[Decimal]:
        """What the scale has to reach."""
        return [end for month in _MONTHS for _, low, high in self._bars(month) for end in (low, high)]

    def _amount(self, minor: int) -> Decimal:
        return from_minor(minor, self._currency)

    def _bars(self, month: int) -> list[tuple[Series, Decimal, Decimal]]:
        """(series, where its bar begins, where it ends) of one month."""
        bars = []
        above = below = Decimal(0)
        for each in self._series:
            value = self._amount(each.values[month])
            start = Decimal(0) if not self._stacked else above if value >= 0 else below
            bars.append((each, start, start + value))
            above, below = above + max(value, Decimal(0)), below + min(value, Decimal(0))
        return bars

    # -- painting -------------------------------------------------------------------------------------------------

    def _area(self) -> QRectF:
        """Where bars stand, counted from where lines begin."""
        wide = max(self.fontMetrics().horizontalAdvance(_number(line)) for line in self._scale.lines()) + 12
        under = self.fontMetrics().height() + 8
        top = self.fontMetrics().height() / 2
        return QRectF(wide, top, max(self.width() - wide, 1), max(self.height() - under - top, 1))

    def _placed(self, box: QRectF) -> QRectF:
        """A box as it lies on the widget: the months run the way the text runs."""
        if right_to_left():
            box = QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area = self._area()
        self._paint_scale(painter, area, self._scale)
        month = area.width() / len(_MONTHS)
        for number in _MONTHS:
            self._paint_month(painter, number, QRectF(area.left() + number * month, area.top(), month, area.height()))
        painter.end()

    def _paint_scale(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        shown = theme.current()
        high = self.fontMetrics().height()
        side = Qt.AlignmentFlag.AlignLeft if right_to_left() else Qt.AlignmentFlag.AlignRight
        for line in scale.lines():
            y = area.top() + scale.part(line) * area.height()
            painter.fillRect(self._placed(QRectF(area.left(), round(y), area.width(), 1)), QColor(shown.line))
            painter.setPen(QColor(shown.secondary))
            box = self._placed(QRectF(0, y - high / 2, area.left() - 8, high))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, _number(line))

    def _paint_month(self, painter: QPainter, number: int, room: QRectF) -> None:
        self._paint_values(painter, number, room)
        painter.setPen(QColor(theme.current().secondary))
        under = self._placed(QRectF(room.left(), room.bottom() + 4, room.width(), self.fontMetrics().height()))
        painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, self._fitting_name(number, room.width()))

    def _paint_values(self, painter: QPainter, number: int, room: QRectF) -> None:
        count = 1 if self._stacked else max(len(self._series), 1)
        wide = room.width() * (0.56 if self._stacked else 0.8) / count
        first = room.center().x() - wide * count / 2
        for place, (each, start, end) in enumerate(self._bars(number)):
            top, foot = sorted(room.top() + self._scale.part(value) * room.height() for value in (start, end))
            left = first if self._stacked else first + place * wide
            painter.fillRect(self._placed(QRectF(left, top, wide - 1, foot - top)), QColor(each.colour))
        if self._marks is not None and self._marks.values[number]:
            y = room.top() + self._scale.part(self._amount(self._marks.values[number])) * room.height()
            box = QRectF(room.left() + room.width() * 0.06, y - 1.5, room.width() * 0.88, 3)
            painter.fillRect(self._placed(box), QColor(self._marks.colour))

    def _fitting_name(self, month: int, wide: float) -> str:
        """The month's short name, or its number where that has no room."""
        name = _name(month, QLocale.FormatType.ShortFormat)
        return name if self.fontMetrics().horizontalAdvance(name) <= wide else str(month + 1)

    # -- one month's values ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            area = self._area()
            x = self.width() - event.pos().x() if right_to_left() else event.pos().x()
            month = int((x - area.left()) / area.width() * len(_MONTHS))
            tip = self.said(month) if x >= area.left() and month in _MONTHS else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(tip).replace("\n", "<br>") if tip else "", self)
            return True
        return super().event(event)

    def said(self, month: int) -> str:
        """A month's values in words; January is 0."""
        every = [*self._series, *([self._marks] if self._marks is not None else [])]
        known = [each for each in every if month < len(each.values)]
        lines = [f"{each.name}: {ltr(shown_number(each.values[month], self._currency))}" for each in known]
        return "\n".join([_name(month, QLocale.FormatType.LongFormat), *lines])


def _name(month: int, form: QLocale.FormatType) -> str:
    return locale().standaloneMonthName(month + 1, form)


def _number(value: Decimal) -> str:
    return f"{value:,.0f}"


def _in_words(series: Sequence[Series], currency: str) -> str:
    lines = []
    for each in series:
        values = ", ".join(ltr(shown_number(value, currency)) for value in each.values)
        lines.append(f"{each.name}: {values}")
    return "\n".join(lines)

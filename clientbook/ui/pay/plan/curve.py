"""A small curve of pay against sales: what a component pays for a period's total."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ....domain.choices import Rates
from ....domain.pay.earning.tiers import earned, retroactive, spans, worth
from ....domain.plan import Component
from ....texts import tr
from ...kit.bidi import shown_amount
from ...kit.look import theme

_POINTS: Final = 160
_PAD: Final = 8
#: What one deal alone earns whole at one rate.
WHOLE: Final = (Rates.RETROACTIVE, Rates.REACHED)


def pay_of(component: Component, total: Decimal) -> Decimal:
    """What a period's total pays, exact, in minor units; capped where the component is."""
    table = spans(component)
    breakdown = [retroactive(table, total)] if component.rates in WHOLE else earned(table, total, Decimal(0))
    pay = worth(breakdown)
    return pay if component.cap is None else min(pay, Decimal(component.cap))


class Curve(QWidget):
    """Sales from 0 to half as much again as the last tier's start; the pay there stands at its end.

    The axes of a function go from left to right in windows of either direction, as they do at school.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[tuple[Decimal, Decimal]] = []
        self._bounds: list[Decimal] = []
        self._currency = "ILS"
        self.setMinimumHeight(140)
        self.setAccessibleName(tr("Pay against sales"))

    def sizeHint(self) -> QSize:
        return QSize(320, 160)

    def show_component(self, component: Component | None, currency: str) -> None:
        """Draws the component's tiers; None for one that is not in order."""
        self._currency = currency
        self._points, self._bounds = [], []
        if component is not None:
            self._bounds = [start for start, _, _ in spans(component)]
            top = max(self._bounds[-1] * Decimal("1.5"), Decimal(component.quota) * Decimal("1.5"), Decimal(10_000_000))
            steps = [top * n / _POINTS for n in range(_POINTS + 1)]
            self._points = [(total, pay_of(component, total)) for total in steps]
            sales, pay = self._points[-1]
            self.setAccessibleDescription(
                tr("{sales} of sales pay {pay}").format(
                    sales=shown_amount(int(sales), currency), pay=shown_amount(int(pay), currency)
                )
            )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        area = QRectF(_PAD, line + _PAD, self.width() - 2 * _PAD, self.height() - 2 * line - 2 * _PAD - 4)
        painter.setPen(QPen(QColor(shown.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self._points:
            painter.end()
            return
        most = max((pay for _, pay in self._points), default=Decimal(1)) or Decimal(1)
        last = self._points[-1][0]

        def at(total: Decimal, pay: Decimal) -> QPointF:
            part = float(total / last)
            return QPointF(area.left() + part * area.width(), area.bottom() - float(pay / most) * area.height())

        painter.setPen(QPen(QColor(shown.line), 1, Qt.PenStyle.DashLine))
        for bound in self._bounds[1:]:
            foot = at(bound, Decimal(0))
            painter.drawLine(foot, QPointF(foot.x(), area.top()))
        painter.setPen(QPen(QColor(shown.accent), 2))
        painter.drawPolyline(QPolygonF([at(total, pay) for total, pay in self._points]))
        painter.setPen(QColor(shown.secondary))
        far, near = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        under = QRectF(area.left(), area.bottom() + 4, area.width(), line)
        painter.drawText(under, far | Qt.AlignmentFlag.AlignAbsolute, shown_amount(int(last), self._currency))
        painter.drawText(under, near | Qt.AlignmentFlag.AlignAbsolute, tr("Sales"))
        over = QRectF(area.left(), 0, area.width(), line)
        painter.drawText(over, far | Qt.AlignmentFlag.AlignAbsolute, shown_amount(int(most), self._currency))
        painter.drawText(over, near | Qt.AlignmentFlag.AlignAbsolute, tr("Pay"))
        painter.end()

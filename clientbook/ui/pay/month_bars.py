"""Bars by month, stacked or side by side, drawn by pyqtgraph; right to left in Hebrew."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pyqtgraph
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.money import from_minor
from ...texts import right_to_left
from .. import theme
from ..kit.bidi import locale, ltr, shown_number
from ..kit.layouts import empty
from ..kit.notices import plain_label


class Series(NamedTuple):
    """A name, a colour, and twelve values in minor units, January first."""

    name: str
    colour: str
    values: Sequence[int]


class MonthBars(QWidget):
    """One chart with its legend. What it shows is also said in words for screen readers."""

    def __init__(self, name: str, stacked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacked = stacked
        self._name = name
        self._legend = QHBoxLayout()
        self._legend.setSpacing(16)
        self._plot: Any = pyqtgraph.PlotWidget(self, background=theme.current().raised)
        self._plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # Its layout would mirror itself, and each axis would draw on the wrong side of its place.
        self._plot.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._plot.setAccessibleName(name)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.setMenuEnabled(False)
        for widget in (self._plot, self._plot.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMinimumHeight(180)
        self._side = "right" if right_to_left() else "left"
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._legend)
        column.addWidget(self._plot, 1)

    def _dress(self) -> None:
        shown = theme.current()
        self._plot.showAxis("left", self._side == "left")
        self._plot.showAxis("right", self._side == "right")
        self._plot.getViewBox().invertX(right_to_left())
        months = [
            (number, locale().standaloneMonthName(number + 1, QLocale.FormatType.ShortFormat)) for number in range(12)
        ]
        for name in ("bottom", self._side):
            axis = self._plot.getAxis(name)
            axis.setPen(QColor(shown.line))
            axis.setTextPen(QColor(shown.secondary))
            axis.setStyle(tickLength=0, tickFont=self.font())
        self._plot.getAxis("bottom").setTicks([months])
        self._plot.getAxis(self._side).tickStrings = _grouped
        grid = QColor(shown.line)
        self._plot.getAxis(self._side).setGrid(60)
        self._plot.getAxis(self._side).setPen(grid)
        self._plot.getAxis(self._side).setZValue(-1)  # behind the bars

    def show_series(self, series: Sequence[Series], currency: str, marks: Series | None = None) -> None:
        """Draws anew; the values of a stack that are below zero hang under the line. `marks` are targets, 0 none."""
        self._plot.clear()
        named = [*series, marks] if marks is not None else series
        self._show_legend(named)
        scale = float(from_minor(1, currency))
        width = 0.56 if self._stacked else 0.8 / max(len(series), 1)
        tops, bottoms = [0.0] * 12, [0.0] * 12
        for place, each in enumerate(series):
            heights = [value * scale for value in each.values]
            shift = 0.0 if self._stacked else (place - (len(series) - 1) / 2) * width
            starts = [0.0] * 12
            if self._stacked:
                starts = [tops[n] if height >= 0 else bottoms[n] for n, height in enumerate(heights)]
                tops = [top + max(height, 0) for top, height in zip(tops, heights, strict=True)]
                bottoms = [bottom + min(height, 0) for bottom, height in zip(bottoms, heights, strict=True)]
            bars = pyqtgraph.BarGraphItem(
                x=[number + shift for number in range(12)], y0=starts, height=heights, width=width,
                brush=QColor(each.colour), pen=pyqtgraph.mkPen(None),
            )  # fmt: skip
            self._plot.addItem(bars)
        if marks is not None:
            self._draw_marks(marks, scale)
        self._plot.getViewBox().setXRange(-0.5, 11.5, padding=0.01)
        high = max(max(max(each.values) for each in named) * scale, *tops, 1.0)
        low = min(min(min(each.values) for each in series) * scale, *bottoms, 0.0)
        self._plot.getViewBox().setYRange(low, high * 1.08, padding=0)
        self._plot.setAccessibleDescription(_in_words(named, currency))

    def _draw_marks(self, marks: Series, scale: float) -> None:
        """A short line over each month that has a target."""
        places = [number for number in range(12) if marks.values[number]]
        ends = [number + side for number in places for side in (-0.44, 0.44)]
        heights = [marks.values[number] * scale for number in places for _ in range(2)]
        pen = pyqtgraph.mkPen(QColor(marks.colour), width=3)
        self._plot.addItem(pyqtgraph.PlotCurveItem(ends, heights, connect="pairs", pen=pen))

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

    def picture(self) -> Any:
        """The chart with its legend, as it is on screen."""
        return self.grab()


def _grouped(values: Sequence[float], *_: Any) -> list[str]:
    return [f"{value:,.0f}" for value in values]


def _in_words(series: Sequence[Series], currency: str) -> str:
    lines = []
    for each in series:
        values = ", ".join(ltr(shown_number(value, currency)) for value in each.values)
        lines.append(f"{each.name}: {values}")
    return "\n".join(lines)

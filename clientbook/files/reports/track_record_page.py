"""A track record drawn on one A4 page: as PDF, and as a picture of the same page. Qt is loaded here only.

Drawn in tenths of a millimetre (254 dots an inch make one of them a dot), always light, mirrored in Hebrew.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture

from ...domain.scale import scale_of
from ...texts import in_use, right_to_left
from ..whole_file import whole_file
from .qt_application import application
from .track_record import Bars, TrackRecord

_DOTS: Final = 254  # an inch
_WIDE, _HIGH, _MARGIN = 2100, 2970, 180
_INSIDE: Final = _WIDE - 2 * _MARGIN
_TEXT, _SECONDARY, _LINE, _ACCENT, _PALE = "#1B1F24", "#57606A", "#DCE0E5", "#0B63B6", "#A9C7E4"
_MARK: Final = "#8A5A00"
_LTR, _ANY, _END = "\u2066", "\u2068", "\u2069"
_LEADING: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # turned round by the painter in Hebrew
#: Amounts below each other stand with their units in one line, whichever way the page is read.
_UNITS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_TRAILING: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRED: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_AXIS: Final = 230  # the room for the scale's numbers
_PLOT: Final = 470
#: A plot grows with the room that the page has, and gives of its own where there is too little.
_LEAST_PLOT, _MOST_PLOT = 300, 1200


def write_pdf(record: TrackRecord, path: Path) -> None:
    """Raises UserError("file-cannot-write")."""
    application()
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(record.title)
    writer.setCreator("Clientbook")
    painter = QPainter(writer)
    _draw(painter, record)
    painter.end()
    with whole_file(path) as partial:
        partial.write_bytes(buffer.data().data())


def _buffer() -> QBuffer:
    """Qt writes to memory and Python to the disk: Qt says nothing, or not why, where a file takes no more."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def write_picture(record: TrackRecord, path: Path) -> None:
    """The page as a PNG. Raises UserError("file-cannot-write")."""
    application()
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(10_000)
    image.setDotsPerMeterY(10_000)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, record)
    painter.end()
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes here
    with whole_file(path) as partial:
        partial.write_bytes(buffer.data().data())


def _draw(painter: QPainter, record: TrackRecord) -> None:
    """Laid out once beside the paper: what the page has left then goes to the charts."""
    trial = QPicture()
    beside = QPainter(trial)
    end = _laid_out(beside, record, _PLOT)
    beside.end()
    over = (_HIGH - _MARGIN - end) / max(len(record.charts), 1)
    _laid_out(painter, record, max(_LEAST_PLOT, min(_PLOT + over, _MOST_PLOT)))


def _laid_out(painter: QPainter, record: TrackRecord, plot: float) -> float:
    """Draws the page with plots of that height; returns where it ends."""
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
    page = _Page(painter, plot)
    page.text(0, 60, _INSIDE, record.title, 64, bold=True)
    page.down(90)
    for line in filter(None, (record.under, record.about)):
        page.text(0, 40, _INSIDE, line, 34, _SECONDARY)
        page.down(48)
    page.down(42)
    _figures(page, record.figures)
    for chart in record.charts:
        _chart(page, chart)
    _clients(page, record)
    for note in record.notes:
        page.text(0, 40, _INSIDE, note, 27, _SECONDARY)
        page.down(44)
    return page.y


class _Page:
    """A pen that goes down the page; places are counted from where lines begin."""

    def __init__(self, painter: QPainter, plot: float) -> None:
        self._painter = painter
        self.plot = plot  # how high a chart is
        self._mirrored = right_to_left()
        self.y = float(_MARGIN)

    def down(self, by: float) -> None:
        self.y += by

    def box(self, x: float, y: float, wide: float, high: float) -> QRectF:
        """A box whose `x` counts from the side where lines begin, inside the margins."""
        left = _WIDE - _MARGIN - x - wide if self._mirrored else _MARGIN + x
        return QRectF(left, self.y + y, wide, high)

    def text(
        self, x: float, high: float, wide: float, text: str, size: int, colour: str = _TEXT, *, bold: bool = False,
        to: Qt.AlignmentFlag = _LEADING, y: float = 0,
    ) -> None:  # fmt: skip
        """One line of text; what has no room ends in an ellipsis."""
        font = _font(size, bold)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(self.box(x, y, wide, high), to, shown)

    def lines(self, x: float, y: float, high: float, wide: float, text: str) -> None:
        """A caption of one or two lines."""
        self._painter.setFont(_font(26))
        self._painter.setPen(QColor(_SECONDARY))
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._painter.drawText(self.box(x, y, wide, high), top | Qt.TextFlag.TextWordWrap, text)

    def fill(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self._painter.fillRect(self.box(x, y, wide, high), QColor(colour))

    def width_of(self, text: str, size: int) -> float:
        return QFontMetricsF(_font(size)).horizontalAdvance(text)


def _font(size: int, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _figures(page: _Page, figures: Sequence[tuple[str, str]]) -> None:
    """Three beside each other."""
    wide = _INSIDE / 3
    for place, (value, caption) in enumerate(figures):
        x = place % 3 * wide
        page.text(x, 70, wide - 30, f"{_LTR}{value}{_END}" if value.isascii() else value, 58, bold=True)
        page.lines(x, 76, 70, wide - 40, caption)
        if place % 3 == 2 or place == len(figures) - 1:
            page.down(174)
    page.down(20)


def _chart(page: _Page, chart: Bars) -> None:
    page.text(0, 46, _INSIDE, chart.title, 34, bold=True)
    page.down(58)
    _legend(page, chart)
    values = [value for _, series in chart.series for value in series]
    values += [mark for mark in chart.marks[1] if mark is not None] if chart.marks else []
    scale = scale_of(values)

    def y_of(value: Decimal) -> float:
        return scale.part(value) * page.plot

    for line in scale.lines():
        page.fill(_AXIS, y_of(line), _INSIDE - _AXIS, 2, _LINE)
        number = f"{_LTR}{line:,.0f}{_END}"
        page.text(0, 34, _AXIS - 20, number, 24, _SECONDARY, to=_TRAILING, y=y_of(line) - 17)
    _bars(page, chart, y_of)
    page.down(page.plot + 74)


def _bars(page: _Page, chart: Bars, y_of: Callable[[Decimal], float]) -> None:
    locale = QLocale(in_use().locale)
    month = (_INSIDE - _AXIS) / 12
    wide = month * 0.72 / len(chart.series)
    for number in range(12):
        begin = _AXIS + number * month
        for place, (_, values) in enumerate(chart.series):
            top, foot = sorted((y_of(values[number]), y_of(Decimal(0))))
            colour = _ACCENT if place == len(chart.series) - 1 else _PALE
            page.fill(begin + month * 0.14 + place * wide, top, wide - 2, foot - top, colour)
        target = chart.marks[1][number] if chart.marks else None
        if target is not None:
            page.fill(begin + month * 0.06, y_of(target) - 3, month * 0.88, 6, _MARK)
        name = locale.standaloneMonthName(number + 1, QLocale.FormatType.ShortFormat)
        page.text(begin, 34, month, name, 24, _SECONDARY, to=_CENTRED, y=page.plot + 10)


def _legend(page: _Page, chart: Bars) -> None:
    """Each colour with its word; nothing where there is only one."""
    entries = [(name, _PALE) for name, _ in chart.series[:-1]] + [(chart.series[-1][0], _ACCENT)]
    if chart.marks:
        entries.append((chart.marks[0], _MARK))
    x = 0.0
    for name, colour in entries if len(entries) > 1 else ():
        page.fill(x, 12, 24, 24 if colour != _MARK else 6, colour)
        page.text(x + 36, 48, 300, name, 26, _SECONDARY)
        x += 36 + page.width_of(name, 26) + 50
    page.down(76 if len(entries) > 1 else 30)


def _clients(page: _Page, record: TrackRecord) -> None:
    if not record.clients:
        return
    page.text(0, 46, _INSIDE, record.clients_title, 34, bold=True)
    page.down(62)
    wide = max(page.width_of(f"{_LTR}{amount}{_END}", 28) for _, _, amount in record.clients) + 2
    for name, deals, amount in record.clients:
        page.fill(0, 0, _INSIDE, 2, _LINE)
        page.text(0, 52, 900, f"{_ANY}{name}{_END}", 28)
        page.text(920, 52, 300, deals, 28, _SECONDARY)
        page.text(_INSIDE - wide, 52, wide, f"{_LTR}{amount}{_END}", 28, to=_UNITS)
        page.down(54)
    page.down(24)

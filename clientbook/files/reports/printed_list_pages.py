"""A printed list laid out and drawn page by page: headings on each, whole texts, pages numbered. It loads Qt.

Every cell is measured once; what has no room beside the others goes on in the next line of its cell.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ...progress import Progress
from ...texts import right_to_left, tr
from .pdf_file import write_pdf
from .printed_list import Heading, PrintedList, Row

_TEXT, _SECONDARY, _LINE, _GROUND = "#1B1F24", "#57606A", "#DCE0E5", "#F5F6F8"
_TITLE, _TYPE, _FOOT = 15.0, 8.5, 7.0  # points
_BESIDE, _ABOVE = 5.0, 2.5  # points around the text of a cell
#: So many rows say how wide a column wants to be.
_MEASURED: Final = 500
_LEADING: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop  # turned round by the painter in Hebrew
_UNITS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop


def write(made: PrintedList, path: Path, progress: Progress | None = None) -> None:
    """The list as a PDF. Raises UserError("file-cannot-write"), Cancelled."""
    write_pdf(path, made.title, lambda paper: draw(made, paper, progress), landscape=made.is_wide)


def draw(made: PrintedList, paper: Any, progress: Progress | None = None) -> None:
    """Draws the list on a `QPagedPaintDevice`: a PDF file, or a printer."""
    painter = QPainter(paper)
    try:
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight
        )
        pen = _Pen(painter, paper, made)
        pages = pen.pages(progress)
        for number, rows in enumerate(pages):
            if progress is not None:
                progress.at(len(made.rows), len(made.rows))  # it may be stopped while it is drawn
            if number:
                paper.newPage()
            pen.page(rows, number, len(pages))
    finally:
        painter.end()


class _Laid(NamedTuple):
    """A row, and how high it is."""

    row: Row
    high: float


class _Pen:
    """Draws from above; places are counted from where lines begin, in the dots of the paper."""

    def __init__(self, painter: QPainter, paper: Any, made: PrintedList) -> None:
        self._painter = painter
        self._made = made
        self._point = float(paper.logicalDpiY()) / 72
        self._wide, self._high = float(paper.width()), float(paper.height())
        self._plain, self._strong = _font(_TYPE), _font(_TYPE, strong=True)
        self._of = {id(font): QFontMetricsF(font, paper) for font in (self._plain, self._strong)}
        self._line = self._of[id(self._plain)].height()
        self._foot = QFontMetricsF(_font(_FOOT), paper).height() * 2
        self._options = [_option(column.trailing) for column in made.columns]
        self._widths = self._shared()
        self._places = [sum(self._widths[:place]) for place in range(len(self._widths))]

    # -- laying out -----------------------------------------------------------------------------------------------

    def _shared(self) -> list[float]:
        """What the columns want, as far as the page has it: those that want most give, and wrap; the rest is shared."""
        rows = [row for row in self._made.rows[:_MEASURED] if not isinstance(row, Heading)]
        wanted = []
        for place, column in enumerate(self._made.columns):
            texts = max((self._advance(row[place], self._plain) for row in rows), default=0.0)
            wanted.append(max(texts, self._advance(column.title, self._strong)) + 2 * _BESIDE * self._point)
        widths, left = [0.0] * len(wanted), self._wide
        for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
            widths[place] = min(wanted[place], left / (len(wanted) - done))
            left -= widths[place]
        over = left / max(len(widths), 1)
        return [width + over for width in widths]

    def _advance(self, text: str, font: QFont) -> float:
        return float(self._of[id(font)].horizontalAdvance(text))

    def _lines(self, place: int, text: str, font: QFont) -> int:
        inside = self._widths[place] - 2 * _BESIDE * self._point
        if not text or ("\n" not in text and self._advance(text, font) <= inside):
            return 1
        return len(self._wrapped(text, font, self._options[place], inside))

    def _wrapped(self, text: str, font: QFont, option: QTextOption, wide: float) -> list[str]:
        layout = QTextLayout(text.replace("\n", "\u2028"), font, self._painter.device())
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(wide)
            lines.append(text[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return lines

    def _row_high(self, texts: Sequence[str], font: QFont) -> float:
        lines = max((self._lines(place, text, font) for place, text in enumerate(texts)), default=1)
        return float(lines * self._line + 2 * _ABOVE * self._point)

    def _head_high(self) -> float:
        return self._row_high([column.title for column in self._made.columns], self._strong)

    def _title_high(self) -> float:
        """Title and what is under it, which stand on the first page alone."""
        under = self._wrapped(self._made.under, self._plain, _option(False), self._wide)
        return (_TITLE * 2.2) * self._point + len(under) * self._line

    def pages(self, progress: Progress | None) -> list[list[_Laid]]:
        """The rows of each page; one that heads others is not left alone at its foot."""
        pages: list[list[_Laid]] = [[]]
        end, y = self._high - self._foot, self._title_high() + self._head_high()
        laid = list(self._laid(end - y, progress))
        for number, each in enumerate(laid):
            needed = each.high
            if isinstance(each.row, Heading) and number + 1 < len(laid):
                needed += laid[number + 1].high
            if y + needed > end and pages[-1]:
                pages.append([])
                y = self._head_high()
            pages[-1].append(each)
            y += each.high
        return pages

    def _laid(self, room: float, progress: Progress | None) -> Iterator[_Laid]:
        """Each row with its height; one that no page holds goes on in a row of its own."""
        for number, row in enumerate(self._made.rows):
            if progress is not None and number % 500 == 0:
                progress.at(number)
            if isinstance(row, Heading):
                yield _Laid(row, self._row_high([row.title], self._strong) * 1.6)
            else:
                rest: Sequence[str] = row
                while (high := self._row_high(rest, self._plain)) > room:
                    most = int((room - 2 * _ABOVE * self._point) // self._line)
                    begun, rest = self._cut(rest, most)
                    yield _Laid(begun, self._row_high(begun, self._plain))
                yield _Laid(rest, high)

    def _cut(self, texts: Sequence[str], most: int) -> tuple[list[str], list[str]]:
        """So many lines of each cell, and what is left of them."""
        begun, rest = [], []
        for place, text in enumerate(texts):
            inside = self._widths[place] - 2 * _BESIDE * self._point
            first = "".join(self._wrapped(text, self._plain, self._options[place], inside)[:most])
            begun.append(first)
            rest.append(text[len(first) :])
        return begun, rest

    # -- drawing --------------------------------------------------------------------------------------------------

    def page(self, rows: Sequence[_Laid], number: int, pages: int) -> None:
        y = 0.0
        if number == 0:
            self._text(
                QRectF(0, 0, self._wide, _TITLE * 1.6 * self._point), self._made.title, _font(_TITLE, strong=True)
            )
            under = QRectF(0, _TITLE * 1.6 * self._point, self._wide, self._title_high())
            self._painter.setFont(self._plain)
            self._painter.setPen(QColor(_SECONDARY))
            self._painter.drawText(under, self._made.under, _option(False))
            y = self._title_high()
        high = self._head_high()
        self._painter.fillRect(QRectF(0, y, self._wide, high), QColor(_GROUND))
        self._cells([column.title for column in self._made.columns], y, high, self._strong, _SECONDARY)
        y += high
        for laid in rows:
            if isinstance(laid.row, Heading):
                self._heading(laid.row, y, laid.high)
            else:
                self._cells(laid.row, y, laid.high, self._plain, _TEXT)
            y += laid.high
            self._painter.fillRect(QRectF(0, y, self._wide, max(1.0, self._point / 3)), QColor(_LINE))
        foot = tr("Page {page} of {pages}").format(page=number + 1, pages=pages)
        below = QRectF(0, self._high - self._foot, self._wide, self._foot)
        self._painter.setFont(_font(_FOOT))
        self._painter.setPen(QColor(_SECONDARY))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(below, middle, f"{self._made.title} · {foot}")

    def _cells(self, texts: Sequence[str], y: float, high: float, font: QFont, colour: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        for place, text in enumerate(texts):
            if not text:
                continue
            box = self._box(place, y, high)
            if self._lines(place, text, font) == 1:
                self._painter.drawText(box, self._alignment(place), text)
            else:
                self._painter.drawText(box, text.replace("\n", "\u2028"), self._options[place])

    def _heading(self, row: Heading, y: float, high: float) -> None:
        space = high - self._line - _ABOVE * self._point
        box = QRectF(_BESIDE * self._point, y + space, self._wide - 2 * _BESIDE * self._point, self._line * 1.2)
        self._text(box, row.title, self._strong)
        for place, text in row.sums.items():
            self._painter.drawText(self._box(place, y + space - _ABOVE * self._point, high), _UNITS, text)

    def _text(self, box: QRectF, text: str, font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(_TEXT))
        self._painter.drawText(box, _LEADING | Qt.TextFlag.TextSingleLine, text)

    def _alignment(self, place: int) -> Qt.AlignmentFlag:
        return _UNITS if self._made.columns[place].trailing else _LEADING

    def _box(self, place: int, y: float, high: float) -> QRectF:
        wide = self._widths[place]
        left = self._wide - self._places[place] - wide if right_to_left() else self._places[place]
        beside, above = _BESIDE * self._point, _ABOVE * self._point
        return QRectF(left + beside, y + above, wide - 2 * beside, high - above)


def _font(points: float, *, strong: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _option(trailing: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
    at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    # In a text that runs from the right, "left" is where its lines begin.
    option.setAlignment(at_right if trailing else Qt.AlignmentFlag.AlignLeft)
    return option

"""A report as PDF, right to left in Hebrew. Qt is loaded here only, and needs no screen."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from ...formatting import in_sentence
from ...texts import right_to_left, tr
from ..markup import Markup, alone, element, escaped, together
from .pdf_file import write_pdf
from .report import Cell, Month, Report, Sum, filled_columns, is_number, shown, shown_pairs

_CSS: Final = """
body { color: #1B1F24; } h1 { font-size: 15pt; margin-bottom: 8px; } h2 { font-size: 10pt; margin-bottom: 2px; }
td, th { font-size: 8pt; padding: 3px 5px; }
th { color: #57606A; background: #F5F6F8; } .sum { font-weight: 700; }
td.why { color: #57606A; font-size: 7pt; padding: 0 5px 5px; }
"""


def write(report: Report, path: Path) -> None:
    """Loads Qt, and makes an application where none is running."""
    write_pdf(path, report.title, lambda paper: draw(report, paper), landscape=True)


def draw(report: Report, paper: Any) -> None:
    """Lays the report out on a `QPagedPaintDevice`: a PDF file, or a printer. Pages are numbered at their foot."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFont, QPainter

    foot = paper.logicalDpiY() * 0.3
    document = _fitting(report, paper, foot)
    high = document.pageSize().height()
    painter = QPainter(paper)
    font = QFont()
    font.setPointSizeF(7)
    for page in range(document.pageCount()):
        if page:
            paper.newPage()
        painter.save()
        painter.translate(0, -page * high)
        document.drawContents(painter, QRectF(0, page * high, paper.width(), high))
        painter.restore()
        painter.setFont(font)
        number = tr("Page {page} of {pages}").format(page=page + 1, pages=document.pageCount())
        below = QRectF(0, high, paper.width(), foot)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, f"{report.title} · {number}"
        )
    painter.end()


def _fitting(report: Report, paper: object, foot: float) -> Any:
    """The document, each line on one page with its reasons, and the sums with the last line."""
    from PySide6.QtCore import QSizeF

    endless = _document(markup_of(report), paper, foot)
    high = endless.pageSize().height()
    endless.setPageSize(QSizeF(endless.pageSize().width(), -1))
    return _document(markup_of(report, _starts(report, endless, high)), paper, foot)


#: What is left free at the foot of a page, as a part of its height: the edge of a table is no text of it.
_FREE: Final = 0.01


def _starts(report: Report, endless: Any, high: float) -> list[int]:
    """The lines that begin a page, but for the first; `endless` is the document without pages."""
    layout, table = endless.documentLayout(), endless.rootFrame().childFrames()[1]
    cells = (table.cellAt(row, 0) for row in range(table.rows()))
    tops = [layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells]
    end = layout.frameBoundingRect(table).bottom()
    rows, row = [], 1
    for number in range(len(report.lines)):
        rows.append(row)
        row += 2 if report.whys and report.whys[number] else 1
    below = [*tops, end]
    heading, room = below[1] - tops[0], high * (1 - _FREE)
    origin = 0.0
    starts: list[int] = []
    for number, first in enumerate(rows):
        is_last = number == len(rows) - 1
        foot = end if is_last else below[rows[number + 1]]
        if foot - origin > room and (number or starts):
            starts.append(number)
            origin = tops[first] - heading
    return starts


def _document(markup: str, paper: Any, foot: float) -> Any:
    from PySide6.QtCore import QSizeF, Qt
    from PySide6.QtGui import QTextDocument, QTextOption

    document = QTextDocument()
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(_CSS)
    document.documentLayout().setPaintDevice(paper)
    document.setPageSize(QSizeF(paper.width(), paper.height() - foot))  # else Qt adds margins of its own
    document.setDocumentMargin(0)
    document.setHtml(markup)
    return document


#: Takes what a table of pairs leaves of the line, on the side where lines end.
_REST: Final = element("td", width="70%")


def markup_of(report: Report, starts: Sequence[int] = ()) -> str:
    """What the pages are laid out from; the lines `starts` begin a page each.

    QTextDocument knows a subset of HTML: plain tables, and the columns turned by hand for right to left.
    """
    parts = [element("h1", report.title), _pairs(report.header), alone("br")]
    table = _Table(report.columns, report.lines, report.whys)
    sums = together([table.foot(report.foot), table.sums(shown_pairs(report.summary), report.sums)])
    ends = [*starts, len(report.lines)]
    for first, last in zip([0, *starts], ends, strict=True):
        parts.append(table.rows(first, last, sums if last == len(report.lines) else "", new_page=first > 0))
    if report.more:
        parts += [alone("br"), element("h2", report.more_title)] if report.more_title else [alone("br")]
        parts.append(_Table(report.more_columns, report.more).rows(0, len(report.more)))
    return element("body", *parts, dir="rtl" if right_to_left() else "ltr")


def _row(cells: Sequence[Markup], style: str = "") -> Markup:
    """A row whose columns run as the language does."""
    return element("tr", *(reversed(cells) if right_to_left() else cells), class_=style)


def _start() -> str:
    return "right" if right_to_left() else "left"


def _pairs(lines: Sequence[tuple[str, Cell]]) -> Markup:
    body = [_row([_td(label), _td(value, _start()), _REST]) for label, value in shown_pairs(lines)]
    return element("table", *body, width="100%", cellspacing=0)


class _Table:
    """A table whose parts, on several pages, have the same columns: those that have something in them."""

    def __init__(self, columns: list[str], lines: list[list[Cell]], whys: Sequence[list[str]] = ()) -> None:
        self._columns, self._lines, self._whys = columns, lines, whys
        self._kept = filled_columns(lines) or list(range(len(columns)))
        self._numbers = {place for place in self._kept if any(is_number(line[place]) for line in lines)}
        self._widths = _shares([_room(columns[p], [line[p] for line in lines]) for p in self._kept])

    def rows(self, first: int, last: int, sums: str = "", *, new_page: bool = False) -> Markup:
        head = [
            element("th", self._columns[place], width=f"{width}%", align=self._side(place))
            for place, width in zip(self._kept, self._widths, strict=True)
        ]
        body = []
        for number in range(first, last):
            cells = [_td(self._lines[number][place], self._side(place)) for place in self._kept]
            body.append(_row(cells))
            body += [_why(self._whys[number], len(self._kept))] if self._whys and self._whys[number] else []
        style = "page-break-before: always" if new_page else ""
        return element(
            "table", element("thead", _row(head)), *body, escaped(sums), width="100%", cellspacing=0, style=style
        )

    def _side(self, place: int) -> str:
        """Digits line up at their units in either direction."""
        return "right" if place in self._numbers else _start()

    def foot(self, cells: Sequence[Cell]) -> Markup:
        """One row below all lines, each cell as those above it."""
        return _row([_td(cells[place], self._side(place)) for place in self._kept], "sum") if cells else Markup("")

    def sums(self, summary: Sequence[tuple[str, Cell]], bold: int) -> Markup:
        """Each sum under its column, the label before it; what sums no column stands under the last one."""
        last = max((value.column for _, value in summary if isinstance(value, Sum)), default=-1)
        end = "left" if right_to_left() else "right"
        body = []
        for number, (label, value) in enumerate(summary):
            column = value.column if isinstance(value, Sum) else last
            place = self._kept.index(column) if column in self._kept else len(self._kept) - 1
            after = len(self._kept) - place - 1
            cells = [element("td", label, colspan=place, align=end), _td(value, "right")]
            cells += [element("td", colspan=after)] if after else []
            body.append(_row(cells, "sum" if number >= len(summary) - bold else ""))
        return together(body)


#: So many characters of a table's type stand side by side on a page, at least; so many are left between columns.
_ACROSS: Final = 150
_BETWEEN: Final = 2
#: A longer text breaks into lines where there is too little room.
_LONG: Final = 24


def _room(heading: str, cells: Sequence[Cell]) -> tuple[int, int]:
    """What a column needs, in characters, not to cut a word, an amount or a day in two; and what it would have."""
    texts = [heading, *(shown(cell) for cell in cells if isinstance(cell, str | Month))]
    whole = [len(shown(cell)) for cell in cells if not isinstance(cell, str | Month)]
    least = max([*(len(word) for text in texts for word in text.split()), *whole], default=1)
    return least, max(least, min(max(map(len, texts)), _LONG))


def _shares(rooms: Sequence[tuple[int, int]]) -> list[int]:
    """The columns' widths in percent: each has what it needs, and what is over goes where texts are long."""
    least = [need + _BETWEEN for need, _ in rooms]
    wished = [wish - need for need, wish in rooms]
    over = max(_ACROSS - sum(least), 0)
    given = [need + min(over * wish / (sum(wished) or 1), wish) for need, wish in zip(least, wished, strict=True)]
    ends = [round(100 * sum(given[:place]) / (sum(given) or 1)) for place in range(len(given) + 1)]
    return [end - start for start, end in pairwise(ends)]  # all of the page: cut one by one, they would leave an edge


#: A slice of an amount with its rate, in either order.
_SLICE: Final = re.compile(r"[\d.,%-]+ × [\d.,%-]+")


def _whole(text: str) -> str:
    """A text that no line's end cuts in two."""
    return text.replace(" ", "\u00a0")


def _td(value: Cell, side: str = "") -> Markup:
    told = shown(value)
    text = escaped(_whole(told) if isinstance(value, date) else _SLICE.sub(lambda found: _whole(found[0]), told))
    marked = f"\u2066{text}\u2069" if is_number(value) or isinstance(value, date) else in_sentence(text)
    return element("td", Markup(marked), align=side or _start())


def _why(sentences: Sequence[str], width: int) -> Markup:
    return element("tr", element("td", "; ".join(sentences), class_="why", colspan=width, align=_start()))

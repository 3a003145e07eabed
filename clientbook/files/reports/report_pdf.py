"""A report as PDF, right to left in Hebrew. Qt is loaded here only, and needs no screen."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from ...formatting import in_sentence
from ...texts import right_to_left, tr
from ..markup import Markup, alone, element, escaped, together
from ..whole_file import whole_file
from .qt_application import application
from .report import Cell, Report, Sum, filled_columns, is_number, shown, shown_pairs

_CSS: Final = """
body { color: #1B1F24; } h1 { font-size: 15pt; margin-bottom: 8px; } h2 { font-size: 10pt; margin-bottom: 2px; }
td, th { font-size: 8pt; padding: 3px 5px; }
th { color: #57606A; background: #F5F6F8; } .sum { font-weight: 700; }
td.why { color: #57606A; font-size: 7pt; padding: 0 5px 5px; }
"""


def write(report: Report, path: Path) -> None:
    """Loads Qt, and makes an application where none is running."""
    from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    application()
    _ = QEventLoop()  # Qt lays a long text out by timers, for which a thread of Python's own has no place before
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)  # Qt says nothing where a file takes no more
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    writer.setTitle(report.title)
    writer.setCreator("Clientbook")
    draw(report, writer)
    with whole_file(path) as partial:
        partial.write_bytes(buffer.data().data())


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


def _fitting(report: Report, paper: Any, foot: float) -> Any:
    """The document, its sums on one page with the last line: if need be the last lines begin a page together."""
    document = _document(markup_of(report), paper, foot)
    kept = 0
    while _is_torn(document, report, kept) and kept < min(len(report.lines), _MOST_KEPT):
        kept += 1
        document = _document(markup_of(report, kept), paper, foot)
    return document


#: So many last lines go to a new page with the sums, at most.
_MOST_KEPT: Final = 6


def _is_torn(document: Any, report: Report, kept: int) -> bool:
    """Whether the last line and the sums lie on more than one page; `kept` as for `markup_of`."""
    layout, high = document.documentLayout(), document.pageSize().height()
    table = document.rootFrame().childFrames()[2 if 0 < kept < len(report.lines) else 1]
    count = len(shown_pairs(report.summary)) + (2 if report.whys else 1)
    places = []
    for row in range(max(table.rows() - count, 0), table.rows()):
        lines = layout.blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block())
        places += [lines.top() + 1, lines.bottom() - 1]
    return len({int(place // high) for place in places}) > 1


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


def markup_of(report: Report, kept: int = 0) -> str:
    """What the pages are laid out from; with `kept`, so many last lines begin a page, together with the sums.

    QTextDocument knows a subset of HTML: plain tables, and the columns turned by hand for right to left.
    """
    parts = [element("h1", report.title), _pairs(report.header), alone("br")]
    table = _Table(report.columns, report.lines, report.whys)
    first = len(report.lines) - kept
    if kept and first:
        parts.append(table.rows(0, first))
    sums = table.sums(shown_pairs(report.summary), report.sums)
    start = first if kept else 0
    parts.append(table.rows(start, len(report.lines), sums, new_page=start > 0))
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
        needed = [min(max(map(len, (columns[p], *(shown(line[p]) for line in lines)))), 24) for p in self._kept]
        self._widths = [100 * each // (sum(needed) or 1) for each in needed]

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


def _td(value: Cell, side: str = "") -> Markup:
    text = escaped(shown(value))
    told = f"\u2066{text}\u2069" if is_number(value) or isinstance(value, date) else in_sentence(text)
    return element("td", Markup(told), align=side or _start())


def _why(sentences: Sequence[str], width: int) -> Markup:
    return element("tr", element("td", "; ".join(sentences), class_="why", colspan=width, align=_start()))

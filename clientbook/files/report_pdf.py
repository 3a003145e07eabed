"""A report as PDF, right to left in Hebrew. Qt is loaded here only, and needs no screen."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any, Final

from ..texts import right_to_left
from .qt_application import application
from .report import Cell, Report
from .whole_file import whole_file

_CSS: Final = """
body { color: #1B1F24; } h1 { font-size: 15pt; } td, th { font-size: 8pt; padding: 3px 5px; }
th { color: #57606A; background: #F5F6F8; } .sum { font-weight: 700; }
td.why { color: #57606A; font-size: 7pt; padding: 0 5px 5px; }
"""


def write(report: Report, path: Path) -> None:
    """Loads Qt, and makes an application where none is running."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    application()
    with whole_file(path) as partial:
        writer = QPdfWriter(str(partial))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
        writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
        writer.setTitle(report.title)
        writer.setCreator("Clientbook")
        draw(report, writer)


def draw(report: Report, paper: Any) -> None:
    """Lays the report out on a `QPagedPaintDevice`: a PDF file, or a printer."""
    from PySide6.QtCore import QSizeF, Qt
    from PySide6.QtGui import QTextDocument, QTextOption

    document = QTextDocument()
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(_CSS)
    document.documentLayout().setPaintDevice(paper)
    document.setPageSize(QSizeF(paper.width(), paper.height()))  # else Qt adds margins of its own
    document.setDocumentMargin(0)
    document.setHtml(markup_of(report))
    document.print_(paper)


#: Takes what a table of pairs leaves of the line, on the side where lines end.
_REST: Final = '<td width="70%"></td>'


def markup_of(report: Report) -> str:
    """What the pages are laid out from.

    QTextDocument knows a subset of HTML: plain tables, and the columns turned by hand for right to left.
    """
    direction = "rtl" if right_to_left() else "ltr"
    parts = [f'<body dir="{direction}"><h1>{escape(report.title)}</h1>', _pairs(report.header), "<br>"]
    parts += [_rows(report.columns, report.lines, report.whys), "<br>", _pairs(report.summary, bold=report.sums)]
    if report.more:
        parts += ["<br>", _rows(report.more_columns, report.more)]
    return "".join([*parts, "</body>"])


def _turned(cells: list[str]) -> str:
    return "".join(reversed(cells) if right_to_left() else cells)


def _pairs(lines: list[tuple[str, Cell]], bold: int = 0) -> str:
    shown = [(label, value) for label, value in lines if value not in (None, "")]
    body = []
    for place, (label, value) in enumerate(shown):
        style = ' class="sum"' if bold and place >= len(shown) - bold else ""
        body.append(f"<tr{style}>{_turned([_td(label), _td(value), _REST])}</tr>")
    return f"<table width='100%' cellspacing='0'>{''.join(body)}</table>"


def _rows(columns: list[str], lines: list[list[Cell]], whys: Sequence[list[str]] = ()) -> str:
    kept = [place for place in range(len(columns)) if any(line[place] not in (None, "") for line in lines)]
    start, end = ("right", "left") if right_to_left() else ("left", "right")
    sides = {place: end if any(isinstance(line[place], Decimal) for line in lines) else start for place in kept}
    head = _turned([f'<th align="{sides[place]}">{escape(columns[place])}</th>' for place in kept])
    explained = zip(lines, whys or [[]] * len(lines), strict=True)
    body = "".join(
        f"<tr>{_turned([_td(line[place]) for place in kept])}</tr>{_why(why, len(kept), start)}"
        for line, why in explained
    )
    return f"<table width='100%' cellspacing='0'><tr>{head}</tr>{body}</table>"


def _td(value: Cell) -> str:
    start, end = ("right", "left") if right_to_left() else ("left", "right")
    if isinstance(value, Decimal):
        return f'<td align="{end}">\u2066{value:,f}\u2069</td>'
    text = value.isoformat() if isinstance(value, date) else value or ""
    return f'<td align="{start}">{_shown(text)}</td>'


def _why(sentences: Sequence[str], width: int, start: str) -> str:
    if not sentences:
        return ""
    return f'<tr><td class="why" colspan="{width}" align="{start}">{"; ".join(map(_shown, sentences))}</td></tr>'


def _shown(text: str) -> str:
    """What has no letters (legs, percentages, days) reads from left to right in any line."""
    return escape(text) if any(c.isalpha() for c in text) else f"\u2066{escape(text)}\u2069"

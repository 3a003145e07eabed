"""Rows on their way to and from the clipboard: as text with tabs, and as an HTML table."""

import csv
from collections.abc import Sequence
from html.parser import HTMLParser
from io import StringIO
from typing import Final

from .formula_guard import guarded
from .markup import alone, element, together

Rows = Sequence[Sequence[str]]
#: Elements that end a line inside a cell.
_BREAKS: Final = frozenset(("br", "p", "div", "li"))


def as_text(rows: Rows) -> str:
    """For spreadsheets and editors: a tab between cells; a cell that holds one, or more lines, is quoted."""
    return as_list([[guarded(cell) for cell in row] for row in rows]).rstrip("\n")


def as_list(rows: Rows) -> str:
    """The same letter by letter, for our own reading."""
    out = StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_html(rows: Rows, right_to_left: bool) -> str:
    """For mails, documents and spreadsheets, which take it before the text: a table whose first row are headings."""
    lines = [
        element("tr", *(element("td" if place else "th", *_in_lines(guarded(cell))) for cell in row))
        for place, row in enumerate(rows)
    ]
    return together([alone("meta", charset="utf-8"), element("table", *lines, dir="rtl" if right_to_left else "")])


def _in_lines(text: str) -> list[str]:
    first, *more = text.split("\n")
    return [first, *(part for line in more for part in (alone("br"), line))]


def rows_of_html(html: str) -> list[list[str]]:
    """The cells of the largest table of a page that is not closed properly as well; [] without one."""
    reader = _Tables()
    reader.feed(html)
    reader.close()
    return max(reader.tables, key=len, default=[])


def is_table(text: str) -> bool:
    """Whether a text is rows: a tab in it, or several lines."""
    return "\t" in text.strip() or "\n" in text.strip()


class _Tables(HTMLParser):
    """Gathers tables; a table inside a cell is a table of its own, and what is hidden is none of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._in_cell = False
        self._skipped = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "title"):
            self._skipped += 1
        elif tag == "table":
            self.tables.append([])
            self._open.append(self.tables[-1])
            self._in_cell = False
        elif tag == "tr" and self._open:
            self._open[-1].append([])
        elif tag in ("td", "th") and self._open:
            if not self._open[-1]:
                self._open[-1].append([])
            self._open[-1][-1].append("")
            self._in_cell = True
        elif tag in _BREAKS:
            self._say("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title"):
            self._skipped = max(0, self._skipped - 1)
        elif tag == "table" and self._open:
            self._settle(self._open.pop())
            self._in_cell = bool(self._open and self._open[-1])
        elif tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        # Line ends of the page's own text are spaces, as every browser shows them.
        self._say(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))

    def close(self) -> None:
        super().close()
        while self._open:
            self._settle(self._open.pop())

    def _say(self, text: str) -> None:
        if self._in_cell and not self._skipped and self._open and self._open[-1] and self._open[-1][-1]:
            self._open[-1][-1][-1] += text

    def _settle(self, table: list[list[str]]) -> None:
        table[:] = [[cell.strip() for cell in row] for row in table if any(cell.strip() for cell in row)]

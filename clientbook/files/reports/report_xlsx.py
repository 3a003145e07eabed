"""A report as a workbook: real numbers and dates, sums as formulas under their columns, one page wide on paper.

Right to left in Hebrew. XlsxWriter is loaded on use.
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from ...formatting import month_text
from ...texts import in_use, right_to_left, tr
from ..whole_file import whole_file
from ..workbook_pages import lay_out_pages
from .report import Cell, Month, Percent, Report, Sum, shown

#: Points of one line of text in a row.
_LINE_HIGH: Final = 15
#: Excel takes so many characters as the name of a sheet.
_NAME: Final = 31
#: How wide the reasons of amounts are, in characters: with what tells the line they fill a page.
_REASON: Final = 72
#: What a column is at least, and what a cell has beside its text, in characters.
_LEAST: Final = 6
_BESIDE: Final = 3
#: What a column is at most where its report does not say.
_USUAL: Final = 24


def write(report: Report, path: Path) -> None:
    """The same report always makes the same bytes."""
    import xlsxwriter

    report = report.of_filled()
    with whole_file(path) as partial:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        book = xlsxwriter.Workbook(packed := BytesIO(), options)
        book.set_properties({"created": datetime(2000, 1, 1), "title": report.title})
        _Sheet(book, _sheet(book, report.name, report.title), report.places).fill(report)
        if report.whys:
            name = tr("Reasons", "of amounts")
            _Sheet(book, _sheet(book, name, report.title), report.places).fill_reasons(report)
        book.close()
        partial.write_bytes(packed.getvalue())


def _sheet(book: Any, name: str, title: str) -> object:
    """A worksheet that prints one page wide on a page that lies, numbered at its foot."""
    sheet = book.add_worksheet(name[:_NAME])
    if right_to_left():
        sheet.right_to_left()
    lay_out_pages(sheet, title)
    return sheet


class _Sheet:
    """A worksheet that is written from above, with its formats."""

    def __init__(self, book: Any, sheet: Any, places: int) -> None:
        number = "#,##0" + ("." + "0" * places if places else "")
        day = in_use().day_format
        side = "right" if right_to_left() else "left"
        order = {"reading_order": 2 if right_to_left() else 1, "align": side}
        self._widths: list[int] = []
        self._sheet = sheet
        looks: dict[str, dict[str, object]] = {
            "amount": {"num_format": number},
            "whole percent": {"num_format": "0%"},
            "percent": {"num_format": "0.0###%"},
            "day": {"num_format": day, "align": side},
            "text": {"text_wrap": True, "indent": 1, **order},
        }
        strong = {"bold": True, "top": 1}
        self._formats = {
            (kind, stands_out): book.add_format({**look, "valign": "top", **(strong if stands_out else {})})
            for stands_out in (False, True)
            for kind, look in looks.items()
        }
        self._bold = book.add_format({"bold": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top", **order})
        self._title = book.add_format({"bold": True, "font_size": 14, "valign": "top", **order})
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "indent": 1, **order}
        )
        self._head_number = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "align": "right"}
        )
        self._row = 0
        self._first = self._last = 0  # the rows of the table's lines, for formulas

    def fill(self, report: Report) -> None:
        """The title, what stands above, the table with its sums, and the second table."""
        tables = [(report.columns, report.lines), (report.more_columns, report.more)]
        self._widths = _shared_widths(tables, report.widths)
        self._set_widths()
        self._write_title(report.title)
        for label, value in report.header:
            if value not in (None, ""):
                self._sheet.write_string(self._row, 0, label, self._bold)
                self._beside(value)
                self._row += 1
        self._row += 1
        self._table(report.columns, report.lines)
        if report.foot:
            self._foot(report)
        for label, value in sorted(report.summary, key=_place_of_sum):
            self._sum(label, value, report)
        if report.more:
            self._row += 1
            if report.more_title:
                self._sheet.write_string(self._row, 0, report.more_title, self._bold)
                self._row += 1
            self._headings(report.more_columns, report.more)
            for line in report.more:
                self._line(line, last=len(report.columns) - 1)

    def fill_reasons(self, report: Report) -> None:
        """Why each line is its amount, on a sheet of its own: beside the lines it would make their print tiny."""
        columns, lines = report.reasons()
        most = [*(report.widths[place] for place in report.told_by), _REASON]
        self._widths = _shared_widths([(columns, lines)], most)
        self._set_widths()
        self._write_title(f"{report.title} · {report.why_title}")
        self._row += 1
        self._table(columns, lines)

    def _set_widths(self) -> None:
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)

    def _write_title(self, title: str) -> None:
        self._sheet.write_string(self._row, 0, title, self._title)
        self._row += 1

    def _beside(self, value: Cell) -> None:
        """What a label above the table names; a number or a day as such."""
        if isinstance(value, str | Month):
            self._sheet.write_string(self._row, 1, shown(value), self._plain)
        else:
            self._cell(1, value)

    def _table(self, columns: Sequence[str], lines: Sequence[Sequence[Cell]]) -> None:
        """Its headings stay in sight, and stand on each page."""
        self._headings(columns, lines)
        self._sheet.freeze_panes(self._row, 0)
        self._sheet.repeat_rows(self._row - 1)
        self._first = self._row
        for line in lines:
            self._line(line)
        self._last = self._row - 1

    def _headings(self, texts: Sequence[str], lines: Sequence[Sequence[Cell]]) -> None:
        for column, text in enumerate(texts):
            numbers = any(isinstance(line[column], Decimal | Percent) for line in lines)
            self._sheet.write_string(self._row, column, text, self._head_number if numbers else self._head)
        self._sheet.set_row(self._row, _LINE_HIGH * self._lines_of(texts))
        self._row += 1

    def _line(self, values: Sequence[Cell], last: int = 0) -> None:
        """A row; with `last`, its last text goes on to this column, where there is room for it."""
        *cells, end = values
        for column, value in enumerate(cells):
            self._cell(column, value)
        place = len(cells)
        if last > place and isinstance(end, str) and end:
            self._sheet.merge_range(self._row, place, self._row, last, end, self._formats["text", False])
            self._sheet.set_row(self._row, _LINE_HIGH * self._lines_of(cells))
        else:
            self._cell(place, end)
            self._sheet.set_row(self._row, _LINE_HIGH * self._lines_of(values))
        self._row += 1

    def _lines_of(self, values: Sequence[Cell]) -> int:
        """How many lines the longest cell takes: not every program works that out by itself."""
        lengths = zip((len(shown(value)) for value in values), self._widths, strict=False)
        return max((-(-length // max(width - _BESIDE, 1)) for length, width in lengths), default=1) or 1

    def _foot(self, report: Report) -> None:
        for column, value in enumerate(report.foot):
            if isinstance(value, Sum):
                self._formula(value, report, strong=True)
            else:
                self._cell(column, value, strong=True)
        self._row += 1

    def _sum(self, label: str, value: Cell, report: Report) -> None:
        """The label where lines begin, a sum under its column; what sums no column stands beside its label."""
        if isinstance(value, Sum):
            self._sheet.write_string(self._row, 0, tr("Total: {what}").format(what=label), self._bold)
            self._formula(value, report, strong=not value.where)
        else:
            self._sheet.write_string(self._row, 0, label, self._bold)
            self._cell(1, value)
        self._row += 1

    def _formula(self, value: Sum, report: Report, *, strong: bool) -> None:
        """A formula over the printed lines where it comes to the sum, which it does but for deals printed twice."""
        lines = [line for line in report.lines if not value.where or line[value.by] == value.where]
        printed = sum((cell for line in lines if isinstance(cell := line[value.column], Decimal)), Decimal(0))
        look = self._formats["amount", strong]
        if printed != value.value or not report.lines:
            self._sheet.write_number(self._row, value.column, float(value.value), look)
            return
        over = self._span(value.column)
        text = f"=SUM({over})"
        if value.where:
            wanted = value.where.replace('"', '""')
            text = f'=SUMIF({self._span(value.by)},"{wanted}",{over})'
        self._sheet.write_formula(self._row, value.column, text, look, float(value.value))

    def _span(self, column: int) -> str:
        from xlsxwriter.utility import xl_range

        return str(xl_range(self._first, column, self._last, column))

    def _cell(self, column: int, value: Cell, *, strong: bool = False) -> None:
        match value:
            case Decimal():
                # A spreadsheet's numbers are doubles whatever we write; cents survive up to 13 digits before the point.
                self._sheet.write_number(self._row, column, float(value), self._formats["amount", strong])
            case Percent():
                kind = "percent" if value.value * 100 % 1 else "whole percent"
                self._sheet.write_number(self._row, column, float(value.value), self._formats[kind, strong])
            case date():
                day = datetime(value.year, value.month, value.day)
                self._sheet.write_datetime(self._row, column, day, self._formats["day", strong])
            case Month():
                self._sheet.write_string(self._row, column, month_text(value.name), self._formats["text", strong])
            case str() if value:
                self._sheet.write_string(self._row, column, value, self._formats["text", strong])


def _place_of_sum(pair: tuple[str, Cell]) -> int:
    """The whole column's sum right under it, then what it is made of, then what sums no column."""
    value = pair[1]
    if not isinstance(value, Sum):
        return 2
    return 1 if value.where else 0


def _shared_widths(tables: Sequence[tuple[Sequence[str], Sequence[Sequence[Cell]]]], most: Sequence[int]) -> list[int]:
    """How wide each column is, in characters: as its longest cell asks, up to `most`; what cannot be cut has its room.

    The text of the last column of a table below the first goes on to the right, and asks for no width.
    """
    most = most or [_USUAL] * max(len(columns) for columns, _ in tables)
    widths = [_LEAST] * len(most)
    for number, (columns, lines) in enumerate(tables):
        for place, heading in enumerate(columns):
            if number and place == len(columns) - 1:
                continue
            cells = [line[place] for line in lines]
            whole = max((len(shown(cell)) for cell in cells), default=0)
            words = [heading, *(shown(cell) for cell in cells if isinstance(cell, str | Month))]
            fixed = [len(shown(cell)) for cell in cells if not isinstance(cell, str | Month)]
            longest = max([*(len(word) for text in words for word in text.split()), *fixed], default=0)
            wanted = max(longest, min(whole, most[place] - _BESIDE)) + _BESIDE
            widths[place] = max(widths[place], min(wanted, max(most[place], longest + _BESIDE)))
    return widths

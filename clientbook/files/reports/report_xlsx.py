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
from ...texts import right_to_left, tr
from ..whole_file import whole_file
from .report import Cell, Month, Percent, Report, Sum, shown

#: The paper is A4 (xlsxwriter's number of it).
_A4: Final = 9
#: Points of one line of text in a row.
_LINE_HIGH: Final = 15


def write(report: Report, path: Path) -> None:
    """The same report always makes the same bytes."""
    import xlsxwriter

    with whole_file(path) as partial:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        book = xlsxwriter.Workbook(packed := BytesIO(), options)
        book.set_properties({"created": datetime(2000, 1, 1), "title": report.title})
        sheet = book.add_worksheet(report.name[:31])
        if right_to_left():
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&C&P / &N")
        _Sheet(book, sheet, report.places).fill(report)
        book.close()
        partial.write_bytes(packed.getvalue())


class _Sheet:
    """A worksheet that is written from above, with its formats."""

    def __init__(self, book: Any, sheet: Any, places: int) -> None:
        number = "#,##0" + ("." + "0" * places if places else "")
        day = "d.m.yyyy" if right_to_left() else "d mmm yyyy"
        side = "right" if right_to_left() else "left"
        self._widths: tuple[int, ...] = ()
        self._sheet = sheet
        looks: dict[str, dict[str, Any]] = {
            "amount": {"num_format": number},
            "whole percent": {"num_format": "0%"},
            "percent": {"num_format": "0.0###%"},
            "day": {"num_format": day, "align": side},
            "text": {"text_wrap": True, "align": side, "indent": 1, "reading_order": 2 if right_to_left() else 1},
        }
        strong = {"bold": True, "top": 1}
        self._formats = {
            (kind, stands_out): book.add_format({**look, "valign": "top", **(strong if stands_out else {})})
            for stands_out in (False, True)
            for kind, look in looks.items()
        }
        self._bold = book.add_format({"bold": True, "valign": "top"})
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "align": side, "indent": 1}
        )
        self._head_number = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "align": "right"}
        )
        self._row = 0
        self._first = self._last = 0  # the rows of the table's lines, for formulas

    def fill(self, report: Report) -> None:
        self._widths = report.widths
        for label, value in report.header:
            if value not in (None, ""):
                self._sheet.write_string(self._row, 0, label, self._bold)
                self._cell(1, value, wrap=False)
                self._row += 1
        self._row += 1
        columns, lines = report.sheet()
        self._headings(columns, lines)
        self._sheet.freeze_panes(self._row, 0)
        self._sheet.repeat_rows(self._row - 1)
        self._first = self._row
        for line in lines:
            self._line(line)
        self._last = self._row - 1
        for label, value in sorted(report.summary, key=_place_of_sum):
            self._sum(label, value, report)
        if report.more:
            self._row += 1
            if report.more_title:
                self._sheet.write_string(self._row, 0, report.more_title, self._bold)
                self._row += 1
            self._headings(report.more_columns, report.more)
            for line in report.more:
                self._line(line)
        for column, width in enumerate(report.widths):
            self._sheet.set_column(column, column, width)

    def _headings(self, texts: list[str], lines: Sequence[Sequence[Cell]]) -> None:
        for column, text in enumerate(texts):
            numbers = any(isinstance(line[column], Decimal | Percent) for line in lines)
            self._sheet.write_string(self._row, column, text, self._head_number if numbers else self._head)
        self._row += 1

    def _line(self, values: Sequence[Cell]) -> None:
        for column, value in enumerate(values):
            self._cell(column, value)
        self._sheet.set_row(self._row, _LINE_HIGH * self._lines_of(values))
        self._row += 1

    def _lines_of(self, values: Sequence[Cell]) -> int:
        """How many lines the longest cell takes: not every program works that out by itself."""
        lengths = zip((len(shown(value)) for value in values), self._widths, strict=False)
        return max((-(-length // max(width - 3, 1)) for length, width in lengths), default=1) or 1

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

    def _cell(self, column: int, value: Cell, *, strong: bool = False, wrap: bool = True) -> None:
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
                self._sheet.write_string(self._row, column, value, self._formats["text", strong] if wrap else None)


def _place_of_sum(pair: tuple[str, Cell]) -> int:
    """The whole column's sum right under it, then what it is made of, then what sums no column."""
    value = pair[1]
    if not isinstance(value, Sum):
        return 2
    return 1 if value.where else 0

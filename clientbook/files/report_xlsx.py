"""A report as a workbook: real numbers and dates, right to left in Hebrew. XlsxWriter is loaded on use."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..texts import right_to_left
from .report import Cell, Report
from .whole_file import whole_file


def write(report: Report, path: Path) -> None:
    """The same report always makes the same bytes."""
    import xlsxwriter

    with whole_file(path) as partial:
        book = xlsxwriter.Workbook(str(partial), {"strings_to_formulas": False, "strings_to_urls": False})
        book.set_properties({"created": datetime(2000, 1, 1), "title": report.title})
        sheet = book.add_worksheet(report.name[:31])
        if right_to_left():
            sheet.right_to_left()
        _Sheet(book, sheet, report.places).fill(report)
        book.close()


class _Sheet:
    """A worksheet that is written from above, with its formats."""

    def __init__(self, book: Any, sheet: Any, places: int) -> None:
        number = "#,##0" + ("." + "0" * places if places else "")
        self._sheet = sheet
        self._amount = book.add_format({"num_format": number})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._bold = book.add_format({"bold": True})
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._row = 0

    def fill(self, report: Report) -> None:
        for label, value in report.header:
            self._line([label, value], self._bold)
        self._row += 1
        columns, lines = report.sheet()
        self._headings(columns)
        self._sheet.freeze_panes(self._row, 0)
        for line in lines:
            self._line(line)
        self._row += 1
        for label, value in report.summary:
            self._line([label, value], self._bold)
        if report.more:
            self._row += 1
            self._headings(report.more_columns)
            for line in report.more:
                self._line(line)
        for column, width in enumerate(report.widths):
            self._sheet.set_column(column, column, width)

    def _headings(self, texts: list[str]) -> None:
        for column, text in enumerate(texts):
            self._sheet.write_string(self._row, column, text, self._head)
        self._row += 1

    def _line(self, values: "list[Cell]", first: Any = None) -> None:
        for column, value in enumerate(values):
            if isinstance(value, Decimal):
                # A spreadsheet's numbers are doubles whatever we write; cents survive up to 13 digits before the point.
                self._sheet.write_number(self._row, column, float(value), self._amount)
            elif isinstance(value, date):
                self._sheet.write_datetime(self._row, column, datetime(value.year, value.month, value.day), self._day)
            elif value:
                self._sheet.write_string(self._row, column, value, first if column == 0 else None)
        self._row += 1

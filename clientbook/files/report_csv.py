"""A report as CSV that spreadsheets open as it is: UTF-8 with its mark, no formulas."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

from .formula_guard import guarded
from .report import Cell, Report
from .whole_file import whole_file


def text_of(report: Report) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for label, value in report.header:
        writer.writerow([label, _cell(value)])
    writer.writerow([])
    columns, lines = report.sheet()
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in line] for line in lines)
    writer.writerow([])
    for label, value in report.summary:
        writer.writerow([label, _cell(value)])
    if report.more:
        writer.writerow([])
        writer.writerow(report.more_columns)
        writer.writerows([_cell(value) for value in line] for line in report.more)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else guarded(value)


def write(report: Report, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_bytes(b"\xef\xbb\xbf" + text_of(report).encode())

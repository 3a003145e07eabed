"""A report as CSV that spreadsheets open as it is: UTF-8 with its mark, no formulas."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

from ...domain.money import percent_text
from ..formula_guard import guarded
from ..whole_file import whole_file
from .report import Cell, Month, Percent, Report, Sum


def text_of(report: Report) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for label, value in report.header:
        writer.writerow([label, _cell(value)])
    writer.writerow([])
    columns, lines = report.listed()
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in line] for line in lines)
    if report.foot:
        writer.writerow(map(_cell, report.foot))
    writer.writerow([])
    for label, value in report.summary:
        writer.writerow([label, _cell(value)])
    if report.more:
        writer.writerow([])
        if report.more_title:
            writer.writerow([report.more_title])
        writer.writerow(report.more_columns)
        writer.writerows([_cell(value) for value in line] for line in report.more)
    return out.getvalue()


def _cell(value: Cell) -> str:
    """Plain: a list that is read again, or taken further."""
    match value:
        case None:
            return ""
        case Sum():
            return f"{value.value:f}"
        case Decimal():
            return f"{value:f}"
        case Percent():
            return percent_text(value.value)
        case Month():
            return value.name
        case date():
            return value.isoformat()
    return guarded(value)


def write(report: Report, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_bytes(b"\xef\xbb\xbf" + text_of(report).encode())

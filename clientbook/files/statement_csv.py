"""A statement as CSV that spreadsheets open as it is: UTF-8 with its mark, no formulas."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

from ..domain.pay.statement import Statement
from .formula_guard import guarded
from .statement_table import Cell, table_of
from .whole_file import whole_file


def text_of(statement: Statement) -> str:
    table = table_of(statement)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for label, value in table.header:
        writer.writerow([label, _cell(value)])
    writer.writerow([])
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in line] for line in table.lines)
    writer.writerow([])
    for label, value in table.summary:
        writer.writerow([label, _cell(value)])
    if table.not_counted:
        writer.writerow([])
        writer.writerow(table.not_counted_columns)
        writer.writerows([_cell(value) for value in line] for line in table.not_counted)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else guarded(value)


def write(statement: Statement, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_bytes(b"\xef\xbb\xbf" + text_of(statement).encode())

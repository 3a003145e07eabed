"""A table of cells as a list for paper, where no screen has worded it: days as people write them."""

from collections.abc import Iterable, Sequence
from datetime import date

from ...formatting import day_text
from ...texts import tr
from ..lists.list_table import Cell
from .printed_list import PrintedColumn, PrintedList


def printed_table(title: str, columns: Sequence[PrintedColumn], rows: Iterable[Sequence[Cell]]) -> PrintedList:
    """Below the title the number of rows and the day; columns that are empty in all rows are left out."""
    lines = [[day_text(cell) if isinstance(cell, date) else str(cell or "") for cell in row] for row in rows]
    under = " · ".join((tr("%n row(s)", "", len(lines)), day_text(date.today())))
    return PrintedList(title=title, under=under, columns=columns, rows=lines).of_filled()

"""The refused rows of an import as a list of their own, with line and reason, to be mended and imported again."""

from collections.abc import Sequence
from pathlib import Path

from ...files.lists.list_table import write_csv
from ...sentences import row_reason
from ...texts import tr
from .import_plan import ImportPlan


def refusal_headings() -> tuple[str, str]:
    """What stands above the line and the reason of a refused row."""
    return tr("Line"), tr("Refused because")


def refused_rows(planned: ImportPlan, headings: Sequence[str], limit: int | None = None) -> list[list[str]]:
    """The refused rows as they were read, with their line and the reason behind the last column; the first `limit`."""
    width = len(headings)
    table = []
    for row in planned.refused[:limit]:
        column = str(row.error.values.get("column", ""))
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        table.append([*cells, str(row.line), row_reason(row.error, column)])
    return table


def save_refused(planned: ImportPlan, headings: Sequence[str], target: Path) -> int:
    """Writes the file and returns the number of rows. Raises UserError("file-cannot-write")."""
    heads = [heading or tr("Column {n}").format(n=place) for place, heading in enumerate(headings, 1)]
    return write_csv(target, [*heads, *refusal_headings()], refused_rows(planned, headings))

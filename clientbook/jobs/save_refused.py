"""The refused rows of an import as a list of their own, with line and reason, to be mended and imported again."""

from collections.abc import Sequence
from pathlib import Path

from ..files.list_table import write_csv
from ..texts import tr
from .import_list import refusal_headings, refused_rows
from .import_plan import ImportPlan


def save_refused(planned: ImportPlan, headings: Sequence[str], target: Path) -> int:
    """Writes the file and returns the number of rows. Raises UserError("file-cannot-write")."""
    heads = [heading or tr("Column {n}").format(n=place) for place, heading in enumerate(headings, 1)]
    return write_csv(target, [*heads, *refusal_headings()], refused_rows(planned, headings))

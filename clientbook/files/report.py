"""A report as every format prints it: pairs above, a table, sums below, and a second table where there is one."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Cell = str | Decimal | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`header` and `summary` are (label, value) pairs; `lines` follow `columns`, `more` follows `more_columns`.

    `whys` explain each line in sentences: a last column of sheets, a smaller row below the line on pages. `places` are
    the decimals of its amounts, `widths` the columns' widths in characters.
    """

    title: str
    name: str
    header: list[tuple[str, Cell]]
    columns: list[str]
    lines: list[list[Cell]]
    summary: list[tuple[str, Cell]]
    sums: int = 1  # how many of the last pairs of the summary stand out
    more_columns: list[str]
    more: list[list[Cell]]
    why_title: str = ""
    whys: list[list[str]] = field(default_factory=list)
    places: int = 2
    widths: tuple[int, ...] = ()

    def sheet(self) -> tuple[list[str], list[list[Cell]]]:
        """Columns and lines as a sheet has them, with the reasons in the last column."""
        if not self.whys:
            return self.columns, self.lines
        lines = [[*line, "; ".join(why)] for line, why in zip(self.lines, self.whys, strict=True)]
        return [*self.columns, self.why_title], lines

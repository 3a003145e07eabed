"""A report as every format prints it: pairs above, a table, sums below, and a second table where there is one."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | Decimal | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`header` and `summary` are (label, value) pairs; `lines` follow `columns`, `more` follows `more_columns`.

    `places` are the decimals of its amounts, `widths` the columns' widths in characters.
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
    places: int = 2
    widths: tuple[int, ...] = ()

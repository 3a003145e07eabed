"""A report as every format prints it: pairs above, a table, sums below, and a second table where there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from ...formatting import day_text, month_text, percent


@dataclass(frozen=True, slots=True)
class Month:
    """A month ("YYYY-MM"): in words for people, as it is in lists."""

    name: str


@dataclass(frozen=True, slots=True)
class Percent:
    """A fraction that is read as a percentage."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of a column of the table's amounts; with `where`, of the lines whose cell in column `by` says so."""

    value: Decimal
    column: int
    by: int = 0
    where: str = ""


Cell = str | Decimal | date | Month | Percent | Sum | None

#: Marks of direction: for pages that are looked at, never for cells that somebody takes further.
_MARKS: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`header` and `summary` are (label, value) pairs; `lines` follow `columns`, `more` follows `more_columns`.

    `whys` explain each line in sentences: a last column of lists, a sheet of its own in workbooks, where the cells of
    `told_by` say which line is meant, a smaller row below the line on pages. `foot` is one row of sums below all lines.
    `places` are the decimals of its amounts, `widths` how wide columns become at most, in characters. A `Sum` stands
    under the column that it sums.
    """

    title: str
    name: str
    header: list[tuple[str, Cell]]
    columns: list[str]
    lines: list[list[Cell]]
    summary: list[tuple[str, Cell]]
    sums: int = 1  # how many of the last pairs of the summary stand out
    more_title: str = ""
    more_columns: list[str]
    more: list[list[Cell]]
    why_title: str = ""
    whys: list[list[str]] = field(default_factory=list)
    told_by: tuple[int, ...] = ()
    places: int = 2
    widths: tuple[int, ...] = ()
    foot: list[Cell] = field(default_factory=list)  # as wide as a line; of sums it is the table's own

    def listed(self) -> tuple[list[str], list[list[Cell]]]:
        """Columns and lines as a list has them, with the reasons in the last column."""
        if not self.whys:
            return self.columns, self.lines
        lines = [[*line, unmarked("; ".join(why))] for line, why in zip(self.lines, self.whys, strict=True)]
        return [*self.columns, self.why_title], lines

    def of_filled(self) -> "Report":
        """Without the columns that are empty in all lines, and that nothing sums; `told_by` are kept too."""
        every = [*(value for _, value in self.summary), *self.foot]
        summed = {place for value in every if isinstance(value, Sum) for place in (value.column, value.by)}
        kept = sorted({*filled_columns(self.lines), *summed, *self.told_by}) if self.lines else range(len(self.columns))
        now = {before: place for place, before in enumerate(kept)}
        summary = [(label, _moved(value, now) if isinstance(value, Sum) else value) for label, value in self.summary]
        return replace(
            self,
            columns=[self.columns[place] for place in kept],
            lines=[[line[place] for place in kept] for line in self.lines],
            widths=tuple(self.widths[place] for place in kept) if self.widths else (),
            told_by=tuple(now[place] for place in self.told_by),
            summary=summary,
            foot=[_moved(self.foot[place], now) for place in kept] if self.foot else [],
        )

    def reasons(self) -> tuple[list[str], list[list[Cell]]]:
        """Columns and lines of the reasons alone: what tells the line, and why it is this amount."""
        columns = [self.columns[place] for place in self.told_by]
        told = [[line[place] for place in self.told_by] for line in self.lines]
        whys = [unmarked("; ".join(why)) for why in self.whys]
        return [*columns, self.why_title], [[*line, why] for line, why in zip(told, whys, strict=True)]


def _moved(value: Cell, now: Mapping[int, int]) -> Cell:
    """A sum by where its columns are now."""
    return replace(value, column=now[value.column], by=now[value.by]) if isinstance(value, Sum) else value


def filled_columns(lines: Sequence[Sequence[Cell]]) -> list[int]:
    """The places of the columns that have something in them."""
    width = len(lines[0]) if lines else 0
    return [place for place in range(width) if any(line[place] not in (None, "") for line in lines)]


def is_number(value: Cell) -> bool:
    """Whether a cell lines up at its units."""
    return isinstance(value, Decimal | Percent | Sum)


def shown(value: Cell) -> str:
    """A cell as people read it: separators, days and months of the language."""
    match value:
        case None:
            return ""
        case Sum():
            return shown(value.value)
        case Decimal():
            return f"{value:,f}"
        case Percent():
            return percent(value.value)
        case Month():
            return month_text(value.name)
        case date():
            return day_text(value)
    return value


def unmarked(text: str) -> str:
    """A text without the marks that keep its parts in their direction."""
    return text.translate(_MARKS)


def shown_pairs(pairs: Sequence[tuple[str, Cell]]) -> list[tuple[str, Cell]]:
    """The pairs that have a value."""
    return [(label, value) for label, value in pairs if value not in (None, "")]

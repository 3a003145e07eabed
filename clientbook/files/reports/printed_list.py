"""A list as it stands on screen, to be put on paper: columns in their order, texts as they read. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

#: What stands beside each other on an upright page at the size of its type, in pixels of a screen.
_UPRIGHT: Final = 830


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedColumn:
    """`width` is what the column mostly has on screen, in pixels; `trailing` ones line up at their units."""

    title: str
    width: int = 120
    trailing: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that heads those below it, with the sums of columns by their places."""

    title: str
    sums: Mapping[int, str] = field(default_factory=dict)


Row = Sequence[str] | Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedList:
    """`under` says below the title what is in the list: search, filter, number of rows, day."""

    title: str
    under: str
    columns: Sequence[PrintedColumn]
    rows: Sequence[Row]

    @property
    def is_wide(self) -> bool:
        """Whether its columns ask for a page that lies."""
        return sum(column.width for column in self.columns) > _UPRIGHT

    @property
    def count(self) -> int:
        """How many rows it has, those that only head others not counted."""
        return sum(not isinstance(row, Heading) for row in self.rows)

    def of_filled(self) -> "PrintedList":
        """Without the columns that are empty in all rows; the first one stays."""
        cells = [row for row in self.rows if not isinstance(row, Heading)]
        sums = {place for row in self.rows if isinstance(row, Heading) for place, text in row.sums.items() if text}
        kept = [n for n in range(len(self.columns)) if not n or n in sums or any(row[n] for row in cells)]
        places = {before: now for now, before in enumerate(kept)}

        def narrowed(row: Row) -> Row:
            if isinstance(row, Heading):
                return Heading(row.title, {places[n]: text for n, text in row.sums.items() if n in places})
            return [row[n] for n in kept]

        return replace(self, columns=[self.columns[n] for n in kept], rows=list(map(narrowed, self.rows)))

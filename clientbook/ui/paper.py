"""Lists as the window shows them, made ready for paper: the same columns, order, filter and words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..domain.filtering.filters import Asked
from ..files.reports.printed_list import Heading, PrintedColumn, PrintedList, Row
from ..store.book import Book
from ..texts import in_use, tr
from .columns import Column, Trailing
from .kit.bidi import joined, shown_date
from .kit.sheet import Group, SheetColumn
from .table_rows import Line, lines_of

#: So many records are asked for at once.
_PAGE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRows:
    """The rows of a list as search, filter and order show them; of `ids`, where only some are meant.

    `said` is the filter in words.
    """

    kind: str
    title: str
    columns: Sequence[Column]
    text: str
    order: str
    descending: bool
    only: Asked | None = None
    said: str = ""
    ids: Sequence[int] = ()

    def ids_in(self, book: Book) -> Sequence[int]:
        return self.ids or book.ids(
            self.kind,
            text=self.text,
            order=self.order,
            descending=self.descending,
            only=self.only,
            script_first=in_use().script,
        )

    def printed(self, book: Book) -> PrintedList:
        """With the texts of all rows."""
        rows = list(self._rows(book, self.ids_in(book)))
        count = tr("%n row(s)", "", len(rows))
        search = tr("Search: {text}").format(text=self.text) if self.text and not self.ids else ""
        under = ["" if self.ids else self.said, search, count, shown_date(date.today())]
        heads = [PrintedColumn(title=c.title, width=c.width, trailing=c.align == Trailing) for c in self.columns]
        return PrintedList(title=self.title, under=joined(under), columns=heads, rows=rows).of_filled()

    def _rows(self, book: Book, ids: Sequence[int]) -> Iterator[Row]:
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            lines = lines_of(book, self.kind, page)
            yield from ([_text(column, lines[number]) for column in self.columns] for number in page if number in lines)


def printed_sheet(title: str, said: str, columns: Sequence[SheetColumn], rows: Sequence[object]) -> PrintedList:
    """A small table that is in memory already; `said` is what narrows it."""
    lines: list[Row] = [
        Heading(row.title, row.sums) if isinstance(row, Group) else [column.text(row) for column in columns]
        for row in rows
    ]
    under = joined([said, shown_date(date.today())])
    heads = [PrintedColumn(title=c.title, width=c.width, trailing=c.trailing) for c in columns]
    return PrintedList(title=title, under=under, columns=heads, rows=lines).of_filled()


def _text(column: Column, line: Line) -> str:
    return column.paper(line) if column.paper is not None else column.text(line)

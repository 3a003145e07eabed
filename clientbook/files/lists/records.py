"""The records of a list as a stream: whole, in the table's width, without headings, comments, notes and footers.

Damage is no error: ragged rows are padded or joined, lines broken off are put back, and what stands under the table
is told from its last rows by what follows, so that only a few lines are ever held.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from ...domain.errors import UserError
from ..row_shapes import RowShapes, mended
from . import dialect as dialects
from . import header, json_rows
from .dialect import Dialect
from .ragged import fitted, split_otherwise
from .reading import WORKBOOKS, LeftLine, Reading
from .text_lines import LONGEST_ROW, lines_of
from .vcards import vcard_rows
from .workbooks import workbook_rows

_AHEAD: Final = 64
_FOOTERS: Final = 4
_MOST_NOTES: Final = 400
#: A sheet has 1,048,576 rows; no more empty lines than that are saved with a list.
_MOST_BLANK: Final = 1_100_000
#: So many lines one after another that are no rows are no list: a text, a quote that never closes.
_MOST_ASIDE: Final = 100_000
#: A line that fills one of several columns counts for so many: five thousand of them are a text.
_ALONE: Final = 20
#: The first records of a list say what its rows look like.
_LEARNED: Final = 400

#: What a name has not: a sign that explains, or the words of a sentence.
_LEGEND: Final = re.compile(r"[:=*]|^\W*[(\[]|\S+(?:\s+\S+){3}")


class Row(NamedTuple):
    """One record: the line of the file on which it starts, and one text for each column."""

    line: int
    cells: list[str]


Bare = tuple[int, list[str]]
#: The cells of a line that stand beyond the last column.
Beyond = dict[int, list[str]]


def rows(reading: Reading) -> Iterator[Row]:
    """The records of the whole file, in order, without headings, comments, footers and empty ones."""
    return map(Row._make, bare_rows(reading))


def bare_rows(reading: Reading, left: list[LeftLine] | None = None, beyond: Beyond | None = None) -> Iterator[Bare]:
    """`rows` as (line, cells), for very many of them.

    Lines that hold something and are no rows are put into `left`, cells beyond the last column into `beyond`, before
    their row comes. Raises UserError "list-gap" where rows are too far apart, and those of the readers.
    """
    outside: list[tuple[int, str]] = []
    records, shapes = _looked_at(reading, outside)
    # Whoever only looks at the list sees its headings again where they stand again.
    headings = None if left is None else reading.headings
    table = _Table(reading, shapes, headings, [] if left is None else left, {} if beyond is None else beyond)
    held = table.held
    for line, cells in records:
        table.take(line, cells)
        while len(held) > _FOOTERS:
            row = held.popleft()
            # Lines of one cell, one after another, are too many to be a footer or the rest of the row before them.
            yield row if len(row[1]) == table.width else table.widened(*row)
    yield from table.end(outside)


def _looked_at(
    reading: Reading, outside: list[tuple[int, str]]
) -> tuple[Iterable[tuple[int, list[str]]], RowShapes | None]:
    """The records of the file, and what their columns look like; None where each of them is a row for certain."""
    records = _of_file(reading, outside)
    if reading.format in ("vcard", "json"):
        return records, None
    first = list(islice(records, _LEARNED))
    shapes = RowShapes.of((cells for line, cells in first if line >= reading.first_line), reading.headings)
    return mended(chain(first, records), len(reading.headings), shapes, reading.first_line), shapes


class _Table:
    """The rows of a table, as its lines come by; what a line is may only be told by those that follow."""

    def __init__(
        self,
        reading: Reading,
        shapes: RowShapes | None,
        headings: Sequence[str] | None,
        left: list[LeftLine],
        beyond: Beyond,
    ) -> None:
        self._reading = reading
        self._shapes = shapes
        self._again = headings  # rows that say the same are left out
        self.width = len(reading.headings)
        self._left = left
        self._beyond = beyond
        self.held: deque[Bare] = deque()  # the last rows: they may turn out to be footers
        self._notes: list[Bare] = []  # narrow lines behind a gap: notes under the table, unless rows follow
        self._begun = self._gap = False
        self._over = False  # whether another table begun below this one
        self._loose = True  # whether the last line was anything but a row of the table's width
        self._apart = 0  # the first line behind the last row, where that is no row; how many behind it are none
        self._asides = 0

    def take(self, line: int, cells: list[str]) -> None:
        if line < self._reading.first_line:
            if line != self._reading.header_line:
                self._leave(line, cells)
            return
        texts = list(map(str.strip, cells))
        blanks = texts.count("")
        if blanks == len(texts):
            self._gap = self._loose = True
            self._apart = self._apart or line
            if line - self._apart > _MOST_BLANK:
                raise self._has_gap(line)
            return
        if self._over or self._is_outside(texts, blanks):
            self._leave(line, texts)
            self._loose = True
            self._count_aside(line)
            return
        if self._loose or len(texts) != self.width:
            if self._is_aside(line, texts, cells):
                self._count_aside(line)
                return
            self._apart = self._asides = 0
            if len(texts) != self.width:
                texts = self._fitted(line, cells)
            if self.held and len(self.held[-1][1]) == 1:
                self._mend()
            self.held.extend((at, self._fitted(at, note)) for at, note in self._notes)
            self._notes.clear()
            # One cell behind a gap may be the title of what comes.
            self._begun, self._gap = True, self._gap and blanks == len(cells) - 1
            self._loose = self._gap
        self.held.append((line, texts))

    def _count_aside(self, line: int) -> None:
        self._apart = self._apart or line
        self._asides += 1
        if self._asides > _MOST_ASIDE:
            raise self._has_gap(line)

    def _has_gap(self, line: int) -> UserError:
        return UserError(
            "list-gap", file=self._reading.path.name, line=max(self._apart - 1, 1), count=f"{line - self._apart + 1:,}"
        )

    def _is_outside(self, texts: list[str], blanks: int) -> bool:
        """Whether a line inside the table is none of its rows: headings again, a sum, a group, marks."""
        if self._shapes is None:
            return False
        again = self._again
        # Where nothing is a heading, the first line may be anything.
        is_below = self._begun or self._reading.header_line is not None
        return (
            (again is not None and texts[0] == again[0] and header.is_again(texts, again))
            # Of 100,000 rows nearly none can be one: looking closer at each took a tenth of an import's planning.
            or (header.may_be_total(len(texts) - blanks, self.width) and header.is_total(texts, self.width))
            or (blanks * 2 >= self.width and is_below and self._shapes.is_outsider(texts))
            or (not self._begun and header.is_marks(texts))
        )

    def _is_another(self, texts: list[str]) -> bool:
        """Whether a line behind a gap names the columns of another table."""
        if not (self._begun and self._gap and self._shapes is not None):
            return False
        return (
            header.is_heading_row(texts)
            or self._shapes.is_heading_of_another(texts)
            or (len(texts) != self.width and header.names_other_columns(texts, self.width))
        )

    def _end_before(self, line: int, texts: list[str]) -> None:
        """The table is over: another one, its title before it, is told line by line."""
        self._over = True
        if self.held and len(self.held[-1][1]) - self.held[-1][1].count("") == 1:
            self._leave(*self.held.pop())
        for each in self._notes:
            self._leave(*each)
        self._notes.clear()
        self._leave(line, texts)

    def _is_aside(self, line: int, texts: list[str], cells: list[str]) -> bool:
        """Whether a line is no row, or not one by itself."""
        width = self.width
        if (not self._begun or len(texts) == 1) and header.is_dashes(texts):
            self._gap = self._loose = True
        elif header.is_comment(texts, width) and not (len(texts) == 1 and width > 2 and self._splits(cells[0])):
            self._leave(line, texts)
        elif self._is_another(texts):
            self._end_before(line, texts)
        elif self._begun and self._gap and len(self._notes) < _MOST_NOTES and self._is_note(texts):
            self._notes.append((line, texts))
        elif self._begun and len(texts) == 1 and width >= 3 and not self._gap and not self._splits(cells[0]):
            self._asides += _ALONE - 1
            self.held.append((line, texts))  # a broken-off line, or a footer: what follows tells
            self._loose = True
        else:
            return False
        return True

    def _is_note(self, texts: list[str]) -> bool:
        """Whether a line behind a gap may be a note below the table, should no row follow.

        A name alone is a record, however full the rows above it are; what reads as a legend or a sentence is none, nor
        is a line alone below it.
        """
        if header.is_note(texts, self.width):
            return True
        alone = len(texts) - texts.count("") == 1
        if not alone or self._shapes is None or not self._shapes.are_full:
            return False
        return bool(self._notes) or _LEGEND.search(" ".join(texts)) is not None

    def end(self, outside: list[tuple[int, str]]) -> Iterator[Bare]:
        """The last rows, without what stands under the table."""
        held = self.held
        footers: list[Bare] = []
        self._left.extend(LeftLine(line, text) for line, text in outside)
        if self._reading.format not in ("vcard", "json"):
            while held and (header.is_footer(held[-1][1], self.width) or self._is_below_print()):
                footers.insert(0, held.pop())
        for line, cells in (*footers, *self._notes):
            self._leave(line, [*cells, *self._beyond.pop(line, ())])
        for line, cells in held:
            yield line, cells if len(cells) == self.width else self._fitted(line, cells)

    def _is_below_print(self) -> bool:
        """Whether the last row is one word or sentence below the line that says when the list was printed."""
        for _, cells in reversed(self.held):
            filled = [cell for cell in cells if cell.strip()]
            if len(filled) != 1:
                return False
            if header.is_printed(filled[0].strip()):
                return True
        return False

    def widened(self, line: int, cells: list[str]) -> Bare:
        return line, self._fitted(line, cells)

    def _splits(self, text: str) -> bool:
        return split_otherwise(text, self.width, self._reading) is not None

    def _fitted(self, line: int, cells: list[str]) -> list[str]:
        texts, beyond = fitted(cells, self.width, self._reading)
        if beyond:
            self._beyond[line] = beyond
        return texts

    def _leave(self, line: int, cells: list[str]) -> None:
        texts = [text for cell in cells if (text := cell.strip())]
        if texts and not header.is_dashes(texts):
            self._left.append(LeftLine(line, ", ".join(texts)))

    def _mend(self) -> None:
        """Single lines in the middle of a table are the rest of the row before them."""
        rest: list[Bare] = []
        held = self.held
        while held and len(held[-1][1]) == 1 and self.width > 1:
            rest.append(held.pop())
        if held:
            cells = held[-1][1]
            cells[-1] = "\n".join((cells[-1], *(each[0] for _, each in reversed(rest)))).strip()
        else:
            held.extend(self.widened(*each) for each in reversed(rest))


def raw_rows(reading: Reading) -> Iterator[Bare]:
    """(line, cells) of every record of the file, headings, comments and footers too."""
    return _of_file(reading, [])


# -- lines to records --------------------------------------------------------------------------------------------------


def _of_file(reading: Reading, outside: list[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    if reading.format in WORKBOOKS:
        return workbook_rows.cells(reading.path, reading.format, reading.sheet)
    if reading.format == "json":
        return json_rows.records(reading.path, reading.encoding, reading.headings, outside)
    if reading.format == "vcard":
        extras = reading.headings[len(vcard_rows.FIELDS) :]
        return vcard_rows.cells(lines_of(reading.path, reading.encoding), extras, outside, reading.path.name)
    return numbered(lines_of(reading.path, reading.encoding, LONGEST_ROW), reading.dialect, 0)


def _whole(text: str, stream: Iterator[str], ahead: deque[str], dialect: Dialect) -> tuple[str, int]:
    """A record whose cell goes on below its line, and how many lines it takes; those read too far stay `ahead`."""
    ahead.extend(islice(stream, max(0, _AHEAD - len(ahead))))
    window = [text, *ahead]
    taken = dialects.near_lines(window, 0, dialect)
    if taken is None:
        ahead.extend(islice(stream, max(0, dialects.FAR - len(ahead))))
        window = [text, *ahead]
        taken = dialects.far_lines(window, dialect)
    for _ in range(taken - 1):
        ahead.popleft()
    return "\n".join(window[:taken]), taken


def numbered(lines: Iterable[str], dialect: Dialect, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each record; of several empty lines one after another the first.

    Lines without a quote are split outright, the others looked at.
    """
    stream = iter(lines)
    ahead: deque[str] = deque()
    line = 0
    last_empty = -1
    delimiter, quote = dialect.delimiter, dialect.quote
    simple = delimiter and not dialect.escape and not dialect.frame
    while True:
        if ahead:
            text = ahead.popleft()
        else:
            following = next(stream, None)
            if following is None:
                return
            text = following
        line += 1
        if line <= skipped:
            continue
        if not text:
            is_another, last_empty = last_empty == line - 1, line
            if is_another:
                continue
        if simple and (not quote or quote not in text):
            yield line, text.split(delimiter)
            continue
        taken = 1
        if dialects.opens(text, dialect):
            text, taken = _whole(text, stream, ahead, dialect)
        yield line, dialects.cells_of(text, dialect)
        line += taken - 1

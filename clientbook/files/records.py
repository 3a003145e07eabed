"""The records of a list as a stream: whole, in the table's width, without headings, comments, notes and footers.

Damage is no error: ragged rows are padded or joined, lines broken off are put back, and what stands under the table
is told from its last rows by what follows, so that only a few lines are ever held.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from . import dialect as dialects
from . import header, json_rows, vcard_rows, workbooks
from .dialect import Dialect
from .reading import WORKBOOKS, LeftLine, Reading
from .text_lines import lines_of

_AHEAD: Final = 64
_FOOTERS: Final = 4
_MOST_NOTES: Final = 400


class Row(NamedTuple):
    """One record: the line of the file on which it starts, and one text for each column."""

    line: int
    cells: list[str]


Bare = tuple[int, list[str]]


def rows(reading: Reading) -> Iterator[Row]:
    """The records of the whole file, in order, without headings, comments, footers and empty ones."""
    return map(Row._make, bare_rows(reading))


def bare_rows(reading: Reading, left: list[LeftLine] | None = None) -> Iterator[Bare]:
    """`rows` as (line, cells), for very many of them. Lines that hold something and are no rows are put into `left`."""
    left = [] if left is None else left
    width = len(reading.headings)
    held: deque[Bare] = deque()  # the last rows: they may turn out to be footers
    notes: list[Bare] = []  # narrow lines behind a gap: notes under the table, unless rows follow
    begun = gap = False
    loose = True  # whether the last line was anything but a row of the table's width
    outside: list[tuple[int, str]] = []
    for line, cells in _of_file(reading, outside):
        if line < reading.first_line:
            if line != reading.header_line:
                _leave(left, line, cells)
            continue
        texts = list(map(str.strip, cells))
        if not any(texts):
            gap = loose = True
            continue
        if loose or len(texts) != width:
            if (not begun or len(texts) == 1) and header.is_dashes(texts):
                gap = loose = True
                continue
            if header.is_comment(texts, width):
                _leave(left, line, texts)
                continue
            if begun and gap and len(notes) < _MOST_NOTES and header.is_note(texts, width):
                notes.append((line, texts))
                continue
            if begun and len(texts) == 1 and width >= 3 and not gap and not _splits(texts[0], width, reading):
                held.append((line, texts))  # a broken-off line, or a footer: what follows tells
                loose = True
                continue
            texts = texts if len(texts) == width else fitted(cells, width, reading)
            if held and len(held[-1][1]) == 1:
                _mend(held, reading)
            held.extend((at, fitted(note, width, reading)) for at, note in notes)
            notes.clear()
            begun, gap, loose = True, False, False
        held.append((line, texts))
        while len(held) > _FOOTERS:
            yield held.popleft()
    footers: list[Bare] = []
    left.extend(LeftLine(line, text) for line, text in outside)
    while held and reading.format not in ("vcard", "json") and header.is_footer(held[-1][1], width):
        footers.insert(0, held.pop())
    for line, cells in (*footers, *notes):
        _leave(left, line, cells)
    yield from ((line, cells if len(cells) == width else fitted(cells, width, reading)) for line, cells in held)


def _leave(left: list[LeftLine], line: int, cells: list[str]) -> None:
    texts = [text for cell in cells if (text := cell.strip())]
    if texts and not header.is_dashes(texts):
        left.append(LeftLine(line, ", ".join(texts)))


def _mend(held: deque[Bare], reading: Reading) -> None:
    """Single lines in the middle of a table are the rest of the row before them."""
    rest: list[str] = []
    while held and len(held[-1][1]) == 1 and len(reading.headings) > 1:
        rest.append(held.pop()[1][0])
    if held:
        cells = held[-1][1]
        cells[-1] = "\n".join((cells[-1], *reversed(rest))).strip()
    else:
        held.extend((0, fitted([text], len(reading.headings), reading)) for text in reversed(rest))


def _splits(text: str, width: int, reading: Reading) -> list[str] | None:
    """A line that was written with another delimiter, or wrapped in quotes as a whole."""
    for other in (reading.delimiter, *dialects.USUAL):
        if other:
            cells = dialects.cells_of(text, Dialect(other, reading.quote, reading.escape))
            if len(cells) == width:
                return [cell.strip() for cell in cells]
    return None


def fitted(cells: list[str], width: int, reading: Reading) -> list[str]:
    """A ragged row in the table's width: padded, split by its own delimiter, or joined at its end."""
    delimiter = reading.delimiter or " "
    if len(cells) < width and (other := _splits(delimiter.join(cells), width, reading)):
        return other
    texts = [cell.strip() for cell in cells]
    if len(texts) < width:
        return texts + [""] * (width - len(texts))
    if not any(texts[width:]):
        return texts[:width]
    return [*texts[: width - 1], delimiter.join(cells[width - 1 :]).strip()]


def raw_rows(reading: Reading) -> Iterator[Bare]:
    """(line, cells) of every record of the file, headings, comments and footers too."""
    return _of_file(reading, [])


# -- lines to records --------------------------------------------------------------------------------------------------


def _of_file(reading: Reading, outside: list[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    if reading.format in WORKBOOKS:
        return workbooks.cells(reading.path, reading.format, reading.sheet)
    if reading.format == "json":
        return json_rows.records(reading.path, reading.encoding, reading.headings, outside)
    if reading.format == "vcard":
        extras = reading.headings[len(vcard_rows.FIELDS) :]
        return vcard_rows.cells(lines_of(reading.path, reading.encoding), extras, outside)
    return numbered(lines_of(reading.path, reading.encoding), reading.dialect, 0)


def numbered(lines: Iterable[str], dialect: Dialect, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each record. Lines without a quote are split outright, the others looked at."""
    stream = iter(lines)
    ahead: deque[str] = deque()
    line = 0
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
        if simple and (not quote or quote not in text):
            yield line, text.split(delimiter)
            continue
        taken = 1
        if dialects.opens(text, dialect):
            ahead.extend(islice(stream, max(0, _AHEAD - len(ahead))))
            window = [text, *ahead]
            taken = dialects.taken_lines(window, 0, dialect)
            text = "\n".join(window[:taken])
            for _ in range(taken - 1):
                ahead.popleft()
        yield line, dialects.cells_of(text, dialect)
        line += taken - 1

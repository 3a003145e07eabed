"""Reading a list: `read` looks at its beginning and says what it is, `rows` streams its records.

Errors that the user can act on: "list-missing", "list-empty", "list-unreadable", "list-is-not-a-list", and those of
`xlsx_rows`. Damage inside a list is no error: ragged rows are padded or joined, stray quotes are letters.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..domain.errors import UserError
from . import dialect as dialects
from . import dialect_guess, header, vcard_rows, xlsx_rows
from . import encoding as encodings
from .columns import understand
from .dialect import Dialect
from .text_lines import lines_of

_SAMPLE: Final = 200_000
_AHEAD: Final = 64
_FOOTERS: Final = 4
_SAMPLE_ROWS: Final = 200
AUTO: Final = -1


class Row(NamedTuple):
    """One record: the line of the file on which it starts, and one text for each column."""

    line: int
    cells: list[str]


Bare = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was recognised about a list; every part can be replaced before `rows` is called."""

    path: Path
    encoding: str
    delimiter: str
    quote: str
    header_line: int | None
    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    kind: str
    sheet: str = ""
    escape: str = ""
    first_line: int = 1
    format: str = "csv"  # "csv", "xlsx" or "vcard"
    frame: str = ""  # around each line (`dialect.Dialect`)

    @property
    def dialect(self) -> Dialect:
        return Dialect(self.delimiter, self.quote, self.escape, self.frame)


def read(
    path: Path,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    quote: str | None = None,
    escape: str | None = None,
    header_line: int | None = AUTO,
    sheet: str = "",
) -> Reading:
    """What this file is: how its text, columns and headings are to be read. Looks at its beginning only.

    None is guessed. `quote` "" takes quotes for letters; `escape` "" doubles a quote inside a quoted cell.
    """
    head = _head(path)
    if xlsx_rows.is_workbook(head):
        records = list(islice(xlsx_rows.cells(path, sheet), 500))
        return _described(path, "", Dialect(), records, header_line, sheet, form="xlsx")
    _refuse_binary(path, head)
    name = encoding or encodings.guess(path)
    lines = _sample(path, name)
    if vcard_rows.is_address_book("\n".join(lines[:20])):
        return _address_book(path, name)
    skipped = 0
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter = delimiter if delimiter is not None else lines[0][4]
        skipped = 1
    found = dialect_guess.guess(lines[skipped:], delimiter, quote, escape)
    return _described(path, name, found, list(_numbered(lines, found, skipped)), header_line)


def _address_book(path: Path, encoding: str) -> Reading:
    """vCards have the same columns in every file."""
    fields = vcard_rows.FIELDS
    return Reading(path, _encoding_name(encoding), "", "", None, fields, fields, "clients", format="vcard")


def _encoding_name(encoding: str) -> str:
    return "utf-8" if encoding == "utf-8-sig" else encoding


def rows(reading: Reading) -> Iterator[Row]:
    """The records of the whole file, in order, without headings, comments, footers and empty ones."""
    return map(Row._make, bare_rows(reading))


def bare_rows(reading: Reading) -> Iterator[Bare]:
    """`rows` as (line, cells), for very many of them."""
    width = len(reading.headings)
    held: deque[Bare] = deque()
    previous_full = False
    dashes_possible = True
    for line, cells in _records(reading):
        if line < reading.first_line:
            continue
        texts = list(map(str.strip, cells))
        if not any(texts) or (dashes_possible and header.is_dashes(texts)):
            continue
        dashes_possible = False
        if len(texts) != width:
            if header.is_comment(texts, width):
                continue
            if len(texts) == 1 and width >= 3 and previous_full and not _splits(texts[0], width, reading):
                held.append((line, texts))  # a broken-off line, or a footer: what follows tells
                continue
            texts = _fitted(cells, width, reading)
        if held and len(held[-1][1]) == 1:
            _mend(held, reading)
        held.append((line, texts))
        previous_full = True
        while len(held) > _FOOTERS:
            yield held.popleft()
    while held and header.is_footer(held[-1][1], width):
        held.pop()
    yield from ((line, cells if len(cells) == width else _fitted(cells, width, reading)) for line, cells in held)


def _mend(held: deque[Bare], reading: Reading) -> None:
    """Single lines in the middle of a table are the rest of the row before them."""
    rest: list[str] = []
    while held and len(held[-1][1]) == 1 and len(reading.headings) > 1:
        rest.append(held.pop()[1][0])
    if held:
        cells = held[-1][1]
        cells[-1] = "\n".join((cells[-1], *reversed(rest))).strip()
    else:
        held.extend((0, _fitted([text], len(reading.headings), reading)) for text in reversed(rest))


def _splits(text: str, width: int, reading: Reading) -> list[str] | None:
    """A line that was written with another delimiter, or wrapped in quotes as a whole."""
    for other in (reading.delimiter, *dialects.USUAL):
        if other:
            cells = dialects.cells_of(text, Dialect(other, reading.quote, reading.escape))
            if len(cells) == width:
                return [cell.strip() for cell in cells]
    return None


def _fitted(cells: list[str], width: int, reading: Reading) -> list[str]:
    """A ragged row in the table's width: padded, split by its own delimiter, or joined at its end."""
    delimiter = reading.delimiter or " "
    if len(cells) < width and (other := _splits(delimiter.join(cells), width, reading)):
        return other
    texts = [cell.strip() for cell in cells]
    if len(texts) < width:
        return texts + [""] * (width - len(texts))
    if not any(texts[width:]):
        return texts[:width]
    return [*texts[: width - 1], delimiter.join(texts[width - 1 :])]


# -- bytes to records -------------------------------------------------------------------------------------------------


def _head(path: Path) -> bytes:
    if not path.exists():
        raise UserError("list-missing", file=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(8192)
    except OSError as error:
        raise UserError("list-unreadable", file=path.name, reason=error.strerror or str(error)) from error
    if not head.strip(b"\r\n\t ,;\x00\xef\xbb\xbf\xff\xfe"):
        raise UserError("list-empty", file=path.name)
    return head


def _refuse_binary(path: Path, head: bytes) -> None:
    magics = (
        b"%PDF",
        b"\x89PNG",
        b"\xd0\xcf\x11\xe0",
        b"\x1f\x8b",
        b"\xff\xd8\xff",
        b"GIF8",
        b"SQLite format 3",
        b"\x7fELF",
    )
    if head.startswith(magics):
        raise UserError("list-is-not-a-list", file=path.name)


def _sample(path: Path, encoding: str) -> list[str]:
    lines: list[str] = []
    size = 0
    for line in lines_of(path, encoding):
        lines.append(line)
        size += len(line)
        if size > _SAMPLE:
            break
    return lines


def _records(reading: Reading) -> Iterator[tuple[int, list[str]]]:
    if reading.format == "xlsx":
        return xlsx_rows.cells(reading.path, reading.sheet)
    if reading.format == "vcard":
        return vcard_rows.cells(lines_of(reading.path, reading.encoding))
    return _numbered(lines_of(reading.path, reading.encoding), reading.dialect, 0)


def _numbered(lines: Iterable[str], dialect: Dialect, skipped: int) -> Iterator[tuple[int, list[str]]]:
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


def _described(
    path: Path,
    encoding: str,
    dialect: Dialect,
    records: list[tuple[int, list[str]]],
    header_line: int | None,
    sheet: str = "",
    form: str = "csv",
) -> Reading:
    """The reading of a file whose first records these are."""
    if not any(any(cell.strip() for cell in cells) for _, cells in records):
        raise UserError("list-empty", file=path.name)
    table = header.find([cells for _, cells in records])
    at, names, first = _begins(records, table, header_line)
    width = max(table.width, len(names))
    headings = tuple([name.replace("\ufeff", "").strip() for name in names] + [""] * (width - len(names)))
    made: dict[str, Any] = {
        "path": path,
        "encoding": _encoding_name(encoding),
        "delimiter": dialect.delimiter,
        "quote": dialect.quote,
        "escape": dialect.escape,
        "frame": dialect.frame,
        "header_line": at,
        "headings": headings,
        "sheet": sheet,
        "first_line": first,
        "format": form,
    }
    bare = Reading(**made, fields=(None,) * width, kind="clients")
    sample = [row.cells for row in islice(_from_records(bare, records), _SAMPLE_ROWS)]
    fields, kind = understand(headings, sample)
    return Reading(**made, fields=fields, kind=kind)


def _begins(
    records: list[tuple[int, list[str]]], table: header.Table, header_line: int | None
) -> tuple[int | None, list[str], int]:
    """The line of the headings (None for none), the headings, and the line of the first row."""
    if header_line == AUTO:
        first = records[table.first][0] if table.first < len(records) else records[-1][0] + 1
        return (None, [], first) if table.header is None else (*records[table.header], first)
    if header_line is None:
        return None, [], records[0][0]
    return header_line, next((cells for line, cells in records if line == header_line), []), header_line + 1


def _from_records(reading: Reading, records: list[tuple[int, list[str]]]) -> Iterator[Row]:
    """Sample rows for understanding the columns, without reading the file again."""
    width = len(reading.headings)
    for line, cells in records:
        if line >= reading.first_line and any(cell.strip() for cell in cells):
            texts = [cell.strip() for cell in cells]
            yield Row(line, texts if len(texts) == width else _fitted(texts, width, reading))

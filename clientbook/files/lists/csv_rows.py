"""Reading a list: `read` looks at its beginning and says what it is, `rows` streams its records.

Errors that the user can act on: "list-is-not-a-list", and those of `file_kinds`, `workbooks` and `json_rows`.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ...domain.errors import UserError
from ..columns.mapping import understand
from . import dialect_guess, file_kinds, header, json_rows
from . import encoding as encodings
from .dialect import WIDEST, Dialect
from .ragged import fitted
from .reading import LEFT_OUT, WORKBOOKS, Reading
from .records import Row, bare_rows, numbered, rows
from .text_lines import LONGEST_ROW, line_too_long, lines_of
from .vcards import vcard_rows
from .workbooks import workbook_rows

__all__ = ["AUTO", "Reading", "Row", "bare_rows", "read", "rows"]

_SAMPLE: Final = 200_000
#: More of a line says nothing more of how it is written.
_SAMPLE_LINE: Final = 20_000
#: More of a cell says nothing more of its column.
_SAMPLE_CELL: Final = 2_000
_SAMPLE_ROWS: Final = 200
_SHEET_ROWS: Final = 60
#: Of a large workbook these are read one by one, in a tenth of a second.
_SHEET_SAMPLE: Final = 260
#: Bytes that text has no use for; NULs are not among them, for damaged lists have those.
_CONTROLS: Final = bytes({*range(1, 32)} - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_FEW: Final = 0.02
AUTO: Final = -1


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
    form = file_kinds.kind_of(path)
    if form in WORKBOOKS:
        sheet = sheet or _sheet_of_list(path, form)
        records = list(workbook_rows.cells(path, form, sheet, _SHEET_SAMPLE))
        return _described(path, "", Dialect(), records, header_line, sheet, form=form)
    if sheet:
        raise UserError("sheet-missing", file=path.name, sheet=sheet)
    guessed = encodings.Guess(encoding) if encoding else encodings.guess(path)
    name = guessed.name
    if form == "json":
        return _objects(path, name)
    _refuse_binary(path, is_sure=encoding is not None or name.startswith(("utf-16", "utf-32")))
    lines = _sample(path, name)
    if vcard_rows.is_address_book("\n".join(lines[:20])):
        return _address_book(path, name)
    if any(len(line) > LONGEST_ROW for line in lines):
        raise line_too_long(path.name, LONGEST_ROW)
    skipped = 0
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter = delimiter if delimiter is not None else lines[0][4]
        skipped = 1
    short = [line[:_SAMPLE_LINE] for line in lines[skipped:]]
    found = dialect_guess.guess(short, delimiter, quote, escape)
    described = _described(path, name, found, list(numbered(lines, found, skipped)), header_line)
    return replace(described, other_encodings=guessed.others)


def _sheet_of_list(path: Path, form: str) -> str:
    """The first sheet whose headings are known: one before it tells how to fill it in. Where none has any, the first
    one, or one of far more rows: "" for the first."""
    sheets = workbook_rows.beginnings(path, form, _SHEET_ROWS)
    if len(sheets) < 2:
        return ""
    for name, beginning in sheets:
        table = header.find(beginning)
        if table.header is not None and header.known_words(beginning[table.header]) >= 2:
            return name
    rows = [sum(1 for cells in beginning if sum(map(bool, cells)) > 1) for _, beginning in sheets]
    return sheets[rows.index(max(rows))][0] if max(rows) > 2 * rows[0] else ""


def _objects(path: Path, encoding: str) -> Reading:
    """JSON: its keys are the headings, whatever line they stand on."""
    columns = json_rows.headings(path, encoding)
    records = islice(json_rows.records(path, encoding, columns, []), _SAMPLE_ROWS)
    if not columns:
        raise UserError("list-empty", file=path.name)
    described = [(0, list(columns)), *((max(line, 1), cells) for line, cells in records)]
    return replace(_described(path, encoding, Dialect(""), described, 0, form="json"), header_line=None)


def _address_book(path: Path, encoding: str) -> Reading:
    """vCards have the same columns in every file, and more where they have more properties."""
    extras = vcard_rows.extra_columns(lines_of(path, encoding), path.name)
    headings = (*vcard_rows.FIELDS, *extras)
    left_out = (LEFT_OUT if name in vcard_rows.TECHNICAL else None for name in extras)
    fields = (*vcard_rows.FIELDS, *left_out)
    return Reading(path, _encoding_name(encoding), "", "", None, headings, fields, "clients", format="vcard")


def _encoding_name(encoding: str) -> str:
    return "utf-8" if encoding == "utf-8-sig" else encoding


def _refuse_binary(path: Path, is_sure: bool) -> None:
    """`is_sure` where the encoding is sure: letters may be made of any bytes then."""
    with path.open("rb") as file:
        head = file.read(file_kinds.HEAD)
    controls = 0 if is_sure else len(head) - len(head.translate(None, _CONTROLS))
    if controls > len(head) * _FEW:
        raise UserError("list-is-not-a-list", file=path.name)


def _sample(path: Path, encoding: str) -> list[str]:
    lines: list[str] = []
    size = 0
    for line in lines_of(path, encoding):
        lines.append(line)
        size += len(line) + 1  # an empty line is one too
        if size > _SAMPLE:
            break
    return lines


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
    if max(len(cells) for _, cells in records) > WIDEST:
        raise UserError("list-too-wide", file=path.name)
    beginnings = [(line, [cell[:_SAMPLE_CELL] for cell in cells]) for line, cells in records]
    table = header.find([cells for _, cells in beginnings])
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
    sample = [row.cells for row in islice(_from_records(bare, beginnings), _SAMPLE_ROWS)]
    fields, kind = understand(headings, sample)
    return Reading(**made, fields=fields, kind=kind)


def _begins(
    records: list[tuple[int, list[str]]], table: header.Table, header_line: int | None
) -> tuple[int | None, list[str], int]:
    """The line of the headings (None for none), the headings, and the line of the first row."""
    if header_line == AUTO:
        first = records[table.first][0] if table.first < len(records) else records[-1][0] + 1
        if table.header is None:
            return None, [], first
        line, names = records[table.header]
        return line, list(header.parted(names, table.width)), first
    if header_line is None:
        return None, [], records[0][0]
    return header_line, next((cells for line, cells in records if line == header_line), []), header_line + 1


def _from_records(reading: Reading, records: list[tuple[int, list[str]]]) -> Iterator[Row]:
    """Sample rows for understanding the columns, without reading the file again."""
    width = len(reading.headings)
    for line, cells in records:
        if line >= reading.first_line and any(cell.strip() for cell in cells):
            texts = [cell.strip() for cell in cells]
            yield Row(line, texts if len(texts) == width else fitted(cells, width, reading)[0])

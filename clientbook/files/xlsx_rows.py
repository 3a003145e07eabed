"""The rows of a spreadsheet as texts, the way a person would type them. openpyxl is loaded when a file is one."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ..domain.errors import UserError

_MAGIC: Final = b"PK\x03\x04"
#: A list of a million rows unpacks to some 800 MB at most, and packs by a factor of 5 to 40.
_LARGEST: Final = 1 << 30
_PACKED: Final = 200


def is_workbook(head: bytes) -> bool:
    return head.startswith(_MAGIC)


def sheets(path: Path) -> list[str]:
    """The names of the sheets. Raises UserError("zip-bomb"), "list-is-not-a-list"."""
    book = _open(path)
    try:
        return list(book.sheetnames)
    finally:
        book.close()


def cells(path: Path, sheet: str = "") -> Iterator[tuple[int, list[str]]]:
    """(line, texts) of each row of a sheet, the first one by default. Raises UserError also "sheet-missing"."""
    book = _open(path)
    try:
        if sheet and sheet not in book.sheetnames:
            raise UserError("sheet-missing", file=path.name, sheet=sheet)
        yield from _rows(book[sheet] if sheet else book.worksheets[0])
    finally:
        book.close()


def beginnings(path: Path, rows: int) -> Iterator[tuple[str, list[list[str]]]]:
    """The name and the first rows of each sheet, where there are several."""
    _refuse_bombs(path)
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    if len(parts) < 2:
        return  # opening a workbook takes as long as reading all of its texts
    book = _open(path)
    try:
        for table in book.worksheets:
            yield table.title, [texts for _, texts in islice(_rows(table), rows)]
    finally:
        book.close()


def _rows(table: Any) -> Iterator[tuple[int, list[str]]]:
    table.reset_dimensions()  # a sheet may call sixteen thousand empty columns its own: rows end where they end
    widest = 0
    for line, row in enumerate(table.iter_rows(values_only=True), 1):
        texts = [_text(value) for value in _filled(row)]
        widest = max(widest, len(texts))
        yield line, texts + [""] * (widest - len(texts))  # empty cells at a row's end are cells of the table


def _filled(row: Sequence[Any]) -> Sequence[Any]:
    """The row up to its last value: cells that are only coloured are none."""
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


def _open(path: Path) -> Any:
    _refuse_bombs(path)
    import openpyxl

    try:
        return openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, SyntaxError) as error:
        raise UserError("list-is-not-a-list", file=path.name) from error


def _refuse_bombs(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise UserError("list-is-not-a-list", file=path.name) from error
    unpacked = sum(info.file_size for info in infos)
    packed = max(sum(info.compress_size for info in infos), 1)
    if unpacked > _LARGEST or (unpacked > 50_000_000 and unpacked / packed > _PACKED):
        raise UserError("zip-bomb", file=path.name)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        midnight = value.time() == time(0)
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)

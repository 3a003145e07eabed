"""The rows of an XLSX as openpyxl reads them: one after another, the first ones without the rest of the workbook.

openpyxl is loaded when a file is one. Whole workbooks are `workbooks`' business.
"""

import zipfile
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ....domain.errors import UserError
from .workbook_child import text_of

#: A list of a million rows unpacks to some 800 MB at most, and packs by a factor of 5 to 40.
_LARGEST: Final = 1 << 30
_PACKED: Final = 200


def sheets(path: Path) -> list[str]:
    """The names of the sheets. Raises UserError("zip-bomb"), "list-is-not-a-list"."""
    with _open(path) as book:
        return list(book.sheetnames)


def cells(path: Path, sheet: str = "") -> Generator[tuple[int, list[str]], None, None]:
    """(line, texts) of each row of a sheet, the first one by default. Raises UserError also "sheet-missing"."""
    with _open(path) as book:
        if sheet and sheet not in book.sheetnames:
            raise UserError("sheet-missing", file=path.name, sheet=sheet)
        yield from _rows(book[sheet] if sheet else book.worksheets[0])


def first_cells(path: Path, sheet: str, count: int) -> list[tuple[int, list[str]]]:
    """The first rows of `cells`. The texts of the others are not read."""
    rows = cells(path, sheet)
    try:
        return list(islice(rows, count))
    finally:
        rows.close()


def beginnings(path: Path, rows: int) -> Iterator[tuple[str, list[list[str]]]]:
    """The name and the first rows of each sheet."""
    with _open(path) as book:
        for table in book.worksheets:
            yield table.title, [texts for _, texts in islice(_rows(table), rows)]


def _rows(table: Any) -> Iterator[tuple[int, list[str]]]:
    table.reset_dimensions()  # a sheet may call sixteen thousand empty columns its own: rows end where they end
    widest = 0
    for line, row in enumerate(table.iter_rows(values_only=True), 1):
        texts = [text_of(value) for value in _filled(row)]
        widest = max(widest, len(texts))
        # Empty cells at a row's end are cells of the table; a million empty rows above a cell far below are nothing.
        yield line, texts + [""] * (widest - len(texts)) if texts else texts


def _filled(row: Sequence[Any]) -> Sequence[Any]:
    """The row up to its last value: cells that are only coloured are none."""
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


@contextmanager
def _open(path: Path) -> Iterator[Any]:
    refuse_bombs(path)
    from .lazy_workbook import opened

    try:
        with opened(path) as book:
            yield book
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, IndexError, SyntaxError, zlib.error) as error:
        raise UserError("workbook-damaged", file=path.name) from error


def refuse_bombs(path: Path, form: str = "xlsx") -> None:
    """Raises UserError("zip-bomb") where a workbook unpacks to more than a list of a million rows does."""
    if form == "xls":
        return
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise UserError("list-is-not-a-list", file=path.name) from error
    unpacked = sum(info.file_size for info in infos)
    packed = max(sum(info.compress_size for info in infos), 1)
    if unpacked > _LARGEST or (unpacked > 50_000_000 and unpacked / packed > _PACKED):
        raise UserError("zip-bomb", file=path.name)

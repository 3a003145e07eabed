"""The currency of each cell of an ODS sheet: python-calamine gives the number and not what it counts.

The texts of the part are searched tag by tag, not parsed, and only where any cell has a currency.
"""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import repeat
from pathlib import Path
from typing import IO, Final

_CHUNK: Final = 1 << 20
#: A row of more bytes than that has no currencies told.
_LONGEST: Final = 1 << 26
_ANY: Final = b'office:currency="'
_TAG: Final = re.compile(
    rb"<(table:table)(?![\w-])([^>]*)>|<(/table:table)>|<(table:table-row)\b([^>]*)>|<(/table:table-row)>"
    rb"|<(table:(?:covered-)?table-cell)\b([^>]*)>"
)
_NAME: Final = re.compile(rb'\btable:name="([^"]*)"')
_ROWS: Final = re.compile(rb'\btable:number-rows-repeated="(\d+)"')
_CELLS: Final = re.compile(rb'\btable:number-columns-repeated="(\d+)"')
_CURRENCY: Final = re.compile(rb'\boffice:currency="([A-Z]{3})"')

#: The currencies of a row by column, from 0.
Row = dict[int, str]
_NONE: Final[Row] = {}


def of_rows(path: Path, sheet: str) -> Iterator[Row]:
    """The currencies of each row of a sheet from the top, as far as they are found; empty ones for what is no ODS."""
    with suppress(KeyError, OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as part:
            has_any = _has_any(part)
        if has_any:
            with archive.open("content.xml") as part:
                yield from _of_sheet(part, sheet)
    yield from repeat(_NONE)


def _has_any(part: IO[bytes]) -> bool:
    rest = b""
    while chunk := part.read(_CHUNK):
        if _ANY in rest + chunk:
            return True
        rest = chunk[-len(_ANY) :]
    return False


def _of_sheet(part: IO[bytes], sheet: str) -> Iterator[Row]:
    is_inside = False
    row: Row = {}
    times = column = 0
    for found in _tags(part):
        tag = found[0]
        if found[1]:
            name = _NAME.search(found[2])
            is_inside = name is not None and unescape(name[1].decode("utf-8", "replace")) == sheet
        elif not is_inside:
            continue
        elif found[3]:
            return
        elif found[4]:
            row, column, times = {}, 0, _number(_ROWS, found[5])
            if tag.endswith(b"/>"):
                yield from repeat(_NONE, times)
        elif found[6]:
            yield from repeat(row or _NONE, times)
        else:
            count = _number(_CELLS, found[8])
            if _ANY in found[8] and (currency := _CURRENCY.search(found[8])):
                row |= dict.fromkeys(range(column, column + min(count, 1000)), currency[1].decode())
            column += count


def _number(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _tags(part: IO[bytes]) -> Iterator[re.Match[bytes]]:
    rest = b""
    while chunk := part.read(_CHUNK):
        rest += chunk
        cut = rest.rfind(b">") + 1
        yield from _TAG.finditer(rest[:cut])
        rest = rest[cut:]
        if len(rest) > _LONGEST:
            return

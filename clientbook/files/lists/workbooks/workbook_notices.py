"""What a workbook holds that its rows do not show: other sheets, hidden rows, formulas without a saved result, errors.

The texts of the sheet's part are searched, not parsed: that costs less than a tenth of reading them.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from typing import Final, NamedTuple
from xml.etree.ElementTree import ParseError

from ....domain.errors import UserError
from ..reading import WORKBOOKS, Reading
from . import workbook_rows

_CHUNK: Final = 1 << 20
_NAMED: Final = 5
#: A sheet with nothing in its first rows is taken for an empty one.
_LOOKED_AT: Final = 50
_HIDDEN_ROW: Final = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"')
#: A formula whose value is missing; one that came to an empty text says so by its type.
_UNSAVED: Final = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]+\d+)"((?:(?!t="str")[^>])*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)'
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR: Final = re.compile(rb'<(?:\w+:)?c r="([A-Z]+\d+)"[^>]*\bt="e"')
_HIDDEN_IN_ODS: Final = re.compile(rb'<table:table-row\b[^>]*\btable:visibility="(?:collapse|filter)"')
_REPEATED: Final = re.compile(rb'number-rows-repeated="(\d+)"')


class Notice(NamedTuple):
    """`code` is "other sheets", "hidden rows", "unsaved formulas", "errors", or "cell currencies" that are not read;
    `cells` are the first of so many cells, or names."""

    code: str
    number: int
    cells: tuple[str, ...] = ()


def notices(reading: Reading) -> tuple[Notice, ...]:
    """Of the sheet that is read, and which others hold anything; () for what is no workbook."""
    return (*_other_sheets(reading), *_of_sheet(reading)) if reading.format in WORKBOOKS else ()


def _other_sheets(reading: Reading) -> tuple[Notice, ...]:
    try:
        sheets = workbook_rows.beginnings(reading.path, reading.format, _LOOKED_AT)
    except UserError:
        return ()  # told by those who read the rows
    read = reading.sheet or (sheets[0][0] if sheets else "")
    names = tuple(name for name, rows in sheets if name != read and any(map(any, rows)))
    return (Notice("other sheets", len(names), names),) if names else ()


def _of_sheet(reading: Reading) -> tuple[Notice, ...]:
    """() for what is no XLSX or ODS, and for a part that cannot be found."""
    try:
        if reading.format == "ods":
            return _of_ods(reading.path)
        return _of_xlsx(reading.path, reading.sheet) if reading.format == "xlsx" else ()
    except (KeyError, OSError, zipfile.BadZipFile, ParseError, ValueError):
        return ()  # what is wrong with the workbook is told by those who read its rows


def _of_xlsx(path: Path, sheet: str) -> tuple[Notice, ...]:
    hidden = 0
    found: dict[str, list[str]] = {"unsaved formulas": [], "errors": []}
    with zipfile.ZipFile(path) as archive:
        for text in _chunks(archive, _part(archive, sheet), b"</c>"):
            hidden += len(_HIDDEN_ROW.findall(text)) if b"hidden=" in text else 0
            if b"<f" in text or b":f" in text:
                found["unsaved formulas"] += [each[1].decode() for each in _UNSAVED.finditer(text)]
            if b't="e"' in text:
                found["errors"] += [each[1].decode() for each in _ERROR.finditer(text)]
    made = [Notice("hidden rows", hidden)] if hidden else []
    return (*made, *(Notice(code, len(cells), tuple(cells[:_NAMED])) for code, cells in found.items() if cells))


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The name of the part that holds a sheet, "" for the first one."""
    from defusedxml.ElementTree import fromstring

    book = fromstring(archive.read("xl/workbook.xml"))
    named = {node.get("name", ""): node for node in book.iter() if node.tag.endswith("}sheet")}
    node = named[sheet] if sheet else next(iter(named.values()))
    relation = next(value for key, value in node.attrib.items() if key.endswith("}id"))
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = next(str(link.get("Target")) for link in links if link.get("Id") == relation)
    return target[1:] if target.startswith("/") else normpath(join("xl", target))


def _chunks(archive: zipfile.ZipFile, part: str, end: bytes) -> Iterator[bytes]:
    """A part in pieces that end behind `end`, so that what is looked for lies in one."""
    rest = b""
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            rest += chunk
            cut = rest.rfind(end) + len(end)
            if cut >= len(end):
                yield rest[:cut]
                rest = rest[cut:]
    yield rest


def _of_ods(path: Path) -> tuple[Notice, ...]:
    hidden = 0
    with zipfile.ZipFile(path) as archive:
        for text in _chunks(archive, "content.xml", b"</table:table-row>"):
            for row in _HIDDEN_IN_ODS.finditer(text):
                repeated = _REPEATED.search(text[row.start() : text.find(b">", row.start())])
                hidden += int(repeated[1]) if repeated else 1
    return (Notice("hidden rows", hidden),) if hidden else ()

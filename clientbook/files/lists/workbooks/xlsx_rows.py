"""The rows of an XLSX, one after another: the first ones without the rest of the workbook, all of them fast.

A million cells are too many to be looked at one by one. Rows that are written as most programs write them are found
by one pattern, many at a time, and made into texts column by column; other rows cell by cell; and what neither
understands is `Irregular`.
"""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from io import BytesIO
from itertools import islice, zip_longest
from operator import lt
from pathlib import Path
from typing import IO, Final

from ....domain.errors import UserError
from .merged_cells import Batch, MergedBelow, TextsOf, rows
from .xlsx_cells import Cells, Convert
from .xlsx_package import Irregular, Package, chunks, plain_text, rich_text

#: Rows of more columns are read cell by cell: their pattern would take longer to make than they to read.
_WIDEST_PATTERN: Final = 256
_WIDEST: Final = 16_384
#: Sheets up to this size are unpacked once, at once.
_IN_MEMORY: Final = 1 << 26
#: Only the first rows of a larger sheet are shown before the whole is read: where cells are merged is told at its end.
_SMALL: Final = 1 << 23
_MERGED: Final = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_FORMULA: Final = "(?:<f[^>]*+>(?:[^<]*+</f>)?+)?+"
_STORED: Final = f"{_FORMULA}<v>([^<]*+)</v>"
_WRITTEN: Final = "<is><t(?: [^>/]*+)?+>([^<]*+)</t></is>"
_CELL: Final = (
    r'(?:<c r="{letters}\d++"(?:{usual}>{value}</c>'
    rf"|([^>/]*+)(?:/>|>(?:{_FORMULA}(?:<v>|<is><t(?: [^>/]*+)?+>)([^<]*+)(?:</v>|</t></is>))?+</c>)))?+"
)
_FIRST: Final = re.compile(r'<c r="([A-Z]{1,3})\d+"([^>/]*)>')
_ROW: Final = re.compile(r"<row\b([^>]*)>")
_NUMBER: Final = re.compile(r'\br="(\d+)"')
_ANY_CELL: Final = re.compile(r"<c\b([^>/]*)(?:/>|>(.*?)</c>)", re.DOTALL)
_ADDRESS: Final = re.compile(r'\s*\br="([A-Z]{1,3})\d+"')
_VALUE: Final = re.compile(r"<v(?: [^>/]*)?>([^<]*)</v>")
_INLINE: Final = re.compile(r"<is>(.*)</is>", re.DOTALL)


def sheets(path: Path) -> list[str]:
    """The names of the sheets of cells. Raises Irregular, UserError("workbook-damaged")."""
    with _open(path) as package:
        return list(package.sheets)


def first_cells(path: Path, sheet: str, count: int) -> list[tuple[int, list[str]]]:
    """(line, texts) of so many first rows of a sheet, "" for the first one. Raises what `batches` raises."""
    with _open(path) as package:
        return _first(package, _part_of(package, path, sheet), count)


def beginnings(path: Path, count: int) -> list[tuple[str, list[list[str]]]]:
    """The name and the first rows of each sheet."""
    with _open(path) as package:
        return [(name, [texts for _, texts in _first(package, part, count)]) for name, part in package.sheets.items()]


@contextmanager
def texts(path: Path) -> Iterator[TextsOf]:
    """The texts of a workbook by their numbers; it is opened for the first of them."""
    with ExitStack() as stack:
        packages: list[Package] = []

        def of(numbers: Sequence[int]) -> list[str]:
            if not packages:
                packages.append(stack.enter_context(_open(path)))
            return packages[0].texts.of(numbers)

        yield of


def batches(path: Path, sheet: str) -> Iterator[list[tuple[int, int, int, int]] | Batch]:
    """What `merged_cells.rows` makes rows of: where cells of the sheet are merged, then its rows.

    Raises UserError "sheet-missing", "workbook-damaged", "list-line-too-long"; Irregular.
    """
    with _open(path) as package:
        part = _part_of(package, path, sheet)
        whole = package.archive.read(part) if package.size(part) <= _IN_MEMORY else b""
        with BytesIO(whole) if whole else package.archive.open(part) as file:
            yield _merged(file)
        with BytesIO(whole) if whole else package.archive.open(part) as file:
            yield from _found(Cells(package), file)


def _part_of(package: Package, path: Path, sheet: str) -> str:
    if sheet and sheet not in package.sheets:
        raise UserError("sheet-missing", file=path.name, sheet=sheet)
    if not package.sheets:
        raise Irregular
    return package.sheets[sheet] if sheet else next(iter(package.sheets.values()))


def _first(package: Package, part: str, count: int) -> list[tuple[int, list[str]]]:
    ranges = []
    if package.size(part) <= _SMALL:
        with package.archive.open(part) as file:
            ranges = _merged(file)
    with package.archive.open(part) as file:
        return list(islice(rows(_found(Cells(package), file), MergedBelow(ranges), package.texts.of), count))


@contextmanager
def _open(path: Path) -> Iterator[Package]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield Package(archive)
    except UserError as error:
        raise UserError(error.code, **{**error.values, "file": path.name}) from error
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, SyntaxError) as error:
        raise UserError("workbook-damaged", file=path.name) from error
    # A part that is named and not there, or a number that is none; and what zipfile says of a way to pack that it
    # does not know, or of a lock.
    except (LookupError, ValueError, RuntimeError) as error:
        raise Irregular from error


def _merged(file: IO[bytes]) -> list[tuple[int, int, int, int]]:
    """Which cells are merged, as `MergedBelow` has them; they are told behind all rows."""
    ranges: list[tuple[int, int, int, int]] = []
    rest = b""
    while chunk := file.read(1 << 20):
        rest += chunk
        for left, top, right, bottom in _MERGED.findall(rest) if b"<mergeCell " in rest else ():
            ranges.append((int(top), _place(left.decode()), int(bottom), _place(right.decode())))
        rest = rest[max(rest.rfind(b"<"), len(rest) - 64) :]
    return ranges


def _found(cells_: Cells, file: IO[bytes]) -> Iterator[Batch]:
    """The rows that the sheet has."""
    usual: tuple[str, ...] = ()
    line = 0
    begun = False
    for text in chunks(file, "</row>"):
        if not begun:
            begun = "<sheetData" in text
            if not begun:
                raise Irregular
            text = text[text.index("<sheetData") :]
            usual = _usual(text)
        batch = _at_once(cells_, text, usual) if len(usual) <= _WIDEST_PATTERN else None
        if batch is None:
            batch = _one_by_one(cells_, text, line)
            usual = max(usual, _usual(text), key=len)
        numbers = batch[0]
        if numbers:
            if numbers[0] <= line or not all(map(lt, numbers, numbers[1:])):
                raise Irregular
            line = numbers[-1]
            yield batch


def _usual(text: str) -> tuple[str, ...]:
    """The attributes that most cells of each column have, up to the last column."""
    columns: dict[int, Counter[str]] = {}
    for letters, attributes in _FIRST.findall(text):
        columns.setdefault(_place(letters), Counter())[attributes] += 1
    width = min(max(columns, default=-1) + 1, _WIDEST_PATTERN + 1)
    return tuple(columns[at].most_common(1)[0][0] if at in columns else "" for at in range(width))


def _at_once(cells_: Cells, text: str, usual: tuple[str, ...]) -> Batch | None:
    """The rows of a piece where all of them are as usual, else None."""
    found = _pattern(usual).findall(text)
    if len(found) != text.count("</row>"):
        return None
    if not found:
        return (), ()
    numbers, *columns = zip(*found, strict=True)
    texts = [cells_.column(each, *columns[at * 3 : at * 3 + 3]) for at, each in enumerate(usual)]
    return tuple(map(int, numbers)), texts


@lru_cache(maxsize=8)
def _pattern(usual: tuple[str, ...]) -> re.Pattern[str]:
    """A row: its number, and of each column the value of a usual cell, or the attributes and the value of another."""
    columns = (
        _CELL.format(
            letters=_letters(at), usual=re.escape(each), value=_WRITTEN if 't="inlineStr"' in each else _STORED
        )
        for at, each in enumerate(usual)
    )
    return re.compile(f'<row r="(\\d+)"[^>]*+>{"".join(columns)}</row>')


def _one_by_one(cells_: Cells, text: str, line: int) -> Batch:
    numbers: list[int] = []
    found_rows: list[list[str]] = []
    for piece in text.split("</row>")[:-1]:
        head = piece.rfind("<row")
        if head < 0:
            raise Irregular
        found = _ROW.match(piece, head)
        if not found:
            raise Irregular
        number = _NUMBER.search(found[1])
        line = int(number[1]) if number else line + 1
        numbers.append(line)
        found_rows.append(_row(cells_, piece[found.end() :]))
    return numbers, list(map(list, zip_longest(*found_rows, fillvalue=""))) or [[""] * len(numbers)]


def _row(cells_: Cells, markup: str) -> list[str]:
    if "<v" not in markup and "<is" not in markup:
        return []  # cells that are only formatted
    texts: list[str] = []
    following = 0
    found = _ANY_CELL.findall(markup)
    if len(found) != markup.count("<c ") + markup.count("<c>") + markup.count("<c/>"):
        raise Irregular
    for attributes, inside in found:
        address = _ADDRESS.search(attributes)
        place = _place(address[1]) if address else following
        if not following <= place < _WIDEST:
            raise Irregular
        following = place + 1
        # A cell that is only coloured, in the last column of a sheet, makes no row of 16,384 cells.
        if text := _text(cells_.convert(_ADDRESS.sub("", attributes)), inside):
            texts += [""] * (place - len(texts))
            texts.append(text)
    return texts


def _text(convert: Convert, inside: str) -> str:
    if inline := _INLINE.search(inside):
        return plain_text(rich_text(inline[1]))
    value = _VALUE.search(inside)
    return convert(value[1]) if value else ""


def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters

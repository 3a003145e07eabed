"""The reading of a workbook in a process of its own, which may run out of memory or time without harm to the program.

XLSX is read by `xlsx_rows` as long as it is written as most programs write it; everything else by python-calamine,
which reads XLSX, XLS, XLSB and ODS, but one cell far outside its table lets it claim more memory than there is, and
that ends its process. So `workbook_rows` starts this one, under limits; the program reads on while rows come. It
answers on its standard output in values of `marshal`, each behind its length in four bytes: {"error": code}, or the
names of the sheets, or some rows of one.
"""

import marshal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

#: What a frozen program is called with to be this process.
VERB = "--read-a-workbook"
#: A sheet of a million rows and twenty columns takes some 700 MB.
_MEMORY = 2 << 30
_SECONDS = 240
_BATCH = 500
#: Of `marshal`: later ones look for each text among those before.
_FORMAT = 2


def main(arguments: list[str]) -> int:
    """PATH, the name of a sheet ("" for the first that is a sheet of cells), the number of rows ("0" for all).

    A number below 0 asks for so many first rows of each sheet.
    """
    path, sheet, count = arguments[0], arguments[1], int(arguments[2])
    _limit()
    try:
        _answer(path, sheet, count)
    except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked is told in words
        _say({"error": _kind_of(error)})
        return 1
    _say(None)
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: what is too large fails there by itself, what is too slow is ended from outside
        return
    for what, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):  # a narrower limit holds already
            resource.setrlimit(what, (most, most))


def _kind_of(error: Exception) -> str:
    """The code of a `UserError`, or what stands for one."""
    known = {"PasswordError": "list-has-password", "WorksheetNotFound": "sheet-missing"}
    return getattr(error, "code", "") or known.get(
        type(error).__name__, "workbook-too-large" if isinstance(error, MemoryError) else "workbook-damaged"
    )


def _answer(path: str, sheet: str, count: int) -> None:
    line = 0 if count else _regular(Path(path), sheet)
    if line is None:
        return
    import python_calamine

    with Path(path).open("rb") as file:  # calamine would go by its name
        book = python_calamine.CalamineWorkbook.from_object(file)
        names = [each.name for each in book.sheets_metadata if each.typ is python_calamine.SheetTypeEnum.WorkSheet]
        names = names or list(book.sheet_names)
        if sheet and sheet not in names:
            raise python_calamine.WorksheetNotFound
        if count < 0:
            _say(names)
            for name in names:
                _say((name, [_texts(row) for row in book.get_sheet_by_name(name).to_python(False, -count)]))
        else:
            from . import ods_currencies

            name = sheet or names[0]
            _say_table(book.get_sheet_by_name(name), count, line, ods_currencies.of_rows(Path(path), name))


def _regular(path: Path, sheet: str) -> int | None:
    """Reads an XLSX as `xlsx_rows` does; the line after which that was not to be read so, None for all of them."""
    from .xlsx_package import Irregular
    from .xlsx_rows import batches

    line = 0
    import zipfile  # the command line loads this module for its verb alone

    if zipfile.is_zipfile(path):
        with suppress(Irregular):
            for what in batches(path, sheet):
                _say(what)
                line = what[0][-1] if isinstance(what, tuple) else 0
            return None
    return line


def _say_table(table: Any, count: int, line: int, currencies: Iterator[dict[int, str]]) -> None:
    """Where cells are merged, then the rows behind a line, sums with their currency."""
    start = table.start[1] if table.start else 0  # rows come from the top, but only from the first column used
    merged = table.merged_cell_ranges or ()
    _say([(top + 1, start + left, bottom + 1, start + right) for (top, left), (bottom, right) in merged])
    rows = islice(table.iter_rows(), line, count or None)
    currencies = islice(currencies, line, None)
    while batch := list(islice(rows, _BATCH)):
        empty = [[""] * len(batch)] * start
        columns = [_texts(column) for column in zip(*batch, strict=True)]
        for at, row in enumerate(islice(currencies, len(batch))):
            _name_currencies(columns, at, start, row)
        if any(map(any, columns)):
            _say((tuple(range(line + 1, line + 1 + len(batch))), empty + columns))
        else:
            _say(((line + 1,), [[""]]))  # a gap, however long
        line += len(batch)


def _name_currencies(columns: list[list[str]], at: int, start: int, row: dict[int, str]) -> None:
    for place, currency in row.items():
        column = columns[place - start] if 0 <= place - start < len(columns) else []
        if column and column[at]:
            column[at] += f" {currency}"


def _texts(cells: Iterable[object]) -> list[str]:
    from .cell_texts import text_of

    return [value if type(value) is str else text_of(value) for value in cells]


def _say(what: Any) -> None:
    value = marshal.dumps(what, _FORMAT)
    sys.stdout.buffer.write(len(value).to_bytes(4, "big") + value)
    sys.stdout.buffer.flush()

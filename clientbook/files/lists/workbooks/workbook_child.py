"""The reading of a workbook in a process of its own, which may run out of memory or time without harm to the program.

python-calamine reads XLSX, XLS, XLSB and ODS, and fast; but one cell far outside its table lets it claim more memory
than there is, and that ends its process. So this file runs alone (`workbooks` starts it, and needs nothing of the
package), under limits, and answers on its standard output: one line of JSON that says what is there, or what is wrong,
then lines of JSON with rows of texts.
"""

import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

#: What a frozen program is called with to be this process.
VERB = "--read-a-workbook"
#: A sheet of a million rows and twenty columns takes some 700 MB.
_MEMORY = 2 << 30
_SECONDS = 240
_BATCH = 500


def text_of(value: object) -> str:
    """A cell as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        midnight = value.time() == time(0)
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e17 else repr(value)
    return str(value)


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
    name = type(error).__name__
    return {"PasswordError": "password", "WorksheetNotFound": "sheet", "MemoryError": "memory"}.get(name, "damaged")


def _answer(path: str, sheet: str, count: int) -> None:
    import python_calamine

    with open(path, "rb") as file:  # noqa: PTH123 - by what is inside, whatever the file is called
        book = python_calamine.CalamineWorkbook.from_object(file)
        names = [each.name for each in book.sheets_metadata if each.typ is python_calamine.SheetTypeEnum.WorkSheet]
        names = names or list(book.sheet_names)
        if sheet and sheet not in names:
            raise python_calamine.WorksheetNotFound
        _say({"sheets": names})
        if count < 0:
            for name in names:
                _say([name, [_texts(row, 0) for row in book.get_sheet_by_name(name).to_python(False, -count)]])
            return
        table = book.get_sheet_by_name(sheet or names[0])
        _rows(table, count)


def _rows(table: Any, count: int) -> None:
    """The rows in batches. A cell that is merged over rows of one column stands in each of them."""
    below: dict[int, list[tuple[int, int]]] = {}
    start = table.start[1] if table.start else 0  # rows come from the top, but only from the first column used
    for (top, left), (bottom, right) in table.merged_cell_ranges or ():
        if left == right and bottom > top:
            below.setdefault(top, []).append((left, bottom))
    running: dict[int, tuple[int, str]] = {}
    batch: list[list[str]] = []
    widest = 0
    for at, row in enumerate(table.iter_rows()):
        if count and at >= count:
            break
        texts = _texts(row, start)
        for place, (bottom, text) in list(running.items()):
            if at > bottom:
                del running[place]
            elif not texts[place]:
                texts[place] = text
        for place, bottom in below.get(at, ()):
            if 0 <= place < len(texts):
                running[place] = (bottom, texts[place])
        while texts and not texts[-1]:
            texts.pop()
        # Cells at a row's end are cells of the table as soon as a row has filled them.
        widest = max(widest, len(texts))
        batch.append(texts + [""] * (widest - len(texts)) if texts else texts)
        if len(batch) >= _BATCH:
            _say(batch)
            batch = []
    _say(batch)


def _texts(row: list[Any], start: int) -> list[str]:
    return [""] * start + [value if type(value) is str else text_of(value) for value in row]


def _say(what: object) -> None:
    sys.stdout.buffer.write(json.dumps(what, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

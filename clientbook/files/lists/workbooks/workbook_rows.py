"""Workbooks of every kind as rows of texts: XLSX, XLS, XLSB and ODS.

The first rows of an XLSX are read here, by `xlsx_rows`. All rows, and all other kinds, `workbook_child` reads in a
process of its own.
"""

import marshal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from ....domain.errors import UserError
from . import workbook_child, xlsx_rows
from .merged_cells import MergedBelow, rows
from .xlsx_package import Irregular, refuse_bombs

#: How long the other process may take before it answers, in seconds, and for each megabyte more.
_PATIENCE: Final = 8.0
_PER_MEGABYTE: Final = 2.0


def sheets(path: Path, form: str) -> list[str]:
    """The names of the sheets of cells. Raises UserError as `cells`."""
    if form == "xlsx":
        with suppress(Irregular):
            return xlsx_rows.sheets(path)
    with _child(path, "", -1) as answers:
        return list(next(answers))


def cells(path: Path, form: str, sheet: str = "", count: int = 0) -> Iterator[tuple[int, list[str]]]:
    """(line, texts) of each row of a sheet, by default of the first one; cells merged over rows stand in each.

    With `count`, of so many first rows: where a workbook is large, before those that are merged are known. Raises
    UserError "sheet-missing", "list-has-password", "workbook-damaged", "workbook-too-large", "zip-bomb",
    "list-line-too-long".
    """
    refuse_bombs(path, form)
    if form == "xlsx" and count:
        with suppress(Irregular):
            yield from xlsx_rows.first_cells(path, sheet, count)
            return
    with _child(path, sheet, count) as answers:
        merged = MergedBelow(next(answers))
        try:
            with xlsx_rows.texts(path) as texts_of:
                # Where a second reader goes on, it tells once more which cells are merged.
                yield from rows((what for what in answers if isinstance(what, tuple)), merged, texts_of)
        except Irregular as error:  # a text that is not there
            raise UserError("workbook-damaged", file=path.name) from error


def beginnings(path: Path, form: str, count: int) -> list[tuple[str, list[list[str]]]]:
    """The name and the first rows of each sheet."""
    refuse_bombs(path, form)
    if form == "xlsx":
        with suppress(Irregular):
            return xlsx_rows.beginnings(path, count)
    with _child(path, "", -count) as answers:
        next(answers)
        return list(answers)


@contextmanager
def _child(path: Path, sheet: str, count: int) -> Iterator[Iterator[Any]]:
    """What the other process answers. It is ended with the block, and where it takes too long."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    process = subprocess.Popen(
        [*_program(), str(path), sheet, str(count)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=hidden,
    )
    assert process.stdout is not None
    patience = _PATIENCE + _PER_MEGABYTE * path.stat().st_size / 1_000_000
    watch = threading.Timer(patience, process.kill)
    watch.start()
    try:
        yield _answers(process.stdout, watch, path, sheet)
    finally:
        watch.cancel()
        process.kill()
        process.stdout.close()
        process.wait()


def _answers(pipe: IO[bytes], watch: threading.Timer, path: Path, sheet: str) -> Iterator[object]:
    """The values of an answer; the last one is None. Once rows come, nothing is waited for but ourselves."""
    while size := pipe.read(4):
        value = pipe.read(int.from_bytes(size, "big"))
        if len(value) < int.from_bytes(size, "big"):
            break
        what = marshal.loads(value)
        if what is None:
            return
        if isinstance(what, dict):
            raise UserError(what["error"], file=path.name, sheet=sheet)
        watch.cancel()
        yield what
    raise UserError("workbook-too-large", file=path.name)  # it ran out of memory or time, and was ended


def _program() -> list[str]:
    """How `workbook_child` is started: without the window's parts; frozen, the program itself is called once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable, workbook_child.VERB]
    root = Path(__file__).parents[4]
    start = f"import sys; sys.path.insert(0, {str(root)!r}); from {workbook_child.__name__} import main"
    return [sys.executable, "-P", "-X", "utf8", "-c", f"{start}; sys.exit(main(sys.argv[1:]))"]

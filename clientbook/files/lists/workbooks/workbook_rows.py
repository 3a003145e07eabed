"""Workbooks of every kind as rows of texts: XLSX, XLS, XLSB and ODS, read by `workbook_child` in a process of its own.

What the program must see for itself of an XLSX (its first rows where it is large, or all rows where the other process
gave up) openpyxl reads, by `xlsx_rows`.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from ....domain.errors import UserError
from . import workbook_child, xlsx_rows

#: Sheets of a larger XLSX are not read whole to show their first rows.
_LARGE: Final = 1_000_000
#: How long the other process may take before it answers, in seconds, and for each megabyte more.
_PATIENCE: Final = 8.0
_PER_MEGABYTE: Final = 2.0
_ERRORS: Final = {"password": "list-has-password", "sheet": "sheet-missing", "damaged": "workbook-damaged"}


class _GaveUp(Exception):
    """The other process ran out of memory or time, or was ended."""


def sheets(path: Path, form: str) -> list[str]:
    """The names of the sheets of cells. Raises UserError as `cells`."""
    if form == "xlsx" and _is_large(path):
        return xlsx_rows.sheets(path)
    try:
        with _child(path, "", -1) as told:
            return list(_first(told, path, "")["sheets"])
    except _GaveUp:
        return xlsx_rows.sheets(path) if form == "xlsx" else _refuse(path)


def cells(path: Path, form: str, sheet: str = "") -> Iterator[tuple[int, list[str]]]:
    """(line, texts) of each row of a sheet, by default of the first one; cells merged over rows stand in each.

    Raises UserError "sheet-missing", "list-has-password", "workbook-damaged", "workbook-too-large", "zip-bomb".
    """
    xlsx_rows.refuse_bombs(path, form)
    begun = False
    try:
        for line, texts in _by_child(path, sheet, 0):
            begun = True
            yield line, texts
    except _GaveUp:
        if form != "xlsx" or begun:
            _refuse(path)
        yield from xlsx_rows.cells(path, sheet)


def first_cells(path: Path, form: str, sheet: str, count: int) -> list[tuple[int, list[str]]]:
    """The first `count` rows of `cells`, of a large XLSX without waiting for the others."""
    xlsx_rows.refuse_bombs(path, form)
    try:
        if form != "xlsx" or not _is_large(path):
            return list(_by_child(path, sheet, count))
    except _GaveUp:
        if form != "xlsx":
            _refuse(path)
    return xlsx_rows.first_cells(path, sheet, count)


def beginnings(path: Path, form: str, rows: int) -> list[tuple[str, list[list[str]]]]:
    """The name and the first rows of each sheet."""
    xlsx_rows.refuse_bombs(path, form)
    try:
        if form != "xlsx" or not _is_large(path):
            with _child(path, "", -rows) as told:
                _first(told, path, "")
                return [(name, table) for name, table in map(json.loads, told)]
    except _GaveUp:
        if form != "xlsx":
            _refuse(path)
    return list(xlsx_rows.beginnings(path, rows))


def _refuse(path: Path) -> Any:
    raise UserError("workbook-too-large", file=path.name)


def _is_large(path: Path) -> bool:
    return path.stat().st_size > _LARGE


def _by_child(path: Path, sheet: str, count: int) -> Iterator[tuple[int, list[str]]]:
    line = 0
    with _child(path, sheet, count) as told:
        _first(told, path, sheet)
        for batch in told:
            try:
                rows = json.loads(batch)
            except ValueError as error:  # its last line is cut off where it was ended
                raise _GaveUp from error
            yield from enumerate(rows, line + 1)
            line += len(rows)


def _first(told: IO[bytes], path: Path, sheet: str) -> dict[str, Any]:
    """The answer's first line."""
    try:
        answer: dict[str, Any] = json.loads(told.readline())
    except ValueError as error:
        raise _GaveUp from error
    wrong = answer.get("error", "")
    if wrong == "memory":
        raise _GaveUp
    if wrong:
        raise UserError(_ERRORS[wrong], file=path.name, sheet=sheet)
    return answer


@contextmanager
def _child(path: Path, sheet: str, count: int) -> Iterator[IO[bytes]]:
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
        told = _Answer(process.stdout, watch)
        yield told  # type: ignore[misc]
        if told.is_over and process.wait(10):
            raise _GaveUp
    finally:
        watch.cancel()
        process.kill()
        process.stdout.close()
        process.wait()


class _Answer:
    """The lines of an answer. Once rows come, all of them are read there, and nothing is waited for but ourselves."""

    def __init__(self, pipe: IO[bytes], watch: threading.Timer) -> None:
        self._pipe, self._watch = pipe, watch
        self.is_over = False

    def readline(self) -> bytes:
        return self._pipe.readline()

    def __iter__(self) -> Iterator[bytes]:
        for line in self._pipe:
            self._watch.cancel()
            yield line
        self.is_over = True


def _program() -> list[str]:
    """How `workbook_child` is started: alone, without the package; frozen, the program itself is called once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable, workbook_child.VERB]
    return [sys.executable, "-P", "-X", "utf8", str(Path(workbook_child.__file__))]

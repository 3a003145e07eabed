"""An XLSX opened by openpyxl without reading all its texts first: they are read as far as rows ask for them.

A workbook of 100,000 rows has a million texts in one part, and its first rows need a few of those. Nothing but
`xlsx_rows` uses this, and only for reading.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The workbook, read only, formulas as their values. Raises what openpyxl raises."""
    reader = _Reader(str(path), read_only=True, data_only=True)
    try:
        reader.read()
        yield reader.wb
    finally:
        if isinstance(reader.shared_strings, _Texts):
            reader.shared_strings.close()
        reader.archive.close()


class _Reader(ExcelReader):  # type: ignore[misc]
    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)
        self.shared_strings: Any = _Texts(self.archive, part.PartName[1:]) if part is not None else []


class _Texts:
    """The texts of a workbook by their numbers."""

    def __init__(self, archive: Any, part: str) -> None:
        self._known: list[str] = []
        self._file = archive.open(part)
        self._parts = iterparse(self._file)

    def close(self) -> None:
        self._file.close()

    def __getitem__(self, number: int) -> str:
        while number >= len(self._known):
            _, node = next(self._parts, (None, None))
            if node is None:
                raise ValueError(number)  # a damaged workbook
            if node.tag == f"{{{SHEET_MAIN_NS}}}si":
                self._known.append(Text.from_tree(node).content.replace("x005F_", ""))
                node.clear()
        return self._known[number]

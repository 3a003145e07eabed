"""The dialect of a list, and the reading of its lines: of those that keep the rules, and of one that breaks them.

The `csv` module reads every line that keeps the rules. `tolerant` reads the others: quotes inside words (סה"כ),
quotes that were never doubled, quotes that never close.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from . import aligned

USUAL: Final = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Dialect:
    """`delimiter` "" means one column; `quote` "" that nothing is quoted.

    `frame` is what stands around each line: "quotes" where whole lines were quoted once more, "bars" around the rows of
    a drawn table, and "columns 0 8 20" where blanks alone set columns apart that begin at these places. `width` is how
    many cells a row has, 0 as long as that is not known.
    """

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    frame: str = ""
    width: int = 0


def split(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """Records of logical lines (no cell broken over two of them), one for each."""
    return [cells_of(line, dialect) for line in lines]


def cells_of(line: str, dialect: Dialect) -> list[str]:
    """The cells of one logical line, by the rules where it keeps them."""
    if dialect.frame and aligned.is_aligned(dialect.frame):
        return aligned.cells(line, dialect.frame)
    if dialect.frame:
        return cells_of(_unframed(line, dialect), replace(dialect, frame=""))
    if not dialect.delimiter:
        return [unquoted(line, dialect.quote)]
    if not dialect.quote or dialect.quote not in line:
        if dialect.escape and dialect.escape in line:
            return tolerant(line, dialect)
        return line.split(dialect.delimiter)
    if not dialect.escape and _regular(dialect.delimiter, dialect.quote).fullmatch(line):
        try:
            return next(csv.reader([line], delimiter=dialect.delimiter, quotechar=dialect.quote))
        except csv.Error:
            pass  # a line end outside quotes, where broken lines were joined
    return tolerant(line, dialect)


@lru_cache(maxsize=64)
def _regular(delimiter: str, quote: str) -> re.Pattern[str]:
    """A line whose quotes stand only where the rules allow them."""
    d, q = re.escape(delimiter), re.escape(quote)
    cell = f"(?:{q}[^{q}]*+(?:{q}{q}[^{q}]*+)*+{q}|[^{q}{d}]*+)"
    return re.compile(f"{cell}(?:{d}{cell})*+", re.DOTALL)


#: "+------+-----+", as databases draw it.
_RULE: Final = re.compile(r"\+[-=+]+\+")


def _unframed(line: str, dialect: Dialect) -> str:
    if dialect.frame == "quotes":
        return unquoted(line, dialect.quote)
    text = line.strip()
    if _RULE.fullmatch(text):
        return ""
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == dialect.delimiter else line


def unquoted(line: str, quote: str) -> str:
    text = line.strip()
    if quote and len(text) >= 2 and text[0] == quote == text[-1]:
        return text[1:-1].replace(quote * 2, quote)
    return line


def tolerant(line: str, dialect: Dialect) -> list[str]:
    """The cells of a line with stray quotes: a quote closes only before a delimiter or the line's end."""
    cells: list[str] = []
    place = 0
    while True:
        cell, end = _quoted_cell(line, place, dialect) or _bare_cell(line, place, dialect)
        cells.append(cell)
        if end >= len(line):
            return cells
        place = end + 1
        if place == len(line):
            return [*cells, ""]


def _quoted_cell(line: str, place: int, dialect: Dialect) -> tuple[str, int] | None:
    """The cell that begins with a quote and properly ends; None where it is no such cell."""
    start = place
    while start < len(line) and line[start] in " \u00a0" and dialect.delimiter != " ":
        start += 1
    quote, escape = dialect.quote, dialect.escape
    if not quote or line[start : start + 1] != quote:
        return None
    text: list[str] = []
    at = start + 1
    signs = re.compile(f"[{re.escape(quote + escape)}]")
    while found := signs.search(line, at):
        text.append(line[at : found.start()])
        at = found.start()
        if escape and line[at] == escape:
            text.append(line[at + 1 : at + 2])
            at += 2
            continue
        end = at + 1
        while end < len(line) and line[end] in " \r\n" and dialect.delimiter != " ":
            end += 1
        if end >= len(line) or line[end] == dialect.delimiter:
            return "".join(text), end
        if dialect.delimiter and line[at - 1] == dialect.delimiter and at > start + 1 and line[at + 1] != quote:
            return None  # it opens the next cell: this one was never closed
        if line[at + 1] == quote:
            after = at + 2
            if after >= len(line) and any(text):
                return "".join(text) + quote, after
            at += 1
        text.append(quote)
        at += 1
    return None


def _bare_cell(line: str, place: int, dialect: Dialect) -> tuple[str, int]:
    if dialect.escape and dialect.escape in line:
        text: list[str] = []
        at = place
        while at < len(line) and line[at] != dialect.delimiter:
            if line[at] == dialect.escape and at + 1 < len(line):
                at += 1
            text.append(line[at])
            at += 1
        return "".join(text), at
    end = line.find(dialect.delimiter, place)
    end = len(line) if end < 0 else end
    return line[place:end], end


def opens(line: str, dialect: Dialect) -> bool:
    """Whether a line ends inside a quoted cell, so that the next line may belong to it."""
    quote = dialect.quote
    if not quote or quote not in line:
        return False
    if dialect.escape:
        line = line.replace(dialect.escape + quote, "")
    if line.count(quote) % 2 == 0:
        return False
    d = re.escape(dialect.delimiter) if dialect.delimiter else "(?!)"
    q = re.escape(quote)
    # The last cell that starts with a quote, and has no closing one behind it.
    return re.search(f"(?:^|{d})\\s*{q}(?:[^{q}]++|{q}{q})*+$", line) is not None


_MOST_LINES: Final = 60


def joined(lines: Sequence[str], dialect: Dialect) -> list[str]:
    """Logical lines: a quoted cell that runs on takes its lines along; a quote that never closes is given up."""
    logical: list[str] = []
    place = 0
    while place < len(lines):
        taken = taken_lines(lines, place, dialect)
        logical.append("\n".join(lines[place : place + taken]))
        place += taken
    return logical


def taken_lines(lines: Sequence[str], place: int, dialect: Dialect) -> int:
    """How many of the lines from `place` on make one record."""
    line = lines[place]
    if not opens(line, dialect):
        return 1
    whole = line
    for more in range(1, min(_MOST_LINES, len(lines) - place)):
        whole += "\n" + lines[place + more]
        if not opens(whole, dialect) and (dialect.quote in lines[place + more]):
            torn = _swallowed(lines[place : place + more + 1], dialect) or not _is_quoted_throughout(whole, dialect)
            return 1 if torn else more + 1
    return 1


def _is_quoted_throughout(line: str, dialect: Dialect) -> bool:
    """Whether each line end inside a record lies in a cell that is quoted from its beginning to its end."""
    if dialect.frame or not dialect.delimiter:
        return True
    place = 0
    while place < len(line):
        found = _quoted_cell(line, place, dialect)
        cell, end = found or _bare_cell(line, place, dialect)
        if not found and "\n" in cell:
            return False
        place = end + 1
    return True


def _swallowed(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether lines that a quote holds together are records of their own: each has as many cells as the first.

    They are one record where that has the table's width, and they alone have not.
    """
    widths = {len(cells_of(line, dialect)) for line in lines}
    width = min(widths)
    if width != dialect.width == len(cells_of("\n".join(lines), dialect)):
        return False
    return len(widths) == 1 and (width > 3 or (width == 3 and len(lines) > 2))

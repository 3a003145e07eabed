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
from .text_lines import LONGEST_ROW

USUAL: Final = (",", ";", "\t", "|")
#: As many columns as a spreadsheet has: a wider list is none.
WIDEST: Final = 16_384


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
    quoted = _Quoted(line, dialect)
    escapes = bool(dialect.escape) and dialect.escape in line
    while True:
        cell, end = quoted.cell(place) or _bare_cell(line, place, dialect, escapes)
        cells.append(cell)
        if end >= len(line):
            return cells
        place = end + 1
        if place == len(line):
            return [*cells, ""]
        if len(cells) > WIDEST:
            return [*cells, line[place:]]  # no row has so many: the rest is told in one piece


class _Quoted:
    """The cells of one line that begin with a quote and properly end.

    A line is looked through to its end once at most: where a cell never closes, no later one does behind its own
    first quotes.
    """

    def __init__(self, line: str, dialect: Dialect) -> None:
        self._line, self._delimiter, self._quote, self._escape = line, dialect.delimiter, dialect.quote, dialect.escape
        self._blanks, self._ends = _blanks(dialect.delimiter == " ")
        self._signs = _signs(dialect.quote, dialect.escape)
        self._inside = _inside(dialect.delimiter, dialect.quote, dialect.escape)
        self._is_hopeless = False  # whether a cell was open at the end of the line

    def cell(self, place: int) -> tuple[str, int] | None:
        """(text, its end) of the cell at `place`; None where it is no such cell."""
        line, quote = self._line, self._quote
        start = self._past(self._blanks, place)
        if not quote or line[start : start + 1] != quote:
            return None
        text: list[str] = []
        at = start + 1
        while True:
            if not self._is_hopeless and (end := self._past(self._inside, at)) > at:
                text.append(_plain(line[at:end], quote, self._escape))
                at = end
            if not (found := self._signs.search(line, at)):
                break
            if self._is_hopeless and found.start() > start + 1:
                return None
            text.append(line[at : found.start()])
            if self._escape and found[0] == self._escape:
                text.append(line[found.end() : found.end() + 1])
                at = found.end() + 1
                continue
            at = found.end()
            text.append(quote * ((at - found.start()) // 2))  # two for one
            if (at - found.start()) % 2 == 0:
                if at >= len(line) and (at - found.start() > 2 or any(text[:-1])):
                    return "".join(text), at
                continue
            end = self._past(self._ends, at)
            if end >= len(line) or line[end] == self._delimiter:
                return "".join(text), end
            if self._delimiter and found.start() > start + 1 and line[found.start() - 1] == self._delimiter:
                return None  # it opens the next cell: this one was never closed
            text.append(quote)
        self._is_hopeless = True
        return None

    def _past(self, signs: re.Pattern[str], at: int) -> int:
        found = signs.match(self._line, at)
        return found.end() if found else at


@lru_cache(maxsize=2)
def _blanks(are_delimiters: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before a quoted cell, and behind it."""
    return (re.compile(""), re.compile("")) if are_delimiters else (re.compile("[ \u00a0]*"), re.compile("[ \r\n]*"))


@lru_cache(maxsize=64)
def _signs(quote: str, escape: str) -> re.Pattern[str]:
    """Quotes side by side, and one escape."""
    quotes = f"{re.escape(quote)}+" if quote else "(?!)"
    return re.compile(f"{quotes}|{re.escape(escape)}" if escape else quotes)


@lru_cache(maxsize=64)
def _inside(delimiter: str, quote: str, escape: str) -> re.Pattern[str]:
    """What runs on inside a quoted cell, however many quotes stand in it: none of them can close the cell.

    A line of 250,000 quotes is passed at once, which took one step of Python for each of them.
    """
    if not quote:
        return re.compile("")
    d, q, e = (re.escape(sign) for sign in (delimiter, quote, escape))
    blanks = "" if delimiter == " " else r"[ \r\n]*+"
    closed = rf"{blanks}(?:{d}|\Z)" if d else rf"{blanks}\Z"
    lone = f"(?<!{d}){q}" if d else q  # behind a delimiter it may open the next cell
    pairs, odd = rf"(?:{q}{q})++(?!{q}|\Z)", f"(?:{lone}|{q}{q}(?:{q}{q})*+{q})(?!{q}|{closed})"
    escaped = f"|{e}." if e else ""
    return re.compile(f"(?:[^{q}{e}]++|{pairs}|{odd}{escaped})*+", re.DOTALL)


@lru_cache(maxsize=64)
def _escaped(delimiter: str, escape: str) -> re.Pattern[str]:
    """A bare cell in which an escape takes the sign behind it along."""
    d, e = re.escape(delimiter), re.escape(escape)
    return re.compile(rf"(?:[^{d}{e}]++|{e}.|{e}\Z)*+", re.DOTALL)


def _plain(text: str, quote: str, escape: str) -> str:
    """What escapes and doubled quotes in a text stand for; an escape at its end is a sign like others."""
    if not escape or escape not in text:
        return text.replace(quote * 2, quote) if quote else text
    # Lines hold no NUL: it keeps the places of what was escaped while the other quotes are looked at.
    kept = text.replace(escape * 2, "\0e")
    end = escape if kept.endswith(escape) else ""
    kept = kept.replace(escape + quote, "\0q") if quote else kept
    kept = kept.replace(escape, "")
    return (kept.replace(quote * 2, quote) if quote else kept).replace("\0e", escape).replace("\0q", quote) + end


def _bare_cell(line: str, place: int, dialect: Dialect, escapes: bool) -> tuple[str, int]:
    if escapes:
        found = _escaped(dialect.delimiter, dialect.escape).match(line, place)
        return (_plain(found[0], "", dialect.escape), found.end()) if found else ("", place)
    end = line.find(dialect.delimiter, place)
    end = len(line) if end < 0 else end
    return line[place:end], end


def opens(line: str, dialect: Dialect) -> bool:
    """Whether a line ends inside a quoted cell, so that the next line may belong to it."""
    quote = dialect.quote
    if not quote or quote not in line:
        return False
    if dialect.escape:  # one may itself be escaped: then the quote behind it is a quote
        line = re.sub(f"{re.escape(dialect.escape)}.", "", line, flags=re.DOTALL)
    if line.count(quote) % 2 == 0:
        return False
    d = re.escape(dialect.delimiter) if dialect.delimiter else "(?!)"
    q = re.escape(quote)
    # The last cell that starts with a quote, and has no closing one behind it. Blanks that part cells begin none.
    blank = f"[^\\S{d}]" if dialect.delimiter else "\\s"
    return re.search(f"(?:^|{d}){blank}*+{q}(?:[^{q}]++|{q}{q})*+$", line) is not None


#: A quoted cell of so many lines is believed at once; a longer one, up to the second number, only where the lines in
#: it are no rows of the table.
NEAR: Final = 60
FAR: Final = 5000


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
    near = near_lines(lines, place, dialect)
    return far_lines(lines[place : place + FAR], dialect) if near is None else near


def near_lines(lines: Sequence[str], place: int, dialect: Dialect) -> int | None:
    """As `taken_lines`, where few lines say so; None where a quoted cell has not come to its end by then."""
    line = lines[place]
    if not opens(line, dialect):
        return 1
    whole = line
    for more in range(1, min(NEAR, len(lines) - place)):
        whole += "\n" + lines[place + more]
        if len(whole) > LONGEST_ROW:
            return 1
        if dialect.quote in lines[place + more] and not opens(whole, dialect):
            torn = _swallowed(lines[place : place + more + 1], dialect) or not _is_quoted_throughout(whole, dialect)
            return 1 if torn else more + 1
    return None


def far_lines(lines: Sequence[str], dialect: Dialect) -> int:
    """How many lines make one record whose cell runs on for long: a mail, the notes of a year; 1 where it does not."""
    if len(lines) <= NEAR or dialect.escape or dialect.width == 1:
        return 1
    letters = quotes = 0
    for more, line in enumerate(lines):
        letters += len(line) + 1
        quotes += line.count(dialect.quote)
        if letters > LONGEST_ROW:
            return 1
        if more and quotes % 2 == 0 and dialect.quote in line:
            return 1 if _is_torn(lines[: more + 1], dialect) else more + 1
    return 1


def _is_torn(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether many lines that two quotes hold together are rows: most of those between have the table's width, or the
    record's as long as that is not known.
    """
    between, whole = lines[1:-1], "\n".join(lines)
    cells = len(cells_of(whole, dialect))
    width = dialect.width or cells
    if cells != width or width < 2 or not _is_quoted_throughout(whole, dialect):
        return True
    return sum(len(cells_of(line, dialect)) == width for line in between) * 5 > len(between) * 4


def _is_quoted_throughout(line: str, dialect: Dialect) -> bool:
    """Whether each line end inside a record lies in a cell that is quoted from its beginning to its end."""
    if dialect.frame or not dialect.delimiter:
        return True
    place = 0
    quoted = _Quoted(line, dialect)
    escapes = bool(dialect.escape) and dialect.escape in line
    while place < len(line):
        found = quoted.cell(place)
        cell, end = found or _bare_cell(line, place, dialect, escapes)
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

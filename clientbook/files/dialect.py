"""Delimiter, quote and escape of a list, tried on its beginning; and the reading of one line that breaks the rules.

The `csv` module reads every line that keeps the rules. `tolerant` reads the others: quotes inside words (סה"כ),
quotes that were never doubled, quotes that never close.
"""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .headings import field_of

USUAL: Final = (",", ";", "\t", "|")
_RARE: Final = ("~", "^", "#", ":", " ")
_KNOWN: Final = re.compile(
    r"[+-]?[\d.,\s]*\d%?"  # numbers
    r"|[^\s@]+@[^\s@]+\.\w+"  # e-mail
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.]+Z?)?"  # dates
    r"|\d{1,2}:\d{2}(?::\d{2})?"  # times
    r"|\(?\+?\d[\d\s().x-]{5,}"  # phones
    r"|(?:https?://|www\.)\S+"
    r"|[$€£₪¥]\s?[\d.,]+|[\d.,]+\s?[$€£₪¥]"
)
#: One class, not alternatives that share letters: those take time without end on a long cell that fails late.
_TEXT: Final = re.compile("[^\\W_][\\w\\s'\"׳״’.&()/+\\-!?\u0080-\U0010ffff]*")


@dataclass(frozen=True, slots=True)
class Dialect:
    """`delimiter` "" means one column; `quote` "" that nothing is quoted."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""


def split(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """Records of logical lines (no cell broken over two of them), one for each."""
    return [cells_of(line, dialect) for line in lines]


def cells_of(line: str, dialect: Dialect) -> list[str]:
    """The cells of one logical line, by the rules where it keeps them."""
    if not dialect.delimiter:
        return [_unquoted(line, dialect.quote)]
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


def _unquoted(line: str, quote: str) -> str:
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
    while at < len(line):
        c = line[at]
        if escape and c == escape and at + 1 < len(line):
            text.append(line[at + 1])
            at += 2
            continue
        if c == quote:
            end = at + 1
            while end < len(line) and line[end] in " \r\n" and dialect.delimiter != " ":
                end += 1
            if end >= len(line) or line[end] == dialect.delimiter:
                return "".join(text), end
            if line[at + 1] == quote:
                after = at + 2
                if after >= len(line) and text:
                    return "".join(text) + quote, after
                at += 1
        text.append(c)
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
    return re.search(f"(?:^|{d})\\s*{q}(?:[^{q}]|{q}{q})*$", line) is not None


# -- guessing ---------------------------------------------------------------------------------------------------------


def guess(
    lines: Sequence[str],
    given: str | None = None,
    given_quote: str | None = None,
    given_escape: str | None = None,
) -> Dialect:
    """The dialect that makes the most even table of the most sensible cells out of the first lines."""
    filled = [line for line in lines if line.strip(" \t,;|")][:400]
    if not filled:
        quote = given_quote if given_quote is not None else '"'
        return Dialect(given if given is not None else ",", quote, given_escape or "")
    text = "\n".join(filled)
    # A backslash before a closing quote is a letter of the cell; inside a cell it is an escape.
    escape = given_escape
    if escape is None:
        escape = "\\" if _ESCAPED.search(text) and '""' not in _EMPTY.sub("", text.replace('\\"', "")) else ""
    quotes = [given_quote] if given_quote is not None else ['"', *(["'"] if _single_quoted(filled) else [])]
    candidates = [given] if given is not None else [d for d in (*USUAL, *_RARE) if d in text]
    best, best_score = Dialect("", quotes[0], escape), _THRESHOLD
    for delimiter in candidates:
        for quote in quotes:
            dialect = Dialect(delimiter, quote, escape)
            score = 10.0 if given is not None else _score(filled, dialect)
            if score > best_score:
                best, best_score = dialect, score
    return best


_ESCAPED: Final = re.compile(r'\\"(?!\s*(?:[,;\t|]|$))', re.MULTILINE)
#: A quoted cell with nothing in it.
_EMPTY: Final = re.compile(r'(?:(?<=[,;\t|])|^)""(?=[,;\t|]|$)', re.MULTILINE)
#: Below this, one column explains the file better.
_THRESHOLD: Final = 0.30


def _single_quoted(lines: Sequence[str]) -> bool:
    hits = sum(1 for line in lines if re.search(r"(?:^|[,;\t|])\s*'[^']*'\s*(?:$|[,;\t|])", line))
    return hits * 2 > len(lines) and '"' not in "".join(lines[:50])


def _score(lines: Sequence[str], dialect: Dialect) -> float:
    logical = joined(lines, dialect)
    rows = split(logical, dialect)
    widths = Counter(len(row) for row in rows)
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    if width < 2:
        return 0.0
    even = count / len(rows)
    # Preamble and footers are narrow lines; they tell against a delimiter less than other wide ones do.
    narrow = sum(n for w, n in widths.items() if w == 1)
    even = max(even, 0.9 * count / max(len(rows) - narrow, 1) if count >= 3 and narrow <= count else 0)
    cells = [cell.strip() for row in rows if len(row) == width for cell in row[:60]]
    sense = sum(_sense(cell) for cell in cells) / len(cells)
    score = even * sense * (1 - 1 / (width + 1)) ** 0.5
    if dialect.quote and any(line.count(dialect.quote) % 2 for line in logical):
        score *= 0.8  # a quote was torn from its other half
    if not any(row[0].strip() for row in rows if len(row) == width):
        score *= 0.6  # what begins every line is a sign for something else
    if dialect.delimiter == "|":
        score *= 0.97
    if dialect.quote:
        score *= 1 - sum(cell.count(dialect.quote) % 2 for cell in cells) / len(cells)  # cut through quoted cells
    if dialect.delimiter in _RARE:
        # A space or colon also stands between words: only a table that could be nothing else is split by it.
        strong = even > 0.999 and len(rows) >= 3
        if dialect.delimiter in ": ":
            plain = strong and (_beside_quotes(lines, dialect) or (dialect.delimiter == ":" and _has_headings(rows[0])))
            score *= 0.85 if plain else 0.35
        else:
            score *= 0.85 if strong else 0.5
    return float(score)


def _has_headings(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and sum(1 for cell in cells if field_of(cell) is not None) >= 2


def _beside_quotes(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether most lines have quoted cells that this delimiter ends or begins."""
    marks = (dialect.quote + dialect.delimiter, dialect.delimiter + dialect.quote)
    return sum(1 for line in lines if any(mark in line for mark in marks)) * 2 > len(lines)


def _sense(cell: str) -> float:
    """How much a cell looks like something: a number, a date, an e-mail, a word; an empty one says little."""
    if not cell:
        return 0.5
    if _KNOWN.fullmatch(cell):
        return 1.0
    if _TEXT.fullmatch(cell):
        return 0.9
    # Other usual delimiters left inside unquoted cells speak against this one.
    return 0.35 if any(d in cell for d in (";", "\t", "|")) else 0.6


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
            return 1 if _swallowed(lines[place : place + more + 1], dialect) else more + 1
    return 1


def _swallowed(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether lines that a quote holds together are records of their own: each has as many cells as the first."""
    widths = {len(cells_of(line, dialect)) for line in lines}
    width = min(widths)
    return len(widths) == 1 and (width > 3 or (width == 3 and len(lines) > 2))

"""Which delimiter, quote and escape a list is written with: tried on its beginning."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from ..columns.headings import field_of
from . import aligned
from .dialect import NEAR, USUAL, Dialect, joined, split, unquoted

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
_COMMENT: Final = re.compile(r"\s*(?:#|%|!|\*|//|--)")
#: Headings stand among so many first rows.
_HEAD: Final = 12
#: A heading, and the first row with the line on which its long cell ends.
_FEW: Final = 2


def guess(
    lines: Sequence[str],
    given: str | None = None,
    given_quote: str | None = None,
    given_escape: str | None = None,
) -> Dialect:
    """The dialect that makes the most even table of the most sensible cells out of the first lines."""
    filled = _filled_lines(lines)
    if not filled:
        quote = given_quote if given_quote is not None else '"'
        return Dialect(given if given is not None else ",", quote, given_escape or "")
    text = "\n".join(filled)
    escape = _escape_of(text) if given_escape is None else given_escape
    quotes = [given_quote] if given_quote is not None else ['"', *(["'"] if _single_quoted(filled) else [])]
    candidates = [given] if given is not None else [d for d in (*USUAL, *_RARE) if d in text]
    best, best_score = Dialect("", quotes[0], escape), _THRESHOLD
    for delimiter in candidates:
        for quote in quotes:
            dialect = Dialect(delimiter, quote, escape)
            score = 10.0 if given is not None else _score(filled, dialect)
            if score > best_score:
                best, best_score = dialect, score
    if given is None and not best.delimiter and given_quote is None:
        frame = aligned.frame_of(filled)
        return Dialect(" ", "", "", frame) if frame else _wrapped(filled, best)
    return replace(best, frame="bars") if _is_drawn(filled, best) else best


def _escape_of(text: str) -> str:
    """A backslash where quotes inside cells are written behind one, as databases do; "" where they are doubled."""
    if '\\"' not in text:
        return ""
    doubled, escaped = _DOUBLED_THROUGHOUT.fullmatch(text), _ESCAPED_THROUGHOUT.fullmatch(text)
    if (doubled is None) != (escaped is None):
        return "\\" if escaped else ""
    # A backslash before a closing quote is a letter of the cell; inside a cell it is an escape.
    return "\\" if _ESCAPED.search(text) and '""' not in _EMPTY.sub("", text.replace('\\"', "")) else ""


def _filled_lines(lines: Sequence[str]) -> list[str]:
    """The first lines that say something of the table: neither empty ones nor, beside others, comments."""
    filled = [line for line in lines if line.strip(" \t,;|")]
    return _without_long_cells([line for line in filled if not _COMMENT.match(line)] or filled)[:400]


def _without_long_cells(lines: Sequence[str]) -> list[str]:
    """The lines without what is inside a quoted cell of very many: of a mail in the first row nothing can be told.

    A cell may go on beyond the lines that are looked at. Where hardly anything else is left, nothing is left out.
    """
    odd = [place for place, line in enumerate(lines) if line.count('"') % 2]
    runs = [(begin, end) for begin, end in zip(odd[::2], [*odd[1::2], len(lines)], strict=False) if end - begin > NEAR]
    if not runs:
        return list(lines)
    inside = {place for begin, end in runs for place in range(begin + 1, end)}
    left = [line for place, line in enumerate(lines) if place not in inside]
    return left if len(left) > _FEW else list(lines)


def _wrapped(lines: Sequence[str], plain: Dialect) -> Dialect:
    """Lines that were quoted as a whole, as a table that was saved a second time as one column."""
    inside = [unquoted(line, '"') for line in lines]
    if sum(1 for line, bare in zip(lines, inside, strict=True) if bare != line) < 0.8 * len(lines):
        return plain
    found = guess(inside, given_quote='"')
    return replace(found, frame="quotes") if found.delimiter else plain


def _is_drawn(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether bars stand around each row, as in Markdown and in what databases print."""
    rows = [line.strip() for line in lines if "|" in line]
    if dialect.delimiter != "|" or not rows:
        return False
    edged = [line for line in rows if len(line) > 2 and line[0] == line[-1] == "|"]
    spaced = sum(1 for line in edged if line[1] in " :-" and line[-2] in " :-")
    return len(edged) > 0.9 * len(rows) and spaced == len(edged)


_ESCAPED: Final = re.compile(r'\\"(?!\s*(?:[,;\t|]|$))', re.MULTILINE)
_BARE: Final = r'[^",;\t|\n]*+(?![^,;\t|\n])'
#: A text that keeps the rules from its first to its last cell, where quotes are doubled, and where they are escaped.
_DOUBLED_THROUGHOUT, _ESCAPED_THROUGHOUT = (
    re.compile(f"(?:{cell}|{_BARE})(?:[,;\t|\n](?:{cell}|{_BARE}))*+")
    for cell in (r'"[^"]*+(?:""[^"]*+)*+"(?![^,;\t|\n])', r'"[^"\\]*+(?:\\[\s\S][^"\\]*+)*+"(?![^,;\t|\n])')
)
#: A quoted cell with nothing in it.
_EMPTY: Final = re.compile(r'(?:(?<=[,;\t|])|^)""(?=[,;\t|]|$)', re.MULTILINE)
_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d),(?=\d)")
_OF_PROSE: Final = re.compile(r"(?<=\w), ")
#: Below this, one column explains the file better.
_THRESHOLD: Final = 0.30


def _single_quoted(lines: Sequence[str]) -> bool:
    hits = sum(1 for line in lines if re.search(r"(?:^|[,;\t|])\s*'[^']*'\s*(?:$|[,;\t|])", line))
    text = "".join(lines[:50])
    return hits * 2 > len(lines) and text.count("'") > 4 * text.count('"')


def _score(lines: Sequence[str], dialect: Dialect) -> float:
    """How good a table this dialect makes of the lines: 0 is none."""
    logical = joined(lines, dialect)
    rows = split(logical, dialect)
    widths = Counter(len(row) for row in rows)
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] - 1) ** 0.5, item[0]))
    if width < 2:
        return 0.0
    table = [row for row in rows if len(row) == width]
    even = _evenness(rows, widths, width, count)
    cells = [cell.strip() for row in table for cell in row[:60]]
    sense = sum(_sense(cell) for cell in cells) / len(cells)
    score = even * sense * (1 - 1 / (width + 1)) ** 0.5
    if dialect.quote and any(line.count(dialect.quote) % 2 for line in logical):
        score *= 0.8  # a quote was torn from its other half
    if not any(row[0].strip() for row in table):
        score *= 0.6  # what begins every line is a sign for something else
    for factor in _doubts(lines, dialect):
        score *= factor
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


def _evenness(rows: Sequence[Sequence[str]], widths: Mapping[int, int], width: int, count: int) -> float:
    """The share of rows of one width, `count` of them `width` cells wide: 1 where all are, as in a table."""
    even = count / len(rows)
    # Preamble and footers are narrow lines; they tell against a delimiter less than other wide ones do.
    narrow = sum(n for w, n in widths.items() if w == 1)
    headed = any(len(row) == width and _has_headings(row) for row in rows[:_HEAD])
    if count >= 2 and (headed or (count >= 3 and narrow <= count)):
        even = max(even, 0.9 * count / max(len(rows) - narrow, 1))
    if headed and max(widths) == width:  # what rows are short of at their ends was not written
        even = max(even, 0.7 * (len(rows) - narrow) / len(rows))
    if count >= 3 and width > 4:  # a wide table between many lines of other things
        even = max(even, 0.8 * count * width / sum(w * n for w, n in widths.items()))
    return even


def _doubts(lines: Sequence[str], dialect: Dialect) -> Iterator[float]:
    """Factors below 1 for what tells against a delimiter by the lines alone."""
    if dialect.delimiter == "|":
        yield 0.97
    if dialect.delimiter == "," and _is_decimal(lines, dialect):
        yield 0.6
    if dialect.quote and not _quoted_beside(lines, dialect, dialect.delimiter):
        others = (other for other in USUAL if other != dialect.delimiter)
        if max(_quoted_beside(lines, dialect, other) for other in others) * 2 > len(lines):
            yield 0.7  # another delimiter stands beside quotes, and this one never


_OTHER: Final = re.compile("[;\t|]")


def _is_decimal(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether a comma parts digits, and otherwise but words before a blank, and another delimiter stands in nearly
    every line."""
    texts = (
        [re.sub(f"{dialect.quote}[^{dialect.quote}]*{dialect.quote}", "", line) for line in lines]
        if dialect.quote
        else lines
    )
    commas = sum(text.count(",") for text in texts)
    between = sum(len(_BETWEEN_DIGITS.findall(text)) for text in texts)
    prose = sum(len(_OF_PROSE.findall(text)) for text in texts) if between * 2 > commas else 0
    return (between + prose) * 10 > commas * 9 and sum(1 for text in texts if _OTHER.search(text)) * 10 > len(texts) * 9


def _has_headings(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and sum(1 for cell in cells if field_of(cell) is not None) >= 2


def _beside_quotes(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether most lines have quoted cells that this delimiter ends or begins."""
    return _quoted_beside(lines, dialect, dialect.delimiter) * 2 > len(lines)


def _quoted_beside(lines: Sequence[str], dialect: Dialect, delimiter: str) -> int:
    """In how many lines a quote ends before a delimiter or begins behind it."""
    marks = (dialect.quote + delimiter, delimiter + dialect.quote, f"{delimiter} {dialect.quote}")
    return sum(1 for line in lines if any(mark in line for mark in marks))


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

"""A clean table as a file: its lines, broken in the ways of the world, and what reading it right gives.

A layout is a list of `Line`s. Each way of breaking changes lines, and the truth only where the rule of the measure says
so: what is no record of the table (titles, notes, totals, a second table) is no row; a row stays what it was.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .tables import Table, table, typed


@dataclass
class Line:
    """`row` is the place of the row in the truth. `raw` is written as it stands; `delimiter` where it is the line's own."""

    role: str
    cells: list[str] = field(default_factory=list)
    row: int | None = None
    raw: str | None = None
    delimiter: str = ""


@dataclass
class Written:
    """A file and its true reading. `headings` are alternatives, () for a list without any.

    `loose` holds the rows whose last cell may hold more than its own (a surplus cell behind it), `torn` those in which a
    quote that never closes may stay as a letter, with that quote.
    """

    path: Path
    text: str
    headings: tuple[list[str], ...]
    rows: list[list[str]]
    breaks: set[str]
    loose: set[int] = field(default_factory=set)
    torn: dict[int, str] = field(default_factory=dict)


@dataclass
class Layout:
    """What the ways of breaking work on."""

    random: Random
    table: Table
    lines: list[Line]
    headings: tuple[list[str], ...]
    rows: list[list[str]]
    breaks: set[str] = field(default_factory=set)
    loose: set[int] = field(default_factory=set)
    torn: dict[int, str] = field(default_factory=dict)
    delimiter: str = ","
    quote: str = '"'
    quoting: str = "minimal"
    escape: str = ""
    end: str = "\r\n"
    padded: bool = False
    around: str = ""

    @property
    def width(self) -> int:
        return len(self.table.headings)

    def places(self, role: str) -> list[int]:
        return [place for place, line in enumerate(self.lines) if line.role == role]


def layout(random: Random, clean: Table) -> Layout:
    rows = [list(row) for row in clean.rows]
    lines = [Line("header", list(clean.headings)), *(Line("row", list(row), at) for at, row in enumerate(rows))]
    return Layout(random, clean, lines, (list(clean.headings),), rows)


# -- around the table --------------------------------------------------------------------------------------------------


def _texts(made: Layout, *names: str) -> str:
    return made.random.choice([text for name in names for text in getattr(made.table.language, name)])


def title(made: Layout) -> None:
    made.lines.insert(0, Line("note", [_texts(made, "titles")]))
    if made.random.random() < 0.5:
        made.lines.insert(1, Line("gap"))


def preamble(made: Layout) -> None:
    """Pairs of label and value above the table, as reports print them."""
    labels = [
        ("from", "2026-01-01"),
        ("to", "2026-03-31"),
        ("user", "r.vogel"),
        ("status", "all"),
        ("rows", str(len(made.rows))),
    ]
    chosen = made.random.sample(labels, made.random.randint(2, 4))
    form = made.random.choice(("cells", "colon"))
    above = [
        Line("note", [f"{label}:", value] if form == "cells" else [f"{label}: {value}"]) for label, value in chosen
    ]
    made.lines[:0] = [
        Line("note", [_texts(made, "titles")]),
        *above,
        *([Line("gap")] if made.random.random() < 0.6 else []),
    ]


def comments(made: Layout) -> None:
    sign = made.random.choice(("#", "# ", "//", "-- "))
    made.lines[:0] = [
        Line("note", raw=sign + _texts(made, "titles", "printed")) for _ in range(made.random.randint(1, 3))
    ]


def prose(made: Layout) -> None:
    """Sentences with commas above the headings, as LinkedIn and banks write them."""
    sentences = [
        f"{_texts(made, 'printed')}, {_texts(made, 'titles')}, {_texts(made, 'notes')}."
        for _ in range(made.random.randint(1, 3))
    ]
    above = [
        Line("note", [text]) if made.random.random() < 0.5 else Line("note", raw=text.replace('"', "'"))
        for text in sentences
    ]
    made.lines[:0] = [*above, Line("gap")]


def footer(made: Layout) -> None:
    below = [Line("note", [_texts(made, "printed")]) for _ in range(made.random.randint(1, 2))]
    made.lines += ([Line("gap")] if made.random.random() < 0.5 else []) + below


def legend(made: Layout) -> None:
    made.lines += [Line("gap"), *(Line("note", [text]) for text in made.table.language.legend)]


def total(made: Layout) -> None:
    if "amount" not in made.table.fields:
        cells = [_texts(made, "total"), str(len(made.rows)), *[""] * (made.width - 2)]
        if made.width < 3:
            return footer(made)
    else:
        cells = _sum(made, _texts(made, "total"))
    made.lines += ([Line("gap")] if made.random.random() < 0.3 else []) + [Line("note", cells)]
    return None


def _sum(made: Layout, word: str) -> list[str]:
    at = made.table.fields.index("amount")
    cells = [""] * made.width
    cells[at] = made.random.choice(made.rows)[at].replace("1", "7")
    cells[made.random.choice((0, max(at - 1, 0))) if at else made.width - 1] = word
    return cells


def subtotals(made: Layout) -> None:
    if "amount" not in made.table.fields or len(made.rows) < 4 or made.width < 3:
        return groups(made)
    for place in sorted(made.random.sample(made.places("row")[1:], min(3, len(made.rows) // 3)), reverse=True):
        made.lines.insert(place, Line("note", _sum(made, _texts(made, "subtotal"))))
    made.lines.append(Line("note", _sum(made, _texts(made, "total"))))
    return None


def groups(made: Layout) -> None:
    """A line with the group's name above each group of rows."""
    if made.width < 3 or len(made.rows) < 4:
        return footer(made)
    starts = {made.places("row")[0], *made.random.sample(made.places("row")[1:], min(2, len(made.rows) // 4 or 1))}
    names = list(made.table.language.groups)
    made.random.shuffle(names)
    for place, name in zip(sorted(starts, reverse=True), names * 3, strict=False):
        made.lines.insert(place, Line("note", [name, *[""] * (made.width - 1)]))
    return None


def groups_inside(made: Layout) -> None:
    """The group's name in any column, with how many rows it has, as pivot tables have it."""
    if made.width < 4 or len(made.rows) < 6:
        return groups(made)
    at = made.random.randrange(made.width)
    places = made.places("row")
    starts = [places[0], *sorted(made.random.sample(places[2:], 1))]
    for place, name in zip(reversed(starts), made.random.sample(made.table.language.groups, 2), strict=True):
        cells = [""] * made.width
        cells[at] = f"{name} ({len(made.rows) // 2})" if made.random.random() < 0.5 else name
        made.lines.insert(place, Line("note", cells))
    return None


def two_headers(made: Layout) -> None:
    """A row of groups above the headings."""
    cells = [""] * made.width
    cut = made.random.randint(1, max(made.width - 1, 1))
    cells[0] = made.random.choice(made.table.language.groups)
    if cut < made.width:
        cells[cut] = made.random.choice(made.table.language.titles)
    made.lines.insert(made.places("header")[0], Line("note", cells))


def survey(made: Layout) -> None:
    """Codes, then questions, then marks of the program, as surveys export them."""
    codes = [f"Q{n}" for n in range(1, made.width + 1)]
    marks = [f'{{"ImportId":"QID{n}"}}' for n in range(1, made.width + 1)]
    at = made.places("header")[0]
    made.lines.insert(at, Line("note", codes))
    made.lines.insert(at + 2, Line("note", marks))
    made.headings = (*made.headings, codes)


def rule(made: Layout) -> None:
    """A rule drawn under the headings."""
    cells = made.random.choice((["-" * 8] * made.width, ["=" * 5] * made.width))
    made.lines.insert(made.places("header")[0] + 1, Line("note", cells))


def repeated_header(made: Layout) -> None:
    """The headings again on each printed page."""
    for place in sorted(made.random.sample(made.places("row")[1:], min(2, len(made.rows) // 3 or 1)), reverse=True):
        made.lines.insert(place, Line("note", list(made.table.headings)))


def second_table(made: Layout) -> None:
    """Another, smaller table behind the list."""
    other = table(made.random)
    while len(other.headings) == made.width:
        other = table(made.random)
    rows = other.rows[: max(2, len(made.rows) // 3)]
    made.lines += [
        Line("gap"),
        Line("note", [_texts(made, "titles")]),
        Line("note", other.headings),
        *(Line("note", row) for row in rows),
    ]


def table_before(made: Layout) -> None:
    """A small table of counts in front of the list."""
    pairs = [Line("note", [name, str(made.random.randint(2, 90))]) for name in made.table.language.groups]
    made.lines[:0] = [*pairs, Line("gap")]


def no_header(made: Layout) -> None:
    """Nothing but rows."""
    del made.lines[made.places("header")[0]]
    made.headings = ()


# -- lines and rows ----------------------------------------------------------------------------------------------------


def empty_lines(made: Layout) -> None:
    for _ in range(made.random.randint(1, 4)):
        made.lines.insert(made.random.randint(0, len(made.lines)), Line("gap"))


def short_rows(made: Layout) -> None:
    """Empty cells at a row's end are not written."""
    made.breaks.add("short rows")
    for line in made.lines:
        if line.row is not None and made.random.random() < 0.4 and made.width > 2:
            keep = made.random.randint(2, made.width - 1)
            made.rows[line.row][keep:] = [""] * (made.width - keep)
            line.cells = line.cells[:keep]


def long_rows(made: Layout) -> None:
    for line in made.lines:
        if line.row is not None and made.random.random() < 0.2:
            line.cells = [*line.cells, made.random.choice(made.table.language.notes).replace('"', "")]
            made.loose.add(line.row)


def trailing_delimiters(made: Layout) -> None:
    for line in made.lines:
        if line.role == "row":
            line.cells = [*line.cells, ""]


def broken_rows(made: Layout) -> None:
    """A line end inside a cell that nothing quotes."""
    at = next(
        (place for place, name in enumerate(made.table.fields) if name in ("notes", "street", "name", "firm")), None
    )
    if at is None or not 0 < at < made.width - 1 or made.width < 4 or made.quoting == "lines":
        return short_rows(made)  # where whole lines are quoted, a quote stands around the line end too
    made.breaks.add("line end without quotes")
    for line in made.random.sample([line for line in made.lines if line.row is not None], max(1, len(made.rows) // 5)):
        assert line.row is not None
        words = [*line.cells, *[""] * made.width][at].replace('"', "'").split(" ", 1)
        if len(words) == 2 and all(words):
            made.rows[line.row][at] = "\n".join(words)
            line.cells[at] = "\ue000".join(words)
    return None


def glued_rows(made: Layout) -> None:
    """Two rows on one line: the line end between them was lost, a delimiter stands there."""
    made.breaks.add("glued rows")
    places = made.places("row")
    for place in sorted(made.random.sample(places[:-1], max(1, len(places) // 8)), reverse=True):
        line, after = made.lines[place], made.lines[place + 1]
        if line.role == after.role == "row" and len(line.cells) == len(after.cells) == made.width:
            line.cells = [*line.cells, *after.cells]
            del made.lines[place + 1]


def other_delimiter(made: Layout) -> None:
    """One line of the list is written with another delimiter."""
    line = made.random.choice([line for line in made.lines if line.row is not None])
    other = ";" if made.delimiter != ";" else "\t"
    if not any(c in cell for cell in line.cells for c in (other, made.delimiter, '"', "\n")):
        line.delimiter = other
        made.breaks.add("a line with another delimiter")


# -- quotes and signs --------------------------------------------------------------------------------------------------


def stray_quotes(made: Layout) -> None:
    """Quotes inside words, never doubled: the cells are not quoted for their sake."""
    made.quoting = "stray"
    for line in made.lines:
        for at, cell in enumerate(line.cells):
            if (
                line.row is not None
                and at < len(made.rows[line.row])  # cells beyond the table's are in no row
                and len(cell) > 4
                and made.delimiter not in cell
                and made.random.random() < 0.15
                and cell.isalpha()
            ):
                line.cells[at] = made.rows[line.row][at] = f'{cell[:-1]}"{cell[-1]}'


def unclosed_quote(made: Layout) -> None:
    """One cell opens a quote that nobody closes."""
    line = made.random.choice([line for line in made.lines if line.row is not None])
    full = [
        at
        for at, cell in enumerate(line.cells)
        if cell and '"' not in cell and made.delimiter not in cell and "\n" not in cell
    ]
    if full:
        at = made.random.choice(full)
        line.cells[at] = "\ue001" + line.cells[at]
        made.breaks.add("unclosed quote")
        assert line.row is not None
        made.torn[line.row] = made.quote


def multi_line(made: Layout) -> None:
    """Cells of several lines, properly quoted."""
    for line in made.lines:
        for at, name in enumerate(made.table.fields):
            if (
                line.row is not None
                and at < len(line.cells)
                and name in ("notes", "street")
                and line.cells[at]
                and made.random.random() < 0.5
            ):
                text = f"{line.cells[at]}\n{made.random.choice(made.table.language.notes)}"
                line.cells[at] = made.rows[line.row][at] = text


def backslashes(made: Layout) -> None:
    made.escape = "\\"
    for line in made.lines:
        for at, name in enumerate(made.table.fields):
            if (
                line.row is not None
                and at < len(line.cells)
                and name in ("notes", "firm", "deal")
                and line.cells[at]
                and made.random.random() < 0.5
            ):
                line.cells[at] = made.rows[line.row][at] = (
                    f'{line.cells[at]} "{made.random.choice(made.table.language.firms)}"'
                )


def quote_all(made: Layout) -> None:
    made.quoting = "all"


def single_quotes(made: Layout) -> None:
    made.quote, made.quoting = "'", "all"


def spaced(made: Layout) -> None:
    """A blank behind every delimiter."""
    made.around = " "


def quoted_lines(made: Layout) -> None:
    """The whole list saved as one column by a second program."""
    if any("\ue000" in cell for line in made.lines for cell in line.cells):
        return quote_all(made)
    made.quoting = "lines"
    made.breaks.add("lines quoted whole")
    for cells in (*(line.cells for line in made.lines), *made.rows, *made.headings):
        cells[:] = [cell.replace(made.delimiter, " ") for cell in cells]
    return None


AROUND = {
    "title above": title, "pairs above": preamble, "comments above": comments, "prose above": prose, "footer": footer,
    "legend below": legend, "total": total, "subtotals": subtotals, "groups": groups, "groups inside": groups_inside, "two header rows": two_headers,
    "survey marks": survey, "rule below the header": rule, "header again": repeated_header, "second table below": second_table,
    "table of counts above": table_before, "no header": no_header,
}  # fmt: skip
ROWS = {
    "empty lines": empty_lines, "short rows": short_rows, "long rows": long_rows, "trailing delimiters": trailing_delimiters,
    "line end without quotes": broken_rows, "glued rows": glued_rows, "a line with another delimiter": other_delimiter,
}  # fmt: skip
SIGNS = {
    "stray quotes": stray_quotes, "unclosed quote": unclosed_quote, "cells of several lines": multi_line, "backslash escapes": backslashes,
    "all quoted": quote_all, "single quotes": single_quotes, "blank behind delimiters": spaced, "lines quoted whole": quoted_lines,
}  # fmt: skip
#: Those name themselves only where they found something to break.
_TELL_THEMSELVES = {short_rows, broken_rows, glued_rows, other_delimiter, unclosed_quote, quoted_lines}


def broken(random: Random, clean: Table, most: int = 2) -> Layout:
    """The table with up to `most` ways of breaking, at most one of each sort."""
    made = layout(random, clean)
    made.delimiter = random.choice((",", ",", ";", ";", "\t", "|"))
    made.end = random.choice(("\r\n", "\n", "\n", "\r"))
    made.padded = random.random() < 0.4
    for sort in random.sample((AROUND, ROWS, SIGNS), random.randint(0, most)):
        name = random.choice(list(sort))
        if sort[name] not in _TELL_THEMSELVES:
            made.breaks.add(name)
        sort[name](made)
    return made


# -- to bytes ----------------------------------------------------------------------------------------------------------


def write(made: Layout, path: Path, encoding: str) -> Written:
    """The layout as a text file in an encoding ("utf-8", "utf-16-le" without mark, "cp1250", ...)."""
    end = "\n" if encoding.startswith("iso2022") else made.end
    made.breaks |= {f"delimiter {made.delimiter!r}", f"encoding {encoding}", f"language {made.table.language.code}"}
    if end == "\r":
        made.breaks.add("line ends CR")
    lines = [_line(made, line) for line in made.lines]
    if made.quoting == "lines":
        lines = ['"' + line.replace('"', '""') + '"' if line else line for line in lines]
    text = typed(end.join(lines) + (end if made.random.random() < 0.9 else ""), encoding)
    path.write_bytes(text.encode(encoding))
    rows = [[_true(made, cell, encoding) for cell in row] for row in made.rows]
    headings = tuple([_true(made, cell, encoding) for cell in each] for each in made.headings)
    return Written(path, text, headings, [row for row in rows if any(row)], made.breaks, made.loose, made.torn)


def _true(made: Layout, cell: str, encoding: str) -> str:
    return typed(cell.strip(), encoding)


def _line(made: Layout, line: Line) -> str:
    if line.raw is not None:
        return line.raw
    cells = line.cells
    if line.role == "gap":
        cells = [""] * (made.width if made.padded else 0)
    elif line.role == "note" and made.padded:
        cells = [*cells, *[""] * (made.width - len(cells))]
    if made.quoting == "lines":
        return made.delimiter.join(cells)
    first, *rest = [_cell(made, cell) for cell in cells] or [""]
    return (line.delimiter or made.delimiter).join([first, *(made.around + cell for cell in rest)])


def _cell(made: Layout, cell: str) -> str:
    quote = made.quote
    if cell.startswith("\ue001"):
        return quote + cell[1:]
    if "\ue000" in cell:
        return cell.replace("\ue000", "\n")
    needs = (
        any(c in cell for c in (made.delimiter, "\n", "\r"))
        or (quote in cell and made.quoting != "stray")
        or cell.startswith(quote)
    )
    if not (needs or (made.quoting == "all" and (cell or made.random.random() < 0.5))):
        return cell.replace(made.escape, made.escape * 2) if made.escape else cell
    if made.escape:
        return quote + cell.replace(made.escape, made.escape * 2).replace(quote, made.escape + quote) + quote
    return quote + cell.replace(quote, quote * 2) + quote

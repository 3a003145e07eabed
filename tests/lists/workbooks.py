"""A clean table as an XLSX workbook, laid out as people lay out workbooks: titles over merged cells, typed days and sums,
several sheets, tables that begin further down and to the right."""

from datetime import datetime
from pathlib import Path
from random import Random

import xlsxwriter

from .layouts import AROUND, Layout, Written, empty_lines, layout, short_rows
from .tables import Table

_NOT_HERE = {"comments above", "prose above"}


def workbook(random: Random, clean: Table, path: Path) -> Written:
    """Writes the workbook; its truth has typed days as ISO dates and sums as plain numbers."""
    made = layout(random, clean)
    made.breaks.add("XLSX")
    for _ in range(random.randint(0, 1)):
        name = random.choice([name for name in AROUND if name not in _NOT_HERE])
        made.breaks.add(f"XLSX {name}")
        AROUND[name](made)
    if random.random() < 0.3:
        empty_lines(made)
    if random.random() < 0.2:
        short_rows(made)
    made.breaks.discard("short rows")
    with xlsxwriter.Workbook(path) as book:
        if random.random() < 0.2:
            made.breaks.add("XLSX a sheet of explanations first")
            first = book.add_worksheet("Readme")
            first.write_column(
                0, 0, [made.random.choice(clean.language.printed), made.random.choice(clean.language.notes)]
            )
        sheet = book.add_worksheet("List")
        _fill(made, book, sheet)
        if random.random() < 0.2:
            book.add_worksheet("Empty")
    return Written(path, "", made.headings, [row for row in made.rows if any(row)], made.breaks, made.loose)


def _fill(made: Layout, book: object, sheet: object) -> None:
    random = made.random
    across = down = 0
    if random.random() < 0.2:
        made.breaks.add("XLSX begins further right")
        across = random.randint(1, 2)
    if random.random() < 0.2:
        made.breaks.add("XLSX begins further down")
        down = random.randint(1, 5)
    day = book.add_format({"num_format": random.choice(("yyyy-mm-dd", "dd.mm.yyyy", "d mmm yyyy"))})  # type: ignore[attr-defined]
    is_typed = random.random() < 0.6
    if is_typed:
        made.breaks.add("XLSX typed cells")
    for at, line in enumerate(made.lines, down):
        if line.role == "note" and len(line.cells) == 1 and random.random() < 0.5 and made.width > 1:
            made.breaks.add("XLSX title over merged cells")
            sheet.merge_range(at, across, at, across + made.width - 1, line.cells[0])  # type: ignore[attr-defined]
            continue
        for place, cell in enumerate(line.cells):
            name = made.table.fields[place] if place < made.width else ""
            if line.row is not None and is_typed and cell and name in ("day", "paid", "birthday", "amount"):
                made.rows[line.row][place] = _typed(sheet, at, across + place, name, day, random)
            elif cell:
                sheet.write_string(at, across + place, cell)  # type: ignore[attr-defined]
    _merge_down(made, sheet, across, down, book.add_format({"valign": "top"}))  # type: ignore[attr-defined]


def _typed(sheet: object, at: int, place: int, name: str, day: object, random: Random) -> str:
    if name == "amount":
        amount = random.choice((random.randint(1, 90_000), random.randint(1, 9_000_000) / 100))
        sheet.write_number(at, place, amount)  # type: ignore[attr-defined]
        return str(int(amount)) if float(amount).is_integer() else repr(amount)
    when = datetime(random.randint(1950, 2026), random.randint(1, 12), random.randint(1, 28))
    sheet.write_datetime(at, place, when, day)  # type: ignore[attr-defined]
    return when.date().isoformat()


def _merge_down(made: Layout, sheet: object, across: int, down: int, look: object) -> None:
    """One cell for the rows of a firm: each of them has its value."""
    if made.random.random() > 0.25 or "firm" not in made.table.fields or len(made.rows) < 3:
        return
    place = made.table.fields.index("firm")
    rows = [at for at, line in enumerate(made.lines) if line.row is not None]
    start = made.random.randrange(len(rows) - 1)
    if rows[start + 1] != rows[start] + 1 or not all(
        len(made.lines[at].cells) > place for at in rows[start : start + 2]
    ):
        return
    made.breaks.add("XLSX cells merged over rows")
    above = made.lines[rows[start]]
    assert above.row is not None
    sheet.merge_range(
        rows[start] + down, across + place, rows[start + 1] + down, across + place, above.cells[place], look
    )  # type: ignore[attr-defined]
    made.rows[above.row + 1][place] = made.rows[above.row][place]

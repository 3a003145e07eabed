"""Lists on paper: every text whole and once, inside its page, under headings on each page; and what is shown is what is printed."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from clientbook import texts
from clientbook.files.reports import printed_list_pages
from clientbook.files.reports.printed_list import Heading, PrintedColumn, PrintedList, Row

WORDS = (
    "Kalomi",
    "חברת השרון",
    "Łódź",
    "050-123-4567",
    "a.very.long.address@an-even-longer-firm-name.example",
    "x" * 70,
    "1,200.00 ₪",
)


def made_of(seed: int) -> PrintedList:
    """Some columns and many rows of texts of all lengths, each cell with a number of its own."""
    chance, number = random.Random(seed), 0

    def text(longest: int) -> str:
        nonlocal number
        number += 1
        return " ".join([f"#{number}", *(chance.choice(WORDS) for _ in range(chance.randint(0, longest)))])

    columns = [
        PrintedColumn(title=text(2), width=chance.choice((60, 120, 300)), trailing=chance.random() < 0.3)
        for _ in range(chance.randint(1, 9))
    ]
    rows: list[Row] = []
    for _ in range(chance.randint(0, 120)):
        if chance.random() < 0.1:
            rows.append(Heading(text(1), {len(columns) - 1: text(0)} if chance.random() < 0.5 else {}))
        rows.append([text(chance.choice((0, 1, 1, 6))) for _ in columns])
    return PrintedList(title="All of them", under=text(3), columns=columns, rows=rows)


class Recorder(QPainter):
    """A painter that notes what it draws, by page."""

    drawn: list[list[tuple[str, QRectF]]]
    paper: Any

    def __init__(self, paper: Any) -> None:
        super().__init__(paper)
        Recorder.drawn, Recorder.paper = [[]], paper

    def drawText(self, box: QRectF, *more: Any) -> Any:
        text = next(each for each in more if isinstance(each, str))
        if "All of them ·" in text:
            Recorder.drawn[-1].append((text, box))
            Recorder.drawn.append([])
        else:
            Recorder.drawn[-1].append((text, box))
        return super().drawText(box, *more)


@pytest.mark.parametrize("seed", range(24))
def test_every_text_is_whole_once_and_inside_its_page(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts.use("he" if seed % 2 else "en")
    monkeypatch.setattr(printed_list_pages, "QPainter", Recorder)
    made = made_of(seed)
    printed_list_pages.write(made, tmp_path / "list.pdf")
    pages = [page for page in Recorder.drawn if page]
    heads = [column.title for column in made.columns]
    drawn = [text for page in pages for text, _ in page if text not in heads and "All of them" not in text]
    cells = [
        each for row in made.rows for each in (row if not isinstance(row, Heading) else [row.title, *row.sums.values()])
    ]
    assert drawn == [made.under, *cells]
    wide, high = Recorder.paper.width(), Recorder.paper.height()
    for number, page in enumerate(pages, 1):
        told = [text for text, _ in page]
        assert [text for text in told if text in heads] == heads  # above the rows of each page
        assert all(box.left() >= -1 and box.right() <= wide + 1 for _, box in page)
        assert all(box.bottom() <= high + 1 for text, box in page if text not in (made.under, made.title))
        assert told[-1].endswith((f"Page {number} of {len(pages)}", f"עמוד {number} מתוך {len(pages)}"))
        headings = {row.title for row in made.rows if isinstance(row, Heading)}
        assert told[-2] not in headings or number == len(pages)
    found = re.findall(rb"/Type /Page\b", (tmp_path / "list.pdf").read_bytes())
    assert len(found) == len(pages)


@pytest.mark.parametrize("columns", range(1, 9))
def test_a_text_that_no_page_holds_goes_on_on_the_next(
    columns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts.use("he" if columns % 2 else "en")
    monkeypatch.setattr(printed_list_pages, "QPainter", Recorder)
    note = " ".join(str(number) for number in range(9000))
    heads = [PrintedColumn(title=f"C{n}") for n in range(columns)]
    made = PrintedList(title="All of them", under="", columns=heads, rows=[["a"] * (columns - 1) + [note]] * 2)
    printed_list_pages.write(made, tmp_path / "list.pdf")
    pages = [page for page in Recorder.drawn if page]
    parts = [text for page in pages for text, _ in page if text[:1].isdigit() or text[:1] == " "]
    assert "".join(parts) == note * 2 and len(pages) > 2
    assert all(box.bottom() <= Recorder.paper.height() + 1 for page in pages for text, box in page if text)


@pytest.mark.parametrize("seed", range(12))
def test_columns_that_are_empty_are_left_out_and_nothing_else(seed: int) -> None:
    made, chance = made_of(seed), random.Random(seed)
    gone = {n for n in range(1, len(made.columns)) if chance.random() < 0.4}
    sums = {n for row in made.rows if isinstance(row, Heading) for n in row.sums}
    rows: list[Row] = [
        row if isinstance(row, Heading) else ["" if n in gone else text for n, text in enumerate(row)]
        for row in made.rows
    ]
    filled = any(not isinstance(row, Heading) for row in rows)
    kept = [n for n in range(len(made.columns)) if n == 0 or n in sums or (filled and n not in gone)]
    less = PrintedList(title="", under="", columns=made.columns, rows=rows).of_filled()
    assert [column.title for column in less.columns] == [made.columns[n].title for n in kept]
    assert [
        list(row.sums.values()) if isinstance(row, Heading) else [text for text in row if text] for row in less.rows
    ] == [list(row.sums.values()) if isinstance(row, Heading) else [text for text in row if text] for row in rows]
    assert less.count == sum(not isinstance(row, Heading) for row in rows)

"""Lists as accounting, shops, address books and CRMs of many languages head them: what each column means."""

import csv
import io
import random
from pathlib import Path

import pytest

from clientbook.files.columns.mapping import FIELDS
from clientbook.files.lists.csv_rows import Reading, read
from tests.lists.program_lists import LISTS, ProgramList

#: The same column twice, or one without a single cell: it holds what another one says.
SAME = {("QuickBooks Desktop", "Company"), ("MYOB cards", "First Name")}


def reading(path: Path, each: ProgramList, order: list[int]) -> Reading:
    text = io.StringIO()
    csv.writer(text).writerows([[row[place] for place in order] for row in (each.headings, *each.rows)])
    path.write_text(text.getvalue(), encoding="utf-8")
    return read(path)


def misread(found: Reading, each: ProgramList) -> list[tuple[str, str, str | None]]:
    meanings = {
        heading: "" if field == "vat" and "vat" not in FIELDS else field for heading, field in each.meanings.items()
    }
    return [
        (heading, meanings[heading], field)
        for heading, field in zip(found.headings, found.fields, strict=True)
        if (field or "") != meanings[heading]
        and (each.program, heading) not in SAME
        and not (each.meanings[heading] == "vat" and str(field).startswith(("vat", "tax")))
    ]


@pytest.mark.parametrize("each", LISTS, ids=lambda each: each.program)
def test_columns_of_a_program_are_what_it_means_by_them(tmp_path: Path, each: ProgramList) -> None:
    found = reading(tmp_path / "list.csv", each, list(range(len(each.headings))))
    assert (found.kind, misread(found, each)) == (each.kind, [])


def test_most_are_in_any_order_and_with_columns_left_out(tmp_path: Path) -> None:
    """Columns explain each other, so that a few may go with those that explained them."""
    rng = random.Random(2026)
    wrong = columns = 0
    for _ in range(120):
        each = rng.choice(LISTS)
        order = [place for place in range(len(each.headings)) if rng.random() < 0.9]
        rng.shuffle(order)
        found = reading(tmp_path / "list.csv", each, order)
        wrong += len(misread(found, each))
        columns += len(order)
    assert wrong < 0.06 * columns, (wrong, columns)

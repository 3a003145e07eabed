"""Rows beside the records that they are, or may be: what the comparison says stays is what the import leaves."""

import random
from pathlib import Path
from typing import Any

import pytest

from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, ImportPlan
from clientbook.jobs.importing.rows.side_by_side import compared
from clientbook.store.book import Book

FIRMS = ("Kalomi Ltd", "Kalomi", "Negev Labs", "Negev Labz", 'אורן בע"מ', "אורן", "Galil Print", "Orchard Foods")
HEADINGS = {
    "clients": ("Company", "City", "Industry", "Phone", "Email", "Website", "Notes", "Contact name"),
    "deals": ("Deal", "Client", "Amount", "Product", "Won on", "Notes", "Invoice"),
}
VALUES = {
    "City": ("", "Haifa", "Akko"), "Industry": ("", "Metal", "Glass"), "Phone": ("", "03-5551234", "04-8551234"),
    "Email": ("", "a@x.example", "b@x.example"), "Website": ("", "x.example", "https://x.example", "y.example"),
    "Notes": ("", "calls back", "pays late"), "Contact name": ("", "", "Dana Levy", "Avi Bar"),
    "Company": FIRMS, "Client": FIRMS[:3], "Deal": ("Steel", "Glass 2026"), "Amount": ("1200", "3400", "1200.50"),
    "Product": ("", "Steel"), "Won on": ("2026-02-03", "2026-03-04"), "Invoice": ("", "17"),
}  # fmt: skip
KINDS_OF_CHOICE = (Existing.SKIP, Existing.FILL, Existing.UPDATE, Existing.ADD)


def listed(folder: Path, kind: str, rows: int, dice: random.Random, people: bool) -> Path:
    path = folder / "list.csv"
    heads = [head for head in HEADINGS[kind] if people or head != "Contact name"]
    lines = [",".join('"{}"'.format(dice.choice(VALUES[h]).replace('"', '""')) for h in heads) for _ in range(rows)]
    path.write_text("\n".join((",".join(heads), *lines)) + "\n", encoding="utf-8")
    return path


def planned(book: Book, path: Path, dice: random.Random) -> ImportPlan:
    rows = {line: dice.choice(KINDS_OF_CHOICE) for line in range(2, 9) if dice.random() < 0.4}
    chosen = Choices(existing=dice.choice(KINDS_OF_CHOICE), doubtful=dice.choice(KINDS_OF_CHOICE), rows=rows)
    return plan(book, read(path), chosen)


@pytest.mark.parametrize("kind", HEADINGS)
@pytest.mark.parametrize("seed", range(12))
def test_what_stays_is_what_the_import_leaves(book: Book, tmp_path: Path, kind: str, seed: int) -> None:
    """Rows of people change their firms too, and tell of the people alone: without them all that changes is shown."""
    dice, people = random.Random(f"{kind} {seed}"), seed % 2 == 0
    run(book, plan(book, read(listed(tmp_path, kind, 5, dice, people)), Choices()))
    made = planned(book, listed(tmp_path, kind, 8, dice, people), dice)
    last: dict[int, Any] = {}
    for match in made.matches:
        assert match.sides is not None and match.sides.listed is not None and match.sides.known is not None
        row, known, kept = match.sides
        assert (kept is None) == (match.existing is Existing.ADD), match
        assert match.existing is not Existing.SKIP or kept == known
        if kept is not None:
            last[kept.id] = kept
        for each in compared(row, known, kept):
            assert not each.differs or not {each.listed, each.known} & {None, "", ()}
            if match.existing is Existing.FILL and each.differs and not isinstance(each.known, tuple):
                assert each.kept == each.known or each.field == "notes"
    run(book, made)
    if not people:
        now = book.records({"clients": "client", "deals": "deal"}[kind], {number for number in last if number > 0})
        assert all(last[number] == record for number, record in now.items())

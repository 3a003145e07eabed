"""Behind a gap at the end, a line of one cell is no row of a table whose rows fill several cells; and it is told."""

import random
from pathlib import Path

import pytest

from clientbook.files.lists.csv_rows import bare_rows, read
from clientbook.files.lists.reading import LeftLine

NOTES = ("業務部製表", "פ = פעיל", "Yazdırıldı: 03.03.2026", "Checked by Dana", "第1頁", "Stand Mai", "Made in Sales")


@pytest.mark.parametrize("seed", range(20))
def test_notes_below_a_gap_are_left_out_and_told(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    rows = [
        [f"Firm {n}", f"Dana{n}", f"d{n}@x.example", "Haifa" if chance.random() < 0.7 else "", f"{n}0"]
        for n in range(chance.randint(2, 9))
    ]
    notes = chance.sample(NOTES, chance.randint(1, 3))
    pad = 4 if seed % 2 else 0
    lines = [["Company", "Name", "E-mail", "City", "Points"], *rows, [""] * 5, *([note, *[""] * pad] for note in notes)]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(chance.choice((";", ";")).join(line) for line in lines), "utf-8")
    left: list[LeftLine] = []
    found = [cells for _, cells in bare_rows(read(path), left)]
    assert found == rows and [each.text for each in left] == notes


def test_a_row_behind_a_gap_that_others_follow_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [
        "Company;Name;E-mail;City",
        "Alpha;B;a@x.example;C",
        "Delta;E;d@x.example;F",
        ";;;",
        "Lone;;;",
        "Gamma;H;g@x.example;I",
    ]
    path.write_text("\n".join(lines), "utf-8")
    assert [cells[0] for _, cells in bare_rows(read(path), [])] == ["Alpha", "Delta", "Lone", "Gamma"]


@pytest.mark.parametrize("seed", range(12))
def test_a_thin_row_does_not_make_rows_of_the_names_of_groups(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    lines, rows = ["Name;Company;E-mail;City"], []
    for group in ("North", "Key accounts", "Spring"):
        lines.append(f"{group};;;")
        for n in range(chance.randint(3, 6)):
            rows.append([f"Dana {group} {n}", f"Firm {n}", f"d{n}@x.example", "Haifa"])
            lines.append(";".join(rows[-1]))
    at = chance.randrange(len(rows))
    lines[lines.index(";".join(rows[at]))] = ";".join([*rows[at][:2], "", ""])
    rows[at][2:] = ["", ""]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines), "utf-8")
    assert [cells for _, cells in bare_rows(read(path), [])] == rows

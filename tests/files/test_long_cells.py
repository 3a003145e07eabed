"""A quoted cell of hundreds of lines (a mail, the notes of a year) is one cell; a quote that was torn takes no rows along."""

import csv
import random
from pathlib import Path

import pytest

from clientbook.files.lists.csv_rows import read, rows

WORDS = (
    "I said",
    "call back",
    "offer sent",
    'he wrote "yes"',
    "see below",
    "הצעה נשלחה",
    '5" pipe',
    "rue de la Paix",
    "",
)


def _prose(chance: random.Random, lines: int) -> str:
    return "\n".join(", ".join(chance.choices(WORDS, k=chance.randrange(1, 6))) for _ in range(lines)) + "\nend"


@pytest.mark.parametrize("seed", range(24))
def test_a_cell_of_many_lines_is_one_cell(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    width, delimiter = chance.randrange(2, 8), chance.choice(",;\t")
    others = ["Name", "E-mail", "Phone", "City", "Website", "Country"][: width - 1]
    place = chance.randrange(1, width)
    table = []
    for n in range(chance.randrange(3, 30)):
        values = [f"Firm {n}", f"a{n}@b.example", f"03-555{n:04}", "Haifa", f"b{n}.example", "Israel"][: width - 1]
        lines = chance.choice([1, 3, 59, 60, 61, 200, 900, 2500]) if chance.random() < 0.3 or n == 0 else 1
        values.insert(place, _prose(chance, lines))
        table.append(values)
    others.insert(place, "Notes")
    path = tmp_path / "notes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerows([others, *table])
    reading = read(path)
    assert [[cell.strip() for cell in row.cells] for row in rows(reading)] == [
        [c.strip() for c in each] for each in table
    ]


@pytest.mark.parametrize("seed", range(12))
def test_two_torn_quotes_far_apart_take_no_rows_along(seed: int, tmp_path: Path) -> None:
    """An opening quote without its end, and hundreds of rows later an inch: both are letters."""
    chance = random.Random(seed)
    count = chance.randrange(150, 900)
    lines = [f"Firm {n},a{n}@b.example,{chance.choice(['Haifa', 'Akko', ''])},note {n}" for n in range(count)]
    first = chance.randrange(20, 60)
    lines[first] = f'"Firm {first},a{first}@b.example,Haifa,note'
    last = first + chance.randrange(70, count - first - 1)
    lines[last] = f'Firm {last},a{last}@b.example,Haifa,TV of 32"'
    path = tmp_path / "torn.csv"
    path.write_text("\n".join(["Name,E-mail,City,Notes", *lines]) + "\n", encoding="utf-8")
    assert len(list(rows(read(path)))) == count

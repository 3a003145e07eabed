"""Rows with more cells than their table: what is a text that nobody quoted stays one, what is not stays apart."""

import random
from pathlib import Path

from clientbook.files.lists.csv_rows import bare_rows, read

WORDS = "north harbour lane call back soon about the steel offer second floor".split()


def read_rows(path: Path, lines: list[str]) -> tuple[list[list[str]], dict[int, list[str]]]:
    path.write_text("\n".join(lines), encoding="utf-8")
    beyond: dict[int, list[str]] = {}
    return [cells for _, cells in bare_rows(read(path), beyond=beyond)], beyond


def person(number: int) -> list[str]:
    return [f"Ann Berg{number}", f"ann{number}@host.example", f"050-{1234000 + number}"]


def test_cells_beyond_the_last_column_are_never_part_of_a_value(tmp_path: Path) -> None:
    for seed in range(60):
        dice = random.Random(seed)
        order = dice.sample(range(3), 3)
        heads = [("Name", "Email", "Phone")[place] for place in order]
        people = [[person(number)[place] for place in order] for number in range(dice.randrange(4, 9))]
        extra = [
            dice.choice((dice.choice(WORDS), "x@y.example", "17", "2026-03-04")) for _ in range(dice.randrange(1, 4))
        ]
        wide = dice.randrange(len(people))
        sign = dice.choice(",;\t")
        lines = [sign.join(heads), *(sign.join([*row, *(extra if n == wide else ())]) for n, row in enumerate(people))]
        found, beyond = read_rows(tmp_path / "list.csv", lines)
        assert found == people, seed
        assert beyond == {wide + 2: extra}, seed


def test_a_comma_and_a_blank_inside_a_text_are_part_of_it(tmp_path: Path) -> None:
    for seed in range(60):
        dice = random.Random(seed)
        place = dice.randrange(1, 4)
        heads = ["Name", "Email", "Phone"]
        heads.insert(place, "Street")
        people, lines = [], [",".join(heads)]
        for number in range(6):
            parts = [dice.choice(WORDS) for _ in range(dice.randrange(1, 4) if number == 3 else 1)]
            row = person(number)
            row.insert(place, ", ".join(parts))
            people.append(row)
            lines.append(",".join(row))
        assert read_rows(tmp_path / "list.csv", lines) == (people, {}), seed


def test_notes_that_come_last_and_sums_with_their_own_comma_stay_whole(tmp_path: Path) -> None:
    notes = [*(",".join([*person(n), "soon"]) for n in range(5)), ",".join([*person(5), "call back,soon,please"])]
    found, beyond = read_rows(tmp_path / "notes.csv", ["Name,Email,Phone,Notes", *notes])
    assert found[-1][-1] == "call back,soon,please"
    assert not beyond
    sums = [*(f"Deal {n},Firm {n},{n}00" for n in range(1, 6)), "Deal 6,Firm 6,1,200.50"]
    found, beyond = read_rows(tmp_path / "sums.csv", ["Deal,Client,Amount", *sums])
    assert found[-1][-1] == "1,200.50"
    assert not beyond

"""Lists that a generator broke in the ways of the world are read, and no cell of theirs is lost without a word.

`make score-lists` measures more of them; GENERATED_LISTS says how many are looked at here.
"""

from pathlib import Path

import pytest

from clientbook.files.lists.csv_rows import read
from clientbook.files.lists.reading import LeftLine
from clientbook.files.lists.records import bare_rows
from tests.lists.score import measure, written

from ..searching import tries

COUNT = tries("GENERATED_LISTS", 100)
#: Nobody mended anything by looking at these.
SEEDS = range(70_000, 70_000 + COUNT)
#: What is read right of nearly all kinds; groups without a sign in a column of names are rows for everybody.
LEAST = 0.9


def test_generated_lists_are_read_perfectly(tmp_path: Path) -> None:
    score = measure(SEEDS, tmp_path)
    assert score.share() >= LEAST, "\n".join(score.faults)
    assert [each for each in score.faults if ": error " in each] == []


@pytest.mark.parametrize("start", range(0, COUNT, 40))
def test_every_cell_is_in_a_row_or_in_a_line_that_is_told(tmp_path: Path, start: int) -> None:
    lost = []
    for seed in range(80_000 + start, 80_000 + start + 40):
        truth = written(seed, tmp_path)
        reading = read(truth.path)
        left: list[LeftLine] = []
        beyond: dict[int, list[str]] = {}
        got = [cell for _, cells in bare_rows(reading, left, beyond) for cell in cells]
        got += [cell for cells in beyond.values() for cell in cells]
        whole = _bare("".join([*got, *(line.text for line in left), *reading.headings]))
        if (
            truth.text
            and truth.path.read_bytes().decode(reading.encoding, "replace").removeprefix("\ufeff") != truth.text
        ):
            continue  # letters that were read as others are another matter
        lost += [
            (truth.path.name, cell, sorted(truth.breaks))
            for row in truth.rows
            for cell in row
            if any(_bare(word) not in whole for word in cell.split())
        ]
    assert lost == []


def _bare(text: str) -> str:
    """Without what may part cells: a cell that was taken for two is not lost."""
    return "".join(c for c in text if not c.isspace() and c not in ",;|\"'\\")

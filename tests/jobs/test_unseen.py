"""Characters that nobody sees in an imported list: counted where they are, kept or removed as chosen, in one step."""

import random
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.reading.invisible import MARKS, marks_in, without_marks
from clientbook.domain.records import Client
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.jobs.importing.rows.unmapped_cells import Fate
from clientbook.store.book import Book

WORDS = ("Noga", "Orchard Foods", "חברת השרון", "Северный ветер", "مؤسسة النور", "Æther & Co")
#: A reader of files takes a byte order mark and marks around a cell off by itself.
INSIDE = sorted(MARKS - {"\ufeff"})


def marked(chance: random.Random, text: str) -> str:
    at = chance.randrange(1, len(text))
    return text[:at] + chance.choice(INSIDE) + text[at:]


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("unseen", ["keep", "remove"])
def test_every_cell_with_such_characters_is_told(book: Book, tmp_path: Path, seed: int, unseen: str) -> None:
    chance = random.Random(seed)
    rows, expected = [], {"Company": 0, "City": 0}
    for n in range(chance.randint(2, 12)):
        cells = [f"{chance.choice(WORDS)} {n}", f"{chance.choice(WORDS)}"]
        for place, column in enumerate(expected):
            if chance.random() < 0.4:
                cells[place] = marked(chance, cells[place])
                expected[column] += 1
        rows.append(cells)
    path = tmp_path / "list.csv"
    path.write_text("\n".join([",".join(each) for each in [["Company", "City"], *rows]]), encoding="utf-8")
    planned = plan(book, read(path), Choices(as_kind="clients", unseen=unseen))
    fate = Fate.UNSEEN_REMOVED if unseen == "remove" else Fate.UNSEEN_KEPT
    assert {told.column: told.cells for told in planned.cells if told.fate is fate} == {
        column: count for column, count in expected.items() if count
    }
    assert planned.unseen == sum(expected.values()) and not planned.has_unmapped
    run(book, planned)
    made = [each for each in book.all("client") if isinstance(each, Client)]
    assert len(made) == len(rows)
    wanted = [without_marks(name) if unseen == "remove" else name for name, _ in rows]
    assert sorted(each.name for each in made) == sorted(" ".join(name.split()) for name in wanted)
    assert len(book.history()) == 1
    book.undo()
    assert not book.all("client")


def test_the_command_line_tells_and_removes(book: Book, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company,Phone\nNo\u200bga,\u200e050-1234567\u200f\n", encoding="utf-8")
    words = ["--book", str(book.path), "import", str(path)]
    assert main([*words, "--dry-run"]) == 0
    assert "Company (1 cell" in (told := capsys.readouterr().out) and "Phone" not in told
    assert main([*words, "--unseen", "remove"]) == 0
    (made,) = book.all("client")
    assert isinstance(made, Client) and made.name == "Noga" and not marks_in("".join(made.phones))

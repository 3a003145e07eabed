"""A firm that many rows name is found once, and is the one that would be found again for each row."""

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing import clients
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.jobs.importing.rows.seen_firms import SeenFirms
from clientbook.store.book import Book

STEMS = ("Nord", "Sued", "Bering Sea", "Kalomi", "Kalomi Steel", "Kalomi Steal", "Castor")


def cells(chance: random.Random) -> dict[str, Callable[[], str]]:
    def some(*texts: str) -> Callable[[], str]:
        return lambda: chance.choice(texts).format(n=chance.randrange(40))

    return {
        "First Name": some("Ann", "Bo", "Dana", "Eli", ""),
        "Last Name": some("Berg", "Rask", "Cohen", "Levi", ""),
        "Company": lambda: f"{chance.choice(STEMS)} {chance.choice(('', 'Ltd', 'GmbH', '7'))}".strip(),
        "E-mail": some("", "a{n}@x.example", "b{n}@nord.example"),
        "Phone": some("", "03-55{n:05}", "*2700"),
        "Street": some("", "Quay 1", "Quay 2"),
        "City": some("", "Ulm", "Ulm", "Kiel"),
        "Website": some("", "", "nord.example", "sued.example"),
        "VAT number": some("", "", "", "51234567{n}"),
        "Company ID": some("", "{n}", "0015000{n:08}"),
        "Company E-mail": some("", "", "info@nord.example"),
        "Tags": some("", "vip", "a;b"),
        "Shoe size": some("", "44"),
    }


def outcome(book: Book, lists: list[Path], choices: Choices) -> list[Any]:
    found: list[Any] = []
    for path in lists:
        planned = plan(book, read(path), choices)
        run(book, planned)
        found += [planned.row_counts, planned.matches, planned.cells.as_json()]
    book.check()
    return [*found, book.all("client"), book.all("contact")]


@pytest.mark.parametrize("seed", range(6))
def test_firms_seen_before_are_those_that_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    chance = random.Random(seed)
    columns = cells(chance)
    heads = [head for head in columns if head in ("Company", "Last Name") or chance.random() < 0.7]
    lists = [tmp_path / f"{number}.csv" for number in range(2)]
    for path in lists:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([heads, *([columns[head]() for head in heads] for _ in range(150))])
    choices = Choices(existing=chance.choice(list(Existing)[:4]), doubtful=chance.choice(list(Existing)[:4]))
    monkeypatch.setattr(clients, "ROWS_AT_ONCE", 60)
    seen = outcome(Book(tmp_path / "seen.clientbook"), lists, choices)
    monkeypatch.setattr(SeenFirms, "get", lambda *_: None)
    monkeypatch.setattr(SeenFirms, "latest", lambda *_: None)
    assert seen == outcome(Book(tmp_path / "each.clientbook"), lists, choices)

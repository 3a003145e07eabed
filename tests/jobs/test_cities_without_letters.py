"""A city that holds no letter ("100%", "12345", "—") is compared as any other, and stops no import."""

import random
from pathlib import Path

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book


def test_firms_of_one_mail_in_cities_without_letters_come_in(book: Book, tmp_path: Path) -> None:
    chance = random.Random(100)
    signs = ["".join(chance.choice("0123456789%-—!?·") for _ in range(chance.randrange(1, 6))) for _ in range(40)]
    cities = [*signs, "Haifa", "חיפה"]
    firms = [Client(name=f"Alpha {n}", city=chance.choice(cities), emails=(f"a@firm{n}.example",)) for n in range(60)]
    book.apply(Label("x"), adds(firms))
    lines = [f'Beta {n},"{chance.choice(cities)}",a@firm{n}.example' for n in range(60)]
    path = tmp_path / "firms.csv"
    path.write_text("\n".join(["Company,City,E-mail", *lines]), encoding="utf-8")
    (result,) = import_lists(book, [path], Choices(), {})
    assert result["refused"] == 0 and result["added"] + result["updated"] + result["skipped"] == 60

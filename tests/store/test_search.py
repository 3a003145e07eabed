"""Which words find which records: short ones, spellings that are one, and firms by their people."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.reading.folding import search_text, search_texts
from clientbook.domain.records import Client, Contact, Record
from clientbook.jobs.find import quick
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.reading import orders

LABEL = Label("edited", {"name": "x"})


def filled(book: Book, *records: Record) -> Sequence[int]:
    return book.apply(LABEL, adds(replace(record, id=-n) for n, record in enumerate(records, 1))).ids


def sought(book: Book, text: str, kind: str = "client") -> list[str]:
    """The names that a tab finds, its first page and the whole being the same."""
    ids = book.ids(kind, text=text)
    assert list(book.first_ids(kind, 100, text=text)[0]) == list(ids)
    return list(book.names(kind, ids).values())


ONE = (("תל אביב", "תל-אביב", "תל־אביב", "תל–אביב"), ("קרית גת", "קריית גת", "קריית־גת"), ("פתח תקוה", "פתח-תקווה"), ("בן דוד", "בן-דוד"),
       ("Baden Baden", "Baden-Baden"), ("Main St", "St. Main", "st main"), ("כהן ושות'", "כהן ושות׳"))  # fmt: skip


@pytest.mark.parametrize("spellings", ONE, ids=lambda each: each[0])
def test_spellings_of_one_place_or_name_find_each_other(book: Book, spellings: tuple[str, ...]) -> None:
    filled(
        book, *(Client(name=f"A{n}", city=text) for n, text in enumerate(spellings)), Client(name="Other", city="Haifa")
    )
    for text in spellings:
        found = sought(book, text.replace(".", ""))
        assert found == [f"A{n}" for n in range(len(spellings))], text
        assert {hit.record.id for hit in quick(book, text.replace(".", ""), 9)} == set(
            book.ids("client", text=text.replace(".", ""))
        )


@pytest.mark.parametrize(("text", "found"), [
    ("גת", True), ("St", True), ("תל", True), ("St Main", True), ("ai", False), ("50", False), ("05", True), ("x", False), ("m", False), ("בן", True), ("נ", False),
])  # fmt: skip
def test_two_letters_begin_any_word_of_a_line(book: Book, text: str, found: bool) -> None:
    filled(book, Client(name="Kalomi", city="קרית גת", notes="Main St\nתל חי, בן גוריון", phones=("050-1234567",)))
    assert bool(sought(book, text)) == found


def test_short_words_are_looked_up_and_never_scanned(book: Book) -> None:
    filled(book, Client(name="Kalomi St"))
    asked: list[str] = []

    def ask(cursor: object, sql: str, values: object) -> bool:
        asked.append(sql)
        return True

    with book.connected() as connection:
        connection.set_exec_trace(ask)
        orders.ids(connection, orders.Orders(), "client", "name_key", False, "st")
        connection.set_exec_trace(None)
    assert any("line_index MATCH" in sql for sql in asked)


def test_clients_are_found_by_their_people(book: Book) -> None:
    filled(
        book,
        Client(name="Nord AB"),
        Client(name="Ost SA"),
        Contact(client_id=-1, name="Dana Levy", phones=("050-1234567",), emails=("dl@nord.example",)),
    )
    for text in ("dana", "4567", "+972 50 123 4567", "dl@nord", "levy nord"):
        assert sought(book, text) == ["Nord AB"], text
    assert sought(book, "ost") == ["Ost SA"]


def test_a_broad_search_finds_by_people_on_its_first_page_too(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders, "_FEW", 3)
    people = [Contact(client_id=-n, name=f"Dana {n}") for n in range(1, 9)]
    filled(book, *(Client(name=f"Firm {n}") for n in range(1, 9)), *people)
    assert len(sought(book, "dana")) == 8


def test_many_lines_are_what_single_ones_are() -> None:
    dice = random.Random(1)
    words = ["קריית", "תל־אביב", "a-b", "É", "two\nlines", "tab\tbed", "ווי", "x" * 3, "", "  wide  ", "\x1e"]
    for _ in range(200):
        lines = ["\n".join(filter(None, dice.choices(words, k=3))) for _ in range(4)]
        phones = [dice.choice([(), ("050-1234567",), ("+44 20 1", "*2700")]) for _ in lines]
        assert search_texts(lines, phones) == [
            search_text([line], several) for line, several in zip(lines, phones, strict=True)
        ]


@pytest.mark.parametrize("schema", [1, 2, 4])
def test_an_older_book_is_searched_as_a_new_one(tmp_path: Path, schema: int) -> None:
    from gzip import decompress

    golden = Path(__file__).parent.parent / "golden" / f"book-schema-{schema}.clientbook.gz"
    path = tmp_path / "old.clientbook"
    path.write_bytes(decompress(golden.read_bytes()))
    with engine.connect(path, "rw") as old:
        old.execute("UPDATE client SET city = 'קריית-גת' WHERE id = (SELECT min(id) FROM client)")
    old.close()
    book = Book(path)
    book.check()
    first = book.all("client")[0]
    assert isinstance(first, Client) and first.id in book.ids("client", text="קרית גת")
    book.apply(LABEL, [Change(first, replace(first, city="Akko"))])
    book.undo()
    book.check()
    assert first.id in book.ids("client", text="גת")


def test_the_command_line_finds_short_words(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    filled(book, Client(name="Kalomi", city="תל־אביב"))
    assert main(["--book", str(book.path), "search", "--json", "תל אביב"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)] == ["Kalomi"]

"""Which words find which records: short ones, spellings that are one, and firms by their people."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.languages.hebrew import HEBREW
from clientbook.domain.reading.folding import name_key, search_text, search_texts, search_words
from clientbook.domain.records import Client, Contact, Record
from clientbook.jobs.find import quick
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.reading import orders, search

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
        orders.ids(connection, orders.Orders(), orders.Order("client", "name_key", False, None), "st")
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


@pytest.mark.parametrize(("few", "many", "far"), [(2000, 20_000, 10_000), (1, 2000, 10), (1, 2, 3), (1, 2, 10_000)])
def test_however_many_are_found_the_first_page_begins_the_whole(
    book: Book, monkeypatch: pytest.MonkeyPatch, few: int, many: int, far: int
) -> None:
    """Few hits, those of a set, those that are read line by line, and too far to be read."""
    for name, value in (("_FEW", few), ("_MANY", many), ("_FAR", far)):
        monkeypatch.setattr(orders, name, value)
    dice = random.Random(5)
    words = ["dana", "Dan", "dabru", "Kalomi", "ab", "בית", "ד", "קרית"]
    firms = [
        Client(name=" ".join(dice.choices(words, k=2)), city=dice.choice(["", *words]), notes=dice.choice(["", *words]))
        for _ in range(40)
    ]
    people = [Contact(client_id=dice.choice([None, -dice.randint(1, 40)]), name=dice.choice(words)) for _ in range(40)]
    filled(book, *firms, *people, *(Client(name=f"Other {n}") for n in range(9)))
    clients = {each.id: each for each in book.all("client") if isinstance(each, Client)}
    contacts = [each for each in book.all("contact") if isinstance(each, Contact)]

    def lines(client: Client) -> list[Client | Contact]:
        return [client, *(each for each in contacts if each.client_id == client.id)]

    for text in ("d", "ד", "k", "q", "da", "dan", "dana", "abru", "dan kalomi", "d d", "ב ק", "oth", "קר"):
        wanted = {number for number, each in clients.items() if any(_is_found(line, text) for line in lines(each))}
        for order, descending, script in product(("name_key", "city", "phones"), (False, True), (None, HEBREW.script)):
            asked: dict[str, Any] = {"text": text, "order": order, "descending": descending, "script_first": script}
            whole = book.ids("client", **asked)
            assert set(whole) == wanted, asked
            everything = book.ids("client", order=order, descending=descending, script_first=script)
            assert list(whole) == [number for number in everything if number in wanted], asked
            first, complete = book.first_ids("client", 4, **asked)
            assert list(first) == list(whole) if complete else list(first) == list(whole[:4]), asked
        found = book.search(text)
        assert set(book.ids("contact", text=text)) == {number for number, kind in found.items() if kind == "contact"}


def _is_found(record: Client | Contact, text: str) -> bool:
    words, line = search_words(text), search.line_of(record) or ""
    if all(len(word) == 1 for word in words):
        name = name_key(record.name)
        return name.startswith(words[0]) and all(" " + word in name for word in words[1:])
    return all((word if len(word) > 2 else " " + word) in line for word in words)


def test_a_letter_is_looked_up_where_its_names_begin(book: Book) -> None:
    """And not from the beginning of the alphabet on."""
    filled(book, Client(name="Kalomi"))
    asked = search.sought("k")
    assert asked is not None
    with book.connected() as connection:
        sql, values = asked.ids("client")
        plan = connection.execute(f"EXPLAIN QUERY PLAN {sql} ORDER BY name_key, id LIMIT 9", values).fetchall()
    assert [row[3] for row in plan] == [
        "SEARCH client USING COVERING INDEX client_name_key (name_key>? AND name_key<?)"
    ]


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

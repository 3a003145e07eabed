"""The order of names as readers of each language have it: Hebrew before Latin for a Hebrew reader, through one index."""

import random

import pytest

from clientbook.domain.changes import Change, Label
from clientbook.domain.folding import name_key
from clientbook.domain.records import Client
from clientbook.store import queries
from clientbook.store.book import Book

_LETTERS = ("אבגדהוזחטיכלמנסעפצקרשת", "abcdefghijklmnopqrstuvwxyzABCÉ", "абвгд", "ابتث", "0123456789", "(*#")


def _rank(name: str) -> int:
    first = name_key(name)[:1]
    if first < "A":
        return 0
    return 1 if "\u0590" <= first < "\u0600" else 2 if first < "\u0590" else 3


@pytest.fixture
def names(book: Book) -> dict[int, str]:
    """Names of all scripts, some of them twice."""
    chance = random.Random(13)
    made = [
        "".join(chance.choice(letters) for _ in range(chance.randint(2, 6))) + chance.choice(("", " ק", " Ltd"))
        for letters in (chance.choice(_LETTERS) for _ in range(400))
    ]
    book.apply(Label("added-client", {"name": ""}), [Change(None, Client(name=name)) for name in made])
    return {record.id: record.name for record in book.all("client") if isinstance(record, Client)}


@pytest.mark.parametrize("descending", (False, True))
def test_hebrew_names_come_first_for_a_hebrew_reader(book: Book, names: dict[int, str], descending: bool) -> None:
    def place(number: int) -> tuple[int, str, int]:
        return _rank(names[number]), name_key(names[number]), number

    wanted = sorted((n for n in names if name_key(names[n])), key=place, reverse=descending)
    empty = sorted((n for n in names if not name_key(names[n])), reverse=descending)
    found = list(book.ids("client", descending=descending, hebrew_first=True))
    assert found == wanted + empty
    assert list(book.ids("client", descending=descending)) != found
    # A page's worth, and what a search finds, follow the same order.
    first, complete = book.first_ids("client", 150, descending=descending, hebrew_first=True)
    assert not complete and list(first) == found[:150]
    some = list(book.ids("client", text="Ltd", descending=descending, hebrew_first=True))
    assert some and some == [number for number in found if number in set(some)]


def test_no_part_of_an_order_is_sorted_anew(book: Book) -> None:
    with book.connected() as connection:
        for order in ("name_key", "city"):
            for part in queries._parts("client", order, False, True):
                sql = f"EXPLAIN QUERY PLAN SELECT id FROM client WHERE {part} ORDER BY {order}, id"
                assert "TEMP B-TREE" not in " ".join(row[3] for row in connection.execute(sql)), part

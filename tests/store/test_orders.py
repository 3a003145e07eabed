"""The order of names as readers of each language have it: Hebrew before Latin for a Hebrew reader, through one index."""

import random

import pytest

from clientbook import texts
from clientbook.domain.changes import Change, Label
from clientbook.domain.languages.hebrew import HEBREW
from clientbook.domain.reading.folding import name_key
from clientbook.domain.records import Client, Contact
from clientbook.jobs.find import find, quick
from clientbook.store.book import Book
from clientbook.store.reading import orders
from clientbook.ui.record.load import PEOPLE
from clientbook.ui.record.load import load_details as found_at
from clientbook.ui.record.pages.people_page import by_rank

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
    found = list(book.ids("client", descending=descending, script_first=HEBREW.script))
    assert found == wanted + empty
    assert list(book.ids("client", descending=descending)) != found
    # A page's worth, and what a search finds, follow the same order.
    first, complete = book.first_ids("client", 150, descending=descending, script_first=HEBREW.script)
    assert not complete and list(first) == found[:150]
    some = list(book.ids("client", text="Ltd", descending=descending, script_first=HEBREW.script))
    assert some and some == [number for number in found if number in set(some)]


@pytest.mark.parametrize("language", ("en", "he"))
def test_people_of_a_firm_and_what_is_searched_stand_as_lists_do(book: Book, language: str) -> None:
    texts.use(language)
    chance = random.Random(14)
    (firm,) = book.apply(Label("added-client", {"name": ""}), [Change(None, Client(name="Kalomi"))]).touched["client"]
    people = [
        Contact(client_id=firm, name="".join(chance.choice(letters) for _ in range(5)), decides=chance.random() < 0.3,
                title="zz buyer")
        for letters in (chance.choice(_LETTERS) for _ in range(300))
    ]  # fmt: skip
    book.apply(Label("added-contact", {"name": ""}), [Change(None, each) for each in people])
    named = {each.id: each for each in book.all("contact") if isinstance(each, Contact)}

    def place(person: Contact) -> tuple[int, str, int]:
        return _rank(person.name) if language == "he" else 0, name_key(person.name), person.id

    first = sorted(named.values(), key=lambda each: (not each.decides, *place(each)))
    shown = found_at(book, "client", firm).people
    assert [each.id for each in shown] == [each.id for each in first][:PEOPLE]
    mixed = chance.sample(first, len(first))
    assert [each.id for each, _ in by_rank(mixed)] == [each.id for each in first]
    wanted = [each.id for each in sorted(named.values(), key=place)]
    assert [number for _, number, _ in find(book, "buyer", 1000)] == wanted
    hits = [hit.record for hit in quick(book, "buyer", 1000)]
    assert [each.id for each in hits] == wanted


def test_no_part_of_an_order_is_sorted_anew(book: Book) -> None:
    with book.connected() as connection:
        for order in ("name_key", "city"):
            for part in orders._parts(orders.Order("client", order, False, HEBREW.script)):
                sql = f"EXPLAIN QUERY PLAN SELECT id FROM client WHERE {part} ORDER BY {order}, id"
                assert "TEMP B-TREE" not in " ".join(row[3] for row in connection.execute(sql)), part

"""Rows that are read by columns become what they become one by one; and columns of records are written as records are."""

import csv
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Label
from clientbook.domain.reading import folding
from clientbook.domain.records import Client, Contact
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.duplicates import known_records
from clientbook.jobs.importing import clients
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.jobs.importing.rows.plain_rows import PlainRows
from clientbook.store.book import Book

HEADS = (
    "Company,Full name,First name,Last name,Kind,Status,Tags,Work,Email,Other email,Phone,Mobile,Website,Street,House number,ZIP,City"
    ",Birthday,Job title,Notes,Shoe size"
).split(",")
NAMES = [
    "Kalomi Steel",
    "Kalomi Steal",
    "Negev Water Ltd",
    "negev water",
    'אורן בע"מ',
    "אורן",
    "Dana  Cohen",
    "Levi, Avi",
    "",
]
CELLS: dict[str, list[str]] = {
    "Company": [*NAMES, "", "", ""],
    "Full name": [*NAMES, "Avi <avi@x.com>", "", ""],
    "First name": ["", "", "Dana"],
    "Last name": ["", "", "Cohen"],
    "Kind": ["", "", "company", "person"],
    "Status": ["", "active", "Lead", "gold"],
    "Tags": ["", "vip", "a; b ,,c", "x:::y"],
    "Work": ["", "service", "?"],
    "Email": ["", "N/A", "no mail", "a@x.com; b@x.com", "Dana <d@x.com>", "050 12{n:05}", "{n}@x.com", "{n}@Y.com"],
    "Other email": ["", "", "mailto:o{n}@x.com", "a@x.com"],
    "Phone": ["", "-", "at work", "9.7E+11", "03-555{n:04}", "+972 3 555{n:04}", "05012{n:05}", '="05012{n:05}"'],
    "Mobile": [
        "",
        "",
        "05012{n:05}",
        "*2700",
        "03-1234567 / 04-1234567",
        "m{n}@x.com",
        "'+972 3 555{n:04}",
        "35{n:05}.0",
    ],
    "Street": ["", "Harbour", "Harbour 5", "'=Harbour"],
    "House number": ["", "7", "7 b", "Harbour", "N/A"],
    "ZIP": ["", "", "80331", "7", "-"],
    "Website": ["", "x.com", "a  b"],
    "Birthday": ["", "1.2.1980", "soon"],
    "Notes": ["", "one\ntwo", "null"],
    "Shoe size": ["", "44", "?"],
}
CHOICES: list[dict[str, Any]] = [
    {},
    {"existing": Existing.UPDATE, "rest": "notes"},
    {"existing": Existing.FILL, "doubtful": Existing.FILL, "rest": "tags"},
    {"existing": Existing.ADD, "doubtful": Existing.SKIP},
    {"match": "phone"},
    {"rows": {5: Existing.UPDATE, 9: Existing.ADD}},
    {"as_kind": "contacts"},
]


def write_list(path: Path, heads: list[str], seed: int) -> None:
    dice = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        for _ in range(300):
            number = dice.randrange(250)
            row = [dice.choice(CELLS.get(head, ["", "Haifa", "a\nb"])).format(n=number) for head in heads]
            if heads[0] == "Company" and dice.random() < 0.5:
                row[0] = f"Firm {chr(97 + number % 26)}{number} {dice.choice('abc')}"
            writer.writerow(row)


def outcome(path: Path, book: Book, choices: dict[str, Any]) -> list[Any]:
    """What two imports of a list say and leave in the book."""
    found: list[Any] = []
    for _ in range(2):
        planned = plan(book, read(path), Choices(**choices))
        refused = [(row.line, row.cells, row.error.code, row.error.values) for row in planned.refused]
        found += [planned.counts, refused, sorted(planned.matches, key=repr), planned.matched, planned.doubtful]
        run(book, planned)
    book.check()
    with book.connected() as connection:
        lines = sorted(row[0] for row in connection.execute("SELECT text FROM line"))
        keys = sorted(row[0] for row in connection.execute("SELECT key FROM reach"))
    names = book.names("client", [client.id for client in book.all("client")])
    # Ids are given kind by kind in pieces of the list, whose sizes differ; the order of the rows they keep.
    clients = [replace(client, id=0) for client in book.all("client")]
    contacts = [
        (replace(contact, id=0, client_id=0), names.get(contact.client_id or 0))
        for contact in book.all("contact")
        if isinstance(contact, Contact)
    ]
    return [*found, clients, contacts, lines, keys]


@pytest.mark.parametrize("choices", CHOICES)
@pytest.mark.parametrize(
    "heads",
    [HEADS, ["Company", "City", "Email", "Phone", "Notes"], ["Full name", "Email", "Phone", "Birthday"]],
    ids=len,
)
def test_rows_read_by_columns_are_what_they_are_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heads: list[str], choices: dict[str, Any]
) -> None:
    monkeypatch.setattr(clients, "ROWS_AT_ONCE", 125)
    monkeypatch.setattr(known_records, "REMEMBERED", 10**6)
    write_list(tmp_path / "list.csv", heads, len(heads))
    by_columns = outcome(tmp_path / "list.csv", Book(tmp_path / "columns.clientbook"), choices)
    monkeypatch.setattr(known_records, "REMEMBERED", 50)
    forgetful = outcome(tmp_path / "list.csv", Book(tmp_path / "forgetful.clientbook"), choices)
    monkeypatch.setattr(clients, "PlainRows", lambda picker, day, **_: PlainRows(picker, day, nothing=True))
    one_by_one = outcome(tmp_path / "list.csv", Book(tmp_path / "rows.clientbook"), choices)
    for of_columns, again, of_rows in zip(by_columns, forgetful, one_by_one, strict=True):
        assert of_columns == again == of_rows


def test_new_records_by_columns_are_written_as_changes_are(book: Book, tmp_path: Path) -> None:
    clients = {
        "id": [-1, -2, -4],
        "name": ["Kalomi", 'אורן בע"מ', "É. Dupont"],
        "emails": [("a@x.com",), (), ("B@x.com", "c@x.com")],
        "phones": [("050-1234567", "*2700"), ("031234567",), ()],
        "tags": [(), ("vip", "a'b"), ()],
    }
    contacts = {"id": [-5, -7], "name": ["Dana", "Avi"], "client_id": [-2, None], "decides": [True, False]}
    columns = [Adds("client", clients), Adds("contact", contacts)]
    other = Book(tmp_path / "other.clientbook")
    done = book.apply(Label("imported"), columns, total=5)
    other.apply(Label("imported"), [change for adds in columns for change in adds], total=5)
    assert dict(done.ids) == {-1: 1, -2: 2, -4: 3, -5: 4, -7: 5}
    for kind in ("client", "contact"):
        assert book.all(kind) == other.all(kind)
    for word in ("dana", "orn", "אורן", "dupont", "0501234567", "c@x"):
        assert book.search(word) == other.search(word)
    book.undo()
    assert book.count("client") == book.count("contact") == 0
    book.redo()
    assert book.all("contact") == other.all("contact")
    book.check()


FOLDS: list[tuple[Callable[[list[str]], list[str]], Callable[[str], str]]] = [
    (folding.fold_all, folding.fold),
    (folding.name_keys, folding.name_key),
    (folding.firm_keys, folding.firm_key),
    (folding.phone_keys, folding.phone_key),
]


@pytest.mark.parametrize(("of_all", "of_one"), FOLDS)
def test_a_column_is_folded_as_its_texts_are(of_all: Any, of_one: Any) -> None:
    texts = ["Kalomi, Ltd.", "  a  B ", "", 'בע"מ אורן', "שָׁלוֹם", "ﬁrm İX", "Σίσυφος", "a_b & co", "ltd", "x\u200fy", "Å̧", "한국",
             "0501234567", "0012345678", "+972 50 123 4567", "050", "0٣٣٣٣٣٣٣٣", "972501234567", "03-1234567 x5", "Añ! " * 900]  # fmt: skip
    for some in (texts, texts[:4], ["a\x1eb", "c"], []):
        assert of_all(some) == [of_one(text) for text in some]


def test_what_is_too_long_for_a_name_is_still_told_from_what_begins_alike() -> None:
    long = "Añ, " * 200_000
    for key in (folding.name_key, folding.firm_key):
        assert key(f"{long}a") == key(f"{long}a") != key(f"{long}b")
        assert key(long)[:20] == key(long[:1000])[:20] and len(key(long)) < 1100


def test_a_block_of_new_records_changes_as_single_ones_do() -> None:
    adds = Adds("client", {"id": [-1, -3, -6], "name": ["a", "c", "f"]})
    adds.put(Client(id=-4, name="d", city="Haifa"))
    adds.put(Client(id=-1, name="A", tags=("x",)))
    adds.drop([1])
    expected = [Client(id=-1, name="A", tags=("x",)), Client(id=-4, name="d", city="Haifa"), Client(id=-6, name="f")]
    assert [change.after for change in adds] == expected
    assert [adds.record(place) for place in range(3)] == expected and adds.place_of(-3) is None
    assert [record for part in adds.parts(2) for record in part] == list(adds)
    assert [change.after for change in Adds("contact", {"id": [-2], "name": ["x"]})] == [Contact(id=-2, name="x")]

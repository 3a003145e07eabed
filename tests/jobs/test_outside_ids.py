"""Numbers by which other programs know a record: kept as what they are, and the first thing by which it is found again."""

import csv
import random
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ClientKind
from clientbook.domain.records import Client, Contact, Deal
from clientbook.jobs.duplicates.known_records import likely_duplicate
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.store.book import Book

FIRMS = (
    ("Kundennummer", "Firma", "E-Mail", "Telefon", "Ort"), ("Customer No.", "Company", "E-mail", "Phone", "City"),
    ("מספר לקוח", "שם החברה", "דוא״ל", "טלפון", "עיר"), ("Account ID", "Account Name", "Email", "Phone", "City"),
    ("Code client", "Société", "E-mail", "Téléphone", "Ville"), ("Код клиента", "Компания", "E-mail", "Телефон", "Город"),
)  # fmt: skip
PEOPLE = (
    ("Record ID", "First Name", "Last Name", "Email", "Company"), ("Contact ID", "First Name", "Last Name", "Email", "Account Name"),
    ("Lead ID", "First Name", "Last Name", "Email", "Company"), ("Id", "Vorname", "Nachname", "E-Mail", "Firma"),
    ("מזהה", "שם פרטי", "שם משפחה", "מייל", "חברה"),
)  # fmt: skip
DEALS = (
    ("Record ID", "Deal Name", "Amount", "Deal Stage", "Company"), ("Opportunity ID", "Opportunity Name", "Amount", "Stage", "Account Name"),
    ("Deal - ID", "Deal - Title", "Deal - Value", "Deal - Stage", "Deal - Organization"),
)  # fmt: skip
STEMS = "Nord Sued Alpina Bering Castor Delta Elbe Fjord Gamma Hansa Iris Jura".split()
GIVEN = "Ann Bo Cy Dana Eli Fay Gil Hana Ivo Jon".split()
FAMILY = "Berg Rask Dahl Levi Cohen Moss Bar Stein Katz Lund".split()


def number(chance: random.Random, kind: int, at: int) -> str:
    """As programs count: from 1, with a letter before, with very many digits, letters and digits."""
    letters = "".join(chance.choice("ABCDEFGHJKLMN0123456789") for _ in range(12))
    return (str(at + 1), f"K-{1000 + at}", str(7_000_000_000 + at * 17), f"001{letters}{at:03}")[kind]


def listed(path: Path, headings: tuple[str, ...], rows: list[tuple[str, ...]], order: list[int]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row[at] for at in order] for row in (headings, *rows))
    return path


def imported(book: Book, path: Path, **how: object) -> dict[str, object]:
    (result,) = import_lists(book, [path], Choices(**how), {})  # type: ignore[arg-type]
    return result


@pytest.mark.parametrize("seed", range(12))
def test_firms_are_updated_whatever_else_became_of_them(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    headings, order = FIRMS[seed % len(FIRMS)], chance.sample(range(5), 5)
    ids = [number(chance, seed % 4, at) for at in range(10)]
    stems = chance.sample(STEMS, 10)
    rows = [(ids[at], f"{stems[at]} GmbH", f"info@firm{at}.example", f"030 55{at}1234", "Bonn") for at in range(10)]
    first = imported(book, listed(tmp_path / "l.csv", headings, rows, order))
    assert (first["added"], first["refused"]) == (10, 0), first
    before = {client.outside_ids: client.id for client in book.all("client") if isinstance(client, Client)}
    assert set(before) == {(f"{headings[0]}: {each}",) for each in ids}
    # Outside they were renamed, moved, and reached elsewhere, and stand in another order.
    changed = [
        (row[0], chance.choice((row[1], f"{stems[at]} Handel AG")), f"mail@new{at}.example", f"040 77{at}4321", "Kiel")
        for at, row in enumerate(rows)
    ]
    chance.shuffle(changed)
    again = imported(book, listed(tmp_path / "l.csv", headings, changed, order), existing=Existing.UPDATE)
    assert (again["added"], again["updated"]) == (0, 10), again
    clients = [client for client in book.all("client") if isinstance(client, Client)]
    assert {client.outside_ids: client.id for client in clients} == before
    assert {(client.name, client.city) for client in clients} == {(row[1], "Kiel") for row in changed}
    third = imported(book, listed(tmp_path / "l.csv", headings, changed, order), existing=Existing.UPDATE)
    assert (third["added"], third["updated"], third["skipped"]) == (0, 0, 10)


@pytest.mark.parametrize("seed", range(10))
def test_people_at_firms_are_updated_and_never_doubled(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    headings, order = PEOPLE[seed % len(PEOPLE)], chance.sample(range(5), 5)
    ids = [number(chance, seed % 4, at) for at in range(10)]
    rows = [(ids[at], GIVEN[at], FAMILY[at], f"p{at}@x{at}.example", f"{STEMS[at % 6]} GmbH") for at in range(10)]
    assert imported(book, listed(tmp_path / "l.csv", headings, rows, order))["added"] == 10
    before = {contact.outside_ids: contact.id for contact in book.all("contact") if isinstance(contact, Contact)}
    changed = [(row[0], row[1], f"{FAMILY[-at]}-Neu", f"q{at}@y{at}.example", row[4]) for at, row in enumerate(rows)]
    again = imported(book, listed(tmp_path / "l.csv", headings, changed, order), existing=Existing.UPDATE)
    assert (again["added"], again["updated"]) == (0, 10), again
    people = [contact for contact in book.all("contact") if isinstance(contact, Contact)]
    assert {contact.outside_ids: contact.id for contact in people} == before
    assert sorted(contact.name for contact in people) == sorted(f"{row[1]} {row[2]}" for row in changed)


@pytest.mark.parametrize("seed", range(9))
def test_deals_are_updated_under_another_title_sum_and_stage(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    headings, order = DEALS[seed % len(DEALS)], chance.sample(range(5), 5)
    ids = [number(chance, seed % 4, at) for at in range(8)]
    rows = [(ids[at], f"Sale of {STEMS[at]}", str(1000 + at), "Proposal", f"{STEMS[at]} GmbH") for at in range(8)]
    assert imported(book, listed(tmp_path / "l.csv", headings, rows, order))["added"] == 8
    before = {deal.outside_ids: deal.id for deal in book.all("deal") if isinstance(deal, Deal)}
    assert len(before) == 8
    changed = [(row[0], f"Renamed {at}", str(2500 + at), "Negotiation", row[4]) for at, row in enumerate(rows)]
    again = imported(book, listed(tmp_path / "l.csv", headings, changed, order), existing=Existing.UPDATE)
    assert (again["added"], again["updated"]) == (0, 8), again
    deals = [deal for deal in book.all("deal") if isinstance(deal, Deal)]
    assert {deal.outside_ids: deal.id for deal in deals} == before
    assert {(deal.title, deal.amount, deal.stage.value) for deal in deals} == {
        (row[1], int(row[2]) * 100, "negotiation") for row in changed
    }


def test_two_programs_that_count_from_one_are_not_one_program(book: Book) -> None:
    known = Client(name="Nord GmbH", emails=("a@nord.example",), outside_ids=("Kundennummer: 12",))
    book.apply(Label("x"), adds([known]))
    other = likely_duplicate(
        book, Client(name="Castor AG", emails=("b@castor.example",), outside_ids=("kundennummer: 12",))
    )
    assert other is not None and (other.reason, other.sure) == ("outside_ids", False)
    assert likely_duplicate(book, Client(name="Castor AG", outside_ids=("Record ID: 12",))) is None
    same = likely_duplicate(book, Client(name="Nord Handel KG", outside_ids=("Kundennummer: 12",)))
    assert same is not None and same.sure
    # Whom the program keeps apart by two numbers, a name alone does not make one.
    person = Client(name="John Smith", kind=ClientKind.PERSON, outside_ids=("Record ID: 1",))
    book.apply(Label("x"), adds([person]))
    namesake = likely_duplicate(book, Client(name="John Smith", kind=ClientKind.PERSON, outside_ids=("Record ID: 2",)))
    assert namesake is not None and not namesake.sure


def test_match_id_asks_for_nothing_but_the_number(book: Book, tmp_path: Path) -> None:
    rows = [
        ("1", "Nord GmbH", "a@a.example", "030 5551234", "Bonn"),
        ("2", "Sued AG", "b@b.example", "030 5551235", "Ulm"),
    ]
    imported(book, listed(tmp_path / "l.csv", FIRMS[0], rows, list(range(5))))
    changed = [
        ("2", "Nord GmbH", "a@a.example", "030 5551234", "Bonn"),
        ("1", "Zeta", "z@z.example", "030 5551299", "Jena"),
    ]
    path = listed(tmp_path / "l.csv", FIRMS[0], changed, list(range(5)))
    again = imported(book, path, existing=Existing.UPDATE, match="id")
    assert (again["added"], again["updated"]) == (0, 2)
    clients = {client.outside_ids[0]: client.name for client in book.all("client") if isinstance(client, Client)}
    assert clients == {"Kundennummer: 1": "Zeta", "Kundennummer: 2": "Nord GmbH"}


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_they_go_out_come_back_are_searched_and_undone(book: Book, tmp_path: Path, ending: str) -> None:
    told = ("Record ID: 4711", "Kundennummer: K-9012")
    (number_,) = book.apply(Label("x"), adds([Client(name="Nord", outside_ids=told)])).touched["client"]
    assert list(book.ids("client", text="4711")) == [number_] and list(book.ids("client", text="9012")) == [number_]
    export_list(book, "client", tmp_path / f"out{ending}")
    book.undo()
    assert likely_duplicate(book, Client(name="Qq", outside_ids=told[:1])) is None
    import_lists(book, [tmp_path / f"out{ending}"], Choices(), {})
    (client,) = book.all("client")
    assert isinstance(client, Client) and client.outside_ids == told


@pytest.mark.parametrize("cells", [["two words here", "more of them"], ["a@b.example", "c@d.example"]])
def test_what_is_no_number_stays_in_the_notes(book: Book, tmp_path: Path, cells: list[str]) -> None:
    rows = [(each, f"Firm {at}", "", "", "") for at, each in enumerate(cells)]
    imported(
        book, listed(tmp_path / "l.csv", ("Customer ID", "Company", "E-mail", "Phone", "City"), rows, list(range(5)))
    )
    assert all(not client.outside_ids for client in book.all("client") if isinstance(client, Client))

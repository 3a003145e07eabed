"""A client's VAT number: read under the headings of many countries, one number one client, however it is written."""

import random
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ClientKind
from clientbook.domain.records import Client, Contact
from clientbook.files.columns.heading_words import PHRASES
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.duplicates.known_records import likely_duplicate
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.exporting.export_person import export_person
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Verdict
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book

LABEL = Label("edited", {"name": ""})
HEADINGS = [
    "VAT",
    "VAT No.",
    "Tax ID",
    "ח.פ.",
    'ח"פ',
    "ע.מ.",
    "עוסק מורשה",
    "USt-IdNr.",
    "UStIdNr",
    "N° TVA",
    "NIF",
    "CIF",
    "P.IVA",
    "ИНН",
]
#: What such numbers look like: letters in front or behind, and in groups.
SHAPES = ["#########", "##-######-#", "DE#########", "DE ### ### ###", "B########", "########Z", "ATU########", "GB ### #### ##",
          "IT###########", "CHE-###.###.### MWST", "############", "FR## #########"]  # fmt: skip


def number(chance: random.Random, shape: str) -> str:
    return "".join(chance.choice("123456789") if sign == "#" else sign for sign in shape)


def otherwise(chance: random.Random, written: str) -> str:
    """The same number as somebody else writes it."""
    bare = [sign for sign in written if sign.isalnum()]
    told = "".join(sign + chance.choice(("", "", "", " ", "-", ".")) for sign in bare[:-1]) + bare[-1]
    return chance.choice((told, told.lower(), f" {told} "))


def listed(folder: Path, heading: str, rows: list[tuple[str, str]]) -> Path:
    path = folder / "list.csv"
    path.write_text(
        "\n".join(
            [
                f'Company;City;"{heading.replace(chr(34), chr(34) * 2)}"',
                *(f"{name};Haifa;{told}" for name, told in rows),
            ]
        ),
        "utf-8",
    )
    return path


@pytest.mark.parametrize("seed", range(12))
def test_numbers_come_in_under_any_heading_and_find_their_client_again(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    heading = chance.choice([*HEADINGS, *PHRASES["vat_number"].split("|")])
    numbers = [number(chance, SHAPES[(seed + n) % len(SHAPES)]) for n in range(8)]
    path = listed(tmp_path, heading, [(f"Firm {chance.randrange(10**6)} {n}", told) for n, told in enumerate(numbers)])
    assert run(book, plan(book, read(path), Choices())).counts[Verdict.ADDED] == 8, heading
    known = {client.vat_number: client for client in book.all("client") if isinstance(client, Client)}
    assert sorted(known) == sorted(numbers), heading
    # Other names, other signs: the same clients, whom the book knows for certain.
    again = [
        (f"Quite another {chance.randrange(10**6)} {n}", otherwise(chance, told)) for n, told in enumerate(numbers)
    ]
    planned = plan(book, read(listed(tmp_path, heading, again)), Choices())
    assert planned.counts[Verdict.ADDED] == 0 and [match.sure for match in planned.matches] == [True] * 8
    assert {match.reason for match in planned.matches} == {"vat_number"}


def test_two_numbers_are_never_surely_one_and_a_kind_is_not_the_other(book: Book) -> None:
    firm = Client(name="Kalomi Ltd", vat_number="514872310", emails=("office@kalomi.com",))
    book.apply(LABEL, adds([firm]))
    again = likely_duplicate(book, Client(name="Kalomi Ltd", emails=("office@kalomi.com",)))
    assert again is not None and again.sure
    other = likely_duplicate(book, Client(name="Kalomi Ltd", emails=("office@kalomi.com",), vat_number="514872311"))
    assert other is not None and not other.sure
    person = likely_duplicate(book, Client(name="Dana", kind=ClientKind.PERSON, vat_number="51-487231-0"))
    assert person is not None and (person.reason, person.sure) == ("vat_number", False)
    for nothing in ("000000000", "999999999", "exempt", "12345", "פטור"):
        assert likely_duplicate(book, Client(name="Zz", vat_number=nothing)) is None


def test_a_number_that_changes_is_found_as_it_is_now_and_undone(book: Book) -> None:
    (number_,) = book.apply(LABEL, adds([Client(name="Kalomi", vat_number="514872310")])).touched["client"]
    before = book.client(number_)
    after = Client(**{**{n: getattr(before, n) for n in before.__dataclass_fields__}, "vat_number": "123456782"})
    book.apply(LABEL, [Change(before, after)])
    asked = [Client(name="Qq", vat_number=told) for told in ("514872310", "12-345678-2")]
    assert [likely_duplicate(book, each) is not None for each in asked] == [False, True]
    assert list(book.ids("client", text="12-345678-2")) == [number_] and not list(book.ids("client", text="514872310"))
    book.undo()
    assert [likely_duplicate(book, each) is not None for each in asked] == [True, False]


def test_sums_and_rates_of_tax_are_no_numbers(book: Book, tmp_path: Path) -> None:
    for told in (["170.00", "1,170.50", "34.00"], ["17%", "18%", "17%"], ["yes", "no", "yes"], ["18", "17", "0"]):
        reading = read(listed(tmp_path, "VAT", [(f"Firm {n}", each) for n, each in enumerate(told)]))
        assert "vat_number" not in reading.fields, told
    texts.use("en")


def test_the_person_of_a_firm_leaves_the_number_with_the_firm(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        "Name,Company,Email,VAT number\nDana Levi,Kalomi,dana@kalomi.com,514872310\nRon Bar,Kalomi Metals,ron@kalomi.com,51-487231-0\n"
    )
    run(book, plan(book, read(path), Choices()))
    (firm,) = book.all("client")
    people = [each for each in book.all("contact") if isinstance(each, Contact)]
    assert isinstance(firm, Client) and firm.vat_number == "514872310"
    assert {each.client_id for each in people} == {firm.id} and not any("51" in each.notes for each in people)


def test_it_is_merged_handed_out_and_erased(book: Book, tmp_path: Path) -> None:
    records = [
        Client(name="Dana Levi", kind=ClientKind.PERSON), Client(name="Dana L.", kind=ClientKind.PERSON, vat_number="514872310")
    ]  # fmt: skip
    first, second = book.apply(LABEL, adds(records)).touched["client"]
    merge(book, "client", [first, second])
    assert book.client(first).vat_number == "514872310"
    target = tmp_path / "dana.json"
    export_person(book, first, target)
    assert "514872310" in target.read_text("utf-8")
    (alone,) = book.apply(LABEL, adds([Client(name="Ron", vat_number="987654312")])).touched["client"]
    erase(book, alone)
    assert b"987654312" not in book.path.read_bytes()

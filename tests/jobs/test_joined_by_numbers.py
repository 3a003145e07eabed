"""Lists of one program, joined by its numbers: people at their firms, deals at firm and person, money at its deal."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clientbook.domain.records import Client, Contact, Deal
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book


@dataclass(frozen=True)
class Program:
    """The headings of a program's lists: number, then what is asked for, in the order of the rows below."""

    name: str
    ids: str  # how it numbers its records
    firms: Sequence[str]  # number, name, city
    people: Sequence[str]  # number, given, family, e-mail, firm's number, firm's name
    deals: Sequence[str]  # number, title, stage, amount, day, firm's number, firm's name, person's number
    money: Sequence[str] = ("Deal ID", "Payment date", "Amount paid")


PROGRAMS = (
    Program(
        "HubSpot", "hubspot", ("Record ID", "Company name", "City"),
        ("Record ID", "First Name", "Last Name", "Email", "Associated Company IDs", "Associated Company"),
        ("Record ID", "Deal Name", "Deal Stage", "Amount", "Close Date", "Associated Company IDs", "Associated Company", "Associated Contact IDs"),
    ),
    Program(
        "HubSpot, primary", "hubspot", ("Record ID", "Company name", "City"),
        ("Record ID", "First Name", "Last Name", "Email", "Primary Associated Company ID", "Company Name"),
        ("Record ID", "Deal Name", "Deal Stage", "Amount", "Close Date", "Primary Associated Company ID", "Associated Company", "Associated Contact IDs"),
    ),
    Program(
        "Salesforce", "salesforce", ("Account ID", "Account Name", "Billing City"),
        ("Contact ID", "First Name", "Last Name", "Email", "Account ID", "Account Name"),
        ("Opportunity ID", "Opportunity Name", "Stage", "Amount", "Close Date", "Account ID", "Account Name", "Contact ID"),
        ("Opportunity ID", "Payment date", "Amount paid"),
    ),
    Program(
        "Salesforce, whole", "salesforce", ("Id", "Name", "BillingCity"),
        ("Id", "FirstName", "LastName", "Email", "AccountId", "Account Name"),
        ("Id", "Name", "StageName", "Amount", "CloseDate", "AccountId", "Account Name", "ContactId"),
        ("OpportunityId", "Payment date", "Amount paid"),
    ),
    Program(
        "Pipedrive", "small", ("Organization - ID", "Organization - Name", "Organization - City"),
        ("Person - ID", "Person - First name", "Person - Last name", "Person - Email - Work", "Organization - ID", "Person - Organization"),
        ("Deal - ID", "Deal - Title", "Deal - Stage", "Deal - Value", "Deal - Expected close date", "Organization - ID", "Deal - Organization", "Person - ID"),
        ("Deal - ID", "Payment date", "Amount paid"),
    ),
    Program(
        "Zoho", "zoho", ("Record Id", "Account Name", "Billing City"),
        ("Record Id", "First Name", "Last Name", "Email", "Account Name.id", "Account Name"),
        ("Record Id", "Deal Name", "Stage", "Amount", "Closing Date", "Account Name.id", "Account Name", "Contact Name.id"),
    ),
    Program(
        "Dynamics", "guid", ("accountid", "Account Name", "address1_city"),
        ("contactid", "firstname", "lastname", "emailaddress1", "parentcustomerid", "Company Name"),
        ("opportunityid", "Topic", "Stage", "Est. Revenue", "Est. Close Date", "parentaccountid", "Account", "parentcontactid"),
        ("opportunityid", "Payment date", "Amount paid"),
    ),
    Program(
        "Odoo", "odoo", ("External ID", "Company name", "City"),
        ("External ID", "First Name", "Last Name", "Email", "Related Company/External ID", "Company Name"),
        ("External ID", "Opportunity", "Stage", "Expected Revenue", "Expected Closing", "Customer/External ID", "Customer", "Contact/External ID"),
    ),
    Program(
        "German", "kunde", ("Kundennummer", "Firma", "Ort"),
        ("Kontakt-ID", "Vorname", "Nachname", "E-Mail", "Kundennummer", "Firma"),
        ("Deal-ID", "Verkaufschance", "Phase", "Betrag", "Abschlussdatum", "Kundennummer", "Firma", "Kontakt-ID"),
        ("Deal-ID", "Zahlungsdatum", "Zahlungsbetrag"),
    ),
)  # fmt: skip
SYLLABLES = (
    "ka lo mi ra te su no bel dan fir gor hal jun kip lor mar nes pol qui ros sel tam ul ver wex yor zan".split()
)
FORMS = ("GmbH", "Ltd", "AB", "")


def words(chance: random.Random, size: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(size)).capitalize()


def numbers(chance: random.Random, of: str, count: int) -> list[str]:
    """As programs number their records: two that count from one give the same."""
    letters = "ABCDEFGHJKLMNPQRSTabcdefghijk0123456789"
    made = {
        "hubspot": lambda at: str(chance.randrange(10**9, 10**11)),
        "salesforce": lambda at: "001" + "".join(chance.choice(letters) for _ in range(15)),
        "small": lambda at: str(at + 1),
        "zoho": lambda at: f"zcrm_{chance.randrange(10**17, 10**18)}",
        "guid": lambda at: f"{chance.getrandbits(128):032x}",
        "odoo": lambda at: f"__export__.res_partner_{at + 7}_{chance.getrandbits(32):08x}",
        "kunde": lambda at: str(10001 + at),
        "sparse": lambda at: str(chance.randrange(10**5)),
    }[of]
    return [made(at) for at in range(count)]


def mistyped(chance: random.Random, name: str) -> str:
    """The name as another list has it: as it is, with two letters in the wrong order, without its form, or not at all."""
    match chance.randrange(4):
        case 0:
            return name
        case 1:
            at = chance.randrange(1, 4)
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        case 2:
            return " ".join(word for word in name.split() if word not in FORMS)
    return ""


def written(path: Path, rows: Iterable[Sequence[str]], order: Sequence[int]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row[at] for at in order] for row in rows)
    return path


class Set:
    """The firms, people, deals and payments of one program, and the truth of who belongs to whom."""

    def __init__(self, chance: random.Random, program: Program, size: int = 12) -> None:
        self.chance, self.program = chance, program
        self.firms = dict(zip(numbers(chance, program.ids, size), self._names(size), strict=True))
        firms = list(self.firms)
        people = [(words(chance, 2), words(chance, 3), chance.choice(firms)) for _ in range(2 * size)]
        self.people = dict(zip(numbers(chance, program.ids, 2 * size), people, strict=True))
        deals = [(f"Sale {words(chance, 3)}", chance.choice(list(self.people))) for _ in range(size)]
        self.deals = dict(zip(numbers(chance, program.ids, size), deals, strict=True))

    def _names(self, size: int) -> list[str]:
        return [
            f"{words(self.chance, 3)} {words(self.chance, 2)} {self.chance.choice(FORMS)}".strip() for _ in range(size)
        ]

    def lists(self, folder: Path, named: bool) -> list[Path]:
        """In the order firms, people, deals, payments; without the firms' names where not `named`."""
        chance, of = self.chance, self.program
        call = lambda firm: mistyped(chance, self.firms[firm]) if named else ""  # noqa: E731
        firms = [(number, name, "Ulm") for number, name in self.firms.items()]
        people = [
            (number, given, family, f"{given}.{family}@mail.example".lower(), firm, call(firm))
            for number, (given, family, firm) in self.people.items()
        ]
        deals = [
            (
                number,
                title,
                "Proposal",
                "100",
                "2027-03-04",
                self.people[person][2],
                call(self.people[person][2]),
                person,
            )
            for number, (title, person) in self.deals.items()
        ]
        money = [(number, "2026-10-11", "25") for number in self.deals]
        found = []
        for name in ("firms", "people", "deals", "money"):
            headings = getattr(of, name)
            keep = [at for at in range(len(headings)) if named or (name, at) not in (("people", 5), ("deals", 6))]
            rows = {"firms": firms, "people": people, "deals": deals, "money": money}[name]
            path = folder / f"{of.name} {name}.csv".replace(",", "")
            found.append(written(path, (headings, *rows), chance.sample(keep, len(keep))))
        return found


def imported(book: Book, path: Path, **how: Any) -> dict[str, Any]:
    (result,) = import_lists(book, [path], Choices(currency="EUR", **how), {})
    assert result["refused"] == 0, (path.name, result["reasons"])
    return result


def joined(book: Book) -> tuple[dict[str, str], dict[str, tuple[str, list[str]]], dict[str, int]]:
    """Each person's firm; each deal's client and people; what came in for each deal."""
    clients = {client.id: client.name for client in book.all("client")}  # type: ignore[attr-defined]
    contacts = {each.id: each for each in book.all("contact") if isinstance(each, Contact)}
    deals = [deal for deal in book.all("deal") if isinstance(deal, Deal)]
    return (
        {each.name: clients.get(each.client_id or 0, "") for each in contacts.values()},
        {
            deal.title: (clients[deal.client_id], [contacts[role.contact_id].name for role in deal.roles])
            for deal in deals
        },
        {deal.title: sum(receipt.amount for receipt in deal.receipts) for deal in deals},
    )


def truth(*sets: Set) -> tuple[dict[str, str], dict[str, tuple[str, list[str]]], dict[str, int]]:
    people = {f"{given} {family}": each.firms[firm] for each in sets for given, family, firm in each.people.values()}
    deals = {}
    for each in sets:
        for title, person in each.deals.values():
            given, family, firm = each.people[person]
            deals[title] = each.firms[firm], [f"{given} {family}"]
    return people, deals, dict.fromkeys(deals, 2500)


@pytest.mark.parametrize("named", [True, False], ids=["misspelt", "absent"])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda each: each.name)
def test_a_whole_set_is_joined_by_its_numbers(book: Book, tmp_path: Path, program: Program, named: bool) -> None:
    chance = random.Random(f"{program.name} {named}")
    one = Set(chance, program)
    results = [imported(book, path) for path in one.lists(tmp_path, named)]
    assert [each["kind"] for each in results] == ["clients", "clients", "deals", "receipts"]
    assert joined(book) == truth(one), [each["told"] for each in results]
    assert len(book.all("client")) == len(one.firms)


@pytest.mark.parametrize("seed", range(6))
def test_two_programs_with_the_same_numbers_do_not_meet(book: Book, tmp_path: Path, seed: int) -> None:
    """Whichever comes in first, and though both count from one under headings of their own."""
    chance = random.Random(seed)
    programs = [each for each in PROGRAMS if each.name in ("HubSpot", "Salesforce", "Pipedrive", "German")]
    chance.shuffle(programs)
    sets = [
        Set(chance, Program(each.name, "small", each.firms, each.people, each.deals, each.money))
        for each in programs[:2]
    ]
    lists = [each.lists(tmp_path, named=True) for each in sets]
    for level in range(3):
        for of_set in lists:
            imported(book, of_set[level])
    people, deals, _sums = joined(book)
    for each in sets:
        own, others = (
            set(each.firms.values()),
            {name for other in sets if other is not each for name in other.firms.values()},
        )
        for given, family, _ in each.people.values():
            assert people[f"{given} {family}"] not in others - own
        for title, _ in each.deals.values():
            assert deals[title][0] not in others - own


@pytest.mark.parametrize("named", [True, False])
def test_numbers_far_apart_are_of_one_program_under_another_heading(book: Book, tmp_path: Path, named: bool) -> None:
    """ "ID" of a firm is the "Company ID" of its people, where numbers that meet by chance would not all do so."""
    chance = random.Random(f"sparse {named}")
    program = Program(
        "Own database", "sparse", ("ID", "Company name", "City"),
        ("ID", "First Name", "Last Name", "Email", "Company ID", "Company Name"),
        ("Deal ID", "Deal Name", "Stage", "Amount", "Close Date", "Company ID", "Company", "Contact ID"),
    )  # fmt: skip
    one = Set(chance, program)
    for path in one.lists(tmp_path, named):
        imported(book, path)
    assert joined(book)[0] == truth(one)[0]


def test_counts_of_two_programs_under_other_headings_say_nothing(book: Book, tmp_path: Path) -> None:
    firms = [
        ("ID", "Company", "City"),
        *((str(at), f"{stem} GmbH", "Ulm") for at, stem in enumerate(SYLLABLES[:20], 1)),
    ]
    people = [
        ("First Name", "Last Name", "Company ID"),
        *(("Ann", f"Berg{stem}", str(at)) for at, stem in enumerate(SYLLABLES[:9], 1)),
    ]
    imported(book, written(tmp_path / "firms.csv", firms, range(3)))
    told = imported(book, written(tmp_path / "people.csv", people, range(3)))["told"]
    assert not book.all("contact") and book.count("client") == 29
    assert any("Company ID (9 cells" in line and "known yet" in line for line in told), told
    notes = {each.name: each.notes for each in book.all("client") if isinstance(each, Client) and each.notes}
    assert notes["Ann Bergka"] == "Company ID: 1" and len(notes) == 9


def test_who_shares_the_number_of_a_firm_is_not_one(book: Book, tmp_path: Path) -> None:
    """People without a firm in the book, with one long number of it: each stays, with the number in the notes."""
    rows = [
        ("Contact ID", "First Name", "Last Name", "Account ID"),
        *((f"003{at:015}", "Ann", f"Berg{stem}", "001000000000ABCDEF") for at, stem in enumerate(SYLLABLES[:5])),
    ]
    result = imported(book, written(tmp_path / "l.csv", rows, range(4)))
    assert result["added"] == 5 and all(each["reason"] != "outside_ids" for each in result["duplicates"]), result
    people = [each for each in book.all("client") if isinstance(each, Client)]
    assert {each.notes for each in people} == {"Account ID: 001000000000ABCDEF"}
    assert all(each.outside_ids[0].startswith("Contact ID: ") for each in people)


def test_further_numbers_of_a_cell_are_kept(book: Book, tmp_path: Path) -> None:
    imported(
        book,
        written(
            tmp_path / "f.csv",
            [("Record ID", "Company name"), ("5111111111", "Nord"), ("5222222222", "Sued")],
            range(2),
        ),
    )
    people = [
        ("Record ID", "First Name", "Last Name", "Associated Company IDs"),
        ("9333333333", "Ann", "Berg", "5222222222;5111111111"),
    ]
    imported(book, written(tmp_path / "p.csv", people, range(4)))
    (ann,) = book.all("contact")
    assert isinstance(ann, Contact) and book.client(ann.client_id or 0).name == "Sued"
    assert ann.notes == "Associated Company IDs: 5111111111" and ann.outside_ids == ("Record ID: 9333333333",)


def test_a_mother_is_not_the_firm_itself(book: Book, tmp_path: Path) -> None:
    rows = [
        ("Account ID", "Account Name", "Parent Account ID"),
        *((f"001{at:015}", f"{words(random.Random(at), 3)} GmbH", "001000000000MOTHER") for at in range(4)),
    ]
    result = imported(book, written(tmp_path / "l.csv", rows, range(3)))
    assert result["added"] == 4 and all(each["reason"] != "outside_ids" for each in result["duplicates"]), result
    assert {each.notes for each in book.all("client") if isinstance(each, Client)} == {
        "Parent Account ID: 001000000000MOTHER"
    }


def test_a_number_of_private_customers_is_their_own(book: Book, tmp_path: Path) -> None:
    rows = [
        ("Kundennummer", "Vorname", "Nachname"),
        *((f"{at}", "Ann", f"Berg{stem}") for at, stem in enumerate(SYLLABLES[:8], 1)),
    ]
    path = written(tmp_path / "l.csv", rows, range(3))
    assert [imported(book, path)["added"] for _ in range(2)] == [8, 0]
    assert not book.all("contact")
    assert {each.outside_ids[0] for each in book.all("client") if isinstance(each, Client)} == {
        f"Kundennummer: {at}" for at in range(1, 9)
    }

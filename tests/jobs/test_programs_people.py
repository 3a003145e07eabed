"""Whose a value is in lists of accounting programs and shops: the firm's, or that of the person beside it."""

from pathlib import Path

import pytest

from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

#: What a program writes, and each client and contact of it with where they are reached.
LISTS = {
    "numbers of customers beside their names": (
        "id,Customer,Customer Name,Customer Email\nin_1,cus_A1,Reef GmbH,a@reef.example\nin_2,cus_A2,Dune KG,b@dune.example\n",
        ["client Reef GmbH a@reef.example [id: in_1, Customer: cus_A1]", "client Dune KG b@dune.example [id: in_2, Customer: cus_A2]"],
    ),
    "numbers of orders under Name": (
        "Name,Email,Billing Name\n#1001,a@reef.example,Mona Reef\n#1002,b@dune.example,Ole Dune\n",
        ["client Mona Reef a@reef.example [Name: #1001]", "client Ole Dune b@dune.example [Name: #1002]"],
    ),
    "a firm in the last name beside a contact": (
        "Co./Last Name\tFirst Name\tCard ID\tContact Name\tEmail\nBluegum Timber\t\tC21\tWes Gum\tw@gum.example\n"
        "Possum\tKylie\tC22\t\tk@possum.example\n",
        ["client Bluegum Timber [Card ID: C21]", "contact Wes Gum w@gum.example", "client Kylie Possum k@possum.example [Card ID: C22]"],
    ),
    "a firm in the last name alone": (
        "Co./Last Name\tFirst Name\tEmail\nBluegum Timber\t\tw@gum.example\nPossum\tKylie\tk@possum.example\n",
        ["client Bluegum Timber w@gum.example", "client Kylie Possum k@possum.example"],
    ),
    "phones of the client and of the contact": (
        "Client Name,Client Phone,Contact First Name,Contact Last Name,Contact Email,Contact Phone\n"
        "Tidal Ltd,+49 40 1111111,Jule,Flut,j@tidal.example,+49 171 2222222\n",
        ["client Tidal Ltd +49 40 1111111", "contact Jule Flut j@tidal.example +49 171 2222222"],
    ),
    "a firm under Name beside its other name and its contact": (
        "Nombre;Nombre comercial;Email;Persona de contacto\nMuebles Ruiz S.L.;Hogar Ruiz;i@ruiz.example;Nuria Paz\n"
        "Cajas Sol S.A.;;c@sol.example;\n",
        ["client Muebles Ruiz S.L.", "contact Nuria Paz i@ruiz.example", "client Cajas Sol S.A. c@sol.example"],
    ),
    "a firm that bears its person's name": (
        "*ContactName,EmailAddress,FirstName,LastName\nHill & Dale Pty Ltd,h@hill.example,Iris,Hill\nKiwi Crafts,k@kiwi.example,Tane,Ruru\n",
        ["client Hill & Dale Pty Ltd", "contact Iris Hill h@hill.example", "client Kiwi Crafts", "contact Tane Ruru k@kiwi.example"],
    ),
    "phones with their kinds in one cell": (
        "Name,Phone numbers\nBea Stone,Phone: (775) 555-0101 Mobile: (775) 555-0102\nCai Reed,Work: 01225 111222\n",
        ["client Bea Stone (775) 555-0101 (775) 555-0102", "client Cai Reed 01225 111222"],
    ),
}  # fmt: skip


def shown(book: Book) -> list[str]:
    found = []
    for kind in ("client", "contact"):
        for record in book.all(kind):
            said = f"{kind} {' '.join([record.name, *record.emails, *record.phones])}"
            found.append(said + (f" [{', '.join(record.outside_ids)}]" if record.outside_ids else ""))
    return found


@pytest.mark.parametrize("name", LISTS)
def test_each_value_is_whose_it_is(tmp_path: Path, name: str) -> None:
    text, expected = LISTS[name]
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    book = Book(tmp_path / "test.clientbook")
    list(import_lists(book, [path], Choices(), {}))
    assert sorted(shown(book)) == sorted(expected)


def test_tags_in_quotes_are_without_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Email,TAGS\nMia Lark,m@lark.example,"""News"",""VIP"""\n', encoding="utf-8")
    book = Book(tmp_path / "test.clientbook")
    list(import_lists(book, [path], Choices(), {}))
    assert [client.tags for client in book.all("client")] == [("News", "VIP")]

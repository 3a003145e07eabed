"""Who a row is already: sure and doubtful duplicates, in the book and in the list, and what is done about each."""

import json
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.choices import Tie
from clientbook.domain.records import Client, Contact
from clientbook.files.columns import values
from clientbook.files.lists.csv_rows import read
from clientbook.files.lists.vcards import vcard
from clientbook.jobs.duplicates.known_records import likely_duplicate
from clientbook.jobs.importing.import_list import mapped, plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, Verdict
from clientbook.jobs.importing.rows.unmapped_cells import Fate
from clientbook.jobs.phones import e164
from clientbook.store.book import Book

HEAD = "Company,Email,Phone,City\n"


def planned(book: Book, text: str, **choices: Any) -> Any:
    path = book.path.parent / "list.csv"
    path.write_text(text, encoding="utf-8")
    return plan(book, read(path), Choices(**choices))


def bring(book: Book, text: str, **choices: Any) -> None:
    run(book, planned(book, text, **choices))


@pytest.fixture
def known(book: Book) -> Book:
    bring(
        book,
        HEAD
        + 'Kalomi Ltd,info@kalomi.com,03-5551234,Haifa\nאורן בע"מ,,,Akko\nSchmidt Maschinenbau GmbH,,+49 30 1234567,\n',
    )
    return book


TWINS = [
    ("Other,INFO@kalomi.com,,", "email", False),  # a mailbox that several may share
    ("Kalomy Ltd,INFO@kalomi.com,,", "email", True),
    ("Kalomi,,,", "name", True),
    ("KALOMI LIMITED,,,", "name", True),
    ("KALOMI INC.,,,", "name", False),  # another legal form is another firm
    ("Kalomi,,04-9999999,Haifa", "name", False),
    ("Kalomi,,03-555 12 34,Jaffa", "phone", False),  # branches may share a switchboard
    ("Kalomi,sales@kalomi.com,,", "name", True),
    ("Kalomi,kalomi@mail.example,,", "name", False),
    ("Kalomi,,+44 3 555 1234,", "phone", False),
    ("אורן,,,", "name", True),
    ("Schmidt Maschinenbau,,,", "name", True),
    ("Schmid Maschinenbau,,,", "alike", False),
    ("Schmidt Machinenbau AG,,,", "alike", False),
    ("Somebody else,,+972-3-555-1234,", "phone", False),
]


@pytest.mark.parametrize(("row", "reason", "sure"), TWINS)
def test_known_rows_are_found_in_the_book_and_say_why(known: Book, row: str, reason: str, sure: bool) -> None:
    made = planned(known, HEAD + row + "\n")
    (match,) = made.matches
    assert (match.reason, match.sure, match.of_list) == (reason, sure, False)
    assert match.existing is (Existing.SKIP if sure else Existing.ADD)


def test_one_mailbox_under_two_names_is_asked_about(known: Book) -> None:
    bring(known, HEAD + "Negev Water,dana@negev.com,,\n")
    (match,) = planned(known, HEAD + "Other,DANA@negev.com,,\n").matches
    assert (match.reason, match.sure, match.existing) == ("email", False, Existing.ADD)


@pytest.mark.parametrize("row", ["Kalomit Partners,,,", "Branch 2,,,", "Oren,,,"])
def test_others_are_no_duplicates(known: Book, row: str) -> None:
    bring(known, HEAD + "Branch 1,,,\n")
    assert planned(known, HEAD + row + "\n").matches == []


def test_known_rows_inside_one_list_are_found_too(book: Book) -> None:
    made = planned(book, HEAD + "Kalomi Steel,,,\nKalomi Steel Ltd,,,\nKalomi Steal,,,\n")
    assert [(m.line, m.sure, m.of_list) for m in made.matches] == [(3, True, True), (4, False, True)]


def test_many_that_share_a_mailbox_a_phone_or_a_name_are_told_apart_in_no_time(book: Book) -> None:
    """Each would be looked at for each: hours, for a list of this length."""
    rows = 12_000
    for cells in (
        lambda n: f"Firm {n},info@group.com,,",
        lambda n: f"Tower {n},,03-5551234,",
        lambda n: f"Kalomi,office@k{n}.com,,",
    ):
        made = planned(book, HEAD + "".join(cells(n) + "\n" for n in range(rows)))
        assert made.counts[Verdict.ADDED] == rows and made.doubtful == rows - 1


def test_firms_of_one_name_with_a_website_each_come_in_once(book: Book) -> None:
    text = "Company,Website\n" + "".join(f"Kalomi,https://k{n}.example\n" for n in range(300))
    for expected in (300, 0):
        made = planned(book, text)
        assert made.counts[Verdict.ADDED] == expected
        run(book, made)


def test_fill_overwrite_skip_and_add_for_all_or_for_one_row(known: Book) -> None:
    row = HEAD + "Kalomi,new@kalomi.com,,Jaffa\n"
    for existing, city, emails in (
        (Existing.SKIP, "Haifa", ("info@kalomi.com",)),
        (Existing.FILL, "Haifa", ("info@kalomi.com",)),
        (Existing.UPDATE, "Jaffa", ("info@kalomi.com", "new@kalomi.com")),
    ):
        for choices in ({"doubtful": existing}, {"rows": {2: existing}}):
            before = known.next_steps()[0]
            bring(known, row, **choices)
            kalomi = next(c for c in known.all("client") if isinstance(c, Client) and c.name == "Kalomi Ltd")
            assert (kalomi.city, kalomi.emails) == (city, emails)
            if known.next_steps()[0] != before:
                known.undo()
    bring(known, HEAD + "אורן,o@oren.co.il,,Eilat\n", doubtful=Existing.FILL)
    oren = next(c for c in known.all("client") if isinstance(c, Client) and c.name.startswith("אורן"))
    assert (oren.city, oren.emails) == ("Akko", ("o@oren.co.il",))
    assert planned(known, row).counts[Verdict.SKIPPED] == 0  # a branch elsewhere, or moved: asked, never skipped
    bring(known, row, rows={2: Existing.ADD})
    assert known.count("client") == 4


def test_further_people_of_a_known_row_are_told_by_their_own_columns(book: Book) -> None:
    head = "Company,Name,Tie,Contact 2 name,Contact 2 phone,Contact 2 title\n"
    bring(book, head + "Acme,Ann Alder,Met,Bob Birch,,Buyer\n")
    again = head + "Acme,Ann Alder,Trusted,Bob Birch,03-5551234,Head of stock\n"
    (match,) = [each for each in planned(book, again).matches if each.name == "Bob Birch"]
    assert match.more == ("Contact 2 phone: 03-5551234", "Contact 2 title: Head of stock")
    bring(book, again, existing=Existing.UPDATE)
    people = {each.name: each for each in book.all("contact") if isinstance(each, Contact)}
    assert people["Bob Birch"].phones == ("03-5551234",)
    assert people["Bob Birch"].tie is Tie.NONE  # the row says that of the other


def test_an_address_beside_any_name_is_the_person_s_and_told_where_the_row_is_skipped(book: Book) -> None:
    head = "Name,Email,Contact 2 name\n"
    bring(book, head + "Ann Alder,ann@a.example,Bob Birch <bob@b.example>\n")
    (bob,) = book.all("contact")
    assert isinstance(bob, Contact) and (bob.name, bob.emails) == ("Bob Birch", ("bob@b.example",))
    again = head + "Ann Alder <alder@a.example>,ann@a.example,Bob Birch <birch@b.example>\n"
    (match,) = planned(book, again, doubtful=Existing.SKIP).matches
    assert match.more == ("Name: Ann Alder <alder@a.example>", "Contact 2 name: Bob Birch <birch@b.example>")


def test_further_people_of_a_known_deal_are_told(book: Book) -> None:
    head = "Deal,Client,Contact name,Amount\n"
    bring(book, head + "Shelves,Acme,Ann Alder; Bob Birch,100\n")
    assert not planned(book, head + "Shelves,Acme,Ann Alder; Bob Birch,100\n").matches[0].more
    (match,) = planned(book, head + "Shelves,Acme,Ann Alder; Cy Cedar,100\n").matches
    assert match.more == ("Contact name: Ann Alder; Cy Cedar",)


def test_a_deal_finds_its_firm_without_the_legal_form(known: Book) -> None:
    deals = "Deal,Client,Amount,Won on\nBig,Kalomi,100,2026-01-02\nSmall,KALOMI LTD.,50,2026-01-03\nOther,Kalomit,5,2026-01-04\n"
    bring(known, deals)
    assert known.count("client") == 4 and len(known.all("deal", client_id=1)) == 2
    assert planned(known, deals).counts["skipped"] == 3


def test_a_new_client_s_likely_duplicate_is_told_while_it_is_typed(known: Book) -> None:
    found = likely_duplicate(known, Client(name="Schmid Maschinenbau"))
    assert found is not None and found.record.name == "Schmidt Maschinenbau GmbH"
    assert likely_duplicate(known, Contact(name="Dana", emails=("x@y.com",))) is None


def test_columns_without_a_home_go_to_the_notes_or_the_tags_or_are_told(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Company,Shoe size,Email\nKalomi,44,a@b.com\nNegev,,\n"
    made = planned(book, text)
    assert made.has_unmapped and made.cells.columns(Fate.NOTED) == ["Shoe size"]
    bring(book, text)
    assert [c.notes for c in book.all("client") if isinstance(c, Client)] == ["Shoe size: 44", ""]
    book.undo()
    bring(book, text, rest="tags")
    assert [c.tags for c in book.all("client") if isinstance(c, Client)] == [("44",), ()]
    book.undo()
    path = book.path.parent / "list.csv"
    run(book, plan(book, mapped(read(path), {"Shoe size": "remark"}), Choices()))
    assert book.all("client")[0].notes == "Shoe size: 44"  # type: ignore[union-attr]
    for words in ([], ["--rest", "drop"]):
        book.undo()
        main(["--book", str(book.path), "import", str(path), *words])
        assert "Shoe size (1 cell" in capsys.readouterr().out


def test_days_are_settled_column_by_column_and_doubt_is_told(book: Book) -> None:
    head = "Deal,Client,Amount,Won on,Invoiced on,Expected on\n"
    made = planned(book, head + "A,K,10,3/4/2026,4/25/2026,13/4/2026\n")
    assert [(each.name, each.columns) for each in made.unanswered] == [("dates", ("Won on",))]
    for answer, month in (("dmy", 4), ("mdy", 3)):
        bring(book, head + "A,K,10,3/4/2026,4/25/2026,13/4/2026\n", answers={"dates": answer})
        (deal,) = book.all("deal")
        assert deal.won_on.month == month and deal.invoiced_on.month == 4 and deal.expected_on.day == 13  # type: ignore[union-attr]
        book.undo()


def test_address_books_come_in_and_our_own_go_round(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D7=9B=D7=94=D7=9F;=D7=93=D7=A0=D7=\r\n=94;;;\r\n"
        b"TEL;CELL:+972501234567\r\nTEL;HOME:03-1234567\r\nitem1.EMAIL;type=INTERNET:dana@x.co.il\r\n"
        b"ORG:Kalomi\\, Ltd;Sales\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ron\r\nBDAY:19850412\r\nbroken line\r\nNOTE:a\\nb\r\nEND:VCARD\r\n"
        b"BEGIN:VCARD\r\nFN:cut off"
    )
    run(book, plan(book, read(path), Choices()))
    (dana,) = book.all("contact")
    assert isinstance(dana, Contact)
    assert (dana.name, dana.phones, dana.emails) == ("דנה כהן", ("+972501234567", "03-1234567"), ("dana@x.co.il",))
    clients = {c.name: c for c in book.all("client") if isinstance(c, Client)}
    assert set(clients) == {"Kalomi, Ltd", "Ron", "cut off"} and clients["Ron"].birthday is not None
    assert (dana.notes, clients["Ron"].notes) == (
        "Kind of phone: +972501234567 cell; 03-1234567 home\nDepartment: Sales",
        "a\nb\n?: broken line",
    )
    records = [(dana, "Kalomi, Ltd"), (clients["Kalomi, Ltd"], ""), (clients["Ron"], ""), (clients["cut off"], "")]
    vcard.write(tmp_path / "out.vcf", records)
    again = Book(tmp_path / "again.clientbook")
    run(again, plan(again, read(tmp_path / "out.vcf"), Choices()))
    for kind in ("client", "contact"):
        stripped = [sorted(str(r).split("name=", 1)[1] for r in each.all(kind)) for each in (book, again)]
        assert stripped[0] == stripped[1]


def test_imports_are_listed_and_taken_back_from_the_command_line(
    known: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(known, HEAD + "Later,,,\n")
    words = ["--book", str(known.path)]
    assert main([*words, "imports", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(each["added"], each["taken_back"]) for each in listed] == [(1, False), (3, False)]
    assert main([*words, "take-back", str(listed[1]["step"])]) == 0
    assert known.count("client") == 1 and "list.csv" in capsys.readouterr().out
    assert main([*words, "take-back", str(listed[1]["step"])]) == 1
    assert main([*words, "take-back", "999"]) == 1


@pytest.mark.parametrize(("typed", "country", "number"), [
    ("050-123 4567", "", "+972501234567"), ("03-5551234 x5", "ישראל", "+97235551234"), ("*2700", "", ""), ("030 1234567", "Germany", "+49301234567"),
    ("+1 (415) 555-2671", "", "+14155552671"), ("call me", "", ""), ("020 7946 0958", "GB", "+442079460958"),
    ("9876543210", "", ""), ("98765 43210", "India", "+919876543210"), ("03-555 12 34 ext. 5", "", "+97235551234"), ("+44 (0)20 7946 0958", "", "+442079460958"),
])  # fmt: skip
def test_phones_have_their_international_form_beside_what_was_typed(typed: str, country: str, number: str) -> None:
    assert e164(typed, country) == number


@pytest.mark.parametrize(("text", "name"), [
    ("Cohen, Dana", "Dana Cohen"), ("van der Berg, Jan", "Jan van der Berg"), ("כהן, דנה", "דנה כהן"), ("Dana Cohen", "Dana Cohen"),
    ("Dana Cohen <dana@x.co.il>", "Dana Cohen"), ('"Cohen, Dana" <d@x.com>', "Dana Cohen"), ("Dana Cohen, MBA", "Dana Cohen, MBA"),
    ("Kalomi, Ltd", "Kalomi, Ltd"), ("Levi, Cohen, Bar", "Levi, Cohen, Bar"), ("Smith, Jr.", "Smith, Jr."), ("<d@x.com>", "<d@x.com>"),
])  # fmt: skip
def test_names_are_turned_to_how_they_are_said(text: str, name: str) -> None:
    assert values.person(text) == name


def test_a_name_inside_an_address_is_the_person_s(book: Book) -> None:
    bring(book, 'Email\n"Dana Cohen <dana@x.co.il>"\nplain@x.com\n')
    assert [c.name for c in book.all("client") if isinstance(c, Client)] == ["Dana Cohen", "plain@x.com"]

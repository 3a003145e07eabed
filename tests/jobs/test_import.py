"""Imports through the job's door: what becomes of each row, and that all of it is one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from clientbook.domain.choices import ClientKind, Stage, Status
from clientbook.domain.errors import Cancelled, UserError
from clientbook.domain.records import Client, Contact, Deal
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import import_lists, plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, Verdict
from clientbook.progress import Progress
from clientbook.resources_path import resource
from clientbook.store.book import Book


def imported(
    book: Book, folder: Path, text: str, mapping: dict[str, str] | None = None, **choices: Any
) -> dict[str, Any]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    (result,) = import_lists(book, [path], Choices(**choices), mapping or {})
    return result


def counts(result: dict[str, Any]) -> Sequence[int]:
    return [result[name] for name in ("added", "updated", "skipped", "refused")]


def clients(book: Book) -> list[Client]:
    return [client for client in book.all("client") if isinstance(client, Client)]


def contacts(book: Book) -> list[Contact]:
    return [contact for contact in book.all("contact") if isinstance(contact, Contact)]


BOTH = "Company,First name,Last name,Email,Phone\nKalomi,Dana,Cohen,d@k.com,050-1234567\nKalomi,Avi,Levi,a@k.com,\n"


def test_deals_that_share_a_title_or_a_client_are_told_apart_in_no_time(book: Book, tmp_path: Path) -> None:
    """Each would be looked at for each: hours, for a list of this length. The same list brings nothing new."""
    head = "Client,Deal,Amount,Stage,Won on\n"
    for name, cells in (
        ("title", lambda n: f"Firm {n},Licence,100"),
        ("client", lambda n: f"Kalomi,Licence,{n}"),
        ("both", lambda n: f"Negev,Order {n},100"),
    ):
        path = tmp_path / f"{name}.csv"
        path.write_text(head + "".join(f"{cells(n)},won,2026-01-05\n" for n in range(6000)), encoding="utf-8")
        for expected in (6000, 0):
            made = plan(book, read(path), Choices())
            assert made.counts[Verdict.ADDED] == expected, name
            run(book, made)


def test_a_company_and_a_person_make_a_client_and_a_contact(book: Book, tmp_path: Path) -> None:
    assert counts(imported(book, tmp_path, BOTH)) == [2, 0, 0, 0]
    (client,) = clients(book)
    assert (client.name, client.kind, client.emails) == ("Kalomi", ClientKind.FIRM, ())
    assert {(c.name, c.emails, c.client_id) for c in contacts(book)} == {
        ("Dana Cohen", ("d@k.com",), client.id),
        ("Avi Levi", ("a@k.com",), client.id),
    }
    book.undo()
    assert book.count("client") == book.count("contact") == 0


def test_the_same_list_again_adds_nothing(book: Book, tmp_path: Path) -> None:
    imported(book, tmp_path, BOTH)
    assert counts(imported(book, tmp_path, BOTH)) == [0, 0, 2, 0]
    assert len(book.history()) == 1


def test_a_person_alone_is_a_client_or_on_request_a_contact(book: Book, tmp_path: Path) -> None:
    text = "Name,Email,Job title,Date of birth\nDana Cohen,d@x.com,Nurse,1980-02-03\n"
    imported(book, tmp_path, text)
    assert [(c.kind, c.title, str(c.birthday)) for c in clients(book)] == [(ClientKind.PERSON, "Nurse", "1980-02-03")]
    imported(book, tmp_path, text, as_kind="contacts")
    assert [(c.name, c.client_id) for c in contacts(book)] == [("Dana Cohen", None)]


def test_existing_clients_are_updated_on_request_without_losing_anything(book: Book, tmp_path: Path) -> None:
    imported(book, tmp_path, "Company,City,Phone,Notes\nKalomi,Haifa,04-5551234,first\n")
    text = "Company,City,Phone,Notes\nKalomi,Akko,04-5559999,second\n"
    assert counts(imported(book, tmp_path, text, doubtful=Existing.UPDATE)) == [0, 1, 0, 0]
    (client,) = clients(book)
    assert (client.city, client.phones, client.notes) == ("Akko", ("04-5551234", "04-5559999"), "first\nsecond")
    assert counts(imported(book, tmp_path, text, existing=Existing.UPDATE)) == [0, 0, 1, 0]
    book.undo()
    assert clients(book)[0].city == "Haifa"


def test_firms_of_one_name_with_different_sites_are_two(book: Book, tmp_path: Path) -> None:
    text = "Name,Website,Industry\nPark LLC,http://park.com,A\nPark LLC,https://www.park.org/,B\nPark LLC,park.com,C\n"
    assert counts(imported(book, tmp_path, text)) == [2, 1, 0, 0]
    assert [client.notes for client in clients(book)] == ["Industry: C", ""]


def test_known_rows_inside_a_list_are_found_by_mail_and_by_phone_in_any_form(book: Book, tmp_path: Path) -> None:
    text = "Name,Email,Phone\nDana,D@x.com,\nDANA,d@X.com,\nAvi,,050-123-4567\nAvi,,+972 50 1234567\nRon,,0501234567\n"
    assert counts(imported(book, tmp_path, text)) == [3, 0, 2, 0]
    told = {client.name: (client.phones, client.notes) for client in clients(book)}
    assert told["Dana"] == ((), "") and told["Avi"][0] == ("050-123-4567",)


def test_what_cannot_be_read_is_kept_or_refused_with_its_place(book: Book, tmp_path: Path) -> None:
    text = "Name,Email,Phone,Status\nDana,not mail,9.72501E+11,x\nAvi,no mail,at work,Hot\n,,,\n,,,Active\n"
    result = imported(book, tmp_path, text)
    assert counts(result) == [2, 0, 0, 1]
    assert result["reasons"] == ["list.csv:5: the row has no name, company, e-mail or phone"]
    assert result["remarks"] == ["Phone: phones that a spreadsheet has spoilt (9.7E+11) are in the notes"]
    avi, dana = sorted(clients(book), key=lambda client: client.name)
    assert avi.notes == "Email: no mail\nPhone: at work\nStatus: Hot"
    assert dana.notes == "Email: not mail\nPhone: 9.72501E+11\nStatus: x" and dana.phones == ()


def test_a_row_tells_firms_from_people_by_what_it_says(book: Book, tmp_path: Path) -> None:
    text = (
        "Name,Company,Is a company,Email\n"
        "Kalomi Steel,,1,k@x.com\nDana Cohen,,0,d@x.com\nOren Ltd.,,,o@x.com\nNegev Water,Negev Water,,n@x.com\n"
    )
    assert counts(imported(book, tmp_path, text)) == [4, 0, 0, 0]
    assert {(c.name, c.kind) for c in clients(book)} == {
        ("Kalomi Steel", ClientKind.FIRM), ("Dana Cohen", ClientKind.PERSON), ("Oren Ltd.", ClientKind.FIRM), ("Negev Water", ClientKind.FIRM),
    }  # fmt: skip
    assert not contacts(book)


def test_cells_come_in_as_they_were_meant(book: Book, tmp_path: Path) -> None:
    text = (
        "Name;Email;Phone;Mobile;Street;House number;PLZ;City;Status\n"
        "Dana Cohen;03-5551234;dana@x.com;'+972 50 123 4567;Harbour;7b;80331;Haifa;Aktiv\n"
        "Avi Levi;avi@x.com;not available;3480195180.0;7;Harbour;N/A;Haifa;Inactivo\n"
    )
    assert counts(imported(book, tmp_path, text)) == [2, 0, 0, 0]
    dana, avi = clients(book)
    assert (dana.emails, dana.phones) == (("dana@x.com",), ("+972 50 123 4567", "03-5551234"))
    assert (avi.emails, avi.phones) == (("avi@x.com",), ("3480195180",))
    assert [dana.address, avi.address] == ["Harbour 7b, 80331", "7 Harbour"]
    assert [dana.status, avi.status] == [Status.ACTIVE, Status.DORMANT]
    assert dana.notes == avi.notes == "" and dana.tags == avi.tags == ()


def test_refused_rows_are_saved_with_their_reasons_and_come_in_once_mended(book: Book, tmp_path: Path) -> None:
    path, refused = tmp_path / "list.csv", tmp_path / "refused.csv"
    path.write_text("Name,City\n,Haifa\nAvi,Lod\n", encoding="utf-8")
    import_lists(book, [path], Choices(), {}, refused)
    mended = refused.read_text(encoding="utf-8-sig").replace(",Haifa", "Dana,Haifa")
    refused.write_text(mended, encoding="utf-8")
    (result,) = import_lists(book, [refused], Choices(rest="notes"), {})
    assert counts(result) == [1, 0, 0, 0] and {c.name for c in clients(book)} == {"Avi", "Dana"}
    assert result["not_imported"] == [] and not any(client.notes for client in clients(book))


DEALS = (
    "Deal,Client,Amount,Currency,Stage,Won on,Invoiced on,Paid,Paid on,Employer,Share\n"
    'Steel,Kalomi,"1,234.50",ILS,Won,25/11/2026,26/11/2026,1000,27/11/2026,Northwind,60%\n'
    "Tin,Kalomi,$99,,open,,,,,,\n"
)


def test_deals_come_with_clients_receipts_and_employers(book: Book, tmp_path: Path) -> None:
    assert counts(imported(book, tmp_path, DEALS)) == [2, 0, 0, 0]
    deals = {deal.title: deal for deal in book.all("deal") if isinstance(deal, Deal)}
    steel = deals["Steel"]
    assert (steel.amount, steel.stage, str(steel.won_on), steel.receipts[0].amount) == (
        123450,
        Stage.WON,
        "2026-11-25",
        100000,
    )
    assert (deals["Tin"].amount, deals["Tin"].currency) == (9900, "USD")
    assert [e.name for e in book.employers()] == ["Northwind"] and len(clients(book)) == 1
    assert counts(imported(book, tmp_path, DEALS)) == [0, 0, 2, 0]


def test_a_client_buys_again(book: Book, tmp_path: Path) -> None:
    """No deal is lost because another one has its name: not inside a list, not in next month's."""
    text = "Client,Amount,Won on\nKalomi,100,2026-01-05\nKalomi,200,2026-01-05\nKalomi,100,2026-01-06\n"
    assert counts(imported(book, tmp_path, text)) == [3, 0, 0, 0]
    assert counts(imported(book, tmp_path, text)) == [0, 0, 3, 0]
    monthly = "Deal,Client,Amount,Won on\nService,Kalomi,100,2026-0{m}-01\n"
    for month in (1, 2):
        assert counts(imported(book, tmp_path, monthly.format(m=month))) == [1, 0, 0, 0]


def test_a_deal_that_moved_on_is_updated_and_not_doubled(book: Book, tmp_path: Path) -> None:
    imported(book, tmp_path, "Deal,Client,Amount,Stage\nSteel,Kalomi,100,Proposal\n")
    text = "Deal,Client,Amount,Stage,Won on\nSteel,Kalomi,120,Won,2026-01-05\n"
    assert counts(imported(book, tmp_path, text, existing=Existing.UPDATE)) == [0, 1, 0, 0]
    (deal,) = book.all("deal")
    assert isinstance(deal, Deal) and (deal.amount, deal.stage) == (12000, Stage.WON)


def test_amounts_without_a_currency_are_in_the_plan_s(book: Book, tmp_path: Path) -> None:
    from clientbook.files.plan.plan_file import read_plan
    from clientbook.jobs.pay.plans import set_plan

    set_plan(book, read_plan('employer = "N"\ncurrency = "USD"\nstarts = 2026-01-01\n', "plan.toml"))
    imported(book, tmp_path, "Deal,Client,Amount\nSteel,Kalomi,100\n")
    assert [deal.currency for deal in book.all("deal") if isinstance(deal, Deal)] == ["USD"]


def test_receipts_find_their_deal_and_double_nothing(book: Book, tmp_path: Path) -> None:
    imported(book, tmp_path, DEALS)
    text = "Deal,Received on,Amount\nSteel,2026-12-01,200\nSteel,2026-12-02,34.50\nGold,2026-12-01,5\n"
    result = imported(book, tmp_path, text)
    assert counts(result) == [2, 0, 0, 1] and "Gold" in result["reasons"][0]
    (steel,) = [d for d in book.all("deal", title="Steel") if isinstance(d, Deal)]
    assert [r.amount for r in steel.receipts] == [100000, 20000, 3450]
    assert counts(imported(book, tmp_path, text)) == [0, 0, 2, 1]
    book.undo()
    assert len(book.deal(steel.id).receipts) == 1


@pytest.mark.parametrize(("cell", "code"), [("soon", "not-a-date"), ("31/02/2026", "not-a-date")])
def test_no_day_of_a_deal_is_guessed(book: Book, tmp_path: Path, cell: str, code: str) -> None:
    result = imported(book, tmp_path, f"Deal,Client,Amount,Won on\nSteel,Kalomi,5,{cell}\n")
    assert counts(result) == [0, 0, 0, 1] and "Won on" in result["reasons"][0]


def test_columns_can_be_mapped_by_hand(book: Book, tmp_path: Path) -> None:
    text = "Who,Where\nDana,Haifa\n"
    with pytest.raises(UserError, match="no-name-column"):
        imported(book, tmp_path, text)
    imported(book, tmp_path, text, {"Who": "name", "Where": "city"})
    assert [(c.name, c.city) for c in clients(book)] == [("Dana", "Haifa")]
    with pytest.raises(UserError, match="unknown-field"):
        imported(book, tmp_path, text, {"Who": "nickname"})


def test_planning_changes_nothing_and_can_be_cancelled(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\n" + "".join(f"Person {n}\n" for n in range(5000)), encoding="utf-8")
    progress = Progress(lambda done, _: progress.cancel() if done >= 2000 else None)
    with pytest.raises(Cancelled):
        plan(book, read(path), Choices(), progress)
    assert book.count("client") == 0 and book.history() == []


def test_the_sample_lists_come_in_whole(book: Book) -> None:
    places = [resource(f"samples/{name}.csv") for name in ("clients", "contacts", "deals", "receipts")]
    results = import_lists(book, places, Choices(), {})
    assert [result["kind"] for result in results] == ["clients", "clients", "deals", "receipts"]
    assert all(counts(result)[1:] == [0, 0, 0] for result in results)

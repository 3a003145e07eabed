"""Books and lists in which thousands hang on one, or are all alike: with each held against each, these take minutes."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.pay.reconciliation.verdicts import Verdict as Judged
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Contact, Deal, Employer, FormerPlace, Plan, Receipt
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.edit_many import edit_many, setting
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, Verdict
from clientbook.jobs.pay.employer_statements import import_employer_statement, look_at
from clientbook.jobs.pay.forecast import leaving
from clientbook.jobs.pay.reconciliation import reconciliation_of
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.jobs.safety.erase import erase
from clientbook.jobs.safety.take_back import take_back, taking_back
from clientbook.store.book import Book

TODAY = date(2026, 11, 27)


def with_people(book: Book, count: int, **values: Any) -> int:
    """A client with so many contacts; returns its id."""
    people = [
        Contact(id=-2 - n, client_id=-1, name=f"Person {n}", emails=(f"p{n}@kalomi.example",), **values)
        for n in range(count)
    ]
    made = book.apply(Label("x"), [Change(None, Client(id=-1, name="Kalomi")), Adds.of("contact", people)], total=count)
    return made.ids[-1]


def with_deals(book: Book, count: int, **values: Any) -> None:
    """So many deals of one client, and an employer whose plan pays 5 % of them."""
    sales = Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),))
    others = [
        Client(id=-1, name="Kalomi"),
        Employer(id=-2, name="Northwind", starts_on=date(2026, 10, 1)),
        Plan(id=-3, employer_id=-2, starts=date(2026, 10, 1), components=(sales,)),
    ]
    deals = [Deal(id=-4 - n, client_id=-1, title="Licence", amount=100_000, **values) for n in range(count)]
    book.apply(Label("x"), adds([*others, *deals]))


def brought(book: Book, text: str, **choices: Any) -> Any:
    path = book.path.parent / "list.csv"
    path.write_text(text, encoding="utf-8")
    return run(book, plan(book, read(path), Choices(**choices)))


def test_tens_of_thousands_of_contacts_go_and_come_back(book: Book) -> None:
    """Whom others report to is found by an index, also while very many go."""
    with_people(book, 60_000)
    book.undo()
    assert book.count("contact") == 0
    book.redo()
    assert book.count("contact") == 60_000
    book.check()


def test_every_row_of_a_list_adds_to_one_client(book: Book) -> None:
    rows = 4000
    text = "Company,Phone,Tags\n" + "".join(f"Kalomi,+972 50 {1_000_000 + n},tag {n}\n" for n in range(rows))
    done = brought(book, text, existing=Existing.UPDATE, doubtful=Existing.UPDATE)
    assert done.counts[Verdict.ADDED] == 1 and done.counts[Verdict.UPDATED] == rows - 1
    (client,) = book.all("client")
    assert isinstance(client, Client) and len(client.phones) == len(client.tags) == rows
    again = plan(book, read(book.path.parent / "list.csv"), Choices())
    assert again.counts[Verdict.SKIPPED] == rows


def test_a_client_is_found_by_what_a_row_before_has_added(book: Book) -> None:
    text = "Company,Email,Phone\nKalomi,a@k.example,\nKalomi,,050-1234567\nKalomi Ltd,,\nOther,,050-1234567\n"
    done = brought(book, text, existing=Existing.UPDATE, doubtful=Existing.UPDATE)
    assert [done.counts[each] for each in (Verdict.ADDED, Verdict.UPDATED, Verdict.SKIPPED)] == [1, 2, 1]


def test_every_row_is_a_payment_for_one_deal(book: Book) -> None:
    with_deals(book, 1, stage=Stage.WON, won_on=TODAY)
    rows = 8000
    text = "Deal,Received on,Amount\n" + "".join(
        f"Licence,{TODAY - timedelta(n % 700)},{n + 1}.00\n" for n in range(rows)
    )
    assert brought(book, text).counts[Verdict.ADDED] == rows
    (deal,) = book.all("deal")
    assert isinstance(deal, Deal) and len(deal.receipts) == rows
    assert list(deal.receipts) == sorted(deal.receipts, key=lambda each: each.on)
    assert brought(book, text).counts[Verdict.SKIPPED] == rows


def test_all_payments_stay_that_rows_of_a_list_of_deals_tell_of_one(book: Book) -> None:
    with_deals(book, 1, stage=Stage.WON, won_on=TODAY)
    text = "Client,Deal,Amount,Paid,Paid on,Stage\n" + "".join(
        f"Kalomi,Licence,1000.00,{n}.00,2026-11-0{n},won\n" for n in (1, 2, 3)
    )
    brought(book, text, existing=Existing.UPDATE)
    (deal,) = book.all("deal")
    assert isinstance(deal, Deal)
    assert deal.receipts == tuple(Receipt(date(2026, 11, n), n * 100) for n in (1, 2, 3))


def test_thousands_of_clients_become_one_and_many_again(book: Book) -> None:
    count = 4000
    book.apply(Label("x"), adds(Client(id=-1 - n, name="Kalomi") for n in range(count)))
    ids = list(book.ids("client"))
    people = [Contact(client_id=each, name="Dana", formerly=(FormerPlace(each, TODAY),)) for each in ids]
    book.apply(Label("x"), adds(people))
    done = merge(book, "client", ids)
    assert book.count("client") == 1
    assert all(isinstance(each, Contact) and each.formerly[0].client_id == ids[0] for each in book.all("contact"))
    take_back(book, taking_back(book, done.step.id))
    assert book.count("client") == count
    assert {each.client_id for each in book.all("contact") if isinstance(each, Contact)} == set(ids)


def test_a_client_with_thousands_of_people_is_erased(book: Book) -> None:
    number = with_people(book, 4000)
    edit_many(book, "contact", book.ids("contact"), setting("title", "Buyer"), Label("x", {"name": "Person 7"}), TODAY)
    erase(book, number)
    assert book.count("contact") == 0
    content = book.path.read_bytes()
    assert b"Person 7" not in content and b"kalomi.example" not in content


def test_a_client_with_thousands_of_e_mails_is_erased(book: Book) -> None:
    emails = tuple(f"p{n}@kalomi.example" for n in range(1500))
    book.apply(
        Label("x"), adds([Client(id=-1, name="Kalomi", emails=emails), Client(id=-2, name="Negev", notes=emails[-1])])
    )
    first, second = book.ids("client")
    assert erase(book, first).naming == [("client", second)]


def test_what_thousands_of_deals_nearly_pay_is_told_of_the_first(book: Book) -> None:
    with_deals(book, 5000, stage=Stage.NEGOTIATION, expected_on=TODAY)
    made = leaving(book, "", TODAY)
    assert made.nearly_all == 5000
    assert [pay for _, _, pay in made.nearly] == [5_000] * 10


def test_a_closed_month_is_corrected_deal_by_deal(book: Book) -> None:
    """All its deals change, and change back."""
    count = 5000
    with_deals(book, count, stage=Stage.WON, won_on=date(2026, 10, 5))
    close_month(book, "2026-10", today=TODAY)
    edit_many(book, "deal", book.ids("deal"), lambda deal: replace(deal, share=Decimal("0.5")), Label("x"), TODAY)
    made = statement_of(book, "2026-11")
    assert len(made.entries) == count and made.totals.payable == count * -2_500
    close_month(book, "2026-11", today=TODAY, early=True)
    edit_many(book, "deal", book.ids("deal"), lambda deal: replace(deal, share=Decimal(1)), Label("x"), TODAY)
    made = statement_of(book, "2026-12")
    assert len(made.entries) == count and made.totals.payable == count * 2_500


def test_a_photo_of_a_hundred_thousand_lines_in_an_address_book(book: Book) -> None:
    photo = "PHOTO;ENCODING=QUOTED-PRINTABLE:" + "=\n".join("A" * 74 for _ in range(100_000))
    note = "NOTE;ENCODING=\n QUOTED-PRINTABLE:one=\ntwo=\n  three"
    path = book.path.parent / "phone.vcf"
    path.write_text(f"BEGIN:VCARD\nFN:Dana\n{photo}\n{note}\nTEL:050-1234567\nEND:VCARD\n", encoding="utf-8")
    run(book, plan(book, read(path), Choices()))
    (dana,) = book.all("client")
    assert isinstance(dana, Client)
    assert (dana.name, dana.phones, dana.notes) == ("Dana", ("050-1234567",), "onetwothree")


def test_an_employer_states_thousands_of_deals_in_words(book: Book) -> None:
    count = 6000
    with_deals(book, count, stage=Stage.WON, won_on=date(2026, 10, 5))
    edit_many(
        book, "deal", book.ids("deal"), lambda deal: replace(deal, invoice=f"INV {deal.id:06}"), Label("x"), TODAY
    )
    path = book.path.parent / "theirs.csv"
    lines = "".join(f"thanks for inv {each.id:06} of October,50.00\n" for each in book.all("deal"))
    path.write_text("Text,Amount\n" + lines, encoding="utf-8")
    import_employer_statement(book, look_at(path), "2026-10")
    made = reconciliation_of(book, "2026-10")
    assert len(made.differences) == count
    assert {each.verdict for each in made.differences} == {Judged.MATCHED}

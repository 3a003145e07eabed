"""Our own lists come in again: whole in another book, without doubling anything in the book that they are from."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ClientKind, Stage, Status, Tie, Work
from clientbook.domain.records import Client, Contact, Deal, Record
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Verdict
from clientbook.store.book import Book

KINDS = ("client", "contact", "deal")


def fill(book: Book) -> None:
    firm = Client(
        id=-1,
        name="Kalomi, Ltd.",
        kind=ClientKind.FIRM,
        status=Status.DORMANT,
        work=Work.SERVICE,
        emails=("office@kalomi.com", "Sales@kalomi.com"),
        phones=("03-9876543", "+44 20 7946 0018"),
        website="https://kalomi.com",
        tags=("VIP", "north"),
        notes="Two lines:\nthe second",
    )
    person = Client(
        id=-2, name="Dana Sela", kind=ClientKind.PERSON, title="Painter", birthday=date(1980, 2, 3), status=Status.LOST
    )
    namesake = Client(id=-3, name="Ron Bar", kind=ClientKind.PERSON, phones=("050-1234567",))
    contacts = [
        Contact(name="Avi Levi", client_id=-1, tie=Tie.ALLY, decides=True, tags=("golf",), notes="Likes tea"),
        Contact(name="Maya Gal", client_id=-2, title="Agent", emails=("maya@gal.org",)),
        Contact(name="Nobody's Friend", phones=("052-7654321",), birthday=date(1990, 1, 2), notes="From the fair"),
    ]
    deals = [
        Deal(title="Steel", client_id=-1, amount=120000, currency="USD", opened_on=date(2026, 1, 5)),
        Deal(title="Walls", client_id=-2, stage=Stage.LOST, lost_on=date(2026, 3, 4), lost_reason="Price, time"),
        Deal(id=-11, title="Steel", client_id=-1, stage=Stage.WON, won_on=date(2026, 2, 2), amount=5000),
        Deal(
            title="Steel, back",
            client_id=-1,
            stage=Stage.WON,
            won_on=date(2026, 4, 5),
            amount=-2000,
            cancelled_on=date(2026, 5, 6),
            term_months=18,
            tax_rate=Decimal("0.175"),
            exchange_rate=Decimal("3.6521"),
            exchange_on=date(2026, 4, 3),
            credits=-11,
        ),
    ]
    book.apply(Label("edited"), adds([firm, person, namesake, *contacts, *deals]))


def told(book: Book, kind: str) -> list[Record]:
    """The records without their ids: a client's name stands for it."""
    found: list[Record] = []
    names = book.names("client", book.ids("client"))
    for record in book.all(kind):
        client = getattr(record, "client_id", None)
        found.append(replace(record, id=0))
        if isinstance(record, Contact | Deal):
            found[-1] = replace(record, id=0, client_id=0, notes=f"{record.notes}@{names.get(client or 0)}")
        if isinstance(record, Deal) and record.credits is not None:
            credited = book.get("deal", record.credits)
            assert isinstance(credited, Deal)
            day = credited.won_on or date.min
            found[-1] = replace(found[-1], credits=day.toordinal())  # ids differ from book to book
    return sorted(found, key=repr)


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_all_of_it_comes_back_once(book: Book, tmp_path: Path, language: str, ending: str) -> None:
    fill(book)
    texts.use(language)
    other = Book(tmp_path / "other.clientbook")
    for kind in KINDS:
        target = tmp_path / f"{kind}s.{ending}"
        count = export_list(book, kind, target)
        again = plan(book, read(target), Choices())
        assert again.counts[Verdict.SKIPPED] == count and again.size() == 0, kind
        assert run(other, plan(other, read(target), Choices())).counts[Verdict.ADDED] == count
    for kind in KINDS:
        assert told(other, kind) == told(book, kind)

"""Many records edited, tagged and copied: one step each, which says how many, and is taken back whole."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest

from clientbook import labels
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Stage, Status, Tie
from clientbook.domain.errors import Cancelled, UserError
from clientbook.domain.records import Client, Contact, Deal, Receipt, TieStep
from clientbook.jobs.copy_records import duplicate
from clientbook.jobs.edit_many import edit_many, setting, tagging, untagging
from clientbook.progress import Progress
from clientbook.store.book import Book

TODAY = date(2026, 11, 24)


def filled(book: Book, count: int) -> list[int]:
    records = [
        Client(name=f"Firm {n}", city="Haifa" if n % 2 else "", tags=("VIP",) if n % 3 == 0 else ())
        for n in range(count)
    ]
    book.apply(Label("edited"), adds(records))
    return list(book.ids("client"))


def clients(book: Book) -> list[Client]:
    return cast(list[Client], book.all("client"))


def test_one_step_says_how_many_really_changed_and_is_taken_back_whole(book: Book) -> None:
    ids = filled(book, 2500)
    before = clients(book)
    done = edit_many(book, "client", ids, setting("city", "Haifa"), Label("edited-many"), TODAY)
    assert done.counts == (0, 1250, 0) and {client.city for client in clients(book)} == {"Haifa"}
    assert labels.step_text(done.step.label) == "Edit 1,250 records"
    book.undo()
    assert clients(book) == before
    with pytest.raises(UserError, match="nothing-to-do"):
        edit_many(book, "client", ids, setting("status", Status.PROSPECT), Label("edited-many"), TODAY)


def test_tags_are_added_once_and_taken_off_in_any_spelling(book: Book) -> None:
    ids = filled(book, 6)
    done = edit_many(book, "client", ids, tagging(["vip", "North"]), Label("tagged", {"tags": "vip, North"}), TODAY)
    assert [client.tags for client in clients(book)][:2] == [("VIP", "North"), ("vip", "North")]
    assert labels.step_text(done.step.label) == "Add vip, North to 6 records"
    edit_many(book, "client", ids, untagging(["Vip"]), Label("untagged", {"tags": "Vip"}), TODAY)
    assert {client.tags for client in clients(book)} == {("North",)}


def test_edits_that_lie_apart_are_found_by_what_they_say_now(book: Book) -> None:
    ids = filled(book, 6000)
    person = Contact(name="Dana", client_id=ids[3])
    book.apply(Label("edited"), adds([person]))
    edit_many(book, "client", ids[::3], setting("city", "Ashdod"), Label("edited-many"), TODAY)
    book.check()
    in_haifa = {client.id for client in clients(book) if client.city == "Haifa"}
    assert len(book.search("ashdod")) == 2000 and set(book.search("haifa")) == in_haifa
    edit_many(book, "client", ids[3:6], setting("name", "Quorum"), Label("edited-many"), TODAY)
    assert set(book.search("quorum dana")) == set(book.ids("contact")) and len(book.search("quorum")) == 4
    for _ in range(2):
        book.undo()
    book.check()
    assert not book.search("quorum") and not book.search("ashdod") and len(book.search("haifa")) == 3000
    for _ in range(2):
        book.redo()
    book.check()
    assert len(book.search("quorum")) == 4 and len(book.search("ashdod")) == 2000


def test_what_follows_from_an_edit_follows_for_each(book: Book) -> None:
    book.apply(
        Label("edited"),
        adds(
            [
                Client(id=-1, name="Kalomi"),
                *(Deal(client_id=-1, title=f"D{n}", opened_on=TODAY) for n in range(3)),
                Contact(name="Dana"),
            ]
        ),
    )
    deals = [deal.id for deal in book.all("deal")]
    edit_many(book, "deal", deals, setting("stage", Stage.WON), Label("edited-many"), TODAY)
    assert {(deal.won_on, deal.stage_on) for deal in cast(list[Deal], book.all("deal"))} == {(TODAY, TODAY)}
    (dana,) = book.all("contact")
    edit_many(book, "contact", [dana.id, 999], setting("tie", Tie.MET), Label("edited-many"), TODAY)
    assert book.contact(dana.id).tie_steps == (TieStep(TODAY, Tie.MET),)


def test_others_may_write_meanwhile_and_a_cancelled_edit_leaves_nothing(book: Book) -> None:
    ids = filled(book, 3000)
    other = Book(book.path)
    first = book.client(ids[0])

    def meddling(record: Any) -> Any:
        return replace(record, industry="Steel")

    other.apply(Label("edited"), [Change(first, replace(first, city="Akko"))])
    other.apply(Label("deleted"), [Change(book.client(ids[1]), None)])
    edit_many(book, "client", ids, meddling, Label("edited-many"), TODAY)
    assert book.client(ids[0]).city == "Akko" and {client.industry for client in clients(book)} == {"Steel"}

    progress = Progress(lambda done, _: progress.cancel() if done else None)
    before = clients(book)
    with pytest.raises(Cancelled):
        edit_many(book, "client", ids, setting("city", "Yafo"), Label("edited-many"), TODAY, progress)
    assert clients(book) == before


def test_a_copy_begins_anew(book: Book) -> None:
    won = Deal(
        client_id=-1, title="Steel", stage=Stage.WON, amount=500, won_on=TODAY, invoiced_on=TODAY, invoice="17",
        receipts=(Receipt(TODAY, 500),), share=Decimal("0.5"), expected_on=date(2026, 1, 1),
    )  # fmt: skip
    book.apply(
        Label("edited"),
        adds(
            [
                Client(id=-1, name="Kalomi", tags=("a",)),
                won,
                Contact(id=-2, name="Dana", tie=Tie.MET, tie_steps=(TieStep(date(2020, 1, 1), Tie.MET),)),
            ]
        ),
    )
    (deal,) = book.all("deal")
    done = duplicate(book, "deal", [deal.id], TODAY)
    copy = book.deal(done.ids[-1])
    assert (copy.title, copy.stage, copy.amount, copy.share) == ("Steel (copy)", Stage.OPEN, 500, Decimal("0.5"))
    assert (
        not any((copy.won_on, copy.invoiced_on, copy.invoice, copy.receipts, copy.expected_on))
        and copy.opened_on == TODAY
    )
    assert labels.step_text(done.step.label) == "Duplicate Steel"

    (dana,) = book.all("contact")
    person = book.contact(duplicate(book, "contact", [dana.id], TODAY).ids[-1])
    assert (person.name, person.tie, person.tie_steps) == ("Dana (copy)", Tie.MET, (TieStep(TODAY, Tie.MET),))

    ids = [client.id for client in book.all("client")] * 2
    done = duplicate(book, "client", ids, TODAY)
    assert labels.step_text(done.step.label) == "Duplicate 2 records"
    book.undo()
    assert book.count("client") == 1


def test_prospects_whose_deals_are_won_are_active_and_one_undo_takes_both_back(book: Book) -> None:
    chance = random.Random(17)
    firms = filled(book, 40)
    statuses = {firm: chance.choice(list(Status)) for firm in firms}
    for status in Status:
        same = [firm for firm in firms if statuses[firm] is status]
        if status is not Status.PROSPECT:
            edit_many(book, "client", same, setting("status", status), Label("edited-many"), TODAY)
    made = [
        Deal(title=f"Deal {n}", client_id=chance.choice(firms), stage=chance.choice(list(Stage))) for n in range(60)
    ]
    book.apply(Label("edited"), adds(made))
    deals = cast(list[Deal], book.all("deal"))
    chosen = chance.sample(deals, 25)
    won = [deal for deal in chosen if deal.stage is not Stage.WON]
    done = edit_many(
        book, "deal", [deal.id for deal in chosen], setting("stage", Stage.WON), Label("edited-many"), TODAY
    )
    assert done.step.label.values["n"] == len(won)
    bought = {deal.client_id for deal in won}
    wanted = {
        firm: Status.ACTIVE if firm in bought and status is Status.PROSPECT else status
        for firm, status in statuses.items()
    }
    assert {client.id: client.status for client in clients(book)} == wanted != statuses
    book.undo()
    assert {client.id: client.status for client in clients(book)} == statuses

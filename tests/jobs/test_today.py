"""Today: what stands there, what doing it writes, and that it is gone afterwards; each act is one step."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage, Status, Tie, Work
from clientbook.domain.derived_fields import with_derived
from clientbook.domain.errors import UserError
from clientbook.domain.reading.touch import understood
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole, FormerPlace, Receipt, Service
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.safety.bring_back import bring_back
from clientbook.jobs.today import Reason, TodayLine, planned_ahead, today_of
from clientbook.jobs.today_commands import finished, log, months_later, move
from clientbook.jobs.today_sections import Section, sections_of
from clientbook.store.book import Book

TODAY = date(2026, 11, 27)
LABEL = Label("edited", {"name": "x"})


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def full(book: Book) -> dict[str, int]:
    """A client in service with a contact, and something of every kind that Today shows."""
    kalomi = Client(
        id=-1, name="Kalomi", work=Work.SERVICE, status=Status.ACTIVE, response_days=2, review_on=ago(-3),
        services=(Service("Backup", ago(-10)), Service("Dialogs", ago(-200))), phones=("03-1234567",),
    )  # fmt: skip
    dana = Contact(id=-2, client_id=-1, name="Dana Cohen", wished_days=30, longest_days=60, emails=("d@k.example",))
    deals = [
        Deal(id=-3, client_id=-1, title="Late", stage=Stage.PROPOSAL, expected_on=ago(5), amount=100),
        Deal(id=-4, client_id=-1, title="Won", stage=Stage.WON, won_on=ago(50), amount=900),
        Deal(
            id=-5, client_id=-1, title="Half", stage=Stage.WON, won_on=ago(60), invoiced_on=ago(40), amount=1000,
            receipts=(Receipt(ago(20), 400),),
        ),
    ]  # fmt: skip
    activities = [
        Activity(id=-6, kind=ActivityKind.CALL, on=ago(70), text="Long ago", client_id=-1, contact_id=-2),
        Activity(id=-7, kind=ActivityKind.CALL, on=ago(9), text="Offer", client_id=-1, next_on=TODAY, at="10:00"),
        Activity(id=-8, kind=ActivityKind.REQUEST, on=ago(1), text="Printer", client_id=-1, next_on=ago(-1)),
    ]
    ids = book.apply(LABEL, adds([kalomi, dana, *deals, *activities])).ids
    names = ("client", "contact", "late", "won", "half", "old", "touch", "request")
    return {name: ids[-1 - place] for place, name in enumerate(names)}


def line_of(book: Book, reason: Reason) -> TodayLine:
    (line,) = [line for line in today_of(book, TODAY) if line.reason is reason]
    return line


def test_every_reason_stands_in_its_order_with_who_and_how_to_reach_them(book: Book) -> None:
    full(book)
    lines = today_of(book, TODAY)
    assert [line.reason for line in lines] == list(Reason)
    assert [line.late for line in lines] == [False, False, True, True, False, False, False, False]
    quiet, half = line_of(book, Reason.QUIET), line_of(book, Reason.NOT_PAID)
    assert (quiet.who, quiet.due, quiet.emails) == ("Dana Cohen · Kalomi", ago(40), ("d@k.example",))
    assert quiet.phones == ("03-1234567",)  # her firm's, as she has none
    assert half.amount == 600


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.LATE_DEAL])
def test_what_is_done_is_written_as_one_step_and_no_longer_waits(book: Book, reason: Reason) -> None:
    ids = full(book)
    before = {kind: book.all(kind) for kind in ("client", "contact", "deal", "activity")}
    line = line_of(book, reason)
    steps = len(book.history())
    finished(book, line, TODAY)
    assert not [each for each in today_of(book, TODAY) if each.key == line.key] and len(book.history()) == steps + 1
    match reason:
        case Reason.TOUCH:
            assert book.get("activity", ids["touch"]).done  # type: ignore[union-attr]
        case Reason.NOT_INVOICED:
            assert book.deal(ids["won"]).invoiced_on == TODAY
        case Reason.NOT_PAID:
            assert book.deal(ids["half"]).receipts[-1] == Receipt(TODAY, 600)
        case Reason.RENEWAL:
            assert book.client(ids["client"]).services[0].renews_on == months_later(ago(-10), 12)
        case Reason.REVIEW:
            assert book.client(ids["client"]).review_on == months_later(ago(-3), 3)
        case Reason.QUIET:
            assert book.followed("contact", [ids["contact"]])[ids["contact"]][0] == str(TODAY)
    book.undo()
    assert {kind: book.all(kind) for kind in before} == before


@pytest.mark.parametrize("reason", list(Reason))
def test_what_is_put_off_comes_back_on_its_day(book: Book, reason: Reason) -> None:
    full(book)
    line = line_of(book, reason)
    move(book, line, TODAY + timedelta(7))
    of_reason = [each for each in today_of(book, TODAY) if each.reason is reason]
    if reason is Reason.REVIEW:
        assert of_reason[0].due == ago(-7)  # reviews are told a week ahead
    elif reason is Reason.REQUEST:
        assert of_reason[0].due == ago(-7)  # what was asked for stays in sight
    else:
        assert not of_reason
    later = today_of(book, TODAY + timedelta(8))
    assert [each for each in later if each.record.id == line.record.id or each.text == line.text]


def test_who_has_no_wish_of_their_own_follows_the_one_for_all_once_they_were_met(book: Book) -> None:
    clients = [Client(id=-1 - n, name=f"c{n}", status=Status.ACTIVE) for n in range(3)]
    touched = [Activity(on=ago(90), client_id=-1), Activity(on=ago(10), client_id=-2)]
    book.apply(LABEL, adds([*clients, *touched]))
    assert not today_of(book, TODAY)
    assert [line.who for line in today_of(book, TODAY, default_days=60)] == ["c0"]


def test_a_request_is_promised_as_agreed_with_the_client(book: Book) -> None:
    ids = full(book)
    log(book, understood("request: a second screen", TODAY), ids["client"])
    (made,) = [a for a in cast(list[Activity], book.all("activity")) if "screen" in a.text]
    assert (made.kind, made.next_on) == (ActivityKind.REQUEST, ago(-2))


def test_who_moves_keeps_the_history_with_the_former_client(book: Book) -> None:
    ids = full(book)
    other = book.apply(LABEL, adds([Client(id=-1, name="Negev")])).ids[-1]
    dana = book.contact(ids["contact"])
    book.apply(LABEL, [Change(dana, with_derived(dana, replace(dana, client_id=other), TODAY))])
    assert book.contact(dana.id).formerly == (FormerPlace(ids["client"], TODAY),)
    assert [a.text for a in book.newest_activities("client", ids["client"], 9)] == ["Printer", "Offer", "Long ago"]
    assert [a.text for a in book.newest_activities("contact", dana.id, 9)] == ["Long ago"]
    assert [each.id for each in book.referencing("client", ids["client"])] == [dana.id]
    gone = deletion(book, "client", [ids["client"]])
    book.apply(gone.label, gone.changes)
    assert book.contact(dana.id).formerly == ()
    book.undo()
    merge(book, "client", [other, ids["client"]])
    assert book.contact(dana.id).formerly == (FormerPlace(other, TODAY),)
    book.check()


def test_whom_a_contact_names_is_mended_when_that_one_goes_or_is_merged(book: Book) -> None:
    people = [Contact(id=-1 - n, name=f"p{n}") for n in range(4)]
    ids = book.apply(LABEL, adds([Client(id=-9, name="Kalomi"), *people])).ids
    first, second, third, fourth = (book.contact(ids[-1 - n]) for n in range(4))
    after = replace(first, reports_to=second.id, knows=(third.id, fourth.id))
    book.apply(LABEL, [Change(first, after)])
    merge(book, "contact", [fourth.id, third.id])
    assert book.contact(first.id).knows == (fourth.id,)
    gone = deletion(book, "contact", [second.id])
    book.apply(gone.label, gone.changes)
    assert book.contact(first.id).reports_to is None
    book.undo()
    merge(book, "contact", [first.id, second.id])
    assert book.contact(first.id).reports_to is None
    book.check()


def test_any_version_is_brought_back_with_what_is_still_there(book: Book) -> None:
    ids = book.apply(LABEL, adds([Client(id=-1, name="Kalomi"), Contact(id=-2, client_id=-1, name="Dana")])).ids
    client, dana = ids[-1], ids[-2]
    made = book.apply(LABEL, adds([Deal(id=-3, client_id=client, title="Steel", amount=5)]))
    deal, versions = made.ids[-3], [made.step.id]

    def edit(**fields: Any) -> None:
        now = book.deal(deal)
        versions.append(book.apply(LABEL, [Change(now, replace(now, **fields))]).step.id)

    edit(roles=(DealRole(dana, Role.USER),))
    edit(amount=7, title="Steel 2")
    edit(amount=9)
    book.writer = "Maya"
    done = bring_back(book, "deal", deal, versions[1])
    assert (book.deal(deal).amount, book.deal(deal).title) == (5, "Steel")
    assert book.deal(deal).roles == (DealRole(dana, Role.USER),) and done.step.label.values["by"] == "Maya"
    gone = deletion(book, "contact", [dana])
    book.apply(gone.label, gone.changes)
    bring_back(book, "deal", deal, versions[2])
    assert (book.deal(deal).amount, book.deal(deal).roles) == (7, ())  # a version never names who is gone
    bring_back(book, "deal", deal, versions[0])
    assert book.deal(deal) == Deal(id=deal, client_id=client, title="Steel", amount=5, recorded=deal)
    with pytest.raises(UserError, match="nothing-to-do"):
        bring_back(book, "deal", deal, versions[0])
    with pytest.raises(UserError, match="step-unknown"):
        bring_back(book, "deal", deal, 999)
    for _ in range(4):
        book.undo()
    assert book.deal(deal).amount == 9 and book.deal(deal).roles[0].contact_id == dana
    assert Tie.NONE is book.contact(dana).tie


@given(
    st.lists(st.tuples(st.integers(-400, 400), st.sampled_from(Reason), st.booleans(), st.sampled_from(["", "09:00"]))),
    st.sampled_from([0, 6]),
)
def test_each_line_stands_in_one_section_by_day(asked: list[tuple[int, Reason, bool, str]], first: int) -> None:
    today = date(2026, 3, 4)
    lines = [
        TodayLine(
            reason=reason, due=today + timedelta(days), record=Activity(id=n, on=today, at=at), client=None,
            late=late and days < 0,
        )
        for n, (days, reason, late, at) in enumerate(asked)
    ]  # fmt: skip
    week_end = date(2026, 3, 7 if first == 6 else 8)  # a Wednesday is looked at
    held = sections_of(lines, today, first)
    assert sorted(line.record.id for each in held.values() for line in each) == list(range(len(lines)))
    assert list(held) == [section for section in Section if section in held] and all(held.values())
    for section, each in held.items():
        assert [line.due for line in each] == sorted(line.due for line in each)
        assert all(
            (line.reason in (Reason.NOT_INVOICED, Reason.NOT_PAID)) is (section is Section.MONEY) for line in each
        )
    ahead = [*held.get(Section.WEEK, ()), *held.get(Section.LATER, ())]
    assert all(line.due > today for line in ahead)
    assert all((line.due <= week_end) is (line in held.get(Section.WEEK, ())) for line in ahead)
    assert all(line.due <= today for line in [*held.get(Section.TODAY, ()), *held.get(Section.OVERDUE, ())])


def test_what_is_planned_stands_ahead_until_its_day_and_never_twice(book: Book) -> None:
    today = date(2026, 3, 4)
    planned = [Activity(on=today, text=str(days), next_on=today + timedelta(days)) for days in range(-2, 30)]
    request = Activity(on=today, kind=ActivityKind.REQUEST, next_on=today + timedelta(3), text="request")
    done = Activity(on=today, next_on=today + timedelta(2), done=True, text="done")
    book.apply(Label("edited"), adds([*planned, request, done]))
    for day in range(3):
        at = today + timedelta(day)
        texts = [line.text for line in [*today_of(book, at), *planned_ahead(book, at)]]
        assert sorted(texts) == sorted([*map(str, range(-2, 30)), "request"])

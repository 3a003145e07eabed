"""Imports and merges taken back at any age: what was changed since stays and is listed, the rest is as it was."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.kinds import KINDS
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole
from clientbook.jobs.duplicates.merge import differing_fields, merge
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.jobs.safety.take_back import imports_of, take_back, taking_back
from clientbook.resources_path import resource as sample
from clientbook.store.book import Book

from ..searching import tries

LIST = "Company,Name,Email,Phone,City\nKalomi,Dana Cohen,d@k.com,050-1111111,Haifa\nNegev,Avi Levi,a@n.com,,Eilat\n"
MORE = "Company,Name,Email,Phone,City\nKalomi,Dana Cohen,d@k.com,052-2222222,Akko\nNew firm,Ron,r@new.com,,\n"


def contents(book: Book) -> dict[str, Any]:
    return {kind: {record.id: record for record in book.all(kind)} for kind in KINDS}


def bring(book: Book, text: str, name: str, existing: Existing = Existing.SKIP) -> int:
    path = book.path.parent / name
    path.write_text(text, encoding="utf-8")
    (result,) = import_lists(book, [path], Choices(existing=existing), {})
    return int(result["step"])


def edit(book: Book, record: Any, **values: Any) -> None:
    book.apply(Label("edited", {"name": "x"}), [Change(record, replace(record, **values))])


def only(book: Book, kind: str, name: str) -> Any:
    (found,) = [each for each in book.all(kind) if getattr(each, "name", "") == name]
    return found


def test_an_earlier_import_goes_and_later_ones_stay(book: Book) -> None:
    first = bring(book, LIST, "first.csv")
    bring(book, "Name,Email\nMaya,m@x.com\n", "second.csv")
    planned = taking_back(Book(book.path), first)
    assert planned.kept == [] and len(planned.changes) == 4
    take_back(book, planned)
    assert [c.name for c in book.all("client") if isinstance(c, Client)] == ["Maya"] and book.count("contact") == 0
    assert [(each.step.label.values["file"], each.taken_back) for each in imports_of(book)] == [
        ("second.csv", False),
        ("first.csv", True),
    ]
    with pytest.raises(UserError, match="step-undone"):
        taking_back(book, first)
    book.undo()
    assert book.count("contact") == 2 and not imports_of(book)[1].taken_back
    book.check()


def test_overwritten_values_come_back_and_what_was_edited_since_is_kept_and_listed(book: Book) -> None:
    bring(book, LIST, "first.csv")
    before = contents(book)
    second = bring(book, MORE, "second.csv", Existing.UPDATE)
    dana = only(book, "contact", "Dana Cohen")
    assert dana.phones == ("050-1111111", "052-2222222") and only(book, "client", "Kalomi").city == "Akko"
    edit(book, dana, phones=(*dana.phones, "03-3333333"), title="CEO")
    edit(book, only(book, "client", "Kalomi"), city="Jaffa")
    planned = taking_back(book, second)
    assert [(each.name, each.reason, each.fields) for each in planned.kept] == [("Kalomi", "edited", ("city",))]
    take_back(book, planned)
    dana = only(book, "contact", "Dana Cohen")
    assert (dana.phones, dana.title) == (("050-1111111", "03-3333333"), "CEO")
    assert only(book, "client", "Kalomi").city == "Jaffa" and book.count("client") == 2
    book.undo()
    take_back(book, taking_back(book, second, all_of_it=True))
    now = contents(book)
    now["contact"][dana.id] = replace(now["contact"][dana.id], title="")
    assert now == before


def test_records_on_which_later_ones_hang_stay_unless_all_of_it_is_wanted(book: Book) -> None:
    first = bring(book, LIST, "first.csv")
    kalomi, dana = only(book, "client", "Kalomi"), only(book, "contact", "Dana Cohen")
    deal = Deal(
        client_id=kalomi.id,
        title="Steel",
        roles=(DealRole(dana.id, Role.DECISION_MAKER),),
        won_on=date(2026, 1, 1),
        stage=Stage.WON,
    )
    book.apply(Label("edited"), adds([deal]))
    planned = taking_back(book, first)
    assert [(each.name, each.reason) for each in planned.kept] == [("Kalomi", "in use")]
    take_back(book, planned)
    (left,) = book.all("deal")
    assert isinstance(left, Deal) and left.roles == () and [c.id for c in book.all("client")] == [kalomi.id]
    book.undo()
    take_back(book, taking_back(book, first, all_of_it=True))
    assert all(book.count(kind) == 0 for kind in ("client", "contact", "deal"))
    book.check()


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["city", "notes", "status"]), st.text("ab", max_size=3)),
        max_size=8,
    )
)
@settings(
    max_examples=tries("BOOKS_TAKEN_BACK", 10),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_records_of_others_are_never_touched(tmp_path_factory: pytest.TempPathFactory, edits: list[Any]) -> None:
    book = Book(tmp_path_factory.mktemp("b") / "b.clientbook")
    bring(book, LIST, "first.csv")
    second = bring(book, MORE, "second.csv", Existing.UPDATE)
    for place, name, value in edits:
        records = book.all("client")
        record = records[place % len(records)]
        if name != "status" and getattr(record, name) != value:
            edit(book, record, **{name: value})
    before = contents(book)
    work = book.work_of(second)
    touched = {change.record.id for change in work.inverses} | {n for _, a, b in work.added for n in range(a, b + 1)}
    planned = taking_back(book, second)
    if planned.changes:
        take_back(book, planned)
    after = contents(book)
    for kind in KINDS:
        assert {n: r for n, r in before[kind].items() if n not in touched} == {
            n: r for n, r in after[kind].items() if n not in touched
        }
    book.check()


# -- merging ------------------------------------------------------------------------------------------------------


def two_clients(book: Book) -> tuple[int, int]:
    one = Client(id=-1, name="Kalomi", city="Haifa", phones=("050-1",), tags=("a",), notes="first")
    two = Client(id=-2, name="Kalomi Ltd", city="Akko", industry="Steel", phones=("050-1", "050-2"), notes="second")
    more = [
        Contact(id=-3, client_id=-1, name="Dana"),
        Contact(id=-4, client_id=-2, name="Dana C"),
        Deal(id=-5, client_id=-2, title="Rails", roles=(DealRole(-3, Role.USER), DealRole(-4, Role.BLOCKER))),
        Activity(client_id=-2, contact_id=-4, kind=ActivityKind.CALL, on=date(2026, 1, 1)),
    ]
    done = book.apply(Label("edited"), adds([one, two, *more]))
    return done.ids[-1], done.ids[-2]


def test_a_merge_joins_chooses_and_moves_and_can_be_un_merged_later(book: Book) -> None:
    one, two = two_clients(book)
    before = contents(book)
    records = [book.client(one), book.client(two)]
    assert differing_fields(records) == ["name", "city", "notes"]
    step = merge(book, "client", [one, two], {"name": two}).step
    (stays,) = book.all("client")
    assert isinstance(stays, Client)
    assert (stays.id, stays.name, stays.city, stays.industry) == (one, "Kalomi Ltd", "Haifa", "Steel")
    assert stays.phones == ("050-1", "050-2") and stays.notes == "first\nsecond"
    assert {getattr(r, "client_id", one) for kind in ("contact", "deal", "activity") for r in book.all(kind)} == {one}
    book.apply(Label("edited"), adds([Client(name="Unrelated")]))
    take_back(book, taking_back(book, step.id))
    now = contents(book)
    now["client"] = {n: c for n, c in now["client"].items() if c.name != "Unrelated"}
    assert now == before
    book.check()


def test_merged_contacts_have_one_role_a_deal(book: Book) -> None:
    two_clients(book)
    dana, other = (record.id for record in book.all("contact"))
    merge(book, "contact", [dana, other])
    (deal,) = book.all("deal")
    (call,) = book.all("activity")
    assert isinstance(deal, Deal) and isinstance(call, Activity)
    assert [role.contact_id for role in deal.roles] == [dana] and call.contact_id == dana
    with pytest.raises(UserError, match="merge-kinds"):
        merge(book, "contact", [dana, other])


def test_a_deletion_is_taken_back_as_far_as_what_it_hung_on_is_still_there(book: Book) -> None:
    label = Label("edited", {"name": "x"})
    clients = [Client(id=-1, name="Kalomi"), Client(id=-2, name="Kalomi Ltd")]
    deals = [Deal(id=-3, client_id=-2, title="Steel"), Deal(id=-4, client_id=-1, title="Tin")]
    calls = [Activity(on=date(2026, 1, 1), text=f"call {n}", deal_id=n, client_id=-1) for n in (-3, -4)]
    ids = book.apply(label, adds([*clients, *deals, *calls])).ids
    step = book.apply(label, [Change(each, None) for each in (*book.all("deal"), *book.all("activity"))]).step.id
    merge(book, "client", [ids[-1], ids[-2]])
    planned = taking_back(book, step)
    assert [(each.name, each.reason) for each in planned.kept] == [("Steel", "gone")]
    take_back(book, planned)
    assert [deal.title for deal in cast(list[Deal], book.all("deal"))] == ["Tin"]
    assert [each.deal_id for each in cast(list[Activity], book.all("activity"))] == [None, ids[-4]]
    book.check()


@pytest.mark.parametrize("first", [True, False], ids=["with its employer", "a later version"])
def test_a_plan_under_which_months_are_closed_stays(
    first: bool, book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--book", str(book.path)]
    plan = tmp_path / "plan.toml"
    text = sample("samples/plan.toml").read_text(encoding="utf-8")
    if not first:
        assert main([*words, "plan", "set", str(sample("samples/plan.toml"))]) == 0
        text = text.replace("2026-01-01", "2026-02-01")
    plan.write_text(text, encoding="utf-8")
    assert main([*words, "plan", "set", str(plan)]) == 0
    step = book.next_steps()[0]
    assert step is not None
    months = ["2026-01", "2026-02"]
    for month in months:
        assert main([*words, "statement", month, "--close"]) == 0
    before, plans = book.all("statement"), book.plans()
    for more in ([], ["--all"]) if not first else ([],):
        capsys.readouterr()
        main([*words, "take-back", str(step.id), *more])
        told = capsys.readouterr()
        assert "months are closed under it" in told.out or "nothing to change" in told.err
        assert book.plans() == plans and book.all("statement") == before
    for month in (*months, "2026-03"):
        assert main([*words, "statement", month]) == 0
    book.check()


def test_a_merge_that_was_taken_back_is_taken_back_with_all_that_came_since(book: Book) -> None:
    """A person who came back to the second client goes to the first one again, and not with the second."""
    records: list[Client | Contact] = []
    for number in (1, 2):
        records += [Client(id=-number, name="Kalomi"), Contact(id=-number - 10, client_id=-number, name="Dana")]
    made = book.apply(Label("added", {"name": "x"}), adds(records))
    first, second = made.ids[-1], made.ids[-2]
    merged = merge(book, "client", [first, second])
    undone = take_back(book, taking_back(book, merged.step.id))
    assert {each.client_id for each in book.all("contact") if isinstance(each, Contact)} == {first, second}
    take_back(book, taking_back(book, undone.step.id, all_of_it=True))
    assert [each.id for each in book.all("client")] == [first]
    assert {each.client_id for each in book.all("contact") if isinstance(each, Contact)} == {first}
    book.check()
    book.undo()
    assert {each.client_id for each in book.all("contact") if isinstance(each, Contact)} == {first, second}

"""Any sequence of steps, undone, restores every record; redone, brings every one back; also after a reopening.

Past an erase undo goes on: it restores what is not gone, and doing it again brings back what it took.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.kinds import KINDS
from clientbook.domain.reading.folding import search_words
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole, Receipt, Record
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.safety.erase import erase
from clientbook.jobs.safety.take_back import take_back, taking_back
from clientbook.store.book import Book, Done

from ..searching import tries

#: So many random books are edited; for a long run, UNDO_BOOKS=5000.
BOOKS = tries("UNDO_BOOKS", 10)
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
LABEL = Label("edited", {"name": "x"})


def contents(book: Book) -> dict[str, list[Record]]:
    return {kind: book.all(kind) for kind in KINDS}


class Editing(RuleBasedStateMachine):
    """Random edits of a real book; a list of what it held after each step is the model.

    An erase is no step of that list: it leaves what the book holds now, and of what it held before that we know only
    that no client but the erased ones may be missing.
    """

    @initialize()
    def start(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "book.clientbook"
        self.book = Book(self.path)
        self.past: list[Any] = [contents(self.book)]
        self.place = 0
        self.known_from = 0  # of `past`: those before are from before an erase
        self.merged: list[set[int]] = []
        self.erased: set[int] = set()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.book.check()
            while self.place:
                self.undo()
            self.undo()  # there is nothing left to undo
            while self.place < len(self.past) - 1:
                self.redo()
                self.holds_what_it_should()
            self.book.check()
            self.folder.cleanup()

    def _apply(self, changes: Sequence[Change]) -> None:
        self._note(self.book.apply(LABEL, changes))

    def _note(self, _: Done) -> None:
        self.past = [*self.past[: self.place + 1], contents(self.book)]
        self.place += 1

    @rule(name=NAMES, email=NAMES, tags=st.lists(NAMES.filter(lambda t: "\n" not in t), max_size=2))
    def add_client_with_contact(self, name: str, email: str, tags: list[str]) -> None:
        client = Client(id=-1, name=name, tags=tuple(tags), phones=("050-123 4567",))
        self._apply([Change(None, client), Change(None, Contact(id=-2, client_id=-1, name=name, emails=(email,)))])

    @precondition(lambda self: self._contacts_of_clients())
    @rule(data=st.data(), amount=st.integers(-(10**12), 10**12))
    def add_deal(self, data: st.DataObject, amount: int) -> None:
        contact = data.draw(st.sampled_from(self._contacts_of_clients()))
        deal = Deal(
            client_id=contact.client_id, title="deal", amount=amount, stage=Stage.WON, won_on=date(2026, 2, 3),
            receipts=(Receipt(date(2026, 2, 4), amount),), roles=(DealRole(contact.id, Role.DECISION_MAKER),),
        )  # fmt: skip
        activity = Activity(
            kind=ActivityKind.CALL, on=date(2026, 2, 3), text="call", client_id=contact.client_id, contact_id=contact.id
        )
        self._apply([Change(None, deal), Change(None, activity)])

    def _contacts_of_clients(self) -> list[Any]:
        return [each for each in self.book.all("contact") if each.client_id is not None]  # type: ignore[attr-defined]

    @precondition(lambda self: self.book.count("client") > 0)
    @rule(data=st.data(), name=NAMES)
    def rename_client(self, data: st.DataObject, name: str) -> None:
        old = data.draw(st.sampled_from(self.book.all("client")))
        assert isinstance(old, Client)
        self._apply([Change(old, replace(old, name=name, notes="new"))])

    @precondition(lambda self: self.book.count("deal") > 0)
    @rule(data=st.data())
    def move_deal(self, data: st.DataObject) -> None:
        """Alone or with who takes part in it, to another client, new or known; some tell a new amount too."""
        deal: Any = data.draw(st.sampled_from(self.book.all("deal")))
        known = [each.id for each in self.book.all("client")]
        client = data.draw(st.sampled_from([-1, *known]))
        new = [Change(None, Client(id=-1, name="new"))] if client == -1 else []
        amount = data.draw(st.sampled_from([deal.amount, 7]))
        people = self.book.records("contact", [role.contact_id for role in deal.roles])
        moving: list[Any] = [deal, *people.values()] if data.draw(st.booleans()) else [deal]
        moved = [replace(each, client_id=client) for each in moving]
        moved[0] = replace(moved[0], amount=amount)
        changes = [*new, *(Change(a, b) for a, b in zip(moving, moved, strict=True) if a != b)]
        if changes:
            self._apply(changes)

    @precondition(lambda self: self.book.count("contact") > 1)
    @rule(data=st.data())
    def report_to_another(self, data: st.DataObject) -> None:
        people = self.book.all("contact")
        one, other = data.draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique_by=lambda r: r.id))
        assert isinstance(one, Contact)
        fresh = replace(one, reports_to=other.id, knows=(other.id,))
        if fresh != one:
            self._apply([Change(one, fresh)])

    @precondition(lambda self: self.book.count("client") > 0)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from([each for each in ("client", "contact", "deal") if self.book.count(each)]))
        self._apply(deletion(self.book, kind, [data.draw(st.sampled_from(self.book.all(kind))).id]).changes)

    @precondition(lambda self: self.book.count("client") > 1)
    @rule(data=st.data())
    def merge_two(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from([each for each in ("client", "contact") if self.book.count(each) > 1]))
        ids = [each.id for each in self.book.all(kind)]
        two = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
        self.merged.append(set(two))
        self._note(merge(self.book, kind, two))

    @precondition(lambda self: self.place > 0)
    @rule(data=st.data(), all_of_it=st.booleans())
    def take_a_step_back(self, data: st.DataObject, all_of_it: bool) -> None:
        step = data.draw(st.sampled_from([each for each in self.book.history() if each.label.code != "erased"]))
        try:
            self._note(take_back(self.book, taking_back(self.book, step.id, all_of_it)))
        except UserError as error:
            assert error.code in ("step-undone", "nothing-to-do")

    @precondition(lambda self: self.book.count("client") > 0)
    @rule(data=st.data())
    def erase_one(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from([each for each in ("client", "contact") if self.book.count(each)]))
        number = data.draw(st.sampled_from(self.book.all(kind))).id
        erase(self.book, number)
        self.erased.add(number)
        self.past = [*self.past[: self.place], contents(self.book)]
        self.known_from = self.place

    @rule()
    def undo(self) -> None:
        if self.place == 0:
            with pytest.raises(UserError, match="nothing-to-undo"):
                self.book.undo()
            return
        done = self.book.undo()
        self.place -= 1
        if self.place >= self.known_from:
            assert done.passed_over == 0 or self.erased
            return
        held = contents(self.book)
        missing = [each for each in self.past[self.place]["client"] if each not in held["client"]]
        # Who had been merged into somebody went with them.
        gone = set(self.erased)
        while more := [two for two in self.merged if two & gone and not two <= gone]:
            gone.update(*more)
        assert {each.id for each in missing} <= gone
        assert not {each.id for kind in held.values() for each in kind} & self.erased
        self.past[self.place] = held
        self.known_from = self.place

    @rule()
    def redo(self) -> None:
        if self.place < len(self.past) - 1:
            self.book.redo()
            self.place += 1

    @rule()
    def reopen(self) -> None:
        self.book = Book(self.path)

    @invariant()
    def holds_what_it_should(self) -> None:
        if hasattr(self, "book"):
            assert contents(self.book) == self.past[self.place]
            clients = self.past[self.place]["client"]
            names = {c.id: c.name for c in clients}
            assert set(self.book.ids("client")) == set(names)
            for contact in self.past[self.place]["contact"]:
                sought = names.get(contact.client_id, "")
                if min(map(len, search_words(sought)), default=0) >= 3:
                    assert contact.id in self.book.ids("contact", text=sought)


Editing.TestCase.settings = settings(
    max_examples=BOOKS, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditing = Editing.TestCase


@pytest.mark.parametrize("clients", [999, 1000, 4001])
def test_many_records_go_by_ranges_and_not_one_by_one(clients: int, book: Book) -> None:
    """However short each range is: firms come in together with their people, in chunks that hold some of both."""
    pairs = (
        (Client(id=-number, name=f"Firm {number}"), Contact(client_id=-number, name=f"Ann {number}"))
        for number in range(1, clients + 1)
    )
    book.apply(LABEL, adds([record for pair in pairs for record in pair]), total=2 * clients)
    whole = contents(book)
    removed = set[int]()

    def say(cursor: object, sql: str, values: Any) -> bool:
        if sql.startswith("DELETE FROM client WHERE id = "):
            removed.update(values)
        return True

    with book.connected() as connection:
        connection.set_exec_trace(say)
        book.undo()
        connection.set_exec_trace(None)
    assert len(removed) == (clients if clients < 1000 else 0)
    assert not any(contents(book).values()) and not book.search("firm")
    book.check()
    book.redo()
    assert contents(book) == whole and len(book.search("ann")) == clients
    book.check()


def _two_clients(book: Book) -> tuple[int, int, int]:
    made = book.apply(
        LABEL, adds([Client(id=-1, name="A"), Client(id=-2, name="B"), Deal(id=-3, client_id=-1, title="d")])
    )
    return made.ids[-1], made.ids[-2], made.ids[-3]


def _undo_all(book: Book) -> list[int]:
    """Of how many records each undo could not take back what was done."""
    passed = []
    while book.next_steps()[0] is not None:
        passed.append(book.undo().passed_over)
    book.check()
    return passed


def test_undo_goes_past_an_erased_former_client(book: Book) -> None:
    """What the deal was moved to stays, and stays the deal's; the step that made all three still takes back two."""
    a, b, deal = _two_clients(book)
    book.apply(LABEL, [Change(book.get("deal", deal), replace(book.deal(deal), client_id=b, notes="moved"))])
    erase(book, a)
    done = book.undo()
    assert (book.deal(deal).client_id, book.deal(deal).notes, done.passed_over) == (b, "", 0)
    assert book.undo().passed_over == 1 and not any(contents(book).values())
    book.redo()
    book.redo()
    assert (book.deal(deal).client_id, book.deal(deal).notes) == (b, "moved")
    book.check()


def test_what_others_need_since_an_erase_stays_and_is_told(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    """The step that added B cannot take it back while a deal that came from A hangs on it."""
    a = book.apply(LABEL, adds([Client(id=-1, name="A"), Deal(id=-2, client_id=-1, title="d")])).ids
    b = book.apply(LABEL, adds([Client(id=-1, name="B")])).ids[-1]
    book.apply(LABEL, [Change(book.get("deal", a[-2]), replace(book.deal(a[-2]), client_id=b))])
    erase(book, a[-1])
    for _ in range(2):
        assert main(["--book", str(book.path), "undo"]) == 0
        assert "1 record" in capsys.readouterr().out
    assert [each.id for each in book.all("client")] == [b] and book.deal(a[-2]).client_id == b
    assert _undo_all(book) == [1] and [each.id for each in book.all("client")] == [b]


@pytest.mark.parametrize("erased", [0, 1])
def test_undo_goes_past_an_erased_half_of_a_merge_taken_back(erased: int, book: Book) -> None:
    a, b, _ = _two_clients(book)
    book.apply(LABEL, adds([Deal(client_id=b, title="e"), Contact(client_id=b, name="c")]))
    merged = merge(book, "client", [a, b])
    take_back(book, taking_back(book, merged.step.id))
    erase(book, (a, b)[erased])
    before = contents(book)
    assert sum(_undo_all(book)) > 0
    while book.next_steps()[1] is not None:
        book.redo()
    assert contents(book) == before

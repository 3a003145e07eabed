"""Any sequence of steps, undone, restores every record; redone, brings every one back; also after a reopening."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Role, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.folding import fold
from clientbook.domain.records import KINDS, Client, Contact, Deal, DealRole, Receipt, Record
from clientbook.store.book import Book

NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
LABEL = Label("edited", {"name": "x"})


def contents(book: Book) -> dict[str, list[Record]]:
    return {kind: book.all(kind) for kind in KINDS}


class Editing(RuleBasedStateMachine):
    """Random edits of a real book; a list of what it held after each step is the model."""

    @initialize()
    def start(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "book.clientbook"
        self.book = Book(self.path)
        self.past: list[Any] = [contents(self.book)]
        self.place = 0

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.book.check()
            self.folder.cleanup()

    def _apply(self, changes: list[Change]) -> None:
        self.book.apply(LABEL, changes)
        self.past = [*self.past[: self.place + 1], contents(self.book)]
        self.place += 1

    @rule(name=NAMES, email=NAMES, tags=st.lists(NAMES.filter(lambda t: "\n" not in t), max_size=2))
    def add_client_with_contact(self, name: str, email: str, tags: list[str]) -> None:
        client = Client(id=-1, name=name, tags=tuple(tags), phones=("050-123 4567",))
        self._apply([Change(None, client), Change(None, Contact(id=-2, client_id=-1, name=name, emails=(email,)))])

    @precondition(lambda self: self.book.count("contact") > 0)
    @rule(data=st.data(), amount=st.integers(-(10**12), 10**12))
    def add_deal(self, data: st.DataObject, amount: int) -> None:
        contact = data.draw(st.sampled_from(self.book.all("contact")))
        assert isinstance(contact, Contact) and contact.client_id is not None
        deal = Deal(
            client_id=contact.client_id, title="deal", amount=amount, stage=Stage.WON, won_on=date(2026, 2, 3),
            receipts=(Receipt(date(2026, 2, 4), amount),), roles=(DealRole(contact.id, Role.DECISION_MAKER),),
        )  # fmt: skip
        self._apply([Change(None, deal)])

    @precondition(lambda self: self.book.count("client") > 0)
    @rule(data=st.data(), name=NAMES)
    def rename_client(self, data: st.DataObject, name: str) -> None:
        old = data.draw(st.sampled_from(self.book.all("client")))
        assert isinstance(old, Client)
        new = Client(**{f: getattr(old, f) for f in Client.__dataclass_fields__} | {"name": name, "notes": "new"})
        self._apply([Change(old, new)])

    @precondition(lambda self: self.book.count("client") > 0)
    @rule(data=st.data())
    def remove_client(self, data: st.DataObject) -> None:
        client = data.draw(st.sampled_from(self.book.all("client")))
        children = [r for kind in ("contact", "deal") for r in self.book.all(kind, client_id=client.id)]
        self._apply([Change(record, None) for record in [client, *children]])

    @rule()
    def undo(self) -> None:
        if self.place == 0:
            try:
                self.book.undo()
            except UserError as error:
                assert error.code == "nothing-to-undo"
            return
        self.book.undo()
        self.place -= 1

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
                sought = names[contact.client_id]
                if min(map(len, fold(sought).split()), default=0) >= 3:
                    assert contact.id in self.book.ids("contact", text=sought)


Editing.TestCase.settings = settings(
    max_examples=25, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditing = Editing.TestCase


@pytest.mark.parametrize("clients", [1999, 2000, 4001])
def test_many_records_go_by_ranges_and_not_one_by_one(clients: int, book: Book) -> None:
    """However short each range is: firms come in together with their people, in chunks that hold some of both."""
    pairs = (
        (Client(id=-number, name=f"Firm {number}"), Contact(client_id=-number, name=f"Ann {number}"))
        for number in range(1, clients + 1)
    )
    book.apply(LABEL, adds([record for pair in pairs for record in pair]), total=2 * clients)
    whole = contents(book)
    said: list[str] = []
    with book.connected() as connection:
        connection.set_trace_callback(said.append)
        book.undo()
        connection.set_trace_callback(None)
    one_by_one = [text for text in said if text.startswith("DELETE FROM client WHERE id = ")]
    assert len(one_by_one) == (clients if clients < 2000 else 0)
    assert not any(contents(book).values()) and not book.search("firm")
    book.check()
    book.redo()
    assert contents(book) == whole and len(book.search("ann")) == clients
    book.check()

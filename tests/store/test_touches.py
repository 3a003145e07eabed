"""The last and the next touch follow from the activities, whatever is written, undone, merged or taken out."""

import gzip
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.store.book import Book
from clientbook.store.rows.tables import FOLLOWED

LABEL = Label("edited", {"name": "x"})
_DEEDS = ("log", "plan", "edit", "delete", "delete-client", "merge", "undo", "redo", "add-client")
_OFTEN = (8, 4, 3, 2, 1, 1, 3, 2, 3)
_EXPECTED = """
    SELECT {kind}.id, COALESCE(max(CASE WHEN a.next_on IS NULL OR a.next_on <> a."on" THEN a."on" END), ''),
        COALESCE(min(CASE WHEN NOT a.done THEN a.next_on END), '')
    FROM {kind} LEFT JOIN activity AS a ON a.{kind}_id = {kind}.id GROUP BY {kind}.id ORDER BY {kind}.id
"""


def assert_followed(book: Book) -> int:
    seen = 0
    with book.connected() as connection:
        for kind in FOLLOWED:
            kept = connection.execute(f"SELECT id, touched_on, next_on FROM {kind} ORDER BY id").fetchall()
            assert kept == connection.execute(_EXPECTED.format(kind=kind)).fetchall()
            seen += sum(1 for row in kept if row[1])
    return seen


def test_touches_follow_any_writes(book: Book) -> None:
    dice = random.Random(3)
    clients = [Client(id=-i, name=f"c{i}") for i in range(1, 6)]
    contacts = [Contact(id=-10 - i, client_id=-i, name=f"p{i}") for i in range(1, 6)]
    deals = [Deal(id=-20 - i, client_id=-i, title=f"d{i}") for i in range(1, 6)]
    book.apply(LABEL, adds([*clients, *contacts, *deals]))
    seen = 0
    for _ in range(120):
        ids = {kind: [record.id for record in book.all(kind)] for kind in ("client", "contact", "deal", "activity")}
        day = date(2026, 1, 1) + timedelta(dice.randrange(300))
        try:
            match dice.choices(_DEEDS, _OFTEN)[0]:
                case "log" | "plan" as what:
                    client, contact, deal = (dice.choice([*ids[k], None]) for k in ("client", "contact", "deal"))
                    planned = day if what == "plan" else dice.choice([None, day + timedelta(5)])
                    made = Activity(on=day, client_id=client, contact_id=contact, deal_id=deal, next_on=planned)
                    book.apply(LABEL, adds([made]))
                case "add-client":
                    more = [Client(id=-1, name="c"), Contact(id=-2, client_id=-1, name="p")]
                    book.apply(LABEL, adds([*more, Deal(id=-3, client_id=-1, title="d")]))
                case "edit":
                    old = book.get("activity", dice.choice(ids["activity"]))
                    assert isinstance(old, Activity)
                    book.apply(LABEL, [Change(old, replace(old, on=day, done=not old.done, client_id=None))])
                case "delete":
                    planned_deletion = deletion(book, "activity", [dice.choice(ids["activity"])])
                    book.apply(planned_deletion.label, planned_deletion.changes)
                case "delete-client":
                    planned_deletion = deletion(book, "client", [dice.choice(ids["client"])])
                    book.apply(planned_deletion.label, planned_deletion.changes)
                case "merge":
                    merge(book, "client", dice.sample(ids["client"], 2))
                case "undo" if len(book.history()) > 1:
                    book.undo()
                case "redo":
                    book.redo()
        except (UserError, IndexError, ValueError):
            continue  # nothing left to do it to
        seen += assert_followed(book)
    assert seen > 100  # it was not all about nothing


def test_a_large_step_of_activities_is_followed_and_undone(book: Book) -> None:
    number = book.apply(LABEL, adds([Client(id=-1, name="Kalomi")])).ids[-1]
    day = date(2026, 1, 1)
    book.apply(LABEL, adds(Activity(on=day + timedelta(n % 200), client_id=number) for n in range(3000)))
    assert_followed(book)
    with book.connected() as connection:
        (last,) = connection.execute("SELECT touched_on FROM client").fetchone()
    assert last == str(day + timedelta(199))
    book.undo()
    assert_followed(book)


def test_a_book_of_schema_2_learns_its_touches(tmp_path: Path) -> None:
    path = tmp_path / "old.clientbook"
    golden = Path(__file__).parents[1] / "golden" / "book-schema-2.clientbook.gz"
    path.write_bytes(gzip.decompress(golden.read_bytes()))
    book = Book(path)
    book.check()
    assert assert_followed(book) == 3  # the client, the contact and the deal that were met
    with book.connected() as connection:
        kept = connection.execute("SELECT touched_on, next_on FROM client WHERE touched_on > ''").fetchall()
    assert kept == [("2026-10-10", "2026-10-20")]
    while book.next_steps()[0] is not None:
        book.undo()
    assert book.count("client") == book.count("activity") == 0
    book.check()

"""Writes the golden book of schema 5: each kind of small record that the next schema gives a table, in records, in the
images of steps, in one that is undone and in a closed month, and a mention of somebody who is not there.

Run it with the program as it was, whose last commit is 3bddee2:

    git worktree add ../as-it-was 3bddee2
    PYTHONPATH=../as-it-was python tests/golden/write_book_schema_5.py
"""

import gzip
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Role, Stage, Tie
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import (
    Activity,
    Client,
    Contact,
    Deal,
    DealRole,
    Employer,
    FormerPlace,
    Plan,
    Receipt,
    Service,
    TieStep,
)
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.pay.statements import close_month
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

HERE = Path(__file__).parent
JANUARY, FEBRUARY = date(2026, 1, 15), date(2026, 2, 10)


def edit(book: Book, record: object, **fields: object) -> None:
    book.apply(Label("edited", {"name": "x"}), [Change(record, replace(record, **fields))])  # type: ignore[arg-type, type-var]


def write(path: Path) -> None:
    book = Book(path)
    sold = Deal(client_id=-1, title="Racks", stage=Stage.WON, amount=100_000, won_on=JANUARY)
    records = [
        Client(id=-1, name='Kalomi "צפון"', services=(Service("Backup\\n", FEBRUARY), Service("שירות", None, 6))),
        Client(id=-2, name="Former place"),
        Client(id=-3, name="kalomi"),
        Contact(id=-4, client_id=-1, name="Dana", tie=Tie.MET, tie_steps=(TieStep(JANUARY, Tie.MET, "fair"),)),
        Contact(id=-5, client_id=-1, name="Gil", knows=(-4,), formerly=(FormerPlace(-2, JANUARY, "CFO"),)),
        Contact(id=-6, client_id=-1, name="Lost"),
        replace(sold, receipts=(Receipt(JANUARY, 40_000), Receipt(FEBRUARY, 60_000)), roles=(DealRole(-4, Role.USER),)),
        replace(sold, title="Cables", receipts=(Receipt(JANUARY, 25_000), Receipt(JANUARY, 25_000))),
        replace(sold, title="Lamps", roles=(DealRole(-5, Role.BLOCKER), DealRole(-4, Role.DECISION_MAKER))),
        Employer(id=-9, name="Northwind"),
        Plan(
            employer_id=-9,
            starts=date(2026, 1, 1),
            components=(Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.04")),)),),
        ),
        Activity(on=JANUARY, client_id=-1, text="hello"),
    ]
    book.apply(Label("added", {"name": "x"}), adds(records))
    deal, contact, client = book.all("deal")[0], book.all("contact")[0], book.all("client")[0]
    edit(book, deal, receipts=(Receipt(FEBRUARY, 60_000),))
    edit(book, contact, tie=Tie.ALLY, tie_steps=(*contact.tie_steps, TieStep(FEBRUARY, Tie.ALLY)))  # type: ignore[union-attr]
    edit(book, client, services=())
    close_month(book, "2026-01", today=date(2026, 3, 1))
    merge(book, "client", [each.id for each in book.all("client") if "alomi" in each.name])  # type: ignore[union-attr]
    edit(book, book.all("deal")[1], roles=(DealRole(book.all("contact")[2].id, Role.USER),))
    edit(book, book.all("deal")[2], receipts=(Receipt(FEBRUARY, 1),))
    book.undo()
    lost = book.all("contact")[2].id
    with closing(engine.connect(path, "rw")) as connection:  # as an older program left it
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER contact_sealed_on_update")
        connection.execute("UPDATE contact SET knows = '[999]' WHERE id = ?", (lost,))
        seals.use(connection)
        connection.execute("BEGIN")
        seals.make_anew(connection)
        connection.execute("COMMIT")


if __name__ == "__main__":
    assert SCHEMA == 5, "run it with the program as it was (see above)"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "book.clientbook"
        write(made)
        (HERE / "book-schema-5.clientbook.gz").write_bytes(gzip.compress(made.read_bytes(), mtime=0))

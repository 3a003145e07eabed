"""Writes the golden book of schema 7: the kinds that have own fields since, edited, undone and taken in by an import,
beside pay lines and a plan with allowances; the next schema gives records tables of their own values.

Run it with the program as it was, whose last commit is 4ca0c47:

    git worktree add ../as-it-was 4ca0c47
    PYTHONPATH=../as-it-was python tests/golden/write_book_schema_7.py
"""

import gzip
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, PayLineKind, Stage
from clientbook.domain.plan import Allowance, Component, Tier
from clientbook.domain.records import Activity, Client, Contact, Deal, Employer, PayLine, Plan, Service
from clientbook.jobs.pay.statements import close_month
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

HERE = Path(__file__).parent
DAY = date(2026, 1, 15)


def edit(book: Book, record: object, **fields: object) -> None:
    book.apply(Label("edited", {"name": "x"}), [Change(record, replace(record, **fields))])  # type: ignore[arg-type, type-var]


def write(path: Path) -> None:
    book = Book(path)
    sales = Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),))
    records = [
        Client(id=-1, name="Kalomi", services=(Service("Backup", DAY, 12),)),
        Contact(id=-2, client_id=-1, name="Dana Levy", phones=("+972501234567",)),
        Deal(id=-3, client_id=-1, title="Racks", stage=Stage.WON, amount=100_000, won_on=DAY),
        Activity(client_id=-1, contact_id=-2, deal_id=-3, on=DAY, kind=ActivityKind.CALL, text="Asked for racks"),
        Employer(id=-4, name="Northwind"),
        Plan(
            employer_id=-4,
            starts=date(2026, 1, 1),
            base_pay=900_000,
            components=(sales,),
            allowances=(Allowance(name="Car", amount=80_000),),
        ),
        PayLine(employer_id=-4, on=DAY, amount=50_000, kind=PayLineKind.SPIF, note="Ten racks", deal_id=-3),
    ]
    book.apply(Label("added", {"name": "x"}), adds(records))
    close_month(book, "2026-01", today=date(2026, 3, 1))
    book.apply(
        Label("added", {"name": "x"}), [Adds.of("client", [Client(id=-1 - n, name=f"Firm {n}") for n in range(5)])]
    )
    for kind in ("client", "contact", "deal", "activity"):
        record = next(each for each in book.all(kind) if getattr(each, "client_id", 0) or getattr(each, "services", ()))
        edit(book, record, **{"text" if kind == "activity" else "notes": "Edited"})
    edit(book, book.all("pay_line")[0], amount=60_000)
    book.undo()


if __name__ == "__main__":
    assert SCHEMA == 7, "run it with the program as it was (see above)"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "book.clientbook"
        write(made)
        (HERE / "book-schema-7.clientbook.gz").write_bytes(gzip.compress(made.read_bytes(), mtime=0))

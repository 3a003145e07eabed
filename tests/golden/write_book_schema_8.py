"""Writes the golden book of schema 8: own fields with values, beside pay lines, a closed month and a plan whose condition
asks for attainment; with the next schema plans ask for figures.

Run it with the program as it was, whose last commit is f5ba027:

    git worktree add ../as-it-was f5ba027
    PYTHONPATH=../as-it-was python tests/golden/write_book_schema_8.py
"""

import gzip
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, OwnType, PayLineKind, Stage
from clientbook.domain.plan import Allowance, Component, Condition, Tier
from clientbook.domain.records import (
    Activity,
    Client,
    Contact,
    Deal,
    Employer,
    OwnField,
    OwnValue,
    PayLine,
    Plan,
    Service,
)
from clientbook.jobs.pay.statements import close_month
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

HERE = Path(__file__).parent
DAY = date(2026, 1, 15)


def edit(book: Book, record: object, **fields: object) -> None:
    book.apply(Label("edited", {"name": "x"}), [Change(record, replace(record, **fields))])  # type: ignore[arg-type, type-var]


def write(path: Path) -> None:
    book = Book(path)
    tiers = (Tier(Decimal(0), Decimal("0.05")),)
    whole = Condition("attainment", Decimal(1), "Sales")
    sales = Component(name="Sales", tiers=tiers, quota=50_000)
    more = Component(name="More", tiers=tiers, conditions=(whole,))
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
            components=(sales, more),
            allowances=(Allowance(name="Car", amount=80_000),),
        ),
        PayLine(employer_id=-4, on=DAY, amount=50_000, kind=PayLineKind.SPIF, note="Ten racks", deal_id=-3),
    ]
    floor = OwnField(id=-9, kind="client", name="Floor", type=OwnType.NUMBER)
    records += [floor, Client(name="Segev", own=(OwnValue(-9, "7"),))]
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
    assert SCHEMA == 8, "run it with the program as it was (see above)"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "book.clientbook"
        write(made)
        (HERE / "book-schema-8.clientbook.gz").write_bytes(gzip.compress(made.read_bytes(), mtime=0))

"""Writes the golden book of schema 6: plans with all that they could say then, in the book, in the images of steps, in
one that is undone and beside a closed month; the next schema gives plans more columns.

Run it with the program as it was, whose last commit is 9f515f9:

    git worktree add ../as-it-was 9f515f9
    PYTHONPATH=../as-it-was python tests/golden/write_book_schema_6.py
"""

import gzip
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Negative, Period, Rates, Receipts, Stage
from clientbook.domain.plan import Bonus, Component, TaxRate, Tier
from clientbook.domain.records import Client, Deal, Employer, EmployerStatement, Payment, Plan, Receipt
from clientbook.jobs.pay.statements import close_month
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

HERE = Path(__file__).parent
JANUARY, FEBRUARY = date(2026, 1, 15), date(2026, 2, 10)


def edit(book: Book, record: object, **fields: object) -> None:
    book.apply(Label("edited", {"name": "x"}), [Change(record, replace(record, **fields))])  # type: ignore[arg-type, type-var]


def write(path: Path) -> None:
    book = Book(path)
    tiers = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(150_000), Decimal("0.06")))
    sales = Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=tiers)
    records = [
        Client(id=-1, name="Kalomi"),
        Employer(id=-2, name="Northwind"),
        Plan(
            id=-3,
            employer_id=-2,
            starts=date(2026, 1, 1),
            base_pay=900_000,
            components=(sales,),
            bonuses=(Bonus(name="Two", over=Period.MONTH, measure="deals", reaches=Decimal(2), pays=50_000),),
            negative=Negative.CARRY,
            receipts=Receipts.GROSS,
            tax=(TaxRate(date(2026, 1, 1), Decimal("0.18")),),
        ),
        Plan(employer_id=-2, starts=date(2026, 3, 1), base_pay=950_000, guarantee=100_000, draw=5, components=(sales,)),
        Deal(client_id=-1, title="Racks", stage=Stage.WON, amount=100_000, won_on=JANUARY),
        Deal(client_id=-1, title="Cables", stage=Stage.WON, amount=120_000, won_on=JANUARY),
        Deal(client_id=-1, title="Lamps", stage=Stage.WON, amount=70_000, won_on=FEBRUARY),
    ]
    book.apply(Label("added", {"name": "x"}), adds(records))
    close_month(book, "2026-01", today=date(2026, 3, 1))
    first, second = sorted(book.plans(), key=lambda each: each.starts)
    edit(book, second, base_pay=960_000, draw=0)
    racks = next(each for each in book.all("deal") if each.title == "Racks")  # type: ignore[union-attr]
    edit(book, racks, amount=110_000, receipts=(Receipt(FEBRUARY, 1_000),))
    paid = (Payment(line=2, amount=980_000, text="Base"),)
    sent = EmployerStatement(employer_id=first.employer_id, month="2026-01", payments=paid, source="january.csv")
    book.apply(Label("added", {"name": "x"}), adds([sent]))
    edit(book, first, base_pay=1)
    book.undo()


if __name__ == "__main__":
    assert SCHEMA == 6, "run it with the program as it was (see above)"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "book.clientbook"
        write(made)
        (HERE / "book-schema-6.clientbook.gz").write_bytes(gzip.compress(made.read_bytes(), mtime=0))

"""10,000 won deals in a year with 12 closed months: the next statement cold, and closing a month."""

import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Period, Rates, Stage
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.store.book import Book

from .figures import note

DEALS = 10_000
TURNS = 3


def main() -> None:
    tiers = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(10_000_000), Decimal("0.06")))
    component = Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=tiers)
    records = [
        Employer(id=-1, name="Northwind"),
        Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=900_000, components=(component,)),
        Client(id=-2, name="Kalomi"),
        *(
            Deal(
                client_id=-2,
                title=f"Deal {n}",
                stage=Stage.WON,
                won_on=date(2026, n % 12 + 1, n % 28 + 1),
                amount=50_000 + n,
            )
            for n in range(DEALS)
        ),
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pay.clientbook"
        Book(path).apply(Label("edited", {"name": ""}), adds(records))
        _timed(f"statement of a year with {DEALS:,} won deals, nothing closed", path, "2026-12")
        months = [
            [_close(path, f"2026-{month:02}", last=turn == TURNS) for turn in range(1, TURNS + 1)]
            for month in range(1, 13)
        ]
        first, middle, twelfth = (min(months[place]) for place in (0, 5, 11))
        worst = max(map(max, months))
        print(
            f"closing a month among them: first {first:.2f} s, sixth {middle:.2f} s, twelfth {twelfth:.2f} s,"
            f" worst of {12 * TURNS} {worst:.2f} s"
        )
        _timed("a closed month's statement", path, "2026-12")
        _timed("the next month's, after 12 closed ones", path, "2027-01")


def _close(path: Path, month: str, last: bool) -> float:
    """How long closing takes; all but the last turn are taken back."""
    book = Book(path)
    begin = time.perf_counter()
    close_month(book, month, early=True)
    taken = time.perf_counter() - begin
    if not last:
        book.undo()
    return taken


def _timed(what: str, path: Path, month: str) -> None:
    book = Book(path)
    begin = time.perf_counter()
    made = statement_of(book, month)
    print(f"{what}: {(taken := time.perf_counter() - begin):.2f} s, {len(made.entries)} lines")
    note(f"{what}, ms", taken * 1000)


if __name__ == "__main__":
    sys.exit(main())

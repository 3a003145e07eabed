"""10,000 won deals in a year with 12 closed months: the next statement cold, and closing a month."""

import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Period, Rates, Stage
from clientbook.domain.pay.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.jobs.pay import close_month, statement_of
from clientbook.store.book import Book

DEALS = 10_000


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
        times = []
        for month in range(1, 13):
            begin = time.perf_counter()
            close_month(Book(path), f"2026-{month:02}")
            times.append(time.perf_counter() - begin)
        print(f"closing a month among them: first {times[0]:.2f} s, middle {times[6]:.2f} s, twelfth {times[-1]:.2f} s")
        _timed("a closed month's statement", path, "2026-12")
        _timed("the next month's, after 12 closed ones", path, "2027-01")


def _timed(what: str, path: Path, month: str) -> None:
    book = Book(path)
    begin = time.perf_counter()
    made = statement_of(book, month)
    print(f"{what}: {time.perf_counter() - begin:.2f} s, {len(made.entries)} lines")


if __name__ == "__main__":
    sys.exit(main())

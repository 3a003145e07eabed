"""The books that scenes are shown on, and the lists that they bring in."""

import json
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import EntryKind, Receipts, Stage
from clientbook.domain.entries import Held
from clientbook.domain.pay_rules import Rule
from clientbook.domain.plan import Component, Tier
from clientbook.domain.reading.touch import understood
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.domain.tax import KNOWN
from clientbook.jobs.demo import fill_with_samples
from clientbook.jobs.pay.employer_statements import import_employer_statement, look_at
from clientbook.jobs.pay.statements import close_month
from clientbook.jobs.today_commands import log
from clientbook.store import engine
from clientbook.store.book import Book

#: What an employer might send for February.
THEIRS = (
    "Commission statement\n\nClient,Sales,% commission,Commission,Status\nOrchard Foods,17500,4%,700,ok\n"
    "נגרית דוד,39000,4%,1560,\n"
    "חברת השרון,39000,4%,1560,\nSomebody else,,,55,\nBalance brought forward,,,120,\nTotal,,,3995,\n"
)
#: A list with a duplicate, a spoilt phone, a row about nobody, and a column that has no home.
LIST = (
    "Company;Contact name;Mobile;E-mail;Shoe size;City\nKalomi;Dana Cohen;050-1234567;dana@kalomi.example;44;Haifa\n"
    "Negev Labz;Avi;9.72501E+11;;41;Eilat\nNew firm;Ron Bar;03-5551234;ron@new.example;;Akko\n;;;;42;Lod\n"
)
#: Rows about clients of the sample lists that say other things of them, and one that says them twice.
TWINS_LIST = (
    "Company,Industry,City,Phone,Website,Source\nKalomi Ltd,Steel and tools,Haifa,04-8550001,kalomi.example,Fair\n"
    "Negev Labz,Laboratories,Eilat,,https://negev.example,\nGalil Print,Printing,Safed,,,Fair 2026\n"
    "Galil Print Ltd,Printing,Tiberias,04-6790000,,\n"
)
#: Deals with stages that mean nothing here.
STAGES_LIST = """Deal Name,Company,Deal Stage,Amount,Close Date,Pipeline
Annual licence,Kalomi Ltd,Second workshop,12000,2026-12-30,Sales
Spare parts,Galil Foods,Second workshop,900,2026-12-31,Sales
Service,Galil Foods,Waits for the board,4500,2026-12-20,Sales
Pilot,Negev Tools,Closed won,2500,2026-11-02,Sales
"""
#: Deals whose amounts, days and rates can be read in two ways, and the tax told beside a total.
OPEN_LIST = (
    "Deal;Client;Total;VAT;Won on;Commission\nCloud 2026;Orchard Foods;1.234;0.188;3/4/2026;0.5\n"
    "Support;חברת השרון;12.000;1.831;5/6/2026;1\n"
)
TOUCHES = ("call Dana tomorrow 10:00", "met Avi, next week", "called yesterday", "call about the offer today")


def list_file(name: str, text: str) -> Path:
    """A list in a folder of its own; it goes with the machine's temporary files."""
    path = Path(mkdtemp(prefix="scenes-")) / name
    path.write_text(text, encoding="utf-8")
    return path


def make_full(path: Path) -> None:
    """The sample lists, a year before them, two closed months, an employer's statement, touches past and planned."""
    book = Book(path)
    fill_with_samples(book)
    _add_last_year(book)
    for month in ("2026-01", "2026-02"):
        close_month(book, month, today=date(2026, 3, 1))
    import_employer_statement(book, look_at(list_file("their list.csv", THEIRS)), "2026-02")
    for client, text in zip(book.ids("client"), TOUCHES * 2, strict=False):
        log(book, understood(text, date.today()), client)


def _add_last_year(book: Book) -> None:
    clients = list(book.ids("client"))
    deals = [
        Deal(client_id=clients[n % 9], title=f"Renewal {n + 1}", stage=Stage.WON, won_on=date(2025, n % 12 + 1, 3),
             opened_on=date(2025, n % 12 + 1, 3) - timedelta(days=20 + 5 * n), amount=1_000_000 * (n % 7 + 1))
        for n in range(24)
    ]  # fmt: skip
    (plan,) = book.plans()
    planned = replace(plan, components=(replace(plan.components[0], quota=21_000_000),))
    book.apply(Label("edited", {"name": ""}), [*adds(deals), Change(plan, planned)])


def make_empty(path: Path) -> None:
    Book(path)


def make_foreign(path: Path) -> None:
    """Deals that lack what their plan asks: a rate of exchange, a term, what a credit note takes back, a day."""
    book = Book(path)
    start = date(date.today().year, 1, 1)
    plan = Plan(
        employer_id=-1, starts=start, base_pay=900_000, clawback="months left", receipts=Receipts.GROSS,
        tax=KNOWN["IL"], components=(Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),)),),
    )  # fmt: skip
    deal = partial(Deal, client_id=-2, stage=Stage.WON, won_on=date.today(), opened_on=date.today())
    deals = [
        deal(id=-11, title="Cloud licence", amount=500_000, currency="USD"),
        deal(id=-12, title="Service contract", amount=6_000_000, cancelled_on=date.today()),
        deal(id=-13, title="Credit note 7", amount=-100_000, credits=-12),
        deal(id=-14, title="Pilot", won_on=None, amount=900_000),
        deal(id=-15, title="Training", stage=Stage.NEGOTIATION, won_on=None, amount=250_000, currency="EUR"),
        deal(id=-16, title="Old order", won_on=start - timedelta(days=40), amount=300_000),
    ]
    firm = Client(id=-2, name="Kalomi Ltd.")
    book.apply(Label("edited", {"name": ""}), adds([Employer(id=-1, name="Northwind Metals"), plan, firm, *deals]))


def make_updated(path: Path) -> None:
    """As an update of the pay rules may leave it: a closed month holds a difference back, an open one was moved."""
    book = Book(path)
    last_year = date.today().year - 1
    employer, plan = Employer(id=-1, name="Northwind Metals"), Plan(employer_id=-1, starts=date(last_year, 11, 1))
    book.apply(Label("edited", {"name": ""}), adds([employer, replace(plan, base_pay=900_000)]))
    close_month(book, f"{last_year}-11")
    (closed,) = book.all("statement")
    held = (Held(None, EntryKind.BASE, "", 7, "", (Rule.BASE_OF_VERSIONS, Rule.ONE_ROUNDING), 2),)
    book.apply(Label("edited", {"name": ""}), [Change(closed, replace(closed, held=held))])  # type: ignore[call-arg]
    moved = [[book.employers()[0].id, f"{last_year}-12", "ILS", 900_000, 123_456_701, [*map(str, Rule)][:3]]]
    with closing(engine.connect(path, "rw")) as connection, connection:
        connection.execute("UPDATE rules SET told = 0, moved = ?", (json.dumps(moved),))


BOOKS: Mapping[str, Callable[[Path], None]] = {
    "empty": make_empty,
    "full": make_full,
    "foreign": make_foreign,
    "updated": make_updated,
}

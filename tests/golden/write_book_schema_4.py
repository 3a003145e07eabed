"""Writes the golden book of schema 4, and beside it what the program of that schema says of each of its months.

Run it with the program as it was, whose last commit is 13e9c3c:

    git worktree add ../as-it-was 13e9c3c
    PYTHONPATH=../as-it-was python tests/golden/write_book_schema_4.py

Each employer is one case: every kind of entry, in closed and in open months, and the inputs that later rules of pay read
otherwise. January to March are closed (deals are changed between and after the closes), April to June are open.
"""

import gzip
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal as D
from pathlib import Path
from typing import Any

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Anchor, Basis, Period, Rates, Stage
from clientbook.domain.pay.engine import Ledger
from clientbook.domain.pay.periods import months
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.jobs.pay.statements import close_month, facts_of, reopen_month
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

HERE = Path(__file__).parent
YEAR = 2026
CLOSED = ("2026-01", "2026-02", "2026-03")
LAST = "2026-06"


def day(text: str) -> date:
    """ "1-15" is 15 January of the book's year, "2025-12-20" that day."""
    numbers = [int(part) for part in text.split("-")]
    return date(*numbers) if len(numbers) == 3 else date(YEAR, *numbers)


def plan(starts: str = "1-1", **more: Any) -> Plan:
    return Plan(employer_id=-1, starts=day(starts), **more)


def rates(*tiers: tuple[int, str], name: str = "Sales", **more: Any) -> Component:
    """Tiers as (from in minor units, percent)."""
    made = tuple(Tier(D(start), D(percent) / 100) for start, percent in tiers)
    return Component(name=name, tiers=made, **more)


def flat(percent: str, name: str = "Sales", **more: Any) -> Component:
    return rates((0, percent), name=name, **more)


def sold(amount: int, won: str | None = "1-10", *paid: tuple[str, int], **more: Any) -> Deal:
    receipts = tuple(Receipt(day(on), part) for on, part in paid)
    for name in ("invoiced_on", "cancelled_on"):
        if name in more:
            more[name] = day(more[name])
    on = day(won) if won else None
    return Deal(client_id=-1, title="", stage=Stage.WON, amount=amount, won_on=on, receipts=receipts, **more)


@dataclass(frozen=True)
class Case:
    """One employer; `edits` are (after closing this month, number of the deal, fields): what the manager changes later."""

    name: str
    plans: tuple[Plan, ...]
    deals: tuple[Deal, ...] = ()
    edits: tuple[tuple[str, int, dict[str, Any]], ...] = ()
    employer: dict[str, Any] | None = None
    closed: tuple[str, ...] = CLOSED
    after: Callable[[Book, str], object] | None = None


FLAT5 = (flat("5"),)
FLAT10 = (flat("10"),)
WHOLE = (rates((0, "4"), (5_000_000, "6"), rates=Rates("whole"), accumulates=Period.QUARTER),)
MARGINAL = (rates((0, "4"), (15_000_000, "6"), (25_000_000, "8"), rates=Rates.MARGINAL, accumulates=Period.QUARTER),)
QUOTA = (flat("5", quota=1_000_000, accumulates=Period.MONTH),)
ON_CASH = (flat("5", anchor=Anchor.PAID),)
HALVES = (flat("5", "When won", anchor=Anchor.WON), flat("5", "When paid", anchor=Anchor.PAID))


def cases() -> Iterator[Case]:
    yield from every_kind()
    yield from rates_and_receipts()
    yield from what_falls_through()
    yield from floors()
    yield from versions_and_bonuses()
    yield from closing()


# fmt: off (tables read better unbroken)
def every_kind() -> Iterator[Case]:
    """Each kind of entry, and nothing that later rules read otherwise."""
    yield Case("Base", (plan(base_pay=900_000),))
    yield Case("Base from the 16th", (plan(base_pay=900_000),), employer={"starts_on": day("1-16")})
    yield Case("Flat", (plan(components=FLAT5),), (sold(1_234_567), sold(8_000_00, "2-3"), sold(500_00, "4-5")))
    yield Case(
        "Marginal",
        (plan(components=MARGINAL),),
        (sold(14_000_000), sold(9_000_000, "2-7"), sold(7_000_000, "3-9"), sold(100, "5-1")),
    )
    yield Case("Whole", (plan(components=WHOLE),), (sold(4_000_000), sold(2_000_000, "2-5"), sold(6_000_000, "4-5")))
    yield Case(
        "Invoiced",
        (plan(anchor=Anchor.INVOICED, components=FLAT5),),
        (sold(1_000_000, invoiced_on="2-2"), sold(500_000)),
    )
    yield Case("Margin", (plan(components=(flat("20", basis=Basis.MARGIN),)),), (sold(1_000_000, cost=640_000),))
    yield Case(
        "Dollars",
        (plan(components=FLAT5),),
        (
            sold(100_000, currency="USD", exchange_rate=D("3.7"), exchange_on=day("1-9")),
            sold(77_000, "2-2", currency="USD"),
        ),
    )
    yield Case("Yen", (plan(currency="JPY", components=(flat("0.5"),)),), (sold(12_345, currency="JPY"),))
    yield Case("Share", (plan(components=(flat("15"),)),), (sold(10_000_000, share=D("0.6")),))
    yield Case(
        "Products",
        (plan(components=(flat("10", "Licences", products=("Licence",)), flat("4", "All else"))),),
        (sold(500_000, product="licence"), sold(700_000, "2-1")),
    )
    bonus = Bonus(name="Two in a month", over=Period.MONTH, measure="deals", reaches=D(2), pays=50_000)
    yield Case(
        "Bonus",
        (plan(components=FLAT5, bonuses=(bonus,)),),
        (sold(100_000), sold(100_000, "1-20"), sold(100_000, "4-1"), sold(9_900, "4-2")),
    )
    yield Case("Guarantee", (plan(guarantee=300_000, components=FLAT5),), (sold(1_000_000), sold(9_000_000, "2-9")))
    yield Case(
        "Draw",
        (plan(draw=150_000, components=FLAT5),),
        (sold(1_000_000), sold(6_000_000, "2-9"), sold(10_000_000, "4-9")),
    )


def rates_and_receipts() -> Iterator[Case]:
    yield Case(
        "Cash by a cent",
        (plan(components=ON_CASH),),
        (sold(3_695_700, "1-5", ("1-20", 1_308_410), ("4-2", 2_387_290)),),
    )
    yield Case(
        "Cash in thirds",
        (plan(components=ON_CASH),),
        (sold(1_000_000, "1-5", ("1-20", 333_333), ("2-20", 333_333), ("5-20", 333_334)),),
    )
    yield Case(
        "Paid before it was won",
        (plan(components=ON_CASH),),
        (sold(1_000_000, "2-5", ("1-20", 400_000), ("3-1", 600_000)), sold(500_000, "4-5", ("2-1", 500_000))),
    )
    yield Case(
        "Invoiced before it was won",
        (plan(anchor=Anchor.INVOICED, components=FLAT5),),
        (sold(1_000_000, "3-5", invoiced_on="1-20"), sold(400_000, "4-8", invoiced_on="3-8")),
    )
    yield Case(
        "Won before the plan", (plan("2-1", components=ON_CASH),), (sold(1_000_000, "2-2", ("1-20", 1_000_000)),)
    )
    yield Case(
        "Own rate", (plan(components=FLAT5),), (sold(1_000_000, rate=D("0.08")), sold(1_000_000, "4-1", rate=D("0.08")))
    )
    yield Case(
        "Own rate of halves",
        (plan(components=HALVES),),
        (
            sold(1_200_000, "1-5", ("2-5", 1_200_000), rate=D("0.075")),
            sold(800_000, "3-5", ("4-5", 800_000), rate=D("0.075")),
        ),
    )
    yield Case(
        "Own rate of zeros",
        (plan(components=(flat("0", "One"), flat("0", "Two"))),),
        (sold(1_000_000, rate=D("0.05")), sold(900_000, "5-1", rate=D("0.05"))),
    )
    yield Case(
        "Own rate among whole tiers",
        (plan(components=WHOLE),),
        (
            sold(1_000_000, "1-5", rate=D("0.25")),
            sold(4_500_000, "1-20"),
            sold(600_000, "2-20", rate=D("0.1")),
            sold(1_000_000, "3-3"),
        ),
    )
    yield Case(
        "Ceiling of a month",
        (plan(components=(flat("10", cap=10_000, accumulates=Period.MONTH),)),),
        (sold(200_000, "1-5"), sold(-100_000, "1-9"), sold(200_000, "4-5"), sold(-100_000, "4-9")),
    )
    yield Case(
        "Lower ceiling later",
        (
            plan(components=(flat("10", cap=200_000, accumulates=Period.QUARTER),)),
            plan("2-1", components=(flat("10", cap=100_000, accumulates=Period.QUARTER),)),
        ),
        (sold(2_000_000), sold(100_000, "2-5"), sold(50_000, "4-5")),
    )
    yield Case(
        "Negative deals",
        (plan(components=MARGINAL),),
        (sold(16_000_000), sold(-3_000_000, "1-20"), sold(-20_000_000, "2-20"), sold(1_000_000, "3-1")),
    )
    yield Case("Day of two deals", (plan(components=WHOLE),), (sold(3_000_000), sold(3_000_000), sold(-1_000_000)))


def what_falls_through() -> Iterator[Case]:
    term = {"term_months": 12}
    yield Case(
        "Takes back all",
        (plan(components=FLAT10),),
        (sold(1_000_000, "1-5", cancelled_on="2-5"), sold(700_000, "3-5", cancelled_on="4-5")),
    )
    yield Case(
        "Takes back half", (plan(clawback="50%", components=FLAT10),), (sold(1_000_000, "1-5", cancelled_on="2-5"),)
    )
    yield Case(
        "Takes back months left",
        (plan(clawback="months left", components=FLAT10),),
        (sold(1_200_000, "1-5", cancelled_on="3-5", **term), sold(1_200_000, "1-5", cancelled_on="2-20")),
    )
    yield Case(
        "Cancelled on cash",
        (plan(components=ON_CASH),),
        (sold(1_000_000, "1-5", ("1-20", 400_000), ("3-20", 600_000), cancelled_on="2-5"),),
    )
    bonus = Bonus(name="One", over=Period.MONTH, measure="deals", reaches=D(1), pays=70_000)
    yield Case(
        "Cancelled before it was won",
        (plan(components=FLAT10, bonuses=(bonus,)),),
        (sold(1_000_000, "1-10", cancelled_on="1-5"), sold(1_000_000, "4-10", cancelled_on="3-5")),
    )
    yield Case(
        "Cancelled among whole tiers",
        (plan(components=WHOLE),),
        (
            sold(4_000_000, "1-5", cancelled_on="3-1"),
            sold(2_000_000, "2-5"),
            sold(4_000_000, "4-5", cancelled_on="5-1"),
            sold(2_000_000, "4-9"),
        ),
    )
    yield Case(
        "Cancelled among marginal tiers",
        (plan(components=MARGINAL),),
        (sold(14_000_000, "1-5", cancelled_on="2-1"), sold(9_000_000, "3-5")),
    )
    yield Case(
        "Below zero",
        (plan(base_pay=500_000, guarantee=100_000, components=FLAT10),),
        (sold(1_800_000, "1-5", cancelled_on="2-5"), sold(500_000, "2-9"), sold(900_000, "4-5", cancelled_on="5-5")),
    )
    yield Case(
        "Cancelled after the tail",
        (plan(components=FLAT10),),
        (sold(1_000_000, "1-5", cancelled_on="3-20"),),
        employer={"ends_on": day("1-31"), "tail_on": day("2-28")},
    )


def floors() -> Iterator[Case]:
    yield Case(
        "Guarantee of half a month",
        (plan(guarantee=300_000, base_pay=100_000, components=FLAT5),),
        (sold(100_000, "1-20"), sold(200_000, "4-5")),
        employer={"starts_on": day("1-16"), "ends_on": day("5-10")},
    )
    yield Case(
        "Draw of half a month",
        (plan(draw=300_000, components=FLAT5),),
        (sold(100_000, "1-20"), sold(9_000_000, "3-5")),
        employer={"starts_on": day("1-16")},
    )
    yield Case(
        "Debt at leaving",
        (plan(draw=150_000, components=ON_CASH),),
        (sold(6_000_000, "1-5", ("3-5", 2_000_000), ("4-5", 4_000_000)),),
        employer={"ends_on": day("2-15"), "tail_on": day("6-30")},
    )
    yield Case(
        "Draw and guarantee",
        (plan(draw=150_000, guarantee=50_000, components=FLAT5),),
        (sold(400_000), sold(7_000_000, "3-9")),
    )
    yield Case(
        "Draw and clawback",
        (plan(draw=100_000, components=FLAT10),),
        (sold(2_000_000, "1-5", cancelled_on="2-5"), sold(3_000_000, "3-5"), sold(1_000_000, "4-5")),
    )


def versions_and_bonuses() -> Iterator[Case]:
    yield Case(
        "Base in two versions", (plan(base_pay=833_333), plan("1-11", base_pay=833_333), plan("4-8", base_pay=833_333))
    )
    yield Case(
        "Versions inside a month",
        (
            plan(base_pay=700_000, components=FLAT5),
            plan("1-16", base_pay=900_000, components=FLAT10),
            plan("4-20", components=MARGINAL),
        ),
        (sold(1_000_000, "1-5"), sold(1_000_000, "1-20"), sold(300_000, "4-25")),
    )
    yield Case(
        "Whole tiers across versions",
        (
            plan(components=WHOLE),
            plan(
                "2-1", components=(rates((0, "5"), (5_000_000, "7"), rates=Rates("whole"), accumulates=Period.QUARTER),)
            ),
        ),
        (sold(4_000_000), sold(2_000_000, "2-5"), sold(500_000, "3-5")),
    )
    yield Case(
        "No carrying over",
        (plan(components=WHOLE), plan("2-1", carry_over=False, components=WHOLE)),
        (sold(4_000_000), sold(2_000_000, "2-5")),
    )
    yield Case(
        "Currency inside a month",
        (plan(base_pay=310_000, components=FLAT5), plan("1-16", currency="USD", base_pay=310_000, components=FLAT5)),
        (sold(1_000_000, "1-5"), sold(500_000, "1-20", currency="USD")),
    )
    yield Case(
        "Currency from a first",
        (plan(base_pay=310_000, components=FLAT5), plan("3-1", currency="USD", base_pay=310_000, components=FLAT5)),
        (sold(1_000_000, "1-5"), sold(500_000, "3-20", currency="USD")),
    )

    def bonus(over: Period, measure: str, reaches: str, pays: int = 100_000) -> tuple[Bonus, ...]:
        return (Bonus(name="Goal", over=over, measure=measure, reaches=D(reaches), pays=pays),)

    yield Case(
        "Bonus that no longer stands",
        (plan(components=FLAT5, bonuses=bonus(Period.QUARTER, "total", "1000000")),),
        (sold(1_200_000, "1-10"), sold(-500_000, "1-20"), sold(1_200_000, "4-10"), sold(-500_000, "5-20")),
    )
    yield Case(
        "Bonus of a component's anchor",
        (plan(components=(flat("5", anchor=Anchor.PAID),), bonuses=bonus(Period.MONTH, "deals", "1")),),
        (sold(500_000, "1-10", ("2-3", 500_000)), sold(500_000, "3-10", ("4-3", 200_000), ("5-3", 300_000))),
    )
    yield Case(
        "Attainment of shorter quotas",
        (plan(components=QUOTA, bonuses=bonus(Period.QUARTER, "attainment", "1")),),
        (sold(1_100_000, "1-10"), sold(1_000_000, "2-10"), sold(3_100_000, "4-10")),
    )
    yield Case(
        "Attainment of longer quotas",
        (
            plan(
                components=(flat("5", quota=3_000_000, accumulates=Period.QUARTER),),
                bonuses=bonus(Period.MONTH, "attainment", "0.5"),
            ),
        ),
        (sold(2_000_000, "1-10"), sold(2_000_000, "4-10")),
    )
    two = (flat("5", "One", quota=1_000_000), flat("4", "Two", products=("Two",), quota=3_000_000))
    yield Case(
        "Attainment of two quotas",
        (plan(components=two, bonuses=bonus(Period.MONTH, "attainment", "1")),),
        (
            sold(1_100_000, "1-10"),
            sold(300_000, "1-12", product="Two"),
            sold(900_000, "4-1"),
            sold(500_000, "4-12", product="Two"),
        ),
    )
    yield Case(
        "Bonus of two versions",
        (
            plan(components=FLAT5, bonuses=bonus(Period.YEAR, "deals", "2")),
            plan("2-15", components=FLAT5, bonuses=bonus(Period.YEAR, "deals", "3", 50_000)),
        ),
        (sold(100_000), sold(100_000, "2-1"), sold(100_000, "3-1"), sold(100_000, "4-1")),
    )


def closing() -> Iterator[Case]:
    """Changes after a close, closes taken back, months before the first plan, employers that are left."""
    yield Case(
        "Adjusted",
        (plan(components=FLAT10),),
        (sold(1_000_000), sold(500_000, "2-5"), sold(300_000, "1-25")),
        (
            ("2026-01", 0, {"amount": 1_200_000}),
            ("2026-02", 2, {"stage": Stage.LOST}),
            ("2026-03", 1, {"share": D("0.5")}),
        ),
    )
    yield Case(
        "Adjusted twice",
        (plan(components=MARGINAL),),
        (sold(14_000_000), sold(9_000_000, "2-5"), sold(7_000_000, "3-9")),
        (
            ("2026-01", 0, {"amount": 16_000_000}),
            ("2026-02", 0, {"amount": 14_500_000}),
            ("2026-03", 0, {"won_on": day("2-2")}),
        ),
    )
    yield Case(
        "Adjusted on cash",
        (plan(components=ON_CASH),),
        (sold(3_695_700, "1-5", ("1-20", 1_308_410)),),
        (("2026-02", 0, {"receipts": (Receipt(day("1-20"), 1_308_410), Receipt(day("2-20"), 777_777))}),),
    )
    yield Case(
        "Receipt before the first month",
        (plan(components=ON_CASH),),
        (sold(1_000_000, "1-5", ("1-20", 400_000)),),
        (("2026-02", 0, {"receipts": (Receipt(day("2025-12-28"), 300_000), Receipt(day("1-20"), 400_000))}),),
    )
    yield Case(
        "Receipt before the first close",
        (plan(components=ON_CASH),),
        (sold(1_000_000, "1-5", ("1-20", 400_000)),),
        (("2026-03", 0, {"receipts": (Receipt(day("2025-12-28"), 300_000), Receipt(day("1-20"), 400_000))}),),
    )
    yield Case(
        "Reopened",
        (plan(base_pay=100_000, components=FLAT10),),
        (sold(1_000_000), sold(200_000, "2-5")),
        (("2026-01", 0, {"amount": 1_100_000}),),
        after=_reopen_and_close,
    )
    yield Case(
        "Close undone",
        (plan(base_pay=100_000, components=FLAT10),),
        (sold(1_000_000), sold(200_000, "2-5")),
        (("2026-01", 0, {"amount": 1_100_000}),),
        after=_undo_and_redo,
    )
    yield Case(
        "Nothing closed",
        (plan(base_pay=833_333, components=ON_CASH), plan("4-11", base_pay=833_333, components=ON_CASH)),
        (sold(3_695_700, "4-5", ("4-20", 1_308_410)),),
        closed=(),
    )
    yield Case(
        "Left with a tail",
        (plan(base_pay=300_000, components=ON_CASH),),
        (sold(1_000_000, "1-5", ("1-20", 400_000), ("3-2", 300_000), ("5-2", 300_000)),),
        employer={"starts_on": day("1-1"), "ends_on": day("2-10"), "tail_on": day("4-30")},
    )


# fmt: on
def _reopen_and_close(book: Book, employer: str) -> None:
    reopen_month(book, CLOSED[-1], employer)
    close_month(book, CLOSED[-1], employer, date(YEAR, 4, 3), "Noa Ben David")


def _undo_and_redo(book: Book, employer: str) -> None:
    book.undo()
    book.redo()


# -- the book ---------------------------------------------------------------------------------------------------------


def write(book: Book, case: Case, client: int) -> None:
    """One case: its records, then closes and changes in turn."""
    employer = Employer(id=-1, name=case.name, **(case.employer or {}))
    deals = [
        replace(deal, id=-100 - n, title=f"{case.name} {n + 1}", client_id=client, employer_id=-1)
        for n, deal in enumerate(case.deals)
    ]
    done = book.apply(Label("edited"), adds([employer, *case.plans, *deals]))
    for month in case.closed:
        close_month(book, month, case.name, _closing_day(month), "Noa Ben David")
        for after, number, changed in case.edits:
            if after == month:
                (before,) = book.records("deal", [done.ids[-100 - number]]).values()
                book.apply(Label("edited"), [Change(before, replace(before, **changed))])
    if case.after is not None:
        case.after(book, case.name)


def _closing_day(month: str) -> date:
    return date(YEAR, int(month[5:]) + 1, 3)


def said(book: Book) -> dict[str, Any]:
    """What the program says of each month of each employer: payable, totals and entries."""
    facts = facts_of(book, "Noa Ben David")
    found: dict[str, Any] = {}
    for employer in facts.employers.values():
        ledger = Ledger(facts, employer, LAST)
        found[employer.name] = {
            month: _statement(ledger.statement(month)) for month in months(ledger.first_month, LAST)
        }
    return found


def _statement(made: Any) -> dict[str, Any]:
    return {
        "state": made.state,
        "currency": made.currency,
        "payable": made.totals.payable,
        "totals": plainly(made.totals),
        "entries": [plainly(entry) for entry in made.entries],
        "not_counted": [plainly(each) for each in made.not_counted],
    }


#: Fields that were called otherwise by the program of schema 4, as the golden file has them.
_KEYS = {"breakdown": "legs"}


def plainly(value: Any) -> dict[str, Any]:
    """The fields of a dataclass that say something."""
    told = {_KEYS.get(field.name, field.name): _told(getattr(value, field.name)) for field in fields(value)}
    return {key: each for key, each in told.items() if each}


def _told(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_told(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return plainly(value)
    return str(value) if isinstance(value, date | D) else value


def main() -> None:
    assert SCHEMA == 4, "run this with the program of schema 4"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "golden.clientbook"
        book = Book(path)
        client = next(iter(book.apply(Label("edited"), adds([Client(name="Kalomi Ltd.")])).touched["client"]))
        for case in cases():
            write(book, case, client)
        book.check()
        with book.connected() as connection:
            connection.execute("VACUUM")
        packed = gzip.compress(path.read_bytes(), mtime=0)
        (HERE / f"book-schema-{SCHEMA}.clientbook.gz").write_bytes(packed)
        text = json.dumps(said(book), ensure_ascii=False, indent=0)
        (HERE / f"book-schema-{SCHEMA}.json.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
        print(f"{len(packed)} bytes of book, {len(text)} of what is said")


if __name__ == "__main__":
    main()

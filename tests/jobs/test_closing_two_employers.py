"""Two employers with any plans, and any edits, merges, deletions, steps taken back and undone between their closes.

Closed months stay to the byte, and all months together pay what the facts alone say.
"""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Anchor, Period, Rates, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.engine import Ledger
from clientbook.domain.pay.periods import months
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.files.reports import report_csv, report_html
from clientbook.files.reports.of_pay import statement_json
from clientbook.files.reports.of_pay.statement_table import table_of
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.pay.statements import close_month, facts_of, reopen_month, statement_of
from clientbook.jobs.safety.take_back import take_back, taking_back
from clientbook.store.book import Book

from ..searching import tries

LAST = "2026-09"
TIERS = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(100_000), Decimal("0.06")))
Closed = dict[tuple[str, str], tuple[str, ...]]


def any_plan(chance: random.Random, employer_id: int, starts: date = date(2026, 1, 1)) -> Plan:
    pick = chance.choice
    sales = Component(
        name="Sales",
        rates=pick([Rates.MARGINAL, Rates.RETROACTIVE]),
        accumulates=pick(list(Period)),
        quota=50_000,
        cap=pick([None, None, 20_000]),
        tiers=TIERS,
    )
    licences = Component(name="Licences", products=("Licence",), tiers=TIERS[:1])
    bonus = Bonus(
        name="Three", over=pick(list(Period)[1:]), measure=pick(["deals", "total"]), reaches=Decimal(3), pays=5000
    )
    return Plan(
        employer_id=employer_id,
        starts=starts,
        base_pay=pick([0, 900_000]),
        draw=pick([0, 0, 1_000_000]),
        guarantee=pick([0, 0, 500_000]),
        clawback=pick(["all", "50%", "months left"]),
        anchor=pick(list(Anchor)),
        carry_over=pick([True, False]),
        components=pick([(sales,), (sales, licences)]),
        bonuses=pick([(), (bonus,)]),
    )


def any_deal(chance: random.Random, client_id: int, employers: list[int]) -> Deal:
    def day() -> date:
        return date(2026, chance.randrange(1, 8), chance.randrange(1, 29))

    won = day()
    return Deal(
        client_id=client_id,
        title=f"Deal {chance.randrange(10**6)}",
        stage=Stage.WON,
        won_on=won,
        invoiced_on=chance.choice([None, won]),
        amount=chance.randrange(-20_000, 300_000),
        product=chance.choice(["", "Licence"]),
        employer_id=chance.choice([None, *employers]),
        receipts=tuple(Receipt(day(), chance.randrange(1, 200_000)) for _ in range(chance.randrange(3))),
        term_months=chance.choice([None, 12]),
        cancelled_on=chance.choice([None, None, None, day()]),
    )


@given(st.integers(0, 2**32))
@settings(
    max_examples=tries("CLOSED_BOOKS", 15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_cent_is_lost_between_two_employers(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    chance = random.Random(seed)
    book = started(tmp_path_factory.mktemp("pay"), chance)
    closed: Closed = {}
    acts: list[Callable[[Book, random.Random, Closed], None]] = [
        close_one, close_one, close_one, reopen_one, edit_one, edit_one, leave_one, replan_one, delete_one, merge_clients, take_one_back, undo_one,
    ]  # fmt: skip
    with book.connected():  # thousands of questions, on one connection
        for _ in range(12):
            with suppress(UserError):  # refused: nothing was written
                chance.choice(acts)(book, chance, closed)
            assert {place: shown(book, *place) for place in closed} == closed
            _pays_what_the_facts_say(book)
    book.check()


def started(folder: Path, chance: random.Random) -> Book:
    book = Book(folder / "b.clientbook")
    people = [Employer(id=-1, name="A"), Employer(id=-2, name="B"), Client(id=-3, name="K"), Client(id=-4, name="L")]
    deals = [any_deal(chance, -3 - n % 2, [-1, -2]) for n in range(10)]
    book.apply(Label("edited"), adds([*people, any_plan(chance, -1), any_plan(chance, -2), *deals]))
    return book


def shown(book: Book, name: str, month: str) -> tuple[str, ...]:
    made = statement_of(book, month, name)
    table = table_of(made)
    return statement_json.text_of(made), report_csv.text_of(table), report_html.text_of(table)


def _pays_what_the_facts_say(book: Book) -> None:
    facts = facts_of(book)
    for employer in facts.employers.values():
        if employer.id in facts.plans_by_employer:
            now, fresh = (Ledger(each, employer, LAST) for each in (facts, replace(facts, closed=())))
            every = list(months(min(now.first_month, fresh.first_month, "2026-01"), LAST))
            assert sum(map(now.pay, every)) == sum(map(fresh.pay, every))


# -- what happens to the book -------------------------------------------------------------------------------------


def close_one(book: Book, chance: random.Random, closed: Closed) -> None:
    facts = facts_of(book)
    employer = chance.choice(list(facts.employers.values()))
    if employer.id in facts.plans_by_employer and (month := Ledger(facts, employer, LAST).first_open) < "2026-08":
        close_month(book, month, employer.name, today=date(2026, 11, 1))
        closed[employer.name, month] = shown(book, employer.name, month)


def reopen_one(book: Book, chance: random.Random, closed: Closed) -> None:
    if closed:
        name, month = max(closed, key=lambda place: place[1])
        reopen_month(book, month, name)
        del closed[name, month]


def edit_one(book: Book, chance: random.Random, closed: Closed) -> None:
    deal = cast(Deal, chance.choice(book.all("deal")))
    other = any_deal(chance, deal.client_id, [each.id for each in book.employers()])
    edits: list[Change] = [
        Change(deal, replace(other, id=deal.id)),
        Change(deal, replace(deal, employer_id=other.employer_id)),
        Change(None, other),
    ]
    book.apply(Label("edited"), [chance.choice(edits)])


def leave_one(book: Book, chance: random.Random, closed: Closed) -> None:
    employer = chance.choice(book.employers())
    days: dict[str, Any] = {
        "starts_on": chance.choice([None, date(2026, 2, 10)]),
        "ends_on": chance.choice([None, date(2026, 4, 11)]),
        "tail_on": chance.choice([None, date(2026, 8, 1)]),
    }
    book.apply(Label("edited"), [Change(employer, replace(employer, **days))])


def replan_one(book: Book, chance: random.Random, closed: Closed) -> None:
    employer = chance.choice(book.employers())
    starts = chance.choice([date(2026, 1, 1), date(2026, 3, 14), date(2026, 5, 1)])
    same = next((each for each in book.plans() if (each.employer_id, each.starts) == (employer.id, starts)), None)
    plan = replace(any_plan(chance, employer.id, starts), id=same.id if same else 0)
    book.apply(Label("edited"), [Change(same, plan)])


def delete_one(book: Book, chance: random.Random, closed: Closed) -> None:
    deals = book.all("deal")
    if len(deals) > 3:
        book.apply(Label("edited"), deletion(book, "deal", [chance.choice(deals).id]).changes)


def merge_clients(book: Book, chance: random.Random, closed: Closed) -> None:
    if len(clients := book.all("client")) > 1:
        merge(book, "client", [client.id for client in clients])


def take_one_back(book: Book, chance: random.Random, closed: Closed) -> None:
    steps = [step for step in book.history() if not step.undone and step.label.code in ("edited", "merged")]
    # Not the first, which made everything; and no removal, whose client may be merged since.
    likely = [step for step in steps[:-1] if not step.removed or step.label.code == "merged"]
    if likely:
        take_back(book, taking_back(book, chance.choice(likely).id))


def undo_one(book: Book, chance: random.Random, closed: Closed) -> None:
    newest = next(step for step in book.history() if not step.undone)
    if newest.id > 1 and newest.label.code not in ("closed", "reopened"):
        book.undo()

"""Any plan file pays what a second, plain engine makes of it: each line of each month, by the thousand (`make plans`)."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clientbook.domain.choices import EntryKind, PayLineKind, Stage
from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.domain.records import Client, Deal, Employer, Figure, PayLine, Plan, Receipt
from clientbook.files.plan.plan_file import read_plan
from clientbook.files.plan.plan_text import write_plan

from ..searching import tries
from .plain_books import TAGS, decimal_of, plain_book, plain_figures, plain_lines
from .plain_engine import PlainDeal, PlainEngine, PlainLine

#: `PLANS=5000` tries so many, from number `PLANS_FROM` on.
FIRST = int(os.environ.get("PLANS_FROM", "0"))
BOOKS = range(FIRST, FIRST + tries("PLANS", 200))
MONTHS = [f"{year}-{number:02}" for year in (2026, 2027) for number in range(1, 13)]
CLIENTS = {number: Client(id=number, name=f"C{number}", tags=tuple(tags)) for number, tags in TAGS.items()}
Lines = dict[tuple[str, str, int, str], int]


def first(
    file: str,
    deals: list[PlainDeal],
    figures: dict[tuple[str, str], str] | None = None,
    by_hand: Sequence[PlainLine] = (),
) -> Lines:
    """What the program pays; the plan goes once through what is written of it."""
    draft = read_plan(file, "plan.toml")
    assert read_plan(write_plan(draft.employer, draft.plan), "again.toml") == draft
    entered = [
        Figure(id=n, employer_id=1, name=name, period=period, value=value)
        for n, ((name, period), value) in enumerate((figures or {}).items(), 1)
    ]
    lines_by_hand = [
        PayLine(id=n, employer_id=1, on=each.on, kind=PayLineKind(each.kind), amount=each.amount, deal_id=each.deal)
        for n, each in enumerate(by_hand, 1)
    ]
    facts = Facts(
        {1: Employer(id=1, name="N")}, [of_employer(draft.plan)], [record(each) for each in deals], clients=CLIENTS,
        figures=entered, pay_lines=lines_by_hand, named_deals={each.id: record(each) for each in deals},
    )  # fmt: skip
    ledger = Ledger(facts, facts.employers[1], MONTHS[-1])
    lines: Counter[tuple[str, str, int, str]] = Counter()
    for month in MONTHS:
        made = ledger.statement(month)
        assert made.totals.payable == sum(entry.pay for entry in made.entries)
        for entry in made.entries:
            lines[entry.kind.value, month, entry.deal_id or 0, entry.component] += entry.pay
    return {key: pay for key, pay in lines.items() if pay and key[0] != EntryKind.CARRY.value}


def of_employer(plan: Plan) -> Plan:
    return replace(plan, employer_id=1, id=1)


def record(deal: PlainDeal) -> Deal:
    return Deal(
        id=deal.id,
        client_id=deal.client,
        title=f"Deal {deal.id}",
        stage=Stage.WON,
        amount=deal.amount,
        cost=deal.cost,
        product=deal.product,
        share=decimal_of(deal.share),
        rate=None if deal.rate is None else decimal_of(deal.rate),
        won_on=deal.won,
        invoiced_on=deal.invoiced,
        receipts=tuple(Receipt(on, amount) for on, amount in deal.receipts),
        cancelled_on=deal.cancelled,
        employer_id=1,
    )


def second(
    file: str, deals: list[PlainDeal], figures: dict[tuple[str, str], str], by_hand: Sequence[PlainLine]
) -> Lines:
    engine = PlainEngine(file, deals, TAGS, figures, list(by_hand))
    engine.run()
    return {key: pay for key, pay in engine.lines.items() if pay and key[1] <= MONTHS[-1]}


def test_any_plan_pays_what_the_plain_engine_says() -> None:
    books = {}
    for number in BOOKS:
        file, deals = plain_book(number)
        books[number] = file, deals, plain_figures(number), plain_lines(number, deals)
    assert not [number for number, book in books.items() if first(*book) != second(*book)]

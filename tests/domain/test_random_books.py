"""What holds of every book under the present rules, closed and changed month by month: no crash, no cent out of nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from clientbook.domain.choices import EntryKind, Negative, Receipts
from clientbook.domain.errors import UserError
from clientbook.domain.money import rounded
from clientbook.domain.pay.engine import Facts, Ledger, frozen
from clientbook.domain.pay.periods import last_day
from clientbook.domain.pay_rules import EVERY, Rule
from clientbook.domain.plan import TaxRate
from clientbook.domain.records import ClosedStatement, Deal, Employer, Plan
from clientbook.pay_words.story import story

from ..searching import tries
from . import random_books
from .random_books import MONTHS

#: `RANDOM_BOOKS=5000` tries so many.
BOOKS = range(tries("RANDOM_BOOKS", 150))
TAX = (TaxRate(date(2020, 1, 1), Decimal("0.18")),)


def book_of(number: int) -> tuple[Employer, list[Plan], list[Deal]]:
    """A book that asks what only newer plans and deals can: carry, receipts with tax, credits by name."""
    dice = Random(number)
    employer, plans, deals = random_books.employer(dice), random_books.plans(dice), random_books.deals(dice)
    negative, receipts = dice.choice(list(Negative)), dice.choice(list(Receipts))
    plans = [replace(plan, negative=negative, receipts=receipts, tax=TAX) for plan in plans]
    return (
        employer,
        plans,
        [*deals, *(_credit(dice, each) for each in deals if each.amount > 0 and dice.random() < 0.3)],
    )


def _credit(dice: Random, deal: Deal) -> Deal:
    return replace(
        deal,
        id=deal.id + 50,
        title=f"Credit of {deal.title}",
        amount=-dice.randrange(1, deal.amount + 2000),
        won_on=random_books.day(dice),
        cancelled_on=None if dice.random() < 0.8 else random_books.day(dice),
        credits=deal.id,
        rate=None,
        receipts=(),
    )


def lived(number: int) -> Facts:
    """The book after up to six closed months, a deal changed after each."""
    employer, plans, deals = book_of(number)
    dice = Random(-number)
    closed: list[ClosedStatement] = []
    for _ in range(6):
        ledger = _ledger(_facts(employer, plans, deals, closed))
        if ledger.first_open > MONTHS[-2]:
            break
        try:
            closed.append(frozen(ledger.statement(ledger.first_open), len(closed) + 1, date(2026, 12, 1)))
        except UserError:  # a clawback waits for its term
            break
        place = dice.randrange(len(deals))
        if deals[place].credits is None:
            amount = deals[place].amount + dice.randrange(-5000, 5000)
            deals[place] = replace(deals[place], amount=amount, cancelled_on=None)
    return _facts(employer, plans, deals, closed)


def _facts(
    employer: Employer, plans: Sequence[Plan], deals: Sequence[Deal], closed: Sequence[ClosedStatement]
) -> Facts:
    return Facts(employers={1: employer}, plans=plans, deals=list(deals), closed=list(closed))


def _ledger(facts: Facts) -> Ledger:
    return Ledger(facts, facts.employers[1], MONTHS[-1])


@pytest.mark.parametrize("number", BOOKS)
def test_corrections_make_up_for_all_that_closed_months_paid(number: int) -> None:
    ledger = _ledger(lived(number))
    assert sum(map(ledger.pay, MONTHS)) == sum(line.pay for line in ledger.fresh_lines())


@pytest.mark.parametrize("number", BOOKS)
def test_every_statement_adds_up_and_tells_why(number: int) -> None:
    facts = lived(number)
    ledger = _ledger(facts)
    for month in MONTHS:
        made = ledger.statement(month)
        assert made.totals.payable == sum(entry.pay for entry in made.entries)
        plan = facts.plan_on(1, last_day(month))
        variable = sum(entry.pay for entry in made.entries if entry.kind is not EntryKind.BASE)
        assert variable >= 0 or made.state == "closed" or plan is None or plan.negative is Negative.PAY
        for entry in made.entries:
            parts = story(entry, made.currency)
            assert entry.corrects or rounded(sum((part.adds for part in parts), Decimal(0))) == entry.pay, entry


@pytest.mark.parametrize("number", BOOKS[::10])
def test_each_rule_can_be_left_out_by_itself(number: int) -> None:
    facts = lived(number)
    for rule in Rule:
        assert _ledger(replace(facts, rules=EVERY - {rule})).statement(MONTHS[-1])

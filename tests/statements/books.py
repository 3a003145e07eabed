"""A manager's facts at random: one employer, a plan, clients with awkward names, won deals of two months."""

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from clientbook.domain.choices import Period, Rates, Stage
from clientbook.domain.entries import Entry
from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Deal, Employer, Plan

from .words import CLIENTS, PRODUCTS

FORMER: Final = "2026-09"
MONTH: Final = "2026-10"
_INVOICES: Final = (
    lambda n: f"{n:06}", lambda n: f"INV-{n:04}", lambda n: f"2026/{n:04}", lambda n: str(100_000 + n),
    lambda n: f"{n:04}", lambda n: "", lambda n: f"A{n:05}",
)  # fmt: skip


@dataclass(frozen=True)
class Manager:
    """What the manager's own book says: the facts, and what each of the two months makes due."""

    facts: Facts
    employer: Employer
    entries: dict[str, tuple[Entry, ...]]  # by month


def manager(random: Random) -> Manager:
    language = random.choice(("en", "he", "he", "en", "mixed"))
    names = [*CLIENTS["en"], *CLIENTS["he"]] if language == "mixed" else list(CLIENTS[language])
    clients = dict(enumerate(random.sample(names, random.randint(3, min(18, len(names)))), 1))
    plan = _plan(random)
    deals = _deals(random, clients, plan)
    employer = Employer(id=1, name="Northwind Metals")
    facts = Facts(employers={1: employer}, plans=[plan], deals=deals, client_names=clients)
    ledger = Ledger(facts, employer, MONTH)
    return Manager(facts, employer, {month: tuple(ledger.statement(month).entries) for month in (FORMER, MONTH)})


def _plan(random: Random) -> Plan:
    rates = random.choice((Rates.FLAT, Rates.FLAT, Rates.MARGINAL))
    components = tuple(
        Component(name=name, products=products, rates=rates, accumulates=Period.QUARTER, tiers=_tiers(random, rates))
        for name, products in random.choice(((("Sales", ()),), (("Sales", ()), ("Renewals", PRODUCTS[:3]))))
    )
    bonus = Bonus(name="Ten deals", over=Period.MONTH, measure="deals", reaches=Decimal(4), pays=150_000)
    return Plan(
        id=1, employer_id=1, starts=date(2026, 9, 1), currency="ILS", base_pay=random.choice((0, 900_000, 833_333)),
        guarantee=random.choice((0, 0, 0, 3_000_000)), draw=0, components=components,
        bonuses=(bonus,) if random.random() < 0.4 else (),
    )  # fmt: skip


def _tiers(random: Random, rates: Rates) -> tuple[Tier, ...]:
    first = Tier(Decimal(0), Decimal(random.choice(("0.04", "0.05", "0.1", "0.075", "0.025"))))
    if rates is Rates.FLAT:
        return (first,)
    return (first, Tier(Decimal(15_000_000), first.rate + Decimal("0.02")))


def _deals(random: Random, clients: dict[int, str], plan: Plan) -> list[Deal]:
    numbered = random.choice(_INVOICES)
    found: list[Deal] = []
    shared = random.random() < 0.2  # one invoice for several deals of a client
    for month in (FORMER, MONTH):
        year, number = int(month[:4]), int(month[5:])
        for _ in range(random.randint(2, 14)):
            at = len(found) + 1
            client = random.choice(list(clients))
            product = random.choice(PRODUCTS)
            amount = random.choice((random.randint(5, 400) * 10_000, random.randint(50_000, 5_000_000), 1_200_000))
            if random.random() < 0.06:
                amount = -amount // 4  # a credit note
            day = date(year, number, random.randint(1, calendar.monthrange(year, number)[1]))
            same = [each for each in found if each.client_id == client and each.won_on and each.won_on.month == number]
            invoice = same[-1].invoice if shared and same else numbered(at * 7 + 3)
            found.append(
                Deal(
                    id=at, client_id=client, title=f"{product} {random.choice(('A', 'B', 'north', '2026', 'plus'))} {at}",
                    stage=Stage.WON, won_on=day, amount=amount, product=product, invoice=invoice,
                    cancelled_on=date(2026, 10, 20) if month == FORMER and random.random() < 0.08 else None,
                )
            )  # fmt: skip
    return found

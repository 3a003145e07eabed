"""The large book: 100,000 clients, 250,000 contacts, 100,000 deals and 1,000,000 activities, and who pays for the deals."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from clientbook.domain.choices import ActivityKind, Period, Rates, Stage, Status
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Activity, Client, Contact, Deal, Employer, Plan, Receipt, Record

CLIENTS, CONTACTS, DEALS, ACTIVITIES = 100_000, 250_000, 100_000, 1_000_000
TODAY = date.today()
SIZE = CLIENTS + CONTACTS + DEALS + ACTIVITIES + 2
#: Deals go back so many days, and the plan with them.
_DAYS = 1500


def records(scale: float) -> Iterator[Record]:
    """The same book each time: most deals are closed and paid, most activities done, one client in ten has a wish."""
    dice = random.Random(5)
    clients, contacts, deals, activities = (int(n * scale) for n in (CLIENTS, CONTACTS, DEALS, ACTIVITIES))
    yield Employer(id=-3_000_000, name="Northwind")
    yield _plan()
    for n in range(clients):
        wished = 60 if n % 10 == 0 else None
        yield Client(id=-1 - n, name=f"Firm {n * 7919 % clients}", city=f"City {n % 300}", status=Status.ACTIVE,
                     phones=(f"03-{n:07}",), emails=(f"office@firm{n}.example",), wished_days=wished)  # fmt: skip
    for n in range(contacts):
        yield Contact(id=-1_000_000 - n, client_id=-1 - n % clients, name=f"Person {n * 7907 % contacts}")
    for n in range(deals):
        yield _deal(n, clients, dice)
    for n in range(activities):
        day = TODAY - timedelta(dice.randrange(1, 900))
        ahead = TODAY + timedelta(dice.randrange(-2, 90)) if n % 500 == 0 else None
        yield Activity(kind=ActivityKind.CALL, on=day, text="Call", client_id=-1 - n % clients,
                       contact_id=-1_000_000 - n % contacts, next_on=ahead)  # fmt: skip


def _plan() -> Plan:
    tiers = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(10_000_000), Decimal("0.06")))
    component = Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=tiers)
    first = (TODAY - timedelta(_DAYS)).replace(day=1)
    return Plan(employer_id=-3_000_000, starts=first, base_pay=900_000, components=(component,))


def _deal(n: int, clients: int, dice: random.Random) -> Deal:
    day = TODAY - timedelta(dice.randrange(1, _DAYS))
    fresh = Deal(id=-2_000_000 - n, client_id=-1 - n % clients, title=f"Deal {n}", amount=dice.randrange(1, 9) * 100_000,
                 opened_on=day, expected_on=day)  # fmt: skip
    if n % 20 == 0:
        stage = dice.choice((Stage.OPEN, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION))
        return replace(fresh, stage=stage, expected_on=TODAY + timedelta(dice.randrange(-3, 90)), stage_on=day)
    if n % 3 == 0:
        return replace(fresh, stage=Stage.LOST, lost_on=day)
    paid = () if n % 5000 == 1 else (Receipt(day, fresh.amount),)
    return replace(fresh, stage=Stage.WON, won_on=day, invoiced_on=day, receipts=paid)

"""Books by the thousand, each from its number alone: employers, versions of plans, deals with all that befalls them.

Changing what a number means here changes the figures of `former_figures.txt.gz`, which only former code can write.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from clientbook.domain.choices import Anchor, Basis, Period, Rates, Stage
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Deal, Employer, Plan, Receipt

#: What there was to choose from when these numbers were given their books.
ANCHORS = [Anchor.WON, Anchor.INVOICED, Anchor.PAID]
RATES_THEN = [Rates.FLAT, Rates.MARGINAL, Rates.RETROACTIVE]
PERIODS = [Period.DEAL, Period.MONTH, Period.QUARTER, Period.YEAR]
FIRST = date(2026, 1, 1)
DAYS = 270
MONTHS = [f"2026-{number:02}" for number in range(1, 11)]


def day(dice: Random, start: date = FIRST, days: int = DAYS) -> date:
    return start + timedelta(days=dice.randrange(days))


def employer(dice: Random) -> Employer:
    """One who has always been there, or one who starts or is left inside a month, with a tail or none."""
    starts = dice.choice([None, None, FIRST, day(dice, FIRST, 60)])
    ends = dice.choice([None, None, None, day(dice, date(2026, 5, 1), 120)])
    tail = None if ends is None else dice.choice([None, ends + timedelta(days=dice.randrange(1, 120))])
    return Employer(id=1, name="Northwind", starts_on=starts, ends_on=ends, tail_on=tail)


def plans(dice: Random) -> list[Plan]:
    """One to three versions; a later one keeps some of the names, or all."""
    first = Plan(
        id=1,
        employer_id=1,
        starts=dice.choice([FIRST, FIRST, date(2026, 1, 16)]),
        base_pay=dice.choice([0, 0, 900_000, 833_333]),
        anchor=dice.choice([Anchor.WON, Anchor.WON, Anchor.INVOICED, Anchor.PAID]),
        guarantee=dice.choice([0, 0, 0, 150_000]),
        draw=dice.choice([0, 0, 0, 200_000]),
        clawback=dice.choice(["all", "all", "50%", "33%", "months left"]),
        carry_over=dice.random() < 0.8,
        components=components(dice),
        bonuses=bonuses(dice),
    )
    found = [first]
    for number in range(2, dice.choice([2, 2, 3, 4])):
        starts = dice.choice([date(2026, dice.randrange(2, 8), 1), day(dice, date(2026, 2, 2), 150)])
        later = replace(found[-1], id=number, starts=starts, base_pay=dice.choice([0, 833_333, 1_000_000]))
        if dice.random() < 0.5:
            later = replace(later, components=components(dice))
        if dice.random() < 0.3:
            later = replace(later, bonuses=bonuses(dice), anchor=dice.choice(ANCHORS))
        if all(each.starts != starts for each in found):
            found.append(later)
    return found


def components(dice: Random) -> tuple[Component, ...]:
    names = dice.choice([["Sales"], ["Sales"], ["Sales", "Collection"], ["Licences", "Sales"]])
    return tuple(component(dice, name, name == "Licences") for name in names)


def component(dice: Random, name: str, of_product: bool) -> Component:
    rates = dice.choice(RATES_THEN)
    starts = [0] if rates is Rates.FLAT else [0, *sorted(dice.sample([50_000, 100_000, 250_000, 400_000], 2))]
    quota = dice.choice([0, 0, 300_000])
    return Component(
        name=name,
        anchor=dice.choice([None, None, None, Anchor.WON, Anchor.INVOICED, Anchor.PAID]),
        basis=dice.choice([Basis.AMOUNT, Basis.AMOUNT, Basis.AMOUNT, Basis.MARGIN]),
        products=("Licence",) if of_product else (),
        rates=rates,
        accumulates=dice.choice(PERIODS),
        quota=quota,
        cap=dice.choice([None, None, None, 10_000, 2_500]),
        tiers=tuple(
            Tier(Decimal(start), Decimal(dice.choice([0, 125, 300, 400, 500, 800])) / 10_000) for start in starts
        ),
    )


def bonuses(dice: Random) -> tuple[Bonus, ...]:
    wanted = dice.choice([[], [], ["deals"], ["total"], ["attainment", "deals"]])
    needed = {"deals": Decimal(dice.randrange(1, 4)), "total": Decimal(200_000), "attainment": Decimal(1)}
    overs = [Period.MONTH, Period.QUARTER, Period.YEAR]
    return tuple(
        Bonus(name=f"By {m}", over=dice.choice(overs), measure=m, reaches=needed[m], pays=50_000) for m in wanted
    )


def deals(dice: Random) -> list[Deal]:
    return [deal(dice, number) for number in range(1, dice.randrange(2, 14))]


def deal(dice: Random, number: int) -> Deal:
    amount = dice.choice(
        [dice.randrange(1_000, 300_000), dice.randrange(10_000, 200_001, 10_000), -dice.randrange(1_000, 90_000)]
    )
    won = None if dice.random() < 0.04 else day(dice)
    from_day = won or day(dice)
    invoiced = None if dice.random() < 0.3 else day(dice, from_day - timedelta(days=15), 60)
    receipts = []
    left = amount
    while left and dice.random() < 0.7:
        part = left if dice.random() < 0.5 else left * dice.randrange(1, 100) // 100
        receipts.append(Receipt(day(dice, from_day - timedelta(days=10), 120), part))
        left -= part
    foreign = dice.random() < 0.1
    return Deal(
        id=number,
        client_id=1,
        title=f"Deal {number}",
        stage=Stage.WON,
        amount=amount,
        currency="USD" if foreign else "ILS",
        cost=dice.choice([0, amount // 3]),
        product=dice.choice(["", "", "licence"]),
        share=dice.choice([Decimal(1), Decimal(1), Decimal("0.6"), Decimal("0.333")]),
        rate=Decimal("0.075") if dice.random() < 0.15 else None,
        won_on=won,
        invoiced_on=invoiced,
        cancelled_on=day(dice, from_day - timedelta(days=10), 120) if dice.random() < 0.2 else None,
        term_months=dice.choice([None, 12, 7]),
        receipts=tuple(receipts),
        employer_id=dice.choice([None, 1]),
        exchange_rate=Decimal("3.7") if foreign and dice.random() < 0.9 else None,
    )

"""Books for the second engine, each from its number alone: what `random_books` leaves out, ties of days above all."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from clientbook.domain.choices import Anchor, Basis, Negative, Period, Rates, Receipts, Stage
from clientbook.domain.plan import Bonus, Component, TaxRate, Tier
from clientbook.domain.records import Deal, Employer, Plan, Receipt

#: What there was to choose from when these numbers were given their books.
ANCHORS = [Anchor.WON, Anchor.INVOICED, Anchor.PAID]
RATES_THEN = [Rates.FLAT, Rates.MARGINAL, Rates.RETROACTIVE]
PERIODS = [Period.DEAL, Period.MONTH, Period.QUARTER, Period.YEAR]
FIRST = date(2026, 1, 1)
RATES = ("0", "0.0125", "0.03", "0.04", "0.05", "0.08", "0.0333")
TAX = (TaxRate(date(2020, 1, 1), Decimal("0.17")), TaxRate(date(2026, 4, 10), Decimal("0.18")))
MONTHS = {Period.DEAL: 0, Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
Book = tuple[Employer, list[Plan], list[Deal]]


def book(number: int) -> Book:
    """Some books keep to few days, so that much falls on one."""
    dice = Random(f"second {number}")
    days = dice.choice([[5, 15, 25], list(range(1, 29)), list(range(1, 29))])
    plans = _plans(dice, days)
    return _employer(dice, days), plans, _deals(dice, days, plans)


def begun_late(number: int) -> Book:
    """A book whose first plan begins while deals are sold, invoiced and paid already."""
    employer, plans, deals = book(number)
    days = timedelta(days=Random(f"late {number}").randrange(20, 120))
    return employer, [replace(plan, starts=plan.starts + days) for plan in plans], deals


def _day(dice: Random, days: list[int], first: int = 1, last: int = 9) -> date:
    return date(2026, dice.randint(min(first, 12), min(last, 12)), dice.choice(days))


def _after(dice: Random, days: list[int], day: date, months: int = 4) -> date:
    return _day(dice, days, day.month, min(12, day.month + months))


def _employer(dice: Random, days: list[int]) -> Employer:
    starts = dice.choice([None, None, FIRST, _day(dice, days, 1, 2)])
    ends = dice.choice([None, None, None, _day(dice, days, 5, 8)])
    tail = None if ends is None else dice.choice([None, ends, ends + timedelta(days=dice.randrange(1, 120))])
    return Employer(id=1, name="Northwind", starts_on=starts, ends_on=ends, tail_on=tail)


def _plans(dice: Random, days: list[int]) -> list[Plan]:
    found = [
        Plan(
            id=1,
            employer_id=1,
            starts=dice.choice([FIRST, FIRST, _day(dice, days, 1, 2)]),
            base_pay=dice.choice([0, 900_000, 833_333]),
            anchor=dice.choice(ANCHORS),
            guarantee=dice.choice([0, 0, 0, 150_000]),
            draw=dice.choice([0, 0, 0, 200_000]),
            clawback=dice.choice(["all", "50%", "33%", "months left"]),
            components=(components := _components(dice)),
            bonuses=_bonuses(dice, components),
            negative=dice.choice(list(Negative)),
            receipts=dice.choice(list(Receipts)),
            tax=TAX,
        )
    ]
    for number in range(2, dice.choice([2, 3, 3, 4])):
        starts = _day(dice, dice.choice([[1], days]), found[-1].starts.month + 1, 7)
        if starts > found[-1].starts:
            found.append(_later(dice, replace(found[-1], id=number, starts=starts, carry_over=dice.random() < 0.8)))
        if found[-1].starts.month > 6:
            break
    return found


def _later(dice: Random, plan: Plan) -> Plan:
    """A version in which something is other than before."""
    changes = {
        "base_pay": lambda: dice.choice([0, 833_333, 1_000_000]),
        "components": lambda: _components(dice),
        "bonuses": lambda: _bonuses(dice, plan.components),
        "anchor": lambda: dice.choice(ANCHORS),
        "guarantee": lambda: dice.choice([0, 100_000]),
        "draw": lambda: dice.choice([0, 150_000]),
        "negative": lambda: dice.choice(list(Negative)),
        "clawback": lambda: dice.choice(["all", "25%"]),
    }
    for name in dice.sample(sorted(changes), dice.choice([1, 1, 2, 3])):
        plan = replace(plan, **{name: changes[name]()})  # type: ignore[arg-type]
    longest = max(MONTHS[each.accumulates] if each.quota else 0 for each in plan.components) or 99
    return replace(
        plan, bonuses=tuple(b for b in plan.bonuses if b.measure != "attainment" or MONTHS[b.over] >= longest)
    )


def _components(dice: Random) -> tuple[Component, ...]:
    names = dice.choice([["Sales"], ["Sales"], ["Sales", "Collection"], ["Licences", "Sales"]])
    one_basis = dice.random() < 0.7
    return tuple(_component(dice, name, name == "Licences", one_basis) for name in names)


def _component(dice: Random, name: str, of_product: bool, one_basis: bool) -> Component:
    rates = dice.choice(RATES_THEN)
    quota = dice.choice([0, 0, 300_000, 250_000])
    of_quota = bool(quota) and dice.random() < 0.5
    starts = [
        Decimal(start) for start in ([50_000, 100_000, 250_000, 400_000] if not of_quota else ["0.5", "1", "1.2"])
    ]
    above = [] if rates is Rates.FLAT else sorted(dice.sample(starts, 2))
    return Component(
        name=name,
        anchor=dice.choice([None, None, None, *ANCHORS]),
        basis=Basis.AMOUNT if one_basis else dice.choice(list(Basis)),
        products=("Licence",) if of_product else (),
        rates=rates,
        accumulates=dice.choice(PERIODS),
        quota=quota,
        cap=dice.choice([None, None, None, 10_000, 2_500]),
        tiers=tuple(Tier(start, Decimal(dice.choice(RATES)), of_quota) for start in [Decimal(0), *above]),
    )


def _bonuses(dice: Random, components: tuple[Component, ...]) -> tuple[Bonus, ...]:
    """Attainment only over what is no shorter than the quotas, and only where there is a quota."""
    counted = [MONTHS[each.accumulates] for each in components if each.quota and each.accumulates is not Period.DEAL]
    wanted = dice.choice([[], [], ["deals"], ["total"], ["attainment", "deals"]])
    wanted = [each for each in wanted if each != "attainment" or counted]
    needed = {"deals": Decimal(dice.randrange(1, 4)), "total": Decimal(200_000), "attainment": Decimal("0.9")}
    overs = [Period.MONTH, Period.QUARTER, Period.YEAR]
    long = [each for each in overs if MONTHS[each] >= max(counted, default=0)]
    return tuple(
        Bonus(
            name=f"By {m}",
            over=dice.choice(long if m == "attainment" else overs),
            measure=m,
            reaches=needed[m],
            pays=dice.choice([50_000, 30_000]),
        )
        for m in wanted
    )


def _deals(dice: Random, days: list[int], plans: list[Plan]) -> list[Deal]:
    found = [_deal(dice, days, number, plans) for number in range(1, dice.randrange(2, 12))]
    for deal in list(found):
        if deal.amount > 0 and deal.won_on and dice.random() < 0.15:
            found += _credits(dice, days, deal, plans)
    return found


def _deal(dice: Random, days: list[int], number: int, plans: list[Plan]) -> Deal:
    amount = dice.choice(
        [dice.randrange(1_000, 300_000), dice.randrange(10_000, 200_001, 10_000), -dice.randrange(1_000, 90_000)]
    )
    won = None if dice.random() < 0.04 else _day(dice, days)
    since = won or _day(dice, days)
    invoiced = None if dice.random() < 0.3 else _day(dice, days, max(1, since.month - 1), since.month + 1)
    foreign = dice.random() < 0.1
    return Deal(
        id=number,
        client_id=1,
        title=f"Deal {number}",
        stage=Stage.WON,
        amount=amount,
        currency=dice.choice(["USD", "JPY", "KWD"]) if foreign else "ILS",
        cost=dice.choice([0, amount // 3]),
        product=dice.choice(["", "", "licence"]),
        share=dice.choice([Decimal(1), Decimal(1), Decimal("0.6"), Decimal("0.333")]),
        rate=dice.choice([Decimal("0.075"), Decimal(0)]) if dice.random() < 0.15 else None,
        won_on=won,
        invoiced_on=invoiced,
        cancelled_on=_day(dice, days, max(1, since.month - 1), since.month + 3) if dice.random() < 0.2 else None,
        term_months=dice.choice([None, 12, 7]),
        receipts=_receipts(dice, days, amount, since, plans),
        employer_id=dice.choice([None, 1]),
        exchange_rate=Decimal("3.7") if foreign and dice.random() < 0.9 else None,
        tax_rate=Decimal("0.08") if dice.random() < 0.1 else None,
    )


def _receipts(dice: Random, days: list[int], amount: int, since: date, plans: list[Plan]) -> tuple[Receipt, ...]:
    if plans[0].receipts is Receipts.GROSS:
        amount = amount * 118 // 100
    found, left = [], amount
    while left and dice.random() < 0.7:
        part = left if dice.random() < 0.5 else left * dice.randrange(1, 100) // 100
        found.append(Receipt(_day(dice, days, max(1, since.month - 1), since.month + 3), part))
        left -= part
    return tuple(found)


def _credits(dice: Random, days: list[int], deal: Deal, plans: list[Plan]) -> list[Deal]:
    """One or several that take back a part of a deal, all of it, or more."""
    assert deal.won_on
    found = []
    for number in range(dice.choice([1, 1, 2, 3])):
        won = _after(dice, days, deal.won_on)
        amount = -dice.choice([deal.amount, deal.amount // 2, dice.randrange(1, deal.amount + 2000)])
        found.append(
            replace(
                deal,
                id=deal.id + 50 * (number + 1),
                title=f"Credit {number + 1} of {deal.title}",
                amount=amount,
                cost=0,
                won_on=won,
                invoiced_on=dice.choice([None, won, _after(dice, days, won, 1)]),
                cancelled_on=None,
                credits=deal.id,
                rate=None,
                receipts=_receipts(dice, days, amount, won, plans) if dice.random() < 0.5 else (),
            )
        )
    return found

"""Plan files and deals for the plain engine, each from its number alone: any choice of a component beside any other."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from .plain_engine import PlainDeal, PlainLine

MEASURES = ("total",) * 6 + (
    "deals",
    "deals",
    "growth",
    "margin of price",
    "margin of cost",
    "days to payment",
    "months since won",
)
OWN = MEASURES[9:]
FIGURES = ("figure of NPS", "figure of Renewed")
OVER = ("month", "quarter", "half-year", "year")
STARTS = {
    "total": ("500", "1000", "2500"), "growth": ("200", "500", "1000"), "deals": ("2", "4", "6"),
    "margin of price": ("10%", "30%", "50%"), "margin of cost": ("10%", "30%", "50%"), "days to payment": ("11", "21", "31"),
    "months since won": ("1", "2", "3"), "figure of NPS": ("40", "60", "80"), "figure of Renewed": ("50%", "80%", "92%"),
}  # fmt: skip
TAGS = {1: ["Key"], 2: [], 3: ["Key", "North"]}
QUARTERS = 'quotas = { Q1 = "1500", "2026-Q2" = "900", Q3 = "2000" }'


def plain_book(number: int) -> tuple[str, list[PlainDeal]]:
    """The text of a plan file, and deals, some of them of the year before the plan."""
    dice = Random(f"plain {number}")
    anchor = dice.choice(("won", "won", "won", "invoiced", "paid", "paid in full"))
    one_basis = dice.random() < 0.8
    names = dice.choice((["A"], ["A"], ["A", "B"], ["A", "B", "C"]))
    parts = [_part(dice, name, names, anchor, one_basis) for name in names]
    shared = dice.random() < 0.2 and len(parts) > 1
    if shared:
        parts = [f'{_part(dice, name, names, anchor, True, ("flat", "reached"))}shares = "All"\n' for name in names]
        parts = [_alike(part) for part in parts]
    bonuses = [_bonus(dice, n, parts) for n in range(dice.choice((0, 0, 1, 2)))]
    falls = not any("cap =" in part for part in parts) and dice.random() < 0.6
    head = f'employer = "N"\nstarts = 2026-01-01\nanchor = "{anchor}"\nclawback = "{dice.choice(("all", "50%"))}"\n'
    allowances = dice.choice(("", "", '[[allowance]]\nname = "Car"\npays = "500.50"\n\n'))
    if dice.random() < 0.3:
        head += f"year_begins = {dice.choice((2, 4, 7, 10, 12))}\n"
    deals = [_deal(dice, n, falls, one_basis or shared) for n in range(1, dice.randrange(3, 14))]
    deals += [_of_last_year(dice, n) for n in range(50, 50 + dice.randrange(4))]
    return head + _opening(dice, parts) + allowances + "\n".join([*parts, *bonuses]), deals


def plain_figures(number: int) -> dict[tuple[str, str], str]:
    """Figures by name and period, some of them missing, some entered for longer periods."""
    dice = Random(f"figures {number}")
    periods = (
        [f"2026-{month:02}" for month in range(1, 13)] + [f"2026-Q{n}" for n in range(1, 5)] + ["2025-Q4", "2026-H1"]
    )
    values = {"NPS": ("-5", "39", "40", "55", "60.5", "95"), "Renewed": ("49.9%", "50%", "80", "91%", "92%", "100%")}
    return {
        (name, period): dice.choice(values[name])
        for name in values for period in (*periods, "2026-H2", "2025", "2026") if dice.random() < 0.5
    }  # fmt: skip


def plain_lines(number: int, deals: list[PlainDeal]) -> list[PlainLine]:
    """Pay lines of some days from the plan's first on, some of them of a deal; a deduction takes off."""
    dice = Random(f"lines {number}")
    found = []
    for _ in range(dice.choice((0, 0, 1, 3))):
        kind = dice.choice(("spif", "goal", "allowance", "mileage", "deduction", "correction", "other"))
        amount = dice.choice((1, 74_00, -333, 500_00))
        on = date(2026, 1, 1) + timedelta(days=dice.randrange(400))
        deal = dice.choice([None, *(each.id for each in deals)])
        found.append(PlainLine(on, kind, -abs(amount) if kind == "deduction" else amount, deal))
    return found


def _opening(dice: Random, parts: list[str]) -> str:
    """What some part had counted before the book, in the period in which the plan begins."""
    own = (*OWN, *FIGURES)
    runs = [part for part in parts if 'accumulates = "deal"' not in part and not any(f'"{one}"' in part for one in own)]
    if not runs or dice.random() < 0.7:
        return ""
    part = dice.choice(runs)
    name = "All" if 'shares = "All"' in part else part.split('name = "')[1][0]
    told = dice.choice(("1", "3") if 'measure = "deals"' in part else ("150", "700.50", "1800"))
    return f'[opening]\ncounted = {{ {name} = "{told}" }}\n\n'


def _alike(part: str) -> str:
    """What shares a total measures and counts alike."""
    kept = [line for line in part.splitlines() if line.split(" ")[0] not in ("accumulates", "basis", "quotas")]
    return "\n".join([*kept, 'accumulates = "quarter"']) + "\n"


def _part(dice: Random, name: str, names: list[str], anchor: str, one_basis: bool, plain: tuple[str, ...] = ()) -> str:
    measure = "total" if plain else dice.choice((*MEASURES, *FIGURES))
    rates = dice.choice(plain or ("flat", "marginal", "marginal", "whole", "reached"))
    over = "quarter" if plain else dice.choice((*OVER, "quarter", "deal"))
    if measure in OWN or measure in FIGURES:
        rates = "reached"
    if measure in ("growth", *FIGURES) and over == "deal":
        over = "month"
    lines = [f'[[component]]\nname = "{name}"\nrates = "{rates}"\naccumulates = "{over}"']
    if measure != "total":
        lines.append(f'measure = "{measure}"')
    if not one_basis and dice.random() < 0.5:
        lines.append('basis = "margin"')
    by_receipt = measure in OWN[2:]
    if by_receipt or dice.random() < 0.2:
        own = ("paid", "paid in full") if by_receipt else ("won", "invoiced", "paid", "paid in full")
        lines.append(f'anchor = "{dice.choice(own)}"')
    lines += _which(dice, name, names)
    quota = measure == "total" and over == "quarter" and not plain and dice.random() < 0.5
    if quota:
        lines.append(dice.choice((QUARTERS, 'quota = "1200"', f'quota = "800"\n{QUARTERS}')))
    lines.append(_tiers(dice, measure, rates, quota))
    looks_back = rates == "whole" or "back = true" in lines[-1]
    lines += _around(dice, over, looks_back, by_receipt, measure in FIGURES)
    return "\n".join(lines) + "\n"


def _which(dice: Random, name: str, names: list[str]) -> list[str]:
    if len(names) == 1 or name == names[-1] or dice.random() < 0.3:
        return []
    return [
        dice.choice(
            ('products = ["P"]', 'tags = ["Key"]', "new_clients = 3", 'products = ["P", "Q"]\ntags = ["North"]')
        )
    ]


def _tiers(dice: Random, measure: str, rates: str, quota: bool) -> str:
    sums = dice.random() < 0.2

    def pays() -> str:
        return (
            f'sum = "{dice.choice((0, 10, 25, "33.33"))}"' if sums else f'rate = "{dice.choice((0, 3, 4, 8, "3.33"))}%"'
        )

    if rates == "flat":
        return pays()
    starts = list(STARTS[measure]) if not quota or dice.random() < 0.5 else ["75%", "100%", "120%"]
    chosen = sorted(dice.sample(range(3), dice.choice((1, 2))))
    back = rates == "marginal" and dice.random() < 0.3
    rows = [f'{{ from = "0", {pays()} }}']
    for place in chosen:
        reaches = ", back = true" if back and dice.random() < 0.6 else ""
        rows.append(f'{{ from = "{starts[place]}", {pays()}{reaches} }}')
    return f"tiers = [ {', '.join(rows)} ]"


def _around(dice: Random, over: str, looks_back: bool, by_receipt: bool, by_figure: bool) -> list[str]:
    lines = []
    if not looks_back and not by_receipt and not by_figure and dice.random() < 0.2:
        lines.append(dice.choice(('least = "20"', 'most = "25"', 'least = "10"\nmost = "30"')))
    multiplied = over != "deal" and dice.random() < 0.15
    if multiplied:
        by = dice.choice(("deals", "total", *FIGURES))
        steps = {"deals": ("2", "4"), "total": ("700", "1500")}.get(by) or STARTS[by][1:]
        rows = ", ".join(
            f'{{ from = "{start}", times = "{times}" }}' for start, times in zip(steps, ("1.15", "0.5"), strict=True)
        )
        lines.append(f'multipliers = [ {{ by = "{by}", steps = [ {rows} ] }} ]')
    if over != "deal" and dice.random() < 0.2:
        lines.append(
            dice.choice(
                (
                    'when = "deals >= 2"',
                    'when = "total < 2000"',
                    'when = ["total of A >= 400", "deals < 6"]',
                    'when = "figure of NPS >= 50"',
                    'when = ["figure of Renewed < 90%", "deals >= 1"]',
                )
            )
        )
    if not by_receipt and dice.random() < 0.2:
        event = dice.choice(("", ', on = "invoiced"', ', on = "paid"', ', on = "paid in full"', ', on = "won"'))
        lines.append(f'paid = [ {{ part = "40%" }}, {{ part = "60%"{event}, after_days = {dice.choice((0, 30))} }} ]')
    if not multiplied and not by_receipt and not by_figure and dice.random() < 0.15:
        lines.append('cap = "40"')
    return lines


def _bonus(dice: Random, number: int, parts: list[str]) -> str:
    quotas = [part for part in parts if "quota" in part and 'accumulates = "deal"' not in part]
    over = dice.choice(OVER[1:] if quotas else OVER)
    which = dice.choice(("", "", 'products = ["P"]\n', 'tags = ["Key"]\n', "new_clients = 2\n"))
    head = f'[[bonus]]\nname = "Bonus {number}"\nover = "{over}"\n{which}'
    whens = ["deals >= 3", "total >= 900", "deals < 5", "total of A >= 500", "figure of Renewed >= 80%"] + [
        "attainment >= 80%"
    ] * (2 if quotas else 0)
    when = dice.choice(
        (f'when = "{dice.choice(whens)}"\n', f'when = ["{dice.choice(whens)}", "{dice.choice(whens)}"]\n')
    )
    match dice.choice(("sum", "rate", "points")):
        case "sum":
            return f'{head}{when}pays = "50"\n'
        case "rate":
            return f'{head}{dice.choice((when, ""))}rate = "1.25%"\n'
    by = dice.choice(["total", "deals", *FIGURES] + ["attainment"] * (3 if quotas else 0))
    at = (
        STARTS.get(by)
        if by in FIGURES
        else {"total": ("600", "1000", "2000"), "deals": ("2", "3", "6"), "attainment": ("80%", "100%", "150%")}[by]
    )
    points = ", ".join(f'{{ at = "{a}", pays = "{p}" }}' for a, p in zip(at, ("10", "25", "100"), strict=True))
    return f'{head}by = "{by}"\n{dice.choice((when, ""))}points = [ {points} ]\n'


def _deal(dice: Random, number: int, falls: bool, own_rates: bool) -> PlainDeal:
    won = date(2026, 1, 1) + timedelta(days=dice.randrange(230))
    amount = dice.choice((1, 1, 1, 1, 1, 1, -1)) * dice.choice(
        (dice.randrange(1_00, 900_00), dice.randrange(1, 9) * 100_00)
    )
    return PlainDeal(
        id=number,
        client=dice.choice((1, 2, 3)),
        amount=amount,
        won=won,
        cost=dice.choice((0, amount // 2, amount * 4 // 5)),
        product=dice.choice(("", "P", "Q")),
        share=dice.choice((Fraction(1), Fraction(1), Fraction(3, 5), Fraction(333, 1000))),
        rate=dice.choice((Fraction(3, 40), Fraction(0))) if own_rates and dice.random() < 0.1 else None,
        invoiced=None if dice.random() < 0.3 else won + timedelta(days=dice.randrange(-5, 40)),
        receipts=_receipts(dice, amount, won),
        cancelled=won + timedelta(days=dice.randrange(-5, 120)) if falls and dice.random() < 0.25 else None,
    )


def _receipts(dice: Random, amount: int, won: date) -> tuple[tuple[date, int], ...]:
    found, left = [], amount
    while left and dice.random() < 0.75:
        part = left if dice.random() < 0.5 else left * dice.randrange(1, 100) // 100
        found.append((won + timedelta(days=dice.randrange(-5, 110)), part))
        left -= part
    return tuple(found)


def _of_last_year(dice: Random, number: int) -> PlainDeal:
    won = date(2025, 1, 1) + timedelta(days=dice.randrange(300))
    made = replace(_deal(dice, number, False, False), won=won, rate=None)
    return replace(made, invoiced=won + timedelta(days=9), receipts=((won + timedelta(days=20), made.amount),))


def decimal_of(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator

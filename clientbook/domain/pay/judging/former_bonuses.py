"""Bonuses and attainment as the rules of before had them: on the day on which they were reached, for good."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import itemgetter

from ...choices import EntryKind, Period
from ...entries import Entry
from ...money import percent_text, plain, rounded
from ...plan import Bonus
from ...records import Employer, Plan
from ..earning.sales import Sale
from ..facts import Facts, still_pays
from ..periods import last_day, period_of


def former_bonus_entries(facts: Facts, employer: Employer, sales: Sequence[Sale]) -> list[Entry]:
    """Each bonus once a period, whichever versions of the plan promise it, on the day on which it was reached."""
    plans = facts.plans_by_employer.get(employer.id, ())
    if not any(plan.bonuses for plan in plans):
        return []
    completed = _completed(employer, sales)
    paid: dict[tuple[str, str], Entry] = {}
    for plan, following in zip(plans, [*(each.starts for each in plans[1:]), date.max], strict=True):
        for bonus in plan.bonuses:
            for period, entry in _reached(plan, bonus, _around(completed, plan.starts, following)):
                paid.setdefault((bonus.name, period), entry)
    return list(paid.values())


def _around(completed: Sequence[tuple[date, Sale]], starts: date, following: date) -> Sequence[tuple[date, Sale]]:
    """What counts for a version of a plan: from the beginning of its first year up to the next version."""
    first = bisect_left(completed, starts.replace(month=1, day=1), key=itemgetter(0))
    return completed[first : bisect_left(completed, following, key=itemgetter(0))]


def _completed(employer: Employer, sales: Sequence[Sale]) -> list[tuple[date, Sale]]:
    """Each deal once, under the first component that counts it, in the order in which anchors were reached whole."""
    seen: dict[int, tuple[date, Sale]] = {}
    for sale in sales:
        on = sale.completed_on
        if on is not None and still_pays(employer, on):
            seen.setdefault(sale.deal.id, (on, sale))
    return sorted(seen.values(), key=lambda each: (each[0], each[1].deal.id))


def _reached(plan: Plan, bonus: Bonus, completed: Sequence[tuple[date, Sale]]) -> Iterator[tuple[str, Entry]]:
    """The first entry in each period, on a day since the version's start."""
    values: dict[str, Decimal] = defaultdict(Decimal)
    reached: set[str] = set()
    for on, sale in completed:
        period = period_of(on, bonus.over, 1)
        values[period] += _measured(bonus, sale)
        if values[period] < bonus.reaches or on < plan.starts or period in reached:
            continue
        reached.add(period)
        shown = _shown(bonus, values[period], plan.currency)
        needed = _shown(bonus, bonus.reaches, plan.currency)
        entry = Entry(
            kind=EntryKind.BONUS,
            on=on,
            pay=bonus.pays,
            component=bonus.name,
            note=bonus.name,
            plan_starts=plan.starts,
            why=(
                ("plan", plan.starts.isoformat()),
                ("bonus", bonus.name),
                (f"reached {bonus.measure}", f"{shown} >= {needed}"),
                ("pay", plain(bonus.pays, plan.currency)),
            ),
        )
        yield period, entry


def _measured(bonus: Bonus, sale: Sale) -> Decimal:
    match bonus.measure:
        case "deals":
            return Decimal(1 if sale.credited > 0 else 0)
        case "total":
            return sale.credited
        case _:
            return sale.basis / sale.component.quota if sale.component.quota else Decimal(0)


def _shown(bonus: Bonus, value: Decimal, currency: str) -> str:
    match bonus.measure:
        case "deals":
            return f"{value:f}"
        case "total":
            return plain(rounded(value), currency)
        case _:
            return percent_text(value.quantize(Decimal("0.0001")))


def former_attainment(sales: Sequence[Sale], month: str) -> Decimal | None:
    """How much of its quota the first component with one has reached by the end of a month."""
    last = last_day(month)
    with_quota = [sale for sale in sales if sale.component.quota and sale.component.accumulates is not Period.DEAL]
    current = [s for s in with_quota if s.on <= last and _same_period(s, last)]
    if not current:
        return None
    component = current[-1].component
    total = sum((s.basis for s in current if s.component.name == component.name), Decimal(0))
    return (total / component.quota).quantize(Decimal("0.0001"))


def _same_period(sale: Sale, day: date) -> bool:
    return period_of(sale.on, sale.component.accumulates, 1) == period_of(day, sale.component.accumulates, 1)

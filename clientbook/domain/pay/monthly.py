"""What a month adds to the deals' entries: base pay by calendar days, bonuses, guarantee, recoverable draw."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from operator import itemgetter

from ..choices import EntryKind, Period
from ..money import percent_text, plain, rounded
from ..records import Employer, Plan
from .entries import Entry
from .facts import Facts, still_pays
from .periods import first_day, last_day, period_of
from .plan import Bonus
from .sales import Sale


def base_entries(facts: Facts, employer: Employer, month: str) -> list[Entry]:
    """Base pay of a month: whole, or by calendar days where an employer or a plan starts or ends inside it."""
    first, last = first_day(month), last_day(month)
    length = (last - first).days + 1
    plans = facts.plans_by_employer.get(employer.id, [])
    begins = max(first, employer.starts_on or date.min)
    ends = min(last, employer.ends_on or date.max)
    entries = []
    for plan, following in zip(plans, [*plans[1:], None], strict=True):
        start = max(begins, plan.starts)
        stop = ends if following is None else min(ends, following.starts - timedelta(days=1))
        days = (stop - start).days + 1
        if days > 0 and plan.base_pay:
            entries.append(_base_entry(plan, start, days, length))
    return entries


def _base_entry(plan: Plan, start: date, days: int, length: int) -> Entry:
    pay = rounded(Decimal(plan.base_pay) * days / length)
    return Entry(
        kind=EntryKind.BASE,
        on=start,
        pay=pay,
        plan_starts=plan.starts,
        why=(
            ("plan", plan.starts.isoformat()),
            ("base pay", plain(plan.base_pay, plan.currency)),
            ("days", f"{days} / {length}"),
            ("pay", plain(pay, plan.currency)),
        ),
    )


def bonus_entries(facts: Facts, employer: Employer, sales: Sequence[Sale]) -> list[Entry]:
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
        period = period_of(on, bonus.over)
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


def floor_entries(plan: Plan | None, month: str, earned: int, gross: int, debt: int) -> tuple[list[Entry], int]:
    """Guarantee and draw of a month, and the debt after it.

    `earned` is commission and bonus, `gross` that with clawbacks; both in minor units.
    """
    if plan is None:
        return [], debt
    entries = []
    on = last_day(month)
    top_up = max(0, plan.guarantee - earned) if plan.guarantee else 0
    if top_up:
        reasons = (("guarantee", plain(plan.guarantee, plan.currency)), ("earned", plain(earned, plan.currency)))
        entries.append(_floor_entry(EntryKind.GUARANTEE, on, top_up, plan, reasons))
        gross += top_up
    if plan.draw or debt:
        net = max(plan.draw, gross - debt)
        after = max(debt + net - gross, 0)
        if net != gross:
            draw_reasons = (
                ("draw", plain(plan.draw, plan.currency)),
                ("earned", plain(gross, plan.currency)),
                ("debt before", plain(debt, plan.currency)),
                ("debt after", plain(after, plan.currency)),
            )
            entries.append(_floor_entry(EntryKind.DRAW, on, net - gross, plan, draw_reasons))
        debt = after
    return entries, debt


def _floor_entry(kind: EntryKind, on: date, pay: int, plan: Plan, reasons: tuple[tuple[str, str], ...]) -> Entry:
    return Entry(
        kind=kind,
        on=on,
        pay=pay,
        plan_starts=plan.starts,
        why=(("plan", plan.starts.isoformat()), *reasons, ("pay", plain(pay, plan.currency))),
    )


def attainment(sales: Sequence[Sale], month: str) -> Decimal | None:
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
    return period_of(sale.on, sale.component.accumulates) == period_of(day, sale.component.accumulates)

"""From facts to statements: the ledger of one employer month by month, closed months as they were booked.

Statement, forecast, "why this amount?" and "what if?" are all `statement` on one set of facts or another.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from ..choices import EntryKind
from ..errors import UserError
from ..records import ClosedStatement, Employer
from .bookings import Bookings, book
from .entries import Entry, NotCounted
from .facts import Facts
from .monthly import attainment, base_entries, bonus_entries, floor_entries
from .periods import checked_month, first_day, last_day, month_of, months
from .statement import Statement, totals_of

__all__ = ["Facts", "first_month", "statement"]

_ORDER = list(EntryKind)


def statement(facts: Facts, employer_id: int, month: str) -> Statement:
    """One employer's statement of a month ("YYYY-MM"). Raises UserError("not-a-month"), "no-plan"."""
    checked_month(month)
    employer = facts.employers[employer_id]
    plans = facts.plans_by_employer.get(employer_id)
    if not plans:
        raise UserError("no-plan", name=employer.name)
    bookings = book(facts, employer)
    fresh = _ledger(facts, employer, bookings, month)
    closed = {each.month: each for each in facts.closed if each.employer_id == employer_id}
    ledger = _with_closed(fresh, closed, month)
    plan = facts.plan_on(employer_id, last_day(month)) or plans[0]
    frozen = closed.get(month)
    year_before = sum(entry.pay for m in ledger if m[:4] == month[:4] and m < month for entry in ledger[m])
    entries = tuple(ledger.get(month, ()))
    return Statement(
        employer=employer.name,
        employer_id=employer_id,
        month=month,
        currency=plan.currency,
        entries=entries,
        totals=totals_of(entries, attainment(bookings.sales, month), year_before),
        not_counted=frozen.not_counted if frozen else _not_counted(bookings, month),
        manager=facts.manager,
        plan_starts=plan.starts,
        number=frozen.number if frozen else None,
        closed_on=frozen.closed_on if frozen else None,
    )


def first_month(facts: Facts, employer_id: int) -> str:
    """The month of an employer's first plan or entry, with which closing begins."""
    bookings = book(facts, facts.employers[employer_id])
    starts = facts.plans_by_employer[employer_id][0].starts
    return min([month_of(starts), *(month_of(entry.on) for entry in bookings.entries)])


def _ledger(facts: Facts, employer: Employer, bookings: Bookings, last: str) -> dict[str, list[Entry]]:
    """All months from the first plan or entry to `last`, computed from the facts alone."""
    by_month: dict[str, list[Entry]] = defaultdict(list)
    for entry in (*bookings.entries, *bonus_entries(facts, employer, bookings.sales)):
        by_month[month_of(entry.on)].append(entry)
    starts = month_of(facts.plans_by_employer[employer.id][0].starts)
    debt = 0
    ledger: dict[str, list[Entry]] = {}
    for month in months(min([starts, *by_month]), last):
        entries = sorted(by_month.get(month, ()), key=lambda entry: (entry.on, entry.deal_id or 0))
        earned = sum(e.pay for e in entries if e.kind in (EntryKind.COMMISSION, EntryKind.BONUS))
        gross = sum(e.pay for e in entries)
        plan = facts.plan_on(employer.id, last_day(month))
        floors, debt = floor_entries(plan if _pays(employer, month) else None, month, earned, gross, debt)
        every = [*base_entries(facts, employer, month), *entries, *floors]
        ledger[month] = sorted(every, key=lambda entry: (_ORDER.index(entry.kind), entry.on, entry.deal_id or 0))
    return ledger


def _pays(employer: Employer, month: str) -> bool:
    """Guarantee and draw are for months in which the manager works there."""
    started = employer.starts_on is None or employer.starts_on <= last_day(month)
    return started and (employer.ends_on is None or employer.ends_on >= first_day(month))


def _not_counted(bookings: Bookings, month: str) -> tuple[NotCounted, ...]:
    """Deals of this month, and those without a day, that no entry was made for; each once."""
    found = [each for day, each in bookings.not_counted if day is None or month_of(day) == month]
    return tuple(dict.fromkeys(found))


# -- closed months ----------------------------------------------------------------------------------------------------


def _with_closed(
    fresh: dict[str, list[Entry]], closed: Mapping[str, ClosedStatement], last: str
) -> dict[str, list[Entry]]:
    """Closed months as they were booked; what would be different now is booked in the first open month."""
    if not closed:
        return fresh
    ledger = dict(fresh)
    for month, frozen in closed.items():
        ledger[month] = list(frozen.entries)
    first_open = next((month for month in months(min(closed), last) if month not in closed), None)
    if first_open is not None and first_open in ledger:
        adjusting = [entry for month in sorted(closed) for entry in _adjustments(month, fresh, closed, first_open)]
        ledger[first_open] = [*ledger[first_open], *adjusting]
    return ledger


def _adjustments(
    month: str, fresh: dict[str, list[Entry]], closed: Mapping[str, ClosedStatement], into: str
) -> list[Entry]:
    """Per deal and kind: what the facts say now, less what was booked then and corrected since."""
    booked = _by_subject(closed[month].entries)
    now = _by_subject(fresh.get(month, ()))
    corrected: dict[tuple[int | None, str], int] = defaultdict(int)
    for later in closed.values():
        for entry in later.entries:
            if entry.kind is EntryKind.ADJUSTMENT and entry.corrects == month:
                corrected[entry.deal_id, entry.component] += entry.pay
    entries = []
    for subject in dict.fromkeys((*booked, *now)):
        was, new = booked.get(subject, []), now.get(subject, [])
        key = (subject[0], f"{subject[1]} {subject[2]}".strip())
        difference = sum(e.pay for e in new) - sum(e.pay for e in was) - corrected[key]
        if difference:
            entries.append(_adjustment(was, new, difference, key[1], month, into))
    return entries


def _by_subject(entries: "tuple[Entry, ...] | list[Entry]") -> dict[tuple[int | None, str, str], list[Entry]]:
    found: dict[tuple[int | None, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind is not EntryKind.ADJUSTMENT:
            found[entry.deal_id, entry.kind.value, entry.component].append(entry)
    return found


def _adjustment(was: list[Entry], new: list[Entry], difference: int, subject: str, month: str, into: str) -> Entry:
    like = (new or was)[0]
    cause = _cause(was, new)
    return replace(
        like,
        kind=EntryKind.ADJUSTMENT,
        on=first_day(into),
        pay=difference,
        component=subject,
        legs=(),
        rate=None,
        corrects=month,
        note=cause,
        why=(
            ("corrects", month),
            ("changed", cause),
            ("booked before", str(sum(e.pay for e in was))),
            ("now", str(sum(e.pay for e in new))),
        ),
    )


def _cause(was: list[Entry], new: list[Entry]) -> str:
    """The field that makes the difference, as a code."""
    if not was:
        return "added"
    if not new:
        return "removed"
    for name in ("amount", "share", "rate", "credited", "on", "plan_starts"):
        if getattr(was[0], name) != getattr(new[0], name):
            return name
    return "total"

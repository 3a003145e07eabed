"""What lifts a month's variable pay: the guarantee, the recoverable draw, and what is below zero carried on."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from ...choices import EntryKind, Negative
from ...entries import Entry
from ...money import plain, portion
from ...pay_rules import Rule
from ...records import Employer, Plan
from ..facts import Facts, still_pays
from ..opening import Opening
from ..periods import first_day, last_day, next_month
from .reasons import Reasons

_EARNED = (EntryKind.COMMISSION, EntryKind.BONUS)


class Floors:
    """One employer's months in their order, with what is owed and carried from each to the next.

    Debts of two currencies are two.
    """

    def __init__(self, facts: Facts, employer: Employer) -> None:
        self._facts = facts
        self._employer = employer
        self._debt: dict[str, int] = defaultdict(int)
        self._carried: dict[str, int] = defaultdict(int)  # what is below zero, as a positive sum
        for what, (currency, owed) in Opening(facts.plans_by_employer.get(employer.id, ())).owed().items():
            sums = self._debt if what == "debt" else self._carried
            sums[currency if facts.has(Rule.ONE_CURRENCY) else ""] = owed

    def entries(self, month: str, lines: Iterable[Any], adjusted: int) -> list[Entry]:
        """Guarantee, draw and carry of the next month: `lines` are its bookings, `adjusted` what corrects others."""
        plan = self._plan(month)
        days, length = worked_days(self._facts, self._employer, month)
        if plan is None or not (days or self._facts.has(Rule.DEBT_AFTER_LEAVING)):
            return []
        key = plan.currency if self._facts.has(Rule.ONE_CURRENCY) else ""
        lines = list(lines)
        earned = sum(line.pay for line in lines if line.kind in _EARNED)
        gross = sum(line.pay for line in lines)
        found: list[Entry] = []
        if self._carried[key]:
            found.append(self._brought(plan, month, self._carried[key]))
            gross -= self._carried.pop(key)
        if plan.negative is Negative.CARRY:
            gross += adjusted
        by_days = (("by days", f"{days} / {length}"),) if 0 < days < length else ()
        guarantee = portion(plan.guarantee, days, length)
        if guarantee and guarantee > earned:
            found.append(_top_up(plan, month, guarantee, earned, by_days))
            gross += guarantee - earned
        draw, debt = portion(plan.draw, days, length), self._debt[key]
        if draw or debt:
            found += self._drawn(plan, month, draw, gross, key, by_days)
        elif plan.negative is Negative.CARRY and gross < 0:
            found.append(self._carry(plan, month, -gross, key))
        return found

    def _plan(self, month: str) -> Plan | None:
        """The last version that was in force in a month: one that begins after leaving never was."""
        day = last_day(month)
        if self._facts.has(Rule.FLOORS_BY_DAYS):
            day = min(day, self._employer.ends_on or date.max)
        return self._facts.plan_on(self._employer.id, day)

    def _drawn(self, plan: Plan, month: str, draw: int, gross: int, key: str, by_days: Reasons) -> list[Entry]:
        debt = self._debt[key]
        net = max(draw, gross - debt)
        after = self._debt[key] = max(debt + net - gross, 0)
        if net == gross:
            return []
        reasons = (
            ("draw", plain(draw, plan.currency)),
            *by_days,
            ("earned", plain(gross, plan.currency)),
            ("debt before", plain(debt, plan.currency)),
            ("debt after", plain(after, plan.currency)),
        )
        return [_entry(EntryKind.DRAW, last_day(month), net - gross, plan, reasons)]

    def _brought(self, plan: Plan, month: str, owed: int) -> Entry:
        return _entry(
            EntryKind.CARRY, first_day(month), -owed, plan, (("carried from before", plain(owed, plan.currency)),)
        )

    def _carry(self, plan: Plan, month: str, below: int, key: str) -> Entry:
        """What is below zero goes into the next month; what is left when nothing is paid any more is only shown."""
        goes_on = still_pays(self._employer, first_day(next_month(month)))
        if goes_on:
            self._carried[key] = below
        code = "carried on" if goes_on else "left at leaving"
        return _entry(EntryKind.CARRY, last_day(month), below, plan, ((code, plain(below, plan.currency)),))


def worked_days(facts: Facts, employer: Employer, month: str) -> tuple[int, int]:
    """The days of a month on which the manager works there under a plan, and the days of the month."""
    first, last = first_day(month), last_day(month)
    length = (last - first).days + 1
    begins = max(first, employer.starts_on or date.min)
    ends = min(last, employer.ends_on or date.max)
    if not facts.has(Rule.FLOORS_BY_DAYS):
        return (length, length) if begins <= last and ends >= first else (0, length)
    begins = max(begins, facts.begins.get(employer.id, date.min))
    return max((ends - begins).days + 1, 0), length


def _top_up(plan: Plan, month: str, guarantee: int, earned: int, by_days: Reasons) -> Entry:
    reasons = (("guarantee", plain(guarantee, plan.currency)), *by_days, ("earned", plain(earned, plan.currency)))
    return _entry(EntryKind.GUARANTEE, last_day(month), guarantee - earned, plan, reasons)


def _entry(kind: EntryKind, on: date, pay: int, plan: Plan, reasons: Reasons) -> Entry:
    return Entry(
        kind=kind,
        on=on,
        pay=pay,
        plan_starts=plan.starts,
        why=(("plan", plan.starts.isoformat()), *reasons, ("pay", plain(pay, plan.currency))),
    )

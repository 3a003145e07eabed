"""From facts to statements: one employer's ledger month by month, closed months as they were booked.

Statement, forecast, "why this amount?" and "what if?" are all `Ledger` on one set of facts or another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from ..choices import EntryKind
from ..errors import UserError
from ..records import ClosedStatement, Employer
from .adjustments import adjustments
from .bookings import Bookings, Line, book
from .causes import Causes
from .entries import Booked, Entry, NotCounted, booked_of
from .facts import Facts
from .holding import Holding
from .monthly import attainment, base_entries, bonus_entries, floor_entries
from .periods import checked_month, first_day, last_day, month_of, months, next_month
from .rules import NUMBER
from .sales import Sale
from .statement import Statement, totals_of

__all__ = ["Facts", "Ledger", "frozen", "statement"]

_ORDER = {kind: place for place, kind in enumerate(EntryKind)}


def statement(facts: Facts, employer_id: int, month: str) -> Statement:
    """One employer's statement of a month ("YYYY-MM"). Raises UserError("not-a-month"), "no-plan"."""
    checked_month(month)
    employer = facts.employers[employer_id]
    if employer_id not in facts.plans_by_employer:
        raise UserError("no-plan", name=employer.name)
    for closed in facts.closed:
        if closed.employer_id == employer_id and closed.month == month:
            return _as_closed(closed)
    return Ledger(facts, employer, month).statement(month)


def _as_closed(closed: ClosedStatement) -> Statement:
    """A closed statement is what was frozen, whatever the facts say now."""
    return Statement(
        employer=closed.employer,
        employer_id=closed.employer_id,
        month=closed.month,
        currency=closed.currency,
        entries=tuple(closed.entries),
        totals=totals_of(closed.entries, closed.attainment, closed.year_to_date),
        not_counted=closed.not_counted,
        manager=closed.manager,
        plan_starts=closed.plan_starts,
        number=closed.number,
        closed_on=closed.closed_on,
    )


class Ledger:
    """All months of one employer up to `last`: computed from the facts, then as they were closed and corrected.

    `first_month` is the month of the first plan or line.
    """

    first_month: str

    def __init__(self, facts: Facts, employer: Employer, last: str) -> None:
        self._facts = facts
        self._employer = employer
        self._bookings: Bookings = book(facts, employer, last_day(last))
        self._closed = {each.month: _with_sums(each) for each in facts.closed if each.employer_id == employer.id}
        self._fresh = self._computed(last)
        self._open = self._as_open()

    @property
    def sales(self) -> Sequence[Sale]:
        """Every deal that counts, under each component that takes it, in order."""
        return self._bookings.sales

    @property
    def first_open(self) -> str:
        """The month that closes next, and that takes what corrects the closed ones."""
        return next_month(max(self._closed)) if self._closed else self.first_month

    def lines(self, month: str) -> Sequence[Line]:
        """What an open month books; only kinds, days, pay and subjects are known of these lines."""
        return self._open.get(month, ())

    def booked(self, month: str) -> Sequence[Line | Booked]:
        """What a month booked: of a closed one its sums, of an open one its lines."""
        closed = self._closed.get(month)
        return closed.booked if closed else self.lines(month)

    def pay(self, month: str) -> int:
        """Payable in minor units, of a closed month as it was closed."""
        return sum(each.pay for each in self.booked(month))

    def fresh_lines(self) -> Iterator[Line]:
        """All lines by the facts alone, whatever was closed."""
        return chain.from_iterable(self._fresh.values())

    def is_closed(self, month: str) -> bool:
        return month in self._closed

    def statement(self, month: str) -> Statement:
        """A month's statement in full."""
        if month in self._closed:
            return _as_closed(self._closed[month])
        plan = self._facts.plan_on(self._employer.id, last_day(month))
        plan = plan or self._facts.plans_by_employer[self._employer.id][0]
        entries = self._explained(self.worded(self.lines(month)), plan.currency)
        year = sum(self.pay(each) for each in months(f"{month[:4]}-01", month))
        return Statement(
            employer=self._employer.name,
            employer_id=self._employer.id,
            month=month,
            currency=plan.currency,
            entries=entries,
            totals=totals_of(entries, attainment(self.sales, month), year),
            not_counted=self._not_counted(month),
            manager=self._facts.manager,
            plan_starts=plan.starts,
        )

    def worded(self, lines: Iterable[Line]) -> tuple[Entry, ...]:
        """Lines as they are printed, with all reasons."""
        return tuple(line if isinstance(line, Entry) else line.entry(self._facts) for line in lines)

    def _explained(self, entries: Sequence[Entry], currency: str) -> tuple[Entry, ...]:
        """What corrects closed months tells what changed there: only printed months need it."""
        missing = [each for _, each in self._bookings.not_counted]
        causes = Causes(self._closed, self._fresh, missing, self._facts.deals, self.worded)
        return tuple(
            causes.explained(entry, currency) if entry.kind is EntryKind.ADJUSTMENT else entry for entry in entries
        )

    def _computed(self, last: str) -> dict[str, list[Line]]:
        """All months from the first plan or line to `last`, from the facts alone."""
        by_month: dict[str, list[Line]] = defaultdict(list)
        bookings = self._bookings
        for line in (*bookings.lines, *bonus_entries(self._facts, self._employer, bookings.sales)):
            by_month[month_of(line.on)].append(line)
        starts = month_of(self._facts.plans_by_employer[self._employer.id][0].starts)
        self.first_month = self._begins(min([starts, *by_month]))
        debt = 0
        ledger: dict[str, list[Line]] = {}
        for month in months(self.first_month, last):
            lines = by_month.get(month, [])
            earned = sum(e.pay for e in lines if e.kind in (EntryKind.COMMISSION, EntryKind.BONUS))
            gross = sum(e.pay for e in lines)
            plan = self._facts.plan_on(self._employer.id, last_day(month)) if self._works(month) else None
            floors, debt = floor_entries(plan, month, earned, gross, debt)
            every = [*base_entries(self._facts, self._employer, month), *lines, *floors]
            # Closed months are only summed: sorting them would cost a year's ledger a fifth of its time.
            ledger[month] = every if month in self._closed else sorted(every, key=_place)
        return ledger

    def _begins(self, first: str) -> str:
        """The month from which the book keeps pay: `first`, or the one that the employer says. Closed months stay.

        What lies before is history: its deals count in running totals, and pay nothing.
        """
        start = self._employer.pay_from
        return first if start is None else min([max(first, month_of(start)), *self._closed])

    def _works(self, month: str) -> bool:
        """Guarantee and draw are for months in which the manager works there."""
        employer = self._employer
        started = employer.starts_on is None or employer.starts_on <= last_day(month)
        return started and (employer.ends_on is None or employer.ends_on >= first_day(month))

    def _as_open(self) -> Mapping[str, Sequence[Line]]:
        """The open months; the first of them takes what is different now from what was closed."""
        if not self._closed:
            return self._fresh
        into = self.first_open
        found: dict[str, Sequence[Line]] = {month: lines for month, lines in self._fresh.items() if month >= into}
        if into in found:
            # Months before the first closed one were paid nothing: what they book now is a correction too.
            past = {month: self._fresh.get(month, ()) for month in {*self._fresh, *self._closed} if month < into}
            held = Holding(self._facts, self._employer, self._closed)
            found[into] = [*found[into], *adjustments(past, self._closed, held, first_day(into), self.worded)]
        return found

    def _not_counted(self, month: str) -> tuple[NotCounted, ...]:
        """Deals of this month, and those without a day, that no entry was made for; each once."""
        found = [each for day, each in self._bookings.not_counted if day is None or month_of(day) == month]
        return tuple(dict.fromkeys(found))


def _with_sums(closed: ClosedStatement) -> ClosedStatement:
    """An undone close of an older book comes back without its sums."""
    return closed if closed.booked else replace(closed, booked=booked_of(closed.entries))


def frozen(made: Statement, number: int, on: date) -> ClosedStatement:
    """An open statement as it is closed for good."""
    return ClosedStatement(
        employer_id=made.employer_id,
        month=made.month,
        number=number,
        closed_on=on,
        entries=made.entries,
        not_counted=made.not_counted,
        booked=booked_of(made.entries),
        employer=made.employer,
        manager=made.manager,
        currency=made.currency,
        plan_starts=made.plan_starts,
        attainment=made.totals.attainment,
        year_to_date=made.totals.year_to_date,
        rules=NUMBER,
    )


def _place(line: Line) -> tuple[int, date, int]:
    return _ORDER[line.kind], line.on, line.deal_id or 0

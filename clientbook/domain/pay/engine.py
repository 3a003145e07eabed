"""From facts to statements: one employer's ledger month by month, closed months as they were booked.

Statement, forecast, "why this amount?" and "what if?" are all `Ledger` on one set of facts or another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from decimal import Context, localcontext
from itertools import chain

from ..choices import BESIDE, EntryKind
from ..entries import Booked, Entry, NotCounted, booked_of, is_beside
from ..errors import UserError
from ..money import EXACT_DIGITS
from ..pay_rules import NUMBER, Rule
from ..records import ClosedStatement, Employer
from .beside import allowance_entries, line_entry, lines_of
from .correcting.adjustments import adjustments
from .correcting.causes import Causes
from .correcting.holding import Holding
from .earning.base_pay import base_entries
from .earning.booking import amount_of
from .earning.bookings import Bookings, Line, book
from .earning.floors import Floors
from .earning.sales import Sale
from .facts import Facts, sale_day
from .figures import BETWEEN, Figures, asked_by
from .judging.bonuses import attainment, bonus_entries
from .periods import checked_month, first_day, last_day, month_of, months, next_month
from .statement import Statement, totals_of

__all__ = ["Facts", "Ledger", "frozen", "statement"]

_ORDER = {kind: place for place, kind in enumerate(EntryKind)}


def statement(facts: Facts, employer_id: int, month: str) -> Statement:
    """One employer's statement of a month ("YYYY-MM"). Raises UserError("not-a-month"), "no-plan"."""
    checked_month(month)
    employer = facts.employers[employer_id]
    for closed in facts.closed:
        if closed.employer_id == employer_id and closed.month == month:
            return _as_closed(closed)
    if employer_id not in facts.plans_by_employer:
        raise UserError("no-plan", name=employer.name)
    return Ledger(facts, employer, month).statement(month)


def _as_closed(closed: ClosedStatement) -> Statement:
    """A closed statement is what was frozen, whatever the facts say now."""
    return Statement(
        employer=closed.employer,
        employer_id=closed.employer_id,
        month=closed.month,
        currency=closed.currency,
        entries=tuple(closed.entries),
        totals=totals_of(closed.entries, closed.attainment, closed.year_to_date, closed.sales),
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
        self._plans = facts.plans_by_employer[employer.id]
        self._closed = {each.month: _with_sums(each) for each in facts.closed if each.employer_id == employer.id}
        self._figures = Figures(facts.figures, employer.id)
        with self._exactly():
            self._bookings: Bookings = book(facts, employer, last_day(last))
            self._fresh, self._open = self._computed(last)

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
        plan = plan or self._plans[0]
        with self._exactly():
            entries = self._explained(self.worded(self.lines(month)), plan.currency)
            reached = attainment(self._facts, self._employer, self.sales, month)
            sales = self._sales_of(month)
        same = [each for each in months(f"{month[:4]}-01", month) if self._is_in(each, plan.currency)]
        year = sum(map(self.pay, same))
        return Statement(
            employer=self._employer.name,
            employer_id=self._employer.id,
            month=month,
            currency=plan.currency,
            entries=entries,
            totals=totals_of(entries, reached, year, sales),
            not_counted=self._not_counted(month),
            manager=self._facts.manager,
            plan_starts=plan.starts,
            kept_from=self.first_month if month < self.first_month else "",
        )

    def _begins_in(self, month: str) -> int:
        """The month in which years begin by the plan of a month."""
        return (self._facts.plan_on(self._employer.id, last_day(month)) or self._plans[0]).year_begins

    def _is_in(self, month: str, currency: str) -> bool:
        return not self._facts.has(Rule.ONE_CURRENCY) or self.currency(month) == currency

    def _exactly(self) -> AbstractContextManager[Context]:
        """Decimals that round no product."""
        return localcontext(prec=EXACT_DIGITS) if self._facts.has(Rule.ONE_ROUNDING) else localcontext()

    def worded(self, lines: Iterable[Line]) -> tuple[Entry, ...]:
        """Lines as they are printed, with all reasons."""
        return tuple(line if isinstance(line, Entry) else line.entry(self._facts) for line in lines)

    def _explained(self, entries: Sequence[Entry], currency: str) -> tuple[Entry, ...]:
        """What corrects closed months tells what changed there: only printed months need it."""
        missing = [each for _, each in self._bookings.not_counted]
        causes = Causes(
            self._closed, self._fresh, missing, self._facts.deals, self.worded, self._figures, self._begins_in
        )
        return tuple(
            causes.explained(entry, currency) if entry.kind is EntryKind.ADJUSTMENT else entry for entry in entries
        )

    def _computed(self, last: str) -> tuple[dict[str, Sequence[Line]], dict[str, Sequence[Line]]]:
        """All months from the first plan or line to `last` from the facts alone, and the open ones with corrections."""
        by_month = self._by_month(last)
        self.first_month = self._begins(min([month_of(self._plans[0].starts), *by_month]))
        self._tell_of_history(by_month)
        floors = Floors(self._facts, self._employer)
        fresh: dict[str, Sequence[Line]] = {}
        corrected: dict[str, Sequence[Line]] = {}
        for month in months(self.first_month, last):
            lines = by_month.get(month, [])
            closed = self._closed.get(month)
            corrections: Sequence[Entry] = ()
            if closed is not None:
                booked: Sequence[Entry | Booked] = [e for e in closed.booked if e.kind is EntryKind.ADJUSTMENT]
            else:
                booked = corrections = self._corrections(month, fresh)
            adjusted = sum(each.pay for each in booked if not is_beside(each))
            lifts = floors.entries(month, (line for line in lines if line.kind not in BESIDE), adjusted)
            every = [*self._monthly(month), *lines, *lifts]
            # Closed months are only summed: sorting them would cost a year's ledger a fifth of its time.
            fresh[month] = every if closed is not None else sorted(every, key=_place)
            if not self._closed or month >= self.first_open:
                corrected[month] = [*fresh[month], *corrections] if corrections else fresh[month]
        return fresh, corrected

    def _monthly(self, month: str) -> Iterator[Entry]:
        """What a month pays whatever was sold."""
        yield from base_entries(self._facts, self._employer, month)
        yield from allowance_entries(self._facts, self._employer, month)

    def _begins(self, first: str) -> str:
        """The month from which the book keeps pay: `first`, or the one that the employer says. Closed months stay.

        What lies before is history: its deals count in running totals, and pay nothing.
        """
        start = self._employer.pay_from
        return first if start is None else min([max(first, month_of(start)), *self._closed])

    def _by_month(self, last: str) -> Mapping[str, list[Line]]:
        """Commission, clawbacks and bonuses; what pays in another currency than its month's is listed instead."""
        found: dict[str, list[Line]] = defaultdict(list)
        bookings = self._bookings
        bonuses = bonus_entries(self._facts, self._employer, bookings.sales, bookings.pending, last)
        currencies = {plan.starts: plan.currency for plan in self._plans}
        mixed = self._facts.has(Rule.ONE_CURRENCY) and len(set(currencies.values())) > 1
        for line in (*bookings.lines, *bonuses):
            month = month_of(line.on)
            if mixed:
                starts = line.plan_starts if isinstance(line, Entry) else line.sale.plan.starts
                currency = currencies[starts or self._plans[0].starts]
                if currency != self.currency(month):
                    self._set_aside(line, currency)
                    continue
            found[month].append(line)
        for by_hand in lines_of(self._facts, self._employer, last_day(last)):
            entry, month = line_entry(self._facts, by_hand), month_of(by_hand.on)
            if by_hand.currency != self.currency(month):
                self._set_aside(entry, by_hand.currency)
            else:
                found[month].append(entry)
        return found

    def _tell_of_history(self, by_month: Mapping[str, Iterable[Line]]) -> None:
        """Pay lines from before the book keeps pay are in no month's sum, and told as such."""
        early = (line for month, lines in by_month.items() if month < self.first_month for line in lines)
        for entry in early:
            if isinstance(entry, Entry) and entry.kind in BESIDE:
                self._set_aside(entry, self.currency(month_of(entry.on)), "before pay is kept")

    def currency(self, month: str) -> str:
        """What a month pays in."""
        closed = self._closed.get(month)
        plan = self._facts.plan_on(self._employer.id, last_day(month)) or self._plans[0]
        return plan.currency if closed is None else closed.currency

    def _set_aside(self, line: Line, currency: str, reason: str = "another currency") -> None:
        """What no sum takes in is named with what it pays."""
        (entry,) = self.worded([line])
        called = entry.deal or entry.note
        aside = NotCounted(called, entry.client, reason, entry.deal_id, entry.pay, currency)
        self._bookings.not_counted.append((entry.on, aside))

    def _corrections(self, month: str, fresh: Mapping[str, Sequence[Line]]) -> Sequence[Entry]:
        """What is different now from what was closed: the first open month takes it.

        Months before the first closed one were paid nothing: what they book now is a correction too.
        """
        if not self._closed or month != self.first_open:
            return ()
        past = {each: fresh.get(each, ()) for each in {*fresh, *self._closed} if each < month}
        held = Holding(self._facts, self._employer, self._closed)
        found = list(adjustments(past, self._closed, held, first_day(month), self.worded))
        if not self._facts.has(Rule.ONE_CURRENCY):
            return found
        for entry in found:
            if self.currency(entry.corrects) != self.currency(month):
                self._set_aside(entry, self.currency(entry.corrects))
        return [entry for entry in found if self.currency(entry.corrects) == self.currency(month)]

    def _sales_of(self, month: str) -> int | None:
        """What was won in a month, each deal once, in the plan's currency; None where its lines are to say it."""
        if not self._facts.has(Rule.SALES_WHEN_WON):
            return None
        first, last, currency = first_day(month), last_day(month), self.currency(month)
        sums: dict[int, int] = {}
        for sale in chain(self._bookings.sales, self._bookings.pending):
            day = sale.deal.won_on or sale_day(sale.deal)
            if day is not None and first <= day <= last and sale.plan.currency == currency:
                sums.setdefault(sale.deal.id, amount_of(sale))
        return sum(sums.values())

    def _not_counted(self, month: str) -> tuple[NotCounted, ...]:
        """Deals of this month, and those without a day, that no entry was made for; each once. Then missing figures."""
        found = [each for day, each in self._bookings.not_counted if day is None or month_of(day) == month]
        return tuple(dict.fromkeys((*found, *self._missing_figures(last_day(month)))))

    def _missing_figures(self, last: date) -> Iterator[NotCounted]:
        """What the plan asks for, and nobody has entered, of the periods that end with a month."""
        plan = self._facts.plan_on(self._employer.id, last)
        asked, begins = ({}, 1) if plan is None else (asked_by(plan), plan.year_begins)
        for each in asked:
            period = each.period_ending(last, begins)
            if period and self._figures.value(each.name, each.over, last, begins) is None:
                yield NotCounted(each.name, "", "no figure", value=f"{each.name}{BETWEEN}{period}")


def _with_sums(closed: ClosedStatement) -> ClosedStatement:
    """An undone close of an older book comes back without its sums."""
    return closed if closed.booked else replace(closed, booked=booked_of(closed.entries))


def frozen(made: Statement, number: int, on: date) -> ClosedStatement:
    """An open statement as it is closed for good.

    Raises UserError("term-missing") where a clawback waits for the term of its contract.
    """
    for each in made.not_counted:
        if each.reason == "no term":
            raise UserError("term-missing", deal=each.deal, month=made.month)
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
        sales=made.totals.sales,
    )


def _place(line: Line) -> tuple[int, date, int]:
    return _ORDER[line.kind], line.on, line.deal_id or 0

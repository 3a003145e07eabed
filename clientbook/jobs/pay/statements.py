"""Pay: the facts of a book, a month's statement, and closing it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.pay.engine import Facts, Ledger, frozen, statement
from ...domain.pay.periods import checked_month, first_day, last_day, month_of, next_month
from ...domain.pay.statement import Statement
from ...domain.reading.folding import name_key
from ...domain.records import ClosedStatement, Employer
from ...progress import gc_paused
from ...store.book import Book, Done
from ...store.rules_guard import facts_in
from .causes import with_history


@gc_paused()
def facts_of(book: Book, manager: str = "") -> Facts:
    """Everything that pay depends on, in one reading of the book."""
    with book.connected() as connection:
        return facts_in(connection, manager)


def employer_named(book: Book, name: str) -> Employer:
    """The employer of this name, or the only one. Raises UserError "no-employer", "employer-unknown", "-ambiguous"."""
    employers = book.employers()
    known = ", ".join(employer.name for employer in employers)
    if not employers:
        raise UserError("no-employer")
    if name:
        found = [employer for employer in employers if name_key(employer.name) == name_key(name)]
        if not found:
            raise UserError("employer-unknown", name=name, known=known)
        return found[0]
    with_plan = {plan.employer_id for plan in book.plans()}
    likely = [employer for employer in employers if employer.id in with_plan] or employers
    if len(likely) > 1:
        raise UserError("employer-ambiguous", known=known)
    return likely[0]


@gc_paused()
def statement_of(book: Book, month: str, employer: str = "", manager: str = "") -> Statement:
    """A month's statement of the employer of this name, or of the only one."""
    with book.connected():
        return with_history(book, statement(facts_of(book, manager), employer_named(book, employer).id, month))


@dataclass(frozen=True, slots=True, kw_only=True)
class PayView:
    """A month as the Pay tab shows it: the statement, or why there is none; and which months close or open next."""

    employers: Sequence[str]
    employer: str = ""
    statement: Statement | None = None
    problem: UserError | None = None
    first_open: str = ""
    newest_closed: str = ""
    is_over: bool = True


@gc_paused()
def pay_view(book: Book, month: str, employer: str, manager: str) -> PayView:
    """Of the employer of this name; without it, of the one who pays in that month, else of the first."""
    with book.connected():
        facts = facts_of(book, manager)
        names = [each.name for each in facts.employers.values()]
        known = [each for each in facts.employers.values() if each.name == employer]
        now = [e for e in facts.employers_on(last_day(month)) if e.id in facts.plans_by_employer]
        owner = next(iter((*known, *now, *facts.employers.values())), None)
        if owner is None:
            return PayView(employers=names, problem=UserError("no-employer"))
        closed = [each.month for each in facts.closed if each.employer_id == owner.id]
        if owner.id not in facts.plans_by_employer and month not in closed:
            return PayView(employers=names, employer=owner.name, problem=UserError("no-plan", name=owner.name))
        newest = max(closed, default="")
        ledger = None if month in closed else Ledger(facts, owner, month)  # takes the longest of all
        made = statement(facts, owner.id, month) if ledger is None else ledger.statement(month)
        return PayView(
            employers=names,
            employer=owner.name,
            statement=with_history(book, made),
            first_open=ledger.first_open if ledger is not None else next_month(newest),
            newest_closed=newest,
            is_over=is_over(owner, month, date.today()),
        )


@gc_paused()
def pay_so_far(book: Book, today: date) -> list[tuple[str, int]]:
    """What this month pays by now: (currency, minor units), all employers of one currency together.

    Empty where nobody pays.
    """
    month = month_of(today)
    sums: dict[str, int] = defaultdict(int)
    with book.connected():
        facts = facts_of(book)
        now = {each.id for each in facts.employers_on(last_day(month))} | {
            each.id for each in facts.employers_on(first_day(month))
        }
        for owner in facts.employers.values():
            if owner.id in facts.plans_by_employer:
                pay = Ledger(facts, owner, month).pay(month)
                if pay or owner.id in now:
                    sums[currency_in(facts, owner, month)] += pay
    return sorted(sums.items())


def currency_in(facts: Facts, owner: Employer, month: str) -> str:
    """What an employer pays in: by the plan in force at the month's end, else by its first."""
    plan = facts.plan_on(owner.id, last_day(month))
    plans = facts.plans_by_employer.get(owner.id)
    return plan.currency if plan is not None else plans[0].currency if plans else "ILS"


@gc_paused()
def close_month(
    book: Book,
    month: str,
    employer: str = "",
    today: date | None = None,
    manager: str = "",
    early: bool = False,
    as_first: bool = False,
) -> Done:
    """Freezes a month's statement under the next number. Months close in order, from the first that the book keeps.

    A month that is not over is closed only when that is meant (`early`), or when the employer's last day has passed.
    `as_first`: the book is used from this month on, so that months before it, none of which is closed, become history;
    that and the close are one step.
    Raises UserError "month-closed", "month-not-kept", "first-close" (months before it are open, and none is closed),
    "close-in-order", "month-not-over", "not-a-month", "no-plan".
    """
    checked_month(month)
    with book.connected():
        facts = facts_of(book, manager)
        owner = employer_named(book, employer)
        if owner.id not in facts.plans_by_employer:
            raise UserError("no-plan", name=owner.name)
        closed = [each.month for each in facts.closed if each.employer_id == owner.id]
        if month in closed:
            raise UserError("month-closed", month=month, name=owner.name)
        ledger, started = _ledger_to_close(facts, owner, month, as_first and not closed)
        day = today or date.today()
        if not early and not is_over(owner, month, day):
            raise UserError("month-not-over", month=month, name=owner.name)
        closing = frozen(with_history(book, ledger.statement(month)), len(closed) + 1, day)
        return book.apply(Label("closed", {"month": month, "name": owner.name}), [*started, Change(None, closing)])


def _ledger_to_close(facts: Facts, owner: Employer, month: str, as_first: bool) -> tuple[Ledger, Sequence[Change]]:
    """The ledger whose first open month is this one, and what has to change in the book for that."""
    ledger = Ledger(facts, owner, month)
    if month < ledger.first_open:
        raise UserError("month-not-kept", month=month, name=owner.name)
    if month == ledger.first_open:
        return ledger, ()
    if not as_first:
        has_closed = any(each.employer_id == owner.id for each in facts.closed)
        code = "close-in-order" if has_closed else "first-close"
        raise UserError(code, month=month, first=ledger.first_open, name=owner.name)
    started = replace(owner, pay_from=first_day(month))
    facts = replace(facts, employers={**facts.employers, owner.id: started})
    return Ledger(facts, started, month), [Change(owner, started)]


def is_over(owner: Employer, month: str, today: date) -> bool:
    """Whether nothing more is to come in a month: it is past, or the employer's last day is."""
    return last_day(month) < today or (owner.ends_on is not None and owner.ends_on < today)


def reopen_month(book: Book, month: str, employer: str = "") -> Done:
    """Takes an employer's newest close back. Raises UserError "month-not-closed", "reopen-in-order"."""
    with book.connected():
        owner = employer_named(book, employer)
        closed = cast(list[ClosedStatement], book.all("statement", employer_id=owner.id))
        found = [each for each in closed if each.month == checked_month(month)]
        if not found:
            raise UserError("month-not-closed", month=month, name=owner.name)
        newest = max(closed, key=lambda each: each.month)
        if found[0] != newest:
            raise UserError("reopen-in-order", month=month, newest=newest.month, name=owner.name)
        return book.apply(Label("reopened", {"month": month, "name": owner.name}), [Change(newest, None)])

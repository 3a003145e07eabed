"""Pay: the facts of a book, statements and their files, and setting a plan."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

from ...domain.changes import Change, Label, adds
from ...domain.errors import UserError
from ...domain.pay.earning.plan_checks import ill_begun
from ...domain.pay.engine import Facts, Ledger, frozen, statement
from ...domain.pay.periods import checked_month, first_day, last_day, month_of, next_month
from ...domain.pay.statement import Statement
from ...domain.plan import TaxRate
from ...domain.reading.folding import name_key
from ...domain.records import ClosedStatement, Employer, Plan
from ...domain.tax import with_table
from ...files.lists.file_kinds import size_of
from ...files.plan.plan_file import PlanDraft, read_plan, refuse_far_longer
from ...files.plan.plan_text import write_plan
from ...files.whole_file import whole_file
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
        if owner.id not in facts.plans_by_employer:
            return PayView(employers=names, employer=owner.name, problem=UserError("no-plan", name=owner.name))
        closed = [each.month for each in facts.closed if each.employer_id == owner.id]
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


def set_plan(book: Book, draft: PlanDraft, former: PlanDraft | None = None, pay_from: date | None = None) -> Done:
    """Adds the plan's version, or replaces the one that starts on the same day; adds its employer where it is new.

    `pay_from` is a day of the month from which the book keeps pay, told with an employer's first plan; without it that
    is the plan's own first month.
    `former` is the stored plan that was edited: it is replaced whatever day it now starts on.
    Raises UserError("currency-inside-month").
    """
    with book.connected():
        found = [e for e in book.employers() if name_key(e.name) == name_key(draft.employer)]
        start = None if pay_from is None else pay_from.replace(day=1)
        changes = [] if found else adds([Employer(id=-1, name=draft.employer, pay_from=start)])
        employer_id = found[0].id if found else -1
        edited = [former.plan] if former is not None and former.plan.id else []
        if edited and name_key(former.employer if former else "") != name_key(draft.employer):
            edited = []  # another employer: a plan of its own
        plans = [plan for plan in book.plans() if plan.employer_id == employer_id]
        if found and not plans and start is not None:
            changes.append(Change(found[0], replace(found[0], pay_from=start)))
        same = edited or [plan for plan in plans if plan.starts == draft.plan.starts]
        plan = replace(draft.plan, employer_id=employer_id, id=same[0].id if same else 0)
        taken = [each for each in plans if each.starts == plan.starts and each.id != plan.id]
        ill = ill_begun(plan, [each for each in plans if each not in (*taken, *same)])
        if ill is not None:
            raise UserError("currency-inside-month", name=draft.employer, currency=ill.currency, day=str(ill.starts))
        changes += [Change(each, None) for each in taken]
        changes.append(Change(same[0] if same else None, plan))
        return book.apply(Label("plan-set", {"name": draft.employer}), changes)


class PlanSet(NamedTuple):
    """A plan as it was read, and what setting it did."""

    draft: PlanDraft
    done: Done


def set_plan_from_file(book: Book, path: Path, tax: Sequence[TaxRate] = ()) -> PlanSet:
    """What was read, and what it did; `tax` is for a plan that needs a table and has none.

    Raises UserError "list-missing", "plan-file", "tax-unknown".
    """
    try:
        refuse_far_longer(size_of(path) // 4, path.name)  # a letter has up to four bytes
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("list-missing", file=str(path)) from error
    except (OSError, ValueError) as error:
        raise UserError("list-unreadable", file=path.name, reason=str(error)) from error
    draft = read_plan(text, path.name)
    return PlanSet(draft, set_plan(book, replace(draft, plan=with_table(draft.plan, tax))))


@gc_paused()
def close_month(
    book: Book,
    month: str,
    employer: str = "",
    today: date | None = None,
    manager: str = "",
    early: bool = False,
) -> Done:
    """Freezes a month's statement under the next number. Months close in order, from the first that the book keeps.

    A month that is not over is closed only when that is meant (`early`), or when the employer's last day has passed.
    Raises UserError "month-closed", "month-not-kept", "close-in-order", "month-not-over", "not-a-month", "no-plan".
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
        ledger = Ledger(facts, owner, month)
        if month < ledger.first_open:
            raise UserError("month-not-kept", month=month, name=owner.name)
        if month != ledger.first_open:
            raise UserError("close-in-order", month=month, first=ledger.first_open, name=owner.name)
        day = today or date.today()
        if not early and not is_over(owner, month, day):
            raise UserError("month-not-over", month=month, name=owner.name)
        closing = frozen(with_history(book, ledger.statement(month)), len(closed) + 1, day)
        return book.apply(Label("closed", {"month": month, "name": owner.name}), [Change(None, closing)])


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


def plans_text(book: Book, employer: str) -> str:
    """The newest plan of an employer as a plan file. Raises UserError("no-plan")."""
    with book.connected():
        found = employer_named(book, employer)
        plans = [plan for plan in book.plans() if plan.employer_id == found.id]
        if not plans:
            raise UserError("no-plan", name=found.name)
        return write_plan(found.name, max(plans, key=_starts))


def save_plan(book: Book, employer: str, target: Path) -> None:
    """Writes the newest plan of an employer as a plan file. Raises UserError "no-plan", "file-cannot-write"."""
    text = plans_text(book, employer)
    with whole_file(target) as partial:
        partial.write_text(text, encoding="utf-8")


def _starts(plan: Plan) -> Any:
    return plan.starts

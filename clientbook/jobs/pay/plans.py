"""Setting an employer's plan, in the editor or by a plan file, and writing one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ...domain.changes import Change, Label, adds
from ...domain.errors import UserError
from ...domain.pay.plan_checks import ill_begun, opened_late
from ...domain.plan import TaxRate
from ...domain.reading.folding import name_key
from ...domain.records import Employer, Plan
from ...domain.tax import with_table
from ...files.lists.file_kinds import size_of
from ...files.plan.plan_file import PlanDraft, read_plan, refuse_far_longer
from ...files.plan.plan_remarks import has_remarks, in_their_words
from ...files.whole_file import whole_file
from ...store.book import Book, Done
from .statements import employer_named


def set_plan(book: Book, draft: PlanDraft, former: PlanDraft | None = None, pay_from: date | None = None) -> Done:
    """Adds the plan's version, or replaces the one that starts on the same day; adds its employer where it is new.

    `pay_from` is a day of the month from which the book keeps pay, told with an employer's first plan; without it that
    is the plan's own first month.
    `former` is the stored plan that was edited: it is replaced whatever day it now starts on.
    Raises UserError "currency-inside-month", "opening-late".
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
        late = opened_late([plan, *(each for each in plans if each not in (*taken, *same))])
        if late is not None:
            raise UserError("opening-late", name=draft.employer, day=str(late.starts))
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
    plan = replace(with_table(draft.plan, tax), written=text if has_remarks(text) else "")
    return PlanSet(draft, set_plan(book, replace(draft, plan=plan)))


def plans_text(book: Book, employer: str) -> str:
    """The newest plan of an employer as a plan file, with the remarks of the one it was read from.

    Raises UserError("no-plan").
    """
    with book.connected():
        found = employer_named(book, employer)
        newest = _newest(book, found)
        if newest is None:
            raise UserError("no-plan", name=found.name)
        return in_their_words(found.name, newest)


def newest_draft(book: Book, employer: str) -> PlanDraft | None:
    """The newest plan of the employer of exactly this name, to be edited; None where there is none yet."""
    with book.connected():
        owner = next((each for each in book.employers() if each.name == employer), None)
        newest = _newest(book, owner) if owner is not None else None
    return None if newest is None else PlanDraft(employer, newest)


def _newest(book: Book, employer: Employer) -> Plan | None:
    return max((plan for plan in book.plans() if plan.employer_id == employer.id), key=_starts, default=None)


def save_plan(book: Book, employer: str, target: Path) -> None:
    """Writes the newest plan of an employer as a plan file. Raises UserError "no-plan", "file-cannot-write"."""
    text = plans_text(book, employer)
    with whole_file(target) as partial:
        partial.write_text(text, encoding="utf-8")


def _starts(plan: Plan) -> date:
    return plan.starts

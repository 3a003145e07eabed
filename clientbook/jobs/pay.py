"""Pay: the facts of a book, statements and their files, and setting a plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

from ..domain.changes import Change, Label, adds
from ..domain.errors import UserError
from ..domain.folding import name_key
from ..domain.pay.engine import Facts, first_month, statement
from ..domain.pay.periods import next_month
from ..domain.pay.statement import Statement
from ..domain.records import ClosedStatement, Deal, Employer, Plan
from ..files.plan_file import PlanDraft, read_plan
from ..files.plan_text import write_plan
from ..store.book import Book, Done


def facts_of(book: Book, manager: str = "") -> Facts:
    """Everything that pay depends on, in one reading of the book. Only deals that were sold matter."""
    with book.connected():
        deals = cast(list[Deal], book.all("deal", stage="won"))
        return Facts(
            employers={employer.id: employer for employer in book.employers()},
            plans=book.plans(),
            deals=deals,
            client_names=book.names("client", {deal.client_id for deal in deals}),
            closed=cast(list[ClosedStatement], book.all("statement")),
            manager=manager,
        )


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


def statement_of(book: Book, month: str, employer: str = "", manager: str = "") -> Statement:
    """A month's statement of the employer of this name, or of the only one."""
    with book.connected():
        return statement(facts_of(book, manager), employer_named(book, employer).id, month)


def set_plan(book: Book, draft: PlanDraft) -> Done:
    """Adds the plan's version, or replaces the one that starts on the same day; adds its employer where it is new."""
    with book.connected():
        found = [e for e in book.employers() if name_key(e.name) == name_key(draft.employer)]
        changes = [] if found else adds([Employer(id=-1, name=draft.employer)])
        employer_id = found[0].id if found else -1
        same = [p for p in book.plans() if p.employer_id == employer_id and p.starts == draft.plan.starts]
        plan = replace(draft.plan, employer_id=employer_id, id=same[0].id if same else 0)
        changes.append(Change(same[0] if same else None, plan))
        return book.apply(Label("plan-set", {"name": draft.employer}), changes)


def set_plan_from_file(book: Book, path: Path) -> Done:
    """Raises UserError("list-missing"), ("plan-file")."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("list-missing", file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("list-unreadable", file=path.name, reason=str(error)) from error
    return set_plan(book, read_plan(text, path.name))


def close_month(book: Book, month: str, employer: str = "", today: date | None = None) -> Done:
    """Freezes a month's entries under the next number. Months close in order, from the first that has entries.

    Raises UserError "month-closed", "close-in-order".
    """
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        made = statement(facts, owner.id, month)
        closed = sorted(each.month for each in facts.closed if each.employer_id == owner.id)
        if made.state == "closed":
            raise UserError("month-closed", month=month, name=owner.name)
        first = next_month(closed[-1]) if closed else first_month(facts, owner.id)
        if month != first:
            raise UserError("close-in-order", month=month, first=first, name=owner.name)
        frozen = ClosedStatement(
            employer_id=owner.id,
            month=month,
            number=len(closed) + 1,
            closed_on=today or date.today(),
            entries=made.entries,
            not_counted=made.not_counted,
        )
        return book.apply(Label("closed", {"month": month, "name": owner.name}), [Change(None, frozen)])


def plans_text(book: Book, employer: str) -> str:
    """The newest plan of an employer as a plan file. Raises UserError("no-plan")."""
    with book.connected():
        found = employer_named(book, employer)
        plans = [plan for plan in book.plans() if plan.employer_id == found.id]
        if not plans:
            raise UserError("no-plan", name=found.name)
        return write_plan(found.name, max(plans, key=_starts))


def _starts(plan: Plan) -> Any:
    return plan.starts


ENDINGS: Final = (".csv", ".xlsx", ".pdf", ".html", ".json")


def write_statement(made: Statement, target: Path) -> None:
    """Writes a statement in the format of the file's ending. Raises UserError "unknown-format", "file-cannot-write"."""
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=", ".join(ENDINGS))
    _writers()[ending].write(made, target)


def _writers() -> Mapping[str, Any]:
    from ..files import statement_csv, statement_html, statement_json, statement_pdf, statement_xlsx

    return {
        ".csv": statement_csv,
        ".xlsx": statement_xlsx,
        ".pdf": statement_pdf,
        ".html": statement_html,
        ".json": statement_json,
    }

"""The employer's own statement compared with ours, its differences settled. No list is read here."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from ...domain.changes import Change, Label
from ...domain.entries import Entry
from ...domain.errors import UserError
from ...domain.pay.engine import Ledger
from ...domain.pay.facts import Facts
from ...domain.pay.periods import checked_month, months, next_month
from ...domain.pay.reconciliation.verdicts import Difference, Reconciliation, reconcile
from ...domain.records import Answer, Employer, EmployerStatement
from ...store.book import Book, Done
from .statements import employer_named, facts_of


def reconciliation_of(book: Book, month: str, employer: str = "") -> Reconciliation:
    """A month's reconciliation.

    Raises UserError("no-employer-statement") where the employer has stated nothing for it.
    """
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        found = reconciliations(facts, owner, employer_statements_of(book, owner))
        if month not in found:
            raise UserError("no-employer-statement", month=checked_month(month), name=owner.name)
        return found[month]


def reconciliations(
    facts: Facts, owner: Employer, employer_statements: Sequence[EmployerStatement]
) -> dict[str, Reconciliation]:
    """All months that the employer stated, oldest first."""
    if not employer_statements or owner.id not in facts.plans_by_employer:
        return {}
    stated = sorted(each.month for each in employer_statements)
    # What they pay early is ours of a month to come, and what was entered late of the first open one.
    closed = [next_month(each.month) for each in facts.closed if each.employer_id == owner.id]
    last = max([next_month(next_month(stated[-1])), *closed])
    ledger = Ledger(facts, owner, last)
    entries: dict[str, Sequence[Entry]] = {
        month: ledger.statement(month).entries for month in months(min(ledger.first_month, stated[0]), last)
    }
    return reconcile(owner.name, entries, employer_statements)


def settle(book: Book, month: str, subject: str, employer: str = "") -> Done:
    """A difference that the manager lets go, or takes up again: it is carried on no longer, or again."""
    with book.connected():
        owner = employer_named(book, employer)
        before = next(each for each in employer_statements_of(book, owner) if each.month == month)
        kept = tuple(each for each in before.settled if each != subject)
        after = replace(before, settled=kept if subject in before.settled else (*kept, subject))
        return book.apply(Label("settled", {"month": month, "name": owner.name}), [Change(before, after)])


def answer(book: Book, each: Difference, accepted: bool, employer: str = "") -> Done:
    """A person says of a suggestion that it is right, or that its lines are not for these claims."""
    with book.connected():
        owner = employer_named(book, employer)
        changes = []
        for before in employer_statements_of(book, owner):
            said = {o.line: Answer(o.line, o.subjects, accepted) for o in each.offers if o.month == before.month}
            if said:
                kept = tuple(one for one in before.answers if one.line not in said)
                changes.append(Change(before, replace(before, answers=(*kept, *said.values()))))
        return book.apply(Label("suggestion", {"month": each.month, "name": owner.name}), changes)


def employer_statements_of(book: Book, owner: Employer) -> list[EmployerStatement]:
    """Everything that this employer has stated."""
    return cast(list[EmployerStatement], book.all("remittance", employer_id=owner.id))

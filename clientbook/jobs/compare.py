"""The employer's own statement: taken into the book, compared with ours, its differences settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final, cast

from ..domain.changes import Change, Label
from ..domain.errors import UserError
from ..domain.money import to_minor
from ..domain.pay.comparison import Comparison, compare
from ..domain.pay.engine import Ledger
from ..domain.pay.entries import Entry
from ..domain.pay.facts import Facts
from ..domain.pay.periods import checked_month, last_day, months
from ..domain.records import Employer, Remittance
from ..files.csv_rows import Reading, read
from ..files.remittance import columns_of, payments
from ..store.book import Book, Done
from .pay import employer_named, facts_of

#: Differences of up to one whole unit of the currency are rounding, unless the user says otherwise.
TOLERANCE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Theirs:
    """A list that may be an employer's statement, and which column is what."""

    reading: Reading
    columns: Mapping[str, int]


def look_at(path: Path, sheet: str = "") -> Theirs:
    """What the file is; raises what reading a list raises."""
    reading = read(path, sheet=sheet)
    return Theirs(reading, columns_of(reading))


def take_remittance(book: Book, theirs: Theirs, month: str, employer: str = "", tolerance: Decimal = TOLERANCE) -> Done:
    """Keeps an employer's statement of a month; another one of the same month takes its place.

    `tolerance` in whole units of the currency. Raises UserError "no-pay-column", "remittance-row", "not-a-month".
    """
    checked_month(month)
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        plan = facts.plan_on(owner.id, last_day(month))
        currency = plan.currency if plan is not None else "ILS"
        found = [each for each in remittances_of(book, owner) if each.month == month]
        former = found[0] if found else None
        fresh = Remittance(
            id=former.id if former else 0,
            employer_id=owner.id,
            month=month,
            currency=currency,
            source=theirs.reading.path.name,
            tolerance=to_minor(tolerance, currency),
        )
        made = stated(theirs, fresh)
        return book.apply(Label("remittance", {"month": month, "name": owner.name}), [Change(former, made)])


def stated(theirs: Theirs, fresh: Remittance) -> Remittance:
    """A remittance with the lines of its file. Raises UserError "no-pay-column", "remittance-row", "list-empty"."""
    return replace(fresh, payments=payments(theirs.reading, theirs.columns, fresh.currency))


def comparison_of(book: Book, month: str, employer: str = "") -> Comparison:
    """A month's comparison. Raises UserError("no-remittance") where the employer has stated nothing for it."""
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        found = comparisons(facts, owner, remittances_of(book, owner))
        if month not in found:
            raise UserError("no-remittance", month=checked_month(month), name=owner.name)
        return found[month]


def comparisons(facts: Facts, owner: Employer, remittances: Sequence[Remittance]) -> dict[str, Comparison]:
    """All months that the employer stated, oldest first."""
    if not remittances or owner.id not in facts.plans_by_employer:
        return {}
    stated = sorted(each.month for each in remittances)
    ledger = Ledger(facts, owner, stated[-1])
    entries: dict[str, Sequence[Entry]] = {
        month: ledger.statement(month).entries for month in months(stated[0], stated[-1])
    }
    return compare(owner.name, entries, remittances)


def settle(book: Book, month: str, subject: str, employer: str = "") -> Done:
    """A difference that the manager lets go, or takes up again: it is carried on no longer, or again."""
    with book.connected():
        owner = employer_named(book, employer)
        before = next(each for each in remittances_of(book, owner) if each.month == month)
        kept = tuple(each for each in before.settled if each != subject)
        after = replace(before, settled=kept if subject in before.settled else (*kept, subject))
        return book.apply(Label("settled", {"month": month, "name": owner.name}), [Change(before, after)])


def remittances_of(book: Book, owner: Employer) -> list[Remittance]:
    """Everything that this employer has stated."""
    return cast(list[Remittance], book.all("remittance", employer_id=owner.id))

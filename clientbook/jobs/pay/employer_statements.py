"""The employer's own statement as a file: what its columns are, and taking it into the book."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from ...domain.changes import Change, Label
from ...domain.entries import Entry
from ...domain.errors import UserError
from ...domain.money import from_minor, to_minor
from ...domain.pay.engine import Ledger
from ...domain.pay.facts import Facts
from ...domain.pay.periods import checked_month, last_day
from ...domain.reading.folding import firm_key
from ...domain.records import Employer, EmployerStatement
from ...files.employer_statements.employer_statement import PARTS, Table, lines_of, open_columns, table_of
from ...files.lists.csv_rows import read
from ...store.book import Book, Done
from ..importing.import_plan import DEFAULT_CURRENCY
from ..importing.rows.open_columns import DECIMALS, Question, questions_text
from .reconciliation import employer_statements_of
from .statements import employer_named, facts_of

#: Differences of up to one whole unit of the currency are rounding, unless the user says otherwise.
TOLERANCE: Final = Decimal(1)
#: Fewer headings that say something are none: a statement has a name and a sum.
_LEAST_KNOWN: Final = 2
_DELIMITERS: Final = (",", ";", "\t", "|")
_ALPHABETS: Final = ("cp1255", "cp1252", "cp1251", "cp1256", "cp1250")


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A list that may be an employer's statement, and which column is what."""

    table: Table
    columns: Mapping[str, int]
    decimals: str = ""  # what was answered where a column leaves it open: "comma", "point"

    @property
    def places(self) -> Mapping[int, str]:
        """What each understood column was taken for."""
        return {place: part for part, place in self.columns.items()}


def look_at(
    path: Path, sheet: str = "", remembered: Sequence[Mapping[str, str]] = (), due: Collection[Decimal] = ()
) -> StatementFile:
    """What the file is; raises what reading a list raises.

    `remembered` says of headings what their columns are, statement by statement (`remembered_columns`).
    `due` are the sums that we expect (`expected`): they tell the column of what was paid where no heading does.
    A statement is short, and its texts few: where nothing is understood, other delimiters and alphabets are tried.
    """
    first = table_of(read(path, sheet=sheet), due)
    best = first
    if first.known < _LEAST_KNOWN and first.reading.format == "csv":
        tried = first.reading.delimiter, first.reading.encoding
        ways = [way for code in _encodings(first) for delimiter in _DELIMITERS if (way := (delimiter, code)) != tried]
        others = (table_of(read(path, delimiter=delimiter, encoding=code), due) for delimiter, code in ways)
        best = max([first, *others], key=lambda table: table.known)
    return _as_remembered(StatementFile(best, best.understood.columns), remembered)


def _encodings(table: Table) -> Sequence[str]:
    """The one that was guessed; of 8 bits, also the others that are common."""
    guessed = table.reading.encoding
    return (guessed,) if guessed.startswith("utf") else (guessed, *(code for code in _ALPHABETS if code != guessed))


def _as_remembered(statement_file: StatementFile, remembered: Sequence[Mapping[str, str]]) -> StatementFile:
    """What was remembered of these headings, unless nothing would then say what was paid.

    A statement of the same headings speaks before a newer one of others: an employer may have two forms.
    """
    headings = set(statement_file.table.headings)
    best = max(remembered, key=lambda each: len(each.keys() & headings), default={})
    known = {heading: part for heading, part in best.items() if heading in headings}
    columns = _mapped(statement_file, known).columns
    return replace(statement_file, columns=columns) if "paid" in columns else statement_file


def with_columns(statement_file: StatementFile, mapping: Mapping[str, str]) -> StatementFile:
    """With the columns of these headings taken for these parts, "" for nothing.

    Raises UserError "unknown-heading", "unknown-field".
    """
    folded = {heading.strip().casefold(): heading for heading in statement_file.table.headings}
    known: dict[str, str] = {}
    for heading, part in mapping.items():
        if part and part not in PARTS:
            raise UserError("unknown-field", field=part, known=", ".join(PARTS))
        if heading.strip().casefold() not in folded:
            names = ", ".join(filter(None, statement_file.table.headings))
            raise UserError(
                "unknown-heading", file=statement_file.table.reading.path.name, heading=heading, known=names
            )
        known[folded[heading.strip().casefold()]] = part
    return _mapped(statement_file, known)


def _mapped(statement_file: StatementFile, known: Mapping[str, str]) -> StatementFile:
    places = {statement_file.table.headings.index(heading): part for heading, part in known.items()}
    taken = {part for part in places.values() if part}
    columns = {
        part: place for part, place in statement_file.columns.items() if place not in places and part not in taken
    }
    return replace(statement_file, columns=columns | {part: place for place, part in places.items() if part})


def questions_of(statement_file: StatementFile, currency: str) -> Sequence[Question]:
    """What the columns of sums leave open, as lists ask it (`open_columns.QUESTIONS`), answered or not."""
    found = open_columns(statement_file.table, statement_file.columns, currency)
    headings = tuple(each.heading for each in found)
    return [Question("decimals", headings, found[0].example, statement_file.decimals)] if found else []


def expected(book: Book, month: str, employer: str = "") -> Collection[Decimal]:
    """What our ledger pays by deal or kind in a month, in whole units: what a statement of it will mostly hold."""
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        if owner.id not in facts.plans_by_employer:
            return ()
        made = Ledger(facts, owner, month).statement(month)
    return {from_minor(sum(e.pay for e in group), made.currency) for group in _by_subject(made.entries).values()}


def _by_subject(entries: Iterable[Entry]) -> Mapping[object, list[Entry]]:
    found: dict[object, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.deal_id or (entry.kind, entry.component), []).append(entry)
    return found


def remembered_columns(book: Book, employer: str = "") -> Sequence[Mapping[str, str]]:
    """What the columns of this employer's statements were taken for, by their headings; the newest first."""
    with book.connected():
        stated = employer_statements_of(book, employer_named(book, employer))
    return [dict(each.columns) for each in sorted(stated, key=lambda each: each.month, reverse=True) if each.columns]


def import_employer_statement(
    book: Book, statement_file: StatementFile, month: str, employer: str = "", tolerance: Decimal = TOLERANCE
) -> Done:
    """Keeps an employer's statement of a month; another one of the same month takes its place.

    `tolerance` in whole units of the currency. Raises UserError "no-pay-column", "list-asks", "employer-statement-row",
    "employer-statement-currency", "not-a-month".
    """
    checked_month(month)
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        currency = _currency(facts, owner, month)
        found = [each for each in employer_statements_of(book, owner) if each.month == month]
        former = found[0] if found else None
        fresh = EmployerStatement(
            id=former.id if former else 0,
            employer_id=owner.id,
            month=month,
            currency=currency,
            source=statement_file.table.reading.path.name,
            tolerance=to_minor(tolerance, currency),
            columns=tuple(
                (h, statement_file.places.get(n, "")) for n, h in enumerate(statement_file.table.headings) if h
            ),
        )
        made = stated(statement_file, fresh, facts.client_names.values())
        return book.apply(Label("remittance", {"month": month, "name": owner.name}), [Change(former, made)])


def currency_of(book: Book, month: str, employer: str = "") -> str:
    """The currency of an employer's statement of a month: that of the plan then in force."""
    with book.connected():
        return _currency(facts_of(book), employer_named(book, employer), month)


def _currency(facts: Facts, owner: Employer, month: str) -> str:
    plan = facts.plan_on(owner.id, last_day(month))
    return plan.currency if plan is not None else DEFAULT_CURRENCY


def stated(statement_file: StatementFile, fresh: EmployerStatement, clients: Iterable[str]) -> EmployerStatement:
    """An employer's statement with the lines of its file.

    Raises UserError "no-pay-column", "list-asks", "employer-statement-row", "list-empty".
    """
    asked = [each for each in questions_of(statement_file, fresh.currency) if not each.answer]
    if asked:
        raise UserError("list-asks", file=statement_file.table.reading.path.name, questions=questions_text(asked))
    ours = {firm_key(name) for name in clients}
    decimal = DECIMALS.get(statement_file.decimals, "")
    payments, left_out = lines_of(
        statement_file.table, statement_file.columns, fresh.currency, lambda text: firm_key(text) in ours, decimal
    )
    return replace(fresh, payments=payments, left_out=left_out)

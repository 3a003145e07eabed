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
from ...domain.records import Employer, Remittance
from ...files.lists.csv_rows import read
from ...files.remittances.remittance import PARTS, Table, lines_of, open_columns, table_of
from ...store.book import Book, Done
from ..importing.import_plan import DEFAULT_CURRENCY
from ..importing.rows.open_columns import DECIMALS, Question, told
from .reconciliation import remittances_of
from .statements import employer_named, facts_of

#: Differences of up to one whole unit of the currency are rounding, unless the user says otherwise.
TOLERANCE: Final = Decimal(1)
#: Fewer headings that say something are none: a statement has a name and a sum.
_LEAST_KNOWN: Final = 2
_DELIMITERS: Final = (",", ";", "\t", "|")
_ALPHABETS: Final = ("cp1255", "cp1252", "cp1251", "cp1256", "cp1250")


@dataclass(frozen=True, slots=True)
class Theirs:
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
) -> Theirs:
    """What the file is; raises what reading a list raises.

    `remembered` says of headings what their columns are, statement by statement (`remembered_columns`).
    `due` are the sums that we expect (`expected`): they tell the column of what was paid where no heading does.
    A statement is short, and its texts few: where nothing is understood, other delimiters and alphabets are tried.
    """
    first = table_of(read(path, sheet=sheet), due)
    best = first
    if first.known < _LEAST_KNOWN and first.reading.format == "csv":
        ways = [(delimiter, code) for code in _encodings(first) for delimiter in _DELIMITERS]
        others = (table_of(read(path, delimiter=delimiter, encoding=code), due) for delimiter, code in ways)
        best = max([first, *others], key=lambda table: table.known)
    return _as_remembered(Theirs(best, best.understood.columns), remembered)


def _encodings(table: Table) -> Sequence[str]:
    """The one that was guessed; of 8 bits, also the others that are common."""
    guessed = table.reading.encoding
    return (guessed,) if guessed.startswith("utf") else (guessed, *(code for code in _ALPHABETS if code != guessed))


def _as_remembered(theirs: Theirs, remembered: Sequence[Mapping[str, str]]) -> Theirs:
    """What was remembered of these headings, unless nothing would then say what was paid.

    A statement of the same headings speaks before a newer one of others: an employer may have two forms.
    """
    headings = set(theirs.table.headings)
    best = max(remembered, key=lambda each: len(each.keys() & headings), default={})
    known = {heading: part for heading, part in best.items() if heading in headings}
    columns = _mapped(theirs, known).columns
    return replace(theirs, columns=columns) if "paid" in columns else theirs


def with_columns(theirs: Theirs, mapping: Mapping[str, str]) -> Theirs:
    """With the columns of these headings taken for these parts, "" for nothing.

    Raises UserError "unknown-heading", "unknown-field".
    """
    folded = {heading.strip().casefold(): heading for heading in theirs.table.headings}
    known: dict[str, str] = {}
    for heading, part in mapping.items():
        if part and part not in PARTS:
            raise UserError("unknown-field", field=part, known=", ".join(PARTS))
        if heading.strip().casefold() not in folded:
            names = ", ".join(filter(None, theirs.table.headings))
            raise UserError("unknown-heading", file=theirs.table.reading.path.name, heading=heading, known=names)
        known[folded[heading.strip().casefold()]] = part
    return _mapped(theirs, known)


def _mapped(theirs: Theirs, known: Mapping[str, str]) -> Theirs:
    places = {theirs.table.headings.index(heading): part for heading, part in known.items()}
    taken = {part for part in places.values() if part}
    columns = {part: place for part, place in theirs.columns.items() if place not in places and part not in taken}
    return replace(theirs, columns=columns | {part: place for place, part in places.items() if part})


def questions_of(theirs: Theirs, currency: str) -> Sequence[Question]:
    """What the columns of sums leave open, as lists ask it (`open_columns.QUESTIONS`), answered or not."""
    found = open_columns(theirs.table, theirs.columns, currency)
    headings = tuple(each.heading for each in found)
    return [Question("decimals", headings, found[0].example, theirs.decimals)] if found else []


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
        stated = remittances_of(book, employer_named(book, employer))
    return [dict(each.columns) for each in sorted(stated, key=lambda each: each.month, reverse=True) if each.columns]


def take_remittance(book: Book, theirs: Theirs, month: str, employer: str = "", tolerance: Decimal = TOLERANCE) -> Done:
    """Keeps an employer's statement of a month; another one of the same month takes its place.

    `tolerance` in whole units of the currency. Raises UserError "no-pay-column", "list-asks", "remittance-row",
    "remittance-currency", "not-a-month".
    """
    checked_month(month)
    with book.connected():
        facts = facts_of(book)
        owner = employer_named(book, employer)
        currency = _currency(facts, owner, month)
        found = [each for each in remittances_of(book, owner) if each.month == month]
        former = found[0] if found else None
        fresh = Remittance(
            id=former.id if former else 0,
            employer_id=owner.id,
            month=month,
            currency=currency,
            source=theirs.table.reading.path.name,
            tolerance=to_minor(tolerance, currency),
            columns=tuple((h, theirs.places.get(n, "")) for n, h in enumerate(theirs.table.headings) if h),
        )
        made = stated(theirs, fresh, facts.client_names.values())
        return book.apply(Label("remittance", {"month": month, "name": owner.name}), [Change(former, made)])


def currency_of(book: Book, month: str, employer: str = "") -> str:
    """The currency of an employer's statement of a month: that of the plan then in force."""
    with book.connected():
        return _currency(facts_of(book), employer_named(book, employer), month)


def _currency(facts: Facts, owner: Employer, month: str) -> str:
    plan = facts.plan_on(owner.id, last_day(month))
    return plan.currency if plan is not None else DEFAULT_CURRENCY


def stated(theirs: Theirs, fresh: Remittance, clients: Iterable[str]) -> Remittance:
    """A remittance with the lines of its file.

    Raises UserError "no-pay-column", "list-asks", "remittance-row", "list-empty".
    """
    asked = [each for each in questions_of(theirs, fresh.currency) if not each.answer]
    if asked:
        raise UserError("list-asks", file=theirs.table.reading.path.name, questions=told(asked))
    ours = {firm_key(name) for name in clients}
    decimal = DECIMALS.get(theirs.decimals, "")
    payments, left_out = lines_of(
        theirs.table, theirs.columns, fresh.currency, lambda text: firm_key(text) in ours, decimal
    )
    return replace(fresh, payments=payments, left_out=left_out)

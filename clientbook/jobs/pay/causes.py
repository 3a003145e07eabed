"""What only the book's history tells of an adjustment: what became of a deal that is gone, or was not there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from ...domain.choices import EntryKind
from ...domain.entries import Entry
from ...domain.fields.catalogue import FIELDS, arranged
from ...domain.fields.types import Amount, Fraction
from ...domain.kinds import kind_of
from ...domain.money import percent_text, plain
from ...domain.pay.correcting.causes import ARROW, cause, is_of_deal
from ...domain.pay.earning.reasons import Reasons
from ...domain.pay.statement import Statement
from ...domain.records import ClosedStatement, Deal, Plan, Receipt, Record
from ...store.book import Book

#: What the frozen entries and today's facts leave open.
_OPEN: Final = frozenset(
    f"changed {field}"
    for field in (
        "added",
        "gone",
        "removed",
        "not counted",
        "not counted now",
        "as it was",
        "bonuses",
        "guarantee",
        "draw",
        "base pay",
    )
)
#: So many records are looked up; beyond that the causes stay as they were found.
_MOST: Final = 300
#: What a change of each field is called; of a deal, what brings it in or takes it out is told first.
_EMPLOYER, _PLAN, _OF_DEAL = (
    {field.name: field.cause for field in FIELDS[kind].values() if field.cause} for kind in ("employer", "plan", "deal")
)
_ORDER: Final = (
    "stage won_on invoiced_on cancelled_on receipts employer_id product currency exchange_rate amount cost share rate"
    " term_months tax_rate"
)
_DEAL: Final = {name: _OF_DEAL[name] for name in arranged(_OF_DEAL, _ORDER.split())}

#: Dates of the plan and the employer can make any line come or go; other terms only their own.
_DATES: Final = ("plan start", *_EMPLOYER.values())


def with_history(book: Book, made: Statement) -> Statement:
    """The statement, its adjustments told by the book's history where their inputs alone leave the cause open."""
    if made.closed_on is not None or not any(_is_open(entry) for entry in made.entries):
        return made
    with book.connected():
        history = _History(book, made)
        return replace(made, entries=tuple(history.explained(entry) for entry in made.entries))


def _is_open(entry: Entry) -> bool:
    return entry.kind is EntryKind.ADJUSTMENT and any(_leaves_open(pair) for pair in entry.why)


def _leaves_open(pair: tuple[str, str]) -> bool:
    """Base pay, guarantee and draw name their sums where they changed; where they came or went, a date may have."""
    before, _, after = pair[1].partition(ARROW)
    return pair[0] in _OPEN and not (before and after)


class _History:
    """What changed since each month was closed."""

    def __init__(self, book: Book, made: Statement) -> None:
        self._book = book
        self._employer_id = made.employer_id
        self._closed = list(book.all("statement", employer_id=made.employer_id))
        self._since: dict[str, int] = {}
        self._found: dict[tuple[str, int], Reasons] = {}
        self._terms: dict[str, Reasons] = {}
        self._ids = {entry.deal: entry.deal_id for entry in made.entries if entry.deal_id is not None}

    def explained(self, entry: Entry) -> Entry:
        if not _is_open(entry):
            return entry
        why: list[tuple[str, str]] = []
        of: tuple[str, str] | None = None  # the other deal whose changes follow
        for pair in entry.why:
            if pair[0] == "changed of":
                of = pair
                continue
            for each in self._causes(entry, of, pair):
                if of is not None and is_of_deal(each) and of not in why:
                    why.append(of)
                why += [each] if each not in why else []
        note = next(code.partition(" ")[2] for code, _ in why if code.startswith("changed "))
        return replace(entry, why=tuple(why), note=note)

    def _causes(self, entry: Entry, of: tuple[str, str] | None, pair: tuple[str, str]) -> Reasons:
        """What a pair comes to by the history of its deal, else of its employer and the plans."""
        if not _leaves_open(pair):
            return (pair,)
        deal_id = entry.deal_id if of is None else self._ids.get(of[1].partition(ARROW)[2])
        own = () if deal_id is None else self._of_deal(entry.corrects, deal_id)
        terms = self._of_terms(entry.corrects)
        field = pair[0].partition(" ")[2]
        return own or tuple(each for each in terms if each[0].partition(" ")[2] in (*_DATES, field)) or (pair,)

    def _of_deal(self, month: str, deal_id: int) -> Reasons:
        key = (month, deal_id)
        if key not in self._found and len(self._found) < _MOST:
            self._found[key] = tuple(self._changes_of(deal_id, self._since_close(month), _DEAL))
        return self._found.get(key, ())

    def _of_terms(self, month: str) -> Reasons:
        """What changed of the employer's dates and the plans' terms."""
        if month not in self._terms:
            since = self._since_close(month)
            found = list(self._changes_of(self._employer_id, since, _EMPLOYER))
            for plan in self._book.plans():
                if plan.employer_id == self._employer_id:
                    found += self._changes_of(plan.id, since, _PLAN)
            self._terms[month] = tuple(dict.fromkeys(found))
        return self._terms[month]

    def _since_close(self, month: str) -> int:
        """The step that closed a month, or the first month that was closed after it."""
        if month not in self._since:
            later = [each for each in self._closed if isinstance(each, ClosedStatement) and each.month >= month]
            first = min(later, key=lambda each: each.month, default=None)
            steps = [version.step.id for version in self._book.history_of(first.id)] if first is not None else []
            self._since[month] = min(steps, default=0)
        return self._since[month]

    def _changes_of(self, record_id: int, since: int, fields: dict[str, str]) -> Iterator[tuple[str, str]]:
        """The fields of one record that are not what they were at a step."""
        later = [v for v in self._book.history_of(record_id) if v.step.id > since and not v.step.undone]
        changes = [version.change for version in reversed(later) if version.change is not None]
        if not changes:
            return
        before, after = changes[0].before, changes[-1].after
        if before is not None and after is None and isinstance(before, Deal):
            yield cause("deleted")
        if before is None or after is None:
            return
        for name, field in fields.items():
            then, now = getattr(before, name), getattr(after, name)
            if then == now:
                continue
            if name == "receipts":
                yield from _receipts(then, now, before)
            elif name in ("bonuses", "components", "allowances", "opening"):
                yield cause(field)
            else:
                yield cause(field, self._plain(name, then, before), self._plain(name, now, after))

    def _plain(self, name: str, value: Any, record: Record) -> str:
        currency = record.currency if isinstance(record, Deal | Plan) else ""
        if value is None or value == "" or (value == 0 and not isinstance(record, Deal)):
            return ""
        of = FIELDS[kind_of(record)][name].type
        if isinstance(of, Amount):
            return f"{plain(value, currency)} {currency}"
        if isinstance(of, Fraction):
            return percent_text(value)
        if name == "employer_id":
            return next((each.name for each in self._book.employers() if each.id == value), "")
        return str(getattr(value, "value", value))


def _receipts(then: Sequence[Receipt], now: Sequence[Receipt], deal: Record) -> Iterator[tuple[str, str]]:
    """Receipts that went, and those that came."""
    currency = deal.currency if isinstance(deal, Deal) else ""
    for each in then:
        if each not in now:
            yield cause("received", f"{plain(each.amount, currency)} {each.on.isoformat()}")
    for each in now:
        if each not in then:
            yield cause("received", "", f"{plain(each.amount, currency)} {each.on.isoformat()}")

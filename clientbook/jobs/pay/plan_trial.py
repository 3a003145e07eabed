"""What a plan that is being made would pay: for the last months of the book, and for one deal of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...domain.entries import Entry
from ...domain.errors import UserError
from ...domain.pay.engine import Ledger
from ...domain.pay.facts import Facts, is_sold, sale_day
from ...domain.pay.forecast import supposed
from ...domain.pay.pay_year import months_before
from ...domain.pay.periods import month_of, months
from ...domain.reading.folding import name_key
from ...domain.records import Deal, Employer, Plan
from ...files.plan.plan_file import PlanDraft
from ...progress import gc_paused
from ...store.book import Book
from .statements import facts_of

#: So many months back are told.
_MONTHS = 3


@dataclass(frozen=True, slots=True)
class MonthTried:
    """What a month would pay under the plan, and what it pays as the book is (None: nothing is known of it)."""

    month: str
    pay: int
    now: int | None


@dataclass(frozen=True, slots=True)
class DealTried:
    """What a deal would be paid by the plan, line by line, and what it lacks."""

    title: str
    lines: Sequence[Entry]
    reasons: Sequence[tuple[str, str]] = ()  # why it is not counted, as codes with what they name


@gc_paused()
def last_months(book: Book, draft: PlanDraft, today: date) -> Sequence[MonthTried]:
    """The last three months that are over, as the plan would pay them if it had always been there."""
    facts, owner = _supposed(book, draft, date(today.year - 2, 1, 1))
    last = months_before(month_of(today), 1)
    first = months_before(last, _MONTHS - 1)
    made = Ledger(facts, owner, last)
    real = facts_of(book)
    now = Ledger(real, owner, last) if owner.id in real.plans_by_employer else None
    return [
        MonthTried(month, made.pay(month), now.pay(month) if now is not None and month >= now.first_month else None)
        for month in months(first, last)
    ]


@gc_paused()
def tried_on(book: Book, draft: PlanDraft, deal_id: int, today: date) -> DealTried | None:
    """What one deal would be paid, supposed that it is won where it is still open; None where it is gone."""
    deal = book.records("deal", [deal_id]).get(deal_id)
    if not isinstance(deal, Deal):
        return None
    day = sale_day(deal) or today
    facts, owner = _supposed(book, draft, date(day.year - 1, 1, 1), deal)
    last = max(month_of(today), month_of(day))
    ledger = Ledger(facts, owner, months_before(last, -24))
    every = [line for month in months(ledger.first_month, months_before(last, -24)) for line in ledger.lines(month)]
    entries = ledger.worded(line for line in every if line.deal_id == deal_id)
    missing = ledger.statement(month_of(day)).not_counted
    return DealTried(deal.title, entries, [(each.reason, each.value) for each in missing if each.deal_id == deal_id])


def _supposed(book: Book, draft: PlanDraft, starts: date, tried: Deal | None = None) -> tuple[Facts, Employer]:
    """The book's facts with this plan alone for its employer, from a day on that lets all count that matters.

    Raises UserError("no-plan") where the plan pays by nothing.
    """
    facts = facts_of(book)
    named = (each for each in facts.employers.values() if name_key(each.name) == name_key(draft.employer))
    found = next(named, Employer(id=-1, name=draft.employer))
    owner = replace(found, pay_from=None)
    if not draft.plan.components and not draft.plan.base_pay:
        raise UserError("no-plan", name=draft.employer)
    plan = replace(draft.plan, id=0, employer_id=owner.id, starts=min(starts, draft.plan.starts), opening=())
    deals = list(facts.deals)
    if tried is not None:
        deals = [*(each for each in deals if each.id != tried.id), _won(tried, owner, plan)]
    other = replace(
        facts,
        employers={**facts.employers, owner.id: owner},
        plans=[plan, *(each for each in facts.plans if each.employer_id != owner.id)],
        deals=deals,
        closed=(),
    )
    return other, owner


def _won(deal: Deal, owner: Employer, plan: Plan) -> Deal:
    """The deal as one of the employer's; an open one as if it were won, invoiced and paid today."""
    own = replace(deal, employer_id=owner.id)
    if is_sold(deal):
        return own
    facts = Facts({owner.id: owner}, [plan], ())
    return supposed(facts, own, deal.expected_on or date.today())

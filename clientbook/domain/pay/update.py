"""What newer rules of pay change in a book: of closed months, which it never moves, and of open ones, which are told.

Both come from the one engine, run on the same facts by the former rules and by the present ones. What makes a
difference is told by the present rules less one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ..choices import EntryKind
from ..entries import Held
from ..pay_rules import NUMBER, Rule, rules_of
from ..records import ClosedStatement, Deal, Employer
from .engine import Ledger
from .facts import Facts
from .periods import last_day, month_of, months, next_month

_AHEAD: Final = timedelta(days=3 * 366)
#: A month, a deal, the kind of its entry, and its component.
_Subject = tuple[str, int | None, EntryKind, str]
_Sums = Mapping[_Subject, int]


@dataclass(frozen=True, slots=True)
class MovedMonth:
    """An open month that pays otherwise by newer rules: minor units before and now, and the rules that make it so."""

    employer_id: int
    month: str
    currency: str
    before: int
    now: int
    rules: tuple[Rule, ...]


def held_back(facts: Facts) -> list[tuple[ClosedStatement, ClosedStatement]]:
    """The closed statements that former rules made, as they are and as they are kept from now on.

    Each holds the difference that the present rules show in its month. The first of an employer holds that of the
    months before it, too.
    """
    found = []
    for employer in facts.employers.values():
        closed = sorted((each for each in facts.closed if each.employer_id == employer.id), key=_month)
        for number in sorted({each.rules for each in closed if each.rules < NUMBER}):
            # Up to the month that takes the adjustments: that is as far as they are computed when it closes.
            changes = _Changes(facts, employer, number, next_month(closed[-1].month))
            for each in closed:
                if each.rules == number:
                    early = each is closed[0]
                    fresh = tuple(changes.held(each.month, early))
                    found.append((each, replace(each, held=(*each.held, *fresh), rules=NUMBER)))
    return found


def moved_months(facts: Facts, former: int, today: date) -> list[MovedMonth]:
    """The open months that pay otherwise than by the rules of the number `former`, up to this month or the last event.

    `facts.closed` hold back what they must (`held_back`).
    """
    found = []
    for employer in facts.employers.values():
        if employer.id in facts.plans_by_employer:
            found += _moved(facts, employer, former, max(month_of(today), _last_event(facts.deals, today)))
    return found


def _moved(facts: Facts, employer: Employer, former: int, last: str) -> list[MovedMonth]:
    formerly = [_without_held(each, former) for each in facts.closed]
    now = Ledger(replace(facts, rules=rules_of(NUMBER)), employer, last)
    was = Ledger(replace(facts, rules=rules_of(former), closed=formerly), employer, last)
    first = min(now.first_open, was.first_open)
    changed = [month for month in months(first, last) if now.pay(month) != was.pay(month)]
    causes = _Changes(facts, employer, former, last) if changed else None
    return [
        MovedMonth(
            employer_id=employer.id,
            month=month,
            currency=_currency(facts, employer, month),
            before=was.pay(month),
            now=now.pay(month),
            rules=causes.rules_of(month) if causes else (),
        )
        for month in changed
    ]


def _without_held(closed: ClosedStatement, former: int) -> ClosedStatement:
    """The statement as it was under former rules; what it held for even earlier ones it holds on."""
    return replace(closed, held=tuple(each for each in closed.held if each.since <= former))


class _Changes:
    """Each difference between the lines of two numbers of the rules, by subject, up to a month."""

    def __init__(self, facts: Facts, employer: Employer, former: int, last: str) -> None:
        self._facts, self._employer, self._last = facts, employer, last
        self._present, self._former = rules_of(NUMBER), rules_of(former)
        now, was = self._sums(self._present), self._sums(self._former)
        self._differences = {key: now[key] - was[key] for key in {**was, **now} if now[key] != was[key]}
        self._causes = self._find_causes(now, was) if self._differences else {}

    def held(self, month: str, early: bool) -> list[Held]:
        """Of a month; with `early` of all months before it too."""
        found = []
        for subject in self._differences:
            own = subject[0] == month
            if own or (early and subject[0] < month):
                of, deal_id, kind, component = subject
                causes = self._causes.get(subject, ())
                pay = self._differences[subject]
                found.append(Held(deal_id, kind, component, pay, "" if own else of, tuple(causes), NUMBER))
        return found

    def rules_of(self, month: str) -> tuple[Rule, ...]:
        """The rules that make any difference in a month."""
        found = {rule for subject, rules in self._causes.items() if subject[0] == month for rule in rules}
        return tuple(_in_order(found))

    def _sums(self, rules: frozenset[Rule]) -> _Sums:
        sums: Counter[_Subject] = Counter()
        for line in Ledger(replace(self._facts, rules=rules), self._employer, self._last).fresh_lines():
            sums[month_of(line.on), line.deal_id, line.kind, line.component] += line.pay
        return sums

    def _find_causes(self, now: _Sums, was: _Sums) -> Mapping[_Subject, Sequence[Rule]]:
        """The rules without which a subject would be another one.

        Where each of several is enough, none of those is missed: then those that alone make it another one.
        """
        causes: dict[_Subject, list[Rule]] = {}
        for rule in _in_order(self._present - self._former):
            self._note(causes, rule, now, self._present - {rule}, self._differences)
        open_ones = [subject for subject in self._differences if subject not in causes]
        for rule in _in_order(self._present - self._former) if open_ones else ():
            self._note(causes, rule, was, self._former | {rule}, open_ones)
        return causes

    def _note(
        self,
        causes: dict[_Subject, list[Rule]],
        rule: Rule,
        sums: _Sums,
        rules: frozenset[Rule],
        subjects: Iterable[_Subject],
    ) -> None:
        """A rule for those subjects that are others by `rules` than in `sums`."""
        others = self._sums(rules)
        for subject in subjects:
            if others.get(subject, 0) != sums.get(subject, 0):
                causes.setdefault(subject, []).append(rule)


def _in_order(rules: Set[Rule]) -> list[Rule]:
    return [rule for rule in Rule if rule in rules]


def _month(closed: ClosedStatement) -> str:
    return closed.month


def _last_event(deals: Sequence[Deal], today: date) -> str:
    """The last month in which anything happens to a deal, "" without one; what is years ahead is a slip of the pen."""
    latest = today + _AHEAD
    days = [
        day
        for deal in deals
        for day in (deal.won_on, deal.invoiced_on, deal.cancelled_on, *(receipt.on for receipt in deal.receipts))
        if day is not None and day <= latest
    ]
    return month_of(max(days)) if days else ""


def _currency(facts: Facts, employer: Employer, month: str) -> str:
    plan = facts.plan_on(employer.id, last_day(month)) or facts.plans_by_employer[employer.id][0]
    return plan.currency

"""What closed months hold back of newer rules, by the month and subject that it belongs to.

An update of the program never moves money: the difference that its rules show in a closed month is kept with the month
(`ClosedStatement.held`) and left out of every adjustment, until the user has it booked.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date

from ...choices import EntryKind
from ...entries import Entry, Held
from ...pay_rules import Rule
from ...records import ClosedStatement, Deal, Employer
from ..facts import Facts

#: A deal, the kind of its entry, and the component or bonus.
Subject = tuple[int | None, EntryKind, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """Of one subject, in minor units: what still waits, what the user has booked, and the rules that made either."""

    waits: int = 0
    released: int = 0
    rules: tuple[Rule, ...] = ()


class Holding:
    """What the closed months of one employer hold back.

    A deal that is gone, or another employer's now, holds nothing: whatever it was paid is taken back whole.
    """

    def __init__(self, facts: Facts, employer: Employer, closed: Mapping[str, ClosedStatement]) -> None:
        self._facts = facts
        held = [(each.month or month, each) for month, statement in closed.items() for each in statement.held]
        self._deals: dict[int, Deal] = {}
        if held:
            wanted = {each.deal_id for _, each in held}
            self._deals = {deal.id: deal for deal in facts.deals if deal.id in wanted and self._owns(deal, employer)}
        self._by_month: dict[str, dict[Subject, list[Held]]] = defaultdict(lambda: defaultdict(list))
        for month, each in held:
            if each.deal_id is None or each.deal_id in self._deals:
                self._by_month[month][each.deal_id, each.kind, each.component].append(each)

    def _owns(self, deal: Deal, employer: Employer) -> bool:
        owner, _ = self._facts.employer_of(deal)
        return owner is not None and owner.id == employer.id

    @property
    def months(self) -> Set[str]:
        return self._by_month.keys()

    def of(self, month: str) -> Mapping[Subject, Kept]:
        """What a month holds, by subject."""
        return {subject: _summed(rows) for subject, rows in self._by_month.get(month, {}).items()}

    def bare(self, subject: Subject, on: date) -> Entry:
        """A line that names the subject where neither then nor now anything was booked."""
        deal_id, kind, component = subject
        deal = self._deals.get(deal_id) if deal_id is not None else None
        if deal is None:
            return Entry(kind=kind, on=on, pay=0, component=component)
        return Entry(
            kind=kind,
            on=on,
            pay=0,
            component=component,
            client=self._facts.client_names.get(deal.client_id, ""),
            deal=deal.title,
            deal_id=deal.id,
            invoice=deal.invoice,
            amount=deal.amount,
            share=deal.share,
        )


def _summed(rows: Iterable[Held]) -> Kept:
    rows = list(rows)
    rules = dict.fromkeys(rule for each in rows for rule in each.rules)
    return Kept(
        waits=sum(each.pay for each in rows if not each.released),
        released=sum(each.pay for each in rows if each.released),
        rules=tuple(rules),
    )

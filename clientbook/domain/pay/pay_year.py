"""A year's pay as payroll, a bank or a lawyer asks for it: by month and quarter, averages, and by the plan's terms.

Figures alone: what follows from them is nobody's business here.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import Final, NamedTuple

from ..choices import EntryKind
from ..money import rounded
from .engine import Ledger
from .periods import month_of, months

#: Over so many months averages go.
AVERAGED: Final = (3, 6, 12)
#: What each column of a year sums, by its name; the last is all that was paid. Commission and bonus stand apart.
COLUMNS: Final[Mapping[str, Sequence[EntryKind]]] = {
    "base": (EntryKind.BASE,),
    "allowance": (EntryKind.ALLOWANCE,),
    "commission": (EntryKind.COMMISSION,),
    "bonus": (EntryKind.BONUS,),
    "floors": (EntryKind.GUARANTEE, EntryKind.DRAW, EntryKind.CARRY),
    "clawback": (EntryKind.CLAWBACK,),
    "by_hand": (EntryKind.ADDITION, EntryKind.DEDUCTION),
    "adjustment": (EntryKind.ADJUSTMENT,),
    "payable": tuple(EntryKind),
}
#: Those that stand there also where a year has nothing of them.
ALWAYS: Final = ("base", "commission", "bonus", "payable")

Sums = Mapping[EntryKind, int]


def of_column(sums: Sums, column: str) -> int:
    """What a column of `COLUMNS` shows of sums by kind, in minor units."""
    return sum(sums.get(kind, 0) for kind in COLUMNS[column])


class PaidMonth(NamedTuple):
    """A month's pay in minor units, by kind; `terms` are the first days of the plans in force at its end."""

    month: str
    sums: Sums
    is_closed: bool
    terms: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Average:
    """The pay of months together; `asked` is over how many it was to go, 0 for those of the same terms."""

    asked: int
    first: str
    last: str
    count: int
    sums: Sums

    def of_month(self, column: str) -> int:
        """What a month had on average, rounded once."""
        return rounded(Fraction(of_column(self.sums, column), self.count))


@dataclass(frozen=True, slots=True, kw_only=True)
class PayYear:
    """One calendar year's pay, from one employer or ("") from all together; amounts in minor units of `currency`.

    `months` are those that paid anything. Averages go back from `until`, the last month of the year that is over; each
    is over as many months as pay is known of. `terms` part the twelve months where the plan changed. What was paid in
    other currencies is `elsewhere`, in no sum.
    """

    year: int
    employer: str
    manager: str
    currency: str
    until: str
    months: Sequence[PaidMonth]
    averages: Sequence[Average]
    terms: Sequence[Average]
    elsewhere: Mapping[str, int]

    @property
    def columns(self) -> Sequence[str]:
        """The columns that say something."""
        there = [each.sums for each in self.months] + [each.sums for each in self.averages]
        return [name for name in COLUMNS if name in ALWAYS or any(of_column(sums, name) for sums in there)]

    @property
    def total(self) -> Sums:
        return _sum_of(each.sums for each in self.months)

    @property
    def quarters(self) -> Sequence[tuple[int, Sums]]:
        """Those in which anything was paid, the first is 1."""
        found = groupby(self.months, lambda each: (int(each.month[5:]) + 2) // 3)
        return [(number, _sum_of(each.sums for each in those)) for number, those in found]


def pay_year(
    ledgers: Sequence[Ledger],
    terms: Callable[[str], tuple[date, ...]],
    *,
    year: int,
    currency: str,
    today: date,
    employer: str = "",
    manager: str = "",
) -> PayYear:
    """`ledgers` of the employers that count, up to the year's end or this month; `terms` gives the plans of a month."""
    shown = months(f"{year}-01", min(f"{year}-12", month_of(today)))
    until = min(f"{year}-12", months_before(month_of(today), 1))
    known = _known(ledgers, months_before(until, AVERAGED[-1] - 1), until, currency, terms)
    paid = (_paid(ledgers, month, currency, terms) for month in shown)
    elsewhere: Counter[str] = Counter()
    for ledger in ledgers:
        for month in months(f"{year}-01", min(f"{year}-12", month_of(today))):
            if ledger.currency(month) != currency:
                elsewhere[ledger.currency(month)] += ledger.pay(month)
    return PayYear(
        year=year,
        employer=employer,
        manager=manager,
        currency=currency,
        until=until,
        months=[each for each in paid if any(each.sums.values())],
        averages=[_average(known[-asked:], asked) for asked in AVERAGED if known],
        terms=_by_terms(known),
        elsewhere={name: pay for name, pay in elsewhere.items() if pay},
    )


def _known(
    ledgers: Sequence[Ledger], first: str, last: str, currency: str, terms: Callable[[str], tuple[date, ...]]
) -> list[PaidMonth]:
    """The months from the first of which pay is kept, that pay in this currency."""
    begins = min((each.first_month for each in ledgers), default=last)
    every = months(max(first, begins), last)
    those = [month for month in every if any(each.currency(month) == currency for each in ledgers)]
    return [_paid(ledgers, month, currency, terms) for month in those]


def _paid(ledgers: Sequence[Ledger], month: str, currency: str, terms: Callable[[str], tuple[date, ...]]) -> PaidMonth:
    sums: Counter[EntryKind] = Counter()
    those = [each for each in ledgers if each.currency(month) == currency]
    for ledger in those:
        for line in ledger.booked(month):
            sums[line.kind] += line.pay
    return PaidMonth(month, sums, bool(those) and all(each.is_closed(month) for each in those), terms(month))


def _sum_of(every: Iterable[Sums]) -> Sums:
    found: Counter[EntryKind] = Counter()
    for sums in every:
        found.update(sums)
    return found


def _average(those: Sequence[PaidMonth], asked: int) -> Average:
    return Average(asked, those[0].month, those[-1].month, len(those), _sum_of(each.sums for each in those))


def _by_terms(known: Sequence[PaidMonth]) -> Sequence[Average]:
    """The months of each plan together; nothing where all had the same."""
    found = [_average(list(those), 0) for _, those in groupby(known, lambda each: each.terms)]
    return found if len(found) > 1 else ()


def months_before(month: str, count: int) -> str:
    """The month so many months before."""
    number = int(month[:4]) * 12 + int(month[5:]) - 1 - count
    return f"{number // 12:04}-{number % 12 + 1:02}"

"""The statement of one employer and month: its entries, totals, and what was not counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..choices import BESIDE, EntryKind
from ..entries import Entry, NotCounted


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums of the printed entries, in minor units; `attainment` is a fraction of the quota, None without one."""

    sales: int = 0
    credited: int = 0
    attainment: Decimal | None = None
    base: int = 0
    allowance: int = 0
    commission: int = 0
    bonus: int = 0
    guarantee: int = 0
    draw: int = 0
    clawback: int = 0
    carry: int = 0
    addition: int = 0
    deduction: int = 0
    adjustment: int = 0
    payable: int = 0
    year_to_date: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One month's pay from one employer. A closed one has its number and day, and never changes.

    `kept_from` is the first month of which the book keeps pay, where this one lies before it.
    """

    employer: str
    employer_id: int
    month: str
    currency: str
    entries: tuple[Entry, ...]
    totals: Totals
    not_counted: tuple[NotCounted, ...] = ()
    manager: str = ""
    plan_starts: date | None = None
    number: int | None = None
    closed_on: date | None = None
    kept_from: str = ""

    @property
    def kinds(self) -> Sequence[EntryKind]:
        """The kinds of entry that its summary names: what is carried, and what is beside variable pay, where it is."""
        there = {entry.kind for entry in self.entries}
        return [kind for kind in EntryKind if kind in there or kind not in (EntryKind.CARRY, *BESIDE)]

    @property
    def state(self) -> str:
        return "open" if self.closed_on is None else "closed"


def totals_of(
    entries: Iterable[Entry], attainment: Decimal | None, year_to_date: int, sales: int | None = None
) -> Totals:
    """The sums of these entries; `year_to_date` is what the year paid so far, with this month.

    `sales` is what was won in the month; None where a month of before knows only what its lines say.
    """
    sums = dict.fromkeys(EntryKind, 0)
    deals: dict[int, tuple[int, int]] = {}
    for entry in entries:
        sums[entry.kind] += entry.pay
        if entry.kind is EntryKind.COMMISSION and entry.deal_id is not None:
            deals[entry.deal_id] = (entry.amount, entry.credited)
    payable = sum(sums.values())
    return Totals(
        sales=sum(amount for amount, _ in deals.values()) if sales is None else sales,
        credited=sum(credited for _, credited in deals.values()),
        attainment=attainment,
        payable=payable,
        year_to_date=year_to_date,
        **{kind.value: sums[kind] for kind in EntryKind},
    )

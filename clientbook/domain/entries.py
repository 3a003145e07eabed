"""What the engine writes: ledger entries with their slices and reasons, and the deals that it could not count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from .choices import BESIDE, EntryKind
from .pay_rules import Rule


@dataclass(frozen=True, slots=True)
class Slice:
    """One slice of a basis and its rate: `amount` minor units, exact, at `rate` (a fraction)."""

    amount: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the pay ledger. All amounts are minor units of the plan's currency; `pay` was rounded once."""

    kind: EntryKind
    on: date
    pay: int
    client: str = ""
    deal: str = ""
    deal_id: int | None = None
    invoice: str = ""
    component: str = ""
    amount: int = 0
    credited: int = 0
    share: Decimal = Decimal(1)
    rate: Decimal | None = None
    breakdown: tuple[Slice, ...] = ()
    plan_starts: date | None = None
    why: tuple[tuple[str, str], ...] = ()  # (code, value) in the order of "Why this amount?"
    note: str = ""
    corrects: str = ""  # YYYY-MM of the closed month that an adjustment corrects


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A deal that no entry was made for, with the reason as a code ("no employer", "no plan", "no date", ...).

    `value` is what the reason names: components, or a sum.
    """

    deal: str
    client: str
    reason: str
    deal_id: int | None = None
    amount: int = 0
    currency: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Booked:
    """What a closed month booked under one subject, `pay` in minor units: what later corrections start from."""

    deal_id: int | None
    kind: EntryKind
    component: str
    pay: int
    corrects: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What newer rules of pay say otherwise of a closed month under one subject: adjustments leave it out.

    `month` is an earlier one that was never closed, "" the statement's own. `since` is the number of the rules that
    made the difference, `rules` which of them. Once the user has it booked (`released`) it is adjusted as all else.
    """

    deal_id: int | None
    kind: EntryKind
    component: str
    pay: int
    month: str = ""
    rules: tuple[Rule, ...] = ()
    since: int = 1
    released: bool = False


class Bookable(Protocol):
    """What a ledger books, be it printed or not: an entry, a sum of entries, a line of an open month."""

    @property
    def deal_id(self) -> int | None: ...

    @property
    def kind(self) -> EntryKind: ...

    @property
    def component(self) -> str: ...


def is_beside(line: Bookable) -> bool:
    """Whether a line, or what an adjustment corrects, is paid beside variable pay."""
    return part_of(line)[0] in BESIDE


def part_of(line: Bookable) -> tuple[str, str]:
    """The kind of a line and its component; of an adjustment, those of what it corrects."""
    if line.kind is not EntryKind.ADJUSTMENT:
        return line.kind.value, line.component
    kind, _, component = line.component.partition(" ")
    return kind, component


def credits_its_deal(entry: Entry) -> bool:
    """An adjustment credits no deal again, nor does what is paid beside variable pay, be it for a deal or not."""
    return entry.deal_id is not None and entry.kind not in (*BESIDE, EntryKind.ADJUSTMENT)


def subject_deal(line: Bookable) -> int | None:
    """The deal under which a line is booked: a pay line that is put to another deal is still the same line."""
    return None if is_beside(line) else line.deal_id


def booked_of(entries: Iterable[Entry]) -> tuple[Booked, ...]:
    """The sums of entries by deal, kind, component and the month that they correct."""
    sums: dict[tuple[int | None, EntryKind, str, str], int] = {}
    for entry in entries:
        subject = (subject_deal(entry), entry.kind, entry.component, entry.corrects)
        sums[subject] = sums.get(subject, 0) + entry.pay
    return tuple(
        Booked(deal_id, kind, component, pay, corrects) for (deal_id, kind, component, corrects), pay in sums.items()
    )

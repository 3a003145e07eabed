"""The parts of a pay plan: components with their tiers, and bonuses. Checked by `checks`, computed by `engine`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from .choices import MEASURES, OPENINGS, Anchor, Basis, Measure, Pays, Period, Rates, Trait


@dataclass(frozen=True, slots=True)
class Tier:
    """A half-open span from `start` to the next tier's start, and its rate as a fraction.

    `start` is in what the component measures: minor units of the plan's currency, deals, days, months, a figure, or a
    fraction for a margin or a figure in percent; a fraction of the quota where `of_quota` is set. Where tiers pay sums,
    `rate` is minor units a deal.
    Once a tier that `reaches_back` is reached, its rate holds for the tiers before it too.
    """

    start: Decimal
    rate: Decimal
    of_quota: bool = False
    reaches_back: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Clients by one trait: those that have one of the values, in any case of letters."""

    trait: Trait
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """The quota of one period in minor units: "2026-Q1", or "Q1" of any year; "2026-03", "03", "2026"."""

    period: str
    amount: int


@dataclass(frozen=True, slots=True)
class PaidPart:
    """A fraction of what a deal earns, paid on an event of its own (None: the component's) or so many days after it."""

    part: Decimal
    on: Anchor | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure of a period that has reached a value, or is still below it; `of` names a component, "" is all of them.

    `reaches` is a count of deals, minor units of a total, or a fraction of the quota. Of a figure, `of` is its name,
    and `reaches` the number, or a fraction where it is in percent.
    """

    measure: Annotated[str, MEASURES]
    reaches: Decimal
    of: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """From which value of its measure on a multiplier is how much."""

    start: Decimal
    times: Decimal


@dataclass(frozen=True, slots=True)
class Multiplier:
    """What a component's pay is multiplied by, as a measure of its period (see `Condition`) stands."""

    measure: Annotated[str, MEASURES]
    steps: tuple[Step, ...]  # below the first: 1
    of: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A value of a bonus's measure, and what it pays there in minor units; between two points it is linear."""

    at: Decimal
    pays: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One way of earning, by choices that do not know each other.

    Which deals: `products`, `scopes`, `new_months`. What finds the tier: `measure` of the `basis`, over `accumulates`,
    in a total that those of one `shares` have in common. What a tier pays: `pays`, between `least` and `most` a deal
    and up to `cap` a period. How tiers work: `rates`. When it is paid: `anchor`, `parts`. It pays only while its
    `conditions` hold, times its `multipliers`.
    """

    name: str
    anchor: Anchor | None = None  # None: the plan's own
    basis: Basis = Basis.AMOUNT
    products: tuple[str, ...] = ()  # empty: all products that no other component names
    rates: Rates = Rates.FLAT
    accumulates: Period = Period.MONTH
    quota: int = 0  # minor units a period; 0: none
    cap: int | None = None  # minor units of pay a period; None: no ceiling
    tiers: tuple[Tier, ...] = ()
    # What stands below came later: plans of before are read by position, and go on as they were.
    measure: Measure = Measure.TOTAL
    pays: Pays = Pays.RATE
    scopes: tuple[Scope, ...] = ()  # all of them have to fit
    new_months: int = 0  # only clients whose first deal was won less than so many months before; 0: all
    least: int | None = None  # minor units a deal
    most: int | None = None
    shares: str = ""  # the name of a total that several components count in
    quotas: tuple[Quota, ...] = ()  # of single periods; in others `quota` holds
    parts: tuple[PaidPart, ...] = ()  # empty: all of it on the anchor
    conditions: tuple[Condition, ...] = ()
    multipliers: tuple[Multiplier, ...] = ()
    figure: str = ""  # the name of the figure that finds the tier, where `measure` is one

    @property
    def has_quota(self) -> bool:
        """Whether its total is measured by a quota: of a single deal there is no attainment."""
        return self.accumulates is not Period.DEAL and bool(self.quota or self.quotas)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """What a period pays once `measure` reaches `reaches`: a sum, a `rate` of the period's total, or by `points`.

    Once a period, in the month in which that is so. `also` are conditions besides; it is measured by the deals of all
    components, or by those that it names as a component does.
    """

    name: str
    over: Period
    measure: Annotated[str, MEASURES]  # "deals" a count, "total" in minor units, "attainment" a fraction of the quota
    reaches: Decimal
    pays: int  # minor units; 0 where a rate or points say it
    # What stands below came later, as in `Component`.
    rate: Decimal | None = None
    points: tuple[Point, ...] = ()  # by `measure`; below the first nothing, above the last what it pays
    also: tuple[Condition, ...] = ()
    products: tuple[str, ...] = ()
    scopes: tuple[Scope, ...] = ()
    new_months: int = 0
    of: str = ""  # the component whose total, deals or attainment `measure` is, "": all; or the figure's name


@dataclass(frozen=True, slots=True)
class Allowance:
    """A sum a month beside base pay, in minor units: a car, a phone."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What stood when the plan began, before the book knew of it; `of` names a component where it is one's.

    "counted" is what its running period had counted, as it measures: minor units or deals; "debt" of draws and what
    was "carried" below zero are minor units.
    """

    what: Annotated[str, OPENINGS]
    amount: int
    of: str = ""


@dataclass(frozen=True, slots=True)
class TaxRate:
    """The tax on sales from a day on, as a fraction (0.18)."""

    starts: date
    rate: Decimal

"""The parts of a pay plan: components with their tiers, and bonuses. Checked by `checks`, computed by `engine`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from .choices import MEASURES, Anchor, Basis, Period, Rates


@dataclass(frozen=True, slots=True)
class Tier:
    """A half-open span from `start` to the next tier's start, and its rate as a fraction.

    `start` is in minor units of the plan's currency, or a percentage of the quota where `of_quota` is set.
    """

    start: Decimal
    rate: Decimal
    of_quota: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One way of earning: which deals it takes, what the rate applies to, and when its total starts anew."""

    name: str
    anchor: Anchor | None = None  # None: the plan's own
    basis: Basis = Basis.AMOUNT
    products: tuple[str, ...] = ()  # empty: all products that no other component names
    rates: Rates = Rates.FLAT
    accumulates: Period = Period.MONTH
    quota: int = 0  # minor units a period; 0: none
    cap: int | None = None  # minor units of pay a period; None: no ceiling
    tiers: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """A fixed sum, once a period, in the month in which `measure` reaches `reaches`."""

    name: str
    over: Period
    measure: Annotated[str, MEASURES]  # "deals" a count, "total" in minor units, "attainment" a fraction of the quota
    reaches: Decimal
    pays: int  # minor units


@dataclass(frozen=True, slots=True)
class TaxRate:
    """The tax on sales from a day on, as a fraction (0.18)."""

    starts: date
    rate: Decimal

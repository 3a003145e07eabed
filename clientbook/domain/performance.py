"""What a manager achieved in a year: closed sales against the year before and quota, win rate, length of a sale.

Deals come as groups that the book has summed. All amounts are credited ones (`amount x share`), so that they compare
with quotas. Amounts of another currency are added only by the exchange rate that their deal stores.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .choices import Basis
from .money import digits, rounded
from .pay.earning.quotas import quota_in
from .pay.earning.scopes import chooses
from .pay.facts import Facts
from .pay.periods import LENGTHS, last_day, month_of
from .records import Plan


class Group(NamedTuple):
    """Deals of one day, alike in all but their amounts: their number, and the sum in minor units of `currency`."""

    on: date
    currency: str
    share: Decimal
    rate: Decimal | None  # into the currency of the plan that was in force
    employer_id: int | None
    client_id: int
    deals: int
    amount: int


@dataclass(slots=True, kw_only=True)
class Month:
    """One month; amounts in minor units, `quota` None where no plan states one."""

    sales: int = 0
    before: int = 0  # the same month a year earlier
    quota: int | None = None
    won: int = 0
    lost: int = 0
    lost_amount: int = 0

    @property
    def win_rate(self) -> Decimal | None:
        return _part(self.won, self.won + self.lost)


class TopClient(NamedTuple):
    """What one client bought in the year: minor units, and the number of deals."""

    client_id: int
    amount: int
    deals: int


class YearOfPay(NamedTuple):
    """Pay by month in minor units of the year's currency, January first; the year's in others is in no sum."""

    months: Sequence[int] = ()
    elsewhere: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """One year, January first. `elsewhere` holds credited amounts that no stored rate brings into `currency`.

    `cycle_days` is the median of the days from opening to winning, `cycle_known` of how many deals both are known.
    `counted` is how many months of the year have begun.
    """

    year: int
    currency: str
    months: Sequence[Month]
    counted: int
    cycle_days: Decimal | None = None
    cycle_known: int = 0
    left_out: int = 0  # deals whose amounts are in `elsewhere` and in no sum
    clients: Sequence[TopClient] = ()
    client_names: Mapping[int, str] = field(default_factory=dict)
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    before_elsewhere: Mapping[str, int] = field(default_factory=dict)  # the same of the year before, and of lost deals
    lost_elsewhere: Mapping[str, int] = field(default_factory=dict)
    is_shared: bool = False  # some deal counts in part only

    @property
    def sales(self) -> int:
        return sum(month.sales for month in self.months)

    @property
    def before(self) -> int:
        """The same months of the year before."""
        return sum(month.before for month in self.months[: self.counted])

    @property
    def won(self) -> int:
        return sum(month.won for month in self.months)

    @property
    def lost(self) -> int:
        return sum(month.lost for month in self.months)

    @property
    def growth(self) -> Decimal | None:
        """Against the same months of the year before, as a fraction; None where there was nothing."""
        return None if self.before <= 0 else _part(self.sales - self.before, self.before)

    @property
    def win_rate(self) -> Decimal | None:
        """Won deals as a fraction of those that were won or lost."""
        return _part(self.won, self.won + self.lost)

    @property
    def win_rate_by_amount(self) -> Decimal | None:
        lost = sum(month.lost_amount for month in self.months)
        return _part(self.sales, self.sales + lost)

    @property
    def attainment(self) -> Decimal | None:
        """Sales of the months that have a quota, as a fraction of it, so far."""
        stated = [month for month in self.months[: self.counted] if month.quota]
        return _part(sum(month.sales for month in stated), sum(month.quota or 0 for month in stated))

    @property
    def average(self) -> int | None:
        """Of the won deals that the sum holds, in minor units."""
        added = self.won - self.left_out
        return rounded(Decimal(self.sales) / added) if added else None


def _part(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole > 0 else None


class Exchange:
    """Groups in the minor units of one currency."""

    def __init__(self, facts: Facts, currency: str) -> None:
        self._facts = facts
        self._currency = currency

    def worth(self, group: Group) -> Decimal | None:
        """The credited amount; None where no stored rate leads into this currency."""
        credited = group.amount * group.share
        if group.currency == self._currency:
            return credited
        if group.rate is None or self._planned(group) != self._currency:
            return None
        return (credited * group.rate).scaleb(digits(self._currency) - digits(group.currency))

    def _planned(self, group: Group) -> str:
        """The currency of the plan that takes the group; "" where that is not known."""
        number = group.employer_id
        if number is None:
            found = self._facts.employers_on(group.on)
            number = found[0].id if len(found) == 1 else None
        plan = None if number is None else self._facts.plan_on(number, group.on)
        return "" if plan is None else plan.currency


def performance(
    facts: Facts, year: int, currency: str, won: Iterable[Group], lost: Iterable[Group], today: date
) -> Performance:
    """Sums of the groups of this year and the one before; `facts` need no deals."""
    exchange = Exchange(facts, currency)
    months = [Month(quota=quota_of(facts, f"{year}-{number:02}", currency)) for number in range(1, 13)]
    sales: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    elsewhere: dict[str, Decimal] = defaultdict(Decimal)
    before: dict[str, Decimal] = defaultdict(Decimal)
    is_shared = False
    left_out = 0
    for group in won:
        worth = exchange.worth(group)
        if worth is not None:
            sales[group.on.year, group.on.month] += worth
        elif group.on.year < year:
            before[group.currency] += group.amount * group.share
        if group.on.year == year:
            months[group.on.month - 1].won += group.deals
            is_shared = is_shared or group.share != 1
            if worth is None:
                elsewhere[group.currency] += group.amount * group.share
                left_out += group.deals
    for number, month in enumerate(months, 1):
        month.sales, month.before = rounded(sales[year, number]), rounded(sales[year - 1, number])
    return Performance(
        year=year,
        currency=currency,
        months=months,
        counted=12 if year < today.year else today.month if year == today.year else 0,
        elsewhere=_rounded(elsewhere),
        before_elsewhere=_rounded(before),
        lost_elsewhere=_rounded(_add_lost(months, [each for each in lost if each.on.year == year], exchange)),
        left_out=left_out,
        is_shared=is_shared,
    )


def _add_lost(months: Sequence[Month], lost: Iterable[Group], exchange: Exchange) -> Mapping[str, Decimal]:
    """Puts what was lost in a year into its months; answers what of it has no rate, by currency."""
    missed: dict[int, Decimal] = defaultdict(Decimal)
    elsewhere: dict[str, Decimal] = defaultdict(Decimal)
    for group in lost:
        months[group.on.month - 1].lost += group.deals
        worth = exchange.worth(group)
        missed[group.on.month] += worth or 0
        if worth is None:
            elsewhere[group.currency] += group.amount * group.share
    for number, month in enumerate(months, 1):
        month.lost_amount = rounded(missed[number])
    return elsewhere


def _rounded(sums: Mapping[str, Decimal]) -> dict[str, int]:
    return {name: rounded(amount) for name, amount in sums.items()}


def top_clients(exchange: Exchange, groups: Iterable[Group], limit: int) -> list[TopClient]:
    """The clients that bought most, the first first."""
    amounts: dict[int, Decimal] = defaultdict(Decimal)
    counts: dict[int, int] = defaultdict(int)
    for group in groups:
        worth = exchange.worth(group)
        if worth is not None:
            amounts[group.client_id] += worth
            counts[group.client_id] += group.deals
    best = sorted(amounts, key=lambda number: (-amounts[number], number))[:limit]
    return [TopClient(number, rounded(amounts[number]), counts[number]) for number in best]


def median_of(lengths: Mapping[int, int]) -> Decimal | None:
    """The median of values that occur so often; between two middle ones, their mean."""
    total = sum(lengths.values())
    if not total:
        return None
    middle, seen = [], 0
    wanted = {(total + 1) // 2, total // 2 + 1}
    for value in sorted(lengths):
        middle += [value for place in wanted if seen < place <= seen + lengths[value]]
        seen += lengths[value]
    return Decimal(sum(middle)) / len(middle)


def quota_of(facts: Facts, month: str, currency: str) -> int | None:
    """The month's quota by the plans in force at its end, all employers together; None where none states one.

    A quarter's or a year's is spread evenly, its remainder on the last months. A quota of margin is none of sales.
    """
    last = last_day(month)
    plans = [facts.plan_on(employer.id, last) for employer in facts.employers_on(last)]
    found = [_quota(plan, last) for plan in plans if plan is not None and plan.currency == currency]
    return sum(found) if any(found) else None


def _quota(plan: Plan, day: date) -> int:
    """Components that name products share the sales among them; all others count the same sales."""
    naming, others = 0, 0
    for component in plan.components:
        length = LENGTHS.get(component.accumulates)
        if length is None or component.basis is not Basis.AMOUNT:
            continue
        place, quota = (day.month - plan.year_begins) % length, quota_in(component, day, plan.year_begins)
        part = quota * (place + 1) // length - quota * place // length
        if chooses(component):
            naming += part
        else:
            others = max(others, part)
    return naming + others


def currency_of(facts: Facts, year: int, today: date, counts: Mapping[str, int]) -> str:
    """What the year is told in: the newest plan's currency in force in it, else the one of most won deals."""
    day = min(date(year, 12, 31), max(today, date(year, 1, 31)))
    plans = [facts.plan_on(employer.id, day) for employer in facts.employers_on(day)]
    in_force = [plan for plan in plans if plan is not None]
    if not in_force:  # between two employers: the last one
        in_force = [plan for plan in facts.plans if month_of(plan.starts) <= f"{year}-12"]
    if in_force:
        return max(in_force, key=lambda plan: plan.starts).currency
    return max(counts, key=lambda name: (counts[name], name), default="ILS")

"""Which sales there are: each won deal under each component of its plan, with what the rate applies to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from ...choices import Anchor, Basis, Pays, Period, Receipts
from ...entries import NotCounted
from ...money import Exact, digits
from ...pay_rules import Rule
from ...plan import Component
from ...records import Deal, Employer, Plan
from ..facts import Facts, sale_day
from ..periods import total_of
from ..receipts import came_in, tax_factor
from .scopes import components_of

#: Deals that cannot be counted, with the day that puts them into a month; None: into every month.
Missing = list[tuple[date | None, NotCounted]]


@dataclass(frozen=True, slots=True)
class Credit:
    """What a negative deal takes back: a sale, and the part of it as a negative fraction, after what others took.

    All credits of a deal are never more than the deal.
    """

    sale: "Sale"
    part: Fraction
    before: Fraction = Fraction(0)

    @property
    def now(self) -> Fraction:
        """The part that this one and those before it have taken back."""
        return self.before + self.part


@dataclass(slots=True)
class Sale:
    """One deal under one component: when it counts, and what its rate applies to (exact minor units).

    `own` is the deal's own rate as far as it stands in for this component's; `since` the day before which no receipt
    counts; `begins` the day before which all is history: the first plan's, of a deal that was won before it; `credits`
    what a negative deal takes back by name. One that is `pending` has not reached its anchor, or never will: it earns
    nothing, and is a sale all the same. Never changed; not frozen only because that makes tens of thousands of them in
    a third of the time.
    """

    deal: Deal
    plan: Plan
    component: Component
    anchor: Anchor
    on: date
    credited: Decimal
    basis: Decimal
    own: Exact | None = None
    since: date = date.min
    credits: Credit | None = None
    pending: bool = False
    begins: date = date.min

    def counts_in(self, over: Period) -> bool:
        """Whether it is in the totals of its period: all are but credits of a deal of another period."""
        if self.credits is None or over is Period.DEAL:
            return True
        of = self.credits.sale
        return total_of(self.on, over, self.plan.year_begins) == total_of(of.on, over, of.plan.year_begins)

    @property
    def completed_on(self) -> date | None:
        """When the anchor was reached whole, which bonuses wait for: on cash, the day of the last missing receipt."""
        return self.on if self.anchor is not Anchor.PAID else paid_on(self)


def received(sale: Sale) -> list[tuple[date, int | Fraction]]:
    """`came_in` of a sale's deal, each on the day on which it counts.

    Receipts whose tax is not known are left out: `untaxed` names them.
    """
    deal, plan = sale.deal, sale.plan
    if len(deal.receipts) == 1 and plan.receipts is Receipts.NET:
        (only,) = deal.receipts
        return [(max(only.on, sale.since), only.amount)]
    return [(max(on, sale.since), so_far) for on, so_far in came_in(deal, plan)]


def untaxed(sale: Sale) -> list[date]:
    """The days of receipts with tax for which no tax rate is known."""
    deal, plan = sale.deal, sale.plan
    return [max(each.on, sale.since) for each in deal.receipts if tax_factor(deal, plan, each.on) is None]


def paid_on(sale: Sale) -> date | None:
    """The day on which all of a deal's amount had come in, None while some is missing.

    Where a component goes by another event, the day of that one does not matter.
    """
    for on, so_far in received(sale):
        if abs(Fraction(so_far)) >= abs(sale.deal.amount):
            if on < sale.begins:
                return None
            return max(on, sale.on) if sale.anchor is Anchor.PAID else on
    return None


class _Taken(NamedTuple):
    """The version that takes a deal, and the day by which it does; the others as a `Sale` has them."""

    day: date
    since: date
    begins: date
    plan: Plan


class Seller:
    """Finds the sales of one employer; what cannot be counted is added to `missing`."""

    def __init__(self, facts: Facts, employer: Employer, missing: Missing) -> None:
        self._facts = facts
        self._employer = employer
        self._missing = missing
        self._begins = facts.begins.get(employer.id, date.min) if facts.has(Rule.LATER_DAY) else None
        self._ends = facts.has(Rule.CANCELLED)

    def sales(self, deal: Deal) -> Sequence[Sale]:
        """A deal under each component that takes it."""
        facts, employer = self._facts, self._employer
        owner, reason = facts.employer_of(deal)
        day = sale_day(deal)
        if owner is None:
            return self._lacks(deal, day, reason)
        if owner.id != employer.id:
            return ()
        if day is None:
            return self._lacks(deal, None, "no date")
        since = date.min
        if self._begins is not None:
            since = max(day, self._begins)
            day = since if deal.won_on is None else day
        if self._ends and deal.cancelled_on is not None and deal.cancelled_on < day:
            return self._lacks(deal, day, "cancelled before won")
        begins = date.min
        if self._begins is not None and facts.is_paid_later(employer.id, deal):
            since, day, begins = day, self._begins, self._begins
        plan = facts.plan_on(employer.id, day)
        if plan is None:
            return self._lacks(deal, day, "no plan")
        components = components_of(facts, plan, deal)
        if not components:
            return self._lacks(deal, day, "no component")
        taken = _Taken(day, since, begins, plan)
        if len(components) == 1:
            own = None if components[0].pays is Pays.SUM else deal.rate
            sale = self._sale(deal, taken, components[0], own)
            return () if sale is None else (sale,)
        rates = self._rates(deal, components)
        if rates is None:
            return self._lacks(deal, day, "own rate on two bases", ", ".join(each.name for each in components))
        made = [self._sale(deal, taken, each, own) for each, own in zip(components, rates, strict=True)]
        return [sale for sale in made if sale is not None]

    def _rates(self, deal: Deal, components: Sequence[Component]) -> Sequence[Exact | None] | None:
        """A deal's own rate as each of several components takes it; None where they are on different bases.

        It stands in for the rates of all of them, once: split in proportion to the rates with which they begin,
        equally where all of those are 0.
        """
        if deal.rate is None or not self._facts.has(Rule.OWN_RATE):
            return [deal.rate] * len(components)
        rated = [component for component in components if component.pays is not Pays.SUM]
        if len(rated) < len(components):
            split = self._rates(deal, rated) if rated else ()
            if split is None:
                return None
            rates = iter(split)
            return [None if each.pays is Pays.SUM else next(rates) for each in components]
        if len({component.basis for component in components}) > 1:
            return None
        own = Fraction(deal.rate)
        weights = [Fraction(component.tiers[0].rate) if component.tiers else Fraction(0) for component in components]
        if not any(weights):
            return [plain_rate(own / len(components))] * len(components)
        return [plain_rate(own * weight / sum(weights)) for weight in weights]

    def _lacks(self, deal: Deal, on: date | None, reason: str, value: str = "") -> Sequence[Sale]:
        self._missing.append((on, not_counted(self._facts, deal, reason, value)))
        return ()

    def _sale(self, deal: Deal, taken: "_Taken", component: Component, own: Exact | None) -> Sale | None:
        day, since, begins, plan = taken
        anchor = component.anchor or plan.anchor
        on = anchored(deal, anchor, day, since, plan)
        ended = deal.cancelled_on if self._ends else None
        if on is not None and on < begins:
            self._lacks(deal, on, "no plan")
            on = None
        elif on is None or (anchor is Anchor.PAID and not deal.receipts):
            # What was cancelled waits for nothing: it is listed once, in the month in which it ended.
            self._lacks(deal, ended, _LACKS[anchor] if ended is None else "cancelled")
            on = None if on is not None and ended is not None and ended < on else on
        elif ended is not None and ended < on:
            self._lacks(deal, on, "cancelled")
            on = None
        pending = on is None
        on = on or day
        # A version that starts between sale and anchor decides by the anchor's day; what is earned on cash was frozen.
        in_force = plan if anchor is Anchor.PAID or on == day else self._facts.plan_on(self._employer.id, on) or plan
        if in_force is not plan:
            same = [c for c in components_of(self._facts, in_force, deal) if c.name == component.name]
            component = same[0] if same else component
        if deal.currency != in_force.currency and deal.exchange_rate is None:
            if not pending:
                self._lacks(deal, on, "no exchange rate")
            return None
        credited = in_plan_currency(deal, in_force, deal.amount) * deal.share
        basis = credited
        if component.basis is Basis.MARGIN:
            basis -= in_plan_currency(deal, in_force, deal.cost) * deal.share
        return Sale(deal, in_force, component, anchor, on, credited, basis, own, since, None, pending, begins)


_LACKS: Final = {
    Anchor.WON: "no won date",
    Anchor.INVOICED: "not invoiced",
    Anchor.PAID: "not paid",
    Anchor.PAID_IN_FULL: "not paid",
}


def anchored(deal: Deal, anchor: Anchor, day: date, since: date, plan: Plan) -> date | None:
    """The day that decides tiers and periods; on cash the sale's own, only the pay comes later."""
    if anchor is Anchor.WON:
        return deal.won_on
    if anchor is Anchor.PAID:
        return day
    if anchor is Anchor.PAID_IN_FULL:
        full = [on for on, so_far in came_in(deal, plan) if abs(Fraction(so_far)) >= abs(deal.amount)]
        return max(full[0], since) if full else None
    return None if deal.invoiced_on is None else max(deal.invoiced_on, since)


def credit_sales(facts: Facts, credit: Deal, originals: Sequence[Sale], missing: Missing) -> Iterator[Sale]:
    """A negative deal that names the deal it credits: it takes back each of that deal's sales, on its own day.

    Its plan, component, share and exchange rate are those of what it credits; its receipts are its own.
    """
    for original in originals:
        day = sale_day(credit)
        since = max(original.since, day or date.min)
        if original.anchor is not Anchor.PAID:
            since = max(since, original.on)
        on = anchored(credit, original.anchor, since, since, original.plan)
        if on is None or (original.anchor is Anchor.PAID and not credit.receipts):
            missing.append((None, not_counted(facts, credit, _LACKS[original.anchor])))
        if on is None:
            continue
        on = max(on, original.on)
        ended = original.deal.cancelled_on
        if ended is not None and ended < on:
            missing.append((on, not_counted(facts, credit, "credits a cancelled deal", original.deal.title)))
            continue
        part = _part(credit, original)
        if part is None:
            missing.append((on, not_counted(facts, credit, "no exchange rate")))
            continue
        yield _crediting(credit, Credit(original, part), on, since)


def _crediting(deal: Deal, credit: Credit, on: date, since: date) -> Sale:
    of, part = credit.sale, credit.part
    credited, basis = (sum_ * part.numerator / part.denominator for sum_ in (of.credited, of.basis))
    return Sale(deal, of.plan, of.component, of.anchor, on, credited, basis, None, since, credit, begins=of.begins)


def within_their_deals(credits_: Iterable[Sale]) -> Iterator[Sale]:
    """Credits by name in the order of their days, each cut to what those before it left of its deal."""
    taken: dict[int, Fraction] = defaultdict(Fraction)  # of a sale, by its identity
    for sale in credits_:
        credit = sale.credits
        assert credit is not None
        before = taken[id(credit.sale)]
        now = taken[id(credit.sale)] = max(before + credit.part, Fraction(-1))
        yield _crediting(sale.deal, Credit(credit.sale, now - before, before), sale.on, sale.since)


def _part(credit: Deal, original: Sale) -> Fraction | None:
    """How much of a deal a credit takes back, as a negative fraction; None where no rate joins their currencies."""
    deal, plan = original.deal, original.plan
    if credit.currency == deal.currency:
        return Fraction(credit.amount, deal.amount)
    if credit.currency != plan.currency and credit.exchange_rate is None:
        return None
    return Fraction(in_plan_currency(credit, plan, credit.amount)) / Fraction(in_plan_currency(deal, plan, deal.amount))


def in_plan_currency(deal: Deal, plan: Plan, minor: int) -> Decimal:
    """Exact minor units of the plan's currency, by the exchange rate that the deal stores."""
    if deal.currency == plan.currency:
        return Decimal(minor)
    assert deal.exchange_rate is not None
    return (Decimal(minor) * deal.exchange_rate).scaleb(digits(plan.currency) - digits(deal.currency))


def plain_rate(rate: Fraction) -> Exact:
    """A decimal where the fraction has an end as one."""
    shown = Decimal(rate.numerator) / rate.denominator
    return shown if Fraction(shown) == rate else rate


def not_counted(facts: Facts, deal: Deal, reason: str, value: str = "") -> NotCounted:
    client = facts.client_names.get(deal.client_id, "")
    return NotCounted(deal.title, client, reason, deal.id, deal.amount, deal.currency, value)

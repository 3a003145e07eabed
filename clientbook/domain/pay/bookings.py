"""What each deal books, when: the anchors, the running totals, whole tiers, caps, receipts and clawbacks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ..choices import Anchor, Basis, EntryKind, Period, Rates
from ..money import digits, plain, rounded
from ..records import Deal, Employer, Plan
from .entries import Entry, Leg, NotCounted
from .facts import Facts, is_sold, sale_day
from .periods import period_of, whole_months
from .plan import Component
from .reasons import commission_reasons
from .tiers import earned, whole, worth


@dataclass(frozen=True, slots=True)
class Sale:
    """One deal under one component: when it counts, and what its rate applies to (exact minor units)."""

    deal: Deal
    plan: Plan
    component: Component
    anchor: Anchor
    on: date
    credited: Decimal
    basis: Decimal


@dataclass(slots=True)
class Bookings:
    """All commission and clawback entries of one employer, in order, and what could not be counted."""

    entries: list[Entry] = field(default_factory=list)
    not_counted: list[tuple[date | None, NotCounted]] = field(default_factory=list)
    sales: list[Sale] = field(default_factory=list)


def book(facts: Facts, employer: Employer) -> Bookings:
    """Everything that the employer's deals book, over all time."""
    made = Bookings()
    for deal in facts.deals:
        if is_sold(deal):
            made.sales += _sales(facts, employer, deal, made)
    made.sales.sort(key=lambda sale: (sale.on, sale.deal.id))
    counters = _Counters()
    booked: dict[int, list[tuple[date, int, Sale]]] = defaultdict(list)
    for sale in made.sales:
        entry = counters.count(facts, sale)
        paid_entries = _on_cash(sale, entry) if sale.anchor is Anchor.PAID else iter((entry,))
        for part in paid_entries:
            if _is_gone(sale.deal, part.on):
                continue
            if not _still_pays(employer, part.on):
                made.not_counted.append((part.on, _not_counted(facts, sale.deal, "after tail")))
                continue
            made.entries.append(part)
            booked[sale.deal.id].append((part.on, part.pay, sale))
    made.entries += _clawbacks(facts, booked)
    return made


# -- which sales there are --------------------------------------------------------------------------------------------


def _sales(facts: Facts, employer: Employer, deal: Deal, made: Bookings) -> Iterator[Sale]:
    owner, reason = facts.employer_of(deal)
    day = sale_day(deal)
    if owner is None:
        made.not_counted.append((day, _not_counted(facts, deal, reason)))
        return
    if owner.id != employer.id:
        return
    if day is None:
        made.not_counted.append((None, _not_counted(facts, deal, "no date")))
        return
    plan = facts.plan_on(employer.id, day)
    if plan is None:
        made.not_counted.append((day, _not_counted(facts, deal, "no plan")))
        return
    if deal.currency != plan.currency and deal.exchange_rate is None:
        made.not_counted.append((day, _not_counted(facts, deal, "no exchange rate")))
        return
    components = _components(plan, deal)
    if not components:
        made.not_counted.append((day, _not_counted(facts, deal, "no component")))
    for component in components:
        yield from _sale(facts, employer, deal, plan, component, made)


def _sale(
    facts: Facts, employer: Employer, deal: Deal, plan: Plan, component: Component, made: Bookings
) -> Iterator[Sale]:
    anchor = component.anchor or plan.anchor
    on = {Anchor.WON: deal.won_on, Anchor.INVOICED: deal.invoiced_on, Anchor.PAID: sale_day(deal)}[anchor]
    missing = {Anchor.WON: "no won date", Anchor.INVOICED: "not invoiced", Anchor.PAID: "not paid"}[anchor]
    if on is None or (anchor is Anchor.PAID and not deal.receipts):
        made.not_counted.append((None, _not_counted(facts, deal, missing)))
        return
    # A version that starts between sale and anchor decides by the anchor's day; what is earned on cash was frozen.
    in_force = plan if anchor is Anchor.PAID else facts.plan_on(employer.id, on) or plan
    if in_force is not plan:
        same = [c for c in _components(in_force, deal) if c.name == component.name]
        component = same[0] if same else component
    credited = _in_plan_currency(deal, in_force, deal.amount) * deal.share
    basis = credited
    if component.basis is Basis.MARGIN:
        basis -= _in_plan_currency(deal, in_force, deal.cost) * deal.share
    yield Sale(deal, in_force, component, anchor, on, credited, basis)


def _components(plan: Plan, deal: Deal) -> list[Component]:
    """The components that name the deal's product; else those that name none."""
    product = deal.product.casefold()
    naming = [c for c in plan.components if product and product in {name.casefold() for name in c.products}]
    return naming or [c for c in plan.components if not c.products]


def _in_plan_currency(deal: Deal, plan: Plan, minor: int) -> Decimal:
    """Exact minor units of the plan's currency, by the exchange rate that the deal stores."""
    if deal.currency == plan.currency:
        return Decimal(minor)
    assert deal.exchange_rate is not None
    return (Decimal(minor) * deal.exchange_rate).scaleb(digits(plan.currency) - digits(deal.currency))


def _not_counted(facts: Facts, deal: Deal, reason: str) -> NotCounted:
    client = facts.client_names.get(deal.client_id, "")
    return NotCounted(deal.title, client, reason, deal.id, deal.amount, deal.currency)


# -- counting ---------------------------------------------------------------------------------------------------------


class _Counters:
    """The running total and the booked pay of each component and period."""

    def __init__(self) -> None:
        self._totals: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        self._booked: dict[tuple[str, str], int] = defaultdict(int)

    def count(self, facts: Facts, sale: Sale) -> Entry:
        key = self._key(sale)
        before = self._totals[key]
        self._totals[key] += sale.basis
        legs, exact = self._legs(sale, key, before)
        pay = rounded(exact)
        if sale.component.cap is not None:
            pay = min(pay, sale.component.cap - self._booked[key])
        self._booked[key] += pay
        return _entry(facts, sale, before, legs, exact, pay)

    @staticmethod
    def _key(sale: Sale) -> tuple[str, str]:
        component = sale.component
        if component.accumulates is Period.DEAL:
            return component.name, f"deal {sale.deal.id}"
        version = "" if sale.plan.carry_over else f" of {sale.plan.starts}"
        return component.name, period_of(sale.on, component.accumulates) + version

    def _legs(self, sale: Sale, key: tuple[str, str], before: Decimal) -> tuple[list[Leg], Decimal]:
        if sale.component.rates is Rates.WHOLE and sale.deal.rate is None:
            leg = whole(sale.component, before + sale.basis)
            return [leg], worth([leg]) - self._booked[key]
        legs = earned(sale.component, sale.basis, before, sale.deal.rate)
        return legs, worth(legs)


def _entry(facts: Facts, sale: Sale, before: Decimal, legs: Sequence[Leg], exact: Decimal, pay: int) -> Entry:
    deal = sale.deal
    return Entry(
        kind=EntryKind.COMMISSION,
        on=sale.on,
        pay=pay,
        client=facts.client_names.get(deal.client_id, ""),
        deal=deal.title,
        deal_id=deal.id,
        invoice=deal.invoice,
        component=sale.component.name,
        amount=deal.amount if deal.currency == sale.plan.currency else rounded(sale.credited / (deal.share or 1)),
        credited=rounded(sale.credited),
        share=deal.share,
        rate=legs[0].rate if len(legs) == 1 else None,
        legs=tuple(legs),
        plan_starts=sale.plan.starts,
        why=commission_reasons(sale.deal, sale.plan, sale.component, sale.anchor, sale.on, before, legs, exact, pay),
    )


def _on_cash(sale: Sale, whole_entry: Entry) -> Iterator[Entry]:
    """Each receipt books what is due so far less what was booked, in the receipt's month."""
    from dataclasses import replace

    deal = sale.deal
    invoiced = deal.amount + 0
    received = due_before = 0
    for receipt in sorted(deal.receipts, key=lambda each: each.on):
        received += receipt.amount
        part = min(Decimal(received) / invoiced, Decimal(1)) if invoiced else Decimal(1)
        due = rounded(whole_entry.pay * part)
        currency = sale.plan.currency
        reasons = (
            *whole_entry.why,
            ("received", f"{plain(received, deal.currency)} / {plain(invoiced, deal.currency)}"),
            ("booked before", plain(due_before, currency)),
            ("pay", plain(due - due_before, currency)),
        )
        yield replace(whole_entry, on=receipt.on, pay=due - due_before, why=reasons)
        due_before = due


# -- what ends a deal -------------------------------------------------------------------------------------------------


def _is_gone(deal: Deal, on: date) -> bool:
    """A deal that fell through books nothing from that day on."""
    return deal.cancelled_on is not None and on > deal.cancelled_on


def _still_pays(employer: Employer, on: date) -> bool:
    """After leaving, won deals pay until the tail date; without one, until the last day."""
    end = employer.tail_on or employer.ends_on
    return end is None or on <= end


def _clawbacks(facts: Facts, booked: dict[int, list[tuple[date, int, Sale]]]) -> Iterator[Entry]:
    for parts in booked.values():
        deal = parts[0][2].deal
        if deal.cancelled_on is None:
            continue
        plan = parts[0][2].plan
        so_far = sum(pay for on, pay, _ in parts if on <= deal.cancelled_on)
        share = clawback_share(plan, deal)
        pay = -rounded(so_far * share)
        if pay:
            yield Entry(
                kind=EntryKind.CLAWBACK,
                on=deal.cancelled_on,
                pay=pay,
                client=facts.client_names.get(deal.client_id, ""),
                deal=deal.title,
                deal_id=deal.id,
                invoice=deal.invoice,
                amount=deal.amount,
                share=deal.share,
                rate=share,
                plan_starts=plan.starts,
                why=(
                    ("plan", plan.starts.isoformat()),
                    ("cancelled", deal.cancelled_on.isoformat()),
                    ("booked before", plain(so_far, plan.currency)),
                    ("taken back", f"{share * 100:f}".rstrip("0").rstrip(".") + "%"),
                    ("pay", plain(pay, plan.currency)),
                ),
            )


def clawback_share(plan: Plan, deal: Deal) -> Decimal:
    """The part of what was booked that is taken back: all, the plan's percentage, or months left of the term."""
    if plan.clawback.endswith("%"):
        return Decimal(plan.clawback.rstrip("% ")) / 100
    if plan.clawback == "months left" and deal.term_months and deal.won_on and deal.cancelled_on:
        left = max(deal.term_months - whole_months(deal.won_on, deal.cancelled_on), 0)
        return Decimal(left) / deal.term_months
    return Decimal(1)

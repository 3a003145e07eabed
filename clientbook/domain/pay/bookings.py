"""What each deal books, when: the anchors, the running totals, whole tiers, caps, receipts and clawbacks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import ClassVar

from ..choices import Anchor, EntryKind, Period, Rates
from ..money import percent_text, plain, rounded
from ..records import Deal, Employer, Plan
from .entries import Entry, Leg, NotCounted
from .facts import Facts, is_sold, still_pays
from .periods import period_of, whole_months
from .plan import Component
from .reasons import Reasons, commission_reasons
from .sales import Sale, not_counted, sales_of
from .tiers import Span, earned, spans, whole, worth


@dataclass(slots=True)
class Booking:
    """What one sale books on one day; `entry` words it in full, which only printed months need.

    `earned` is what the sale earns as a whole, `pay` what of it is booked here; minor units of the plan's currency.
    """

    sale: Sale
    on: date
    pay: int
    earned: int
    before: Decimal
    legs: Sequence[Leg]
    exact: Decimal
    deal_id: int
    component: str
    cash: Reasons = ()  # how receipts led to `pay`
    kind: ClassVar[EntryKind] = EntryKind.COMMISSION

    def entry(self, facts: Facts) -> Entry:
        sale, deal = self.sale, self.sale.deal
        why = commission_reasons(sale, self.before, self.legs, self.exact, self.earned)
        return Entry(
            kind=EntryKind.COMMISSION,
            on=self.on,
            pay=self.pay,
            client=facts.client_names.get(deal.client_id, ""),
            deal=deal.title,
            deal_id=deal.id,
            invoice=deal.invoice,
            component=sale.component.name,
            amount=deal.amount if deal.currency == sale.plan.currency else rounded(sale.credited / (deal.share or 1)),
            credited=rounded(sale.credited),
            share=deal.share,
            rate=self.legs[0].rate if len(self.legs) == 1 else None,
            legs=tuple(self.legs),
            plan_starts=sale.plan.starts,
            why=(*why, *self.cash),
        )


#: A line of the ledger before it is printed: kind, day, pay, deal and component are known.
Line = Booking | Entry


@dataclass(slots=True)
class Bookings:
    """All commission and clawback lines of one employer, in order, and what could not be counted."""

    lines: list[Line] = field(default_factory=list)
    not_counted: list[tuple[date | None, NotCounted]] = field(default_factory=list)
    sales: list[Sale] = field(default_factory=list)


def book(facts: Facts, employer: Employer, until: date = date.max) -> Bookings:
    """Everything that the employer's deals book up to a day."""
    made = Bookings()
    for deal in facts.deals:
        if is_sold(deal) and _begins(deal) <= until:
            made.sales += sales_of(facts, employer, deal, made.not_counted)
    made.sales.sort(key=attrgetter("deal.id"))
    made.sales.sort(key=attrgetter("on"))  # stable: a day's deals stay in the order in which they were recorded
    counters = _Counters()
    booked: dict[int, list[Booking]] = defaultdict(list)
    for sale in made.sales:
        booking = counters.count(sale)
        cancelled = sale.deal.cancelled_on is not None
        for part in _on_cash(booking) if sale.anchor is Anchor.PAID else (booking,):
            if cancelled and _is_gone(sale.deal, part.on):
                continue
            if not still_pays(employer, part.on):
                made.not_counted.append((part.on, not_counted(facts, sale.deal, "after tail")))
                continue
            made.lines.append(part)
            if cancelled:
                booked[sale.deal.id].append(part)
    made.lines += _clawbacks(facts, booked)
    return made


def _begins(deal: Deal) -> date:
    """The first day on which a deal can matter; a deal without any day is listed in every month."""
    if deal.won_on is not None and deal.invoiced_on is None and not deal.receipts:
        return deal.won_on
    days = [day for day in (deal.won_on, deal.invoiced_on) if day is not None]
    return min([*days, *(receipt.on for receipt in deal.receipts)], default=date.min)


# -- counting ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Running:
    """What a component has counted and booked in one period so far."""

    total: Decimal = Decimal(0)
    booked: int = 0


class _Counters:
    """The running totals of each component and period."""

    def __init__(self) -> None:
        self._running: dict[tuple[str, str], _Running] = defaultdict(_Running)
        self._tables: dict[int, list[Span]] = {}

    def count(self, sale: Sale) -> Booking:
        running = self._running[self._key(sale)]
        before = running.total
        legs, exact = self._legs(sale, running)
        pay = rounded(exact)
        if sale.component.cap is not None:
            pay = min(pay, sale.component.cap - running.booked)
        running.total = before + sale.basis
        running.booked += pay
        return Booking(sale, sale.on, pay, pay, before, legs, exact, sale.deal.id, sale.component.name)

    @staticmethod
    def _key(sale: Sale) -> tuple[str, str]:
        component = sale.component
        if component.accumulates is Period.DEAL:
            return component.name, f"deal {sale.deal.id}"
        version = "" if sale.plan.carry_over else f" of {sale.plan.starts}"
        return component.name, period_of(sale.on, component.accumulates) + version

    def _legs(self, sale: Sale, running: _Running) -> tuple[list[Leg], Decimal]:
        if sale.deal.rate is not None:
            own = Leg(sale.basis, sale.deal.rate)
            return [own], worth([own])
        table = self._tables.get(id(sale.component)) or self._table(sale.component)
        if sale.component.rates is Rates.WHOLE:
            leg = whole(table, running.total + sale.basis)
            return [leg], worth([leg]) - running.booked
        legs = earned(table, sale.basis, running.total)
        return legs, worth(legs)

    def _table(self, component: Component) -> list[Span]:
        """A component's tiers, worked out once."""
        return self._tables.setdefault(id(component), spans(component))


def _on_cash(whole: Booking) -> Iterator[Booking]:
    """Each receipt books what is due so far less what was booked, in the receipt's month."""
    deal, currency = whole.sale.deal, whole.sale.plan.currency
    received = due_before = 0
    for receipt in sorted(deal.receipts, key=lambda each: each.on):
        received += receipt.amount
        part = min(Decimal(received) / deal.amount, Decimal(1)) if deal.amount else Decimal(1)
        due = rounded(whole.earned * part)
        pay = due - due_before
        reasons = (
            ("received", f"{plain(received, deal.currency)} / {plain(deal.amount, deal.currency)}"),
            ("booked before", plain(due_before, currency)),
            ("pay", plain(pay, currency)),
        )
        yield replace(whole, on=receipt.on, pay=pay, cash=reasons)
        due_before = due


# -- what ends a deal -------------------------------------------------------------------------------------------------


def _is_gone(deal: Deal, on: date) -> bool:
    """A deal that fell through books nothing from that day on."""
    return deal.cancelled_on is not None and on > deal.cancelled_on


def _clawbacks(facts: Facts, booked: dict[int, list[Booking]]) -> Iterator[Entry]:
    for parts in booked.values():
        deal, plan = parts[0].sale.deal, parts[0].sale.plan
        if deal.cancelled_on is None:
            continue
        so_far = sum(part.pay for part in parts if part.on <= deal.cancelled_on)
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
                    ("taken back", percent_text(share.quantize(Decimal("0.0001")))),
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

"""One commission line before it is printed: what a sale earns as a whole, and what of it is paid on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, NamedTuple

from ...choices import Anchor, EntryKind, Pays, Receipts
from ...entries import Entry, Slice
from ...money import Exact, percent_text, plain, portion, rounded
from ...pay_rules import Rule
from ...tax import tax_of
from ..facts import Facts
from .reasons import Reasons, commission_reasons, shown_decimal
from .sales import Sale, in_plan_currency, received


class Step(NamedTuple):
    """From a day on so much of what a sale earns is due, as a fraction; multiplied it may be more than all.

    `done` is what events and receipts alone make of it, `came_in` what had come in by then; `why` is told with it.
    """

    on: date
    due: Fraction
    done: Fraction
    came_in: int | Fraction | None = None
    why: Reasons = ()


@dataclass(slots=True)
class Booking:
    """What one sale books on one day; `entry` words it in full, which only printed months need.

    All in minor units of the plan's currency: `pay` is booked here, `earned` what the sale earns as a whole, `uncapped`
    that before the ceiling, `exact` before rounding too. `later` is what receipts pay parts of after a day on which
    another deal of its whole tiers fell through; `span` says of a credit which part of its deal was credited before
    and with it.
    """

    sale: Sale
    on: date
    pay: int
    earned: int
    before: Decimal
    breakdown: Sequence[Slice]
    exact: Exact
    uncapped: int
    deal_id: int
    component: str
    came_in: int | Fraction | None = None  # on cash: what had come in with this receipt, before tax
    paid_before: int = 0  # and what of the sale was paid before it
    later: tuple[tuple[date, Exact | int], ...] = ()
    free: Exact | None = None  # the exact pay before the least and the most a deal
    schedule: tuple[Step, ...] | None = None  # None: all of it on its day, or as the money comes in
    step: Step | None = None  # that this line books
    kind: ClassVar[EntryKind] = EntryKind.COMMISSION

    def due_on(self, day: date) -> Exact | int:
        """What receipts of a day pay parts of: exact, unless the ceiling cut it; a credit takes back of such a sum."""
        for since, due in reversed(self.later):
            if since < day:
                return due
        if self.sale.credits is not None:
            return self.exact if self.sale.anchor is Anchor.PAID else self.earned
        return self.exact if self.earned == self.uncapped else self.earned

    @property
    def due_now(self) -> Exact | int:
        return self.due_on(date.max)

    def paid_until(self, day: date) -> int:
        """What the sale was paid up to a day, as it is seen now."""
        if self.schedule is not None:
            due = [step.due for step in self.schedule if step.on <= day]
            return rounded(Fraction(self.due_now) * due[-1]) - self.history(self.due_now) if due else 0
        if self.sale.anchor is not Anchor.PAID:
            return rounded(Fraction(self.due_now))
        so_far: int | Fraction = 0
        for on, came_in in received(self.sale):
            so_far = came_in if on <= day else so_far
        return part_paid(self.due_now, so_far, self.sale.deal.amount) - self.history(self.due_now)

    def history(self, due: Exact | int) -> int:
        """What of a sum falls on receipts from before there was a plan: it counts as paid."""
        if self.sale.begins == date.min:
            return 0
        if self.schedule is not None:
            steps = [step.due for step in self.schedule if step.on < self.sale.begins]
            return rounded(Fraction(due) * steps[-1]) if steps else 0
        early = [came_in for on, came_in in received(self.sale) if on < self.sale.begins]
        return part_paid(due, early[-1], self.sale.deal.amount) if early else 0

    def entry(self, facts: Facts) -> Entry:
        sale, deal = self.sale, self.sale.deal
        paid_later = sale.anchor is Anchor.PAID or self.step is not None
        why = commission_reasons(sale, self.before, self.breakdown, self.exact, self.earned, paid_later, self.free)
        slices = tuple(self.breakdown) if sale.component.pays is Pays.RATE else ()  # a sum is no rate of anything
        return Entry(
            kind=EntryKind.COMMISSION,
            on=self.on,
            pay=self.pay,
            client=facts.client_names.get(deal.client_id, ""),
            deal=deal.title,
            deal_id=deal.id,
            invoice=deal.invoice,
            component=sale.component.name,
            amount=amount_of(sale) if facts.has(Rule.ONE_ROUNDING) else self._amount(),
            credited=rounded(sale.credited),
            share=deal.share,
            rate=slices[0].rate if len(slices) == 1 else None,
            breakdown=slices,
            plan_starts=sale.plan.starts,
            why=(*why, *(self._cash_reasons() if self.step is None else self._step_reasons(self.step))),
        )

    def stepped(self, step: Step, pay: int, paid_before: int) -> "Booking":
        """What one step of its schedule books of it."""
        made = self.part(step.on, pay, 0, paid_before)
        made.came_in, made.step = step.came_in, step
        return made

    def part(self, on: date, pay: int, came_in: int | Fraction, paid_before: int) -> "Booking":
        """What one receipt books of it."""
        return Booking(
            self.sale, on, pay, self.earned, self.before, self.breakdown, self.exact, self.uncapped, self.deal_id,
            self.component, came_in, paid_before, self.later, self.free, self.schedule,
        )  # fmt: skip

    def _cash_reasons(self) -> Reasons:
        """How receipts led to `pay`."""
        if self.came_in is None:
            return ()
        deal, plan = self.sale.deal, self.sale.plan
        tax = None
        if plan.receipts is Receipts.GROSS:
            tax = tax_of(deal, plan.tax, deal.invoiced_on or self.on)
        came_in = rounded(Fraction(self.came_in))
        history = self.history(self.due_on(self.on))
        return (
            *(() if tax is None else (("receipt tax", percent_text(tax)),)),
            ("received", f"{plain(came_in, deal.currency)} / {plain(deal.amount, deal.currency)}"),
            ("booked before", plain(self.paid_before, plan.currency)),
            *((("before the plan", plain(history, plan.currency)),) if history else ()),
            ("pay", plain(self.pay, plan.currency)),
        )

    def _step_reasons(self, step: Step) -> Reasons:
        """How events, conditions and multipliers led to `pay`."""
        deal, currency = self.sale.deal, self.sale.plan.currency
        history = self.history(self.due_on(self.on))
        part = percent_text(shown_decimal(step.done, 6))
        came_in = () if step.came_in is None else (rounded(Fraction(step.came_in)),)
        due = rounded(Fraction(self.due_on(self.on)) * step.due)
        return (
            *(("received", f"{plain(each, deal.currency)} / {plain(deal.amount, deal.currency)}") for each in came_in),
            *step.why,
            *((("due part", part),) if step.done != 1 else ()),
            ("due", plain(due, currency)),
            ("booked before", plain(self.paid_before, currency)),
            *((("before the plan", plain(history, currency)),) if history else ()),
            ("pay", plain(self.pay, currency)),
        )

    def _amount(self) -> int:
        """The deal's amount in the plan's currency, as it was reckoned before."""
        sale, deal = self.sale, self.sale.deal
        return deal.amount if deal.currency == sale.plan.currency else rounded(sale.credited / (deal.share or 1))


def amount_of(sale: Sale) -> int:
    """The deal's whole amount in the plan's currency; a credit by name is converted as its deal is."""
    if sale.deal.currency == sale.plan.currency:
        return sale.deal.amount
    if sale.deal.exchange_rate is None and sale.credits is not None:
        of = sale.credits.sale
        return portion(in_plan_currency(of.deal, of.plan, of.deal.amount), sale.credits.part, 1)
    return rounded(in_plan_currency(sale.deal, sale.plan, sale.deal.amount))


def part_paid(due: Exact | int, received: int | Fraction, amount: int) -> int:
    """What is due by so much of an amount: all of it at most, and where there is no amount."""
    if not amount or received * amount >= amount * amount:
        return rounded(Fraction(due))
    return portion(due, received, amount)

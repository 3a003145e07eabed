"""What each deal books, when: on its anchor's day or as receipts come in, less what falls through."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from heapq import heappop, heappush
from operator import attrgetter

from ...choices import Anchor, Receipts
from ...entries import Entry, NotCounted
from ...money import rounded
from ...pay_rules import Rule
from ...records import Deal, Employer
from ..facts import Facts, is_sold, sale_day, still_pays
from ..figures import BETWEEN
from .booking import Booking, Step, part_paid
from .clawbacks import Ending, clawbacks, end
from .counting import Counters
from .growth import YearBefore
from .payouts import Payouts, event_day
from .sales import Sale, Seller, credit_sales, not_counted, received, untaxed, within_their_deals

#: A line of the ledger before it is printed: kind, day, pay, deal and component are known.
Line = Booking | Entry


@dataclass(slots=True)
class Bookings:
    """All commission and clawback lines of one employer, in order, and what could not be counted."""

    lines: list[Line] = field(default_factory=list)
    not_counted: list[tuple[date | None, NotCounted]] = field(default_factory=list)
    sales: list[Sale] = field(default_factory=list)
    pending: list[Sale] = field(default_factory=list)  # sales that wait for their anchor
    held: list[Booking] = field(default_factory=list)  # of components whose condition does not hold


def book(facts: Facts, employer: Employer, until: date = date.max) -> Bookings:
    """Everything that the employer's deals book up to a day."""
    made = Bookings()
    seller = Seller(facts, employer, made.not_counted)
    credits_ = []
    for deal in facts.deals:
        if is_sold(deal) and _begins(deal) <= until:
            if deal.credits is not None and deal.amount < 0:
                credits_.append(deal)
            else:
                for sale in seller.sales(deal):
                    (made.pending if sale.pending else made.sales).append(sale)
    made.sales.sort(key=attrgetter("deal.recorded", "deal.id"))
    if credits_:
        made.sales += _credited(facts, employer, credits_, made)
    made.sales.sort(key=attrgetter("on"))  # stable: a day's deals stay in the order in which they were recorded
    plans = facts.plans_by_employer.get(employer.id, ())
    counters = Counters(facts.rules, plans, bool(credits_), YearBefore(facts, employer))
    payouts = Payouts(facts, employer, [*made.sales, *made.pending])
    counted, endings = _counted(facts, employer, made.sales, counters, payouts)
    end_of_pay = employer.tail_on or employer.ends_on or date.max
    for booking in counted:
        ended = booking.sale.deal.cancelled_on
        at_once = booking.sale.anchor is not Anchor.PAID and booking.schedule is None
        if at_once and ended is None and booking.on <= end_of_pay:
            made.lines.append(booking)
        else:
            _book_parts(facts, employer, booking, endings, made)
    paid = {line.deal_id for line in made.lines if line.pay}
    for booking in made.held:
        if booking.deal_id not in paid:
            sale = booking.sale
            lacks = payouts.lacks(sale)
            named = not_counted(facts, sale.deal, "condition", sale.component.name)
            if lacks is not None:
                named = not_counted(facts, sale.deal, "no figure", BETWEEN.join(lacks))
            made.not_counted.append((sale.on, named))
    made.lines += clawbacks(facts, employer, endings.values(), made.not_counted)
    return made


def _credited(facts: Facts, employer: Employer, credits_: Sequence[Deal], made: Bookings) -> list[Sale]:
    """The sales of credit notes that name their deal; those of another employer's deal are that one's."""
    by_deal: dict[int, list[Sale]] = defaultdict(list)
    for sale in made.sales:
        by_deal[sale.deal.id].append(sale)
    found: list[Sale] = []
    for deal in sorted(credits_, key=attrgetter("id")):
        of = facts.deals_by_id.get(deal.credits or 0)
        originals = by_deal.get(deal.credits or 0, ())
        if of is not None and originals and of.amount > 0:
            found += credit_sales(facts, deal, originals, made.not_counted)
            continue
        owner, _ = facts.employer_of(deal if of is None else of)
        if owner is None or owner.id == employer.id:
            name = "" if of is None else of.title
            made.not_counted.append((sale_day(deal), not_counted(facts, deal, "credits no counted deal", name)))
    return list(within_their_deals(sorted(found, key=attrgetter("on"))))


def _counted(
    facts: Facts, employer: Employer, sales: Sequence[Sale], counters: Counters, payouts: Payouts
) -> tuple[list[Booking], dict[int, Ending]]:
    """What each sale earns as a whole, and the deals that fell through, each on its day among them."""
    endings: dict[int, Ending] = {}
    waiting: list[tuple[date, int]] = []  # deals that will fall through, the first day first
    found = []
    for sale in sales:
        while waiting and waiting[0][0] < sale.on:
            end(facts, employer, endings[heappop(waiting)[1]], counters)
        made = counters.count(sale)
        made.schedule = payouts.schedule(sale)
        found.append(made)
        if sale.deal.cancelled_on is None and sale.credits is None:
            continue
        for deal in _falls_with(sale):
            if deal.id not in endings and deal.cancelled_on is not None:
                endings[deal.id] = Ending(deal, sale.plan)
                heappush(waiting, (deal.cancelled_on, deal.id))
            endings[deal.id].counted.append(made)
    while waiting:
        end(facts, employer, endings[heappop(waiting)[1]], counters)
    return found, endings


def _falls_with(sale: Sale) -> Iterator[Deal]:
    """The cancelled deals with which a sale falls through: its own, and the one that it credits."""
    if sale.deal.cancelled_on is not None:
        yield sale.deal
    if sale.credits is not None and sale.credits.sale.deal.cancelled_on is not None:
        yield sale.credits.sale.deal


def _book_parts(
    facts: Facts, employer: Employer, whole: Booking, endings: Mapping[int, Ending], made: Bookings
) -> None:
    """The lines of one sale, each on its day; what comes too late is listed."""
    sale, deal = whole.sale, whole.sale.deal
    parts: Iterable[Booking] = (whole,)
    if whole.schedule is not None:
        parts = _by_schedule(whole, whole.schedule)
        made.not_counted += _awaited(facts, sale)
        if not any(step.due for step in whole.schedule) and any(step.done for step in whole.schedule):
            made.held.append(whole)
    elif sale.anchor is Anchor.PAID:
        parts = _on_cash(whole, facts.rules)
    if sale.anchor is Anchor.PAID:
        early = (on for on, _ in received(sale) if on < sale.begins)
        made.not_counted += [(on, not_counted(facts, deal, "no plan")) for on in early]
        if sale.plan.receipts is Receipts.GROSS:
            made.not_counted += [(on, not_counted(facts, deal, "no tax rate")) for on in untaxed(sale)]
    ended = min((each.cancelled_on for each in _falls_with(sale) if each.cancelled_on), default=None)
    if not facts.has(Rule.CANCELLED):
        ended = deal.cancelled_on
    for part in parts:
        if ended is not None and part.on > ended:
            if facts.has(Rule.CANCELLED):
                made.not_counted.append((part.on, not_counted(facts, deal, "cancelled")))
            continue
        if not still_pays(employer, part.on):
            made.not_counted.append((part.on, not_counted(facts, deal, "after tail")))
            continue
        made.lines.append(part)
        if deal.id in endings:
            endings[deal.id].parts.append((part.on, part.pay))


def _begins(deal: Deal) -> date:
    """The first day on which a deal can matter; a deal without any day is listed in every month."""
    if deal.won_on is not None and deal.invoiced_on is None and not deal.receipts:
        return deal.won_on
    days = [day for day in (deal.won_on, deal.invoiced_on) if day is not None]
    return min([*days, *(receipt.on for receipt in deal.receipts)], default=date.min)


# -- receipts ---------------------------------------------------------------------------------------------------------


def _on_cash(whole: Booking, rules: frozenset[Rule]) -> Iterator[Booking]:
    """Each receipt books what is due so far less what was due before it, in the receipt's month."""
    sale = whole.sale
    deal = sale.deal
    before: int | Fraction = 0
    for on, so_far in received(sale):
        if Rule.ONE_ROUNDING in rules:
            due = whole.due_on(on)
            paid = part_paid(due, before, deal.amount) if before else 0
            pay = part_paid(due, so_far, deal.amount)
        else:
            paid, pay = (_by_quotient(whole.earned, each, deal.amount) for each in (before, so_far))
        if on >= sale.begins:
            yield whole.part(on, pay - paid, so_far, paid)
        before = so_far


def _by_schedule(whole: Booking, schedule: Sequence[Step]) -> Iterator[Booking]:
    """Each step books what is due so far less what was due before it."""
    before = Fraction(0)
    for step in schedule:
        due = Fraction(whole.due_on(step.on))
        paid, pay = rounded(due * before), rounded(due * step.due)
        if step.on >= whole.sale.begins and (pay != paid or step.due != before):
            yield whole.stepped(step, pay - paid, paid)
        before = step.due


def _awaited(facts: Facts, sale: Sale) -> Iterator[tuple[date | None, NotCounted]]:
    """The events that parts of a deal still wait for."""
    if sale.credits is not None or sale.deal.cancelled_on is not None:
        return
    for part in sale.component.parts:
        if part.on is not None and event_day(sale, part.on) is None:
            yield None, not_counted(facts, sale.deal, "not invoiced" if part.on is Anchor.INVOICED else "not paid")


def _by_quotient(earned: int, received: int | Fraction, amount: int) -> int:
    """As it was before ratios were divided last."""
    top, bottom = received.as_integer_ratio()
    if not received:
        return 0
    return rounded(earned * (min(Decimal(top) / (amount * bottom), Decimal(1)) if amount else Decimal(1)))

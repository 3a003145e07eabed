"""When a deal's earnings are paid, and how much of them: in parts, by each receipt, under conditions, multiplied."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

from ...choices import OF_A_FIGURE, OF_A_RECEIPT, Anchor, Measure, Pays
from ...money import percent_text, plain, rounded
from ...plan import Component, Condition, Multiplier, PaidPart
from ...records import Employer
from ..facts import Facts, sale_day
from ..figures import asked_by_component
from ..periods import days_of, first_day, last_day, month_of, months, period_of, whole_months
from .booking import Step
from .measures import Asked, Measures, Values, holds, shown, told
from .quotas import quota_in
from .reasons import Reasons, shown_decimal
from .sales import Sale, received
from .tiers import spans, tier_at

_ALL: Final = (PaidPart(Decimal(1)),)


def may_be_scheduled(component: Component) -> bool:
    """Whether a component says when or under which condition it pays, beside its anchor."""
    asked = (component.parts, component.conditions, component.multipliers)
    return any(asked) or component.measure in OF_A_RECEIPT | OF_A_FIGURE


def is_scheduled(sale: Sale) -> bool:
    """Whether it is paid otherwise than at once on its anchor, or as its money comes in."""
    component = sale.component
    asked = component.parts or component.conditions or component.multipliers
    return bool(asked) or rates_receipts(sale) or is_rated_by_figure(sale)


def rates_receipts(sale: Sale) -> bool:
    """Whether each receipt has a rate of its own; a deal's own rate stands in for all of them."""
    return sale.component.measure in OF_A_RECEIPT and not _has_own(sale)


def is_rated_by_figure(sale: Sale) -> bool:
    """Whether its rate is found by what is entered for its period; a deal's own rate stands in for it."""
    return sale.component.measure in OF_A_FIGURE and not _has_own(sale)


def _has_own(sale: Sale) -> bool:
    return (sale if sale.credits is None else sale.credits.sale).own is not None


class Payouts:
    """The schedules of one employer's sales."""

    def __init__(self, facts: Facts, employer: Employer, sales: Sequence[Sale]) -> None:
        """`sales` with those that still wait for their anchor."""
        self._of = facts, employer, sales
        self._asks: dict[int, bool] = {}  # of a component, by its identity: whether its sales may have a schedule

    def schedule(self, sale: Sale) -> tuple[Step, ...] | None:
        """What of the earnings is due from which day on; None where nothing but the anchor decides."""
        component = sale.component
        asks = self._asks.get(id(component))
        if asks is None:
            asks = self._asks[id(component)] = may_be_scheduled(component)
        if not asks or not is_scheduled(sale):
            return None
        steps = sorted(_by_receipts(sale) if rates_receipts(sale) else _in_parts(sale), key=lambda each: each.on)
        if sale.component.conditions or sale.component.multipliers or is_rated_by_figure(sale):
            steps = list(self._judged(sale, steps))
        return tuple(steps)

    def lacks(self, sale: Sale) -> tuple[str, str] | None:
        """The first figure that a sale's component asks for and nobody has entered, with its period."""
        over = sale.component.accumulates
        for name, measure in asked_by_component(sale.component):
            asked = Asked(sale.plan, over, measure, name)
            if not self._measures.of(asked, days_of(sale.on, over, sale.plan.year_begins)[1]).quota:
                return name, period_of(sale.on, over, sale.plan.year_begins)
        return None

    def _judged(self, sale: Sale, steps: Sequence[Step]) -> Iterator[Step]:
        """The steps with what the month's end makes of them, and a step where it makes something else of what was due.

        Judged over the period of the deal, whose end decides for whatever is due later.
        """
        of = sale if sale.credits is None else sale.credits.sale
        last = days_of(of.on, of.component.accumulates, of.plan.year_begins)[1]
        todo = list(steps)
        due, so_far = Fraction(0), Step(sale.on, Fraction(0), Fraction(0))
        for month in months(month_of(steps[0].on), max(month_of(last), month_of(steps[-1].on))) if steps else ():
            end = last_day(month)
            factor, why = self._factor(of, min(end, last))
            stepped = False
            while todo and todo[0].on <= end:
                so_far, stepped = todo.pop(0), True
                due = so_far.due * factor
                yield so_far._replace(due=due, why=(*why, *so_far.why))
            if not stepped and so_far.due * factor != due and first_day(month) <= last:
                due = so_far.due * factor
                yield so_far._replace(on=end, due=due, why=(*why, *so_far.why))

    def _factor(self, sale: Sale, day: date) -> tuple[Fraction, Reasons]:
        """What conditions and multipliers make of a deal's pay by the end of a day."""
        component, currency = sale.component, sale.plan.currency
        factor = Fraction(1)
        why: list[tuple[str, str]] = []
        for condition in component.conditions:
            values = self._values(sale, condition, day)
            stands = holds(condition, values, values.at(day))
            why += told(condition, values, day, currency, stands)
            factor *= stands
        for multiplier in component.multipliers:
            values = self._values(sale, multiplier, day)
            times = _times(multiplier, values, day)
            factor *= Fraction(times)
            why.append(("multiplied", f"{times:f}"))
        if is_rated_by_figure(sale):
            rate, told_rate = self._rate_by_figure(sale, day)
            factor *= rate
            why += told_rate
        return factor, tuple(why)

    def _rate_by_figure(self, sale: Sale, day: date) -> tuple[Fraction, Reasons]:
        """What the figure of its period pays for a sale by the end of a day: nothing as long as it is not known."""
        component, currency = sale.component, sale.plan.currency
        asked = Asked(sale.plan, component.accumulates, component.measure.value, component.figure)
        values = self._measures.of(asked, day)
        if not values.quota:
            return Fraction(0), (("no figure", component.figure),)
        table, value = spans(component, 0), values.at(day)
        rate = table[tier_at(table, value)][2]
        reached = shown(component.measure.value, value, values, currency)
        return Fraction(rate), (
            ("by figure", f"{_told_rate(component, rate, currency)} at {reached} of {component.figure}"),
        )

    @cached_property
    def _measures(self) -> Measures:
        """Made where something is asked of it: most plans ask nothing."""
        facts, employer, sales = self._of
        return Measures(facts, employer, sales)

    def _values(self, sale: Sale, asked: Condition | Multiplier, day: date) -> Values:
        return self._measures.of(Asked(sale.plan, sale.component.accumulates, asked.measure, asked.of), day)


def _times(multiplier: Multiplier, values: Values, day: date) -> Decimal:
    reached = [step for step in multiplier.steps if values.quota and values.at(day) >= values.needed(step.start)]
    return reached[-1].times if reached else Decimal(1)


# -- parts ------------------------------------------------------------------------------------------------------------


def _in_parts(sale: Sale) -> Iterator[Step]:
    """The parts of a component, each on its event or so many days after it; a credit is taken back at once."""
    parts = sale.component.parts if sale.credits is None else ()
    moves = [
        (max(on, sale.on), part * Fraction(paid.part), cash)
        for paid in parts or _ALL
        for on, part, cash in _events(sale, paid)
    ]
    done, came_in = Fraction(0), None
    for on, more, cash in sorted(moves, key=lambda move: move[0]):
        done += more
        came_in = came_in if cash is None else cash
        yield Step(on, done, done, came_in)


def _events(sale: Sale, part: PaidPart) -> Iterator[tuple[date, Fraction, int | Fraction | None]]:
    """When how much of a part becomes due, and what had come in by then."""
    later = timedelta(days=part.days)
    anchor = sale.anchor if part.on is None else part.on
    if anchor is Anchor.PAID:
        before = Fraction(0)
        for on, so_far in received(sale):
            now = _share(sale, so_far)
            yield on + later, now - before, so_far
            before = now
        return
    day = event_day(sale, part.on)
    if day is not None:
        yield day + later, Fraction(1), None


def event_day(sale: Sale, anchor: Anchor | None) -> date | None:
    """The day of an event that comes at once; None where it has not come."""
    deal = sale.deal
    match anchor:
        case Anchor.WON:
            return sale_day(deal)
        case Anchor.INVOICED:
            return None if deal.invoiced_on is None else max(deal.invoiced_on, sale.since)
        case Anchor.PAID_IN_FULL:
            return next((on for on, so_far in received(sale) if _share(sale, so_far) >= 1), None)
        case Anchor.PAID:
            return next((on for on, _ in received(sale)), None)
        case None:
            return sale.on if sale.anchor is not Anchor.PAID else event_day(sale, Anchor.PAID)


def _share(sale: Sale, so_far: int | Fraction) -> Fraction:
    """How much of a deal has come in, all of it at most."""
    return min(Fraction(so_far) / sale.deal.amount, Fraction(1)) if sale.deal.amount else Fraction(1)


# -- receipts with rates of their own ---------------------------------------------------------------------------------


def _by_receipts(sale: Sale) -> Iterator[Step]:
    """Each receipt by the tier of its own day; a credit takes back by what its deal was paid on average."""
    if sale.credits is not None:
        paid = list(_by_receipts(sale.credits.sale))
        for step in _in_parts(sale):
            so_far = [each for each in paid if each.on <= step.on and each.done]
            yield step._replace(due=step.due * so_far[-1].due / so_far[-1].done if so_far else Fraction(0))
        return
    component = sale.component
    table = spans(component, quota_in(component, sale.on, sale.plan.year_begins))
    due = before = Fraction(0)
    for on, came_in in received(sale):
        done = _share(sale, came_in)
        if sale.anchor is Anchor.PAID_IN_FULL and done < 1:
            continue
        value = _value(sale, on)
        rate = table[tier_at(table, Decimal(value))][2]
        due += (done - before) * Fraction(rate)
        part = f"{percent_text(shown_decimal(done - before, 6))} × {_told_rate(component, rate, sale.plan.currency)}"
        yield Step(on, due, done, came_in, ((component.measure.value, str(value)), ("receipt rate", part)))
        before = done


def _value(sale: Sale, on: date) -> int:
    """Days from the invoice, or full months since the deal was won, to a receipt."""
    if sale.component.measure is Measure.DAYS_TO_PAYMENT:
        return max((on - (sale.deal.invoiced_on or sale.on)).days, 0)
    return whole_months(sale_day(sale.deal) or sale.on, on)


def _told_rate(component: Component, rate: Decimal, currency: str) -> str:
    return plain(rounded(rate), currency) if component.pays is Pays.SUM else percent_text(rate)

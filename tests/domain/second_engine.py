"""A second engine of pay, slow and plain, written from the text of the rules alone: what the first is held against.

It shares no line with `clientbook.domain.pay` but the records. Every figure is a `Fraction` of minor units until it is
booked. It knows one employer and no closed months. Readings of what the text leaves open are marked READING.
"""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from clientbook.domain.choices import Anchor, Basis, Negative, Period, Rates, Receipts, Stage
from clientbook.domain.money import digits
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Deal, Employer, Plan

#: (day, 0 for what is counted and 1 for what falls through, place in the book): a deal stands through the day on which
#: it is cancelled (READING).
Moment = tuple[date, int, int]
#: A bonus: its name, and the period that it was paid for.
Due = tuple[str, Period, tuple[int, ...]]
ZERO = Fraction(0)


def half_up(value: Fraction) -> int:
    """Half away from zero."""
    whole, rest = divmod(abs(value), 1)
    found = int(whole) + (rest >= Fraction(1, 2))
    return found if value >= 0 else -found


def month_of(day: date) -> str:
    return f"{day:%Y-%m}"


def month_end(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, calendar.monthrange(year, number)[1])


def period_of(period: Period, day: date) -> tuple[int, ...]:
    return {
        Period.MONTH: (day.year, 1, day.month),
        Period.QUARTER: (day.year, 3, (day.month - 1) // 3),
        Period.YEAR: (day.year, 12, 0),
    }[period]


@dataclass(frozen=True)
class Line:
    kind: str
    on: date
    pay: int
    deal_id: int | None = None
    component: str = ""


@dataclass
class Credit:
    """A credit by name as one component sees it: since when it counts, and how much of the deal it takes."""

    deal: Deal
    moment: Moment
    part: Fraction
    same_period: bool
    came_in: Fraction = ZERO  # of it, on cash
    early: Fraction = ZERO  # and before there was a plan
    taken: int = 0


@dataclass(eq=False)
class Count:
    """One deal under one component."""

    deal: Deal
    place: int
    version: int
    component: Component
    day: date
    basis: Fraction
    own: Fraction | None
    anchor: Anchor
    cancelled: date | None
    takes: Fraction | None  # of the clawback; None: it waits for the term, or comes after the tail
    pending: bool  # its event has not come, or came too late
    credits: list[Credit] = field(default_factory=list)
    uncut: Fraction = ZERO  # what it earns before a ceiling, exact
    whole_booked: int = 0  # of whole tiers, what the period counts as booked by it
    earned: Fraction = ZERO  # as a whole, exact unless a ceiling cut it; on cash frozen when the deal is won
    part: Fraction = ZERO  # on cash, how much of it has come in
    early: Fraction = ZERO  # and before there was a plan
    booked: int = 0
    taken: int = 0  # by credits and clawback
    fell: bool = False
    kept: int = 0  # of whole tiers, what a clawback left

    @property
    def moment(self) -> Moment:
        return (self.day, 0, self.place)

    @property
    def cash(self) -> bool:
        return self.anchor is Anchor.PAID

    @property
    def uncapped(self) -> int:
        return half_up(self.uncut)

    @property
    def by_own_rate(self) -> Fraction:
        """What an own rate pays: rounded, so that whole tiers have no cent of it to make up for."""
        return Fraction(half_up(self.basis * (self.own or 0)))

    def back(self, at: Moment) -> Fraction:
        """The part that credits of the same period have taken out of the totals."""
        return sum((each.part for each in self.credits if each.same_period and each.moment <= at), ZERO)

    def left(self, at: Moment) -> Fraction:
        """The part of the deal that stands in totals; steps are taken in their order, so what fell has fallen."""
        return ZERO if self.fell else 1 - self.back(at)

    def keeps(self, at: Moment) -> int:
        """What a clawback left: of whole tiers, which are counted again, from the day on which the deal fell."""
        whole = self.component.rates is Rates.RETROACTIVE
        return 0 if whole and self.cancelled and at < (self.cancelled, 1, self.place) else self.kept

    def stands(self, at: Moment) -> int:
        """What the period has of the deal: on cash what it will pay as a whole, else what is booked."""
        if self.fell:
            return self.keeps(at)
        if not self.cash:
            return self.booked - self.taken
        return half_up(self.earned) - half_up(self.earned * self.back(at))


class SecondEngine:
    def __init__(self, employer: Employer, plans: Sequence[Plan], deals: Sequence[Deal]) -> None:
        self.employer = employer
        self.plans = sorted(plans, key=lambda plan: plan.starts)
        self.begins = max(self.plans[0].starts, employer.starts_on or date.min)
        self.ends = employer.ends_on or date.max
        self.tail = employer.tail_on or self.ends
        self.deals = [(place, deal) for place, deal in enumerate(deals) if deal.stage is Stage.WON]
        self.by_id = {deal.id: deal for _, deal in self.deals}
        self.lines: list[Line] = []
        self.known: list[Count] = []
        self.counts: list[Count] = []

    # -- days and versions --------------------------------------------------------------------------------------------

    def version_on(self, day: date) -> int | None:
        found = [number for number, plan in enumerate(self.plans) if plan.starts <= day]
        return found[-1] if found else None

    def sold(self, deal: Deal) -> date | None:
        if deal.won_on:
            return deal.won_on
        return min((d for d in (deal.invoiced_on, *(r.on for r in deal.receipts)) if d), default=None)

    def is_ours(self, deal: Deal) -> bool:
        day = self.sold(deal)
        if day is None:
            return False
        return deal.employer_id == self.employer.id or (
            deal.employer_id is None and (self.employer.starts_on or self.plans[0].starts) <= day <= self.ends
        )

    def is_early(self, deal: Deal) -> bool:
        """Won before the first version. READING: what came before the plan is history then, and pulled into no month."""
        deal = deal if deal.credits is None else self.by_id.get(deal.credits, deal)
        return deal.won_on is not None and self.version_on(deal.won_on) is None

    def later(self, deal: Deal, day: date) -> date:
        return max(day, date.min if self.is_early(deal) else self.begins, self.sold(deal) or day)

    def anchor_day(self, deal: Deal, anchor: Anchor) -> date | None:
        """Paid: the earned part is frozen when the deal is won, so that is the day that puts it into a period."""
        if anchor is Anchor.WON:
            return deal.won_on
        if anchor is Anchor.INVOICED:
            day = self.later(deal, deal.invoiced_on) if deal.invoiced_on else None
            return max(day, self.begins) if day and deal.credits else day
        sold = self.sold(deal)
        return max(sold, self.begins) if sold else None

    def bound(self, version: int) -> date:
        """Since when totals run: the newest version that carries nothing over, or that changed the currency."""
        for number in range(version, 0, -1):
            if not self.plans[number].carry_over or self.plans[number].currency != self.plans[number - 1].currency:
                return self.plans[number].starts
        return date.min

    def segment(self, version: int, component: Component) -> int:
        """The first version of those in a row that hold the very same component."""
        while (
            version
            and component in self.plans[version - 1].components
            and self.bound(version) < self.plans[version].starts
        ):
            version -= 1
        return version

    # -- what a deal is worth -----------------------------------------------------------------------------------------

    def exchanged(self, deal: Deal, amount: int, plan: Plan) -> Fraction | None:
        value = Fraction(amount) * Fraction(deal.share)
        if deal.currency == plan.currency:
            return value
        if deal.exchange_rate is None:
            return None
        return value * Fraction(deal.exchange_rate) * Fraction(10) ** (digits(plan.currency) - digits(deal.currency))

    def takers(self, deal: Deal, plan: Plan) -> list[Component]:
        named = {product.casefold() for each in plan.components for product in each.products}
        product = deal.product.casefold()
        if product in named:
            return [c for c in plan.components if product in {each.casefold() for each in c.products}]
        return [c for c in plan.components if not c.products]

    def own_rate(self, deal: Deal, plan: Plan, component: Component) -> Fraction | None:
        """READING: split by the first tier's rate of each component of the version."""
        if deal.rate is None:
            return None
        takers = self.takers(deal, plan)
        rates = {each.name: Fraction(each.tiers[0].rate) for each in takers}
        whole = sum(rates.values(), ZERO)
        part = rates[component.name] / whole if whole else Fraction(1, len(takers))
        return Fraction(deal.rate) * part

    def refused(self, deal: Deal, plan: Plan) -> bool:
        return deal.rate is not None and len({c.basis for c in self.takers(deal, plan)}) > 1

    def received(self, deal: Deal, plan: Plan) -> Iterator[tuple[date, Fraction]]:
        """The part of the deal that has come in, after each receipt."""
        got, gross, tax = ZERO, 0, ZERO
        for receipt in sorted(deal.receipts, key=lambda each: each.on):
            net = Fraction(receipt.amount)
            if plan.receipts is Receipts.GROSS:
                known = self.tax(deal, plan, deal.invoiced_on or receipt.on)
                if known is None:
                    return
                tax = known
                net /= 1 + tax
            got += net
            gross += receipt.amount
            if plan.receipts is Receipts.GROSS and abs(gross) >= abs(half_up(deal.amount * (1 + tax))):
                got = Fraction(deal.amount)
            yield self.later(deal, receipt.on), min(Fraction(1), got / deal.amount)

    @staticmethod
    def tax(deal: Deal, plan: Plan, day: date) -> Fraction | None:
        if deal.tax_rate is not None:
            return Fraction(deal.tax_rate)
        found = [each.rate for each in plan.tax if each.starts <= day]
        return Fraction(found[-1]) if found else None

    def part_taken(self, deal: Deal, plan: Plan) -> Fraction | None:
        """The share of a clawback; None where none is booked."""
        on = deal.cancelled_on
        if on is None or on > self.tail:
            return None
        if plan.clawback == "all":
            return Fraction(1)
        if plan.clawback.endswith("%"):
            return Fraction(Decimal(plan.clawback.rstrip("%"))) / 100
        if deal.term_months is None:
            return None
        since = self.sold(deal) or on
        gone = (on.year - since.year) * 12 + on.month - since.month - (on.day < since.day)
        return Fraction(max(0, deal.term_months - max(0, gone)), deal.term_months)

    # -- which deals count --------------------------------------------------------------------------------------------

    def find_counts(self) -> None:
        for place, deal in self.deals:
            if deal.credits is None and self.is_ours(deal):
                self.known += self.counts_of(place, deal)
        self.counts = [count for count in self.known if not count.pending]
        for count in self.counts:  # READING: one share for all of a deal, of the version by which it counted first
            same = [each for each in self.counts if each.deal is count.deal]
            count.takes = self.part_taken(count.deal, self.plans[min(same, key=lambda each: each.day).version])
        for place, deal in self.deals:
            if deal.credits is not None:  # whoever employed the manager by then
                self.find_credit(place, deal)
        for count in self.counts:
            left = Fraction(1)
            for credit in count.credits:  # never more than the deal, in the order of their days
                credit.part = min(credit.part, left)
                left -= credit.part

    def counts_of(self, place: int, deal: Deal) -> list[Count]:
        """READING: the version of the day of the sale says which components take a deal and by what event; the version
        of that event's day says how the component of that name pays. On cash the sale's day is the event's.

        READING: of what was won before the first version, invoices and receipts count that come under it.
        """
        sold = self.sold(deal)
        if sold is None:
            return []
        sold = sold if deal.won_on else max(sold, self.begins)
        first = self.version_on(sold)
        events = [day for day in (deal.invoiced_on, *(r.on for r in deal.receipts)) if day]
        if first is None and any(day >= self.begins for day in events):
            first = self.version_on(self.begins)
        if first is None or (deal.cancelled_on and deal.cancelled_on < sold) or self.refused(deal, self.plans[first]):
            return []
        return [
            count
            for component in self.takers(deal, self.plans[first])
            if (count := self.count_of(place, deal, sold, first, component))
        ]

    def count_of(self, place: int, deal: Deal, sold: date, first: int, component: Component) -> Count | None:
        anchor = component.anchor or self.plans[first].anchor
        begun = max(sold, self.begins) if self.is_early(deal) else sold
        day = begun if anchor is Anchor.PAID else self.anchor_day(deal, anchor)
        if day and day < self.begins and self.is_early(deal):
            day = None
        sold = begun
        pending = day is None or bool(deal.cancelled_on and deal.cancelled_on < day)
        day = sold if day is None or pending else day
        own = self.own_rate(deal, self.plans[first], component)
        number = first if anchor is Anchor.PAID else self.version_on(day)
        assert number is not None
        plan = self.plans[number]
        component = next((c for c in self.takers(deal, plan) if c.name == component.name), component)
        amount = deal.amount - (deal.cost if component.basis is Basis.MARGIN else 0)
        basis = self.exchanged(deal, amount, plan)
        if basis is None:
            return None
        takes = self.part_taken(deal, plan)
        return Count(deal, place, number, component, day, basis, own, anchor, deal.cancelled_on, takes, pending)

    def find_credit(self, place: int, deal: Deal) -> None:
        for count in self.counts:
            if count.deal.id != deal.credits:
                continue
            day = self.anchor_day(deal, count.anchor)  # the event by which its deal counted
            if day is None or day > self.tail:
                continue
            day = max(day, count.day)
            if count.cancelled and count.cancelled < day:
                continue
            same = count.component.accumulates is Period.DEAL or period_of(
                count.component.accumulates, day
            ) == period_of(count.component.accumulates, count.day)
            part = Fraction(-deal.amount, count.deal.amount)
            count.credits.append(Credit(deal, (day, 0, place), part, same))
            count.credits.sort(key=lambda each: each.moment)

    # -- totals, tiers, ceilings --------------------------------------------------------------------------------------

    def pool(self, count: Count, at: Moment) -> list[Count]:
        """What stands in the same running total up to a moment, the deal itself included."""
        over = count.component.accumulates
        if over is Period.DEAL:
            return [count]
        bound = self.bound(count.version)
        return [
            each
            for each in self.counts
            if each.component.name == count.component.name
            and each.component.accumulates is over
            and each.moment <= at
            and each.day >= bound
            and each.version <= count.version
            and period_of(over, each.day) == period_of(over, count.day)
        ]

    @staticmethod
    def total(pool: Sequence[Count], at: Moment) -> Fraction:
        return sum((each.basis * each.left(at) for each in pool), ZERO)

    @staticmethod
    def starts(component: Component) -> list[tuple[Fraction, Fraction]]:
        def start(tier: Tier) -> Fraction:
            return Fraction(tier.start) * (component.quota if tier.of_quota else 1)

        return [(start(tier), Fraction(tier.rate)) for tier in component.tiers]

    def marginal(self, component: Component, total: Fraction) -> Fraction:
        """What a total earns; below zero the first tier's rate (READING)."""
        tiers = self.starts(component)
        if total < 0:
            return total * tiers[0][1]
        ends = [start for start, _ in tiers[1:]] + [None]
        return sum(
            (
                max(ZERO, (total if end is None else min(total, end)) - start) * rate
                for (start, rate), end in zip(tiers, ends, strict=True)
            ),
            ZERO,
        )

    def whole_rate(self, component: Component, total: Fraction) -> Fraction:
        tiers = self.starts(component)
        return [rate for start, rate in tiers if start <= max(total, ZERO)][-1]

    def of_segment(self, count: Count, pool: Sequence[Count]) -> list[Count]:
        first = self.segment(count.version, count.component)
        return [each for each in pool if each.version >= first]

    def whole(self, count: Count, pool: Sequence[Count], at: Moment) -> Fraction:
        """What all of the very same component earns in the period, own rates beside it."""
        rate = self.whole_rate(count.component, self.total(pool, at))
        mine = self.of_segment(count, pool)
        rated = sum((each.basis * each.left(at) for each in mine if each.own is None), ZERO) * rate
        own = [each for each in mine if not each.fell]
        return rated + sum(each.by_own_rate - half_up(each.by_own_rate * each.back(at)) for each in own)

    def due(self, count: Count, pool: Sequence[Count], at: Moment) -> Fraction:
        """What the period's pay of this component should stand at, under its ceiling.

        READING: a ceiling of another version counts on from what stood when that one began, and takes none of it back.
        """
        mine = self.of_segment(count, pool)
        stands = Fraction(sum(each.keeps(at) if each.fell else self.uncapped(each, at) for each in mine))
        cap = count.component.cap
        if cap is None:
            return stands
        before = sum(each.stands(at) for each in pool if each not in mine)
        return min(before + stands, Fraction(max(cap, before))) - before

    @staticmethod
    def uncapped(count: Count, at: Moment) -> int:
        return count.uncapped - half_up(count.uncut * count.back(at))

    def earn(self, count: Count) -> Fraction:
        """What a deal adds, exact unless its ceiling cut it."""
        at, component = count.moment, count.component
        pool = self.pool(count, at)
        after = self.total(pool, at)
        before = after - count.basis * count.left(at)
        if count.own is not None:
            exact = count.basis * count.own
        elif component.rates is Rates.MARGINAL:
            exact = self.marginal(component, after) - self.marginal(component, before)
        else:
            exact = count.basis * self.whole_rate(component, after)
        others = [each for each in self.of_segment(count, pool) if each is not count]
        if component.rates is Rates.RETROACTIVE:
            uncut = self.whole(count, pool, at) - sum(each.whole_booked for each in others)
            exact = uncut - (0 if count.own is None else count.by_own_rate - exact)
            count.whole_booked = half_up(exact)
        count.uncut = exact
        if component.cap is None:
            return exact
        pay = self.due(count, pool, at) - sum(each.stands(at) for each in others)
        return exact if half_up(pay) == count.uncapped else pay

    # -- booking ------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        self.find_counts()
        fallen: dict[int, tuple[Deal, date, Fraction]] = {}
        for moment, _, what, count, more in sorted(self.steps(), key=lambda step: step[:2]):
            if what == "cancel":
                self.cancel(count, moment, fallen)
            elif count.fell:
                continue
            elif what == "count":
                self.count(count)
            elif what == "receipt":
                self.receive(count, moment, more)  # type: ignore[arg-type]
            elif what == "credit":
                self.take(count, more)  # type: ignore[arg-type]
            else:
                self.refund(count, moment, *more)  # type: ignore[misc]
        for deal, on, back in fallen.values():
            if pay := half_up(back):
                self.lines.append(Line("clawback", on, -pay, deal.id))
        self.months()

    def steps(self) -> Iterator[tuple[Moment, int, str, Count, object]]:
        """All that happens: deals count, receipts and credits come, deals fall through."""
        for count in self.counts:
            plan = self.plans[count.version]
            yield count.moment, 0, "count", count, None
            for on, part in self.received(count.deal, plan) if count.cash else ():
                if self.is_early(count.deal) and on < self.begins:
                    count.early = part
                yield (max(on, count.day), 0, count.place), 1, "receipt", count, part
            for credit in count.credits:
                yield credit.moment, 2, "credit", count, credit
                for on, part in self.received(credit.deal, plan) if count.cash else ():
                    if self.is_early(count.deal) and on < self.begins:
                        credit.early = part
                    yield (max(on, credit.moment[0]), 0, credit.moment[2]), 3, "refund", count, (credit, part)
            if count.cancelled:
                yield (count.cancelled, 1, count.place), 4, "cancel", count, None

    def count(self, count: Count) -> None:
        count.earned = self.earn(count)
        if not count.cash:
            count.booked = half_up(count.earned)
            self.book(count, count.deal, count.day, count.booked)

    def receive(self, count: Count, moment: Moment, part: Fraction) -> None:
        if moment[0] > self.tail:
            return
        count.part = part
        pay = half_up(count.earned * part) - half_up(count.earned * count.early) - count.booked
        count.booked += pay
        self.book(count, count.deal, moment[0], pay)

    def take(self, count: Count, credit: Credit) -> None:
        """A credit by name takes back of its deal's pay, at once or as money goes back."""
        back = self.share_of(count, credit, count.earned)
        count.whole_booked -= self.share_of(count, credit, count.uncut) if credit.same_period else 0
        if not count.cash:
            credit.taken = back
            count.taken += back
            self.book(count, credit.deal, credit.moment[0], -back)

    @staticmethod
    def share_of(count: Count, credit: Credit, pay: Fraction | int) -> int:
        """What all credits so far take back, rounded, less what those before this one did."""
        before = sum(each.part for each in count.credits if each.moment < credit.moment)
        return half_up(pay * (before + credit.part)) - half_up(pay * before)

    def refund(self, count: Count, moment: Moment, credit: Credit, part: Fraction) -> None:
        if moment[0] > self.tail:
            return
        credit.came_in = part
        early = half_up(count.earned * credit.part * credit.early)
        pay = half_up(count.earned * credit.part * part) - early - credit.taken
        credit.taken += pay
        count.taken += pay
        self.book(count, credit.deal, moment[0], -pay)

    def book(self, count: Count, deal: Deal, on: date, pay: int) -> None:
        if pay and on <= self.tail:
            self.lines.append(Line("commission", on, pay, deal.id, count.component.name))

    # -- what falls through -------------------------------------------------------------------------------------------

    def cancel(self, count: Count, moment: Moment, fallen: dict[int, tuple[Deal, date, Fraction]]) -> None:
        """Of all components of a deal the clawback is one line, rounded once."""
        count.fell, count.whole_booked = True, 0
        drop = count.booked - count.taken
        if count.component.rates is Rates.RETROACTIVE:
            drop += self.replay(count, (moment[0], 0, 10**6))
        takes = count.takes or ZERO
        count.kept = drop - half_up(drop * takes)
        back = fallen.get(count.deal.id, (count.deal, moment[0], ZERO))[2]
        fallen[count.deal.id] = (count.deal, moment[0], back + drop * takes)

    def replay(self, gone: Count, until: Moment) -> int:
        """Counts the period of whole tiers again without a deal, and says how far the pay of the others drops.

        It stands for all of the period, whichever version a deal is of; later receipts and credits go by what is left.
        """
        near = [each for each in self.counts if each.moment <= until and each.component.rates is Rates.RETROACTIVE]
        near = [
            each
            for each in near
            if not each.fell and (gone in self.pool(each, until) or each in self.pool(gone, until))
        ]
        was = sum(each.booked - each.taken for each in near)
        events: list[tuple[Moment, int, Count, Credit | None]] = []
        for each in near:
            events.append((each.moment, 0, each, None))
            events += [(credit.moment, 1, each, credit) for credit in each.credits if credit.moment <= until]
            each.taken = 0
        for _, _, each, credit in sorted(events, key=lambda event: event[:2]):
            if credit is None:
                each.earned = self.earn(each)
                early = half_up(each.earned * each.early)
                each.booked = half_up(each.earned * (each.part if each.cash else 1)) - early
                continue
            back = self.share_of(each, credit, each.earned)
            early = half_up(each.earned * credit.part * credit.early)
            credit.taken = half_up(each.earned * credit.part * credit.came_in) - early if each.cash else back
            each.taken += credit.taken
            each.whole_booked -= self.share_of(each, credit, each.uncut) if credit.same_period else 0
        return was - sum(each.booked - each.taken for each in near)

    # -- the month ----------------------------------------------------------------------------------------------------

    def days(self, month: str) -> list[date]:
        """The days on which the employer and a plan are there."""
        end = month_end(month)
        found = [end.replace(day=1) + timedelta(days=number) for number in range(end.day)]
        return [day for day in found if self.begins <= day <= self.ends]

    def months(self) -> None:
        last = max([date(2027, 12, 1), *(line.on for line in self.lines)])
        carried, debt = 0, 0
        self.payable: dict[str, int] = {}
        paid: dict[Due, tuple[Bonus, int]] = {}
        first = self.plans[0].starts
        year, number = first.year, first.month
        while (year, number) <= (last.year, last.month):
            month = f"{year}-{number:02}"
            self.judge(month, paid)
            carried, debt = self.settle(month, carried, debt)
            year, number = (year, number + 1) if number < 12 else (year + 1, 1)

    def settle(self, month: str, carried: int, debt: int) -> tuple[int, int]:
        end = month_end(month)
        days = self.days(month)
        version = self.version_on(min(end, max(self.ends, self.plans[0].starts)))
        assert version is not None
        plan = self.plans[version]
        of_month = [line for line in self.lines if month_of(line.on) == month]
        earned = sum(line.pay for line in of_month if line.kind in ("commission", "bonus"))
        back = sum(line.pay for line in of_month if line.kind == "clawback")
        part = Fraction(len(days), end.day)
        guarantee = half_up(plan.guarantee * part)
        base = half_up(sum((Fraction(self.plans[self.version_on(d) or 0].base_pay, end.day) for d in days), ZERO))
        top_up = max(0, guarantee - earned) if plan.guarantee and days else 0
        gross = earned + top_up + back - carried
        draw = half_up(plan.draw * part)
        net, left = gross, 0
        if (plan.draw and days) or debt:
            net = max(draw, gross - debt)
            debt = max(0, debt + net - gross)
            self.add("draw", end, net - gross)
        elif gross < 0 and plan.negative is Negative.CARRY:
            net, left = 0, -gross
        self.add("base", end, base)
        self.add("guarantee", end, top_up)
        self.add("carry", end, left - carried)
        self.payable[month] = base + net
        if end + timedelta(days=1) > self.tail:
            left = 0  # what is left at leaving is only shown
        return left, debt

    def add(self, kind: str, on: date, pay: int) -> None:
        if pay:
            self.lines.append(Line(kind, on, pay))

    # -- bonuses ------------------------------------------------------------------------------------------------------

    def judge(self, month: str, paid: dict[Due, tuple[Bonus, int]]) -> None:
        """READING: a bonus that a new version inside the month drops is judged on the old one's last day."""
        end = min(month_end(month), self.tail)
        first = month_end(month).replace(day=1)
        if end < first:
            return
        for key, (bonus, version) in list(paid.items()):
            if key[2] == period_of(bonus.over, end) and self.measure(bonus, version, end) < Fraction(bonus.reaches):
                self.lines.append(Line("bonus", end, -bonus.pays, None, bonus.name))
                del paid[key]
        judged: set[tuple[str, Period]] = set()
        for version in range(len(self.plans) - 1, -1, -1):
            until = self.plans[version + 1].starts - timedelta(days=1) if version + 1 < len(self.plans) else end
            day = min(end, until)
            if max(first, self.plans[version].starts) > day:
                continue
            for bonus in self.plans[version].bonuses:
                key = (bonus.name, bonus.over, period_of(bonus.over, day))
                if key[:2] in judged or key in paid:
                    continue
                judged.add(key[:2])
                if self.measure(bonus, version, day) >= Fraction(bonus.reaches):
                    paid[key] = bonus, version
                    self.lines.append(Line("bonus", day, bonus.pays, None, bonus.name))

    def measure(self, bonus: Bonus, version: int, end: date) -> Fraction:
        plan = self.plans[version]
        if bonus.measure == "deals":
            return Fraction(sum(self.stands_at(deal, bonus, version, end)[1] for deal in self.plain()))
        parts = [(deal, self.stands_at(deal, bonus, version, end)[0]) for deal in self.plain()]
        if bonus.measure == "total":
            return sum(((self.exchanged(d, d.amount, plan) or ZERO) * part for d, part in parts), ZERO)
        months = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
        measured = [c for c in plan.components if c.quota and c.accumulates is not Period.DEAL]
        quota = sum((Fraction(c.quota * months[bonus.over], months[c.accumulates]) for c in measured), ZERO)
        part_of = {deal.id: part for deal, part in parts}
        names = {component.name for component in measured}
        total = sum((c.basis * part_of[c.deal.id] for c in self.known if c.component.name in names), ZERO)
        return total / quota if quota else Fraction(-1)

    def plain(self) -> list[Deal]:
        return [deal for _, deal in self.deals if deal.credits is None and self.is_ours(deal)]

    def stands_at(self, deal: Deal, bonus: Bonus, version: int, end: date) -> tuple[Fraction, int]:
        """How much of a deal stands at a day in the bonus's period, and whether it is one deal.

        READING: under the anchor "paid" a deal is there once it is paid in full, for totals too.
        """
        gone = deal.cancelled_on is not None and deal.cancelled_on <= end
        if gone or all(count.deal is not deal for count in self.known):
            return ZERO, 0
        part, one = self.part_at(deal, bonus, version, end)
        credits_ = next((count.credits for count in self.counts if count.deal is deal), [])
        back = sum((each.part * self.part_at(each.deal, bonus, version, end)[0] for each in credits_), ZERO)
        return max(ZERO, part - back), int(one and deal.amount > 0 and back < 1)

    def part_at(self, deal: Deal, bonus: Bonus, version: int, end: date) -> tuple[Fraction, bool]:
        """READING: a bonus's period runs through all versions, also those that carry nothing over."""
        day = self.reached_on(deal, self.plans[version])
        if deal.credits is not None and (of := self.by_id.get(deal.credits)):  # no earlier than its deal
            reached = self.reached_on(of, self.plans[version])
            day = max(day, reached) if day and reached else None
        found = day is not None and day <= min(end, self.tail) and self.version_on(day) is not None
        found = found and day is not None and period_of(bonus.over, day) == period_of(bonus.over, end)
        return Fraction(found), found

    def reached_on(self, deal: Deal, plan: Plan) -> date | None:
        """The day of the event that a plan goes by; of what was won before the first version, only under it."""
        day = self.anchor_day(deal, plan.anchor)
        if plan.anchor is Anchor.PAID:
            day = next((day for day, got in self.received(deal, plan) if got >= 1), None)
        return None if day and day < self.begins and self.is_early(deal) else day

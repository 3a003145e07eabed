"""The running totals: what each sale earns on top of what its period has counted, also when one falls through.

All by component and period. What a whole sale earns is decided here; when it is paid, and what is taken back of it, is
`bookings`' business.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ...choices import Measure, Period
from ...entries import Slice
from ...money import Exact, portion, rounded
from ...pay_rules import Rule
from ...plan import Component
from ...records import Plan
from ..opening import Opening
from ..periods import total_of
from .booking import Booking
from .quotas import quota_in
from .rating import Kind, Laid, counted, kind_of, paid_for, rated
from .reasons import shown_decimal
from .sales import Credit, Sale
from .tiers import Span, earned, looks_back, retroactive, spans, worth


@dataclass(slots=True)
class _Running:
    """What a component has counted and booked in one period so far.

    Of retroactive tiers `rated` is the part of the total that they rate, `booked_retroactive` what they booked for it.
    `uncapped` is all pay as it would stand without a ceiling, `booked` with it, `kept` what stands of before `began`:
    the first day of the version that changed the component.
    """

    component: Component | None = None
    began: date = date.min
    total: Decimal = Decimal(0)
    rated: Decimal = Decimal(0)
    booked_retroactive: int = 0
    uncapped: int = 0
    booked: int = 0
    kept: int = 0
    left: list[tuple[date, int]] = field(default_factory=list)  # of deals that fell through: when, and what stays
    history: list[Booking] = field(default_factory=list)  # of whole tiers
    before: "_Running | None" = None  # what other tiers of an earlier version had counted when whole ones began
    laid: Laid = field(default_factory=Laid)  # by tier, of those that look back without being plain whole ones
    places: dict[int, int] = field(default_factory=dict)  # of sales in `laid`, by their identity


@dataclass(slots=True)
class _Shared:
    """A total that several components count in: each deal once."""

    total: Decimal = Decimal(0)
    deals: dict[int, Decimal] = field(default_factory=dict)


class Counters:
    """The running totals of each component and period."""

    def __init__(
        self,
        rules: frozenset[Rule],
        versions: Sequence[Plan],
        credits_: bool = False,
        year_before: Callable[[Sale], Decimal] = lambda _: Decimal(0),
    ) -> None:
        """`year_before` is what the period of a sale counted a year before."""
        self._own_apart = Rule.OWN_RATE in rules
        self._by_version = Rule.RETROACTIVE_ACROSS_VERSIONS in rules
        self._ceiling_stands = Rule.CEILING in rules
        self._one_currency = Rule.ONE_CURRENCY in rules
        self._credits = credits_  # whether some sale credits another
        self._running: dict[tuple[str, str, str, str], _Running] = {}
        self._versions = versions
        self._opening = Opening(versions)
        self._marks: dict[int, tuple[str, str]] = {}
        self._kinds: dict[int, Kind] = {}
        self._tables: dict[int | tuple[int, int], list[Span]] = {}
        self._year_before = year_before
        self._shared: dict[tuple[str, str, str, str], _Shared] = {}
        self._counted: dict[int, Booking] = {}  # by the identity of their sale

    def count(self, sale: Sale) -> Booking:
        """Sales come in the order of their days."""
        key = self._key(sale)
        running = self._running.get(key) or self._running.setdefault(key, self._opened(sale))
        kind = self._kind(sale.component)
        if kind.shares:
            of_all = (sale.component.shares, *key[1:])
            shared = self._shared.get(of_all) or self._shared.setdefault(of_all, _Shared(self._counted_before(sale)))
            made = self._count_shared(sale, running, shared)
        else:
            made = self._earn(sale, running) if sale.credits is None else self._credit(sale, running)
        if kind.looks_back:
            running.history.append(made)
        if self._credits:
            self._counted[id(sale)] = made
        return made

    def _kind(self, component: Component) -> Kind:
        return self._kinds.get(id(component)) or self._kinds.setdefault(id(component), kind_of(component))

    def _count_shared(self, sale: Sale, running: _Running, shared: _Shared) -> Booking:
        """On top of a total that others count in too; a deal that several of them take is in it once."""
        of = (sale if sale.credits is None else sale.credits.sale).deal.id
        seen = shared.deals.get(sale.deal.id, Decimal(0))
        running.total = before = shared.total - seen
        made = self._earn(sale, running) if sale.credits is None else self._credit(sale, running)
        if sale.deal.id not in shared.deals and (sale.credits is None or of in shared.deals):
            shared.deals[sale.deal.id] = running.total - before
            shared.total = running.total
        return made

    def _key(self, sale: Sale) -> tuple[str, str, str, str]:
        component = sale.component
        of = sale if sale.credits is None else sale.credits.sale
        currency, version = self._marks.get(id(sale.plan)) or self._mark(sale.plan)
        if component.accumulates is Period.DEAL:
            return component.name, str(of.deal.id), "deal", currency
        return component.name, total_of(of.on, component.accumulates, of.plan.year_begins), version, currency

    def _counted_before(self, sale: Sale) -> Decimal:
        """What the period of a sale had counted before the book began."""
        _, period, version, _ = self._key(sale)
        return self._opening.counted(sale.component, period) if self._opening.reaches(version) else Decimal(0)

    def _opened(self, sale: Sale) -> _Running:
        """A period as it begins: with what it had counted before the book, which no rate touches any more."""
        counted_before = self._counted_before(sale)
        if not counted_before:
            return _Running()
        laid = Laid([(counted_before, Decimal(0))], counted_before - self._base(sale))
        return _Running(total=counted_before, laid=laid)

    def _mark(self, plan: Plan) -> tuple[str, str]:
        """What tells the totals of a version from those of others: its currency, and the version that began them."""
        currency = plan.currency if self._one_currency else ""
        began = [plan] if not self._by_version else [each for each in self._versions if each.starts <= plan.starts]
        anew = [each.starts.isoformat() for each in began if not each.carry_over]
        return self._marks.setdefault(id(plan), (currency, anew[-1] if anew else ""))

    # -- earning ------------------------------------------------------------------------------------------------------

    def _earn(self, sale: Sale, running: _Running) -> Booking:
        if running.component is not sale.component:
            self._begin(running, sale)
        before = running.total
        kind = self._kind(sale.component)
        breakdown, exact, apart = self._breakdown(sale, running, kind)
        free = exact
        if kind.bounded:
            exact = _within(sale, exact)
        uncapped = rounded(exact)
        pay = self._within_ceiling(sale.component, running, uncapped)
        running.total = before + (sale.basis if kind.plain else counted(sale))
        # Before the rule, whole tiers took what the ceiling had cut for what was still to be booked.
        running.booked_retroactive += (uncapped if self._ceiling_stands else pay) - apart
        number, name = sale.deal.id, sale.component.name
        return Booking(sale, sale.on, pay, pay, before, breakdown, exact, uncapped, number, name, free=free)

    def _begin(self, running: _Running, sale: Sale) -> None:
        """Another version of a component: its rates touch only its own deals, its ceiling takes nothing back."""
        former, running.component = running.component, sale.component
        if former is None or former == sale.component:
            return
        running.began = sale.plan.starts
        if self._by_version:
            running.rated, running.booked_retroactive = Decimal(0), 0
        running.kept = running.uncapped = running.booked
        running.laid, running.places = Laid([(running.total, Decimal(0))], running.total - self._base(sale)), {}
        if looks_back(sale.component) and not looks_back(former):
            running.history, running.left = [], []
            running.before = replace(running, before=None, history=[], left=[], laid=running.laid.copy(), places={})

    def _breakdown(self, sale: Sale, running: _Running, kind: Kind) -> tuple[list[Slice], Exact, int]:
        """The slices, their exact pay, and what of it whole tiers leave alone."""
        component = sale.component
        table = self._table(sale)
        if not kind.looks_back:
            running.rated += sale.basis
            if sale.own is not None:
                return *_own(sale), 0
            if kind.plain:
                breakdown = earned(table, sale.basis, running.total)
                return breakdown, worth(breakdown), 0
            return *rated(sale, table, running.total - self._base(sale)), 0
        if sale.own is not None and not self._own_apart:
            running.rated += sale.basis
            return *_own(sale), 0
        own_breakdown, own = ([], Decimal(0)) if sale.own is None else _own(sale)
        if kind.laid:
            grows = component.measure is Measure.GROWTH
            if grows and not running.laid.rows:
                running.laid.total -= self._base(sale)
            paid = paid_for(sale) if sale.own is None else Decimal(0)
            running.places[id(sale)] = running.laid.put(counted(sale), paid, table, grows)
            slices, all_of_it = running.laid.pay(component, table)
            risen = Fraction(all_of_it) - running.booked_retroactive + Fraction(own)
            return [*own_breakdown, *slices], risen, rounded(own)
        if sale.own is None:
            running.rated += sale.basis
        sliced = retroactive(table, running.total + sale.basis, running.rated)
        breakdown = [*own_breakdown, sliced] if sliced.amount or not own_breakdown else own_breakdown
        rise = worth([sliced]) - running.booked_retroactive
        exact = rise if sale.own is None else Fraction(own) + Fraction(rise)
        return breakdown, exact, rounded(own)

    def _within_ceiling(self, component: Component, running: _Running, pay: int) -> int:
        """What a ceiling leaves of a pay. It counts what stands in the period, whatever came and went."""
        running.uncapped += pay
        cap = component.cap
        if cap is None:
            given = pay
        elif self._ceiling_stands:
            given = min(running.uncapped, max(cap, running.kept)) - running.booked
        else:
            given = min(pay, cap - running.booked)
        running.booked += given
        return given

    def _table(self, sale: Sale) -> list[Span]:
        """A component's tiers with the quota of a sale's period, worked out once."""
        component = sale.component
        quota = quota_in(component, sale.on, sale.plan.year_begins) if component.quotas else 0
        key = (id(component), quota) if quota else id(component)
        return self._tables.get(key) or self._tables.setdefault(
            key, spans(component, quota if component.quotas else component.quota)
        )

    def _base(self, sale: Sale) -> Decimal:
        """What growth is measured from."""
        return self._year_before(sale) if sale.component.measure is Measure.GROWTH else Decimal(0)

    # -- credit notes that name their deal ----------------------------------------------------------------------------

    def _credit(self, sale: Sale, running: _Running) -> Booking:
        """Takes back what the named sale earned, in proportion: of all that was credited, what was not credited before.

        In its deal's period it leaves the totals of later sales too; in another one it changes none.
        """
        assert sale.credits is not None
        of = self._counted[id(sale.credits.sale)]
        so_far, now = sale.credits.before, sale.credits.now
        pay = rounded(Fraction(of.due_now) * now) - rounded(Fraction(of.due_now) * so_far)
        uncapped = rounded(Fraction(of.exact) * now) - rounded(Fraction(of.exact) * so_far)
        exact = Fraction(of.due_now) * (now - so_far)
        number, name = sale.deal.id, sale.component.name
        made = Booking(sale, sale.on, pay, pay, running.total, (), exact, uncapped, number, name)
        if sale.counts_in(sale.component.accumulates):
            running.total += counted(sale)
            running.booked += pay
            if sale.plan.starts < running.began:
                running.uncapped += pay
                running.kept += pay
                self._leaves_before(running, sale, -counted(sale), pay)
                return made
            running.uncapped += uncapped
            if looks_back(sale.component):
                own = self._own_part(sale.credits)
                running.booked_retroactive += uncapped if own is None else uncapped - own
                running.rated += sale.basis if own is None else 0
                place = running.places.get(id(sale.credits.sale))
                if place is not None:
                    paid = Decimal(0) if own is not None else -paid_for(sale)
                    grows = sale.component.measure is Measure.GROWTH
                    running.laid.take(place, -counted(sale), paid, self._table(sale.credits.sale), grows)
        return made

    def _own_part(self, credit: Credit) -> int | None:
        """What a credit takes back of an own rate's pay, which whole tiers leave alone; None without an own rate."""
        if credit.sale.own is None or not self._own_apart:
            return None
        own = rounded(_own(credit.sale)[1])
        return rounded(own * credit.now) - rounded(own * credit.before)

    # -- deals that fall through --------------------------------------------------------------------------------------

    def cancel(self, gone: Sequence[Booking], on: date, share: Exact) -> int:
        """What falls away on a day by a cancelled deal: its pay so far, of whole tiers what the period drops by.

        `gone` are all the deal's sales with the credits of them. They leave the totals of later sales. `share` is the
        part that will be taken back: the rest stands, and counts under a ceiling.
        """
        by_period: dict[tuple[str, str, str, str], list[Booking]] = defaultdict(list)
        for each in gone:
            by_period[self._key(each.sale)].append(each)
        drop = 0
        for key, some in by_period.items():
            component = some[0].sale.component
            if looks_back(component):
                drop += self._recount(self._running[key], some, on, share)
            else:
                drop += sum(self._remove(self._running[key], each, on, share) for each in some)
            if component.shares:
                shared = self._shared[component.shares, *key[1:]]
                shared.total -= sum((shared.deals.pop(each.sale.deal.id, Decimal(0)) for each in some), Decimal(0))
        return drop

    def _remove(self, running: _Running, made: Booking, on: date, share: Exact) -> int:
        paid = made.paid_until(on)
        rest = paid - portion(share, paid, 1)
        if made.sale.counts_in(made.sale.component.accumulates):
            running.total -= counted(made.sale)
            running.booked += rest - made.earned
            if made.sale.plan.starts < running.began:
                running.uncapped += rest - made.earned
                running.kept += rest - made.earned
                self._leaves_before(running, made.sale, counted(made.sale), rest - made.earned)
            else:
                running.uncapped += rest - made.uncapped
        return paid

    @staticmethod
    def _leaves_before(running: _Running, sale: Sale, basis: Decimal, pay: int) -> None:
        """What leaves the totals of an earlier version is not there either when whole tiers are counted again."""
        before = running.before
        if before is not None and not looks_back(sale.component):
            before.total -= basis
            before.uncapped += pay
            before.booked += pay
            before.kept += pay

    def _recount(self, running: _Running, gone: Sequence[Booking], on: date, share: Exact) -> int:
        """Counts a period of whole tiers again without some sales: what was paid in it so far, less what would be."""
        remaining = [each for each in running.history if all(each is not one for one in gone)]
        before = sum(each.paid_until(on) for each in running.history)
        begun = running.before or self._opened(gone[0].sale)
        again = replace(begun, history=remaining, left=running.left, before=running.before, laid=begun.laid.copy())
        again.places = {}
        left = list(running.left)
        for each in remaining:
            while left and left[0][0] < each.sale.on:
                self._leave(again, left.pop(0)[1])
            each.later = (*each.later, (on, self._once_more(each, again).due_now))
        drop = before - sum(each.paid_until(on) for each in remaining)
        rest = drop - portion(share, drop, 1)
        again.left = [*running.left, (on, rest)]
        for _, stays in (*left, (on, rest)):
            self._leave(again, stays)
        for name in _Running.__slots__:
            setattr(running, name, getattr(again, name))
        return drop

    @staticmethod
    def _leave(running: _Running, stays: int) -> None:
        """What a deal that fell through was paid and keeps stands from the day on which it fell."""
        running.uncapped += stays
        running.booked += stays

    def _once_more(self, made: Booking, running: _Running) -> Booking:
        again = self._earn(made.sale, running) if made.sale.credits is None else self._credit(made.sale, running)
        if self._credits:
            self._counted[id(made.sale)] = again  # credits of it take back of what it earns now
        return again


def _within(sale: Sale, exact: Exact) -> Exact:
    """What is left between the least and the most that a component pays for a deal, or takes back by a credit note.

    Of a shared deal they are shared too.
    """
    component = sale.component
    if (component.least is None and component.most is None) or not sale.credited:
        return exact
    sign = 1 if sale.credited > 0 else -1
    found = sign * exact
    if component.least is not None:
        found = max(found, component.least * sale.deal.share)
    if component.most is not None:
        found = min(found, component.most * sale.deal.share)
    return sign * found


def _own(sale: Sale) -> tuple[list[Slice], Exact]:
    """A deal's own rate: on its basis, whatever the tiers say."""
    own = sale.own
    assert own is not None
    if isinstance(own, Decimal):
        sliced = Slice(sale.basis, own)
        return [sliced], worth([sliced])
    return [Slice(sale.basis, shown_decimal(own, 10))], Fraction(sale.basis) * own  # it is only shown

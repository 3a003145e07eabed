"""A plan read back as sentences: what it pays for what, from when on, under which conditions.

Each choice of a part is a clause of its own, so that any of them can stand beside any other, in any language.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from ..domain.choices import OF_A_DEAL, OF_A_FIGURE, Anchor, Basis, Measure, Negative, Pays, Period, Rates, Trait
from ..domain.money import percent_text
from ..domain.pay.figures import MEASURES as OF_FIGURES
from ..domain.pay.figures import PERCENT
from ..domain.plan import Bonus, Component, Condition, Multiplier, PaidPart, Scope, Tier
from ..domain.records import Plan
from ..formatting import Mark, amount, exact_number, month_name, with_sign
from ..texts import tr

Shown = Callable[[int], str]


def plan_sentences(plan: Plan, mark: Mark = str) -> list[str]:
    """The whole plan, a sentence for each thing that it says. `mark` keeps names and numbers in their direction."""
    shown = partial(amount, currency=plan.currency, mark=mark)
    found = list(_terms(plan, shown, mark))
    for allowance in plan.allowances:
        text = tr("{name}: {amount} a month, whatever is sold")
        found.append(text.format(name=mark(allowance.name), amount=shown(allowance.amount)))
    found += [component_sentence(each, plan, mark) for each in plan.components]
    found += [bonus_sentence(each, plan, mark) for each in plan.bonuses]
    return found


def component_sentence(component: Component, plan: Plan, mark: Mark = str) -> str:
    """One part: "Sales: 4% of what is won; from 150,000 a quarter 6%; each slice at its own rate"."""
    told = _Words(plan, mark)
    clauses = [
        *told.tiers(component),
        *told.which(component),
        *told.around(component),
        *told.when(component.conditions, component.accumulates),
        *told.times(component),
        *told.parts(component.parts),
    ]
    return _line(mark(component.name), clauses)


def bonus_sentence(bonus: Bonus, plan: Plan, mark: Mark = str) -> str:
    """One bonus: "Ten: 1,500 once in a quarter; when 10 deals or more are reached"."""
    told = _Words(plan, mark)
    first = Condition(bonus.measure, bonus.reaches, bonus.of)
    conditions = [first, *bonus.also]
    if bonus.points:
        points = [
            tr("{amount} at {value}").format(
                amount=told.money(each.pays), value=told.threshold(bonus.measure, bonus.of, each.at)
            )
            for each in bonus.points
        ]
        clauses = [", ".join(points), tr("in between it grows evenly"), told.over(bonus.over)]
        conditions = conditions[1:]
    elif bonus.rate is not None:
        clauses = [tr("{rate} of the total").format(rate=told.percent(bonus.rate)), told.over(bonus.over)]
        conditions = [each for each in conditions if each != Condition("total", Decimal(0))]
    else:
        clauses = [tr("{amount}, once").format(amount=told.money(bonus.pays)), told.over(bonus.over)]
    return _line(mark(bonus.name), [*clauses, *told.when(conditions, bonus.over), *told.which(bonus)])


def _line(name: str, clauses: Iterable[str]) -> str:
    return tr("{part}: {text}").format(part=name, text="; ".join(filter(None, clauses)))


def _terms(plan: Plan, shown: Shown, mark: Mark) -> Iterator[str]:
    """What holds for all parts."""
    if plan.base_pay:
        yield tr("Base pay {amount} a month").format(amount=shown(plan.base_pay))
    if plan.guarantee:
        yield tr("Commission and bonus come to {amount} a month at least").format(amount=shown(plan.guarantee))
    if plan.draw:
        yield tr("A month pays {amount} at least, and what is lent so is taken off later").format(
            amount=shown(plan.draw)
        )
    if plan.clawback == "months left":
        yield tr("A deal that falls through takes back the part of the months that are left")
    elif plan.clawback != "all":
        yield tr("A deal that falls through takes back {part}").format(part=mark(plan.clawback))
    if plan.negative is Negative.CARRY and not plan.draw:
        yield tr("What is below zero is carried into the next month; base pay stays whole")
    if plan.year_begins != 1:
        yield tr("Years, and their quarters, begin in {month}").format(month=month_name(plan.year_begins))


class _Words:
    """The clauses of one plan's parts."""

    def __init__(self, plan: Plan, mark: Mark) -> None:
        self._plan = plan
        self._mark = mark

    # -- values -------------------------------------------------------------------------------------------------------

    def money(self, minor: int | Decimal) -> str:
        currency = self._plan.currency
        return with_sign(exact_number(Decimal(minor), currency), currency, self._mark)

    def percent(self, rate: Decimal) -> str:
        return self._mark(percent_text(rate))

    def threshold(self, measure: str, of: str, value: Decimal) -> str:
        """A value of what conditions measure, with what it is a value of."""
        if measure in OF_FIGURES:
            number = self.percent(value) if measure == PERCENT else self._mark(f"{value.normalize():f}")
            return tr("{value} of {name}").format(value=number, name=self._mark(of))
        texts = {
            "deals": lambda: tr("%n deal(s)", "", int(value)),
            "total": lambda: tr("sales of {amount}").format(amount=self.money(value)),
            "attainment": lambda: tr("{part} of the quota").format(part=self.percent(value)),
        }
        text = texts[measure]()
        return tr("{value} in {part}").format(value=text, part=self._mark(of)) if of else text

    def over(self, period: Period) -> str:
        return {
            Period.DEAL: tr("counted deal by deal"),
            Period.MONTH: tr("counted by the month"),
            Period.QUARTER: tr("counted by the quarter"),
            Period.HALF: tr("counted by the half-year"),
            Period.YEAR: tr("counted by the year"),
        }[period]

    # -- what a tier pays ---------------------------------------------------------------------------------------------

    def tiers(self, component: Component) -> Iterator[str]:
        anchor = component.anchor or self._plan.anchor
        first, *others = component.tiers or (Tier(Decimal(0), Decimal(0)),)
        yield self._paid(component, first, anchor)
        for tier in others:
            text = tr("from {bound} on {pay}")
            if tier.reaches_back:
                text = tr("from {bound} on {pay}, back from the first")
            yield text.format(bound=self._bound(component, tier), pay=self._pay(component, tier))
        if others:
            yield from filter(None, [self._measured(component), self._way(component)])
        runs = component.measure not in OF_A_DEAL and (bool(others) or component.has_quota)
        if runs or component.cap is not None:
            yield self.over(component.accumulates)

    def _paid(self, component: Component, tier: Tier, anchor: Anchor) -> str:
        if component.pays is Pays.SUM:
            text = {
                Anchor.WON: tr("{amount} for each deal that is won"),
                Anchor.INVOICED: tr("{amount} for each deal that is invoiced"),
                Anchor.PAID: tr("{amount} for each deal, as its money comes in"),
                Anchor.PAID_IN_FULL: tr("{amount} for each deal that is paid in full"),
            }[anchor]
            return text.format(amount=self.money(tier.rate))
        if component.basis is Basis.MARGIN:
            text = {
                Anchor.WON: tr("{rate} of the margin of what is won"),
                Anchor.INVOICED: tr("{rate} of the margin of what is invoiced"),
                Anchor.PAID: tr("{rate} of the margin, as the money comes in"),
                Anchor.PAID_IN_FULL: tr("{rate} of the margin of what is paid in full"),
            }[anchor]
        else:
            text = {
                Anchor.WON: tr("{rate} of what is won"),
                Anchor.INVOICED: tr("{rate} of what is invoiced"),
                Anchor.PAID: tr("{rate} of what is won, as the money comes in"),
                Anchor.PAID_IN_FULL: tr("{rate} of what is paid in full"),
            }[anchor]
        return text.format(rate=self.percent(tier.rate))

    def _pay(self, component: Component, tier: Tier) -> str:
        return self.money(tier.rate) if component.pays is Pays.SUM else self.percent(tier.rate)

    def _bound(self, component: Component, tier: Tier) -> str:
        if tier.of_quota:
            return tr("{part} of the quota").format(part=self.percent(tier.start))
        match component.measure:
            case Measure.TOTAL | Measure.GROWTH:
                return self.money(tier.start)
            case Measure.MARGIN_OF_PRICE | Measure.MARGIN_OF_COST | Measure.FIGURE_IN_PERCENT:
                return self.percent(tier.start)
            case Measure.DEALS if component.rates is Rates.MARGINAL:
                return tr("the {number}. deal").format(number=self._mark(f"{tier.start:f}"))
            case Measure.DEALS:
                return tr("%n deal(s)", "", int(tier.start))
            case Measure.DAYS_TO_PAYMENT:
                return tr("%n day(s)", "", int(tier.start))
            case Measure.MONTHS_SINCE_WON:
                return tr("%n month(s)", "", int(tier.start))
        return self._mark(f"{tier.start.normalize():f}")

    def _measured(self, component: Component) -> str:
        """What finds the tier, where it is not the total."""
        if component.measure in OF_A_FIGURE:
            return tr("by the figure {name} of the period").format(name=self._mark(component.figure))
        return {
            Measure.GROWTH: tr("of the growth over the same period a year before"),
            Measure.MARGIN_OF_PRICE: tr("by each deal's margin in percent of its price"),
            Measure.MARGIN_OF_COST: tr("by each deal's margin in percent of its cost"),
            Measure.DAYS_TO_PAYMENT: tr("by the days from the invoice to the money"),
            Measure.MONTHS_SINCE_WON: tr("by the months since the deal was won"),
        }.get(component.measure, "")

    def _way(self, component: Component) -> str:
        if component.measure not in (Measure.TOTAL, Measure.DEALS, Measure.GROWTH):
            return ""
        return {
            Rates.MARGINAL: tr("each slice at its own rate"),
            Rates.RETROACTIVE: tr("all of it at the rate that it has reached"),
            Rates.REACHED: tr("each deal whole at the rate that the total has reached with it"),
        }.get(component.rates, "")

    # -- which deals, and between what --------------------------------------------------------------------------------

    def which(self, part: Component | Bonus) -> Iterator[str]:
        if part.products:
            yield tr("only {names}").format(names=self._names(part.products))
        yield from map(self._scope, part.scopes)
        if part.new_months:
            yield tr("only clients whose first deal is less than %n month(s) old", "", part.new_months)

    def _scope(self, scope: Scope) -> str:
        text = {
            Trait.CLIENT: tr("only the clients {names}"),
            Trait.TAG: tr("only clients tagged {names}"),
            Trait.INDUSTRY: tr("only clients of {names}", "industries"),
            Trait.CITY: tr("only clients in {names}", "cities"),
            Trait.REGION: tr("only clients in {names}", "regions"),
            Trait.COUNTRY: tr("only clients in {names}", "countries"),
        }[scope.trait]
        return text.format(names=self._names(scope.values))

    def _names(self, names: Sequence[str]) -> str:
        return ", ".join(map(self._mark, names))

    def around(self, component: Component) -> Iterator[str]:
        if component.has_quota and component.quota:
            yield tr("quota {amount}").format(amount=self.money(component.quota))
        for quota in component.quotas:
            yield tr("quota of {period} {amount}").format(
                period=self._mark(quota.period), amount=self.money(quota.amount)
            )
        if component.least is not None:
            yield tr("at least {amount} a deal").format(amount=self.money(component.least))
        if component.most is not None:
            yield tr("at most {amount} a deal").format(amount=self.money(component.most))
        if component.cap is not None:
            yield tr("{amount} is the most that it pays").format(amount=self.money(component.cap))
        if component.shares:
            yield tr("counted in one total with all of {name}").format(name=self._mark(component.shares))

    # -- when ---------------------------------------------------------------------------------------------------------

    def when(self, conditions: Iterable[Condition], _: Period) -> Iterator[str]:
        for each in conditions:
            text = tr("only below {value}") if each.below else tr("only from {value} on")
            yield text.format(value=self.threshold(each.measure, each.of, each.reaches))

    def times(self, component: Component) -> Iterator[str]:
        for multiplier in component.multipliers:
            yield from self._steps(multiplier)

    def _steps(self, multiplier: Multiplier) -> Iterator[str]:
        for step in multiplier.steps:
            value = self.threshold(multiplier.measure, multiplier.of, step.start)
            yield tr("times {times} from {value} on").format(times=self._mark(f"{step.times:f}"), value=value)

    def parts(self, parts: Sequence[PaidPart]) -> Iterator[str]:
        for part in parts:
            yield self._paid_part(part)

    def _paid_part(self, part: PaidPart) -> str:
        share = self.percent(part.part)
        event = {
            None: tr("{part} of it at once"),
            Anchor.WON: tr("{part} of it when it is won"),
            Anchor.INVOICED: tr("{part} of it when it is invoiced"),
            Anchor.PAID: tr("{part} of it as the money comes in"),
            Anchor.PAID_IN_FULL: tr("{part} of it when it is paid in full"),
        }[part.on].format(part=share)
        if part.days:
            return tr("{event}, and %n day(s) later", "", part.days).format(event=event)
        return event

"""The components and bonuses of a plan file, read from their tables; `plan_text` writes them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, NoReturn

from ...domain.choices import OF_A_DEAL, OF_A_FIGURE, Anchor, Basis, Measure, Pays, Period, Rates, Trait
from ...domain.errors import UserError
from ...domain.money import digits, percent_text, plain
from ...domain.pay.figures import MEASURES as OF_FIGURES
from ...domain.pay.figures import NUMBER, PERCENT
from ...domain.plan import Bonus, Component, Condition, Multiplier, PaidPart, Point, Quota, Scope, Step, Tier
from ...domain.reading.invisible import without_marks
from ...domain.reading.numerals import number_of, western
from ...domain.reading.rates import plan_rate
from ...sentences import sentence
from ...texts import tr
from .plan_table import Table, below_zero, rate_problem

#: The keys of what deals are known by, beside their products.
SCOPES: Final = {
    Trait.CLIENT: "clients",
    Trait.TAG: "tags",
    Trait.INDUSTRY: "industries",
    Trait.CITY: "cities",
    Trait.REGION: "regions",
    Trait.COUNTRY: "countries",
}
#: Measures whose tiers are written in percent: margins, and figures that are.
IN_PERCENT: Final = (Measure.MARGIN_OF_PRICE, Measure.MARGIN_OF_COST, Measure.FIGURE_IN_PERCENT)


def read_component(table: Table, currency: str) -> Component:
    measure, figure = _measured(table)
    tiers, pays = _tiers(table, currency, measure)
    component = Component(
        name=table.text("name", required=True),
        anchor=table.choice("anchor", Anchor, None),
        basis=table.choice("basis", Basis, Basis.AMOUNT),
        rates=table.choice("rates", Rates, Rates.FLAT),
        accumulates=table.choice("accumulates", Period, Period.MONTH),
        quota=table.money("quota", currency),
        cap=table.optional_money("cap", currency),
        tiers=tiers,
        measure=measure,
        parts=tuple(map(_paid_part, table.tables("paid"))),
        conditions=_conditions(table, currency),
        multipliers=tuple(_multiplier(each, currency) for each in table.tables("multipliers")),
        pays=pays,
        least=table.optional_money("least", currency),
        most=table.optional_money("most", currency),
        shares=table.text("shares"),
        quotas=_quotas(table, currency),
        figure=figure,
        **_which_deals(table),
    )
    table.refuse_unknown()
    return component


def _measured(table: Table) -> tuple[Measure, str]:
    """What finds the tier, and the figure's name where it is one: in percent where its tiers are."""
    text = table.peek("measure")
    word, _, name = text.strip().partition(" of ") if isinstance(text, str) else ("", "", "")
    if word.strip() != NUMBER:
        measure = table.choice("measure", Measure, Measure.TOTAL)
        if measure is Measure.FIGURE_IN_PERCENT:
            table.refuse("measure", tr("write figure of, and its name"))
        return measure, ""
    table.take("measure")
    measure = Measure(_in_percent(NUMBER, table.peek_each("tiers", "from")))
    return measure, " ".join(name.split())


def _which_deals(table: Table) -> dict[str, Any]:
    scopes = ((trait, table.texts(key)) for trait, key in SCOPES.items())
    return {
        "products": table.texts("products"),
        "scopes": tuple(Scope(trait, values) for trait, values in scopes if values),
        "new_months": table.whole("new_clients"),
    }


def _tiers(table: Table, currency: str, measure: Measure) -> tuple[tuple[Tier, ...], Pays]:
    for key, pays in (("rate", Pays.RATE), ("sum", Pays.SUM)):
        if table.has(key):
            if table.has("tiers") or (key == "rate" and table.has("sum")):
                table.refuse(
                    key, tr("give either a rate or tiers") if key == "rate" else tr("give either a sum or tiers")
                )
            return (Tier(Decimal(0), _paid(table, pays, currency)),), pays
    tiers: list[Tier] = []
    upper: tuple[Decimal, bool] | None = None
    rows = table.tables("tiers")
    pays = Pays.SUM if rows and rows[0].has("sum") else Pays.RATE
    for row in rows:
        start, of_quota = _bound(row, "from", currency, measure)
        if upper is not None:
            _refuse_gap(row, (start, of_quota), upper, currency, measure)
        upper = _bound(row, "to", currency, measure) if row.filled("to") else None
        row.take("to")
        tiers.append(Tier(start, _paid(row, pays, currency), of_quota, row.flag("back", False)))
        row.refuse_unknown()
    if upper is not None:
        text = tr("the last tier has no end: add a tier from {value}, with the rate that holds there")
        rows[-1].refuse("to", text.format(value=_shown_bound(upper, currency, measure)))
    return tuple(tiers), pays


def _paid(row: Table, pays: Pays, currency: str) -> Decimal:
    """A rate as a fraction, or a sum a deal in minor units; all tiers of a component pay alike."""
    other = "sum" if pays is Pays.RATE else "rate"
    if row.has(other):
        row.refuse(other, tr("all tiers of a part pay rates, or all pay sums"))
    return row.rate("rate") if pays is Pays.RATE else Decimal(row.money("sum", currency))


def _bound(row: Table, key: str, currency: str, measure: Measure) -> tuple[Decimal, bool]:
    """A tier's bound in what is measured; a fraction of the quota where a total is written in percent."""
    value = row.peek(key)
    if measure in IN_PERCENT:
        return row.rate(key), False
    if isinstance(value, str) and "%" in value:
        return row.rate(key), True
    if measure is Measure.DEALS or measure in OF_A_DEAL:
        return Decimal(row.whole(key, required=True)), False
    row.take(key)
    if value is None:
        row.refuse_missing_amount(key)
    if measure in OF_A_FIGURE:
        return _number(row, key, str(value)), False
    number = row.number(key, value, currency)
    if number < 0:
        row.refuse(key, below_zero())
    return number.scaleb(digits(currency)), False


#: Bounds typed as 0-49.99%, 50%-100% leave out no more than this.
_POINT: Final = Decimal("0.0001")


def _refuse_gap(
    row: Table, start: tuple[Decimal, bool], upper: tuple[Decimal, bool], currency: str, measure: Measure
) -> None:
    """Bounds typed as 0-499.99, 500-2,999.99 mean [0, 500), [500, 3000): a gap of the last place is none."""
    if start[1] != upper[1] and start[0] and upper[0]:
        row.refuse("from", tr("write bounds either as amounts or in percent of the quota"))
    gap = start[0] - upper[0]
    if upper[1] or measure in IN_PERCENT:
        closes = 0 <= gap <= _POINT
    else:
        closes = gap in (0, 1) or (is_money(measure) and 0 < gap <= 100 and upper[0] % 100 == 99)
    if closes:
        return
    text = tr("there is a gap after {value}: amounts in it would earn nothing")
    if gap < 0:
        text = tr("it overlaps the tier before, which goes to {value}")
    row.refuse("from", text.format(value=_shown_bound(upper, currency, measure)))


def is_money(measure: Measure) -> bool:
    """Whether bounds of tiers are amounts."""
    return measure in (Measure.TOTAL, Measure.GROWTH)


def _shown_bound(bound: tuple[Decimal, bool], currency: str, measure: Measure) -> str:
    if bound[1] or measure in IN_PERCENT:
        return percent_text(bound[0])
    return plain(int(bound[0]), currency) if is_money(measure) else f"{bound[0]:f}"


def _quotas(table: Table, currency: str) -> tuple[Quota, ...]:
    """{ Q1 = "60000", Q2 = "75000" }, or of one year { 2026-Q1 = "60000" }."""
    row = table.table("quotas")
    return () if row is None else tuple(Quota(key, row.money(key, currency)) for key in row.names())


def _paid_part(row: Table) -> PaidPart:
    """{ part = "50%", on = "paid", after_days = 30 }."""
    found = PaidPart(row.rate("part"), row.choice("on", Anchor, None), row.whole("after_days"))
    row.refuse_unknown()
    return found


def _multiplier(row: Table, currency: str) -> Multiplier:
    """{ by = "attainment of Margin", steps = [ { from = "100%", times = "1.15" } ] }."""
    measure, of = _measure(row, "by", row.text("by", required=True))
    measure = _in_percent(measure, row.peek_each("steps", "from"))
    steps = []
    for step in row.tables("steps"):
        steps.append(
            Step(_threshold(step, "from", step.text("from", required=True), measure, currency), step.factor("times"))
        )
        step.refuse_unknown()
    row.refuse_unknown()
    return Multiplier(measure, tuple(steps), of)


# -- bonuses ----------------------------------------------------------------------------------------------------------


def read_bonus(table: Table, currency: str) -> Bonus:
    name = table.text("name", required=True)
    over = table.choice("over", Period, Period.MONTH)
    if over is Period.DEAL:
        table.refuse("over", tr("a bonus is paid over a month, quarter or year"))
    which = _which_deals(table)
    if table.has("points"):
        measure, of = _measure(table, "by", table.text("by", required=True))
        measure = _in_percent(measure, table.peek_each("points", "at"))
        points = tuple(_point(row, measure, currency) for row in table.tables("points"))
        first, also = Condition(measure, points[0].at if points else Decimal(0), of), _conditions(table, currency)
        how: Mapping[str, Any] = {"points": points}
    elif table.has("rate"):
        found = _conditions(table, currency) or (Condition("total", Decimal(0)),)
        first, also, how = found[0], found[1:], {"rate": table.rate("rate")}
    else:
        if not table.has("when"):
            table.text("when", required=True)
        found = _conditions(table, currency)
        if not found:
            table.refuse("when", condition_words())
        first, also, how = found[0], found[1:], {}
    if first.below:
        first, also = Condition("deals", Decimal(0)), (first, *also)
    bonus = Bonus(
        name=name,
        over=over,
        measure=first.measure,
        reaches=first.reaches,
        of=first.of,
        also=also,
        pays=table.money("pays", currency),
        **how,
        **which,
    )
    table.refuse_unknown()
    return bonus


def _point(row: Table, measure: str, currency: str) -> Point:
    found = Point(_threshold(row, "at", row.text("at", required=True), measure, currency), row.money("pays", currency))
    row.refuse_unknown()
    return found


# -- conditions -------------------------------------------------------------------------------------------------------

_CONDITION: Final = re.compile(r"(.*?)(>=|<)(.*)", re.DOTALL)
_MEASURES: Final = ("deals", "total", "attainment", NUMBER)


def condition_words() -> str:
    return tr("write deals, total, attainment, or figure of and its name, then >= and a number")


def _conditions(table: Table, currency: str) -> tuple[Condition, ...]:
    """ "deals >= 10", or several: all have to hold."""
    if not table.has("when"):
        return ()
    if not isinstance(table.peek("when"), list):
        return (_condition(table, table.text("when", required=True), currency),)
    return tuple(_condition(table, text, currency) for text in table.texts("when"))


def _condition(table: Table, text: str, currency: str) -> Condition:
    parts = _CONDITION.fullmatch(text)
    if parts is None:
        table.refuse("when", condition_words())
    measure, of = _measure(table, "when", parts[1])
    measure = _in_percent(measure, [parts[3]])
    return Condition(measure, _threshold(table, "when", parts[3], measure, currency), of, parts[2] == "<")


def _measure(table: Table, key: str, text: str) -> tuple[str, str]:
    """ "attainment of Margin": what is measured, and of which part of the plan."""
    measure, _, of = text.strip().partition(" of ")
    if measure.strip() not in _MEASURES:
        words = tr("write deals, total, attainment, or figure of and its name")
        table.refuse(key, condition_words() if key == "when" else words)
    return measure.strip(), of.strip()


def _in_percent(measure: str, thresholds: Sequence[object]) -> str:
    """A figure whose thresholds are written in percent is one in percent."""
    percent = any(isinstance(each, str) and "%" in each for each in thresholds)
    return PERCENT if measure == NUMBER and percent else measure


def _threshold(table: Table, key: str, number: str, measure: str, currency: str) -> Decimal:
    """A count of deals, a fraction of the quota, a figure, or minor units of a total."""
    if measure == NUMBER:
        return _number(table, key, number)
    try:
        if measure == "attainment" or measure in OF_FIGURES:
            return plan_rate(number)
        if measure == "deals":
            return number_of(western(without_marks(number)).strip(), places=0)
    except UserError as error:
        table.refuse(key, rate_problem(error))
    except ValueError:
        _refuse_number(table, key, number)
    return table.number(key, number.strip(), currency).scaleb(digits(currency))


def _number(table: Table, key: str, text: str) -> Decimal:
    """A figure's number as it is written."""
    try:
        return number_of(western(without_marks(text)).strip())
    except ValueError:
        _refuse_number(table, key, text)


def _refuse_number(table: Table, key: str, text: str) -> NoReturn:
    table.refuse(key, sentence(UserError("not-a-number", value=text.strip())))

"""A plan as a plan file (TOML) that `plan_file` reads back to the same plan."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ...domain.choices import OF_A_FIGURE, Measure, Pays, Receipts
from ...domain.money import digits, percent_text, plain
from ...domain.pay.figures import MEASURES as OF_FIGURES
from ...domain.pay.figures import NUMBER, PERCENT
from ...domain.pay.opening import opened_by
from ...domain.plan import Bonus, Component, Condition, Multiplier, Opening, PaidPart, Tier
from ...domain.records import Plan
from .plan_parts import IN_PERCENT, SCOPES, is_money


def write_plan(employer: str, plan: Plan) -> str:
    """The plan as a file; `read_plan` of it gives the same plan."""
    lines = [
        f"employer  = {_quoted(employer)}",
        f"currency  = {_quoted(plan.currency)}",
        f"starts    = {plan.starts.isoformat()}",
        f"base_pay  = {_money(plan.base_pay, plan)}",
        f"anchor    = {_quoted(plan.anchor.value)}",
        f"guarantee = {_money(plan.guarantee, plan)}",
        f"draw      = {_money(plan.draw, plan)}",
        f"clawback  = {_quoted(plan.clawback)}",
    ]
    if not plan.carry_over:
        lines.append("carry_over = false")
    lines.append(f"negative  = {_quoted(plan.negative.value)}")
    if plan.receipts is not Receipts.NET or plan.tax:
        lines.append(f"receipts  = {_quoted(plan.receipts.value)}")
    if plan.tax:
        rates = (
            f"{{ from = {each.starts.isoformat()}, rate = {_quoted(percent_text(each.rate))} }}" for each in plan.tax
        )
        lines.append(f"tax       = [ {', '.join(rates)} ]")
    if plan.year_begins != 1:
        lines.append(f"year_begins = {plan.year_begins}")
    lines += ["", "[opening]", *opening_lines(plan)] if plan.opening else []
    for allowance in plan.allowances:
        lines += ["", "[[allowance]]", f"name = {_quoted(allowance.name)}", f"pays = {_money(allowance.amount, plan)}"]
    for component in plan.components:
        lines += ["", "[[component]]", *component_lines(component, plan.currency)]
    for bonus in plan.bonuses:
        lines += ["", "[[bonus]]", *bonus_lines(bonus, plan.currency)]
    return "\n".join(lines) + "\n"


def opening_lines(plan: Plan) -> list[str]:
    """What stood before the book began."""
    counted = [(_quoted(each.of), _counted(each, plan)) for each in plan.opening if each.what == "counted"]
    lines = [f"counted = {_table(counted)}"] if counted else []
    lines += [f"{each.what} = {_money(each.amount, plan)}" for each in plan.opening if each.what != "counted"]
    return lines


def _counted(opening: Opening, plan: Plan) -> str:
    deals = any(each.measure is Measure.DEALS for each in opened_by(plan, opening.of))
    return str(opening.amount) if deals else _money(opening.amount, plan)


def _money(minor: int, plan: Plan) -> str:
    return _quoted(plain(minor, plan.currency))


def component_lines(component: Component, currency: str) -> list[str]:
    """What stands in every plan, and of the rest what this component says."""
    tiers = ", ".join(_tier(tier, component, currency) for tier in component.tiers)
    given = {
        "anchor": None if component.anchor is None else _quoted(component.anchor.value),
        "basis": _quoted(component.basis.value),
        **_which_deals(component),
        "measure": None if component.measure is Measure.TOTAL else _quoted(_measured(component)),
        "shares": _quoted(component.shares) if component.shares else None,
        "rates": _quoted(component.rates.value),
        "accumulates": _quoted(component.accumulates.value),
        "quota": _quoted(plain(component.quota, currency)),
        "quotas": _table((each.period, _sum(each.amount, currency)) for each in component.quotas)
        if component.quotas
        else None,
        "least": _optional(component.least, currency),
        "most": _optional(component.most, currency),
        "cap": _optional(component.cap, currency),
        "paid": _list(map(_paid_part, component.parts)),
        "when": _whens(component.conditions, currency),
        "multipliers": _list(_multiplier(each, currency) for each in component.multipliers),
        "tiers": f"[ {tiers} ]",
    }
    return [f"{key:11} = {value}" for key, value in [("name", _quoted(component.name)), *given.items()] if value]


def _which_deals(part: Component | Bonus) -> dict[str, str | None]:
    always = isinstance(part, Component)
    found = {SCOPES[scope.trait]: _texts(scope.values) for scope in part.scopes}
    return {
        "products": _texts(part.products) if always or part.products else None,
        **found,
        "new_clients": str(part.new_months) if part.new_months else None,
    }


def _tier(tier: Tier, component: Component, currency: str) -> str:
    pays = ("rate", _quoted(percent_text(tier.rate)))
    if component.pays is Pays.SUM:
        pays = ("sum", _quoted(f"{tier.rate.scaleb(-digits(currency)):f}"))
    back = [("back", "true")] if tier.reaches_back else []
    return _table([("from", _quoted(_start(tier, component, currency))), pays, *back])


def _start(tier: Tier, component: Component, currency: str) -> str:
    if tier.of_quota or component.measure in IN_PERCENT:
        return percent_text(tier.start)
    if not is_money(component.measure):
        return f"{tier.start:f}"
    return f"{tier.start.scaleb(-digits(currency)):f}"


def _paid_part(part: PaidPart) -> str:
    on = [] if part.on is None else [("on", _quoted(part.on.value))]
    days = [("after_days", str(part.days))] if part.days else []
    return _table([("part", _quoted(percent_text(part.part))), *on, *days])


def _multiplier(each: Multiplier, currency: str) -> str:
    steps = [
        [("from", _quoted(_threshold(each.measure, step.start, currency))), ("times", _quoted(f"{step.times:f}"))]
        for step in each.steps
    ]
    return _table([("by", _quoted(_measure(each.measure, each.of))), ("steps", _list(map(_table, steps)) or "[]")])


def bonus_lines(bonus: Bonus, currency: str) -> list[str]:
    first = Condition(bonus.measure, bonus.reaches, bonus.of)
    conditions = [first, *bonus.also]
    given = {"name": _quoted(bonus.name), "over": _quoted(bonus.over.value), **_which_deals(bonus)}
    if bonus.points:
        given["by"] = _quoted(_measure(bonus.measure, bonus.of))
        conditions = conditions[1:]
    elif bonus.rate is not None and first == Condition("total", Decimal(0)) and not bonus.also:
        conditions = []
    given["when"] = _whens(conditions, currency)
    if bonus.rate is not None:
        given["rate"] = _quoted(percent_text(bonus.rate))
    elif bonus.points:
        points = [
            [("at", _quoted(_threshold(bonus.measure, each.at, currency))), ("pays", _sum(each.pays, currency))]
            for each in bonus.points
        ]
        given["points"] = _list(map(_table, points))
    else:
        given["pays"] = _sum(bonus.pays, currency)
    return [f"{key} = {value}" for key, value in given.items() if value]


def _whens(conditions: Sequence[Condition], currency: str) -> str | None:
    texts = []
    for each in conditions:
        sign = "<" if each.below else ">="
        texts.append(f"{_measure(each.measure, each.of)} {sign} {_threshold(each.measure, each.reaches, currency)}")
    return _quoted(texts[0]) if len(texts) == 1 else _texts(texts) if texts else None


def _measured(component: Component) -> str:
    """What finds the tier; of a figure the name too, and its tiers say whether it is in percent."""
    return _measure(NUMBER, component.figure) if component.measure in OF_A_FIGURE else component.measure.value


def _measure(measure: str, of: str) -> str:
    name = NUMBER if measure in OF_FIGURES else measure
    return f"{name} of {of}" if of else name


def _threshold(measure: str, value: Decimal, currency: str) -> str:
    if measure in ("attainment", PERCENT):
        return percent_text(value)
    if measure == "total":
        return f"{value.scaleb(-digits(currency)):f}"
    return f"{value:f}"


# -- as TOML writes it ------------------------------------------------------------------------------------------------


def _sum(minor: int, currency: str) -> str:
    return _quoted(plain(minor, currency))


def _optional(minor: int | None, currency: str) -> str | None:
    return None if minor is None else _sum(minor, currency)


def _texts(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"


def _list(values: Iterable[str]) -> str | None:
    shown = ", ".join(values)
    return f"[ {shown} ]" if shown else None


def _table(pairs: Iterable[tuple[str, str]]) -> str:
    return f"{{ {', '.join(f'{key} = {value}' for key, value in pairs)} }}"


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'

"""A plan as a plan file (TOML) that `plan_file` reads back to the same plan."""

from ...domain.choices import Receipts
from ...domain.money import digits, percent_text, plain
from ...domain.plan import Bonus, Component, Tier
from ...domain.records import Plan


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
    for component in plan.components:
        lines += ["", "[[component]]", *_component_lines(component, plan.currency)]
    for bonus in plan.bonuses:
        lines += [
            "",
            "[[bonus]]",
            f"name = {_quoted(bonus.name)}",
            f"over = {_quoted(bonus.over.value)}",
            f"when = {_quoted(f'{bonus.measure} >= {_threshold(bonus, plan.currency)}')}",
            f"pays = {_money(bonus.pays, plan)}",
        ]
    return "\n".join(lines) + "\n"


def _money(minor: int, plan: Plan) -> str:
    return _quoted(plain(minor, plan.currency))


def _component_lines(component: Component, currency: str) -> list[str]:
    tiers = ", ".join(
        f"{{ from = {_quoted(_start(tier, currency))}, rate = {_quoted(percent_text(tier.rate))} }}"
        for tier in component.tiers
    )
    anchor = [f"anchor      = {_quoted(component.anchor.value)}"] if component.anchor is not None else []
    cap = [f"cap         = {_quoted(plain(component.cap, currency))}"] if component.cap is not None else []
    return [
        f"name        = {_quoted(component.name)}",
        *anchor,
        f"basis       = {_quoted(component.basis.value)}",
        f"products    = [{', '.join(map(_quoted, component.products))}]",
        f"rates       = {_quoted(component.rates.value)}",
        f"accumulates = {_quoted(component.accumulates.value)}",
        f"quota       = {_quoted(plain(component.quota, currency))}",
        *cap,
        f"tiers       = [ {tiers} ]",
    ]


def _start(tier: Tier, currency: str) -> str:
    if tier.of_quota:
        return percent_text(tier.start)
    return f"{tier.start.scaleb(-digits(currency)):f}"


def _threshold(bonus: Bonus, currency: str) -> str:
    if bonus.measure == "attainment":
        return percent_text(bonus.reaches)
    if bonus.measure == "total":
        return f"{bonus.reaches.scaleb(-digits(currency)):f}"
    return f"{bonus.reaches:f}"


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'

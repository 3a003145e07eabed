"""The plan file (TOML), read into an employer's name and a plan; `plan_text` writes it.

What is wrong with a file is one `UserError("plan-file")` with the file, the key and the problem in words.
"""

import re
import tomllib
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from ...domain.choices import Anchor, Measure, Negative, Receipts
from ...domain.errors import UserError
from ...domain.money import percent_text
from ...domain.pay.opening import opened_by
from ...domain.pay.plan_checks import problems
from ...domain.plan import Allowance, Opening, TaxRate
from ...domain.reading.currencies import currency_of
from ...domain.reading.rates import rate_of
from ...domain.records import Plan
from ...domain.tax import in_order
from ...sentences import sentence
from ...texts import tr
from .plan_parts import read_bonus, read_component
from .plan_problems import problem_text
from .plan_table import Table

#: Letters of a plan with a hundred components of a hundred tiers are some 500 KB.
_LARGEST: Final = 1_000_000
_DEEPEST: Final = 20
_LONGEST: Final = 100  # digits before or behind the point
#: Texts and remarks, in which dots part nothing.
TEXTS_AND_REMARKS: Final = re.compile(r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*')
_BETWEEN_KEYS: Final = re.compile(r"[^\w.\- \t]+")


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as a file has it: the employer by name, `plan.employer_id` still 0.

    `remarks` are sentences about what was read otherwise than it was written.
    """

    employer: str
    plan: Plan
    remarks: tuple[str, ...] = field(default=(), compare=False)


def read_plan(text: str, file: str) -> PlanDraft:
    """Raises UserError("plan-file", file=, key=, problem=)."""
    refuse_bombs(text, file)
    try:
        found = tomllib.loads(text, parse_float=decimal_of_file)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise UserError("plan-file", file=file, key="TOML", problem=str(error)) from error
    table = Table(found, file, "")
    employer = table.text("employer", required=True)
    currency, remarks = _currency(table)
    plan = Plan(
        employer_id=0,
        starts=table.day("starts"),
        currency=currency,
        base_pay=table.money("base_pay", currency),
        anchor=table.choice("anchor", Anchor, Anchor.WON),
        guarantee=table.money("guarantee", currency),
        draw=table.money("draw", currency),
        clawback=_clawback(table),
        carry_over=table.flag("carry_over", True),
        negative=table.choice("negative", Negative, Negative.CARRY),
        receipts=table.choice("receipts", Receipts, Receipts.NET),
        tax=_tax(table),
        year_begins=table.whole("year_begins") if table.has("year_begins") else 1,
        components=tuple(read_component(each, currency) for each in table.tables("component")),
        bonuses=tuple(read_bonus(each, currency) for each in table.tables("bonus")),
        allowances=tuple(_allowance(each, currency) for each in table.tables("allowance")),
    )
    plan = replace(plan, opening=_opening(table, plan))
    table.refuse_unknown()
    for problem in problems(plan):
        raise UserError("plan-file", file=file, key=problem.key, problem=problem_text(problem))
    return PlanDraft(employer, plan, remarks)


def refuse_far_longer(letters: int, file: str) -> None:
    """Raises UserError("plan-file") where a file holds far more than any plan."""
    if letters > _LARGEST:
        raise UserError("plan-file", file=file, key="TOML", problem=tr("it is far longer than a plan"))


def decimal_of_file(text: str) -> Decimal:
    """A number as TOML writes it. Raises ValueError for what no amount is anywhere near."""
    number = Decimal(text)
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        raise ValueError(tr("{value} is no number for a plan").format(value=text[:20]))
    return number


def refuse_bombs(text: str, file: str) -> None:
    """What no plan needs, and would take gigabytes and minutes to read: each part of a dotted key is a table."""
    refuse_far_longer(len(text), file)
    bare = TEXTS_AND_REMARKS.sub("s", text)
    if any(part.count(".") > _DEEPEST for part in _BETWEEN_KEYS.split(bare)):
        raise UserError("plan-file", file=file, key="TOML", problem=tr("a key has far more parts than a plan's"))


def _currency(table: Table) -> tuple[str, tuple[str, ...]]:
    """The plan's currency, and what is to be said where it was named in another way than by its code."""
    named = table.text("currency", "ILS")
    try:
        code = currency_of(named)
    except UserError as error:
        is_near = error.code == "currency-unknown-near"
        table.refuse("currency", sentence(error) if is_near else tr("a currency has three letters, as ILS"))
    if named.upper() == code:
        return code, ()
    return code, (tr("{written} means {code}").format(written=named, code=code),)


def _tax(table: Table) -> tuple[TaxRate, ...]:
    """The dated tax rates: { from = 2025-01-01, rate = "18%" }."""
    if not table.has("tax"):
        return ()
    rows = table.tables("tax")
    found = []
    for row in rows:
        found.append(TaxRate(row.day("from"), row.rate("rate")))
        row.refuse_unknown()
    if not found:
        table.refuse("tax", tr('write a rate and since when, as { from = 2025-01-01, rate = "18%" }'))
    return in_order(found)


def _allowance(table: Table, currency: str) -> Allowance:
    """A sum a month beside base pay: name = "Car", pays = "1500.00"."""
    found = Allowance(table.text("name", required=True), table.money("pays", currency))
    table.refuse_unknown()
    return found


def _opening(table: Table, plan: Plan) -> tuple[Opening, ...]:
    """What stood before the book: counted = { Sales = "90000" }, debt = "1200", carried = "800"."""
    opening = table.table("opening")
    if opening is None:
        return ()
    found = []
    counted = opening.table("counted")
    for name in counted.names() if counted is not None else ():
        assert counted is not None
        deals = any(each.measure is Measure.DEALS for each in opened_by(plan, name))
        amount = counted.whole(name) if deals else counted.money(name, plan.currency)
        found.append(Opening("counted", amount, name))
    owed = [what for what in ("debt", "carried") if opening.has(what)]
    found += [Opening(what, opening.money(what, plan.currency)) for what in owed]
    opening.refuse_unknown()
    return tuple(found)


def _clawback(table: Table) -> str:
    value = table.text("clawback", "all")
    if value in ("all", "months left"):
        return value
    try:
        return percent_text(rate_of(value if "%" in value else "x"))
    except UserError:
        table.refuse("clawback", tr("write all, a percentage, or months left"))

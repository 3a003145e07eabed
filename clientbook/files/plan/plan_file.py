"""The plan file (TOML), read into an employer's name and a plan; `plan_text` writes it.

What is wrong with a file is one `UserError("plan-file")` with the file, the key and the problem in words.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, NoReturn

from ...domain.choices import Anchor, Basis, Negative, Period, Rates, Receipts
from ...domain.errors import UserError
from ...domain.money import digits, percent_text, plain, to_minor
from ...domain.pay.earning.plan_checks import PlanProblem, problems
from ...domain.plan import Bonus, Component, TaxRate, Tier
from ...domain.reading.amounts import Tax
from ...domain.reading.amounts import read as read_amount
from ...domain.reading.currencies import currency_of
from ...domain.reading.invisible import without_marks
from ...domain.reading.numerals import number_of, ours, western
from ...domain.reading.rates import plan_rate, rate_of
from ...domain.records import Plan
from ...domain.tax import in_order
from ...sentences import sentence
from ...texts import tr

#: Letters of a plan with a hundred components of a hundred tiers are some 500 KB.
_LARGEST: Final = 1_000_000
_DEEPEST: Final = 20
_LONGEST: Final = 100  # digits before or behind the point
#: Texts and remarks, in which dots part nothing.
_NO_KEYS: Final = re.compile(r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*')
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
    _refuse_bombs(text, file)
    try:
        found = tomllib.loads(text, parse_float=_decimal)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise UserError("plan-file", file=file, key="TOML", problem=str(error)) from error
    table = _Table(found, file, "")
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
        components=tuple(_component(each, currency) for each in table.tables("component")),
        bonuses=tuple(_bonus(each, currency) for each in table.tables("bonus")),
    )
    table.refuse_unknown()
    for problem in problems(plan):
        raise UserError("plan-file", file=file, key=problem.key, problem=problem_text(problem))
    return PlanDraft(employer, plan, remarks)


def refuse_far_longer(letters: int, file: str) -> None:
    """Raises UserError("plan-file") where a file holds far more than any plan."""
    if letters > _LARGEST:
        raise UserError("plan-file", file=file, key="TOML", problem=tr("it is far longer than a plan"))


def _decimal(text: str) -> Decimal:
    """A number as TOML writes it. Raises ValueError for what no amount is anywhere near."""
    number = Decimal(text)
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        raise ValueError(tr("{value} is no number for a plan").format(value=text[:20]))
    return number


def _refuse_bombs(text: str, file: str) -> None:
    """What no plan needs, and would take gigabytes and minutes to read: each part of a dotted key is a table."""
    refuse_far_longer(len(text), file)
    bare = _NO_KEYS.sub("s", text)
    if any(part.count(".") > _DEEPEST for part in _BETWEEN_KEYS.split(bare)):
        raise UserError("plan-file", file=file, key="TOML", problem=tr("a key has far more parts than a plan's"))


def _currency(table: "_Table") -> tuple[str, tuple[str, ...]]:
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


def _tax(table: "_Table") -> tuple[TaxRate, ...]:
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


def problem_text(problem: PlanProblem) -> str:
    """What is wrong with a plan, in words."""
    words = {
        "twice": tr("the name {value} is used twice"),
        "no-rate": tr("a component needs a rate or tiers"),
        "flat-with-tiers": tr("flat rates have one rate, not {value} tiers: choose marginal or whole"),
        "percent-without-quota": tr("tiers in percent need a quota above 0"),
        "not-from-zero": tr("the first tier has to start at 0, not {value}: amounts below would earn nothing"),
        "not-rising": tr("{value} is not above the tier before: tiers must not overlap"),
        "negative": _below_zero(),
        "negative-rate": tr("{value} is below zero: a rate is 0% or more"),
        "not-a-part": tr("what is taken back lies between 0% and 100%, not {value}"),
        "day-twice": tr("two rates of tax hold from the same day"),
        "not-a-tax": tr("a tax is 0% or more, and less than 100%"),
        "nameless": tr("a name is needed here"),
        "pays-nothing": tr("a bonus needs an amount that it pays"),
        "attainment-without-quota": tr("attainment needs a component with a quota above 0"),
        "quota-over-longer": tr("a quota counted over a longer period than the bonus says nothing of its period"),
        "stops-at-quota": tr("earnings stop growing there"),
        "above-whole": tr("{value} is more than the whole sale"),
        "many-quotas": tr('{value} of the quota is asked for: write "attainment >= 90%" where a part of it is meant'),
    }
    return words[problem.code].format(value=problem.value)


def _below_zero() -> str:
    return tr("an amount below zero makes no sense here")


class _Table:
    """One table of the file: each key is read once by its type; keys that nobody read are refused."""

    def __init__(self, values: Mapping[str, object], file: str, path: str) -> None:
        self._values = dict(values)
        self._file = file
        self._path = path

    def refuse(self, key: str, problem: str) -> NoReturn:
        raise UserError("plan-file", file=self._file, key=f"{self._path}{key}", problem=problem)

    def refuse_unknown(self) -> None:
        for key in self._values:
            self.refuse(key, tr("this key is not known"))

    def take(self, key: str) -> object:
        return self._values.pop(key, None)

    def text(self, key: str, default: str = "", required: bool = False) -> str:
        value = self.take(key)
        if value is None and not required:
            return default
        if not isinstance(value, str) or (required and not value.strip()):
            self.refuse(key, tr("a text is needed here"))
        return " ".join(value.split())

    def flag(self, key: str, default: bool) -> bool:
        value = self.take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.refuse(key, tr("write true or false"))
        return value

    def day(self, key: str) -> date:
        value = self.take(key)
        try:
            found = date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            found = None
        if type(found) is not date:
            self.refuse(key, tr("a day is needed here, as 2026-01-01"))
        return found

    def refuse_missing_amount(self, key: str) -> NoReturn:
        self.refuse(key, tr('an amount is needed here, as "9000.00"'))

    def number(self, key: str, value: object, currency: str) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            self.refuse_missing_amount(key)
        if not isinstance(value, str):
            return Decimal(value)
        try:
            found = read_amount(value, ours(digits(currency)), digits(currency))
        except UserError as error:
            self.refuse(key, sentence(error))
        if found.tax is Tax.WITH:
            self.refuse(key, tr("an amount before tax is needed here, not “{value}”").format(value=value))
        if found.currency not in ("", currency):
            text = tr("“{value}” is in {named}, and the plan in {currency}")
            self.refuse(key, text.format(value=value, named=found.currency, currency=currency))
        return found.value

    def money(self, key: str, currency: str) -> int:
        value = self.take(key)
        if value is None or value == "":
            return 0
        return self._minor(key, self.number(key, value, currency), currency)

    def optional_money(self, key: str, currency: str) -> int | None:
        value = self.take(key)
        return None if value is None or value == "" else self._minor(key, self.number(key, value, currency), currency)

    def _minor(self, key: str, value: Decimal, currency: str) -> int:
        if value < 0:
            self.refuse(key, _below_zero())
        try:
            return to_minor(value, currency)
        except UserError:
            self.refuse(key, tr("this amount is too large"))

    def choice(self, key: str, choices: Any, default: object) -> Any:
        value = self.take(key)
        if value is None or value == "":
            return default
        if value not in [choice.value for choice in choices]:
            known = ", ".join(choice.value for choice in choices)
            self.refuse(key, tr("“{value}” is not one of {known}").format(value=value, known=known))
        return choices(value)

    def rate(self, key: str) -> Decimal:
        """A rate; a number without a percent sign is a fraction, and above 1 it is refused."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            self.refuse(key, _rate_problem(UserError("not-a-rate", value=value)))
        try:
            return plan_rate(str(value))
        except UserError as error:
            self.refuse(key, _rate_problem(error))

    def has(self, key: str) -> bool:
        return key in self._values

    def peek(self, key: str) -> object:
        return self._values.get(key)

    def filled(self, key: str) -> bool:
        """Whether a key stands there with something; an empty text is nothing."""
        return self._values.get(key) not in ("", None)

    def tables(self, key: str) -> "list[_Table]":
        value = self.take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.refuse(key, tr("tables are needed here"))
        return [_Table(each, self._file, f"{self._path}{key}[{n}].") for n, each in enumerate(value, 1)]

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.refuse(key, tr("a list of texts is needed here"))
        return tuple(value)


def _rate_problem(error: UserError) -> str:
    """Why a rate is refused, in words; in a file a rate is written with its sign."""
    if error.code == "rate-without-percent":
        return sentence(error)
    return tr("“{value}” is not a rate: write it as 4%").format(**error.values)


def _clawback(table: _Table) -> str:
    value = table.text("clawback", "all")
    if value in ("all", "months left"):
        return value
    try:
        return percent_text(rate_of(value if "%" in value else "x"))
    except UserError:
        table.refuse("clawback", tr("write all, a percentage, or months left"))


def _component(table: _Table, currency: str) -> Component:
    rates = table.choice("rates", Rates, Rates.FLAT)
    component = Component(
        name=table.text("name", required=True),
        anchor=table.choice("anchor", Anchor, None),
        basis=table.choice("basis", Basis, Basis.AMOUNT),
        products=table.texts("products"),
        rates=rates,
        accumulates=table.choice("accumulates", Period, Period.MONTH),
        quota=table.money("quota", currency),
        cap=table.optional_money("cap", currency),
        tiers=_tiers(table, currency),
    )
    table.refuse_unknown()
    return component


def _tiers(table: _Table, currency: str) -> tuple[Tier, ...]:
    if table.has("rate"):
        if table.has("tiers"):
            table.refuse("rate", tr("give either a rate or tiers"))
        return (Tier(Decimal(0), table.rate("rate")),)
    tiers: list[Tier] = []
    upper: tuple[Decimal, bool] | None = None
    rows = table.tables("tiers")
    for row in rows:
        start, of_quota = _bound(row, "from", currency)
        if upper is not None:
            _refuse_gap(row, (start, of_quota), upper, currency)
        upper = _bound(row, "to", currency) if row.filled("to") else None
        row.take("to")
        tiers.append(Tier(start, row.rate("rate"), of_quota))
        row.refuse_unknown()
    if upper is not None:
        text = tr("the last tier has no end: add a tier from {value}, with the rate that holds there")
        rows[-1].refuse("to", text.format(value=_shown_bound(upper, currency)))
    return tuple(tiers)


def _bound(row: _Table, key: str, currency: str) -> tuple[Decimal, bool]:
    """A tier's bound: minor units, or a fraction of the quota where it is written in percent."""
    value = row.peek(key)
    if isinstance(value, str) and "%" in value:
        return row.rate(key), True
    row.take(key)
    if value is None:
        row.refuse_missing_amount(key)
    number = row.number(key, value, currency)
    if number < 0:
        row.refuse(key, _below_zero())
    return number.scaleb(digits(currency)), False


#: Bounds typed as 0-49.99%, 50%-100% leave out no more than this.
_POINT: Final = Decimal("0.0001")


def _refuse_gap(row: _Table, start: tuple[Decimal, bool], upper: tuple[Decimal, bool], currency: str) -> None:
    """Bounds typed as 0-499.99, 500-2,999.99 mean [0, 500), [500, 3000): a gap of the last place is none."""
    if start[1] != upper[1] and start[0] and upper[0]:
        row.refuse("from", tr("write bounds either as amounts or in percent of the quota"))
    gap = start[0] - upper[0]
    closes = 0 <= gap <= _POINT if upper[1] else gap in (0, 1) or (0 < gap <= 100 and upper[0] % 100 == 99)
    if closes:
        return
    text = tr("there is a gap after {value}: amounts in it would earn nothing")
    if gap < 0:
        text = tr("it overlaps the tier before, which goes to {value}")
    row.refuse("from", text.format(value=_shown_bound(upper, currency)))


def _shown_bound(bound: tuple[Decimal, bool], currency: str) -> str:
    return percent_text(bound[0]) if bound[1] else plain(int(bound[0]), currency)


_MEASURES: Final = ("deals", "total", "attainment")


def _bonus(table: _Table, currency: str) -> Bonus:
    name = table.text("name", required=True)
    over = table.choice("over", Period, Period.MONTH)
    if over is Period.DEAL:
        table.refuse("over", tr("a bonus is paid over a month, quarter or year"))
    measure, reaches = _condition(table, currency)
    bonus = Bonus(name=name, over=over, measure=measure, reaches=reaches, pays=table.money("pays", currency))
    table.refuse_unknown()
    return bonus


def _condition(table: _Table, currency: str) -> tuple[str, Decimal]:
    text = table.text("when", required=True)
    measure, sign, number = text.partition(">=")
    measure = measure.strip()
    if not sign or measure not in _MEASURES:
        table.refuse("when", tr("write deals, total or attainment, then >= and a number"))
    try:
        if measure == "attainment":
            return measure, plan_rate(number)
        if measure == "deals":
            return measure, number_of(western(without_marks(number)).strip(), places=0)
    except UserError as error:
        table.refuse("when", _rate_problem(error))
    except ValueError:
        table.refuse("when", sentence(UserError("not-a-number", value=number.strip())))
    return measure, table.number("when", number.strip(), currency).scaleb(digits(currency))

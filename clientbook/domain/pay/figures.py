"""Figures that a person enters for a period: how their values and periods are read, and which ones a plan asks for."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from ..choices import OF_A_FIGURE, Period
from ..errors import UserError
from ..plan import Component
from ..reading.folding import name_key
from ..reading.invisible import without_marks
from ..reading.numerals import number_of, western
from ..reading.rates import Bare
from ..records import Figure, Plan
from .periods import LENGTHS, days_of, last_day, period_of

#: What the measures of figures are called in conditions.
NUMBER: Final = "figure"
PERCENT: Final = "figure in percent"
MEASURES: Final = frozenset((NUMBER, PERCENT))

#: Between a figure's name and its period, where both are told as one.
BETWEEN: Final = " · "
_VALUE: Final = re.compile(
    r"(?P<sign>[+\-−]?)\s?(?P<number>\d[\d.,' ]*|[.,]\d+)\s*(?P<percent>%)?(?:\s*(?:of|/|מתוך)\s*(?P<whole>\d+))?"
)
_PERIODS: Final = (
    re.compile(r"(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/. ]?(?P<part>[QqHh]|רבעון ?|מחצית ?)(?P<number>[1-4])"),
    re.compile(r"(?P<part>[QqHh]|רבעון ?|מחצית ?)(?P<number>[1-4])[-/. ]?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})(?:[-/.]\d{1,2})?"),
    re.compile(r"(?P<number>\d{1,2})[-/.](?P<year>\d{4})"),
)
_LARGEST: Final = {"Q": 4, "H": 2, "": 12}


def read_value(text: str) -> str:
    """A value as figures keep it: "92%", "71", "2 of 3". Raises UserError("not-a-figure")."""
    found = _VALUE.fullmatch(" ".join(western(without_marks(text)).split()).replace("אחוז", "%"))
    if found is None or (found["percent"] and found["whole"]):
        raise UserError("not-a-figure", value=text)
    try:
        number = number_of(found["number"].strip())
    except ValueError:
        raise UserError("not-a-figure", value=text) from None
    number = abs(number) if not number else number.normalize() * (-1 if found["sign"] in ("-", "−") else 1)
    whole = "" if found["whole"] is None else f" of {int(found['whole'])}"
    if whole == " of 0":
        raise UserError("not-a-figure", value=text)
    return f"{number:f}{found['percent'] or whole}"


def read_period(text: str) -> str:
    """A period by its name, as "2026-Q1", "Q1 2026", "2026-03", "3/2026", "2026". Raises UserError("not-a-period")."""
    body = " ".join(western(without_marks(text)).split())
    for pattern in _PERIODS:
        found = pattern.fullmatch(body)
        if found is None:
            continue
        parts = found.groupdict()
        letter = {"ר": "Q", "מ": "H"}.get(*2 * (((parts.get("part") or "")[:1].upper()),))
        number = int(parts.get("number") or 0)
        if parts.get("number") is None:
            return parts["year"]
        if 1 <= number <= _LARGEST[letter]:
            return f"{parts['year']}-{letter}{number}" if letter else f"{parts['year']}-{number:02}"
    raise UserError("not-a-period", value=text)


def span_of(period: str) -> Period:
    """Over what a figure runs, by the name of its period."""
    _, _, part = period.partition("-")
    return {"": Period.YEAR, "Q": Period.QUARTER, "H": Period.HALF}.get(part[:1], Period.MONTH)


def last_day_of(period: str) -> date:
    """The last day of a period by its name."""
    year, _, part = period.partition("-")
    length = LENGTHS[span_of(period)]
    number = int(part.lstrip("QH") or 1)
    return last_day(f"{year}-{number * length:02}")


def number_in(value: str, measure: str) -> Fraction:
    """The number that a measure takes a value for: in percent, "92%" and "92" are 0.92, and "2 of 3" is two thirds."""
    number, _, whole = value.partition(" of ")
    found = Fraction(number.rstrip("%"))
    if measure == NUMBER:
        return found
    return found / int(whole) if whole else found / 100


def in_percent(value: str, bare: Bare) -> str:
    """The value of a figure that is asked for in percent: a number without a sign is one, or a fraction up to 1."""
    if not value[-1].isdigit() or " of " in value:
        return value
    number = Decimal(value)
    if bare is Bare.FRACTION and abs(number) <= 1:
        number *= 100
    return f"{number.normalize() if number else number:f}%"


class Figures:
    """The figures of one employer. Of two by one name for one period, the one that was entered last."""

    def __init__(self, figures: Iterable[Figure], employer_id: int) -> None:
        own = sorted((each for each in figures if each.employer_id == employer_id), key=lambda each: each.id)
        self._values = {(name_key(each.name), each.period): each.value for each in own}

    def value(self, name: str, over: Period, day: date, begins: int) -> str | None:
        """What stands for the period that a day lies in: its own figure, else that of the shortest longer period."""
        longer = (period for period, months in LENGTHS.items() if months >= LENGTHS[over])
        key = name_key(name)
        found = (self._values.get((key, period_of(day, period, begins))) for period in longer)
        return next((value for value in found if value is not None), None)


class AskedFigure(NamedTuple):
    """A figure that a plan asks for: its name, over which period, and whether in percent."""

    name: str
    over: Period
    measure: str

    def period_ending(self, last: date, begins: int) -> str:
        """The period of it that ends on the last day of a month, "" where none does."""
        return period_of(last, self.over, begins) if days_of(last, self.over, begins)[1] == last else ""


def asked_by(plan: Plan) -> Mapping[AskedFigure, None]:
    """The figures that a plan asks for, each once, in its order."""
    return dict.fromkeys(_asked(plan))


def asked_in_percent(plans: Iterable[Plan]) -> Set[tuple[int, str]]:
    """The figures that plans ask for in percent: employers' ids, and names as `name_key` writes them."""
    return {
        (plan.employer_id, name_key(each.name)) for plan in plans for each in asked_by(plan) if each.measure == PERCENT
    }


def _asked(plan: Plan) -> Iterator[AskedFigure]:
    for component in plan.components:
        if component.accumulates is not Period.DEAL:
            yield from (AskedFigure(name, component.accumulates, of) for name, of in asked_by_component(component))
    for bonus in plan.bonuses:
        measured = [(bonus.of, bonus.measure), *((each.of, each.measure) for each in bonus.also)]
        yield from (AskedFigure(name, bonus.over, measure) for name, measure in measured if measure in MEASURES)


def asked_by_component(component: Component) -> Iterator[tuple[str, str]]:
    """The figures that one component asks for: by which its tiers are found, its conditions and its multipliers."""
    if component.measure in OF_A_FIGURE:
        yield component.figure, component.measure.value
    conditions = [(each.of, each.measure) for each in component.conditions]
    multipliers = [(each.of, each.measure) for each in component.multipliers]
    yield from (each for each in conditions + multipliers if each[1] in MEASURES)

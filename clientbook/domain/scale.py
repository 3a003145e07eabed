"""The scale beside a chart: round numbers, a handful of them, from below the least value to above the greatest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` (0 or below) to `high` (above 0) in steps."""

    low: Decimal
    high: Decimal
    step: Decimal

    def lines(self) -> Iterator[Decimal]:
        """Where lines are drawn, from below."""
        line = self.low
        while line <= self.high:
            yield line
            line += self.step

    def part(self, value: Decimal) -> float:
        """How far below the top a value lies, as a fraction of the height."""
        return float((self.high - value) / (self.high - self.low))


def scale_of(values: Iterable[Decimal]) -> Scale:
    """A scale with four or so steps of 1, 2 or 5 with zeros."""
    known = [Decimal(0), *values]
    least, most = min(known), max(known)
    rough = max((most - least) / 4, Decimal(1))
    power = Decimal(10) ** rough.adjusted()
    step = next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough)
    low = (least / step).to_integral_value(ROUND_FLOOR) * step
    high = max((most / step).to_integral_value(ROUND_CEILING), Decimal(1)) * step
    return Scale(low, high, step)

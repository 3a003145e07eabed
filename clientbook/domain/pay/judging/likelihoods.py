"""How likely a measure reaches what it needs, and what a bonus is worth by that, where deals are only likely."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

#: So many sums are told apart; where more are possible, near ones are taken together.
_SUMS: Final = 1000


def likelihood(missing: Decimal, chances: Iterable[tuple[Fraction, Decimal]]) -> Fraction:
    """How likely independent chances, each with its worth, add up to what is missing.

    Exact for up to a thousand different sums, else by steps of a thousandth of what is missing.
    """
    if missing.is_infinite():
        return Fraction(0)
    with localcontext(prec=28):
        sums = {Decimal(0): Decimal(1)}
        for weight, worth in sorted(chances, key=lambda each: each[1]):  # what takes away comes first
            happens = Decimal(weight.numerator) / weight.denominator
            after: dict[Decimal, Decimal] = defaultdict(Decimal)
            for so_far, chance in sums.items():
                after[so_far] += chance * (1 - happens)
                after[min(so_far + worth, missing) if worth > 0 else so_far + worth] += chance * happens
            sums = after if len(after) <= _SUMS else _near(after, missing)
        return Fraction(sum((chance for so_far, chance in sums.items() if so_far >= missing), Decimal(0)))


def _near(sums: Mapping[Decimal, Decimal], missing: Decimal) -> dict[Decimal, Decimal]:
    step = max(abs(missing), Decimal(1)) / _SUMS
    found: dict[Decimal, Decimal] = defaultdict(Decimal)
    for so_far, chance in sums.items():
        found[so_far if so_far >= missing else (so_far / step).to_integral_value() * step] += chance
    return found


def expected(
    worth: Callable[[Sequence[Decimal]], Fraction],
    reached: Sequence[Decimal],
    chances: Iterable[tuple[Fraction, Sequence[Decimal]]],
) -> Fraction:
    """What is to be expected of a value that follows from several measures.

    `reached` is where they stand; each chance adds to all of them. Exact for up to a thousand different sums; where
    more are possible, those that come to the same thousandth of what is likely at most are taken together.
    """
    chances = list(chances)
    most = [sum((abs(adds[n]) for _, adds in chances), Decimal(1)) for n in range(len(reached))]
    with localcontext(prec=28):
        sums = {tuple(reached): Decimal(1)}
        for weight, adds in chances:
            happens = Decimal(weight.numerator) / weight.denominator
            after: dict[tuple[Decimal, ...], Decimal] = defaultdict(Decimal)
            for so_far, chance in sums.items():
                after[so_far] += chance * (1 - happens)
                after[tuple(one + more for one, more in zip(so_far, adds, strict=True))] += chance * happens
            sums = after if len(after) <= _SUMS else _joined(after, most)
        return sum((Fraction(chance) * worth(values) for values, chance in sums.items()), Fraction())


def _joined(sums: Mapping[tuple[Decimal, ...], Decimal], most: Sequence[Decimal]) -> dict[tuple[Decimal, ...], Decimal]:
    found: dict[tuple[Decimal, ...], Decimal] = defaultdict(Decimal)
    for values, chance in sums.items():
        steps = (whole / _SUMS for whole in most)
        near = tuple((value / step).to_integral_value() * step for value, step in zip(values, steps, strict=True))
        found[near] += chance
    return found

"""Scales hold all their values, on round numbers, with few lines."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientbook.domain.scale import scale_of

amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=2, allow_nan=False)


@given(st.lists(amounts, max_size=30))
def test_a_scale_holds_its_values_between_a_few_round_lines(values: list[Decimal]) -> None:
    scale = scale_of(values)
    lines = list(scale.lines())
    assert all(scale.low <= value <= scale.high for value in values) and scale.low <= 0 < scale.high
    assert 2 <= len(lines) <= 8 and lines[-1] == scale.high and 0 in lines
    assert scale.step.as_tuple().digits[0] in (1, 2, 5) and scale.step >= 1
    assert scale.part(scale.high) == 0 and scale.part(scale.low) == 1


@pytest.mark.parametrize(("values", "lines"), [
    ([113_000], [0, 50_000, 100_000, 150_000]), ([3, -1], [-1, 0, 1, 2, 3]), ([], [0, 1]), ([-70], [-80, -60, -40, -20, 0, 20]),
])  # fmt: skip
def test_scales_as_people_draw_them(values: list[int], lines: list[int]) -> None:
    assert list(scale_of(map(Decimal, values)).lines()) == lines

"""Any record becomes a row and the same record again, one by one and many at once."""

import json
import types
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.kinds import KINDS
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Plan
from clientbook.store.rows.tables import COLUMNS, image_of, record_of, records_of, row_of, row_of_image, says_the_same

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(-(2**62), 2**62),
    bool: st.booleans(),
    date: st.dates(),
    Decimal: st.decimals(-(10**12), 10**12, places=4),
    tuple[str, ...]: st.lists(TEXT.filter(bool), max_size=3).map(tuple),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may hold."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if origin in (Union, types.UnionType):
        return st.one_of(*(st.none() if part is types.NoneType else values(part) for part in arguments))
    if origin is tuple and arguments[-1] is not Ellipsis:
        return st.tuples(*map(values, arguments))
    if origin in (tuple, Sequence):
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    if is_dataclass(hint):
        hints = get_type_hints(hint, include_extras=True)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})  # type: ignore[arg-type]  # a class
    if origin is Annotated:
        return st.from_regex(arguments[1], fullmatch=True)
    assert issubclass(hint, StrEnum)
    return st.sampled_from(list(hint))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_record_is_the_same_after_the_row(kind: str, data: st.DataObject) -> None:
    records = data.draw(st.lists(values(KINDS[kind].record), max_size=4))
    rows = [tuple(row_of(kind, record)) for record in records]
    assert records_of(kind, rows) == [record_of(kind, row) for row in rows] == records
    assert [tuple(row_of_image(kind, image_of(kind, row))) for row in rows] == rows


TIER = Tier(Decimal(0), Decimal("0.04"))


def test_a_plan_of_before_holds_what_its_shorter_row_says() -> None:
    """What knew fewer attributes of a component is no other plan for it: the step that made it can be undone."""
    plan = Plan(employer_id=1, starts=date(2026, 1, 1), components=(Component(name="Sales", tiers=(TIER,)),))
    (column,) = (each for each in COLUMNS["plan"] if each.name == "components")
    now = str(row_of("plan", plan)[COLUMNS["plan"].index(column)])
    (component,) = json.loads(now)
    then = json.dumps([[*component[:8], [component[8][0][:3]]]])
    other = json.dumps([["Other", *component[1:]]])
    assert says_the_same(column, then, now) and not says_the_same(column, other, now)

"""What holds for every plan and every set of deals (docs/pay.md, "What holds for every plan")."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clientbook.domain.pay.earning.tiers import earned, spans, worth
from clientbook.domain.records import Deal, Plan

from .test_pay import component, deal, of, plan

RATES = st.decimals(0, 1, places=3)
DEALS = st.lists(
    st.tuples(st.integers(-(10**7), 10**9), st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=12
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    starts = sorted(draw(st.sets(st.integers(1, 10**7), max_size=3)))
    tiers = [("0", draw(RATES)), *((str(start), draw(RATES)) for start in starts)]
    kind = draw(st.sampled_from(["marginal", "whole"]))
    period = draw(st.sampled_from(["deal", "month", "quarter", "year"]))
    return plan(component(kind, [(s, f"{r * 100}%") for s, r in tiers], f'accumulates = "{period}"\n'))


def made_of(rows: list[tuple[int, int, int]]) -> list[Deal]:
    return [
        replace(deal("1", f"2026-{month:02}-{day:02}", number=10 + n), amount=amount)
        for n, (amount, month, day) in enumerate(rows)
    ]


@given(plans(), DEALS)
@settings(max_examples=60, deadline=None)
def test_totals_are_the_printed_entries_and_legs_add_up(terms: Plan, rows: list[tuple[int, int, int]]) -> None:
    deals = made_of(rows)
    for month in {f"2026-{month:02}" for _, month, _ in rows}:
        made = of(terms, deals, month)
        assert made.totals.payable == sum(entry.pay for entry in made.entries)
        for entry in made.entries:
            if terms.components[0].rates == "marginal":
                assert sum(sliced.amount for sliced in entry.breakdown) == entry.credited


@given(plans(), DEALS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_typing_changes_no_total_of_distinct_days(terms: Plan, rows: Any, random: Any) -> None:
    distinct = list({(month, day): (amount, month, day) for amount, month, day in rows}.values())
    deals = made_of(distinct)
    shuffled = list(range(len(deals)))
    random.shuffle(shuffled)
    renamed = [replace(each, id=100 + number) for each, number in zip(deals, shuffled, strict=True)]
    for month in {f"2026-{month:02}" for _, month, _ in distinct}:
        assert of(terms, deals, month).totals.payable == of(terms, renamed, month).totals.payable


@given(plans(), st.integers(2, 10**9), st.data())
@settings(max_examples=40, deadline=None)
def test_splitting_a_deal_never_moves_a_marginal_total_by_more_than_rounding(
    terms: Plan, amount: int, data: Any
) -> None:
    if terms.components[0].rates != "marginal" or terms.components[0].accumulates == "deal":
        return
    part = data.draw(st.integers(1, amount - 1))
    whole = of(terms, [replace(deal("1"), amount=amount)]).totals.payable
    halves = [replace(deal("1"), amount=part), replace(deal("1", number=11), amount=amount - part)]
    assert abs(of(terms, halves).totals.payable - whole) <= 2


@given(plans(), st.integers(-(10**9), 10**9), st.integers(0, 10**9))
@settings(max_examples=200, deadline=None)
def test_legs_are_what_each_tier_overlaps(terms: Plan, basis: int, before: int) -> None:
    """The sum over tiers of rate * overlap([s, s + x), tier)."""
    table = spans(terms.components[0])
    low, high = sorted((Decimal(before), Decimal(before + basis)))
    overlaps = [
        (min(high, high if end is None else end) - (low if start == 0 else max(low, start)), rate)
        for start, end, rate in table
    ]
    due = sum(size * rate for size, rate in overlaps if size > 0)
    breakdown = earned(table, Decimal(basis), Decimal(before))
    assert sum(sliced.amount for sliced in breakdown) == basis
    assert worth(breakdown) == (due if basis >= 0 else -due)

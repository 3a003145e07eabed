"""The worked examples of the trade, through the plan file and the engine; and what holds for every plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientbook.domain.choices import EntryKind, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.money import from_minor, plain, to_minor
from clientbook.domain.pay.engine import Facts, statement
from clientbook.domain.pay.statement import Statement
from clientbook.domain.records import ClosedStatement, Deal, Employer, Plan, Receipt
from clientbook.files.plan_file import read_plan
from clientbook.files.plan_text import write_plan

HEAD = 'employer = "Northwind"\ncurrency = "{currency}"\nstarts = 2026-01-01\n'
NO_BASE = 'base_pay = "0"\n'


def plan(body: str, currency: str = "ILS", starts: str = "2026-01-01", number: int = 1) -> Plan:
    text = HEAD.format(currency=currency).replace("2026-01-01", starts) + body
    draft = read_plan(text, "plan.toml")
    assert read_plan(write_plan(draft.employer, draft.plan), "again.toml") == draft
    return replace(draft.plan, employer_id=1, id=number)


def component(rates: str, tiers: Sequence[tuple[str, str]], more: str = "") -> str:
    rows = ", ".join(f'{{ from = "{start}", rate = "{rate}" }}' for start, rate in tiers)
    return f'[[component]]\nname = "Sales"\nrates = "{rates}"\n{more}tiers = [ {rows} ]\n'


def deal(amount: str, won: str = "2026-02-10", number: int = 10, currency: str = "ILS", **more: Any) -> Deal:
    values = {"client_id": 1, "title": f"Deal {number}", "stage": Stage.WON, "won_on": date.fromisoformat(won)}
    return Deal(id=number, amount=to_minor(Decimal(amount), currency), currency=currency, **(values | more))


def of(plans: Plan | Sequence[Plan], deals: Sequence[Deal], month: str = "2026-02", **more: Any) -> Statement:
    employer = more.pop("employer", Employer(id=1, name="Northwind"))
    chosen = [plans] if isinstance(plans, Plan) else plans
    return statement(Facts(employers={1: employer}, plans=chosen, deals=deals, **more), 1, month)


def paid(made: Statement, kind: EntryKind = EntryKind.COMMISSION) -> Decimal:
    return sum((from_minor(e.pay, made.currency) for e in made.entries if e.kind is kind), Decimal(0))


def test_f1_flat_rate() -> None:
    assert paid(of(plan(component("flat", [("0", "10%")])), [deal("10000")])) == 1000


def test_f2_nothing_until_paid_then_dated_as_the_payment() -> None:
    terms = plan('anchor = "paid"\n' + component("flat", [("0", "10%")]))
    sold = deal("100.00", invoiced_on=date(2026, 2, 11))
    waiting = of(terms, [sold])
    assert paid(waiting) == 0 and [each.reason for each in waiting.not_counted] == ["not paid"]
    made = of(terms, [replace(sold, receipts=(Receipt(date(2026, 4, 3), 10000),))], "2026-04")
    assert paid(made) == 10 and made.entries[0].on == date(2026, 4, 3)


def test_f4_credit_notes_take_back() -> None:
    assert paid(of(plan(component("flat", [("0", "4%")])), [deal("1000"), deal("-200", number=11)])) == 32


MARGINAL = [
    ("M1", [("0", "10%"), ("5000", "12%")], [("4000", "400"), ("5000", "500"), ("6000", "620")]),
    ("M2", [("0", "3%"), ("300000", "5%"), ("600000", "7%")], [("750000", "34500")]),
    ("M6", [("0", "1%"), ("1000", "2%"), ("5000", "3%")], [("2500", "40")]),
    ("M7", [("0", "1%"), ("1000", "2%"), ("3000", "3%"), ("8000", "5%")],
     [("200", "2"), ("300", "3"), ("1500", "20"), ("1200", "14"), ("2000", "30"), ("4500", "95")]),
    ("R2", [("0", "50%"), ("100000", "60%")], [("180000", "98000")]),
]  # fmt: skip


@pytest.mark.parametrize(("_", "tiers", "cases"), MARGINAL, ids=[row[0] for row in MARGINAL])
def test_marginal_tiers(_: str, tiers: list[tuple[str, str]], cases: list[tuple[str, str]]) -> None:
    for amount, pay in cases:
        assert paid(of(plan(component("marginal", tiers)), [deal(amount)])) == Decimal(pay)


def test_m6_shows_its_two_legs() -> None:
    made = of(plan(component("marginal", [("0", "1%"), ("1000", "2%"), ("5000", "3%")])), [deal("2500")])
    assert [(leg.amount, leg.rate) for leg in made.entries[0].legs] == [
        (Decimal(100000), Decimal("0.01")),
        (Decimal(150000), Decimal("0.02")),
    ]


def test_m7_accumulates_over_a_month_in_the_order_of_dates() -> None:
    amounts = ("200", "300", "1500", "1200", "2000", "4500")
    terms = plan(component("marginal", MARGINAL[3][1]))
    deals = [deal(a, f"2026-02-{n + 1:02}", number=10 + n) for n, a in enumerate(amounts)]
    forth, back = of(terms, deals), of(terms, [replace(d, id=99 - d.id) for d in reversed(deals)])
    assert paid(forth) == paid(back) == Decimal("10") + 40 + 150 + Decimal("1700") * Decimal("0.05")


def test_m11_ranges_typed_with_their_last_cent() -> None:
    rows = '[[component]]\nname = "S"\nrates = "marginal"\ntiers = [{from="0", to="499.99", rate="25%"}, {from="500", to="2,999.99", rate="30%"}, {from="3000", rate="40%"}]\n'
    for amount, pay in (("400", "100"), ("1500", "425"), ("5000", "1675")):
        assert paid(of(plan(rows), [deal(amount)])) == Decimal(pay)


WHOLE = [("0", "1%"), ("10000", "2%"), ("50000", "3%"), ("100000", "4%")]


def test_r1_whole_tiers() -> None:
    for amount, pay in (("5000", "50"), ("15000", "300"), ("60000", "1800")):
        assert paid(of(plan(component("whole", WHOLE)), [deal(amount)])) == Decimal(pay)


def test_r2_whole_against_marginal() -> None:
    assert paid(of(plan(component("whole", [("0", "50%"), ("100000", "60%")])), [deal("180000")])) == 108000


def test_r5_whole_books_the_difference_only() -> None:
    made = of(plan(component("whole", WHOLE)), [deal("9000", "2026-02-01"), deal("6000", "2026-02-02", number=11)])
    assert [plain(e.pay, "ILS") for e in made.entries] == ["90.00", "210.00"]


@pytest.mark.parametrize("bound", ["100000", "100%"])
def test_a3_accelerator_above_quota(bound: str) -> None:
    made = of(plan(component("marginal", [("0", "10%"), (bound, "12%")], 'quota = "100000"\n')), [deal("110000")])
    assert paid(made) == 11200 and made.totals.attainment == Decimal("1.1")


def test_s1_share() -> None:
    assert paid(of(plan(component("flat", [("0", "15%")])), [deal("100000", share=Decimal("0.6"))])) == 9000


def test_b1_commission_and_bonus() -> None:
    bonus = '[[bonus]]\nname = "Big"\nover = "month"\nwhen = "total >= 60000"\npays = "400"\n'
    made = of(plan(component("flat", [("0", "4%")]) + bonus), [deal("68000")])
    assert from_minor(made.totals.payable, "ILS") == 3120


@pytest.mark.parametrize(("over", "months"), [("month", ["02", "03"]), ("quarter", ["02"]), ("year", ["02"])])
def test_a_bonus_is_paid_once_a_period(over: str, months: list[str]) -> None:
    terms = plan(
        component("flat", [("0", "1%")])
        + f'[[bonus]]\nname = "Two"\nover = "{over}"\nwhen = "deals >= 2"\npays = "10"\n'
    )
    deals = [
        deal("5", f"2026-{month}-{day}", number=int(month + day))
        for month in ("02", "03")
        for day in ("03", "04", "05")
    ]
    paid_in = [m for m in ("02", "03") if paid(of(terms, deals, f"2026-{m}"), EntryKind.BONUS)]
    assert paid_in == months


def test_d2_a_draw_is_owed_back_and_d3_a_guarantee_is_not() -> None:
    deals = [deal("5000", "2026-01-10"), deal("30000", "2026-02-10", number=11)]
    for key, expected in (("draw", ["1500.00", "2000.00"]), ("guarantee", ["1500.00", "3000.00"])):
        terms = plan(f'{key} = "1500"\n' + component("flat", [("0", "10%")]))
        assert [plain(of(terms, deals, m).totals.payable, "ILS") for m in ("2026-01", "2026-02")] == expected


def test_c1_half_on_order_half_on_collection() -> None:
    body = "".join(
        f'[[component]]\nname = "{anchor}"\nanchor = "{anchor}"\nrate = "5%"\n' for anchor in ("won", "paid")
    )
    sold = deal("10000", receipts=(Receipt(date(2026, 3, 1), 500000), Receipt(date(2026, 4, 1), 500000)))
    assert [paid(of(plan(body), [sold], f"2026-0{month}")) for month in (2, 3, 4)] == [500, 250, 250]


def test_c2_half_received_is_half_earned() -> None:
    terms = plan('anchor = "paid"\n' + component("flat", [("0", "10%")]))
    assert paid(of(terms, [deal("10000", receipts=(Receipt(date(2026, 2, 20), 500000),))])) == 500


def test_k1_clawback_in_its_own_month() -> None:
    terms = plan('clawback = "50%"\n' + component("flat", [("0", "10%")]))
    sold = deal("100000", cancelled_on=date(2026, 5, 2))
    assert paid(of(terms, [sold])) == 10000
    made = of(terms, [sold], "2026-05")
    assert paid(made, EntryKind.CLAWBACK) == -5000 and made.entries[0].deal_id == sold.id


def test_k2_months_left_of_the_term() -> None:
    terms = plan('clawback = "months left"\n' + component("flat", [("0", "10%")]))
    sold = deal("12000", "2026-01-10", term_months=12, cancelled_on=date(2026, 7, 10))
    assert paid(of(terms, [sold], "2026-07"), EntryKind.CLAWBACK) == -600


def test_p2_each_deal_by_the_plan_of_its_date() -> None:
    plans = [
        plan(component("flat", [("0", "10%")])),
        plan(component("flat", [("0", "20%")]), starts="2026-02-15", number=2),
    ]
    made = of(plans, [deal("100", "2026-02-14"), deal("100", "2026-02-15", number=11)])
    assert [e.pay for e in made.entries] == [1000, 2000]


def test_z1_rounding_is_half_away_from_zero_in_minor_units() -> None:
    assert to_minor(Decimal("0.125"), "ILS") == 13 and to_minor(Decimal("-0.125"), "ILS") == -13
    assert to_minor(Decimal("0.5"), "JPY") == 1 and plain(1234, "KWD") == "1.234"
    assert paid(of(plan(component("flat", [("0", "50%")])), [deal("0.25")])) == Decimal("0.13")


def test_base_pay_by_calendar_days() -> None:
    terms = plan('base_pay = "9000.00"\n')
    started = Employer(id=1, name="Northwind", starts_on=date(2026, 2, 15), ends_on=date(2026, 4, 10))
    assert [paid(of(terms, [], f"2026-0{m}", employer=started), EntryKind.BASE) for m in (1, 2, 3, 4, 5)] == [
        0, 4500, 9000, 3000, 0,
    ]  # fmt: skip


def test_a_foreign_deal_uses_its_stored_rate_or_is_listed() -> None:
    terms = plan(component("flat", [("0", "10%")]))
    foreign = deal("100", currency="USD")
    assert [each.reason for each in of(terms, [foreign]).not_counted] == ["no exchange rate"]
    assert paid(of(terms, [replace(foreign, exchange_rate=Decimal("3.7"))])) == 37


def test_nothing_disappears_silently() -> None:
    terms = plan('[[component]]\nname = "A"\nproducts = ["Licence"]\nrate = "5%"\n')
    lost = {
        "no component": deal("1", product="Other"),
        "no date": deal("1", won_on=None),
        "no plan": deal("1", "2025-12-31", employer_id=1),
    }
    for reason, each in lost.items():
        month = "2025-12" if reason == "no plan" else "2026-02"
        assert [n.reason for n in of(terms, [each], month).not_counted] == [reason]


def test_a_closed_month_never_changes_and_the_difference_is_booked_later() -> None:
    terms = plan(component("flat", [("0", "10%")]))
    sold = deal("1000")
    closed = [
        ClosedStatement(
            id=n,
            employer_id=1,
            month=month,
            number=n,
            closed_on=date(2026, 3, 1),
            entries=of(terms, [sold], month).entries,
        )
        for n, month in ((1, "2026-01"), (2, "2026-02"))
    ]
    dearer = replace(sold, amount=sold.amount * 2)
    made = of(terms, [dearer], closed=closed)
    assert made.state == "closed" and made.entries == closed[1].entries
    (adjustment,) = of(terms, [dearer], "2026-03", closed=closed).entries
    assert (adjustment.pay, adjustment.corrects, adjustment.note) == (10000, "2026-02", "amount")
    assert of(terms, [sold], "2026-03", closed=closed).entries == ()


REFUSED = [
    ("component[1].tiers[1].from", component("marginal", [("100", "1%"), ("200", "2%")])),
    ("component[1].tiers[2].from", component("marginal", [("0", "1%"), ("0", "2%")])),
    ("component[1].tiers[2].rate", component("marginal", [("0", "1%"), ("10", "lots")])),
    ("component[1].tiers[2].from", '[[component]]\nname="S"\nrates="marginal"\ntiers=[{from="0",to="100",rate="1%"},{from="200",rate="2%"}]\n'),
    ("component[1].tiers", '[[component]]\nname = "S"\n'),
    ("component[1].quota", component("marginal", [("0", "1%"), ("50%", "2%")])),
    ("anchor", 'anchor = "signed"\n'),
    ("base_pay", 'base_pay = "1e999999"\n'),
    ("ceiling", 'ceiling = "5"\n'),
    ("bonus[1].when", '[[bonus]]\nname = "B"\nwhen = "luck >= 3"\npays = "1"\n'),
    ("TOML", "= = =\n"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "body"), REFUSED)
def test_a_bad_plan_is_refused_naming_its_place(key: str, body: str) -> None:
    with pytest.raises(UserError) as told:
        plan(body)
    assert told.value.values["key"] == key and told.value.values["file"] == "plan.toml"


# -- what holds for every plan and every set of deals -----------------------------------------------------------------

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
                assert sum(leg.amount for leg in entry.legs) == entry.credited


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

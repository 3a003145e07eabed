"""Each settled rule of pay by a case worked out by hand; amounts in whole currency units unless they end in cents."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from clientbook.domain.choices import Anchor, Basis, EntryKind, Negative, Period, Rates, Receipts, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.engine import Facts, Ledger, frozen
from clientbook.domain.pay.forecast import Way, forecast, next_tiers, waiting
from clientbook.domain.pay.judging.likelihoods import likelihood
from clientbook.domain.pay.plan_checks import ill_begun, problems, warnings
from clientbook.domain.pay.statement import Statement
from clientbook.domain.pay.taking import Lack, lacks_of
from clientbook.domain.plan import Bonus, Component, TaxRate, Tier
from clientbook.domain.records import ClosedStatement, Deal, Employer, Plan, Receipt
from clientbook.pay_words.history import history_text
from clientbook.pay_words.lines import breakdown_text, part_text, period_text

OWNER = Employer(id=1, name="Northwind")
START = date(2026, 1, 1)


def day(text: str) -> date:
    """ "02-10" is in 2026."""
    return date.fromisoformat(f"2026-{text}")


def component(*tiers: str, name: str = "Sales", **more: Any) -> Component:
    """Tiers as "4%" and "50000 6%"."""
    rows = []
    for tier in tiers:
        start, _, rate = tier.rpartition(" ")
        rows.append(Tier(Decimal(start or 0) * 100, Decimal(rate.rstrip("%")) / 100))
    return Component(name=name, tiers=tuple(rows), **{"rates": Rates.FLAT if len(rows) == 1 else Rates.MARGINAL} | more)


def plan(*components: Component, starts: date = START, **more: Any) -> Plan:
    return Plan(id=more.pop("id", 1), employer_id=1, starts=starts, components=components, **more)


def deal(amount: str, won: str | None = "02-10", number: int = 10, received: str = "", **more: Any) -> Deal:
    """Receipts as "02-20 500, 03-01 500"."""
    rows = [row.split() for row in received.split(",") if row]
    days = {key: day(value) for key, value in more.items() if key in ("invoiced_on", "cancelled_on")}
    return Deal(
        id=number,
        client_id=1,
        title=f"Deal {number}",
        stage=Stage.WON,
        amount=cents(amount),
        won_on=None if won is None else day(won),
        receipts=tuple(Receipt(day(on), cents(part)) for on, part in rows),
        **more | days,
    )


def cents(amount: str) -> int:
    return int(Decimal(amount) * 100)


class Months:
    """What a book pays, by month as "02", in whole units where no cents are left."""

    def __init__(self, plans: Plan | Sequence[Plan], *deals: Deal, employer: Employer = OWNER, **more: Any) -> None:
        plans = [plans] if isinstance(plans, Plan) else plans
        self.facts = Facts(employers={1: employer}, plans=plans, deals=deals, **more)

    def of(self, month: str) -> Statement:
        name = f"2026-{month}" if len(month) == 2 else month
        return Ledger(self.facts, self.facts.employers[1], name).statement(name)

    def paid(self, month: str, *kinds: EntryKind) -> Decimal:
        """Of all kinds but base pay where none is named."""
        wanted = kinds or [kind for kind in EntryKind if kind is not EntryKind.BASE]
        return Decimal(sum(entry.pay for entry in self.of(month).entries if entry.kind in wanted)) / 100

    def lines(self, month: str) -> list[tuple[str, Decimal]]:
        return [(entry.kind.value, Decimal(entry.pay) / 100) for entry in self.of(month).entries]

    def reasons(self, month: str) -> list[tuple[str, str]]:
        return [(each.deal, each.reason) for each in self.of(month).not_counted]


FIVE = component("5%")
QUARTER = {"accumulates": Period.QUARTER}


# -- one rounding -----------------------------------------------------------------------------------------------------


def test_a_receipt_is_multiplied_first_divided_once_and_rounded_once() -> None:
    made = Months(plan(FIVE, anchor=Anchor.PAID), deal("36957.00", received="02-20 13084.10"))
    assert made.paid("02") == Decimal("654.21")


def test_what_a_deal_earns_is_not_rounded_before_its_receipts_divide_it() -> None:
    # 5 % of 0.30 is 1.5 cents; a third of it is 0.5 cents, and two thirds are 1
    made = Months(plan(FIVE, anchor=Anchor.PAID), deal("0.30", received="02-20 0.10, 03-20 0.10, 04-20 0.10"))
    assert [made.paid(month) for month in ("02", "03", "04")] == [Decimal("0.01"), 0, Decimal("0.01")]


def test_base_pay_of_two_versions_is_exact_until_the_month_is_summed() -> None:
    plans = [plan(base_pay=833333), plan(base_pay=833333, starts=day("02-15"), id=2)]
    assert [pay for _, pay in Months(plans).lines("02")] == [Decimal("4166.67"), Decimal("4166.66")]


# -- the later day ----------------------------------------------------------------------------------------------------


def test_a_receipt_or_invoice_before_the_deal_was_won_counts_on_the_day_it_was_won() -> None:
    paid = Months(plan(FIVE, anchor=Anchor.PAID), deal("1000", received="01-20 400, 03-01 600"))
    assert [paid.paid(month) for month in ("01", "02", "03")] == [0, 20, 30]
    invoiced = Months(plan(FIVE, anchor=Anchor.INVOICED), deal("1000", invoiced_on="01-20"))
    assert [invoiced.paid(month) for month in ("01", "02")] == [0, 50]


def test_before_the_employer_or_the_plan_began_it_counts_on_the_day_they_begin() -> None:
    later = replace(OWNER, starts_on=day("03-05"))
    sold = deal("1000", received="02-20 400", employer_id=1)
    assert [Months(plan(FIVE, anchor=Anchor.PAID), sold, employer=later).paid(m) for m in ("02", "03")] == [0, 20]
    undated = deal("1000", None, received="02-20 400", employer_id=1)
    from_march = plan(FIVE, anchor=Anchor.PAID, starts=day("03-01"))
    assert [Months(from_march, undated).paid(m) for m in ("02", "03")] == [0, 20]


def test_of_a_deal_won_before_the_first_plan_counts_what_comes_under_it() -> None:
    march = {"starts": day("03-01")}
    invoiced = Months(plan(FIVE, anchor=Anchor.INVOICED, **march), deal("1000", employer_id=1, invoiced_on="03-15"))
    assert [invoiced.paid(month) for month in ("02", "03", "04")] == [0, 50, 0]
    sold = deal("1000", received="02-20 400, 03-10 500, 04-10 100", employer_id=1)
    paid = Months(plan(FIVE, anchor=Anchor.PAID, **march), sold)
    assert [paid.paid(month) for month in ("02", "03", "04")] == [0, 25, 5]
    assert paid.reasons("02") == [("Deal 10", "no plan")]
    why = dict(paid.of("03").entries[-1].why)
    assert (why["booked before"], why["before the plan"]) == ("20.00", "20.00")
    cancelled = replace(sold, cancelled_on=day("05-05"))
    assert Months(plan(FIVE, anchor=Anchor.PAID, **march), cancelled).paid("05") == -30


def test_what_all_came_before_the_first_plan_is_history_and_waits_for_nothing() -> None:
    whole = deal("1000", received="02-20 1000", employer_id=1, invoiced_on="02-15")
    unpaid = deal("1000", number=11, employer_id=1)
    for anchor in Anchor:
        made = Months(plan(FIVE, anchor=anchor, starts=day("03-01")), whole, unpaid)
        assert [made.paid(month) for month in ("02", "03", "04")] == [0, 0, 0]
        assert sorted(made.reasons("02")) == [("Deal 10", "no plan"), ("Deal 11", "no plan")]
        assert made.reasons("03") == []
        assert waiting(made.facts, OWNER, day("03-20")) == []


def test_of_two_parts_the_one_for_winning_stays_history() -> None:
    halves = (component("5%", name="Won", anchor=Anchor.WON), component("3%", name="Paid", anchor=Anchor.PAID))
    bonus = Bonus(name="One", over=Period.MONTH, measure="deals", reaches=Decimal(1), pays=10000)
    sold = deal("1000", received="03-10 1000", employer_id=1)
    for anchor, pays in ((Anchor.WON, 30), (Anchor.PAID, 130)):
        made = Months(plan(*halves, starts=day("03-01"), anchor=anchor, bonuses=(bonus,)), sold)
        assert [made.paid(month) for month in ("02", "03")] == [0, pays]


# -- the own rate -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("won", "paid", "own", "parts"),
    [
        ("5%", "5%", "0.075", (450, 450)),
        ("5%", "3%", "0.08", (600, 360)),
        ("0%", "0%", "0.08", (480, 480)),
        ("0%", "3%", "0.08", (0, 960)),
    ],
)
def test_an_own_rate_stands_in_once_for_all_rates(won: str, paid: str, own: str, parts: tuple[int, int]) -> None:
    halves = plan(component(won, name="Won", anchor=Anchor.WON), component(paid, name="Paid", anchor=Anchor.PAID))
    made = Months(halves, deal("12000", rate=Decimal(own), received="03-01 12000"))
    assert (made.paid("02"), made.paid("03")) == parts


def test_an_own_rate_that_splits_without_end_is_exact() -> None:
    # 7 % split 5 : 3 : 3 of 11,000: 350, 210, 210
    parts = [component("5%", name="A"), component("3%", name="B"), component("3%", name="C")]
    made = Months(plan(*parts), deal("11000", rate=Decimal("0.07")))
    assert [pay for _, pay in made.lines("02")] == [350, 210, 210]


def test_an_own_rate_on_components_of_two_bases_is_refused_by_name() -> None:
    both = plan(FIVE, component("10%", name="Margin", basis=Basis.MARGIN))
    made = Months(both, deal("1000", rate=Decimal("0.07")), deal("1000", number=11, cost=20000))
    assert made.reasons("02") == [("Deal 10", "own rate on two bases")]
    assert made.of("02").not_counted[0].value == "Sales, Margin"
    assert made.paid("02") == 50 + 80


def test_whole_tiers_never_rate_again_what_has_a_rate_of_its_own() -> None:
    whole = component("5%", "100000 6%", rates=Rates.RETROACTIVE)
    made = Months(plan(whole), deal("10000", rate=Decimal("0.2")), deal("10000", number=11))
    assert [pay for _, pay in made.lines("02")] == [2000, 500]


def test_a_deal_with_its_own_rate_counts_in_the_total_and_lifts_the_others() -> None:
    whole = component("4%", "50000 6%", rates=Rates.RETROACTIVE)
    made = Months(plan(whole), deal("40000", "02-01"), deal("20000", "02-02", number=11, rate=Decimal("0.1")))
    assert [pay for _, pay in made.lines("02")] == [1600, 2000 + 800]


# -- whole tiers across versions --------------------------------------------------------------------------------------


def test_across_versions_the_carried_total_chooses_the_tier_and_new_deals_alone_are_rated() -> None:
    first = plan(component("4%", "50000 6%", rates=Rates.RETROACTIVE, **QUARTER))
    second = plan(component("5%", "50000 8%", rates=Rates.RETROACTIVE, **QUARTER), starts=day("02-15"), id=2)
    made = Months([first, second], deal("40000", "02-01"), deal("20000", "02-20", number=11))
    assert [pay for _, pay in made.lines("02")] == [1600, 1600]  # 4 % of 40,000; 8 % of 20,000


# -- cancelled deals --------------------------------------------------------------------------------------------------


def test_u26_whole_tiers_take_back_what_the_period_drops_by() -> None:
    whole = plan(component("4%", "50000 6%", rates=Rates.RETROACTIVE, **QUARTER))
    made = Months(whole, deal("40000", "01-10", cancelled_on="03-05"), deal("20000", "02-10", number=11))
    assert [made.paid(month) for month in ("01", "02", "03")] == [1600, 2000, -2800]
    half = replace(whole, clawback="50%")
    made = Months(half, *made.facts.deals, deal("10000", "03-20", number=12))
    assert made.paid("03", EntryKind.CLAWBACK) == -1400
    assert made.paid("03", EntryKind.COMMISSION) == 400  # what was not taken back stays


def test_a_cancelled_deal_leaves_the_totals_of_later_deals_and_stays_in_those_of_the_past() -> None:
    marginal = plan(component("4%", "50000 6%", **QUARTER))
    first = deal("50000", "01-10", cancelled_on="02-20")
    made = Months(marginal, first, deal("10000", "02-10", number=11), deal("10000", "03-10", number=12))
    assert made.paid("02", EntryKind.COMMISSION) == 600 and made.paid("02", EntryKind.CLAWBACK) == -2000
    assert made.paid("03") == 400


def test_what_was_cancelled_before_it_was_won_earns_nothing_and_is_listed() -> None:
    bonus = Bonus(name="One", over=Period.QUARTER, measure="deals", reaches=Decimal(1), pays=50000)
    made = Months(plan(FIVE, bonuses=(bonus,)), deal("1000", cancelled_on="02-01"))
    assert made.lines("02") == [] and made.reasons("02") == [("Deal 10", "cancelled before won")]


def test_a_deal_cancelled_before_its_invoice_is_no_more_in_the_total_and_is_listed_once() -> None:
    invoiced = plan(component("4%", "50000 6%", **QUARTER), anchor=Anchor.INVOICED)
    gone = deal("50000", "01-10", cancelled_on="01-20", invoiced_on="02-01")
    made = Months(invoiced, gone, deal("10000", "02-05", number=11, invoiced_on="02-06"))
    assert made.paid("02") == 400 and made.reasons("02") == [("Deal 10", "cancelled")]
    never = Months(invoiced, replace(gone, invoiced_on=None))
    assert [never.reasons(month) for month in ("01", "02")] == [[("Deal 10", "cancelled")], []]


def test_a_clawback_ends_with_the_tail() -> None:
    left = replace(OWNER, ends_on=day("03-31"), tail_on=day("04-30"))
    for on, pay in (("04-20", -50), ("05-20", 0)):
        made = Months(plan(FIVE), deal("1000", cancelled_on=on), employer=left)
        assert made.paid(on[:2]) == pay
    assert made.reasons("05") == [("Deal 10", "clawback after tail")]


def test_u29_a_clawback_by_months_left_asks_for_the_term() -> None:
    months_left = plan(component("10%"), clawback="months left")
    sold = deal("12000", "01-10", cancelled_on="07-10", term_months=12)
    made = Months(months_left, sold)
    assert made.paid("07") == -600
    unknown = Months(months_left, replace(sold, term_months=None))
    assert unknown.paid("07") == 0 and unknown.reasons("07") == [("Deal 10", "no term")]
    with pytest.raises(UserError, match="term-missing"):
        frozen(unknown.of("07"), 1, day("08-01"))


def test_what_is_taken_back_says_all_of_it_or_the_months() -> None:
    every = Months(plan(FIVE), deal("1000", cancelled_on="02-20")).of("02").entries[1]
    assert dict(every.why)["taken back"] == "100%" and every.rate == 1
    sold = deal("1000", "01-10", cancelled_on="02-20", term_months=12)
    part = Months(plan(FIVE, clawback="months left"), sold).of("02").entries[0]
    assert dict(part.why)["taken back"] == "11 / 12" and part.pay == -4583


# -- credits by name --------------------------------------------------------------------------------------------------


def test_u28_a_credit_by_name_takes_back_what_its_deal_earned_in_proportion() -> None:
    tiers = plan(component("4%", "4000 6%", **QUARTER))
    made = Months(tiers, deal("10000"), deal("-5000", "04-10", number=11, credits=10), deal("4000", "04-20", number=12))
    assert made.paid("02") == 520
    assert [pay for _, pay in made.lines("04")] == [-260, 160]  # and changes no total of its own quarter


def test_all_credits_of_a_deal_take_back_no_more_than_it_earned() -> None:
    made = Months(
        plan(FIVE),
        deal("333.33"),  # 16.6665: 16.67
        *(deal("-111.11", f"03-0{n}", number=20 + n, credits=10) for n in (1, 2, 3, 4)),
    )
    assert made.paid("02") == Decimal("16.67")
    assert [pay for _, pay in made.lines("03")] == [Decimal("-5.56"), Decimal("-5.55"), Decimal("-5.56"), 0]


def test_a_credit_of_what_is_not_counted_is_listed_and_one_of_a_cancelled_deal_too() -> None:
    made = Months(plan(FIVE), deal("-100", credits=99))
    assert made.reasons("02") == [("Deal 10", "credits no counted deal")]
    made = Months(plan(FIVE), deal("100", cancelled_on="02-12"), deal("-50", "02-20", number=11, credits=10))
    assert made.reasons("02") == [("Deal 11", "credits a cancelled deal")] and made.paid("02") == 0


def test_credits_of_more_than_their_deal_leave_totals_by_no_more_than_the_deal() -> None:
    whole = plan(component("4%", "10000 6%", rates=Rates.RETROACTIVE, **QUARTER))
    over = deal("-9000", "01-20", number=11, credits=10)
    made = Months(whole, deal("8000", "01-10"), over, deal("12000", "02-10", number=12))
    assert [made.paid(month) for month in ("01", "02")] == [0, 720]  # 6 % of 12,000, and not 4 % of 11,000


def test_what_is_credited_after_its_deal_fell_through_takes_back_nothing_more() -> None:
    cash = plan(FIVE, anchor=Anchor.PAID)
    gone = deal("1000", "01-10", received="01-20 1000", cancelled_on="03-01")
    made = Months(cash, gone, deal("-400", "02-10", number=11, credits=10, received="04-10 -400"))
    assert [made.paid(month) for month in ("01", "02", "03", "04")] == [50, 0, -50, 0]


def test_several_credits_that_add_up_to_a_deal_take_it_out_of_a_count_of_deals() -> None:
    halves = [deal("-50", on, number=n, credits=10) for on, n in (("01-20", 20), ("02-20", 21))]
    made = Months(plan(FIVE, bonuses=(TWO,)), deal("100", "01-10"), deal("100", "01-12", number=11), *halves)
    assert [made.paid(month, EntryKind.BONUS) for month in ("01", "02")] == [500, -500]


def test_a_clawback_leaves_what_a_credit_has_taken_back() -> None:
    made = Months(plan(FIVE), deal("1000", cancelled_on="03-20"), deal("-400", "02-20", number=11, credits=10))
    assert made.paid("02") == 30 and made.paid("03") == -30


# -- ceilings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [("02-01", "02-02"), ("02-02", "02-01")])
def test_a_ceiling_counts_what_stands_whatever_the_order_of_days(days: tuple[str, str]) -> None:
    capped = plan(component("10%", cap=10000))
    assert Months(capped, deal("2000", days[0]), deal("-1000", days[1], number=11)).paid("02") == 100


def test_a_lower_ceiling_in_a_later_version_takes_nothing_back() -> None:
    plans = [
        plan(component("10%", cap=100000, **QUARTER)),
        plan(component("10%", cap=10000, **QUARTER), starts=day("02-15"), id=2),
    ]
    made = Months(plans, deal("20000", "02-01"), deal("5000", "02-20", number=11))
    assert [pay for _, pay in made.lines("02")] == [1000, 0]


def test_what_falls_through_makes_room_below_a_ceiling() -> None:
    capped = plan(component("10%", cap=10000, **QUARTER))
    made = Months(
        capped,
        deal("600", "02-01", cancelled_on="02-10"),
        deal("600", "02-02", number=11),
        deal("100", "02-20", number=12),
    )
    assert [pay for _, pay in made.lines("02")] == [60, 40, 30, -60]


# -- bonuses ----------------------------------------------------------------------------------------------------------

TWO = Bonus(name="Two", over=Period.QUARTER, measure="deals", reaches=Decimal(2), pays=50000)


def test_a_bonus_that_no_longer_stands_is_taken_back_in_that_month_while_its_period_runs() -> None:
    one, two = deal("100", "01-10"), deal("100", "02-10", number=11, cancelled_on="03-05")
    made = Months(plan(FIVE, bonuses=(TWO,)), one, two)
    assert [made.paid(month, EntryKind.BONUS) for month in ("02", "03")] == [500, -500]
    after = Months(plan(FIVE, bonuses=(TWO,)), one, replace(two, cancelled_on=day("04-05")))
    assert [after.paid(month, EntryKind.BONUS) for month in ("02", "03", "04")] == [500, 0, 0]


def test_a_bonus_is_judged_at_the_end_of_the_month() -> None:
    total = Bonus(name="Big", over=Period.MONTH, measure="total", reaches=Decimal(100000), pays=50000)
    made = Months(plan(FIVE, bonuses=(total,)), deal("1000", "02-01"), deal("-1", "02-28", number=11))
    assert made.paid("02", EntryKind.BONUS) == 0
    made = Months(plan(FIVE, bonuses=(total,)), deal("1000", "02-01"), deal("-1", "03-01", number=11))
    assert [entry.on for entry in made.of("02").entries if entry.kind is EntryKind.BONUS] == [day("02-28")]


def test_a_bonus_goes_by_the_plans_own_anchor() -> None:
    for anchor, months in ((Anchor.WON, [500, 0]), (Anchor.INVOICED, [0, 500])):
        terms = plan(
            component("5%", anchor=Anchor.INVOICED if anchor is Anchor.WON else Anchor.WON),
            anchor=anchor,
            bonuses=(TWO,),
        )
        sold = [deal("100", number=n, invoiced_on="03-05") for n in (1, 2)]
        assert [Months(terms, *sold).paid(m, EntryKind.BONUS) for m in ("02", "03")] == months


def test_a_shorter_quota_is_added_up_and_several_are_summed() -> None:
    monthly = component("5%", quota=100000)  # 1,000 a month: 3,000 a quarter
    whole = Bonus(name="Quota", over=Period.QUARTER, measure="attainment", reaches=Decimal(1), pays=50000)
    sold = [deal("1500", "01-10"), deal("1400", "02-10", number=11), deal("100", "03-10", number=12)]
    made = Months(plan(monthly, bonuses=(whole,)), *sold)
    assert [made.paid(month, EntryKind.BONUS) for month in ("01", "02", "03")] == [0, 0, 500]
    two = plan(
        component("5%", name="A", quota=100000, products=("A",), **QUARTER),
        component("5%", name="B", quota=200000, products=("B",), **QUARTER),
        bonuses=(whole,),
    )
    made = Months(two, deal("2500", product="A"), deal("500", "03-10", number=11, product="B"))
    assert [made.paid(month, EntryKind.BONUS) for month in ("02", "03")] == [0, 500]
    assert made.of("02").totals.attainment == Decimal("0.8333")


def test_three_thirds_of_a_quota_are_all_of_it() -> None:
    whole = Bonus(name="Quota", over=Period.MONTH, measure="attainment", reaches=Decimal(1), pays=50000)
    terms = plan(component("5%", quota=300), bonuses=(whole,))
    assert Months(terms, *(deal("1", number=n) for n in (1, 2, 3))).paid("02", EntryKind.BONUS) == 500


def test_the_months_end_decides_a_bonus_that_goes_on_in_a_version_inside_the_month() -> None:
    versions = [plan(FIVE, bonuses=(TWO,)), plan(FIVE, bonuses=(TWO,), starts=day("03-15"), id=2)]
    made = Months(versions, deal("100", "03-10"), deal("100", "03-11", number=11, cancelled_on="03-20"))
    assert made.paid("03", EntryKind.BONUS) == 0


def test_a_deal_is_paid_when_its_money_is_there_whatever_day_its_component_goes_by() -> None:
    terms = plan(
        component("5%", anchor=Anchor.INVOICED), anchor=Anchor.PAID, bonuses=(replace(TWO, over=Period.MONTH),)
    )
    sold = [deal("100", "02-01", n, received="02-20 100", invoiced_on=on) for n, on in ((10, "02-10"), (11, "03-10"))]
    assert [Months(terms, *sold).paid(month, EntryKind.BONUS) for month in ("02", "03")] == [500, 0]


def test_totals_run_on_from_the_version_that_began_them_anew() -> None:
    tiers = component("4%", "10000 6%", accumulates=Period.YEAR)
    versions = [
        plan(tiers),
        plan(tiers, starts=day("03-01"), id=2, carry_over=False),
        plan(tiers, starts=day("05-01"), id=3),
    ]
    made = Months(versions, deal("10000", "01-10"), deal("4000", "03-10", 11), deal("8000", "05-10", 12))
    assert [made.paid(month) for month in ("01", "03", "05")] == [400, 160, 360]  # 6,000 at 4 %, 2,000 at 6 %


def test_what_a_deal_lacks_goes_by_the_tax_of_the_invoices_day() -> None:
    terms = plan(FIVE, anchor=Anchor.PAID, receipts=Receipts.GROSS, tax=(TaxRate(day("03-01"), Decimal("0.18")),))
    early = deal("100", received="02-20 118")
    assert lacks_of(early, terms) == (Lack.TAX,)
    assert lacks_of(replace(early, invoiced_on=day("03-05")), terms) == ()


# -- below zero -------------------------------------------------------------------------------------------------------


def test_u24_what_is_below_zero_is_carried_into_the_next_month() -> None:
    ten = plan(component("10%"), negative=Negative.CARRY, base_pay=100000)
    sold = [
        deal("8000", "01-10", cancelled_on="02-20"),
        deal("5000", "02-01", number=11),
        deal("10000", "03-01", number=12),
    ]
    made = Months(ten, *sold)
    assert [made.paid(month) for month in ("01", "02", "03", "04")] == [800, 0, 700, 0]
    assert made.lines("02")[-1] == ("carry", 300) and ("carry", -300) in made.lines("03")
    assert made.of("02").totals.payable == 100000
    assert Months(replace(ten, negative=Negative.PAY), *sold).paid("02") == -300


@pytest.mark.parametrize(("clawback", "lines", "carried"), [(800, 200, 0), (1800, 0, 800)])
def test_a_guarantee_tops_up_before_clawbacks(clawback: int, lines: int, carried: int) -> None:
    terms = plan(component("10%"), negative=Negative.CARRY, guarantee=100000)
    sold = [deal(str(clawback * 10), "01-10", cancelled_on="02-20"), deal("5000", "02-01", number=11)]
    made = Months(terms, *sold)
    assert made.paid("02", EntryKind.GUARANTEE) == 500 and made.paid("02") == lines
    assert made.paid("03", EntryKind.CARRY) == -carried


def test_a_version_that_begins_after_leaving_has_no_guarantee_in_the_month_of_leaving() -> None:
    left = replace(OWNER, ends_on=day("04-10"))
    versions = [plan(FIVE, guarantee=30000), plan(FIVE, guarantee=90000, starts=day("04-20"), id=2)]
    assert Months(versions, employer=left).paid("04", EntryKind.GUARANTEE) == 100  # 10 days of 30


def test_under_a_draw_the_debt_holds_what_is_below_zero() -> None:
    terms = plan(component("10%"), negative=Negative.CARRY, draw=100000)
    made = Months(terms, deal("30000", "01-10", cancelled_on="02-20"), deal("50000", "03-01", number=11))
    assert [made.paid(month) for month in ("01", "02", "03")] == [3000, 1000, 1000]
    assert made.paid("04") == 1000 and made.paid("03", EntryKind.DRAW) == -4000
    assert not made.paid("02", EntryKind.CARRY)


def test_a_correction_below_zero_is_carried_and_closing_on_changes_nothing() -> None:
    terms = plan(component("10%"), negative=Negative.CARRY)
    before = Months(terms, deal("10000", "01-10"))
    closed = [frozen(before.of("01"), 1, day("02-01"))]
    now = Months(
        terms, deal("0", "01-10"), deal("4000", "02-10", number=11), deal("9000", "03-10", number=12), closed=closed
    )
    assert now.lines("02") == [("commission", 400), ("carry", 600), ("adjustment", -1000)]
    closed.append(frozen(now.of("02"), 2, day("03-01")))
    assert now.lines("03") == [("commission", 900), ("carry", -600)]
    assert now.of("03").totals.payable == 30000


def test_what_is_left_at_leaving_is_shown_and_taken_from_nothing() -> None:
    left = replace(OWNER, ends_on=day("02-25"))
    terms = plan(component("10%"), negative=Negative.CARRY, base_pay=280000)
    made = Months(terms, deal("8000", "01-10", cancelled_on="02-20"), employer=left)
    assert made.lines("02") == [("base", 2500), ("clawback", -800), ("carry", 800)]
    assert dict(made.of("02").entries[-1].why)["left at leaving"] == "800.00"
    assert made.lines("03") == []


# -- guarantee and draw -----------------------------------------------------------------------------------------------


def test_u27_a_guarantee_goes_by_calendar_days_in_a_month_of_starting_or_leaving() -> None:
    started = replace(OWNER, starts_on=day("04-16"), ends_on=day("06-10"))
    made = Months(plan(FIVE, guarantee=300000), employer=started)
    assert [made.paid(month) for month in ("03", "04", "05", "06", "07")] == [0, 1500, 3000, 1000, 0]
    drawn = Months(plan(FIVE, draw=300000), employer=started)
    assert [drawn.paid(month) for month in ("04", "05", "06")] == [1500, 3000, 1000]


def test_a_draws_debt_is_taken_from_what_the_tail_pays() -> None:
    left = replace(OWNER, ends_on=day("02-28"), tail_on=day("06-30"))
    sold = deal("30000", "01-10", received="03-10 10000, 04-10 20000")
    made = Months(plan(component("10%"), anchor=Anchor.PAID, draw=100000), sold, employer=left)
    assert [made.paid(month) for month in ("01", "02", "03", "04")] == [1000, 1000, 0, 1000]


# -- one currency -----------------------------------------------------------------------------------------------------


def test_sums_of_two_currencies_never_mix() -> None:
    first = plan(component("10%", "1000 20%", **QUARTER), draw=50000)
    second = plan(component("10%", "1000 20%", **QUARTER), starts=day("03-01"), id=2, currency="USD")
    sold = [deal("1000", "02-10"), deal("1000", "03-10", number=11, currency="USD")]
    made = Months([first, second], *sold)
    assert made.paid("01") == 500 and made.paid("02") == 500  # the draw's debt of January is paid back in full
    assert made.paid("03") == 100  # a total of its own
    march = made.of("03").totals
    assert (march.payable, march.year_to_date, made.of("02").totals.year_to_date) == (10000, 10000, 100000)


def test_what_pays_in_another_currency_than_its_month_is_named_with_its_sum() -> None:
    first = plan(component("10%"), anchor=Anchor.PAID)
    second = replace(first, starts=day("03-01"), id=2, currency="USD")
    made = Months([first, second], deal("1000", "02-10", received="03-10 1000"))
    (named,) = made.of("03").not_counted
    assert (named.reason, named.amount, named.currency) == ("another currency", 10000, "ILS")
    assert made.lines("03") == []


def test_a_correction_of_a_month_in_another_currency_is_named_and_in_no_sum() -> None:
    first, second = plan(component("10%")), plan(component("10%"), starts=day("03-01"), id=2, currency="USD")
    closed = [
        frozen(Months([first, second], deal("1000", "02-10")).of(m), n, day("03-01")) for n, m in ((1, "01"), (2, "02"))
    ]
    now = Months([first, second], deal("500", "02-10"), closed=closed)
    (named,) = now.of("03").not_counted
    assert (named.reason, named.amount, named.currency) == ("another currency", -5000, "ILS")
    assert now.of("03").totals.payable == 0


# -- receipts with tax, foreign deals, sales --------------------------------------------------------------------------


def test_u23_receipts_with_tax_count_before_tax() -> None:
    gross = plan(
        component("10%"), anchor=Anchor.PAID, receipts=Receipts.GROSS, tax=(TaxRate(date(2025, 1, 1), Decimal("0.18")),)
    )
    sold = deal("1000", received="02-20 590, 03-20 590")
    made = Months(gross, sold)
    assert [made.paid(month) for month in ("02", "03")] == [50, 50]
    assert dict(made.of("02").entries[0].why)["receipt tax"] == "18%"
    assert Months(gross, replace(sold, tax_rate=Decimal(0))).paid("02") == 59
    assert Months(replace(gross, receipts=Receipts.NET), sold).paid("02") == 59


def test_all_of_an_invoice_with_tax_pays_all() -> None:
    gross = plan(component("50%"), anchor=Anchor.PAID, receipts=Receipts.GROSS, tax=(TaxRate(START, Decimal("0.18")),))
    # 0.03 with 18 % is 0.0354: an invoice of 0.04
    assert Months(gross, deal("0.03", received="02-20 0.04")).paid("02") == Decimal("0.02")


def test_the_tax_is_that_of_the_invoices_day_and_where_none_is_known_the_receipt_is_listed() -> None:
    rates = (TaxRate(day("01-01"), Decimal("0.17")), TaxRate(day("03-01"), Decimal("0.18")))
    gross = plan(component("10%"), anchor=Anchor.PAID, receipts=Receipts.GROSS, tax=rates)
    made = Months(gross, deal("1000", "02-01", invoiced_on="02-10", received="03-20 585"))
    assert made.paid("03") == 50
    unknown = Months(replace(gross, tax=()), deal("1000", received="03-20 585"))
    assert unknown.paid("03") == 0 and unknown.reasons("03") == [("Deal 10", "no tax rate")]


def test_u30_a_foreign_deal_pays_by_its_stored_rate() -> None:
    made = Months(plan(FIVE), deal("1000", currency="USD", exchange_rate=Decimal("3.7"), share=Decimal("0.333")))
    (entry,) = made.of("02").entries
    assert (entry.pay, entry.amount) == (6161, 370000)  # 61.605
    assert Months(plan(FIVE), deal("1000", currency="USD", exchange_rate=Decimal("3.7"))).paid("02") == 185


@pytest.mark.parametrize("anchor", list(Anchor))
def test_sales_count_each_deal_once_in_the_month_it_was_won(anchor: Anchor) -> None:
    sold = deal("1000", invoiced_on="03-05", received="03-10 400, 04-10 600")
    made = Months(plan(FIVE, anchor=anchor), sold, deal("500", "03-20", number=11))
    assert [made.of(month).totals.sales for month in ("02", "03", "04")] == [100000, 50000, 0]


def test_a_closed_month_keeps_its_sales_and_an_older_one_goes_by_its_lines() -> None:
    made = Months(plan(FIVE, anchor=Anchor.INVOICED), deal("1000", invoiced_on="03-05"))
    closed = [frozen(made.of("01"), 1, day("02-01")), frozen(made.of("02"), 2, day("03-01"))]
    assert Months(plan(FIVE), closed=closed).of("02").totals.sales == 100000
    older: list[ClosedStatement] = [replace(each, sales=None) for each in closed]
    assert Months(plan(FIVE), closed=older).of("02").totals.sales == 0


# -- what lies ahead --------------------------------------------------------------------------------------------------


def open_deal(amount: str, number: int, stage: Stage = Stage.PROPOSAL) -> Deal:
    return replace(deal(amount, None, number), stage=stage, expected_on=day("02-25"))


@pytest.mark.parametrize(
    ("measure", "reaches", "chance"),
    [
        ("deals", "2", "0.75"),  # one is won: one of two at 50 % is enough
        ("deals", "3", "0.25"),  # both are needed
        ("total", "300000", "0.75"),  # either alone brings 1,000 to 2,000 that are there
        ("attainment", "1", "0.25"),  # 4,000 of 4,000 by both
    ],
)
def test_a_weighted_forecast_pays_a_bonus_by_its_likelihood(measure: str, reaches: str, chance: str) -> None:
    bonus = Bonus(name="B", over=Period.MONTH, measure=measure, reaches=Decimal(reaches), pays=100000)
    terms = plan(component("0%", quota=400000), bonuses=(bonus,))
    facts = Months(terms, deal("2000")).facts
    pipeline = [open_deal("1000", 11), open_deal("1000", 12)]
    made = {way: forecast(facts, pipeline, OWNER, "2026-02", way, day("02-20")).month for way in Way}
    assert made == {Way.WON: 0, Way.WEIGHTED: Decimal(chance) * 100000, Way.ALL: 100000}


def test_many_likely_deals_are_summed_by_steps() -> None:
    chances = [(Fraction(1, 2), Decimal(100 + n)) for n in range(60)]
    half = likelihood(sum((worth for _, worth in chances), Decimal(0)) / 2, chances)
    assert Fraction(45, 100) < half < Fraction(55, 100)
    assert likelihood(Decimal(10**6), chances) == 0 and likelihood(Decimal(0), chances) == 1


def test_the_next_tier_counts_no_cancelled_deal() -> None:
    terms = plan(component("4%", "50000 6%", **QUARTER))
    facts = Months(terms, deal("40000", "01-10", cancelled_on="02-10"), deal("20000", "02-05", number=11)).facts
    for month, missing in (("2026-01", 10000), ("2026-02", 30000)):
        (ahead,) = next_tiers(facts, OWNER, Ledger(facts, OWNER, month), month)
        assert ahead.missing == missing * 100


def test_what_waits_for_a_payment_with_tax_waits_for_the_tax_too() -> None:
    tax = (TaxRate(START, Decimal("0.18")),)
    gross = plan(component("10%"), anchor=Anchor.PAID, receipts=Receipts.GROSS, tax=tax)
    half, whole = deal("1000", received="02-20 590"), deal("1000", number=11, received="02-20 1180")
    assert [(each.deal.id, each.pay) for each in waiting(Months(gross, half, whole).facts, OWNER, day("03-01"))] == [
        (10, 5000)
    ]


# -- plans that cannot stand ------------------------------------------------------------------------------------------


def test_another_currency_begins_with_a_month() -> None:
    first, second = plan(FIVE), plan(FIVE, starts=day("03-01"), currency="USD")
    assert ill_begun(second, [first]) is None
    assert ill_begun(replace(second, starts=day("03-02")), [first]) == replace(second, starts=day("03-02"))
    assert ill_begun(first, [replace(second, starts=day("03-02"))]) is not None
    assert ill_begun(replace(first, starts=day("01-16")), []) is None


def test_a_quota_over_a_longer_period_than_its_bonus_is_refused_and_a_rate_above_all_is_told() -> None:
    bonus = Bonus(name="Q", over=Period.MONTH, measure="attainment", reaches=Decimal(1), pays=100)
    yearly = plan(component("120%", quota=100, accumulates=Period.YEAR), bonuses=(bonus,))
    assert [(each.key, each.code) for each in problems(yearly)] == [("bonus[1].over", "quota-over-longer")]
    assert not problems(replace(yearly, bonuses=(replace(bonus, over=Period.YEAR),)))
    assert [(each.key, each.value) for each in warnings(yearly)] == [("component[1].tiers[1].rate", "120%")]


# -- credits by name, beside own rates, ceilings and bonuses -----------------------------------------------------------


def test_a_credit_gives_back_what_its_deals_own_rate_made_the_period_drop_by() -> None:
    # 800 at 5 % are 40; 600 without pay lift it to 3 %, 24; their credit undoes that, and 900 at 5 % are 45
    whole = component("5%", "1000 3%", rates=Rates.RETROACTIVE, **QUARTER)
    raised = deal("600", "02-11", 11, rate=Decimal(0))
    credit = deal("-600", "02-12", 12, credits=11)
    made = Months(plan(whole), deal("800"), raised, credit, deal("100", "02-13", 13))
    assert [pay for _, pay in made.lines("02")] == [40, -16, 16, 5]


def test_a_ceiling_of_a_later_version_counts_what_credits_left_of_the_former() -> None:
    plans = [
        plan(component("3%", **QUARTER)),
        plan(component("3%", cap=500, **QUARTER), starts=day("02-15"), id=2),
    ]
    deals = [deal("1000"), deal("100", "02-16", 11), deal("-1000", "02-17", 12, credits=10), deal("100", "02-18", 13)]
    assert [pay for _, pay in Months(plans, *deals).lines("02")] == [30, 0, -30, 5]


def test_a_bonus_is_not_lost_to_a_credit_that_no_money_went_back_for() -> None:
    two = Bonus(name="Two", over=Period.QUARTER, measure="deals", reaches=Decimal(1), pays=10000)
    sold = deal("1000", received="02-20 1000")
    promised = deal("-600", "03-01", 11, credits=10)
    repaid = deal("-400", "03-02", 12, credits=10, received="03-10 -400")
    won = component("0%", anchor=Anchor.WON)
    made = Months(plan(won, anchor=Anchor.PAID, bonuses=(two,)), sold, promised, repaid)
    assert [made.paid(month, EntryKind.BONUS) for month in ("02", "03")] == [100, 0]
    back = replace(promised, receipts=(Receipt(day("03-20"), -60000),))
    made = Months(plan(won, anchor=Anchor.PAID, bonuses=(two,)), sold, back, repaid)
    assert [made.paid(month, EntryKind.BONUS) for month in ("02", "03")] == [100, -100]


# -- what a line names ------------------------------------------------------------------------------------------------


def test_a_clawback_names_each_component_and_period_that_had_counted_its_deal() -> None:
    parts = (component("5%", name="Sales", **QUARTER), component("2%", name="Extra", accumulates=Period.MONTH))
    made = Months(plan(*parts), deal("1000", cancelled_on="05-20")).of("05")
    (line,) = made.entries
    assert (part_text(line), period_text(line)) == ("Sales, Extra", "2026, quarter 1; February 2026")
    assert line.component == ""  # by it closed months know what they booked


def test_a_bonus_names_its_period() -> None:
    two = Bonus(name="Two", over=Period.QUARTER, measure="deals", reaches=Decimal(1), pays=10000)
    (_, line) = Months(plan(FIVE, bonuses=(two,)), deal("1000")).of("02").entries
    assert (part_text(line), period_text(line)) == ("Two", "2026, quarter 1")


def test_legs_of_a_credit_note_begin_with_no_sign() -> None:
    tiers = plan(component("5%", "1000 8%", **QUARTER))
    (_, line) = Months(tiers, deal("1500"), deal("-1000", "02-12", 11)).of("02").entries
    assert breakdown_text(line, "ILS") == "8% × -500 + 5% × -500"


def test_a_month_from_before_pay_is_kept_says_since_when_it_is() -> None:
    made = Months(plan(FIVE, starts=day("03-01")), deal("1000", employer_id=1))
    assert history_text(made.of("02")) == "Pay is kept from March 2026: February 2026 is history and pays nothing here."
    assert history_text(made.of("03")) == ""


def test_a_bonus_for_many_quotas_is_asked_about() -> None:
    def told(reaches: str) -> list[str]:
        bonus = Bonus(name="Over", over=Period.YEAR, measure="attainment", reaches=Decimal(reaches), pays=10000)
        return [
            each.code
            for each in warnings(plan(component("5%", quota=10000, accumulates=Period.YEAR), bonuses=(bonus,)))
        ]

    assert [told(each) for each in ("1.5", "2", "90")] == [[], ["many-quotas"], ["many-quotas"]]

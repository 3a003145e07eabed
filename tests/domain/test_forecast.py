"""What lies ahead: the next tier, what waits, forecasts, what if; all the same engine on other facts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from clientbook.domain.choices import Anchor, Period, Rates, Stage
from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.domain.pay.forecast import Way, forecast, next_tiers, supposed, waiting, what_if
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Deal, Employer, Plan, Receipt

TODAY = date(2026, 2, 20)
OWNER = Employer(id=1, name="Northwind")
TIERS = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(10_000_00), Decimal("0.06")))


def plan(anchor: Anchor = Anchor.WON) -> Plan:
    parts = (Component(name="Sales", rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=TIERS),)
    return Plan(id=1, employer_id=1, starts=date(2026, 1, 1), anchor=anchor, components=parts)


def deal(number: int, amount: int, on: date | None = None, **more: Any) -> Deal:
    stage = Stage.WON if on else Stage.PROPOSAL
    return Deal(
        **(
            {"id": number, "client_id": 1, "title": f"D{number}", "amount": amount * 100, "stage": stage, "won_on": on}
            | more
        )
    )


def facts(deals: Sequence[Deal], anchor: Anchor = Anchor.WON) -> Facts:
    return Facts(employers={1: OWNER}, plans=[plan(anchor)], deals=deals)


def test_the_next_tier_says_what_is_missing_in_the_period_so_far() -> None:
    known = facts([deal(1, 6800, date(2026, 1, 5)), deal(2, 1000, date(2026, 4, 1))])
    (ahead,) = next_tiers(known, OWNER, Ledger(known, OWNER, "2026-02"), "2026-02")
    assert (ahead.missing, ahead.rate, ahead.period) == (Decimal(3200_00), Decimal("0.06"), Period.QUARTER)
    above = facts([deal(1, 12000, date(2026, 1, 5))])
    assert next_tiers(above, OWNER, Ledger(above, OWNER, "2026-03"), "2026-03") == []


def test_what_waits_for_an_invoice_or_a_payment_says_what_it_will_pay() -> None:
    half = deal(2, 1000, date(2026, 1, 6), invoiced_on=date(2026, 1, 9), receipts=(Receipt(date(2026, 2, 1), 500_00),))
    deals = [deal(1, 2000, date(2026, 1, 5)), half, deal(3, 9, date(2026, 1, 7), cancelled_on=date(2026, 2, 1))]
    found = waiting(facts(deals, Anchor.PAID), OWNER, TODAY)
    assert [(each.deal.id, each.lacks, each.pay) for each in found] == [
        (1, Anchor.INVOICED, 80_00),
        (2, Anchor.PAID, 20_00),
    ]
    assert waiting(facts(deals), OWNER, TODAY) == []  # by this plan they were paid when won


def test_a_deal_counts_in_the_tiers_when_it_is_won_though_paid_later() -> None:
    first, second = deal(1, 10000, date(2026, 1, 5)), deal(2, 100, date(2026, 1, 6), receipts=(Receipt(TODAY, 100_00),))
    made = Ledger(facts([first, second], Anchor.PAID), OWNER, "2026-02")
    assert made.pay("2026-02") == 6_00
    later = replace(first, receipts=(Receipt(date(2026, 3, 1), 10000_00),))
    assert Ledger(facts([later, second], Anchor.PAID), OWNER, "2026-02").pay("2026-02") == 6_00


def test_forecasts_are_the_statement_on_other_facts() -> None:
    known = facts([deal(1, 1000, date(2026, 2, 1))])
    pipeline = [
        deal(2, 1000, expected_on=date(2026, 2, 25)),
        deal(3, 1000, expected_on=date(2026, 1, 2)),  # overdue: today at the earliest
        deal(4, 1000, expected_on=date(2026, 3, 2), stage=Stage.NEGOTIATION),
        deal(5, 10**6),  # without a day: in no forecast
    ]
    made = {way: forecast(known, pipeline, OWNER, "2026-02", way, TODAY) for way in Way}
    assert (made[Way.WON].month, made[Way.WON].quarter) == (40_00, 40_00)
    assert (made[Way.ALL].month, made[Way.ALL].quarter) == (120_00, 160_00)
    assert (made[Way.WEIGHTED].month, made[Way.WEIGHTED].quarter) == (80_00, 110_00)


def test_what_if_shows_the_legs_of_the_deal_on_top_of_what_is_sold() -> None:
    known = facts([deal(1, 9000, date(2026, 2, 1))])
    made = what_if(known, OWNER, supposed(known, deal(2, 500), date(2026, 3, 3), 2000_00))
    assert (made.month, made.before, made.after) == ("2026-03", 0, 1000_00 * 4 // 100 + 1000_00 * 6 // 100)
    assert [sliced.amount for sliced in made.entries[0].breakdown] == [Decimal(1000_00), Decimal(1000_00)]

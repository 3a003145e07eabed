"""What is to be watched on an open deal, what closing one still asks, and what its stage lets it count for."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clientbook.domain.choices import Role, Stage
from clientbook.domain.deals.closing import beside, is_to_be_asked, lost, won
from clientbook.domain.deals.deal_watch import Mark, Watch, marks_of
from clientbook.domain.deals.stage_weights import WEIGHTS, weighted, weights_of
from clientbook.domain.records import Deal, DealRole

TODAY = date(2026, 11, 27)
DECIDES, USES = DealRole(7, Role.DECISION_MAKER), DealRole(8, Role.USER)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def deal(**more: Any) -> Deal:
    return Deal(**({"id": 1, "client_id": 1, "title": "D", "roles": (DECIDES, USES), "stage_on": TODAY} | more))


@pytest.mark.parametrize(
    ("made", "touched", "expected"),
    [
        (deal(), None, []),
        (deal(roles=()), None, [Mark(Watch.NO_DECISION_MAKER)]),
        (deal(roles=(DECIDES,)), None, [Mark(Watch.ONE_PERSON, contact_id=7)]),
        (deal(roles=(DECIDES, DealRole(7, Role.USER))), None, [Mark(Watch.ONE_PERSON, contact_id=7)]),
        (deal(roles=(USES,)), None, [Mark(Watch.NO_DECISION_MAKER), Mark(Watch.ONE_PERSON, contact_id=8)]),
        (deal(stage_on=ago(14)), None, []),
        (deal(stage_on=ago(15)), None, [Mark(Watch.UNTOUCHED, 15)]),
        (deal(stage_on=ago(15)), ago(14), []),
        (deal(stage_on=ago(90), opened_on=ago(99)), ago(21), [Mark(Watch.UNTOUCHED, 21)]),
        (deal(stage_on=None, opened_on=ago(30)), None, [Mark(Watch.UNTOUCHED, 30)]),
        (deal(stage_on=None), None, []),  # since when, nobody knows
        (deal(expected_on=TODAY), None, []),
        (deal(expected_on=ago(1)), None, [Mark(Watch.PAST_EXPECTED, 1)]),
        (deal(stage=Stage.WON, roles=(), expected_on=ago(9), stage_on=ago(99)), None, []),
        (deal(stage=Stage.LOST, roles=(), expected_on=ago(9), stage_on=ago(99)), None, []),
    ],
)
def test_what_is_wrong_with_an_open_deal(made: Deal, touched: date | None, expected: list[Mark]) -> None:
    assert marks_of(made, touched, TODAY) == expected


def test_the_weightiest_mark_comes_first_and_the_limit_is_the_managers() -> None:
    worst = deal(roles=(USES,), stage_on=ago(8), expected_on=ago(2))
    assert [mark.watch for mark in marks_of(worst, None, TODAY, 7)] == list(Watch)
    assert Watch.UNTOUCHED not in [mark.watch for mark in marks_of(worst, None, TODAY, 8)]


def test_only_what_is_missing_is_asked() -> None:
    assert is_to_be_asked(deal(amount=0), Stage.WON) and not is_to_be_asked(deal(amount=1), Stage.WON)
    assert is_to_be_asked(deal(), Stage.LOST) and not is_to_be_asked(deal(lost_reason="Price"), Stage.LOST)
    assert not is_to_be_asked(deal(stage=Stage.WON), Stage.WON) and not is_to_be_asked(deal(), Stage.PROPOSAL)


def test_a_closed_deal_carries_its_day_and_what_was_told() -> None:
    made = won(deal(), TODAY, 500, ago(3))
    assert (made.stage, made.amount, made.won_on, made.stage_on) == (Stage.WON, 500, ago(3), TODAY)
    assert won(deal(amount=9), TODAY).won_on == TODAY and won(deal(amount=9), TODAY).amount == 9
    gone = lost(replace(made, lost_reason="Price"), TODAY)
    assert (gone.stage, gone.won_on, gone.lost_on, gone.lost_reason) == (Stage.LOST, None, TODAY, "Price")
    assert lost(deal(), TODAY, "Too late").lost_reason == "Too late"


def test_stages_beside_one_another() -> None:
    assert [beside(stage, 1) for stage in Stage] == [
        Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION, Stage.WON, Stage.WON, Stage.LOST,
    ]  # fmt: skip
    assert [beside(stage, -1) for stage in Stage] == [
        Stage.OPEN, Stage.OPEN, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION, Stage.NEGOTIATION,
    ]  # fmt: skip


def test_weights_from_settings_keep_what_is_proposed_where_they_make_no_sense() -> None:
    found = weights_of({"open": 0, "qualified": 101, "proposal": "many", "negotiation": 33, "sold": 5})
    assert found == WEIGHTS | {Stage.OPEN: Decimal(0), Stage.NEGOTIATION: Decimal("0.33")}
    assert weighted(150, Decimal("0.33")) == 50  # 49.5


def test_a_client_who_is_a_person_decides_alone() -> None:
    deal = Deal(id=1, client_id=2, title="Kitchen", roles=(DealRole(5, Role.USER),))
    today = date(2026, 11, 27)
    assert [mark.watch for mark in marks_of(deal, today, today)] == [Watch.NO_DECISION_MAKER, Watch.ONE_PERSON]
    assert marks_of(deal, today, today, is_person=True) == []

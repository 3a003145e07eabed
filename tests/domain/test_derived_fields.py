"""What follows from an edit by itself, and what a record that is gone or merged leaves behind in others."""

from dataclasses import replace
from datetime import date

from clientbook.domain.choices import Role, Stage, Tie
from clientbook.domain.derived_fields import with_derived
from clientbook.domain.records import Contact, Deal, DealRole, FormerPlace, TieStep
from clientbook.domain.references import renamed

DAY = date(2026, 11, 27)


def test_a_deal_is_dated_as_it_moves_and_moves_as_it_is_dated() -> None:
    deal = with_derived(None, Deal(id=1, client_id=2, title="Steel"), DAY)
    assert (deal.opened_on, deal.stage_on) == (DAY, DAY)
    later = date(2026, 12, 1)
    won = with_derived(deal, replace(deal, stage=Stage.WON), later)
    assert (won.won_on, won.stage_on, won.opened_on) == (later, later, DAY)
    assert with_derived(deal, replace(deal, won_on=DAY), later) == replace(won, won_on=DAY)
    lost = with_derived(won, replace(won, stage=Stage.LOST), later)
    assert (lost.won_on, lost.lost_on) == (None, later)
    again = with_derived(lost, replace(lost, stage=Stage.PROPOSAL), later)
    assert (again.won_on, again.lost_on) == (None, None)
    assert with_derived(deal, replace(deal, amount=5), later) == replace(deal, amount=5)


def test_each_step_of_a_tie_and_each_former_place_is_kept() -> None:
    dana = Contact(id=1, client_id=10, name="Dana", title="Buyer")
    met = with_derived(dana, replace(dana, tie=Tie.MET), DAY)
    assert met.tie_steps == (TieStep(DAY, Tie.MET),)
    moved = with_derived(met, replace(met, client_id=11), DAY)
    assert moved.formerly == (FormerPlace(10, DAY, "Buyer"),)
    back = with_derived(moved, replace(moved, client_id=10, title="Head"), DAY)
    assert back.formerly == (FormerPlace(11, DAY, "Buyer"),)


def test_a_mention_is_renamed_once_and_nobody_knows_themselves() -> None:
    deal = Deal(client_id=1, title="d", roles=(DealRole(5, Role.USER), DealRole(6, Role.BLOCKER)))
    renamed_deal = renamed(deal, "contact", 6, 5)
    assert isinstance(renamed_deal, Deal) and renamed_deal.roles == (DealRole(5, Role.USER),)
    dana = Contact(id=5, name="Dana", reports_to=6, knows=(6, 7))
    assert renamed(dana, "contact", 6, 5) == replace(dana, reports_to=None, knows=(7,))
    assert renamed(dana, "contact", 6, 8) == replace(dana, reports_to=8, knows=(8, 7))
    assert renamed(dana, "client", 6, None) == dana

"""Moving a deal to another stage: what is still to be asked then, and the deal as it is afterwards."""

from dataclasses import replace
from datetime import date

from .choices import Stage
from .following import OPEN_STAGES, following
from .records import Deal

#: The way of a deal; a lost one went off it.
WAY = (*OPEN_STAGES, Stage.WON)


def is_to_be_asked(deal: Deal, stage: Stage) -> bool:
    """Whether winning or losing lacks something: what it is worth, or why it was lost."""
    if stage is deal.stage:
        return False
    return (stage is Stage.WON and deal.amount == 0) or (stage is Stage.LOST and not deal.lost_reason)


def beside(stage: Stage, steps: int) -> Stage:
    """The stage so many steps ahead or back on the way; a lost deal comes back where deals are last open."""
    if stage is Stage.LOST:
        return OPEN_STAGES[-1] if steps < 0 else stage
    return WAY[min(max(WAY.index(stage) + steps, 0), len(WAY) - 1)]


def won(deal: Deal, today: date, amount: int | None = None, on: date | None = None) -> Deal:
    """The deal as won on a day, for an amount in minor units; None keeps what it has."""
    worth = deal.amount if amount is None else amount
    return following(deal, replace(deal, stage=Stage.WON, amount=worth, won_on=on), today)


def lost(deal: Deal, today: date, reason: str = "") -> Deal:
    """The deal as lost; an empty reason keeps what it has."""
    return following(deal, replace(deal, stage=Stage.LOST, lost_reason=reason or deal.lost_reason), today)

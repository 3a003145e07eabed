"""What follows from an edit without asking: days of winning and losing, steps of a tie, former places."""

from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

from .choices import Stage, Tie
from .records import Contact, Deal, FormerPlace, Record, TieStep

#: Stages of deals that are neither won nor lost, in their order.
OPEN_STAGES = (Stage.OPEN, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION)


R = TypeVar("R", bound=Record)


def with_derived(before: R | None, after: R, today: date) -> R:
    """`after` with what follows from its difference to `before`; None where the record is new."""
    made: Record = after
    if isinstance(after, Deal):
        made = _deal(cast(Deal | None, before), after, today)
    elif isinstance(after, Contact):
        made = _contact(cast(Contact | None, before), after, today)
    return cast(R, made)


def _deal(before: Deal | None, after: Deal, today: date) -> Deal:
    after = _rate_with_its_day(before, after, today)
    if before is None:
        after = replace(after, opened_on=after.opened_on or today)
    elif after.won_on is not None and after.won_on != before.won_on and after.stage is not Stage.WON:
        after = replace(after, stage=Stage.WON)
    if before is not None and before.stage is after.stage:
        return after
    match after.stage:
        case Stage.WON:
            return replace(after, stage_on=today, won_on=after.won_on or today, lost_on=None)
        case Stage.LOST:
            return replace(after, stage_on=today, won_on=None, lost_on=after.lost_on or today)
        case _:
            return replace(after, stage_on=today, won_on=None, lost_on=None)


def _rate_with_its_day(before: Deal | None, after: Deal, today: date) -> Deal:
    """A rate that is set without a day is that of the day of winning; one that is taken out takes its day along."""
    if after.exchange_rate == (before.exchange_rate if before is not None else None):
        return after
    if after.exchange_rate is None:
        return replace(after, exchange_on=None)
    return after if after.exchange_on is not None else replace(after, exchange_on=after.won_on or today)


def _contact(before: Contact | None, after: Contact, today: date) -> Contact:
    newest = after.tie_steps[-1].tie if after.tie_steps else Tie.NONE
    if after.tie is not newest and (before is None or before.tie is not after.tie):
        after = replace(after, tie_steps=(*after.tie_steps, TieStep(today, after.tie)))
    if before is None or before.client_id is None or before.client_id == after.client_id:
        return after
    place = FormerPlace(before.client_id, today, before.title)
    kept = tuple(each for each in after.formerly if each.client_id not in (before.client_id, after.client_id))
    return replace(after, formerly=(*kept, place))

"""Moving a deal to another stage: what is still to be asked then, and the deal as it is afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ..changes import Change
from ..choices import Stage, Status
from ..derived_fields import OPEN_STAGES, with_derived
from ..pay.taking import takes_rate
from ..records import Client, Deal, Plan

#: The way of a deal; a lost one went off it.
WAY = (*OPEN_STAGES, Stage.WON)


def is_to_be_asked(deal: Deal, stage: Stage, plan: Plan | None = None) -> bool:
    """Whether winning or losing lacks something: what it is worth, in what the plan counts, or why it was lost.

    `plan` is the one that takes the deal.
    """
    if stage is deal.stage:
        return False
    if stage is Stage.LOST:
        return not deal.lost_reason
    return stage is Stage.WON and (deal.amount == 0 or lacks_rate(deal, plan))


def lacks_rate(deal: Deal, plan: Plan | None) -> bool:
    """Whether the plan counts in another currency, and no exchange rate is known."""
    return takes_rate(deal, plan) and deal.exchange_rate is None


def beside(stage: Stage, steps: int) -> Stage:
    """The stage so many steps ahead or back on the way; a lost deal comes back where deals are last open."""
    if stage is Stage.LOST:
        return OPEN_STAGES[-1] if steps < 0 else stage
    return WAY[min(max(WAY.index(stage) + steps, 0), len(WAY) - 1)]


def won(
    deal: Deal,
    today: date,
    amount: int | None = None,
    on: date | None = None,
    rate: Decimal | None = None,
    rate_on: date | None = None,
) -> Deal:
    """The deal as won on a day, for an amount in minor units, at an exchange rate; None keeps what it has."""
    worth = deal.amount if amount is None else amount
    made = replace(deal, stage=Stage.WON, amount=worth, won_on=on)
    if rate is not None:
        made = replace(made, exchange_rate=rate, exchange_on=rate_on or on or today)
    return with_derived(deal, made, today)


def with_buyer(before: Deal, after: Deal, client: Client | None) -> list[Change]:
    """The deal as it is afterwards; a prospect that has bought is an active client from then on."""
    changes = [Change(before, after)]
    return changes if client is None or not is_won_by(before, after) else [*changes, *now_active([client])]


def is_won_by(before: object, after: object) -> bool:
    """Whether this is a deal, and the change wins it."""
    if not (isinstance(before, Deal) and isinstance(after, Deal)):
        return False
    return after.stage is Stage.WON and before.stage is not Stage.WON


def now_active(buyers: Iterable[Client]) -> list[Change]:
    """The prospects among those who have bought."""
    return [Change(each, replace(each, status=Status.ACTIVE)) for each in buyers if each.status is Status.PROSPECT]


def lost(deal: Deal, today: date, reason: str = "") -> Deal:
    """The deal as lost; an empty reason keeps what it has."""
    return with_derived(deal, replace(deal, stage=Stage.LOST, lost_reason=reason or deal.lost_reason), today)

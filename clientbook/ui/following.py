"""What follows from an edit without asking."""

from dataclasses import replace
from datetime import date
from typing import Any

from ..domain.choices import Stage
from ..domain.records import Deal


def following(record: Any, name: str) -> Any:
    """What follows from an edit without asking: winning and losing are dated today where no day is set."""
    if not isinstance(record, Deal):
        return record
    if name == "stage" and record.stage is Stage.WON and record.won_on is None:
        return replace(record, won_on=date.today(), lost_on=None)
    if name == "stage" and record.stage is Stage.LOST and record.lost_on is None:
        return replace(record, lost_on=date.today())
    if name == "won_on" and record.won_on is not None and record.stage is not Stage.WON:
        return replace(record, stage=Stage.WON)
    return record

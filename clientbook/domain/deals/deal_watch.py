"""What is wrong with an open deal: nobody who decides, one person only, untouched for long, past its day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ..choices import Role
from ..derived_fields import OPEN_STAGES
from ..records import Deal

#: So many days a deal may lie still, until the manager sets another number.
UNTOUCHED_DAYS: Final = 14


class Watch(StrEnum):
    """The weightiest first."""

    NO_DECISION_MAKER = "no-decision-maker"
    ONE_PERSON = "one-person"
    UNTOUCHED = "untouched"
    PAST_EXPECTED = "past-expected"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to watch; `days` since the last touch or the expected day, `contact_id` of the one person."""

    watch: Watch
    days: int = 0
    contact_id: int = 0


def marks_of(
    deal: Deal, touched_on: date | None, today: date, untouched_days: int = UNTOUCHED_DAYS, is_person: bool = False
) -> list[Mark]:
    """The marks of a deal, the weightiest first; none once it is won or lost.

    `touched_on` is the day of the last activity on the deal. One of which no day at all is known is not called
    untouched: nobody can say for how long. A client who is a person decides alone.
    """
    if deal.stage not in OPEN_STAGES:
        return []
    found = []
    people = {role.contact_id for role in deal.roles}
    if not is_person and not any(role.role is Role.DECISION_MAKER for role in deal.roles):
        found.append(Mark(Watch.NO_DECISION_MAKER))
    if len(people) == 1 and not is_person:
        found.append(Mark(Watch.ONE_PERSON, contact_id=people.pop()))
    still = _days_since(max(filter(None, (touched_on, deal.stage_on, deal.opened_on)), default=None), today)
    if still > untouched_days:
        found.append(Mark(Watch.UNTOUCHED, still))
    late = _days_since(deal.expected_on, today)
    if late > 0:
        found.append(Mark(Watch.PAST_EXPECTED, late))
    return found


def _days_since(day: date | None, today: date) -> int:
    return 0 if day is None else (today - day).days

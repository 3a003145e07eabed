"""What Today and a record's details ask of a book (`BookReader.asked`): questions that indexes answer."""

from functools import cache
from typing import Final

import peewee
from peewee import Case, Value, fn

from ...domain.languages.language import Script
from ...domain.reading.folding import with_script_first
from ...domain.records import Activity, Client, Contact, Deal
from ..rows.models import PART_TABLES, TABLES, RecordTable
from .questions import Given, Records

_ACTIVITY: Final = TABLES["activity"]
_CLIENT: Final = TABLES["client"]
_CONTACT: Final = TABLES["contact"]
_DEAL: Final = TABLES["deal"]

_IS_ASKED_FOR: Final = (_ACTIVITY.next_on > "") & ~_ACTIVITY.done
_IS_REQUEST: Final = _ACTIVITY.kind == "request"
#: Follow-ups until a day, those planned after one, and of these what is planned with clients `until` another.
DUE: Final = Records[Activity](
    "activity", _IS_ASKED_FOR, _ACTIVITY.next_on <= Given("today"), _ACTIVITY.kind != "request",
    order=[_ACTIVITY.next_on],
)  # fmt: skip
AHEAD: Final = Records[Activity](
    "activity", _IS_ASKED_FOR, _ACTIVITY.next_on > Given("today"), _ACTIVITY.kind != "request",
    order=[_ACTIVITY.next_on],
)  # fmt: skip
PLANNED: Final = Records[Activity](
    "activity", _IS_ASKED_FOR, _ACTIVITY.next_on > Given("today"), _ACTIVITY.next_on <= Given("until"),
    _ACTIVITY.kind != "request", _ACTIVITY.client_id.is_null(False), order=[_ACTIVITY.next_on],
)  # fmt: skip
#: Whatever is asked for on a day and has not happened.
FOLLOW_UPS: Final = Records[Activity]("activity", _IS_ASKED_FOR, order=[_ACTIVITY.next_on])
#: What clients asked for, and one client, and have not got yet.
REQUESTS: Final = Records[Activity]("activity", _IS_REQUEST, ~_ACTIVITY.done, order=[_ACTIVITY.next_on])
ASKED: Final = Records[Activity](
    "activity", _IS_REQUEST, ~_ACTIVITY.done, _ACTIVITY.client_id == Given("client"), order=[_ACTIVITY.next_on]
)

#: Open deals that were expected before a day.
LATE: Final = Records[Deal](
    "deal", _DEAL.expected_on > "", _DEAL.expected_on < Given("today"), _DEAL.stage.not_in(("won", "lost")),
    order=[_DEAL.expected_on],
)  # fmt: skip

#: Won deals for which not all the money is asked for, or has come in, and about which nothing is planned after a day.
_UNPLANNED: Final = (
    (_DEAL.stage == "won")
    & _DEAL.cancelled_on.is_null()
    & (_DEAL.won_on > "")
    & (_DEAL.amount > 0)
    & (_DEAL.next_on <= Given("today"))
)
_RECEIPTS: Final = PART_TABLES["deal"]["receipts"]
_HAS_RECEIPTS: Final = fn.exists(_RECEIPTS.select(Value(1)).where(_RECEIPTS.owner_id == _DEAL.id))
_NEWEST: Final = _DEAL.won_on.desc()
UNINVOICED: Final = Records[Deal](
    "deal", _UNPLANNED, _DEAL.invoiced_on.is_null(), _DEAL.received == 0, ~_HAS_RECEIPTS, order=[_NEWEST]
)
UNPAID: Final = Records[Deal](
    "deal", _UNPLANNED, _DEAL.amount > _DEAL.received, _DEAL.invoiced_on.is_null(False) | _HAS_RECEIPTS,
    order=[_NEWEST],
)  # fmt: skip
#: Those that are paid if their receipts are before tax, and may not be if tax is in them: at a deal's own rate, or at
#: `rate`, the highest that may hold (a fraction).
UNPAID_WITH_TAX: Final = Records[Deal](
    "deal", _UNPLANNED, _DEAL.amount <= _DEAL.received,
    _DEAL.amount * (Value(1) + fn.coalesce(_DEAL.tax_rate, Given("rate"))) > _DEAL.received + 0.25, order=[_NEWEST],
)  # fmt: skip

#: What a deal below zero of a client and currency can take back, the newest first.
CREDITABLE: Final = Records[Deal](
    "deal", _DEAL.client_id == Given("client"), _DEAL.currency == Given("currency"), _DEAL.amount > 0,
    order=[_NEWEST, _DEAL.id.desc()],
)  # fmt: skip
#: Open deals of a client first, then the newest.
DEALS: Final = Records[Deal](
    "deal", _DEAL.client_id == Given("client"), order=[_DEAL.stage.in_(("won", "lost")), _DEAL.id.desc()]
)


def _is_quiet(table: type[RecordTable]) -> peewee.Expression:
    """No touch for longer than wished, and none planned."""
    silent = fn.date(table.touched_on, Value("+").concat(table.wished_days).concat(" days"))
    never = table.touched_on == ""
    return (table.wished_days > 0) & (table.next_on == "") & (never | (silent <= Given("today")))


#: What was never touched comes first.
QUIET_CLIENTS: Final = Records[Client]("client", _is_quiet(_CLIENT), order=[_CLIENT.touched_on])
QUIET_CONTACTS: Final = Records[Contact]("contact", _is_quiet(_CONTACT), order=[_CONTACT.touched_on])
#: Of clients without a wish of their own, when one is set for all: active ones with a last touch until a day.
QUIET_BY_DEFAULT: Final = Records[Client](
    "client", _CLIENT.touched_on > "", _CLIENT.touched_on <= Given("until"), _CLIENT.wished_days.is_null(),
    _CLIENT.next_on == "", _CLIENT.status == "active", order=[_CLIENT.touched_on.desc()],
)  # fmt: skip

#: A service to renew, or a review, until a day.
_SERVICES: Final = PART_TABLES["client"]["services"]
_RENEWED: Final = _SERVICES.select(_SERVICES.owner_id).where(
    _SERVICES.renews_on > "", _SERVICES.renews_on <= Given("until")
)
RENEWALS: Final = Records[Client]("client", _CLIENT.id.in_(_RENEWED), order=[_CLIENT.id])
REVIEWS: Final = Records[Client](
    "client", _CLIENT.review_on > "", _CLIENT.review_on <= Given("until"), order=[_CLIENT.review_on]
)


@cache
def people(script_first: Script | None = None) -> Records[Contact]:
    """The people of a client: who decides first, then by name as lists put them where the names of a script come
    first (`domain.reading.folding.with_script_first`).
    """
    return Records[Contact]("contact", _CONTACT.client_id == Given("client"), order=as_people(script_first))


def as_people(script_first: Script | None = None) -> list[peewee.Node]:
    """The order of `people`."""
    parts = with_script_first(script_first)
    name = _CONTACT.name_key
    cases = [
        ((name >= first) & (name < end) if end else name >= first, place) for place, (first, end) in enumerate(parts)
    ]
    by_script = [Case(None, cases)] if len(cases) > 1 else []
    return [_CONTACT.decides.desc(), *by_script, name, _CONTACT.id]

"""What Today and a record's details ask of a book, as conditions in SQL that indexes answer; never a user's text."""

from typing import Final

from ...domain.fields.catalogue import items_of
from ...domain.languages.language import Script
from ...domain.reading.folding import with_script_first

#: Of activities: follow-ups until a day, those planned between two, and what clients asked for.
DUE: Final = "next_on > '' AND next_on <= ? AND NOT done AND kind <> 'request' ORDER BY next_on"
PLANNED: Final = (
    "next_on > '' AND NOT done AND next_on > ? AND next_on <= ? AND kind <> 'request' AND client_id IS NOT NULL"
    " ORDER BY next_on"
)
AHEAD: Final = "next_on > '' AND next_on > ? AND NOT done AND kind <> 'request' ORDER BY next_on"
REQUESTS: Final = "kind = 'request' AND NOT done ORDER BY next_on"

#: Of activities: whatever is asked for on a day and has not happened.
FOLLOW_UPS: Final = "next_on > '' AND NOT done ORDER BY next_on"

#: Of deals: open ones before a day, and won ones for which not all the money is asked for, or has come in, and about
#: which nothing is planned after a day.
LATE: Final = "expected_on > '' AND expected_on < ? AND stage NOT IN ('won', 'lost') ORDER BY expected_on"
_WON: Final = "stage = 'won' AND cancelled_on IS NULL AND won_on > '' AND amount > 0 AND next_on <= ?"
_RECEIPTS: Final = items_of("deal", "receipts")
_RECEIVED: Final = f"(SELECT sum(json_extract(value, '{_RECEIPTS.path('amount')}')) FROM json_each(receipts))"
UNINVOICED: Final = f"{_WON} AND invoiced_on IS NULL AND receipts = '[]' ORDER BY won_on DESC"
UNPAID: Final = (
    f"{_WON} AND amount > coalesce(json_extract(receipts, '{_RECEIPTS.path('amount', 0)}'), 0)"
    " AND (invoiced_on IS NOT NULL OR receipts <> '[]') AND (receipts = '[]' OR amount >"
    f" {_RECEIVED}) ORDER BY won_on DESC"
)
#: Those that are paid if their receipts are before tax, and may not be if tax is in them: at a deal's own rate, or at
#: this one, the highest that may hold (a fraction).
UNPAID_WITH_TAX: Final = (
    f"{_WON} AND receipts <> '[]' AND amount <= {_RECEIVED}"
    f" AND amount * (1 + coalesce(tax_rate, ?)) > {_RECEIVED} + 0.25 ORDER BY won_on DESC"
)

#: Of clients and contacts: no touch for longer than wished, and none planned. What was never touched comes first.
QUIET: Final = (
    "wished_days > 0 AND next_on = '' AND (touched_on = '' OR date(touched_on, '+' || wished_days || ' days') <= ?)"
    " ORDER BY touched_on"
)
#: Of clients without a wish of their own, when one is set for all: active ones with a last touch until a day.
QUIET_BY_DEFAULT: Final = (
    "touched_on > '' AND touched_on <= ? AND wished_days IS NULL AND next_on = '' AND status = 'active'"
    " ORDER BY touched_on DESC"
)

#: What one client asked for and has not got yet.
ASKED: Final = "kind = 'request' AND NOT done AND client_id = ? ORDER BY next_on"

#: What hangs on one client, as its details begin to list it: who decides first, open deals first, then the newest.
PEOPLE: Final = "client_id = ? ORDER BY decides DESC, name_key, id"


def people(script_first: Script | None) -> str:
    """`PEOPLE` where lists put the names of a script first (`domain.reading.folding.with_script_first`)."""
    parts = enumerate(with_script_first(script_first))
    cases = " ".join(
        f"WHEN name_key >= '{first}' AND ({not end} OR name_key < '{end}') THEN {n}" for n, (first, end) in parts
    )
    return f"client_id = ? ORDER BY decides DESC, CASE {cases} END, name_key, id"


#: What a deal below zero of a client and currency can take back, the newest first.
CREDITABLE: Final = "client_id = ? AND currency = ? AND amount > 0 ORDER BY won_on DESC, id DESC"
DEALS: Final = "client_id = ? ORDER BY stage IN ('won', 'lost'), id DESC"

#: Of clients: a service to renew, or a review, until a day.
RENEWALS: Final = (
    "services <> '[]' AND EXISTS (SELECT 1 FROM json_each(services)"
    f" WHERE json_extract(value, '{items_of('client', 'services').path('renews_on')}') <= ?) ORDER BY id"
)
REVIEWS: Final = "review_on > '' AND review_on <= ? ORDER BY review_on"

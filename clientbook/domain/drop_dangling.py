"""A former record fitted to what is there now: what it names and is gone is left out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from .kinds import kind_of
from .records import Record
from .references import LISTS, renamed

#: Fields that name a record, and its kind.
NAMED: Final = {
    "client_id": "client", "employer_id": "employer", "contact_id": "contact", "deal_id": "deal",
    "reports_to": "contact", "credits": "deal",
}  # fmt: skip
#: What a record of a kind cannot be without.
NEEDED: Final = {"deal": "client_id", "plan": "employer_id", "statement": "employer_id", "remittance": "employer_id"}


def fitted(record: Record, is_there: Callable[[str, int], bool]) -> Record | None:
    """The record without mentions of what is gone; None where it cannot do without. `is_there(kind, id)` tells."""
    fresh: dict[str, Any] = {}
    for field, kind in NAMED.items():
        number = getattr(record, field, None)
        if number is not None and not is_there(kind, number):
            if NEEDED.get(kind_of(record)) == field:
                return None
            fresh[field] = None
    record = replace(record, **fresh) if fresh else record
    for kind, lists in LISTS.items():
        for other, field, attribute in lists:
            for item in getattr(record, field) if other == kind_of(record) else ():
                number = getattr(item, attribute) if attribute else item
                if not is_there(kind, number):
                    record = renamed(record, kind, number, None)
    return record

"""A former record fitted to what is there now: what it names and is gone is left out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .kinds import KINDS, kind_of
from .records import Record
from .references import LISTS, NAMED, renamed


def without_dangling(record: Record, is_there: Callable[[str, int], bool]) -> Record | None:
    """The record without mentions of what is gone; None where it cannot do without. `is_there(kind, id)` tells."""
    fresh: dict[str, Any] = {}
    for field, kind in NAMED.items():
        number = getattr(record, field, None)
        if number is not None and not is_there(kind, number):
            if KINDS[kind_of(record)].needs == field:
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

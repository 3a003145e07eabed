"""A former record fitted to the book as it stands: what it names and is no longer there is left out."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from ..domain.mentions import LISTS, renamed
from ..domain.records import Record, kind_of
from ..store.book import Book

#: Fields that name a record, and its kind.
_NAMED: Final = {
    "client_id": "client", "employer_id": "employer", "contact_id": "contact", "deal_id": "deal",
    "reports_to": "contact", "credits": "deal",
}  # fmt: skip
#: What a record of a kind cannot be without.
NEEDED: Final = {"deal": "client_id", "plan": "employer_id", "statement": "employer_id", "remittance": "employer_id"}


def names_alike(one: Record, other: Record) -> bool:
    """Whether two versions of a record name the same others."""
    fields = [*_NAMED, *(field for lists in LISTS.values() for _, field, _ in lists)]
    return all(getattr(one, field, None) == getattr(other, field, None) for field in fields)


def fitted(book: Book, record: Record, coming: Collection[int] = ()) -> Record | None:
    """The record without mentions of what is gone; None where it cannot do without.

    `coming` are ids of records that are about to be written along with it.
    """

    def is_there(kind: str, number: int) -> bool:
        return number in coming or bool(book.names(kind, [number]))

    fresh: dict[str, Any] = {}
    for field, kind in _NAMED.items():
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

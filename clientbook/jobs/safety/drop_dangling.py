"""A former record fitted to the book as it stands (`domain.references`)."""

from collections.abc import Collection

from ...domain import references
from ...domain.records import Record
from ...domain.references import LISTS, NAMED
from ...store.book import Book


def names_alike(one: Record, other: Record) -> bool:
    """Whether two versions of a record name the same others."""
    fields = [*NAMED, *(field for lists in LISTS.values() for _, field, _ in lists)]
    return all(getattr(one, field, None) == getattr(other, field, None) for field in fields)


def without_dangling(book: Book, record: Record, coming: Collection[int] = ()) -> Record | None:
    """The record without mentions of what is gone; None where it cannot do without.

    `coming` are ids of records that are about to be written along with it.
    """
    return references.without_dangling(
        record, lambda kind, number: number in coming or bool(book.names(kind, [number]))
    )

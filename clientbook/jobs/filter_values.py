"""Which values a field holds in the book, to choose from when a filter is made."""

from ..domain.filtering.filters import FIELDS, FieldType
from ..store.book import Book

#: So many combinations of tags are looked at, and so many values offered.
_COMBINATIONS = 5000
_OFFERED = 300


def filter_values(book: Book, kind: str, field: str) -> list[str]:
    """Texts or tags in the order of letters; nothing for fields that are not offered from the book."""
    of = FIELDS[kind][field].type
    own = field.removeprefix("client.")
    table = kind if own == field else "client"
    if of is FieldType.TEXT and own != "notes":
        return book.distinct(table, own)
    if of is FieldType.TAGS:
        joined = book.distinct(table, own, _COMBINATIONS)
        return sorted({tag for each in joined for tag in each.split("\n")}, key=str.casefold)[:_OFFERED]
    return []

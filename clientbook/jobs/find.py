"""Searching the whole book by words."""

from ..domain.folding import name_key
from ..domain.records import Activity
from ..store.book import Book
from ..store.tables import NAME_FIELD


def find(book: Book, text: str, limit: int = 50) -> list[tuple[str, int, str]]:
    """(kind, id, name) of what the text finds: names that begin with it first. Raises UserError("search-empty")."""
    with book.connected():
        found: list[tuple[str, int, str]] = []
        by_kind: dict[str, list[int]] = {}
        for number, kind in book.search(text).items():
            by_kind.setdefault(kind, []).append(number)
        for kind, ids in by_kind.items():
            if kind in NAME_FIELD:
                found += [(kind, number, name) for number, name in book.names(kind, ids).items()]
            else:
                records = book.records(kind, ids).values()
                found += [(kind, r.id, r.text) for r in records if isinstance(r, Activity)]
    wanted = name_key(text)
    found.sort(key=lambda each: (not name_key(each[2]).startswith(wanted), name_key(each[2]), each[1]))
    return found[: max(limit, 0)]

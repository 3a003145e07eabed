"""Searching the whole book by words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ..domain.kinds import KINDS, name_of
from ..domain.reading.folding import list_key, name_key
from ..domain.records import Activity, Record
from ..store.book import Book
from ..store.reading import queries, search
from ..texts import in_use


def find(book: Book, text: str, limit: int = 50) -> list[tuple[str, int, str]]:
    """(kind, id, name) of what the text finds: names that begin with it first. Raises UserError("search-empty")."""
    with book.connected():
        found: list[tuple[str, int, str]] = []
        by_kind: dict[str, list[int]] = {}
        for number, kind in book.search(text).items():
            by_kind.setdefault(kind, []).append(number)
        for kind, ids in by_kind.items():
            if KINDS[kind].name_field:
                found += [(kind, number, name) for number, name in book.names(kind, ids).items()]
            else:
                records = book.records(kind, ids).values()
                found += [(kind, r.id, r.text) for r in records if isinstance(r, Activity)]
    order = _order(text)
    found.sort(key=lambda each: (*order(each[2]), each[1]))
    return found[: max(limit, 0)]


def _order(text: str) -> Callable[[str], tuple[bool, int, str]]:
    """Names that begin with the text first, then all as lists put them."""
    wanted, script_first = name_key(text), in_use().script
    return lambda name: (not name_key(name).startswith(wanted), *list_key(name, script_first))


#: What can be opened, in the order in which it is shown.
OPENED: Final = tuple(name for name, kind in KINDS.items() if kind.tab is not None)
#: Of a broad search no more is looked at while it is being typed.
_LOOKED_AT: Final = 5000


@dataclass(frozen=True, slots=True)
class Hit:
    """One record with the name of its client."""

    kind: str
    record: Record
    client: str = ""

    @property
    def name(self) -> str:
        return name_of(self.record)


def quick(book: Book, text: str, limit: int) -> list[Hit]:
    """At most `limit` records of each kind for a text that is being typed; names that begin with it first.

    Fast on any book and for any text: it never gathers all that the text finds.
    """
    if not name_key(text):
        return []
    with book.connected() as connection:
        named = {kind: queries.named(connection, kind, name_key(text), limit) for kind in OPENED}
        for number, kind in search.some(connection, text, _LOOKED_AT):
            if kind in named and len(named[kind]) < limit and number not in named[kind]:
                named[kind].append(number)
        order = _order(text)
        return [
            hit
            for kind, ids in named.items()
            for hit in sorted(opened(book, kind, ids), key=lambda each: (*order(each.name), each.record.id))
        ]


def opened(book: Book, kind: str, ids: list[int]) -> list[Hit]:
    """These records in this order, those that are gone left out."""
    records = book.records(kind, ids)
    clients = book.names("client", {getattr(record, "client_id", 0) or 0 for record in records.values()})
    kept = (records[number] for number in ids if number in records)
    return [Hit(kind, record, clients.get(getattr(record, "client_id", 0) or 0, "")) for record in kept]

"""Records as a table shows them: with what their columns need besides, asked for a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..store.book import Book


@dataclass(frozen=True, slots=True)
class Line:
    """One record, the name of its client, its touches, and of a client its open deals.

    `open_sums` holds (currency, sum in minor units), the largest first.
    """

    record: Any
    client: str = ""
    touched_on: date | None = None
    next_on: date | None = None
    open_sums: tuple[tuple[str, int], ...] = ()
    is_person: bool = False  # the client of a deal


def lines_of(book: Book, kind: str, ids: Iterable[int]) -> dict[int, Line]:
    """The lines of these records of a kind that exist, by id."""
    wanted = list(ids)
    found = book.records(kind, wanted)
    touches = book.followed(kind, wanted)
    sums = book.open_sums(wanted) if kind == "client" else {}
    clients = {number: getattr(record, "client_id", None) for number, record in found.items()}
    names = book.names("client", {client for client in clients.values() if client is not None})
    persons = book.persons(names) if kind == "deal" else set()
    lines = {}
    for number, record in found.items():
        touched, planned = touches.get(number, ("", ""))
        of_client = names.get(clients[number] or 0, "")
        alone = clients[number] in persons
        lines[number] = Line(record, of_client, _day(touched), _day(planned), tuple(sums.get(number, ())), alone)
    return lines


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

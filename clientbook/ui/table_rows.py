"""Records as a table shows them: with what their columns need besides, asked for a page at a time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, cast

from ..domain.records import Contact
from ..store.book import Book

#: By what a firm is reached, through a person where it has none of its own.
REACH: Final = ("phones", "emails")


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
    #: Who is reached where a client has no phone or e-mail of its own, by the name of that field.
    through: Mapping[str, Contact] = field(default_factory=dict)


def lines_of(book: Book, kind: str, ids: Iterable[int]) -> dict[int, Line]:
    """The lines of these records of a kind that exist, by id."""
    wanted = list(ids)
    found = book.records(kind, wanted)
    touches = book.followed(kind, wanted)
    sums = book.open_sums(wanted) if kind == "client" else {}
    clients = {number: getattr(record, "client_id", None) for number, record in found.items()}
    names = book.names("client", {client for client in clients.values() if client is not None})
    persons = book.persons(names) if kind == "deal" else set()
    through = _through(book, found) if kind == "client" else {}
    lines = {}
    for number, record in found.items():
        touched, planned = touches.get(number, ("", ""))
        of_client = names.get(clients[number] or 0, "")
        alone = clients[number] in persons
        open_sums = tuple(sums.get(number, ()))
        lines[number] = Line(
            record, of_client, _day(touched), _day(planned), open_sums, alone, through.get(number, {})
        )  # fmt: skip
    return lines


def _through(book: Book, clients: Mapping[int, object]) -> dict[int, dict[str, Contact]]:
    """The people through whom those of these clients are reached that have no phone or no e-mail of their own."""
    asked = {name: [number for number, each in clients.items() if not getattr(each, name)] for name in REACH}
    found = {name: book.reached_by(name, numbers) for name, numbers in asked.items() if numbers}
    people = book.records("contact", {person for each in found.values() for person in each.values()})
    through: dict[int, dict[str, Contact]] = {}
    for name, persons in found.items():
        for client, person in persons.items():
            if person in people:  # it may have gone since it was found
                through.setdefault(client, {})[name] = cast(Contact, people[person])
    return through


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

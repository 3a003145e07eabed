"""A record as its details show it: with the names, people and deals around it, found in one question."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..domain.records import Activity, Client, Contact, Deal
from ..jobs.today import timeline_of
from ..store.book import Book


@dataclass(frozen=True)
class Found:
    """A record with what its details show besides its own fields."""

    record: Any
    client: str = ""
    people: list[Contact] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    employers: dict[int, str] = field(default_factory=dict)
    closed_months: tuple[str, ...] = ()  # in which a deal is booked for good
    touched_on: date | None = None  # the last activity on a deal
    numbers: tuple[str, ...] = ()  # phones as the whole world dials them
    timeline: tuple[Activity, ...] = ()  # what was logged and planned, newest first


def find(book: Book, kind: str, number: int) -> Found:
    record = book.records(kind, [number]).get(number)
    if record is None:
        return Found(None)
    employers = employers_of(book) if kind == "deal" else {}
    timeline = tuple(timeline_of(book, kind, number)) if kind != "employer" else ()
    client_id = number if kind == "client" else getattr(record, "client_id", None)
    numbers = _numbers(book, record, client_id)
    if client_id is None:
        return Found(record, employers=employers, numbers=numbers, timeline=timeline)
    name = book.names("client", [client_id]).get(client_id, "")
    people: list[Any] = book.all("contact", client_id=client_id) if kind in ("client", "deal") else []
    deals: list[Any] = book.all("deal", client_id=client_id) if kind == "client" else []
    if not isinstance(record, Deal):
        return Found(record, name, people, deals, employers, numbers=numbers, timeline=timeline)
    people += _elsewhere(book, record, people)
    closed, touched_on = tuple(book.closed_months_of(number)), book.touched("deal", [number]).get(number)
    return Found(record, name, people, deals, employers, closed, touched_on, numbers, timeline)


def _elsewhere(book: Book, deal: Deal, people: list[Any]) -> list[Any]:
    """Those with a role on a deal who are no longer at its client."""
    here = {person.id for person in people}
    return list(book.records("contact", {role.contact_id for role in deal.roles} - here).values())


def _numbers(book: Book, record: Any, client_id: int | None) -> tuple[str, ...]:
    phones = getattr(record, "phones", ())
    if not phones:
        return ()
    from ..jobs.international import e164_of

    client = record if isinstance(record, Client) else book.records("client", [client_id or 0]).get(client_id or 0)
    return e164_of(phones, client.country if isinstance(client, Client) else "")


def employers_of(book: Book) -> dict[int, str]:
    return {employer.id: employer.name for employer in book.employers()}

"""Planned touches as a calendar file: who, what it is about, and the phones to call."""

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from ... import labels
from ...domain.choices import ActivityKind
from ...domain.errors import UserError
from ...domain.records import Activity, Client, Contact
from ...files import icalendar
from ...store.book import Book
from ...store.reading import agenda
from ...store.writing import steps

_ALL = 2**31


def export_follow_ups(book: Book, target: Path, written_at: datetime | None = None) -> int:
    """Writes every touch that is asked for and has not happened; returns their number.

    Raises UserError "unknown-format", "file-cannot-write".
    """
    if target.suffix.lower() != ".ics":
        raise UserError("unknown-format", file=target.name, ending=target.suffix or "-", known=".ics")
    book.note_elsewhere(target, "follow-ups")
    with book.of_one_state() as connection:
        touches = book.asked(agenda.FOLLOW_UPS, _ALL)
        clients = cast(dict[int, Client], book.records("client", {t.client_id for t in touches if t.client_id}))
        contacts = cast(dict[int, Contact], book.records("contact", {t.contact_id for t in touches if t.contact_id}))
        deals = book.names("deal", {t.deal_id for t in touches if t.deal_id})
        born = steps.first_at(connection)
    events = [
        _event(each, born, clients.get(each.client_id or 0), contacts.get(each.contact_id or 0), deals)
        for each in touches
    ]
    return icalendar.write(target, events, written_at or datetime.now(UTC))


def _event(
    touch: Activity, born: str, client: Client | None, contact: Contact | None, deals: dict[int, str]
) -> icalendar.Event:
    """Ids are the book's own: with the moment of its first step they are like no other book's."""
    assert touch.next_on is not None
    names = [each.name for each in (contact, client) if each is not None]
    asked = touch.next_kind or touch.kind
    kind = labels.activity_kinds()[asked]
    phones = [phone for each in (contact, client) if each is not None for phone in each.phones]
    words = [touch.text, deals.get(touch.deal_id or 0, ""), *dict.fromkeys(phones)]
    goes_there = asked in (ActivityKind.MEETING, ActivityKind.VISIT) and client is not None
    place = ", ".join(filter(None, (client.address, client.city))) if goes_there and client is not None else ""
    return icalendar.Event(
        uid=f"{touch.id}-{''.join(filter(str.isdigit, born))}@clientbook",
        on=touch.next_on,
        at=touch.at,
        title=f"{kind}: {' · '.join(names)}" if names else kind,
        words="\n".join(filter(None, words)),
        place=place,
    )

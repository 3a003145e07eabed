"""Clients and contacts as vCards (RFC 6350, version 3.0 as phones read it)."""

from collections.abc import Iterable
from pathlib import Path

from ....domain.choices import ClientKind
from ....domain.records import Client, Contact
from ....progress import Progress
from ...content_lines import folded, text, uri
from ...whole_file import whole_file


def write(path: Path, records: Iterable[tuple[Client | Contact, str]], progress: Progress | None = None) -> int:
    """(record, name of its client) pairs, a card each; returns their number."""
    count = 0
    with whole_file(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        for record, client in records:
            if progress is not None and count % 500 == 0:
                progress.at(count)
            file.write(card(record, client))
            count += 1
    return count


def card(record: Client | Contact, client: str) -> str:
    """One card. The whole name is the formatted name; its last word stands as the family name."""
    person = isinstance(record, Contact) or record.kind is ClientKind.PERSON
    given, _, family = record.name.rpartition(" ") if person else ("", "", "")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{text(record.name)}", f"N:{text(family)};{text(given)};;;"]
    if not person:
        lines.append("X-ABShowAs:COMPANY")  # or phones show a card without a name
    organization = record.name if not person else client
    if organization:
        lines.append(f"ORG:{text(organization)}")
    if record.title:
        lines.append(f"TITLE:{text(record.title)}")
    lines += [f"EMAIL;TYPE=INTERNET:{text(email)}" for email in record.emails]
    lines += [f"TEL:{text(phone)}" for phone in record.phones]
    if isinstance(record, Client):
        if record.address or record.city or record.region or record.country:
            place = (record.address, record.city, record.region, "", record.country)
            lines.append("ADR:;;" + ";".join(map(text, place)))
        if record.website:
            lines.append(f"URL:{uri(record.website)}")
    if record.birthday is not None:
        lines.append(f"BDAY:{record.birthday.isoformat()}")
    if record.tags:
        lines.append("CATEGORIES:" + ",".join(map(text, record.tags)))
    if record.notes:
        lines.append(f"NOTE:{text(record.notes)}")
    return folded([*lines, "END:VCARD"])

"""Clients and contacts as vCards (RFC 6350, version 3.0 as phones read it)."""

from collections.abc import Iterable
from pathlib import Path

from ..domain.choices import ClientKind
from ..domain.records import Client, Contact
from ..progress import Progress
from .whole_file import whole_file


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
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_text(record.name)}", f"N:{_text(family)};{_text(given)};;;"]
    organization = record.name if not person else client
    if organization:
        lines.append(f"ORG:{_text(organization)}")
    if record.title:
        lines.append(f"TITLE:{_text(record.title)}")
    lines += [f"EMAIL;TYPE=INTERNET:{_text(email)}" for email in record.emails]
    lines += [f"TEL:{_text(phone)}" for phone in record.phones]
    if isinstance(record, Client):
        if record.address or record.city or record.region or record.country:
            place = (record.address, record.city, record.region, "", record.country)
            lines.append("ADR:;;" + ";".join(map(_text, place)))
        if record.website:
            lines.append(f"URL:{_text(record.website)}")
    if record.birthday is not None:
        lines.append(f"BDAY:{record.birthday.isoformat()}")
    if record.tags:
        lines.append("CATEGORIES:" + ",".join(map(_text, record.tags)))
    if record.notes:
        lines.append(f"NOTE:{_text(record.notes)}")
    return "".join(_folded(line) for line in [*lines, "END:VCARD"])


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, broken between characters."""
    parts: list[str] = []
    current = ""
    for c in line:
        if len((current + c).encode()) > 75:
            parts.append(current)
            current = " "
        current += c
    return "\r\n".join([*parts, current]) + "\r\n"

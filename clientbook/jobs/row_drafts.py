"""One row of a list of clients or contacts as records that nobody else has seen yet.

A company and a person make a client and a contact, a person alone makes a client.
"""

from dataclasses import replace
from sys import intern
from typing import Any, Final

from ..domain.choices import ClientKind, Status
from ..domain.errors import UserError
from ..domain.records import Client, Contact
from ..files import values
from ..files.firm_or_person import ends_as_firm
from .open_columns import ColumnReaders
from .row_values import (
    Cells,
    address_of,
    is_yes,
    kind_of,
    one_line,
    status_of,
    tags_of,
    tie_of,
    with_postcode,
    work_of,
)

#: Fields of a client that are one line, taken as they are.
ONE_LINE: Final = ("industry", "website", "city", "region", "country", "source")
Draft = tuple[Client | None, Contact | None]


class RowDrafts:
    """Made once for a list."""

    def __init__(self, readers: ColumnReaders, as_contacts: bool) -> None:
        self._readers = readers
        self._day = readers.day("birthday")
        self._as_contacts = as_contacts

    def of(self, cells: Cells) -> Draft:
        """The client and the contact of a row, one of them None. Raises UserError for a row that says nobody."""
        texts = cells.texts
        cells.sort_reach()
        company = cells.text("company") or cells.text("client")
        person = values.person(cells.text("name")) if "name" in texts else ""
        person = person or " ".join(filter(None, (cells.text("first_name"), cells.text("last_name"))))
        if not company and self._is_firm(cells, person):
            company, person = person, ""
        elif company.casefold() == person.casefold():
            person = ""
        emails = cells.several("email", values.emails) if "email" in texts else ()
        phones = cells.several("phone", values.phones) if "phone" in texts else ()
        if any(map(values.is_eaten, texts.get("phone", ()))):
            self._readers.remark("phones-spoilt", cells.headings.get("phone", "phone"))
        if not person and "<" in cells.text("email"):
            person = values.person(cells.text("email"))
        if not (company or person):
            person = next(iter(emails + phones), "")
            if not person:
                raise UserError("row-without-name")
        if self._as_contacts:
            client = self._client(cells, company, ClientKind.FIRM, (), ()) if company else None
            contact = self._contact(cells, person or company, emails, phones)
            # Lists with a column of ties are of this program: their tags and notes are the contact's.
            if client is None or "tie" in cells.headings:
                contact = replace(contact, tags=tags_of(texts.get("tags", ())), notes=_notes(cells))
                client = client and replace(client, tags=(), notes="")
            return client, contact
        if not person:
            return self._client(cells, company, ClientKind.FIRM, emails, phones), None
        if not company:
            return self._client(cells, person, ClientKind.PERSON, emails, phones), None
        contact = self._contact(cells, person, emails, phones)
        return self._client(cells, company, ClientKind.FIRM, (), ()), contact

    def _is_firm(self, cells: Cells, name: str) -> bool:
        if kind := kind_of(cells.text("kind")):
            return kind is ClientKind.FIRM
        return not self._as_contacts and ends_as_firm(name)

    def _client(
        self, cells: Cells, name: str, kind: ClientKind, emails: tuple[str, ...], phones: tuple[str, ...]
    ) -> Client:
        texts = cells.texts
        person = kind is ClientKind.PERSON
        values_of: dict[str, Any] = {name: intern(one_line(texts[name][0])) for name in ONE_LINE if name in texts}
        if "status" in texts:
            values_of["status"], extra_tags = self._status(texts)
            if extra_tags:
                values_of["tags"] = extra_tags
        if "tags" in texts:
            values_of["tags"] = (*tags_of(texts["tags"]), *values_of.get("tags", ()))
        if "work" in texts:
            values_of["work"] = work_of(cells.text("work"))
        if "address" in texts or "postcode" in texts:
            values_of["address"] = with_postcode(address_of(texts.get("address", ())), texts.get("postcode", ()))
        if person and "title" in texts:
            values_of["title"] = one_line(cells.text("title"))
        if person and "birthday" in texts:
            values_of["birthday"] = cells.kept_aside("birthday", self._day)
        if "notes" in texts or cells.remarks:
            values_of["notes"] = _notes(cells)
        return Client(name=one_line(name), kind=kind, emails=emails, phones=phones, **values_of)

    def _contact(self, cells: Cells, name: str, emails: tuple[str, ...], phones: tuple[str, ...]) -> Contact:
        texts = cells.texts
        return Contact(
            name=one_line(name),
            title=one_line(cells.text("title")) if "title" in texts else "",
            emails=emails,
            phones=phones,
            tie=tie_of(cells.text("tie")),
            decides=is_yes(cells.text("decides")),
            birthday=cells.kept_aside("birthday", self._day) if "birthday" in texts else None,
        )

    @staticmethod
    def _status(texts: dict[str, list[str]]) -> tuple[Status, tuple[str, ...]]:
        found = texts.get("status")
        if not found:
            return Status.PROSPECT, ()
        status = status_of(found[0])
        return (status, ()) if status is not None else (Status.PROSPECT, (one_line(found[0]),))


def _notes(cells: Cells) -> str:
    return "\n".join(filter(None, (cells.joined("notes"), *cells.remarks)))

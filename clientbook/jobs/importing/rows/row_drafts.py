"""One row of a list of clients or contacts as records that nobody else has seen yet.

A company and a person make a client and a contact, a person alone makes a client. What no field takes goes into the
notes of whom it is about: the firm's to the firm, the person's to the person.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date
from sys import intern
from typing import Any, Final

from ....domain.choices import ClientKind
from ....domain.errors import UserError
from ....domain.fields.catalogue import FIELDS
from ....domain.fields.types import Notes, Text
from ....domain.records import Client, Contact
from ....files.columns import values
from ....files.columns.firm_or_person import ends_as_firm
from ....files.columns.name_columns import is_firm_or_last
from .open_columns import ColumnReaders
from .own_columns import values_of
from .references import Found, take_number
from .row_cells import Cells, Remark
from .row_values import (
    address_of,
    days_of,
    health_of,
    kind_of,
    one_line,
    status_of,
    tags_of,
    tie_of,
    with_postcode,
    work_of,
    yes_or_no,
)
from .touches import Touch, touches_of

#: Fields of a client that are one line, taken as they are: those of a firm that come in under their own name alone.
ONE_LINE: Final = tuple(
    field.name
    for field in FIELDS["client"].values()
    if type(field.type) is not Notes
    and isinstance(field.type, Text)
    and field.imported == (field.name,)
    and not field.of_person
)
#: Numbers that no person has: of a switchboard (*2700), or free to call (1-800, 1-700).
_SWITCHBOARD: Final = re.compile(r"\*\d{3,5}|1[-\s]?[78]00[-\s\d]+")


@dataclass(slots=True)
class Draft:
    """What one row says. `of_client` and `of_contact` are the remarks in their notes."""

    cells: Cells
    client: Client | None = None
    contacts: list[Contact] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)  # those of the columns of each contact, "" of the row's own person
    touches: list[Touch] = field(default_factory=list)
    of_client: list[Remark] = field(default_factory=list)
    of_contact: list[Remark] = field(default_factory=list)
    unnamed: bool = False  # called by an e-mail or a phone
    firm: int | None = None  # the client that the row refers to by its number, for the person of the row


class RowDrafts:
    """Made once for a list."""

    def __init__(self, readers: ColumnReaders, as_contacts: bool, today: date | None = None) -> None:
        self._readers = readers
        self._birthday = readers.day("birthday")
        self._as_contacts = as_contacts
        self._today = today or date.today()

    def of(self, cells: Cells, firm: Found | None = None) -> Draft:
        """The client and the contacts of a row. Raises UserError for a row that says nobody.

        `firm` is the one that the row refers to by a number: where the row is about a person, it is at that firm.
        """
        cells.sort_reach()
        company = cells.text("company") or cells.text("client") or _in_last_name(cells)
        person = self._person(cells)
        if not company and self._is_firm(cells, person):
            company, person = person, ""
        elif company.casefold() == person.casefold():
            person = ""
        draft = Draft(cells, unnamed="@" in person)
        if firm is not None and person:
            draft.firm = firm.id
            take_number(cells, firm)
        (emails, phones), firms = self._reach(cells)
        if not person and "<" in cells.peek("email"):
            person = values.person(cells.peek("email"))
        if not (company or person):
            person = next(iter((*emails, *phones, *firms[0], *firms[1])), "")
            draft.unnamed = True
            if not person:
                raise UserError("row-without-name")
        if person and (company or self._as_contacts or draft.firm is not None):
            switchboards = tuple(phone for phone in phones if company and _SWITCHBOARD.fullmatch(phone))
            own = tuple(phone for phone in phones if phone not in switchboards) if switchboards else phones
            reach = (firms[0], (*firms[1], *switchboards)) if company else ((), ())
            rest = ((), ()) if company else firms
            self._both(draft, company, person, reach, (_all(emails, rest[0]), _all(own, rest[1])))
        else:
            kind = ClientKind.FIRM if company else ClientKind.PERSON
            self._one(draft, company or person, kind, (_all(emails, firms[0]), _all(phones, firms[1])))
        draft.touches = touches_of(cells, self._readers, self._today)
        _keep_own(draft)
        self._keep_rest(draft)
        return draft

    # -- who ------------------------------------------------------------------------------------------------------

    @staticmethod
    def _person(cells: Cells) -> str:
        """Who a row is about, by full name or by its parts."""
        if name := cells.text("name"):
            return values.person(name)
        return " ".join(filter(None, (cells.text("first_name"), cells.text("last_name"))))

    def _reach(self, cells: Cells) -> tuple["Reach", "Reach"]:
        """E-mails and phones: of whom the row is about, and of the firm where columns are said to be the firm's."""
        mails, numbers = ("email", values.emails), ("phone", values.phones)
        emails, phones = cells.several(*mails), cells.several(*numbers)
        if "@" in cells.peek("name"):
            emails = _all(emails, in_name(cells.peek("name")))
        firms: Reach = ((), ())
        if cells.picker.firms:
            firms = cells.several(*mails, firms=True), cells.several(*numbers, firms=True)
        if any(map(values.is_eaten, cells.texts.get("phone", ()))):
            self._readers.remark("phones-spoilt", cells.heading("phone"))
        return (emails, phones), firms

    def _is_firm(self, cells: Cells, name: str) -> bool:
        kind = cells.word("kind", kind_of)
        if kind is not None:
            return kind is ClientKind.FIRM
        return not self._as_contacts and ends_as_firm(name)

    # -- records, without what is left ------------------------------------------------------------------------------

    def _one(self, draft: Draft, name: str, kind: ClientKind, reach: "Reach") -> None:
        """A client alone."""
        cells = draft.cells
        found = client_values(cells)
        if kind is ClientKind.FIRM:
            cells.word("kind", lambda text: kind_of(text) if kind_of(text) is kind else None)
        else:
            found.update(person_values(cells, self._birthday))
        found.update(_stated_values(cells))
        found.update(self._of_service(cells))
        found.update(_rhythm(cells))
        numbers = cells.picker.numbers
        found.update(_known_as(cells, numbers.of_firm_alone if kind is ClientKind.FIRM else numbers.of_person_alone))
        draft.client = Client(name=one_line(name), kind=kind, emails=reach[0], phones=reach[1], **found)
        self._add_further(draft)

    def _both(self, draft: Draft, company: str, person: str, of_firm: "Reach", own: "Reach") -> None:
        """A firm and a person of it; without a company, a contact alone."""
        cells = draft.cells
        if company:
            cells.word("kind", lambda text: kind_of(text) if kind_of(text) is ClientKind.FIRM else None)
            of_client = (
                client_values(cells) | self._of_service(cells) | _known_as(cells, cells.picker.numbers.of_persons_firm)
            )
            draft.client = Client(name=one_line(company), emails=of_firm[0], phones=of_firm[1], **of_client)
        found = person_values(cells, self._birthday) | _stated_values(cells) | _rhythm(cells)
        numbers = cells.picker.numbers
        found |= _known_as(cells, numbers.of_person if company else numbers.of_person_alone)
        tie, decides = cells.word("tie", tie_of), cells.word("decides", yes_or_no)
        found |= {} if tie is None else {"tie": tie}
        found |= {} if decides is None else {"decides": decides}
        draft.contacts.append(Contact(name=one_line(person), emails=own[0], phones=own[1], **found))
        draft.marks.append("")
        self._add_further(draft)

    def _add_further(self, draft: Draft) -> None:
        """More people of one row, each with their own columns ("Contact 2 name", "Contact 2 phone")."""
        cells = draft.cells
        for mark in cells.picker.further:
            parts = (cells.text(f"first_name{mark}"), cells.text(f"last_name{mark}"))
            whole = cells.text(f"name{mark}")
            name = values.person(whole) or " ".join(filter(None, parts))
            emails = cells.several(f"email{mark}", values.emails)
            emails = _all(emails, in_name(whole)) if "@" in whole else emails
            phones = cells.several(f"phone{mark}", values.phones)
            name = name or next(iter((*emails, *phones)), "")
            if name:
                further = Contact(
                    name=one_line(name),
                    emails=emails,
                    phones=phones,
                    title=one_line(cells.text(f"title{mark}")),
                    birthday=cells.readable(f"birthday{mark}", self._birthday),
                    notes=cells.joined(f"notes{mark}"),
                )
                draft.contacts.append(further)
                draft.marks.append(mark)

    def _of_service(self, cells: Cells) -> dict[str, object]:
        """How a client is served, which only a client has."""
        found: dict[str, object] = {}
        if "review_on" in cells.texts:
            found["review_on"] = cells.readable("review_on", self._readers.day("review_on"))
        for name, meaning in (("response_days", days_of), ("health", health_of)):
            if name in cells.texts and (word := cells.word(name, meaning)) is not None:
                found[name] = word
        return found

    @staticmethod
    def _keep_rest(draft: Draft) -> None:
        """What no field took, in the notes of whom it is about."""
        client, contacts = draft.client, draft.contacts
        names = [client.name] if client is not None else []
        left = draft.cells.left([*names, *(contact.name for contact in contacts)])
        if not left:
            return
        if client is not None:
            draft.of_client = [remark for remark in left if remark.of_firm or not contacts]
            draft.client = _noted(client, draft.of_client)
        if contacts:
            draft.of_contact = [remark for remark in left if client is None or not remark.of_firm]
            contacts[0] = _noted(contacts[0], draft.of_contact)


def _keep_own(draft: Draft) -> None:
    """What is kept in own fields, at whom it is about."""
    cells, client = draft.cells, draft.client
    if not cells.own:
        return
    person = draft.contacts[0] if draft.contacts else None
    if client is not None:
        draft.client = replace(client, own=values_of("client", cells.own if person is None else cells.of_firm(True)))
    if person is not None:
        own = values_of("contact", cells.own if client is None else cells.of_firm(False))
        draft.contacts[0] = replace(person, own=own)


def _in_last_name(cells: Cells) -> str:
    """The firm under "Co./Last Name", where no given name says that a person stands there; it is taken."""
    if "last_name" not in cells.texts or "first_name" in cells.texts:
        return ""
    return cells.text("last_name") if is_firm_or_last(cells.heading("last_name")) else ""


Reach = tuple[tuple[str, ...], tuple[str, ...]]


def _noted(record: Any, remarks: list[Remark]) -> Any:
    """A new record with its remarks below its notes."""
    if not remarks:
        return record
    # Setting it in place spares a copy: nobody else has seen the record yet.
    object.__setattr__(record, "notes", "\n".join(filter(None, (record.notes, *(each.text for each in remarks)))))
    return record


def with_notes(record: Any, remarks: list[Remark]) -> Any:
    """A record whose notes hold these remarks too, each once."""
    notes = with_lines(record.notes, remarks)
    return record if notes == record.notes else replace(record, notes=notes)


def put_notes(draft: Any, remarks: list[Remark]) -> None:
    """The same for a record that nobody else has seen yet."""
    object.__setattr__(draft, "notes", with_lines(draft.notes, remarks))


def with_lines(notes: str, remarks: list[Remark]) -> str:
    """Notes that hold these remarks too, each once."""
    lines = dict.fromkeys(remark.text for remark in remarks if not has_lines(notes, remark.text))
    return "\n".join(filter(None, (notes, *lines))) if lines else notes


def has_lines(notes: str, text: str) -> bool:
    """Whether notes hold a text as whole lines."""
    return text in notes and f"\n{text}\n" in f"\n{notes}\n"


def client_values(cells: Cells) -> dict[str, Any]:
    """What a row says of the client, be it a firm or a person."""
    texts = cells.texts
    found: dict[str, object] = {name: intern(one_line(cells.text(name))) for name in ONE_LINE if name in texts}
    for name, meaning in (("status", status_of), ("work", work_of)):
        if name in texts and not cells.took(name) and (word := cells.word(name, meaning)) is not None:
            found[name] = word
    if "address" in texts or "postcode" in texts:
        found["address"] = with_postcode(address_of(cells.every("address")), cells.every("postcode"))
    return found


def person_values(cells: Cells, birthday: Callable[[str], date | None]) -> dict[str, Any]:
    """What a row says of a person."""
    found: dict[str, object] = {}
    if "title" in cells.texts:
        found["title"] = one_line(cells.text("title"))
    if "birthday" in cells.texts:
        found["birthday"] = cells.readable("birthday", birthday)
    return found


def _rhythm(cells: Cells) -> dict[str, object]:
    """How often whom the row is about is to be reached."""
    stated = {name: cells.word(name, days_of) for name in ("wished_days", "longest_days") if name in cells.texts}
    return {name: days for name, days in stated.items() if days is not None}


def _known_as(cells: Cells, columns: Collection[int]) -> dict[str, object]:
    """By which numbers other programs know somebody, who stand in these columns."""
    numbers = cells.outside_ids(columns) if "outside_ids" in cells.texts else ()
    return {"outside_ids": numbers} if numbers else {}


def _stated_values(cells: Cells) -> dict[str, object]:
    """Tags and notes, which belong to whom the row is about: the person, where there is one."""
    found: dict[str, object] = {}
    if "tags" in cells.texts:
        found["tags"] = tags_of(cells.every("tags"))
    if "notes" in cells.texts:
        found["notes"] = cells.joined("notes")
    return found


def in_name(name: str) -> tuple[str, ...]:
    """The e-mails that stand in a name: "Dana <d@x.com>"."""
    try:
        return values.emails(name)
    except UserError:
        return ()


def _all(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other))) if other else one

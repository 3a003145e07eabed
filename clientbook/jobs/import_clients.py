"""Planning lists of clients and contacts.

A company and a person make a client and a contact, a person alone makes a client.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import islice
from typing import Any, Final

from ..domain.choices import ClientKind, Status
from ..domain.errors import UserError
from ..domain.records import Client, Contact
from ..files import values
from ..progress import Progress
from ..store.book import Book
from .import_plan import Choices, Existing, ImportPlan, Refused, Verdict
from .row_values import Cells, Picker, day_reader, is_yes, kind_of, status_of, tie_of, work_of
from .twins import Twins

_CHUNK: Final = 2000
#: Fields of a client that are one line, taken as they are.
_PLAIN: Final = ("industry", "website", "city", "region", "country", "source")
_Draft = tuple[Client | None, Contact | None]


class ClientRows:
    """Plans the rows of one list, chunk by chunk, into `plan`."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, month_first: bool) -> None:
        self._book = book
        self._plan = plan
        self._picker = picker
        self._choices = choices
        self._as_contacts = choices.as_kind == "contacts"
        self._day = day_reader(month_first)
        self._twins = Twins(choices.match)
        self._has_records = book.count("client") + book.count("contact") > 0

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        done = 0
        while chunk := list(islice(rows, _CHUNK)):
            self._take_chunk(chunk)
            done += len(chunk)
            if progress is not None:
                progress.at(done)

    def _take_chunk(self, rows: Sequence[tuple[int, list[str]]]) -> None:
        drafts: list[tuple[int, list[str], _Draft]] = []
        for line, cells in rows:
            try:
                drafts.append((line, cells, self._draft(self._picker.pick(line, cells))))
            except UserError as error:
                self._refuse(line, cells, error)
        if self._has_records:
            records = [record for _, _, draft in drafts for record in draft if record is not None]
            self._twins.learn_from(self._book, records)
        for line, _, (client, contact) in drafts:
            verdict = self._settle(client, contact)
            self._plan.counts[verdict] += 1
            if verdict is Verdict.SKIPPED:
                named = contact or client
                self._plan.skipped_lines.append((line, named.name if named else ""))

    def _refuse(self, line: int, cells: list[str], error: UserError) -> None:
        self._plan.counts[Verdict.REFUSED] += 1
        self._plan.refused.append(Refused(line, cells, error))

    # -- drafts ---------------------------------------------------------------------------------------------------

    def _draft(self, cells: Cells) -> _Draft:
        """The client and the contact of a row, one of them None. Raises UserError for a row that says nobody."""
        texts = cells.texts
        company = cells.text("company") or cells.text("client")
        person = cells.text("name") or " ".join(filter(None, (cells.text("first_name"), cells.text("last_name"))))
        if not company and "kind" in texts and kind_of(cells.text("kind")) is ClientKind.FIRM:
            company, person = person, ""
        emails = cells.several("email", values.emails) if "email" in texts else ()
        phones = cells.several("phone", values.phones) if "phone" in texts else ()
        if not (company or person):
            person = next(iter(emails + phones), "")
            if not person:
                raise UserError("row-without-name")
        if self._as_contacts:
            client = self._client(cells, company, ClientKind.FIRM, (), ()) if company else None
            contact = self._contact(cells, person or company, emails, phones)
            if client is None:
                contact = replace(contact, tags=_tags(texts.get("tags", ())), notes=_notes(cells))
            return client, contact
        if not person:
            return self._client(cells, company, ClientKind.FIRM, emails, phones), None
        if not company:
            return self._client(cells, person, ClientKind.PERSON, emails, phones), None
        contact = self._contact(cells, person, emails, phones)
        return self._client(cells, company, ClientKind.FIRM, (), ()), contact

    def _client(
        self, cells: Cells, name: str, kind: ClientKind, emails: tuple[str, ...], phones: tuple[str, ...]
    ) -> Client:
        texts = cells.texts
        person = kind is ClientKind.PERSON
        values_of: dict[str, Any] = {name: _line(texts[name][0]) for name in _PLAIN if name in texts}
        if "status" in texts:
            values_of["status"], extra_tags = self._status(texts)
            if extra_tags:
                values_of["tags"] = extra_tags
        if "tags" in texts:
            values_of["tags"] = (*_tags(texts["tags"]), *values_of.get("tags", ()))
        if "work" in texts:
            values_of["work"] = work_of(cells.text("work"))
        if "address" in texts:
            values_of["address"] = _line(", ".join(texts["address"]))
        if person and "title" in texts:
            values_of["title"] = _line(cells.text("title"))
        if person and "birthday" in texts:
            values_of["birthday"] = cells.kept_aside("birthday", self._day)
        if "notes" in texts or cells.remarks:
            values_of["notes"] = _notes(cells)
        return Client(name=_line(name), kind=kind, emails=emails, phones=phones, **values_of)

    def _contact(self, cells: Cells, name: str, emails: tuple[str, ...], phones: tuple[str, ...]) -> Contact:
        texts = cells.texts
        return Contact(
            name=_line(name),
            title=_line(cells.text("title")) if "title" in texts else "",
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
        return (status, ()) if status is not None else (Status.PROSPECT, (_line(found[0]),))

    # -- verdicts -------------------------------------------------------------------------------------------------

    def _settle(self, client: Client | None, contact: Contact | None) -> Verdict:
        """Adds, updates or skips what a row says, and tells which it was."""
        verdict = Verdict.SKIPPED
        if client is not None:
            verdict, client = self._place(client, self._twins.find_client)
        if contact is None:
            return verdict
        if client is not None:
            object.__setattr__(contact, "client_id", client.id)  # a draft that nobody else has seen yet
        of_contact, _ = self._place(contact, self._twins.find_contact)
        return min(verdict, of_contact, key=list(Verdict).index)

    def _place(self, draft: Any, find: Callable[[Any], Any]) -> tuple[Verdict, Any]:
        """A draft becomes a new record, or its twin is updated or left as it is; returns the record that stays."""
        existing = self._choices.existing
        twin = (
            find(draft)
            if existing is not Existing.ADD or (isinstance(draft, Client) and self._is_firm(draft))
            else None
        )
        if twin is None:
            self._plan.ledger.add(draft)
            self._twins.learn(draft)
            return Verdict.ADDED, draft
        if existing is Existing.UPDATE:
            current = self._plan.ledger.get(twin)
            if self._plan.ledger.edit(twin, **_filled(current, draft)):
                return Verdict.UPDATED, twin
        return Verdict.SKIPPED, twin

    @staticmethod
    def _is_firm(draft: Client) -> bool:
        """With --existing add, people are added again; a firm named by several rows of one list is still one."""
        return draft.kind is ClientKind.FIRM and not draft.emails and not draft.phones


def _filled(current: Any, draft: Any) -> dict[str, Any]:
    """What a row knows, laid over a record: texts replace, lists grow, notes are added below, nothing is emptied."""
    fresh: dict[str, Any] = {}
    for each in fields(draft):
        name, value, former = each.name, getattr(draft, each.name), getattr(current, each.name)
        if name in ("id", "client_id", "kind") or value == each.default or value == former:
            continue
        if isinstance(value, tuple):
            value = (*former, *(item for item in value if item not in former))
        elif name == "notes" and former:
            value = former if value in former else f"{former}\n{value}"
        fresh[name] = value
    return fresh


def _line(text: str) -> str:
    """A text of one line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text or "  " in text else text


def _tags(texts: Sequence[str]) -> tuple[str, ...]:
    parts = (part.strip() for text in texts for part in text.replace(";", ",").replace(":::", ",").split(","))
    return tuple(dict.fromkeys(_line(part) for part in parts if part))


def _notes(cells: Cells) -> str:
    return "\n".join(filter(None, (cells.joined("notes"), *cells.remarks)))

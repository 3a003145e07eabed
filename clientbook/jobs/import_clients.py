"""Planning lists of clients and contacts.

A company and a person make a client and a contact, a person alone makes a client.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import islice
from sys import intern
from typing import Any, Final

from ..domain.choices import ClientKind, Status
from ..domain.errors import UserError
from ..domain.folding import firm_key
from ..domain.records import Client, Contact
from ..files import values
from ..progress import Progress
from ..store.book import Book
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Verdict
from .row_values import Cells, DayReader, Picker, is_yes, kind_of, status_of, tie_of, work_of
from .twins import Found, Twins

_CHUNK: Final = 2000
#: Fields of a client that are one line, taken as they are.
_PLAIN: Final = ("industry", "website", "city", "region", "country", "source")
_Draft = tuple[Client | None, Contact | None]


class ClientRows:
    """Plans the rows of one list, chunk by chunk, into `plan`."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, days: DayReader) -> None:
        self._book = book
        self._plan = plan
        self._picker = picker
        self._choices = choices
        self._as_contacts = choices.as_kind == "contacts"
        self._day = days.of("birthday")
        self._twins = Twins(book, choices.match)

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
        self._twins.learn_from(record for _, _, draft in drafts for record in draft if record is not None)
        for line, _, (client, contact) in drafts:
            self._plan.counts[self._settle(line, client, contact)] += 1
        if self._plan.ledger.is_large():
            self._twins.move_out(self._plan.ledger)

    def _refuse(self, line: int, cells: list[str], error: UserError) -> None:
        self._plan.counts[Verdict.REFUSED] += 1
        self._plan.refused.append(Refused(line, cells, error))

    # -- drafts ---------------------------------------------------------------------------------------------------

    def _draft(self, cells: Cells) -> _Draft:
        """The client and the contact of a row, one of them None. Raises UserError for a row that says nobody."""
        texts = cells.texts
        company = cells.text("company") or cells.text("client")
        person = values.person(cells.text("name")) if "name" in texts else ""
        person = person or " ".join(filter(None, (cells.text("first_name"), cells.text("last_name"))))
        if not company and "kind" in texts and kind_of(cells.text("kind")) is ClientKind.FIRM:
            company, person = person, ""
        emails = cells.several("email", values.emails) if "email" in texts else ()
        phones = cells.several("phone", values.phones) if "phone" in texts else ()
        if not person and "<" in cells.text("email"):
            person = values.person(cells.text("email"))
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
        values_of: dict[str, Any] = {name: intern(_line(texts[name][0])) for name in _PLAIN if name in texts}
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

    def _settle(self, line: int, client: Client | None, contact: Contact | None) -> Verdict:
        """Adds, updates or skips what a row says, and tells which it was."""
        verdict = Verdict.SKIPPED
        if client is not None:
            verdict, client = self._place(line, client, self._twins.find_client, told=contact is None)
        if contact is None:
            return verdict
        if client is not None:
            object.__setattr__(contact, "client_id", client.id)  # a draft that nobody else has seen yet
        of_contact, _ = self._place(line, contact, self._twins.find_contact, told=True)
        return min(verdict, of_contact, key=list(Verdict).index)

    def _place(self, line: int, draft: Any, find: Callable[[Any], Found | None], told: bool) -> tuple[Verdict, Any]:
        """A draft becomes a new record, or its twin is changed or left as it is; returns the record that stays.

        Who the row is about is `told` among the matches; the firm of a person only where it may be a misspelt one.
        """
        found = find(draft)
        existing = Existing.ADD
        if found is not None:
            existing = self._choices.of(line, found.sure)
            if existing is Existing.ADD and found.sure and isinstance(draft, Client) and self._is_firm(draft):
                existing = Existing.SKIP
            if told or not found.sure:
                self._tell(line, draft, found, existing)
        if found is None or existing is Existing.ADD:
            self._plan.ledger.add(draft)
            self._twins.learn(draft)
            return Verdict.ADDED, draft
        twin = found.record
        if existing in (Existing.UPDATE, Existing.FILL):
            current = self._plan.ledger.get(twin)
            fresh = _filled(current, draft) if existing is Existing.UPDATE else _only_empty(current, draft)
            if self._plan.ledger.edit(twin, **fresh):
                changed = self._plan.ledger.get(twin)
                assert isinstance(changed, Client | Contact)
                self._twins.changed(changed)
                return Verdict.UPDATED, changed
        return Verdict.SKIPPED, twin

    def _tell(self, line: int, draft: Any, found: Found, existing: Existing) -> None:
        twin = found.record
        self._plan.match(Match(line, draft.name, twin.name, found.reason, found.sure, twin.id < 0, existing))

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
        if name == "name" and firm_key(value) == firm_key(former):
            continue  # "Kalomi" says nothing new of "Kalomi Ltd"
        if isinstance(value, tuple):
            value = (*former, *(item for item in value if item not in former))
        elif name == "notes" and former:
            value = former if value in former else f"{former}\n{value}"
        fresh[name] = value
    return fresh


def _only_empty(current: Any, draft: Any) -> dict[str, Any]:
    """What a row knows and the record does not."""
    return {
        each.name: getattr(draft, each.name)
        for each in fields(draft)
        if each.name not in ("id", "client_id", "kind", "name")
        and getattr(current, each.name) in (each.default, "", None, ())
        and getattr(draft, each.name) not in (each.default, "", None, ())
    }


def _line(text: str) -> str:
    """A text of one line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text or "  " in text else text


def _tags(texts: Sequence[str]) -> tuple[str, ...]:
    parts = (part.strip() for text in texts for part in text.replace(";", ",").replace(":::", ",").split(","))
    return tuple(dict.fromkeys(_line(part) for part in parts if part))


def _notes(cells: Cells) -> str:
    return "\n".join(filter(None, (cells.joined("notes"), *cells.remarks)))

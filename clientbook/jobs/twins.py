"""Who a list row is already: among the records of the book, and among those that earlier rows added.

Sure twins share an e-mail, a phone and a name, or a name; two firms of one name with different websites are two.
Doubtful ones share a phone alone, or have a name that may be misspelt: they are shown apart, and never taken silently.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from ..domain.choices import ClientKind
from ..domain.folding import firm_key, name_key, reach_keys, site_of
from ..domain.records import Client, Contact, Record
from ..store.book import Book
from .import_plan import Ledger
from .lookalikes import Lookalikes

#: What `--match` can be narrowed to.
MATCHES: Final = ("email", "phone", "name", "company")


#: So many letters of a typed name are taken for right.
_TYPED: Final = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A twin, why it is taken for one ("email", "phone", "name", "alike"), and whether that is sure."""

    record: Client | Contact
    reason: str
    sure: bool


class Twins:
    """The known clients and contacts by their keys. `learn` takes in records; `find_*` answers for a draft."""

    def __init__(self, book: Book, match: str = "", beginning: str = "", ignored: int = 0) -> None:
        """`beginning` is all of the clients' names that matters, `ignored` the id of a record that is no twin."""
        self._book = book
        self._ignored = ignored
        self._by_email = match in ("", "email")
        self._by_phone = match in ("", "phone")
        self._by_name = match in ("", "name", "company")
        self._forced = bool(match)
        self._reached: dict[str, tuple[Client | Contact, ...]] = {}
        self._clients: dict[str, tuple[Client, ...]] = {}
        self._contacts: dict[tuple[int | None, str], tuple[Contact, ...]] = {}
        self._known: dict[int, Client | Contact] = {}
        self._alike = Lookalikes()
        self._ledger: Ledger | None = None
        self._holds: dict[str, bool] = {kind: book.count(kind) > 0 for kind in ("client", "contact")}
        self._firms: dict[str, list[int]] = {}
        if self._holds["client"]:
            self._learn_names(beginning)

    def _learn_names(self, beginning: str) -> None:
        """The names of the book's clients: misspellings and legal forms cannot be asked of its index."""
        for number, name, kind in self._book.client_names(beginning):
            if number == self._ignored:
                continue
            self._alike.learn(kind, name, number)
            if kind == ClientKind.FIRM:
                self._firms.setdefault(firm_key(name), []).append(number)

    def learn(self, record: Client | Contact) -> None:
        """Takes a record of the list in; later rows with its keys are its twins."""
        self._take(record)
        if isinstance(record, Client) and record.id < 0:
            self._alike.learn(record.kind, record.name, record.id)

    def _take(self, record: Client | Contact) -> None:
        self._known[record.id] = record
        if record.id == self._ignored:
            return
        for key in reach_keys(record):
            _put(self._reached, key, record)
        if isinstance(record, Client):
            _put(self._clients, _client_key(record), record)
        else:
            _put(self._contacts, (record.client_id, name_key(record.name)), record)

    def changed(self, record: Client | Contact) -> None:
        """A row has changed this record: it is found by what it has now."""
        former = self._known.get(record.id)
        if former is None:
            return
        for key in reach_keys(former):
            _take_out(self._reached, key, former)
        if isinstance(former, Client):
            _take_out(self._clients, _client_key(former), former)
        else:
            _take_out(self._contacts, (former.client_id, name_key(former.name)), former)
        self._take(record)

    def move_out(self, ledger: Ledger) -> None:
        """Moves all that was learned into the plan's scratch file; `learn_from` brings back what matters."""
        keys = (
            (key, record.id)
            for record in self._known.values()
            if record.id < 0
            for key in (*reach_keys(record), _name_key_of(record))
        )
        scratch = ledger.scratch or ledger.move_out()
        scratch.learn(keys)
        ledger.move_out()
        self._ledger = ledger
        for kept in (self._known, self._reached, self._clients, self._contacts):
            kept.clear()

    def _bring_back(self, drafts: Iterable[Client | Contact]) -> None:
        """The records of the list that bear a key of these drafts."""
        if self._ledger is None or self._ledger.scratch is None:
            return
        keys = {key for draft in drafts for key in (*reach_keys(draft), _name_key_of(draft))}
        for number in sorted(self._ledger.scratch.bearers(keys) - self._known.keys(), reverse=True):
            record = self._ledger.new(number)
            assert isinstance(record, Client | Contact)
            self._take(record)

    def learn_from(self, drafts: Iterable[Client | Contact]) -> None:
        """Takes in what the book holds under the keys of these drafts."""
        drafts = list(drafts)
        self._bring_back(drafts)
        if not any(self._holds.values()):
            return
        keys: set[str] = set()
        names: set[str] = set()
        wanted: set[int] = set()
        for draft in drafts:
            keys.update(reach_keys(draft))
            names.add(name_key(draft.name))
            if isinstance(draft, Client):
                wanted.update(self._firms.get(firm_key(draft.name), ()))
        with self._book.connected():
            for kind in ("client", "contact"):
                ids = {number for found in self._book.by_keys(kind, keys).values() for number in found}
                ids |= {number for found in self._book.by_names(kind, names).values() for number in found}
                ids |= wanted if kind == "client" else set()
                for record in self._book.records(kind, ids - self._known.keys()).values():
                    if isinstance(record, Client | Contact):
                        self._take(record)

    def find_client(self, draft: Client) -> Found | None:
        """The client that this one is already, or may be; None where it is new."""
        found = self._by_reach(draft)
        if found is not None and found.sure:
            return found
        if self._by_name:
            for client in self._clients.get(_client_key(draft), ()):
                if client.kind == draft.kind and not self._differ(client, draft):
                    return Found(client, "name", True)
            if found is None and not self._forced:
                found = self._by_likeness(draft)
        return found

    def find_contact(self, draft: Contact) -> Found | None:
        """The contact that this one is already, at the same client or, by e-mail, at any."""
        found = self._by_reach(draft)
        if found is not None and found.sure:
            return found
        named = self._contacts.get((draft.client_id, name_key(draft.name))) if self._by_name else None
        return Found(named[0], "name", True) if named else found

    def _by_reach(self, draft: Client | Contact) -> Found | None:
        doubtful: Found | None = None
        cls = type(draft)
        for key in reach_keys(draft):
            for record in self._reached.get(key, ()):
                if type(record) is not cls:
                    continue
                if key[0] == "e" and self._by_email and _may_share(record, draft):
                    return Found(record, "email", True)
                # A switchboard has many people behind it: a phone alone is only sure when it was asked for.
                if key[0] == "p" and self._by_phone:
                    if self._forced or name_key(record.name) == name_key(draft.name):
                        return Found(record, "phone", True)
                    if doubtful is None and not _colleagues(record, draft):
                        doubtful = Found(record, "phone", False)
        return doubtful

    def _by_likeness(self, draft: Client) -> Found | None:
        number = self._alike.find(draft.kind, draft.name)
        if number is None:
            return None
        if number not in self._known:
            moved = number < 0 and self._ledger is not None
            record = (
                self._ledger.new(number)
                if moved and self._ledger
                else self._book.records("client", [number]).get(number)
            )
            if not isinstance(record, Client):
                return None
            self._take(record)
        record = self._known[number]
        return Found(record, "alike", False)

    def _differ(self, one: Client, other: Client) -> bool:
        """Whether two clients of one name are told apart by what else is known of them."""
        if self._forced:
            return False
        if one.kind is ClientKind.PERSON:
            return not (_agree(one.emails, other.emails) and _agree(one.phones, other.phones))
        sites = (site_of(one.website), site_of(other.website))
        return all(sites) and sites[0] != sites[1]


def likely_twin(book: Book, draft: Client | Contact) -> Found | None:
    """The record that a new one may be already, while it is being typed; its own id, once it has one, is no twin."""
    with book.connected():
        twins = Twins(book, beginning=name_key(draft.name)[:_TYPED] or "-", ignored=draft.id)
        twins.learn_from([draft])
        return twins.find_client(draft) if isinstance(draft, Client) else twins.find_contact(draft)


def _put(index: dict[Any, tuple[Any, ...]], key: Any, record: Any) -> None:
    """The book's records first, then those of the list in their order there: the first is the twin."""
    found = index.get(key)
    if found is None:
        index[key] = (record,)
    else:
        index[key] = tuple(sorted((*found, record), key=lambda each: (each.id < 0, abs(each.id))))


def _take_out(index: dict[Any, tuple[Any, ...]], key: Any, record: Any) -> None:
    found = index.get(key)
    if found is not None:
        index[key] = tuple(each for each in found if each.id != record.id)


def _name_key_of(record: Client | Contact) -> str:
    """A key for the name; a contact's draft does not know its client yet."""
    if isinstance(record, Client):
        return f"n:{record.kind}:{_client_key(record)}"
    return "n:" + name_key(record.name)


def _client_key(client: Client) -> str:
    """Firms by their name without legal form, people by their whole name."""
    return firm_key(client.name) if client.kind is ClientKind.FIRM else name_key(client.name)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two people of one name may be one where nothing that is known of both differs."""
    return not one or not other or bool({text.lower() for text in one} & {text.lower() for text in other})


def _may_share(record: Record, draft: Client | Contact) -> bool:
    """An e-mail that people share (info@) makes a firm's twin, not a person's of another name."""
    if isinstance(record, Client) and isinstance(draft, Client):
        return record.kind == draft.kind
    return True


def _colleagues(record: Client | Contact, draft: Client | Contact) -> bool:
    """People of one firm share its phone, and a person may share it with the firm."""
    if isinstance(record, Contact) and isinstance(draft, Contact):
        return record.client_id == draft.client_id
    return isinstance(record, Client) and isinstance(draft, Client) and record.kind != draft.kind

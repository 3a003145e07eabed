"""Who a list row is already: among the records of the book, and among those that earlier rows added.

A twin is found by e-mail, by phone and name, or by name; two firms of one name with different websites are two.
"""

from collections.abc import Iterable
from typing import Final

from ..domain.choices import ClientKind
from ..domain.folding import name_key, reach_keys, site_of
from ..domain.records import Client, Contact, Record
from ..store.book import Book

#: What `--match` can be narrowed to.
MATCHES: Final = ("email", "phone", "name", "company")


class Twins:
    """The known clients and contacts by their keys. `learn` takes in records; `find_*` answers for a draft."""

    def __init__(self, match: str = "") -> None:
        self._by_email = match in ("", "email")
        self._by_phone = match in ("", "phone")
        self._by_name = match in ("", "name", "company")
        self._forced = bool(match)
        self._reached: dict[str, list[Record]] = {}
        self._clients: dict[str, list[Client]] = {}
        self._contacts: dict[tuple[int | None, str], Contact] = {}
        self._known: set[int] = set()

    def learn(self, record: Client | Contact) -> None:
        """Takes a record in; later rows with its keys are its twins."""
        self._known.add(record.id)
        for key in reach_keys(record):
            if key in self._reached:
                self._reached[key].append(record)
            else:
                self._reached[key] = [record]
        name = name_key(record.name)
        if isinstance(record, Client):
            self._clients.setdefault(name, []).append(record)
        else:
            self._contacts.setdefault((record.client_id, name), record)

    def learn_from(self, book: Book, drafts: Iterable[Client | Contact]) -> None:
        """Takes in what the book holds under the keys of these drafts."""
        keys: set[str] = set()
        names: set[str] = set()
        for draft in drafts:
            keys.update(reach_keys(draft))
            names.add(name_key(draft.name))
        with book.connected():
            for kind in ("client", "contact"):
                ids = {number for found in book.by_keys(kind, keys).values() for number in found}
                ids |= {number for found in book.by_names(kind, names).values() for number in found}
                for record in book.records(kind, ids - self._known).values():
                    if isinstance(record, Client | Contact):
                        self.learn(record)

    def find_client(self, draft: Client) -> Client | None:
        """The client that this one is already, None where it is new."""
        found = self._by_reach(draft, Client)
        if isinstance(found, Client):
            return found
        if not self._by_name:
            return None
        for client in self._clients.get(name_key(draft.name), ()):
            if client.kind == draft.kind and not self._differ(client, draft):
                return client
        return None

    def find_contact(self, draft: Contact) -> Contact | None:
        """The contact that this one is already, at the same client or, by e-mail, at any."""
        found = self._by_reach(draft, Contact)
        if isinstance(found, Contact):
            return found
        return self._contacts.get((draft.client_id, name_key(draft.name))) if self._by_name else None

    def _by_reach(self, draft: Client | Contact, cls: type[Client] | type[Contact]) -> Record | None:
        for key in reach_keys(draft):
            for record in self._reached.get(key, ()):
                if not isinstance(record, cls):
                    continue
                if key[0] == "e" and self._by_email and _may_share(record, draft):
                    return record
                # A switchboard has many people behind it: a phone alone is only a twin when it was asked for.
                same_name = name_key(record.name) == name_key(draft.name)
                if key[0] == "p" and self._by_phone and (self._forced or same_name):
                    return record
        return None

    def _differ(self, one: Client, other: Client) -> bool:
        """Whether two clients of one name are told apart by what else is known of them."""
        if self._forced:
            return False
        if one.kind is ClientKind.PERSON:
            return not (_agree(one.emails, other.emails) and _agree(one.phones, other.phones))
        sites = (site_of(one.website), site_of(other.website))
        return all(sites) and sites[0] != sites[1]


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two people of one name may be one where nothing that is known of both differs."""
    return not one or not other or bool({text.lower() for text in one} & {text.lower() for text in other})


def _may_share(record: Record, draft: Client | Contact) -> bool:
    """An e-mail that people share (info@) makes a firm's twin, not a person's of another name."""
    if isinstance(record, Client) and isinstance(draft, Client):
        return record.kind == draft.kind
    return True

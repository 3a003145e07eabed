"""Who a list row is already: among the records of the book, and among those that earlier rows added.

What makes two records one stands in `telling_apart`; here is who is looked at: those with an e-mail, a phone or a name
in common. Those that may be one are shown apart, and never taken silently.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from ...domain.choices import ClientKind
from ...domain.kinds import kind_of
from ...domain.reading.folding import (
    NUMBERED,
    OUTSIDE,
    firm_key,
    name_key,
    number_keys,
    reach_columns,
    reach_keys,
    site_of,
)
from ...domain.reading.phones import national
from ...domain.records import Client, Contact
from ...store.book import Book
from ...store.scratch import MOST_OWNERS
from ..phones import dial_code
from .disambiguation import alike_phones, judge
from .firm_names import FirmNames
from .ledger import Ledger
from .lookalikes import Lookalikes
from .match_keys import ANY, IdsByKey, client_key, list_keys, named_keys

#: What `--match` can be narrowed to.
MATCHES: Final = ("email", "phone", "name", "company", "id")


#: So many records are kept at hand.
REMEMBERED: Final = 30_000
#: An e-mail, a phone or a name that more bear says little: of the others only those of the very name are looked at.
_CROWD: Final = 8
#: Whoever has more phones has them kept by their digits.
_MANY_PHONES: Final = 50
#: So many letters of a typed name are taken for right.
_TYPED: Final = 3


@dataclass(frozen=True, slots=True)
class KnownMatch:
    """A duplicate, why it is taken for one (`disambiguation.Verdict`), and whether that is sure."""

    record: Client | Contact
    reason: str
    sure: bool


class KnownRecords:
    """The known clients and contacts by their keys. `learn` takes in records; `find_*` answers for a draft."""

    def __init__(
        self,
        book: Book,
        match: str = "",
        beginning: str = "",
        ignored: int = 0,
        ledger: Ledger | None = None,
        late: bool = False,
        home: str = "",
    ) -> None:
        """`beginning` is all of the clients' names that matters, `ignored` the id of a record that is no duplicate.
        `home` is the country (ISO 3166) of phones that say none.

        `ledger` holds the records that `note` took in. With `late`, clients of a like name are told by
        `alike.pairs` at the end.
        """
        self._book = book
        self._ledger = ledger
        self._ignored = ignored
        self._home = home
        self._by_email = match in ("", "email")
        self._by_phone = match in ("", "phone")
        self._by_outside = match in ("", "id")
        self._by_name = match in ("", "name", "company")
        self._forced = bool(match)
        self._reached = IdsByKey()
        self._clients = IdsByKey()
        self._contacts = IdsByKey()
        self._known: dict[int, Client | Contact] = {}
        self.alike = Lookalikes(late)
        self._noted: dict[str, int] = {}
        self._lines: dict[int, tuple[tuple[str, ...], dict[str, list[str]]]] = {}  # phones, and these by digits
        self._holds: dict[str, bool] = {kind: book.count(kind) > 0 for kind in ("client", "contact")}
        self._firms = FirmNames(self._learn_names(beginning) if self._holds["client"] else ())

    def _learn_names(self, beginning: str) -> Iterator[tuple[str, int]]:
        """The names of the book's clients: misspellings and legal forms cannot be asked of its index.

        Yields the key of each firm whose whole name is another.
        """
        for number, name, kind in self._book.client_names(beginning):
            if number == self._ignored:
                continue
            key = firm_key(name)
            self.alike.learn(kind, key, number)
            if kind == ClientKind.FIRM and key != name_key(name):
                yield key, number

    def learn(self, record: Client | Contact, has_duplicate: bool) -> None:
        """Takes a record of the list in; later rows with its keys are its duplicates."""
        self._take(record)
        if isinstance(record, Client) and record.id < 0:
            self.alike.learn(record.kind, firm_key(record.name), record.id, settled=has_duplicate)

    def _take(self, record: Any) -> None:
        self._known[record.id] = record
        if record.id == self._ignored:
            return
        self._reached.put_all(reach_keys(record), record.id)
        self._named(record).put_all(named_keys(record), record.id)

    def _named(self, record: Client | Contact) -> IdsByKey:
        return self._clients if isinstance(record, Client) else self._contacts

    def changed(self, record: Client | Contact) -> None:
        """A row has changed this record, whose e-mails and phones only grow: it is found by what it has now."""
        former = self._known.get(record.id)
        if former is None:
            return
        self._known[record.id] = record
        # Thousands of rows may add to one record: only what is new about it is looked at.
        emails, phones = _more(former.emails, record.emails), _more(former.phones, record.phones)
        fresh = {"emails": [emails], "phones": [phones], "outside_ids": [_more(former.outside_ids, record.outside_ids)]}
        self._reached.put_all(reach_columns([0], kind_of(record), fresh)[0], record.id)
        self._reached.put_all(number_keys(record), record.id)
        if record.id in self._lines:
            self._lines[record.id] = record.phones, _by_digits(phones, self._lines[record.id][1])
        now, was = named_keys(record), named_keys(former)
        for key in was - now:
            self._named(record).take_out(key, record.id)
        self._named(record).put_all(now - was, record.id)

    def _take_away(self, record: Client | Contact) -> None:
        for key in reach_keys(record):
            self._reached.take_out(key, record.id)
        for key in named_keys(record):
            self._named(record).take_out(key, record.id)

    def note(self, keys: Iterable[str], numbers: Iterable[int]) -> None:
        """New records by their keys alone (`list_keys`); they are taken from the ledger when a row asks for them."""
        self._noted.update(zip(keys, numbers, strict=True))

    def move_out(self, ledger: Ledger) -> None:
        """Moves all that was learned into the plan's scratch file; `learn_keys` brings back what matters."""
        keys = ((key, record.id) for record in self._known.values() if record.id < 0 for key in list_keys(record))
        scratch = ledger.move_out()
        scratch.learn(chain(keys, self._noted.items()))
        for kept in (self._known, self._reached, self._clients, self._contacts, self._noted):
            kept.clear()

    def forget_stored(self) -> None:
        """Lets go of the book's records that no row has changed, where there are many: `learn_keys` asks again."""
        if self._ledger is None or len(self._known) < REMEMBERED:
            return
        for record in [each for each in self._known.values() if each.id > 0 and not self._ledger.has_edited(each.id)]:
            self._take_away(record)
            del self._known[record.id]

    def _bring_back(self, keys: set[str]) -> None:
        """The records of the list that bear one of these keys."""
        if self._ledger is None:
            return
        numbers = {self._noted[key] for key in self._noted.keys() & keys}
        if self._ledger.scratch is not None:
            numbers |= self._ledger.scratch.with_keys(keys)
        for number in sorted(numbers - self._known.keys(), reverse=True):
            record = self._ledger.new(number)
            assert isinstance(record, Client | Contact)
            self._take(record)

    def learn_from(self, drafts: Sequence[Client | Contact]) -> None:
        """Takes in what the list and the book hold under the keys of these drafts."""
        moved = self._ledger is not None and self._ledger.scratch is not None
        if not (self._noted or moved or any(self._holds.values())):
            return
        self.learn_keys(
            {key for draft in drafts for key in list_keys(draft)},
            {name_key(draft.name) for draft in drafts},
            {firm_key(draft.name) for draft in drafts if isinstance(draft, Client)},
        )

    def learn_keys(self, keys: set[str], names: set[str], firms: set[str]) -> None:
        """Takes in what the list and the book hold under these `list_keys`, and under folded names."""
        self._bring_back(keys)
        if not any(self._holds.values()):
            return
        wanted = set(self._firms.with_keys(firms))
        names = names | firms
        with self._book.connected():
            for kind in ("client", "contact"):
                ids = {number for found in self._book.by_keys(kind, keys, MOST_OWNERS).values() for number in found}
                ids |= {number for found in self._book.by_names(kind, names, MOST_OWNERS).values() for number in found}
                ids |= wanted if kind == "client" else set()
                for record in self._book.records(kind, ids - self._known.keys()).values():
                    if isinstance(record, Client | Contact):
                        self._take(record)

    def known(self, keys: set[str]) -> set[str]:
        """Those of a client's `list_keys` under which something was learned."""
        names = {key for key in keys if key[0] == "n" and (key[2:], ANY) in self._clients}
        return names | (self._reached.keys() & keys)

    @property
    def looks_for_likeness(self) -> bool:
        """Whether a client of a like name is a doubtful duplicate."""
        return self._by_name and not self._forced

    def find_client(self, draft: Client) -> KnownMatch | None:
        """The client that this one is already, or may be; None where it is new."""
        found = self._by_reach(draft)
        if found is not None and found.sure:
            return found
        if self._by_name:
            for owner in self._like_sited(draft)[:_CROWD]:
                client = self.client(owner)
                other = self._judged(client, draft)
                if other is not None and other.sure:
                    return other
                found = found or other
                if is_bare(draft) and client.kind is ClientKind.PERSON:
                    return KnownMatch(client, "name", True)
            if is_bare(draft) and (person := self._person_called(draft.name)) is not None:
                return KnownMatch(person, "name", True)
            if found is None and self.looks_for_likeness:
                number = self.alike.find(draft.kind, draft.name)
                return None if number is None else KnownMatch(self.client(number), "alike", False)
        return found

    def _like_sited(self, draft: Client) -> Sequence[int]:
        """The clients of this one's name: the firms with its website first, as there may be very many others."""
        name, site = client_key(draft), site_of(draft.website)
        named = self._clients.get((name, ANY), ())
        if draft.kind is not ClientKind.FIRM or not site or not named:
            return named
        return [*self._clients.of((name, site), (name, "")), named[0]]

    def _person_called(self, name: str) -> Client | None:
        """The person of this very name, whose signs a firm's key leaves out: "D'Arcy Bar-On"."""
        for owner in self._clients.get((name_key(name), ANY), ())[:_CROWD]:
            client = self.client(owner)
            if client.kind is ClientKind.PERSON:
                return client
        return None

    def find_contact(self, draft: Contact) -> KnownMatch | None:
        """The contact that this one is already, at the same client or, by e-mail or phone, at any."""
        found = self._by_reach(draft)
        if found is not None and found.sure:
            return found
        named = self._contacts.get((draft.client_id, name_key(draft.name)), ()) if self._by_name else ()
        for number in named[:_CROWD]:
            other = self._judged(self._known[number], draft)
            if other is not None and other.sure:
                return other
            found = found or other
        return found

    def _by_reach(self, draft: Client | Contact) -> KnownMatch | None:
        """Among those who share an e-mail or a phone: the first sure one, else the first that may be it."""
        doubtful: KnownMatch | None = None
        for key in reach_keys(draft):
            if not self._is_asked(key):
                continue
            for place, record in enumerate(map(self._known.__getitem__, self._reached.get(key, ()))):
                if type(record) is type(draft) and (place < _CROWD or name_key(record.name) == name_key(draft.name)):
                    found = self._judged(record, draft, key)
                    if found is not None and found.sure:
                        return found
                    doubtful = doubtful or found
        return doubtful

    def _is_asked(self, key: str) -> bool:
        if key.startswith(OUTSIDE):
            return self._by_outside
        if key.startswith(NUMBERED):
            return not self._forced
        return self._by_email if key[0] == "e" else self._by_phone

    def _judged(self, record: Client | Contact, draft: Client | Contact, key: str = "") -> KnownMatch | None:
        """With `match`, whoever shares the key that was chosen is a sure duplicate."""
        if self._forced:
            one_kind = not (isinstance(record, Client) and isinstance(draft, Client)) or record.kind is draft.kind
            reason = {"e": "email", "p": "phone", "o": "outside_ids"}.get(key[:1], "name")
            return KnownMatch(record, reason, True) if one_kind else None
        verdict = judge(record, draft, self._code_of, self._alike_phones)
        return None if verdict is None else KnownMatch(record, verdict.reason, verdict.sure)

    def _alike_phones(self, record: Client | Contact, phones: Collection[str]) -> Collection[str]:
        """Thousands of rows may be about one record with thousands of phones: each of these is looked at once."""
        if len(record.phones) <= _MANY_PHONES:
            return alike_phones(record, phones)
        known, by_digits = self._lines.get(record.id, ((), {}))
        if known is not record.phones:
            by_digits = _by_digits(record.phones, {})
            self._lines[record.id] = record.phones, by_digits
        return [each for number in set(map(national, phones)) for each in by_digits.get(number, ())]

    def _code_of(self, record: Client | Contact) -> str:
        """The country code of a record's phones that say none: that of its country, or of its client's."""
        client = record if isinstance(record, Client) else self._known.get(record.client_id or 0)
        return dial_code(client.country if isinstance(client, Client) else "", self._home)

    def client(self, number: int) -> Client:
        """A client by its id in the book or its number in the list."""
        if number not in self._known:
            lists = number < 0 and self._ledger is not None
            self._take(self._ledger.new(number) if lists and self._ledger else self._book.client(number))
        found = self._known[number]
        assert isinstance(found, Client)
        return found


def is_bare(draft: Client) -> bool:
    """Somebody's firm of which the list says no more than a name: it may be a person's, who is a client already."""
    return draft.kind is ClientKind.FIRM and not (draft.website or any(reach_keys(draft)))


def likely_duplicate(book: Book, draft: Client | Contact, home: str = "") -> KnownMatch | None:
    """The record that a new one may be already, while it is being typed; its own id, once it has one, is no duplicate.
    `home` is the country of phones that say none.
    """
    with book.connected():
        known_records = KnownRecords(book, beginning=name_key(draft.name)[:_TYPED] or "-", ignored=draft.id, home=home)
        known_records.learn_from([draft])
        return known_records.find_client(draft) if isinstance(draft, Client) else known_records.find_contact(draft)


def _by_digits(phones: Iterable[str], into: dict[str, list[str]]) -> dict[str, list[str]]:
    for phone in phones:
        into.setdefault(national(phone), []).append(phone)
    return into


def _more(former: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """What came behind the former ones."""
    return now[len(former) :] if now[: len(former)] == former else now

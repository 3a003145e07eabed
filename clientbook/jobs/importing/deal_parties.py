"""Who a row of deals is about: the client, found by name or added, and the person there, with all that the row says."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ... import labels
from ...domain.choices import ClientKind, Role
from ...domain.errors import UserError
from ...domain.reading.folding import firm_key, name_key
from ...domain.records import Client, Contact, DealRole, Record
from ...files.columns import values
from ...store.book import Book
from ...texts import in_each_language
from ..duplicates.ledger import Ledger
from .rows.combining import joined, unsaid
from .rows.open_columns import ColumnReaders
from .rows.references import References, take_number
from .rows.row_cells import Cells, Picker, Remark
from .rows.row_drafts import client_values, in_name, person_values
from .rows.row_values import one_line, tags_of, tie_of, yes_or_no

#: What a row says of the person there.
_OF_PERSON: Final = ("name", "first_name", "last_name", "email", "phone", "title", "birthday")


#: A firm with its site, as HubSpot writes what belongs to a deal: "Alpha Ltd (alpha.example)".
_WITH_SITE: Final = re.compile(r"(.+?)\s*\(([\w-]+(?:\.[\w-]+)+)\)")
#: Between several people of one deal.
_BETWEEN: Final = re.compile(r"\s*;\s*")


def bare_firm(text: str) -> str:
    """A firm's name without its site behind it."""
    found = _WITH_SITE.fullmatch(text)
    return found[1] if found else text


class Parties:
    """Those of the book and of the rows before. Made once for a list."""

    def __init__(self, book: Book, ledger: Ledger, readers: ColumnReaders, picker: Picker) -> None:
        self._book = book
        self._ledger = ledger
        self._readers = readers
        self._clients: dict[str, list[Client]] = {}
        self._firms: dict[str, list[Client]] = {}
        self._people: defaultdict[tuple[int | None, str], list[Contact]] = defaultdict(list)
        self._names: dict[int, str] = {}
        self._knows_people = False
        numbers = picker.numbers
        buyers = [place for place, name in picker.places if name in ("client", "company")]
        named = [place for place, name in picker.places if name in ("name", "first_name", "last_name")]
        self._buyers = References(book, picker, numbers.of_clients, buyers, ("client",))
        self._persons = References(book, picker, numbers.people, named, ("contact", "client"))
        self._client: Client | None = None
        self._person: Contact | None = None
        for client in book.all("client"):
            assert isinstance(client, Client)
            self._learn(client)

    def _learn(self, client: Client) -> None:
        self._clients.setdefault(name_key(client.name), []).append(client)
        self._names[client.id] = client.name
        if client.kind is ClientKind.FIRM:
            self._firms.setdefault(firm_key(client.name), []).append(client)

    def name_of(self, number: int) -> str:
        """What the client of this number is called."""
        return self._names.get(number, "")

    def look_at(self, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Gathers by which numbers these rows refer to somebody; `refer` answers for them."""
        self._buyers.look_at(rows)
        self._persons.look_at(rows)

    def refer(self, cells: Cells) -> None:
        """The client and the person that this row refers to by the numbers of its program, whatever it calls them."""
        self._client = self._person = None
        if "outside_ids" not in cells.texts:
            return
        buyer = self._buyers.find(cells, _buyer(cells))
        if buyer is not None:
            take_number(cells, buyer)
            self._client = self._book.client(buyer.id)
        person = self._persons.find(cells, _bare_person(cells.peek("name")))
        if person is None:
            return
        if person.kind == "contact":
            self._person = self._book.contact(person.id)
            self._client = self._client or self._client_of(self._person)
        else:
            self._client = self._client or self._book.client(person.id)
        if person.kind == "contact" or (self._client is not None and self._client.id == person.id):
            take_number(cells, person)

    def _client_of(self, person: Contact) -> Client | None:
        return None if person.client_id is None else self._book.client(person.client_id)

    @property
    def referred(self) -> str:
        """What the client is called that this row refers to by a number, "" for none."""
        return "" if self._client is None else self._client.name

    def called(self, name: str) -> list[Client]:
        """The client that the row refers to by a number; else those of this name, and where there is none, the firms
        that differ from it by their legal form."""
        if self._client is not None:
            return [self._client]
        return self._clients.get(name_key(name)) or self._firms.get(firm_key(name)) or []

    def of(self, cells: Cells, name: str) -> tuple[int, tuple[DealRole, ...], list[Remark]]:
        """The client's number, the person on the deal, and what neither of them says, for the notes of the deal.

        A client or contact of the book stays as it is. Raises UserError("client-ambiguous").
        """
        found = self.called(name)
        if len(found) > 1:
            raise UserError("client-ambiguous", value=name)
        draft, person, reach = self._read(cells, name)
        client, left = self._settle_client(cells, draft, found)
        if stated := cells.word("deal_roles", roles_of):
            return client.id, self._by_roles(client, stated), left
        if not person and self._person is None:
            return client.id, (), left
        contact, spare = self._settle_person(cells, self._contact(cells, client, person, reach))
        people = [contact]
        for further, emails in _further(cells):
            contact, more = self._settle_person(cells, Contact(client_id=client.id, name=further, emails=emails), True)
            people.append(contact)
            spare += more
        roles = (DealRole(each.id, Role.DECISION_MAKER if each.decides else Role.INFLUENCER) for each in people)
        return client.id, tuple(dict.fromkeys(roles)), left + spare

    def _by_roles(self, client: Client, stated: list[tuple[str, Role]]) -> tuple[DealRole, ...]:
        """Contacts of the client by name, else of any; who is nowhere is added to the client."""
        self._learn_people()
        roles = []
        for name, role in stated:
            key = name_key(name)
            anywhere = [each for (_, known), found in self._people.items() if known == key for each in found]
            there = self._people[client.id, key] or (anywhere if len(anywhere) == 1 else [])
            if not there:
                contact = Contact(client_id=client.id, name=name)
                self._ledger.add(contact)
                self._people[client.id, key].append(contact)
                there = [contact]
            roles.append(DealRole(there[0].id, role))
        return tuple(roles)

    def unsaid(self, cells: Cells, name: str) -> list[Remark]:
        """What a row says of them that the book does not, where the row is to change nothing."""
        found = self.called(name)
        if len(found) != 1:
            return []
        draft, person, reach = self._read(cells, name)
        left = unsaid(self._ledger.get(found[0]), draft, cells, ())
        if not person:
            return left
        self._learn_people()
        contact = self._contact(cells, found[0], person, reach)
        known = self._people[found[0].id, name_key(person)]
        if known:
            return left + unsaid(self._ledger.get(known[0]), contact, cells, ()) + self._others_unsaid(cells, found[0])
        return left + [cells.remark(kind, at) for kind in _OF_PERSON for at in range(len(cells.texts.get(kind, ())))]

    def _others_unsaid(self, cells: Cells, client: Client) -> list[Remark]:
        """The cell of the people, where those behind the first one or their e-mails are not in the book."""
        for name, emails in _further(cells):
            known = self._people[client.id, name_key(name)]
            current = self._ledger.get(known[0]) if known else None
            if not isinstance(current, Contact) or not set(emails) <= set(current.emails):
                return [cells.remark("name", 0)]
        return []

    def _read(self, cells: Cells, name: str) -> tuple[Client, str, dict[str, tuple[str, ...]]]:
        """The client as the row says, the name of the person there, and how that person is reached."""
        first = _BETWEEN.split(cells.text("name"))[0] if "name" in cells.texts else ""
        person = _bare_person(first)
        if not person:
            person = " ".join(filter(None, (cells.text("first_name"), cells.text("last_name"))))
        cells.sort_reach()
        reach = {"emails": cells.several("email", values.emails), "phones": cells.several("phone", values.phones)}
        firms = {
            "emails": cells.several("email", values.emails, firms=True),
            "phones": cells.several("phone", values.phones, firms=True),
        }
        if person and "@" in first:
            reach["emails"] = tuple(dict.fromkeys((*reach["emails"], *in_name(first))))
        if not person or name_key(person) == name_key(name):
            firms = {kind: tuple(dict.fromkeys((*reach[kind], *firms[kind]))) for kind in reach}
            person = ""
        stated: dict[str, Any] = {**client_values(cells), **firms}
        if "tags" in cells.texts:
            stated["tags"] = tags_of(cells.every("tags"))
        if not stated.get("website") and (sited := _WITH_SITE.fullmatch(_buyer(cells))) is not None:
            stated["website"] = sited[2]
        return Client(name=one_line(name), **stated), person, reach

    def _settle_client(self, cells: Cells, draft: Client, found: list[Client]) -> tuple[Client, list[Remark]]:
        if not found:
            self._ledger.add(draft)
            self._learn(draft)
            return draft, []
        return found[0], self._joined(cells, found[0], draft)

    def _settle_person(self, cells: Cells, draft: Contact, further: bool = False) -> tuple[Contact, list[Remark]]:
        self._learn_people()
        known = self._people[draft.client_id, name_key(draft.name)]
        if self._person is not None and not further:
            known = [self._person]
        if known:
            return known[0], self._joined(cells, known[0], draft)
        self._ledger.add(draft)
        known.append(draft)
        return draft, []

    def _contact(self, cells: Cells, client: Client, name: str, reach: dict[str, tuple[str, ...]]) -> Contact:
        stated: dict[str, Any] = {**person_values(cells, self._readers.day("birthday")), **reach}
        tie, decides = cells.word("tie", tie_of), cells.word("decides", yes_or_no)
        stated |= ({} if tie is None else {"tie": tie}) | ({} if decides is None else {"decides": decides})
        return Contact(client_id=client.id, name=one_line(name), **stated)

    def _joined(self, cells: Cells, known: Any, draft: Record) -> list[Remark]:
        """A record of this list takes what a later row knows more; one of the book stays. Returns what is not said."""
        if known.id < 0:
            self._ledger.edit(known, **joined(self._ledger.get(known), draft, cells))
        return unsaid(self._ledger.get(known), draft, cells, ())

    def _learn_people(self) -> None:
        if self._knows_people:
            return
        self._knows_people = True
        for contact in self._book.all("contact"):
            assert isinstance(contact, Contact)
            self._people[contact.client_id, name_key(contact.name)].append(contact)


def _buyer(cells: Cells) -> str:
    """The cell that says who buys."""
    return cells.peek("client") or cells.peek("company")


def _bare_person(text: str) -> str:
    """ "Ann Alpha (ann@alpha.example)" is Ann Alpha."""
    person = values.person(text)
    return person.partition("(")[0].strip() if "(" in person and "@" in person else person


def _further(cells: Cells) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The people of a deal behind the first one, each with the e-mails beside the name."""
    for text in _BETWEEN.split(cells.peek("name"))[1:]:
        if name := one_line(_bare_person(text)):
            yield name, in_name(text)


def roles_of(text: str) -> list[tuple[str, Role]] | None:
    """People with their roles as our own lists write them ("Dana Sela: User; ..."), None for another text."""
    known = {each.casefold(): role for role, word in labels.roles().items() for each in in_each_language(word)}
    found = []
    for part in text.split("; "):
        name, sign, word = part.rpartition(": ")
        if not sign or word.casefold() not in known:
            return None
        found.append((one_line(name), known[word.casefold()]))
    return found

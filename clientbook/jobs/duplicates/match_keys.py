"""The keys by which duplicates are found, and which records bear them: by number, whatever the records are by now."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ...domain.choices import ClientKind
from ...domain.reading.folding import firm_key, name_key, reach_keys, site_of
from ...domain.records import Client, Contact

#: A phone, e-mail or name that more records bear says little of who somebody is: only the first of them are looked at.
_MOST: Final = 50
#: In place of a website, where it does not matter.
ANY: Final = "*"


class IdsByKey(dict[Any, tuple[int, ...]]):
    """The numbers that bear a key: the book's first, then the list's in their order. The first is the duplicate."""

    def put(self, key: object, number: int) -> None:
        found = self.get(key)
        if found is None:
            self[key] = (number,)
        elif number in found:
            return
        elif _order(number) < _order(found[-1]):
            self[key] = tuple(sorted((*found, number), key=_order)[:_MOST])
        elif len(found) < _MOST:
            self[key] = (*found, number)

    def put_all(self, keys: Iterable[object], number: int) -> None:
        for key in keys:
            self.put(key, number)

    def take_out(self, key: object, number: int) -> None:
        found = self.get(key)
        if found is None:
            return
        if kept := tuple(each for each in found if each != number):
            self[key] = kept
        else:
            del self[key]

    def of(self, *keys: object) -> list[int]:
        """All that bear one of these keys."""
        return sorted((number for key in keys for number in self.get(key, ())), key=_order)


def _order(number: int) -> tuple[bool, int]:
    return number < 0, abs(number)


def list_keys(record: Client | Contact) -> Iterator[str]:
    """The keys under which a record of a list is found again; a contact's draft does not know its client yet."""
    yield from reach_keys(record)
    yield "n:" + (client_key(record) if isinstance(record, Client) else name_key(record.name))


def client_keys(client: Client) -> Iterator[tuple[str, str]]:
    """By name, and by the website that firms have."""
    name = client_key(client)
    yield name, ANY
    if client.kind is ClientKind.FIRM:
        yield name, site_of(client.website)


def client_key(client: Client) -> str:
    """Firms by their name without legal form, people by their whole name."""
    return firm_key(client.name) if client.kind is ClientKind.FIRM else name_key(client.name)


def named_keys(record: Client | Contact) -> set[Any]:
    """What a record is called, and where."""
    if isinstance(record, Client):
        return set(client_keys(record))
    return {(record.client_id, name_key(record.name))}

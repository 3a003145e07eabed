"""Firms that row after row of people names: who they are is found out once, until something about clients changes."""

from collections.abc import Hashable
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from ....domain.fields.catalogue import REGISTERED
from ....domain.records import Client

#: By what a client is found (`disambiguation.judge`), without city and phones, which rows of people do not tell of it.
_IDENTITY: Final = attrgetter("name", "kind", "website", "emails", "outside_ids", *REGISTERED["client"])
_NUMBERS: Final = attrgetter("emails", "outside_ids", *REGISTERED["client"])
#: What a row of a person says of the firm by which it is found.
name_of: Final = attrgetter("name", "website", "emails", "outside_ids", *REGISTERED["client"])
#: All that a row says of a firm.
said_of: Final = attrgetter(*(each.name for each in fields(Client) if each.name not in ("id", "kind")))
#: More are forgotten, so that memory stays flat.
_MOST: Final = 30_000


class SeenFirms:
    """Made once for a list. What is kept of a firm holds as long as no row changes it.

    New clients come behind those known before, so that a firm found by its name stays the one that is found; one found
    by an e-mail or a number may be another in the next rows, and is kept for those of one chunk alone.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, object] = {}
        self._of_chunk: dict[Hashable, object] = {}
        self._records: dict[int, Client] = {}
        self._keys: dict[int, list[Hashable]] = {}
        self._keys_of_chunk: dict[int, list[Hashable]] = {}

    def get(self, key: Hashable) -> Any:
        """What was kept under a key, None for nothing."""
        found = self._kept.get(key)
        return self._of_chunk.get(key) if found is None else found

    def keep(self, key: Hashable, draft: Client, kept: object, number: int) -> None:
        """`kept` is what a row that says `draft` has found: the client of this number."""
        if any(_NUMBERS(draft)):
            self._of_chunk[key] = kept
            self._keys_of_chunk.setdefault(number, []).append(key)
            return
        if len(self._kept) >= _MOST:
            self.forget()
        self._kept[key] = kept
        self._keys.setdefault(number, []).append(key)

    def changed(self, before: Client, after: Client) -> None:
        """A row has changed a client: what was found for it is looked for again, and where it is called or reached
        otherwise now, what was found for others too."""
        if _IDENTITY(before) != _IDENTITY(after):
            self.forget()
            return
        self._records.pop(after.id, None)
        for key in self._keys.pop(after.id, ()):
            self._kept.pop(key, None)
        for key in self._keys_of_chunk.pop(after.id, ()):
            self._of_chunk.pop(key, None)

    def latest(self, number: int) -> Client | None:
        """A client of the list as the rows before left it, where it is at hand."""
        return self._records.get(number)

    def put(self, client: Client) -> None:
        """Has a client at hand, as it is now."""
        if len(self._records) >= _MOST:
            self._records.clear()
        self._records[client.id] = client

    def next_chunk(self) -> None:
        """What e-mails and numbers have found is forgotten."""
        self._of_chunk.clear()
        self._keys_of_chunk.clear()

    def forget(self) -> None:
        """All of it."""
        self._kept.clear()
        self._records.clear()
        self._keys.clear()
        self.next_chunk()


def named_only(firm: Client) -> Client:
    """The firm of a person, as it is looked for: city, address and phones of the row may be the person's."""
    numbers: dict[str, Any] = {name: getattr(firm, name) for name in (*REGISTERED["client"], "outside_ids")}
    return Client(id=firm.id, name=firm.name, kind=firm.kind, emails=firm.emails, website=firm.website, **numbers)

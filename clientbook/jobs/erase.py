"""Erasing a person, or a client, for good: from the records, from the book's memory, from the bytes of its file."""

import mmap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..domain.changes import Label
from ..domain.errors import UserError
from ..domain.records import Client, Contact, Record, kind_of
from ..store.backup import backups_of
from ..store.book import Book, Done
from .delete import deletion_changes

_SHORTEST: Final = 4  # letters of a name or digits of a phone that are worth looking for elsewhere


@dataclass(frozen=True, slots=True)
class Erased:
    """How many records of each kind went, and where the erased one is still named."""

    done: Done
    name: str
    counts: Counter[str]
    naming: Sequence[tuple[str, int]]  # kinds and ids of records: notes, closed statements, what employers sent
    backups: Sequence[Path]


def person(book: Book, number: int) -> Client | Contact:
    """The contact or client of this id. Raises UserError("record-gone")."""
    for kind in ("contact", "client"):
        found = book.records(kind, [number]).get(number)
        if isinstance(found, Client | Contact):
            return found
    raise UserError("record-gone")


def around(book: Book, record: Client | Contact) -> list[Record]:
    """The record and all that hangs on it; of a contact all that was logged with them."""
    kind = kind_of(record)
    found: list[Record] = [record, *book.all("activity", **{f"{kind}_id": record.id})]
    if kind == "client":
        deals, people = book.all("deal", client_id=record.id), book.all("contact", client_id=record.id)
        found += [*people, *deals]
        found += book.naming("activity", "contact_id", (each.id for each in people))
        found += book.naming("activity", "deal_id", (each.id for each in deals))
    return list({each.id: each for each in found}.values())


def erase(book: Book, number: int, folder: Path | None = None) -> Erased:
    """Erases a contact or client with all that hangs on it. Nothing brings them back but a backup from before.

    `folder` is that of the backups, if not the book's own. Closed statements stay as they were closed: they are among
    `Erased.naming` where they name the client.
    """
    record = person(book, number)
    changes = deletion_changes(book, around(book, record))
    gone = [change.before for change in changes if change.after is None and change.before is not None]
    done = book.erase(Label("erased"), changes, {each.id: kind_of(each) for each in gone})
    words = [each for each in (record.name, *record.emails, *record.phones) if len(each) >= _SHORTEST] or [record.name]
    holding = [each.path for each in backups_of(book.path, folder) if _holds(each.path, record.name)]
    return Erased(done, record.name, Counter(kind_of(each) for each in gone), book.still_naming(words), holding)


def _holds(path: Path, name: str) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(name.encode()) >= 0

"""Erasing a person, or a client, for good: from the records, from the book's memory, from the bytes of its file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ...domain.changes import Label
from ...domain.errors import UserError
from ...domain.kinds import KINDS, children_of, kind_of
from ...domain.records import Client, Contact, Record
from ...store.book import Book, Done
from ...store.drafts import drop_drafts_naming
from ...store.file.backup import clean
from ..delete import deletion_changes
from .still_holding import Holding, holding, worth_looking_for


@dataclass(frozen=True, slots=True)
class Erased:
    """How many records of each kind went, and where the erased one is still named."""

    done: Done
    name: str
    counts: Counter[str]
    naming: Sequence[tuple[str, int]]  # kinds and ids of records: notes, closed statements, what employers sent
    remembering: Sequence[tuple[str, int]]  # the same of which only a former version does; they may be deleted
    files: Holding


def person(book: Book, number: int) -> Client | Contact:
    """The contact or client of this id. Raises UserError("record-gone")."""
    for kind in KINDS.values():
        found = book.records(kind.name, [number]) if kind.is_person else {}
        if number in found:
            return cast(Client | Contact, found[number])
    raise UserError("record-gone")


def around(book: Book, record: Client | Contact) -> list[Record]:
    """The record and all that hangs on it; of a contact all that was logged with them."""
    found: dict[int, Record] = {record.id: record}
    waiting: dict[str, list[int]] = {kind_of(record): [record.id]}
    while waiting:
        kind, ids = waiting.popitem()
        for other, by in children_of(kind):
            children = [each for each in book.naming(other.name, by.field, ids) if each.id not in found]
            found.update((each.id, each) for each in children)
            if children:
                waiting.setdefault(other.name, []).extend(each.id for each in children)
    return list(found.values())


def erase(book: Book, number: int, folders: Sequence[Path] = ()) -> Erased:
    """Erases a contact or client with all that hangs on it. Nothing brings them back but a backup from before.

    Files that still hold them under any name, e-mail or phone they ever had are told: backups (also in `folders`), what
    was kept, exports that the book remembers. Closed statements stay as they were closed: they are among
    `Erased.naming` where they name the client.
    """
    record = person(book, number)
    changes = deletion_changes(book, around(book, record))
    gone = [change.before for change in changes if change.after is None and change.before is not None]
    kinds = {each.id: kind_of(each) for each in gone}
    own = worth_looking_for(book.known_as({number: kind_of(record)}) or [record.name])
    words = list(dict.fromkeys((*own, *worth_looking_for(book.known_as(kinds)))))
    clean(book.path, *folders)
    found = holding(book, kinds, words, folders)  # the book still remembers them; it forgets files that are called so
    done = book.erase(Label("erased"), changes, kinds)
    drop_drafts_naming(book.path, own, kinds)
    naming = book.still_naming(words)
    remembering = [each for each in book.still_remembered(words) if each not in naming]
    return Erased(done, record.name, Counter(kinds.values()), naming, remembering, found)

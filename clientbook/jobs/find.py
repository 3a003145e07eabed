"""Searching the whole book by words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from ..domain.kinds import KINDS, name_of
from ..domain.languages import LANGUAGES
from ..domain.reading.folding import list_key, name_key
from ..domain.records import Activity, Client, Contact, PayLine, Record
from ..store.book import Book
from ..store.reading import orders, search
from ..texts import in_use


def find(book: Book, text: str, limit: int = 50) -> list[tuple[str, int, str]]:
    """(kind, id, name) of what the text finds: names that begin with it first. Raises UserError("search-empty")."""
    with book.connected():
        found: list[tuple[str, int, str]] = []
        by_kind: dict[str, list[int]] = {}
        for number, kind in book.search(text).items():
            by_kind.setdefault(kind, []).append(number)
        for kind, ids in by_kind.items():
            if KINDS[kind].name_field:
                found += [(kind, number, name) for number, name in book.names(kind, ids).items()]
            else:
                records = book.records(kind, ids).values()
                found += [(kind, r.id, r.text) for r in records if isinstance(r, Activity)]
                found += [(kind, r.id, r.note) for r in records if isinstance(r, PayLine)]
    order = _order(text)
    found.sort(key=lambda each: (*order(each[2]), each[1]))
    return found[: max(limit, 0)]


def clients_of(book: Book, found: Sequence[tuple[str, int, str]]) -> dict[tuple[str, int], str]:
    """By kind and id, what the client of each is called: of contacts, deals and activities that have one."""
    whose: dict[tuple[str, int], int] = {}
    with book.connected():
        for kind in {kind for kind, _, _ in found if "client_id" in KINDS[kind].fields}:
            records: dict[int, Any] = dict(book.records(kind, [number for of, number, _ in found if of == kind]))
            whose |= {(kind, number): record.client_id for number, record in records.items() if record.client_id}
        names = book.names("client", set(whose.values()))
    return {each: names[client] for each, client in whose.items() if client in names}


def _order(text: str) -> Callable[[str], tuple[bool, int, str]]:
    """Names that begin with the text first, then all as lists put them."""
    wanted, script_first = name_key(text), in_use().script
    return lambda name: (not name_key(name).startswith(wanted), *list_key(name, script_first))


#: What can be opened, in the order in which it is shown.
OPENED: Final = tuple(name for name, kind in KINDS.items() if kind.tab is not None)
#: Of a broad search no more is looked at while it is being typed.
_LOOKED_AT: Final = 5000


@dataclass(frozen=True, slots=True)
class Hit:
    """One record with the name of its client."""

    kind: str
    record: Record
    client: str = ""

    @property
    def name(self) -> str:
        return name_of(self.record)


def quick(book: Book, text: str, limit: int) -> list[Hit]:
    """At most `limit` records of each kind for a text that is being typed; names that begin with it first.

    Fast on any book and for any text: it never gathers all that the text finds.
    """
    if not name_key(text):
        return []
    with book.connected() as connection:
        named = {kind: orders.named(connection, kind, name_key(text), limit) for kind in OPENED}
        for number, kind in search.some(connection, text, _LOOKED_AT):
            if kind in named and len(named[kind]) < limit and number not in named[kind]:
                named[kind].append(number)
        order = _order(text)
        return [
            hit
            for kind, ids in named.items()
            for hit in sorted(opened(book, kind, ids), key=lambda each: (*order(each.name), each.record.id))
        ]


def opened(book: Book, kind: str, ids: list[int]) -> list[Hit]:
    """These records in this order, those that are gone left out."""
    records = book.records(kind, ids)
    clients = book.names("client", {getattr(record, "client_id", 0) or 0 for record in records.values()})
    kept = (records[number] for number in ids if number in records)
    return [Hit(kind, record, clients.get(getattr(record, "client_id", 0) or 0, "")) for record in kept]


# -- whom a line names ------------------------------------------------------------------------------------------------

#: So many words of a line are looked for where nothing tells which of them are a name, and so many together.
_TRIED: Final = 12
_TOGETHER: Final = 3
#: So many records whose names begin alike are looked at.
_ALIKE: Final = 20
#: Stands around words and is not of them.
_AROUND: Final = " ,;:.!?()[]“”״׳-־"
#: Letters that are written with the word after them.
_JOINED: Final = frozenset(name_key(letter) for each in LANGUAGES.values() for letter in each.joined)


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a typed line names: the name as it is typed, "" where none is seen; who may be meant, the likeliest first;
    and who is meant beyond doubt.
    """

    name: str = ""
    hits: Sequence[Hit] = ()
    sure: Client | Contact | None = None


def named_in(book: Book, line: str, today: date, limit: int) -> Named:
    """Clients and contacts whose names stand in a line that is being typed, at most `limit`."""
    from ..domain.reading.named_people import is_title_of, names_in

    names = names_in(line, today)
    parts = [[word for word in _words(name) if not is_title_of(word)] for name in names]
    held = {word for each in _words(line) for word in _bare(each)}
    tried = list(dict.fromkeys(word for part in parts for word in part)) or _words(line)[:_TRIED]
    weighed = _weighed(_beginning_with(book, tried), held, bool(names))
    if names and not weighed:  # a family name alone
        weighed = _weighed(_holding(book, parts), held, True)
    hits = [hit for _, hit in weighed]
    alone = len(weighed) == 1 or (len(weighed) > 1 and weighed[0][0] > weighed[1][0])
    sure = hits[0].record if alone and (not names or any(_covers(hits[0], part) for part in parts)) else None
    return Named(names[0] if names else "", hits[:limit], sure if isinstance(sure, Client | Contact) else None)


def _weighed(found: Iterable[Hit], held: set[str], is_named: bool) -> list[tuple[int, Hit]]:
    """Those that the line names, with how much of them it says, the likeliest first."""
    weighed = [(weight, hit) for hit in found if (weight := _weight(hit, held, is_named))]
    return sorted(weighed, key=lambda each: (-each[0], each[1].name, each[1].record.id))


def _holding(book: Book, parts: Sequence[Sequence[str]]) -> Iterator[Hit]:
    """Clients and contacts in whose lines of the search all words of a name stand."""
    ids: dict[str, dict[int, None]] = {"client": {}, "contact": {}}
    with book.connected() as connection:
        for part in parts:
            for number, kind in search.some(connection, " ".join(part), _LOOKED_AT):
                if kind in ids:
                    ids[kind][number] = None
        for kind, found in ids.items():
            yield from opened(book, kind, list(found)[:_ALIKE])


def _beginning_with(book: Book, words: Sequence[str]) -> Iterator[Hit]:
    with book.connected() as connection:
        for kind in ("client", "contact"):
            ids: dict[int, None] = {}
            for beginning in _runs(words):
                ids.update(dict.fromkeys(orders.named(connection, kind, beginning, _ALIKE)))
            yield from opened(book, kind, list(ids))


def _runs(words: Sequence[str]) -> Iterator[str]:
    """The words, each alone and with those after it."""
    for start, first in enumerate(words):
        for bare in _bare(first):
            for end in range(start + 1, min(start + _TOGETHER, len(words)) + 1):
                run = " ".join([bare, *words[start + 1 : end]])
                if len(run) > 1:
                    yield run


def _words(text: str) -> list[str]:
    return [bare for word in name_key(text).split() if (bare := word.strip(_AROUND))]


def _bare(word: str) -> tuple[str, ...]:
    """A word, and without the letter that may be joined to it."""
    return (word, word[1:].lstrip(_AROUND)) if len(word) > 2 and word[0] in _JOINED else (word,)


def _weight(hit: Hit, held: set[str], is_named: bool) -> int:
    """How many words of its name, and of its client's, stand in the line; 0 where it is not named there.

    Where no name is seen, it is named by its first word, and a firm by its whole name alone: "call" is also how a call
    centre's begins.
    """
    own = _words(hit.name)
    if is_named:
        named = bool(held.intersection(own))
    else:
        named = bool(own) and own[0] in held and (hit.kind != "client" or held.issuperset(own))
    return sum(word in held for word in [*own, *_words(hit.client)]) if named else 0


def _covers(hit: Hit, words: Sequence[str]) -> bool:
    """Whether each word of a name is of this one's, or of its client's."""
    own = {*_words(hit.name), *_words(hit.client)}
    return all(own.intersection(_bare(word)) for word in words)

"""What the palette lists: actions matched by their words in either language, and records."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from PySide6.QtGui import QAction

from ...domain.kinds import tab_of
from ...domain.reading.folding import fold
from ...domain.records import Client, Contact, Deal
from ...jobs.find import Hit
from ...texts import in_each_language, translated
from ..kit.bidi import joined, ltr, shown_amount
from ..menus import keys_of, text_of

#: What takes back comes behind what does, unless it is asked for by its own name.
_UNDOING: Final = ("undo", "redo")
_LAST: Final = 3
#: From so many letters on, a typed word may also lie inside a word, or begin another name of the action: "ka" is a
#: client's name rather than a kanban board.
_INSIDE: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: an action, or a record with its kind and id; `aside` is its key, or what kind it is."""

    text: str
    beside: str = ""
    aside: str = ""
    picture: str = ""
    action: QAction | None = None
    kind: str = ""
    number: int = 0


def action_entries(groups: Iterable[tuple[str, list[QAction]]], typed: str, but: str = "palette") -> list[Entry]:
    """The actions that have every typed word, those that begin with it first; last those that wait for rows."""
    words = _cut(typed)
    found: list[tuple[int, Entry]] = []
    for title, actions in groups:
        for action in actions:
            plain, name = action.property("plain") or "", action.objectName()
            other, under = action.property("other words") or "", action.property("under") or ""
            rank = _rank(words, text_of(action), plain, (title, under, other))
            if rank is not None and name in _UNDOING and _rank(words, plain, plain, ()) is None:
                rank = _LAST
            if rank is None or name == but:
                continue
            key = ltr(keys_of(action)[0]) if keys_of(action) else ""
            if action.isEnabled():
                where = f"{title} › {under}" if under else title
                found.append((rank, Entry(text_of(action), where, key, action=action)))
            elif words and action.property("needs"):  # it is there, and says what it waits for
                found.append((rank + _LAST, Entry(text_of(action), action.property("needs"), key, action=action)))
    found.sort(key=lambda each: each[0])
    return [entry for _, entry in found]


def _rank(words: list[str], shown: str, plain: str, beside: Iterable[str]) -> int | None:
    """0 where each word begins one of the action's, 1 where one lies inside or among the words `beside`: its menus'
    names and what else it is called; else None."""
    own, around = _words(shown) | _words(plain), frozenset().union(*map(_words, beside))
    rank = 0
    for word in words:
        if any(each.startswith(word) for each in own):
            continue
        is_long = len(word) >= _INSIDE
        inside = is_long and any(word in each for each in own)
        if not inside and word not in around and not (is_long and any(each.startswith(word) for each in around)):
            return None
        rank = 1
    return rank


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    """Each by itself, and each with the next as one: "backup" finds what is called "Back up"."""
    cut = [_cut(each) for each in in_each_language(text)]
    pairs = (first + second for words in cut for first, second in pairwise(words))
    return frozenset((*chain.from_iterable(cut), *pairs))


def _cut(text: str) -> list[str]:
    return fold(text).replace("…", " ").replace("-", " ").split()


def record_entry(hit: Hit) -> Entry:
    """A record with what tells it from its namesakes."""
    tab = tab_of(hit.kind)
    return Entry(hit.name, _beside(hit), translated(tab.heading), tab.picture, None, hit.kind, hit.record.id)


def _beside(hit: Hit) -> str:
    match hit.record:
        case Client() as client:
            return client.city
        case Contact() as contact:
            return joined((contact.title, hit.client))
        case Deal() as deal:
            return joined((hit.client, shown_amount(deal.amount, deal.currency)))
    return hit.client

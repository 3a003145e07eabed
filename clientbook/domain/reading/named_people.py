"""Whom a typed line speaks of, before the book is asked: what comes after "call", "wrote to", "lunch with"."""

import re
from datetime import date
from typing import Final

from ..choices import ActivityKind
from ..languages import LANGUAGES
from .spoken_days import moment_in
from .touch_words import FUTURE, IMPERATIVE, KINDS, PAST

#: More words than these are no name of a person or firm as people type it.
_LONGEST: Final = 3
#: Stands beside a name and is not of it.
_AROUND: Final = " \t\"'“”״()[]!?"
_ENDS: Final = (",", ";", ":", ".")
_WORDS: Final = tuple(language.touches for language in LANGUAGES.values())
_TO: Final = re.compile(rf"\s*(?:{'|'.join(words.to_whom for words in _WORDS)})?")
_WITH: Final = re.compile("|".join(words.with_whom for words in _WORDS))
_WORD: Final = re.compile(r"[\w\-־'\"״׳]+")
_TITLE: Final = re.compile("|".join(words.titles for words in _WORDS))
_NO_NAME: Final = re.compile("|".join(words.no_name for words in _WORDS))


def names_in(line: str, today: date) -> list[str]:
    """The names that a line may hold, as they are typed, that of the touch itself first; none where none is seen.

    Behind "sent" stands what was sent, and behind "to" whom it went to. Days, hours and the words of touches are of no
    name.
    """
    low = line.casefold()
    if len(low) != len(line):
        return []  # letters that are longer in small: places in one are none in the other
    told = [found for pattern in (IMPERATIVE, FUTURE, PAST, *KINDS.values()) if (found := pattern.search(low))]
    first = min(told, key=lambda found: (found.start(), -found.end()), default=None)
    places: list[int] = []
    if first is not None:
        to = _TO.match(low, first.end())
        places = [first.end() if to is None else to.end()]
        if to is not None and not low[to.end() - 1 : to.end()].isspace():
            places.append(first.end())  # a letter that is joined to names begins some too
    is_sent = first is not None and KINDS[ActivityKind.MESSAGE].match(low, first.start()) is not None
    behind = [found for found in _WITH.finditer(low) if found[0][-1].isspace() or (is_sent and _is_to(low, found))]
    further = [found.end() for found in behind]
    ordered = (*further, *places) if is_sent else (*places, *further)
    return list(dict.fromkeys(name for place in ordered if (name := _name_from(line[place:], today))))


def _is_to(low: str, found: re.Match[str]) -> bool:
    """Whether a letter that is joined to names begins one here, and not the word of a touch, as in "לחזור"."""
    word = _WORD.match(low, found.start())
    others = (PAST, FUTURE, _NO_NAME, *KINDS.values())
    return word is not None and not any(pattern.fullmatch(word[0]) for pattern in others)


def _name_from(text: str, today: date) -> str:
    """The words with which a text begins, as far as a name may go on; a title or an initial before it is one more."""
    found: list[str] = []
    titles = 0
    for word in text.split()[: 2 * _LONGEST]:
        bare = word.strip(_AROUND)
        name = bare.rstrip("".join(_ENDS))
        if not name or (_speaks_of_else(name.casefold(), today) and not (found and name == "&")):
            break
        is_title = is_title_of(name.casefold()) or (len(name) == 1 and bare == f"{name}.")
        titles += is_title
        found.append(f"{name}." if is_title and bare == f"{name}." else name)
        if (bare.endswith(_ENDS) and not is_title) or len(found) - titles == _LONGEST:
            break
    return "" if titles == len(found) else " ".join(found).rstrip("& ")


def is_title_of(word: str) -> bool:
    """Whether it stands before names and is none: "Dr", "Mrs", in folded case."""
    return _TITLE.fullmatch(word) is not None


def _speaks_of_else(word: str, today: date) -> bool:
    """A day, an hour, a number, what is done, or a word that joins."""
    if not any(letter.isalpha() for letter in word) or _NO_NAME.fullmatch(word):
        return True
    moment = moment_in(word, today)
    if moment.day is not None or moment.time or moment.unclear:
        return True
    return any(pattern.fullmatch(word) for pattern in (PAST, FUTURE, *KINDS.values()))

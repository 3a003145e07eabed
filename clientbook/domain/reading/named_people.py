"""Whom a typed line speaks of, before the book is asked: what comes after "call", "wrote to", "lunch with"."""

import re
from datetime import date
from typing import Final

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
_NO_NAME: Final = re.compile("|".join(words.no_name for words in _WORDS))


def name_in(line: str, today: date) -> str:
    """The name as it is typed, "" where none is found. Days, hours and the words of touches are of no name."""
    low = line.casefold()
    if len(low) != len(line):
        return ""  # letters that are longer in small: places in one are none in the other
    told = [found for pattern in (IMPERATIVE, FUTURE, PAST, *KINDS.values()) if (found := pattern.search(low))]
    first = min(told, key=lambda found: (found.start(), -found.end()), default=None)
    after = [first.end()] if first is not None else []
    for place in (*after, *(found.end() for found in _WITH.finditer(low))):
        to = _TO.match(low, place)
        if name := _name_from(line[to.end() if to is not None else place :], today):
            return name
    return ""


def _name_from(text: str, today: date) -> str:
    """The words with which a text begins, as far as a name may go on."""
    found: list[str] = []
    for word in text.split()[:_LONGEST]:
        bare = word.strip(_AROUND)
        name = bare.rstrip("".join(_ENDS))
        if not name or (_speaks_of_else(name.casefold(), today) and not (found and name == "&")):
            break
        found.append(name)
        if bare.endswith(_ENDS):
            break
    return " ".join(found).rstrip("& ")


def _speaks_of_else(word: str, today: date) -> bool:
    """A day, an hour, a number, what is done, or a word that joins."""
    if not any(letter.isalpha() for letter in word) or _NO_NAME.fullmatch(word):
        return True
    moment = moment_in(word, today)
    if moment.day is not None or moment.time or moment.unclear:
        return True
    return any(pattern.fullmatch(word) for pattern in (PAST, FUTURE, *KINDS.values()))

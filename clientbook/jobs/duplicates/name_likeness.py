"""How two names stand to each other: one, one but for a slip of the keys, one by the look of it, or two.

What is called one must be it whatever else the records say. A slip is the same name where something else is shared; a
changed letter is too easily another name ("Dan" and "Dana", "Michael" and "Michal") to be more than a doubt.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from ...domain.reading.folding import LEGAL_FORMS, firm_key, firm_words, fold

#: From so much likeness on (rapidfuzz, 0 to 100) names are one by the look of it, where it is not the name alone.
_AKIN: Final = 75
#: A word as short as this is another word when two letters change places.
_SHORTEST_SLIP: Final = 4
#: A word as short as this is another word when a letter is missing or another.
_SHORTEST_CHANGE: Final = 6
_WORD: Final = re.compile(r"[^\W_]+")
_TITLES: Final = frozenset(
    "dr prof professor mr mrs ms miss mx sir dame rev herr frau ing dipl mag sr sra srta don dona mme mlle m sig dott"
    " dottssa avv adv eng arch pan pani bay bayan rabbi רב עוד דר פרופ מר גב גברת אינג".split()
)
#: What tells father and son apart, as the last word of a name.
_GENERATIONS: Final = {
    **dict.fromkeys(("jr", "junior", "jnr", "fils", "hijo", "filho", "neto", "הבן"), "younger"),
    **dict.fromkeys(("sr", "senior", "snr", "pere", "padre", "האב"), "elder"),
    **{each: each for each in ("ii", "iii", "iv", "2nd", "3rd")},
    "i": "elder",
}
_ARTICLES: Final = frozenset("the le la les el los las der die das il lo gli o os a".split())
_NOT_LATIN: Final = re.compile(r"[^a-z]+")


class Likeness(IntEnum):
    """The higher, the surer."""

    TWO = 0
    AKIN = 1  # one by the look of it
    CHANGED = 2  # a letter of one word is another, an initial stands for a name, or a middle name is missing
    SLIPPED = 3  # two letters changed places, or one was typed twice
    ONE = 4


class PersonName(NamedTuple):
    """Folded words without titles, and what tells father from son."""

    words: tuple[str, ...]
    generation: str


@lru_cache(maxsize=8192)
def person_name(name: str) -> PersonName:
    words = _WORD.findall(fold(name))
    while len(words) > 1 and words[0] in _TITLES:
        del words[0]
    generation = ""
    if len(words) > 1 and words[-1] in _GENERATIONS:
        generation = _GENERATIONS[words.pop()]
    return PersonName(tuple(words), generation)


@lru_cache(maxsize=8192)
def people(one: str, other: str) -> Likeness:
    """How two people's names stand to each other, in whatever order their words are."""
    a, b = person_name(one), person_name(other)
    if a.generation != b.generation:
        return Likeness.AKIN if sorted(a.words) == sorted(b.words) else Likeness.TWO
    if sorted(a.words) == sorted(b.words):
        return Likeness.ONE if a.words else Likeness.TWO
    if len(a.words) == len(b.words):
        near = _near(a.words, b.words)
        if near is not None:
            return near
    if _shorter(a.words, b.words) or _shorter(b.words, a.words):
        return Likeness.CHANGED
    return Likeness.AKIN if _akin(" ".join(a.words), " ".join(b.words)) else Likeness.TWO


def _near(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness | None:
    """Words that differ in one place. The first is the given name as a rule: there a slip is all that counts."""
    differing = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1 or len(one) < 2:
        return None
    place = differing[0]
    a, b = one[place], other[place]
    if _slipped(a, b):
        return Likeness.SLIPPED
    if _is_initial(a, b) or _is_initial(b, a):
        return Likeness.CHANGED
    return Likeness.CHANGED if place > 0 and _changed(a, b) else None


def _is_initial(short: str, long: str) -> bool:
    return len(short) == 1 and long.startswith(short)


def _shorter(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is the other without what stands between its first and its last word."""
    return 2 <= len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])


def _slipped(a: str, b: str) -> bool:
    """Whether two letters inside changed places, or one was typed twice."""
    if min(len(a), len(b)) < _SHORTEST_SLIP or a[0] != b[0] or a[-1] != b[-1]:
        return False
    if len(a) == len(b):
        apart = [place for place in range(len(a)) if a[place] != b[place]]
        return (
            len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]
        )
    short, long = sorted((a, b), key=len)
    place = _missing(short, long)
    return place is not None and long[place] in (long[place - 1 : place] + long[place + 1 : place + 2])


def _changed(a: str, b: str) -> bool:
    """Whether one letter inside is another, or missing."""
    if min(len(a), len(b)) < _SHORTEST_CHANGE or a[0] != b[0] or a[-1] != b[-1]:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return _missing(short, long) is not None and not long.startswith(short)


def _missing(short: str, long: str) -> int | None:
    """Where `long` has one letter more; None where that is not all."""
    if len(long) != len(short) + 1:
        return None
    place = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return place if short[place:] == long[place + 1 :] else None


# -- firms ------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def firms(one: str, other: str) -> Likeness:
    """How two firms' names stand to each other. "Kalomi Ltd" and "Kalomi GmbH" are two firms with one name: AKIN."""
    a, b = firm_key(one), firm_key(other)
    if a == b:
        return Likeness.AKIN if forms_differ(one, other) else Likeness.ONE
    if _digits(a) != _digits(b):
        return Likeness.TWO
    words, others = _without_article(a.split()), _without_article(b.split())
    if forms_differ(one, other):
        return Likeness.AKIN if _akin(a, b) else Likeness.TWO
    if sorted(words) == sorted(others):
        return Likeness.SLIPPED  # another order, or "The"
    if len(words) == len(others):
        differing = [(x, y) for x, y in zip(words, others, strict=True) if x != y]
        if len(differing) == 1 and _one_letter(*differing[0]):
            return Likeness.SLIPPED
    return Likeness.AKIN if _akin(a, b) else Likeness.TWO


def forms_differ(one: str, other: str) -> bool:
    """Whether both names say what they are in law, and not the same: sisters, or two who know nothing of each other."""
    a, b = _forms(one), _forms(other)
    return bool(a) and bool(b) and a.isdisjoint(b)


@lru_cache(maxsize=8192)
def _forms(name: str) -> frozenset[str]:
    return frozenset(filter(None, (LEGAL_FORMS.get(word) for word in firm_words(name))))


def _without_article(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _one_letter(a: str, b: str) -> bool:
    """Whether a firm's word is mistyped: one letter is another, one too many, or two changed places."""
    if min(len(a), len(b)) < _SHORTEST_SLIP + 1 or a.startswith(b) or b.startswith(a):
        return False
    if len(a) == len(b):
        return _slipped(a, b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return _missing(short, long) is not None


def _akin(a: str, b: str) -> bool:
    return fuzz.token_set_ratio(a, b) >= _AKIN and _digits(a) == _digits(b)


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


# -- mailboxes --------------------------------------------------------------------------------------------------------


def spells(email: str, name: str) -> bool:
    """Whether a mailbox is spelt from a person's given name, alone or with the family name: it is theirs."""
    box = _NOT_LATIN.sub("", fold(email.partition("@")[0]))
    words = [word for word in person_name(name).words if word.isascii() and len(word) > 1]
    if len(words) < 2 or len(box) < _SHORTEST_SLIP:
        return False
    given, family = words[0], words[-1]
    return box in (given + family, family + given, "".join(words))


def host_names(email_or_site: str, name: str) -> bool:
    """Whether a host bears a word of a firm's name: it is the firm's own, and no provider's."""
    host = _NOT_LATIN.sub("", fold(email_or_site.rpartition("@")[2]))
    return any(len(word) >= _SHORTEST_SLIP and word.isascii() and word in host for word in firm_key(name).split())

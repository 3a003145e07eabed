"""How texts are compared: folding for search and sorting, and keys under which duplicates are found.

Folding drops what people do not type: case, accents, Hebrew points, final letter forms, quotes and apostrophes.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from ..fields.catalogue import REGISTERED
from ..kinds import kind_of
from ..languages import LANGUAGES
from ..languages.language import Script
from ..records import Client, Contact
from .phones import phone_digits, phone_key, phone_keys

#: What the keys of registered numbers begin with.
NUMBERED: Final = "r:"
#: Before the key of a number by which another program knows somebody.
OUTSIDE: Final = "o:"
_QUOTES: Final = "'\"`´‘’“”„«»׳״"
_FOLDED: Final = {
    **dict.fromkeys(_QUOTES, ""),
    **{letter: other for each in LANGUAGES.values() for letter, other in each.folded.items()},
}
#: Stands between the texts of a column that are folded together; white space, and left alone by folding.
_BETWEEN: Final = "\x1e"
#: Between the parts of one name: hyphens and dashes, and the Hebrew maqaf.
_HYPHEN: Final = re.compile("[-\u05be\u2010-\u2015\u2212]")
#: As Hebrew writes vav and yod.
_DOUBLED: Final = re.compile(f"([{''.join(each.doubled for each in LANGUAGES.values())}])\\1+")
_NO_WORD: Final = re.compile(r"(?:[^\w\x1e]|_)+")
#: Legal forms, folded, and which of them are one: "Limited" is "Ltd". "Co" says nothing by itself.
LEGAL_FORMS: Final = {
    **{
        form: form
        for form in "llc llp plc gmbh ag kg ohg ug ek sas sarl eurl spa srl srls snc bv nv oy ab aps sl slu".split()
    },
    **{
        form: form
        for form in "kft zrt doo sro eood pty lda ltda eireli unipessoal spzoo sa as ооо оао пао зао ао тоо".split()
    },
    **dict.fromkeys(("ltd", "limited", "בעמ", "sti", "sirketi"), "ltd"),
    **dict.fromkeys(("inc", "incorporated"), "inc"),
    **dict.fromkeys(("corp", "corporation"), "corp"),
    **dict.fromkeys(("co", "company"), ""),
}
#: Letters: a longer name is a text that a list has in a column of names. To fold its megabytes for each key would
#: take seconds.
_LONGEST_NAME: Final = 1000
#: "and" inside a name, folded: "Smith and Sons" is "Smith & Sons".
_AND: Final = frozenset("and und et y e i и ve og och en".split())
_SAYS_NOTHING: Final = _AND | LEGAL_FORMS.keys()
#: "S.A.", "s. a.", "G.m.b.H.": letters with a point each are one word.
_DOTTED: Final = re.compile(r"(?<![^\W_])([^\W\d_])\. ?(?=[^\W\d_](?:\.|(?![^\W_])))")
_POLISH: Final = re.compile(r"(?<![^\W_])sp\.? ?z ?o\.? ?o\.?(?![^\W_])")


def fold(text: str) -> str:
    """The text as search and sorting see it; equal for two spellings that a person takes for the same."""
    if text.isascii():
        return text.lower().replace("'", "").replace('"', "").replace("`", "")
    spread = unicodedata.normalize("NFKD", text)
    # Looking at each letter once, and replacing one after another, is what makes this quick on the text of a whole
    # column: `str.translate` takes twenty times as long.
    for mark in (c for c in set(spread) if unicodedata.category(c) in {"Mn", "Cf"}):
        spread = spread.replace(mark, "")
    folded = spread.casefold()
    for sign, other in _FOLDED.items():
        folded = folded.replace(sign, other)
    return folded


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of each text, in a few passes over all of them."""
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) != len(texts) - 1:
        return list(map(fold, texts))
    return fold(joined).split(_BETWEEN)


def _bounded(name: str) -> str:
    """The name, or the beginning of what is too long for one with a sum that tells the rest from any other."""
    if len(name) <= _LONGEST_NAME:
        return name
    rest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{name[:_LONGEST_NAME]} {rest}"


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """What names sort by and the first letters of a search are matched with."""
    return " ".join(fold(_bounded(text)).split())


def with_script_first(script: Script | None) -> Sequence[Script]:
    """The parts in which lists are sorted, each from its first text up to its end: signs and digits, a language's own
    script, Latin and its neighbours, the rest. Keys sort by code point, and Latin would come before all other scripts.
    """
    if script is None:
        return (("", ""),)
    first, end = script
    return ("", "A"), script, ("A", first), (end, "")


def list_key(name: str, script_first: Script | None) -> tuple[int, str]:
    """What names sort by where they are listed, as `store.reading.orders` sorts whole tables."""
    key = name_key(name)
    parts = with_script_first(script_first)
    return next(place for place, (first, end) in enumerate(parts) if first <= key and (not end or key < end)), key


def name_keys(texts: Sequence[str]) -> list[str]:
    """`name_key` of each text."""
    return [" ".join(text.split()) for text in fold_all(list(map(_bounded, texts)))]


@lru_cache(maxsize=4096)
def firm_key(name: str) -> str:
    """A firm's name without legal form, "and" and punctuation: "Kalomi, Ltd." and "kalomi" are one."""
    words = firm_words(name)
    kept = [
        word
        for place, word in enumerate(words)
        if not (word in LEGAL_FORMS or (word in _AND and 0 < place < len(words) - 1))
    ]
    return " ".join(kept or words)


def firm_words(name: str) -> list[str]:
    """The folded words of a firm's name, each legal form as one word."""
    return _NO_WORD.sub(" ", _undotted(fold(_bounded(name)))).split()


def _undotted(text: str) -> str:
    if "sp" in text and "z" in text:
        text = _POLISH.sub(" spzoo ", text)
    return _DOTTED.sub(r"\1", text) if "." in text else text


def firm_keys(names: Sequence[str]) -> list[str]:
    """`firm_key` of each name."""
    joined = _BETWEEN.join(map(_bounded, names))
    if joined.count(_BETWEEN) != len(names) - 1:
        return list(map(firm_key, names))
    texts = _NO_WORD.sub(" ", _undotted(fold(joined)))
    keys = [" ".join(text.split()) for text in texts.split(_BETWEEN)]
    if _SAYS_NOTHING.isdisjoint(texts.split()):
        return keys
    return [
        key if _SAYS_NOTHING.isdisjoint(key.split()) else firm_key(name) for key, name in zip(keys, names, strict=True)
    ]


def site_of(website: str) -> str:
    """The bare host of a web address: "https://www.x.com/a" is "x.com"."""
    host = website.strip().lower().partition("//")[2] or website.strip().lower()
    return host.split("/", 1)[0].removeprefix("www.")


def reach_keys(record: Client | Contact) -> Iterator[str]:
    """The keys under which a duplicate is looked for: one for each number of another program, e-mail, phone and
    registered number.
    """
    for number in record.outside_ids:
        yield outside_key(number)
    for email in record.emails:
        yield "e:" + email.lower()
    for phone in record.phones:
        key = phone_key(phone)
        if key:
            yield key
    yield from number_keys(record)


def outside_key(told: str) -> str:
    """The key of a number by which another program knows a record, with the heading before it."""
    return OUTSIDE + " ".join(told.casefold().split())


def number_keys(record: Client | Contact) -> Iterator[str]:
    """The keys of the numbers under which somebody is registered."""
    for name, of in REGISTERED[kind_of(record)].items():
        number = getattr(record, name)
        if number and (key := of.key(number)):
            yield f"{NUMBERED}{name}:{key}"


def reach_columns(
    owners: Sequence[int], kind: str, columns: Mapping[str, Sequence[Any]]
) -> tuple[list[str], list[int]]:
    """The `reach_keys` of many records of a kind and, for each key, whose it is. A column may be missing."""
    keys, owners_of_keys = _mail_columns(owners, columns.get("emails", ()), columns.get("phones", ()))
    for several, owner in zip(columns.get("outside_ids", ()), owners, strict=False):
        keys += map(outside_key, several)
        owners_of_keys += [owner] * len(several)
    for name, of in REGISTERED[kind].items():
        keyed = (
            (of.key(number), owner) for number, owner in zip(columns.get(name, ()), owners, strict=False) if number
        )
        pairs = [pair for pair in keyed if pair[0]]
        keys += [f"{NUMBERED}{name}:{key}" for key, _ in pairs]
        owners_of_keys += [owner for _, owner in pairs]
    return keys, owners_of_keys


def _mail_columns(
    owners: Sequence[int], emails: Sequence[Sequence[str]], phones: Sequence[Sequence[str]]
) -> tuple[list[str], list[int]]:
    keys = ["e:" + email.lower() for several in emails for email in several]
    owners_of_keys = [owner for owner, several in zip(owners, emails, strict=False) for _ in several]
    of_phones = phone_keys([phone for several in phones for phone in several])
    callers = [owner for owner, several in zip(owners, phones, strict=False) for _ in several]
    if all(of_phones):
        return keys + of_phones, owners_of_keys + callers
    called = [pair for pair in zip(of_phones, callers, strict=True) if pair[0]]
    return keys + [key for key, _ in called], owners_of_keys + [owner for _, owner in called]


def search_words(text: str) -> list[str]:
    """The words by which a text is searched: folded, a hyphen or maqaf being a space, and in the defective spelling.

    A doubled vav or yod is one: קריית is קרית and תקווה is תקוה, in what is sought as in what is found.
    """
    return _spelt(fold(text)).split()


def search_text(parts: Iterable[str], phones: Sequence[str] = ()) -> str:
    """What the index holds of a record: each part and the digits of each phone on a line, a space before each word.

    With that space a word of two letters is sought by three.
    """
    text = _spaced(fold("\n".join(filter(None, parts))))
    return "\n ".join((text, *map(phone_digits, phones))) if phones else text


def search_texts(lines: Sequence[str], phones: Sequence[Sequence[str]] | None) -> list[str]:
    """`search_text` of many records, whose parts are joined by newlines already."""
    joined = _BETWEEN.join(lines)
    if joined.count(_BETWEEN) == len(lines) - 1:
        texts = _spaced(fold(joined)).replace(_BETWEEN, _BETWEEN + " ").split(_BETWEEN)
    else:
        texts = [_spaced(fold(line)) for line in lines]
    if phones is None:
        return texts
    return [
        "\n ".join((text, *map(phone_digits, several))) if several else text
        for text, several in zip(texts, phones, strict=True)
    ]


def _spaced(text: str) -> str:
    return " " + _spelt(text).replace("\n", "\n ").replace("\t", " ")


def _spelt(text: str) -> str:
    if text.isascii():
        return text.replace("-", " ")
    return _DOUBLED.sub(r"\1", _HYPHEN.sub(" ", text))

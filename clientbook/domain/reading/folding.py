"""How texts are compared: folding for search and sorting, and keys under which twins are found.

Folding drops what people do not type: case, accents, Hebrew points, final letter forms, quotes and apostrophes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from ..fields.catalogue import REGISTERED
from ..kinds import kind_of
from ..records import Client, Contact
from .phones import phone_digits, phone_key, phone_keys

#: What the keys of registered numbers begin with.
NUMBERED: Final = "r:"
_QUOTES: Final = "'\"`´‘’“”„«»׳״"
_FINAL_LETTERS: Final = dict(zip("ךםןףץ", "כמנפצ", strict=True))
_TABLE: Final = str.maketrans({**dict.fromkeys(_QUOTES, ""), **_FINAL_LETTERS})
#: Stands between the texts of a column that are folded together; white space, and left alone by folding.
_BETWEEN: Final = "\x1e"
#: Between the parts of one name: hyphens and dashes, and the Hebrew maqaf.
_HYPHEN: Final = re.compile("[-\u05be\u2010-\u2015\u2212]")
_DOUBLED: Final = re.compile("([\u05d5\u05d9])\\1+")
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
    # Looking at each letter once is what makes this quick on the text of a whole column.
    marks = {ord(c): None for c in set(spread) if unicodedata.category(c) in {"Mn", "Cf"}}
    return (spread.translate(marks) if marks else spread).casefold().translate(_TABLE)


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of each text, in a few passes over all of them."""
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) != len(texts) - 1:
        return list(map(fold, texts))
    return fold(joined).split(_BETWEEN)


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """What names sort by and the first letters of a search are matched with."""
    return " ".join(fold(text).split())


#: Where the scripts begin and end in the order of lists in Hebrew: signs and digits, Hebrew, Latin and its neighbours,
#: the rest. Keys sort by code point, and Latin would come before Hebrew.
HEBREW_FIRST: Final = (("", "A"), ("\u0590", "\u0600"), ("A", "\u0590"), ("\u0600", ""))


def list_key(name: str, hebrew_first: bool) -> tuple[int, str]:
    """What names sort by where they are listed, as `store.queries` sorts whole tables."""
    key = name_key(name)
    if not hebrew_first:
        return 0, key
    return next(
        place for place, (first, end) in enumerate(HEBREW_FIRST) if first <= key and (not end or key < end)
    ), key


def name_keys(texts: Sequence[str]) -> list[str]:
    """`name_key` of each text."""
    return [" ".join(text.split()) for text in fold_all(texts)]


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
    return _NO_WORD.sub(" ", _undotted(fold(name))).split()


def _undotted(text: str) -> str:
    if "sp" in text and "z" in text:
        text = _POLISH.sub(" spzoo ", text)
    return _DOTTED.sub(r"\1", text) if "." in text else text


def firm_keys(names: Sequence[str]) -> list[str]:
    """`firm_key` of each name."""
    joined = _BETWEEN.join(names)
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
    """The keys under which a twin of this record is looked for: one for each e-mail, phone and registered number."""
    for email in record.emails:
        yield "e:" + email.lower()
    for phone in record.phones:
        key = phone_key(phone)
        if key:
            yield key
    yield from number_keys(record)


def number_keys(record: Client | Contact) -> Iterator[str]:
    """The keys of the numbers under which somebody is registered."""
    for name, of in REGISTERED[kind_of(record)].items():
        key = of.key(getattr(record, name))
        if key:
            yield f"{NUMBERED}{name}:{key}"


def reach_columns(
    owners: Sequence[int], kind: str, columns: Mapping[str, Sequence[Any]]
) -> tuple[list[str], list[int]]:
    """The `reach_keys` of many records of a kind and, for each key, whose it is. A column may be missing."""
    keys, bearers = _mail_columns(owners, columns.get("emails", ()), columns.get("phones", ()))
    for name, of in REGISTERED[kind].items():
        told = ((of.key(number), owner) for number, owner in zip(columns.get(name, ()), owners, strict=False) if number)
        pairs = [pair for pair in told if pair[0]]
        keys += [f"{NUMBERED}{name}:{key}" for key, _ in pairs]
        bearers += [owner for _, owner in pairs]
    return keys, bearers


def _mail_columns(
    owners: Sequence[int], emails: Sequence[Sequence[str]], phones: Sequence[Sequence[str]]
) -> tuple[list[str], list[int]]:
    keys = ["e:" + email.lower() for several in emails for email in several]
    bearers = [owner for owner, several in zip(owners, emails, strict=False) for _ in several]
    of_phones = phone_keys([phone for several in phones for phone in several])
    callers = [owner for owner, several in zip(owners, phones, strict=False) for _ in several]
    if all(of_phones):
        return keys + of_phones, bearers + callers
    called = [pair for pair in zip(of_phones, callers, strict=True) if pair[0]]
    return keys + [key for key, _ in called], bearers + [owner for _, owner in called]


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

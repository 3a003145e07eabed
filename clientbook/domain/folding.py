"""How texts are compared: folding for search and sorting, and keys under which twins are found.

Folding drops what people do not type: case, accents, Hebrew points, final letter forms, quotes and apostrophes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from .records import Client, Contact

_QUOTES: Final = "'\"`´‘’“”„«»׳״"
_FINAL_LETTERS: Final = dict(zip("ךםןףץ", "כמנפצ", strict=True))
_TABLE: Final = str.maketrans({**dict.fromkeys(_QUOTES, ""), **_FINAL_LETTERS})
_NOT_DIGIT: Final = re.compile(r"\D+")
_EXTENSION: Final = re.compile(r"(?:x|ext\.?|#|שלוחה)\s*\d+\s*$", re.IGNORECASE)
#: Stands between the texts of a column that are folded together; white space, and left alone by folding.
_BETWEEN: Final = "\x1e"
_NO_WORD: Final = re.compile(r"(?:[^\w\x1e]|_)+")
#: Fewer digits are no line of one person: star numbers, extensions.
_SHORTEST_LINE: Final = 7
#: Legal forms that say nothing about which firm it is, folded.
_LEGAL_FORMS: Final = frozenset(
    "ltd limited inc incorporated corp corporation co company llc llp plc gmbh ag kg sa sarl sas srl spa bv nv oy ab"
    " as aps pty בעמ".split()
)
#: Country codes of one and of two digits; every other one has three (ITU E.164).
_SHORT_CODES: Final = frozenset(
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84"
    " 86 90 91 92 93 94 95 98".split()
)


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


def name_keys(texts: Sequence[str]) -> list[str]:
    """`name_key` of each text."""
    return [" ".join(text.split()) for text in fold_all(texts)]


@lru_cache(maxsize=4096)
def firm_key(name: str) -> str:
    """A firm's name without legal form and punctuation: "Kalomi, Ltd." and "kalomi" are one."""
    words = re.sub(r"[\W_]+", " ", fold(name)).split()
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def firm_keys(names: Sequence[str]) -> list[str]:
    """`firm_key` of each name."""
    joined = _BETWEEN.join(names)
    if joined.count(_BETWEEN) != len(names) - 1:
        return list(map(firm_key, names))
    texts = _NO_WORD.sub(" ", fold(joined))
    keys = [" ".join(text.split()) for text in texts.split(_BETWEEN)]
    if _LEGAL_FORMS.isdisjoint(texts.split()):
        return keys
    return [key if _LEGAL_FORMS.isdisjoint(key.split()) else firm_key(key) for key in keys]


def digits(phone: str) -> str:
    """The digits of a phone without its extension."""
    if phone.isdigit() and phone.isascii():
        return phone
    if "x" in phone or "#" in phone or "ext" in phone.lower() or "שלוחה" in phone:
        phone = _EXTENSION.sub("", phone)
    return _NOT_DIGIT.sub("", phone)


@lru_cache(maxsize=65536)
def national(phone: str) -> str:
    """The digits after country code and trunk zero, for telling whether two spellings are one line."""
    number = digits(phone)
    if number.startswith("0") and not number.startswith("00"):
        return number.lstrip("0")
    if phone.lstrip().startswith("+") or number.startswith("00"):
        number = number.removeprefix("00")
        size = 1 if number[:1] in _SHORT_CODES else 2 if number[:2] in _SHORT_CODES else 3
        number = number[size:]
    elif number.startswith("972") and len(number) >= 11:
        number = number[3:]
    return number.lstrip("0")


def phone_digits(phone: str) -> str:
    """What the search index holds of a phone: its digits, and how it is dialled inside its country."""
    if _is_plain(phone):
        return phone
    number = digits(phone)
    local = "0" + national(phone)
    return number if number == local else f"{number} {local}"


@lru_cache(maxsize=4096)
def phone_key(phone: str) -> str:
    """The key of a line, "" for what is too short to be one person's (star numbers, extensions)."""
    number = national(phone)
    if len(number) < _SHORTEST_LINE:
        return ""
    if phone.isdigit():
        return "p:" + number
    extension = _EXTENSION.search(phone)
    return f"p:{number}" if extension is None else f"p:{number}x{_NOT_DIGIT.sub('', extension.group())}"


def site_of(website: str) -> str:
    """The bare host of a web address: "https://www.x.com/a" is "x.com"."""
    host = website.strip().lower().partition("//")[2] or website.strip().lower()
    return host.split("/", 1)[0].removeprefix("www.")


def reach_keys(record: Client | Contact) -> Iterator[str]:
    """The keys under which a twin of this record is looked for: one for each e-mail and phone."""
    for email in record.emails:
        yield "e:" + email.lower()
    for phone in record.phones:
        key = phone_key(phone)
        if key:
            yield key


def _is_plain(phone: str) -> bool:
    """Digits as they are dialled inside a country: they are their own digits, and a line's key but for the zero."""
    return phone.isdigit() and phone[0] == "0" and phone[1:2] != "0" and len(phone) > _SHORTEST_LINE and phone.isascii()


def phone_keys(phones: Iterable[str]) -> list[str]:
    """`phone_key` of each phone."""
    return ["p:" + phone[1:] if _is_plain(phone) else phone_key(phone) for phone in phones]


def reach_columns(
    owners: Sequence[int], emails: Sequence[Sequence[str]], phones: Sequence[Sequence[str]]
) -> tuple[list[str], list[int]]:
    """The `reach_keys` of many records and, for each key, whose it is. A column may be empty."""
    keys = ["e:" + email.lower() for several in emails for email in several]
    bearers = [owner for owner, several in zip(owners, emails, strict=False) for _ in several]
    of_phones = phone_keys([phone for several in phones for phone in several])
    callers = [owner for owner, several in zip(owners, phones, strict=False) for _ in several]
    if all(of_phones):
        return keys + of_phones, bearers + callers
    called = [pair for pair in zip(of_phones, callers, strict=True) if pair[0]]
    return keys + [key for key, _ in called], bearers + [owner for _, owner in called]


def search_text(parts: Iterable[str], phones: Sequence[str] = ()) -> str:
    """One folded line for the index: each part and the digits of each phone, with a newline between."""
    text = fold("\n".join(part for part in parts if part))
    return "\n".join((text, *map(phone_digits, phones))) if phones else text

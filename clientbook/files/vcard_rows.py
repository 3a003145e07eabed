"""Address books as vCards (2.1, 3.0, 4.0), read into the rows of a list. Tolerant: what cannot be read is left out."""

import quopri
import re
from collections.abc import Iterable, Iterator
from typing import Final

#: The columns of every address book, and the field that each one is.
FIELDS: Final = (
    *("name", "company", "title", "email", "phone", "website", "address", "postcode", "city", "region", "country"),
    *("birthday", "tags", "notes"),
)
_BEGIN: Final = re.compile(r"begin\s*:\s*vcard\s*", re.IGNORECASE)
_END: Final = re.compile(r"end\s*:\s*vcard\s*", re.IGNORECASE)
#: A line of a card: an optional group, the property, its parameters, and the value behind the first bare colon.
_LINE: Final = re.compile(r'(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)', re.DOTALL)
_QUOTED: Final = re.compile(r"quoted-printable", re.IGNORECASE)
_CHARSET: Final = re.compile(r'charset="?([\w-]+)', re.IGNORECASE)
#: The properties that are read; photos and keys are not even decoded.
_KEPT: Final = frozenset(("FN", "N", "ORG", "ADR", "TITLE", "EMAIL", "TEL", "URL", "BDAY", "CATEGORIES", "NOTE"))
#: So many letters say whether a value is quoted-printable.
_HEAD: Final = 500
#: Between several values of one column; the import takes them apart again.
_SEVERAL: Final = " ::: "


def is_address_book(head: str) -> bool:
    return bool(_BEGIN.match(head.lstrip("\ufeff \t\r\n")))


def cells(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """(line on which the card begins, one text for each of `FIELDS`) of every card."""
    card: dict[str, list[str]] | None = None
    begun = 0
    for number, text in _unfolded(lines):
        if _BEGIN.fullmatch(text):
            card, begun = {}, number
        elif _END.fullmatch(text):
            if card is not None:
                yield begun, _row(card)
            card = None
        elif card is not None:
            _take(card, text)


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Whole lines with their first number: one goes on in a line that begins with a blank, or after a soft "="."""
    held: list[str] = []  # in pieces: a photo has fifty thousand
    head, begun = "", 0
    for number, raw in enumerate(lines, 1):
        text = raw.rstrip("\r\n")
        soft = bool(held) and held[-1].endswith("=") and _QUOTED.search(head.split(":", 1)[0])
        if soft:
            held[-1] = held[-1][:-1]
            more = text.lstrip()
        elif text[:1] in (" ", "\t") and held:
            more = text[1:]
        else:
            if held:
                yield begun, "".join(held).strip()
            held, head, begun = [text] if text else [], text, number
            continue
        if more:
            held.append(more)
        if len(head) < _HEAD:
            head += more
    if held:
        yield begun, "".join(held).strip()


def _take(card: dict[str, list[str]], text: str) -> None:
    found = _LINE.fullmatch(text)
    if found is None:
        return
    name, parameters, value = found.groups()
    if name.upper() not in _KEPT:
        return
    if _QUOTED.search(parameters):
        charset = _CHARSET.search(parameters)
        raw = quopri.decodestring(value.encode("utf-8", "replace"))
        try:
            value = raw.decode(charset.group(1) if charset else "utf-8", "replace")
        except LookupError:
            value = raw.decode("utf-8", "replace")
    card.setdefault(name.upper(), []).append(value)


def _row(card: dict[str, list[str]]) -> list[str]:
    name = _plain(card.get("FN", [""])[0]) or _name_of(card.get("N", [""])[0])
    company = _plain(_parts(card.get("ORG", [""])[0])[0])
    if company and name == company:
        name = ""  # a firm's own card
    place = _parts(card.get("ADR", [""])[0]) + [""] * 7
    street = ", ".join(filter(None, (_plain(part) for part in place[:3])))
    return [
        name,
        company,
        _plain(card.get("TITLE", [""])[0]),
        _joined(card.get("EMAIL", ()), "mailto:"),
        _joined(card.get("TEL", ()), "tel:"),
        _plain(card.get("URL", [""])[0]),
        street,
        *(_plain(place[index]) for index in (5, 3, 4, 6)),
        _day(card.get("BDAY", [""])[0]),
        _SEVERAL.join(
            filter(None, (_plain(tag) for value in card.get("CATEGORIES", ()) for tag in _parts(value, ",")))
        ),
        "\n".join(filter(None, (_plain(value) for value in card.get("NOTE", ())))),
    ]


def _name_of(value: str) -> str:
    """ "Cohen;Dana;;Dr.;" in the order in which it is said."""
    family, given, middle, before, after = (*map(_plain, _parts(value)[:5]), "", "", "", "", "")[:5]
    return " ".join(filter(None, (before, given, middle, family, after)))


def _joined(values: Iterable[str], prefix: str) -> str:
    texts = (_plain(value) for value in values)
    return _SEVERAL.join(
        dict.fromkeys(text[len(prefix) :] if text.lower().startswith(prefix) else text for text in texts if text)
    )


def _parts(value: str, sign: str = ";") -> list[str]:
    """The parts of a structured value; an escaped sign belongs to its part."""
    parts = [""]
    for piece in re.findall(r"\\.|.", value, re.DOTALL):  # an escape is one piece
        if piece == sign:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _plain(value: str) -> str:
    return re.sub(r"\\([\\;,:nN])", lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _day(value: str) -> str:
    """A birthday with its year as YYYY-MM-DD; one without a year is no day."""
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", value.strip())
    return "-".join(found.groups()) if found else ""

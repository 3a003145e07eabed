"""Address books as vCards (2.1, 3.0, 4.0), read into the rows of a list. Tolerant: what cannot be read is left out."""

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ....domain.errors import UserError

#: The columns of every address book, and the field that each one is.
FIELDS: Final = (
    *("name", "company", "title", "email", "phone", "website", "address", "postcode", "city", "region", "country"),
    *("birthday", "tags", "notes"),
)
_BEGIN: Final = re.compile(r"begin\s*:\s*vcard\s*", re.IGNORECASE)
_END: Final = re.compile(r"end\s*:\s*vcard\s*", re.IGNORECASE)
#: A line of a card: an optional group, the property, its parameters, and the value behind the first bare colon.
_LINE: Final = re.compile(r'(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)', re.DOTALL)
_QUOTED: Final = re.compile(r"quoted-printable", re.IGNORECASE)
_CHARSET: Final = re.compile(r'charset="?([\w-]+)', re.IGNORECASE)
#: The properties of the columns above; each other one that a file has is a column of its own.
_KNOWN: Final = frozenset(("FN", "N", "ORG", "ADR", "TITLE", "EMAIL", "TEL", "URL", "BDAY", "CATEGORIES", "NOTE"))
#: What only says how the card is written, or was read: whether a card is a firm's is told by its name.
_WRITING: Final = frozenset(("VERSION", "X-ABSHOWAS"))
#: Made by programs for programs: left out, and told.
TECHNICAL: Final = frozenset(
    ("PRODID", "REV", "UID", "X-ABUID", "PHOTO", "LOGO", "SOUND", "KEY", "TEL;TYPE", "EMAIL;TYPE", "ADR;TYPE")
)
#: The column of what the phones of a card are, where that says more than that the only one is mobile.
PHONE_KIND: Final = "phone_kind"
_KINDS: Final = re.compile(r';(?:TYPE=)?("[^"]*"|[\w-]+(?:,[\w-]+)*)(?=;|$)', re.IGNORECASE)
#: How a value is reached or written, and no kind.
_NO_KIND: Final = frozenset("voice pref internet msg text quoted-printable base64 b".split())
_MOBILE: Final = frozenset(("cell", "mobile", "iphone"))
#: How Apple writes its own words: _$!<HomeFax>!$_
_APPLES: Final = re.compile(r"_\$!<(.*)>!\$_")
#: Of these only the size is kept.
_BINARY: Final = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_FAX: Final = re.compile(r"\b(fax|pager)\b", re.IGNORECASE)
#: Phones that know no birthday without a year write this one.
_NO_YEAR: Final = "1604"
#: The column of lines inside a card that are no property.
_NO_PROPERTY: Final = "?"
#: So many letters say whether a value is quoted-printable.
_HEAD: Final = 500
#: A photo of eight million letters is as many lines, mostly half of it; what is longer is no card.
_MOST_LINES: Final = 200_000
_MOST_PROPERTIES: Final = 20_000
#: Between several values of one column; the import takes them apart again.
_SEVERAL: Final = " ::: "


def is_address_book(head: str) -> bool:
    return bool(_BEGIN.match(head.lstrip("\ufeff \t\r\n")))


Card = dict[str, list[str]]


def extra_columns(lines: Iterable[str], file: str = "") -> tuple[str, ...]:
    """The properties of a file that are none of `FIELDS`, by the names under which they stand."""
    found: dict[str, None] = {}
    for _, card in _cards(lines, [], file):
        found.update(dict.fromkeys(_extras(card)))
    return tuple(found)


def cells(
    lines: Iterable[str],
    extras: Sequence[str] = (),
    outside: list[tuple[int, str]] | None = None,
    file: str = "",
) -> Iterator[tuple[int, list[str]]]:
    """(line on which the card begins, one text for each of `FIELDS` and of `extras`) of every card.

    A card that is cut off is one too; lines `outside` of cards are put there. Raises UserError "card-too-large", which
    names the `file`.
    """
    for begun, card in _cards(lines, [] if outside is None else outside, file):
        more = _extras(card) if extras else {}
        yield begun, [*_row(card), *("; ".join(more.get(name, ())) for name in extras)]


def _cards(lines: Iterable[str], outside: list[tuple[int, str]], file: str) -> Iterator[tuple[int, Card]]:
    card: Card | None = None
    begun = properties = 0
    for number, text in _unfolded(lines, file):
        if _BEGIN.fullmatch(text):
            if card:
                yield begun, card
            card, begun, properties = {}, number, 0
        elif _END.fullmatch(text):
            if card is not None:
                yield begun, card
            card = None
        elif card is not None:
            properties += 1
            if properties > _MOST_PROPERTIES:
                raise _too_large(file, begun, _MOST_PROPERTIES)
            _take(card, text)
        elif text:
            outside.append((number, text))
    if card:
        yield begun, card


def _too_large(file: str, line: int, count: int) -> UserError:
    return UserError("card-too-large", file=file, line=line, count=f"{count:,}")


def _unfolded(lines: Iterable[str], file: str) -> Iterator[tuple[int, str]]:
    """Whole lines with their first number: one goes on in a line that begins with a blank, or after a soft "="."""
    held: list[str] = []  # in pieces: a photo has fifty thousand
    head, begun, quoted = "", 0, False
    for number, raw in enumerate(lines, 1):
        text = raw.rstrip("\r\n")
        if quoted and held and held[-1].endswith("="):
            held[-1] = held[-1][:-1]
            more = text.lstrip()
        elif text[:1] in (" ", "\t") and held:
            more = text[1:]
        else:
            if held:
                yield begun, "".join(held).strip()
            held, head, begun = [text] if text else [], text, number
            quoted = _is_quoted(head)
            continue
        if more:
            held.append(more)
        if number - begun > _MOST_LINES:
            raise _too_large(file, begun, _MOST_LINES)
        if len(head) < _HEAD:
            head += more
            quoted = _is_quoted(head)
    if held:
        yield begun, "".join(held).strip()


def _is_quoted(head: str) -> bool:
    return _QUOTED.search(head.split(":", 1)[0]) is not None


def _take(card: Card, text: str) -> None:
    found = _LINE.fullmatch(text)
    if found is None:
        if text:
            card.setdefault(_NO_PROPERTY, []).append(text)
        return
    group, name, parameters, value = found.groups()
    name = name.upper()
    if name in _WRITING:
        return
    if name in _BINARY:
        value = f"{len(value):,}" if value else ""
    elif _QUOTED.search(parameters):
        charset = _CHARSET.search(parameters)
        raw = quopri.decodestring(value.encode("utf-8", "replace"))
        try:
            value = raw.decode(charset.group(1) if charset else "utf-8", "replace")
        except LookupError:
            value = raw.decode("utf-8", "replace")
    if name == "TEL" and (kind := _FAX.search(parameters)):
        name = kind[1].capitalize()
    elif name in ("TEL", "EMAIL", "ADR"):
        _take_kind(card, name, group or "", parameters, value)
    elif name == "X-ABLABEL" and (phone := card.get(f"{group}.TEL")):
        card.setdefault("TEL;TYPE", []).append(phone[0] + " " + _APPLES.sub(r"\1", value))
        return
    card.setdefault(name, []).append(value)


def _take_kind(card: Card, name: str, group: str, parameters: str, value: str) -> None:
    """What a phone, an e-mail or an address is (home, work), beside it; a phone's label may follow in its group."""
    words = (word for found in _KINDS.findall(parameters) for word in found.strip('"').lower().split(","))
    stated = [word for word in dict.fromkeys(words) if word not in _NO_KIND]
    shown = value.removeprefix("tel:")
    if stated:
        card.setdefault(f"{name};TYPE", []).append(f"{shown} {', '.join(stated)}")
    if name == "TEL" and group:
        card[f"{group}.TEL"] = [shown]


def _extras(card: Card) -> dict[str, list[str]]:
    """What a card says beside `FIELDS`: other properties, and more values than their columns take."""
    found: dict[str, list[str]] = {}

    def add(name: str, *texts: str) -> None:
        stated = [text for text in texts if text]
        if stated:
            found.setdefault(name, []).extend(stated)

    for name, values in card.items():
        if name == "TEL;TYPE" and not _is_one_mobile(card):
            add(PHONE_KIND, *map(_plain, values))
        elif name not in _KNOWN and not name.endswith(".TEL"):
            add(name.capitalize() if name.isalpha() and name not in TECHNICAL else name, *map(_plain, values))
    formatted = card.get("FN", [""])
    name = _plain(formatted[0])
    add("Fn", *map(_plain, formatted[1:]))
    spoken = [_name_of(value) for value in card.get("N", ())]
    add("N", *(text for text in spoken[0 if name else 1 :] if not set(text.split()) <= set(name.split())))
    for value in card.get("N", ()):
        add("N", *filter(None, map(_plain, _parts(value)[5:])))
    organizations = [list(map(_plain, _parts(value))) for value in card.get("ORG", ())]
    add("Department", *(unit for units in organizations[:1] for unit in units[1:]))
    add("Org", *(", ".join(filter(None, units)) for units in organizations[1:]))
    for single in ("TITLE", "URL", "BDAY"):
        add(single.capitalize(), *map(_plain, card.get(single, ())[1:]))
    places = [list(map(_plain, _parts(value))) for value in card.get("ADR", ())]
    add("Adr", *(part for place in places[:1] for part in place[7:]))
    add("Adr", *(", ".join(filter(None, place)) for place in places[1:]))
    return found


def _is_one_mobile(card: Card) -> bool:
    return len(card["TEL"]) == 1 and card["TEL;TYPE"][0].rpartition(" ")[2] in _MOBILE


def _row(card: Card) -> list[str]:
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
    """A birthday with its year as YYYY-MM-DD; any other as it was written, or as --MM-DD."""
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)(.*)", _plain(value), re.DOTALL)
    if found is None:
        return _plain(value)
    year, month, day, more = found.groups()
    return f"--{month}-{day}{more}" if year == _NO_YEAR else f"{year}-{month}-{day}{more}"

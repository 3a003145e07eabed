"""What the cells of a list mean in this book: its words for statuses, stages, ties; addresses, tags, amounts, days."""

import re
from collections.abc import Sequence
from typing import Final

from ....domain.choices import ClientKind, Health, Status, Tie, Work
from ....files.columns.headings import OWN_NUMBERS, plain

#: Words for a client's status, folded; any other word is kept in the notes.
_STATUSES: Final = {
    **dict.fromkeys(
        "prospect|lead|new|potential|פוטנציאלי|ליד|חדש|neu|interessent|nouveau|nuevo|novo|nuovo|nieuw|nowy|новый|yeni|جديد".split(
            "|"
        ),
        Status.PROSPECT,
    ),
    **dict.fromkeys(
        "active|customer|client|current|פעיל|פעילה|לקוח|aktiv|kunde|actif|active|activo|activa|vigente|ativo|ativa|attivo|attiva|"
        "actief|aktywny|активен|активный|действующий|aktif|نشط".split("|"),
        Status.ACTIVE,
    ),
    **dict.fromkeys(
        "dormant|inactive|paused|רדום|לא פעיל|לא פעילה|inaktiv|inactif|inactivo|inactiva|inativo|inativa|inattivo|"
        "inactief|nieaktywny|неактивен|неактивный|pasif|غير نشط".split("|"),
        Status.DORMANT,
    ),
    **dict.fromkeys(
        "lost|former|churned|closed|אבוד|עזב|verloren|perdu|perdido|perso|stracony|потерян|kayıp".split("|"),
        Status.LOST,
    ),
}
_KINDS: Final = {
    # "true" and "false" answer "Is a company?".
    **dict.fromkeys(("firm", "company", "organization", "business", "true", "1", "חברה", "עסק"), ClientKind.FIRM),
    **dict.fromkeys(("person", "individual", "private", "false", "0", "אדם פרטי", "פרטי", "אדם"), ClientKind.PERSON),
}
_WORKS: Final = {
    **dict.fromkeys(("selling", "sales", "מכירה", "מכירות"), Work.SELLING),
    **dict.fromkeys(("service", "support", "שירות"), Work.SERVICE),
}
_TIES: Final = {
    **dict.fromkeys(("none", "אין"), Tie.NONE),
    **dict.fromkeys(("met", "נפגשנו"), Tie.MET),
    **dict.fromkeys(("talking", "בשיחה", "בקשר שוטף"), Tie.TALKING),
    **dict.fromkeys(("trusted", "יש אמון"), Tie.TRUSTED),
    **dict.fromkeys(("ally", "לצידנו", "בעל ברית"), Tie.ALLY),
}
_HEALTHS: Final = {
    **dict.fromkeys(("good", "תקין"), Health.GOOD),
    **dict.fromkeys(("to watch", "watch", "דורש תשומת לב"), Health.WATCH),
    **dict.fromkeys(("at risk", "בסיכון"), Health.AT_RISK),
}
#: No book has so many deals that a number of more digits is one's place.
_LONGEST_PLACE: Final = 15
#: As long as a field of the window takes.
_MOST_DAYS: Final = 3650
#: A group of which everybody in an address book is a member says nothing.
_EVERYBODY: Final = frozenset(("* myContacts", "* My Contacts"))
_HOUSE: Final = re.compile(r"\d{1,5}\s?[a-zA-Zא-ת]?(?:[\s/-]{1,3}(?:bus |box |app?\.? )?\w{1,5})?")
_NO: Final = frozenset("no|n|false|0|unpaid|לא|לא שולם|nein|non|nee|não|falsch|faux|falso|нет|hayır".split("|"))
_YES: Final = frozenset("yes|y|true|1|paid|x|✓|כן|שולם|ja|oui|sí|si|sì|sim|wahr|vrai|verdadero|vero|да|evet".split("|"))


def outside_ids_of(heading: str, text: str) -> tuple[str, ...]:
    """A number of another program, with the heading that says whose it is; our own lists tell it already."""
    if plain(heading) in OWN_NUMBERS:
        return tuple(dict.fromkeys(one_line(part.strip()) for part in text.split(";") if part.strip()))
    told = one_line(text).replace(";", ",")
    return (f"{one_line(heading)}: {told}" if heading else told,)


def address_of(texts: Sequence[str]) -> str:
    """The parts of an address, each once; a house number in a column of its own stands by its street."""
    parts: list[str] = []
    for text in dict.fromkeys(texts):
        if parts and _house_number(parts[-1], text):
            parts[-1] += f" {text}"
        else:
            parts.append(text)
    return one_line(", ".join(parts))


def with_postcode(address: str, codes: Sequence[str]) -> str:
    """An address with its postal codes behind the street, each once."""
    missing = [code for code in dict.fromkeys(codes) if code and code not in address]
    return ", ".join(filter(None, (address, *missing)))


def _house_number(former: str, text: str) -> bool:
    number, street = (text, former) if text[0].isdigit() else (former, text)
    return bool(_HOUSE.fullmatch(number)) and not any(c.isdigit() for c in street)


def one_line(text: str) -> str:
    """A text of one line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text or "  " in text else text


#: What stands between tags, and around each where programs quote them.
_PARTS_TAGS: Final = re.compile(r",|;|:::")
_AROUND_TAGS: Final = ' \t\n"'


def tags_of(texts: Sequence[str]) -> tuple[str, ...]:
    parts = (part.strip(_AROUND_TAGS) for text in texts for part in _PARTS_TAGS.split(text))
    return tuple(dict.fromkeys(one_line(part) for part in parts if part and part not in _EVERYBODY))


def has_everybody(text: str) -> bool:
    """Whether tags name a group that `tags_of` leaves out."""
    return "* my" in text and any(part.strip() in _EVERYBODY for part in re.split(r"[;,]|:::", text))


def status_of(text: str) -> Status | None:
    return _STATUSES.get(_word(text))


def kind_of(text: str) -> ClientKind | None:
    return _KINDS.get(_word(text))


def work_of(text: str) -> Work | None:
    return _WORKS.get(_word(text))


def tie_of(text: str) -> Tie | None:
    return _TIES.get(_word(text))


def health_of(text: str) -> Health | None:
    return _HEALTHS.get(_word(text))


def days_of(text: str) -> int | None:
    """A number of days, None for what is none."""
    whole = text.removesuffix(".0")
    return int(whole) if whole.isdecimal() and 0 < int(whole) <= _MOST_DAYS else None


def recorded_of(text: str) -> int | None:
    """A place in the order in which deals were recorded, as our own lists have it; None for what is none."""
    whole = text.removesuffix(".0")
    return int(whole) if whole.isascii() and whole.isdigit() and len(whole) <= _LONGEST_PLACE else None


def is_yes(text: str) -> bool:
    return _word(text) in _YES


def yes_or_no(text: str) -> bool | None:
    """None for what is neither."""
    word = _word(text)
    return True if word in _YES else False if word in _NO else None


def _word(text: str) -> str:
    return " ".join(text.replace("_", " ").lower().split())

"""Columns about a second or third person of a row: "Contact 2 name", "Second contact", "איש קשר 2"."""

import re
from collections.abc import Sequence
from typing import Final

from .headings import field_of, plain

#: What a further person can have in a list; the fields are marked with the person's number: "phone#2".
OF_PERSON: Final = frozenset(("name", "first_name", "last_name", "title", "email", "phone", "birthday", "notes"))
_NAMES: Final = frozenset(("name", "first_name", "last_name"))
_ORDINALS: Final = {
    1: "1|1st|ראשון",
    2: "2|2nd|second|additional|other|alternate|zweite[rs]?|weitere[rs]?|deuxieme|segundo|segunda|secondo|secondary|"
    "второй|שני|שנייה|נוסף|נוספת",
    3: "3|3rd|third|dritte[rs]?|troisieme|tercer|tercero|terzo|третий|שלישי",
    4: "4|4th|fourth|vierte[rs]?|quatrieme|רביעי",
    5: "5|5th|fifth",
}
_ORDINAL: Final = {n: re.compile(rf"(?:^|(?<=\s))(?:{words})(?=\s|$)") for n, words in _ORDINALS.items()}
#: The number of an address is none of a person.
_ADDRESS: Final = re.compile(r"\baddr(?:ess)? \d+\b")
_PERSON: Final = re.compile(
    r"\bcontact\b|\bperson\b|ansprechpartner|kontakt|contatto|contacto|contato|referente|контакт|איש ה?קשר"
)


def mark_further(headings: Sequence[str], fields: list[str | None]) -> None:
    """Marks the fields of further people, where a column names them.

    The first of numbered people is who the row is about, unless columns without a number name that one.
    """
    found: dict[int, dict[int, str]] = {}
    for place, heading in enumerate(headings):
        words = _ADDRESS.sub(" ", plain(heading)).strip()
        for number, ordinal in _ORDINAL.items():
            bare = " ".join(ordinal.sub(" ", words).split())
            if bare != words and _PERSON.search(bare) and (field := field_of(bare)) in OF_PERSON:
                found.setdefault(number, {})[place] = str(field)
                break
    numbered = {place for places in found.values() for place in places}
    named = any(field in _NAMES and place not in numbered for place, field in enumerate(fields))
    shift = 1 in found and named and _NAMES & set(found[1].values())
    for number, places in found.items():
        if _NAMES & set(places.values()):
            for place, field in places.items():
                mark = number + bool(shift)
                fields[place] = f"{field}#{mark}" if mark > 1 else field

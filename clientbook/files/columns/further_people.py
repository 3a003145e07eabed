"""Columns about a second or third person of a row: "Contact 2 name", "Second contact", "איש קשר 2"."""

import re
from collections.abc import Sequence
from typing import Final

from .headings import field_of, plain

#: What a further person can have in a list; the fields are marked with the person's number: "phone#2".
_OF_PERSON: Final = frozenset(("name", "first_name", "last_name", "title", "email", "phone"))
_ORDINALS: Final = {
    2: "2|2nd|second|additional|other|alternate|zweite[rs]?|weitere[rs]?|deuxieme|segundo|segunda|secondo|secondary|"
    "второй|שני|שנייה|נוסף|נוספת",
    3: "3|3rd|third|dritte[rs]?|troisieme|tercer|tercero|terzo|третий|שלישי",
    4: "4|4th|fourth|vierte[rs]?|quatrieme|רביעי",
    5: "5|5th|fifth",
}
_ORDINAL: Final = {n: re.compile(rf"(?:^|(?<=\s))(?:{words})(?=\s|$)") for n, words in _ORDINALS.items()}
_PERSON: Final = re.compile(
    r"\bcontact\b|\bperson\b|ansprechpartner|kontakt|contatto|contacto|contato|referente|контакт|איש ה?קשר"
)


def mark_further(headings: Sequence[str], fields: list[str | None]) -> None:
    """Marks the fields of further people, where a column names them."""
    found: dict[int, dict[int, str]] = {}
    for place, heading in enumerate(headings):
        words = plain(heading)
        for number, ordinal in _ORDINAL.items():
            bare = " ".join(ordinal.sub(" ", words).split())
            if bare != words and _PERSON.search(bare) and (field := field_of(bare)) in _OF_PERSON:
                found.setdefault(number, {})[place] = str(field)
                break
    for number, places in found.items():
        if {"name", "first_name", "last_name"} & set(places.values()):
            for place, field in places.items():
                fields[place] = f"{field}#{number}"

"""Phones as the whole world dials them (E.164), beside what was typed. The library is loaded when first asked."""

from collections.abc import Iterable
from typing import Final

from ..domain.folding import name_key

_HOME: Final = "IL"
#: Countries as people write them; two letters are taken as they are (ISO 3166).
_REGIONS: Final = {
    **dict.fromkeys(("israel", "ישראל"), "IL"),
    **dict.fromkeys(("usa", "us", "united states", "united states of america", "ארצות הברית", "ארהב"), "US"),
    **dict.fromkeys(("uk", "united kingdom", "great britain", "england", "אנגליה", "בריטניה"), "GB"),
    **dict.fromkeys(("germany", "deutschland", "גרמניה"), "DE"),
    **dict.fromkeys(("france", "צרפת"), "FR"),
    **dict.fromkeys(("italy", "italia", "איטליה"), "IT"),
    **dict.fromkeys(("spain", "espana", "ספרד"), "ES"),
    **dict.fromkeys(("netherlands", "nederland", "holland", "הולנד"), "NL"),
    **dict.fromkeys(("canada", "קנדה"), "CA"),
    **dict.fromkeys(("russia", "россия", "רוסיה"), "RU"),
    **dict.fromkeys(("poland", "polska", "פולין"), "PL"),
    **dict.fromkeys(("cyprus", "קפריסין"), "CY"),
    **dict.fromkeys(("greece", "יוון"), "GR"),
    **dict.fromkeys(("turkey", "turkiye", "טורקיה"), "TR"),
    **dict.fromkeys(("india", "הודו"), "IN"),
    **dict.fromkeys(("china", "סין"), "CN"),
}


def e164(phone: str, country: str = "") -> str:
    """ "050-1234567" is "+972501234567"; "" for what is no dialable number ("*2700", "ext. 5")."""
    import phonenumbers

    region = _REGIONS.get(name_key(country), country.upper() if len(country) == 2 else _HOME)
    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def e164_of(phones: Iterable[str], country: str = "") -> tuple[str, ...]:
    """All numbers that can be dialled from anywhere, each once."""
    return tuple(dict.fromkeys(filter(None, (e164(phone, country) for phone in phones))))

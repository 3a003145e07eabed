"""Phones as the whole world dials them (E.164), beside what was typed. The library is loaded when first asked."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ..domain.reading.folding import name_key
from ..domain.reading.phones import dialled, extension

#: Where neither the settings nor the system say a country: that of the currency in which amounts are by default.
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


def region_of(country: str, home: str = "") -> str:
    """The ISO code of a country as people write it; `home` is that of the settings, for one that says none."""
    return _REGIONS.get(name_key(country)) or (country.upper() if len(country) == 2 else home or _HOME)


@lru_cache(maxsize=256)
def dial_code(country: str, home: str = "") -> str:
    """The code with which a country is dialled: "972"; "" for one that is not known."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region_of(country, home)) or "")


def e164(phone: str, country: str = "", home: str = "") -> str:
    """ "050-1234567" is "+972501234567"; "" for what is no dialable number ("*2700", "ext. 5").

    A number that says no country is one of its client's `country`, else of `home`; where no such number can be there,
    no country is made up for it.
    """
    import phonenumbers

    typed = dialled(phone)
    try:
        number = phonenumbers.parse(typed, region_of(country, home))
    except phonenumbers.NumberParseException:
        return ""
    kinds = phonenumbers.PhoneNumberType
    possible = phonenumbers.is_possible_number(number)
    if not typed.startswith("+"):
        # Ten digits may be a freephone number here; but a line of somebody they are elsewhere.
        lines = (kinds.FIXED_LINE, kinds.MOBILE)
        possible = any(phonenumbers.is_possible_number_for_type(number, each) for each in lines)
    if not possible:
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def e164_of(phones: Iterable[str], country: str = "", home: str = "") -> tuple[str, ...]:
    """All numbers that can be dialled from anywhere, each once."""
    return tuple(dict.fromkeys(filter(None, (e164(phone, country, home) for phone in phones))))


def shown_of(phones: Iterable[str], country: str = "", home: str = "") -> tuple[str, ...]:
    """As they are read at home: "050-123-4567", from elsewhere "+44 20 7946 0958", with the extension behind ("x5").

    What cannot be dialled from everywhere stays as typed.
    """
    shown = []
    for phone in phones:
        number, ending = e164(phone, country, home), extension(phone)
        written = _spaced(number, home) if number else phone
        shown.append(f"{written} x{ending}" if number and ending else written)
    return tuple(dict.fromkeys(shown))


def _spaced(number: str, home: str) -> str:
    """A number of E.164 in the groups that its country writes, without its code at home."""
    import phonenumbers

    parsed = phonenumbers.parse(number)
    forms = phonenumbers.PhoneNumberFormat
    at_home = parsed.country_code == phonenumbers.country_code_for_region(region_of("", home))
    return str(phonenumbers.format_number(parsed, forms.NATIONAL if at_home else forms.INTERNATIONAL))

"""Weekends and holidays of a country, named in the window's language where they have names in it.

The library is loaded when first asked, which takes a quarter of a second: no work for the window's thread.
"""

from collections.abc import Iterable

from .domain.reading.days_off import WEEKS, DaysOff


def days_off_of(country: str, language: str, years: Iterable[int], week: str = "") -> DaysOff:
    """Those of a country (ISO 3166, "" for none) in these years; `week` is a key of `WEEKS`, "" as in the country.

    Who works on all seven days has holidays by name and works on them. A country that is not known has none.
    """
    weekend, holidays = frozenset[int](), {}
    if country:
        from holidays import country_holidays

        try:
            known = country_holidays(country)
        except NotImplementedError:  # so the library says that it does not know a country
            pass
        else:
            spoken = (each for each in known.supported_languages if each.partition("_")[0] == language)
            named = country_holidays(country, years=years, language=next(spoken, known.default_language))
            weekend, holidays = frozenset(known.weekend), dict(named.items())
    return DaysOff(WEEKS.get(week, weekend), holidays, are_kept=week != "all")

"""Weekends and holidays by country, in the window's language where they have names in it."""

from datetime import date

import pytest

from clientbook.days_off import days_off_of
from clientbook.domain.reading.days_off import WEEKS, DaysOff

YEAR = (2026,)


@pytest.mark.parametrize(("language", "name"), [("he", "יום כיפור"), ("en", "Yom Kippur"), ("qps", "יום כיפור")])
def test_israel_rests_on_friday_and_saturday_and_its_holidays_have_names(language: str, name: str) -> None:
    israel = days_off_of("IL", language, YEAR)
    assert israel.weekend == {4, 5} and israel.holidays[date(2026, 9, 21)] == name
    assert israel.holds(date(2026, 12, 4)) and israel.holds(date(2026, 9, 21)) and not israel.holds(date(2026, 12, 6))


def test_what_is_a_day_off_follows_the_country_and_the_own_week() -> None:
    assert days_off_of("DE", "en", YEAR).weekend == {5, 6}
    assert days_off_of("IL", "he", YEAR, "sunday-friday").weekend == {5}
    christmas = date(2026, 12, 25)
    assert days_off_of("US", "en", YEAR).holds(christmas)
    always = days_off_of("US", "en", YEAR, "all")
    assert christmas in always.holidays and not always.holds(christmas)  # it has its name, and one works on it
    for nowhere in ("", "XX"):
        assert days_off_of(nowhere, "en", YEAR) == DaysOff()
        assert days_off_of(nowhere, "en", YEAR, "sunday-thursday").weekend == WEEKS["sunday-thursday"]


def test_the_next_working_day_is_past_a_weekend_and_the_holidays_around_it() -> None:
    israel = days_off_of("IL", "he", YEAR)
    # Friday and Saturday, both days of the new year among them.
    assert israel.working_day_from(date(2026, 9, 11)) == date(2026, 9, 14)
    assert israel.working_day_from(date(2026, 12, 3)) == date(2026, 12, 3)
    never = DaysOff(frozenset(range(7)))
    assert never.working_day_from(date(2026, 12, 3)) == date(2026, 12, 3)

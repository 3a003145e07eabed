"""What cells mean, and which are refused instead of guessed."""

from datetime import date

import pytest

from clientbook.domain import days
from clientbook.domain.errors import UserError
from clientbook.files import firm_or_person, values


@pytest.mark.parametrize(
    "text",
    ["2026-11-25", "25/11/2026", "25.11.2026", "25-11-26", "2026-11-25T10:00:00", "25 Nov 2026", "Nov 25, 2026",
     "25 בנובמבר 2026", "25/11/2026 09:30", "20261125"],
)  # fmt: skip
def test_days(text: str) -> None:
    assert values.day(text) == date(2026, 11, 25)


def test_the_order_of_day_and_month_is_decided_by_the_column() -> None:
    assert days.month_first(["01/02/2026", "01/25/2026"]) is True
    assert days.month_first(["01/02/2026", "25/01/2026"]) is False
    assert days.month_first(["01/02/2026"]) is None
    assert values.day("11/25/2026", month_first=True) == date(2026, 11, 25)
    with pytest.raises(UserError, match="not-a-date"):
        values.day("11/25/2026")


def test_ways_to_reach_people() -> None:
    assert values.emails("Dana <dana@x.co.il>; avi@y.com") == ("dana@x.co.il", "avi@y.com")
    assert values.phones("050-1234567 / 03-5551234") == ("050-1234567", "03-5551234")
    assert values.phones("p:+972501234567") == ("+972501234567",)
    assert values.phones("555-1234 ext. 5") == ("555-1234 ext. 5",)
    assert values.phones("at the office") == ()
    assert values.phones("3480195180.0") == ("3480195180",)
    assert [values.is_phone(text) for text in ("+972 (50) 123-4567", "0212/1234567 x3", "12-34", "5551234 Dana", "")] == [
        True, True, False, False, False
    ]  # fmt: skip
    with pytest.raises(UserError, match="phone-eaten"):
        values.phones("9.72501E+11")


@pytest.mark.parametrize(
    "name", ["Acme Ltd.", "Stahl Nord GmbH & Co. KG", "Acier, S.A.", 'אורן בע"מ', "ООО Ромашка", "Stahl AG"]
)
def test_a_legal_form_ends_a_firm_s_name(name: str) -> None:
    assert firm_or_person.ends_as_firm(name)
    assert firm_or_person.holds_firms([name])


@pytest.mark.parametrize("name", ["Dana Cohen", "ANNA SA", "Limited", "Inca Roca", "Cohen, Dana", "As"])
def test_a_person_s_name_has_no_legal_form(name: str) -> None:
    assert not firm_or_person.ends_as_firm(name)

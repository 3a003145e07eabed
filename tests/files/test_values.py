"""What cells mean, and which are refused instead of guessed."""

from datetime import date

import pytest

from clientbook.domain.errors import UserError
from clientbook.domain.reading import days
from clientbook.files.columns import firm_or_person, values


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


@pytest.mark.parametrize(
    "text",
    ["3 בדצמ׳ 2026", "3 בדצמבר 2026", "יום חמישי, 3 בדצמבר 2026", "יום ה' 3/12/26", "\u200f3.12.2026", "\u200e03/12/2026",
     "Thursday, 3 December 2026", "Thursday, December 3, 2026", "3. Dez. 2026", "jeudi 3 décembre 2026", "3 de diciembre de 2026",
     "٣/١٢/٢٠٢٦", "46359"],
)  # fmt: skip
def test_days_as_calendars_and_spreadsheets_write_them(text: str) -> None:
    assert values.day(text) == date(2026, 12, 3)


@pytest.mark.parametrize("text", ["31/02/2026", "3 בדצמבר", "12345", "99999", "soon", "Thursday", "3 of 12", "1.5"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="not-a-date"):
        values.day(text)


def test_what_cannot_be_seen_does_not_get_into_phones_and_e_mails() -> None:
    marks = "\u202a\u200f\u2066\ufeff"
    assert values.emails(f"{marks}dana@x.co.il\u202c") == ("dana@x.co.il",)
    assert values.emails(f"Dana <{marks}dana@x.co.il\u202c>") == ("dana@x.co.il",)
    assert values.phones(f"{marks}050-1234567\u202c") == ("050-1234567",)
    assert values.phones(f"{marks}0501234567") == ("0501234567",)

"""Whom a typed line names, in both languages, before the book is asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientbook.domain.reading.named_people import names_in

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("call Dana tomorrow 10:00", "Dana"),
        ("to call dana", "dana"),
        ("call back Dana", "Dana"),
        ("called Omer, again at 17:00", "Omer"),
        ("wrote to Noa, today 16:00", "Noa"),
        ("met Dana Cohen next Tuesday", "Dana Cohen"),
        ("meeting with Blue Harbour Shipping on Friday", "Blue Harbour Shipping"),
        ("coffee with Mizrahi & Sons friday", "Mizrahi & Sons"),
        ("lunch tomorrow with Avi", "Avi"),
        ("send the offer to Dana", "Dana"),
        ("follow up with Ron Bar in 3 days", "Ron Bar"),
        ("sent offer to Dana", "Dana"),
        ("call Dr. Ruth Cohen tomorrow", "Dr. Ruth Cohen"),
        ("call St. John", "St. John"),
        ("met J. Smith, sent him the offer", "J. Smith"),
        ("met Avi. Sent offer", "Avi"),
        ("call Dr. tomorrow", ""),
        ("called Dana about the meeting with Avi", "Dana"),
        ("שלחתי הצעה לדנה", "דנה"),
        ("להתקשר שוב לרותם מחר", "רותם"),
        ("להתקשר שוב עם דנה", "דנה"),
        ("פגישה עם ד״ר רות כהן מחר", "ד״ר רות כהן"),
        ("call about the offer", ""),
        ("Avi called, waits for the offer", ""),  # by all words of the line then
        ("buy a cable", ""),
        ("call 03-5551234 tomorrow", ""),
        ("להתקשר לדנה מחר 10:00", "דנה"),
        ("להתקשר ל-Dana מחר", "Dana"),
        ("דיברתי עם עומר, שוב ב-17:00", "עומר"),
        ("כתבתי לנועה, היום 16:00", "נועה"),
        ("פגישה עם דנה כהן ביום ה' 14:00", "דנה כהן"),
        ("נפגשתי עם אבי, לחזור אליו ביום חמישי", "אבי"),
        ("לחזור לרון בר בעוד שבוע", "רון בר"),
        ("להתקשר אחרי החגים", ""),
        ("אבי התקשר, מחכה להצעה", ""),
    ],
)
def test_the_name_is_what_the_touch_is_with(line: str, name: str) -> None:
    assert (names_in(line, TODAY) or [""])[0] == name


@given(st.text(max_size=60))
def test_of_any_text_the_name_is_a_part(line: str) -> None:
    for name in names_in(line, TODAY):
        assert all(word in line for word in name.split()) and name

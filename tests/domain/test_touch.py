"""Lines as people type them, in both languages: what is understood before anything is saved."""

from datetime import date

import pytest

from clientbook.domain.touch import understood

TODAY = date(2026, 11, 24)  # a Tuesday
LINES = [
    ("call Dana tomorrow 10:00", "call", "2026-11-25", "2026-11-25", "10:00"),
    ("להתקשר לדנה מחר", "call", "2026-11-25", "2026-11-25", ""),
    ("called Dana, she will decide, next week", "call", "2026-11-24", "2026-12-01", ""),
    ("met Avi", "meeting", "2026-11-24", None, ""),
    ("פגישה עם אבי ביום ראשון 9:30", "meeting", "2026-11-29", "2026-11-29", "09:30"),
    ("met Avi yesterday", "meeting", "2026-11-23", None, ""),
    ("met on Monday", "meeting", "2026-11-23", None, ""),
    ("called, next Monday", "call", "2026-11-24", "2026-11-30", ""),
    ("email the offer in 3 days", "message", "2026-11-27", "2026-11-27", ""),
    ("לשלוח הצעה בעוד שבועיים", "message", "2026-12-08", "2026-12-08", ""),
    ("לשלוח הצעה בעוד 2 שבועות", "message", "2026-12-08", "2026-12-08", ""),
    ("service visit 3.12", "visit", "2026-12-03", "2026-12-03", ""),
    ("ביקור שירות מחרתיים", "visit", "2026-11-26", "2026-11-26", ""),
    ("call 1/2", "call", "2027-02-01", "2027-02-01", ""),
    ("call Dana 16:30", "call", "2026-11-24", "2026-11-24", "16:30"),
    ("להתקשר לדנה היום", "call", "2026-11-24", "2026-11-24", ""),
    ("talked to Dana today at 10:00", "call", "2026-11-24", None, "10:00"),
    ("request: new printer, in 2 days", "request", "2026-11-24", "2026-11-26", ""),
    ("תלונה על המחיר", "request", "2026-11-24", None, ""),
    ("likes tea", "note", "2026-11-24", None, ""),
    ("call 99/99", "call", "2026-11-24", None, ""),
    ("דיברתי עם מיה, לחזור אליה בשבוע הבא", "call", "2026-11-24", "2026-12-01", ""),
]


@pytest.mark.parametrize(("text", "kind", "on", "next_on", "time"), LINES)
def test_a_line_is_understood(text: str, kind: str, on: str, next_on: str | None, time: str) -> None:
    found = understood(text, TODAY)
    assert (found.kind, found.on.isoformat(), found.time) == (kind, on, time)
    assert (found.next_on and found.next_on.isoformat()) == next_on
    assert found.text == text


PEOPLE = {1: "Dana Cohen", 2: "Avi Levi", 3: "Avi Mizrahi", 4: "דנה כהן"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("call Dana, tomorrow", 1),
        ("להתקשר לדנה מחר", 4),
        ("met Avi", None),
        ("met Avi Mizrahi yesterday", 3),
        ("called the office", None),
        ("דיברתי עם דנה ועם DANA", None),
    ],
)
def test_the_one_person_who_is_named_is_known(text: str, who: int | None) -> None:
    assert understood(text, TODAY, PEOPLE).contact_id == who

"""Lines as people type them, in both languages: what is understood before anything is saved."""

from datetime import date

import pytest

from clientbook.domain.choices import ActivityKind
from clientbook.domain.reading.days_off import DaysOff
from clientbook.domain.reading.spoken_days import moment_in
from clientbook.domain.reading.touch import understood

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
    assert found.text == text and not found.day_missing


TUESDAY = date(2026, 12, 1)
#: (line, kind, day of what happened or of the plan, next touch, time, kind of the next touch where it is another)
SPOKEN = [
    ("להתקשר לדנה ביום שלישי בשעה 10", "call", "2026-12-08", "2026-12-08", "10:00", None),
    ("דיברתי עם דנה, לחזור אליה ביום ה'", "call", "2026-12-01", "2026-12-03", "", None),
    ("פגישה ביום ה' 14:00", "meeting", "2026-12-03", "2026-12-03", "14:00", None),
    ("פגישה ב-3 בדצמבר 14:00", "meeting", "2026-12-03", "2026-12-03", "14:00", None),
    ("להתקשר בעוד שלושה ימים", "call", "2026-12-04", "2026-12-04", "", None),
    ("להתקשר לדנה בחודש הבא", "call", "2027-01-01", "2027-01-01", "", None),
    ("להתקשר לדנה עוד שבוע", "call", "2026-12-08", "2026-12-08", "", None),
    ("להתקשר לדנה בסוף החודש", "call", "2026-12-31", "2026-12-31", "", None),
    ("פגישה בשבוע הבא ביום רביעי 10:00", "meeting", "2026-12-09", "2026-12-09", "10:00", None),
    ("נפגשתי ביום ראשון, חוזר אליה ביום חמישי", "meeting", "2026-11-29", "2026-12-03", "", "call"),
    ("נפגשתי איתה, לחזור אליה מחר", "meeting", "2026-12-01", "2026-12-02", "", "call"),
    ("דיברתי אתמול, לחזור ביום חמישי", "call", "2026-11-30", "2026-12-03", "", None),
    ("התקשרנו לדנה, לחזור בעוד שבוע", "call", "2026-12-01", "2026-12-08", "", None),
    ("אבי התקשר, מחכה להצעה עד יום חמישי", "call", "2026-12-01", "2026-12-03", "", None),
    ("התקשרתי לדנה, שוב ביום שלישי", "call", "2026-12-01", "2026-12-08", "", None),
    ("הנחה של 3.5%", "note", "2026-12-01", None, "", None),
    ("1.5 מיליון", "note", "2026-12-01", None, "", None),
    ('פגישה במחרוזת בע"מ', "meeting", "2026-12-01", None, "", None),
    ("נפגשתי עם מחריף ומחרשות", "meeting", "2026-12-01", None, "", None),
    ("דיברנו לפני יומיים", "call", "2026-11-29", None, "", None),
    ("דיברנו שלשום", "call", "2026-11-29", None, "", None),
    ("שוחחתי", "call", "2026-12-01", None, "", None),
    ("טלפנתי", "call", "2026-12-01", None, "", None),
    ("סימסתי", "message", "2026-12-01", None, "", None),
    ("זום", "meeting", "2026-12-01", None, "", None),
    ("ישיבה", "meeting", "2026-12-01", None, "", None),
    ("לא ענתה, לנסות שוב מחר", "note", "2026-12-01", "2026-12-02", "", None),
    ("לשלוח הצעה ביום ו׳", "message", "2026-12-04", "2026-12-04", "", None),
    ("called Dana, again on Tuesday", "call", "2026-12-01", "2026-12-08", "", None),
    ("called Omer, again at 17:00", "call", "2026-12-01", "2026-12-01", "17:00", None),
    ("wrote to Noa, today 16:00", "message", "2026-12-01", "2026-12-01", "16:00", None),
    ("Avi called yesterday, will send the offer on Friday", "call", "2026-11-30", "2026-12-04", "", "message"),
    ("met Avi will call him back Friday at 3", "meeting", "2026-12-01", "2026-12-04", "15:00", "call"),
    ("sent the offer of 3.5%, follow up in two weeks", "message", "2026-12-01", "2026-12-15", "", None),
    ("met on 3.12", "meeting", "2026-12-01", "2026-12-03", "", None),
    ("met on 20.11", "meeting", "2026-11-20", None, "", None),
    ("met on 3.5", "meeting", "2026-05-03", None, "", None),
    ("sat with Avi, call with Noa", "call", "2026-12-01", None, "", None),
    ("install version 3.5 at the plant", "visit", "2026-12-01", None, "", None),
]


@pytest.mark.parametrize(("text", "kind", "on", "next_on", "time", "next_kind"), SPOKEN)
def test_what_was_done_and_what_is_to_come_are_told_apart(
    text: str, kind: str, on: str, next_on: str | None, time: str, next_kind: str | None
) -> None:
    found = understood(text, TUESDAY)
    assert (found.kind, found.on.isoformat(), found.time) == (kind, on, time)
    assert (found.next_on and found.next_on.isoformat()) == next_on
    assert found.next_kind == next_kind


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("להתקשר אחרי החגים", "אחרי החגים"),
        ("להתקשר לדנה בקרוב", "בקרוב"),
        ("להתקשר לדנה", ""),
        ("פגישה אחרי החג", "אחרי החג"),
        ("to call Dana after the holidays", "after the holidays"),
        ("call Dana in a few days", "in a few days"),
        ("will visit sometime", "sometime"),
        ("לחזור אליה השבוע", "השבוע"),
        ("call Dana 31/2", "31/2"),
    ],
)
def test_what_is_to_come_without_a_day_is_asked_for_and_never_done(text: str, unclear: str) -> None:
    found = understood(text, TUESDAY)
    assert found.day_missing and found.planned and found.next_on is None and found.unclear == unclear
    assert found.on_day(date(2026, 12, 9)).activities(1)[0].on == date(2026, 12, 9)
    assert [each.next_on for each in found.done_today().activities(1)] == [None]


def test_a_next_touch_of_the_same_day_is_a_plan_of_its_own() -> None:
    logged, planned = understood("met Omer, call him back at 17:00", TUESDAY).activities(1)
    assert (logged.kind, logged.on, logged.next_on, logged.at) == (ActivityKind.MEETING, TUESDAY, None, "")
    assert (planned.kind, planned.on, planned.next_on, planned.at) == (ActivityKind.CALL, TUESDAY, TUESDAY, "17:00")


#: A verb to come, in the ways people write it, and phrases with the day that they name, seen from 1 December 2026.
TO_COME = (
    "to call Dana",
    "call Dana",
    "will meet Avi",
    "need to write to Noa",
    "להתקשר לדנה",
    "לחזור לאבי",
    "אשלח לנועה",
    "ניפגש עם אבי",
)
DONE = ("called Dana", "met Avi", "wrote to Noa", "דיברתי עם דנה", "נפגשנו עם אבי", "שלחתי לנועה", "ביקרתי את אבי")
WHEN = [
    *((f"in {n} days", 1 + n) for n in (2, 5, 12)), *((f"in {w} weeks", 1 + 7 * n) for w, n in (("two", 2), ("three", 3))),
    ("tomorrow", 2), ("next week", 8), ("next Friday", 4), ("on December 9th", 9), ("on 9 Dec", 9), ("9.12", 9), ("9/12/2026", 9),
    ("2026-12-09", 9), ("end of the month", 31), ("a week from now", 8), ("within a week", 8), ("day after tomorrow", 3),
    ("בעוד 5 ימים", 6), ("בעוד חמישה ימים", 6), ("עוד יומיים", 3), ("תוך שבועיים", 15), ("מחר", 2), ("מחרתיים", 3),
    ("בשבוע הבא", 8), ("ביום שישי הבא", 4), ("ב-9 בדצמבר", 9), ("ב9 בדצמ׳ 2026", 9), ("בסוף החודש", 31), ("באמצע החודש", 15),
    ("ביום ראשון בשבוע הבא", 6),
]  # fmt: skip


@pytest.mark.parametrize("verb", [*TO_COME, *DONE])
def test_any_day_to_come_is_the_next_touch_whatever_stands_around_it(verb: str) -> None:
    for (phrase, day), between in zip(WHEN * 2, [" ", ", "] * len(WHEN), strict=True):
        found = understood(f"{verb}{between}{phrase}", TUESDAY)
        assert found.next_on == date(2026, 12, day), (verb, phrase)
        assert found.on == (found.next_on if verb in TO_COME else TUESDAY), (verb, phrase)
        clock = understood(f"{verb}, {phrase} 14:30", TUESDAY)
        assert (clock.next_on, clock.time) == (found.next_on, "14:30"), (verb, phrase)


@pytest.mark.parametrize(
    "text",
    ["3.5%", "1.5 מיליון", "12.5k", "2.5 hours", "₪3.5", '7.5 ש"ח', "version 2.1", "גרסה 2.1", "3.5 tons", "1.234.567", "10:30",
     "rate of 3.5", "מחרוזת", "מחריש", "sat", "wedding", "marching", "decent", "היומן", "שבועון", "1/2/3/4"],
)  # fmt: skip
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert moment_in(f"discussed {text} with them", TUESDAY).day is None


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


@pytest.mark.parametrize(
    ("text", "on", "next_on"),
    [
        ("call Dana tomorrow 10:00", "2026-11-29", "2026-11-29"),
        ("להתקשר לדנה מחר 10:00", "2026-11-29", "2026-11-29"),
        ("called Dana, tomorrow", "2026-11-26", "2026-11-29"),
        ("called Dana, on Friday", "2026-11-26", "2026-11-27"),  # the day that is named is meant
        ("called Dana, in a day", "2026-11-26", "2026-11-27"),
        ("called Dana yesterday", "2026-11-25", None),
    ],
)
def test_tomorrow_is_the_next_working_day(text: str, on: str, next_on: str | None) -> None:
    thursday, israel = date(2026, 11, 26), DaysOff(frozenset((4, 5)))
    found = understood(text, thursday, {}, israel)
    assert (found.on.isoformat(), found.next_on and found.next_on.isoformat()) == (on, next_on)
    holiday = DaysOff(frozenset((4, 5)), {date(2026, 11, 29): "Feast"})
    if next_on == "2026-11-29":
        assert understood(text, thursday, {}, holiday).next_on == date(2026, 11, 30)

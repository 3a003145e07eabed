"""What a typed line says of a call, meeting or message, in English or Hebrew: its kind, its day, and the next touch.

"call Dana tomorrow 10:00" plans a touch, "called Dana, next Tuesday" logs one and asks for the next.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from .choices import ActivityKind
from .folding import fold
from .records import Activity

_KINDS: Final[Mapping[ActivityKind, str]] = {
    ActivityKind.REQUEST: r"\b(?:requests?|tickets?|complain(?:ed|s|ts?)?)\b|בקשה|קריאת שירות|תלונה",
    ActivityKind.CALL: r"\b(?:call(?:ed|ing)?|phon(?:e|ed)|rang|ring|spoke|talk(?:ed)?)\b"
    r"|שיחה|שיחת|התקשר|דיברתי|דיברנו|טלפון",
    ActivityKind.MEETING: r"\b(?:meet(?:ing)?|met|lunch|coffee|demo)\b|פגישה|פגישת|נפגש|להיפגש|ארוחת",
    ActivityKind.MESSAGE: r"\b(?:(?:e-?)?mail(?:ed)?|message|text(?:ed)?|whatsapp|sms|wrote|write|send|sent)\b"
    r"|הודעה|מייל|דואר|וואטסאפ|כתבתי|לכתוב|שלחתי|לשלוח",
    ActivityKind.VISIT: r"\b(?:visit(?:ed)?|service|install(?:ed)?|repair(?:ed)?)\b"
    r"|ביקור|ביקרתי|לבקר|שירות|התקנה|תיקון",
}
_PAST: Final = re.compile(
    r"\b(?:called|phoned|rang|spoke|talked|met|e-?mailed|mailed|texted|wrote|sent|visited|installed|repaired)\b"
    r"|התקשרתי|דיברתי|דיברנו|נפגשתי|נפגשנו|כתבתי|שלחתי|ביקרתי"
)
_WEEKDAYS: Final = (
    r"\b(?:monday|mon)\b|יום שני", r"\b(?:tuesday|tue)\b|יום שלישי", r"\b(?:wednesday|wed)\b|יום רביעי",
    r"\b(?:thursday|thu)\b|יום חמישי", r"\b(?:friday|fri)\b|יום שישי", r"\b(?:saturday|sat)\b|יום שבת|בשבת",
    r"\b(?:sunday|sun)\b|יום ראשון",
)  # fmt: skip
_UNITS: Final = {
    "day": 1,
    "week": 7,
    "month": 30,
    "יום": 1,
    "ימים": 1,
    "שבוע": 7,
    "שבועות": 7,
    "חודש": 30,
    "חודשים": 30,
}
_IN: Final = re.compile(
    r"\bin (?P<n>\d{1,3}|an?) (?P<u>day|week|month)s?\b|בעוד (?P<m>\d{1,3}|) ?(?P<v>ימים|יום|שבועות|שבוע|חודשים|חודש)"
)
_DATE: Final = re.compile(r"(?<![\d:])(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?![\d:])")
_TIME: Final = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_WORDS: Final = (
    (2, r"day after tomorrow|מחרתיים"),
    (1, r"tomorrow|מחר"),
    (0, r"today|היום"),
    (-1, r"yesterday|אתמול"),
    (7, r"next week|שבוע הבא"),
    (2, r"בעוד יומיים"),
    (14, r"בעוד שבועיים"),
    (60, r"בעוד חודשיים"),
)


#: Hebrew writes "to", "with", "and" as a letter before the name.
_PREFIXES: Final = frozenset("לבומשה")


@dataclass(frozen=True, slots=True)
class Understood:
    """`on` is the day of what happened; for something planned, `next_on` alone matters. `time` is HH:MM or "".

    `contact_id` is the one person of those around who is named.
    """

    kind: ActivityKind
    on: date
    next_on: date | None
    time: str
    text: str
    contact_id: int | None = None

    @property
    def planned(self) -> bool:
        """Nothing has happened yet."""
        return self.next_on is not None and self.next_on == self.on

    def activity(self, client_id: int | None, contact_id: int | None = None, deal_id: int | None = None) -> Activity:
        return Activity(
            kind=self.kind, on=self.on, text=self.text, client_id=client_id, contact_id=contact_id or self.contact_id,
            deal_id=deal_id, next_on=self.next_on, at=self.time if self.next_on else "",
        )  # fmt: skip


def understood(text: str, today: date, people: Mapping[int, str] | None = None) -> Understood:
    """What a line says; `people` are names by contact id. A line without a known word is a note of today."""
    line = " ".join(text.split())
    low = line.casefold()
    kind = next((kind for kind, words in _KINDS.items() if re.search(words, low)), ActivityKind.NOTE)
    who = _named(line, people or {})
    day = _day_in(low, today)
    clock = _TIME.search(low)
    time = f"{int(clock.group(1)):02}:{clock.group(2)}" if clock else ""
    ahead = kind is not ActivityKind.NOTE and not _PAST.search(low)
    if ahead and (day == today or (day is None and time)):
        return Understood(kind, today, today, time, line, who)
    if day is None or day <= today:
        return Understood(kind, day or today, None, time, line, who)
    happened = bool(_PAST.search(low)) or kind is ActivityKind.REQUEST
    return Understood(kind, today if happened else day, day, time, line, who)


def _named(line: str, people: Mapping[int, str]) -> int | None:
    """The one person whose first name stands in the line; of several, the one whose family name does too."""
    words = set(re.findall(r"[^\W_]+", fold(line)))
    words |= {word[1:] for word in words if word[0] in _PREFIXES}
    first: list[int] = []
    whole: list[int] = []
    for number, name in people.items():
        parts = fold(name).split()
        if parts and parts[0] in words:
            first.append(number)
            if len(parts) > 1 and parts[-1] in words:
                whole.append(number)
    found = whole or first
    return found[0] if len(found) == 1 else None


def _day_in(low: str, today: date) -> date | None:
    for shift, words in _WORDS:
        if re.search(rf"\b(?:{words})\b", low) or any(w in low for w in words.split("|") if not w.isascii()):
            return today + timedelta(days=shift)
    found = _IN.search(low)
    if found is not None:
        count = found.group("n") or found.group("m") or "1"
        unit = found.group("u") or found.group("v")
        return today + timedelta(days=(int(count) if count.isdigit() else 1) * _UNITS[unit])
    named = _DATE.search(low)
    if named is not None:
        return _dated(named.group(1), named.group(2), named.group(3), today)
    for place, names in enumerate(_WEEKDAYS):
        if re.search(names, low):
            ahead = (place - today.weekday()) % 7 or 7
            return (
                today - timedelta(days=7 - ahead if ahead != 7 else 7)
                if _only_past(low)
                else today + timedelta(days=ahead)
            )
    return None


def _only_past(low: str) -> bool:
    """ "met on Monday" means the one before, "called, next Monday" the one to come."""
    return bool(_PAST.search(low)) and not re.search(r"\bnext\b|הבא", low)


def _dated(day: str, month: str, year: str | None, today: date) -> date | None:
    """A day without a year is the next one of that name, unless it was only lately."""
    try:
        if year is not None:
            return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
        found = date(today.year, int(month), int(day))
        return found if (today - found).days < 60 else date(today.year + 1, int(month), int(day))
    except ValueError:
        return None

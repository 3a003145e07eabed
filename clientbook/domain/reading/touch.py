"""What a typed line says of a call, meeting or message, in any of our languages: its kind, its day, and the next touch.

"call Dana tomorrow 10:00" plans a touch, "called Dana, next Tuesday" logs one and asks for the next. A line is read
part by part: each part has happened, or is to come, or says neither; the words that tell stand in `touch_words`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from ..choices import ActivityKind
from ..languages import LANGUAGES
from ..records import Activity
from .days_off import NO_DAYS_OFF, DaysOff
from .folding import fold
from .spoken_days import Moment, Side, moment_in
from .touch_words import BETWEEN, FUTURE, IMPERATIVE, KINDS, PAST

#: Written with a name, before it.
_JOINED: Final = frozenset("".join(language.joined for language in LANGUAGES.values()))


@dataclass(frozen=True, slots=True)
class Understood:
    """`on` is the day of what happened; for something planned, `next_on` alone matters. `time` is HH:MM or "".

    `contact_id` is the one person of those around who is named. `unclear` are the words that speak of a day that was
    not understood; `day_missing` says that something is to come and no day was found: it cannot be written down yet.
    """

    kind: ActivityKind
    on: date
    next_on: date | None
    time: str
    text: str
    contact_id: int | None = None
    next_kind: ActivityKind | None = None
    unclear: str = ""
    day_missing: bool = False
    happened: bool = False  # by its own words; a next touch of the same day is then another thing

    @property
    def planned(self) -> bool:
        """Nothing has happened yet."""
        return self.day_missing or (self.next_on is not None and self.next_on == self.on and not self.happened)

    def on_day(self, day: date) -> "Understood":
        """With the day that was missing."""
        return replace(self, on=day, next_on=day, day_missing=False)

    def done_today(self) -> "Understood":
        """What seemed to be to come has happened today."""
        return replace(self, next_on=None, day_missing=False, happened=True)

    def activities(
        self, client_id: int | None, contact_id: int | None = None, deal_id: int | None = None
    ) -> tuple[Activity, ...]:
        """What is to be written: one, or two where a touch happened and the next one is on the same day.

        An activity whose day is that of its next touch is one that is only planned.
        """
        made = self._activity(client_id, contact_id, deal_id)
        if not (self.happened and self.next_on == self.on):
            return (made,)
        planned = replace(made, kind=self.next_kind or self.kind, next_kind=None)
        return replace(made, next_on=None, at="", next_kind=None), planned

    def _activity(self, client_id: int | None, contact_id: int | None, deal_id: int | None) -> Activity:
        return Activity(
            kind=self.kind, on=self.on, text=self.text, client_id=client_id, contact_id=contact_id or self.contact_id,
            deal_id=deal_id, next_on=self.next_on, at=self.time if self.next_on else "",
            next_kind=self.next_kind if self.next_on else None,
        )  # fmt: skip


class _Tense(Enum):
    PAST = "past"
    FUTURE = "ahead"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a line: whether it has happened, what it is, and when."""

    tense: _Tense
    kind: ActivityKind | None
    moment: Moment

    def to_come(self, today: date) -> date | None:
        """The day that this part names for what is to come; a time by itself is one of today."""
        day = self.moment.day
        if day is None:
            return today if self.moment.time else None
        return None if day.side is Side.BACK else day.ahead


def understood(
    text: str, today: date, people: Mapping[int, str] | None = None, days_off: DaysOff = NO_DAYS_OFF
) -> Understood:
    """What a line says; `people` are names by contact id. A line without a known word is a note of today.

    "Tomorrow" is the next working day; every other day is the one that is named.
    """
    line = " ".join(text.split())
    parts = [_part(each, today, days_off) for each in _split(line.casefold())]
    who = _named(line, people or {})
    happened = next((part for part in parts if _has_happened(part)), None)
    if happened is not None:
        return _logged(line, who, parts, happened, today)
    return _to_come(line, who, parts, today)


def _has_happened(part: _Part) -> bool:
    """A request has been made, whatever day it asks for."""
    return part.tense is _Tense.PAST or part.kind is ActivityKind.REQUEST


def _logged(line: str, who: int | None, parts: Sequence[_Part], happened: _Part, today: date) -> Understood:
    """Something happened; the next touch is what another part names, or this one where it can only mean what comes."""
    day = happened.moment.day
    kind = happened.kind or next((part.kind for part in parts if part.kind), None) or ActivityKind.NOTE
    asks = happened.tense is _Tense.PAST
    on = day.past if day is not None and day.side is not Side.FUTURE and asks else today
    following = [part for part in parts if part is not happened and part.tense is not _Tense.PAST]
    ahead = next((part for part in following if part.tense is _Tense.FUTURE), None)
    dated = next((part for part in (ahead, *following) if part is not None and part.to_come(today) is not None), None)
    next_on, time = (None, "") if dated is None else (dated.to_come(today), dated.moment.time)
    if dated is None and day is not None and (day.side is Side.FUTURE or not asks):
        next_on, time = happened.to_come(today), happened.moment.time
    elif dated is None:
        time = happened.moment.time
    elif dated.moment.day is None:
        # "again at 17:00": the day may stand in a part of its own.
        next_on = next((d for part in following if part.moment.day and (d := part.to_come(today))), next_on)
    next_kind = ahead.kind if ahead is not None and ahead.kind is not kind else None
    unclear = "" if next_on else next((part.moment.unclear for part in following if part.moment.unclear), "")
    return Understood(kind, on, next_on, time, line, who, next_kind, unclear, happened=True)


def _to_come(line: str, who: int | None, parts: Sequence[_Part], today: date) -> Understood:
    """Nothing says that it happened: a plan, where a part asks for something to come or names a day that does."""
    leading = next((part for part in parts if part.tense is _Tense.FUTURE), None)
    leading = leading or next((part for part in parts if part.kind), None)
    kind = (leading.kind if leading else None) or next((part.kind for part in parts if part.kind), ActivityKind.NOTE)
    time = next((part.moment.time for part in parts if part.moment.time), "")
    day = next((part.moment.day for part in parts if part.moment.day), None)
    unclear = next((part.moment.unclear for part in parts if part.moment.unclear), "")
    asked = leading is not None and leading.tense is _Tense.FUTURE
    if day is not None and not (asked and day.side is Side.BACK):
        on = day.ahead if asked else day.plain
        coming = on > today or (on == today and (asked or kind is not ActivityKind.NOTE))
        return Understood(kind, on, on if coming else None, time, line, who)
    if time and (asked or kind is not ActivityKind.NOTE):
        return Understood(kind, today, today, time, line, who)
    missing = asked or (bool(unclear) and kind is not ActivityKind.NOTE and not unclear[0].isdigit())
    return Understood(kind, today, None, time, line, who, unclear=unclear, day_missing=missing)


# -- parts ------------------------------------------------------------------------------------------------------------


def _split(low: str) -> list[str]:
    """The parts of a line; what is to come begins its own after what has happened: "met Avi will call Friday"."""
    found = []
    for piece in filter(str.strip, BETWEEN.split(low)):
        past = PAST.search(piece)
        ahead = FUTURE.search(piece, past.end()) if past is not None else None
        first = FUTURE.search(piece)
        if past is not None and ahead is not None and (first is None or first.start() > past.start()):
            found += [piece[: ahead.start()], piece[ahead.start() :]]
        else:
            found.append(piece)
    return [piece.strip() for piece in found]


def _part(piece: str, today: date, days_off: DaysOff) -> _Part:
    """The first word that tells decides: "to call Dana, who called" is to come."""
    past, ahead = PAST.search(piece), FUTURE.search(piece) or IMPERATIVE.match(piece)
    if ahead is not None and (past is None or ahead.start() <= past.start()):
        tense = _Tense.FUTURE
    else:
        tense = _Tense.NONE if past is None else _Tense.PAST
    moment = moment_in(piece, today)
    if moment.day is not None and moment.day.is_tomorrow:
        on = days_off.working_day_from(moment.day.ahead)
        moment = replace(moment, day=replace(moment.day, past=on, ahead=on, plain=on))
    return _Part(tense, _kind_of(piece), moment)


def _kind_of(piece: str) -> ActivityKind | None:
    """The kind whose word comes first; a request is one wherever it says so."""
    found = {kind: at.start() for kind, words in KINDS.items() if (at := words.search(piece)) is not None}
    if ActivityKind.REQUEST in found:
        return ActivityKind.REQUEST
    return min(found, key=found.__getitem__, default=None)


def _named(line: str, people: Mapping[int, str]) -> int | None:
    """The one person whose first name stands in the line; of several, the one whose family name does too."""
    words = set(re.findall(r"[^\W_]+", fold(line)))
    words |= {word[1:] for word in words if word[0] in _JOINED}
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

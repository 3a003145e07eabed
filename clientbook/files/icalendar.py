"""Follow-ups as an iCalendar file (RFC 5545): an event each, all day or at its time, for calendars on phones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ..texts import tr
from .content_lines import folded, text
from .whole_file import whole_file

_HALF_HOUR: Final = "PT30M"
_TIME: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event. `uid` stays the same over exports, so that a calendar updates it; `at` is HH:MM or "" for all day."""

    uid: str
    on: date
    at: str = ""
    title: str
    words: str = ""
    place: str = ""


def write(path: Path, events: Iterable[Event], written_at: datetime) -> int:
    """Writes all events and returns their number; `written_at` is in UTC. Raises UserError("file-cannot-write")."""
    count = 0
    with whole_file(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        file.write(folded(_head()))
        for event in events:
            file.write(folded(_lines(event, written_at)))
            count += 1
        file.write(folded(["END:VCALENDAR"]))
    return count


def _head() -> list[str]:
    name = text(tr("Follow-ups"))
    product = "PRODID:-//Clientbook//Clientbook//EN"
    return ["BEGIN:VCALENDAR", "VERSION:2.0", product, "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{name}"]


def _lines(event: Event, written_at: datetime) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{written_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"]
    day, at = f"{event.on.year:04}{event.on:%m%d}", _TIME.fullmatch(event.at)
    if at is not None:
        # No zone: the time is the phone's own, wherever its owner is.
        lines += [f"DTSTART:{day}T{int(at[1]):02}{at[2]}00", f"DURATION:{_HALF_HOUR}"]
    else:
        lines += [f"DTSTART;VALUE=DATE:{day}", "TRANSP:TRANSPARENT"]  # without an end: the one day
    lines.append(f"SUMMARY:{text(event.title)}")
    if event.words:
        lines.append(f"DESCRIPTION:{text(event.words)}")
    if event.place:
        lines.append(f"LOCATION:{text(event.place)}")
    return [*lines, "END:VEVENT"]

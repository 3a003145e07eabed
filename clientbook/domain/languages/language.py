"""What the program knows of one language: all that differs from another, but for its texts.

Texts stand in the language's catalogue (`resources/translations`), its page of help and its column of sample words
beside it. What Unicode's CLDR says too (direction, plural, first day, days off) is compared with it by a test.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ..choices import ActivityKind

#: A day by its place in the week, as `date.weekday` counts: 0 is Monday.
Weekday = int
MONDAY: Final[Weekday] = 0
SUNDAY: Final[Weekday] = 6
#: The first letter of a script, and the first one after it, as code points sort.
Script = tuple[str, str]
#: Matches nothing: what a language has no words for.
NOTHING: Final = r"(?!)"


def whole(words: str) -> str:
    """A pattern of whole words."""
    return rf"\b(?:{words})\b"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TouchWords:
    """The words by which a typed line says what was done or is to be done: patterns, of folded case, with their own
    bounds. `imperative` stands at the beginning of a part, `then` between two parts. `to_whom` may stand between the
    word of a touch and a name; a name follows `with_whom` wherever that stands; with `no_name` no name goes on;
    `titles` stand before names of people.
    """

    past: str = NOTHING
    future: str = NOTHING
    imperative: str = NOTHING
    then: str = NOTHING
    to_whom: str = NOTHING
    with_whom: str = NOTHING
    no_name: str = NOTHING
    titles: str = NOTHING
    kinds: Mapping[ActivityKind, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DayWords:
    """How days and times are spoken of: patterns, of folded case, with their own bounds.

    In `back` and `ahead`, `{n}` and `{unit}` stand for a count and what is counted. `shifts` are single days by how far
    they lie from today. `week`, `month` and `year` tell in which of the three the words of `end`, `start` and
    `coming` (the next month or year) speak; `after` and `before` stand beside the name of a weekday.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, tuple[int, str]] = field(default_factory=dict)  # so many days ("d") or months ("m")
    weekdays: tuple[str, ...] = (NOTHING,) * 7  # Monday first
    months: tuple[tuple[str, ...], ...] = ((),) * 12
    before_month: str = ""  # between a day's number and its month, beside a space
    shifts: Mapping[int, str] = field(default_factory=dict)
    back: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    end: str = NOTHING
    middle: str = NOTHING
    start: str = NOTHING
    coming: str = NOTHING
    last_month: str = NOTHING
    next_week: str = NOTHING
    last_week: str = NOTHING
    month: str = NOTHING
    year: str = NOTHING
    later: str = NOTHING  # "next" within `end`
    next_before: str = NOTHING
    next_after: str = NOTHING
    last_before: str = NOTHING
    last_after: str = NOTHING
    vague: str = NOTHING  # speaks of a time and names none
    counted_things: str = NOTHING  # after a number that is no day: "million", "hours"
    measuring: str = NOTHING  # before a number that is no day: "version", "about"
    hours: tuple[str, ...] = ()  # `h` is the hour, `half` "am" or "pm"
    morning: str = NOTHING
    evening: str = NOTHING


def one_or_other(n: int) -> int:
    """The plural of English and Hebrew: the first form for one, the second for all others."""
    return int(n != 1)


def as_it_is(text: str, _: int) -> str:
    return text


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """One language of the program; `code` names its catalogue, `locale` is CLDR's name of how it is written."""

    code: str
    name: str  # as it calls itself
    locale: str
    right_to_left: bool = False
    #: Which form of a catalogue's plural is for a number; forms stand there in the order of CLDR's zero to other.
    plural: Callable[[int], int] = one_or_other
    #: What numbers do to a sentence beside its plural: Hebrew's dual.
    counted: Callable[[str, int], str] = as_it_is
    first_day: Weekday = MONDAY
    days_off: frozenset[Weekday] = frozenset((5, 6))
    #: A day in a list; `{number}` is its month's number, `{short}` its short name.
    day: str = "{day} {short} {year}"
    #: The same as spreadsheets write it.
    day_format: str = "d mmm yyyy"
    #: A day as a heading.
    heading: str = "{weekday}, {day} {month}"
    #: Short names of weekdays tell no two apart: one letter does.
    letters_of_days: bool = False
    #: Its own script, where names in it come before Latin ones.
    script: Script | None = None
    #: Letters that are written with a name, before it: "to", "with", "and".
    joined: str = ""
    #: Letters for which search takes another, as people type them.
    folded: Mapping[str, str] = field(default_factory=dict)
    #: Letters that are written once or twice in one word.
    doubled: str = ""
    #: What its keyboard writes, and the Latin key there; for keys that write no letter of it, by `sys.platform` and
    #: native scan code.
    keys: Mapping[str, str] = field(default_factory=dict)
    keys_by_place: Mapping[str, Mapping[tuple[int, str], str]] = field(default_factory=dict)
    #: By which clients without a name are told apart.
    alphabet: str = "ABCDEFGHIJKLMN"
    today: str = "today"
    other_codes: tuple[str, ...] = ()
    #: By what else people look for it, in any language.
    other_words: str = ""
    touches: TouchWords = field(default_factory=TouchWords)
    days: DayWords = field(default_factory=DayWords)

    @property
    def catalogue(self) -> str:
        """Its texts, among the resources; the language of the code has none."""
        return f"translations/clientbook_{self.code}.ts"

    @property
    def last_working_day(self) -> Weekday:
        """The day before its days off."""
        return next(day for day in range(7) if day not in self.days_off and (day + 1) % 7 in self.days_off)

    def speaks(self, locale: str) -> bool:
        """Whether a system of that locale ("he_IL.UTF-8", "iw") speaks it."""
        return re.split("[-_.@]", locale.lower())[0] in (self.code, *self.other_codes)

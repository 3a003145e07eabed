"""On which days nobody works: the week's own, and holidays by name; what is "tomorrow" before one comes after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

#: The days off of a working week, by its name in the settings (Monday is 0); a country has one of its own.
WEEKS: Final[Mapping[str, frozenset[int]]] = {
    "sunday-thursday": frozenset((4, 5)),
    "sunday-friday": frozenset((5,)),
    "monday-friday": frozenset((5, 6)),
    "monday-saturday": frozenset((6,)),
    "all": frozenset(),
}
#: No days off follow each other for longer: the golden weeks of the Far East are the longest.
_LONGEST: Final = 14


@dataclass(frozen=True, slots=True)
class DaysOff:
    """`weekend` are days of the week (Monday is 0), `holidays` names by day; who keeps none works on all of them."""

    weekend: frozenset[int] = frozenset()
    holidays: Mapping[date, str] = field(default_factory=lambda: MappingProxyType({}))
    are_kept: bool = True

    def holds(self, day: date) -> bool:
        """Whether it is one."""
        return self.are_kept and (day.weekday() in self.weekend or day in self.holidays)

    def working_day_from(self, day: date) -> date:
        """This day or the first one after it that is none; the day itself where one never ends."""
        ahead = (day + timedelta(days=more) for more in range(_LONGEST))
        return next((each for each in ahead if not self.holds(each)), day)


NO_DAYS_OFF: Final = DaysOff()

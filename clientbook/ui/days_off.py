"""The days off of where the user works, asked for when something first needs them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from ..days_off import days_off_of
from ..domain.reading.days_off import NO_DAYS_OFF, DaysOff
from ..texts import language
from .lanes import Callback

#: A year back, for what was logged, and as far ahead as anything is planned (years).
_YEARS: Final = range(-1, 4)

#: Answers a question away from the window's thread: the work, what takes its answer, whose life that depends on.
Look = Callable[[Callable[[], object], Callable[[DaysOff], None], QObject], None]


class KnownDaysOff(QObject):
    """None are known before they have been asked for: `changed` tells when they are, and when they are others."""

    changed = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._place = ("", "")  # the country and the week
        self._for: tuple[str, str, str, int] | None = None  # what is known, or being asked for
        self._known: DaysOff | None = None
        self._waiting: list[Callback] = []

    def use(self, country: str, week: str) -> None:
        """The country (ISO 3166, "" for none) and its working week, as `days_off_of` takes them."""
        if self._place != (country, week):
            self._place = country, week
            if self._for is not None:  # somebody has asked
                self._ask()

    def now(self) -> DaysOff:
        """What is known; what is not is on its way."""
        if self._for != self._wanted():
            self._ask()
        return self._known or NO_DAYS_OFF

    def ask(self, then: Callable[[DaysOff], None], owner: QObject) -> None:
        """Calls `then` with them: at once where they are known."""
        self.now()
        if self._known is not None:
            then(self._known)
        else:
            self._waiting.append(Callback(owner, then, lambda: False))

    def _wanted(self) -> tuple[str, str, str, int]:
        return (*self._place, language(), date.today().year)

    def _ask(self) -> None:
        wanted = self._wanted()
        self._for, self._known = wanted, None
        country, week, spoken, year = wanted
        if country:
            years = [year + each for each in _YEARS]
            self._look(lambda: days_off_of(country, spoken, years, week), partial(self._take, wanted), self)
        else:  # nothing has to be loaded
            self._take(wanted, days_off_of("", spoken, (), week))

    def _take(self, wanted: tuple[str, str, str, int], days_off: DaysOff) -> None:
        if wanted != self._for:
            return  # others were asked for since
        self._known = days_off
        self.changed.emit()
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each(days_off)

"""Where the user has been: tabs and the records shown on them, to go back to and forward again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, Signal

_LONGEST: Final = 100
Place = tuple[str, int]  # a tab, and the id of the record on it, 0 for none


class NavigationHistory(QObject):
    """`went` notes where the user is; moving through the rows of one tab is one place, a jump is another."""

    go_requested = Signal(str, int)
    ways_changed = Signal(bool, bool)  # whether there is a way back, and one forward

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._at = -1
        self._quiet = False

    def record_visit(self, tab: str, number: int, jump: bool = False) -> None:
        """The user is here now; with `jump` by a link, not by moving on in the same list."""
        place = (tab, number)
        if self._quiet or (self._at >= 0 and self._places[self._at] == place):
            return
        if self._at >= 0 and not jump and self._places[self._at][0] == tab:
            self._places[self._at] = place
            return
        self._places[self._at + 1 :] = [place]
        del self._places[:-_LONGEST]
        self._at = len(self._places) - 1
        self._announce()

    def back(self) -> None:
        self._go(-1)

    def forward(self) -> None:
        self._go(1)

    @contextmanager
    def unnoticed(self) -> Iterator[None]:
        """What happens inside is part of a jump that is noted by itself."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _go(self, step: int) -> None:
        if not 0 <= self._at + step < len(self._places):
            return
        self._at += step
        with self.unnoticed():
            self.go_requested.emit(*self._places[self._at])
        self._announce()

    def _announce(self) -> None:
        self.ways_changed.emit(self._at > 0, self._at < len(self._places) - 1)

"""How long jobs tell how far they are, and how they are asked to stop."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import Final

from .domain.errors import Cancelled

Report = Callable[[int, int], None]


class Progress:
    """Handed to a long job: `at(done, total)` reports, and raises `Cancelled` once `cancel()` was called.

    `total` 0 means that the end is not known. A job calls `at` every few hundred rows.
    """

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._stop = Event()

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def at(self, done: int, total: int = 0) -> None:
        if self._stop.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total)


class _Pauses:
    """How many ask for a pause now, and whether the collector goes on after the last of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked = 0
        self._was_on = False

    def begin(self) -> None:
        with self._lock:
            if not self._asked:
                self._was_on = gc.isenabled()
                gc.disable()
            self._asked += 1

    def end(self) -> None:
        with self._lock:
            self._asked -= 1
            if not self._asked and self._was_on:
                gc.enable()


_pauses: Final = _Pauses()


@contextmanager
def gc_paused() -> Iterator[None]:
    """While hundreds of thousands of records are made: the cycle collector looks at all of them again and again.

    Records hold no cycles; pausing it halves the time of an import. As a decorator it also spares them the look that
    follows the pause: what a function made is gone before it ends. Several threads may ask for it: it lasts until the
    last of them has ended, or what the others have made would be looked at (0.5 s for a ledger of 63,000 deals).
    """
    _pauses.begin()
    try:
        yield
    finally:
        _pauses.end()

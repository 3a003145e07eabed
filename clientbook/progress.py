"""How long jobs tell how far they are, and how they are asked to stop."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

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


@contextmanager
def gc_paused() -> Iterator[None]:
    """While hundreds of thousands of records are made: the cycle collector looks at all of them again and again.

    Records hold no cycles; pausing it halves the time of an import. As a decorator it also spares them the look that
    follows the pause: what a function made is gone before it ends.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

"""Whose turn it is: a look at the whole book that nobody waits for stops in the middle where something is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

from ....domain.errors import Cancelled
from ....progress import Progress
from ... import engine
from ...seals import Changed
from .whole_check import Carried, Piece

#: SQLite asks after so many steps of its machine: a few milliseconds.
_STEPS: Final = 20_000
#: How often a look that waits asks whether it is still wanted, in seconds.
_ASKING: Final = 0.5


class Turns:
    """Counts who writes; the threads of one program share it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._writers = 0

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While a write is under way, or waits for its turn."""
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    def _count(self, by: int) -> None:
        with self._changed:
            self._writers += by
            self._changed.notify_all()

    def carried(self, connection: engine.Connection, progress: Progress) -> Carried:
        """Carries pieces out while nobody writes: each is stopped by a write, and begun again after it."""

        stopped = False

        def stops() -> bool:
            nonlocal stopped
            stopped = stopped or self._writers > 0 or progress.cancelled
            return stopped

        def carry(piece: Piece) -> list[Changed]:
            nonlocal stopped
            while True:
                self._wait(progress)
                stopped = False
                connection.set_progress_handler(stops, _STEPS)
                try:
                    return piece()
                except engine.Interrupted:
                    if not stopped:
                        raise
                finally:
                    connection.set_progress_handler(None, 0)

        return carry

    def _wait(self, progress: Progress) -> None:
        with self._changed:
            while self._writers and not progress.cancelled:
                self._changed.wait(_ASKING)
        if progress.cancelled:
            raise Cancelled

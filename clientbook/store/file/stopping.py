"""Stopping a write while SQLite is at a long statement: an index built, the search index filled."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import peewee

from ...domain.errors import Cancelled
from ...progress import Progress
from .. import engine

#: SQLite asks after so many steps of its machine: a few milliseconds.
_STEPS: Final = 20_000


@contextmanager
def stoppable(connection: engine.Connection, progress: Progress | None) -> Iterator[None]:
    """Raises `Cancelled` in place of the error that a stopped statement ends with."""
    if progress is None:
        yield
        return
    connection.set_progress_handler(lambda: progress.cancelled, _STEPS)
    try:
        yield
    except (engine.Error, peewee.PeeweeException) as error:
        # SQLite has taken the transaction back by then, so that the rollback fails in its turn.
        if progress.cancelled:
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)

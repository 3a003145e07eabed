"""A disk that is full, as the system tells it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_room(room: int) -> Iterator[None]:
    """Files take no more than so many bytes."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)

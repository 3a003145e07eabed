"""The lanes in which questions to the book wait, and how an answer finds its way back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ..store import engine
from ..store.book import Book


class Lane(Enum):
    """Where a question waits for its turn: each lane is a thread with a connection of its own."""

    QUICK = auto()  # what a click asks for
    ROWS = auto()  # all rows of a list
    SLOW = auto()  # what may take longer than anybody waits


class Reader:
    """A thread that answers questions one by one, with the connection that it keeps, and what it is about now."""

    def __init__(self, name: str) -> None:
        self.pool = ThreadPoolExecutor(1, name)
        self.kept = ExitStack()
        self.reading: tuple[str, engine.Connection] | None = None
        self._book: Book | None = None

    def keep(self, book: Book) -> None:
        """On its own thread: keeps its connection, and with it a warm cache, until the session is closed."""
        if self._book is None:
            self.kept.enter_context(book.connected())
            self._book = book

    def let_go(self) -> None:
        """On its own thread: gives the memory of a warm cache back; the next question reads the file again."""
        if self._book is not None:
            with self._book.connected() as connection:
                connection.let_go()

    def interrupt(self, channel: str | None = None) -> None:
        """Ends the statement under way, where it answers on this channel, or on any."""
        reading = self.reading
        if reading is not None and channel in (None, reading[0]):
            reading[1].interrupt()


class Callback:
    """A call that is dropped when the widget that asked is gone, or has asked again while it was on its way."""

    def __init__(self, owner: QObject, then: Callable[[Any], None], is_void: Callable[[], bool]) -> None:
        self._owner = owner
        self._then = then
        self._is_void = is_void

    def __call__(self, value: Any) -> None:
        if isValid(self._owner) and not self._is_void():
            self._then(value)


class Outcome(NamedTuple):
    """What is called when a piece of work ended well, was stopped or has failed: nothing, once its owner is gone."""

    owner: QObject
    then: Callable[[Any], None] | None
    stopped: Callable[[], None] | None
    failed: Callable[[], None] | None

    def deliver(self, ending: Callable[..., None] | None, *result: Any) -> None:
        if ending is not None and isValid(self.owner):
            ending(*result)

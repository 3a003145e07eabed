"""The session behind a window: what it holds while nobody asks."""

from pathlib import Path

import apsw
import pytest
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.ui import session as sessions
from clientbook.ui.lanes import Lane


def test_what_answers_left_in_memory_is_given_back_once_nobody_asks(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "some.clientbook"
    Book(path).apply(Label("edited", {"name": "x"}), adds(Client(name=f"c{n}", notes="x" * 900) for n in range(600)))
    monkeypatch.setattr(sessions, "IDLE_MS", 100)
    session = sessions.Session(path)
    kept: list[engine.Connection] = []

    def read(book: Book) -> int:
        with book.connected() as connection:
            kept.append(connection)
            book.all("client")
            return cached(connection)

    session.open()
    qtbot.waitUntil(lambda: session.is_open)
    answers: list[int] = []
    session.ask(read, answers.append, session, lane=Lane.ROWS)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers[0] > 500_000
    qtbot.waitUntil(lambda: cached(kept[0]) < 100_000)
    session.ask(Book.history, lambda steps: answers.append(len(steps)), session, lane=Lane.ROWS)
    qtbot.waitUntil(lambda: answers[1:] == [1])
    session.close()


def cached(connection: engine.Connection) -> int:
    """Bytes of the file's pages in memory."""
    return connection.status(apsw.SQLITE_DBSTATUS_CACHE_USED)[0]

"""A window on a real book, in either language, and nothing left behind."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.settings import Settings
from clientbook.ui.app import Program
from clientbook.ui.window.main_window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """`open_window(path, language)` starts the program as a user does and waits for its book."""
    programs: list[Program] = []

    def start(
        path: Path = tmp_path / "test.clientbook",
        language: str = "en",
        theme: str = "light",
        windows: dict[str, str] | None = None,  # what the last window left to this one
    ) -> MainWindow:
        # On whatever day the tests run, tomorrow is the next one.
        settings = Settings(language=language, theme=theme, working_week="all", windows=windows or {})
        program = Program(qapp, path, settings)
        programs.append(program)
        with qtbot.waitSignal(program.session.opened, timeout=10_000):
            program.start()
        assert program.window is not None
        return program.window

    before = set(threading.enumerate())
    yield start
    for program in programs:
        program.end()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete
    qapp.processEvents()
    assert not [t for t in threading.enumerate() if t not in before and t.name.startswith("clientbook")]
    qapp.setLayoutDirection(qapp.layoutDirection().LeftToRight)

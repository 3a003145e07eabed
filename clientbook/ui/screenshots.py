"""Pictures of the window for people without a screen: each tab, in each language, light and dark."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ..jobs.demo import MONTH
from ..settings import Settings
from .app import Program, application
from .lanes import Lane
from .pay.tab import PayTab
from .performance.tab import PerformanceTab
from .records.tab import RecordsTab
from .today.tab import TodayTab
from .window.main_window import MainWindow
from .window.screens import SCREENS

_IDLE = "propagateSizeHints"
_PAUSE_MS = 250  # longer ones wait for nothing that is typed
_ROUNDS = 3  # an answer may ask again: for the lines of what it found, and they for its details
LOOKS = (("en", "light"), ("he", "light"), ("en", "dark"), ("he", "dark"))


def draw(app: QApplication, book: Path, folder: Path, looks: tuple[tuple[str, str], ...] = LOOKS) -> list[Path]:
    """Saves the pictures and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    # The offscreen platform warns of each window that it cannot hint its size: true, and of no use to anybody.
    qInstallMessageHandler(lambda kind, context, text: None if _IDLE in text else print(text, file=sys.stderr))
    made: list[Path] = []
    for language, theme in looks:
        program = Program(app, book, Settings(language=language, theme=theme))
        program.start()
        window = program.window
        assert window is not None
        for screen in SCREENS:
            show_tab(window, screen.picture)
            target = folder / f"{screen.picture}-{language}-{theme}.png"
            window.grab().save(str(target))
            made.append(target)
        program.end()
    return made


def save_screens(book: Path, folder: Path) -> list[Path]:
    """Draws each tab in each language into a PNG; for machines without a screen."""
    return draw(application(), book, folder)


def show_tab(window: MainWindow, name: str) -> None:
    """A screen by the name of its picture, with a line chosen where it has lines."""
    page = next(screen.name for screen in SCREENS if screen.picture == name)
    window.tabs.setCurrentWidget(window.pages[page])
    tab = window.tabs.currentWidget()
    if isinstance(tab, RecordsTab):
        wait(lambda: tab.model.rowCount() > 0)
        tab.select_row(min(2, tab.model.rowCount() - 1))
        wait(tab.details.isVisible)
    elif isinstance(tab, TodayTab):
        wait(lambda: tab.table.rows.rowCount() > 0, 1000)
        tab.table.select_row(0)
    elif isinstance(tab, PerformanceTab):
        wait(lambda: tab.is_shown)
        tab.show_year(int(MONTH[:4]))
        wait(lambda: tab.page is not None and tab.page.is_whole)
    else:
        pay: PayTab = window.pages["pay"]
        pay.show_month(MONTH)
        wait(lambda: pay.shown_month == MONTH)
        pay.table.select_row(1)
    wait_until_calm(window)


def wait(until: Callable[[], bool], limit_ms: int = 5000) -> None:
    """Lets the window work until something holds; a picture of what is there is better than none."""
    loop = QEventLoop()
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: loop.quit() if until() or clock.elapsed() > limit_ms else None)
    timer.start()
    loop.exec()


def wait_until_calm(window: MainWindow, limit_ms: int = 5000) -> None:
    """Until no field waits for more typing, and all that was asked of the book is answered and shown."""
    clock = QElapsedTimer()
    clock.start()
    for _ in range(_ROUNDS):
        if _pauses(window):
            wait(lambda: not _pauses(window), limit_ms)
        _let_answer(window, limit_ms)
        if clock.elapsed() > limit_ms:
            return


def _pauses(window: MainWindow) -> bool:
    timers = window.findChildren(QTimer)
    return any(each.isActive() and each.isSingleShot() and each.interval() <= _PAUSE_MS for each in timers)


def _let_answer(window: MainWindow, limit_ms: int) -> None:
    """Lanes answer in turn: once a question put last is answered in each, so are those before it."""
    answered: list[object] = []
    if not window.session.is_open:
        return
    for lane in Lane:
        window.session.ask(lambda book: None, answered.append, window, lane=lane)
    window.session.carry_out(lambda progress: None, answered.append, owner=window)
    wait(lambda: len(answered) > len(Lane), limit_ms)

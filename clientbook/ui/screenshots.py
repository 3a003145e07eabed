"""Pictures of the window for people without a screen: each tab, in each language, light and dark."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ..jobs.demo import MONTH
from ..settings import Settings
from .app import Program, application
from .performance.tab import PerformanceTab
from .records.tab import RecordsTab
from .today.tab import TodayTab
from .window.main_window import MainWindow

_IDLE = "propagateSizeHints"
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
        for name in ("today", "clients", "contacts", "deals", "pay", "performance"):
            show_tab(window, name)
            target = folder / f"{name}-{language}-{theme}.png"
            window.grab().save(str(target))
            made.append(target)
        program.end()
    return made


def save_screens(book: Path, folder: Path) -> list[Path]:
    """Draws each tab in each language into a PNG; for machines without a screen."""
    return draw(application(), book, folder)


def show_tab(window: MainWindow, name: str) -> None:
    """One of "today", "clients", "contacts", "deals", "pay", with a line chosen; or "performance"."""
    window.tabs.setCurrentWidget(getattr(window, name))
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
        window.pay.show_month(MONTH)
        wait(lambda: window.pay.shown_month == MONTH)
        window.pay.table.select_row(1)
    wait(lambda: False, 120)


def wait(until: Callable[[], bool], limit_ms: int = 5000) -> None:
    """Lets the window work until something holds; a picture of what is there is better than none."""
    loop = QEventLoop()
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: loop.quit() if until() or clock.elapsed() > limit_ms else None)
    timer.start()
    loop.exec()

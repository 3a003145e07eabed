"""A day's moves on a book of 100,000 clients, 250,000 contacts, 100,000 deals and 1,000,000 activities."""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from clientbook.settings import Settings
from clientbook.ui.app import Program

from . import kept
from .figures import note


def waited(app: QApplication, act: Callable[[], object], ready: Callable[[], bool]) -> float:
    """Milliseconds from a move to the painted answer."""
    begin = time.perf_counter()
    act()
    while not ready():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    app.processEvents()
    return (time.perf_counter() - begin) * 1000


def told(name: str, times: list[float]) -> None:
    print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms (aim: 100)")
    note(f"{name}, median", statistics.median(times))


def main(scale: float = 1.0) -> None:
    with kept.copy_of(kept.large_book(scale)) as path:
        _measure(path)


def _measure(path: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, path, Settings(windows={"tab": "0"}))
    begin = time.perf_counter()
    program.start()
    window: Any = program.window
    first = waited(app, lambda: None, lambda: window.pages["today"].table.rows.rowCount() > 0)
    print(f"from start to Today: {first:.0f} ms")
    waited(app, lambda: None, lambda: bool(window.this_month.text()) or time.perf_counter() - begin > 20)

    def today_again() -> float:
        lines = window.pages["today"].lines
        return waited(app, window.pages["today"].refresh, lambda: window.pages["today"].lines is not lines)

    told("Today asked anew", [today_again() for _ in range(7)])
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        first = waited(app, lambda tab=tab: window.tabs.setCurrentWidget(tab), lambda tab=tab: tab.model.rowCount() > 0)
        print(f"first switch to {tab.kind}s: {first:.0f} ms")
    tabs = (window.pages["today"], window.pages["client"], window.pages["contact"], window.pages["deal"]) * 5
    told("switch of tab", [waited(app, lambda t=t: window.tabs.setCurrentWidget(t), t.isVisible) for t in tabs])
    board = window.pages["deal"].board

    def until_shown(act: Callable[[], object]) -> float:
        seen: list[bool] = []
        board.shown.connect(lambda: seen.append(True))
        return waited(app, act, lambda: bool(seen))

    window.tabs.setCurrentWidget(window.pages["deal"])
    print(f"first look at the board: {until_shown(lambda: window.pages['deal'].show_board(True)):.0f} ms")
    told("board asked anew", [until_shown(board.refresh) for _ in range(7)])
    window.pages["deal"].show_board(False)
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        window.tabs.setCurrentWidget(tab)
        ids = [tab.model.id_at(row) for row in range(0, 40, 4)]
        window.open_record(tab.kind, ids[0])
        waited(app, lambda: None, lambda tab=tab, ids=ids: tab.details.record_id == ids[0])
        times = [
            waited(
                app, lambda tab=tab, n=n: tab.details.show_record(n), lambda tab=tab, n=n: tab.details.record_id == n
            )
            for n in ids[1:]
        ]
        told(f"open of a {tab.kind}'s details", times)
    program.end()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) == 2 else 1.0)
